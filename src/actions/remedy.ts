import type { RefusalFacts } from './refusal-facts.ts';
import type { TokenKind } from './token-kind.ts';

/** What is known about a request that failed. */
export interface Failure {
  /** `host[:port]`. */
  readonly registry: string;
  /** Such as `owner/name`; a placeholder when the request named none. */
  readonly repository: string;
  /** The first part of that. */
  readonly owner: string;
  readonly status: number | undefined;
  /** How long the answer asks to wait. */
  readonly retryAfterMs: number | undefined;
  /** Codes, messages and details of the answer, and of what lies beneath, in lower case: one a line. */
  readonly text: string;
  /** The kind of the credential that was used for this registry. */
  readonly credential: TokenKind | 'none';
  /** A registry of the GitHub server itself. */
  readonly isGitHub: boolean;
  /** That, or our test registry, which plays it on this machine or in this job. */
  readonly takesGitHubTokens: boolean;
  /** The older Docker registry, where an image has the rights of its repository (LEG-01). */
  readonly isLegacy: boolean;
  /** What the environment says stands between this machine and the registry. */
  readonly hasProxy: boolean;
  readonly inWorkflow: boolean;
  /** The job's token is read-only for what started the run. */
  readonly isUntrustedEvent: boolean;
  readonly isDependabot: boolean;
  /** Owner and name of the workflow's repository. */
  readonly sourceRepository: string;
  /** Owner and repository in the name of an image of the older registry. */
  readonly imageRepository: string;
  /** The package's owner is not that of the workflow's repository. */
  readonly isForeignOwner: boolean;
  /** What GitHub's REST API had to add. */
  readonly facts: RefusalFacts;
  readonly urls: {
    /** Where a person gives repositories and people access to the package. */
    readonly packageSettings: string;
    /** Where an organization says what its members may create. */
    readonly organizationSettings: string;
    /** Where a repository says who may write it: the image's at the older registry. */
    readonly repositoryAccess: string;
    /** What a job's token may do by default. */
    readonly workflowSettings: string;
    readonly newToken: string;
    readonly tokens: string;
  };
}

/** A known kind of failure with what a person can do about it. */
export interface Remedy {
  readonly id: string;
  /** For the heading in docs/errors.md. */
  readonly title: string;
  readonly applies: (failure: Failure) => boolean;
  /** What it can be, the likeliest first: each a cause and its way out in whole sentences. Lines to copy follow in lines of their own. */
  readonly advise: (failure: Failure) => readonly [string, ...string[]];
}

export const isRefused = ({ status }: Failure): boolean => status === 401 || status === 403;

/** Recognises a failure by words of the answer, in lower case. */
export function says(...texts: readonly string[]): (failure: Failure) => boolean {
  return ({ text }) => texts.some((part) => text.includes(part));
}
