import { expect, test } from 'vitest';
import { REST_ROUTES } from '../../../src/server/rest/index.ts';
import { description } from './openapi.ts';
import { API, APP, CONTAINER, openRestServer, REST_WORLD, refusal } from './rest-server.ts';

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

test('LINK-03, SHAPE-2, SHAPE-4, REST-6 a package shows its repository, and where it is found', async () => {
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

test('DEL-03, REST-3, SHAPE-2 a name with a slash is one segment, and the unlinked have no repository', async () => {
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

test('DEL-03, REST-2 docker finds migrated images, and the types of other registries nothing', async () => {
  const server = await openRestServer();
  const { packages } = server.octokit().rest;
  const docker = await packages.listPackagesForOrganization({ org: 'acme', package_type: 'docker' });
  expect(docker.data.map(({ name, package_type }) => [name, package_type])).toEqual([['app/api', 'docker']]);
  const npm = await packages.listPackagesForOrganization({ org: 'acme', package_type: 'npm' });
  expect(npm.data).toEqual([]);
});

test('DEL-03, SHAPE-3 packages are filtered by visibility', async () => {
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

test('DEL-03, REST-4, SHAPE-5, SHAPE-7 versions come newest first, by pages that link to each other', async () => {
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

test('DEL-03, REST-4, REST-5 pages hold at most 100, and end at entry 10,000', async () => {
  const server = await openRestServer();
  const list = (per_page: number, page: number) =>
    server.octokit().rest.packages.getAllPackageVersionsForPackageOwnedByOrg({ ...APP, per_page, page });
  expect((await list(1000, 100)).status).toBe(200);
  expect(await refusal(list(100, 101))).toBe('400 Only the first 10000 results are available.');
});

test('DEL-03, REST-1 all 27 operations of the description are there, and no route that GitHub does not have', () => {
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

test('DEL-03, REST-6 pages of packages hold what the caller may see and nothing else, to the last one, also after a birth', async () => {
  const names = Array.from({ length: 450 }, (_, number) => `acme/p-${number}`);
  const packages = Object.fromEntries(
    names.map((name, number) => [
      name,
      { visibility: number % 3 === 0 ? ('public' as const) : ('private' as const) },
    ]),
  );
  const server = await openRestServer({ world: { ...REST_WORLD, packages } });
  const pages = async (secret: string, more: { readonly visibility?: 'private' } = {}): Promise<string[]> => {
    const found = await server
      .octokit(secret)
      .paginate('GET /orgs/{org}/packages', { org: 'acme', ...CONTAINER, per_page: 40, ...more });
    return found.map(({ name }) => `acme/${name}`).reverse();
  };
  const open = names.filter((_, number) => number % 3 === 0);
  expect(await pages('ghp_stranger')).toEqual(open);
  expect((await pages('ghp_octocat')).toSorted()).toEqual(names.toSorted());
  expect(await pages('ghp_stranger')).toEqual(open);
  expect(await pages('ghp_stranger', { visibility: 'private' })).toEqual([]);
  const { headers } = await server
    .octokit('ghp_stranger')
    .request('GET /orgs/{org}/packages', { org: 'acme', ...CONTAINER, per_page: 40 });
  expect(headers.link).toMatch(/page=2>; rel="next".*page=4>; rel="last"/);
  await server.push('acme/born', 'v1');
  expect((await pages('ghp_octocat')).at(-1)).toBe('acme/born');
});
