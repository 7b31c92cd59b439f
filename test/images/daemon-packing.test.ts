import { readdir } from 'node:fs/promises';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCompression } from '../../src/images/compress/compression.ts';
import { openDaemonImage } from '../../src/images/docker-daemon.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Packing } from '../../src/images/packing.ts';
import { createFolderCache, type PackingCache } from '../../src/images/packing-cache.ts';
import { type Content, readAll, readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { IntegrityError, UserError } from '../../src/oci/errors.ts';
import { type ImageManifest, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { type FakeEngineImage, type FakeEngineOptions, startFakeEngine } from '../support/fake-engine.ts';
import { randomBytesOf } from '../support/image.ts';
import { type GraphDriverTarOptions, graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BASE = randomBytesOf('base', 400_000);
const APP = Buffer.from('the app '.repeat(30_000));
const NEW_APP = Buffer.from('the new app '.repeat(30_000));
const GZIP = createCompression('gzip');

async function savedImage(
  layers: readonly Uint8Array[],
  options?: GraphDriverTarOptions,
): Promise<FakeEngineImage> {
  const { imageId, ...saved } = await graphDriverTar(layers, ['app:v1'], options);
  return { ...saved, id: imageId, tags: ['app:v1'] };
}

interface Opened {
  readonly image: LocalImage;
  readonly requests: readonly string[];
}

/** Temporary files go to a folder of this test alone. */
async function temporaryFiles(): Promise<() => Promise<string[]>> {
  const folder = await temporaryFolder();
  vi.stubEnv('RUNNER_TEMP', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readdir(folder);
}

async function open(
  images: readonly FakeEngineImage[],
  packing?: Packing,
  options?: FakeEngineOptions,
): Promise<Opened> {
  const { endpoint, requests } = await startFakeEngine(images, options);
  const image = await openDaemonImage('app:v1', { endpoint, packing });
  onTestFinished(() => image.close());
  return { image, requests };
}

function hasSaved({ requests }: Opened): boolean {
  return requests.some((request) => request.endsWith('/get'));
}

async function manifestOf({ source, root }: LocalImage): Promise<ImageManifest> {
  return parseManifest(await readVerified(contentOf(source, root)), root.mediaType) as ImageManifest;
}

async function openCache(): Promise<PackingCache> {
  return createFolderCache(await temporaryFolder(), { debug: () => undefined });
}

/** Packing for a registry that holds what `target` does. */
function packingFor(target: MemoryImages, cache: PackingCache, packed: Content[] = []): Packing {
  return {
    compression: GZIP,
    cache,
    isStored: (descriptor) => target.exists(descriptor),
    readStored: async (descriptor) =>
      (await target.exists(descriptor)) ? readVerified(contentOf(target, descriptor)) : undefined,
    onLayer: (layer) => packed.push(layer),
  };
}

describe.each([
  ['Docker 20 to 24', {}],
  ['Docker 25 and newer', { naming: 'blobs' }],
  ['podman', { naming: 'podman' }],
] as const)('layers as the tar of %s names them', (_, options) => {
  test('ACT-01 are packed in the order of the config, and told as soon as they are', async () => {
    const saved = await savedImage([BASE, APP, BASE], options);
    const packed: Content[] = [];
    const { image } = await open([saved], { compression: GZIP, onLayer: (layer) => packed.push(layer) });
    const { layers, config } = await manifestOf(image);
    expect(config.digest).toBe(saved.id);
    expect(packed.map(({ descriptor }) => descriptor)).toEqual([layers[0], layers[1]]);
    for (const [position, plain] of [BASE, APP, BASE].entries()) {
      const bytes = await readVerified(contentOf(image.source, layers[position] as Descriptor));
      expect(gunzipSync(bytes).equals(plain)).toBe(true);
    }
    expect(Buffer.from(await readAll((packed[1] as Content).open(10)))).toEqual(
      Buffer.from(await readAll(image.source.fetch(layers[1] as Descriptor, 10))),
    );
  });

  test('of those that everyone has none is packed again', async () => {
    const target = createMemoryImages();
    const cache = await openCache();
    const first = await open([await savedImage([BASE, APP], options)], packingFor(target, cache));
    await copyGraph(first.image.source, target, first.image.root);
    const packed: Content[] = [];
    const changed = await savedImage([BASE, NEW_APP], options);
    const { image } = await open([changed], packingFor(target, cache, packed));
    const { layers } = await manifestOf(image);
    expect(packed.map(({ descriptor }) => descriptor)).toEqual([layers[1]]);
    await copyGraph(image.source, target, image.root);
    expect(layers[0]).toEqual((await manifestOf(first.image)).layers[0]);
  });
});

test('ACT-01 zstd on request', async () => {
  const { image } = await open([await savedImage([APP])], { compression: createCompression('zstd') });
  const [layer] = (await manifestOf(image)).layers;
  expect(layer?.mediaType).toBe(MEDIA_TYPE.ociLayerZstd);
  expect(
    zstdDecompressSync(await readVerified(contentOf(image.source, layer as Descriptor))).equals(APP),
  ).toBe(true);
});

describe('an image that the registry has', () => {
  async function pushOnce(): Promise<{
    target: MemoryImages;
    cache: PackingCache;
    image: LocalImage;
    saved: FakeEngineImage;
  }> {
    const target = createMemoryImages();
    const cache = await openCache();
    const saved = await savedImage([BASE, APP]);
    const { image } = await open([saved], packingFor(target, cache));
    await copyGraph(image.source, target, image.root);
    return { target, cache, image, saved };
  }

  test('ACT-01 is not saved again', async () => {
    const { target, cache, image, saved } = await pushOnce();
    const again = await open([saved], packingFor(target, cache));
    expect(hasSaved(again)).toBe(false);
    expect(again.image.root).toEqual(image.root);
    expect(await manifestOf(again.image)).toEqual(await manifestOf(image));
  });

  test('is saved again for another compression, and without a cache', async () => {
    const { target, cache, image, saved } = await pushOnce();
    const other = await open([saved], {
      ...packingFor(target, cache),
      compression: createCompression('gzip', 9),
    });
    expect(hasSaved(other)).toBe(true);
    const without = await open([saved], { ...packingFor(target, cache), cache: undefined });
    expect(hasSaved(without)).toBe(true);
    expect(without.image.root).toEqual(image.root);
  });

  test('is saved again when a registry lacks it, and is the same then', async () => {
    const { cache, image, saved } = await pushOnce();
    const empty = createMemoryImages();
    const again = await open([saved], packingFor(empty, cache));
    expect(hasSaved(again)).toBe(true);
    expect(again.image.root).toEqual(image.root);
    await copyGraph(again.image.source, empty, again.image.root);
    expect(await empty.exists(image.root)).toBe(true);
  });

  test('and loses a layer while it is pushed, is packed after all', async () => {
    const { target, cache, image, saved } = await pushOnce();
    const again = await open([saved], packingFor(target, cache));
    for (const layer of (await manifestOf(image)).layers) {
      const bytes = await readVerified(contentOf(again.image.source, layer));
      expect(bytes.byteLength).toBe(layer.size);
    }
    expect(hasSaved(again)).toBe(true);
  });

  test('a record that names a blob which no registry has is corrected', async () => {
    const { target, cache, image, saved } = await pushOnce();
    const [first] = saved.diffIds ?? [];
    const forged = {
      mediaType: MEDIA_TYPE.ociLayerGzip,
      digest: `sha256:${'f'.repeat(64)}`,
      size: 5,
    } as const;
    await cache.keepLayer(first as Digest, GZIP, forged);
    const again = await open([saved], packingFor(target, cache));
    expect(again.image.root).toEqual(image.root);
    expect(await cache.layer(first as Digest, GZIP)).toEqual((await manifestOf(image)).layers[0]);
  });

  test('a record that names another blob is found out by whoever reads the layer', async () => {
    const { target, cache, saved } = await pushOnce();
    const [first] = saved.diffIds ?? [];
    const forged = target.add(MEDIA_TYPE.ociLayerGzip, 'something else');
    await cache.keepLayer(first as Digest, GZIP, forged);
    const again = await open([saved], packingFor(target, cache));
    const [layer] = (await manifestOf(again.image)).layers;
    expect(layer?.digest).toBe(forged.digest);
    const reading = readVerified(contentOf(again.image.source, layer as Descriptor));
    await expect(reading).rejects.toThrow(/cached digest of layer sha256:.* \(run it again\): expected/);
    await expect(cache.layer(first as Digest, GZIP)).resolves.not.toEqual(forged);
  });
});

describe('what goes wrong meanwhile', () => {
  test('an Engine that dies in the middle is named, and leaves no temporary files', async () => {
    const files = await temporaryFiles();
    const saved = await savedImage([BASE, APP]);
    const opening = open([{ ...saved, diesAfterBytes: 300_000 }]);
    await expect(opening).rejects.toThrow(
      /the Docker Engine at unix:.* stopped in the middle of saving app:v1 .*: see its log, and whether its disk is full/,
    );
    await expect(opening).rejects.toThrow(UserError);
    expect(await files()).toEqual([]);
  });

  test('a tar that ends early is named, and leaves no temporary files', async () => {
    const files = await temporaryFiles();
    const saved = await savedImage([BASE, APP]);
    const opening = open([{ ...saved, tar: saved.tar.subarray(0, 300_000) }]);
    await expect(opening).rejects.toThrow(
      /the tar of the Docker Engine's image app:v1 is cut short or no tar/,
    );
    expect(await files()).toEqual([]);
  });

  test('an image that is removed while it is pushed', async () => {
    const saved = await savedImage([BASE]);
    const opening = open([{ ...saved, isRemovedBeforeSave: true }]);
    await expect(opening).rejects.toThrow(/image app:v1 was removed meanwhile: build or pull it again/);
  });

  test.each([{}, { naming: 'blobs' }] as const)('a layer that the tar lacks (%o)', async (options) => {
    const { diffIds = [] } = await savedImage([BASE, APP]);
    const opening = open([await savedImage([BASE, APP], { ...options, without: diffIds.slice(1) })]);
    await expect(opening).rejects.toThrow(
      `the Docker Engine did not save the layer ${diffIds[1]} of app:v1: push it again`,
    );
  });

  test('ACT-01 a layer that is not what its name says', async () => {
    const saved = await savedImage([APP], { naming: 'blobs' });
    const tar = Buffer.from(saved.tar);
    tar.writeUInt8(0, tar.indexOf('the app'));
    await expect(open([{ ...saved, tar }])).rejects.toThrow(IntegrityError);
    await expect(open([{ ...saved, tar }])).rejects.toThrow(`expected ${saved.diffIds?.[0]}, got sha256:`);
  });

  test('a signal ends it, and leaves no temporary files', async () => {
    const files = await temporaryFiles();
    const controller = new AbortController();
    const reason = new Error('interrupted');
    const opening = open([await savedImage([BASE, APP])], {
      compression: GZIP,
      onLayer: () => controller.abort(reason),
      signal: controller.signal,
    });
    await expect(opening).rejects.toThrow(reason);
    expect(await files()).toEqual([]);
  });
});
