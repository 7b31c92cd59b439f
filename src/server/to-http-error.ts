import { HttpError } from './http-error.ts';
import type { Log } from './log.ts';
import { DigestMismatchError, StorageError, UploadTooLargeError } from './storage/store.ts';

/** What an error says to the client. Whatever no code expects is logged with its stack. */
export function toHttpError(error: unknown, log: Log): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof DigestMismatchError) {
    return new HttpError('DIGEST_INVALID', { details: [error.message], cause: error });
  }
  if (error instanceof UploadTooLargeError) {
    return new HttpError('SIZE_INVALID', {
      status: 413,
      message:
        'the blob is larger than this registry accepts (setting maxLayerBytes, or maxLegacyLayerBytes for the legacy registry)',
      cause: error,
    });
  }
  if (error instanceof StorageError) {
    log.failure('storage', error);
    return new HttpError('UNAVAILABLE', {
      status: error.isFull ? 507 : 503,
      message: error.message,
      cause: error,
    });
  }
  log.failure('unexpected error', error);
  return new HttpError('UNKNOWN', { cause: error });
}
