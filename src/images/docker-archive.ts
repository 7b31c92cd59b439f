import { join } from 'node:path';
import { readAll } from '../oci/content.ts';
import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import { type Digest, hexOf, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isForeign } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { formatReference, parseReference } from '../oci/reference.ts';
import { type FileRange, readFileRange } from './file-stream.ts';
import type { LocalImage } from './local-image.ts';
import { announceLayer, damagedLayer, measure, type PackedLayer, packLayer } from './pack-layer.ts';
import { createPackedImage, type PackableLayer } from './packed-image.ts';
import type { Packing } from './packing.ts';
import { createLateLocator, findStoredLayers } from './stored-layers.ts';
import { readMember, type Tar } from './tar-file.ts';

/** The file that lists the images of a tar of `docker save`. */
export const SAVED_IMAGES = 'manifest.json';

/** An entry of manifest.json: paths in the tar. */
interface SavedImage {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
  /** Descriptors of foreign layers, by diffID. */
  readonly LayerSources?: Readonly<Record<string, unknown>> | null;
}

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
  const saved = chooseImage(await readImages(tar), reference, tar.name);
  const config = await memberOf(tar, saved.Config);
  const diffIds = diffIdsOf(config, saved, tar.name);
  const foreign = foreignLayersOf(saved, tar.name);
  const stored = new Map([...(await findStoredLayers(diffIds, config, packing)), ...foreign]);
  const parts = { tar, saved, diffIds, stored, folder: temporaryFolder, packing };
  const layers = await packLayers(parts);
  const pack = (diffId: Digest): Promise<PackedLayer> =>
    packMember(saved.Layers[diffIds.indexOf(diffId)] as string, diffId, parts);
  return createPackedImage({ config, layers, name: tar.name, locate: createLateLocator(stored, pack) });
}

async function readImages(tar: Tar): Promise<SavedImage[]> {
  const where = `manifest.json in ${tar.name}`;
  const images = parseJson(await memberOf(tar, SAVED_IMAGES), where);
  if (Array.isArray(images) && images.every(isSavedImage)) return images;
  throw new UserError(`${where} is not what docker save writes: save the image again`);
}

function isSavedImage(value: unknown): value is SavedImage {
  const { Config, RepoTags, Layers } = (value ?? {}) as Record<string, unknown>;
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((entry) => typeof entry === 'string');
  return (
    typeof Config === 'string' &&
    isList(Layers) &&
    (RepoTags === null || RepoTags === undefined || isList(RepoTags))
  );
}

function chooseImage(images: readonly SavedImage[], reference: string, tarName: string): SavedImage {
  const matching =
    reference === ''
      ? images
      : images.filter(({ RepoTags }) => RepoTags?.some((tag) => canonical(tag) === canonical(reference)));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  const known = images.flatMap(({ RepoTags }) => RepoTags ?? []).join(', ') || 'images without a name';
  throw new UserError(
    reference === ''
      ? `${tarName} holds ${images.length} images: choose one by docker-archive:FILE:REFERENCE; it holds ${known}`
      : `no image ${JSON.stringify(reference)} in ${tarName}: it holds ${known}`,
  );
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
  const { rootfs } = (parseJson(config, where) ?? {}) as { rootfs?: { diff_ids?: unknown } };
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

/** Layers of Windows that stay where their URLs say, although the tar holds them too. */
function foreignLayersOf({ LayerSources }: SavedImage, tarName: string): [Digest, Descriptor][] {
  return Object.entries(LayerSources ?? {}).flatMap(([diffId, value]): [Digest, Descriptor][] => {
    const layer = parseDescriptor(value, `manifest.json in ${tarName}: LayerSources[${diffId}]`);
    if (!isDigest(diffId) || !isForeign(layer)) return [];
    const isDocker = layer.mediaType === MEDIA_TYPE.dockerForeignLayer;
    return [[diffId, isDocker ? { ...layer, mediaType: MEDIA_TYPE.ociForeignLayerGzip } : layer]];
  });
}

function parseJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UserError(`${where} is not valid JSON: save the image again`, { cause });
  }
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

/** A layer that is compressed already is taken as it is. */
async function packMember(
  name: string,
  diffId: Digest,
  { tar, folder, packing }: ArchiveLayers,
): Promise<PackedLayer> {
  const range = tar.files.get(name);
  if (range === undefined) throw missingMember(tar, name);
  const bytes = readFileRange(tar.path, range);
  const mediaType = await compressedTypeOf(tar, range);
  if (mediaType !== undefined) {
    return { descriptor: { mediaType, ...(await measure(bytes)) }, location: { file: tar.path, range } };
  }
  const layer = await packLayer(bytes, join(folder, hexOf(diffId)), packing);
  if (layer.diffId !== diffId) throw damagedLayer(tar.name, diffId, layer.diffId);
  await announceLayer(layer, packing);
  return layer;
}

/** By the first bytes: gzip (RFC 1952) and zstd (RFC 8878), which some builders put into docker archives. */
async function compressedTypeOf({ path }: Tar, { start, end }: FileRange): Promise<string | undefined> {
  const head = await readAll(readFileRange(path, { start, end: Math.min(start + 4, end) }));
  const magic = Buffer.from(head).toString('hex');
  if (magic.startsWith('1f8b')) return MEDIA_TYPE.ociLayerGzip;
  if (magic === '28b52ffd') return MEDIA_TYPE.ociLayerZstd;
  return undefined;
}
