import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { gitHash, nodeId, numericId } from './identifiers.ts';
import type { Repository } from './repository.ts';
import { RestError } from './rest-error.ts';
import type { RepositoryExchange } from './rest-route.ts';
import { accountView } from './views/account-view.ts';
import { isoTime } from './views/package-view.ts';

/** `GET …/commits/REF`: the world knows no history, so that each commit is the only one. */
export function getCommit({ repository, parameters, urls }: RepositoryExchange, services: Services): Reply {
  const sha = commitOf(repository, parameters.ref ?? '');
  const url = `${urls.api}/repos/${repository.name}/commits/${sha}`;
  const owner = accountView(repository.owner, services.world.current, urls);
  const person = {
    name: owner.login,
    email: `${owner.id}+${owner.login}@users.noreply.github.com`,
    date: isoTime(services.clock.now()),
  };
  const git = `${urls.api}/repos/${repository.name}/git`;
  const tree = gitHash(`tree ${sha}`);
  return jsonReply(200, {
    sha,
    node_id: nodeId('Commit', numericId('commit', sha)),
    commit: {
      ...{ author: person, committer: person, message: 'A commit', comment_count: 0 },
      tree: { sha: tree, url: `${git}/trees/${tree}` },
      url: `${git}/commits/${sha}`,
      verification: {
        ...{ verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
      },
    },
    ...{ url, html_url: `${urls.html}/${repository.name}/commit/${sha}`, comments_url: `${url}/comments` },
    ...{ author: owner, committer: owner, parents: [] },
    stats: { additions: 0, deletions: 0, total: 0 },
    files: [],
  });
}

/**
 * The commit behind a ref: any full SHA is one, and so is the default branch.
 * @throws RestError 422 for every other ref, because the world knows no branches and tags
 */
export function commitOf({ name, document }: Repository, ref: string): string {
  if (/^[0-9a-f]{40}$/.test(ref)) return ref;
  const branch = document.defaultBranch ?? 'main';
  if (ref === 'HEAD' || ref.replace(/^heads\//, '') === branch) {
    return gitHash(`commit ${name.toLowerCase()}@${branch}`);
  }
  throw new RestError(422, `No commit found for SHA: ${ref}`);
}
