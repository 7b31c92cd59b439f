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
import { contentOf, type Source } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import {
  engineManifests,
  type FakeEngineImage,
  type FakeEngineOptions,
  startFakeEngine,
} from '../support/fake-engine.ts';
import { addIndex, addRandomImage, randomBytesOf } from '../support/image.ts';
import { containerdTar, type GraphDriverTarOptions, graphDriverTar } from '../support/saved-tar.ts';
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

describe('an Engine with the containerd store', () => {
  async function indexImage(): Promise<{ images: MemoryImages; root: Descriptor; saved: FakeEngineImage }> {
    const images = createMemoryImages();
    const arm = { platform: { os: 'linux', architecture: 'arm64' } };
    const root = addIndex(images, [await addRandomImage(images), await addRandomImage(images, arm)]);
    const tar = await containerdTar(images, root, 'app:v1');
    const manifests = await engineManifests(images, root);
    return { images, root, saved: { id: root.digest, tags: ['app:v1'], tar, descriptor: root, manifests } };
  }

  async function childrenOf(source: Source, root: Descriptor): Promise<[Descriptor, Descriptor]> {
    const index = parseManifest(await readVerified(contentOf(source, root)), root.mediaType);
    return (index.kind === 'index' ? [...index.manifests] : []) as [Descriptor, Descriptor];
  }

  test('ACT-01 saves nothing of an image that everyone has, also without a cache', async () => {
    const { images, root, saved } = await indexImage();
    const again = await open([saved], { ...packingFor(images, await openCache()), cache: undefined });
    expect(again.image.root.digest).toBe(root.digest);
    await copyGraph(again.image.source, images, again.image.root, { tags: ['v1'] });
    expect(hasSaved(again)).toBe(false);
    const files = images
      .contents()
      .filter(({ descriptor }) => descriptor.mediaType === MEDIA_TYPE.ociLayerGzip);
    expect(files.length).toBeGreaterThan(0);
    for (const { descriptor } of files) await readVerified(contentOf(again.image.source, descriptor));
    expect(again.requests.filter((request) => request.endsWith('/get'))).toHaveLength(1);
  });

  // Elsewhere the Engine runs in a machine of its own, with another loopback.
  const onLinux = test.runIf(process.platform === 'linux');

  onLinux('ACT-01 lets the Engine push to a sink on loopback, which is faster than to save', async () => {
    const files = await temporaryFiles();
    const { images, root, saved } = await indexImage();
    const sent: Content[] = [];
    const opened = await open([{ ...saved, pushed: { source: images, root } }], {
      compression: GZIP,
      onLayer: (layer) => sent.push(layer),
    });
    expect(opened.requests).toHaveLength(2); // nothing is taken before it is asked for
    expect(opened.image.root).toEqual({ mediaType: root.mediaType, digest: root.digest, size: root.size });
    expect(opened.image.notices).toEqual([]);
    for (const { descriptor } of images.contents()) {
      await expect(readVerified(contentOf(opened.image.source, descriptor))).resolves.toHaveLength(
        descriptor.size,
      );
    }
    for (const layer of sent) await expect(readVerified(layer)).resolves.toHaveLength(layer.descriptor.size);
    expect(sent).toHaveLength(images.contents().length - 3); // all but the manifests
    expect(hasSaved(opened)).toBe(false);
    const [push = '', untag = ''] = opened.requests.slice(-2);
    expect(push).toMatch(/^POST \/images\/127\.0\.0\.1%3A\d+\/ghcr-actions\/push\/push\?tag=[0-9a-f]{16}$/);
    expect(untag).toBe(`DELETE ${push.slice('POST '.length).replace('/push?tag=', '%3A')}?noprune=1`);
    await opened.image.close();
    expect(await files()).toEqual([]);
  });

  onLinux('takes the only platform that is there, and says so', async () => {
    const { images, root, saved } = await indexImage();
    const [one, other] = await childrenOf(images, root);
    const manifests = await engineManifests(images, root, [one]);
    const opened = await open([{ ...saved, manifests, pushed: { source: images, root } }]);
    const { image } = opened;
    expect(image.root.digest).toBe(other.digest);
    expect(image.notices).toEqual([
      `Only linux/arm64 of ${root.digest} is complete here, so ${other.digest} is used.`,
    ]);
    await readVerified(contentOf(image.source, other));
    expect(hasSaved(opened)).toBe(false);
    await expect(readVerified(contentOf(image.source, one))).rejects.toThrow(`does not hold ${one.digest}`);
  });

  onLinux('removes names that killed processes have left, and no others', async () => {
    const { images, root, saved } = await indexImage();
    const tags = ['app:v1', '127.0.0.1:47353/ghcr-actions/push:0123456789abcdef', '127.0.0.1:47353/other:1'];
    const engine = await startFakeEngine([{ ...saved, tags, pushed: { source: images, root } }]);
    const image = await openDaemonImage('app:v1', { endpoint: engine.endpoint });
    onTestFinished(() => image.close());
    await readVerified(contentOf(image.source, root));
    const hadPort = engine.requests.some(
      (line) => line.includes('/push/push?') && line.includes('%3A47353/'),
    );
    // Another sink of this machine may have the port, and then such a name is perhaps its own.
    expect(engine.names()).toEqual(hadPort ? ['app:v1', '127.0.0.1:47353/other:1'] : tags);
  });

  onLinux.each([
    ['cannot reach the sink', undefined],
    ['dies meanwhile', { isCut: true }],
    ['pushes something else', { lies: true }],
  ])('from an Engine that %s the image is saved', async (_, defect) => {
    const files = await temporaryFiles();
    const { images, root, saved } = await indexImage();
    const opened = await open([{ ...saved, ...(defect && { pushed: { source: images, root, ...defect } }) }]);
    expect(opened.image.root.digest).toBe(root.digest);
    await readVerified(contentOf(opened.image.source, root));
    const methods = opened.requests.map((request) => request.split(' ')[0]);
    expect(methods.slice(-4)).toEqual(['POST', 'POST', 'DELETE', 'GET']);
    await opened.image.close();
    expect(await files()).toEqual([]);
  });

  test('an image without a name is saved: it would go with the name that a push gives it', async () => {
    const { root, saved } = await indexImage();
    const { endpoint, requests } = await startFakeEngine([{ ...saved, tags: [] }]);
    const image = await openDaemonImage(root.digest, { endpoint });
    onTestFinished(() => image.close());
    expect(image.store).toBeUndefined();
    await readVerified(contentOf(image.source, root));
    expect(requests.map((request) => request.split(' ')[0])).toEqual(['GET', 'GET', 'GET']);
  });

  describe('of three platforms two', () => {
    async function partOfThree(takesPart: boolean): Promise<{ image: LocalImage; children: Descriptor[] }> {
      const images = createMemoryImages();
      const children = await Promise.all(
        ['amd64', 'arm64', 's390x'].map((architecture) =>
          addRandomImage(images, { seed: architecture, platform: { os: 'linux', architecture } }),
        ),
      );
      const root = addIndex(images, children, { annotations: { a: 'b' } });
      const missing = children.slice(2);
      const tar = await containerdTar(images, root, 'app:v1', { without: missing });
      const manifests = await engineManifests(images, root, missing);
      const saved = { id: root.digest, tags: ['app:v1'], tar, descriptor: root, manifests };
      const { endpoint } = await startFakeEngine([saved]);
      const image = await openDaemonImage('app:v1', { endpoint, takesPart });
      onTestFinished(() => image.close());
      return { image, children };
    }

    test('are refused as a whole, with what would help', async () => {
      await expect(partOfThree(false)).rejects.toThrow(
        /of the platforms of the image in the tar .* only linux\/amd64, linux\/arm64 are complete: name those in "platforms"/,
      );
    });

    test('ACT-03 are an index that lists them, for who wants some platforms only', async () => {
      const { image, children } = await partOfThree(true);
      const index = parseManifest(await readVerified(contentOf(image.source, image.root)));
      expect(index).toMatchObject({ kind: 'index', annotations: { a: 'b' } });
      expect(await childrenOf(image.source, image.root)).toEqual(children.slice(0, 2));
    });
  });

  test('keeps digests when it saves for a registry that lacks something', async () => {
    const { root, saved } = await indexImage();
    const target = createMemoryImages();
    const { image } = await open([saved], packingFor(target, await openCache()));
    await copyGraph(image.source, target, image.root);
    expect(await target.exists(root)).toBe(true);
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
