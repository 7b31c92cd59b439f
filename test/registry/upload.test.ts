import { describe, expect, test, vi } from 'vitest';
import type { Content } from '../../src/oci/content.ts';
import { createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { Fault } from '../../src/server/faults/fault.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { RegistryMode } from '../../src/server/profile.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { randomBytesOf } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

const MEBIBYTE = 1024 * 1024;

function blobOf(size: number, seed = 'blob'): Content {
  const bytes = randomBytesOf(seed, size);
  return createContent({ mediaType: MEDIA_TYPE.octetStream, digest: digestOf(bytes), size }, bytes);
}

const slowBlob = slowBlobOf(5 * MEBIBYTE);

/** In chunks, so that a broken connection finds it half-way. */
function slowBlobOf(size: number): Content {
  const { descriptor, open } = blobOf(size);
  return {
    descriptor,
    async *open(from = 0) {
      for await (const bytes of open(from)) {
        for (let at = 0; at < bytes.byteLength; at += 128 * 1024) yield bytes.subarray(at, at + 128 * 1024);
      }
    },
  };
}

async function setUp(options: { mode?: RegistryMode; faults?: Fault[] } = {}) {
  const registry = await openTestRegistry({ mode: options.mode ?? 'oci' });
  for (const fault of options.faults ?? []) registry.faults.add(fault);
  const client = openTestClient(registry.login, { onRetry: () => strickenAreRecorded(registry) });
  return { registry, client, repository: repositoryOf(client, registry) };
}

/** A registry takes a moment to notice a broken connection; nobody who waits a second sees it. */
async function strickenAreRecorded(registry: RunningRegistry): Promise<void> {
  const recorded = (method = ''): number => registry.requests({ method }).length;
  await vi.waitFor(() => {
    for (const { match, hits } of registry.faults.list())
      expect(recorded(match.method)).toBeGreaterThanOrEqual(hits);
  });
}

/** What the registry gives back, digest checked. */
async function pulled(repository: RemoteRepository, { descriptor }: Content): Promise<number> {
  let size = 0;
  for await (const chunk of repository.fetch(descriptor)) size += chunk.byteLength;
  return size;
}

const methods = (registry: RunningRegistry): string =>
  registry
    .requests()
    .filter(({ path, status }) => path.includes('/blobs/') && status !== 401)
    .map(({ method }) => method)
    .join(' ');

const UPLOADS = '*/blobs/upload*';

describe('ACT-04 uploads that meet no trouble', () => {
  test.each<[string, number]>([
    ['no bytes', 0],
    ['one byte', 1],
    ['more than a registry takes in one PATCH', 5 * MEBIBYTE],
  ])('a blob of %s: HEAD, POST, PUT', async (_, size) => {
    const { registry, repository } = await setUp({ mode: 'ghcr' });
    expect(await repository.push(blobOf(size))).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT');
    expect(await repository.push(blobOf(size))).toBe('exists');
  });

  test('bytes of unknown size: POST, a chunked PATCH, PUT', async () => {
    const { registry, repository } = await setUp();
    const content = blobOf(3 * MEBIBYTE);
    const stored = await repository.pushStream(() => content.open(), MEDIA_TYPE.ociLayer);
    expect(stored).toEqual({ ...content.descriptor, mediaType: MEDIA_TYPE.ociLayer });
    expect(methods(registry)).toBe('POST PATCH PUT');
  });

  test('sha512 is as good as sha256', async () => {
    const { repository } = await setUp();
    const bytes = randomBytesOf('long', 1000);
    const descriptor = { mediaType: MEDIA_TYPE.octetStream, digest: digestOf(bytes, 'sha512'), size: 1000 };
    expect(await repository.push(createContent(descriptor, bytes))).toBe('uploaded');
    expect(await pulled(repository, createContent(descriptor, bytes))).toBe(1000);
  });

  test('verify hashes before anything is sent', async () => {
    const { registry } = await setUp();
    const repository = repositoryOf(openTestClient(registry.login, { verify: true }), registry);
    const { descriptor } = blobOf(100);
    const damaged = createContent(descriptor, randomBytesOf('other', 100));
    await expect(repository.push(damaged)).rejects.toThrow(
      `content of ${descriptor.digest}: expected ${descriptor.digest}, got ${digestOf(randomBytesOf('other', 100))}`,
    );
    expect(methods(registry)).toBe('HEAD');
  });
});

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
    const { registry, client, repository } = await setUp({ faults: [fault] });
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

  test('a connection cut twice is continued twice', async () => {
    const cut = (method: string): Fault => ({
      match: { method, path: UPLOADS },
      do: { resetAfterBytes: MEBIBYTE },
    });
    const { registry, repository } = await setUp({ faults: [cut('PUT'), cut('PATCH')] });
    const content = slowBlob;
    expect(await repository.push(content)).toBe('uploaded');
    expect(methods(registry)).toMatch(/^HEAD POST PUT GET PATCH GET (PATCH )+PUT$/);
    expect(await pulled(repository, content)).toBe(5 * MEBIBYTE);
  });

  test('a registry that tells nothing of its sessions, as ghcr.io, gets everything again', async () => {
    const { registry, repository } = await setUp({
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
    const { repository, registry, client } = await setUp({ mode: 'ghcr', faults: [ended] });
    const content = slowBlobOf(2 * MEBIBYTE);
    const stored = await repository.pushStream(() => content.open(), content.descriptor.mediaType);
    expect(stored).toEqual(content.descriptor);
    for (const fault of [ended, sizeLimit]) registry.faults.add(fault);
    expect(await repository.push(blobOf(MEBIBYTE, 'other'))).toBe('uploaded');
    expect(client.waits).toEqual([]);
    expect(client.bearers).toHaveLength(3);
  });

  test('bytes that changed on their way are sent again', async () => {
    const { registry, repository } = await setUp({
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
    const { client, repository } = await setUp({
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

describe('ACT-04 uploads that cannot succeed', () => {
  test('damaged content is refused by the registry, and the message has both digests', async () => {
    const { registry, client, repository } = await setUp({ mode: 'ghcr' });
    const { descriptor } = blobOf(2000);
    const other = randomBytesOf('other', 2000);
    const failure = repository.push(createContent(descriptor, other));
    await expect(failure).rejects.toThrow(
      `content of ${descriptor.digest}: expected ${descriptor.digest}, got ${digestOf(other)}`,
    );
    expect(await repository.exists(descriptor)).toBe(false);
    expect(client.waits).toEqual([]);
    expect(methods(registry)).toMatch(/^HEAD POST PUT DELETE/);
  });

  test('a refusal names the request, is not repeated, and its session is given up', async () => {
    const { registry, client, repository } = await setUp({
      faults: [{ match: { method: 'PUT', path: UPLOADS, times: 0 }, do: { status: 403 } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(
      /^PUT http:\/\/127\.0\.0\.1:\d+\/v2\/octocat\/app\/blobs\/uploads\/.*digest=sha256:[0-9a-f]{64}: 403: DENIED/,
    );
    expect(client.waits).toEqual([]);
    expect(methods(registry)).toBe('HEAD POST PUT DELETE');
  });

  test('errors that stay are reported after five tries', async () => {
    const { client, repository } = await setUp({
      faults: [{ match: { method: 'POST', path: UPLOADS, times: 0 }, do: { status: 502, body: '<html>' } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(/\/blobs\/uploads\/: 502: Bad Gateway$/);
    expect(client.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  test('a registry that asks for an hour is not waited for', async () => {
    const { client, repository } = await setUp({
      faults: [{ match: { method: 'POST', path: UPLOADS }, do: { status: 429, retryAfter: 3600 } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(/429: TOOMANYREQUESTS/);
    expect(client.waits).toEqual([]);
  });
});

describe('ACT-04 mounts', () => {
  test('a phantom mount is found out and the blob sent', async () => {
    const { registry, client, repository } = await setUp();
    const content = blobOf(1000);
    await repository.push(content);
    registry.faults.add({ match: { method: 'POST', path: '*/second/blobs/*' }, do: { phantomMount: true } });
    const second = repositoryOf(client, registry, 'octocat/second');
    expect(await second.push(content)).toBe('uploaded');
    expect(await pulled(second, content)).toBe(1000);
  });

  test('a declined mount turns into the upload, in the session that it has opened', async () => {
    const { registry, repository } = await setUp();
    const content = blobOf(1000);
    expect(await repository.push(content, { mountFrom: ['octocat/none'] })).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT');
  });

  test('a refused mount does not stand in the way', async () => {
    const { registry, repository } = await setUp({
      faults: [{ match: { method: 'POST', path: UPLOADS }, do: { status: 403 } }],
    });
    expect(await repository.push(blobOf(1000), { mountFrom: ['octocat/secret'] })).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST POST PUT');
  });

  test('mount says whether it has worked, and leaves no session behind', async () => {
    const { registry, client, repository } = await setUp();
    const content = blobOf(1000);
    await repository.push(content);
    const second = repositoryOf(client, registry, 'octocat/second');
    expect(await second.mount(content.descriptor, 'octocat/app')).toBe(true);
    expect(await second.mount(blobOf(5, 'absent').descriptor, 'octocat/app')).toBe(false);
    expect(methods(registry)).toMatch(/POST DELETE$/);
  });
});
