import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteStream } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { createDigester, type Digest, hexOf } from '../oci/digest.ts';
import { IntegrityError } from '../oci/errors.ts';
import { compressStream } from './compress/compress-stream.ts';
import { layerTypeOf } from './compress/compression.ts';
import { type Location, readLocation } from './located-image.ts';
import type { Packing } from './packing.ts';
import type { StoredLayer } from './stored-image.ts';

/** A layer as a registry gets it, and where its bytes are. */
export interface PackedLayer {
  readonly descriptor: Descriptor;
  readonly location: Location;
}

/** A layer that has just been packed. */
export interface FreshLayer extends PackedLayer {
  readonly diffId: Digest;
}

/** Where layers are packed. */
export interface PackingPlace {
  /** What messages call the image. */
  readonly name: string;
  /** Takes the compressed layers; the caller removes it. */
  readonly folder: string;
  readonly packing: Packing;
}

/**
 * Packs a layer whose diffID is known, and announces it.
 * @throws IntegrityError when its bytes are not those that the diffID promises
 */
export async function packStoredLayer(
  { diffId, open }: StoredLayer,
  { name, folder, packing }: PackingPlace,
): Promise<FreshLayer> {
  const file = join(folder, hexOf(diffId));
  try {
    const layer = await packLayer(open(), file, packing);
    if (layer.diffId !== diffId) throw damagedLayer(name, diffId, layer.diffId);
    await announceLayer(layer, packing);
    return layer;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Compresses a layer to the file `output`. @returns also the digest of the uncompressed bytes, which is its diffID */
export async function packLayer(
  plain: ByteStream,
  output: string,
  { compression, signal }: Pick<Packing, 'compression' | 'signal'>,
): Promise<FreshLayer> {
  const measured = createMeasure(plain, signal);
  const { digest, size } = await writeMeasured(output, compressStream(measured.bytes, compression));
  return {
    diffId: measured.result().digest,
    descriptor: { mediaType: layerTypeOf(compression), digest, size },
    location: { file: output, range: { start: 0, end: size } },
  };
}

/** Passes the layer on, and remembers it. */
export async function announceLayer(
  layer: FreshLayer,
  { cache, compression, onLayer }: Packing,
): Promise<void> {
  const { descriptor, diffId, location } = layer;
  onLayer?.({ descriptor, open: (from) => readLocation(location, from) });
  await cache?.keepLayer(diffId, compression, descriptor);
}

/** The error for uncompressed bytes that the image's config does not promise. */
export function damagedLayer(where: string, expected: string, got: Digest): IntegrityError {
  return new IntegrityError(`a layer in ${where} is damaged (save the image again)`, expected, got);
}

/** Writes a new file that nobody else can read. @returns what was written */
export async function writeMeasured(file: string, bytes: ByteStream): Promise<Measured> {
  const measured = createMeasure(bytes);
  await writeFile(file, measured.bytes, { flag: 'wx', mode: 0o600 });
  return measured.result();
}

/** Digest and size of all bytes. */
export async function measure(bytes: ByteStream, signal?: AbortSignal): Promise<Measured> {
  const measured = createMeasure(bytes, signal);
  for await (const _ of measured.bytes);
  return measured.result();
}

type Measured = Pick<Descriptor, 'digest' | 'size'>;

/** Passes bytes through, and knows their digest and size at the end. */
function createMeasure(
  source: ByteStream,
  signal?: AbortSignal,
): { readonly bytes: ByteStream; result(): Measured } {
  const digester = createDigester();
  let size = 0;
  async function* measured(): ByteStream {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      digester.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  }
  return { bytes: measured(), result: () => ({ digest: digester.digest(), size }) };
}
