import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { readAll } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, hexOf } from '../oci/digest.ts';
import type { DockerEngine, EngineImage } from './docker-engine.ts';
import { announceLayer, type FreshLayer } from './pack-layer.ts';
import type { PackableLayer } from './packed-image.ts';
import type { Packing } from './packing.ts';
import { packSavedLayer } from './saved-layer.ts';
import { foreignLayersOf, parseSavedImages, SAVED_IMAGES, type SavedImage } from './saved-manifest.ts';
import { readMembers, type SavedMember } from './saved-members.ts';

const MAX_JSON_BYTES = 8 * 1024 * 1024;

/** An image to save, and where what is packed of it goes. */
export interface ImageToSave {
  readonly engine: DockerEngine;
  readonly image: EngineImage;
  /** What the user calls it. */
  readonly name: string;
  /** What messages call it. */
  readonly where: string;
  readonly packing: Packing;
  /** Takes the packed layers; the caller removes it. */
  readonly folder: string;
}

/** What is to be taken from a saved tar. */
export interface WantedParts {
  /** By diffID. */
  readonly layers: ReadonlySet<Digest>;
  readonly needsConfig: boolean;
}

/** What was there of it. */
export interface SavedParts {
  readonly layers: ReadonlyMap<Digest, PackableLayer>;
  readonly config?: Uint8Array | undefined;
}

/** Lets an Engine save its image, and packs layers while it does, until all that is wanted is there. */
export async function saveLayers(toSave: ImageToSave, wanted: WantedParts): Promise<SavedParts> {
  const { image, packing, where } = toSave;
  if (image.config.os !== 'windows') return collectParts(toSave, wanted);
  // The end of the tar tells which layers are foreign. Until then none may go anywhere.
  const silent = { ...packing, cache: undefined, onLayer: undefined };
  const { layers, config, saved } = await collectParts(
    { ...toSave, packing: silent },
    { ...wanted, needsSaved: true },
  );
  const foreign: ReadonlyMap<Digest, Descriptor> =
    saved === undefined ? new Map() : foreignLayersOf(saved, tarNameOf(where));
  for (const layer of layers.values()) {
    if (!foreign.has(layer.diffId)) await announceLayer(layer, packing);
  }
  const absent = [...foreign].map(([diffId, descriptor]) => [diffId, { descriptor }] as const);
  return { layers: new Map<Digest, PackableLayer>([...layers, ...absent]), config };
}

interface CollectedParts {
  readonly layers: Map<Digest, FreshLayer>;
  config?: Uint8Array;
  saved?: SavedImage | undefined;
}

async function collectParts(
  toSave: ImageToSave,
  { layers: wanted, needsConfig, needsSaved = false }: WantedParts & { readonly needsSaved?: boolean },
): Promise<CollectedParts> {
  const { engine, image, name: calledInMessages, packing, where } = toSave;
  const found: CollectedParts = { layers: new Map() };
  const pack = await createPacker(toSave, wanted);
  const tar = engine.save(image.id, { calledInMessages, signal: packing.signal });
  for await (const member of readMembers(tar, tarNameOf(where))) {
    if (isConfig(member, image)) found.config = await readAll(member.bytes, MAX_JSON_BYTES);
    else if (needsSaved && member.name === SAVED_IMAGES) {
      [found.saved] = parseSavedImages(await readAll(member.bytes, MAX_JSON_BYTES), tarNameOf(where));
    } else {
      const layer = await pack(member);
      if (layer !== undefined) found.layers.set(layer.diffId, layer);
    }
    const lacksConfig = needsConfig && found.config === undefined;
    const lacksSaved = needsSaved && found.saved === undefined;
    if (found.layers.size === wanted.size && !lacksConfig && !lacksSaved) break;
  }
  return found;
}

/** Packs what of the tar is a wanted layer, each to a file of its own. */
async function createPacker(
  { image, packing, where, folder }: ImageToSave,
  wanted: ReadonlySet<Digest>,
): Promise<(member: SavedMember) => Promise<FreshLayer | undefined>> {
  const own = await mkdtemp(join(folder, 'saved-'));
  let files = 0;
  return async (member) => {
    const toFind = { diffIds: image.diffIds, wanted, packing, where };
    const layer = await packSavedLayer(member, join(own, String(files++)), toFind);
    if (layer !== undefined) await announceLayer(layer, packing);
    return layer;
  };
}

function isConfig({ name }: SavedMember, { id }: EngineImage): boolean {
  return name === `${hexOf(id)}.json` || name === `blobs/${id.replace(':', '/')}`;
}

function tarNameOf(where: string): string {
  return `the tar of ${where}`;
}
