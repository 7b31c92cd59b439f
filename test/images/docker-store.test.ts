import { appendFile, mkdir, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_COMPRESSION } from '../../src/images/compress/compression.ts';
import { openDaemonImage } from '../../src/images/docker-daemon.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Packing } from '../../src/images/packing.ts';
import { createFolderCache, type PackingCache } from '../../src/images/packing-cache.ts';
import { type Content, readVerified } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { type ImageManifest, parseManifest } from '../../src/oci/manifest.ts';
import { contentOf } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import {
  type LayerFiles,
  type StoreLayer,
  type WrittenStore,
  writeDockerStore,
} from '../support/docker-store.ts';
import { type FakeEngineImage, type FakeEngineOptions, startFakeEngine } from '../support/fake-engine.ts';
import { randomBytesOf } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BASE: LayerFiles = {
  'bin/large': randomBytesOf('large', 600_000),
  'bin/empty': '',
  'bin/small': 'small',
};
const APP: LayerFiles = { 'app/text': 'text '.repeat(1000), 'app/name': 'app' };
const LAYERS = [BASE, APP, BASE];

let root: string;
let temporary: string;
let packed: Content[];

beforeEach(async () => {
  root = join(await temporaryFolder(), 'docker');
  temporary = await temporaryFolder();
  packed = [];
  vi.stubEnv('RUNNER_TEMP', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
});

interface Opened {
  readonly image: LocalImage;
  readonly isSaved: boolean;
}

async function open(
  image: FakeEngineImage,
  packing: Partial<Packing> = {},
  options: FakeEngineOptions = { storage: { driver: 'overlay2', folder: root } },
): Promise<Opened> {
  const { endpoint, requests } = await startFakeEngine([image], options);
  const onLayer = (layer: Content): void => void packed.push(layer);
  const opened = await openDaemonImage('app:v1', {
    endpoint,
    packing: { compression: DEFAULT_COMPRESSION, onLayer, ...packing },
  });
  onTestFinished(() => opened.close());
  return { image: opened, isSaved: requests.some((request) => request.endsWith('/get')) };
}

/** The same image where nothing can be read directly. */
async function openSaved(image: FakeEngineImage): Promise<LocalImage> {
  const opened = await open(image, { onLayer: () => undefined }, {});
  expect(opened.isSaved).toBe(true);
  return opened.image;
}

async function manifestOf({ source, root: image }: LocalImage): Promise<ImageManifest> {
  return parseManifest(await readVerified(contentOf(source, image)), image.mediaType) as ImageManifest;
}

async function layersOf(image: LocalImage): Promise<Buffer[]> {
  const { layers } = await manifestOf(image);
  return Promise.all(
    layers.map(async (layer) => gunzipSync(await readVerified(contentOf(image.source, layer)))),
  );
}

/** Packing for a registry that holds what `target` does. */
function packingFor(target: MemoryImages, cache: PackingCache): Partial<Packing> {
  return {
    cache,
    isStored: (descriptor) => target.exists(descriptor),
    readStored: async (descriptor) =>
      (await target.exists(descriptor)) ? readVerified(contentOf(target, descriptor)) : undefined,
  };
}

async function openCache(): Promise<PackingCache> {
  return createFolderCache(await temporaryFolder(), { debug: () => undefined });
}

/** Everything below a folder, with what would tell that it was written to. */
async function stateOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const lines = names.map(async (name) => {
    const { size, mtimeMs, ctimeMs } = await stat(join(folder, name));
    return `${name} ${size} ${mtimeMs} ${ctimeMs}`;
  });
  return (await Promise.all(lines)).sort();
}

