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
  const remembered = new Set<Digest>();
  for (const { descriptor, location } of layers) {
    if (location === undefined) remembered.add(descriptor.digest);
    else locations.set(descriptor.digest, location);
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: describeConfig(config),
    layers: layers.map(({ descriptor }) => descriptor),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const root = describe(MEDIA_TYPE.ociManifest, bytes);
  locations.set(manifest.config.digest, config).set(root.digest, bytes);
  return { ...createLocatedImage({ root, locations, name, ...(locate && { locate }) }), remembered };
}

export function describeConfig(config: Uint8Array): Descriptor {
  return describe(MEDIA_TYPE.ociConfig, config);
}

function describe(mediaType: string, bytes: Uint8Array): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}
