import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { packTar } from '../../scripts/pack-tar.ts';
import { readFileRange } from '../../src/images/file-stream.ts';
import type { LocalImage } from '../../src/images/local-image.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { openLocalImage } from '../../src/images/open-image.ts';
import type { OpenOptions } from '../../src/images/open-options.ts';
import { DEFAULT_PACKING } from '../../src/images/packing.ts';
import type { PackingCache } from '../../src/images/packing-cache.ts';
import { parseSourceName } from '../../src/images/source-name.ts';
import { openTar } from '../../src/images/tar-file.ts';
import { readAll, readVerified } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { UserError } from '../../src/oci/errors.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { isManifestType, MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { contentOf } from '../../src/oci/target.ts';
import { addIndex, addRandomImage, randomBytesOf, writeLayout } from '../support/image.ts';
import { containerdTar, graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A file with these bytes; temporary files of the code go to a folder beside it. */
async function fileWith(bytes: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  vi.stubEnv('RUNNER_TEMP', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = join(folder, 'image.tar');
  await writeFile(file, bytes);
  return file;
}

async function open(source: string, options?: OpenOptions): Promise<LocalImage> {
  const name = parseSourceName(source);
  if (name.transport === 'docker' || name.transport === 'none') throw new Error('expected a local source');
  const image = await openLocalImage(name, options);
  onTestFinished(() => image.close());
  return image;
}

async function layersOf({ source, root }: LocalImage) {
  const manifest = parseManifest(await readVerified(contentOf(source, root)), root.mediaType);
  return manifest.kind === 'image' ? manifest.layers : [];
}

describe('openTar', () => {
  test('finds files by long names (pax), through links, and at their place', async () => {
    const long = `${'folder/'.repeat(40)}file`;
    const tar = pack();
    tar.entry({ name: './a/one' }, 'first');
    tar.entry({ name: long }, 'second');
    tar.entry({ name: 'a', type: 'directory' });
    tar.entry({ name: 'a/two', type: 'symlink', linkname: 'one' });
    tar.entry({ name: 'b/three', type: 'link', linkname: 'a/one' });
    tar.entry({ name: 'b/four', type: 'symlink', linkname: '../c/five' });
    tar.entry({ name: 'c/five', type: 'symlink', linkname: '../a/two' });
    tar.entry({ name: 'c/round', type: 'symlink', linkname: 'round' });
    tar.entry({ name: '/c/six' }, 'third');
    tar.entry({ name: 'b/gone', type: 'symlink', linkname: '../../etc/passwd' });
    tar.entry({ name: 'empty' }, '');
    tar.finalize();
    const file = await fileWith(await readAll(tar as AsyncIterable<Uint8Array>));
    const { files } = await openTar(file);
    const texts: Record<string, string> = {};
    for (const [name, range] of files) {
      texts[name] = Buffer.from(await readAll(readFileRange(file, range))).toString();
    }
    expect(texts).toEqual({
      'a/one': 'first',
      [long]: 'second',
      'a/two': 'first',
      'b/three': 'first',
      'b/four': 'first',
      'c/five': 'first',
      'c/six': 'third',
      empty: '',
    });
  });

  test('reads the long names and sizes of GNU tar', async () => {
    const tar = await packTar([
      { name: '././@LongLink', bytes: `${'n'.repeat(150)}\0` },
      { name: 'cut', bytes: 'text' },
    ]);
    tar.write('L', 156); // the type of the first entry
    tar.writeUInt8(0x80, 1024 + 124); // the size of the second one in binary, most significant byte first
    tar.fill(0, 1024 + 125, 1024 + 135);
    tar.writeUInt8(4, 1024 + 135);
    for (const start of [0, 1024]) writeChecksum(tar.subarray(start, start + 512));
    const { files } = await openTar(await fileWith(tar));
    expect([...files]).toEqual([['n'.repeat(150), { start: 1536, end: 1540 }]]);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), /is empty: what was to write it has failed/],
    ['text', Buffer.from('text '.repeat(500)), /is not a tar/],
    [
      'a compressed tar',
      gzipSync(randomBytesOf('x', 2000)),
      /is compressed by gzip: run gzip -d on it first/,
    ],
    ['a tar of xz', Buffer.concat([Buffer.from('fd377a585a00', 'hex'), randomBytesOf('x', 2000)]), /xz -d/],
  ])('refuses %s', async (_, bytes, message) => {
    const failure = openTar(await fileWith(bytes));
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(UserError);
  });

  test('refuses a tar that is cut, a folder, and a file that is absent', async () => {
    const file = await fileWith(await packTar([{ name: 'a', bytes: randomBytesOf('x', 5000) }]));
    await truncate(file, 4000);
    await expect(openTar(file)).rejects.toThrow(/is cut short: a ends after the end/);
    await expect(openTar(join(file, '..'))).rejects.toThrow(/is not a file/);
    await expect(openTar(join(file, '..', 'gone'))).rejects.toThrow(/gone does not exist/);
  });
});

