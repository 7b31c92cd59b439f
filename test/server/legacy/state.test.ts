import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { uploadImage } from '../support/open-server.ts';
import {
  getManifest,
  IMAGE,
  type LegacyServer,
  openLegacyServer,
  uploadDockerImage,
  WORLD,
} from './legacy-server.ts';

const PACKAGE = '/api/v3/users/octocat/packages/docker/octo-app%2Fmonalisa';

/** A request of the REST API: its status and its JSON. */
async function rest({ client }: LegacyServer, secret: string, method: string, path: string) {
  const answer = await client().send(method, path, { headers: { authorization: `token ${secret}` } });
  return {
    status: answer.status,
    body: answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString()),
  };
}

describe('DEL-03, LEG-01 the REST API', () => {
  test('LEGACY-31 finds a legacy package as docker, with the repository and its visibility', async () => {
    const server = await openLegacyServer();
    const digest = await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    const found = await rest(server, 'ghp_hubot', 'GET', PACKAGE);
    expect(found).toMatchObject({
      status: 200,
      body: {
        ...{ name: 'octo-app/monalisa', package_type: 'docker', visibility: 'public', version_count: 1 },
        repository: { full_name: 'octocat/octo-app' },
      },
    });
    const versions = await rest(server, 'ghp_hubot', 'GET', `${PACKAGE}/versions`);
    expect(versions.body).toMatchObject([
      { name: digest, metadata: { package_type: 'docker', docker: { tag: ['1.0'] } } },
    ]);
    const list = await rest(server, 'ghp_hubot', 'GET', '/api/v3/users/octocat/packages?package_type=docker');
    expect(list.body).toMatchObject([{ id: found.body.id }]);
    expect((await rest(server, 'ghp_hubot', 'GET', PACKAGE.replace('docker', 'container'))).status).toBe(404);
  });

  test('LEGACY-31, LEG-04 finds what has moved as docker and as container', async () => {
    const server = await openLegacyServer();
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    const { body } = await rest(server, 'ghp_octocat', 'GET', PACKAGE);
    await createAdminClient(server.client()).send('POST', 'migration', { owner: 'octocat' });
    for (const type of ['docker', 'container']) {
      const found = await rest(server, 'ghp_octocat', 'GET', PACKAGE.replace('docker', type));
      expect(found.body).toMatchObject({ id: body.id, package_type: type, visibility: 'public' });
    }
  });

  test('hides it from who may not see the repository', async () => {
    const server = await openLegacyServer();
    await uploadDockerImage(server.legacy('ghp_octocat', 'octocat/secret/image'), '1.0');
    const path = '/api/v3/users/octocat/packages/docker/secret%2Fimage';
    expect((await rest(server, 'ghp_mona', 'GET', path)).status).toBe(200);
    expect((await rest(server, 'ghp_hubot', 'GET', path)).status).toBe(404);
    expect(
      (await rest(server, 'ghp_hubot', 'GET', '/api/v3/users/octocat/packages?package_type=docker')).body,
    ).toEqual([]);
  });

  test('LEGACY-26, DEL-01 admins of the repository delete and restore it, others do not', async () => {
    const server = await openLegacyServer();
    const image = 'acme/app/image';
    await uploadDockerImage(server.legacy('ghp_octocat', image), '1.0');
    const path = '/api/v3/orgs/acme/packages/docker/app%2Fimage';
    expect((await rest(server, 'ghp_hubot', 'DELETE', path)).status).toBe(404);
    expect((await rest(server, 'ghp_mona', 'DELETE', path)).status).toBe(204);
    expect((await getManifest(server.legacy('ghp_octocat', image), '1.0')).status).toBe(404);
    expect((await rest(server, 'ghp_hubot', 'POST', `${path}/restore`)).status).toBe(404);
    expect((await rest(server, 'ghs_job', 'POST', `${path}/restore`)).status).toBe(204);
    expect((await getManifest(server.legacy('ghp_octocat', image), '1.0')).status).toBe(200);
    expect(server.registry.world().packages).toBeUndefined();
  });

  test('DEL-01 a new package of the name stands in the way of a restore', async () => {
    const server = await openLegacyServer();
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    await rest(server, 'ghp_octocat', 'DELETE', PACKAGE);
    await uploadDockerImage(server.legacy('ghp_octocat'), '2.0');
    expect(await rest(server, 'ghp_octocat', 'POST', `${PACKAGE}/restore`)).toMatchObject({ status: 400 });
  });
});

