import { GitHubError } from '../../github/github-error.ts';
import type { OwnerKind } from '../../github/package-facts.ts';
import { type ListedPackage, listPackages } from '../../github/package-list.ts';
import type { RestClient } from '../../github/rest-client.ts';
import { UserError } from '../../oci/errors.ts';
import { escapeMarkdown, markdownCode, markdownTable } from '../markdown.ts';

/** One package of an audit. */
export interface AuditedPackage {
  /** OWNER/NAME. */
  readonly package: string;
  /** OWNER/REPOSITORY; null when there is none. */
  readonly repository: string | null;
  readonly visibility: string;
  /** ISO 8601. */
  readonly updated: string | null;
  /** Whether the workflows of the repository may push, as far as the link tells: one that is linked elsewhere may not. */
  readonly pushable: 'likely' | 'not without a grant' | 'unknown';
}

/**
 * All container packages of an owner with their links (ACT-09).
 * @throws UserError when there is no such owner, or the token may not list
 */
export async function auditOwner(
  client: RestClient,
  owner: string,
  repository: string | undefined,
): Promise<AuditedPackage[]> {
  const packages =
    (await listUnlessAbsent(client, owner, 'organization')) ??
    (await listUnlessAbsent(client, owner, 'user'));
  if (packages === undefined)
    throw new UserError(`audit: there is no user or organization ${JSON.stringify(owner)}`);
  return packages.map((entry) => audited(owner, entry, repository));
}

/** Undefined when the owner is no account of this kind. */
async function listUnlessAbsent(
  client: RestClient,
  owner: string,
  kind: OwnerKind,
): Promise<ListedPackage[] | undefined> {
  try {
    return await listPackages(client, owner, kind);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 404) return undefined;
    if (error.status !== 400) throw error;
    throw new UserError(
      `audit: the token of a job may not list the packages of ${owner}: give a classic token with read:packages`,
      { cause: error },
    );
  }
}

function audited(owner: string, entry: ListedPackage, repository: string | undefined): AuditedPackage {
  return {
    package: `${owner}/${entry.name}`,
    repository: entry.repository ?? null,
    visibility: entry.visibility,
    updated: entry.updatedAt ?? null,
    pushable: judgeAccess(entry.repository, repository),
  };
}

function judgeAccess(linked: string | undefined, repository: string | undefined): AuditedPackage['pushable'] {
  if (repository === undefined) return 'unknown';
  return linked?.toLowerCase() === repository.toLowerCase() ? 'likely' : 'not without a grant';
}

/** The table of an audit, for the job summary. Markdown. */
export function summarizeAudit(owner: string, packages: readonly AuditedPackage[]): string {
  const rows = packages.map((entry) => [
    markdownCode(entry.package),
    entry.repository === null ? '**none**' : markdownCode(entry.repository),
    escapeMarkdown(entry.visibility),
    escapeMarkdown(entry.updated ?? ''),
    entry.pushable,
  ]);
  const head = ['Package', 'Linked repository', 'Visibility', 'Last push', 'This repository can push'];
  return [`### Packages of ${markdownCode(owner)}`, markdownTable(head, rows), ''].join('\n\n');
}
