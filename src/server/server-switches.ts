import type { WorldSettings } from './world-settings.ts';

/** What an administrator of GitHub Enterprise Server has switched on, and what its version has (GHES-01, GHES-02). */
export interface ServerSwitches {
  /** `containers.HOST` and `docker.HOST` exist; else HOST is the legacy registry, and there is no container registry. */
  readonly subdomainIsolation: boolean;
  /** Why there is no container registry. */
  readonly noContainers: string | undefined;
  /** Why there is no legacy registry. */
  readonly noLegacy: string | undefined;
  /** Why packages do not come back by REST. */
  readonly noRestore: string | undefined;
  /** Why images do not migrate from the one to the other. */
  readonly noMigration: string | undefined;
}

type Version = readonly [major: number, minor: number];

/** The first versions of GitHub Enterprise Server that have each. */
const SINCE = { isolation: [3, 0], restore: [3, 1], containers: [3, 5], migration: [3, 6] } as const;

const NO_DOCKER =
  'the administrator of this server has not enabled Docker support in GitHub Packages (setting dockerSupport)';
const NO_ISOLATION =
  'the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation)';

/** Without a `serverVersion` the server has everything. */
export function createServerSwitches(settings: WorldSettings): ServerSwitches {
  const { subdomainIsolation = true, dockerSupport = true, serverVersion } = settings;
  const has = (feature: keyof typeof SINCE): boolean =>
    serverVersion === undefined || isAtLeast(versionOf(serverVersion), SINCE[feature]);
  const lacks = (feature: keyof typeof SINCE, what: string): string | undefined =>
    has(feature)
      ? undefined
      : `${what} GitHub Enterprise Server ${SINCE[feature].join('.')}, and this is ${serverVersion}`;
  const isIsolated = subdomainIsolation && has('isolation');
  const noLegacy = dockerSupport ? undefined : NO_DOCKER;
  const noContainers =
    noLegacy ??
    lacks('containers', 'the container registry needs') ??
    (isIsolated ? undefined : NO_ISOLATION);
  return {
    subdomainIsolation: isIsolated,
    noLegacy,
    noContainers,
    noRestore: lacks('restore', 'restoring packages by the REST API needs'),
    noMigration: noContainers ?? lacks('migration', 'migrating images from the Docker registry needs'),
  };
}

function versionOf(text: string): Version {
  const [major = 0, minor = 0] = text.split('.').map(Number);
  return [major, minor];
}

function isAtLeast([major, minor]: Version, [neededMajor, neededMinor]: Version): boolean {
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
