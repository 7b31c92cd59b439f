import { type Digest, digestOf } from '../oci/digest.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import type { DockerEngine, EngineImage } from './docker-engine.ts';
import { type DockerStoreImage, readDockerStore } from './docker-store.ts';
import type { LocalImage } from './local-image.ts';
import { type PackedLayer, type PackingPlace, packStoredLayer } from './pack-layer.ts';
import { createPackedImage, describeConfig, type PackableLayer } from './packed-image.ts';
import type { Packing } from './packing.ts';
import { type SavedParts, saveLayers, type WantedParts } from './save-layers.ts';
import { createLateLocator, findStoredLayers } from './stored-layers.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';
import { isUnreadable } from './unreadable.ts';

/** An image of an Engine, and how it is to be packed. */
export interface EngineImageToPack {
  readonly engine: DockerEngine;
  readonly image: EngineImage;
  /** What the user calls it. */
  readonly name: string;
  readonly packing: Packing;
}

/**
 * An image whose layers the Engine keeps unpacked (graph driver). Its ID is the digest of its config. Layers that the
 * registries have already are neither read nor packed. The others are read where the Engine keeps them, if this user may;
 * what cannot be read so is packed while the Engine saves the image. Close it.
 */
export async function openGraphDriverImage(toPack: EngineImageToPack): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  const close = async (): Promise<void> => {
    await folder.remove();
    await toPack.engine.close();
  };
  try {
    return { ...(await packImage(toPack, folder.path)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function packImage(toPack: EngineImageToPack, folder: string): Promise<LocalImage> {
  const { image, packing } = toPack;
  const name = `the Docker Engine's image ${toPack.name}`;
  const place = { name, folder, packing };
  const store = await openStore(toPack);
  const remembered = store === undefined ? await readConfig(image.id, packing) : undefined;
  const known = store?.config ?? remembered;
  const stored = await findStoredLayers(image.diffIds, known, packing);
  const wanted = new Set(image.diffIds.filter((diffId) => !stored.has(diffId)));
  const take = (parts: WantedParts): Promise<SavedParts> => takeParts(toPack, store, parts, place);
  const taken = await take({ layers: wanted, needsConfig: known === undefined });
  const config = known ?? taken.config;
  if (config === undefined) throw missing(toPack, 'config');
  checkConfig(config, toPack, name);
  if (remembered === undefined) await packing.cache?.keepConfig(describeConfig(config));
  const layers = image.diffIds.map((diffId): PackableLayer => {
    const descriptor = stored.get(diffId);
    const layer = descriptor ? { descriptor } : taken.layers.get(diffId);
    if (layer === undefined) throw missing(toPack, `layer ${diffId}`);
    return layer;
  });
  const locate = createLateLocator(stored, async (diffId) => {
    const { layers: late } = await take({ layers: new Set([diffId]), needsConfig: false });
    const { descriptor, location } = late.get(diffId) ?? {};
    if (descriptor === undefined || location === undefined) throw missing(toPack, `layer ${diffId}`);
    return { descriptor, location };
  });
  return createPackedImage({ config, layers, name, locate });
}

async function openStore({ engine, image }: EngineImageToPack): Promise<DockerStoreImage | undefined> {
  const storage = engine.isLocal ? await engine.storage() : undefined;
  return storage && readDockerStore(storage, image);
}

/** The config as a registry has it: with it nothing may have to be saved. */
async function readConfig(id: Digest, { cache, readStored }: Packing): Promise<Uint8Array | undefined> {
  const config = await cache?.config(id);
  return config && readStored?.(config);
}

/** Reads what can be read, and lets the Engine save the rest. */
async function takeParts(
  toPack: EngineImageToPack,
  store: DockerStoreImage | undefined,
  { layers, needsConfig }: WantedParts,
  place: PackingPlace,
): Promise<SavedParts> {
  return withDiskFullExplained(place.folder, async () => {
    const read =
      store === undefined ? new Map<Digest, PackedLayer>() : await readLayers(store, layers, place);
    const left = new Set([...layers].filter((diffId) => !read.has(diffId)));
    if (left.size === 0 && !needsConfig) return { layers: read };
    const toSave = { ...toPack, where: place.name, folder: place.folder };
    const saved = await saveLayers(toSave, { layers: left, needsConfig });
    return { layers: new Map<Digest, PackableLayer>([...read, ...saved.layers]), config: saved.config };
  });
}

/** Packs layers out of the Engine's own folder, but for those that cannot be read there. */
async function readLayers(
  { layers }: DockerStoreImage,
  wanted: ReadonlySet<Digest>,
  place: PackingPlace,
): Promise<ReadonlyMap<Digest, PackedLayer>> {
  const packed = new Map<Digest, PackedLayer>();
  for (const diffId of wanted) {
    const layer = layers.get(diffId);
    const fresh = layer && (await packStoredLayer(layer, place).catch(unlessUnreadable));
    if (fresh !== undefined) packed.set(diffId, fresh);
  }
  return packed;
}

/** A layer that has changed in the folder is one for the Engine to tell of, too. */
function unlessUnreadable(error: unknown): undefined {
  if (!isUnreadable(error) && !(error instanceof IntegrityError)) throw error;
}

function checkConfig(config: Uint8Array, { image }: EngineImageToPack, name: string): void {
  const { id, diffIds } = image;
  const digest = digestOf(config);
  if (digest !== id) throw new IntegrityError(`config of ${name}`, id, digest);
  const { rootfs } = JSON.parse(new TextDecoder().decode(config)) as { rootfs?: { diff_ids?: unknown } };
  const named = JSON.stringify(rootfs?.diff_ids ?? []);
  if (named !== JSON.stringify(diffIds)) {
    throw new IntegrityError(`layers of ${name}`, JSON.stringify(diffIds), named);
  }
}

function missing(toPack: EngineImageToPack, what: string): UserError {
  return new UserError(`the Docker Engine did not save the ${what} of ${toPack.name}: push it again`);
}
