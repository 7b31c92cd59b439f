import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closestName } from '../oci/closest-name.ts';
import { readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { UserError } from '../oci/errors.ts';
import { parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { parseReference } from '../oci/reference.ts';
import { contentOf } from '../oci/target.ts';
import { type ContainerTool, findContainerTool } from './container-tool.ts';
import { type ContainersStore, openContainersStore } from './containers-store.ts';
import { findStoreFolder } from './containers-store-folder.ts';
import { findById, findByShortName, isImageId, type ListedImage } from './image-id.ts';
import type { LocalImage } from './local-image.ts';
import { type OciLayout, openOciLayout } from './oci-layout.ts';
import type { PackingPlace } from './pack-layer.ts';
import { packStored } from './pack-stored.ts';
import { DEFAULT_PACKING, type Packing } from './packing.ts';
import type { StoredImage } from './stored-image.ts';
import { openTemporaryFolder, withDiskFullExplained } from './temporary-folder.ts';
import { isUnreadable } from './unreadable.ts';

const WHERE = "in podman's storage";
const MAX_LISTED_NAMES = 5;

/** An image of podman's and buildah's storage that has been found, and who has it. */
export interface FoundStoredImage {
  readonly image: ListedImage;
  /** The storage itself, where this user's is on this machine and has the image. */
  readonly store: ContainersStore | undefined;
}

/**
 * Looks for an image by name, or by full or short image ID (ACT-16): in this user's storage, and when that is empty
 * through podman or buildah, which may keep images elsewhere, such as in a virtual machine.
 * @throws UserError when there is none, or several may be meant
 */
export async function findStoredImage(name: string): Promise<FoundStoredImage> {
  if (!isImageId(name)) parseReference(name);
  const { folder, store } = await openOwnStore();
  const own = store && findListed(name, store.images);
  if (own !== undefined) return { image: own, store };
  const tool = await findContainerTool();
  const images = store?.images ?? (await tool?.images()) ?? [];
  const image = findListed(name, images);
  if (image !== undefined) return { image, store: undefined };
  const place = folder === undefined ? "podman's storage" : `podman's storage (${folder})`;
  throw new UserError(`${place} has no image ${JSON.stringify(name)}: ${hintAt(name, images, tool)}`);
}

/** The same without asking a tool, which takes a while. Undefined when there is none. */
export async function findInOwnStore(name: string): Promise<ListedImage | undefined> {
  const { store } = await openOwnStore();
  return store && findListed(name, store.images);
}

/**
 * The image as a registry gets it: layers are read out of the storage and packed. What this user may not read, podman
 * or buildah writes to a temporary folder first. Close it.
 * @throws UserError when neither way works
 */
export async function openStoredImage(
  { image, store }: FoundStoredImage,
  name: string,
  packing: Packing = DEFAULT_PACKING,
): Promise<LocalImage> {
  const folder = await openTemporaryFolder();
  try {
    const opened = await withDiskFullExplained(
      folder.path,
      async () =>
        (store && (await packFromStore(store, image, { name, folder: folder.path, packing }))) ??
        (await packSaved(image, { name, folder: folder.path, packing })),
    );
    return { ...opened, close: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function openOwnStore(): Promise<{ folder: string | undefined; store: ContainersStore | undefined }> {
  const folder = await findStoreFolder();
  return { folder, store: folder === undefined ? undefined : await openContainersStore(folder) };
}

/** Undefined when the storage cannot be read directly. */
async function packFromStore(
  store: ContainersStore,
  image: ListedImage,
  place: PackingPlace,
): Promise<LocalImage | undefined> {
  try {
    return await packStored(await store.read(image.id), place);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

async function packSaved({ id, isList }: ListedImage, place: PackingPlace): Promise<LocalImage> {
  const tool = await findContainerTool();
  if (tool === undefined) {
    throw new UserError(
      `${place.name} is in podman's storage, but some of it can only be read through podman or buildah: install one, or give the output of podman save as docker-archive:FILE`,
    );
  }
  const folder = join(place.folder, 'saved');
  const { signal } = place.packing;
  await (isList ? tool.saveList(id, folder, signal) : tool.save(id, folder, signal));
  const layout = await openOciLayout(folder);
  const root = await layout.resolve('');
  const stored = await readPlainImage(layout, root);
  if (stored !== undefined) {
    const packed = join(place.folder, 'packed');
    await mkdir(packed);
    return packStored(stored, { ...place, folder: packed });
  }
  return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => {} };
}

/** Undefined for an image whose layers are compressed, as buildah writes it: that one is ready. */
async function readPlainImage(layout: OciLayout, root: Descriptor): Promise<StoredImage | undefined> {
  const read = (descriptor: Descriptor): Promise<Uint8Array> => readVerified(contentOf(layout, descriptor));
  const bytes = await read(root);
  const manifest = parseManifest(bytes, root.mediaType);
  const isPlain =
    manifest.kind === 'image' && manifest.layers.every(({ mediaType }) => mediaType === MEDIA_TYPE.ociLayer);
  if (!isPlain) return undefined;
  const layers = manifest.layers.map((layer) => ({
    diffId: layer.digest,
    open: () => layout.fetch(layer),
  }));
  return { kind: 'image', manifest: bytes, config: await read(manifest.config), layers };
}

function findListed(name: string, images: readonly ListedImage[]): ListedImage | undefined {
  return (
    findByShortName(name, images, WHERE) ?? (isImageId(name) ? findById(name, images, WHERE) : undefined)
  );
}

function hintAt(name: string, images: readonly ListedImage[], tool: ContainerTool | undefined): string {
  const names = [...new Set(images.flatMap((image) => image.names))];
  const tagged = name.includes(':') ? name : `${name}:latest`;
  const closest = closestName(tagged, names) ?? closestName(`localhost/${tagged}`, names);
  if (closest !== undefined) return `did you mean ${closest}?`;
  if (names.length > 0) {
    return `it has ${names.slice(0, MAX_LISTED_NAMES).join(', ')}${names.length > MAX_LISTED_NAMES ? ' and others' : ''}`;
  }
  return tool === undefined
    ? 'it is empty, and neither podman nor buildah is installed'
    : 'it is empty. Each user has one: what sudo podman builds is in that of root';
}
