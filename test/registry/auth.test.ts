import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createContent } from '../../src/oci/content.ts';
import { openTestClient } from '../support/client.ts';
import { receive } from '../support/http-server.ts';
import { BASIC, DESCRIPTOR, LOGIN, lines, MANIFEST, startTokenRegistry } from '../support/token-registry.ts';

const DENIED = JSON.stringify({ errors: [{ code: 'DENIED', message: 'denied' }] });

/** Refuses every login and lets everyone else in, as ghcr.io does with an expired token. */
function refusesLogins(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.authorization === undefined) response.end('{"token":"token-anonymous"}');
  else response.writeHead(403).end(DENIED);
}

describe('the token exchange', () => {
  test('AUTH-06 without a login: ping, anonymous token, request', async () => {
    const server = await startTokenRegistry();
    const client = openTestClient(undefined);
    await client.repository(server.host, 'a/b').resolve('latest');
    expect(lines(server)).toEqual([
      'GET /v2/ -',
      'GET /token?service=test&scope=repository:a/b:pull -',
      'HEAD /v2/a/b/manifests/latest Bearer token-1',
    ]);
    expect(client.bearers).toEqual(['token-1']);
  });

  test('AUTH-01 the login goes to the token service only', async () => {
    const server = await startTokenRegistry();
    await openTestClient(LOGIN).repository(server.host, 'a/b').resolve('latest');
    expect(lines(server)).toEqual([
      'GET /v2/ -',
      `GET /token?service=test&scope=repository:a/b:pull ${BASIC}`,
      'HEAD /v2/a/b/manifests/latest Bearer token-1',
    ]);
  });

  test('an identity token is exchanged by POST, as docker does', async () => {
    const forms: string[] = [];
    const server = await startTokenRegistry({
      async token(request, response) {
        forms.push((await receive(request)).toString());
        response.end('{"access_token":"token-refreshed"}');
      },
    });
    await openTestClient(undefined, { credentials: async () => ({ identityToken: 'refresh-me' }) })
      .repository(server.host, 'a/b')
      .resolve('latest');
    expect(lines(server)[1]).toBe('POST /token -');
    expect(Object.fromEntries(new URLSearchParams(forms[0]))).toEqual({
      grant_type: 'refresh_token',
      service: 'test',
      client_id: 'ghcr-actions',
      scope: 'repository:a/b:pull',
      refresh_token: 'refresh-me',
    });
  });

  test('requests at the same time share one ping, one question for the login, and one exchange', async () => {
    const server = await startTokenRegistry();
    let asked = 0;
    const client = openTestClient(undefined, {
      credentials: async () => {
        asked++;
        return LOGIN;
      },
    });
    const repository = client.repository(server.host, 'a/b');
    await Promise.all(Array.from({ length: 12 }, () => repository.resolve('latest')));
    expect(lines(server).filter((line) => !line.startsWith('HEAD'))).toHaveLength(2);
    expect(asked).toBe(1);
  });

  test('a token for push serves pulls, one for another repository does not', async () => {
    const server = await startTokenRegistry();
    const client = openTestClient(LOGIN);
    const repository = client.repository(server.host, 'a/b');
    await repository.putManifest(createContent(DESCRIPTOR, MANIFEST), ['x']);
    await repository.resolve('latest');
    await client.repository(server.host, 'a/c').resolve('latest');
    expect(lines(server).filter((line) => line.includes('/token'))).toEqual([
      `GET /token?service=test&scope=repository:a/b:pull,push ${BASIC}`,
      `GET /token?service=test&scope=repository:a/c:pull ${BASIC}`,
    ]);
  });

  test('the scope of a challenge is added to the wanted one', async () => {
    const server = await startTokenRegistry({
      challenge: ',service="test",scope="repository:a/b:pull,push registry:extra:*"',
      accepts: (authorization) => authorization === 'Bearer token-2',
    });
    await openTestClient(LOGIN).repository(server.host, 'a/b').resolve('latest');
    expect(lines(server).at(-2)).toBe(
      `GET /token?service=test&scope=registry:extra:*&scope=repository:a/b:pull,push ${BASIC}`,
    );
  });

  test('a token service that stumbles is asked again', async () => {
    let calls = 0;
    const server = await startTokenRegistry({
      token: (_, response) =>
        void (++calls === 1 ? response.writeHead(503).end() : response.end('{"token":"token-x"}')),
    });
    const client = openTestClient(LOGIN);
    await client.repository(server.host, 'a/b').resolve('latest');
    expect(client.waits).toEqual([1000]);
  });

  test('one that stays down is asked five times in all: the request owns the retry', async () => {
    const server = await startTokenRegistry({ token: (_, response) => void response.writeHead(503).end() });
    const client = openTestClient(LOGIN);
    await expect(client.repository(server.host, 'a/b').resolve('latest')).rejects.toThrow(
      /GET .*\/token.*: 503/,
    );
    expect(server.requests.filter(({ target }) => target.startsWith('/token'))).toHaveLength(5);
  });

  test.each([
    ['no JSON', '<html>'],
    ['no token', '{"token":""}'],
    ['null', 'null'],
  ])('an answer with %s is an error that names the service', async (_, body) => {
    const server = await startTokenRegistry({ token: (_, response) => void response.end(body) });
    await expect(openTestClient(LOGIN).repository(server.host, 'a/b').resolve('latest')).rejects.toThrow(
      `the token service ${server.origin} answered 200 without a token`,
    );
  });
});

