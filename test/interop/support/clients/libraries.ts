import { join } from 'node:path';
import { run } from '../command.ts';
import type { Registry } from '../registry.ts';
import { type Client, digestIn } from './client.ts';

export async function openCrane(registry: Registry, folder: string): Promise<Client> {
  const crane = caller('crane', { DOCKER_CONFIG: folder });
  const { user = '', secret = '' } = registry.account ?? {};
  await crane(['auth', 'login', '--username', user, '--password-stdin', registry.host], secret);
  return {
    push: async ({ layout }, reference) => digestIn(await crane(['push', layout, reference])),
    pull: async (reference) => {
      await crane(['validate', '--remote', reference]);
      return digestIn(await crane(['digest', reference]));
    },
    copy: async (source, target) => {
      await crane(['copy', source, target]);
      return digestIn(await crane(['digest', target]));
    },
  };
}

export async function openRegctl(registry: Registry, folder: string): Promise<Client> {
  const regctl = caller('regctl', { REGCTL_CONFIG: join(folder, 'regctl.json') });
  const { user = '', secret = '' } = registry.account ?? {};
  await regctl(['registry', 'set', '--skip-check', '--tls', 'disabled', registry.host]);
  await regctl(['registry', 'login', '--skip-check', '--user', user, '--pass-stdin', registry.host], secret);
  return {
    push: async ({ layout }, reference) => {
      await regctl(['image', 'copy', `ocidir://${layout}:latest`, reference]);
      return digestIn(await regctl(['image', 'digest', reference]));
    },
    pull: async (reference) => {
      const target = `ocidir://${join(folder, 'pulled')}:latest`;
      await regctl(['image', 'copy', reference, target]);
      return digestIn(await regctl(['image', 'digest', target]));
    },
    copy: async (source, target) => {
      await regctl(['image', 'copy', source, target]);
      return digestIn(await regctl(['image', 'digest', target]));
    },
  };
}

export async function openOras(registry: Registry, folder: string): Promise<Client> {
  const config = join(folder, 'oras.json');
  const oras = caller('oras', {});
  const { user = '', secret = '' } = registry.account ?? {};
  const login = ['login', '--registry-config', config, '--plain-http', '--username', user];
  await oras([...login, '--password-stdin', registry.host], secret);
  const from = (reference: string) => ['--from-registry-config', config, '--from-plain-http', reference];
  const to = (reference: string) => ['--to-registry-config', config, '--to-plain-http', reference];
  const copy = async (...ends: string[]) => digestIn(await oras(['cp', '--no-tty', ...ends]));
  return {
    push: ({ layout }, reference) => copy('--from-oci-layout', `${layout}:latest`, ...to(reference)),
    pull: (reference) => copy(...from(reference), '--to-oci-layout', `${join(folder, 'pulled')}:latest`),
    copy: (source, target) => copy(...from(source), ...to(target)),
  };
}

function caller(
  tool: string,
  env: Readonly<Record<string, string>>,
): (args: readonly string[], input?: string) => Promise<string> {
  return async (args, input = '') => (await run(tool, args, { env, input })).stdout;
}
