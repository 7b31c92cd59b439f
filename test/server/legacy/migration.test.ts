import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { refusalOf } from '../support/open-server.ts';
import {
  getManifest,
  IMAGE,
  type LegacyServer,
  openLegacyServer,
  uploadDockerImage,
  WORLD,
} from './legacy-server.ts';

async function migrate({ client }: LegacyServer, owner: unknown, status = 200): Promise<unknown> {
  const answer = await createAdminClient(client()).send('POST', 'migration', { owner });
  expect(answer.status, answer.body.toString()).toBe(status);
  return status === 200 ? JSON.parse(answer.body.toString()) : refusalOf(answer);
}

async function container({ holder }: LegacyServer, secret: string, name: string) {
  return (await holder(secret)).in(name);
}

describe('LEG-04 a migration', () => {
  test('LEGACY-27 gives the container registry the same image, and both hosts answer it', async () => {
    const server = await openLegacyServer();
    const old = server.legacy('ghp_octocat');
    const digest = await uploadDockerImage(old, '1.0');
    const before = await getManifest(old, '1.0');
    expect(await migrate(server, 'Octocat')).toEqual({ owner: 'octocat', migrated: [IMAGE], conflicts: [] });
    const moved = await getManifest(await container(server, 'ghp_octocat', IMAGE), '1.0');
    expect(moved.headers['docker-content-digest']).toBe(digest);
    const after = await getManifest(old, '1.0');
    expect([moved.body.toString(), after.body.toString()]).toEqual(Array(2).fill(before.body.toString()));
    expect((await getManifest(old, '1.0', 'HEAD')).status).toBe(200);
    const blob = await old.send('GET', `blobs/${digestOf('{"config":"1.0"}')}`);
    expect([blob.status, blob.body.toString()]).toEqual([200, '{"config":"1.0"}']);
    // Public there without a login, but never here.
    const anonymous = server.client('Bearer QQ==').in(IMAGE);
    expect((await getManifest(anonymous, '1.0')).status).toBe(200);
    expect((await getManifest(server.legacy(), '1.0')).headers['www-authenticate']).toMatch(/^Basic /);
  });

  test('LEGACY-28 keeps visibility, link and rights', async () => {
    const server = await openLegacyServer();
    const names = ['acme/app/image', 'octocat/secret/image', IMAGE];
    const asked = ['ghp_octocat', 'ghp_hubot', 'ghp_mona', 'ghs_job'];
    const rights = async (open: (secret: string, name: string) => Promise<unknown[]>) =>
      Promise.all(
        names.flatMap((name) => asked.map(async (secret) => [name, secret, ...(await open(secret, name))])),
      );
    for (const name of names) await uploadDockerImage(server.legacy('ghp_octocat', name), '1.0');
    const may = async (client: ReturnType<LegacyServer['legacy']>) => [
      (await getManifest(client, '1.0')).status === 200,
      (await client.send('POST', 'blobs/uploads/')).status === 202,
    ];
    const before = await rights((secret, name) => may(server.legacy(secret, name)));
    await migrate(server, 'acme');
    await migrate(server, 'octocat');
    expect(await rights((secret, name) => may(server.legacy(secret, name)))).toEqual(before);
    expect(await rights(async (secret, name) => may(await container(server, secret, name)))).toEqual(before);
    expect(server.registry.world().packages).toMatchObject({
      [IMAGE]: { visibility: 'public', repository: 'octocat/octo-app', inherit: true },
      'octocat/secret/image': { visibility: 'private', repository: 'octocat/secret', inherit: true },
    });
  });

  test('LEGACY-29 lets what is pushed to the old host go on into the container registry', async () => {
    const server = await openLegacyServer();
    await migrate(server, 'octocat');
    const digest = await uploadDockerImage(server.legacy('ghp_hubot'), '2.0');
    const found = await getManifest(await container(server, 'ghp_octocat', IMAGE), '2.0').then(
      ({ headers }) => headers,
    );
    expect(found['docker-content-digest']).toBe(digest);
    expect(server.registry.world().packages?.[IMAGE]).toMatchObject({
      repository: 'octocat/octo-app',
      inherit: true,
    });
  });

  test('a fixture declares it', async () => {
    const users = { ...WORLD.users, octocat: { migrated: true } };
    const server = await openLegacyServer({ world: { ...WORLD, users } });
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    expect(Object.keys(server.registry.world().packages ?? {})).toEqual([IMAGE]);
  });

  test('LEGACY-30 leaves what has a name that is taken, lists it, and takes it when the name is free', async () => {
    const server = await openLegacyServer();
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0', { text: 'old' });
    await uploadDockerImage(server.legacy('ghp_octocat', 'octocat/octo-app/other'), '1.0');
    await uploadDockerImage(await container(server, 'ghp_octocat', IMAGE), '1.0', { text: 'new' });
    const conflicts = async (secret: string) => {
      const headers = { authorization: `token ${secret}` };
      const answer = await server.client().send('GET', '/api/v3/users/octocat/docker/conflicts', { headers });
      return (JSON.parse(answer.body.toString()) as { name: string; package_type: string }[]).map(
        ({ name, package_type }) => `${package_type} ${name}`,
      );
    };
    expect(await conflicts('ghp_octocat')).toEqual([]);
    expect(await migrate(server, 'octocat')).toEqual({
      ...{ owner: 'octocat', conflicts: [IMAGE], migrated: ['octocat/octo-app/other'] },
    });
    expect(await conflicts('ghp_octocat')).toEqual(['docker octo-app/monalisa']);
    expect((await getManifest(server.legacy('ghp_octocat'), '1.0')).body.toString()).not.toBe(
      (await getManifest(await container(server, 'ghp_octocat', IMAGE), '1.0')).body.toString(),
    );
    const gone = await server.client().send('DELETE', '/api/v3/user/packages/container/octo-app%2Fmonalisa', {
      headers: { authorization: 'token ghp_octocat' },
    });
    expect(gone.status).toBe(204);
    expect(await migrate(server, 'octocat')).toMatchObject({ conflicts: [], migrated: [IMAGE] });
    expect(await conflicts('ghp_octocat')).toEqual([]);
  });

  test('SVC-08 goes on where an earlier one died: the empty package of the same repository is no conflict', async () => {
    const repository = 'octocat/octo-app';
    const linked = await openLegacyServer({ world: { ...WORLD, packages: { [IMAGE]: { repository } } } });
    const digest = await uploadDockerImage(linked.legacy('ghp_octocat'), '1.0');
    // A list gives each package its place, those without content included.
    const headers = { authorization: 'token ghp_octocat' };
    await linked.client().send('GET', '/api/v3/user/packages?package_type=container', { headers });
    expect(await migrate(linked, 'octocat')).toMatchObject({ conflicts: [], migrated: [IMAGE] });
    const moved = await getManifest(await container(linked, 'ghp_octocat', IMAGE), '1.0');
    expect(moved.headers['docker-content-digest']).toBe(digest);
    const other = await openLegacyServer({ world: { ...WORLD, packages: { [IMAGE]: {} } } });
    await uploadDockerImage(other.legacy('ghp_octocat'), '1.0');
    expect(await migrate(other, 'octocat')).toMatchObject({ conflicts: [IMAGE], migrated: [] });
  });

  test('SVC-08 outlives a restart', async () => {
    const data = await temporaryFolder();
    const first = await openLegacyServer({ data });
    const digest = await uploadDockerImage(first.legacy('ghp_octocat'), '1.0');
    await uploadDockerImage(first.legacy('ghp_octocat', 'acme/app/image'), '1.0');
    await migrate(first, 'octocat');
    await first.registry.close();
    const second = await openLegacyServer({ data });
    const moved = await getManifest(await container(second, 'ghp_octocat', IMAGE), '1.0');
    expect(moved.headers['docker-content-digest']).toBe(digest);
    expect((await getManifest(second.legacy('ghp_octocat', 'acme/app/image'), '1.0')).status).toBe(200);
    expect(second.registry.world().users?.octocat).toEqual({ migrated: true });
  });

  test.each([
    ['nobody', 422, 'owner: "nobody" is not among users or organizations of the world'],
    [7, 422, 'migration: expected {"owner": "LOGIN"}, with a user or an organization of the world'],
  ])('of %j is refused', async (owner, status, message) => {
    expect(await migrate(await openLegacyServer(), owner, status)).toContain(message);
  });

  test.each([
    ['hubot', {}, 'GitHub Enterprise Server migrates images of organizations only, and hubot is a user'],
    [
      'acme',
      { serverVersion: '3.5' },
      'migrating images from the Docker registry needs GitHub Enterprise Server 3.6, and this is 3.5',
    ],
    ['acme', { subdomainIsolation: false }, 'the container registry needs subdomain isolation'],
  ])('GHES-8, GHES-02 of %s on an enterprise server with %j is refused', async (owner, settings, message) => {
    const server = await openLegacyServer({
      world: { ...WORLD, settings },
      serverUrl: 'https://ghe.example',
    });
    expect(await migrate(server, owner, 409)).toContain(message);
  });
});
