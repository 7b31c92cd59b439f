import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type * as ActionsCache from '@actions/cache';
import type { Log } from './log.ts';

/** The part of GitHub's cache client that is used. */
export type CacheService = Pick<typeof ActionsCache, 'isFeatureAvailable' | 'restoreCache' | 'saveCache'>;

/** A folder of small files that GitHub's cache keeps between runs. */
export interface CachedFolder {
  readonly path: string;
  /** Keeps these files of the folder, and nothing else that is there. Never fails. */
  save(files: ReadonlySet<string>): Promise<void>;
}

export interface CachedFolderOptions {
  /** The same in every run, because GitHub's cache goes by it. */
  readonly path: string;
  /** Runs of one scope follow each other; a first one begins with what the newest of any scope has left. */
  readonly scope: string;
  readonly log: Log;
  readonly loadService?: () => Promise<CacheService>;
}

const PREFIX = 'ghcr-actions-packing-v1-';

/** Fetches the folder that the last run has left; undefined where there is no cache service. */
export async function restoreFolder({
  path,
  scope,
  log,
  loadService = () => import('@actions/cache'),
}: CachedFolderOptions): Promise<CachedFolder | undefined> {
  const service = await loadService();
  if (!service.isFeatureAvailable()) {
    log.debug('Cache: this runner has no cache service');
    return undefined;
  }
  const scoped = `${PREFIX}${shortHash(scope)}-`;
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  const restored = await service.restoreCache([path], scoped, [PREFIX]).catch(explain(log, 'restored'));
  return {
    path,
    async save(files) {
      if (files.size === 0) return;
      const key = `${scoped}${await contentHash(path, files)}`;
      if (key === restored) return;
      await removeOthers(path, files);
      await service.saveCache([path], key).catch(explain(log, 'saved'));
    },
  };
}

/** A cache only saves time: whatever it fails on is not worth the push. */
function explain(log: Log, what: string): (error: unknown) => undefined {
  return (error) => {
    log.debug(`Cache: nothing is ${what}: ${(error as Error).message}`);
    return undefined;
  };
}

async function contentHash(folder: string, files: ReadonlySet<string>): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function removeOthers(folder: string, files: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isOther = entry.isFile() && !files.has(relative(folder, path).replaceAll('\\', '/'));
    if (isOther) await rm(path);
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
