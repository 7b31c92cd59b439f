import { getUnlessAbsent } from './get-unless-absent.ts';
import type { RestClient } from './rest-client.ts';

/**
 * The text of a file of a repository at a commit.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
export async function readRepositoryFile(
  client: RestClient,
  { repository, path, ref }: { readonly repository: string; readonly path: string; readonly ref: string },
): Promise<string | undefined> {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const value = await getUnlessAbsent(
    client,
    `/repos/${repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`,
  );
  const { content, encoding } = (value ?? {}) as { content?: unknown; encoding?: unknown };
  if (typeof content !== 'string' || encoding !== 'base64') return undefined;
  return Buffer.from(content, 'base64').toString();
}
