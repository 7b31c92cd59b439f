import { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { ByteStream } from '../oci/content.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Three, so that a socket may still be sending one chunk while the next one is read: fewer allocations than a
 * file stream of Node, and a flat memory.
 */
const BUFFER_COUNT = 3;

/** A part of a file, in bytes: from `start` up to, not including, `end`. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a part of a file, less when the file is shorter. Opened at the first chunk, closed at the end or when the
 * reader stops.
 */
export async function* readFileRange(path: string, { start, end }: FileRange): ByteStream {
  const file = await open(path);
  try {
    const chunkBytes = Math.min(CHUNK_BYTES, Math.max(end - start, 1));
    const buffers: Buffer[] = [];
    let position = start;
    for (let turn = 0; position < end; turn = (turn + 1) % BUFFER_COUNT) {
      buffers[turn] ??= Buffer.allocUnsafeSlow(chunkBytes);
      const buffer = buffers[turn] as Buffer;
      const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, end - position), position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