// Elsewhere the Engine runs in a machine of its own, with other files.
describe.runIf(process.platform === 'linux')('the data root of an Engine', () => {
  test.each(['overlay2', 'fuse-overlayfs', 'vfs'])(
    'ACT-01 is read in place of a save (%s)',
    async (driver) => {
      const { image: written, tars } = await writeDockerStore(root, driver, LAYERS);
      const before = await stateOf(root);
      const { image, isSaved } = await open(written, {}, { storage: { driver, folder: root } });
      expect(isSaved).toBe(false);
      expect(await layersOf(image)).toEqual(tars);
      expect(image.root).toEqual((await openSaved(written)).root);
      const { config, layers } = await manifestOf(image);
      expect(config.digest).toBe(written.id);
      expect(packed.map(({ descriptor }) => descriptor)).toEqual(layers.slice(0, 2));
      expect(await stateOf(root)).toEqual(before);
      await image.close();
    },
  );

  test('leaves no temporary files', async () => {
    const { image: written } = await writeDockerStore(root, 'overlay2', LAYERS);
    await (await open(written)).image.close();
    expect(await readdir(temporary)).toEqual([]);
  });

  test('ACT-01 is read only for the layers that a registry lacks', async () => {
    const target = createMemoryImages();
    const cache = await openCache();
    const first = await writeDockerStore(root, 'overlay2', [BASE, APP]);
    const { image } = await open(first.image, packingFor(target, cache));
    await copyGraph(image.source, target, image.root);
    const second = await writeDockerStore(root, 'overlay2', [BASE, { 'app/name': 'new' }]);
    await rm((second.layers[0] as StoreLayer).files, { recursive: true });
    packed = [];
    const changed = await open(second.image, packingFor(target, cache));
    expect(changed.isSaved).toBe(false);
    const { layers } = await manifestOf(changed.image);
    expect(packed.map(({ descriptor }) => descriptor)).toEqual([layers[1]]);
    expect(layers[0]).toEqual((await manifestOf(image)).layers[0]);
  });

  test('ACT-01 gives a layer that the registry turns out to have lost, any number of times', async () => {
    const target = createMemoryImages();
    const cache = await openCache();
    const { image: written, tars } = await writeDockerStore(root, 'overlay2', LAYERS);
    const first = await open(written, packingFor(target, cache));
    await copyGraph(first.image.source, target, first.image.root);
    packed = [];
    const again = await open(written, packingFor(target, cache));
    expect(packed).toEqual([]);
    expect(await layersOf(again.image)).toEqual(tars);
    expect(await layersOf(again.image)).toEqual(tars);
    expect(packed).toHaveLength(2);
    expect(again.isSaved).toBe(false);
  });

  test('a signal ends it: nothing is saved then, and no temporary files are left', async () => {
    const { image: written } = await writeDockerStore(root, 'overlay2', LAYERS);
    const controller = new AbortController();
    const reason = new Error('interrupted');
    const { endpoint, requests } = await startFakeEngine([written], {
      storage: { driver: 'overlay2', folder: root },
    });
    const opening = openDaemonImage('app:v1', {
      endpoint,
      packing: {
        compression: DEFAULT_COMPRESSION,
        onLayer: () => controller.abort(reason),
        signal: controller.signal,
      },
    });
    await expect(opening).rejects.toThrow(reason);
    expect(requests.filter((request) => request.endsWith('/get'))).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe('an image is saved as a whole, with the same digest,', () => {
  const local = { storage: { driver: 'overlay2', folder: '' } };

  test.each<[string, FakeEngineOptions, (written: WrittenStore) => Promise<void>]>([
    ['from an Engine that may be on another machine', { ...local, isRemote: true }, async () => {}],
    ['from an Engine that does not say where its folder is', {}, async () => {}],
    ['from a driver that is not known', { storage: { driver: 'zfs', folder: '' } }, async () => {}],
    [
      'from a driver that is called as a part of JavaScript',
      { storage: { driver: 'constructor', folder: '' } },
      async () => {},
    ],
    ['when the folder is not here', local, () => rm(root, { recursive: true })],
    [
      'when the folder is a file',
      local,
      async () => {
        await rm(root, { recursive: true });
        await writeFile(root, '');
      },
    ],
    ['when the folder is that of another Engine', local, ({ configFile }) => rm(configFile)],
    ['when its config has changed', local, ({ configFile }) => appendFile(configFile, ' ')],
    [
      'when its config is a folder',
      local,
      async ({ configFile }) => {
        await rm(configFile);
        await mkdir(configFile);
      },
    ],
  ])('%s', async (_, options, spoil) => {
    const written = await writeDockerStore(root, 'overlay2', LAYERS);
    await spoil(written);
    const { storage, ...rest } = options;
    const { image, isSaved } = await open(
      written.image,
      {},
      {
        ...rest,
        ...(storage && { storage: { ...storage, folder: root } }),
      },
    );
    expect(isSaved).toBe(true);
    expect(image.root).toEqual((await openSaved(written.image)).root);
    expect(await layersOf(image)).toEqual(written.tars);
  });
});

describe.runIf(process.platform === 'linux')('a single layer is saved, and the others are read,', () => {
  const split = ({ record }: StoreLayer): string => join(record, 'tar-split.json.gz');
  const cacheId = ({ record }: StoreLayer): string => join(record, 'cache-id');

  test.each<[string, (layer: StoreLayer) => Promise<void>]>([
    ['when nothing is known of it', ({ record }) => rm(record, { recursive: true })],
    ['when its folder has no name', (layer) => rm(cacheId(layer))],
    ['when its folder has an odd name', (layer) => writeFile(cacheId(layer), '../../../etc')],
    ['when its folder has no end of a name', (layer) => writeFile(cacheId(layer), 'a'.repeat(1000))],
    ['when its folder is gone', ({ files }) => rm(files, { recursive: true })],
    ['when a file is gone', ({ files }) => rm(join(files, 'app/name'))],
    ['when a file has changed', ({ files }) => writeFile(join(files, 'app/name'), 'xyz')],
    ['when a file is shorter now', ({ files }) => writeFile(join(files, 'app/name'), 'x')],
    [
      'when a file leads out of it',
      async ({ files }) => {
        await rename(join(files, 'app/name'), join(root, 'name'));
        await symlink(join(root, 'name'), join(files, 'app/name'));
      },
    ],
    [
      'when a file leads nowhere',
      async ({ files }) => {
        await rm(join(files, 'app/name'));
        await symlink('name', join(files, 'app/name'));
      },
    ],
    ['without tar-split', (layer) => rm(split(layer))],
    ['with a damaged tar-split', (layer) => writeFile(split(layer), 'no gzip')],
    ['with half a tar-split', (layer) => writeFile(split(layer), gzipSync('{"type":2}\n').subarray(0, 20))],
    ['with an empty tar-split', (layer) => writeFile(split(layer), '')],
    ['with a tar-split of another form', (layer) => writeFile(split(layer), gzipSync('[1,2]\n'))],
    [
      'with a tar-split of another layer',
      (layer) => writeFile(split(layer), gzipSync('{"type":2,"payload":"AAAA"}\n')),
    ],
  ])('%s', async (_, spoil) => {
    const written = await writeDockerStore(root, 'overlay2', LAYERS);
    await spoil(written.layers[1] as StoreLayer);
    const { image, isSaved } = await open(written.image);
    expect(isSaved).toBe(true);
    expect(image.root).toEqual((await openSaved(written.image)).root);
    expect(await layersOf(image)).toEqual(written.tars);
    const { layers } = await manifestOf(image);
    expect(packed.map(({ descriptor }) => descriptor)).toEqual(layers.slice(0, 2));
    await image.close();
  });

  test('and an image that was removed meanwhile is named', async () => {
    const { image: written } = await writeDockerStore(root, 'overlay2', LAYERS);
    await rm(join(root, 'overlay2'), { recursive: true });
    await expect(open({ ...written, isRemovedBeforeSave: true })).rejects.toThrow(
      'image app:v1 was removed meanwhile: build or pull it again',
    );
    expect(await readdir(temporary)).toEqual([]);
  });

  test('and a layer that neither gives as promised is an error', async () => {
    const written = await writeDockerStore(root, 'overlay2', [APP]);
    await writeFile(join((written.layers[0] as StoreLayer).files, 'app/name'), 'xyz');
    const tar = Buffer.from(written.image.tar);
    tar.writeUInt8(0, tar.indexOf('text text'));
    await expect(open({ ...written.image, tar })).rejects.toThrow(/is damaged \(save the image again\)/);
    expect(digestOf(tar)).not.toBe(digestOf(written.image.tar));
  });
});
