import { type ByteStream, readAll } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { formatReference, parseReference } from '../oci/reference.ts';
import { type Compression, layerTypeOf } from './compress/compression.ts';
import { decompressStream, formatOf } from './compress/decompress-stream.ts';
import { type FileRange, readFileRange } from './file-stream.ts';
import type { LocalImage } from './local-image.ts';
import { damagedLayer, measure, type PackedLayer, packStoredLayer } from './pack-layer.ts';
import { createPackedImage, type PackableLayer } from './packed-image.ts';
import type { Packing } from './packing.ts';
import {
  foreignLayersOf,
  parseSavedImages,
  parseSavedJson,
  SAVED_IMAGES,
  type SavedImage,
} from './saved-manifest.ts';
import { createLateLocator, findStoredLayers } from './stored-layers.ts';
import { fileIn, readMember, type Tar } from './tar-file.ts';

/**
 * The image that `reference` names in a tar of docker's own format, as an OCI image: the config keeps its bytes, and
 * with them the image ID; layers are compressed; the manifest is made here.
 * @param reference empty for the only image
 * @param temporaryFolder takes the compressed layers; the caller removes it
 * @throws UserError when the tar is not whole; IntegrityError for a layer that is not what the config promises
 */
export async function openDockerArchive(
  tar: Tar,
  reference: string,
  temporaryFolder: string,
  packing: Packing,
): Promise<LocalImage> {
  const saved = chooseImage(
    parseSavedImages(await memberOf(tar, SAVED_IMAGES), tar.name),
    reference,
    tar.name,
  );
  const config = await memberOf(tar, saved.Config);
  const diffIds = diffIdsOf(config, saved, tar.name);
  const foreign = foreignLayersOf(saved, tar.name);
  const plain = await plainLayersOf(tar, saved, diffIds);
  const whole = plain.length === diffIds.length ? config : undefined;
  const stored = new Map([...(await findStoredLayers(plain, whole, packing)), ...foreign]);
  const parts = { tar, saved, diffIds, stored, folder: temporaryFolder, packing };
  const layers = await packLayers(parts);
  const pack = (diffId: Digest): Promise<PackedLayer> =>
    packMember(saved.Layers[diffIds.indexOf(diffId)] as string, diffId, parts);
  return createPackedImage({ config, layers, name: tar.name, locate: createLateLocator(stored, pack) });
}

function chooseImage(images: readonly SavedImage[], reference: string, tarName: string): SavedImage {
  const matching =
    reference === ''
      ? images
      : images.filter(({ RepoTags }) => RepoTags?.some((tag) => canonical(tag) === canonical(reference)));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  if (images.length === 0) throw new UserError(`${tarName} holds no image: save one into it`);
  const known = namesOf(images);
  throw new UserError(
    reference === ''
      ? `${tarName} holds ${images.length} images: choose one by docker-archive:FILE:REFERENCE; it holds ${known}`
      : `no image ${JSON.stringify(reference)} in ${tarName}: it holds ${known}`,
  );
}

/** An image without a name cannot be chosen: that there is one tells why it is not in the list. */
function namesOf(images: readonly SavedImage[]): string {
  const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
  const unnamed = images.filter(({ RepoTags }) => (RepoTags ?? []).length === 0).length;
  if (unnamed > 0) names.push(`${unnamed} without a name (tag and save it to choose it)`);
  return names.join(', ');
}

function canonical(text: string): string {
  const reference = parseReference(text);
  return formatReference({ ...reference, tag: reference.tag ?? 'latest' });
}

async function memberOf(tar: Tar, name: string): Promise<Uint8Array> {
  const bytes = await readMember(tar, name);
  if (bytes === undefined) throw missingMember(tar, name);
  return bytes;
}

function missingMember(tar: Tar, name: string): UserError {
  return new UserError(`${tar.name} has no ${name}: save the image again`);
}

function diffIdsOf(config: Uint8Array, saved: SavedImage, tarName: string): Digest[] {
  const where = `${saved.Config} in ${tarName}`;
  const { rootfs } = (parseSavedJson(config, where) ?? {}) as { rootfs?: { diff_ids?: unknown } };
  const diffIds = rootfs?.diff_ids ?? [];
  const isValid = Array.isArray(diffIds) && diffIds.every((id) => typeof id === 'string' && isDigest(id));
  if (!isValid) throw new UserError(`${where}: rootfs.diff_ids must be a list of digests`);
  if (diffIds.length !== saved.Layers.length) {
    throw new UserError(
      `${where} names ${diffIds.length} layers, but manifest.json names ${saved.Layers.length}: save the image again`,
    );
  }
  return diffIds as Digest[];
}

/** The layers that are to be packed. What is compressed already stays so, whatever a cache knows of the same content. */
async function plainLayersOf(tar: Tar, saved: SavedImage, diffIds: readonly Digest[]): Promise<Digest[]> {
  const plain: Digest[] = [];
  for (const [position, diffId] of diffIds.entries()) {
    const range = fileIn(tar, saved.Layers[position] as string);
    if (range === undefined || (await compressionOf(tar, range)) === undefined) plain.push(diffId);
  }
  return plain;
}

interface ArchiveLayers {
  readonly tar: Tar;
  readonly saved: SavedImage;
  readonly diffIds: readonly Digest[];
  /** What need not be packed. */
  readonly stored: ReadonlyMap<Digest, Descriptor>;
  readonly folder: string;
  readonly packing: Packing;
}

/** Packs each different layer once, one after another: the compressor has work for all processors. */
async function packLayers(layers: ArchiveLayers): Promise<PackableLayer[]> {
  const { saved, diffIds, stored } = layers;
  const packed = new Map<Digest, PackableLayer>();
  for (const [position, diffId] of diffIds.entries()) {
    if (packed.has(diffId)) continue;
    const known = stored.get(diffId);
    const name = saved.Layers[position] as string;
    packed.set(diffId, known ? { descriptor: known } : await packMember(name, diffId, layers));
  }
  return diffIds.map((diffId) => packed.get(diffId) as PackableLayer);
}

/** A layer that is compressed already is taken as it is, once its content is known to be what the config promises. */
async function packMember(
  name: string,
  diffId: Digest,
  { tar, folder, packing }: ArchiveLayers,
): Promise<PackedLayer> {
  const range = fileIn(tar, name);
  if (range === undefined) throw missingMember(tar, name);
  const open = (): ByteStream => readFileRange(tar.path, range);
  const format = await compressionOf(tar, range);
  if (format === undefined) return packStoredLayer({ diffId, open }, { name: tar.name, folder, packing });
  const content = decompressStream(open(), { format, name: `${name} in ${tar.name}` });
  const { digest } = await measure(content, packing.signal);
  if (digest !== diffId) throw damagedLayer(tar.name, diffId, digest);
  const descriptor = { mediaType: layerTypeOf({ format }), ...(await measure(open(), packing.signal)) };
  return { descriptor, location: { file: tar.path, range } };
}

/** Some builders put compressed layers into docker archives. */
async function compressionOf(
  { path }: Tar,
  { start, end }: FileRange,
): Promise<Compression['format'] | undefined> {
  return formatOf(await readAll(readFileRange(path, { start, end: Math.min(start + 4, end) })));
}
