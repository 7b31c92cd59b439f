import type { Account } from '../accounts.ts';
import type { Principal } from '../permissions/principal.ts';
import type { World } from '../world.ts';
import { notForIntegrations, notFound, RestError } from './rest-error.ts';

/** The three ways to name the owner of packages. */
export const FAMILIES = ['/orgs/{org}', '/users/{username}', '/user'] as const;

/**
 * The account that a path names, or the caller's own.
 * @throws RestError 404 also for a user under `/orgs` and the reverse
 */
export function accountOf(
  { org, username }: Readonly<Record<string, string>>,
  principal: Principal,
  world: World,
): Account {
  const kind = org === undefined ? 'user' : 'organization';
  const login = org ?? username ?? ownLogin(principal);
  const account = world.accounts.get(login.toLowerCase());
  if (account?.kind !== kind) throw notFound();
  return account;
}

/** Installations are nobody. */
function ownLogin(principal: Principal): string {
  if (principal.kind !== 'holder') throw new RestError(401, 'Requires authentication');
  const { type } = principal.token;
  if (type === 'actions' || type === 'app') throw notForIntegrations();
  return principal.name;
}
