import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool, type Tool, toolEnvironment } from './support/open-tool.ts';
import { logIn, type PushOutputs, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { sha256 } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { GREETING, writeBuildContext } from './support/sample-image.ts';

const NO_TLS = '--tls-verify=false';
// Within what a container of CI allows: podman's own limits may be above.
const LIMITS = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];
const RUN = ['run', '--rm', '--network', 'none', ...LIMITS];

describeWith(['podman', 'buildah', 'skopeo'], 'sources that podman and buildah keep', () => {
  let registry: GuardedRegistry;
  let logins: string;
  let podman: Tool;
  let buildah: Tool;
  let skopeo: Tool;

  beforeAll(async () => {
    registry = await startOurRegistry();
  });

  afterAll(() => registry?.stop());

  beforeEach(async () => {
    logins = await logIn(registry);
    [podman, buildah, skopeo] = (await Promise.all(
      (['podman', 'buildah', 'skopeo'] as const).map((tool) => openTool(tool, logins)),
    )) as [Tool, Tool, Tool];
  });

  /** `ghcr-actions push` with the storage of the tools, and no Docker Engine. */
  async function push(source: string, name: string): Promise<PushOutputs> {
    const env = { ...(await toolEnvironment(logins)), DOCKER_HOST: `unix://${join(logins, 'none.sock')}` };
    const image = `${registry.host}/octocat/${name}:1.0`;
    return runCli(['push', '--source', source, '--image', image, '--config-dir', logins], { env });
  }

  async function build(tool: Tool, name: string): Promise<string> {
    const { folder } = await writeBuildContext(await temporaryFolder(), name);
    await tool(['build', '--quiet', '--tag', name, folder]);
    const inspected = await podman(['image', 'inspect', '--format', '{{.Id}}', name]);
    return inspected.trim();
  }

  async function pullAndRun(name: string): Promise<{ id: string; output: string }> {
    const reference = `${registry.host}/octocat/${name}:1.0`;
    await podman(['image', 'rm', '--force', name]);
    await podman(['pull', '--quiet', NO_TLS, reference]);
    const id = (await podman(['image', 'inspect', '--format', '{{.Id}}', reference])).trim();
    return { id, output: await podman([...RUN, reference]) };
  }

  /** What skopeo copies into a folder: the manifest, and each layer without its compression. */
  async function copied(source: string, ...flags: readonly string[]): Promise<SkopeoCopy> {
    const folder = await temporaryFolder();
    await skopeo(['copy', '--quiet', ...flags, source, `dir:${folder}`]);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const layers = (manifest.layers as Descriptor[]).map(async ({ digest }) => {
      const bytes = await readFile(join(folder, digest.replace('sha256:', '')));
      return sha256(bytes.readUInt16BE(0) === 0x1f8b ? gunzipSync(bytes) : bytes);
    });
    return { manifest, layers: await Promise.all(layers) };
  }

  test('an image that podman built runs after a pull, and is the same image (ACT-01)', async () => {
    const id = await build(podman, 'by-podman');
    await push('containers-storage:by-podman', 'by-podman');
    expect(await pullAndRun('by-podman')).toEqual({ id, output: `${GREETING}\n` });
  });

  test('an image that buildah built is pushed by a short ID, and runs (ACT-01, ACT-16)', async () => {
    const id = await build(buildah, 'by-buildah');
    await push(`containers-storage:${id.slice(0, 12)}`, 'by-buildah');
    expect(await pullAndRun('by-buildah')).toEqual({ id, output: `${GREETING}\n` });
  });

  test('a name alone is found in the storage (ACT-01)', async () => {
    await build(podman, 'plain-name');
    const { digest } = await push('plain-name', 'plain-name');
    expect((await push('containers-storage:localhost/plain-name:latest', 'again')).digest).toBe(digest);
  });

  test('all but the compression is what skopeo makes of it (ACT-01)', async () => {
    await build(podman, 'compared');
    const reference = `docker://${registry.host}/octocat/compared:1.0`;
    await push('containers-storage:compared', 'compared');
    const ours = await copied(reference, '--src-tls-verify=false');
    const theirs = await copied('containers-storage:localhost/compared:latest');
    expect(ours.layers).toEqual(theirs.layers);
    expect({ ...ours.manifest, layers: [] }).toEqual({ ...theirs.manifest, layers: [] });
  });

  test('an image that podman pushed and pulled keeps its digest, and no byte is sent again (ACT-01, ACT-04)', async () => {
    await build(podman, 'kept');
    const reference = `${registry.host}/octocat/kept:by-podman`;
    await podman(['push', '--quiet', NO_TLS, 'kept', `docker://${reference}`]);
    await podman(['image', 'rm', '--force', 'kept']);
    await podman(['pull', '--quiet', NO_TLS, reference]);
    const inspect = ['inspect', '--format', '{{.Digest}}', NO_TLS, `docker://${reference}`];
    const pushed = (await skopeo(inspect)).trim();
    const outputs = await push(`containers-storage:${reference}`, 'kept');
    expect(outputs.digest).toBe(pushed);
    expect(outputs['uploaded-bytes']).toBe(0);
  });

  test('a list of images becomes an index (ACT-01, ACT-03)', async () => {
    await podman(['manifest', 'create', 'list']);
    for (const architecture of ['amd64', 'arm64']) {
      const { folder } = await writeBuildContext(await temporaryFolder(), `list of ${architecture}`);
      await podman([
        'build',
        '--quiet',
        '--platform',
        `linux/${architecture}`,
        '--tag',
        architecture,
        folder,
      ]);
      await podman(['manifest', 'add', 'list', `containers-storage:localhost/${architecture}`]);
    }
    const outputs = await push('containers-storage:list', 'list');
    expect(outputs).toMatchObject({ platforms: ['linux/amd64', 'linux/arm64'] });
    const source = `docker://${registry.host}/octocat/list:1.0`;
    for (const architecture of ['amd64', 'arm64']) {
      const flags = ['--src-tls-verify=false', '--override-arch', architecture];
      expect((await copied(source, ...flags)).layers).toHaveLength(2);
    }
  });
});

interface SkopeoCopy {
  readonly manifest: Record<string, unknown>;
  /** Digests. */
  readonly layers: readonly string[];
}
