import type { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw) as (
  bytes: Uint8Array,
  options: NonNullable<Parameters<typeof deflateRaw>[1]> | object,
) => Promise<Buffer>;

/** A stored block of deflate names its length in 16 bits (RFC 1951, 3.2.4). */
const MAX_STORED_BYTES = 65_535;
const STORED_HEADER_BYTES = 5;

/** What deflate can reach back (RFC 1951, 2). */
export const WINDOW_BYTES = 32 * 1024;

/** Bytes of a block that is stored. */
export function storedSize(blockBytes: number): number {
  return blockBytes + Math.ceil(blockBytes / MAX_STORED_BYTES) * STORED_HEADER_BYTES;
}

const SAMPLES = 8;
const SAMPLE_BYTES = 1024;

/** Larger results are a trip through the thread pool more, smaller ones waste what is left. */
const CHUNK_BYTES = 128 * 1024;

/** Bits a byte. Compressed and encrypted data has more than 7.9 of 8, programs 6, text 5. */
const SUSPICIOUS_ENTROPY = 7.8;

/** Above this share of a sample its block is not worth deflating: noise with a little else takes ten times as long as text. */
const WORTHWHILE_RATIO = 0.9;

export interface BlockToDeflate {
  readonly block: Buffer;
  /** The last bytes before this block, at most `WINDOW_BYTES`. */
  readonly previous: Buffer;
  /** Takes the result when the block is stored: `storedSize` bytes. */
  readonly spare: Buffer;
}

/**
 * One block of a deflate stream (RFC 1951), whole bytes, not the last one. Runs in Node's thread pool. What would not
 * shrink is stored as it is, because the attempt takes longer than anything else.
 */
export async function deflateBlock(
  { block, previous, spare }: BlockToDeflate,
  level: number,
): Promise<Buffer> {
  if (await looksCompressed(block)) return storeBlock(block, spare);
  const packed = await deflate(block, {
    level,
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: CHUNK_BYTES,
    ...(previous.byteLength > 0 && { dictionary: previous }),
  });
  return packed.byteLength < block.byteLength ? packed : storeBlock(block, spare);
}

/** By samples: their bytes are evenly spread, and deflate finds nothing in them. */
async function looksCompressed(block: Uint8Array): Promise<boolean> {
  const sample = sampleOf(block);
  if (entropyOf(sample) < SUSPICIOUS_ENTROPY) return false;
  const packed = await deflate(sample, { level: 1, chunkSize: sample.byteLength + 1024 });
  return packed.byteLength > sample.byteLength * WORTHWHILE_RATIO;
}

function sampleOf(block: Uint8Array): Uint8Array {
  if (block.byteLength <= SAMPLES * SAMPLE_BYTES) return block;
  const sample = new Uint8Array(SAMPLES * SAMPLE_BYTES);
  const step = Math.floor((block.byteLength - SAMPLE_BYTES) / (SAMPLES - 1));
  for (let place = 0; place < SAMPLES; place += 1) {
    sample.set(block.subarray(place * step, place * step + SAMPLE_BYTES), place * SAMPLE_BYTES);
  }
  return sample;
}

/** Shannon's entropy of single bytes, in bits a byte. */
function entropyOf(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let position = 0; position < bytes.byteLength; position += 1) {
    const byte = bytes[position] as number; // by position: this runs over every block, and an iterator takes five times as long
    counts[byte] = (counts[byte] as number) + 1;
  }
  return counts.reduce((bits, count) => {
    const share = count / bytes.byteLength;
    return count === 0 ? bits : bits - share * Math.log2(share);
  }, 0);
}

function storeBlock(bytes: Buffer, target: Buffer): Buffer {
  let position = 0;
  for (let start = 0; start < bytes.byteLength; start += MAX_STORED_BYTES) {
    const piece = bytes.subarray(start, start + MAX_STORED_BYTES);
    target.writeUInt8(0, position);
    target.writeUInt16LE(piece.byteLength, position + 1);
    target.writeUInt16LE(~piece.byteLength & 0xffff, position + 3);
    target.set(piece, position + STORED_HEADER_BYTES);
    position += STORED_HEADER_BYTES + piece.byteLength;
  }
  return target.subarray(0, position);
}
