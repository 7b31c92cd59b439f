import { getSystemErrorMessage } from 'node:util';
import { StorageError } from './store.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** Primary result code of SQLite (sqlite.org/rescode.html): an insertion failed because the disk is full. */
const SQLITE_FULL = 13;

/**
 * Turns an error of the file system or of SQLite into a StorageError that says `task` (such as "store a blob") and the
 * reason, without paths. Gives any other error back as it is.
 */
export function diskError(task: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if ('errno' in error && typeof error.errno === 'number') {
    const reason = `${getSystemErrorMessage(error.errno)} (${error.code})`;
    return new StorageError(`cannot ${task}: ${reason}`, {
      cause: error,
      isFull: FULL.has(String(error.code)),
    });
  }
  if (error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error) {
    // The lower byte is the primary code, the rest refines it.
    const isFull = (Number(error.errcode) & 0xff) === SQLITE_FULL;
    return new StorageError(`cannot ${task}: ${error.message}`, { cause: error, isFull });
  }
  return error;
}
