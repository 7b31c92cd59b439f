import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool } from './support/open-tool.ts';
import { logIn, pushByCli, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { readStored, recordedPaths } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { GREETING, writeBuildContext } from './support/sample-image.ts';

/** Between our client and docker, through our registry. */
describeWith(['docker'], 'our client and docker', () => {
  let registry: GuardedRegistry;

  beforeAll(async () => {
    registry = await startOurRegistry();
  });

  afterAll(() => registry?.stop());

  test('the demo image that our client pushed runs under docker and greets (CARD-03)', async () => {
    const logins = await logIn(registry);
    const docker = await openTool('docker', logins);
    const layout = join(await temporaryFolder(), 'layout');
    const { digest } = await writeDemoLayout(layout, { greeting: 'Good morning from a container' });
    const image = `${registry.host}/octocat/demo`;
    const outputs = await pushByCli(`oci:${layout}`, image, ['1.0'], logins);
    expect(outputs.digest).toBe(digest);
    expect(await docker(['pull', `${image}:1.0`])).toContain(`Digest: ${digest}`);
    const output = await docker(['run', '--rm', '--network', 'none', `${image}:1.0`]);
    expect(output).toBe('Good morning from a container\n');
  });

  test('an image of the daemon comes back from the registry as the same image (ACT-01)', async () => {
    const logins = await logIn(registry);
    const docker = await openTool('docker', logins);
    const { folder: context } = await writeBuildContext(await temporaryFolder(), 'docker-daemon');
    const local = 'interop/from-daemon:latest';
    const image = `${registry.host}/octocat/from-daemon`;
    const reference = `${image}:1.0`;
    await docker(['build', '--quiet', '--tag', local, context]);
    const id = (await docker(['image', 'inspect', '--format', '{{.Id}}', local])).trim();
    const { digest } = await pushByCli(`docker-daemon:${local}`, image, ['1.0'], logins);
    expect((await readStored(registry, 'octocat/from-daemon', '1.0')).digest).toBe(digest);
    await docker(['image', 'rm', '--force', local]);
    expect(await docker(['pull', reference])).toContain('Status: Downloaded newer image');
    expect((await docker(['image', 'inspect', '--format', '{{.Id}}', reference])).trim()).toBe(id);
    expect(await docker(['run', '--rm', '--network', 'none', reference])).toBe(`${GREETING}\n`);
  });

  test('a tar of docker save comes back from the registry as the same image (ACT-01)', async () => {
    const logins = await logIn(registry);
    const docker = await openTool('docker', logins);
    const { folder: context } = await writeBuildContext(await temporaryFolder(), 'docker-archive');
    const local = 'interop/saved:latest';
    const archive = join(await temporaryFolder(), 'saved.tar');
    const reference = `${registry.host}/octocat/saved:1.0`;
    await docker(['build', '--quiet', '--tag', local, context]);
    await docker(['save', '--output', archive, local]);
    const id = (await docker(['image', 'inspect', '--format', '{{.Id}}', local])).trim();
    await runCli(['copy', `docker-archive:${archive}`, reference, '--config-dir', logins]);
    await docker(['image', 'rm', '--force', local]);
    await docker(['pull', reference]);
    expect((await docker(['image', 'inspect', '--format', '{{.Id}}', reference])).trim()).toBe(id);
  });

  test('AUTH-06 docker without a login may not push, and is told so', async () => {
    const docker = await openTool('docker', await temporaryFolder());
    const reference = `${registry.host}/octocat/stranger:1.0`;
    const { folder } = await writeBuildContext(await temporaryFolder(), 'stranger');
    await docker(['build', '--quiet', '--tag', reference, folder]);
    await expect(docker(['push', reference])).rejects.toThrow(/unauthorized|denied/);
    await expect(readStored(registry, 'octocat/stranger', '1.0')).rejects.toThrow('gives 404');
  });

  test('REG-02 a pull of the daemon takes the platform that it is asked for', async () => {
    const logins = await logIn(registry);
    const docker = await openTool('docker', logins);
    const layout = join(await temporaryFolder(), 'layout');
    const { platforms } = await writeDemoLayout(layout, { greeting: 'two platforms' });
    const image = `${registry.host}/octocat/platforms`;
    await pushByCli(`oci:${layout}`, image, ['1.0'], logins);
    await docker(['pull', '--platform', 'linux/arm64', `${image}:1.0`]);
    const paths = await recordedPaths(registry, 'method=GET&status=200');
    const pulled = platforms.filter(({ digest }) =>
      paths.includes(`/v2/octocat/platforms/manifests/${digest}`),
    );
    expect(pulled.map(({ platform }) => platform)).toEqual(['linux/arm64']);
  });
});
