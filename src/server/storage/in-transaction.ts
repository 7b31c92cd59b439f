import type { DatabaseSync } from 'node:sqlite';

/** All of `work` or nothing. Inside of another transaction it is a part of that one, and must not be tried again when it fails. */
export function inTransaction<Answer>(database: DatabaseSync, work: () => Answer): Answer {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const answer = work();
    database.exec('COMMIT');
    return answer;
  } finally {
    // SQLite itself rolls back after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}
