import { request } from 'undici';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openRegctl } from './support/clients/libraries.ts';
import { attempt } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { openDockerAs, pushSmallImage, writeSmallContext } from './support/docker-images.ts';
import { openTool, toolEnvironment } from './support/open-tool.ts';
import { OCTOCAT, type OurRegistry, startOurRegistry } from './support/our-registry.ts';
import { getOnce, rawGet, recordedPaths } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeWindowsImage } from './support/windows-image.ts';

const { user, secret } = OCTOCAT;
const IMAGE = 'octocat/octo-app/monalisa';
const DIGEST = /sha256:[0-9a-f]{64}/;
const WORLD = {
  users: { octocat: {} },
  repositories: { 'octocat/octo-app': { visibility: 'public' } },
  tokens: { [secret]: { type: 'classic', user, scopes: ['write:packages'] } },
} as const;

/** The commands that GitHub's pages print for the older registry, L, with what docker must answer. */
describeWith(['docker'], 'the documented docker commands at the legacy registry', () => {
  let common: OurRegistry;
  /** The same at its legacy port. */
  let registry: GuardedRegistry;

  beforeAll(async () => {
    common = await startOurRegistry(['--legacy-port', '0'], 'disk', WORLD);
    registry = { ...common, url: common.legacyUrl, host: new URL(common.legacyUrl).host };
  });

  afterAll(() => common?.stop());

  test('row 2: docker login takes the URL of the legacy registry (AUTH-10, LEG-01)', async () => {
    const docker = await openTool('docker', await temporaryFolder());
    const login = ['login', `https://${registry.host}`, '-u', user, '--password-stdin'];
    expect(await docker(login, `${secret}\n`)).toContain('Login Succeeded');
  });

  test('row 2: docker login with a wrong token fails and says so (AUTH-08)', async () => {
    const login = ['login', registry.host, '-u', user, '--password-stdin'];
    const { status, stderr } = await dockerFails(login, 'ghp_wrong');
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/401 Unauthorized|unauthorized/);
    expect(stderr).not.toContain('ghp_wrong');
  });

  test('row 16: an image ID is tagged, pushed and pulled, and so is a second image of the repository (LEG-01, LEG-02)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const context = await writeSmallContext('row 16');
    const id = (await docker(['build', '--quiet', context])).trim();
    for (const name of ['monalisa', 'hubot']) {
      const reference = `${registry.host}/octocat/octo-app/${name}:1.0`;
      await docker(['tag', id, reference]);
      const pushed = await docker(['push', reference]);
      expect(pushed).toMatch(/1\.0: digest: sha256:/);
      await docker(['rmi', '--force', reference]);
      const pulled = await docker(['pull', reference]);
      expect(pulled).toContain(`Status: Downloaded newer image for ${reference}`);
      expect(pulled.match(DIGEST)?.[0]).toBe(pushed.match(DIGEST)?.[0]);
    }
  });

  test('row 16: docker resolves the tag by GET, and then asks for the digest (LEG-03 digestPull)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const reference = `${registry.host}/octocat/octo-app/digest:1.0`;
    await pushSmallImage(docker, reference);
    await docker(['rmi', '--force', reference]);
    const digest = (await docker(['pull', reference])).match(DIGEST)?.[0];
    const paths = await recordedPaths(common, 'path=*/digest/manifests/*');
    const manifests = '/v2/octocat/octo-app/digest/manifests';
    // PUT, HEAD (405), GET, and GET by digest.
    expect(paths).toEqual([...Array(3).fill(`${manifests}/1.0`), `${manifests}/${digest}`]);
  });

  test('row 16: without a login neither a pull nor a GET is answered, public or not (LEG-01)', async () => {
    const reference = `${registry.host}/${IMAGE}:login`;
    await pushSmallImage(await openDockerAs(registry, OCTOCAT), reference);
    const { status, stderr } = await dockerFails(['pull', reference]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('no basic auth credentials');
    expect((await getOnce(new URL(`/v2/${IMAGE}/manifests/login`, registry.url))).status).toBe(401);
  });

  test('row 17: a build under the name is published with the repository’s visibility (LEG-01)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const reference = `${registry.host}/octocat/octo-app/first:1.0`;
    await docker(['build', '--quiet', '--tag', reference, await writeSmallContext('row 17')]);
    await docker(['push', reference]);
    const url = new URL('/api/v3/users/octocat/packages/docker/octo-app%2Ffirst', common.url);
    const { bytes } = await getOnce(url, { authorization: `token ${secret}` });
    expect(JSON.parse(bytes.toString())).toMatchObject({
      visibility: 'public',
      repository: { full_name: 'octocat/octo-app' },
    });
  });

  test('row 19: 40 hex digits are refused as a tag, and the message names VERSION (LEG-03)', async () => {
    const sha = 'c75bebcdd211'.padEnd(40, '0');
    const { docker, stderr } = await pushRefused(`${registry.host}/${IMAGE}:${sha}`);
    expect(stderr).toContain('tag invalid: this registry takes no SHA as a tag: push IMAGE:VERSION');
    const version = `${registry.host}/${IMAGE}:1.0`;
    await docker(['tag', `${registry.host}/${IMAGE}:${sha}`, version]);
    expect(await docker(['push', version])).toContain('1.0: digest: sha256:');
  });

  test.each(['octocat/monalisa', 'octocat/absent/monalisa'])(
    'docker tells at once that %s is no name here (LEG-06)',
    async (name) => {
      const { stderr } = await pushRefused(`${registry.host}/${name}:1.0`);
      expect(stderr).toMatch(/name unknown: .*OWNER\/REPOSITORY\/IMAGE/);
    },
  );

  test('what was pushed to the old host is pulled from the new one after a migration (LEG-04)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const name = 'octocat/octo-app/migrated:1.0';
    await pushSmallImage(docker, `${registry.host}/${name}`);
    let last = `${registry.host}/${name}`;
    const before = (await docker(['pull', last])).match(DIGEST)?.[0];
    await migrateOctocat();
    for (const { host } of [registry, common]) {
      await docker(['login', host, '--username', user, '--password-stdin'], secret);
      await docker(['rmi', '--force', last]);
      last = `${host}/${name}`;
      const pulled = await docker(['pull', last]);
      expect(pulled).toContain(`Digest: ${before}`);
      expect(pulled).toContain('Status: Downloaded newer image');
    }
    await pushSmallImage(docker, `${registry.host}/octocat/octo-app/later:1.0`);
    expect((await rawGet(common, '/v2/octocat/octo-app/later/manifests/1.0')).status).toBe(200);
  });

  async function migrateOctocat(): Promise<void> {
    const { statusCode, body } = await request(new URL('/_/migration', common.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ owner: 'octocat' }),
    });
    await body.dump();
    expect(statusCode).toBe(200);
  }

  /** docker without a login, which has to fail. */
  async function dockerFails(args: readonly string[], input = '') {
    return attempt('docker', args, { env: await toolEnvironment(await temporaryFolder()), input });
  }

  async function pushRefused(reference: string) {
    const folder = await temporaryFolder();
    const docker = await openTool('docker', folder);
    await docker(['login', registry.host, '--username', user, '--password-stdin'], secret);
    await docker(['build', '--quiet', '--tag', reference, await writeSmallContext(reference)]);
    const { status, stderr } = await attempt('docker', ['push', reference], {
      env: await toolEnvironment(folder),
    });
    expect(status).not.toBe(0);
    return { docker, stderr };
  }
});

