import { getUnlessAbsent } from './get-unless-absent.ts';
import type { RestClient } from './rest-client.ts';

/** What GitHub says about a source repository; what it does not say is undefined. */
export interface RepositoryFacts {
  readonly description: string | undefined;
  /** Of the project's own pages. */
  readonly homepage: string | undefined;
  /** SPDX identifier. */
  readonly license: string | undefined;
}

/**
 * Looks a repository up by `OWNER/NAME`.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
export async function findRepository(
  client: RestClient,
  fullName: string,
): Promise<RepositoryFacts | undefined> {
  const value = await getUnlessAbsent(client, `/repos/${pathOf(fullName)}`);
  if (value === undefined) return undefined;
  const { description, homepage, license } = (value ?? {}) as {
    description?: unknown;
    homepage?: unknown;
    license?: { spdx_id?: unknown } | null;
  };
  const spdx = textOf(license?.spdx_id);
  return {
    description: textOf(description),
    homepage: textOf(homepage),
    // What GitHub answers for a licence that it does not recognise.
    license: spdx === 'NOASSERTION' ? undefined : spdx,
  };
}

/**
 * When a commit was made: ISO 8601.
 * @returns undefined for a commit that GitHub does not have
 * @throws GitHubError
 */
export async function findCommitTime(
  client: RestClient,
  fullName: string,
  sha: string,
): Promise<string | undefined> {
  const value = await getUnlessAbsent(
    client,
    `/repos/${pathOf(fullName)}/commits/${encodeURIComponent(sha)}`,
  );
  const { commit } = (value ?? {}) as { commit?: { committer?: { date?: unknown } | null } };
  return textOf(commit?.committer?.date);
}

function pathOf(fullName: string): string {
  return fullName.split('/').map(encodeURIComponent).join('/');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