describe('SVC-03 looking in', () => {
  test('content shows legacy packages marked, snapshots and reset keep them apart', async () => {
    const server = await openLegacyServer();
    const admin = createAdminClient(server.client());
    const names = async () => {
      const { packages } = (await admin.read('content')) as {
        packages: { name: string; registry?: string }[];
      };
      return packages.map(({ name, registry = 'container' }) => `${registry} ${name}`);
    };
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    await uploadImage((await server.holder('ghp_octocat')).in(IMAGE), '1.0');
    expect(await names()).toEqual([`container ${IMAGE}`, `legacy ${IMAGE}`]);
    await admin.send('POST', 'snapshots/before');
    await rest(server, 'ghp_octocat', 'DELETE', PACKAGE);
    expect(await names()).toEqual([`container ${IMAGE}`]);
    await admin.send('POST', 'snapshots/before/restore');
    expect(await names()).toEqual([`container ${IMAGE}`, `legacy ${IMAGE}`]);
    expect((await getManifest(server.legacy('ghp_octocat'), '1.0')).status).toBe(200);
    await server.registry.reset();
    expect(await names()).toEqual([]);
  });

  test('a repository that leaves the world takes its packages along', async () => {
    const server = await openLegacyServer();
    const admin = createAdminClient(server.client());
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    await uploadDockerImage(server.legacy('ghp_octocat', 'octocat/secret/image'), '1.0');
    await admin.send('PATCH', 'world', { repositories: { 'octocat/secret': null } });
    await admin.send('PATCH', 'world', { repositories: { 'octocat/secret': {} } });
    expect((await getManifest(server.legacy('ghp_octocat', 'octocat/secret/image'), '1.0')).status).toBe(404);
    expect((await getManifest(server.legacy('ghp_octocat'), '1.0')).status).toBe(200);
  });

  test('LEGACY-32, SVC-07 webhooks tell of a docker package, and of a container package after a migration', async () => {
    const received: { package: Readonly<Record<string, unknown>> }[] = [];
    const receiver = createServer(async (incoming, response) => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      received.push(JSON.parse(body));
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    onTestFinished(() => {
      receiver.closeAllConnections();
      receiver.close();
    });
    const { port } = receiver.address() as AddressInfo;
    const server = await openLegacyServer({ webhook: { url: `http://127.0.0.1:${port}/` } });
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    await createAdminClient(server.client()).send('POST', 'migration', { owner: 'octocat' });
    await uploadDockerImage(server.legacy('ghp_octocat'), '2.0');
    await expect.poll(() => received.filter((event) => 'package' in event).length).toBe(2);
    const [before, after] = received.filter((event) => 'package' in event);
    expect(before).toMatchObject({
      package: {
        package_type: 'DOCKER',
        name: 'octo-app/monalisa',
        package_version: { docker_metadata: [{ tags: ['1.0'] }] },
      },
      repository: { full_name: 'octocat/octo-app' },
    });
    expect(after).toMatchObject({ package: { id: before?.package.id, package_type: 'CONTAINER' } });
  });

  test('SVC-08 content outlives a restart', async () => {
    const data = await temporaryFolder();
    const first = await openLegacyServer({ data });
    await uploadDockerImage(first.legacy('ghp_octocat'), '1.0');
    await first.registry.close();
    const second = await openLegacyServer({ data });
    expect((await getManifest(second.legacy('ghp_octocat'), '1.0')).status).toBe(200);
    expect(second.registry.world().packages).toEqual(WORLD.packages);
  });

  test('REG-08 a blob of both registries is stored once', async () => {
    const server = await openLegacyServer();
    const metrics = async () => {
      const answer = await createAdminClient(server.client()).send('GET', 'metrics');
      return answer.body
        .toString()
        .split('\n')
        .filter((line) => /blob/.test(line) && !line.startsWith('#'));
    };
    await uploadDockerImage(server.legacy('ghp_octocat'), '1.0');
    const before = await metrics();
    await uploadDockerImage((await server.holder('ghp_octocat')).in(IMAGE), '1.0');
    expect(before.length).toBeGreaterThan(0);
    expect(await metrics()).toEqual(before);
  });
});
