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
import { readMember, type Tar } from './tar-file.ts';

/** An entry of manifest.json: paths in the tar. */
interface SavedImage {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
}

/**
 * The image that `reference` names in a tar of docker's own format, as an OCI image: the config keeps its bytes, and
 * with them the image ID; layers are compressed; the manifest is made here.
 * @param reference empty for the only image
 * @param temporaryFolder takes the compressed layers; the caller removes it
 */
export async function openDockerArchive(
  tar: Tar,
  reference: string,
  temporaryFolder: string,
): Promise<LocalImage> {
  const saved = chooseImage(await readImages(tar), reference, tar.name);
  const config = await memberOf(tar, saved.Config);
  const diffIds = diffIdsOf(config, saved, tar.name);
  const layers = await packLayers(tar, saved.Layers, diffIds, temporaryFolder);
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
  return createLocatedImage({ root, locations, name: tar.name });
}

async function readImages(tar: Tar): Promise<SavedImage[]> {
  const where = `manifest.json in ${tar.name}`;
  const images = parseJson(await memberOf(tar, 'manifest.json'), where);
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

function parseJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new UserError(`${where} is not valid JSON: save the image again`, { cause });
  }
}

/** Packs each different layer once, as many at a time as there are processors; after a failure no further one. */
async function packLayers(
  tar: Tar,
  names: readonly string[],
  diffIds: readonly Digest[],
  temporaryFolder: string,
): Promise<PackedLayer[]> {
  const packed = new Map<Digest, PackedLayer>();
  const waiting = [...new Map(diffIds.map((diffId, position) => [diffId, names[position] as string]))];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [diffId, name] = next;
      const range = tar.files.get(name);
      if (range === undefined) throw missingMember(tar, name);
      const layer = { tar, range, diffId };
      packed.set(diffId, await packLayer(layer, join(temporaryFolder, hexOf(diffId))));
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
