import { GitHubError } from './github-error.ts';
import type { RestClient } from './rest-client.ts';

/** The parsed answer, or undefined for 404, by which GitHub also hides what the token may not see. @throws GitHubError */
export async function getUnlessAbsent(client: RestClient, path: string): Promise<unknown> {
  try {
    return (await client.get(path)).value;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}
