import { join } from 'node:path';
import { createRegistryClient, type RegistryClient } from '../registry/client.ts';
import type { Credential, CredentialSource } from '../registry/credential.ts';
import type { Context } from './context.ts';
import { createStoredCredentials } from './credentials/stored-credentials.ts';
import type { Environment } from './environment.ts';
import { mayReceiveDefaultToken } from './hosts.ts';
import { withLegacyNotice } from './legacy-notice.ts';
import { createRestClients, noteFacts, type OpenRestClient } from './rest-access.ts';
import { derivedSecrets, tokenKindOf } from './token-kind.ts';
import { USER_AGENT } from './version.ts';

/** The inputs of every action that talks to registries. */
export interface AccessInputs {
  readonly token: string | undefined;
  readonly username: string | undefined;
  readonly configDir: string | undefined;
  readonly plainHttp: 'auto' | 'true' | 'false';
  readonly concurrency?: number;
  readonly verify?: boolean;
}

/** What goes beside the client that uses stored logins. */
export interface RegistryAccess {
  /** Talks to the same registries without any credential. */
  readonly anonymous: RegistryClient;
  /** GitHub's REST API beside a registry. */
  readonly restClient: OpenRestClient;
  /** What the client logs in with. */
  readonly credential: CredentialSource;
}

/** Lends a client that uses stored logins, and the token where it may go. Everything secret is masked before its first use. */
export async function withRegistryClient<T>(
  inputs: AccessInputs,
  context: Context,
  work: (client: RegistryClient, access: RegistryAccess) => Promise<T>,
): Promise<T> {
  if (inputs.token !== undefined) maskCredential(createLogin(inputs.username, inputs.token), context);
  const credentials = createCredentialSource(inputs, context);
  const client = openClient(inputs, context, credentials);
  // It answers a question of curiosity, for which nobody waits long.
  const impatient = { ...context, retry: { ...context.retry, attempts: 1 } };
  const anonymous = openClient(inputs, impatient, async () => undefined);
  const rest = createRestClients(credentials, client, context);
  try {
    return await work(withLegacyNotice(client, context), {
      anonymous,
      restClient: rest.open,
      credential: credentials,
    });
  } catch (error) {
    // A refusal is explained by what GitHub's REST API knows about the package.
    await noteFacts(error, rest.open, context);
    throw error;
  } finally {
    await Promise.all([client, anonymous, rest].map((opened) => opened.close()));
  }
}

function openClient(
  inputs: AccessInputs,
  { log, environment, signal, retry }: Context,
  credentials: CredentialSource,
): RegistryClient {
  return createRegistryClient({
    credentials,
    plainHttp: inputs.plainHttp === 'auto' ? 'auto' : inputs.plainHttp === 'true',
    userAgent: USER_AGENT,
    warn: log.warning,
    signal,
    onBearer: log.mask,
    retry,
    env: environment,
    ...(inputs.concurrency === undefined ? {} : { concurrency: inputs.concurrency }),
    ...(inputs.verify === undefined ? {} : { verify: inputs.verify }),
  });
}

/** The environment under which docker's and podman's logins are looked for. */
export function loginEnvironment(environment: Environment, configDir: string | undefined): Environment {
  if (configDir === undefined) return environment;
  return { ...environment, DOCKER_CONFIG: configDir, REGISTRY_AUTH_FILE: join(configDir, 'config.json') };
}

/** A name that registries which look at the token alone take as well as any other. */
const ANY_USER = 'x-access-token';

export function createLogin(username: string | undefined, password: string): Credential {
  return { username: username ?? ANY_USER, password };
}

/** Keeps every form of a credential out of the log (ACT-11). */
export function maskCredential(credential: Credential, { log }: Context): void {
  const secrets =
    'identityToken' in credential
      ? [credential.identityToken]
      : derivedSecrets(credential.username, credential.password);
  secrets.forEach(log.mask);
}

/** Stored logins come first; the token goes to the server's own registries and to loopback only (interfaces §2). */
function createCredentialSource(inputs: AccessInputs, context: Context): CredentialSource {
  const stored = createStoredCredentials({
    environment: loginEnvironment(context.environment, inputs.configDir),
  });
  const fallback = (registry: string): Credential | undefined =>
    inputs.token !== undefined && mayReceiveDefaultToken(registry, context.hosts)
      ? createLogin(inputs.username, inputs.token)
      : undefined;
  const find: CredentialSource = async (registry) => {
    const credential = (await stored(registry)) ?? fallback(registry);
    if (credential !== undefined) maskCredential(credential, context);
    noteKind(registry, credential, context);
    return credential;
  };
  // Behind a stored login may be a helper, which takes its time.
  const found = new Map<string, ReturnType<CredentialSource>>();
  return (registry) => {
    const credential = found.get(registry) ?? find(registry);
    found.set(registry, credential);
    return credential;
  };
}

/** Remembers what a registry was asked with, for explanations. */
export function noteKind(
  registry: string,
  credential: Credential | undefined,
  { credentialKinds }: Context,
): void {
  const kind =
    credential === undefined
      ? 'none'
      : 'password' in credential
        ? tokenKindOf(credential.password)
        : 'unknown';
  credentialKinds.set(registry, kind);
}
