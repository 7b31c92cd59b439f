import { beforeEach, describe, expect, test } from 'vitest';
import { withEarlyUploads } from '../../src/actions/early-uploads.ts';
import { type Content, createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { randomBytesOf } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

let registry: RunningRegistry;
let client: RegistryClient;

beforeEach(async () => {
  registry = await openTestRegistry({ mode: 'oci' });
  client = createRegistryClient({ plainHttp: true, retry: { attempts: 1 } });
  return () => client.close();
});

function layerOf(seed: string): Content {
  const bytes = randomBytesOf(seed, 50_000);
  return createContent(
    { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf(bytes), size: bytes.byteLength },
    bytes,
  );
}

function openEarly(signal = new AbortController().signal) {
  const repository = client.repository(new URL(registry.registry).host, 'o/app');
  return withEarlyUploads(repository, [], signal);
}

function uploads(): number {
  return registry.requests({ method: 'PUT', path: '*/blobs/*' }).length;
}

describe('uploads ahead of their image', () => {
  test('ACT-04 what was sent early is the result of its push, and counted once', async () => {
    const early = openEarly();
    const layer = layerOf('layer');
    early.send(layer);
    early.send(layer);
    let sent = 0;
    const outcome = await early.repository.push(layer, {
      onBytes: (count) => {
        sent += count;
      },
    });
    expect([outcome, sent, uploads()]).toEqual(['uploaded', layer.descriptor.size, 1]);
    expect(await early.repository.push(layer)).toBe('exists');
  });

  test('what still waits for its turn is sent by its push', async () => {
    registry.faults.add({ match: { method: 'POST', times: 3 }, do: { delayMs: 300 } });
    const early = openEarly();
    const layers = ['1', '2', '3', '4', '5'].map(layerOf);
    for (const layer of layers) early.send(layer);
    const outcomes = await Promise.all(layers.map((layer) => early.repository.push(layer)));
    expect(outcomes).toEqual(Array(5).fill('uploaded'));
    expect(uploads()).toBe(5);
  });

  test('one that fails is sent again by its push', async () => {
    registry.faults.add({ match: { method: 'POST', times: 1 }, do: { status: 500 } });
    const early = openEarly();
    const layer = layerOf('layer');
    early.send(layer);
    expect(await early.repository.push(layer)).toBe('uploaded');
    expect(uploads()).toBe(1);
  });

  test('a layer that another image has brought exists', async () => {
    const layer = layerOf('layer');
    await openEarly().repository.push(layer);
    const early = openEarly();
    early.send(layer);
    let sent = 0;
    const outcome = await early.repository.push(layer, {
      onBytes: (count) => {
        sent += count;
      },
    });
    expect([outcome, sent]).toEqual(['exists', 0]);
  });

  test('stops in the middle, and begins nothing more', async () => {
    registry.faults.add({ match: { method: 'POST', times: 0 }, do: { delayMs: 30_000 } });
    const early = openEarly();
    for (const seed of ['1', '2', '3', '4', '5']) early.send(layerOf(seed));
    await early.stop();
    early.send(layerOf('6'));
    await early.stop();
    expect(uploads()).toBe(0);
  });
});
