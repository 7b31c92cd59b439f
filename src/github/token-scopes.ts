import type { RestClient } from './rest-client.ts';

/**
 * The scopes of a classic or OAuth token; undefined for tokens that have none, such as a job's. The question counts against no limit.
 * @throws GitHubError, for a token that is not known as well
 */
export async function readTokenScopes(client: RestClient): Promise<readonly string[] | undefined> {
  return (await client.get('/rate_limit')).scopes;
}
