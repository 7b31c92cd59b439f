import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { type ByteStream, createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { Fault } from '../../src/server/faults/fault.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { startHttpServer } from '../support/http-server.ts';
import { addRandomImage, randomBytesOf } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

const BYTES = randomBytesOf('layer', 3_000_000);
const DESCRIPTOR = { mediaType: MEDIA_TYPE.ociLayer, digest: digestOf(BYTES), size: BYTES.byteLength };
const BLOBS = '*/blobs/sha256:*';

async function hashOf(stream: ByteStream): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

async function setUp(faults: Fault[], blobPort?: number) {
  const registry = await openTestRegistry(
    blobPort === undefined ? { mode: 'oci' } : { mode: 'ghcr', blobPort },
  );
  const client = openTestClient(registry.login);
  const repository = repositoryOf(client, registry);
  const images = createMemoryImages();
  images.add(MEDIA_TYPE.ociLayer, BYTES);
  // A blob of ghcr.io can be read once its package has a manifest.
  const root = await addRandomImage(images, { seed: 'layer' });
  await copyGraph(images, repository, root, { tags: ['latest'] });
  await repository.push(createContent(DESCRIPTOR, BYTES));
  for (const fault of faults) registry.faults.add(fault);
  return { registry, client, repository, root };
}

const get = (effects: Fault['do'], times = 1): Fault => ({
  match: { method: 'GET', path: BLOBS, times },
  do: effects,
});

describe('ACT-04 downloads in trouble', () => {
  test.each<[string, Fault[], number]>([
    ['none', [], 0],
    ['500', [get({ status: 500 })], 1],
    ['a connection cut half-way', [get({ resetAfterBytes: 1_500_000 })], 1],
    ['one cut three times', [get({ resetAfterBytes: 700_000 }, 3)], 3],
  ])('%s: the bytes arrive whole', async (_, faults, waits) => {
    const { client, repository } = await setUp(faults);
    expect(await hashOf(repository.fetch(DESCRIPTOR))).toBe(DESCRIPTOR.digest);
    expect(client.waits).toHaveLength(waits);
  });

  test('a second origin, where Authorization would be refused, is asked without it', async () => {
    const { repository } = await setUp([], 0);
    expect(await hashOf(repository.fetch(DESCRIPTOR))).toBe(DESCRIPTOR.digest);
  });

  test('a part begins where it is asked to', async () => {
    const { repository } = await setUp([get({ resetAfterBytes: 100_000 })]);
    expect(await hashOf(repository.fetch(DESCRIPTOR, 1_000_000))).toBe(digestOf(BYTES.subarray(1_000_000)));
  });

  test.each<[string, Fault, RegExp]>([
    ['a changed byte', get({ corrupt: 1234 }), /digest: expected sha256:[0-9a-f]{64}, got sha256:/],
    [
      'a short body',
      get({ truncate: 1000 }),
      /size of sha256:[0-9a-f]{64}: expected 3000000 bytes, got 1000 bytes/,
    ],
    ['a blob that is gone', get({ status: 404 }), /GET .*\/blobs\/sha256:[0-9a-f]{64}: 404/],
    [
      'a connection that is cut each time',
      get({ resetAfterBytes: 10 }, 0),
      /GET .*\/blobs\/.*: .*(ECONNRESET|UND_ERR_SOCKET|closed)/,
    ],
  ])('%s is an error that names the blob', async (_, fault, message) => {
    const { repository } = await setUp([fault]);
    await expect(hashOf(repository.fetch(DESCRIPTOR))).rejects.toThrow(message);
  });

  test('a manifest with a changed byte is refused', async () => {
    const fault: Fault = { match: { method: 'GET', path: '*/manifests/*' }, do: { corrupt: 5 } };
    const { repository } = await setUp([fault]);
    await expect(repository.manifest('latest')).rejects.toThrow(
      /manifest latest of .*: expected sha256:.*, got sha256:/,
    );
  });

  test('a registry that names another digest than the one asked for is refused', async () => {
    const fault: Fault = { match: { method: 'HEAD', path: '*/manifests/*' }, do: { wrongDigest: true } };
    const { repository, root } = await setUp([fault]);
    await expect(repository.resolve(root.digest)).rejects.toThrow(/expected sha256:.*, got sha256:/);
  });

  test('an image whose layer is damaged on the way is not stored', async () => {
    const { repository, root } = await setUp([get({ corrupt: 0 }, 0)]);
    const into = createMemoryImages();
    const failure = await copyGraph(repository, into, root, { tags: ['pulled'] }).catch((error) => error);
    expect(failure.message).toMatch(/blob sha256:.*: digest: expected/);
    await expect(into.resolve('pulled')).rejects.toThrow();
  });

  test('a refused HEAD is explained by a GET', async () => {
    const denied = {
      status: 403,
      body: { errors: [{ code: 'DENIED', message: 'permission_denied: read_package' }] },
    };
    const { repository, root } = await setUp([{ match: { path: '*/manifests/*', times: 0 }, do: denied }]);
    await expect(repository.exists(root)).rejects.toThrow(
      /^GET .*: 403: DENIED permission_denied: read_package$/,
    );
  });
});

describe('what a server may get wrong about ranges', () => {
  type Answer = (request: IncomingMessage, response: ServerResponse, from: number) => void;

  /** Cuts the first answer at one million bytes; then `answer` has its say. */
  async function fetchFrom(answer: Answer): Promise<string> {
    let isFirst = true;
    const server = await startHttpServer((request, response) => {
      if (!request.url?.includes('/blobs/')) return void response.end('{}');
      if (!isFirst) return answer(request, response, Number(/\d+/.exec(request.headers.range ?? '')?.[0]));
      isFirst = false;
      response.writeHead(200, { 'content-length': BYTES.byteLength, etag: '"one"' });
      response.write(BYTES.subarray(0, 1_000_000), () => setImmediate(() => request.socket.destroy()));
    });
    return hashOf(openTestClient(undefined).repository(server.host, 'a/b').fetch(DESCRIPTOR));
  }

  test('Range is not known: what has arrived is skipped', async () => {
    const hash = await fetchFrom((_, response) => void response.writeHead(200, { etag: '"one"' }).end(BYTES));
    expect(hash).toBe(DESCRIPTOR.digest);
  });

  test.each<[string, Record<string, string>]>([
    ['another start', { 'content-range': `bytes 0-2999999/3000000` }],
    ['another size', { 'content-range': `bytes 1000000-2999999/3000001` }],
    ['no Content-Range', {}],
  ])('%s is refused', async (_, headers) => {
    const fetching = fetchFrom((_, response) => {
      const shifted: Record<string, string> = { etag: '"one"', ...headers };
      response.writeHead(206, shifted).end(BYTES.subarray(1_000_000));
    });
    await expect(fetching).rejects.toThrow(
      /answer for sha256:.*: expected bytes \d+-2999999\/3000000, got Content-Range/,
    );
  });

  test('another ETag is another blob', async () => {
    const fetching = fetchFrom((_, response, from) => {
      const range = `bytes ${from}-2999999/3000000`;
      response.writeHead(206, { 'content-range': range, etag: '"two"' }).end(BYTES.subarray(from));
    });
    await expect(fetching).rejects.toThrow('expected "one", got "two"');
  });
});
