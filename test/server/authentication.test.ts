import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/server/clock.ts';
import { basic, openServer, refusalOf, uploadImage, WORLD } from './support/open-server.ts';

const REPOSITORY_URL = 'tags/list';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('AUTH-01, AUTH-08 the token endpoint', () => {
  test.each([
    ['TOKEN-6 a valid token', basic('ghp_octocat'), 200],
    ['CRED-12 with any user name', basic('ghp_octocat', 'x-access-token'), 200],
    ['TOKEN-6 one without scopes: rights are judged later', basic('ghp_scopeless'), 200],
    ['CRED-8 an app’s token', basic('ghs_app'), 200],
    ['TOKEN-7, CRED-13 revoked', basic('ghp_revoked'), '403 DENIED: denied'],
    ['TOKEN-7, CRED-13 expired', basic('ghp_expired'), '403 DENIED: denied'],
    ['TOKEN-7, CRED-13 unknown', basic('ghp_other'), '403 DENIED: denied'],
    ['empty', basic(''), '403 DENIED: denied'],
    ['not base64', 'Basic ###', '403 DENIED: denied'],
    ['a digest in place of the secret', basic(`sha256:${'0'.repeat(64)}`), '403 DENIED: denied'],
    ['TOKEN-8 a bearer', 'Bearer ghp_octocat', '401 UNAUTHORIZED: authentication required'],
  ])('ghcr: %s', async (_, authorization, expected) => {
    const { client } = await openServer({ world: WORLD });
    const answer = await client(authorization).send('GET', '/token?service=x&scope=repository:a/b:pull');
    expect(answer.status === 200 ? 200 : refusalOf(answer)).toBe(expected);
    if (expected === 200) expect(Object.keys(JSON.parse(answer.body.toString()))).toEqual(['token']);
  });

  test.each([
    ['TOKEN-5 absent, pull', 'none', 'repository:octocat/absent:pull', '403 DENIED: denied'],
    [
      'TOKEN-4 there, pull',
      'none',
      'repository:octocat/app:pull',
      '401 UNAUTHORIZED: authentication required',
    ],
    ['there, push', 'none', 'repository:octocat/app:pull,push', '403 DENIED: denied'],
    ['catalog', 'none', 'registry:catalog:*', '403 DENIED: denied'],
    ['there, pull, anonymous may read', 'read', 'repository:octocat/app:pull', 200],
    ['there, push, anonymous may read', 'read', 'repository:octocat/app:pull,push', '403 DENIED: denied'],
    ['two scopes in one parameter', 'read', 'repository:a/b:pull repository:a/b:push', '403 DENIED: denied'],
    ['push, anonymous may write', 'write', 'repository:octocat/app:pull,push', 200],
  ] as const)('ghcr, anonymous: %s', async (_, anonymous, scope, expected) => {
    const { client, holder } = await openServer({ world: WORLD, anonymous });
    await uploadImage(await holder('ghp_octocat'), 'latest');
    const answer = await client().send('GET', `/token?${new URLSearchParams({ scope })}`);
    expect(answer.status === 200 ? 200 : refusalOf(answer)).toBe(expected);
  });

  test('oci: the answer says how long it lasts, a wrong password is 401, and the OAuth2 form works', async () => {
    const { client } = await openServer({ mode: 'oci', world: WORLD });
    const answer = await client(basic('ghp_octocat')).send('GET', '/token');
    const token = JSON.parse(answer.body.toString());
    expect(token).toEqual({
      token: expect.any(String),
      access_token: token.token,
      expires_in: 300,
      issued_at: expect.stringMatching(/^\d{4}-/),
    });
    expect((await client(basic('wrong')).send('GET', '/token')).status).toBe(401);
    const form = (fields: Record<string, string>): Buffer =>
      Buffer.from(new URLSearchParams(fields).toString());
    const post = async (fields: Record<string, string>): Promise<number> =>
      (await client().send('POST', '/token', { body: form(fields) })).status;
    expect(await post({ grant_type: 'password', username: 'octocat', password: 'ghp_octocat' })).toBe(200);
    expect(await post({ grant_type: 'refresh_token', refresh_token: 'ghp_octocat' })).toBe(200);
    expect(await post({ grant_type: 'password', password: 'wrong' })).toBe(401);
    expect(await post({})).toBe(401);
  });
});

