import { writeFile } from 'node:fs/promises';
import { type ByteStream, readAll } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { createDigester, type Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { type FileRange, readFileRange } from './file-stream.ts';
import { type GzipLevel, gzipStream } from './gzip.ts';
import type { Location } from './located-image.ts';
import type { Tar } from './tar-file.ts';

/** Twice as fast as docker's 6, for 3 % more bytes (150 MB of programs: 2.2 s and 56.1 MB; 3.7 s and 54.6 MB). */
const LEVEL: GzipLevel = 4;

/** A layer as a registry gets it, and where its bytes are. */
export interface PackedLayer {
  readonly descriptor: Descriptor;
  readonly location: Location;
}

export interface LayerToPack {
  readonly tar: Tar;
  readonly range: FileRange;
  /** What the image's config promises of the uncompressed bytes. */
  readonly diffId: Digest;
}

/**
 * Compresses a layer to the file `output`. A layer that is compressed already is taken as it is.
 * @throws UserError when the bytes are not what the config promises
 */
export async function packLayer(layer: LayerToPack, output: string): Promise<PackedLayer> {
  const { tar, range, diffId } = layer;
  const mediaType = await compressedTypeOf(layer);
  if (mediaType !== undefined) {
    const measured = createMeasure(readFileRange(tar.path, range));
    for await (const _ of measured.bytes);
    return { descriptor: { mediaType, ...measured.result() }, location: { file: tar.path, range } };
  }
  const plain = createMeasure(readFileRange(tar.path, range));
  const packed = createMeasure(gzipStream(plain.bytes, LEVEL));
  await writeFile(output, packed.bytes, { flag: 'wx', mode: 0o600 });
  const got = plain.result().digest;
  if (got !== diffId) {
    throw new UserError(
      `a layer in ${tar.name} is damaged: the image's config wants ${diffId}, its content is ${got}. Save the image again`,
    );
  }
  const { digest, size } = packed.result();
  return {
    descriptor: { mediaType: MEDIA_TYPE.ociLayerGzip, digest, size },
    location: { file: output, range: { start: 0, end: size } },
  };
}

/** By the first bytes: gzip (RFC 1952) and zstd (RFC 8878), which some builders put into docker archives. */
async function compressedTypeOf({ tar, range }: LayerToPack): Promise<string | undefined> {
  const head = await readAll(
    readFileRange(tar.path, { ...range, end: Math.min(range.start + 4, range.end) }),
  );
  const magic = Buffer.from(head).toString('hex');
  if (magic.startsWith('1f8b')) return MEDIA_TYPE.ociLayerGzip;
  if (magic === '28b52ffd') return MEDIA_TYPE.ociLayerZstd;
  return undefined;
}

/** Passes bytes through, and knows their digest and size at the end. */
function createMeasure(source: ByteStream): {
  readonly bytes: ByteStream;
  result(): { digest: Digest; size: number };
} {
  const digester = createDigester();
  let size = 0;
  async function* measured(): ByteStream {
    for await (const chunk of source) {
      digester.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  }
  return { bytes: measured(), result: () => ({ digest: digester.digest(), size }) };
}
