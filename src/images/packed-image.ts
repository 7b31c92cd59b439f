import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import type { LocalImage } from './local-image.ts';
import { createLocatedImage, type LocatedParts, type Location } from './located-image.ts';
import type { PackedLayer } from './pack-layer.ts';

/** A layer of which at least is known what it becomes. */
export type PackableLayer = Pick<PackedLayer, 'descriptor'> & Partial<PackedLayer>;

export interface PackedParts extends Pick<LocatedParts, 'name' | 'locate'> {
  /** The bytes that the image ID is the digest of. */
  readonly config: Uint8Array;
  /** In the order of the config; without location where the bytes are not at hand. */
  readonly layers: readonly PackableLayer[];
}

/** The OCI image of a config and its layers: the config keeps its bytes, the manifest is made here. */
export function createPackedImage({ config, layers, name, locate }: PackedParts): LocalImage {
  const locations = new Map<Digest, Location>();
  for (const { descriptor, location } of layers) {
    if (location !== undefined) locations.set(descriptor.digest, location);
  }
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
  return createLocatedImage({ root, locations, name, ...(locate && { locate }) });
}