describe('AUTH-08 what /v2/ says to an Authorization header', () => {
  const dead = '401 UNAUTHORIZED: unauthenticated: User cannot be authenticated with the token provided.';
  const unknown = '404 NAME_UNKNOWN: repository name not known to registry';
  const challenge = '401 UNAUTHORIZED: authentication required';
  test.each([
    [
      'CHALLENGE-6',
      'Bearer',
      '401 UNAUTHORIZED: authentication token not provided',
      '401 UNAUTHORIZED: authentication token not provided',
    ],
    ['CHALLENGE-5', 'Bearer QQ==', challenge, dead],
    ['CHALLENGE-7', 'Bearer ghp_octocat', '403 DENIED: invalid token', dead],
    ['CHALLENGE-8', `Bearer ${base64('ghp_octocat')}`, unknown, unknown],
    ['CHALLENGE-8', `Bearer ${base64('octocat:ghp_octocat')}`, unknown, unknown],
    ['CHALLENGE-10', `Bearer ${base64('ghp_revoked')}`, dead, dead],
    ['CHALLENGE-10', `Bearer ${base64('ghp_expired')}`, dead, dead],
    ['CHALLENGE-10', `Bearer ${base64('v1:unknown')}`, dead, dead],
    ['CHALLENGE-9', basic('ghp_octocat'), '403 DENIED: invalid token', unknown],
    ['CHALLENGE-9', basic('wrong'), '403 DENIED: invalid token', challenge],
    ['CHALLENGE-7', 'Digest x', '403 DENIED: invalid token', '403 DENIED: invalid token'],
  ])('%s %s: in ghcr mode %s, in oci mode %s', async (_, authorization, ghcr, oci) => {
    for (const [mode, expected] of [
      ['ghcr', ghcr],
      ['oci', oci],
    ] as const) {
      const { client } = await openServer({ mode, world: WORLD });
      const answer = await client(authorization).send('GET', REPOSITORY_URL);
      expect(refusalOf(answer)).toBe(expected);
      expect('www-authenticate' in answer.headers).toBe(answer.status === 401);
    }
  });

  test('a name that no header can hold is challenged with its characters encoded', async () => {
    const { client } = await openServer({ world: WORLD });
    const { status, headers } = await client().send('GET', '/v2/octocat/a%00%22b%C3%A9/tags/list');
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('scope="repository:octocat/a%00%22b%C3%A9:pull"');
  });

  test('CHALLENGE-4 any decodable bearer opens /v2/ in ghcr mode', async () => {
    const { client } = await openServer({ world: WORLD });
    const answer = await client('Bearer QQ==').send('GET', '/v2/');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-length': '0', 'content-type': 'application/json' },
    });
  });

  test('CHALLENGE-11 a bearer ends after five minutes, and the 401 says where to get another', async () => {
    let now = Date.now();
    const clock = { ...systemClock, now: () => now };
    const { holder } = await openServer({ world: WORLD, clock });
    const client = await holder('ghp_octocat');
    expect((await client.send('GET', '/v2/')).status).toBe(200);
    now += 5 * 60_000;
    const answer = await client.send('GET', '/v2/');
    expect(refusalOf(answer)).toBe(dead);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="http:.*\/token",service=/);
  });
});

