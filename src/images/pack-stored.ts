import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import type { LocalImage } from './local-image.ts';
import { createLocatedImage, type Location } from './located-image.ts';
import { type PackingPlace, packStoredLayer } from './pack-layer.ts';
import type { StoredImage, StoredLayer, StoredList } from './stored-image.ts';
import { createLateLocator, findStoredLayers } from './stored-layers.ts';

type Locate = (digest: Digest) => Promise<Location | undefined>;

/** Where the contents are that have been packed so far. */
interface PackedContents {
  readonly locations: Map<Digest, Location>;
  readonly layers: Map<Digest, Descriptor>;
  readonly late: Locate[];
}

/**
 * An image of a storage that keeps layers uncompressed. Everything else stays as its manifest has it, annotations
 * included. Where everyone has the manifest with which it came, that one stays, and nothing is packed.
 * @throws IntegrityError for a layer that is not what the config promises
 */
export async function packStored(stored: StoredImage | StoredList, place: PackingPlace): Promise<LocalImage> {
  const contents: PackedContents = { locations: new Map(), layers: new Map(), late: [] };
  const { locations, late } = contents;
  const root = await (stored.kind === 'list'
    ? packList(stored, place, contents)
    : packImage(stored, place, contents));
  const locate: Locate = async (digest) => {
    for (const find of late) {
      const location = await find(digest);
      if (location !== undefined) return location;
    }
    return undefined;
  };
  return createLocatedImage({ root, locations, name: place.name, locate });
}

async function packList(
  { manifest, images }: StoredList,
  place: PackingPlace,
  contents: PackedContents,
): Promise<Descriptor> {
  const { manifests } = parseManifest(manifest) as ImageIndex;
  const packed: Descriptor[] = [];
  for (const child of manifests) {
    const { mediaType, digest, size } = await packImage(
      images.get(child.digest) as StoredImage,
      place,
      contents,
    );
    packed.push({ ...child, mediaType, digest, size });
  }
  return rewrite(manifest, { mediaType: MEDIA_TYPE.ociIndex, manifests: packed }, contents);
}

async function packImage(
  stored: StoredImage,
  place: PackingPlace,
  contents: PackedContents,
): Promise<Descriptor> {
  const { packing } = place;
  const { locations, layers } = contents;
  const { mediaType, config } = parseManifest(stored.manifest) as ImageManifest;
  const own = describe(mediaType, stored.manifest);
  locations.set(config.digest, stored.config);
  if (await packing.isStored?.(own)) {
    locations.set(own.digest, stored.manifest);
    return own;
  }
  const missing = stored.layers.filter(({ diffId }) => !layers.has(diffId));
  const known = await findStoredLayers(
    missing.map(({ diffId }) => diffId),
    undefined,
    packing,
  );
  for (const layer of missing) {
    if (layers.has(layer.diffId)) continue;
    const descriptor = known.get(layer.diffId) ?? (await packInto(contents, layer, place));
    layers.set(layer.diffId, descriptor);
  }
  const layerOf = (diffId: Digest): StoredLayer =>
    missing.find((layer) => layer.diffId === diffId) as StoredLayer;
  contents.late.push(createLateLocator(known, (diffId) => packStoredLayer(layerOf(diffId), place)));
  return rewrite(
    stored.manifest,
    {
      mediaType: MEDIA_TYPE.ociManifest,
      config:
        config.mediaType === MEDIA_TYPE.dockerConfig
          ? { ...config, mediaType: MEDIA_TYPE.ociConfig }
          : config,
      layers: stored.layers.map(({ diffId }) => layers.get(diffId) as Descriptor),
    },
    contents,
  );
}

async function packInto(
  { locations }: PackedContents,
  layer: StoredLayer,
  place: PackingPlace,
): Promise<Descriptor> {
  const { descriptor, location } = await packStoredLayer(layer, place);
  locations.set(descriptor.digest, location);
  return descriptor;
}

/** A manifest with other fields in the same places: what is not ours stays. */
function rewrite(
  manifest: Uint8Array,
  fields: { readonly mediaType: string } & Readonly<Record<string, unknown>>,
  { locations }: PackedContents,
): Descriptor {
  const document = JSON.parse(new TextDecoder().decode(manifest)) as object;
  const bytes = Buffer.from(JSON.stringify({ ...document, ...fields }));
  const root = describe(fields.mediaType, bytes);
  locations.set(root.digest, bytes);
  return root;
}

function describe(mediaType: string, bytes: Uint8Array): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}
