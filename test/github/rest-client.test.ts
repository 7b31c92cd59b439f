import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { GitHubError } from '../../src/github/github-error.ts';
import { findOwnerKind, findPackage, listMigrationConflicts } from '../../src/github/package-facts.ts';
import { createRestClient, type RestClient } from '../../src/github/rest-client.ts';
import { readTokenScopes } from '../../src/github/token-scopes.ts';
import { startHttpServer, type TestServer } from '../support/http-server.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An API that gives these answers by path, and 404 beside them; a list is given one by one. */
async function startApi(
  answers: Readonly<Record<string, Answer | Answer[]>>,
): Promise<{ client: RestClient; server: TestServer }> {
  const server = await startHttpServer(({ url = '' }, response) => {
    const planned = answers[url.replace('/api/v3', '')] ?? { status: 404, body: { message: 'Not Found' } };
    reply(response, Array.isArray(planned) ? (planned.shift() ?? {}) : planned);
  });
  const client = createRestClient({
    apiUrl: `${server.origin}/api/v3`,
    token: 'ghp_x',
    userAgent: 'test',
    environment: {},
    retry: { delay: async () => undefined },
  });
  onTestFinished(() => client.close());
  return { client, server };
}

function reply(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

describe('the REST client', () => {
  test('presents the token, itself and the version of the API', async () => {
    const { client, server } = await startApi({ '/meta': { body: { a: 1 } } });
    expect(await client.get('/meta')).toEqual({ value: { a: 1 }, scopes: undefined });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer ghp_x',
      'user-agent': 'test',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
  });

  test('asks once more after a failure that passes, and gives up then', async () => {
    const { client, server } = await startApi({ '/meta': [{ status: 502 }, { body: 1 }, { status: 502 }] });
    expect((await client.get('/meta')).value).toBe(1);
    const twice = await startApi({ '/meta': [{ status: 502 }, { status: 503 }] });
    await expect(twice.client.get('/meta')).rejects.toMatchObject({ status: 503 });
    expect([server.requests.length, twice.server.requests.length]).toEqual([2, 2]);
  });

  test('tells a refusal in the words of GitHub, with the address of single sign-on', async () => {
    const url = 'https://github.com/orgs/acme/sso?authorization_request=x';
    const { client } = await startApi({
      '/meta': {
        status: 403,
        headers: { 'x-github-sso': `required; url=${url}` },
        body: { message: 'Resource protected' },
      },
    });
    const error = await client.get('/meta').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GitHubError);
    expect(error).toMatchObject({ status: 403, reason: 'Resource protected', ssoUrl: url });
    expect((error as Error).message).toMatch(/^GET http:\S+\/api\/v3\/meta: 403: Resource protected$/);
  });

  test.each([
    ['a page instead of JSON', { status: 400, body: '<html>' }, 'an answer without a message'],
    [
      'an address that is none',
      { status: 403, headers: { 'x-github-sso': 'required; url=javascript:x' } },
      '',
    ],
  ])('takes %s for what it is', async (_, answer: Answer, reason) => {
    const { client } = await startApi({ '/meta': answer });
    const error = (await client.get('/meta').catch((cause: unknown) => cause)) as GitHubError;
    expect(error.reason).toContain(reason);
    expect(error.ssoUrl).toBeUndefined();
  });

  test('names what is wrong when nobody answers', async () => {
    const options = { token: undefined, userAgent: 'test', retry: { attempts: 1 } };
    const client = createRestClient({ apiUrl: 'http://127.0.0.1:9', ...options });
    onTestFinished(() => client.close());
    await expect(client.get('/meta')).rejects.toThrow(/^GET http:\/\/127\.0\.0\.1:9\/meta: .*ECONNREFUSED/);
  });

  test('stops with the reason of who stops it', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const client = createRestClient({ apiUrl: 'http://127.0.0.1:9', token: 'x', userAgent: 'test', signal });
    onTestFinished(() => client.close());
    await expect(client.get('/meta')).rejects.toThrow('enough');
  });
});

describe('packages', () => {
  test('of an organization and of a user are found, with slashes in their names', async () => {
    const { client } = await startApi({
      '/orgs/acme/packages/container/app%2Fapi': {
        body: { visibility: 'private', repository: { full_name: 'acme/app' } },
      },
      '/users/octocat/packages/container/app': { body: { visibility: 'public' } },
    });
    expect(await findPackage(client, 'acme/app/api')).toEqual({
      ownerKind: 'organization',
      visibility: 'private',
      repository: 'acme/app',
    });
    expect(await findPackage(client, 'octocat/app')).toEqual({
      ownerKind: 'user',
      visibility: 'public',
      repository: undefined,
    });
    expect(await findPackage(client, 'octocat/absent')).toBeUndefined();
  });

  test('LEG-04 whose migration is stopped are listed by both of their names', async () => {
    const { client } = await startApi({
      '/orgs/acme/docker/conflicts': {
        body: [{ name: 'image', repository: { name: 'app' } }, null, { name: 'x' }],
      },
      '/users/octocat/docker/conflicts': { body: {} },
    });
    expect(await listMigrationConflicts(client, 'acme', 'organization')).toEqual(['image', 'app/image', 'x']);
    expect(await listMigrationConflicts(client, 'octocat', 'user')).toEqual([]);
  });
});

test('an account is an organization, a user, or not there', async () => {
  const { client } = await startApi({
    '/users/acme': { body: { type: 'Organization' } },
    '/users/octocat': { body: { type: 'User' } },
  });
  const kinds = ['acme', 'octocat', 'nobody'].map((login) => findOwnerKind(client, login));
  expect(await Promise.all(kinds)).toEqual(['organization', 'user', undefined]);
});

test.each([
  ['repo, write:packages', ['repo', 'write:packages']],
  ['', []],
  [undefined, undefined],
])('AUTH-09 the scopes of %j are %j', async (header, scopes) => {
  const headers: Record<string, string> = header === undefined ? {} : { 'x-oauth-scopes': header };
  const { client } = await startApi({ '/rate_limit': { headers } });
  expect(await readTokenScopes(client)).toEqual(scopes);
});
