import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { RepositoryDocument } from '../world-document.ts';
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
 * The commit behind a branch, tag, full or short SHA; the branch and tag with or without `heads/` and `tags/`.
 * @throws RestError 422 for a ref that is none of them
 */
export function commitOf(repository: Repository, ref: string): string {
  const { name, document } = repository;
  const { branches = {}, tags = {}, defaultBranch = 'main' } = document;
  const branch = ref === 'HEAD' ? defaultBranch : ref.replace(/^heads\//, '');
  const found = ownValue(branches, branch) ?? ownValue(tags, ref.replace(/^tags\//, ''));
  if (found !== undefined) return found;
  if (isCommit(repository, ref)) return ref;
  const [only, ...others] = SHORT_SHA.test(ref)
    ? knownCommits(document).filter((sha) => sha.startsWith(ref))
    : [];
  if (only !== undefined && others.length === 0) return only;
  if (branch === defaultBranch) return gitHash(`commit ${name.toLowerCase()}@${branch}`);
  throw new RestError(422, `No commit found for SHA: ${ref}`);
}

/** Whether a full SHA is a commit of the repository: each one is, where the world names none. */
export function isCommit({ document }: Repository, sha: string): boolean {
  const known = knownCommits(document);
  return known.length === 0 ? FULL_SHA.test(sha) : known.includes(sha);
}

const FULL_SHA = /^[0-9a-f]{40}$/;
/** git takes no shorter one. */
const SHORT_SHA = /^[0-9a-f]{4,39}$/;

function knownCommits({ branches = {}, tags = {}, commits = [] }: RepositoryDocument): string[] {
  return [...new Set([...Object.values(branches), ...Object.values(tags), ...commits])];
}

/** A ref may be called `constructor`. */
function ownValue(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
