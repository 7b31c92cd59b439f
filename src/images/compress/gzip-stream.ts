import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { ByteStream } from '../../oci/content.ts';
import { blocksOf } from './blocks.ts';
import { type BlockToDeflate, deflateBlock, storedSize, WINDOW_BYTES } from './deflate-block.ts';
import { mapInOrder } from './map-in-order.ts';

const BLOCK_BYTES = 256 * 1024;

/** Deflate, no name, no time, unknown system (RFC 1952, 2.3). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** An empty last block with fixed codes (RFC 1951, 3.2.6). */
const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * Compresses to one gzip member whose blocks are deflated side by side, each with the end of the one before as its
 * dictionary. The bytes depend on content and level alone, not on timing or processors.
 */
export async function* gzipInParallel(source: ByteStream, level: number, concurrency: number): ByteStream {
  const spares = Array.from({ length: concurrency + 1 }, () =>
    Buffer.allocUnsafeSlow(storedSize(BLOCK_BYTES)),
  );
  let checksum = 0;
  let size = 0;
  async function* withWindow(): AsyncGenerator<BlockToDeflate> {
    let previous: Buffer = Buffer.alloc(0);
    let count = 0;
    for await (const block of blocksOf(source, { blockBytes: BLOCK_BYTES, keptBlocks: concurrency + 1 })) {
      checksum = crc32(block, checksum);
      size += block.byteLength;
      yield { block, previous, spare: spares[count++ % spares.length] as Buffer };
      previous = block.subarray(-WINDOW_BYTES);
    }
  }
  yield HEADER;
  yield* mapInOrder(withWindow(), concurrency, (block) => deflateBlock(block, level));
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield Buffer.concat([LAST_BLOCK, trailer]);
}
