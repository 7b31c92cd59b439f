import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCompression } from '../../src/images/compress/compression.ts';
import { openDaemonImage } from '../../src/images/docker-daemon.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Packing } from '../../src/images/packing.ts';
import { createFolderCache, type PackingCache } from '../../src/images/packing-cache.ts';
import { type Content, readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { type ImageManifest, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { type FakeEngineImage, startFakeEngine } from '../support/fake-engine.ts';
import { randomBytesOf } from '../support/image.ts';
import { type GraphDriverTarOptions, graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BASE = randomBytesOf('base of windows', 40_000);
const APP = Buffer.from('the app '.repeat(3_000));
const NEW_APP = Buffer.from('the new app '.repeat(3_000));
const GZIP = createCompression('gzip');

/** The first layer of images that have one from Microsoft. */
const BASE_ID = digestOf(BASE);
const FOREIGN = {
  mediaType: MEDIA_TYPE.dockerForeignLayer,
  digest: digestOf('foreign'),
  size: 1000,
  urls: ['https://example.com/layer'],
};

async function windowsImage(
  layers: readonly Uint8Array[],
  options: GraphDriverTarOptions = {},
): Promise<FakeEngineImage> {
  const { imageId, ...saved } = await graphDriverTar(layers, ['app:v1'], {
    foreign: { [BASE_ID]: FOREIGN },
    ...options,
  });
  return { ...saved, id: imageId, tags: ['app:v1'], os: 'windows' };
}

interface Opened {
  readonly image: LocalImage;
  readonly isSaved: boolean;
}

async function open(saved: FakeEngineImage, packing?: Packing): Promise<Opened> {
  const { endpoint, requests } = await startFakeEngine([saved]);
  const image = await openDaemonImage('app:v1', { endpoint, packing });
  onTestFinished(() => image.close());
  return { image, isSaved: requests.some((request) => request.endsWith('/get')) };
}

async function layersOf({ source, root }: LocalImage): Promise<readonly Descriptor[]> {
  const bytes = await readVerified(contentOf(source, root));
  return (parseManifest(bytes, root.mediaType) as ImageManifest).layers;
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

describe('an image of an Engine on Windows', () => {
  test.each(['old', 'blobs'] as const)(
    'REG-05 leaves a foreign layer where its URL says (%s)',
    async (naming) => {
      const packed: Content[] = [];
      const cache = await openCache();
      const packing = packingFor(createMemoryImages(), cache, packed);
      const { image } = await open(await windowsImage([BASE, APP], { naming }), packing);
      const [base, app] = await layersOf(image);
      expect(base).toEqual({ ...FOREIGN, mediaType: MEDIA_TYPE.ociForeignLayerGzip });
      expect(packed.map(({ descriptor }) => descriptor)).toEqual([app]);
      expect(await cache.layer(BASE_ID, GZIP)).toBeUndefined();
      const bytes = await readVerified(contentOf(image.source, app as Descriptor));
      expect(gunzipSync(bytes).equals(APP)).toBe(true);
    },
  );

  test('ACT-01 without foreign layers is not saved again', async () => {
    const target = createMemoryImages();
    const cache = await openCache();
    const saved = await windowsImage([APP, NEW_APP]);
    const { image } = await open(saved, packingFor(target, cache));
    await copyGraph(image.source, target, image.root);
    const again = await open(saved, packingFor(target, cache));
    expect(again.isSaved).toBe(false);
    expect(again.image.root).toEqual(image.root);
  });

  test('with a foreign layer that is not well described says so', async () => {
    const foreign: Record<Digest, unknown> = { [BASE_ID]: { ...FOREIGN, digest: 'x' } };
    await expect(open(await windowsImage([BASE], { foreign }))).rejects.toThrow(
      /manifest\.json in the tar of the Docker Engine's image app:v1: LayerSources\[sha256:.*\]\.digest: expected/,
    );
  });
});
