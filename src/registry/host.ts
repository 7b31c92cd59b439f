import { isLoopbackHost } from '../http/addresses.ts';
import { UserError } from '../oci/errors.ts';
import { isRegistryHost } from '../oci/reference.ts';

/** How a registry may be asked by plain HTTP: `auto` tries TLS first, and plain HTTP on loopback hosts only. */
export type PlainHttp = 'auto' | boolean;

/** Docker Hub answers for its references elsewhere. */
const API_HOSTS: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' };
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/**
 * Reads a registry as people write it: `ghcr.io`, `https://ghcr.io/`, `localhost:5000`, `https://index.docker.io/v1/` (AUTH-10).
 * @returns `host[:port]` as in references, in lower case
 * @throws UserError that says what a registry looks like
 */
export function parseRegistryHost(text: string): string {
  const host = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
    .toLowerCase();
  if (isRegistryHost(host)) return DOCKER_HUB_KEYS.has(host) ? 'docker.io' : host;
  throw new UserError(
    `invalid registry ${JSON.stringify(text)}: expected HOST or HOST:PORT, such as ghcr.io or localhost:5000, without a path`,
  );
}

/** The origins at which `registry` (`host[:port]`) may answer, in the order in which to try them. */
export function originsOf(registry: string, plainHttp: PlainHttp): readonly [URL, URL?] {
  const host = API_HOSTS[registry] ?? registry;
  const secure = new URL(`https://${host}`);
  const plain = new URL(`http://${host}`);
  if (plainHttp === true) return [plain];
  return plainHttp === 'auto' && isLoopbackHost(secure.hostname) ? [secure, plain] : [secure];
}
