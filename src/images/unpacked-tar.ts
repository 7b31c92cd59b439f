import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Compression } from './compress/compression.ts';
import { decompressStream, formatOf } from './compress/decompress-stream.ts';
import { openTar, type Tar } from './tar-file.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

const CHUNK_BYTES = 256 * 1024;

/** A tar that can be read by offset. */
export interface OpenedTar {
  readonly tar: Tar;
  /** Removes what had to be written for it. */
  close(): Promise<void>;
}

/**
 * Opens a tar, plain, gzip or zstd, by its first bytes. A compressed one cannot be read by offset: it is decompressed in
 * one pass to a temporary file.
 * @throws UserError when it is absent, damaged or no tar
 */
export async function openAnyTar(path: string): Promise<OpenedTar> {
  const format = await formatOfFile(path);
  if (format === undefined) return { tar: await openTar(path), close: async () => {} };
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'plain.tar');
    await withDiskFullExplained(folder.path, () => decompress(path, format, file));
    return { tar: await openTar(file, path), close: folder.remove };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Undefined for what is not compressed; what cannot be opened is told of by who reads it. */
async function formatOfFile(path: string): Promise<Compression['format'] | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    if (!(await file.stat()).isFile()) return undefined;
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return formatOf(buffer);
  } finally {
    await file.close();
  }
}

async function decompress(path: string, format: Compression['format'], output: string): Promise<void> {
  const input = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const plain = decompressStream(input, { format, name: path });
  await pipeline(plain, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
}
