import { once } from 'node:events';
import { connect } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startRegistry } from '../../../src/server/main.ts';
import { createServerSwitches } from '../../../src/server/server-switches.ts';
import type { WorldSettings } from '../../../src/server/world-settings.ts';
import { refusalOf } from '../support/open-server.ts';
import { getManifest, IMAGE, openLegacyServer, uploadDockerImage, WORLD } from './legacy-server.ts';

/** What `GET /v2/` says to nobody under a host: by whose challenge the registry is known. */
async function registryAt(host: string, serverUrl: string, settings: WorldSettings = {}): Promise<string> {
  const { at } = await openLegacyServer({ serverUrl, world: { ...WORLD, settings } });
  const answer = await at(host).send('GET', '/v2/');
  if (answer.status !== 401) return refusalOf(answer);
  return /^Basic/.test(String(answer.headers['www-authenticate'])) ? 'legacy' : 'container';
}

const GITHUB = 'https://github.com';
const ENTERPRISE = 'https://ghe.example';
const CLOUD = 'https://corp.ghe.com';

describe('GHES-01 the hosts', () => {
  test.each([
    ['ghcr.io', GITHUB, 'container'],
    ['docker.pkg.github.com', GITHUB, 'legacy'],
    ['DOCKER.pkg.github.com:5000', GITHUB, 'legacy'],
    ['docker.github.com', GITHUB, 'container'],
    ['containers.ghe.example', ENTERPRISE, 'container'],
    ['docker.ghe.example', ENTERPRISE, 'legacy'],
    ['docker.ghe.example:8443', ENTERPRISE, 'legacy'],
    ['docker.pkg.github.com', ENTERPRISE, 'container'],
    ['docker.other.example', ENTERPRISE, 'container'],
    ['localhost:5000', ENTERPRISE, 'container'],
    ['registry:5000', ENTERPRISE, 'container'],
    ['containers.corp.ghe.com', CLOUD, 'container'],
    ['localhost', 'http://localhost:5000', 'container'],
  ])('GHES-1, GHES-9 %s of %s is the %s registry', async (host, serverUrl, name) => {
    expect(await registryAt(host, serverUrl)).toBe(name);
  });

  test.each([
    [
      'ghe.example',
      ENTERPRISE,
      'images are at containers.ghe.example and docker.ghe.example, not at ghe.example',
    ],
    [
      'docker.corp.ghe.com',
      CLOUD,
      'ghe.com has no Docker registry: its images are at containers.corp.ghe.com',
    ],
  ])('GHES-3, GHES-9 %s of %s is none, and says so', async (host, serverUrl, reason) => {
    expect(await registryAt(host, serverUrl)).toMatch(/^403 DENIED: /);
    expect(await registryAt(host, serverUrl)).toContain(reason);
  });

  test('the admin API and the pages of a host stay where they are', async () => {
    const { at } = await openLegacyServer({ serverUrl: ENTERPRISE });
    for (const host of ['ghe.example', 'docker.ghe.example', 'docker.pkg.github.com']) {
      expect((await at(host).send('GET', '/_/health')).status).toBe(200);
    }
    expect((await at('ghe.example').send('GET', '/api/v3/')).status).toBe(200);
    expect((await at('api.ghe.example').send('GET', '/')).status).toBe(200);
  });

  test.each([
    [GITHUB, ['ghcr.io', 'docker.pkg.github.com', 'api.github.com']],
    [ENTERPRISE, ['containers.ghe.example', 'docker.ghe.example', 'api.ghe.example', 'ghe.example']],
  ])('SVC-09 the certificate of --tls auto is for those of %s', async (serverUrl, names) => {
    const registry = await startRegistry({ tls: 'auto', world: WORLD, serverUrl });
    onTestFinished(registry.close);
    for (const servername of names) {
      const socket = connect({
        port: Number(new URL(registry.registry).port),
        servername,
        rejectUnauthorized: false,
      });
      await once(socket, 'secureConnect');
      expect(socket.getPeerCertificate().subjectaltname).toContain(`DNS:${servername}`);
      socket.destroy();
    }
  });

  test('images are pushed and pulled under the host', async () => {
    const { at } = await openLegacyServer({ serverUrl: ENTERPRISE });
    const client = at('docker.ghe.example', 'ghp_octocat').in(IMAGE);
    await uploadDockerImage(client, '1.0');
    expect((await getManifest(client, '1.0')).status).toBe(200);
  });
});

