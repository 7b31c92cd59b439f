import { describe, expect, test } from 'vitest';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { RegistryMode } from '../../src/server/profile.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { addPlatforms, outcomesOf } from '../support/copies.ts';
import { addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

const MODES: RegistryMode[] = ['ghcr', 'oci'];

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
    const root = await addPlatforms(images);

    const report = await copyGraph(images, repository, root, { tags: ['latest', '2.5'] });
    const size = images.contents().reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    expect(report).toMatchObject({ root, size, uploadedBytes: size });
    expect(outcomesOf(report)).toEqual(report.nodes.map(() => 'uploaded'));
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
    const root = await addPlatforms(images);
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
    expect(new Set(outcomesOf(again))).toEqual(new Set(['exists']));
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
    expect(outcomesOf(second)).toEqual(['uploaded', 'mounted', 'mounted', 'mounted']);
    expect(second.uploadedBytes).toBe(root.size);
  });

  test('REG-08 a copy within one registry moves no blob', async () => {
    const registry = await openTestRegistry({ mode });
    const images = createMemoryImages();
    const root = await addPlatforms(images);
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
    const root = await addPlatforms(images);
    registry.faults.add({ match: { method: 'PUT', path: '*/manifests/*', times: 0 }, do: { status: 400 } });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    await expect(copyGraph(images, repository, root, { tags: ['latest'] })).rejects.toThrow(
      /sending manifest sha256:/,
    );
    registry.faults.clear();
    const report = await copyGraph(images, repository, root, { tags: ['latest'] });
    expect(outcomesOf(report)).toEqual([
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
