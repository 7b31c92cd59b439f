import { parse } from 'semver';
import { GitHubError } from '../../github/github-error.ts';
import { findCommitTime, findRepository } from '../../github/repository-facts.ts';
import type { RestClient } from '../../github/rest-client.ts';
import { ANNOTATION } from '../../oci/annotations.ts';
import type { Environment } from '../environment.ts';
import type { ServerHosts } from '../hosts.ts';

/** Where the values of an image come from. */
export interface MetadataOrigin {
  /** OWNER/REPOSITORY. */
  readonly repository: string;
  readonly hosts: ServerHosts;
  readonly environment: Environment;
  /** Undefined where the API cannot be asked. */
  readonly client: RestClient | undefined;
  /** Told what the API would not say: the values that come from elsewhere are there all the same. */
  readonly warn: (message: string) => void;
}

/** The predefined keys as far as a repository and its workflow tell them (ACT-08). The same commit gives the same values. */
export async function readRepositoryValues(origin: MetadataOrigin): Promise<Map<string, string>> {
  const { repository, hosts, environment, client } = origin;
  const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase() === repository.toLowerCase();
  const { GITHUB_SHA, GITHUB_REF_NAME } = isOwn ? environment : {};
  const revision = GITHUB_SHA || undefined;
  const [facts, created] = await Promise.all([
    client && unlessRefused(findRepository(client, repository), 'description and license', origin),
    client && revision && unlessRefused(findCommitTime(client, repository, revision), 'created', origin),
  ]);
  const url = `${hosts.serverUrl}/${repository}`;
  const values = {
    [ANNOTATION.source]: url,
    [ANNOTATION.url]: facts?.homepage ?? url,
    [ANNOTATION.documentation]: `${url}#readme`,
    [ANNOTATION.title]: repository.slice(repository.indexOf('/') + 1),
    [ANNOTATION.description]: facts?.description,
    [ANNOTATION.licenses]: facts?.license,
    [ANNOTATION.revision]: revision,
    [ANNOTATION.version]: isOwn ? versionOf(environment) : undefined,
    [ANNOTATION.created]: created,
    [ANNOTATION.refName]: GITHUB_REF_NAME || undefined,
  };
  return new Map(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value]],
    ),
  );
}

/** A job without `contents: read` may ask for the repository, and not for its commits. */
async function unlessRefused<T>(
  answer: Promise<T>,
  what: string,
  { repository, warn }: MetadataOrigin,
): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const hint = error.status === 403 ? ' (give the job "permissions: contents: read")' : '';
    warn(`${what} of ${repository} could not be asked for${hint}: ${error.message}`);
    return undefined;
  }
}

/** The version that a tag of git stands for; the name of any other tag as it is. */
function versionOf({ GITHUB_REF_TYPE, GITHUB_REF_NAME }: Environment): string | undefined {
  if (GITHUB_REF_TYPE !== 'tag' || !GITHUB_REF_NAME) return undefined;
  return parse(GITHUB_REF_NAME)?.version ?? GITHUB_REF_NAME;
}
