import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CacheService, restoreFolder } from '../../src/actions/cached-folder.ts';
import { createTerminalLog, type Log } from '../../src/actions/log.ts';
import { createWorkflowCache } from '../../src/actions/workflow-cache.ts';
import { createCompression } from '../../src/images/compress/compression.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GZIP = createCompression('gzip');

function layerNamed(name: string) {
  return { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf(name), size: name.length };
}

/** GitHub's cache as far as it matters: entries never change, and the newest whose key begins so is restored. */
async function startService(): Promise<CacheService & { readonly keys: string[] }> {
  const store = await temporaryFolder();
  const keys: string[] = [];
  return {
    keys,
    isFeatureAvailable: () => true,
    async restoreCache([path = ''], primaryKey, restoreKeys = []) {
      for (const wanted of [primaryKey, ...restoreKeys]) {
        const key = keys.findLast((candidate) => candidate.startsWith(wanted));
        if (key === undefined) continue;
        await cp(join(store, key), path, { recursive: true });
        return key;
      }
      return undefined;
    },
    async saveCache([path = ''], key) {
      if (keys.includes(key)) throw new Error(`cannot reserve ${key}`);
      await cp(path, join(store, key), { recursive: true });
      return keys.push(key);
    },
  };
}

function collectLog(): { log: Log; debug: string[] } {
  const debug: string[] = [];
  const log = createTerminalLog(() => undefined, { quiet: true });
  return { log: { ...log, debug: (line) => debug.push(line) }, debug };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("GitHub's cache", () => {
  test('ACT-01 brings the records of one run to the next, without those that it did not use', async () => {
    const service = await startService();
    const { log } = collectLog();
    const path = join(await temporaryFolder(), 'records');
    const options = { path, scope: 'host/app', log, loadService: async () => service };
    const run = async (names: readonly string[]): Promise<(string | undefined)[]> => {
      const cache = createWorkflowCache(options);
      const found: (string | undefined)[] = [];
      for (const name of names) {
        found.push((await cache.records.layer(digestOf(name), GZIP))?.digest);
        await cache.records.keepLayer(digestOf(name), GZIP, layerNamed(name));
      }
      await cache.save();
      return found;
    };
    expect(await run(['base', 'app'])).toEqual([undefined, undefined]);
    expect(await run(['base', 'app'])).toEqual([digestOf('base'), digestOf('app')]);
    expect(service.keys).toHaveLength(1);
    expect(await run(['base', 'new app'])).toEqual([digestOf('base'), undefined]);
    expect(service.keys).toHaveLength(2);
    expect(await run(['new app', 'app'])).toEqual([digestOf('new app'), undefined]);
  });

  test('is not asked, and its client not loaded, when nothing is packed', async () => {
    const { log } = collectLog();
    const loadService = (): Promise<CacheService> => Promise.reject(new Error('must not be loaded'));
    await createWorkflowCache({ path: '/nowhere', scope: '', log, loadService }).save();
  });

  test('another image begins with what the newest run of any has left', async () => {
    const service = await startService();
    const { log } = collectLog();
    const path = join(await temporaryFolder(), 'records');
    const loadService = async () => service;
    const one = await restoreFolder({ path, scope: 'one', log, loadService });
    await writeFile(join(path, 'shared'), 'layer');
    await one?.save(new Set(['shared']));
    await restoreFolder({ path, scope: 'other', log, loadService });
    expect(await readFile(join(path, 'shared'), 'utf8')).toBe('layer');
  });

  test('what another step has left in the folder is not taken over', async () => {
    const service = await startService();
    const { log } = collectLog();
    const path = join(await temporaryFolder(), 'records');
    await mkdir(path);
    await writeFile(join(path, 'stranger'), '');
    await restoreFolder({ path, scope: 'one', log, loadService: async () => service });
    expect(await filesBelow(path)).toEqual([]);
  });

  test.each(['restoreCache', 'saveCache'] as const)('a %s that fails costs a debug line', async (call) => {
    const service = {
      ...(await startService()),
      [call]: () => Promise.reject(new Error('cache write denied')),
    };
    const { log, debug } = collectLog();
    const path = join(await temporaryFolder(), 'records');
    const folder = await restoreFolder({ path, scope: 'one', log, loadService: async () => service });
    await writeFile(join(path, 'layer'), '');
    await folder?.save(new Set(['layer']));
    expect(debug).toEqual([
      expect.stringMatching(/^Cache: nothing is (restored|saved): cache write denied$/),
    ]);
  });

  test('a runner without the service has no cache', async () => {
    const service = { ...(await startService()), isFeatureAvailable: () => false };
    const { log, debug } = collectLog();
    const options = { path: await temporaryFolder(), scope: 'one', log, loadService: async () => service };
    expect(await restoreFolder(options)).toBeUndefined();
    expect(debug).toEqual(['Cache: this runner has no cache service']);
  });
});
