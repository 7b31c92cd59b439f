import { isLoopbackHost } from '../http/addresses.ts';
import { UserError } from '../oci/errors.ts';
import type { Environment } from './environment.ts';

/** Names a registry of this job, which may have the job's token (decision 18). */
export const TEST_REGISTRY_VARIABLE = 'GHCR_TEST_REGISTRY';

const PUBLIC_SERVER = 'https://github.com';

/** Which registries belong to a GitHub server (GHES-01, interfaces §2). */
export interface ServerHosts {
  /** Such as `https://github.com`, without a slash at the end. */
  readonly serverUrl: string;
  /** Host of the container registry, such as `ghcr.io`. */
  readonly container: string;
  /** Host of the older Docker registry, such as `docker.pkg.github.com`; ghe.com has none. */
  readonly legacy: string | undefined;
  /** A registry of this job, such as a service container. */
  readonly test: string | undefined;
}

/**
 * Reads `GITHUB_SERVER_URL`, which is github.com when absent.
 * @throws UserError when it is no URL
 */
export function readServerHosts(environment: Environment): ServerHosts {
  const text = environment.GITHUB_SERVER_URL || PUBLIC_SERVER;
  if (!URL.canParse(text)) {
    throw new UserError(
      `GITHUB_SERVER_URL is ${JSON.stringify(text)}: expected a URL such as ${PUBLIC_SERVER}`,
    );
  }
  const { origin, host } = new URL(text);
  const hosts = { serverUrl: origin, ...registriesOf(host), test: undefined };
  return { ...hosts, test: readTestRegistry(environment[TEST_REGISTRY_VARIABLE], hosts) };
}

function registriesOf(host: string): Pick<ServerHosts, 'container' | 'legacy'> {
  if (host === 'github.com') return { container: 'ghcr.io', legacy: 'docker.pkg.github.com' };
  const legacy = host.endsWith('.ghe.com') ? undefined : `docker.${host}`;
  return { container: `containers.${host}`, legacy };
}

/** A name without a dot is a service container's and no host of the internet; the server's own may have the token in any case. */
function readTestRegistry(text = '', hosts: ServerHosts): string | undefined {
  if (text === '') return undefined;
  const isService = /^[a-z0-9_-]+(?::\d+)?$/.test(text);
  if (isService || isLoopbackRegistry(text) || isServerRegistry(text, hosts)) return text;
  throw new UserError(
    `${TEST_REGISTRY_VARIABLE} is ${JSON.stringify(text)}: expected the name of a service container and its port, such as registry:5000`,
  );
}

/** Whether a token that nobody meant for this registry in particular, such as the job's, may be sent to it. */
export function mayReceiveDefaultToken(registry: string, hosts: ServerHosts): boolean {
  return isServerRegistry(registry, hosts) || isTestRegistry(registry, hosts);
}

export function isServerRegistry(registry: string, hosts: ServerHosts): boolean {
  return registry === hosts.container || isLegacyRegistry(registry, hosts);
}

/** A registry on this machine or of this job, which has pages and REST API beside it as our test registry has. */
export function isTestRegistry(registry: string, hosts: ServerHosts): boolean {
  return registry === hosts.test || isLoopbackRegistry(registry);
}

/** The older Docker registry; without subdomain isolation it is the server's own host. */
export function isLegacyRegistry(registry: string, { legacy, serverUrl }: ServerHosts): boolean {
  return legacy !== undefined && (registry === legacy || registry === new URL(serverUrl).host);
}

/** Where GitHub's REST API answers about the packages of a registry; undefined for one that is not the server's. */
export function serverApiUrl(
  registry: string,
  hosts: ServerHosts,
  environment: Environment,
): string | undefined {
  if (!isServerRegistry(registry, hosts)) return undefined;
  return environment.GITHUB_API_URL?.replace(/\/$/, '') || defaultApiUrl(new URL(hosts.serverUrl));
}

function defaultApiUrl({ host, origin }: URL): string {
  const isHosted = host === 'github.com' || host.endsWith('.ghe.com');
  return isHosted ? `https://api.${host}` : `${origin}/api/v3`;
}

/** @param registry `host[:port]` */
export function isLoopbackRegistry(registry: string): boolean {
  const url = `http://${registry}`;
  return URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
}

/** A package where its registry answers. */
export interface PackagePlace {
  /** `host[:port]` as in references. */
  readonly registry: string;
  readonly repository: string;
  /** The origin at which that registry answers. */
  readonly origin: string;
}

/**
 * Where people look at a package: GitHub's container registries lead a browser to it (ghcr-behaviour §1.1), and so does our
 * test registry. Undefined for a registry whose pages are unknown.
 */
export function packagePageUrl(
  { registry, repository, origin }: PackagePlace,
  hosts: ServerHosts,
): string | undefined {
  if (registry === hosts.container) return `https://${registry}/${repository}`;
  return isTestRegistry(registry, hosts) ? `${origin}/${repository}` : undefined;
}

/**
 * Where a person gives a repository's workflows access to a package. The owner's kind decides; undefined when unknown. Our test registry
 * has this page at the same address of its own.
 */
export function packageSettingsUrl(
  { registry, repository, origin }: PackagePlace,
  ownerKind: 'organization' | 'user' | undefined,
  hosts: ServerHosts,
): string | undefined {
  if (ownerKind === undefined) return undefined;
  const isPlayed = !isServerRegistry(registry, hosts) && isTestRegistry(registry, hosts);
  const [owner = '', ...name] = repository.split('/');
  const family = ownerKind === 'organization' ? 'orgs' : 'users';
  return `${isPlayed ? origin : hosts.serverUrl}/${family}/${owner}/packages/container/${encodeURIComponent(name.join('/'))}/settings`;
}

/** Where a person makes a classic token that can push and nothing else (AUTH-07). */
export function newTokenUrl(hosts: ServerHosts): string {
  return `${hosts.serverUrl}/settings/tokens/new?scopes=write:packages`;
}

/** Where a person finds the tokens that there are, and authorizes them for organizations with single sign-on. */
export function tokensUrl({ serverUrl }: ServerHosts): string {
  return `${serverUrl}/settings/tokens`;
}

/** Where the owners of an organization say which packages its members may create, and a user sets up packages. */
export function accountPackagesUrl(
  owner: string,
  ownerKind: 'organization' | 'user' | undefined,
  { serverUrl }: ServerHosts,
): string {
  const account = ownerKind === 'user' ? '' : `organizations/${owner}/`;
  return `${serverUrl}/${account}settings/packages`;
}

/** Where a repository says who may write it, and with it its images at the older Docker registry (LEG-01). */
export function repositoryAccessUrl(repository: string, { serverUrl }: ServerHosts): string {
  return `${serverUrl}/${repository}/settings/access`;
}

/** Where a repository says what the tokens of its jobs may do by default. */
export function workflowSettingsUrl(repository: string, { serverUrl }: ServerHosts): string {
  return `${serverUrl}/${repository}/settings/actions`;
}
