import { UserError } from '../../oci/errors.ts';
import type { Credential } from '../../registry/credential.ts';
import { parseRegistryHost } from '../../registry/host.ts';
import type { AuthEntry } from './auth-file.ts';

/** What helpers give as user name when the secret is an identity token. */
const TOKEN_USER = '<token>';

/** Docker Hub's key in files and helpers since its first days. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

/** The keys under which tools look for a login at `host[:port]`, the usual one first. */
export function keysOf(registry: string): readonly [string, ...string[]] {
  return registry === 'docker.io' ? [DOCKER_HUB_KEY, 'docker.io'] : [registry];
}

/** Names under which a helper may hold the login: tools of old keep the scheme (AUTH-10). */
export function helperNamesOf(registry: string): readonly string[] {
  return registry === 'docker.io' ? keysOf(registry) : [registry, `https://${registry}`];
}

/**
 * How well a key fits, as the length of what it names: a host, written in any way (AUTH-10), or as podman has it
 * `host/namespace`, which fits the repositories below only. Undefined when it does not fit.
 */
export function matchKey(key: string, registry: string, repository?: string): number | undefined {
  const path = `${registry}/${repository ?? ''}`;
  if (hostOf(key) === registry) return registry.length;
  const isNamespaced = !key.includes('://') && repository !== undefined;
  return isNamespaced && `${path}/`.startsWith(`${key.replace(/\/+$/, '')}/`) ? key.length : undefined;
}

/**
 * The login in an entry; undefined when it holds none, as entries beside a helper do.
 * @param where names file and key in the message
 * @throws UserError that quotes nothing of the entry
 */
export function credentialOf(entry: AuthEntry, where: string): Credential | undefined {
  const { auth, username, password, identitytoken } = entry;
  if (identitytoken) return { identityToken: identitytoken };
  if (auth) return decodeAuth(auth, where);
  return username && password ? createCredential(username, password) : undefined;
}

/** A user name with a secret, or what helpers write in place of a user name for an identity token. */
export function createCredential(username: string, secret: string): Credential {
  return username === TOKEN_USER ? { identityToken: secret } : { username, password: secret };
}

/** The entry that every tool reads. */
export function entryOf(credential: Credential): AuthEntry {
  return 'identityToken' in credential
    ? { auth: Buffer.from(`${TOKEN_USER}:`).toString('base64'), identitytoken: credential.identityToken }
    : { auth: Buffer.from(`${credential.username}:${credential.password}`).toString('base64') };
}

/** A password may contain colons; docker of old padded it with zero bytes. */
function decodeAuth(auth: string, where: string): Credential {
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(auth);
  if (!isBase64 || colon <= 0) {
    throw new UserError(`${where}: "auth" must be base64 of user:password; log in again`);
  }
  return createCredential(text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, ''));
}

function hostOf(key: string): string | undefined {
  const host = key.includes('://') ? key.replace(/^([a-z]+:\/\/[^/]*).*$/i, '$1') : key;
  try {
    return parseRegistryHost(host);
  } catch (error) {
    if (error instanceof UserError) return undefined; // keys are free text
    throw error;
  }
}