describe('ACT-01 docker-archive:', () => {
  const layer = Buffer.from('layer '.repeat(10_000));
  const member = (saved: unknown, config: unknown = { rootfs: { diff_ids: [] } }) =>
    packTar([
      { name: 'c.json', bytes: JSON.stringify(config) },
      { name: 'manifest.json', bytes: JSON.stringify(saved) },
    ]);

  test('opens a tar of docker save, and leaves no temporary file', async () => {
    const { tar, imageId } = await graphDriverTar([layer], ['app:v1']);
    const file = await fileWith(tar);
    const image = await open(`docker-archive:${file}`);
    const manifest = parseManifest(await readVerified(contentOf(image.source, image.root)));
    expect(manifest).toMatchObject({ config: { digest: imageId } });
    await image.close();
    expect(await readdir(join(file, '..'))).toEqual(['image.tar']);
  });

  test.each(['app:v1', 'docker.io/library/app:v1', 'ghcr.io/o/app'])(
    'finds %s by name',
    async (reference) => {
      const { tar, imageId } = await graphDriverTar([layer], ['app:v1', 'ghcr.io/o/app:latest']);
      const image = await open(`docker-archive:${await fileWith(tar)}:${reference}`);
      const manifest = parseManifest(await readVerified(contentOf(image.source, image.root)));
      expect(manifest).toMatchObject({ config: { digest: imageId } });
    },
  );

  test('packs the uncompressed layers of Docker 25 to 28, keeps the compressed ones of others', async () => {
    const images = createMemoryImages();
    const config = JSON.stringify({ rootfs: { type: 'layers', diff_ids: [digestOf(layer)] } });
    const manifest = {
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.ociManifest,
      config: images.add(MEDIA_TYPE.ociConfig, config),
      layers: [images.add(MEDIA_TYPE.ociLayer, layer)],
    };
    const root = images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest));
    const blob = (digest: string) => digest.replace(/^sha256:/, 'blobs/sha256/');
    const saved = [{ Config: blob(digestOf(config)), RepoTags: ['app:v1'], Layers: [blob(digestOf(layer))] }];
    const plain = await open(
      `docker-archive:${await fileWith(await containerdTar(images, root, 'app:v1', { saved }))}`,
    );
    expect(await layersOf(plain)).toMatchObject([{ mediaType: MEDIA_TYPE.ociLayerGzip }]);
    const packed = createMemoryImages();
    const other = await addRandomImage(packed);
    const kept = await open(
      `docker-archive:${await fileWith(await containerdTar(packed, other, 'app:v1'))}:app:v1`,
    );
    expect(kept.root.digest).toBe(other.digest);
  });

  test('keeps the index of docker save with its attestations', async () => {
    const images = createMemoryImages();
    const image = await addRandomImage(images);
    const about = await addRandomImage(images, { seed: 'about' });
    const platform = { os: 'unknown', architecture: 'unknown' };
    const root = addIndex(images, [image, { ...about, platform }]);
    const saved = [{ Config: 'blobs/sha256/x', RepoTags: ['app:v1'], Layers: [] }];
    const tar = await containerdTar(images, root, 'app:v1', { saved });
    for (const reference of ['', ':app:v1', ':docker.io/library/app:v1', ':v1']) {
      expect((await open(`docker-archive:${await fileWith(tar)}${reference}`)).root.digest).toBe(root.digest);
    }
  });

  test('leaves the layers of an OCI archive as they are, when it is no tar of docker save', async () => {
    const images = createMemoryImages();
    const manifest = {
      schemaVersion: 2,
      config: images.add(MEDIA_TYPE.ociConfig, '{}'),
      layers: [images.add(MEDIA_TYPE.ociLayer, layer)],
    };
    const root = images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest));
    const index = { schemaVersion: 2, manifests: [root] };
    const blobs = images.contents().map(async ({ descriptor, open }) => ({
      name: `blobs/${descriptor.digest.replace(':', '/')}`,
      bytes: await readAll(open()),
    }));
    const file = { name: 'index.json', bytes: JSON.stringify(index) };
    const tar = await packTar([...(await Promise.all(blobs)), file]);
    expect((await open(`docker-archive:${await fileWith(tar)}`)).root.digest).toBe(root.digest);
  });

  test('leaves a foreign layer where its URL says (REG-05)', async () => {
    const foreign = {
      mediaType: MEDIA_TYPE.dockerForeignLayer,
      digest: digestOf('foreign'),
      size: 1000,
      urls: ['https://example.com/layer'],
    };
    const saved = [
      {
        Config: 'c.json',
        RepoTags: ['app:v1'],
        Layers: ['base/layer.tar'],
        LayerSources: { [digestOf(layer)]: foreign },
      },
    ];
    const config = { rootfs: { type: 'layers', diff_ids: [digestOf(layer)] } };
    const image = await open(`docker-archive:${await fileWith(await member(saved, config))}`);
    expect(await layersOf(image)).toEqual([{ ...foreign, mediaType: MEDIA_TYPE.ociForeignLayerGzip }]);
    const wrong = [{ ...saved[0], LayerSources: { [digestOf(layer)]: { ...foreign, digest: 'x' } } }];
    await expect(open(`docker-archive:${await fileWith(await member(wrong, config))}`)).rejects.toThrow(
      /manifest\.json in .*: LayerSources\[sha256:.*\]\.digest: expected/,
    );
  });

  /** @param name what manifest.json calls the layer, which is the member `a/l.tar` */
  const archiveOf = async (bytes: Uint8Array, name = 'a/l.tar'): Promise<string> => {
    const saved = [{ Config: 'c.json', RepoTags: ['app:v1'], Layers: [name] }];
    const tar = await packTar([
      { name: 'c.json', bytes: JSON.stringify({ rootfs: { type: 'layers', diff_ids: [digestOf(layer)] } }) },
      { name: 'a/l.tar', bytes },
      { name: 'manifest.json', bytes: JSON.stringify(saved) },
    ]);
    return `docker-archive:${await fileWith(tar)}`;
  };

  test.each([
    ['gzip', gzipSync(layer)],
    ['zstd', zstdCompressSync(layer)],
    [
      'zstd in several frames',
      Buffer.concat([zstdCompressSync(layer.subarray(0, 9)), zstdCompressSync(layer.subarray(9))]),
    ],
  ])('takes a layer that is compressed already as it is: %s', async (_, zipped) => {
    const image = await open(await archiveOf(zipped));
    expect(await layersOf(image)).toMatchObject([{ digest: digestOf(zipped), size: zipped.byteLength }]);
  });

  test.each([
    ['another content', gzipSync('another'), /a layer in .* is damaged .*: expected sha256:.*, got/],
    ['half a content', gzipSync(layer).subarray(0, 50), /a\/l\.tar in .* is cut short or damaged/],
  ])('refuses a compressed layer with %s than its diffID promises', async (_, bytes, message) => {
    await expect(open(await archiveOf(bytes))).rejects.toThrow(message);
  });

  test('takes a compressed layer as it is, whatever a cache knows of the same content', async () => {
    const other = { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('other'), size: 5 };
    const cache: PackingCache = {
      layer: async () => other,
      keepLayer: async () => undefined,
      config: async () => undefined,
      keepConfig: async () => undefined,
    };
    const packing = { ...DEFAULT_PACKING, cache, isStored: async () => true };
    const zipped = gzipSync(layer);
    const opened = async (bytes: Uint8Array) => open(await archiveOf(bytes), { packing });
    expect(await layersOf(await opened(zipped))).toMatchObject([{ digest: digestOf(zipped) }]);
    expect(await layersOf(await opened(layer))).toEqual([other]);
  });

  test.each(['./a/l.tar', 'a\\l.tar'])('finds the layer that manifest.json calls %s', async (name) => {
    expect(await layersOf(await open(await archiveOf(layer, name)))).toHaveLength(1);
  });

  const entry = { Config: 'c.json', RepoTags: ['app:v1'], Layers: [] };

  test.each([
    ['an unknown name', [entry], ':web', /no image "web" in .*: it holds app:v1/],
    ['no image', [], '', /holds no image/],
    ['too much text', [' '.repeat(5_000_000)], '', /manifest\.json in .* has 5000004 bytes, and more than/],
    ['no name for one', [entry, { ...entry, RepoTags: null }], '', /it holds app:v1, 1 without a name/],
    ['two images', [entry, { ...entry, RepoTags: ['b:v1'] }], '', /holds 2 images: choose one.*app:v1, b:v1/],
    ['another form', [{ Config: 1 }], '', /manifest\.json in .* is not what docker save writes/],
    ['no config', [{ ...entry, Config: 'gone.json' }], '', /has no gone\.json/],
    ['too many layers', [{ ...entry, Layers: ['l'] }], '', /names 0 layers, but manifest\.json names 1/],
  ])('refuses %s', async (_, saved, reference, message) => {
    const failure = open(`docker-archive:${await fileWith(await member(saved))}${reference}`);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(UserError);
  });

  test('refuses a layer that is missing and diffIDs that are none', async () => {
    const saved = [{ ...entry, Layers: ['gone/layer.tar'] }];
    const one = await member(saved, { rootfs: { diff_ids: [digestOf('x')] } });
    await expect(open(`docker-archive:${await fileWith(one)}`)).rejects.toThrow(/has no gone\/layer\.tar/);
    const two = await member(saved, { rootfs: { diff_ids: ['sha256:../x'] } });
    await expect(open(`docker-archive:${await fileWith(two)}`)).rejects.toThrow(
      /diff_ids must be a list of digests/,
    );
  });
});

