import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { IntegrityError } from '../oci/errors.ts';
import type { Location } from './located-image.ts';
import type { PackedLayer } from './pack-layer.ts';
import { createPackedImage } from './packed-image.ts';
import type { Packing } from './packing.ts';

/**
 * The layers that need not be packed, by diffID: the cache says what they become, and everyone who is to get the image
 * has that already. The manifest is asked for first, because it vouches for all of them.
 */
export async function findStoredLayers(
  diffIds: readonly Digest[],
  config: Uint8Array | undefined,
  { cache, compression, isStored }: Packing,
): Promise<ReadonlyMap<Digest, Descriptor>> {
  if (cache === undefined || isStored === undefined) return new Map();
  const known = new Map<Digest, Descriptor>();
  for (const diffId of new Set(diffIds)) {
    const layer = await cache.layer(diffId, compression);
    if (layer !== undefined) known.set(diffId, layer);
  }
  if (config !== undefined && diffIds.every((diffId) => known.has(diffId))) {
    const layers = diffIds.map((diffId) => ({ descriptor: known.get(diffId) as Descriptor }));
    const { root } = createPackedImage({ config, layers, name: 'the remembered image' });
    if (await isStored(root)) return known;
  }
  const answers = await Promise.all([...known].map(async ([, layer]) => isStored(layer)));
  return new Map([...known].filter((_, position) => answers[position]));
}

/**
 * Packs a stored layer after all, once, when a registry turns out to have lost it.
 * @throws IntegrityError when the record was wrong; `pack` has corrected it by then
 */
export function createLateLocator(
  stored: ReadonlyMap<Digest, Descriptor>,
  pack: (diffId: Digest) => Promise<PackedLayer>,
): (digest: Digest) => Promise<Location | undefined> {
  const located = new Map<Digest, Promise<Location>>();
  const locate = async (diffId: Digest, digest: Digest): Promise<Location> => {
    const { descriptor, location } = await pack(diffId);
    if (descriptor.digest === digest) return location;
    throw new IntegrityError(`cached digest of layer ${diffId} (run it again)`, digest, descriptor.digest);
  };
  return async (digest) => {
    const [diffId] = [...stored].find(([, layer]) => layer.digest === digest) ?? [];
    if (diffId === undefined) return undefined;
    const location = located.get(digest) ?? locate(diffId, digest);
    located.set(digest, location);
    return location;
  };
}
