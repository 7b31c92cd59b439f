import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf, hexOf, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { formatReference, parseReference } from '../oci/reference.ts';
import type { LocalImage } from './local-image.ts';
import { createLocatedImage, type Location } from './located-image.ts';
import { type PackedLayer, packLayer } from './pack-layer.ts';
import { readMember, type TarIndex } from './tar-index.ts';

/** An entry of manifest.json: paths in the tar. */
interface SavedImage {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
}

/** A tar by `docker save`, its members, and a folder for compressed layers, which the caller removes. */
export interface DockerArchive {
  readonly file: string;
  readonly index: TarIndex;
  readonly temporaryFolder: string;
}

/**
 * The image that `reference` names in a tar of docker's own format, as an OCI image: the config keeps its bytes, and
 * with them the image ID; layers are compressed; the manifest is made here.
 * @param reference empty for the only image
 */
export async function openDockerArchive(archive: DockerArchive, reference: string): Promise<LocalImage> {
  const { file } = archive;
  const saved = chooseImage(await readImages(archive), reference, file);
  const config = await memberOf(archive, saved.Config);
  const diffIds = diffIdsOf(config, saved, file);
  const layers = await packLayers(archive, saved.Layers, diffIds);
  const locations = new Map<Digest, Location>(
    layers.map((layer) => [layer.descriptor.digest, layer.location]),
  );
  const add = (mediaType: string, bytes: Uint8Array): Descriptor => {
    const digest = digestOf(bytes);
    locations.set(digest, bytes);
    return { mediaType, digest, size: bytes.byteLength };
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: add(MEDIA_TYPE.ociConfig, config),
    layers: layers.map(({ descriptor }) => descriptor),
  };
  const root = add(MEDIA_TYPE.ociManifest, Buffer.from(JSON.stringify(manifest)));
  return createLocatedImage({ root, locations, name: file });
}

async function readImages(archive: DockerArchive): Promise<SavedImage[]> {
  const images = parseJson(await memberOf(archive, 'manifest.json'), `manifest.json in ${archive.file}`);
  if (Array.isArray(images) && images.every(isSavedImage)) return images;
  throw new UserError(
    `manifest.json in ${archive.file} is not what docker save writes: save the image again`,
  );
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

function chooseImage(images: readonly SavedImage[], reference: string, file: string): SavedImage {
  const matching =
    reference === ''
      ? images
      : images.filter(({ RepoTags }) => RepoTags?.some((tag) => canonical(tag) === canonical(reference)));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  const known = images.flatMap(({ RepoTags }) => RepoTags ?? []).join(', ') || 'images without a name';
  throw new UserError(
    reference === ''
      ? `${file} holds ${images.length} images: choose one by docker-archive:FILE:REFERENCE; it holds ${known}`
      : `no image ${JSON.stringify(reference)} in ${file}: it holds ${known}`,
  );
}

function canonical(text: string): string {
  const reference = parseReference(text);
  return formatReference({ ...reference, tag: reference.tag ?? 'latest' });
}

async function memberOf({ file, index }: DockerArchive, name: string): Promise<Uint8Array> {
  const bytes = await readMember(file, index, name);
  if (bytes === undefined) throw new UserError(`${file} has no ${name}: save the image again`);
  return bytes;
}

function diffIdsOf(config: Uint8Array, saved: SavedImage, file: string): Digest[] {
  const where = `${saved.Config} in ${file}`;
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

function parseJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UserError(`${where} is not valid JSON: save the image again`, { cause });
  }
}

/** Packs each different layer once, as many at a time as there are processors; after a failure no further one. */
async function packLayers(
  { file, index, temporaryFolder }: DockerArchive,
  names: readonly string[],
  diffIds: readonly Digest[],
): Promise<PackedLayer[]> {
  const packed = new Map<Digest, PackedLayer>();
  const waiting = [...new Map(diffIds.map((diffId, position) => [diffId, names[position] as string]))];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [diffId, name] = next;
      const range = index.get(name);
      if (range === undefined) throw new UserError(`${file} has no ${name}: save the image again`);
      packed.set(diffId, await packLayer({ file, range, diffId }, join(temporaryFolder, hexOf(diffId))));
    }
  };
  const stop = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const workers = Array.from({ length: availableParallelism() }, () => work().catch(stop));
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return diffIds.map((diffId) => packed.get(diffId) as PackedLayer);
}
