import { expect, test } from 'vitest';
import { selectInterface } from '../../../src/server/select-interface.ts';
import { createServerHosts } from '../../../src/server/server-hosts.ts';
import { createServerSwitches } from '../../../src/server/server-switches.ts';
import { basic } from '../support/open-server.ts';
import { openRestServer, refusal } from './rest-server.ts';

test('DEL-03 the root, the rate limit and meta need no token', async () => {
  const server = await openRestServer();
  const octokit = server.octokit();
  const root = await octokit.rest.meta.root();
  expect(root.data.user_url).toBe(`${server.registry.api}/users/{user}`);
  expect((await octokit.rest.rateLimit.get()).data.rate.limit).toBe(5000);
  expect((await octokit.rest.meta.get()).data.verifiable_password_authentication).toBe(false);
  for (const path of ['', '/', '/rate_limit', '/meta']) {
    expect((await server.client().send('GET', `/api/v3${path}`)).status).toBe(200);
  }
});

test('AUTH-02 a person sees who he is, and which scopes the token has', async () => {
  const server = await openRestServer();
  const { data, headers } = await server.octokit('ghp_hubot').rest.users.getAuthenticated();
  expect(data).toMatchObject({ login: 'Hubot', type: 'User' });
  expect(headers['x-oauth-scopes']).toBe('write:packages, delete:packages, repo');
  expect(await refusal(server.octokit('ghs_job').rest.users.getAuthenticated())).toBe(
    '403 Resource not accessible by integration',
  );
});

test('DEL-03 an account says whether it is a user or an organization', async () => {
  const { rest } = (await openRestServer()).octokit('ghp_hubot');
  expect((await rest.users.getByUsername({ username: 'hubot' })).data).toMatchObject({
    login: 'Hubot',
    type: 'User',
  });
  expect((await rest.users.getByUsername({ username: 'acme' })).data).toMatchObject({
    login: 'Acme',
    type: 'Organization',
  });
  expect(await refusal(rest.users.getByUsername({ username: 'nobody' }))).toBe('404 Not Found');
});

test.each([
  ['token', 'token ghp_hubot', 200],
  ['Bearer', 'Bearer ghp_hubot', 200],
  ['Basic with the token as password', basic('ghp_hubot', 'anyone'), 200],
  ['Basic with the token as user name', basic('x-oauth-basic', 'ghp_hubot'), 200],
  ['Basic with a wrong token', basic('ghp_wrong', 'Hubot'), 401],
  ['an unknown scheme', 'Digest ghp_hubot', 401],
  ['a wrong token', 'token ghp_wrong', 401],
])('AUTH-02, REST-9 the API takes %s', async (_, authorization, expected) => {
  const server = await openRestServer();
  const { status, body } = await server.client(authorization).send('GET', '/api/v3/user');
  expect(status).toBe(expected);
  if (expected === 401) expect(JSON.parse(body.toString()).message).toBe('Bad credentials');
});

test('DEL-03, NAME-4 the host api.github.com is the API without a prefix, and its links say so', async () => {
  const server = await openRestServer();
  const headers = { host: 'api.github.com' };
  const path = '/orgs/acme/packages?package_type=container&per_page=1';
  const answer = await server.client('token ghp_octocat').send('GET', path, { headers });
  expect(answer.status).toBe(200);
  const [found] = JSON.parse(answer.body.toString());
  expect(found.url).toMatch(/^http:\/\/api\.github\.com\/orgs\/Acme\/packages\/container\//);
  expect(answer.headers.link).toContain('<http://api.github.com/orgs/acme/packages?');
});

test.each([
  ['ghcr.io', '/v2/', 'https://github.com', 'registry', '/v2/'],
  ['api.github.com', '/user', 'https://github.com', 'rest', '/user'],
  ['API.github.com:5000', '/user', 'https://github.com', 'rest', '/user'],
  ['api.github.com', '/v2/', 'https://github.example', 'registry', '/v2/'],
  ['api.github.example', '/', 'https://github.example', 'rest', '/'],
  ['127.0.0.1:5000', '/api/v3', 'https://github.com', 'rest', '/'],
  ['127.0.0.1:5000', '/api/v3/user', 'https://github.com', 'rest', '/user'],
  ['127.0.0.1:5000', '/api/v33', 'https://github.com', 'registry', '/api/v33'],
])('GHES-01 on %s the path %s of the server %s is for the %s', (host, path, serverUrl, name, below) => {
  const server = { hosts: createServerHosts(serverUrl), switches: createServerSwitches({}) };
  const selected = selectInterface({ host, path, isLegacyPort: false }, server);
  expect(selected).toMatchObject({ name, path: below });
});

test('SVC-05 the record tells who did what to which package', async () => {
  const server = await openRestServer();
  await refusal(
    server
      .octokit('ghp_hubot')
      .rest.packages.deletePackageForOrg({ org: 'acme', package_type: 'container', package_name: 'app/api' }),
  );
  expect(server.registry.requests().at(-1)).toMatchObject({
    ...{ method: 'DELETE', status: 404, principal: 'Hubot', action: 'delete', package: 'acme/app/api' },
    ...{ decision: 'deny', reason: 'Package not found.' },
  });
});
