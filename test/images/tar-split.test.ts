import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assembleTar } from '../../src/images/tar-split.ts';
import { isUnreadable } from '../../src/images/unreadable.ts';
import { readAll } from '../../src/oci/content.ts';
import { randomBytesOf } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Layer {
  readonly folder: string;
  readonly outside: string;
  assemble(entries: readonly object[]): Promise<string>;
}

async function openLayer(): Promise<Layer> {
  const outside = await temporaryFolder();
  const folder = join(outside, 'layer');
  await mkdir(folder);
  const entriesFile = join(outside, 'tar-split.gz');
  return {
    folder,
    outside,
    async assemble(entries) {
      await writeFile(entriesFile, gzipSync(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
      return Buffer.from(await readAll(assembleTar({ entriesFile, folder }))).toString('latin1');
    },
  };
}

const header = (text: string) => ({ type: 2, payload: Buffer.from(text).toString('base64') });
const file = (name: string, size: number) => ({ type: 1, name, size, payload: 'AAAAAAAAAAA=' });

describe('assembleTar', () => {
  test('joins headers and contents, small and large', async () => {
    const { folder, assemble } = await openLayer();
    const large = randomBytesOf('large', 700_001);
    await writeFile(join(folder, 'small'), 'small');
    await writeFile(join(folder, 'large'), large);
    const entries = [
      header('<1>'),
      file('small', 5),
      header('<2>'),
      file('./large', large.byteLength),
      header('<3>'),
    ];
    const empty = [{ type: 2, payload: null }, { type: 1, name: 'folder' }, file('none', 0), { type: 2 }];
    expect(await assemble([...entries, ...empty])).toBe(`<1>small<2>${large.toString('latin1')}<3>`);
    expect(await assemble([])).toBe('');
  });

  test('takes absolute names and those with dots for names in the layer', async () => {
    const { folder, assemble } = await openLayer();
    await writeFile(join(folder, 'inside'), 'yes');
    expect(await assemble([file('/inside', 3), file('../../inside', 3), file('x/../inside', 3)])).toBe(
      'yesyesyes',
    );
  });

  test.runIf(process.platform !== 'win32')(
    'follows links of folders, but not out of the layer, and none of files',
    async () => {
      const { folder, outside, assemble } = await openLayer();
      await writeFile(join(outside, 'secret'), 'secret');
      await mkdir(join(folder, 'real'));
      await writeFile(join(folder, 'real', 'file'), 'text');
      await symlink('real', join(folder, 'link'));
      await symlink(outside, join(folder, 'way-out'));
      await symlink('../secret', join(folder, 'file-out'));
      await symlink('real/file', join(folder, 'file-inside'));
      expect(await assemble([file('link/file', 4)])).toBe('text');
      for (const name of ['way-out/secret', 'file-out', 'file-inside']) {
        for (const size of [6, 300_000]) {
          await expect(assemble([file(name, size)])).rejects.toSatisfy(isUnreadable);
        }
      }
    },
  );

  test('fails with what the system says of files that are gone', async () => {
    const { assemble, folder } = await openLayer();
    await expect(assemble([file('gone', 5)])).rejects.toMatchObject({ code: 'ENOENT' });
    const gone = assembleTar({ entriesFile: join(folder, 'gone.gz'), folder });
    await expect(readAll(gone)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.each([
    ['no JSON', 'text'],
    ['null', 'null'],
    ['another type', '{"type":3}'],
    ['a payload that is no text', '{"type":2,"payload":[1]}'],
    ['a name that is no text', '{"type":1,"name":{},"size":1}'],
    ['a name that is no UTF-8', '{"type":1,"name_raw":"/w==","size":1}'],
    ['a name that no file can have', '{"type":1,"name":"a\\u0000b","size":1}'],
    ['a size that is no number', '{"type":1,"name":"file","size":"1"}'],
    ['a folder where a file should be', '{"type":1,"name":"folder","size":1}'],
  ])('leaves %s to others', async (_, line) => {
    const { folder, outside } = await openLayer();
    await mkdir(join(folder, 'folder'));
    const entriesFile = join(outside, 'odd.gz');
    await writeFile(entriesFile, gzipSync(`${line}\n`));
    await expect(readAll(assembleTar({ entriesFile, folder }))).rejects.toSatisfy(isUnreadable);
  });
});
