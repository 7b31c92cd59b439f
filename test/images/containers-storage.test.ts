import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findStoredImage, openStoredImage } from '../../src/images/containers-storage.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { DEFAULT_PACKING } from '../../src/images/packing.ts';
import { readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { IntegrityError, UserError } from '../../src/oci/errors.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { type StoreImage, type WrittenImage, writeContainersStore } from '../support/containers-store.ts';
import { addRandomImage, randomBytesOf, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LAYERS = [
  { 'bin/large': randomBytesOf('large', 600_000), 'bin/empty': '', 'bin/small': 'small' },
  { 'etc/name': 'second layer', ...Object.fromEntries([...Array(50).keys()].map((n) => [`f/${n}`, `${n}`])) },
];
const APP: StoreImage = { names: ['localhost/app:v1'], layers: LAYERS };

let folder: string;
let store: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = join(folder, 'storage');
  const configuration = join(folder, 'storage.conf');
  await writeFile(configuration, `[storage]\ngraphroot = ${JSON.stringify(store)}\n`);
  await mkdir(join(folder, 'temporary'));
  vi.stubEnv('CONTAINERS_STORAGE_CONF', configuration);
  vi.stubEnv('RUNNER_TEMP', join(folder, 'temporary'));
  vi.stubEnv('PATH', join(folder, 'bin'));
  onTestFinished(() => void vi.unstubAllEnvs());
});

async function open(name: string, packing = DEFAULT_PACKING): Promise<LocalImage> {
  const image = await openStoredImage(await findStoredImage(name), name, packing);
  onTestFinished(() => image.close());
  return image;
}

async function read({ source }: LocalImage, descriptor: Descriptor): Promise<Buffer> {
  return Buffer.from(await readVerified(contentOf(source, descriptor)));
}

/** The uncompressed layers of an image, as a registry would hand them out. */
async function layersOf(image: LocalImage, root = image.root): Promise<Buffer[]> {
  const manifest = parseManifest(await read(image, root), root.mediaType);
  const layers = manifest.kind === 'image' ? manifest.layers : [];
  expect(layers.map(({ mediaType }) => mediaType)).toEqual(layers.map(() => MEDIA_TYPE.ociLayerGzip));
  return Promise.all(layers.map(async (layer) => gunzipSync(await read(image, layer))));
}