describe('ACT-01 oci-archive:', () => {
  test('keeps index and digests, and finds damage', async () => {
    const images = createMemoryImages();
    const root = addIndex(images, [await addRandomImage(images)]);
    const [first] = images.contents();
    const tar = await containerdTar(images, root, 'app:v1');
    const image = await open(`oci-archive:${await fileWith(tar)}:v1`);
    expect(image.root.digest).toBe(root.digest);
    if (first === undefined) throw new Error('expected content');
    expect(await image.findDamage(first.descriptor)).toBeUndefined();
    const layer = Buffer.from(await readAll(first.open()));
    tar.writeUInt8((layer[0] ?? 0) ^ 1, tar.indexOf(layer));
    const damaged = await open(`oci-archive:${await fileWith(tar)}:v1`);
    expect(await damaged.findDamage(first.descriptor)).toMatch(
      new RegExp(
        `^${first.descriptor.digest} in .*image\\.tar is damaged: expected .*, its content is sha256:`,
      ),
    );
  });

  test('opens one image of an index by its digest, and nothing by a digest that is not there', async () => {
    const images = createMemoryImages();
    const child = await addRandomImage(images);
    const file = await fileWith(await containerdTar(images, addIndex(images, [child]), 'app:v1'));
    const image = await open(`oci-archive:${file}@${child.digest}`);
    expect(image.root).toEqual({ mediaType: child.mediaType, digest: child.digest, size: child.size });
    const other = digestOf('other');
    await expect(open(`oci-archive:${file}@${other}`)).rejects.toThrow(`no image "${other}" in`);
    const part = images.contents().find(({ descriptor }) => !isManifestType(descriptor.mediaType));
    await expect(open(`oci-archive:${file}@${part?.descriptor.digest}`)).rejects.toThrow(
      /is no image but a part/,
    );
  });

  test('says what there is when the tag is unknown, and when the tar is none of OCI', async () => {
    const images = createMemoryImages();
    const tar = await containerdTar(images, await addRandomImage(images), 'app:v1');
    await expect(open(`oci-archive:${await fileWith(tar)}:v2`)).rejects.toThrow(
      /no image "v2" in .*library\/app:v1/,
    );
    const { tar: saved } = await graphDriverTar([], ['app:v1']);
    await expect(open(`oci-archive:${await fileWith(saved)}`)).rejects.toThrow(/it is not an OCI archive/);
  });
});

describe('the other transports', () => {
  test('oci: is checked before it is used', async () => {
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    const layout = await writeLayout(images, await temporaryFolder(), { v1: root });
    expect((await open(`oci:${layout.folder}:v1`)).root.digest).toBe(root.digest);
    const [first] = images.contents();
    await truncate(layout.fileOf(first?.descriptor ?? root), 1);
    await expect(open(`oci:${layout.folder}:v1`)).rejects.toThrow(/has 1 bytes, 1000 are wanted/);
  });
});

function writeChecksum(header: Buffer): void {
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
}
