import { describe, expect, test } from 'vitest';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { uploadImage } from '../support/open-server.ts';
import { openPageServer, openStage } from './page-server.ts';

/** Who sees which packages of the stage. */
const SIGHT = [
  [undefined, ['acme/shop', 'octocat/tool']],
  ['stranger', ['acme/shop', 'octocat/tool']],
  ['monalisa', ['acme/shop', 'acme/shop/worker', 'acme/vault', 'octocat/tool']],
  ['octocat', ['acme/shop', 'acme/shop/worker', 'acme/vault', 'octocat/tool']],
] as const;

describe('the lists', () => {
  test('PERM-05 show to each visitor what he may see, and the page of every other package is not there', async () => {
    const server = await openPageServer();
    for (const [login, seen] of SIGHT) {
      const visitor = await server.visit(login);
      const names = [...(await visitor.get('/')).text.matchAll(/<bdi>([^<]+)<\/bdi>/g)].map(
        ([, name]) => name,
      );
      expect(names, login).toEqual(seen);
      for (const name of ['acme/shop/worker', 'acme/vault', 'acme/absent']) {
        const isSeen = (seen as readonly string[]).includes(name);
        for (const page of ['', '/-/versions', '/-/settings']) {
          const { status } = await visitor.get(`/${name}${page}`);
          if (!isSeen) expect(status, `${login} ${name}${page}`).toBe(404);
        }
      }
    }
  });

  test('SVC-06 an owner has a page, the search narrows it, and an unknown owner has none', async () => {
    const visitor = await (await openPageServer()).visit('octocat');
    const { status, text } = await visitor.get('/acme?q=work');
    expect([status, text]).toEqual([200, expect.stringContaining('acme/shop/worker')]);
    expect(text).not.toContain('acme/vault');
    expect((await visitor.get('/nobody')).status).toBe(404);
    expect((await visitor.get('/ACME/')).status).toBe(200);
  });

  test('SVC-06 a list names no repository that the visitor may not read', async () => {
    const world = {
      users: { octocat: {} },
      repositories: { 'octocat/hidden': {} },
      packages: { 'octocat/app': { visibility: 'public', repository: 'octocat/hidden' } },
    } as const;
    const server = await openPageServer({ world });
    for (const path of ['/', '/octocat/app']) {
      expect((await (await server.visit()).get(path)).text).not.toContain('hidden');
      expect((await (await server.visit('octocat')).get(path)).text).toContain('octocat/hidden');
    }
  });

  test('SVC-06 in a registry that is open to everyone packages are what has content', async () => {
    const server = await openPageServer({ mode: 'oci', world: {}, anonymous: 'write' });
    await uploadImage(createRegistryClient(server.registry.registry, 'solo'), 'latest');
    const visitor = await server.visit();
    expect((await visitor.get('/')).text).toContain('href="/solo"');
    expect((await visitor.get('/solo')).text).toContain('/solo:latest');
    expect((await visitor.get('/solo/-/settings')).text).toContain('everyone may do everything');
  });
});

describe('the page of a package', () => {
  test('META-03 shows name, badge, description, command, platforms, texts, details and README', async () => {
    const server = await openStage();
    const { status, text } = await (await server.visit()).get('/acme/shop');
    const { host } = new URL(server.registry.registry);
    expect(status).toBe(200);
    for (const part of [
      '<h1><bdi>shop</bdi> <span class="badge">Public</span>',
      '<bdi>The web shop of Acme: catalogue, basket and checkout in one image.</bdi>',
      `docker pull ${host}/acme/shop:latest`,
      '<th scope="row">linux/amd64</th>',
      '<th scope="row">unknown/unknown (attestation)</th>',
      '<td>405.8 kB</td>',
      '<bdi>org.opencontainers.image.revision</bdi>',
      '<dt>Licence</dt><dd><bdi>MIT</bdi></dd>',
      '<dt>Downloads</dt><dd>1,234</dd>',
      '<a href="https://github.com/acme/shop" rel="noreferrer">acme/shop</a>',
      '<li>monalisa</li>',
      '<h3>Shop</h3>',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('LINK-03 shows no README of a repository that the visitor may not read', async () => {
    const server = await openStage();
    // monalisa reads the package, not the repository.
    expect((await (await server.visit('monalisa')).get('/acme/vault')).text).not.toContain('Secret plans');
    expect((await (await server.visit('octocat')).get('/acme/vault')).text).toContain('Secret plans');
  });

  test('SVC-06 a package without content says so, and a name with slashes is one package', async () => {
    const world = {
      users: { octocat: {} },
      packages: { 'octocat/a/b/c': { visibility: 'public' } },
    } as const;
    const visitor = await (await openPageServer({ world })).visit();
    const { status, text } = await visitor.get('/octocat/a/b/c');
    expect([status, text]).toEqual([200, expect.stringContaining('Nothing has been pushed')]);
  });

  test.each([
    ['/acme/shop:latest', /^\/acme\/shop\/-\/versions\/sha256%3A/],
    ['/orgs/acme/packages/container/package/shop', /^\/acme\/shop$/],
    ['/orgs/acme/packages/container/shop%2Fworker/settings', /^\/acme\/shop\/worker\/-\/settings$/],
    ['/orgs/acme/packages/container/shop/versions', /^\/acme\/shop\/-\/versions$/],
    ['/orgs/acme/packages/container/shop/12', /^\/acme\/shop\/-\/versions\/12$/],
  ])('SVC-06 %s leads on', async (path, location) => {
    const { status, headers } = await (await (await openStage()).visit('octocat')).get(path);
    expect([status, headers.location]).toEqual([303, expect.stringMatching(location)]);
  });
});

describe('versions', () => {
  test('SVC-06 are listed by whether they have a tag', async () => {
    const visitor = await (await openStage()).visit();
    const listed = async (show: string): Promise<number> =>
      (await visitor.get(`/acme/shop/-/versions?show=${show}`)).text.split('<li>').length - 1;
    expect([await listed('active'), await listed('tagged'), await listed('untagged')]).toEqual([12, 3, 9]);
    // Who may not restore does not see what was deleted, and nonsense is no filter.
    expect([await listed('deleted'), await listed('constructor')]).toEqual([12, 12]);
  });

  test('SVC-06 a version shows its manifest and config, its layers and its tags', async () => {
    const visitor = await (await openStage()).visit();
    const { text } = await visitor.get('/acme/shop');
    const [, path = ''] = /linux\/amd64<\/th><td><code><a href="([^"]+)"/.exec(text) ?? [];
    const version = await visitor.get(path);
    expect(version.status).toBe(200);
    expect(version.text).toContain('application/vnd.oci.image.layer.v1.tar+gzip');
    expect(version.text).toContain('&quot;diff_ids&quot;');
    expect(version.text).toContain('no tag');
    expect((await visitor.get('/acme/shop/-/versions/99999')).status).toBe(404);
    expect((await visitor.get(`/acme/shop/-/versions/sha256:${'0'.repeat(64)}`)).status).toBe(404);
  });
});
