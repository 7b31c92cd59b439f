import { rmSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import type { TableCopies, TableCopy } from './table-copy.ts';
import { type CopiedTable, copyTable, putTableBack, tablesToCopy } from './table-shape.ts';

/**
 * Copies in a database beside the first one, so that rows never pass through this program's memory. It needs no protection against
 * the end of the process, which no copy outlives.
 * @param path of that database; undefined: in memory
 * @param settle brings what is not written yet into the tables
 */
export function createTableCopies(
  database: DatabaseSync,
  path: string | undefined,
  settle: () => void,
): TableCopies {
  let isAttached = false;
  let taken = 0;
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
      const prefix = `c${taken}_`;
      const tables = tablesToCopy(database, (name) => `copies.${prefix}${name}`);
      allOrNothing('take a snapshot', database, attach, () => {
        for (const table of tables) copyTable(database, table);
        database.exec(`CREATE INDEX copies.${prefix}blob_by_digest ON ${prefix}blob (digest)`);
      });
      return createCopy(database, tables, `copies.${prefix}blob`, settle);
    },
  };
}

function createCopy(
  database: DatabaseSync,
  tables: readonly CopiedTable[],
  blobTable: string,
  settle: () => void,
): TableCopy {
  const newBlobs = `
    SELECT DISTINCT digest FROM main.blob AS here
    WHERE NOT EXISTS (SELECT 1 FROM ${blobTable} WHERE digest = here.digest)`;
  const holder = database.prepare(`SELECT 1 FROM ${blobTable} WHERE digest = ? LIMIT 1`);
  return {
    blobCount: Number(database.prepare('SELECT blobs FROM main.blob_total').get()?.blobs),
    holds: (digest: SQLInputValue) => holder.get(digest) !== undefined,
    putBack() {
      settle();
      return allOrNothing('restore a snapshot', database, undefined, () => {
        const lost = database.prepare(newBlobs).all();
        withoutTriggers(database, () => {
          for (const table of tables) putTableBack(database, table);
        });
        return lost.map((row) => row.digest as Digest);
      });
    },
    drop() {
      for (const { copy } of tables) database.exec(`DROP TABLE ${copy}`);
    },
  };
}

/** Triggers would count again what the copy has counted already. */
function withoutTriggers(database: DatabaseSync, work: () => void): void {
  const triggers = database.prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) database.exec(String(sql));
}

/** @param before what no transaction may contain */
function allOrNothing<Answer>(
  task: string,
  database: DatabaseSync,
  before: (() => void) | undefined,
  work: () => Answer,
): Answer {
  try {
    before?.();
    database.exec('BEGIN IMMEDIATE');
    const answer = work();
    database.exec('COMMIT');
    return answer;
  } catch (error) {
    throw diskError(task, error);
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}
