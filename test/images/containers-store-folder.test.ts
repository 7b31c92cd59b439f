import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findStoreFolder, type StoreSurroundings } from '../../src/images/containers-store-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Case {
  readonly env?: Record<string, string>;
  readonly userId?: number | undefined;
  /** Text by path below the folder of the test, which `$TEST` stands for. */
  readonly files?: Record<string, string>;
}

async function find({ env = {}, files = {}, ...rest }: Case): Promise<string | undefined> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const expanded = Object.entries(env).map(([key, value]) => [key, value.replace('$TEST', folder)]);
  const surroundings: StoreSurroundings = {
    env: Object.fromEntries(expanded),
    userId: 'userId' in rest ? rest.userId : 1000,
    home: join(folder, 'home'),
    systemFiles: [join(folder, 'etc', 'storage.conf'), join(folder, 'usr', 'storage.conf')],
  };
  return (await findStoreFolder(surroundings))?.replace(folder, '$TEST').replaceAll('\\', '/');
}

const USER_FILE = 'home/.config/containers/storage.conf';

describe('where podman keeps images (containers-storage.conf)', () => {
  test.each<[string, Case, string | undefined]>([
    ['root', { userId: 0 }, '/var/lib/containers/storage'],
    ['another user', {}, '$TEST/home/.local/share/containers/storage'],
    ['XDG_DATA_HOME', { env: { XDG_DATA_HOME: '/data' } }, '/data/containers/storage'],
    ['root, told by the machine', { userId: 0, files: { 'etc/storage.conf': 'graphroot = "/big"' } }, '/big'],
    [
      'the first file of the machine that says it',
      {
        userId: 0,
        files: { 'etc/storage.conf': '# graphroot = "/no"', 'usr/storage.conf': "graphroot='/big'" },
      },
      '/big',
    ],
    [
      "the machine's setting for root, which is not another user's",
      { files: { 'etc/storage.conf': 'graphroot = "/big"' } },
      '$TEST/home/.local/share/containers/storage',
    ],
    [
      "the machine's setting for users",
      { env: { USER: 'me' }, files: { 'etc/storage.conf': 'rootless_storage_path = "/big/$USER/$UID"' } },
      '/big/me/1000',
    ],
    [
      "a user's own setting",
      { files: { [USER_FILE]: '[storage]\n  graphroot = "$HOME/images"\n' } },
      '$TEST/home/images',
    ],
    [
      'CONTAINERS_STORAGE_CONF above all',
      {
        env: { CONTAINERS_STORAGE_CONF: '$TEST/own.conf' },
        files: { 'own.conf': 'graphroot = "/own"', [USER_FILE]: 'graphroot = "/other"' },
      },
      '/own',
    ],
    ['Windows, where it is in a virtual machine', { userId: undefined }, undefined],
  ])('%s', async (_, given, expected) => {
    expect(await find(given)).toBe(expected);
  });
});
