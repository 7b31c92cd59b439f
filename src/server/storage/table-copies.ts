import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import type { CopiedTable, TableCopies } from './table-copy.ts';

/** @param settle brings what is not written yet into the tables */
export function createTableCopies(database: DatabaseSync, settle: () => void): TableCopies {
  return {
    take() {
      settle();
      return tableNames(database).map((name) => copyTable(database, name));
    },
    putBack(copy) {
      settle();
      try {
        database.exec('BEGIN IMMEDIATE');
        for (const name of tableNames(database)) database.exec(`DELETE FROM ${name}`);
        for (const table of copy) fillTable(database, table);
        database.exec('COMMIT');
      } catch (error) {
        throw diskError('restore a snapshot', error);
      } finally {
        if (database.isTransaction) database.exec('ROLLBACK');
      }
    },
    linkedBlobs: () =>
      database
        .prepare('SELECT DISTINCT digest FROM blob')
        .all()
        .map((row) => row.digest as Digest),
  };
}

/** With the counters of ids, which SQLite keeps in a table of its own. */
function tableNames(database: DatabaseSync): string[] {
  const rows = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  return rows.map((row) => String(row.name));
}

function copyTable(database: DatabaseSync, name: string): CopiedTable {
  // Leaves out generated columns, which nobody may fill.
  const columns = database
    .prepare(`PRAGMA table_info(${name})`)
    .all()
    .map((row) => String(row.name));
  const rows = database.prepare(`SELECT ${columns.join(', ')} FROM ${name}`).all();
  return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] as SQLInputValue)) };
}

function fillTable(database: DatabaseSync, { name, columns, rows }: CopiedTable): void {
  const marks = columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`);
  for (const row of rows) insert.run(...row);
}
