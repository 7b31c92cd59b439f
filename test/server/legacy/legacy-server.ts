import { onTestFinished } from 'vitest';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { RegistryOptions } from '../../../src/server/main.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { type Answer, createRegistryClient, type RegistryClient } from '../../conformance/registry-client.ts';
import { basic, openServer, type TestServer, uploadImage } from '../support/open-server.ts';

/** The image of GitHub's own example. */
export const IMAGE = 'octocat/octo-app/monalisa';

export const WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {}, mona: {}, lena: { plan: 'legacy' } },
  organizations: { acme: { owners: ['octocat'], members: ['hubot'], basePermission: 'none' } },
  repositories: {
    'octocat/octo-app': { visibility: 'public', people: { hubot: 'write' } },
    'octocat/secret': { people: { mona: 'read' } },
    'acme/app': { people: { hubot: 'write', mona: 'admin' } },
    'lena/open': { visibility: 'public' },
    'lena/closed': {},
  },
  tokens: {
    ghp_octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] },
    ghp_hubot: { type: 'classic', user: 'hubot', scopes: ['write:packages', 'delete:packages'] },
    ghp_mona: { type: 'classic', user: 'mona', scopes: ['write:packages', 'delete:packages'] },
    ghp_lena: { type: 'classic', user: 'lena', scopes: ['write:packages'] },
    ghp_scopeless: { type: 'classic', user: 'octocat', scopes: ['repo'] },
    github_pat_fine: { type: 'fine-grained', user: 'octocat' },
    ghp_revoked: { type: 'classic', user: 'octocat', scopes: ['write:packages'], revoked: true },
    ghs_job: { type: 'actions', repository: 'acme/app', actor: 'hubot', permissions: { packages: 'write' } },
  },
};

export interface LegacyServer extends TestServer {
  /** At the legacy port, with Basic credentials if there is a secret. */
  legacy(secret?: string, name?: string): RegistryClient;
  /** At the common port, under the name of a host. */
  at(host: string, secret?: string): RegistryClient;
}

export async function openLegacyServer(options: RegistryOptions = {}): Promise<LegacyServer> {
  const server = await openServer({ world: WORLD, legacyPort: 0, ...options });
  const { registry } = server;
  const opened: RegistryClient[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((client) => client.close()));
  });
  const authorizationOf = (secret: string | undefined) => (secret === undefined ? undefined : basic(secret));
  return {
    ...server,
    legacy: (secret, name = IMAGE) => {
      const client = createRegistryClient(registry.legacy, name, authorizationOf(secret));
      opened.push(client);
      return client;
    },
    at: (host, secret) => withHost(server.client(authorizationOf(secret)), host),
  };
}

function withHost(client: RegistryClient, host: string): RegistryClient {
  return {
    ...client,
    send: (method, path, sending = {}) =>
      client.send(method, path, { ...sending, headers: { host, ...sending.headers } }),
    in: (repository) => withHost(client.in(repository), host),
  };
}

/** Pushes a small image of the only kind that the legacy registry is documented for. */
export function uploadDockerImage(
  client: RegistryClient,
  reference: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return uploadImage(client, reference, { mediaType: MEDIA_TYPE.dockerManifest, ...fields });
}

/** What a manifest is got as. */
export function getManifest(client: RegistryClient, reference: string, method = 'GET'): Promise<Answer> {
  const accept = Object.values(MEDIA_TYPE).join(', ');
  return client.send(method, `manifests/${reference}`, { headers: { accept } });
}
