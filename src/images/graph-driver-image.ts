import { join } from 'node:path';
import { readAll } from '../oci/content.ts';
import { type Digest, digestOf, hexOf } from '../oci/digest.ts';
import { IntegrityError, UserError } from '../oci/errors.ts';
import type { DockerEngine, EngineImage } from './docker-engine.ts';
import type { LocalImage } from './local-image.ts';
import { announceLayer, type FreshLayer } from './pack-layer.ts';
import { createPackedImage, describeConfig, type PackableLayer } from './packed-image.ts';
import type { Packing } from './packing.ts';
import { packSavedLayer } from './saved-layer.ts';
import { readMembers, type SavedMember } from './saved-members.ts';
import { createLateLocator, findStoredLayers } from './stored-layers.ts';
import { openTemporaryFolder, type TemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';

const MAX_CONFIG_BYTES = 8 * 1024 * 1024;

/** An image of an Engine, and how it is to be packed. */
export interface EngineImageToPack {
  readonly engine: DockerEngine;
  readonly image: EngineImage;
  /** What the user calls it. */
  readonly name: string;
  readonly packing: Packing;
}

/**
 * An image whose layers the Engine keeps unpacked (graph driver). Its ID is the digest of its config. Layers are packed
 * while the Engine is still saving; those that the registries have already are not, and without any other nothing is saved.
 */
export async function openGraphDriverImage(toPack: EngineImageToPack): Promise<LocalImage> {
  const { image, packing } = toPack;
  const remembered = await readConfig(image.id, packing);
  const stored = await findStoredLayers(image.diffIds, remembered, packing);
  const wanted = new Set(image.diffIds.filter((diffId) => !stored.has(diffId)));
  const saver = createSaver(toPack);
  try {
    const isAllKnown = wanted.size === 0 && remembered !== undefined;
    const saved = isAllKnown ? NOTHING_SAVED : await saver.save(wanted, remembered === undefined);
    const config = remembered ?? saved.config;
    if (config === undefined) throw missing(toPack, 'config');
    checkConfig(config, toPack);
    if (remembered === undefined) await packing.cache?.keepConfig(describeConfig(config));
    const layers = image.diffIds.map((diffId): PackableLayer => {
      const descriptor = stored.get(diffId);
      const layer = descriptor ? { descriptor } : saved.layers.get(diffId);
      if (layer === undefined) throw missing(toPack, `layer ${diffId}`);
      return layer;
    });
    const locate = createLateLocator(stored, saver.saveLayer);
    return { ...createPackedImage({ config, layers, name: nameOf(toPack), locate }), close: saver.close };
  } catch (error) {
    await saver.close();
    throw error;
  }
}

/** The config as a registry has it: with it nothing may have to be saved. */
async function readConfig(id: Digest, { cache, readStored }: Packing): Promise<Uint8Array | undefined> {
  const config = await cache?.config(id);
  return config && readStored?.(config);
}

/** What was taken from a saved tar. */
interface Saved {
  readonly config: Uint8Array | undefined;
  readonly layers: ReadonlyMap<Digest, FreshLayer>;
}

const NOTHING_SAVED: Saved = { config: undefined, layers: new Map() };

interface Saver {
  /** Packs these layers, by diffID. */
  save(wanted: ReadonlySet<Digest>, needsConfig: boolean): Promise<Saved>;
  saveLayer(diffId: Digest): Promise<FreshLayer>;
  /** Removes what was packed. */
  close(): Promise<void>;
}

function createSaver(toPack: EngineImageToPack): Saver {
  const { engine, image, packing } = toPack;
  let folder: TemporaryFolder | undefined;
  let files = 0;

  async function save(wanted: ReadonlySet<Digest>, needsConfig: boolean): Promise<Saved> {
    folder ??= await openTemporaryFolder();
    const { path } = folder;
    const layers = new Map<Digest, FreshLayer>();
    let config: Uint8Array | undefined;
    const where = nameOf(toPack);
    const toFind = { diffIds: image.diffIds, wanted, packing, where };
    const pack = async (member: SavedMember): Promise<void> => {
      const layer = await packSavedLayer(member, join(path, String(files++)), toFind);
      if (layer === undefined) return;
      layers.set(layer.diffId, layer);
      await announceLayer(layer, packing);
    };
    const tar = engine.save(image.id, { calledInMessages: toPack.name, signal: packing.signal });
    for await (const member of readMembers(tar, `the tar of ${where}`)) {
      if (isConfig(member.name, image)) config = await readAll(member.bytes, MAX_CONFIG_BYTES);
      else await withDiskFullExplained(path, () => pack(member));
      if (layers.size === wanted.size && (config !== undefined || !needsConfig)) break;
    }
    return { config, layers };
  }

  return {
    save,
    async saveLayer(diffId) {
      const layer = (await save(new Set([diffId]), false)).layers.get(diffId);
      if (layer === undefined) throw missing(toPack, `layer ${diffId}`);
      return layer;
    },
    async close() {
      await folder?.remove();
      await engine.close();
    },
  };
}

function isConfig(name: string, { id }: EngineImage): boolean {
  return name === `${hexOf(id)}.json` || name === `blobs/${id.replace(':', '/')}`;
}

function checkConfig(config: Uint8Array, toPack: EngineImageToPack): void {
  const { id, diffIds } = toPack.image;
  const digest = digestOf(config);
  if (digest !== id) throw new IntegrityError(`config of ${nameOf(toPack)}`, id, digest);
  const { rootfs } = JSON.parse(new TextDecoder().decode(config)) as { rootfs?: { diff_ids?: unknown } };
  const named = JSON.stringify(rootfs?.diff_ids ?? []);
  if (named !== JSON.stringify(diffIds)) {
    throw new IntegrityError(`layers of ${nameOf(toPack)}`, JSON.stringify(diffIds), named);
  }
}

function nameOf({ name }: EngineImageToPack): string {
  return `the Docker Engine's image ${name}`;
}

function missing(toPack: EngineImageToPack, what: string): UserError {
  return new UserError(`the Docker Engine did not save the ${what} of ${toPack.name}: push it again`);
}
