import { GitHubError } from '../github/github-error.ts';
import {
  findOwnerKind,
  findPackage,
  listMigrationConflicts,
  type OwnerKind,
  type PackageFacts,
} from '../github/package-facts.ts';
import type { RestClient } from '../github/rest-client.ts';
import { readTokenScopes } from '../github/token-scopes.ts';

/** What GitHub's REST API adds to a refusal of its registry. What it did not say is undefined. */
export interface RefusalFacts {
  readonly package?: PackageFacts | undefined;
  readonly ownerKind?: OwnerKind | undefined;
  /** Of a classic or OAuth token. */
  readonly scopes?: readonly string[] | undefined;
  /** The organization demands single sign-on, for which the token is authorized here. */
  readonly ssoUrl?: string | undefined;
  /** The token of a job or an App may not even read packages. */
  readonly isIntegrationDenied?: boolean;
  /** The name belongs to a package of the older registry whose migration has stopped. */
  readonly isMigrationConflict?: boolean;
}

/** By `host[:port]/owner/name`. */
export type FactsByRepository = Map<string, RefusalFacts>;

/**
 * Asks what can be known about a refused push: the package, the token's scopes, single sign-on, a name that is taken. Never throws for
 * what GitHub refuses to tell: a missing fact only leaves a message less exact.
 */
export async function gatherRefusalFacts(
  client: RestClient,
  repository: string,
  ownerKind: OwnerKind | undefined,
): Promise<RefusalFacts> {
  const [found, scopes] = await Promise.all([
    asked(findPackage(client, repository, ownerKind)),
    asked(readTokenScopes(client)),
  ]);
  const refusal = found instanceof GitHubError ? found : undefined;
  const facts = known(found);
  const [owner = '', ...name] = repository.split('/');
  const kind = facts?.ownerKind ?? ownerKind ?? known(await asked(findOwnerKind(client, owner)));
  const isAbsent = facts === undefined && refusal === undefined;
  return {
    package: facts,
    ownerKind: kind,
    scopes: known(scopes),
    ssoUrl: refusal?.ssoUrl,
    isIntegrationDenied: refusal?.reason.includes('not accessible by integration') === true,
    isMigrationConflict: isAbsent && (await listConflicts(client, owner, kind)).includes(name.join('/')),
  };
}

async function listConflicts(
  client: RestClient,
  owner: string,
  kind: OwnerKind = 'organization',
): Promise<readonly string[]> {
  return known(await asked(listMigrationConflicts(client, owner, kind))) ?? [];
}

function known<T>(answer: T | GitHubError): T | undefined {
  return answer instanceof GitHubError ? undefined : answer;
}

function asked<T>(answer: Promise<T>): Promise<T | GitHubError> {
  return answer.catch((error: unknown) => {
    if (error instanceof GitHubError) return error;
    throw error;
  });
}
