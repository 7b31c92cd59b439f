import { parse } from 'semver';
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
}

/**
 * The predefined keys as far as a repository and its workflow tell them (ACT-08). The same commit gives the same values.
 * @throws GitHubError when the API is there and does not answer
 */
export async function readRepositoryValues(origin: MetadataOrigin): Promise<Map<string, string>> {
  const { repository, hosts, environment, client } = origin;
  const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase() === repository.toLowerCase();
  const revision = isOwn ? environment.GITHUB_SHA || undefined : undefined;
  const [facts, created] = await Promise.all([
    client && findRepository(client, repository),
    client && revision === undefined
      ? undefined
      : client && findCommitTime(client, repository, revision ?? ''),
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
  };
  return new Map(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The version that a tag of git stands for; the name of any other tag as it is. */
function versionOf({ GITHUB_REF_TYPE, GITHUB_REF_NAME }: Environment): string | undefined {
  if (GITHUB_REF_TYPE !== 'tag' || !GITHUB_REF_NAME) return undefined;
  return parse(GITHUB_REF_NAME)?.version ?? GITHUB_REF_NAME;
}