describeWith(['regctl'], 'a Windows image at the legacy registry', () => {
  test('row 20: its foreign layer is refused, and the message says where it may go (LEG-03)', async () => {
    const common = await startOurRegistry(['--legacy-port', '0'], 'memory', WORLD);
    onTestFinished(() => common.stop());
    const host = new URL(common.legacyUrl).host;
    const { folder } = await writeWindowsImage('legacy');
    const client = await openRegctl({ ...common, url: common.legacyUrl, host }, await temporaryFolder());
    await expect(client.push(folder, `${host}/${IMAGE}:1`)).rejects.toThrow(
      /takes no foreign layers.*container registry/,
    );
  });
});

/** Names that no resolver knows: the registry is the client's proxy as well, so that it gets the requests for them. */
describeWith(['regctl'], 'row 18: the hosts of GitHub Enterprise Server', () => {
  test.each([
    {
      isolation: true,
      taken: 'docker.ghe.example',
      refused: 'ghe.example',
      reason: /has subdomain isolation/,
    },
    {
      isolation: false,
      taken: 'ghe.example',
      refused: 'docker.ghe.example',
      reason: /needs subdomain isolation/,
    },
  ])(
    'with subdomain isolation $isolation $taken takes and gives an image, and $refused says why it does not (GHES-01)',
    async ({ isolation, taken, refused, reason }) => {
      const world = { ...WORLD, settings: { subdomainIsolation: isolation } };
      const { url, stop } = await startOurRegistry(['--server-url', 'https://ghe.example'], 'memory', world);
      onTestFinished(stop);
      const { folder, digest } = await writeDockerImage(`row 18 ${isolation}`);
      const env = { ...(await toolEnvironment(await temporaryFolder())), HTTP_PROXY: url, http_proxy: url };
      const regctl = (args: readonly string[], input = '') => attempt('regctl', args, { env, input });
      for (const host of [taken, refused]) {
        await regctl(['registry', 'set', '--skip-check', '--tls', 'disabled', host]);
        await regctl(['registry', 'login', '--skip-check', '--user', user, '--pass-stdin', host], secret);
      }
      const source = `ocidir://${folder}:latest`;
      expect(await regctl(['image', 'copy', source, `${taken}/${IMAGE}:1.0`])).toMatchObject({ status: 0 });
      const pulled = `ocidir://${await temporaryFolder()}:1.0`;
      expect(await regctl(['image', 'copy', `${taken}/${IMAGE}:1.0`, pulled])).toMatchObject({ status: 0 });
      expect((await regctl(['image', 'digest', pulled])).stdout).toContain(digest);
      const failed = await regctl(['tag', 'ls', `${refused}/${IMAGE}`]);
      expect(failed.status).not.toBe(0);
      expect(failed.stderr).toMatch(reason);
    },
  );
});

/** A layout with an image as docker makes it: what the legacy registry gives, it calls so whatever it is. */
async function writeDockerImage(seed: string): Promise<{ folder: string; digest: string }> {
  const images = createMemoryImages();
  const root = await addRandomImage(images, { seed, flavour: 'docker' });
  const folder = await temporaryFolder();
  await writeLayout(images, folder, { latest: root });
  return { folder, digest: root.digest };
}
