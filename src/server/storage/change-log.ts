import type { DatabaseSync } from 'node:sqlite';

/** A table, and the log of its rows as they were before they changed. */
export interface LoggedTable {
  readonly name: string;
  /** With the schema that it is in. */
  readonly log: string;
  /** Without generated ones, which nobody may fill. */
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
}

/** All tables but the counters of ids, which SQLite keeps itself. */
export function tablesToLog(database: DatabaseSync): LoggedTable[] {
  return database
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'`)
    .all()
    .map((row) => String(row.name))
    .map((name) => ({ name, log: `copies.log_${name}`, columns: columnsOf(database, name) }));
}

function columnsOf(database: DatabaseSync, table: string): Column[] {
  return database
    .prepare(`PRAGMA main.table_info(${table})`)
    .all()
    .map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: Number(pk) > 0 }));
}

/** Makes the tables of the log, and the triggers that fill it while there is a copy. */
export function startLogging(database: DatabaseSync, tables: readonly LoggedTable[]): void {
  database.exec(`
    CREATE TABLE copies.taken (number INTEGER PRIMARY KEY);
    CREATE TABLE copies.counter (copy INTEGER NOT NULL, name TEXT NOT NULL, seq INTEGER NOT NULL)`);
  for (const table of tables) {
    const { log, columns } = table;
    const definitions = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
    database.exec(`
      CREATE TABLE ${log} (since INTEGER NOT NULL, was_there INTEGER NOT NULL, ${definitions},
        PRIMARY KEY (${keysOf(table)}, since));
      CREATE INDEX ${log}_since ON log_${table.name} (since);
      ${triggersOf(table)}`);
  }
  database.exec('CREATE INDEX copies.log_blob_digest ON log_blob (digest)');
}

/**
 * Only the first change since the last copy counts. Triggers of a connection's own may write to another database, whose tables they
 * cannot name with their schema.
 */
function triggersOf(table: LoggedTable): string {
  const { name, columns } = table;
  const isMoved = columns
    .filter(({ isKey }) => isKey)
    .map((column) => `OLD.${column.name} <> NEW.${column.name}`)
    .join(' OR ');
  const trigger = (kind: string, event: string, condition: string, action: string): string => `
    CREATE TEMP TRIGGER log_${name}_${kind} AFTER ${event} ON main.${name}
    WHEN EXISTS (SELECT 1 FROM taken) AND (${condition}) BEGIN ${action} END;`;
  const before = logRow(table, columns, 'OLD', 1);
  const absent = logRow(
    table,
    columns.filter(({ isKey }) => isKey),
    'NEW',
    0,
  );
  return [
    trigger('added', 'INSERT', 'TRUE', absent),
    trigger('removed', 'DELETE', 'TRUE', before),
    trigger('changed', 'UPDATE', 'TRUE', before),
    trigger('moved', 'UPDATE', isMoved, absent),
  ].join('');
}

function logRow(
  { name }: LoggedTable,
  columns: readonly Column[],
  row: 'OLD' | 'NEW',
  wasThere: 0 | 1,
): string {
  const values = columns.map((column) => `${row}.${column.name}`).join(', ');
  return `INSERT INTO log_${name} (since, was_there, ${namesOf(columns)})
    VALUES ((SELECT max(number) FROM taken), ${wasThere}, ${values}) ON CONFLICT DO NOTHING;`;
}

/** Writes only what has changed since the copy. The triggers that keep counts must be off. */
export function putTableBack(database: DatabaseSync, table: LoggedTable, copy: number): void {
  const { name, columns } = table;
  const keys = keysOf(table);
  database.exec(`
    CREATE TABLE copies.changed AS SELECT was_there, ${namesOf(columns)} FROM ${firstLogged(table, copy)};
    DELETE FROM main.${name} WHERE (${keys}) IN (SELECT ${keys} FROM copies.changed);
    INSERT INTO main.${name} (${namesOf(columns)}) SELECT ${namesOf(columns)} FROM copies.changed WHERE was_there;
    DROP TABLE copies.changed`);
}

/** A row was at the copy what its first entry since then says. */
function firstLogged(table: LoggedTable, copy: number): string {
  const same = table.columns
    .filter(({ isKey }) => isKey)
    .map(({ name }) => `earlier.${name} = first.${name}`);
  return `${table.log} AS first WHERE since >= ${copy} AND NOT EXISTS (SELECT 1 FROM ${table.log} AS earlier
    WHERE ${same.join(' AND ')} AND earlier.since >= ${copy} AND earlier.since < first.since)`;
}

/** A row when any repository held the blob `:digest` at the copy. */
export function blobsHeldBy(copy: number): string {
  return `
    SELECT 1 FROM copies.log_blob AS first
    WHERE digest = :digest AND was_there AND since >= ${copy} AND NOT EXISTS (
      SELECT 1 FROM copies.log_blob AS earlier
      WHERE earlier.repository_id = first.repository_id AND earlier.digest = first.digest
        AND earlier.since >= ${copy} AND earlier.since < first.since)
    UNION ALL SELECT 1 FROM main.blob AS here
    WHERE digest = :digest AND NOT EXISTS (
      SELECT 1 FROM copies.log_blob AS log
      WHERE log.repository_id = here.repository_id AND log.digest = here.digest AND log.since >= ${copy})
    LIMIT 1`;
}

function keysOf({ columns }: LoggedTable): string {
  return namesOf(columns.filter(({ isKey }) => isKey));
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(', ');
}
