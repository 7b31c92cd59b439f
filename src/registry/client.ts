import { createConnections } from '../http/connections.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../http/retry.ts';
import { discard } from '../http/send.ts';
import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { explainRepositoryName } from '../oci/reference.ts';
import type { AuthenticationScheme } from './authenticator.ts';
import type { Credential, CredentialSource } from './credential.ts';
import { type PlainHttp, parseRegistryHost } from './host.ts';
import { createLimiter } from './limiter.ts';
import { listPaged } from './paging.ts';
import { createRemoteRepository, type RemoteRepository } from './repository.ts';
import { CATALOG_SCOPE } from './scope.ts';
import { createRegistrySession, type RegistrySession } from './session.ts';
import { basicAuthorization } from './token.ts';
import type { Transport } from './transport.ts';

export interface RegistryClientOptions {
  /** Anonymous everywhere without it. */
  readonly credentials?: CredentialSource;
  readonly plainHttp?: PlainHttp;
  /** Blobs on their way up at the same time, over all copies of this client (16). */
  readonly concurrency?: number;
  readonly userAgent?: string;
  /** Takes one line that the user should see. */
  readonly warn?: (message: string) => void;
  readonly signal?: AbortSignal;
  readonly retry?: Partial<RetryPolicy>;
  /** How long a connection may take to pass a chunk of an upload on (2 minutes). */
  readonly stallTimeoutMs?: number;
  /** Told every token that is exchanged, before it is used, so that logs can mask it. */
  readonly onBearer?: (token: string) => void;
  /** Hashes what is sent, too, although the registry does. */
  readonly verify?: boolean;
  /** Where the proxy settings are; `process.env` by default. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Talks to any number of registries. Registries are `host[:port]`, as in references. */
export interface RegistryClient {
  /** The same object for the same name, so that copies to it share what is on its way. */
  repository(registry: string, name: string): RemoteRepository;
  /**
   * Proves a credential: what `docker login` does.
   * @returns how the registry has taken it; `none` when it lets everyone in
   * @throws RegistryError when it is refused
   */
  verifyCredential(registry: string, credential: Credential): Promise<AuthenticationScheme>;
  /** Begins to find out how a registry wants to be asked. What that fails with, the first question fails with again. */
  meet(registry: string): void;
  /** Where a registry answers: scheme, host and port. */
  origin(registry: string): Promise<URL>;
  /** The names of all repositories, where the registry lists them. */
  catalog(registry: string): AsyncIterable<string>;
  /** Closes all connections. Requests that are under way fail. */
  close(): Promise<void>;
}

const DEFAULT_CONCURRENCY = 16;

export function createRegistryClient(options: RegistryClientOptions = {}): RegistryClient {
  const { credentials = async () => undefined, onBearer = () => undefined, plainHttp = 'auto' } = options;
  const farewells: Promise<void>[] = [];
  const transport: Transport = {
    connections: createConnections(options.env),
    policy: { ...DEFAULT_RETRY_POLICY, ...options.retry },
    userAgent: options.userAgent ?? 'ghcr-actions',
    signal: options.signal,
    stallTimeoutMs: options.stallTimeoutMs,
    warn: options.warn ?? (() => undefined),
    leave: (farewell) => void farewells.push(farewell),
  };
  const limiter = createLimiter(options.concurrency ?? DEFAULT_CONCURRENCY);

  const registryOf = remembered((registry: string) => ({
    locations: new Map<Digest, string>(),
    session: createRegistrySession(transport, registry, {
      credential: () => credentials(registry),
      plainHttp,
      onBearer,
      anonymousReads: true,
    }),
  }));
  const repositoryOf = remembered((path: string) => {
    const slash = path.indexOf('/');
    const { session, locations } = registryOf(path.slice(0, slash));
    const context = { session, name: path.slice(slash + 1), verify: options.verify ?? false };
    return createRemoteRepository({ context, limiter, locations });
  });

  const origin = async (registry: string): Promise<URL> =>
    registryOf(parseRegistryHost(registry)).session.origin();

  return {
    repository(registry, name) {
      const problem = explainRepositoryName(name);
      if (problem !== undefined)
        throw new UserError(`invalid image name ${JSON.stringify(name)}: ${problem}`);
      return repositoryOf(`${parseRegistryHost(registry)}/${name}`);
    },
    verifyCredential(registry, credential) {
      const sessionOptions = {
        credential: async () => credential,
        plainHttp,
        onBearer,
        anonymousReads: false,
      };
      return proveCredential(
        createRegistrySession(transport, parseRegistryHost(registry), sessionOptions),
        credential,
      );
    },
    meet: (registry) => void origin(registry).catch(() => undefined),
    origin,
    catalog(registry) {
      const { session } = registryOf(parseRegistryHost(registry));
      return listPaged(session, '/v2/_catalog', { field: 'repositories', scopes: [CATALOG_SCOPE] });
    },
    async close() {
      await Promise.all(farewells);
      await transport.connections.close();
    },
  };
}

async function proveCredential(
  session: RegistrySession,
  credential: Credential,
): Promise<AuthenticationScheme> {
  const scheme = await session.scheme();
  if (scheme === 'basic' && 'identityToken' in credential) {
    throw new UserError(
      `registry ${session.registry} takes a user name and a password only: its login with an identity token cannot work`,
    );
  }
  // A registry that lets everyone in may still refuse a wrong password.
  const headers: Record<string, string> =
    scheme === 'none' && 'password' in credential ? { authorization: basicAuthorization(credential) } : {};
  await discard(await session.send({ method: 'GET', url: '/v2/', headers, scopes: [], expect: [200] }));
  return scheme;
}

/** One value per key, made at its first use. */
function remembered<T>(create: (key: string) => T): (key: string) => T {
  const values = new Map<string, T>();
  return (key) => {
    const value = values.get(key) ?? create(key);
    values.set(key, value);
    return value;
  };
}
