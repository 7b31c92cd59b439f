import { expect } from 'vitest';
import { type DigestAlgorithm, digestOf } from '../../src/oci/digest.ts';
import { type ConformanceCase, caseForEach } from './conformance-case.ts';
import { type StoredBytes as Blob, freshBytes } from './data-set.ts';
import { beginUpload, deleteContent, expectCreated, pushBlob, withQuery } from './image-cases.ts';
import { type Answer, expectContent, locationOf, type RegistryClient } from './registry-client.ts';

/** Two repositories: blobs are mounted from the second into the first. */
export interface BlobClients {
  readonly target: RegistryClient;
  readonly source: RegistryClient;
}

/** Gives the last answer, which says whether the blob was taken. */
type Push = (client: RegistryClient, blob: Blob) => Promise<Answer>;

const CHUNK_BYTES = 1024;
const CHUNKS = 3;
const RANGE_BLOB_BYTES = 2048;

/** Every way to push a blob, and what comes after, in one digest algorithm. */
export function blobCases(algorithm: DigestAlgorithm, clients: () => BlobClients): ConformanceCase[] {
  const target = (): RegistryClient => clients().target;
  const blobOf = (bytes: Buffer): Blob => ({ bytes, digest: digestOf(bytes, algorithm) });
  const small = (): Blob => blobOf(freshBytes());
  const chunks = (): Blob => blobOf(freshBytes(CHUNKS * CHUNK_BYTES));
  const pushed = (group: string, blob: Blob, name: string, push: Push): ConformanceCase[] => [
    {
      name: `${group}/${name}`,
      run: async () => expectCreated(target(), await push(target(), blob), blob),
    },
    ...afterPush(group, blob, target),
  ];
  return [
    { name: 'get-missing', run: () => expectMissing(target(), small()) },
    ...pushed('post only', small(), 'blob-post-only', pushAtOnce),
    ...pushed('post+put', small(), 'blob-post-put', pushBlob),
    ...pushed('chunked single', small(), 'blob-patch-chunked', pushChunked(1, false)),
    ...pushed('stream', small(), 'blob-patch-stream', pushStreamed),
    ...mountCases('mount', 'blob-mount', small(), clients, true),
    ...mountCases('mount anonymous', 'blob-mount-anonymous', small(), clients, false),
    ...pushed('mount missing', small(), 'blob-mount', mountMissing),
    { name: 'post cancel/blob-post-cancel', run: () => cancel(target()) },
    { name: 'post cancel/blob-delete', run: () => expectMissing(target(), small()) },
    ...pushed('chunked multi', chunks(), 'blob-patch-chunked', pushChunked(CHUNKS, false)),
    ...pushed('chunked multi and put chunk', chunks(), 'blob-patch-chunked', pushChunked(CHUNKS, true)),
    ...pushed('chunked out-of-order', chunks(), 'blob-patch-chunked', pushOutOfOrder(false)),
    ...pushed('chunked out-of-order and put chunk', chunks(), 'blob-patch-chunked', pushOutOfOrder(true)),
    ...rangeCases(blobOf(freshBytes(RANGE_BLOB_BYTES)), target),
    ...pushed('empty', blobOf(Buffer.alloc(0)), 'blob-post-put', pushBlob),
    ...pushed('emptyJSON', blobOf(Buffer.from('{}')), 'blob-post-put', pushBlob),
    ...badDigestCases(small(), chunks(), target),
  ];
}

function afterPush(group: string, blob: Blob, client: () => RegistryClient): ConformanceCase[] {
  const path = `blobs/${blob.digest}`;
  return [
    { name: `${group}/blob-head`, run: () => expectContent(client(), 'HEAD', path, blob) },
    { name: `${group}/blob-get`, run: () => expectContent(client(), 'GET', path, blob) },
    { name: `${group}/blob-delete`, run: () => deleteContent(client(), path) },
  ];
}

