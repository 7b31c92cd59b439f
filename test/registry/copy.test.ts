import { describe, expect, test } from 'vitest';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { UserError } from '../../src/oci/errors.ts';
import type { Target } from '../../src/oci/target.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { CopyProgress, CopyReport } from '../../src/registry/copy-report.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { RegistryMode } from '../../src/server/profile.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

const MODES: RegistryMode[] = ['ghcr', 'oci'];

async function multiPlatform(images: MemoryImages): Promise<Descriptor> {
  const shared = { seed: 'same', layerSizes: [50_000, 200] };
  return addIndex(images, [
    await addRandomImage(images, { ...shared, platform: { os: 'linux', architecture: 'amd64' } }),
    await addRandomImage(images, { ...shared, platform: { os: 'linux', architecture: 'arm64' } }),
  ]);
}

const outcomes = ({ nodes }: CopyReport): string[] => nodes.map(({ outcome }) => outcome);

/** Method and path of what the registry was asked since it started, the login left out. */
function asked(registry: RunningRegistry, method?: string): string[] {
  return registry
    .requests(method === undefined ? {} : { method })
    .filter(({ path, status }) => path !== '/token' && path !== '/v2/' && status !== 401)
    .map((request) => `${request.method} ${request.path}`);
}

async function expectSame(from: MemoryImages, to: MemoryImages, root: Descriptor): Promise<void> {
  const bytes = async (images: MemoryImages): Promise<Map<string, string>> => {
    const all = new Map<string, string>();
    for (const { descriptor, open } of images.contents()) {
      const chunks = [];
      for await (const chunk of open()) chunks.push(Buffer.from(chunk));
      all.set(descriptor.digest, Buffer.concat(chunks).toString('base64'));
    }
    return all;
  };
  expect(to.contents().map(({ descriptor }) => descriptor.digest)).toContain(root.digest);
  expect(await bytes(to)).toEqual(await bytes(from));
}

describe.each(MODES)('copyGraph and a registry in %s mode', (mode) => {
  test('REG-03 pushes an index under several tags and pulls back the same bytes', async () => {
    const registry = await openTestRegistry({ mode });
    const client = openTestClient(registry.login);
    const repository = repositoryOf(client, registry);
    const images = createMemoryImages();
    const root = await multiPlatform(images);

    const report = await copyGraph(images, repository, root, { tags: ['latest', '2.5'] });
    const size = images.contents().reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    expect(report).toMatchObject({ root, size, uploadedBytes: size });
    expect(outcomes(report)).toEqual(report.nodes.map(() => 'uploaded'));
    expect(report.nodes[0]?.descriptor.digest).toBe(root.digest);

    for (const tag of ['latest', '2.5', root.digest]) {
      expect(await repository.resolve(tag)).toMatchObject({ digest: root.digest, size: root.size });
    }
    const pulled = createMemoryImages();
    await copyGraph(repository, pulled, root, { tags: ['pulled'] });
    await expectSame(images, pulled, root);
    expect(client.waits).toEqual([]);
  });

  test('REG-08 a layer of two images travels once, and an unchanged image costs two HEADs', async () => {
    const registry = await openTestRegistry({ mode });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const root = await multiPlatform(images);
    await copyGraph(images, repository, root, { tags: ['latest'] });
    const uploads = asked(registry, 'PUT').filter((line) => line.includes('/blobs/'));
    expect(uploads).toHaveLength(4);

    const before = asked(registry).length;
    const again = await copyGraph(images, repository, root, { tags: ['latest'] });
    expect(asked(registry).slice(before)).toEqual([
      `HEAD /v2/octocat/app/manifests/${root.digest}`,
      'HEAD /v2/octocat/app/manifests/latest',
    ]);
    expect(again.uploadedBytes).toBe(0);
    expect(new Set(outcomes(again))).toEqual(new Set(['exists']));
  });

  test('REG-08 copies that run at the same time do not send a blob twice', async () => {
    const registry = await openTestRegistry({ mode });
    const client = openTestClient(registry.login);
    const images = createMemoryImages();
    const roots = await Promise.all(
      ['amd64', 'arm64', 's390x'].map((architecture) =>
        addRandomImage(images, {
          seed: 'same',
          layerSizes: [300_000],
          platform: { os: 'linux', architecture },
        }),
      ),
    );
    await Promise.all(
      roots.map((root, index) =>
        copyGraph(images, repositoryOf(client, registry), root, { tags: [`t${index}`] }),
      ),
    );
    // One layer, three configs.
    expect(asked(registry, 'PUT').filter((line) => line.includes('/blobs/'))).toHaveLength(4);
  });

  test('REG-08 a second repository gets its blobs by mount', async () => {
    const registry = await openTestRegistry({ mode });
    const client = openTestClient(registry.login);
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [1000, 2000] });
    await copyGraph(images, repositoryOf(client, registry), root, { tags: ['a'] });
    const second = await copyGraph(images, repositoryOf(client, registry, 'octocat/second'), root, {
      tags: ['a'],
    });
    expect(outcomes(second)).toEqual(['uploaded', 'mounted', 'mounted', 'mounted']);
    expect(second.uploadedBytes).toBe(root.size);
  });

  test('REG-08 a copy within one registry moves no blob', async () => {
    const registry = await openTestRegistry({ mode });
    const images = createMemoryImages();
    const root = await multiPlatform(images);
    await copyGraph(images, repositoryOf(openTestClient(registry.login), registry), root, { tags: ['a'] });
    const client = openTestClient(registry.login);
    const from = repositoryOf(client, registry);
    await copyGraph(from, repositoryOf(client, registry, 'octocat/copy'), await from.resolve('a'), {
      tags: ['a'],
    });
    expect(asked(registry, 'GET').filter((line) => line.includes('/blobs/'))).toEqual([]);
  });

  test('a push that broke off is completed by the next one', async () => {
    const registry = await openTestRegistry({ mode });
    const images = createMemoryImages();
    const root = await multiPlatform(images);
    registry.faults.add({ match: { method: 'PUT', path: '*/manifests/*', times: 0 }, do: { status: 400 } });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    await expect(copyGraph(images, repository, root, { tags: ['latest'] })).rejects.toThrow(
      /sending manifest sha256:/,
    );
    registry.faults.clear();
    const report = await copyGraph(images, repository, root, { tags: ['latest'] });
    expect(outcomes(report)).toEqual([
      'uploaded',
      'uploaded',
      'uploaded',
      'exists',
      'exists',
      'exists',
      'exists',
    ]);
  });
});

describe('copyGraph', () => {
  test('a blob that the registry claims to have and misses is sent when a manifest is refused for it', async () => {
    const registry = await openTestRegistry({ mode: 'ghcr' });
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [500] });
    registry.faults.add({ match: { method: 'HEAD', path: '*/blobs/*', times: 1 }, do: { status: 200 } });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const report = await copyGraph(images, repository, root, { tags: ['latest'], concurrency: 1 });
    expect(outcomes(report)).toEqual(['uploaded', 'uploaded', 'uploaded']);
    expect((await repository.resolve('latest')).digest).toBe(root.digest);
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
    expect(outcomes(report)).toEqual(['uploaded', 'uploaded', 'foreign']);
    expect(report.size).toBe(root.size + config.size);
  });

  test('select leaves platforms out of an index', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    const images = createMemoryImages();
    const root = await multiPlatform(images);
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
