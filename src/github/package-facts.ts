import { GitHubError } from './github-error.ts';
import type { RestClient } from './rest-client.ts';

export type OwnerKind = 'organization' | 'user';

/** What GitHub says about a container package. */
export interface PackageFacts {
  readonly ownerKind: OwnerKind;
  /** `public`, `private` or `internal`. */
  readonly visibility: string;
  /** `OWNER/NAME` of the linked repository; undefined when it is linked to none. */
  readonly repository: string | undefined;
}

const FAMILY: Readonly<Record<OwnerKind, string>> = { organization: 'orgs', user: 'users' };

/**
 * Looks a package up by `OWNER/NAME`, where NAME may have slashes. Whether the owner is an organization or a user is found out.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
export async function findPackage(
  client: RestClient,
  fullName: string,
  ownerKind?: OwnerKind,
): Promise<PackageFacts | undefined> {
  const [owner = '', ...name] = fullName.split('/');
  const path = `${encodeURIComponent(owner)}/packages/container/${encodeURIComponent(name.join('/'))}`;
  const kinds: readonly OwnerKind[] = ownerKind === undefined ? ['organization', 'user'] : [ownerKind];
  for (const kind of kinds) {
    const value = await getUnlessAbsent(client, `/${FAMILY[kind]}/${path}`);
    if (value !== undefined) return factsOf(value, kind);
  }
  return undefined;
}

/** What kind of account a login is; undefined when there is none. @throws GitHubError */
export async function findOwnerKind(client: RestClient, login: string): Promise<OwnerKind | undefined> {
  const value = await getUnlessAbsent(client, `/users/${encodeURIComponent(login)}`);
  const type = (value as { type?: unknown } | null | undefined)?.type;
  if (type === 'Organization') return 'organization';
  return type === 'User' ? 'user' : undefined;
}

/**
 * The names, without owner, of packages of the older Docker registry whose migration is stopped by a conflict (LEG-04).
 * @throws GitHubError
 */
export async function listMigrationConflicts(
  client: RestClient,
  owner: string,
  ownerKind: OwnerKind,
): Promise<readonly string[]> {
  const value = await getUnlessAbsent(
    client,
    `/${FAMILY[ownerKind]}/${encodeURIComponent(owner)}/docker/conflicts`,
  );
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    const { name, repository } = (entry ?? {}) as { name?: unknown; repository?: { name?: unknown } };
    if (typeof name !== 'string') return [];
    // An image of the older registry gets the name REPOSITORY/IMAGE.
    return typeof repository?.name === 'string' ? [name, `${repository.name}/${name}`] : [name];
  });
}

async function getUnlessAbsent(client: RestClient, path: string): Promise<unknown> {
  try {
    return (await client.get(path)).value;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

function factsOf(value: unknown, ownerKind: OwnerKind): PackageFacts {
  const { visibility, repository } = (value ?? {}) as {
    visibility?: unknown;
    repository?: { full_name?: unknown } | null;
  };
  const fullName = repository?.full_name;
  return {
    ownerKind,
    visibility: typeof visibility === 'string' ? visibility : 'unknown',
    repository: typeof fullName === 'string' ? fullName : undefined,
  };
}
