import { readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What decides where podman and buildah keep images. */
export interface StoreSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined on Windows, where podman keeps images in a virtual machine. */
  readonly userId: number | undefined;
  readonly home: string;
  /** Configuration of the whole machine, the first that exists. */
  readonly systemFiles: readonly string[];
}

const SYSTEM_FILES = ['/etc/containers/storage.conf', '/usr/share/containers/storage.conf'];
const ROOT_STORE = '/var/lib/containers/storage';

/** The folder of this user's images (containers-storage.conf(5)), whether it exists or not. Root has one of its own. */
export async function findStoreFolder(
  surroundings: StoreSurroundings = ownSurroundings(),
): Promise<string | undefined> {
  const { env, userId, home, systemFiles } = surroundings;
  const expand = (path: string): string =>
    path.replaceAll(/\$(HOME|UID|USER)\b/g, (_, name: string) =>
      name === 'HOME' ? home : name === 'UID' ? String(userId) : (env.USER ?? ''),
    );
  const userFile = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'containers', 'storage.conf');
  const ownFile = env.CONTAINERS_STORAGE_CONF || (userId === 0 ? undefined : userFile);
  const own = ownFile === undefined ? undefined : await readSetting(ownFile, 'graphroot');
  if (own !== undefined) return expand(own);
  if (userId === undefined) return undefined;
  for (const file of env.CONTAINERS_STORAGE_CONF ? [] : systemFiles) {
    const path = await readSetting(file, userId === 0 ? 'graphroot' : 'rootless_storage_path');
    if (path !== undefined) return expand(path);
  }
  return userId === 0
    ? ROOT_STORE
    : join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'containers', 'storage');
}

function ownSurroundings(): StoreSurroundings {
  const userId = process.getuid?.();
  return {
    env: { USER: userInfo().username, ...process.env },
    userId,
    home: homedir(),
    systemFiles: SYSTEM_FILES,
  };
}

/** A text of a TOML file; undefined when the file or the setting is absent. */
async function readSetting(file: string, key: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
  const [, quoted, literal] = new RegExp(`^\\s*${key}\\s*=\\s*(?:"([^"]+)"|'([^']+)')`, 'm').exec(text) ?? [];
  return quoted ?? literal;
}
