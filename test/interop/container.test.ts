import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { parseDockerfile } from '../../scripts/dockerfile.ts';
import { readText } from '../../scripts/project-files.ts';
import { root } from '../../scripts/tool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { attempt, type CommandOptions, run } from './support/command.ts';
import { answers, inspectContainer, runContainer } from './support/container.ts';
import { describeWith } from './support/describe-tool.ts';
import { openDockerAs, pushSmallImage } from './support/docker-images.ts';
import { CLI } from './support/our-cli.ts';

/** What a container gets that must not do anything but serve. */
const LOCKED_DOWN = ['--read-only', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];
const JOB = ['GITHUB_TOKEN=ghs_job', 'GITHUB_REPOSITORY=acme/app', 'GITHUB_ACTOR=octocat'];
const MAX_BYTES = 60e6;

/** @returns the last line that it prints */
async function buildContainer(env: CommandOptions['env'] = {}): Promise<string> {
  const script = join(root, 'scripts', 'build-container.ts');
  const { stdout } = await run(process.execPath, [script], { env });
  return stdout.trim().split('\n').at(-1) ?? '';
}

describe('the container without an engine', () => {
  test.runIf(process.platform === 'linux')(
    'SVC-01 is an oci-archive of less than 60 MB, compressed, and each time the same',
    async () => {
      const env = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
      const file = await buildContainer(env);
      expect((await stat(file)).size).toBeLessThan(MAX_BYTES);
      const { stdout } = await run(process.execPath, [CLI, 'inspect', `oci-archive:${file}`, '--json']);
      const [{ labels }] = JSON.parse(stdout).manifests;
      expect(labels).toEqual(parseDockerfile(readText('test-registry/Dockerfile')).config.Labels);
      const first = readFileSync(file);
      expect(readFileSync(await buildContainer(env)).equals(first)).toBe(true);
    },
  );
});

describeWith(['docker'], 'the container', () => {
  let image: string;

  beforeAll(async () => {
    image = await buildContainer();
  });

  test('SVC-01 is what its Dockerfile says, on a base of Node alone', async () => {
    const { config } = parseDockerfile(readText('test-registry/Dockerfile'));
    const inspected = JSON.parse(await inspectContainer(image, '{{json .Config}}'));
    expect(inspected).toMatchObject(config);
    const shell = await attempt('docker', ['run', '--rm', '--entrypoint', '/bin/sh', image]);
    expect(shell.stderr).toContain('no such file or directory');
  });

  test('SVC-01 answers within a second, stops within one, and needs no rights', async () => {
    let readyMs = Number.POSITIVE_INFINITY;
    let stopMs = Number.POSITIVE_INFINITY;
    // The best of some rounds: other tests run on the same machine.
    for (let round = 0; round < 10 && Math.max(readyMs, stopMs) >= 1000; round++) {
      const container = await runContainer(image, LOCKED_DOWN);
      readyMs = Math.min(readyMs, container.readyMs);
      const asked = performance.now();
      await run('docker', ['stop', container.id]);
      stopMs = Math.min(stopMs, performance.now() - asked);
      expect(await inspectContainer(container.id, '{{.State.ExitCode}}')).toBe('0');
    }
    expect(readyMs).toBeLessThan(1000);
    expect(stopMs).toBeLessThan(1000);
  });

  test.each([
    ['over HTTP', []],
    ['over TLS', ['--env', 'GHCR_TLS=auto']],
  ])('SVC-01 says %s that it is healthy, by itself and without a shell', async (_, flags) => {
    const started = run('docker', ['create', '--network', 'none', ...flags, image]);
    const id = (await started).stdout.trim();
    await run('docker', ['start', id]);
    const deadline = Date.now() + 120_000;
    let status = '';
    while (status !== 'healthy' && Date.now() < deadline) {
      await delay(200);
      status = await inspectContainer(id, '{{.State.Health.Status}}');
    }
    await run('docker', ['rm', '--force', id]);
    expect(status).toBe('healthy');
  });

  test.each([
    ['GHCR_MODE=quay', 'Error: GHCR_MODE: expected ghcr or oci, got "quay"\n'],
    ['GHCR_PROT=1', 'Error: GHCR_PROT: there is no such variable: did you mean GHCR_PORT?\n'],
    ['GHCR_WORLD=/absent.yaml', 'Error: GHCR_WORLD: cannot read "/absent.yaml" (ENOENT); it takes '],
  ])('SVC-01 does not start with %s, and says why', async (variable, message) => {
    const { status, stderr } = await attempt('docker', ['run', '--rm', '--env', variable, image]);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test('CARD-06, SVC-02 takes a push of docker with the token of the job', async () => {
    const { host } = await runContainer(
      image,
      JOB.flatMap((variable) => ['--env', variable]),
    );
    const account = { user: 'octocat', secret: 'ghs_job' };
    const docker = await openDockerAs({ host }, account);
    await pushSmallImage(docker, `${host}/acme/app:1`);
    const world = await fetch(`http://${host}/_/world`);
    expect(await world.json()).toMatchObject({ packages: { 'acme/app': { repository: 'acme/app' } } });
  });

  test('SVC-01, SVC-08 has after kill -9 what it had acknowledged, on a volume', async () => {
    const volume = ['--volume', '/data', '--env', 'GHCR_DATA=/data', '--env', 'GHCR_MODE=oci'];
    const { id, host } = await runContainer(image, [...LOCKED_DOWN, ...volume]);
    const folder = await temporaryFolder();
    const { digest } = await writeDemoLayout(join(folder, 'layout'));
    const source = ['--source', `oci:${join(folder, 'layout')}`, '--image', `${host}/octocat/app`];
    await run(process.execPath, [CLI, 'push', ...source]);
    await run('docker', ['kill', '--signal', 'KILL', id]);
    await run('docker', ['start', id]);
    await answers(`http://${host}`, id);
    const copied = await run(process.execPath, [
      CLI,
      'copy',
      `${host}/octocat/app`,
      `oci:${folder}/back`,
      '--json',
    ]);
    expect(JSON.parse(copied.stdout).digest).toBe(digest);
  });
});
