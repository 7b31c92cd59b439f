import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { collect } from '../support/collect.ts';
import { type Handler, startHttpServer } from '../support/http-server.ts';
import { addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

describe('REG-06 tags', () => {
  test.each([
    ['ghcr', ['zeta', 'alpha', 'beta']],
    ['oci', ['alpha', 'beta', 'zeta']],
  ] as const)('come in the order of %s mode', async (mode, expected) => {
    const registry = await openTestRegistry({ mode });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    await copyGraph(images, repository, root, { tags: ['zeta', 'alpha', 'beta'] });
    expect(await collect(repository.tags())).toEqual(expected);
  });

  test('more than a page of ghcr.io are all listed', async () => {
    const registry = await openTestRegistry({ mode: 'ghcr' });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const root = await addRandomImage(images);
    const tags = Array.from({ length: 250 }, (_, index) => `t${999 - index}`);
    await copyGraph(images, repository, root, { tags });
    expect(await collect(repository.tags())).toEqual(tags);
  });

  test('a repository that is not there is an error, one without tags is empty', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    const client = openTestClient(registry.login);
    await expect(collect(repositoryOf(client, registry, 'octocat/none').tags())).rejects.toThrow(
      /404: NAME_UNKNOWN/,
    );
    const repository = repositoryOf(client, registry);
    const images = createMemoryImages();
    await copyGraph(images, repository, await addRandomImage(images));
    expect(await collect(repository.tags())).toEqual([]);
  });

  const pages = async (handler: Handler): Promise<string[]> => {
    const server = await startHttpServer(handler);
    return collect(openTestClient(undefined).repository(server.host, 'a/b').tags());
  };

  test('pages that lead in a circle end', async () => {
    let served = 0;
    const tags = await pages((request, response) => {
      if (request.url === '/v2/') return void response.end('{}');
      response.setHeader('link', `</v2/a/b/tags/list?page=${++served % 3}>; rel="next"`);
      response.end(JSON.stringify({ tags: ['one', `tag-${served % 3}`] }));
    });
    expect(tags).toEqual(['one', 'tag-1', 'tag-2', 'tag-0']);
    expect(served).toBe(4);
  });

  test('null for no tags is tolerated', async () => {
    expect(await pages((_, response) => void response.end('{"name":"a/b","tags":null}'))).toEqual([]);
  });

  test('a next page on another host is not followed', async () => {
    const listing = pages((_, response) => {
      response.setHeader('link', '<https://other.test/next>; rel="next"');
      response.end('{"tags":["a"]}');
    });
    await expect(listing).rejects.toThrow(
      'continues its list on another host, other.test, which is not followed',
    );
  });

  test('a page that is no JSON is an error that names it', async () => {
    await expect(pages((_, response) => void response.end('<html>'))).rejects.toThrow(
      /\/v2\/a\/b\/tags\/list answered with a list that is not JSON/,
    );
  });
});

test('REG-06 the catalog lists repositories', async () => {
  const registry = await openTestRegistry({ mode: 'oci' });
  const client = openTestClient(registry.login);
  const images = createMemoryImages();
  const root = await addRandomImage(images);
  for (const name of ['b/two', 'a/one']) await copyGraph(images, repositoryOf(client, registry, name), root);
  expect(await collect(client.catalog(registry.registry))).toEqual(['a/one', 'b/two']);
});

describe('REG-04 resolve', () => {
  test('a missing tag is a mistake that the message helps to correct', async () => {
    const registry = await openTestRegistry();
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    await copyGraph(images, repository, await addRandomImage(images), { tags: ['2.5', 'latest'] });
    await expect(repository.resolve('2,5')).rejects.toThrow(/invalid tag "2,5"/);
    await expect(repository.resolve('2.6')).rejects.toThrow(
      /octocat\/app has no manifest "2.6"; tags there: 2.5, latest$/,
    );
    await expect(repository.resolve('../../other')).rejects.toThrow(/invalid tag/);
  });

  test('a name that is none is refused before anything is asked', () => {
    expect(() => openTestClient(undefined).repository('ghcr.io', 'Octocat/App')).toThrow(
      'invalid image name "Octocat/App": the repository name must be lower case: write "octocat/app"',
    );
  });
});

describe('REG-06 deletion', () => {
  test('tags, manifests and blobs go, and are missed the second time', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const root = await addRandomImage(images, { layerSizes: [10] });
    const { nodes } = await copyGraph(images, repository, root, { tags: ['a', 'b'] });
    expect([await repository.deleteTag('a'), await repository.deleteTag('a')]).toEqual([true, false]);
    expect(await collect(repository.tags())).toEqual(['b']);
    expect([
      await repository.deleteManifest(root.digest),
      await repository.deleteManifest(root.digest),
    ]).toEqual([true, false]);
    const layer = nodes.at(-1)?.descriptor ?? root;
    expect([await repository.deleteBlob(layer.digest), await repository.deleteBlob(layer.digest)]).toEqual([
      true,
      false,
    ]);
    expect(await repository.exists(layer)).toBe(false);
  });

  test('ghcr.io deletes nothing by this API', async () => {
    const registry = await openTestRegistry({ mode: 'ghcr' });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    await copyGraph(images, repository, await addRandomImage(images), { tags: ['a'] });
    await expect(repository.deleteTag('a')).rejects.toThrow(
      /^DELETE .*: 405: UNSUPPORTED The operation is unsupported\.$/,
    );
  });
});

test('REG-03 a tag moves, and is left alone where it stands right', async () => {
  const registry = await openTestRegistry();
  const repository = repositoryOf(openTestClient(registry.login), registry);
  const images = createMemoryImages();
  const [one, two] = [
    await addRandomImage(images, { seed: 'one' }),
    await addRandomImage(images, { seed: 'two' }),
  ];
  await copyGraph(images, repository, one, { tags: ['latest', '1'] });
  await copyGraph(images, repository, two, { tags: ['latest', '2'] });
  expect((await repository.resolve('latest')).digest).toBe(two.digest);
  await repository.tag(one, 'latest');
  expect((await repository.resolve('latest')).digest).toBe(one.digest);
  const puts = registry.requests({ method: 'PUT' }).length;
  await repository.tag(one, 'latest');
  expect(registry.requests({ method: 'PUT' })).toHaveLength(puts);
});
