import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gzipBytes, gzipStream } from '../../src/images/gzip.ts';
import { type ByteStream, readAll } from '../../src/oci/content.ts';
import { randomBytesOf } from '../support/image.ts';

/** Gives pieces of `bytes` in one buffer that it uses again, as it may. */
async function* inOneBuffer(bytes: Uint8Array, pieceBytes: number): ByteStream {
  const buffer = Buffer.alloc(pieceBytes);
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes);
    buffer.set(piece);
    yield buffer.subarray(0, piece.byteLength);
  }
}

describe('gzip', () => {
  const bytes = Buffer.concat([randomBytesOf('x', 300_000), Buffer.alloc(500_000, 'text ')]);

  test.each([7_001, 100_000, 1_000_000])(
    'a stream in pieces of %i bytes unpacks to the same',
    async (size) => {
      const packed = Buffer.from(await readAll(gzipStream(inOneBuffer(bytes, size), 4)));
      expect(Buffer.compare(gunzipSync(packed), bytes)).toBe(0);
    },
  );

  test('the header names neither time nor system', async () => {
    const header = Buffer.from('1f8b08000000000000ff', 'hex');
    const streamed = Buffer.from(await readAll(gzipStream(inOneBuffer(bytes, 1000), 6)));
    expect(streamed.subarray(0, 10)).toEqual(header);
    expect(gzipBytes(bytes, 6).subarray(0, 10)).toEqual(header);
    expect(gunzipSync(gzipBytes(bytes, 0)).equals(bytes)).toBe(true);
  });

  test('a source that fails, fails the stream', async () => {
    async function* failing(): ByteStream {
      yield bytes;
      throw new Error('unreadable');
    }
    await expect(readAll(gzipStream(failing(), 4))).rejects.toThrow('unreadable');
  });

  test('a reader that stops closes the source', async () => {
    let isClosed = false;
    async function* endless(): ByteStream {
      try {
        for (;;) yield bytes;
      } finally {
        isClosed = true;
      }
    }
    for await (const chunk of gzipStream(endless(), 1)) if (chunk.byteLength > 0) break;
    expect(isClosed).toBe(true);
  });
});
