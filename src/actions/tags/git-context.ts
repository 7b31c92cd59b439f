/** What a run knows about the commit that it builds. Everything is undefined where it does not. */
export interface GitContext {
  /** Such as `push`, `pull_request`, `schedule`. */
  readonly eventName: string | undefined;
  /** Such as `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/2/merge`. */
  readonly reference: string | undefined;
  readonly commit: string | undefined;
  readonly defaultBranch: string | undefined;
  /** The branch that a pull request goes to, or that a pushed tag is on. */
  readonly baseBranch: string | undefined;
  readonly commitDate: Date | undefined;
  readonly date: Date;
  /** Digits of a short commit (7). */
  readonly shortLength: number;
}

/** The name behind `refs/heads/`; undefined when the reference is no branch. */
export function branchOf(reference: string | undefined): string | undefined {
  return afterPrefix(reference, 'refs/heads/');
}

export function tagOf(reference: string | undefined): string | undefined {
  return afterPrefix(reference, 'refs/tags/');
}

/** The number of a pull request; for `refs/pull/2/head`, which no event has, `2/head`. */
export function pullRequestOf(reference: string | undefined): string | undefined {
  return afterPrefix(reference, 'refs/pull/')?.replace(/\/merge$/, '');
}

export function shortCommit(commit: string, { shortLength }: Pick<GitContext, 'shortLength'>): string {
  return commit.slice(0, shortLength);
}

function afterPrefix(reference: string | undefined, prefix: string): string | undefined {
  return reference?.startsWith(prefix) ? reference.slice(prefix.length) : undefined;
}
