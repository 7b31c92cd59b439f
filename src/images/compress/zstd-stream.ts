import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import type { ByteStream } from '../../oci/content.ts';
import { blocksOf } from './blocks.ts';
import { mapInOrder } from './map-in-order.ts';

const compress = promisify(zstdCompress) as (bytes: Uint8Array, options: object) => Promise<Buffer>;

/** Smaller blocks compress worse, larger ones take memory: 64 MiB of programs come to 36, at 2 MiB to 35 %. */
const BLOCK_BYTES = 1024 * 1024;

/** Takes every result in one piece: a further one is a trip through the thread pool more. */
const CHUNK_BYTES = BLOCK_BYTES + 64 * 1024;

/** Compresses to frames of one block each, side by side: decoders read frames that follow each other as one (RFC 8878, 3.1). */
export async function* zstdInParallel(source: ByteStream, level: number, concurrency: number): ByteStream {
  const frameOf = (block: Buffer): Promise<Buffer> =>
    compress(block, {
      params: { [constants.ZSTD_c_compressionLevel]: level },
      pledgedSrcSize: block.byteLength,
      chunkSize: CHUNK_BYTES,
    });
  let isEmpty = true;
  const blocks = blocksOf(source, { blockBytes: BLOCK_BYTES, keptBlocks: concurrency });
  for await (const frame of mapInOrder(blocks, concurrency, frameOf)) {
    isEmpty = false;
    yield frame;
  }
  if (isEmpty) yield await frameOf(Buffer.alloc(0));
}
