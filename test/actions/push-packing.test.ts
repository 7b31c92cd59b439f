import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import type { PushResult } from '../../src/actions/push-result.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { ImageManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { type FakeEngine, type FakeEngineImage, startFakeEngine } from '../support/fake-engine.ts';
import { randomBytesOf } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { graphDriverTar } from '../support/saved-tar.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const LAYERS = ['base', 'tools', 'app'].map((seed) => randomBytesOf(seed, 200_000));

let registry: RunningRegistry;
let host: string;
let folder: string;
let cacheFolder: string;
let saved: FakeEngineImage;
let engine: FakeEngine;

beforeEach(async () => {
  registry = await openTestRegistry({ mode: 'oci' });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  cacheFolder = join(folder, 'cache');
  await startEngine(LAYERS);
});

async function startEngine(layers: readonly Uint8Array[]): Promise<void> {
  const { imageId, ...image } = await graphDriverTar(layers, ['app:v1'], { naming: 'blobs' });
  saved = { ...image, id: imageId, tags: ['app:v1'] };
  engine = await startFakeEngine([saved]);
}

async function pushHere(
  inputs: Readonly<Record<string, string>> = {},
): Promise<HereRun & { readonly result: PushResult }> {
  vi.stubEnv('DOCKER_HOST', engine.endpoint.label);
  const given = {
    source: 'docker-daemon:app:v1',
    image: `${host}/o/app`,
    'cache-dir': cacheFolder,
    preflight: 'false',
    ...inputs,
  };
  try {
    const run = await runHere(PUSH, push, given, folder);
    return { ...run, result: run.result as PushResult };
  } finally {
    vi.unstubAllEnvs();
  }
}

function requests(): string[] {
  return registry.requests().map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
}

function saves(): number {
  return engine.requests.filter((request) => request.endsWith('/get')).length;
}

async function storedManifest(tag = 'latest'): Promise<ImageManifest> {
  const response = await fetch(`${registry.registry}/v2/o/app/manifests/${tag}`, {
    headers: { accept: MEDIA_TYPE.ociManifest },
  });
  return (await response.json()) as ImageManifest;
}

