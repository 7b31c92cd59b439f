import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';
import { startRegistry } from '../../../src/server/main.ts';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { uploadImage } from '../support/open-server.ts';
import { API, APP, CONTAINER, openRestServer, REST_WORLD, refusal } from './rest-server.ts';

test('DEL-01, REMOVE-1, REMOVE-4 a deleted package is gone for the registry, too, and comes back whole within 30 days', async () => {
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

test('DEL-01, REMOVE-4 so does one that the world has lost, but for what is no more', async () => {
  const entry = {
    visibility: 'internal',
    repository: 'acme/app',
    inherit: true,
    people: { octocat: 'read', stranger: 'write' },
    teams: { core: 'read' },
    actions: { 'acme/app': 'admin', 'acme/open': 'read' },
    codespaces: { 'acme/open': 'write' },
  } as const;
  const organizations = { Acme: { owners: ['octocat'], teams: { core: ['octocat'] } }, guarded: {} };
  const enterprises = { corp: { organizations: ['Acme'] } };
  const world = { ...REST_WORLD, enterprises, organizations, packages: { 'acme/app': entry } };
  const server = await openRestServer({ world });
  const { packages } = server.octokit().rest;
  const admin = createAdminClient(server.client());
  await server.push('acme/app', 'v1');
  expect((await admin.send('PUT', 'world', { ...server.registry.world(), packages: {} })).status).toBe(200);
  expect(await refusal(packages.getPackageForOrganization(APP))).toBe('404 Package not found.');
  expect((await packages.restorePackageForOrg(APP)).status).toBe(204);
  expect(server.registry.world().packages?.['acme/app']).toEqual(entry);
  expect((await packages.getPackageForOrganization(APP)).data.version_count).toBe(1);

  const smaller = {
    users: { octocat: {} },
    organizations: { Acme: { owners: ['octocat'] } },
    repositories: { 'Acme/open': {} },
    tokens: { ghp_octocat: REST_WORLD.tokens?.ghp_octocat },
  };
  expect((await admin.send('PUT', 'world', smaller)).status).toBe(200);
  expect((await packages.restorePackageForOrg(APP)).status).toBe(204);
  expect(server.registry.world().packages?.['acme/app']).toEqual({
    visibility: 'private',
    people: { octocat: 'read' },
    teams: {},
    actions: { 'acme/open': 'read' },
    codespaces: { 'acme/open': 'write' },
  });
  expect((await admin.send('PATCH', 'world', {})).status).toBe(200);
});

test('DEL-01, REMOVE-5, REFUSAL-13 a name that is taken again keeps the deleted package away', async () => {
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

test('DEL-01, REMOVE-4 after 30 days nothing comes back', async () => {
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

test('PERM-12, JOB-9 the Actions token of a repository with admin deletes and restores', async () => {
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
