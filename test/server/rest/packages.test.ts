import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';
import { startRegistry } from '../../../src/server/main.ts';
import { REST_ROUTES } from '../../../src/server/rest/index.ts';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { uploadImage } from '../support/open-server.ts';
import { description } from './openapi.ts';
import { type Octokit, openRestServer, REST_WORLD, refusal } from './rest-server.ts';

const CONTAINER = { package_type: 'container' } as const;
const APP = { org: 'Acme', ...CONTAINER, package_name: 'app' } as const;
const API = { org: 'Acme', ...CONTAINER, package_name: 'app/api' } as const;
const SCOPES_TO_READ = '403 You need at least read:packages scope to list packages.';
const SCOPES_TO_DELETE =
  '403 You need at least read:packages and delete:packages scopes to delete or restore a package.';
const LAST_TAGGED =
  '400 You cannot delete the last tagged version of a package. You must delete the package instead.';

test('DEL-03 an organization lists the packages that the caller may see, newest first', async () => {
  const server = await openRestServer();
  await server.push('acme/app', 'v1', 'v2');
  const { data } = await server
    .octokit()
    .rest.packages.listPackagesForOrganization({ org: 'acme', ...CONTAINER });
  expect(data.map(({ name, visibility, version_count }) => [name, visibility, version_count])).toEqual(
    expect.arrayContaining([
      ['app', 'private', 2],
      ['app/api', 'public', 0],
    ]),
  );
  const stranger = await server
    .octokit('ghp_stranger')
    .rest.packages.listPackagesForOrganization({ org: 'acme', ...CONTAINER });
  expect(stranger.data.map(({ name }) => name)).toEqual(['app/api']);
});

test('LINK-03 a package shows its repository, and where it is found', async () => {
  const server = await openRestServer();
  const { data, headers } = await server.octokit().rest.packages.getPackageForOrganization(APP);
  expect(data).toMatchObject({
    ...{ name: 'app', package_type: 'container', visibility: 'private' },
    url: `${server.registry.api}/orgs/Acme/packages/container/app`,
    html_url: 'https://github.com/orgs/Acme/packages/container/package/app',
    owner: { login: 'Acme', type: 'Organization' },
    repository: { full_name: 'Acme/app', private: true },
  });
  expect(headers).toMatchObject({
    'x-oauth-scopes': 'write:packages, delete:packages, repo',
    'x-accepted-oauth-scopes': 'read:packages',
    'x-github-request-id': expect.stringMatching(/^[0-9A-F:]+$/),
  });
});

test('DEL-03 a name with a slash is one segment, and the unlinked have no repository', async () => {
  const server = await openRestServer();
  const { data } = await server.octokit().rest.packages.getPackageForOrganization(API);
  expect(data).toMatchObject({ name: 'app/api', url: expect.stringMatching(/\/container\/app%2Fapi$/) });
  expect(data).not.toHaveProperty('repository');
});

test('DEL-03 users have the same operations, and everyone has them for himself', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  const [digest] = await server.push('octocat/tool', 'v1');
  const tool = { ...CONTAINER, package_name: 'tool' };
  const byName = await packages.getPackageForUser({ username: 'octocat', ...tool });
  const own = await packages.getPackageForAuthenticatedUser(tool);
  expect(own.data).toEqual(byName.data);
  expect(own.data).toMatchObject({ version_count: 1, owner: { type: 'User' } });
  const lists = await Promise.all([
    packages.listPackagesForUser({ username: 'octocat', ...CONTAINER }),
    packages.listPackagesForAuthenticatedUser(CONTAINER),
  ]);
  for (const { data } of lists) expect(data.map(({ name }) => name)).toEqual(['tool']);
  const versions = await Promise.all([
    packages.getAllPackageVersionsForPackageOwnedByUser({ username: 'octocat', ...tool }),
    packages.getAllPackageVersionsForPackageOwnedByAuthenticatedUser(tool),
  ]);
  for (const { data } of versions) expect(data.map(({ name }) => name)).toEqual([digest]);
  const conflicts = await Promise.all([
    packages.listDockerMigrationConflictingPackagesForOrganization({ org: 'acme' }),
    packages.listDockerMigrationConflictingPackagesForUser({ username: 'octocat' }),
    packages.listDockerMigrationConflictingPackagesForAuthenticatedUser(),
  ]);
  for (const { data } of conflicts) expect(data).toEqual([]);
});

