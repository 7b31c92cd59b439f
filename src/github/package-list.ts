import type { OwnerKind, PackageFacts } from './package-facts.ts';
import { packageFactsOf, packagesPath } from './package-facts.ts';
import type { RestClient } from './rest-client.ts';

/** A package in the list of its owner. */
export interface ListedPackage extends PackageFacts {
  /** Without its owner; may have slashes. */
  readonly name: string;
  /** ISO 8601, of the last push. */
  readonly updatedAt: string | undefined;
}

const PAGE_SIZE = 100;

/**
 * All container packages of an owner that the token may see, newest first.
 * @throws GitHubError; 400 for the token of a job, which may not list
 */
export async function listPackages(
  client: RestClient,
  owner: string,
  ownerKind: OwnerKind,
): Promise<ListedPackage[]> {
  const packages: ListedPackage[] = [];
  for (let page = 1; ; page += 1) {
    const query = `package_type=container&per_page=${PAGE_SIZE}&page=${page}`;
    const { value } = await client.get(`${packagesPath(owner, ownerKind)}?${query}`);
    const entries = Array.isArray(value) ? value : [];
    packages.push(...entries.map((entry) => listed(entry, ownerKind)));
    if (entries.length < PAGE_SIZE) return packages;
  }
}

function listed(value: unknown, ownerKind: OwnerKind): ListedPackage {
  const { name, updated_at: updatedAt } = (value ?? {}) as { name?: unknown; updated_at?: unknown };
  return {
    ...packageFactsOf(value, ownerKind),
    name: String(name ?? ''),
    updatedAt: typeof updatedAt === 'string' ? updatedAt : undefined,
  };
}