describe('AUTH-02, AUTH-03, AUTH-05 what a token may do', () => {
  const scopes = '403 DENIED: permission_denied: The token provided does not match expected scopes.';
  const create = '403 DENIED: installation not allowed to Create organization package';
  const write = '403 DENIED: installation not allowed to Write organization package';
  const read = '403 DENIED: permission_denied: read_package';
  const unseen = '404 NAME_UNKNOWN: repository name not known to registry';
  test.each([
    ['CRED-3', 'ghp_octocat', 200, 202, 202],
    ['CRED-2, CRED-6', 'gho_hubot', unseen, scopes, scopes],
    ['CRED-9', 'ghp_scopeless', scopes, scopes, scopes],
    ['CRED-7', 'github_pat_fine', scopes, scopes, scopes],
    ['CRED-8', 'ghs_app', read, create, write],
    ['JOB-1', 'ghs_reader', unseen, create, write],
    ['JOB-8', 'ghs_writer', unseen, 202, '403 DENIED: permission_denied: write_package'],
  ])(
    '%s %s: pull %s, push to an absent package %s, to one that is there %s',
    async (_, secret, pull, absent, present) => {
      const { holder } = await openServer({ world: WORLD });
      await uploadImage(await holder('ghp_octocat'), 'latest');
      const client = await holder(secret);
      const outcome = async (method: string, path: string): Promise<number | string> => {
        const answer = await client.send(method, path);
        return answer.status < 300 ? answer.status : refusalOf(answer);
      };
      expect(await outcome('GET', REPOSITORY_URL)).toBe(pull);
      expect(await outcome('POST', '/v2/octocat/new/blobs/uploads/')).toBe(absent);
      expect(await outcome('POST', 'blobs/uploads/')).toBe(present);
    },
  );

  test('deleting needs its own scope', async () => {
    const world = {
      users: { octocat: {} },
      tokens: { ghp_w: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
    } as const;
    const { client } = await openServer({ mode: 'oci', world });
    const writer = client(basic('ghp_w'));
    await uploadImage(writer, 'latest');
    expect(refusalOf(await writer.send('DELETE', 'manifests/latest'))).toBe(scopes);
  });
});

describe('AUTH-06 anonymous access in oci mode', () => {
  test('without a world everyone may do everything, and is never challenged', async () => {
    const { client } = await openServer({ mode: 'oci' });
    expect((await client().send('GET', '/v2/')).status).toBe(200);
    await uploadImage(client(), 'latest');
    expect((await client().send('DELETE', 'manifests/latest')).status).toBe(202);
  });

  test('reading without a token, while /v2/ still says where to log in', async () => {
    const { client, holder } = await openServer({ mode: 'oci', world: WORLD, anonymous: 'read' });
    await uploadImage(await holder('ghp_octocat'), 'latest');
    expect((await client().send('GET', 'manifests/latest')).status).toBe(200);
    expect((await client().send('GET', '/v2/')).status).toBe(401);
    const push = await client().send('POST', 'blobs/uploads/');
    expect(push.headers['www-authenticate']).toContain('scope="repository:octocat/app:pull,push"');
  });
});

describe('AUTH-08 no credential reaches log or record', () => {
  test('whatever is sent', async () => {
    const lines: string[] = [];
    const log = {
      request: (record: object) => lines.push(JSON.stringify(record)),
      notice: (message: string) => lines.push(message),
      failure: (what: string, error: unknown) => lines.push(what, String(error)),
    };
    const { client, registry, holder } = await openServer({ world: WORLD, log: log as never });
    const bearer = base64('octocat:ghp_octocat');
    for (const authorization of [
      basic('ghp_octocat'),
      basic('ghp_wrong'),
      `Bearer ${bearer}`,
      'Bearer ghp_octocat',
    ]) {
      for (const path of ['/token', '/v2/', REPOSITORY_URL]) await client(authorization).send('GET', path);
    }
    await (await holder('ghp_octocat')).send('GET', '/v2/');
    const seen = JSON.stringify([lines, registry.requests(), registry.world()]);
    expect(lines).toHaveLength(14);
    expect(seen).toContain('"principal":"octocat"');
    for (const secret of ['ghp_octocat', 'ghp_wrong', bearer, base64('octocat:ghp_wrong')]) {
      expect(seen).not.toContain(secret);
    }
  });
});

test('SVC-02 the job’s own token makes a world, which does not show it', async () => {
  const jobToken = { secret: 'ghs_job', repository: 'octocat/app', actor: 'hubot' };
  const { registry, holder } = await openServer({ jobToken });
  await uploadImage(await holder('ghs_job'), 'latest');
  expect(registry.world()).toEqual({
    users: { hubot: {} },
    organizations: { octocat: { members: ['hubot'] } },
    repositories: { 'octocat/app': {} },
    packages: {
      'octocat/app': {
        visibility: 'private',
        repository: 'octocat/app',
        inherit: true,
        actions: { 'octocat/app': 'admin' },
      },
    },
    tokens: {
      'env:GITHUB_TOKEN': {
        type: 'actions',
        repository: 'octocat/app',
        actor: 'hubot',
        permissions: { packages: 'write', contents: 'read', checks: 'write', statuses: 'write' },
      },
    },
  });
  expect(registry.requests({ principal: 'hubot', status: '201' }).length).toBeGreaterThan(0);
});

test('without a world there is one login', async () => {
  const { registry, holder } = await openServer();
  expect(registry.login).toEqual({
    username: 'octocat',
    password: expect.stringMatching(/^ghp_[0-9a-f]{36}$/),
  });
  await uploadImage(await holder(registry.login?.password ?? ''), 'latest');
});
