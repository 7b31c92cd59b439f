import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from '../../scripts/pack-tar.ts';
import { digestOf, hexOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { splitOf } from './tar-split.ts';

export interface StoreImage {
  readonly names: readonly string[];
  /** Files of each layer, from the lowest. */
  readonly layers: readonly Readonly<Record<string, string | Buffer>>[];
  readonly architecture?: string;
  /** The layers of the manifest, as a registry gave them; uncompressed otherwise. */
  readonly pulledLayers?: readonly unknown[];
}

export interface WrittenImage {
  /** `sha256:…` of the config. */
  readonly id: string;
  readonly config: Buffer;
  readonly manifest: Buffer;
  /** The uncompressed layers. */
  readonly tars: readonly Buffer[];
}

export interface StoreOptions {
  readonly driver?: 'overlay' | 'vfs';
  /** Names of lists, with the positions of their images. */
  readonly lists?: Readonly<Record<string, readonly number[]>>;
}

/** A storage in the making. */
interface Store {
  readonly driver: 'overlay' | 'vfs';
  readonly images: object[];
  readonly layers: Map<string, object>;
  write(path: string, bytes: string | Buffer): Promise<void>;
}

/** What podman leaves in its storage: manifests and configs, layers unpacked beside what it takes to pack them again. */
export async function writeContainersStore(
  folder: string,
  images: readonly StoreImage[],
  { driver = 'overlay', lists = {} }: StoreOptions = {},
): Promise<WrittenImage[]> {
  const store: Store = {
    driver,
    images: [],
    layers: new Map(),
    async write(path, bytes) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    },
  };
  const written: WrittenImage[] = [];
  for (const image of images) written.push(await writeImage(store, image));
  for (const [name, members] of Object.entries(lists)) {
    const id = hexOf(digestOf(name));
    const manifest = listOf(members.map((position) => written[position] as WrittenImage));
    await store.write(`${driver}-images/${id}/manifest`, manifest);
    store.images.push({ id, names: [name], 'big-data-names': ['manifest', 'instances.json'] });
  }
  await store.write(`${driver}-images/images.json`, JSON.stringify(store.images));
  await store.write(`${driver}-layers/layers.json`, JSON.stringify([...store.layers.values()]));
  return written;
}

async function writeImage(store: Store, image: StoreImage): Promise<WrittenImage> {
  const { driver, images, write } = store;
  const tars: Buffer[] = [];
  let layer: string | undefined;
  for (const files of image.layers) {
    const tar = await packTar(Object.entries(files).map(([name, bytes]) => ({ name, bytes })));
    layer = await writeLayer(store, files, tar, layer);
    tars.push(tar);
  }
  const config = configOf(image, tars);
  const manifest = manifestOf(config, tars, image.pulledLayers);
  const id = hexOf(digestOf(config));
  const key = `manifest-${digestOf(manifest)}`;
  await write(`${driver}-images/${id}/manifest`, manifest);
  await write(`${driver}-images/${id}/${fileNameOf(key)}`, manifest);
  await write(`${driver}-images/${id}/${fileNameOf(digestOf(config))}`, config);
  images.push({
    id,
    digest: digestOf(manifest),
    names: image.names,
    ...(layer !== undefined && { layer }),
    'big-data-names': ['manifest', key],
  });
  return { id: digestOf(config), config, manifest, tars };
}

async function writeLayer(
  { driver, layers, write }: Store,
  files: Readonly<Record<string, string | Buffer>>,
  tar: Buffer,
  parent: string | undefined,
): Promise<string> {
  const id = hexOf(digestOf(`${parent} ${digestOf(tar)}`));
  layers.set(id, { id, ...(parent !== undefined && { parent }), 'diff-digest': digestOf(tar) });
  await write(`${driver}-layers/${id}.tar-split.gz`, gzipSync(splitOf(tar)));
  const root = driver === 'overlay' ? `overlay/${id}/diff` : `vfs/dir/${id}`;
  for (const [name, content] of Object.entries(files)) await write(`${root}/${name}`, content);
  return id;
}

function configOf({ architecture = 'amd64' }: StoreImage, tars: readonly Buffer[]): Buffer {
  const diffIds = tars.map((tar) => digestOf(tar));
  return Buffer.from(
    JSON.stringify({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: diffIds } }),
  );
}

function manifestOf(config: Buffer, tars: readonly Buffer[], pulledLayers?: readonly unknown[]): Buffer {
  const plain = tars.map((tar) => ({
    mediaType: MEDIA_TYPE.ociLayer,
    digest: digestOf(tar),
    size: tar.byteLength,
  }));
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.ociManifest,
      config: { mediaType: MEDIA_TYPE.ociConfig, digest: digestOf(config), size: config.byteLength },
      layers: pulledLayers ?? plain,
      annotations: { 'org.opencontainers.image.base.name': 'scratch' },
    }),
  );
}

/** As `buildah manifest` writes it: of Docker's type, with children of OCI's. */
function listOf(members: readonly WrittenImage[]): Buffer {
  const manifests = members.map(({ manifest }, position) => ({
    mediaType: MEDIA_TYPE.ociManifest,
    size: manifest.byteLength,
    digest: digestOf(manifest),
    platform: { architecture: ['amd64', 'arm64'][position], os: 'linux' },
  }));
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.dockerList, manifests }));
}

function fileNameOf(key: string): string {
  return /^[a-z]+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`;
}
