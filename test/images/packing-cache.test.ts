import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCompression } from '../../src/images/compress/compression.ts';
import { createFolderCache, type PackingCache } from '../../src/images/packing-cache.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GZIP = createCompression('gzip');
const DIFF_ID = digestOf('plain');
const LAYER = { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('packed'), size: 6 };
const CONFIG = { mediaType: MEDIA_TYPE.ociConfig, digest: digestOf('config'), size: 6 };

interface OpenedCache {
  readonly cache: PackingCache;
  readonly folder: string;
  readonly debug: string[];
  readonly used: string[];
  /** Overwrites the only record. */
  damage(text: string): Promise<void>;
}

async function openCache(): Promise<OpenedCache> {
  const folder = await temporaryFolder();
  const debug: string[] = [];
  const used: string[] = [];
  const cache = createFolderCache(folder, {
    debug: (message) => debug.push(message),
    onUse: (file) => used.push(file),
  });
  return {
    cache,
    folder,
    debug,
    used,
    async damage(text) {
      const [file] = await filesIn(folder);
      if (file === undefined) throw new Error('expected a record');
      await writeFile(join(folder, file), text);
    },
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

describe('a folder of records', () => {
  test('ACT-01 gives back what was kept, for the same settings only', async () => {
    const { cache, folder, debug } = await openCache();
    await cache.keepLayer(DIFF_ID, GZIP, LAYER);
    await cache.keepConfig(CONFIG);
    const next = createFolderCache(folder, { debug: (message) => debug.push(message) });
    expect(await next.layer(DIFF_ID, GZIP)).toEqual(LAYER);
    expect(await next.layer(DIFF_ID, createCompression('gzip', 9))).toBeUndefined();
    expect(await next.layer(DIFF_ID, createCompression('zstd'))).toBeUndefined();
    expect(await next.config(CONFIG.digest)).toEqual(CONFIG);
    expect(await next.config(DIFF_ID)).toBeUndefined();
    expect(debug).toEqual([]);
  });

  test('holds nothing of the image but digests and sizes, in one small file each', async () => {
    const { cache, folder, used } = await openCache();
    const secret = { ...LAYER, annotations: { secret: 'word' } };
    await cache.keepLayer(DIFF_ID, GZIP, secret);
    await cache.keepLayer(DIFF_ID, GZIP, secret);
    const files = await filesIn(folder);
    expect(files).toEqual([join('v1', 'layers', `${DIFF_ID.replace(':', '-')}.gzip-4.json`)]);
    expect(JSON.parse(await readFile(join(folder, files[0] ?? ''), 'utf8'))).toEqual(LAYER);
    expect(new Set(used)).toEqual(new Set([`v1/layers/${DIFF_ID.replace(':', '-')}.gzip-4.json`]));
  });

  test.each([
    ['no JSON', '{"mediaType":'],
    ['nothing', ''],
    ['another document', '[]'],
    ['a digest of no known algorithm', JSON.stringify({ ...LAYER, digest: 'md5:../../x' })],
    ['a size that is none', JSON.stringify({ ...LAYER, size: -1 })],
    ['another media type', JSON.stringify({ ...LAYER, mediaType: MEDIA_TYPE.ociLayerZstd })],
  ])('a record with %s is ignored, and a debug line says so', async (_, text) => {
    const { cache, debug, damage } = await openCache();
    await cache.keepLayer(DIFF_ID, GZIP, LAYER);
    await damage(text);
    expect(await cache.layer(DIFF_ID, GZIP)).toBeUndefined();
    expect(debug).toEqual([
      `Cache: v1/layers/${DIFF_ID.replace(':', '-')}.gzip-4.json is ignored: it is not what was written there`,
    ]);
  });

  test('a config record that names another config is ignored', async () => {
    const { cache, damage } = await openCache();
    await cache.keepConfig(CONFIG);
    await damage(JSON.stringify({ ...CONFIG, digest: DIFF_ID }));
    expect(await cache.config(CONFIG.digest)).toBeUndefined();
  });

  test('a folder that takes no files costs a debug line, and nothing else', async () => {
    const { folder } = await openCache();
    const file = join(folder, 'file');
    await writeFile(file, '');
    const debug: string[] = [];
    const cache = createFolderCache(file, { debug: (message) => debug.push(message) });
    await cache.keepLayer(DIFF_ID, GZIP, LAYER);
    expect(await cache.layer(DIFF_ID, GZIP)).toBeUndefined();
    expect(debug).toHaveLength(2);
    expect(debug[0]).toMatch(/^Cache: .* is not kept: /);
    expect(debug[1]).toMatch(/^Cache: .* is ignored: /);
  });
});