test('DEL-03 docker finds migrated images, and the types of other registries nothing', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  const docker = await packages.listPackagesForOrganization({ org: 'acme', package_type: 'docker' });
  expect(docker.data.map(({ name, package_type }) => [name, package_type])).toEqual([['app/api', 'docker']]);
  const npm = await packages.listPackagesForOrganization({ org: 'acme', package_type: 'npm' });
  expect(npm.data).toEqual([]);
});

test('DEL-03 packages are filtered by visibility', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  const names = async (visibility: 'public' | 'private' | 'internal') =>
    (await packages.listPackagesForOrganization({ org: 'acme', ...CONTAINER, visibility })).data.map(
      ({ name }) => name,
    );
  expect([await names('public'), await names('private'), await names('internal')]).toEqual([
    ['app/api'],
    ['app'],
    [],
  ]);
});

test('DEL-03 versions come newest first, by pages that link to each other', async () => {
  const server = await openRestServer();
  const digests = await server.push('acme/app', 'v1', 'v2', 'v3', 'v4', 'v5');
  const octokit = server.octokit();
  const { packages } = octokit.rest;
  const page = await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...APP, per_page: 2, page: 2 });
  expect(page.data.map(({ name }) => name)).toEqual([digests[2], digests[1]]);
  expect(page.data[0]?.metadata).toEqual({ package_type: 'container', container: { tags: ['v3'] } });
  const url = `${server.registry.api}/orgs/Acme/packages/container/app/versions`;
  expect(page.headers.link).toBe(
    [
      `<${url}?per_page=2&page=1>; rel="prev"`,
      `<${url}?per_page=2&page=3>; rel="next"`,
      `<${url}?per_page=2&page=3>; rel="last"`,
      `<${url}?per_page=2&page=1>; rel="first"`,
    ].join(', '),
  );
  const all = await octokit.paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, {
    ...APP,
    per_page: 2,
  });
  expect(all.map(({ name }) => name)).toEqual(digests.toReversed());
  const version = await packages.getPackageVersionForOrganization({
    ...APP,
    package_version_id: page.data[0]?.id ?? 0,
  });
  expect(version.data).toEqual(page.data[0]);
});

test('DEL-03 pages hold at most 100, and end at entry 10,000', async () => {
  const server = await openRestServer();
  const list = (per_page: number, page: number) =>
    server.octokit().rest.packages.getAllPackageVersionsForPackageOwnedByOrg({ ...APP, per_page, page });
  expect((await list(1000, 100)).status).toBe(200);
  expect(await refusal(list(100, 101))).toBe('400 Only the first 10000 results are available.');
});

test('DEL-01 a deleted package is gone for the registry, too, and comes back whole within 30 days', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  const [digest = ''] = await server.push('acme/app', 'v1');
  const before = await packages.getPackageForOrganization(APP);
  expect((await packages.deletePackageForOrg(APP)).status).toBe(204);
  expect(await refusal(packages.getPackageForOrganization(APP))).toBe('404 Package not found.');
  const reader = (await server.holder('ghp_octocat')).in('acme/app');
  expect((await reader.send('GET', `manifests/${digest}`)).status).toBe(404);
  expect((await packages.restorePackageForOrg(APP)).status).toBe(204);
  expect((await packages.getPackageForOrganization(APP)).data).toEqual(before.data);
  const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' };
  expect((await reader.send('GET', 'manifests/v1', { headers })).status).toBe(200);
});

test('DEL-01 a name that is taken again keeps the deleted package away', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  await server.push('acme/app', 'v1');
  await packages.deletePackageForOrg(APP);
  await server.push('acme/app', 'v2');
  expect(await refusal(packages.restorePackageForOrg(APP))).toBe(
    '400 A package of this name exists already. Delete that one before you restore this one.',
  );
});

test('DEL-01 a version is deleted, listed as deleted, and restored', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  await server.push('acme/app', 'v1', 'v2');
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  const newest = { ...APP, package_version_id: data[0]?.id ?? 0 };
  expect((await packages.deletePackageVersionForOrg(newest)).status).toBe(204);
  const left = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  expect(left.data.map(({ id }) => id)).toEqual([data[1]?.id]);
  const deleted = await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...APP, state: 'deleted' });
  expect(deleted.data).toEqual([{ ...data[0], deleted_at: expect.any(String) }]);
  expect((await packages.restorePackageVersionForOrg(newest)).status).toBe(204);
  expect((await packages.getAllPackageVersionsForPackageOwnedByOrg(APP)).data).toEqual(data);
  expect(await refusal(packages.restorePackageVersionForOrg(newest))).toBe('404 Package version not found.');
});

