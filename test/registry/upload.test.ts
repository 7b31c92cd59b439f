import { describe, expect, test } from 'vitest';
import { createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { randomBytesOf } from '../support/image.ts';
import { blobOf, MEBIBYTE, methods, openUploadTarget, pulled, UPLOADS } from '../support/uploads.ts';

describe('ACT-04 uploads that meet no trouble', () => {
  test.each<[string, number]>([
    ['no bytes', 0],
    ['one byte', 1],
    ['more than a registry takes in one PATCH', 5 * MEBIBYTE],
  ])('a blob of %s: HEAD, POST, PUT', async (_, size) => {
    const { registry, repository } = await openUploadTarget({ mode: 'ghcr' });
    expect(await repository.push(blobOf(size))).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT');
    expect(await repository.push(blobOf(size))).toBe('exists');
  });

  test('bytes of unknown size: POST, a chunked PATCH, PUT', async () => {
    const { registry, repository } = await openUploadTarget();
    const content = blobOf(3 * MEBIBYTE);
    const stored = await repository.pushStream(() => content.open(), MEDIA_TYPE.ociLayer);
    expect(stored).toEqual({ ...content.descriptor, mediaType: MEDIA_TYPE.ociLayer });
    expect(methods(registry)).toBe('POST PATCH PUT');
  });

  test('sha512 is as good as sha256', async () => {
    const { repository } = await openUploadTarget();
    const bytes = randomBytesOf('long', 1000);
    const descriptor = { mediaType: MEDIA_TYPE.octetStream, digest: digestOf(bytes, 'sha512'), size: 1000 };
    expect(await repository.push(createContent(descriptor, bytes))).toBe('uploaded');
    expect(await pulled(repository, createContent(descriptor, bytes))).toBe(1000);
  });

  test('a manifest by sha512 is stored under its digest, too, when it gets tags', async () => {
    const { repository } = await openUploadTarget();
    const bytes = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] }),
    );
    const digest = digestOf(bytes, 'sha512');
    const descriptor = { mediaType: MEDIA_TYPE.ociIndex, digest, size: bytes.byteLength };
    await repository.putManifest(createContent(descriptor, bytes), ['v1']);
    expect(await repository.find(digest)).toEqual(descriptor);
    expect(await repository.find('v1')).toEqual({ ...descriptor, digest: digestOf(bytes) });
  });

  test('verify hashes before anything is sent', async () => {
    const { registry } = await openUploadTarget();
    const repository = repositoryOf(openTestClient(registry.login, { verify: true }), registry);
    const { descriptor } = blobOf(100);
    const damaged = createContent(descriptor, randomBytesOf('other', 100));
    await expect(repository.push(damaged)).rejects.toThrow(
      `content of ${descriptor.digest}: expected ${descriptor.digest}, got ${digestOf(randomBytesOf('other', 100))}`,
    );
    expect(methods(registry)).toBe('HEAD');
  });
});

describe('ACT-04 uploads that cannot succeed', () => {
  test('damaged content is refused by the registry, and the message has both digests', async () => {
    const { registry, client, repository } = await openUploadTarget({ mode: 'ghcr' });
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
    const { registry, client, repository } = await openUploadTarget({
      faults: [{ match: { method: 'PUT', path: UPLOADS, times: 0 }, do: { status: 403 } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(
      /^PUT http:\/\/127\.0\.0\.1:\d+\/v2\/octocat\/app\/blobs\/uploads\/.*digest=sha256:[0-9a-f]{64}: 403: DENIED/,
    );
    expect(client.waits).toEqual([]);
    expect(methods(registry)).toBe('HEAD POST PUT DELETE');
  });

  test('errors that stay are reported after five tries', async () => {
    const { client, repository } = await openUploadTarget({
      faults: [{ match: { method: 'POST', path: UPLOADS, times: 0 }, do: { status: 502, body: '<html>' } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(/\/blobs\/uploads\/: 502: Bad Gateway$/);
    expect(client.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  test('a registry that asks for an hour is not waited for', async () => {
    const { client, repository } = await openUploadTarget({
      faults: [{ match: { method: 'POST', path: UPLOADS }, do: { status: 429, retryAfter: 3600 } }],
    });
    await expect(repository.push(blobOf(10))).rejects.toThrow(/429: TOOMANYREQUESTS/);
    expect(client.waits).toEqual([]);
  });
});

describe('ACT-04 mounts', () => {
  test('a phantom mount is found out and the blob sent', async () => {
    const { registry, client, repository } = await openUploadTarget();
    const content = blobOf(1000);
    await repository.push(content);
    registry.faults.add({ match: { method: 'POST', path: '*/second/blobs/*' }, do: { phantomMount: true } });
    const second = repositoryOf(client, registry, 'octocat/second');
    expect(await second.push(content)).toBe('uploaded');
    expect(await pulled(second, content)).toBe(1000);
  });

  test('a declined mount turns into the upload, in the session that it has opened', async () => {
    const { registry, repository } = await openUploadTarget();
    const content = blobOf(1000);
    expect(await repository.push(content, { mountFrom: ['octocat/none'] })).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST PUT');
  });

  test('a refused mount does not stand in the way', async () => {
    const { registry, repository } = await openUploadTarget({
      faults: [{ match: { method: 'POST', path: UPLOADS }, do: { status: 403 } }],
    });
    expect(await repository.push(blobOf(1000), { mountFrom: ['octocat/secret'] })).toBe('uploaded');
    expect(methods(registry)).toBe('HEAD POST POST PUT');
  });

  test('mount says whether it has worked, and leaves no session behind', async () => {
    const { registry, client, repository } = await openUploadTarget();
    const content = blobOf(1000);
    await repository.push(content);
    const second = repositoryOf(client, registry, 'octocat/second');
    expect(await second.mount(content.descriptor, 'octocat/app')).toBe(true);
    expect(await second.mount(blobOf(5, 'absent').descriptor, 'octocat/app')).toBe(false);
    expect(methods(registry)).toMatch(/POST DELETE$/);
  });
});
