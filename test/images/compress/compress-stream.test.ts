import { createHash } from 'node:crypto';
import { gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressStream } from '../../../src/images/compress/compress-stream.ts';
import { type Compression, createCompression } from '../../../src/images/compress/compression.ts';
import { type ByteStream, readAll } from '../../../src/oci/content.ts';
import { UserError } from '../../../src/oci/errors.ts';
import { randomBytesOf } from '../../support/image.ts';

const GZIP = createCompression('gzip');
const ZSTD = createCompression('zstd');
const GZIP_BLOCK = 256 * 1024;
const ZSTD_BLOCK = 1024 * 1024;

/** Gives pieces of `bytes` in one buffer that it uses again, as it may. */
async function* inOneBuffer(bytes: Uint8Array, pieceBytes: number): ByteStream {
  const buffer = Buffer.alloc(pieceBytes);
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes);
    buffer.set(piece);
    yield buffer.subarray(0, piece.byteLength);
  }
}

async function compress(bytes: Uint8Array, compression: Compression, concurrency?: number): Promise<Buffer> {
  return Buffer.from(await readAll(compressStream(inOneBuffer(bytes, 65_536), compression, concurrency)));
}

function decompress(bytes: Uint8Array, { format }: Compression): Buffer {
  return format === 'gzip' ? gunzipSync(bytes) : zstdDecompressSync(bytes);
}

function textOf(size: number): Buffer {
  const lines = Array.from({ length: Math.ceil(size / 20) }, (_, line) => `line ${line * 7919} of text\n`);
  return Buffer.from(lines.join('')).subarray(0, size);
}

const SIZES = [0, 1, GZIP_BLOCK - 1, GZIP_BLOCK, GZIP_BLOCK + 1, 5 * GZIP_BLOCK + 77, ZSTD_BLOCK + 1];

describe.each([GZIP, ZSTD, createCompression('gzip', 9), createCompression('zstd', 1)])(
  '$format $level',
  (compression) => {
    test.each(SIZES)('%i bytes of text, of noise and of both come back', async (size) => {
      const text = textOf(size);
      const noise = randomBytesOf('noise', size);
      for (const bytes of [text, noise, Buffer.concat([text, noise, text])]) {
        expect(decompress(await compress(bytes, compression), compression).equals(bytes)).toBe(true);
      }
    });

    test('ACT-01 the bytes depend neither on how chunks come nor on the processors', async () => {
      const bytes = Buffer.concat([textOf(700_000), randomBytesOf('x', 900_000), textOf(3_000_000)]);
      const digests = new Set<string>();
      for (const [pieceBytes, concurrency] of [
        [7_001, 1],
        [65_536, 2],
        [1_000_000, 4],
        [bytes.byteLength, 3],
      ] as const) {
        const packed = await readAll(
          compressStream(inOneBuffer(bytes, pieceBytes), compression, concurrency),
        );
        digests.add(createHash('sha256').update(packed).digest('hex'));
      }
      expect(digests.size).toBe(1);
    });

    test('noise hardly grows, and text shrinks', async () => {
      const size = 1_000_000;
      expect((await compress(randomBytesOf('noise', size), compression)).byteLength).toBeLessThan(
        size * 1.001,
      );
      expect((await compress(textOf(size), compression)).byteLength).toBeLessThan(size * 0.3);
    });

    test('a source that fails, fails the stream', async () => {
      async function* failing(): ByteStream {
        yield textOf(600_000);
        throw new Error('unreadable');
      }
      await expect(readAll(compressStream(failing(), compression))).rejects.toThrow('unreadable');
    });

    test('a reader that stops closes the source, which is never far ahead', async () => {
      let given = 0;
      let isClosed = false;
      async function* endless(): ByteStream {
        try {
          for (;;) {
            given += GZIP_BLOCK;
            yield randomBytesOf(String(given), GZIP_BLOCK);
          }
        } finally {
          isClosed = true;
        }
      }
      let received = 0;
      for await (const chunk of compressStream(endless(), compression, 2)) {
        received += chunk.byteLength;
        if (received > 3 * ZSTD_BLOCK) break;
      }
      expect(isClosed).toBe(true);
      expect(given).toBeLessThan(received + 4 * ZSTD_BLOCK);
    });
  },
);

describe('gzip', () => {
  test('is a single member, whose header names neither time nor system', async () => {
    const bytes = textOf(3 * GZIP_BLOCK);
    const packed = await compress(bytes, GZIP);
    expect(packed.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff');
    const { buffer, engine } = inflateRawSync(packed.subarray(10), { info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    expect(buffer.equals(bytes)).toBe(true);
    expect(engine.bytesWritten).toBe(packed.byteLength - 18); // header and trailer
  });

  test('a block refers to the end of the one before', async () => {
    const phrase = randomBytesOf('phrase', 16 * 1024);
    const filler = textOf(GZIP_BLOCK - phrase.byteLength);
    const apart = await compress(Buffer.concat([filler, phrase, filler]), GZIP);
    const repeated = await compress(Buffer.concat([filler, phrase, phrase, filler]), GZIP);
    expect(repeated.byteLength - apart.byteLength).toBeLessThan(2000);
  });
});

describe('levels', () => {
  test.each([
    ['gzip', undefined, 4],
    ['zstd', undefined, 3],
    ['gzip', 9, 9],
    ['zstd', 19, 19],
  ] as const)('%s %s is level %i', (format, level, expected) => {
    expect(createCompression(format, level)).toEqual({ format, level: expected });
  });

  test.each([
    ['gzip', 10, 'compression level 10 is not one of gzip: it has 1 to 9'],
    ['zstd', 20, 'compression level 20 is not one of zstd: it has 1 to 19'],
    ['gzip', 0, 'compression level 0 is not one of gzip: it has 1 to 9'],
  ] as const)('%s %i is refused', (format, level, message) => {
    expect(() => createCompression(format, level)).toThrow(new UserError(message));
  });
});