test('DEL-01 after 30 days nothing comes back', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  await server.push('acme/app', 'v1', 'v2');
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  const version = { ...APP, package_version_id: data[0]?.id ?? 0 };
  await packages.deletePackageVersionForOrg(version);
  await packages.deletePackageForOrg(API);
  await createAdminClient(server.client()).send('POST', 'clock', { advance: '31d' });
  expect(await refusal(packages.restorePackageVersionForOrg(version))).toBe('404 Package version not found.');
  expect(await refusal(packages.restorePackageForOrg(API))).toBe('404 Package not found.');
});

test('DEL-02 the last tagged version stays', async () => {
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
] as const)('DEL-02 a %s package with %i downloads', async (visibility, downloads, refused) => {
  const world = { ...REST_WORLD, packages: { 'acme/app': { visibility, downloads } } };
  const server = await openRestServer({ world });
  await server.push('acme/app', 'v1', 'v2');
  const { packages } = server.octokit().rest;
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  const version = { ...APP, package_version_id: data[0]?.id ?? 0 };
  const calls = [() => packages.deletePackageVersionForOrg(version), () => packages.deletePackageForOrg(APP)];
  for (const [index, call] of calls.entries()) {
    if (refused === undefined) expect((await call()).status).toBe(204);
    else {
      const text = `${refused}Contact GitHub support for further assistance.`;
      expect(await refusal(call())).toBe(index === 0 ? text.replace('packages', 'package versions') : text);
    }
  }
});

test('DEL-02 every GET of a manifest counts as a download', async () => {
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
  ['a wrong token lists', 'ghp_wrong', list, '401 Bad credentials'],
  ['a token without scopes lists', 'ghp_scopeless', list, SCOPES_TO_READ],
  ['a token without scopes reads', 'ghp_scopeless', get, SCOPES_TO_READ],
  ['a fine-grained token lists', 'github_pat_fine', list, SCOPES_TO_READ],
  ['a fine-grained token reads', 'github_pat_fine', get, SCOPES_TO_READ],
  ['a fine-grained token deletes', 'github_pat_fine', remove, SCOPES_TO_DELETE],
  ['a token that may only read deletes', 'ghp_reader', remove, SCOPES_TO_DELETE],
  ['an app lists', 'ghs_app', list, '400 Invalid argument.'],
  ['an app reads', 'ghs_app', get, '403 Resource not accessible by integration'],
  ['an Actions token lists', 'ghs_job', list, '400 Invalid argument.'],
  ['an Actions token without packages reads', 'ghs_idle', get, '403 Resource not accessible by integration'],
  [
    'an Actions token without packages deletes',
    'ghs_idle',
    remove,
    '403 Resource not accessible by integration',
  ],
  ['the Actions token of another repository reads', 'ghs_other', get, '404 Package not found.'],
  ['the Actions token of another repository deletes', 'ghs_other', removePublic, '404 Package not found.'],
  ['a stranger reads', 'ghp_stranger', get, '404 Package not found.'],
  ['a stranger reads versions', 'ghp_stranger', getVersions, '404 Package not found.'],
  ['who may only write deletes', 'ghp_hubot', removePublic, '404 Package not found.'],
  ['what was never deleted is restored', 'ghp_octocat', restore, '404 Package not found.'],
])('DEL-02 %s', async (_, secret, call, expected) => {
  const server = await openRestServer();
  expect(await refusal(call(server.octokit(secret)))).toBe(expected);
});

