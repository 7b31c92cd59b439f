import { createRestClient, type RestClient } from '../github/rest-client.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { CredentialSource } from '../registry/credential.ts';
import type { Context } from './context.ts';
import { isTestRegistry, serverApiUrl } from './hosts.ts';
import { gatherRefusalFacts } from './refusal-facts.ts';
import { refusedPackages } from './refused-request.ts';
import { tokenKindOf } from './token-kind.ts';
import { USER_AGENT } from './version.ts';
import { within } from './within.ts';
import { knownOwnerKind } from './workflow-event.ts';

/** Undefined where a registry has no REST API beside it, or is asked with no token of GitHub. */
export type OpenRestClient = (registry: string) => Promise<RestClient | undefined>;

/** Opens the REST API that belongs to a registry, with the token that the registry is asked with, and no other. */
export function createRestClients(
  credentials: CredentialSource,
  registries: Pick<RegistryClient, 'origin'>,
  { environment, hosts, signal, retry }: Context,
): { open: OpenRestClient; close(): Promise<void> } {
  const clients = new Map<string, RestClient>();

  async function apiUrlOf(registry: string): Promise<string | undefined> {
    if (!isTestRegistry(registry, hosts)) return serverApiUrl(registry, hosts, environment);
    // The test registry has its API beside it.
    return `${(await registries.origin(registry)).origin}/api/v3`;
  }

  return {
    async open(registry) {
      const credential = await credentials(registry);
      // A password of another kind would be told to an API that it is not meant for.
      const token = credential !== undefined && 'password' in credential ? credential.password : '';
      const apiUrl = tokenKindOf(token) === 'unknown' ? undefined : await apiUrlOf(registry);
      if (apiUrl === undefined) return undefined;
      const options = { apiUrl, token, userAgent: USER_AGENT, environment, signal, retry };
      const client = clients.get(registry) ?? createRestClient(options);
      clients.set(registry, client);
      return client;
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/** A refusal is not kept back for longer: without what is asked here it is told less exactly. */
const FACTS_LIMIT_MS = 3000;

/** Gathers what explains a refused package, for those that the error is about. */
export async function noteFacts(
  error: unknown,
  open: OpenRestClient,
  { signal, environment, facts, credentialKinds }: Context,
  limitMs: number = FACTS_LIMIT_MS,
): Promise<void> {
  if (signal.aborted) return;
  const gathered = Promise.all(
    refusedPackages(error, credentialKinds).map(async ({ registry, repository }) => {
      const client = await open(registry);
      if (client === undefined) return;
      const ownerKind = knownOwnerKind(repository, environment);
      facts.set(`${registry}/${repository}`, await gatherRefusalFacts(client, repository, ownerKind));
    }),
  );
  await within(limitMs, gathered);
}