describe('tokens that end', () => {
  test('a token is replaced before its end, and after 60 s where the service names none', async () => {
    let now = 0;
    const server = await startTokenRegistry();
    const client = openTestClient(LOGIN, { retry: { now: () => now } });
    const repository = client.repository(server.host, 'a/b');
    for (now of [0, 50_000, 56_000, 100_000]) await repository.resolve('latest');
    expect(lines(server).filter((line) => line.includes('/token'))).toHaveLength(2);
  });

  test('ACT-04 a 401 in mid-run renews the token once and repeats the request with its body', async () => {
    const rejected = new Set(['Bearer token-1']);
    const server = await startTokenRegistry({
      accepts: (authorization, { method }) =>
        authorization.startsWith('Bearer ') && (method !== 'PUT' || !rejected.has(authorization)),
    });
    const client = openTestClient(LOGIN);
    await client.repository(server.host, 'a/b').putManifest(createContent(DESCRIPTOR, MANIFEST), ['x']);
    const puts = server.requests.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(puts.map(({ headers }) => headers['content-length'])).toEqual(
      Array(2).fill(String(MANIFEST.byteLength)),
    );
    expect(client.waits).toEqual([]);
  });

  test('a registry that goes on refusing is believed after the second time', async () => {
    const server = await startTokenRegistry({ accepts: () => false });
    const failure = openTestClient(LOGIN).repository(server.host, 'a/b').manifest('latest');
    await expect(failure).rejects.toThrow(/^GET http:.*\/manifests\/latest: 401: UNAUTHORIZED$/);
    expect(lines(server).filter((line) => line.includes('/manifests/'))).toHaveLength(2);
  });
});

describe('AUTH-08 stale logins', () => {
  test('reading goes on without one, and one warning says so and how to mend it', async () => {
    const server = await startTokenRegistry({ token: refusesLogins });
    const client = openTestClient(LOGIN);
    await client.repository(server.host, 'a/b').resolve('latest');
    await client.repository(server.host, 'a/c').resolve('latest');
    expect(client.warnings).toHaveLength(1);
    expect(client.warnings[0]).toContain(`the stored login for ${server.host} was refused`);
    expect(client.warnings[0]).toContain('403: DENIED denied');
    expect(client.warnings[0]).toContain(`docker logout ${server.host}`);
    expect(client.warnings[0]).not.toContain('ghp_secret');
  });

  test('writing does not', async () => {
    const server = await startTokenRegistry({ token: refusesLogins });
    const client = openTestClient(LOGIN);
    const push = client.repository(server.host, 'a/b').putManifest(createContent(DESCRIPTOR, MANIFEST));
    await expect(push).rejects.toThrow(
      /^GET http:.*\/token\?.*scope=repository:a\/b:pull,push: 403: DENIED denied$/,
    );
    expect(client.warnings).toEqual([]);
  });

  test('where anonymous reading is refused too, the refused login is the error', async () => {
    const server = await startTokenRegistry({
      token: (request, response) =>
        void response.writeHead(request.headers.authorization === undefined ? 401 : 403).end(DENIED),
    });
    const client = openTestClient(LOGIN);
    await expect(client.repository(server.host, 'a/b').resolve('latest')).rejects.toThrow(/403: DENIED/);
    expect(client.warnings).toEqual([]);
  });
});
