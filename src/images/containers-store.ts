import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOf, isDigest } from '../oci/digest.ts';
import { type ImageIndex, parseManifest } from '../oci/manifest.ts';
import type { ListedImage } from './image-id.ts';
import type { StoredImage, StoredLayer, StoredList } from './stored-image.ts';
import { assembleTar } from './tar-split.ts';
import { StoreUnreadable } from './unreadable.ts';

/** Drivers whose folders are read here, with the folder of a layer's files. */
const LAYER_FOLDERS = {
  overlay: (id: string) => join('overlay', id, 'diff'),
  vfs: (id: string) => join('vfs', 'dir', id),
} as const;

/** What only a list of images has. */
const LIST_CONTENT = 'instances.json';

type Driver = keyof typeof LAYER_FOLDERS;

/** A storage of podman and buildah, read without their help (containers/storage, images.json and layers.json). */
export interface ContainersStore {
  readonly images: readonly ListedImage[];
  /**
   * Reads all but the layers.
   * @throws an error of which `isUnreadable` holds
   */
  read(id: string): Promise<StoredImage | StoredList>;
}

/** What images.json says of an image, as far as it matters. */
interface ImageRecord {
  readonly id: string;
  readonly digest?: string;
  readonly names?: readonly string[] | null;
  /** The uppermost one; absent when there is none. */
  readonly layer?: string;
  readonly 'big-data-names'?: readonly string[];
}

interface LayerRecord {
  readonly id: string;
  readonly parent?: string;
  readonly 'diff-digest'?: string;
}

/** The storage in `folder`; undefined when there is none. */
export async function openContainersStore(folder: string): Promise<ContainersStore | undefined> {
  const drivers = Object.keys(LAYER_FOLDERS) as Driver[];
  const found = await Promise.all(
    drivers.map(async (driver) => {
      const records = await readRecords<ImageRecord>(join(folder, `${driver}-images`, 'images.json'));
      return records.map((record) => ({ driver, record }));
    }),
  );
  const images = found.flat();
  if (images.length === 0) return undefined;
  return {
    images: images.map(({ record }) => ({
      id: `sha256:${record.id}`,
      names: record.names ?? [],
      ...(record.digest !== undefined && { digest: record.digest }),
      isList: record['big-data-names']?.includes(LIST_CONTENT) ?? false,
    })),
    async read(id) {
      const image = images.find(({ record }) => `sha256:${record.id}` === id);
      if (image === undefined) throw new StoreUnreadable(`${id} is gone`);
      const manifest = await readContent(folder, image, 'manifest');
      const parsed = parseManifest(manifest);
      return parsed.kind === 'image'
        ? readImage(folder, image, parsed.config.digest, manifest)
        : { kind: 'list', manifest, images: await readMembers(folder, images, parsed) };
    },
  };
}

/** A record and the driver in whose folder it stands. */
interface StoreRecord {
  readonly driver: Driver;
  readonly record: ImageRecord;
}

function readContent(folder: string, { driver, record }: StoreRecord, key: string): Promise<Uint8Array> {
  return readFile(join(folder, `${driver}-images`, record.id, fileNameOf(key)));
}

async function readMembers(
  folder: string,
  images: readonly StoreRecord[],
  { manifests }: ImageIndex,
): Promise<ReadonlyMap<Digest, StoredImage>> {
  const members = manifests.map(async ({ digest }) => {
    const key = `manifest-${digest}`;
    const image = images.find(({ record }) => record['big-data-names']?.includes(key));
    if (image === undefined) throw new StoreUnreadable(`${digest} is not there`);
    const manifest = await readContent(folder, image, key);
    const parsed = parseManifest(manifest);
    if (parsed.kind !== 'image') throw new StoreUnreadable(`${digest} is a list in a list`);
    return [digest, await readImage(folder, image, parsed.config.digest, manifest)] as const;
  });
  return new Map(await Promise.all(members));
}

async function readImage(
  folder: string,
  image: StoreRecord,
  configDigest: Digest,
  manifest: Uint8Array,
): Promise<StoredImage> {
  const { driver, record } = image;
  const config = await readContent(folder, image, configDigest);
  if (digestOf(config) !== configDigest)
    throw new StoreUnreadable(`the config of ${record.id} is another one`);
  const layers = await readLayers(folder, driver, record.layer);
  const wanted = diffIdsOf(config);
  if (layers.length !== wanted.length || layers.some(({ diffId }, position) => diffId !== wanted[position])) {
    throw new StoreUnreadable(`the layers of ${record.id} are not those of its config`);
  }
  return { kind: 'image', manifest, config, layers };
}

/** From the uppermost layer down, each names its parent. */
async function readLayers(folder: string, driver: Driver, top: string | undefined): Promise<StoredLayer[]> {
  const records = await readRecords<LayerRecord>(join(folder, `${driver}-layers`, 'layers.json'));
  const byId = new Map(records.map((record) => [record.id, record]));
  const layers: StoredLayer[] = [];
  for (let id = top; id !== undefined && id !== ''; id = byId.get(id)?.parent) {
    const diffId = byId.get(id)?.['diff-digest'] ?? '';
    if (!isDigest(diffId) || layers.length > records.length) throw new StoreUnreadable(`no layer ${id}`);
    const split = {
      entriesFile: join(folder, `${driver}-layers`, `${id}.tar-split.gz`),
      folder: join(folder, LAYER_FOLDERS[driver](id)),
    };
    layers.unshift({ diffId, open: () => assembleTar(split) });
  }
  return layers;
}

async function readRecords<T>(file: string): Promise<T[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Names that are no plain words are written in base64. */
function fileNameOf(key: string): string {
  return /^[A-Za-z0-9.]+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`;
}

function diffIdsOf(config: Uint8Array): unknown[] {
  const { rootfs } = JSON.parse(new TextDecoder().decode(config)) as { rootfs?: { diff_ids?: unknown[] } };
  return rootfs?.diff_ids ?? [];
}
