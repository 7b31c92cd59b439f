import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import type { BlobStore } from '../../src/server/storage/store.ts';

/** Bytes that repeat with no power of two, so that a piece in the wrong place shows. `seed` makes others. */
export function patternBytes(size: number, seed: number): Buffer {
  return Buffer.alloc(size, Buffer.from(Array.from({ length: 251 }, (_, index) => (index * 7 + seed) % 256)));
}

/** Uploads `bytes` in the chunks that a socket gives. */
export async function push(
  blobs: BlobStore,
  bytes: Uint8Array,
  onStored: (size: number) => void = () => {},
): Promise<Digest> {
  const digest = digestOf(bytes);
  const upload = blobs.beginUpload();
  await upload.append(Readable.from(chunksOf(bytes, 65_521)));
  await upload.commit(digest, onStored);
  return digest;
}

/** Compares by digest: a difference in megabytes is not to be read, nor quick to find. */
export async function expectBytes(stream: Readable, expected: Uint8Array): Promise<void> {
  const got = Buffer.concat(await stream.toArray());
  expect([got.length, digestOf(got)]).toEqual([expected.length, digestOf(expected)]);
}

/** The stream has stopped, neither ended nor destroyed: its owner decides what to do with the rest. */
export function expectUnreadBytes(body: Readable): void {
  expect(body.isPaused()).toBe(true);
  expect(body.destroyed).toBe(false);
}

function* chunksOf(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
