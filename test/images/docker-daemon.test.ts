import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDaemonImage } from '../../src/images/docker-daemon.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Packing } from '../../src/images/packing.ts';
import { readAll, readVerified } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { UserError } from '../../src/oci/errors.ts';
import { type ImageManifest, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { type FakeEngineImage, type FakeEngineOptions, startFakeEngine } from '../support/fake-engine.ts';
import { addIndex, addRandomImage, randomBytesOf } from '../support/image.ts';
import { containerdTar, type GraphDriverTarOptions, graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LAYER = Buffer.from('layer '.repeat(50_000));
const OTHER_LAYER = randomBytesOf('layer', 70_000);

/** The Engine's image by this name; temporary files go to a folder that is given back. */
async function openFrom(
  name: string,
  images: readonly FakeEngineImage[],
  { packing, ...engineOptions }: FakeEngineOptions & { packing?: Packing } = {},
): Promise<{ image: LocalImage; requests: readonly string[]; folder: string }> {
  const folder = await temporaryFolder();
  vi.stubEnv('RUNNER_TEMP', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const engine = await startFakeEngine(images, engineOptions);
  const image = await openDaemonImage(name, { endpoint: engine.endpoint, packing });
  onTestFinished(() => image.close());
  return { image, requests: engine.requests, folder };
}

async function manifestOf({ source, root }: LocalImage): Promise<ImageManifest> {
  const manifest = parseManifest(await readVerified(contentOf(source, root)), root.mediaType);
  if (manifest.kind !== 'image') throw new Error('expected an image');
  return manifest;
}

describe('an Engine with a graph driver', () => {
  async function engineImage(
    options: GraphDriverTarOptions = {},
  ): Promise<FakeEngineImage & { config: string }> {
    const { imageId, ...saved } = await graphDriverTar([LAYER, OTHER_LAYER, LAYER], ['app:v1'], options);
    return { ...saved, id: imageId, tags: ['app:v1', 'app:latest'] };
  }

  test('ACT-01 gives an OCI image with the same image ID and gzip layers that unpack to the same bytes', async () => {
    const saved = await engineImage();
    const { image } = await openFrom('app:v1', [saved]);
    const { config, layers } = await manifestOf(image);
    expect(image.root.mediaType).toBe(MEDIA_TYPE.ociManifest);
    expect(config.digest).toBe(saved.id);
    expect(new TextDecoder().decode(await readVerified(contentOf(image.source, config)))).toBe(saved.config);
    expect(layers.map(({ mediaType }) => mediaType)).toEqual(Array(3).fill(MEDIA_TYPE.ociLayerGzip));
    for (const [position, plain] of [LAYER, OTHER_LAYER, LAYER].entries()) {
      const layer = layers[position];
      if (layer === undefined) throw new Error('expected a layer');
      const packed = await readVerified(contentOf(image.source, layer));
      expect(Buffer.compare(gunzipSync(packed), plain)).toBe(0);
    }
  });

  test('the same image has the same digest each time', async () => {
    const one = await openFrom('app:v1', [await engineImage()]);
    const two = await openFrom('app:v1', [await engineImage()]);
    expect(one.image.root).toEqual(two.image.root);
  });

  test('saves once, and removes its temporary files at the end', async () => {
    const saved = await engineImage();
    const { image, requests, folder } = await openFrom('app:v1', [saved]);
    const path = `/images/${encodeURIComponent(saved.id)}/get`;
    expect(requests).toEqual(['GET /images/app%3Av1/json?manifests=true', 'GET /info', `GET ${path}`]);
    expect(await readdir(folder)).not.toEqual([]);
    await image.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test('ACT-16 takes a full and a short image ID', async () => {
    const saved = await engineImage();
    for (const name of [saved.id, saved.id.slice(7), saved.id.slice(7, 19)]) {
      expect((await manifestOf((await openFrom(name, [saved])).image)).config.digest).toBe(saved.id);
    }
  });

  test('ACT-16 lists the images when an ID is the beginning of several', async () => {
    const ids = ['1', '2'].map((end) => `sha256:${'a'.repeat(63)}${end}`);
    const images = ids.map((id) => ({ id, tags: [`app:${id.at(-1)}`], tar: Buffer.alloc(0) }));
    const failure = openFrom('aaaaaaaaaaaa', images);
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow(
      `the image ID aaaaaaaaaaaa is the beginning of 2 images of the Docker Engine: ${ids[0]} app:1, ${ids[1]} app:2. Write more of it`,
    );
  });

  test('refuses a layer that is not what the config promises', async () => {
    const saved = await engineImage();
    const tar = Buffer.from(saved.tar);
    tar.writeUInt8(0, tar.indexOf('layer layer'));
    const failure = openFrom('app:v1', [{ ...saved, tar }]);
    await expect(failure).rejects.toThrow(
      /a layer in .*app:v1 is damaged \(save the image again\): expected one of its config, got sha256:/,
    );
  });
});

describe('an Engine with the containerd store', () => {
  const other = { os: 'linux', architecture: 'arm64' };

  test('ACT-01 gives the index with all its digests', async () => {
    const images = createMemoryImages();
    const root = addIndex(images, [
      await addRandomImage(images),
      await addRandomImage(images, { platform: other }),
    ]);
    const tar = await containerdTar(images, root, 'app:v1');
    const { image } = await openFrom('app:v1', [
      { id: root.digest, tags: ['app:v1'], tar, descriptor: root },
    ]);
    expect(image.root).toMatchObject({ digest: root.digest, size: root.size });
    expect(image.notices).toEqual([]);
    for (const { descriptor } of images.contents()) {
      expect(digestOf(await readAll(image.source.fetch(descriptor)))).toBe(descriptor.digest);
    }
  });

  test('is told by docker info when the image does not say (before Docker 28)', async () => {
    const images = createMemoryImages();
    const root = addIndex(images, [await addRandomImage(images)]);
    const tar = await containerdTar(images, root, 'app:v1');
    const { image } = await openFrom('app:v1', [{ id: root.digest, tags: ['app:v1'], tar }], {
      hasContainerdStore: true,
    });
    expect(image.root.digest).toBe(root.digest);
  });

  test('keeps an image with uncompressed layers as it is', async () => {
    const images = createMemoryImages();
    const config = images.add(MEDIA_TYPE.ociConfig, '{}');
    const layers = [images.add(MEDIA_TYPE.ociLayer, LAYER)];
    const manifest = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociManifest, config, layers };
    const root = images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest));
    const tar = await containerdTar(images, root, 'app:v1');
    const { image } = await openFrom('app:v1', [
      { id: root.digest, tags: ['app:v1'], tar, descriptor: root },
    ]);
    expect(image.root.digest).toBe(root.digest);
  });

  test('uses the only platform that was pulled, and says so', async () => {
    const images = createMemoryImages();
    const here = await addRandomImage(images, { seed: 'here' });
    const elsewhere = await addRandomImage(images, { seed: 'elsewhere', platform: other });
    const root = addIndex(images, [elsewhere, here]);
    const tar = await containerdTar(images, root, 'app:v1', { without: [elsewhere] });
    const { image } = await openFrom('app:v1', [
      { id: root.digest, tags: ['app:v1'], tar, descriptor: root },
    ]);
    expect(image.root.digest).toBe(here.digest);
    expect(image.notices).toEqual([
      `Only linux/amd64 of ${root.digest} is complete here, so ${here.digest} is used.`,
    ]);
  });

  test('an image that is not complete at all names what is missing', async () => {
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    const [layer] = images.contents();
    const tar = await containerdTar(images, root, 'app:v1', { without: layer ? [layer.descriptor] : [] });
    const engineImage = { id: root.digest, tags: ['app:v1'], tar, descriptor: root };
    await expect(openFrom('app:v1', [engineImage])).rejects.toThrow(
      new RegExp(`is not complete: ${layer?.descriptor.digest} in .* is missing`),
    );
  });
});

describe('errors', () => {
  const image = { id: `sha256:${'a'.repeat(64)}`, tags: ['o/app:v1'], tar: Buffer.alloc(0) };

  test.each([
    ['a slip', 'o/app:v2', [image], /has no image "o\/app:v2": did you mean o\/app:v1\?/],
    ['another registry', 'ghcr.io/x/app', [image], /did you mean o\/app:v1\?/],
    ['something else', 'web', [image], /it has o\/app:v1/],
    ['an Engine without images', 'web', [], /it has no image with a name: build or tag one first/],
    ['a malformed name', 'o//app', [], /invalid reference "o\/\/app"/],
    ['a tar that is cut', 'o/app:v1', [{ ...image, tar: Buffer.alloc(100) }], /is cut short or no tar/],
  ])('%s', async (_, name, images, message) => {
    await expect(openFrom(name, images)).rejects.toThrow(message);
    await expect(openFrom(name, images)).rejects.toThrow(UserError);
  });

  test('no Engine: says where it was looked for and what to do', async () => {
    const socketPath = join(await temporaryFolder(), 'none.sock');
    const failure = openDaemonImage('app', { endpoint: { label: `unix://${socketPath}`, socketPath } });
    await expect(failure).rejects.toThrow(
      /cannot reach the Docker Engine at unix:.*: nothing listens there: start Docker/,
    );
    await expect(failure).rejects.toThrow(UserError);
  });
});
