import type { ServerHosts } from './server-hosts.ts';
import type { ServerSwitches } from './server-switches.ts';

/** Which of the interfaces of the one port a request is for, and where in it. */
export interface SelectedInterface {
  readonly name: 'registry' | 'legacy' | 'rest';
  /** Below the interface's own prefix. */
  readonly path: string;
  /** What the addresses of the interface begin with, after the origin. */
  readonly prefix: string;
  /** Why this server has no such interface under this name. */
  readonly refusal?: string;
}

/** What decides it. */
export interface Addressed {
  /** As the client wrote it, with or without a port. */
  readonly host: string;
  readonly path: string;
  /** Of `--legacy-port`, where the Host means nothing. */
  readonly isLegacyPort: boolean;
}

/** The server that this registry stands for. */
export interface AddressedServer {
  readonly hosts: ServerHosts;
  readonly switches: ServerSwitches;
}

const REST_PREFIX = '/api/v3';
/** What clients of a registry ask for; the rest is ours, and under every name the same. */
const REGISTRY_PATH = /^\/(?:v2(?:\/|$)|token$)/;

/**
 * By port, by path, or by a host of its own (GHES-01). Hosts that the server does not have, such as `localhost`, are the container
 * registry.
 */
export function selectInterface(addressed: Addressed, server: AddressedServer): SelectedInterface {
  const { path, isLegacyPort } = addressed;
  const { hosts, switches } = server;
  const host = addressed.host.replace(/:\d+$/, '').toLowerCase();
  const select = (name: SelectedInterface['name'], refusal?: string): SelectedInterface =>
    refusal === undefined ? { name, prefix: '', path } : { name, prefix: '', path, refusal };
  if (isLegacyPort) return select('legacy', switches.noLegacy);
  if (host === hosts.api) return select('rest');
  if (path === REST_PREFIX || path.startsWith(`${REST_PREFIX}/`)) {
    return { name: 'rest', prefix: REST_PREFIX, path: path.slice(REST_PREFIX.length) || '/' };
  }
  if (!REGISTRY_PATH.test(path)) return select('registry');
  if (host === hosts.legacy) return select('legacy', legacyRefusal(server));
  if (host === hosts.server && hosts.kind === 'enterprise') return selectPlain(server, select);
  return select('registry', switches.noContainers);
}

/** HOST itself: the legacy registry of a server without subdomain isolation, and no registry of one that has it. */
function selectPlain(
  { hosts, switches }: AddressedServer,
  select: (name: 'registry' | 'legacy', refusal?: string) => SelectedInterface,
): SelectedInterface {
  if (!switches.subdomainIsolation) return select('legacy', switches.noLegacy);
  return select(
    'registry',
    `this server has subdomain isolation: its images are at ${hosts.container} and ${hosts.legacy}, not at ${hosts.server}`,
  );
}

function legacyRefusal({ hosts, switches }: AddressedServer): string | undefined {
  if (hosts.kind === 'cloud') return `ghe.com has no Docker registry: its images are at ${hosts.container}`;
  if (switches.noLegacy !== undefined || hosts.kind !== 'enterprise' || switches.subdomainIsolation) {
    return switches.noLegacy;
  }
  return `${hosts.legacy} needs subdomain isolation, which this server does not have (setting subdomainIsolation): its Docker registry is ${hosts.server} itself`;
}
