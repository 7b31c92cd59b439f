import { readdir } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCompression } from '../../src/images/compress/compression.ts';
import { openDaemonImage } from '../../src/images/docker-daemon.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Packing } from '../../src/images/packing.ts';
import { type Content, readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf, type Source } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { engineManifests, type FakeEngineImage, startFakeEngine } from '../support/fake-engine.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { containerdTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GZIP = createCompression('gzip');

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

async function open(images: readonly FakeEngineImage[], packing?: Packing): Promise<Opened> {
  const { endpoint, requests } = await startFakeEngine(images);
  const image = await openDaemonImage('app:v1', { endpoint, packing });
  onTestFinished(() => image.close());
  return { image, requests };
}

function hasSaved({ requests }: Opened): boolean {
  return requests.some((request) => request.endsWith('/get'));
}

/** Packing for a registry that holds what `target` does. */
function packingFor(target: MemoryImages): Packing {
  return {
    compression: GZIP,
    isStored: (descriptor) => target.exists(descriptor),
    readStored: async (descriptor) =>
      (await target.exists(descriptor)) ? readVerified(contentOf(target, descriptor)) : undefined,
  };
}

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
    const again = await open([saved], packingFor(images));
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
    expect(opened.requests).toHaveLength(1); // nothing is taken before it is asked for
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
    expect(requests.map((request) => request.split(' ')[0])).toEqual(['GET', 'GET']);
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
    const { image } = await open([saved], packingFor(target));
    await copyGraph(image.source, target, image.root);
    expect(await target.exists(root)).toBe(true);
  });
});
