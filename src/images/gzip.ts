import type { Buffer } from 'node:buffer';
import { createGzip, type Gzip, gzipSync } from 'node:zlib';
import type { ByteStream } from '../oci/content.ts';

/** Where a gzip header names the operating system (RFC 1952, 2.3), and the value for "unknown". */
const SYSTEM_POSITION = 9;
const UNKNOWN_SYSTEM = 255;

/** 0 stores, 1 is fastest, 9 smallest. */
export type GzipLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Compresses bytes in memory. Time and system are left out of the header: equal bytes in, equal bytes out. */
export function gzipBytes(bytes: Uint8Array, level: GzipLevel): Buffer {
  const compressed = gzipSync(bytes, { level });
  compressed[SYSTEM_POSITION] = UNKNOWN_SYSTEM;
  return compressed;
}

/** Compresses a stream as `gzipBytes` does. */
export async function* gzipStream(source: ByteStream, level: GzipLevel): ByteStream {
  const gzip = createGzip({ level, chunkSize: 256 * 1024 });
  const fed = feed(gzip, source).catch((error: Error) => gzip.destroy(error));
  let position = 0;
  try {
    for await (const chunk of gzip as AsyncIterable<Buffer>) {
      if (position <= SYSTEM_POSITION && SYSTEM_POSITION < position + chunk.byteLength) {
        chunk[SYSTEM_POSITION - position] = UNKNOWN_SYSTEM;
      }
      position += chunk.byteLength;
      yield chunk;
    }
  } finally {
    gzip.destroy();
    await fed;
  }
}

/** Waits for each chunk to be compressed before it asks for the next, which may reuse the buffer. */
async function feed(gzip: Gzip, source: ByteStream): Promise<void> {
  for await (const chunk of source) {
    await new Promise<void>((resolve, reject) => {
      gzip.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  }
  gzip.end();
}
