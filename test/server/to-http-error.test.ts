import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { silentLog } from '../../src/server/log.ts';
import { DigestMismatchError, StorageError, UploadTooLargeError } from '../../src/server/storage/store.ts';
import { toHttpError } from '../../src/server/to-http-error.ts';

describe('what an error of the registry’s inside answers', () => {
  const full = 'cannot store a blob: no space left on device (ENOSPC)';
  test.each([
    ['a full disk', new StorageError(full, { isFull: true }), 507, 'UNAVAILABLE', full],
    ['a disk that fails', new StorageError('cannot store'), 503, 'UNAVAILABLE', 'cannot store'],
    [
      'another digest',
      new DigestMismatchError(digestOf('a'), digestOf('b')),
      400,
      'DIGEST_INVALID',
      undefined,
    ],
    ['too large', new UploadTooLargeError(), 413, 'SIZE_INVALID', undefined],
    ['anything else says nothing', new Error('/secret/path'), 500, 'UNKNOWN', 'unknown error'],
  ])('%s', (_, error, status, code, message) => {
    const httpError = toHttpError(error, silentLog);
    expect(httpError).toMatchObject({ status, code, ...(message === undefined ? {} : { message }) });
    expect(httpError.cause).toBe(error);
  });

  test('what nobody expects is logged with its stack', () => {
    const failures: unknown[] = [];
    const error = new Error('surprise');
    toHttpError(error, { ...silentLog, failure: (what, cause) => failures.push([what, cause]) });
    expect(failures).toEqual([['unexpected error', error]]);
  });
});
