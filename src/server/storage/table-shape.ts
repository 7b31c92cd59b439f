import type { DatabaseSync } from 'node:sqlite';

/** A table, and where its copy is. */
export interface CopiedTable {
  readonly name: string;
  /** With the schema that it is in. */
  readonly copy: string;
  /** Without generated ones, which nobody may fill. */
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
}

/** The counters of ids: inserting into other tables changes it, and it has no key. */
const COUNTERS = 'sqlite_sequence';

/** All tables, the counters last. */
export function tablesToCopy(database: DatabaseSync, copyOf: (name: string) => string): CopiedTable[] {
  return database
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name = '${COUNTERS}', name`)
    .all()
    .map((row) => String(row.name))
    .map((name) => ({ name, copy: copyOf(name), columns: columnsOf(database, name) }));
}

function columnsOf(database: DatabaseSync, table: string): Column[] {
  return database
    .prepare(`PRAGMA main.table_info(${table})`)
    .all()
    .map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: Number(pk) > 0 }));
}

/** Types and keys are the same, so that rows are compared by an index. */
export function copyTable(database: DatabaseSync, { name, copy, columns }: CopiedTable): void {
  const definitions = columns.map((column) => `${column.name} ${column.type}`);
  const keys = namesOf(columns.filter(({ isKey }) => isKey));
  const key = keys === '' ? '' : `, PRIMARY KEY (${keys})`;
  const isNumbered = keys === 'id' || keys === '';
  database.exec(`CREATE TABLE ${copy} (${definitions.join(', ')}${key})${isNumbered ? '' : ' WITHOUT ROWID'};
    INSERT INTO ${copy} SELECT ${namesOf(columns)} FROM main.${name}`);
}

/** Writes only what is different: a snapshot is restored far more often than all of it has changed. */
export function putTableBack(database: DatabaseSync, { name, copy, columns }: CopiedTable): void {
  const same = (some: readonly Column[]): string =>
    some.map((column) => `there.${column.name} IS here.${column.name}`).join(' AND ') || 'FALSE';
  const keys = columns.filter(({ isKey }) => isKey);
  database.exec(`
    DELETE FROM main.${name} AS here WHERE NOT EXISTS (SELECT 1 FROM ${copy} AS there
      WHERE ${same(keys)} AND ${same(columns)});
    INSERT INTO main.${name} (${namesOf(columns)}) SELECT ${namesOf(columns)} FROM ${copy} AS here
      WHERE NOT EXISTS (SELECT 1 FROM main.${name} AS there WHERE ${same(keys)})`);
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(', ');
}
