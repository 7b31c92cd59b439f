import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { UserError } from '../../src/oci/errors.ts';
import type { Target } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { CopyProgress } from '../../src/registry/copy-report.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { addPlatforms, outcomesOf } from '../support/copies.ts';
import { addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

describe('copyGraph', () => {
  test('a blob that the registry claims to have and misses is sent when a manifest is refused for it', async () => {
    const registry = await openTestRegistry({ mode: 'ghcr' });
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [500] });
    registry.faults.add({ match: { method: 'HEAD', path: '*/blobs/*', times: 1 }, do: { status: 200 } });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const report = await copyGraph(images, repository, root, { tags: ['latest'], concurrency: 1 });
    expect(outcomesOf(report)).toEqual(['uploaded', 'uploaded', 'uploaded']);
    expect((await repository.resolve('latest')).digest).toBe(root.digest);
  });

  test('a missing blob is not waited for, whatever the status', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [500] });
    const errors = [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry' }];
    registry.faults.add({
      match: { method: 'PUT', path: '*/manifests/*', times: 2 },
      do: { status: 500, body: { errors } },
    });
    const client = openTestClient(registry.login);
    await expect(copyGraph(images, repositoryOf(client, registry), root)).rejects.toThrow(
      '500: MANIFEST_BLOB',
    );
    expect(client.waits).toEqual([]);
  });

  test('REG-05 foreign layers stay where they are', async () => {
    const registry = await openTestRegistry();
    const images = createMemoryImages();
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: `sha256:${'0'.repeat(64)}`,
      size: 123_456,
      urls: ['https://mcr.example/layer'],
    };
    const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
    const config = images.add('application/vnd.docker.container.image.v1+json', '{}');
    const root = images.add(
      mediaType,
      JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [foreign] }),
    );
    const report = await copyGraph(images, repositoryOf(openTestClient(registry.login), registry), root, {
      tags: ['windows'],
    });
    expect(outcomesOf(report)).toEqual(['uploaded', 'uploaded', 'foreign']);
    expect(report.size).toBe(root.size + config.size);
  });

  test('select leaves platforms out of an index', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    const images = createMemoryImages();
    const root = await addPlatforms(images);
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const report = await copyGraph(images, repository, root, {
      tags: ['arm'],
      select: ({ platform }) => platform?.architecture === 'arm64',
    });
    expect(report.nodes).toHaveLength(5);
  });

  test('ACT-06 progress adds up to the whole size, and names each outcome once', async () => {
    const registry = await openTestRegistry();
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [300_000, 5] });
    const events: CopyProgress[] = [];
    const report = await copyGraph(images, repositoryOf(openTestClient(registry.login), registry), root, {
      tags: ['latest'],
      onProgress: (progress) => events.push(progress),
    });
    expect(events.at(-1)).toMatchObject({ doneBytes: report.size, totalBytes: report.size });
    expect(events.filter(({ outcome }) => outcome !== undefined)).toHaveLength(4);
    const done = events.map(({ doneBytes }) => doneBytes);
    expect(done).toEqual([...done].sort((one, other) => one - other));
  });

  test('the first failure names side and content, stops the rest and waits for it', async () => {
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [100, 200, 300] });
    let running = 0;
    const target: Target = {
      exists: async () => false,
      async push(content, { signal } = {}) {
        running++;
        try {
          if (content.descriptor.size === 300) throw new UserError('full');
          await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
          return 'uploaded';
        } finally {
          await new Promise(setImmediate);
          running--;
        }
      },
      tag: async () => undefined,
    };
    const failure = await copyGraph(images, target, root).catch((error) => error);
    expect(failure).toMatchObject({ name: 'CopyError', side: 'target', descriptor: { size: 300 } });
    expect(failure.message).toMatch(/^sending blob sha256:[0-9a-f]{64} \(300 bytes\): full$/);
    expect(running).toBe(0);
  });

  test('a failing source is named as such', async () => {
    const registry = await openTestRegistry();
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [400_000] });
    const broken = {
      ...images,
      async *fetch(descriptor: Descriptor) {
        for await (const chunk of images.fetch(descriptor)) {
          if (descriptor.size < 400_000) yield chunk;
          else yield chunk.subarray(0, 100_000);
        }
      },
    };
    const client = openTestClient(registry.login);
    const repository = repositoryOf(client, registry);
    const failure = await copyGraph(broken, repository, root, { tags: ['x'] }).catch((error) => error);
    expect(failure.message).toMatch(
      /^reading blob sha256:[0-9a-f]{64} \(400000 bytes\): content of sha256:[0-9a-f]{64}: expected 400000 bytes, got 100000 bytes$/,
    );
    expect(client.waits).toEqual([]);
    await expect(repository.resolve('x')).rejects.toThrow('has no manifest "x"');
  });

  test('an abort stops the copy with its reason', async () => {
    const registry = await openTestRegistry();
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [2_000_000] });
    const abort = new AbortController();
    const copy = copyGraph(images, repositoryOf(openTestClient(registry.login), registry), root, {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('cancelled by the user')),
    });
    await expect(copy).rejects.toThrow('cancelled by the user');
  });
});
