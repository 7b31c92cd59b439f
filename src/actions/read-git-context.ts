import type { Environment } from './environment.ts';
import { branchOf, type GitContext } from './tags/git-context.ts';
import { UsageError } from './usage-error.ts';
import { readEventDocument } from './workflow-event.ts';

/** The parts of an event that tags are made of. All of it is GitHub's to leave out. */
interface EventDocument {
  readonly number?: number;
  readonly base_ref?: string | null;
  readonly repository?: { readonly default_branch?: string };
  readonly pull_request?: {
    readonly base?: { readonly ref?: string };
    readonly head?: { readonly sha?: string };
  };
  readonly head_commit?: Commit | null;
  readonly commits?: readonly Commit[];
}

interface Commit {
  readonly id?: string;
  readonly timestamp?: string;
}

/** Events that run on the default branch only, of which not all name it. */
const DEFAULT_BRANCH_EVENTS = ['schedule', 'issues', 'issue_comment', 'discussion', 'discussion_comment'];

/**
 * Reads what the runner says about the commit that is built. Outside a workflow nothing is known.
 * @param date what `{{date}}` shows
 * @throws UsageError when `DOCKER_METADATA_SHORT_SHA_LENGTH` is no number
 */
export function readGitContext(environment: Environment, date: Date): GitContext {
  const event = readEventDocument(environment.GITHUB_EVENT_PATH) as EventDocument;
  const eventName = environment.GITHUB_EVENT_NAME || undefined;
  const reference = referenceOf(environment, event);
  const commit = commitOf(environment, event);
  const onlyBranch = DEFAULT_BRANCH_EVENTS.includes(eventName ?? '') ? branchOf(reference) : undefined;
  const pushedFrom = typeof event.base_ref === 'string' ? branchOf(event.base_ref) : undefined;
  return {
    eventName,
    reference,
    commit,
    defaultBranch: event.repository?.default_branch ?? onlyBranch,
    baseBranch: event.pull_request?.base?.ref ?? pushedFrom,
    commitDate: commitDateOf(event, commit),
    date,
    shortLength: shortLengthOf(environment),
  };
}

/** A run for `pull_request_target` stands on the base branch, but is about the pull request. */
function referenceOf(environment: Environment, { number }: EventDocument): string | undefined {
  const isAboutPullRequest =
    environment.GITHUB_EVENT_NAME === 'pull_request_target' && Number.isSafeInteger(number);
  return isAboutPullRequest ? `refs/pull/${number}/merge` : environment.GITHUB_REF || undefined;
}

/** The merge commit of a pull request, or the head where `DOCKER_METADATA_PR_HEAD_SHA` asks for it, as people have it set. */
function commitOf(environment: Environment, { pull_request }: EventDocument): string | undefined {
  const wantsHead = environment.DOCKER_METADATA_PR_HEAD_SHA === 'true';
  return (wantsHead ? pull_request?.head?.sha : undefined) ?? (environment.GITHUB_SHA || undefined);
}

function commitDateOf(
  { head_commit, commits = [] }: EventDocument,
  sha: string | undefined,
): Date | undefined {
  const built = [head_commit, ...commits].find((commit) => commit?.id !== undefined && commit.id === sha);
  const date = new Date(built?.timestamp ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function shortLengthOf({ DOCKER_METADATA_SHORT_SHA_LENGTH: text = '' }: Environment): number {
  if (/^([1-9][0-9]?)?$/.test(text)) return Number(text || 7);
  throw new UsageError(
    `DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(text)}: write a number of digits such as 12`,
  );
}
