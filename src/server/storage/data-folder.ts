import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../oci/errors.ts';

const SQLITE_BUSY = 5;

/** A data folder that no other process uses until `close`. */
export interface LockedFolder {
  close(): void;
}

/**
 * Makes the folder if it is missing and locks it. The lock is one of the operating system, taken by way of SQLite:
 * it ends with the process, however that ends.
 * @throws UserError when another registry has the folder
 */
export function lockDataFolder(path: string): LockedFolder {
  mkdirSync(path, { recursive: true });
  const lock = new DatabaseSync(join(path, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new UserError(
      `the data folder ${path} is in use by another registry: stop that one, or give this one another --data folder`,
      { cause: error },
    );
  }
  return lock;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
