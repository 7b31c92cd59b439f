import { HttpError, type HttpErrorOptions } from '../http-error.ts';
import type { Profile } from '../profile.ts';
import type { Action } from './principal.ts';

const REPOSITORY_ACTIONS: Partial<Record<Action, string>> = {
  pull: 'pull',
  push: 'pull,push',
  delete: 'delete',
};

/** What to ask a token for, in the words of the distribution token specification. */
export function scopeOf(action: Action, repository: string): string | undefined {
  if (action === 'catalog') return 'registry:catalog:*';
  const actions = REPOSITORY_ACTIONS[action];
  return actions === undefined ? undefined : `repository:${quotable(repository)}:${actions}`;
}

/** Nobody has checked the name yet, which stands between quotes in a header. */
function quotable(name: string): string {
  return name.replaceAll(/[^\x21\x23-\x5b\x5d-\x7e]+/g, encodeURIComponent);
}

/** What the legacy registry says to missing and to wrong credentials alike. */
const NOT_AUTHENTICATED =
  'Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.';

/** 401 with the one challenge of this registry; the realm of a bearer is on the origin that the client used. */
export function challengeError(
  { challenge }: Pick<Profile, 'challenge'>,
  origin: string,
  scope: string | undefined,
  options: Pick<HttpErrorOptions, 'message'> = {},
): HttpError {
  if (challenge === 'basic') {
    const headers = { 'www-authenticate': 'Basic realm="GitHub Package Registry"' };
    return new HttpError('UNAUTHORIZED', { message: NOT_AUTHENTICATED, headers });
  }
  const service = new URL(origin).host;
  const parameters = [`realm="${origin}/token"`, `service="${service}"`];
  if (scope !== undefined) parameters.push(`scope="${scope}"`);
  return new HttpError('UNAUTHORIZED', {
    ...options,
    headers: { 'www-authenticate': `Bearer ${parameters.join(',')}` },
  });
}
