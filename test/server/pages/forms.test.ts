import { describe, expect, test } from 'vitest';
import type { PackageDocument } from '../../../src/server/world-document.ts';
import { createVisitor, openPageServer, openStage, type PageServer, tokenOn } from './page-server.ts';

const VAULT = '/acme/vault/-/settings';

function entryOf({ registry }: PageServer, name: string): PackageDocument | null | undefined {
  return registry.world().packages?.[name];
}

describe('signing in', () => {
  test('SVC-06 stands behind the gate of the admin API: from elsewhere it takes the admin token', async () => {
    const { registry } = await openPageServer({ adminToken: 'sesame' });
    const host = 'registry.example:5000';
    const from = { host, origin: `http://${host}` };
    const visitor = createVisitor(registry.pages);
    const page = await visitor.get('/-/sign-in', { host });
    const fields = { token: tokenOn(page), user: 'octocat' };
    expect(page.text).toContain('Admin token');
    expect((await visitor.post('/-/sign-in', fields, from)).status).toBe(403);
    expect((await visitor.post('/-/sign-in', { ...fields, 'admin-token': 'wrong' }, from)).status).toBe(403);
    const { status, headers } = await visitor.post(
      '/-/sign-in',
      { ...fields, 'admin-token': 'sesame' },
      from,
    );
    expect(status).toBe(303);
    expect(headers['set-cookie']).toMatch(
      /^registry-session-5000=[\w.-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
  });

  test('SVC-06 without an admin token nobody signs in from elsewhere', async () => {
    const { registry } = await openPageServer();
    const visitor = createVisitor(registry.pages);
    const from = { host: 'registry.example', origin: 'http://registry.example' };
    const page = await visitor.get('/-/sign-in', { host: from.host });
    expect(page.text).toContain('start it with GHCR_ADMIN_TOKEN');
    const fields = { token: tokenOn(page), user: 'octocat', 'admin-token': '' };
    expect((await visitor.post('/-/sign-in', fields, from)).status).toBe(403);
    expect((await visitor.get('/-/requests', { host: from.host })).headers.location).toBe(
      '/-/sign-in?next=%2F-%2Frequests',
    );
  });

  test.each([
    ['/acme/vault?x=1', '/acme/vault?x=1'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['https://evil.example/', '/'],
    ['', '/'],
  ])('SVC-06 who was on the way to %s goes to %s', async (next, location) => {
    const { registry } = await openPageServer();
    const visitor = createVisitor(registry.pages);
    const { headers } = await visitor.submit('/-/sign-in', '/-/sign-in', { user: 'octocat', next });
    expect(headers.location).toBe(location);
  });

  test('SVC-06 only users of the world sign in, and who leaves the world is signed out', async () => {
    const server = await openPageServer();
    const visitor = await server.visit();
    for (const user of ['acme', 'nobody', '__proto__', '']) {
      expect((await visitor.submit('/-/sign-in', '/-/sign-in', { user })).status, user).toBe(422);
    }
    const hubot = await (await openPageServer({ world: { users: { hubot: {} } } })).visit('hubot');
    expect((await hubot.get('/')).text).toContain('Signed in as <strong>hubot</strong>');
    const { headers } = await hubot.submit('/', '/-/sign-out', {});
    expect(headers['set-cookie']).toMatch(/^registry-session-\d+=; Path=\/; Max-Age=0;/);
  });
});

describe('a form', () => {
  const fields = { visibility: 'internal' };

  test.each([
    ['without its token', {}, {}],
    ['with the token of another session', { token: 'other' }, {}],
    ['from a page of another origin', undefined, { origin: 'http://evil.example' }],
    ['from a page that hides its origin', undefined, { origin: 'null' }],
    ['of another type', undefined, { 'content-type': 'text/plain' }],
  ])('SVC-06 %s changes nothing', async (_, forged, headers) => {
    const server = await openPageServer();
    const visitor = await server.visit('octocat');
    const token = tokenOn(await visitor.get(VAULT));
    const { status } = await visitor.post(
      `${VAULT}/visibility`,
      { ...fields, ...(forged ?? { token }) },
      headers,
    );
    expect(status).toBe(403);
    expect(entryOf(server, 'acme/vault')?.visibility).toBe('private');
  });

  test('SVC-06 of somebody who is not signed in, or has no right, changes nothing', async () => {
    const server = await openPageServer();
    for (const [login, expected] of [
      [undefined, 404],
      ['stranger', 404],
      ['monalisa', 403],
    ] as const) {
      const visitor = await server.visit(login);
      const token = tokenOn(await visitor.get('/-/sign-in'));
      for (const part of ['visibility', 'link', 'inherit', 'access', 'delete']) {
        const answer = await visitor.post(`${VAULT}/${part}`, { token, ...fields, confirm: 'acme/vault' });
        expect(answer.status, `${login} ${part}`).toBe(expected);
      }
    }
    expect(entryOf(server, 'acme/vault')).toMatchObject({ visibility: 'private', repository: 'acme/vault' });
    const monalisa = await (await server.visit('monalisa')).get(VAULT);
    expect(monalisa.text).toContain('monalisa may not do this to acme/vault: it needs the role admin.');
    expect(server.registry.requests({ path: VAULT }).at(-1)).toMatchObject({
      ...{ principal: 'monalisa', action: 'admin', decision: 'deny', package: 'acme/vault', status: 403 },
    });
  });

  test('SVC-06 too large is refused', async () => {
    const visitor = await (await openPageServer()).visit('octocat');
    const answer = await visitor.post(`${VAULT}/visibility`, { visibility: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
  });
});

describe('settings', () => {
  test('PERM-05 visibility changes, but what is public stays public', async () => {
    const server = await openPageServer();
    const visitor = await server.visit('octocat');
    const to = (visibility: string) => visitor.submit(VAULT, `${VAULT}/visibility`, { visibility });
    const { status, headers } = await to('public');
    expect([status, headers.location]).toEqual([303, `${VAULT}?done=saved`]);
    expect(entryOf(server, 'acme/vault')?.visibility).toBe('public');
    const refused = await to('private');
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('a public package stays public'),
    ]);
    expect((await to('secret')).status).toBe(422);
  });

  test('LINK-03, PERM-02 a link is made and undone, and inheritance replaces the grants', async () => {
    const server = await openPageServer();
    const visitor = await server.visit('octocat');
    const send = (part: string, fields: Readonly<Record<string, string>>) =>
      visitor.submit(VAULT, `${VAULT}/${part}`, fields);
    await send('link', { repository: '' });
    expect(entryOf(server, 'acme/vault')).not.toHaveProperty('repository');
    await send('link', { repository: 'acme/shop' });
    expect(entryOf(server, 'acme/vault')).toMatchObject({
      repository: 'acme/shop',
      actions: { 'acme/vault': 'admin', 'acme/shop': 'admin' },
    });
    await send('inherit', { inherit: 'yes' });
    expect(entryOf(server, 'acme/vault')).toMatchObject({ inherit: true, people: {}, teams: {} });
    expect((await send('link', { repository: 'acme/absent' })).status).toBe(422);
  });

  test.each([
    ['people', 'hubot'],
    ['people', 'MonaLisa'],
    ['teams', 'crew'],
    ['actions', 'acme/shop'],
    ['codespaces', 'acme/vault'],
  ] as const)('PERM-03, PERM-10 %s: %s is given a role and loses it', async (kind, name) => {
    const server = await openPageServer();
    const visitor = await server.visit('octocat');
    const give = (role: string) => visitor.submit(VAULT, `${VAULT}/access`, { kind, name, role });
    const granted = (): (readonly [string, string])[] =>
      Object.entries(entryOf(server, 'acme/vault')?.[kind] ?? {}).filter(
        ([other]) => other.toLowerCase() === name.toLowerCase(),
      );
    expect((await give('write')).status).toBe(303);
    expect(granted().map(([, role]) => role)).toEqual(['write']);
    await give('none');
    expect(granted()).toEqual([]);
    expect((await give('owner')).status).toBe(422);
  });

  test('SVC-06 a form that names nothing that there is changes nothing, and says why', async () => {
    const server = await openPageServer();
    const visitor = await server.visit('octocat');
    const before = entryOf(server, 'acme/vault');
    for (const fields of [
      { kind: 'people', name: 'nobody', role: 'read' },
      { kind: 'downloads', name: '1', role: 'read' },
      { kind: 'people', name: '', role: 'read' },
    ]) {
      expect((await visitor.submit(VAULT, `${VAULT}/access`, fields)).status).toBe(422);
    }
    expect(entryOf(server, 'acme/vault')).toEqual(before);
  });

  test('SVC-06 who takes his own rights away leaves the settings', async () => {
    const server = await openPageServer();
    const visitor = await server.visit('hubot');
    const fields = { kind: 'teams', name: 'crew', role: 'none' };
    const { headers } = await visitor.submit(VAULT, `${VAULT}/access`, fields);
    expect(headers.location).toBe('/');
    expect((await visitor.get('/acme/vault')).status).toBe(404);
  });
});

describe('deleting', () => {
  test('DEL-01 a package goes when its name is typed, and comes back with all that it had', async () => {
    const server = await openStage();
    const visitor = await server.visit('octocat');
    const remove = (confirm: string) => visitor.submit(VAULT, `${VAULT}/delete`, { confirm });
    expect((await remove('vault')).status).toBe(422);
    const before = entryOf(server, 'acme/vault');
    expect((await remove('acme/vault')).headers.location).toBe('/acme?done=deleted');
    expect((await visitor.get('/acme/vault')).status).toBe(404);
    expect((await visitor.get('/acme')).text).toContain('Deleted packages');
    // Of a deleted package only those learn who may bring it back.
    const monalisa = await server.visit('monalisa');
    expect((await monalisa.get('/acme')).text).not.toContain('Deleted packages');
    expect((await monalisa.submit('/', '/acme/vault/-/restore', {})).status).toBe(404);
    expect((await visitor.submit('/acme', '/acme/vault/-/restore', {})).headers.location).toBe('/acme/vault');
    expect(entryOf(server, 'acme/vault')).toEqual(before);
    expect((await visitor.get('/acme/vault')).text).toContain('acme/vault:');
  });

  test('DEL-01, DEL-02 a version goes and comes back, but not the last with a tag', async () => {
    const server = await openStage();
    const visitor = await server.visit('octocat');
    const list = '/acme/shop/-/versions';
    const idOf = async (path: string): Promise<string> =>
      /versions\/(\d+)\/delete/.exec((await visitor.get(path)).text)?.[1] ?? '';
    const { headers } = await visitor.get('/acme/shop:2.0.0');
    const version = String(headers.location);
    const id = await idOf(version);
    expect((await visitor.submit(version, `${list}/${id}/delete`, {})).headers.location).toBe(
      `${list}?done=deleted`,
    );
    expect((await visitor.get(version)).status).toBe(404);
    const deleted = await visitor.get(`${list}?show=deleted`);
    expect(deleted.text).toContain('<span class="tag">2.0.0</span>');
    expect((await visitor.submit(list, `${list}/${id}/restore`, {})).status).toBe(303);
    expect((await visitor.get(version)).status).toBe(200);

    const only = String((await visitor.get('/octocat/tool:latest')).headers.location);
    const refused = await visitor.submit(only, `/octocat/tool/-/versions/${await idOf(only)}/delete`, {});
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('last tagged version')]);
  });
});
