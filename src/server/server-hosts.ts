import { isLoopbackHost } from './origin.ts';

/** The names under which a GitHub server is reached, without ports and in lower case (GHES-01). */
export interface ServerHosts {
  /** Of the pages for people. Without subdomain isolation it is the legacy registry as well. */
  readonly server: string;
  readonly container: string;
  readonly legacy: string;
  readonly api: string;
  /** `enterprise` is a GitHub Enterprise Server; `cloud` (ghe.com) has no legacy registry. */
  readonly kind: 'github.com' | 'cloud' | 'enterprise' | 'this machine';
}

const GITHUB: ServerHosts = {
  server: 'github.com',
  container: 'ghcr.io',
  legacy: 'docker.pkg.github.com',
  api: 'api.github.com',
  kind: 'github.com',
};

/** @param serverUrl such as `https://github.com`, the default */
export function createServerHosts(serverUrl = 'https://github.com'): ServerHosts {
  const { hostname } = new URL(serverUrl);
  if (hostname === GITHUB.server) return GITHUB;
  return {
    server: hostname,
    container: `containers.${hostname}`,
    legacy: `docker.${hostname}`,
    api: `api.${hostname}`,
    kind: kindOf(hostname),
  };
}

/** All names of a server, for a certificate; none for this machine's own. */
export function namesOf({ server, container, legacy, api, kind }: ServerHosts): string[] {
  return kind === 'this machine' ? [] : [server, container, legacy, api];
}

function kindOf(hostname: string): ServerHosts['kind'] {
  if (isLoopbackHost(hostname)) return 'this machine';
  return hostname.endsWith('.ghe.com') ? 'cloud' : 'enterprise';
}
