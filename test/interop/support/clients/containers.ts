import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../command.ts';
import { sha256 } from '../raw-registry.ts';
import type { Registry } from '../registry.ts';
import type { Client } from './client.ts';

const NO_TLS = '--tls-verify=false';

export async function openPodman(registry: Registry, folder: string): Promise<Client> {
  const podman = await openContainersTool('podman', registry, folder);
  const digestFile = join(folder, 'digest');
  return {
    push: async ({ context }, reference) => {
      await podman(['build', '--quiet', '--tag', reference, context]);
      await podman(['push', NO_TLS, '--digestfile', digestFile, reference]);
      await podman(['image', 'rm', '--force', reference]);
      return readFile(digestFile, 'utf8');
    },
    pull: async (reference) => {
      await podman(['pull', NO_TLS, '--quiet', reference]);
      return (await podman(['image', 'inspect', '--format', '{{.Digest}}', reference])).trim();
    },
  };
}

export async function openBuildah(registry: Registry, folder: string): Promise<Client> {
  const buildah = await openContainersTool('buildah', registry, folder);
  const digestFile = join(folder, 'digest');
  return {
    push: async ({ context }, reference) => {
      await buildah(['build', '--quiet', '--tag', reference, context]);
      await buildah(['push', NO_TLS, '--digestfile', digestFile, reference, `docker://${reference}`]);
      await buildah(['rmi', '--force', reference]);
      return readFile(digestFile, 'utf8');
    },
    pull: async (reference) => {
      await buildah(['pull', NO_TLS, '--quiet', reference]);
      const format = '{{.FromImageDigest}}';
      return (await buildah(['inspect', '--type', 'image', '--format', format, reference])).trim();
    },
  };
}

export async function openSkopeo(registry: Registry, folder: string): Promise<Client> {
  const skopeo = await openContainersTool('skopeo', registry, folder);
  const digestFile = join(folder, 'digest');
  return {
    push: async ({ layout }, reference) => {
      const target = ['--dest-tls-verify=false', `docker://${reference}`];
      await skopeo(['copy', '--all', '--digestfile', digestFile, `oci:${layout}:latest`, ...target]);
      return readFile(digestFile, 'utf8');
    },
    pull: async (reference) => {
      const target = join(folder, 'pulled');
      await skopeo(['copy', '--all', '--src-tls-verify=false', `docker://${reference}`, `dir:${target}`]);
      return sha256(await readFile(join(target, 'manifest.json')));
    },
    copy: async (source, target) => {
      const noTls = ['--src-tls-verify=false', '--dest-tls-verify=false'];
      const ends = [`docker://${source}`, `docker://${target}`];
      await skopeo(['copy', '--all', ...noTls, '--digestfile', digestFile, ...ends]);
      return readFile(digestFile, 'utf8');
    },
  };
}

/** Logs in one of the tools that share podman's storage, credentials and flags; everything stays in `folder`. */
async function openContainersTool(
  tool: 'podman' | 'buildah' | 'skopeo',
  { host, account }: Registry,
  folder: string,
): Promise<(args: readonly string[], input?: string) => Promise<string>> {
  const storage = join(folder, 'storage.conf');
  const roots = { graphroot: join(folder, 'storage'), runroot: join(folder, 'run') };
  const lines = Object.entries(roots).map(([key, path]) => `${key} = ${JSON.stringify(path)}`);
  // The driver that needs no mounts, so that nothing is left behind.
  await writeFile(storage, ['[storage]', 'driver = "vfs"', ...lines, ''].join('\n'));
  const env = { CONTAINERS_STORAGE_CONF: storage, REGISTRY_AUTH_FILE: join(folder, 'auth.json') };
  const call = async (args: readonly string[], input = '') => (await run(tool, args, { env, input })).stdout;
  if (account !== undefined) {
    await call(['login', NO_TLS, '--username', account.user, '--password-stdin', host], account.secret);
  }
  return call;
}
