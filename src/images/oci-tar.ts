import { readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { MAX_MANIFEST_BYTES, parseManifest } from '../oci/manifest.ts';
import { isIndexType, MEDIA_TYPE } from '../oci/media-types.ts';
import { formatPlatform, isUnknownPlatform } from '../oci/platform.ts';
import { findIncomplete, type Inventory, incompleteError } from './check-complete.ts';
import { narrowIndex } from './index-children.ts';
import {
  describeUnlisted,
  findByName,
  type LayoutIndex,
  listLayoutIndex,
  parseLayoutIndex,
} from './layout-index.ts';
import type { LocalImage } from './local-image.ts';
import { bytesAt, createLocatedImage, type Location, readLocation } from './located-image.ts';
import { readMember, type Tar } from './tar-file.ts';

/** A tar that holds an OCI layout: an oci-archive, or what `docker save` writes since Docker 25. */
export interface OciTar {
  readonly name: string;
  readonly root: Descriptor;
  readonly locations: ReadonlyMap<Digest, Location>;
}

/** Undefined when the tar holds no index.json. */
export async function openOciTar(tar: Tar, reference: string): Promise<OciTar | undefined> {
  const { name } = tar;
  const index = await readTarIndex(tar);
  if (index === undefined) return undefined;
  const locations = blobLocations(tar);
  const root = isDigest(reference)
    ? (index.manifests.find(({ digest }) => digest === reference) ??
      (await describeManifest(reference, name, locations)))
    : findByName(index, reference, name);
  if (root === undefined) {
    throw new UserError(`no image ${JSON.stringify(reference)} in ${name}: ${listLayoutIndex(index)}`);
  }
  return { name, root, locations };
}

/** A manifest that index.json does not list, such as one platform of an index. */
async function describeManifest(
  digest: Digest,
  name: string,
  locations: ReadonlyMap<Digest, Location>,
): Promise<Descriptor | undefined> {
  const location = locations.get(digest);
  if (location === undefined) return undefined;
  const size = bytesAt(location);
  if (size > MAX_MANIFEST_BYTES) return undefined;
  const unnamed = { mediaType: '', digest, size };
  const bytes = await inventoryOf(name, locations).read(unnamed);
  return describeUnlisted(digest, bytes, name);
}

/** What the layout in a tar lists. Undefined when the tar holds no index.json. */
export async function readTarIndex(tar: Tar): Promise<LayoutIndex | undefined> {
  const bytes = await readMember(tar, 'index.json');
  return bytes && parseLayoutIndex(new TextDecoder().decode(bytes), `index.json in ${tar.name}`);
}

/**
 * The image with its own digest. When the index names platforms that are not in the tar (a daemon keeps what it has
 * pulled), the only complete platform is the image.
 * @param takesPart gives an index of those that are complete when they are several
 * @throws UserError that lists what is missing
 */
export async function completeImage(
  { name, root, locations }: OciTar,
  takesPart = false,
): Promise<LocalImage> {
  const inventory = inventoryOf(name, locations);
  const problems = await findIncomplete(root, inventory);
  if (problems.length === 0) return createLocatedImage({ root, locations, name });
  const complete = isIndexType(root.mediaType) ? await completeChildren(root, inventory) : [];
  const present = complete.filter(({ platform }) => !isUnknownPlatform(platform));
  const [only] = present;
  if (only === undefined) throw incompleteError(`the image in ${name}`, problems);
  if (present.length === 1) {
    return createLocatedImage({ root: only, locations, name, notices: [partialNotice(root.digest, only)] });
  }
  if (!takesPart) throw severalOfMore(name, present);
  const children = complete.map((descriptor) => ({ descriptor, platform: descriptor.platform, from: name }));
  const index = narrowIndex(await inventory.read(root), children);
  const part = { mediaType: root.mediaType, digest: digestOf(index), size: index.byteLength };
  return createLocatedImage({ root: part, locations: new Map([...locations, [part.digest, index]]), name });
}

function severalOfMore(name: string, present: readonly Descriptor[]): UserError {
  const platforms = present.map(({ platform }) =>
    platform ? formatPlatform(platform) : 'one without a name',
  );
  return new UserError(
    `of the platforms of the image in ${name} only ${platforms.join(', ')} are complete: name those in "platforms" to push them alone, or pull the others, too`,
  );
}

/** Says that of an index only one image is used. */
export function partialNotice(index: Digest, { platform, digest }: Descriptor): string {
  const name = platform === undefined ? 'one platform' : formatPlatform(platform);
  return `Only ${name} of ${index} is complete here, so ${digest} is used.`;
}

/** Whether the image itself, no index, has layers that a registry should not get uncompressed. */
export async function hasPlainLayers({ name, root, locations }: OciTar): Promise<boolean> {
  if (!locations.has(root.digest)) return false;
  const manifest = parseManifest(await inventoryOf(name, locations).read(root), root.mediaType);
  const plain: readonly string[] = [MEDIA_TYPE.ociLayer, MEDIA_TYPE.dockerLayer];
  return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => plain.includes(mediaType));
}

function blobLocations({ path, files }: Tar): Map<Digest, Location> {
  const locations = new Map<Digest, Location>();
  for (const [member, range] of files) {
    const digest = member.replace(/^blobs\/([^/]+)\//, '$1:');
    if (isDigest(digest)) locations.set(digest, { file: path, range });
  }
  return locations;
}

function inventoryOf(name: string, locations: ReadonlyMap<Digest, Location>): Inventory {
  return {
    async sizeOf({ digest }) {
      const location = locations.get(digest);
      return location && bytesAt(location);
    },
    read: (descriptor) => {
      const location = locations.get(descriptor.digest) ?? new Uint8Array();
      return readVerified({ descriptor, open: (from) => readLocation(location, from) });
    },
    nameOf: ({ digest }) => `${digest} in ${name}`,
  };
}

/** Entries of an index that are whole. */
async function completeChildren(root: Descriptor, inventory: Inventory): Promise<Descriptor[]> {
  if ((await inventory.sizeOf(root)) === undefined) return [];
  const manifest = parseManifest(await inventory.read(root), root.mediaType);
  const complete: Descriptor[] = [];
  for (const child of manifest.kind === 'index' ? manifest.manifests : []) {
    if ((await findIncomplete(child, inventory)).length === 0) complete.push(child);
  }
  return complete;
}