describe('GHES-01 without subdomain isolation', () => {
  const settings = { subdomainIsolation: false };

  test.each([
    ['ghe.example', 'legacy'],
    [
      'docker.ghe.example',
      '403 DENIED: docker.ghe.example needs subdomain isolation, which this server does not have (setting subdomainIsolation): its Docker registry is ghe.example itself',
    ],
    [
      'containers.ghe.example',
      '403 DENIED: the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation)',
    ],
    [
      'localhost',
      '403 DENIED: the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation)',
    ],
  ])('GHES-2 %s answers %s', async (host, expected) => {
    expect(await registryAt(host, ENTERPRISE, settings)).toBe(expected);
  });

  test('GHES-2 a name as in the container registry is refused with that reason', async () => {
    const { at } = await openLegacyServer({ serverUrl: ENTERPRISE, world: { ...WORLD, settings } });
    const client = at('ghe.example', 'ghp_octocat').in('octocat/octo-app');
    expect(refusalOf(await client.send('POST', 'blobs/uploads/'))).toContain(
      'NAME_UNKNOWN: the container registry needs subdomain isolation',
    );
  });
});

describe('GHES-02 what a server lacks', () => {
  test.each(['containers.ghe.example', 'docker.ghe.example', 'localhost'])(
    'GHES-4 without Docker support %s refuses',
    async (host) => {
      expect(await registryAt(host, ENTERPRISE, { dockerSupport: false })).toBe(
        '403 DENIED: the administrator of this server has not enabled Docker support in GitHub Packages (setting dockerSupport)',
      );
    },
  );

  test('GHES-4 without Docker support the legacy port refuses', async () => {
    const { legacy } = await openLegacyServer({ world: { ...WORLD, settings: { dockerSupport: false } } });
    expect(refusalOf(await legacy('ghp_octocat').send('GET', '/v2/'))).toContain(
      'not enabled Docker support',
    );
  });

  test.each([
    [undefined, []],
    ['3.17', []],
    ['3.10.2', []],
    ['3.5', ['noMigration']],
    ['3.4', ['noContainers', 'noMigration']],
    ['3.1', ['noContainers', 'noMigration']],
    ['3.0', ['noContainers', 'noMigration', 'noRestore']],
    ['2.22', ['noContainers', 'noMigration', 'noRestore', 'no isolation']],
  ])('GHES-5, GHES-6, GHES-7, GHES-8 version %s lacks %j', (serverVersion, lacking) => {
    const switches = createServerSwitches(serverVersion === undefined ? {} : { serverVersion });
    const reasons = (['noContainers', 'noLegacy', 'noMigration', 'noRestore'] as const).filter(
      (name) => switches[name] !== undefined,
    );
    expect([...reasons, ...(switches.subdomainIsolation ? [] : ['no isolation'])]).toEqual(lacking);
  });

  test('GHES-5 the refusal names the version that has it', async () => {
    expect(await registryAt('containers.ghe.example', ENTERPRISE, { serverVersion: '3.4' })).toBe(
      '403 DENIED: the container registry needs GitHub Enterprise Server 3.5, and this is 3.4',
    );
    expect(await registryAt('docker.ghe.example', ENTERPRISE, { serverVersion: '3.4' })).toBe('legacy');
  });

  test.each([
    ['3.0', 404],
    ['3.1', 204],
  ])('GHES-6 version %s answers a restore with %i', async (serverVersion, status) => {
    const world = { ...WORLD, settings: { serverVersion } };
    const { legacy, client } = await openLegacyServer({ serverUrl: ENTERPRISE, world });
    await uploadDockerImage(legacy('ghp_octocat'), '1.0');
    const path = '/api/v3/user/packages/docker/octo-app%2Fmonalisa';
    const headers = { authorization: 'token ghp_octocat' };
    expect((await client().send('DELETE', path, { headers })).status).toBe(204);
    const restored = await client().send('POST', `${path}/restore`, { headers });
    expect(restored.status).toBe(status);
    if (status === 404) {
      expect(JSON.parse(restored.body.toString()).message).toContain('needs GitHub Enterprise Server 3.1');
    }
  });
});