async function expectMissing(client: RegistryClient, { digest }: Blob): Promise<void> {
  for (const method of ['GET', 'HEAD', 'DELETE']) {
    expect((await client.send(method, `blobs/${digest}`)).status).toBe(404);
  }
}

function pushAtOnce(client: RegistryClient, { digest, bytes }: Blob): Promise<Answer> {
  return client.send('POST', withQuery('blobs/uploads/', { digest }), { body: bytes });
}

interface Chunk {
  readonly bytes: Buffer;
  readonly range: string;
}

function chunksOf(bytes: Buffer, count: number): Chunk[] {
  const length = bytes.byteLength / count;
  return Array.from({ length: count }, (_, position) => {
    const start = position * length;
    return { bytes: bytes.subarray(start, start + length), range: `${start}-${start + length - 1}` };
  });
}

function sendChunk(client: RegistryClient, method: string, path: string, chunk: Chunk): Promise<Answer> {
  return client.send(method, path, { headers: { 'content-range': chunk.range }, body: chunk.bytes });
}

async function patch(client: RegistryClient, location: string, chunk: Chunk): Promise<string> {
  const answer = await sendChunk(client, 'PATCH', location, chunk);
  expect(answer.status).toBe(202);
  expect(answer.headers.range).toBe(`0-${chunk.range.split('-')[1]}`);
  return locationOf(answer);
}

/** @param lastInPut sends the last chunk with the closing PUT */
function pushChunked(count: number, lastInPut: boolean): Push {
  return async (client, blob) => {
    let location = await beginUpload(client);
    const chunks = chunksOf(blob.bytes, count);
    const last = lastInPut ? chunks.pop() : undefined;
    for (const chunk of chunks) location = await patch(client, location, chunk);
    return finish(client, location, blob, last);
  };
}

function finish(client: RegistryClient, location: string, { digest }: Blob, last?: Chunk): Promise<Answer> {
  const path = withQuery(location, { digest });
  return last === undefined ? client.send('PUT', path) : sendChunk(client, 'PUT', path, last);
}

/** The wrong chunk is refused, the status says where to go on, and the right one is taken (spec, "Pushing a blob in chunks"). */
function pushOutOfOrder(lastInPut: boolean): Push {
  return async (client, blob) => {
    const [first, second, third] = chunksOf(blob.bytes, CHUNKS) as [Chunk, Chunk, Chunk];
    let location = await beginUpload(client);
    expectRefused(await sendChunk(client, 'PATCH', location, second), '0-0');
    location = await patch(client, location, first);
    expectRefused(await sendChunk(client, 'PATCH', location, third), `0-${CHUNK_BYTES - 1}`);
    location = await expectStatus(client, location, `0-${CHUNK_BYTES - 1}`);
    if (lastInPut) expectRefused(await finish(client, location, blob, third), `0-${CHUNK_BYTES - 1}`);
    location = await patch(client, location, second);
    if (!lastInPut) location = await patch(client, location, third);
    return finish(client, location, blob, lastInPut ? third : undefined);
  };
}

function expectRefused(answer: Answer, range: string): void {
  expect(answer.status).toBe(416);
  expect(answer.headers.range).toBe(range);
  expect(JSON.parse(answer.body.toString()).errors[0].code).toBe('RANGE_INVALID');
}

async function expectStatus(client: RegistryClient, location: string, range: string): Promise<string> {
  const answer = await client.send('GET', location);
  expect(answer.status).toBe(204);
  expect(answer.headers.range).toBe(range);
  return locationOf(answer);
}

async function pushStreamed(client: RegistryClient, blob: Blob): Promise<Answer> {
  const body = (async function* () {
    yield blob.bytes;
  })();
  const answer = await client.send('PATCH', await beginUpload(client), { body });
  expect(answer.status).toBe(202);
  return finish(client, locationOf(answer), blob);
}

