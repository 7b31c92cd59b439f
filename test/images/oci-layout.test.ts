import { readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { createOciLayout, type OciLayout, openOciLayout } from '../../src/images/oci-layout.ts';
import { createContent, readAll, readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { IntegrityError, UserError } from '../../src/oci/errors.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { addIndex, addRandomImage, randomBytesOf, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ABSENT = `sha256:${'0'.repeat(64)}` as Digest;

/** A layout with one image, tagged `v1`. */
async function layoutWithImage(): Promise<{ layout: OciLayout; root: Descriptor; layer: Descriptor }> {
  const images = createMemoryImages();
  const root = await addRandomImage(images);
  const layout = await writeLayout(images, await temporaryFolder(), { v1: root });
  const manifest = parseManifest(await readVerified(contentOf(images, root)));
  const layer = manifest.kind === 'image' ? manifest.layers[1] : undefined;
  return { layout, root, layer: layer as Descriptor };
}

function rewriteIndex(layout: OciLayout, index: unknown): Promise<void> {
  return writeFile(join(layout.folder, 'index.json'), JSON.stringify(index));
}

describe('resolve', () => {
  const entry = (letter: string, name?: string, key = 'org.opencontainers.image.ref.name') => ({
    mediaType: MEDIA_TYPE.ociManifest,
    digest: `sha256:${letter.repeat(64)}`,
    size: 1,
    ...(name !== undefined && { annotations: { [key]: name } }),
  });
  const containerd = 'io.containerd.image.name';

  test.each([
    ['a tag', [entry('a', 'v1'), entry('b', 'v2')], 'v2', 'b'],
    ['a full reference, as skopeo writes it', [entry('a', 'ghcr.io/o/i:v1')], 'ghcr.io/o/i:v1', 'a'],
    ['the tag at the end of a full reference', [entry('a', 'ghcr.io/o/i:v1')], 'v1', 'a'],
    [
      'the name that containerd and BuildKit write',
      [entry('a', 'docker.io/library/i:v1', containerd)],
      'v1',
      'a',
    ],
    ['a short spelling of it', [entry('a', 'docker.io/library/i:v1', containerd)], 'i:v1', 'a'],
    ['the exact name before a longer one', [entry('a', 'o/i:v1'), entry('b', 'v1')], 'v1', 'b'],
    ['a digest', [entry('a'), entry('b')], `sha256:${'b'.repeat(64)}`, 'b'],
    ['nothing, when there is one image', [entry('a')], '', 'a'],
    ['nothing, when all names mean one image', [entry('a', 'v1'), entry('a', 'latest')], '', 'a'],
  ])('finds %s', async (_, manifests, reference, letter) => {
    const { layout } = await layoutWithImage();
    await rewriteIndex(layout, { schemaVersion: 2, manifests });
    expect((await layout.resolve(reference)).digest).toBe(`sha256:${letter.repeat(64)}`);
  });

  test.each([
    [
      'an absent tag lists what there is',
      [entry('a', 'v1'), entry('b')],
      'v9',
      /no image "v9".*"v1", "sha256:bbb/,
    ],
    [
      'several images need a choice',
      [entry('a', 'v1'), entry('b', 'v2')],
      '',
      /2 different images.*"v1", "v2"/,
    ],
    [
      'one tag on two images needs a choice',
      [entry('a', 'v1'), entry('b', 'v1')],
      'v1',
      /calls "v1" 2 different/,
    ],
    ['an absent digest', [entry('a', 'v1')], ABSENT, /no image "sha256:000/],
    ['an empty layout', [], '', /no image in the OCI layout.*lists no image/],
    [
      'a bad entry names its field',
      [{ mediaType: 'x', digest: 'sha256:no', size: 1 }],
      '',
      /manifests\[0\]\.digest/,
    ],
    ['no list of manifests', undefined, '', /index\.json: "manifests" must be a list/],
  ])('%s', async (_, manifests, reference, message) => {
    const { layout } = await layoutWithImage();
    await rewriteIndex(layout, { schemaVersion: 2, manifests });
    const failure = layout.resolve(reference);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(UserError);
  });

  test('finds a child of an index by digest, with its media type', async () => {
    const images = createMemoryImages();
    const child = await addRandomImage(images, { flavour: 'docker' });
    const layout = await writeLayout(images, await temporaryFolder(), {
      v1: addIndex(images, [child], { flavour: 'docker' }),
    });
    const { mediaType, digest, size } = child;
    expect(await layout.resolve(digest)).toEqual({ mediaType, digest, size });
  });
});

describe('openOciLayout', () => {
  test('opens a layout', async () => {
    const { layout, root } = await layoutWithImage();
    expect((await (await openOciLayout(layout.folder)).resolve('v1')).digest).toBe(root.digest);
  });

  test.each([
    [
      'a folder that is absent',
      async (folder: string) => rm(folder, { recursive: true }),
      /does not exist\. Give the folder that holds index\.json/,
    ],
    ['a missing index', (folder: string) => rm(join(folder, 'index.json')), /index\.json is missing/],
    [
      'a cut index',
      (folder: string) => truncate(join(folder, 'index.json'), 9),
      /index\.json is not valid JSON/,
    ],
    [
      'a cut marker',
      (folder: string) => truncate(join(folder, 'oci-layout'), 9),
      /oci-layout is not valid JSON/,
    ],
    [
      'an unknown version',
      (folder: string) => writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}'),
      /imageLayoutVersion is "2\.0\.0"/,
    ],
    [
      'no version',
      (folder: string) => writeFile(join(folder, 'oci-layout'), '{}'),
      /imageLayoutVersion is missing/,
    ],
    [
      'a null marker',
      (folder: string) => writeFile(join(folder, 'oci-layout'), 'null'),
      /imageLayoutVersion is missing/,
    ],
  ])('refuses %s, and says which file', async (_, damage, message) => {
    const { layout } = await layoutWithImage();
    await damage(layout.folder);
    const failure = openOciLayout(layout.folder);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(UserError);
  });

  test('refuses a file, and says how to name a tar', async () => {
    const file = join(await temporaryFolder(), 'image.tar');
    await writeFile(file, '');
    await expect(openOciLayout(file)).rejects.toThrow(
      /image\.tar is not an OCI layout.*oci-archive:FILE for a tar/,
    );
  });
});

describe('fetch', () => {
  test('gives the bytes of a file of several chunks, from any byte on', async () => {
    const images = createMemoryImages();
    const bytes = randomBytesOf('big', 5 * 1024 * 1024 + 7);
    const blob = images.add(MEDIA_TYPE.octetStream, bytes);
    const layout = await writeLayout(images, await temporaryFolder(), {});
    expect(digestOf(await readAll(layout.fetch(blob)))).toBe(blob.digest);
    const rest = await readAll(layout.fetch(blob, 4_000_001));
    expect(Buffer.compare(rest, bytes.subarray(4_000_001))).toBe(0);
    expect(await readAll(layout.fetch(blob, blob.size))).toHaveLength(0);
  });

  test('a chunk outlives the request for the next one: a socket may still be sending it', async () => {
    const images = createMemoryImages();
    const blob = images.add(MEDIA_TYPE.octetStream, randomBytesOf('two', 2 * 1024 * 1024));
    const layout = await writeLayout(images, await temporaryFolder(), {});
    const chunks: Uint8Array[] = [];
    for await (const chunk of layout.fetch(blob)) chunks.push(chunk);
    expect(digestOf(Buffer.concat(chunks))).toBe(blob.digest);
  });

  test('names the file that is missing', async () => {
    const { layout, layer } = await layoutWithImage();
    await rm(layout.fileOf(layer));
    await expect(readAll(layout.fetch(layer))).rejects.toThrow(`${layout.fileOf(layer)} is missing`);
  });
});

describe('ACT-01 checkComplete, before anything is sent', () => {
  test('accepts an image, an index of an index, and an absent foreign layer', async () => {
    const images = createMemoryImages();
    const foreign = {
      mediaType: MEDIA_TYPE.dockerForeignLayer,
      digest: ABSENT,
      size: 1000,
      urls: ['https://example.com/layer'],
    };
    const config = images.add(MEDIA_TYPE.dockerConfig, '{}');
    const windows = images.add(
      MEDIA_TYPE.dockerManifest,
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.dockerManifest, config, layers: [foreign] }),
    );
    const inner = addIndex(images, [await addRandomImage(images), windows]);
    const root = addIndex(images, [inner]);
    const layout = await writeLayout(images, await temporaryFolder(), { v1: root });
    await expect(layout.checkComplete(root)).resolves.toBeUndefined();
  });

  test('names every file that is missing or shortened, with its wanted and actual size', async () => {
    const { layout, root, layer } = await layoutWithImage();
    const { config } = JSON.parse(await readFile(layout.fileOf(root), 'utf8'));
    await truncate(layout.fileOf(layer), 4999);
    await rm(layout.fileOf(config));
    const failure = layout.checkComplete(root);
    await expect(failure).rejects.toThrow(`${layout.fileOf(layer)} has 4999 bytes, 5000 are wanted`);
    await expect(failure).rejects.toThrow(
      `${layout.fileOf(config)} is missing (${config.size} bytes wanted)`,
    );
    await expect(failure).rejects.toThrow(UserError);
  });

  test('lists ten files at most', async () => {
    const images = createMemoryImages();
    const root = await addRandomImage(images, {
      layerSizes: Array.from({ length: 12 }, (_, size) => size + 1),
    });
    const layout = await writeLayout(images, await temporaryFolder(), { v1: root });
    await rm(join(layout.folder, 'blobs', 'sha256'), { recursive: true });
    await layout.push(contentOf(images, root));
    const error = await layout.checkComplete(root).catch((reason: Error) => reason);
    expect((error as Error).message.match(/is missing/g)).toHaveLength(10);
    expect((error as Error).message).toMatch(/and 3 more$/);
  });

  test('names a manifest whose bytes are not what its digest says', async () => {
    const { layout, root } = await layoutWithImage();
    const bytes = await readFile(layout.fileOf(root));
    bytes.writeUInt8(0x20, bytes.length - 1);
    await writeFile(layout.fileOf(root), bytes);
    await expect(layout.checkComplete(root)).rejects.toThrow(
      `${layout.fileOf(root)}: digest: expected ${root.digest}, got ${digestOf(bytes)}`,
    );
  });

  test('does not read a manifest over 4 MiB', async () => {
    const { layout } = await layoutWithImage();
    const root = { mediaType: MEDIA_TYPE.ociManifest, digest: ABSENT, size: 4 * 1024 * 1024 + 1 };
    await expect(layout.checkComplete(root)).rejects.toThrow(/manifest of 4194305 bytes.*4 MiB/);
  });

  test.skipIf(process.platform === 'win32')(
    'a link out of the layout is refused, a link within is followed (links need rights on Windows)',
    async () => {
      const { layout, root, layer } = await layoutWithImage();
      const outside = join(await temporaryFolder(), 'layer');
      await writeFile(outside, randomBytesOf('x', 5000));
      await rm(layout.fileOf(layer));
      await symlink(outside, layout.fileOf(layer));
      await expect(layout.checkComplete(root)).rejects.toThrow(/is a link to .*outside of the layout/);
      await expect(readAll(layout.fetch(layer))).rejects.toThrow(UserError);
      await rm(layout.fileOf(layer));
      await writeFile(join(layout.folder, 'elsewhere'), randomBytesOf('image/1', 5000));
      await symlink('../../elsewhere', layout.fileOf(layer));
      await expect(layout.checkComplete(root)).resolves.toBeUndefined();
    },
  );
});

