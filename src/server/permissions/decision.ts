import { ownerOf, type PackageState } from '../packages/model.ts';
import type { World } from '../world.ts';
import type { DenialReason } from './denial.ts';
import type { Action, Principal } from './principal.ts';
import { lacksSso, type Role } from './role.ts';

export type Decision =
  | { readonly outcome: 'allow' }
  | { readonly outcome: 'challenge' }
  | {
      readonly outcome: 'deny';
      readonly reason: DenialReason;
      /** The organization whose SSO the token is not authorized for. */
      readonly sso?: string;
    };

export const ALLOW: Decision = { outcome: 'allow' };
export const CHALLENGE: Decision = { outcome: 'challenge' };

/** The role that each action needs on a package that exists. */
export const NEEDED_ROLE: Record<Exclude<Action, 'ping' | 'catalog'>, Role> = {
  pull: 'read',
  list: 'read',
  push: 'write',
  delete: 'admin',
  restore: 'admin',
  admin: 'admin',
};

/** Says so, too, when it is the organization's SSO that keeps the token out. */
export function deny(
  reason: DenialReason,
  principal: Principal,
  state: PackageState,
  world: World,
): Decision {
  const account = world.accounts.get(ownerOf(state.name));
  const sso = lacksSso(principal, account) ? { sso: account?.login ?? '' } : {};
  return { outcome: 'deny', reason, ...sso };
}
