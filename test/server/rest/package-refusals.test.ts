import { expect, test } from 'vitest';
import { API, APP, CONTAINER, type Octokit, openRestServer, REST_WORLD, refusal } from './rest-server.ts';

const SCOPES_TO_READ = '403 You need at least read:packages scope to list packages.';
const SCOPES_TO_DELETE =
  '403 You need at least read:packages and delete:packages scopes to delete or restore a package.';
const LAST_TAGGED =
  '400 You cannot delete the last tagged version of a package. You must delete the package instead.';

test('DEL-02, REMOVE-8, REFUSAL-10 the last tagged version stays', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  await server.push('acme/app', 'v1');
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  const version = { ...APP, package_version_id: data[0]?.id ?? 0 };
  expect(await refusal(packages.deletePackageVersionForOrg(version))).toBe(LAST_TAGGED);
});

test.each([
  ['public', 5001, '400 Publicly visible packages with more than 5000 downloads cannot be deleted. '],
  ['public', 5000, undefined],
  ['private', 5001, undefined],
] as const)(
  'DEL-02, REMOVE-2, REMOVE-3, REFUSAL-11, REFUSAL-12 a %s package with %i downloads',
  async (visibility, downloads, refused) => {
    const world = { ...REST_WORLD, packages: { 'acme/app': { visibility, downloads } } };
    const server = await openRestServer({ world });
    await server.push('acme/app', 'v1', 'v2');
    const { packages } = server.octokit().rest;
    const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
    const version = { ...APP, package_version_id: data[0]?.id ?? 0 };
    const calls = [
      () => packages.deletePackageVersionForOrg(version),
      () => packages.deletePackageForOrg(APP),
    ];
    for (const [index, call] of calls.entries()) {
      if (refused === undefined) expect((await call()).status).toBe(204);
      else {
        const text = `${refused}Contact GitHub support for further assistance.`;
        expect(await refusal(call())).toBe(index === 0 ? text.replace('packages', 'package versions') : text);
      }
    }
  },
);

test('DEL-02, REMOVE-10 every GET of a manifest counts as a download', async () => {
  const world = { ...REST_WORLD, settings: { deleteThreshold: 2 } };
  const server = await openRestServer({ world });
  await server.push('acme/app/api', 'v1', 'v2');
  const reader = (await server.holder('ghp_octocat')).in('acme/app/api');
  const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' };
  await reader.send('HEAD', 'manifests/v2', { headers });
  for (let round = 0; round < 3; round++) {
    expect((await reader.send('GET', 'manifests/v2', { headers })).status).toBe(200);
  }
  const { packages } = server.octokit().rest;
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(API);
  const [popular, other] = data.map(({ id }) => ({ ...API, package_version_id: id }));
  if (popular === undefined || other === undefined) throw new Error('there are no two versions');
  expect(await refusal(packages.deletePackageVersionForOrg(popular))).toMatch(
    /^400 Publicly visible package/,
  );
  expect((await packages.deletePackageVersionForOrg(other)).status).toBe(204);
});

type Call = (octokit: Octokit) => Promise<unknown>;

const list: Call = ({ rest }) => rest.packages.listPackagesForOrganization({ org: 'acme', ...CONTAINER });
const get: Call = ({ rest }) => rest.packages.getPackageForOrganization(APP);
const getVersions: Call = ({ rest }) => rest.packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
const remove: Call = ({ rest }) => rest.packages.deletePackageForOrg(APP);
const removePublic: Call = ({ rest }) => rest.packages.deletePackageForOrg(API);
const restore: Call = ({ rest }) => rest.packages.restorePackageForOrg(APP);

