import { pipeline } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { ByteStream } from '../../oci/content.ts';
import { UserError } from '../../oci/errors.ts';
import type { Compression } from './compression.ts';
import { splitFrames } from './zstd-frames.ts';

type Format = Compression['format'];

/** What compressed files begin with: RFC 1952; RFC 8878, whose first frame may be a skippable one. */
const MAGIC: Readonly<Record<Format, RegExp>> = { gzip: /^1f8b/, zstd: /^(28b52ffd|5[0-9a-f]2a4d18)/ };

/** @param head the first four bytes @returns undefined when they are those of neither */
export function formatOf(head: Uint8Array): Format | undefined {
  const magic = Buffer.from(head).toString('hex');
  return (Object.keys(MAGIC) as Format[]).find((format) => MAGIC[format].test(magic));
}

/**
 * The content of compressed bytes: all of it, when they are several members or frames.
 * @param name what messages call them
 * @throws UserError when they are damaged or cut short
 */
export async function* decompressStream(
  bytes: ByteStream,
  { format, name }: { readonly format: Format; readonly name: string },
): ByteStream {
  try {
    yield* format === 'gzip'
      ? pipeline(bytes, createGunzip(), () => undefined)
      : pipeline(splitFrames(bytes), createZstdDecompress(), () => undefined);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code)) throw cause;
    throw new UserError(
      `${name} is cut short or damaged: it cannot be decompressed (${message}). Write it again`,
      { cause },
    );
  }
}
