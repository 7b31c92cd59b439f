import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { ATTESTATION } from '../../src/oci/attestation.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type CommandResult, run } from './support/command.ts';
import { type Daemon, startContainerdStore } from './support/daemons.ts';
import { describeWithModernEngine } from './support/describe-tool.ts';
import { attemptCli, logIn, type PushOutputs, runCli } from './support/our-cli.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeBuildContext } from './support/sample-image.ts';

describeWithModernEngine('an Engine with the containerd store', (dockerd) => {
  let folder: string;
  let engine: Daemon;
  let registry: GuardedRegistry;
  let logins: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interop-engine-'));
    engine = await startContainerdStore(join(folder, 'docker'), dockerd);
    registry = await startOurRegistry();
  });

  afterAll(async () => {
    await registry?.stop();
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    logins = await logIn(registry);
  });

  function environment(): Record<string, string> {
    return { DOCKER_HOST: `unix://${engine.address}`, DOCKER_CONFIG: logins, DOCKER_BUILDKIT: '0' };
  }

  async function docker(...args: readonly string[]): Promise<string> {
    return (await run('docker', args, { env: environment() })).stdout.trim();
  }

  function imageAt(name: string): string {
    return `${registry.host}/octocat/${name}`;
  }

  function argumentsOf(source: string, names: readonly string[], flags: readonly string[]): string[] {
    const images = names.flatMap((name) => ['--image', imageAt(name)]);
    return ['push', '--source', `docker-daemon:${source}`, ...images, '--config-dir', logins, ...flags];
  }

  async function push(source: string, names: readonly string[], ...flags: string[]): Promise<PushOutputs> {
    return runCli(argumentsOf(source, names, flags), { env: environment() });
  }

  async function tryPush(source: string, name: string, ...flags: string[]): Promise<CommandResult> {
    return attemptCli(argumentsOf(source, [name], flags), { env: environment() });
  }

  async function build(name: string): Promise<string> {
    const { folder: context } = await writeBuildContext(await temporaryFolder(), name);
    await docker('build', '--quiet', '--tag', name, context);
    return docker('image', 'inspect', '--format', '{{.Id}}', name);
  }

  /** Three platforms, and what BuildKit attests of the first. */
  async function loadIndex(name: string): Promise<string> {
    const images = createMemoryImages();
    const platforms = await Promise.all(
      ['amd64', 'arm64', 's390x'].map((architecture) =>
        addRandomImage(images, {
          ...{ seed: `${name}/${architecture}`, layers: 'tar', platform: { os: 'linux', architecture } },
        }),
      ),
    );
    const statement = images.add('application/vnd.in-toto+json', JSON.stringify({ name }));
    const config = images.add(
      MEDIA_TYPE.ociConfig,
      JSON.stringify({ os: 'unknown', architecture: 'unknown' }),
    );
    const manifest = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociManifest, config, layers: [statement] };
    const attestation = images.add(MEDIA_TYPE.ociManifest, JSON.stringify(manifest), {
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        [ATTESTATION.type]: 'attestation-manifest',
        [ATTESTATION.subject]: platforms[0]?.digest ?? '',
      },
    });
    const root = addIndex(images, [...platforms, attestation]);
    const layout = await writeLayout(images, join(await temporaryFolder(), 'layout'), { v1: root });
    const archive = join(await temporaryFolder(), 'index.tar');
    await runCli(['copy', `oci:${layout.folder}:v1`, `oci-archive:${archive}`]);
    await docker('load', '--quiet', '--input', archive);
    await docker('tag', root.digest, name);
    return root.digest;
  }

  /** What the Engine has pushed from now on, by name: `sink` for the way through our process. */
  async function watchPushes(): Promise<() => Promise<string[]>> {
    const since = String(Date.now() / 1000);
    return async () => {
      const window = ['--since', since, '--until', String(Date.now() / 1000)];
      const text = await docker('events', ...window, '--filter', 'event=push', '--format', '{{.Actor.ID}}');
      const names = text.split('\n').filter((line) => line !== '');
      return names.map((name) => (name.includes('/ghcr-actions/push:') ? 'sink' : name));
    };
  }

  test('ACT-01 pushes by itself, under all tags, what docker push pushes, and again nothing', async () => {
    const digest = await build('interop/direct:1');
    const before = await docker('images', '--format', '{{.Repository}}:{{.Tag}}');
    const pushed = await watchPushes();
    const first = await push('interop/direct:1', ['direct'], '--tags', 'v1', '--tags', 'v2');
    expect(first.digest).toBe(digest);
    expect(first['uploaded-bytes']).toBeGreaterThan(5_000_000);
    expect(await pushed()).toEqual([`${imageAt('direct')}:v1`]);
    expect(await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).toBe(before);
    for (const tag of ['v1', 'v2'])
      expect((await readStored(registry, 'octocat/direct', tag)).digest).toBe(digest);
    const again = await push('interop/direct:1', ['direct'], '--tags', 'v1', '--tags', 'v2');
    expect(again).toMatchObject({ digest, 'uploaded-bytes': 0 });
    await docker('tag', 'interop/direct:1', `${imageAt('by-docker')}:1`);
    expect(await docker('push', `${imageAt('by-docker')}:1`)).toContain(`digest: ${digest}`);
    expect((await readStored(registry, 'octocat/by-docker', '1')).bytes).toEqual(
      (await readStored(registry, 'octocat/direct', 'v1')).bytes,
    );
  });

  test('ACT-01 uses the name that the image has there already', async () => {
    const name = `${imageAt('named')}:v1`;
    const digest = await build(name);
    const pushed = await watchPushes();
    expect((await push(name, ['named'], '--tags', 'v2', '--tags', 'v1')).digest).toBe(digest);
    expect(await pushed()).toEqual([name]);
    expect(await docker('images', '--format', '{{.Repository}}:{{.Tag}}', imageAt('named'))).toBe(name);
    expect((await readStored(registry, 'octocat/named', 'v2')).digest).toBe(digest);
  });

  test('ACT-01 leaves alone a name that another image has', async () => {
    const digest = await build('interop/mine:1');
    const other = await build(`${imageAt('taken')}:v1`);
    const pushed = await watchPushes();
    const run = await tryPush('interop/mine:1', 'taken', '--tags', 'v1');
    expect(run.stderr).toContain(`by itself: ${imageAt('taken')}:v1 is another image there`);
    expect(run.status).toBe(0);
    expect(await pushed()).toEqual(['sink']);
    expect((await readStored(registry, 'octocat/taken', 'v1')).digest).toBe(digest);
    expect(await docker('image', 'inspect', '--format', '{{.Id}}', `${imageAt('taken')}:v1`)).toBe(other);
  });

  test('ACT-03 pushes an index with its attestations to several repositories', async () => {
    const digest = await loadIndex('interop/index:1');
    const pushed = await watchPushes();
    const outputs = await push('interop/index:1', ['index', 'index-2']);
    expect(outputs.digest).toBe(digest);
    expect(await pushed()).toEqual([`${imageAt('index')}:latest`, `${imageAt('index-2')}:latest`]);
    const stored = await readStored(registry, 'octocat/index', 'latest');
    expect(stored.digest).toBe(digest);
    expect(await readStored(registry, 'octocat/index-2', 'latest')).toEqual(stored);
  });

  test('ACT-01 pushes the only platform that was pulled, and says so', async () => {
    const digest = await loadIndex('interop/whole:1');
    await push('interop/whole:1', ['whole']);
    await docker('image', 'rm', '--force', digest);
    await docker('pull', '--quiet', '--platform', 'linux/arm64', `${imageAt('whole')}:latest`);
    const pushed = await watchPushes();
    const run = await tryPush(`${imageAt('whole')}:latest`, 'part');
    expect(run.stderr).toContain(`Note: Only linux/arm64 of ${digest} is complete here, so sha256:`);
    expect(run.status).toBe(0);
    expect(await pushed()).toEqual([`${imageAt('part')}:latest`]);
    const manifest = JSON.parse((await readStored(registry, 'octocat/part', 'latest')).bytes.toString());
    expect(manifest.layers).toHaveLength(2);
    await docker('pull', '--quiet', '--platform', 'linux/amd64', `${imageAt('whole')}:latest`);
    const unclear = await tryPush(`${imageAt('whole')}:latest`, 'both');
    expect(unclear.stderr).toContain('only linux/amd64, linux/arm64 are complete: name those in "platforms"');
    await push(`${imageAt('whole')}:latest`, ['both'], '--platforms', 'linux/arm64,linux/amd64');
    const index = JSON.parse((await readStored(registry, 'octocat/both', 'latest')).bytes.toString());
    const architectures = (index.manifests as Descriptor[]).map(({ platform }) => platform?.architecture);
    expect(architectures).toEqual(['amd64', 'arm64', 'unknown']);
  });

  test('ACT-05 a destination that refuses is explained before the Engine pushes anything', async () => {
    await build('interop/refused:1');
    const pushed = await watchPushes();
    logins = await temporaryFolder();
    const run = await tryPush('interop/refused:1', 'refused');
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(/Error: cannot push to .*\/octocat\/refused: .*(DENIED|UNAUTHORIZED)/);
    expect(await pushed()).toEqual([]);
  });

  test('AUTH-08 the token is nowhere in what is printed', async () => {
    await build('interop/secret:1');
    const run = await tryPush('interop/secret:1', 'secret');
    expect(run.status).toBe(0);
    expect(run.stdout + run.stderr).not.toContain(OCTOCAT.secret);
  });

  test('ACT-01 we push where the Engine does not trust the authority', async () => {
    const program = join(import.meta.dirname, 'support/engine-push-over-tls.ts');
    const { stdout } = await run('unshare', ['--net', '--mount', process.execPath, program]);
    const { status, stderr, names } = JSON.parse(stdout);
    expect(stderr).toMatch(/does not push to .* by itself: .*x509: certificate signed by unknown authority/);
    expect(stderr).toMatch(/Uploaded 5\.\d\d MB/);
    expect(status).toBe(0);
    expect(names).toBe('over-tls:1');
  });
});
