import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTool, type Tool } from '../open-tool.ts';
import { sha256 } from '../raw-registry.ts';
import type { Account } from '../registry.ts';
import type { OpenClient } from './client.ts';

const NO_TLS = '--tls-verify=false';

export const openPodman: OpenClient = async ({ host, account }, folder) => {
  const podman = await openTool('podman', folder);
  await logIn(podman, host, account);
  const digestFile = join(folder, 'digest');
  return {
    push: async (context, reference) => {
      await podman(['build', '--quiet', '--tag', reference, context]);
      await podman(['push', NO_TLS, '--digestfile', digestFile, reference]);
      await podman(['image', 'rm', '--all', '--force']);
      return readFile(digestFile, 'utf8');
    },
    pull: async (reference) => {
      await podman(['pull', NO_TLS, '--quiet', reference]);
      return (await podman(['image', 'inspect', '--format', '{{.Digest}}', reference])).trim();
    },
  };
};

export const openBuildah: OpenClient = async ({ host, account }, folder) => {
  const buildah = await openTool('buildah', folder);
  await logIn(buildah, host, account);
  const digestFile = join(folder, 'digest');
  return {
    push: async (context, reference) => {
      await buildah(['build', '--quiet', '--tag', reference, context]);
      await buildah(['push', NO_TLS, '--digestfile', digestFile, reference, `docker://${reference}`]);
      await buildah(['rmi', '--all', '--force']);
      return readFile(digestFile, 'utf8');
    },
    pull: async (reference) => {
      await buildah(['pull', NO_TLS, '--quiet', reference]);
      const format = '{{.FromImageDigest}}';
      return (await buildah(['inspect', '--type', 'image', '--format', format, reference])).trim();
    },
  };
};

export const openSkopeo: OpenClient = async ({ host, account }, folder) => {
  const skopeo = await openTool('skopeo', folder);
  await logIn(skopeo, host, account);
  const digestFile = join(folder, 'digest');
  return {
    push: async (layout, reference) => {
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
};

async function logIn(tool: Tool, host: string, { user, secret }: Account): Promise<void> {
  await tool(['login', NO_TLS, '--username', user, '--password-stdin', host], secret);
}
