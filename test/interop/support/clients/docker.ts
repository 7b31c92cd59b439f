import { run } from '../command.ts';
import type { Registry } from '../registry.ts';
import { type Client, digestIn } from './client.ts';

/** The docker command with its own credentials, as `docker login` leaves them. */
export async function openDocker(registry: Registry, folder: string): Promise<Client> {
  const docker = createDocker(folder);
  const { user = '', secret = '' } = registry.account ?? {};
  await docker(['login', registry.host, '--username', user, '--password-stdin'], secret);
  return {
    push: async ({ context }, reference) => {
      await docker(['build', '--quiet', '--tag', reference, context]);
      return digestIn(await docker(['push', reference]));
    },
    pull: async (reference) => {
      await docker(['image', 'rm', '--force', reference]);
      return digestIn(await docker(['pull', reference]));
    },
  };
}

/** Runs docker with its settings in `folder`, and gives what it prints. */
export function createDocker(folder: string): (args: readonly string[], input?: string) => Promise<string> {
  // Attestations would turn each image into an index, on engines that can.
  const env = { DOCKER_CONFIG: folder, BUILDX_NO_DEFAULT_ATTESTATIONS: '1' };
  return async (args, input = '') => (await run('docker', args, { env, input })).stdout;
}
