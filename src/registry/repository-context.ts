import type { HttpResponse } from '../http/send.ts';
import type { Digest } from '../oci/digest.ts';
import { isDigest } from '../oci/digest.ts';
import { type RepositoryAction, repositoryScope, type Scope } from './scope.ts';
import type { RegistrySession } from './session.ts';

/** What the parts of one remote repository share. */
export interface RepositoryContext {
  readonly session: RegistrySession;
  readonly name: string;
  /** Hash what is sent, too, although the registry does. */
  readonly verify: boolean;
}

/** A path of the repository's API, such as `/v2/NAME/tags/list`. */
export function pathOf({ name }: RepositoryContext, rest: string): string {
  return `/v2/${name}/${rest}`;
}

export function scopesOf({ name }: RepositoryContext, ...actions: readonly RepositoryAction[]): Scope[] {
  return [repositoryScope(name, ...actions)];
}

/** The digest that an answer names, if it names a valid one. */
export function digestHeader({ headers }: Pick<HttpResponse, 'headers'>): Digest | undefined {
  const value = headers['docker-content-digest'];
  return typeof value === 'string' && isDigest(value) ? value : undefined;
}

/** Content-Length in bytes. Undefined where it is missing. */
export function lengthHeader({ headers }: Pick<HttpResponse, 'headers'>): number | undefined {
  const value = headers['content-length'];
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
