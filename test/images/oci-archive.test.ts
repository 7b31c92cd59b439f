import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { createOciArchive } from '../../src/images/oci-archive.ts';
import { openLocalImage } from '../../src/images/open-image.ts';
import { readAll, readVerified } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { IntegrityError } from '../../src/oci/errors.ts';
import { contentOf } from '../../src/oci/target.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}

describe('oci-archive as a target', () => {
  test('ACT-01 an index written to an archive is read back byte for byte', async () => {
    const images = createMemoryImages();
    const root = await addIndex(images, [await addRandomImage(images), await addRandomImage(images)]);
    const file = join(await temporaryFolder(), 'new', 'image.tar');
    const archive = createOciArchive(file);

    const outcomes = await Promise.all(images.contents().map((content) => archive.push(content)));
    await archive.tag(root, '1.0');
    await archive.finish();
    await archive.discard();

    expect(new Set(outcomes)).toEqual(new Set(['uploaded']));
    const image = await openLocalImage({ transport: 'oci-archive', path: file, reference: '1.0' });
    expect(image.root.digest).toBe(root.digest);
    for (const { descriptor, open } of images.contents()) {
      expect(await readVerified(contentOf(image.source, descriptor))).toEqual(await readAll(open()));
    }
    await image.close();
  });

  test('content that was pushed before is not written again', async () => {
    const images = createMemoryImages();
    await addRandomImage(images);
    const [content] = images.contents();
    const archive = createOciArchive(join(await temporaryFolder(), 'image.tar'));
    if (content === undefined) throw new Error('an image has content');
    expect(await archive.push(content)).toBe('uploaded');
    expect(await archive.exists(content.descriptor)).toBe(true);
    expect(await archive.push(content)).toBe('exists');
    await archive.discard();
  });

  test('damaged content leaves no file behind, and an older archive as it was', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'image.tar');
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    const older = createOciArchive(file);
    for (const content of images.contents()) await older.push(content);
    await older.tag(root, '');
    await older.finish();

    const archive = createOciArchive(file);
    const [first, second] = images.contents();
    if (first === undefined || second === undefined) throw new Error('an image has content');
    const damaged: Descriptor = { ...first.descriptor, digest: second.descriptor.digest };
    await expect(archive.push({ descriptor: damaged, open: first.open })).rejects.toThrow(IntegrityError);
    await archive.discard();

    expect(await filesOf(folder)).toEqual(['image.tar']);
    const image = await openLocalImage({ transport: 'oci-archive', path: file, reference: '' });
    expect(image.root.digest).toBe(root.digest);
    await image.close();
  });
});