describe('ACT-01 an image of podman', () => {
  test.each(['overlay', 'vfs'] as const)('keeps the bytes of its layers (%s)', async (driver) => {
    const [app] = await writeContainersStore(store, [APP], { driver });
    const image = await open('app:v1');
    expect(await layersOf(image)).toEqual(app?.tars);
    await image.close();
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  test('keeps config, annotations and everything else of its manifest', async () => {
    const [app] = await writeContainersStore(store, [APP]);
    const image = await open('app:v1');
    const manifest = JSON.parse((await read(image, image.root)).toString());
    const { layers, ...others } = JSON.parse(app?.manifest.toString() ?? '');
    expect(manifest).toEqual({ ...others, layers: expect.any(Array) });
    expect(layers).toHaveLength(2);
    expect(manifest.config.digest).toBe(app?.id);
  });

  test('ACT-16 is found by its ID, and by the beginning of it', async () => {
    const [app] = await writeContainersStore(store, [APP, { names: [], layers: [{ other: 'x' }] }]);
    const id = app?.id ?? '';
    const byName = await findStoredImage('app:v1');
    for (const text of [id, id.slice(7), id.slice(7, 19), id.slice(0, 19)]) {
      expect((await findStoredImage(text)).image).toEqual(byName.image);
    }
  });

  test('keeps the manifest with which it was pulled where everyone has that', async () => {
    const pulled = { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('elsewhere'), size: 10 };
    const [app] = await writeContainersStore(store, [{ ...APP, pulledLayers: [pulled, pulled] }]);
    const own = digestOf(app?.manifest ?? '');
    const image = await open('app:v1', {
      ...DEFAULT_PACKING,
      isStored: async ({ digest }) => digest === own,
    });
    expect(image.root.digest).toBe(own);
    expect(await read(image, image.root)).toEqual(app?.manifest);
  });

  test('which is a list becomes an index of what its members become', async () => {
    const arm = { ...APP, names: [], architecture: 'arm64' };
    const written = await writeContainersStore(store, [APP, arm], {
      lists: { 'localhost/multi:latest': [0, 1] },
    });
    const image = await open('multi');
    const single = await open('app:v1');
    expect(image.root.mediaType).toBe(MEDIA_TYPE.ociIndex);
    const index = parseManifest(await read(image, image.root));
    const children = index.kind === 'index' ? index.manifests : [];
    expect(children.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64']);
    expect(children[0]?.digest).toBe(single.root.digest);
    for (const [position, child] of children.entries()) {
      expect(await layersOf(image, child)).toEqual(written[position]?.tars);
    }
  });

  test('whose files have changed is refused', async () => {
    await writeContainersStore(store, [APP], { driver: 'vfs' });
    const folders = await readdir(join(store, 'vfs', 'dir'));
    for (const id of folders) {
      await mkdir(join(store, 'vfs', 'dir', id, 'bin'), { recursive: true });
      await writeFile(join(store, 'vfs', 'dir', id, 'bin', 'small'), 'SMALL');
    }
    await expect(open('app:v1')).rejects.toThrow(IntegrityError);
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  test('which is not there is told with what there is', async () => {
    await writeContainersStore(store, [APP]);
    await expect(findStoredImage('app:v2')).rejects.toThrow(UserError);
    await expect(findStoredImage('app:v2')).rejects.toThrow(
      `podman's storage (${store}) has no image "app:v2": did you mean localhost/app:v1?`,
    );
    await expect(findStoredImage('nothing')).rejects.toThrow(
      'has no image "nothing": it has localhost/app:v1',
    );
    await expect(findStoredImage('No')).rejects.toThrow('the repository name must be lower case');
  });

  test('without a storage and without podman says so', async () => {
    await expect(findStoredImage('app')).rejects.toThrow(
      `podman's storage (${store}) has no image "app": it is empty, and neither podman nor buildah is installed`,
    );
  });
});

// The tools are shell scripts here.
describe.skipIf(process.platform === 'win32')('what cannot be read directly', () => {
  /** A program that copies `layout` to where it is told, as `podman save` and `buildah push` are called. */
  async function installTool(name: string, layout: string, images: unknown = []): Promise<void> {
    const lines = [
      '#!/bin/sh',
      'case "$1" in',
      `images) echo '${JSON.stringify(images)}' ;;`,
      `save) /bin/cp -r '${layout}' "$7" ;;`,
      `push) /bin/cp -r '${layout}' "\${4#oci:}" ;;`,
      'esac',
    ];
    await mkdir(join(folder, 'bin'), { recursive: true });
    await writeFile(join(folder, 'bin', name), `${lines.join('\n')}\n`, { mode: 0o755 });
  }

  async function writeLayoutOf(app: WrittenImage): Promise<string> {
    const images = createMemoryImages();
    for (const tar of app.tars) images.add(MEDIA_TYPE.ociLayer, tar);
    images.add(MEDIA_TYPE.ociConfig, app.config);
    const root = images.add(MEDIA_TYPE.ociManifest, app.manifest);
    return (await writeLayout(images, join(folder, 'layout'), { 'localhost/app:v1': root })).folder;
  }

  /** An image of which `spoil` takes what only direct reading needs. */
  async function writeUnreadable(
    spoil: (file: string) => Promise<void> = (file) => rm(file),
  ): Promise<{ app: WrittenImage; digest: string }> {
    const [app] = (await writeContainersStore(store, [APP])) as [WrittenImage];
    const { digest } = (await open('app:v1')).root;
    const layers = join(store, 'overlay-layers');
    const split = (await readdir(layers)).filter((name) => name.endsWith('.gz'));
    await spoil(join(layers, split[0] ?? ''));
    return { app, digest };
  }

  test.each<[string, (file: string) => Promise<void>]>([
    ['is missing', (file) => rm(file)],
    ['is damaged', (file) => writeFile(file, 'no gzip')],
    ['is of another form', (file) => writeFile(file, gzipSync('no JSON'))],
  ])('podman writes where a file %s, and the image is the same', async (_, spoil) => {
    const { app, digest } = await writeUnreadable(spoil);
    await installTool('podman', await writeLayoutOf(app));
    const image = await open('app:v1');
    expect(image.root.digest).toBe(digest);
    expect(await layersOf(image)).toEqual(app.tars);
  });

  test('buildah writes, ready for a registry', async () => {
    await writeUnreadable();
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    await installTool(
      'buildah',
      (await writeLayout(images, join(folder, 'layout'), { latest: root })).folder,
    );
    const image = await open('app:v1');
    expect(image.root.digest).toBe(root.digest);
    expect(await read(image, image.root)).not.toHaveLength(0);
  });

  test('nothing can write without a tool', async () => {
    await writeUnreadable();
    await expect(open('app:v1')).rejects.toThrow(
      "app:v1 is in podman's storage, but some of it can only be read through podman or buildah: install one",
    );
  });

  test('what the tool complains of is told', async () => {
    await writeUnreadable();
    await mkdir(join(folder, 'bin'));
    const script =
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho first >&2\necho "Error: no space" >&2\nexit 125\n';
    await writeFile(join(folder, 'bin', 'podman'), script, { mode: 0o755 });
    const failure = open('app:v1');
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow('podman save failed: Error: no space');
    expect(await readdir(join(folder, 'temporary'))).toHaveLength(1); // of the image that was opened before
  });

  test('an image that only the tool knows is one of its storage', async () => {
    const [app] = (await writeContainersStore(join(folder, 'elsewhere'), [APP])) as [WrittenImage];
    const listed = [{ Id: app.id.slice(7), Names: APP.names, Digest: digestOf(app.manifest) }];
    await installTool('podman', await writeLayoutOf(app), listed);
    expect(await layersOf(await open(app.id.slice(0, 19)))).toEqual(app.tars);
  });
});