async function storedBlob(digest: string): Promise<Buffer> {
  const response = await fetch(`${registry.registry}/v2/o/app/blobs/${digest}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What the layers in the registry unpack to. */
async function storedLayers(): Promise<Buffer[]> {
  const { layers } = await storedManifest();
  return Promise.all(
    layers.map(async ({ digest, mediaType }) => {
      const blob = await storedBlob(digest);
      return mediaType === MEDIA_TYPE.ociLayerZstd ? zstdDecompressSync(blob) : gunzipSync(blob);
    }),
  );
}

/** Writes another blob into the record of the first layer. */
async function forgeRecord(digest: string, size: number): Promise<void> {
  const layers = join(cacheFolder, 'v1', 'layers');
  const [diffId = ''] = saved.diffIds ?? [];
  const name = (await readdir(layers)).find((file) => file.startsWith(diffId.replace(':', '-'))) ?? '';
  const record = JSON.parse(await readFile(join(layers, name), 'utf8'));
  await writeFile(join(layers, name), JSON.stringify({ ...record, digest, size }));
}

describe('push of a daemon image', () => {
  test('ACT-01 counts what was sent while other layers were being packed', async () => {
    const run = await pushHere();
    expect(run).toMatchObject({ status: 0 });
    const { config, layers } = await storedManifest();
    const bytes = [config, ...layers].reduce((sum, { size }) => sum + size, 0);
    expect(run.result['uploaded-bytes']).toBeGreaterThan(bytes);
    expect(run.result['uploaded-bytes']).toBe(run.result.size);
    expect(await storedLayers()).toEqual(LAYERS);
    expect(requests().filter((line) => line.startsWith('PUT /v2/o/app/blobs'))).toHaveLength(4);
  });

  test('ACT-01 unchanged it is a handful of HEAD requests, and nothing is saved', async () => {
    const first = await pushHere();
    const before = requests().length;
    const again = await pushHere();
    expect(again.result.digest).toBe(first.result.digest);
    expect(again.result['uploaded-bytes']).toBe(0);
    expect(saves()).toBe(1);
    const methods = requests()
      .slice(before)
      .map((line) => line.split(' ')[0]);
    expect(methods.filter((method) => method !== 'HEAD').length).toBeLessThan(4);
    expect(methods.every((method) => method === 'HEAD' || method === 'GET')).toBe(true);
    expect(methods.length).toBeLessThan(12);
  });

  test('ACT-01 of a changed image one layer is packed and sent', async () => {
    await pushHere();
    const changed = [...LAYERS.slice(0, 2), randomBytesOf('new app', 200_000)];
    await startEngine(changed);
    const before = requests().length;
    expect((await pushHere()).status).toBe(0);
    const later = requests().slice(before);
    expect(later.filter((line) => line.startsWith('PUT /v2/o/app/blobs'))).toHaveLength(2);
    expect(await storedLayers()).toEqual(changed);
  });

  test('a second destination that lacks the image gets all of it', async () => {
    await pushHere();
    const run = await pushHere({ image: `${host}/o/app\n${host}/o/other` });
    expect(run.status).toBe(0);
    const response = await fetch(`${registry.registry}/v2/o/other/manifests/latest`);
    expect(response.headers.get('docker-content-digest')).toBe(run.result.digest);
  });

  test('zstd and a level', async () => {
    expect((await pushHere({ compression: 'zstd', 'compression-level': '1' })).status).toBe(0);
    const { layers } = await storedManifest();
    expect(layers.map(({ mediaType }) => mediaType)).toEqual(Array(3).fill(MEDIA_TYPE.ociLayerZstd));
    expect(await storedLayers()).toEqual(LAYERS);
  });

  test('a level that the format does not have is refused', async () => {
    const run = await pushHere({ 'compression-level': '12' });
    expect(run.status).toBe(2);
    expect(run.log).toContain('compression level 12 is not one of gzip: it has 1 to 9');
  });

  test('ACT-14 a dry run sends nothing', async () => {
    const run = await pushHere({ 'dry-run': 'true' });
    expect(run.status).toBe(0);
    expect(requests().filter((line) => !/^(GET|HEAD) /.test(line))).toEqual([]);
  });
});

describe('a cache that is wrong', () => {
  test('a record of a blob that is nowhere costs time, and the image is right', async () => {
    const first = await pushHere();
    await forgeRecord(digestOf('nowhere'), 7);
    const again = await pushHere();
    expect(again.result.digest).toBe(first.result.digest);
    expect(saves()).toBe(2);
    expect(await storedLayers()).toEqual(LAYERS);
  });

  test('a record of another blob gives an image that clients refuse: its layer has not the diffID of the config', async () => {
    await pushHere();
    const [, other] = (await storedManifest()).layers;
    await forgeRecord(other?.digest ?? '', other?.size ?? 0);
    expect((await pushHere()).status).toBe(0);
    const [forged] = (await storedManifest()).layers;
    const [diffId] = saved.diffIds ?? [];
    expect(digestOf(gunzipSync(await storedBlob(forged?.digest ?? '')))).not.toBe(diffId);
  });

  test('verify believes no record, and corrects it', async () => {
    const first = await pushHere();
    const [, other] = (await storedManifest()).layers;
    await forgeRecord(other?.digest ?? '', other?.size ?? 0);
    expect((await pushHere({ verify: 'true' })).result.digest).toBe(first.result.digest);
    expect((await pushHere()).result.digest).toBe(first.result.digest);
    expect(await storedLayers()).toEqual(LAYERS);
  });

  test('damaged records are ignored', async () => {
    const first = await pushHere();
    const layers = join(cacheFolder, 'v1', 'layers');
    for (const name of await readdir(layers)) await writeFile(join(layers, name), 'x');
    expect((await pushHere()).result.digest).toBe(first.result.digest);
    expect(saves()).toBe(2);
  });

  test.each([
    ['cache: false', { cache: 'false' }, {}],
    ['pull_request_target', {}, { GITHUB_EVENT_NAME: 'pull_request_target' }],
    ['workflow_run', {}, { GITHUB_EVENT_NAME: 'workflow_run' }],
  ])('%s leaves it alone', async (_, inputs, environment) => {
    const given = { source: 'docker-daemon:app:v1', image: `${host}/o/app`, 'cache-dir': cacheFolder };
    const run = await runStep(
      'push',
      { ...given, ...inputs },
      { folder, environment: { DOCKER_HOST: engine.endpoint.label, ...environment } },
    );
    expect(run.status).toBe(0);
    await expect(readdir(cacheFolder)).rejects.toThrow('ENOENT');
  });
});

test.runIf(hasSignals).each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a save removes the temporary files',
  async (signal) => {
    const stalled = await startFakeEngine([{ ...saved, stallsAfterBytes: 250_000 }]);
    const given = { source: 'docker-daemon:app:v1', image: `${host}/o/app` };
    const run = await runStep('push', given, {
      folder,
      environment: { DOCKER_HOST: stalled.endpoint.label },
      onStart: async (kill) => {
        await expect.poll(requests, { timeout: 10_000 }).toContain('POST /v2/o/app/blobs/uploads/');
        await expect.poll(() => stalled.requests.length, { timeout: 10_000 }).toBe(3);
        kill(signal);
      },
    });
    expect(run.log).toContain(`::error::interrupted by ${signal}`);
    expect((await readdir(folder)).filter((name) => name.startsWith('ghcr-actions-'))).toEqual([]);
  },
);