describe('findDamage', () => {
  test('says file, wanted and actual digest', async () => {
    const { layout, layer } = await layoutWithImage();
    expect(await layout.findDamage(layer)).toBeUndefined();
    const other = randomBytesOf('other', layer.size);
    await writeFile(layout.fileOf(layer), other);
    expect(await layout.findDamage(layer)).toBe(
      `${layout.fileOf(layer)} is damaged: expected ${layer.digest}, its content is ${digestOf(other)}`,
    );
    await rm(layout.fileOf(layer));
    expect(await layout.findDamage(layer)).toBe(`${layout.fileOf(layer)} is missing`);
  });
});

describe('as a target', () => {
  test('pushes once, counts the bytes, and leaves no other file', async () => {
    const layout = createOciLayout(join(await temporaryFolder(), 'new'));
    const bytes = randomBytesOf('blob', 3000);
    const descriptor = { mediaType: MEDIA_TYPE.octetStream, digest: digestOf(bytes), size: 3000 };
    let counted = 0;
    const onBytes = (count: number): void => {
      counted += count;
    };
    expect(await layout.exists(descriptor)).toBe(false);
    expect(await layout.push(createContent(descriptor, bytes), { onBytes })).toBe('uploaded');
    expect(await layout.push(createContent(descriptor, bytes), { onBytes })).toBe('exists');
    expect(counted).toBe(3000);
    expect(await readdir(layout.folder)).toEqual(['blobs']);
  });

  test.each([
    ['other bytes', randomBytesOf('b', 3000)],
    ['too few bytes', randomBytesOf('a', 2999)],
    ['too many bytes', randomBytesOf('a', 3001)],
  ])('refuses %s and keeps nothing', async (_, bytes) => {
    const layout = createOciLayout(await temporaryFolder());
    const descriptor = {
      mediaType: MEDIA_TYPE.octetStream,
      digest: digestOf(randomBytesOf('a', 3000)),
      size: 3000,
    };
    await expect(layout.push(createContent(descriptor, bytes))).rejects.toThrow(IntegrityError);
    expect(await layout.exists(descriptor)).toBe(false);
    expect(await readdir(layout.folder)).toEqual(['blobs']);
    expect(await readdir(join(layout.folder, 'blobs', 'sha256'))).toEqual([]);
  });

  test('replaces a blob that an interrupted tool left short', async () => {
    const { layout, layer } = await layoutWithImage();
    await truncate(layout.fileOf(layer), 10);
    const content = createContent(layer, randomBytesOf('image/1', 5000));
    expect(await layout.push(content)).toBe('uploaded');
    expect(await layout.findDamage(layer)).toBeUndefined();
  });

  test('a tag moves, other entries and unknown fields stay', async () => {
    const { layout, root } = await layoutWithImage();
    const other = { mediaType: MEDIA_TYPE.ociIndex, digest: ABSENT, size: 7, custom: true };
    const annotations = { maker: 'someone' };
    await rewriteIndex(layout, { schemaVersion: 2, annotations, manifests: [other, { ...root }] });
    await layout.tag(root, 'v2');
    await layout.tag({ ...root, digest: other.digest }, 'v2');
    await layout.tag(root, '');
    const index = JSON.parse(await readFile(join(layout.folder, 'index.json'), 'utf8'));
    expect(index.annotations).toEqual(annotations);
    expect(index.manifests[0]).toEqual(other);
    expect(index.manifests).toHaveLength(3);
    expect((await layout.resolve('v2')).digest).toBe(other.digest);
    expect(JSON.parse(await readFile(join(layout.folder, 'oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0',
    });
  });

  test('tags that are set at the same time are all kept', async () => {
    const { layout, root } = await layoutWithImage();
    const tags = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(tags.map((tag) => layout.tag(root, tag)));
    for (const tag of tags) expect((await layout.resolve(tag)).digest).toBe(root.digest);
  });
});
