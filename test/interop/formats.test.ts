import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool } from './support/open-tool.ts';
import { logIn, runCli } from './support/our-cli.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { rawGet, readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeBuildContext, writeSampleIndex } from './support/sample-image.ts';

const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry();
});

afterAll(() => registry?.stop());

describeWith(['docker', 'skopeo'], 'Docker manifest lists', () => {
  test('REG-02 skopeo pushes one, docker pulls its platform, our client copies it whole', async () => {
    const logins = await logIn(registry);
    const { folder } = await writeSampleIndex(await temporaryFolder(), 'manifest list');
    const reference = `${registry.host}/octocat/list:1`;
    const target = ['--format', 'v2s2', '--dest-tls-verify=false', `docker://${reference}`];
    await (await openTool('skopeo', logins))(['copy', '--all', `oci:${folder}:latest`, ...target]);
    const stored = await readStored(registry, 'octocat/list', '1');
    expect(await mediaTypeOf('octocat/list', '1')).toBe(DOCKER_LIST);
    const children = JSON.parse(stored.bytes.toString()).manifests as { mediaType: string }[];
    expect(children.map(({ mediaType }) => mediaType)).toEqual([DOCKER_MANIFEST, DOCKER_MANIFEST]);
    const docker = await openTool('docker', logins);
    expect(await docker(['pull', reference])).toContain(`Digest: ${stored.digest}`);
    await runCli(['copy', reference, `${registry.host}/octocat/list-copy:1`, '--config-dir', logins]);
    expect((await readStored(registry, 'octocat/list-copy', '1')).digests).toEqual(stored.digests);
  });
});

describeWith(['buildah', 'docker'], 'single images of either family', () => {
  test.each([
    ['docker', DOCKER_MANIFEST],
    ['oci', OCI_MANIFEST],
  ])('REG-02 buildah pushes %s, docker pulls it', async (format, mediaType) => {
    const logins = await logIn(registry);
    const buildah = await openTool('buildah', logins);
    const { folder: context } = await writeBuildContext(await temporaryFolder(), format);
    const reference = `${registry.host}/octocat/${format}:1`;
    await buildah(['build', '--quiet', '--format', format, '--tag', reference, context]);
    await buildah(['push', '--tls-verify=false', '--format', format, reference, `docker://${reference}`]);
    expect(await mediaTypeOf(`octocat/${format}`, '1')).toBe(mediaType);
    const { digest } = await readStored(registry, `octocat/${format}`, '1');
    const docker = await openTool('docker', logins);
    expect(await docker(['pull', reference])).toContain(`Digest: ${digest}`);
  });
});

describeWith(['skopeo', 'podman'], 'layers compressed with zstd', () => {
  test('REG-02 skopeo pushes them, podman pulls them, our client copies them', async () => {
    const logins = await logIn(registry);
    const { folder } = await writeSampleIndex(await temporaryFolder(), 'zstd');
    const reference = `${registry.host}/octocat/zstd:1`;
    const target = ['--dest-compress-format', 'zstd', '--dest-tls-verify=false', `docker://${reference}`];
    const skopeo = await openTool('skopeo', logins);
    // skopeo keeps gzip layers of its source as they are, unless that is unpacked: a `dir:` is the way through.
    const unpacked = join(await temporaryFolder(), 'unpacked');
    await skopeo(['copy', '--dest-decompress', `oci:${folder}:latest`, `dir:${unpacked}`]);
    await skopeo(['copy', `dir:${unpacked}`, ...target]);
    const stored = await readStored(registry, 'octocat/zstd', '1');
    const layers = JSON.parse(stored.bytes.toString()).layers as { mediaType: string }[];
    expect(layers[0]?.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+zstd');
    await (await openTool('podman', logins))(['pull', '--tls-verify=false', reference]);
    await runCli(['copy', reference, `${registry.host}/octocat/zstd-copy:1`, '--config-dir', logins]);
    expect((await readStored(registry, 'octocat/zstd-copy', '1')).digests).toEqual(stored.digests);
  });
});

async function mediaTypeOf(repository: string, reference: string): Promise<unknown> {
  return (await rawGet(registry, `/v2/${repository}/manifests/${reference}`)).headers['content-type'];
}
