import type { Credential, CredentialSource } from '../../registry/credential.ts';
import type { Environment } from '../environment.ts';
import { credentialOf, helperNamesOf, matchKey } from './auth-entry.ts';
import { type AuthDocument, readAuthFile } from './auth-file.ts';
import { findAuthLocations } from './auth-locations.ts';
import { askHelper } from './credential-helper.ts';

const HELPER_TIMEOUT_MS = 30_000;

export interface StoredCredentialOptions {
  readonly environment: Environment;
  /** Finds podman's logins for a namespace of a registry too. */
  readonly repository?: string;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
  readonly helperTimeoutMs?: number;
}

/**
 * Logins that docker, podman or `login` have stored (AUTH-10): docker's config.json first, then podman's auth file. In each a
 * helper for the host comes first, then the helper for all hosts, then the file's own entry.
 * Nothing is read before the first question. It throws UserError for a broken file or helper, without quoting either.
 */
export function createStoredCredentials(options: StoredCredentialOptions): CredentialSource {
  const { docker, containers } = findAuthLocations(options.environment, options.platform, options.home);
  const files = containers === undefined || containers === docker ? [docker] : [docker, containers];
  return async (host) => {
    const registry = host.toLowerCase();
    for (const file of files) {
      const document = await readAuthFile(file);
      const found = document && (await findIn(document, file, registry, options));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

async function findIn(
  document: AuthDocument,
  file: string,
  registry: string,
  options: StoredCredentialOptions,
): Promise<Credential | undefined> {
  const key = bestKey(Object.keys(document.credHelpers ?? {}), registry, options.repository);
  // An empty name is docker's way to say that this host's login is in the file, whatever credsStore says.
  const helper = key === undefined ? document.credsStore : document.credHelpers?.[key];
  if (helper) {
    const names = key === undefined ? helperNamesOf(registry) : [key, ...helperNamesOf(registry)];
    const found = await askFor(names, helper, file, options);
    if (found !== undefined) return found;
  }
  return findEntry(document, file, registry, options.repository);
}

async function askFor(
  names: readonly string[],
  helper: string,
  file: string,
  { environment, helperTimeoutMs = HELPER_TIMEOUT_MS }: StoredCredentialOptions,
): Promise<Credential | undefined> {
  for (const name of new Set(names)) {
    const found = await askHelper(helper, name, { environment, timeoutMs: helperTimeoutMs, namedBy: file });
    if (found !== undefined) return found;
  }
  return undefined;
}

function findEntry(
  { auths = {} }: AuthDocument,
  file: string,
  registry: string,
  repository: string | undefined,
): Credential | undefined {
  const filled = Object.keys(auths).filter((key) => Object.keys(auths[key] ?? {}).length > 0);
  const key = bestKey(filled, registry, repository);
  return key === undefined
    ? undefined
    : credentialOf(auths[key] ?? {}, `${file}: auths[${JSON.stringify(key)}]`);
}

/** The most specific key; between spellings of one host the plain one. */
function bestKey(
  keys: readonly string[],
  registry: string,
  repository: string | undefined,
): string | undefined {
  const fitting = keys
    .map((key) => ({ key, fit: matchKey(key, registry, repository) ?? 0 }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (one, other) => other.fit - one.fit || Number(other.key === registry) - Number(one.key === registry),
    );
  return fitting[0]?.key;
}
