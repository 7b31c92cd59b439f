import type { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';

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
