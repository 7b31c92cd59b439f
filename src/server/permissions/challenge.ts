import { HttpError, type HttpErrorOptions } from '../http-error.ts';
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
  return actions === undefined ? undefined : `repository:${repository}:${actions}`;
}

/** 401 with the one challenge of this registry; its realm is on the origin that the client used. */
export function challengeError(
  origin: string,
  scope: string | undefined,
  options: Pick<HttpErrorOptions, 'message'> = {},
): HttpError {
  const service = new URL(origin).host;
  const parameters = [`realm="${origin}/token"`, `service="${service}"`];
  if (scope !== undefined) parameters.push(`scope="${scope}"`);
  return new HttpError('UNAUTHORIZED', {
    ...options,
    headers: { 'www-authenticate': `Bearer ${parameters.join(',')}` },
  });
}
