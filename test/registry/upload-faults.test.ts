import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/server/faults/fault.ts';
import {
  blobOf,
  MEBIBYTE,
  methods,
  openUploadTarget,
  pulled,
  slowBlobOf,
  UPLOADS,
} from '../support/uploads.ts';

const slowBlob = slowBlobOf(5 * MEBIBYTE);

describe('ACT-04 uploads in trouble end well', () => {
  test.each<[string, Fault, string]>([
    [
      '500 to HEAD',
      { match: { method: 'HEAD', path: '*/blobs/*' }, do: { status: 500 } },
      'HEAD HEAD POST PUT',
    ],
    [
      '500 to POST',
      { match: { method: 'POST', path: UPLOADS }, do: { status: 500 } },
      'HEAD POST HEAD POST PUT',
    ],
    [
      '503 to PUT: the session has nothing, so a new one',
      { match: { method: 'PUT', path: UPLOADS }, do: { status: 503 } },
      'HEAD POST PUT GET DELETE HEAD POST PUT',
    ],
    [
      '429 to PUT',
      { match: { method: 'PUT', path: UPLOADS }, do: { status: 429, retryAfter: 70 } },
      'HEAD POST PUT GET DELETE HEAD POST PUT',
    ],
    [
      'a connection cut in the middle of PUT: the rest in one piece',
      { match: { method: 'PUT', path: UPLOADS }, do: { resetAfterBytes: 2 * MEBIBYTE } },
      'HEAD POST PUT GET PATCH PUT',
    ],
    [
      'a lost answer to PUT: a look shows that the blob is there',
      { match: { method: 'PUT', path: UPLOADS }, do: { resetBeforeReply: true } },
      'HEAD POST PUT GET HEAD',
    ],
    [
      'a lost session',
      { match: { method: 'PUT', path: UPLOADS }, do: { loseSession: true } },
      'HEAD POST PUT GET HEAD POST PUT',
    ],
    [
      'a size limit: pieces of 4 MiB',
      { match: { method: 'PUT', path: UPLOADS }, do: { status: 416 } },
      'HEAD POST PUT DELETE POST PATCH PATCH PUT',
    ],
    [
      'a proxy with a size limit',
      { match: { method: 'PUT', path: UPLOADS }, do: { status: 413, body: '<html>too large</html>' } },
      'HEAD POST PUT DELETE POST PATCH PATCH PUT',
    ],
    [
      'another digest in the answer: a look decides',
      { match: { method: 'PUT', path: UPLOADS }, do: { wrongDigest: true } },
      'HEAD POST PUT HEAD',
    ],
  ])('%s', async (_, fault, expected) => {
    const { registry, client, repository } = await openUploadTarget({ faults: [fault] });
    const content = slowBlob;
    let counted = 0;
    const onBytes = (count: number): void => {
      counted += count;
    };
    expect(await repository.push(content, { onBytes })).toBe('uploaded');
    expect(methods(registry)).toBe(expected);
    expect(counted).toBe(5 * MEBIBYTE);
    if (fault.do.retryAfter !== undefined) {
      expect(client.waits).toEqual([70_000]);
      expect(client.warnings).toEqual([
        expect.stringMatching(/429: TOOMANYREQUESTS.*; trying again in 70 s$/),
      ]);
    }
    expect(await pulled(repository, content)).toBe(5 * MEBIBYTE);
  });

  const tooLarge = (method: string, nth = 1): Fault => ({
    match: { method, path: UPLOADS, nth },
    do: { status: 413, body: '<html>too large</html>' },
  });

  test('a proxy that takes 1 MiB at once, as nginx does by itself, gets pieces of that size', async () => {
    const faults = [tooLarge('PUT'), tooLarge('PATCH')];
    const { registry, repository } = await openUploadTarget({ faults });
    expect(await repository.push(slowBlob)).toBe('uploaded');
    const pieces = 'PATCH PATCH PATCH PATCH PATCH PUT';
    expect(methods(registry)).toBe(`HEAD POST PUT DELETE POST PATCH DELETE POST ${pieces}`);
    expect(await pulled(repository, slowBlob)).toBe(5 * MEBIBYTE);
  });

  test.each([
    ['the smallest pieces', [tooLarge('PUT'), tooLarge('PATCH'), tooLarge('PATCH', 2)]],
    ['a later piece, and so the whole', [tooLarge('PUT'), tooLarge('PATCH', 2)]],
  ])('a size limit that refuses %s is final', async (_, faults) => {
    const { registry, repository } = await openUploadTarget({ faults });
    await expect(repository.push(slowBlob)).rejects.toMatchObject({ status: 413, method: 'PATCH' });
    expect(methods(registry).endsWith('PATCH DELETE')).toBe(true);
  });

  test('a connection cut twice is continued twice', async () => {
    const cut = (method: string): Fault => ({
      match: { method, path: UPLOADS },
      do: { resetAfterBytes: MEBIBYTE },
    });
    const { registry, repository } = await openUploadTarget({ faults: [cut('PUT'), cut('PATCH')] });
    const content = slowBlob;
    expect(await repository.push(content)).toBe('uploaded');
    expect(methods(registry)).toMatch(/^HEAD POST PUT GET PATCH GET (PATCH )+PUT$/);
    expect(await pulled(repository, content)).toBe(5 * MEBIBYTE);
  });

  test('a registry that tells nothing of its sessions, as ghcr.io, gets everything again', async () => {
    const { registry, repository } = await openUploadTarget({
      faults: [
        { match: { method: 'PUT', path: UPLOADS }, do: { resetAfterBytes: MEBIBYTE } },
        { match: { method: 'GET', path: UPLOADS }, do: { status: 404 } },
      ],
    });
    expect(await repository.push(slowBlobOf(3 * MEBIBYTE))).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT GET HEAD POST PUT');
  });

  test('a token that ends in the middle of it is renewed, and the bytes begin again', async () => {
    const ended: Fault = { match: { method: 'PATCH', path: UPLOADS }, do: { status: 401 } };
    const sizeLimit: Fault = { match: { method: 'PUT', path: UPLOADS }, do: { status: 416 } };
    const { repository, registry, client } = await openUploadTarget({ mode: 'ghcr', faults: [ended] });
    const content = slowBlobOf(2 * MEBIBYTE);
    const stored = await repository.pushStream(() => content.open(), content.descriptor.mediaType);
    expect(stored).toEqual(content.descriptor);
    for (const fault of [ended, sizeLimit]) registry.faults.add(fault);
    expect(await repository.push(blobOf(MEBIBYTE, 'other'))).toBe('uploaded');
    expect(client.waits).toEqual([]);
    expect(client.bearers).toHaveLength(3);
  });

  test('bytes that changed on their way are sent again', async () => {
    const { registry, repository } = await openUploadTarget({
      faults: [
        {
          match: { method: 'PUT', path: UPLOADS },
          do: {
            status: 400,
            body: { errors: [{ code: 'DIGEST_INVALID', message: 'provided digest did not match' }] },
          },
        },
      ],
    });
    expect(await repository.push(blobOf(1000))).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT DELETE HEAD POST PUT');
  });

  test('a rate limit dressed as a permission error is waited out', async () => {
    const message =
      'permission_denied: Error from intermediary with HTTP status code 403 "Forbidden" - with-body: {"message":"You have exceeded a secondary rate limit."}';
    const { client, repository } = await openUploadTarget({
      mode: 'ghcr',
      faults: [
        {
          match: { method: 'POST', path: UPLOADS },
          do: { status: 403, body: { errors: [{ code: 'DENIED', message }] } },
        },
      ],
    });
    expect(await repository.push(blobOf(10))).toBe('uploaded');
    expect(client.waits).toHaveLength(1);
  });
});