function mountCases(
  group: string,
  name: string,
  blob: Blob,
  clients: () => BlobClients,
  namesSource: boolean,
): ConformanceCase[] {
  const mount = async (): Promise<void> => {
    const { target, source } = clients();
    const from = namesSource ? { from: source.repository } : {};
    const path = withQuery('blobs/uploads/', { mount: blob.digest, ...from });
    await expectCreated(target, await target.send('POST', path), blob);
  };
  const remove = caseForEach(`${group}/blob-delete`, ['target', 'source'] as const, (which) =>
    deleteContent(clients()[which], `blobs/${blob.digest}`),
  );
  return [
    {
      name: `${group}/blob-post-put`,
      run: async () => expectCreated(clients().source, await pushBlob(clients().source, blob), blob),
    },
    { name: `${group}/${name}`, run: mount },
    ...afterPush(group, blob, () => clients().target).slice(0, 2),
    ...remove,
  ];
}

/** Nobody has it: the answer is a session, as if no mount had been asked for. */
async function mountMissing(client: RegistryClient, blob: Blob): Promise<Answer> {
  const query = { mount: blob.digest, from: `${client.repository}-source` };
  const answer = await client.send('POST', withQuery('blobs/uploads/', query));
  expect(answer.status).toBe(202);
  return client.send('PUT', withQuery(locationOf(answer), { digest: blob.digest }), { body: blob.bytes });
}

async function cancel(client: RegistryClient): Promise<void> {
  const location = await beginUpload(client);
  expect((await client.send('DELETE', location)).status).toBe(204);
  expect((await client.send('GET', location)).status).toBe(404);
}

/** Asked range, and first and last byte of the answer; nothing for 416 (RFC 9110, 14.2). */
const RANGES: readonly (readonly [string, number?, number?])[] = [
  ['500-1499', 500, 1499],
  ['500-', 500, 2047],
  ['-500', 1548, 2047],
  ['2000-5000', 2000, 2047],
  ['500-0'],
  ['5000-10000'],
];

function rangeCases(blob: Blob, client: () => RegistryClient): ConformanceCase[] {
  const path = `blobs/${blob.digest}`;
  return [
    {
      name: 'range requests/blob-post-put',
      run: async () => expectCreated(client(), await pushBlob(client(), blob), blob),
    },
    ...RANGES.map(([range, start, end]) => ({
      name: `range requests/range ${range}`,
      async run() {
        const answer = await client().send('GET', path, { headers: { range: `bytes=${range}` } });
        if (start === undefined || end === undefined) return expect(answer.status).toBe(416);
        expect(answer.status).toBe(206);
        expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/${RANGE_BLOB_BYTES}`);
        expect(answer.body.equals(blob.bytes.subarray(start, end + 1))).toBe(true);
      },
    })),
    { name: 'range requests/blob-delete', run: () => deleteContent(client(), path) },
  ];
}

/** Other bytes than the digest says are refused however they come, and are not there afterwards. */
function badDigestCases(small: Blob, long: Blob, client: () => RegistryClient): ConformanceCase[] {
  const other = (blob: Blob): Blob => ({ ...blob, bytes: Buffer.alloc(blob.bytes.byteLength, 'other') });
  const ways: readonly (readonly [string, Blob, Push])[] = [
    ['post only/blob-post-only', small, pushAtOnce],
    ['post+put/blob-post-put', small, pushBlob],
    ['chunked/blob-patch-chunked', long, pushChunked(CHUNKS, false)],
    ['chunked and put chunk/blob-patch-chunked', long, pushChunked(CHUNKS, true)],
    ['stream/blob-patch-stream', small, pushStreamed],
  ];
  return ways.map(([name, blob, push]) => ({
    name: `bad digest ${name}`,
    async run() {
      const answer = await push(client(), other(blob));
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body.toString()).errors[0].code).toBe('DIGEST_INVALID');
      await expectMissing(client(), blob);
    },
  }));
}
