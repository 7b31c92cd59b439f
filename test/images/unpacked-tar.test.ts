import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { openLocalImage } from '../../src/images/open-image.ts';
import { openAnyTar } from '../../src/images/unpacked-tar.ts';
import { readVerified } from '../../src/oci/content.ts';
import { UserError } from '../../src/oci/errors.ts';
import { contentOf } from '../../src/oci/target.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { containerdTar, graphDriverTar } from '../support/saved-tar.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let temporary: string;
let file: string;

beforeEach(async () => {
  const folder = await temporaryFolder();
  temporary = join(folder, 'temporary');
  file = join(folder, 'image.tar');
  await mkdir(temporary);
  vi.stubEnv('RUNNER_TEMP', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
});

const FORMS: readonly [string, (tar: Buffer) => Uint8Array][] = [
  ['plain', (tar) => tar],
  ['gzip', (tar) => gzipSync(tar)],
  [
    'several members of gzip',
    (tar) => Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]),
  ],
  ['zstd', (tar) => zstdCompressSync(tar)],
  [
    'several frames of zstd',
    (tar) => Buffer.concat([zstdCompressSync(tar.subarray(0, 700)), zstdCompressSync(tar.subarray(700))]),
  ],
];

describe.each(FORMS)('ACT-01 a tar, %s,', (form, compress) => {
  test('of docker save (graph driver) is read', async () => {
    const { tar, imageId } = await graphDriverTar([Buffer.from('layer')], ['app:v1']);
    await writeFile(file, compress(tar));
    const image = await openLocalImage({ transport: 'docker-archive', path: file, reference: 'app:v1' });
    const manifest = JSON.parse(
      Buffer.from(await readVerified(contentOf(image.source, image.root))).toString(),
    );
    expect(manifest.config.digest).toBe(imageId);
    await image.close();
    expect(await readdir(temporary)).toEqual([]);
  });

  test.each(['oci-archive', 'docker-archive'] as const)(
    'of an OCI layout is read as %s',
    async (transport) => {
      const images = createMemoryImages();
      const root = addIndex(images, [await addRandomImage(images)]);
      await writeFile(file, compress(await containerdTar(images, root, 'app:v1')));
      const image = await openLocalImage({ transport, path: file, reference: '' });
      expect(image.root.digest).toBe(root.digest);
      expect((await readdir(temporary)).length).toBe(form === 'plain' ? 0 : 1);
      await image.close();
      expect(await readdir(temporary)).toEqual([]);
    },
  );
});

describe('openAnyTar', () => {
  test.each([
    ['a gzip that is cut', gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 60)],
    ['a gzip that is damaged', Buffer.concat([Buffer.from('1f8b', 'hex'), Buffer.alloc(100)])],
    ['a zstd that is damaged', Buffer.concat([Buffer.from('28b52ffd', 'hex'), Buffer.alloc(100, 0xff)])],
  ])('refuses %s, and leaves nothing', async (_, bytes) => {
    await writeFile(file, bytes);
    const failure = openAnyTar(file);
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toThrow(`${file} is cut short or damaged: it cannot be decompressed`);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('refuses what is no tar below, and what is not there', async () => {
    await writeFile(file, gzipSync('text'.repeat(500)));
    await expect(openAnyTar(file)).rejects.toThrow(`${file} is not a tar`);
    await expect(openAnyTar(temporary)).rejects.toThrow('is not a file');
    await expect(openAnyTar(join(temporary, 'gone'))).rejects.toThrow('gone does not exist');
    expect(await readdir(temporary)).toEqual([]);
  });
});
