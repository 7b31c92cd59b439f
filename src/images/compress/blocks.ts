import { Buffer } from 'node:buffer';
import type { ByteStream } from '../../oci/content.ts';

export interface Blocks {
  readonly blockBytes: number;
  /** A block is valid until so many further ones have been asked for. */
  readonly keptBlocks: number;
}

/** Cuts a stream into blocks of one size, the last one excepted, however its chunks come. */
export async function* blocksOf(
  source: ByteStream,
  { blockBytes, keptBlocks }: Blocks,
): AsyncGenerator<Buffer> {
  const buffers: Buffer[] = [];
  const bufferAt = (position: number): Buffer => {
    const place = position % (keptBlocks + 1);
    buffers[place] ??= Buffer.allocUnsafeSlow(blockBytes);
    return buffers[place];
  };
  let count = 0;
  let filled = 0;
  for await (const chunk of source) {
    for (let read = 0; read < chunk.byteLength; ) {
      const block = bufferAt(count);
      const part = chunk.subarray(read, read + blockBytes - filled);
      block.set(part, filled);
      read += part.byteLength;
      filled += part.byteLength;
      if (filled < blockBytes) continue;
      count += 1;
      filled = 0;
      yield block;
    }
  }
  if (filled > 0) yield bufferAt(count).subarray(0, filled);
}
