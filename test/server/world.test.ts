import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { createWorld, withPackage } from '../../src/server/world.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import type { Answer, RegistryClient } from '../conformance/registry-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openServer, refusalOf, uploadImage } from './support/open-server.ts';

const WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {} },
  tokens: {
    octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    hubot: { type: 'classic', user: 'hubot', scopes: ['read:packages'] },
  },
};

function send(client: RegistryClient, method: 'PUT' | 'PATCH', document: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const body = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
  return client.send(method, '/_/world', { headers, body });
}

const jsonOf = ({ body }: Answer) => JSON.parse(body.toString());

describe('SVC-03 the world while it runs', () => {
  test('PATCH grants at once, and shows digests in place of secrets', async () => {
    const { client, holder } = await openServer({ world: WORLD });
    await uploadImage(await holder('octocat'), 'latest');
    const hubot = await holder('hubot');
    expect((await hubot.send('GET', 'tags/list')).status).toBe(404);
    const patch = { packages: { 'octocat/app': { people: { hubot: 'read' } } } };
    const answer = await send(client(), 'PATCH', patch);
    expect(answer.status).toBe(200);
    expect(jsonOf(answer).packages).toEqual({
      'octocat/app': { visibility: 'private', people: { hubot: 'read' } },
    });
    expect(Object.keys(jsonOf(answer).tokens)).toEqual([digestOf('octocat'), digestOf('hubot')]);
    expect((await hubot.send('GET', 'tags/list')).status).toBe(200);
  });

  test('PATCH revokes a token, named by its secret; bearers for it end at once (AUTH-08)', async () => {
    const { client, holder } = await openServer({ world: WORLD });
    const octocat = await holder('octocat');
    expect((await send(client(), 'PATCH', { tokens: { octocat: { revoked: true } } })).status).toBe(200);
    expect(refusalOf(await octocat.send('GET', 'tags/list'))).toMatch(/^401 .*cannot be authenticated/);
    await send(client(), 'PATCH', { tokens: { octocat: { revoked: null } } });
    expect((await octocat.send('GET', 'tags/list')).status).toBe(404);
    await send(client(), 'PATCH', { tokens: { octocat: null } });
    expect((await octocat.send('GET', 'tags/list')).status).toBe(401);
  });

  test('PATCH changes settings for the next request', async () => {
    const { client, holder } = await openServer({ world: WORLD });
    const octocat = await holder('octocat');
    await uploadImage(octocat, 'latest');
    const get = () => octocat.send('GET', 'manifests/latest', { headers: { accept: '*/*' } });
    expect((await get()).status).toBe(404);
    await send(client(), 'PATCH', { settings: { strictAccept: false } });
    expect((await get()).status).toBe(200);
  });

  test('PUT keeps the content of packages that stay, and removes that of the others', async () => {
    const { client, holder, registry } = await openServer({ world: WORLD });
    const octocat = await holder('octocat');
    await uploadImage(octocat, 'latest');
    await uploadImage(octocat.in('octocat/other'), 'latest');
    const { 'octocat/app': app } = registry.world().packages ?? {};
    const document = { ...registry.world(), packages: { 'octocat/app': app } };
    expect((await send(client(), 'PUT', document)).status).toBe(200);
    expect(registry.world()).toEqual(document);
    expect(jsonOf(await octocat.send('GET', 'tags/list')).tags).toEqual(['latest']);
    expect((await octocat.send('GET', '/v2/octocat/other/tags/list')).status).toBe(404);
    const content = jsonOf(await client().send('GET', '/_/content'));
    expect(content.packages.map(({ name }: { name: string }) => name)).toEqual(['octocat/app']);
  });

  test.each([
    [
      'PATCH',
      { packages: { 'acme/app': {} } },
      'world: packages.acme/app: its owner "acme" is not among users or organizations: add it there',
    ],
    [
      'PATCH',
      { packages: { 'octocat/app': { visibility: 'secret' } } },
      'world: packages.octocat/app.visibility: expected one of public, private, internal',
    ],
    ['PUT', [], 'world: must be object'],
    [
      'PATCH',
      { tokens: { ghp_secret: { type: 'classic', user: 'nobody' } } },
      'world: tokens.entry 3.user: "nobody" is not among users: add it there',
    ],
    ['PUT', '{"tokens": {"ghp_secret": }}', 'the body is not valid JSON'],
  ] as const)('%s of %j is 422 and changes nothing', async (method, document, message) => {
    const { client, registry } = await openServer({ world: WORLD });
    const before = registry.world();
    const answer = await send(client(), method, document);
    expect(refusalOf(answer)).toBe(`422 UNSUPPORTED: ${message}`);
    expect(registry.world()).toBe(before);
  });

  test.each([
    { 'octocat/app': { inherit: true, visibility: 'public' } },
    { 'octocat/app': { people: { hubot: 'read' } }, 'octocat/new': {}, 'octocat/other': null },
    { 'octocat/other': null, 'octocat/app': null, 'octocat/absent': null },
    { 'octocat/App': {} },
    { 'octocat/app': { people: { nobody: 'read' } }, 'octocat/other': null },
    { 'octocat/open': { visibility: 'private' } },
    { 'octocat/app': { repository: 'octocat/code' } },
    { '__proto__/app': {} },
    {},
  ])('PATCH of packages alone does what it does with another field: %j', async (packages) => {
    const world: WorldDocument = {
      ...WORLD,
      repositories: { 'octocat/code': {} },
      packages: { 'octocat/app': {}, 'octocat/other': {}, 'octocat/open': { visibility: 'public' } },
    };
    const outcome = async (patch: object): Promise<unknown[]> => {
      const data = await temporaryFolder();
      const { client, holder, registry } = await openServer({ world, data });
      await uploadImage((await holder('octocat')).in('octocat/other'), 'latest');
      const answer = await send(client(), 'PATCH', patch);
      const seen = [answer.status, jsonOf(answer), jsonOf(await client().send('GET', '/_/content'))];
      await registry.close();
      const again = await openServer({ world, data });
      expect(again.registry.world()).toEqual(registry.world());
      return JSON.parse(JSON.stringify(seen).replace(/\d{13}/g, '0'));
    };
    expect(await outcome({ packages })).toEqual(await outcome({ packages, users: {} }));
  });

  test('reset brings the first document back', async () => {
    const { client, holder, registry } = await openServer({ world: WORLD });
    const before = registry.world();
    await uploadImage(await holder('octocat'), 'latest');
    await send(client(), 'PATCH', { users: { carol: {} } });
    await registry.reset();
    expect(registry.world()).toEqual(before);
  });
});

