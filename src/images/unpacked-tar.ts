import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { UserError } from '../oci/errors.ts';
import { openTar, type Tar } from './tar-file.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

/** What compressed files begin with: RFC 1952, RFC 8878. */
const DECOMPRESSORS = [
  { magic: Buffer.from('1f8b', 'hex'), create: createGunzip },
  { magic: Buffer.from('28b52ffd', 'hex'), create: createZstdDecompress },
] as const;

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
  const create = await decompressorOf(path);
  if (create === undefined) return { tar: await openTar(path), close: async () => {} };
  const folder = await openTemporaryFolder();
  try {
    const file = join(folder.path, 'plain.tar');
    await withDiskFullExplained(folder.path, () => decompress(path, create(), file));
    return { tar: await openTar(file, path), close: folder.remove };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Undefined for what is not compressed; what cannot be opened is told of by who reads it. */
async function decompressorOf(path: string): Promise<(typeof DECOMPRESSORS)[number]['create'] | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    if (!(await file.stat()).isFile()) return undefined;
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return DECOMPRESSORS.find(({ magic }) => magic.equals(buffer.subarray(0, magic.byteLength)))?.create;
  } finally {
    await file.close();
  }
}

async function decompress(
  path: string,
  decompressor: ReturnType<(typeof DECOMPRESSORS)[number]['create']>,
  output: string,
): Promise<void> {
  const input = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    await pipeline(input, decompressor, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code)) throw cause;
    throw new UserError(
      `${path} is cut short or damaged: it cannot be decompressed (${message}). Write it again`,
      {
        cause,
      },
    );
  }
}