test.each<[string, string, Call, string]>([
  ['REFUSAL-2 a wrong token lists', 'ghp_wrong', list, '401 Bad credentials'],
  ['REFUSAL-3 a token without scopes lists', 'ghp_scopeless', list, SCOPES_TO_READ],
  ['a token without scopes reads', 'ghp_scopeless', get, SCOPES_TO_READ],
  ['a fine-grained token lists', 'github_pat_fine', list, SCOPES_TO_READ],
  ['a fine-grained token reads', 'github_pat_fine', get, SCOPES_TO_READ],
  ['a fine-grained token deletes', 'github_pat_fine', remove, SCOPES_TO_DELETE],
  ['CRED-4, REFUSAL-4 a token that may only read deletes', 'ghp_reader', remove, SCOPES_TO_DELETE],
  ['REST-10 an app lists', 'ghs_app', list, '400 Invalid argument.'],
  ['REST-10, REFUSAL-6 an app reads', 'ghs_app', get, '403 Resource not accessible by integration'],
  ['JOB-10, REFUSAL-5 an Actions token lists', 'ghs_job', list, '400 Invalid argument.'],
  ['an Actions token without packages reads', 'ghs_idle', get, '403 Resource not accessible by integration'],
  [
    'an Actions token without packages deletes',
    'ghs_idle',
    remove,
    '403 Resource not accessible by integration',
  ],
  ['the Actions token of another repository reads', 'ghs_other', get, '404 Package not found.'],
  ['the Actions token of another repository deletes', 'ghs_other', removePublic, '404 Package not found.'],
  ['REFUSAL-7 a stranger reads', 'ghp_stranger', get, '404 Package not found.'],
  ['a stranger reads versions', 'ghp_stranger', getVersions, '404 Package not found.'],
  ['REMOVE-7 who may only write deletes', 'ghp_hubot', removePublic, '404 Package not found.'],
  ['what was never deleted is restored', 'ghp_octocat', restore, '404 Package not found.'],
])('DEL-02 %s', async (_, secret, call, expected) => {
  const server = await openRestServer();
  expect(await refusal(call(server.octokit(secret)))).toBe(expected);
});

test('DEL-03, CRED-1, REFUSAL-1, REST-7 nothing is read without a token, public packages neither', async () => {
  const server = await openRestServer();
  const answer = await server.client().send('GET', '/api/v3/orgs/acme/packages/container/app%2Fapi');
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body.toString())).toEqual({
    message: 'Requires authentication',
    documentation_url: 'https://docs.github.com/rest',
    status: '401',
  });
});

test.each([
  [
    'REST-8, REFUSAL-9 a user among organizations',
    '/orgs/octocat/packages?package_type=container',
    '404 Not Found',
  ],
  ['an organization among users', '/users/Acme/packages?package_type=container', '404 Not Found'],
  ['nobody', '/users/nobody/packages?package_type=container', '404 Not Found'],
  ['REST-3 a raw slash', '/orgs/acme/packages/container/app/api', '404 Not Found'],
  ['another type', '/orgs/acme/packages/npm/app', '404 Package not found.'],
  ['no type', '/orgs/acme/packages', '400 Invalid argument.'],
  ['an unknown type', '/orgs/acme/packages?package_type=cake', '400 Invalid argument.'],
  ['REFUSAL-8 no version', '/orgs/acme/packages/container/app/versions/1', '404 Package version not found.'],
  [
    'a version that is no number',
    '/orgs/acme/packages/container/app/versions/v1',
    '404 Package version not found.',
  ],
  ['broken UTF-8', '/orgs/acme/packages/container/%ff', '400 the path is not valid UTF-8'],
])('DEL-03 there is nothing at %s', async (_, path, expected) => {
  const server = await openRestServer();
  const { status, body } = await server.client('token ghp_octocat').send('GET', `/api/v3${path}`);
  expect(`${status} ${JSON.parse(body.toString()).message}`).toBe(expected);
});

test('DEL-03, VIS-9 visibility, link and access cannot be changed here', async () => {
  const server = await openRestServer();
  const client = server.client('token ghp_octocat');
  for (const method of ['PATCH', 'PUT', 'POST']) {
    expect((await client.send(method, '/api/v3/orgs/acme/packages/container/app')).status).toBe(404);
  }
});

test('AUTH-04, CRED-11, REFUSAL-15 a token without SSO gets 403 and the address where it is authorized', async () => {
  const server = await openRestServer();
  for (const path of ['packages/container/secret', 'packages?package_type=container']) {
    const answer = await server.client('token ghp_octocat').send('GET', `/api/v3/orgs/guarded/${path}`);
    expect(answer.status).toBe(403);
    expect(answer.headers['x-github-sso']).toBe('required; url=https://github.com/orgs/guarded/sso');
  }
});