test('DEL-03 nothing is read without a token, public packages neither', async () => {
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
  ['a user among organizations', '/orgs/octocat/packages?package_type=container', '404 Not Found'],
  ['an organization among users', '/users/Acme/packages?package_type=container', '404 Not Found'],
  ['nobody', '/users/nobody/packages?package_type=container', '404 Not Found'],
  ['a raw slash', '/orgs/acme/packages/container/app/api', '404 Not Found'],
  ['another type', '/orgs/acme/packages/npm/app', '404 Package not found.'],
  ['no type', '/orgs/acme/packages', '400 Invalid argument.'],
  ['an unknown type', '/orgs/acme/packages?package_type=cake', '400 Invalid argument.'],
  ['no version', '/orgs/acme/packages/container/app/versions/1', '404 Package version not found.'],
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

test('DEL-03 visibility, link and access cannot be changed here', async () => {
  const server = await openRestServer();
  const client = server.client('token ghp_octocat');
  for (const method of ['PATCH', 'PUT', 'POST']) {
    expect((await client.send(method, '/api/v3/orgs/acme/packages/container/app')).status).toBe(404);
  }
});

test('PERM-12 the Actions token of a repository with admin deletes and restores', async () => {
  const server = await openRestServer();
  await server.push('acme/app', 'v1', 'v2');
  const { packages } = server.octokit('ghs_job').rest;
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByOrg(APP);
  const version = { ...APP, package_version_id: data[0]?.id ?? 0 };
  expect((await packages.deletePackageVersionForOrg(version)).status).toBe(204);
  expect((await packages.restorePackageVersionForOrg(version)).status).toBe(204);
  expect((await packages.deletePackageForOrg(APP)).status).toBe(204);
  expect((await packages.restorePackageForOrg(APP)).status).toBe(204);
  expect((await packages.getPackageForOrganization(APP)).data.version_count).toBe(2);
});

test('DEL-03 all 27 operations of the description are there, and no route that GitHub does not have', () => {
  const isPackageOperation = (id: string): boolean => id.startsWith('packages/');
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { operationId }]) => isPackageOperation(operationId))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  const routes = REST_ROUTES.map(({ method, path }) => `${method} ${path.replace('?', '')}`);
  expect(described).toHaveLength(27);
  expect(routes).toEqual(expect.arrayContaining(described));
  const unknown = REST_ROUTES.filter(
    ({ method, path }) => description.paths[path.replace('?', '')]?.[method.toLowerCase()] === undefined,
  );
  expect(unknown).toEqual([]);
});

test('DEL-01 what a user owns is deleted and restored by both of its names', async () => {
  const server = await openRestServer();
  await server.push('octocat/tool', 'v1', 'v2', 'v3');
  const { packages } = server.octokit().rest;
  const tool = { ...CONTAINER, package_name: 'tool' };
  const named = { username: 'octocat', ...tool };
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByUser(named);
  const [newest, second] = data.map(({ id }) => id);
  const first = { package_version_id: newest ?? 0 };
  const other = { package_version_id: second ?? 0 };
  const byName = await packages.getPackageVersionForUser({ ...named, ...first });
  expect((await packages.getPackageVersionForAuthenticatedUser({ ...tool, ...first })).data).toEqual(
    byName.data,
  );
  const statuses = [
    await packages.deletePackageVersionForUser({ ...named, ...first }),
    await packages.restorePackageVersionForUser({ ...named, ...first }),
    await packages.deletePackageVersionForAuthenticatedUser({ ...tool, ...other }),
    await packages.restorePackageVersionForAuthenticatedUser({ ...tool, ...other }),
    await packages.deletePackageForUser(named),
    await packages.restorePackageForUser(named),
    await packages.deletePackageForAuthenticatedUser(tool),
    await packages.restorePackageForAuthenticatedUser(tool),
  ].map(({ status }) => status);
  expect(statuses).toEqual(Array(8).fill(204));
  expect((await packages.getAllPackageVersionsForPackageOwnedByUser(named)).data).toEqual(data);
});

test('DEL-01 what was deleted is still deleted after a restart, and its bytes go after 30 days', async () => {
  const data = await temporaryFolder();
  const first = await startRegistry({ world: REST_WORLD, data });
  const pusher = createRegistryClient(first.registry, 'acme/app', `Bearer ${btoa('ghp_octocat')}`);
  await uploadImage(pusher, 'v1');
  await pusher.close();
  await getOctokit('ghp_octocat', { baseUrl: first.api }).rest.packages.deletePackageForOrg(APP);
  await first.close();
  expect(await blobsIn(data)).toHaveLength(1);

  const server = await openRestServer({ data });
  const { packages } = server.octokit().rest;
  expect(await refusal(packages.getPackageForOrganization(APP))).toBe('404 Package not found.');
  await createAdminClient(server.client()).send('POST', 'clock', { advance: '31d' });
  await packages.deletePackageForOrg(API);
  expect(await blobsIn(data)).toEqual([]);
});

async function blobsIn(data: string): Promise<string[]> {
  const entries = await readdir(join(data, 'blobs'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test('AUTH-04 a token without SSO gets 403 and the address where it is authorized', async () => {
  const server = await openRestServer();
  for (const path of ['packages/container/secret', 'packages?package_type=container']) {
    const answer = await server.client('token ghp_octocat').send('GET', `/api/v3/orgs/guarded/${path}`);
    expect(answer.status).toBe(403);
    expect(answer.headers['x-github-sso']).toBe('required; url=https://github.com/orgs/guarded/sso');
  }
});
