import { createContent } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, digestOf } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { parseManifest } from '../oci/manifest.ts';
import { isIndexType } from '../oci/media-types.ts';
import type { JoinedSource, Source, UnverifiedSource } from '../oci/target.ts';
import { type ChildSelection, composeIndex, narrowIndex, selectChildren } from './index-children.ts';
import type { LocalImage } from './local-image.ts';
import { type ImageParts, readChildren } from './read-children.ts';

/** An image, and what messages call it. */
export interface NamedImage {
  readonly image: LocalImage;
  readonly name: string;
}

/**
 * One index of several images, which stay where they are (ACT-03). Its `close` closes them.
 * @throws UserError when two of them are for one platform, or one is for none
 */
export async function joinImages(
  images: readonly NamedImage[],
  selection: ChildSelection,
): Promise<LocalImage> {
  const parts = await Promise.all(images.map(({ image, name }) => readChildren(image, name)));
  const children = parts.flatMap((part) => part.children);
  return createJoinedImage(images, parts, composeIndex(selectChildren(children, selection)));
}

/**
 * An image with the wanted platforms only: as it was when that is all of it, the manifest itself when one is left, else
 * an index that lists less.
 * @throws UserError for a platform that the image does not have
 */
export async function narrowImage(named: NamedImage, selection: ChildSelection): Promise<LocalImage> {
  const { image } = named;
  const parts = await readChildren(image, named.name);
  const kept = selectChildren(parts.children, selection);
  const [only] = kept;
  if (kept.length === parts.children.length || !isIndexType(image.root.mediaType)) return image;
  if (only !== undefined && kept.length === 1) return { ...image, root: only.descriptor };
  const bytes = parts.bytes.get(image.root.digest) as Uint8Array;
  return createJoinedImage([named], [parts], narrowIndex(bytes, kept));
}

function createJoinedImage(
  images: readonly NamedImage[],
  parts: readonly ImageParts[],
  index: Uint8Array,
): LocalImage {
  const root = { mediaType: parseManifest(index).mediaType, digest: digestOf(index), size: index.byteLength };
  const known = new Map([[root.digest, index], ...parts.flatMap(({ bytes }) => [...bytes])]);
  const origins = new Map<Digest, LocalImage>();
  for (const [position, { digests }] of parts.entries()) {
    for (const digest of digests) origins.set(digest, (images[position] as NamedImage).image);
  }
  return {
    source: createJoinedSource(root, known, origins),
    root,
    notices: images.flatMap(({ image }) => image.notices),
    findDamage: async (descriptor) => origins.get(descriptor.digest)?.findDamage(descriptor),
    close: () => closeAll(images),
  };
}

export async function closeAll(images: readonly NamedImage[]): Promise<void> {
  await Promise.all(images.map(({ image }) => image.close()));
}

/** @param known manifests and configs that have been read, and those made here */
function createJoinedSource(
  root: Descriptor,
  known: ReadonlyMap<Digest, Uint8Array>,
  origins: ReadonlyMap<Digest, LocalImage>,
): JoinedSource & UnverifiedSource {
  const resolve = async (reference: string): Promise<Descriptor> => {
    if (reference === '' || reference === root.digest) return root;
    throw new UserError(`no image ${JSON.stringify(reference)} here, only ${root.digest}`);
  };
  const originOf = ({ digest }: Descriptor): Source | undefined => origins.get(digest)?.source;
  const createReader = (choose: (origin: Source) => Source): Source => ({
    resolve,
    fetch(descriptor, from) {
      const bytes = known.get(descriptor.digest);
      if (bytes !== undefined) return createContent(descriptor, bytes).open(from);
      const origin = originOf(descriptor);
      if (origin === undefined) throw new UserError(`${descriptor.digest} is no part of ${root.digest}`);
      return choose(origin).fetch(descriptor, from);
    },
  });
  const unverified = createReader((origin) => (origin as Partial<UnverifiedSource>).unverified ?? origin);
  return { ...createReader((origin) => origin), unverified, originOf };
}
