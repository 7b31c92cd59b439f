import { availableParallelism } from 'node:os';
import type { ByteStream } from '../../oci/content.ts';
import type { Compression } from './compression.ts';
import { gzipInParallel } from './gzip-stream.ts';
import { zstdInParallel } from './zstd-stream.ts';

/** Node's thread pool has four threads, which also write the file. */
const MAX_CONCURRENCY = 4;

/** Compresses on all processors. Equal bytes in and equal settings give equal bytes out. */
export function compressStream(
  source: ByteStream,
  { format, level }: Compression,
  concurrency: number = Math.min(availableParallelism() + 1, MAX_CONCURRENCY),
): ByteStream {
  return format === 'zstd'
    ? zstdInParallel(source, level, concurrency)
    : gzipInParallel(source, level, concurrency);
}
