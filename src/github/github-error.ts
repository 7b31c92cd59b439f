import { redactUrl } from '../http/redact.ts';

export interface GitHubErrorFields {
  readonly method: string;
  readonly url: URL;
  /** Undefined when no answer came. */
  readonly status?: number;
  /** GitHub's own words, or what went wrong on the way. */
  readonly reason: string;
  /** Where the token can be authorized for an organization with single sign-on. */
  readonly ssoUrl?: string | undefined;
  readonly cause?: unknown;
}

/** A request that GitHub's REST API refused, or did not answer: `METHOD url: status: reason`. One line. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly status: number | undefined;
  readonly reason: string;
  readonly ssoUrl: string | undefined;

  constructor({ method, url, status, reason, ssoUrl, cause }: GitHubErrorFields) {
    const shown = status === undefined ? reason : `${status}: ${reason}`;
    super(`${method} ${redactUrl(url)}: ${shown}`, cause === undefined ? {} : { cause });
    this.status = status;
    this.reason = reason;
    this.ssoUrl = ssoUrl;
  }
}
