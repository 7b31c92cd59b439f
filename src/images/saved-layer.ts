import { rm } from 'node:fs/promises';
import type { ByteStream } from '../oci/content.ts';
import { type Digest, hexOf } from '../oci/digest.ts';
import { readFileRange } from './file-stream.ts';
import { damagedLayer, type FreshLayer, packLayer, writeMeasured } from './pack-layer.ts';
import type { Packing } from './packing.ts';
import type { SavedMember } from './saved-members.ts';

/** Which layers of a saved image are to be packed. */
export interface WantedLayers {
  /** Of all layers of the image. */
  readonly diffIds: readonly Digest[];
  readonly wanted: ReadonlySet<Digest>;
  readonly packing: Packing;
  /** What messages call the image. */
  readonly where: string;
}

/**
 * Packs a member of a saved tar to `file`; undefined when it is no layer, or not a wanted one.
 * @throws IntegrityError for a layer that is not one of the image
 */
export async function packSavedLayer(
  { name, bytes }: SavedMember,
  file: string,
  layers: WantedLayers,
): Promise<FreshLayer | undefined> {
  const { diffIds, wanted, packing, where } = layers;
  const named = diffIdIn(name, diffIds);
  if (named === undefined) {
    return name.endsWith('/layer.tar') ? packUnnamed(bytes, file, layers) : undefined;
  }
  if (!wanted.has(named)) return undefined;
  const layer = await packLayer(bytes, file, packing);
  if (layer.diffId !== named) throw damagedLayer(where, named, layer.diffId);
  return layer;
}

/** Where some layers are not wanted, hashing one tells which it is, and most often spares the packing. */
async function packUnnamed(
  bytes: ByteStream,
  file: string,
  { diffIds, wanted, packing, where }: WantedLayers,
): Promise<FreshLayer | undefined> {
  const check = (diffId: Digest): void => {
    if (!diffIds.includes(diffId)) throw damagedLayer(where, 'one of its config', diffId);
  };
  if (diffIds.every((diffId) => wanted.has(diffId))) {
    const layer = await packLayer(bytes, file, packing);
    check(layer.diffId);
    return layer;
  }
  const plain = `${file}.tar`;
  const { digest: diffId, size } = await writeMeasured(plain, bytes);
  check(diffId);
  const layer = wanted.has(diffId)
    ? await packLayer(readFileRange(plain, { start: 0, end: size }), file, packing)
    : undefined;
  await rm(plain);
  return layer;
}

/** Docker names a layer `blobs/sha256/DIFFID` since version 25, before that by an ID of its own; podman `DIFFID.tar`. */
function diffIdIn(name: string, diffIds: readonly Digest[]): Digest | undefined {
  return diffIds.find(
    (diffId) => name === `blobs/${diffId.replace(':', '/')}` || name === `${hexOf(diffId)}.tar`,
  );
}
