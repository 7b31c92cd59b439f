import { createRestClient, type RestClient } from '../github/rest-client.ts';
import type { CredentialSource } from '../registry/credential.ts';
import type { Context } from './context.ts';
import { restApiUrl } from './hosts.ts';
import { gatherRefusalFacts } from './refusal-facts.ts';
import { refusedPackages } from './refused-request.ts';
import { tokenKindOf } from './token-kind.ts';
import { USER_AGENT } from './version.ts';
import { readWorkflowEvent } from './workflow-event.ts';

type OpenRestClient = (registry: string, origin: URL) => Promise<RestClient | undefined>;

/** Opens the REST API that belongs to a registry, with the token that the registry is asked with, and no other. */
export function createRestClients(
  { environment, hosts, signal, retry }: Context,
  credentials: CredentialSource,
): { open: OpenRestClient; close(): Promise<void> } {
  const clients = new Map<string, RestClient>();
  return {
    async open(registry, origin) {
      const apiUrl = restApiUrl(registry, origin, hosts, environment);
      const credential = await credentials(registry);
      // A password of another kind would be told to an API that it is not meant for.
      const token = credential !== undefined && 'password' in credential ? credential.password : '';
      if (apiUrl === undefined || tokenKindOf(token) === 'unknown') return undefined;
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

/** Gathers what explains a refused package, for those that the error is about. */
export async function noteFacts(error: unknown, open: OpenRestClient, context: Context): Promise<void> {
  if (context.signal.aborted) return;
  const { environment, facts, credentialKinds } = context;
  const event = readWorkflowEvent(environment);
  for (const { registry, repository, origin } of refusedPackages(error, credentialKinds)) {
    const client = await open(registry, origin);
    if (client === undefined) continue;
    const isOwn = environment.GITHUB_REPOSITORY?.split('/')[0]?.toLowerCase() === repository.split('/')[0];
    const ownerKind = isOwn ? event.ownerKind : undefined;
    facts.set(`${registry}/${repository}`, await gatherRefusalFacts(client, repository, ownerKind));
  }
}
