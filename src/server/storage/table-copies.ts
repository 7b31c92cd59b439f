import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { blobsHeldBy, type LoggedTable, putTableBack, startLogging, tablesToLog } from './change-log.ts';
import { diskError } from './disk-error.ts';
import { inTransaction } from './in-transaction.ts';
import type { TableCopies, TableCopy } from './table-copy.ts';

/**
 * Copies that cost what has changed since, not what there is: from the first copy on, triggers log each row as it was before its
 * first change after a copy. The log is a database beside the first one, so that rows never pass through this program's memory. It
 * needs no protection against the end of the process, which no copy outlives.
 * @param path of that database; undefined: in memory
 * @param settle brings what is not written yet into the tables
 */
export function createTableCopies(
  database: DatabaseSync,
  path: string | undefined,
  settle: () => void,
): TableCopies {
  let tables: readonly LoggedTable[] | undefined;
  let taken = 0;
  let isAttached = false;
  const attach = (): void => {
    if (isAttached) return;
    if (path !== undefined) rmSync(path, { force: true });
    database.prepare('ATTACH ? AS copies').run(path ?? ':memory:');
    database.exec('PRAGMA copies.journal_mode = MEMORY; PRAGMA copies.synchronous = OFF');
    isAttached = true;
  };
  return {
    take() {
      settle();
      taken += 1;
      const number = taken;
      return guarded('take a snapshot', () => {
        attach();
        const logged = tables ?? tablesToLog(database);
        inTransaction(database, () => {
          if (tables === undefined) startLogging(database, logged);
          database.prepare('INSERT INTO copies.taken VALUES (?)').run(number);
          database
            .prepare('INSERT INTO copies.counter SELECT ?, name, seq FROM main.sqlite_sequence')
            .run(number);
        });
        tables = logged;
        return createCopy(database, logged, number, settle);
      });
    },
  };
}

function createCopy(
  database: DatabaseSync,
  tables: readonly LoggedTable[],
  number: number,
  settle: () => void,
): TableCopy {
  const holder = database.prepare(blobsHeldBy(number));
  return {
    blobCount: Number(database.prepare('SELECT blobs FROM main.blob_total').get()?.blobs),
    holds: (digest) => holder.get({ digest }) !== undefined,
    putBack() {
      settle();
      return guarded('restore a snapshot', () =>
        inTransaction(database, () => {
          const linked = changedBlobs(database, number);
          withoutTriggers(database, () => {
            for (const table of tables) putTableBack(database, table, number);
            putCountersBack(database, number);
          });
          const isLinked = database.prepare('SELECT 1 FROM main.blob WHERE digest = ? LIMIT 1');
          return linked.filter((digest) => isLinked.get(digest) === undefined);
        }),
      );
    },
    drop: () =>
      guarded('forget a snapshot', () => inTransaction(database, () => forget(database, tables, number))),
  };
}

/** Those that have been linked or unlinked since the copy, and are linked. */
function changedBlobs(database: DatabaseSync, number: number): Digest[] {
  return database
    .prepare(`
      SELECT DISTINCT digest FROM copies.log_blob AS log
      WHERE since >= ? AND EXISTS (SELECT 1 FROM main.blob WHERE digest = log.digest)`)
    .all(number)
    .map((row) => row.digest as Digest);
}

/** Ids that were given after the copy are given again; nothing can log the changes of this table. */
function putCountersBack(database: DatabaseSync, number: number): void {
  database.exec(`
    DELETE FROM main.sqlite_sequence;
    INSERT INTO main.sqlite_sequence SELECT name, seq FROM copies.counter WHERE copy = ${number}`);
}

/** What was logged for this copy goes to the one before it, which may need it; where there is none, nobody does. */
function forget(database: DatabaseSync, tables: readonly LoggedTable[], number: number): void {
  database.exec(`
    DELETE FROM copies.taken WHERE number = ${number};
    DELETE FROM copies.counter WHERE copy = ${number}`);
  const { before } = database
    .prepare('SELECT max(number) AS before FROM copies.taken WHERE number < ?')
    .get(number) as { before: number | null };
  for (const { log } of tables) {
    if (before !== null)
      database.exec(`UPDATE OR IGNORE ${log} SET since = ${before} WHERE since = ${number}`);
    database.exec(`DELETE FROM ${log} WHERE since = ${number}`);
  }
}

/** Triggers would count again what the copy has counted already. */
function withoutTriggers(database: DatabaseSync, work: () => void): void {
  const triggers = database.prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER main.${name}`);
  work();
  for (const { sql } of triggers) database.exec(String(sql));
}

function guarded<Answer>(task: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw diskError(task, error);
  }
}