describe('SVC-08 the world with a data folder', () => {
  const options = async () => ({ world: WORLD, data: await temporaryFolder() });

  test('a restart with the same document keeps what has changed', async () => {
    const settings = await options();
    const first = await openServer(settings);
    await uploadImage(await first.holder('octocat'), 'latest');
    await send(first.client(), 'PATCH', {
      users: { carol: {} },
      tokens: { hubot: { revoked: true } },
      packages: { 'octocat/app': { visibility: 'public' } },
    });
    const document = first.registry.world();
    await first.registry.close();
    const second = await openServer(settings);
    expect(second.registry.world()).toEqual(document);
  });

  test('a restart with another document applies that, and keeps the packages', async () => {
    const settings = await options();
    const first = await openServer(settings);
    await uploadImage(await first.holder('octocat'), 'latest');
    await first.registry.close();
    const world = { ...WORLD, users: { ...WORLD.users, dave: {} } };
    const second = await openServer({ ...settings, world });
    expect(second.registry.world().users).toEqual(world.users);
    expect(second.registry.world().packages).toEqual({ 'octocat/app': { visibility: 'private' } });
    expect((await (await second.holder('octocat')).send('GET', 'tags/list')).status).toBe(200);
  });

  test('without a world each start has a login of its own, and what was pushed stays', async () => {
    const data = await temporaryFolder();
    const first = await openServer({ data });
    await uploadImage(await first.holder(first.registry.login?.password ?? ''), 'latest');
    await first.registry.close();
    const second = await openServer({ data });
    const client = await second.holder(second.registry.login?.password ?? '');
    expect((await client.send('GET', 'tags/list')).status).toBe(200);
  });

  test('content from oci mode without a world becomes private', async () => {
    const data = await temporaryFolder();
    const first = await openServer({ data, mode: 'oci' });
    await uploadImage(first.client(), 'latest');
    await first.registry.close();
    const second = await openServer({ data, world: WORLD });
    expect(second.registry.world().packages).toEqual({ 'octocat/app': {} });
    expect((await (await second.holder('hubot')).send('GET', 'tags/list')).status).toBe(404);
    expect((await (await second.holder('octocat')).send('GET', 'tags/list')).status).toBe(200);
    await second.registry.close();
    const third = await openServer({ data });
    const login = await third.holder(third.registry.login?.password ?? '');
    expect((await login.send('GET', 'tags/list')).status).toBe(200);
  });
});

describe('oci mode with a world', () => {
  test('PERM-05 the catalog names what the caller may read', async () => {
    const world = {
      ...WORLD,
      tokens: { ...WORLD.tokens, hubot: { type: 'classic', user: 'hubot', scopes: ['write:packages'] } },
    } as const;
    const { holder } = await openServer({ mode: 'oci', world });
    await uploadImage(await holder('octocat'), 'latest');
    await uploadImage((await holder('hubot')).in('hubot/app'), 'latest');
    const answer = await (await holder('hubot')).send('GET', '/v2/_catalog');
    expect(jsonOf(answer).repositories).toEqual(['hubot/app']);
  });

  test('PERM-07 a namespace that nobody owns is open, and its packages are their publishers’', async () => {
    const { holder, registry } = await openServer({ mode: 'oci', world: WORLD });
    await uploadImage((await holder('octocat')).in('free/app'), 'latest');
    expect(registry.world().packages).toEqual({
      'free/app': { visibility: 'private', people: { octocat: 'admin' } },
    });
    const hubot = (await holder('hubot')).in('free/app');
    expect((await hubot.send('GET', 'tags/list')).status).toBe(404);
  });
});

test('a world whose packages change is another one: who has the old one sees no change', () => {
  const context = { anonymous: { access: 'none', needsBearer: true } } as const;
  const before = createWorld({ ...WORLD, packages: { 'octocat/old': {} } }, context);
  const after = withPackage(before, 'octocat/New', { visibility: 'public' });
  const without = withPackage(after, 'octocat/old', undefined);
  expect(before.document.packages).toEqual({ 'octocat/old': {} });
  expect(after.document.packages).toEqual({ 'octocat/old': {}, 'octocat/new': { visibility: 'public' } });
  expect(without.document).toEqual({
    ...before.document,
    packages: { 'octocat/new': { visibility: 'public' } },
  });
  expect([...without.packages.keys()]).toEqual(['octocat/new']);
});

test('REG-06 in oci mode a package needs no owner, and its world is one that can be put', async () => {
  const { client, holder, registry } = await openServer({ mode: 'oci', world: WORLD });
  await uploadImage((await holder('octocat')).in('app'), 'latest');
  const document = registry.world();
  expect(Object.keys(document.packages ?? {})).toEqual(['app']);
  expect((await send(client(), 'PUT', document)).status).toBe(200);
  expect(registry.world()).toEqual(document);
});
