import { randomBytes } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompressStream, formatOf } from '../../../src/images/compress/decompress-stream.ts';
import { splitFrames } from '../../../src/images/compress/zstd-frames.ts';
import { zstdInParallel } from '../../../src/images/compress/zstd-stream.ts';
import { readAll } from '../../../src/oci/content.ts';
import { UserError } from '../../../src/oci/errors.ts';

async function* inChunks(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += chunkBytes) {
    yield bytes.subarray(start, start + chunkBytes);
  }
}

const plain = Buffer.concat([Buffer.alloc(300_000, 'a'), randomBytes(140_000), Buffer.alloc(5, 'z')]);
const skippable = Buffer.concat([Buffer.from('5f2a4d1803000000', 'hex'), Buffer.from('abc')]);
const withChecksum = (bytes: Uint8Array) =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });

/** Headers with and without a window, content sizes of 0 to 4 bytes, all types of blocks, checksums. */
const FRAMES = [
  skippable,
  zstdCompressSync(plain.subarray(0, 100)),
  withChecksum(plain.subarray(100, 1000)),
  skippable,
  zstdCompressSync(Buffer.alloc(0)),
  zstdCompressSync(plain.subarray(1000, 300_000)),
  withChecksum(plain.subarray(300_000)),
];

describe('splitFrames', () => {
  test.each([1, 7, 4096, 10_000_000])(
    'gives no chunk across frames, read by %i bytes',
    async (chunkBytes) => {
      const frames: Buffer[] = [];
      const ends = FRAMES.map((_, index) => Buffer.concat(FRAMES.slice(0, index + 1)).byteLength);
      const crossed: number[] = [];
      let position = 0;
      for await (const chunk of splitFrames(inChunks(Buffer.concat(FRAMES), chunkBytes))) {
        const inside = [...ends].filter((end) => end > position && end < position + chunk.byteLength);
        expect(inside).toEqual([]);
        position += chunk.byteLength;
        frames.push(Buffer.from(chunk));
      }
      expect(crossed).toEqual([]);
      expect(Buffer.concat(frames).equals(Buffer.concat(FRAMES))).toBe(true);
    },
  );
});

describe('decompressStream', () => {
  test.each([1000, 10_000_000])('reads all frames of zstd, by %i bytes', async (chunkBytes) => {
    const bytes = inChunks(Buffer.concat(FRAMES), chunkBytes);
    const content = await readAll(decompressStream(bytes, { format: 'zstd', name: 'it' }));
    expect(Buffer.from(content).equals(plain)).toBe(true);
  });

  test('reads what this program compresses', async () => {
    const long = Buffer.concat([plain, plain, plain, plain]);
    const bytes = zstdInParallel(inChunks(long, 65_536), 3, 2);
    const content = await readAll(decompressStream(bytes, { format: 'zstd', name: 'it' }));
    expect(Buffer.from(content).equals(long)).toBe(true);
  });

  test.each([
    ['a frame that is cut', Buffer.concat(FRAMES).subarray(0, -9)],
    ['something else behind a frame', Buffer.concat([...FRAMES, Buffer.from('other text')])],
  ])('refuses %s', async (_, bytes) => {
    const reading = readAll(decompressStream(inChunks(bytes, 4096), { format: 'zstd', name: 'it' }));
    await expect(reading).rejects.toThrow(/^it is cut short or damaged: it cannot be decompressed/);
    await expect(reading).rejects.toThrow(UserError);
  });
});

test.each([
  ['1f8b0800', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['502a4d18', 'zstd'],
  ['7b7d0000', undefined],
])('formatOf reads %s as %s', (hex, format) => {
  expect(formatOf(Buffer.from(hex, 'hex'))).toBe(format);
});
