import { ownerOf, type PackageState } from '../packages/model.ts';
import type { TokenRule, World } from '../world.ts';
import { birthVisibility } from './creation.ts';
import type { DenialReason } from './denial.ts';
import type { Action, Principal } from './principal.ts';
import { isAtLeast, lacksSso, type Role, roleOf } from './role.ts';

export type Decision =
  | { readonly outcome: 'allow' }
  | { readonly outcome: 'challenge' }
  | {
      readonly outcome: 'deny';
      readonly reason: DenialReason;
      /** The organization whose SSO the token is not authorized for. */
      readonly sso?: string;
    };

const ALLOW: Decision = { outcome: 'allow' };
const CHALLENGE: Decision = { outcome: 'challenge' };

/** The role that each action needs on a package that exists. */
const NEEDED: Record<Exclude<Action, 'ping' | 'catalog'>, Role> = {
  pull: 'read',
  list: 'read',
  push: 'write',
  delete: 'admin',
  restore: 'admin',
  admin: 'admin',
};

/** Whether `principal` may do `action`: scope and role must both allow it (AUTH-02). Pure: the one seam for every rule about rights. */
export function decide(principal: Principal, action: Action, state: PackageState, world: World): Decision {
  const { needsBearer, access } = world.anonymous;
  if (principal.kind === 'nobody' && needsBearer) return CHALLENGE;
  if (access === 'write') return ALLOW;
  const closed = closedReason(action, state, world);
  if (closed !== undefined) return { outcome: 'deny', reason: closed };
  if (principal.kind === 'nobody' || principal.kind === 'anonymous') {
    return decideAnonymous(principal, action, state, world);
  }
  if (action === 'ping') return ALLOW;
  const reason =
    (principal.kind === 'holder' ? tokenDenial(principal.token, action, state, world) : undefined) ??
    (action === 'catalog' ? undefined : packageDenial(principal, action, state, world));
  return reason === undefined ? ALLOW : deny(reason, principal, state, world);
}

function deny(reason: DenialReason, principal: Principal, state: PackageState, world: World): Decision {
  const account = world.accounts.get(ownerOf(state.name));
  const sso = lacksSso(principal, account) ? { sso: account?.login ?? '' } : {};
  return { outcome: 'deny', reason, ...sso };
}

/** Docker learns where to log in from `/v2/` alone, so that one challenges as long as there is something to gain. */
function decideAnonymous(principal: Principal, action: Action, state: PackageState, world: World): Decision {
  if (action === 'ping') return principal.kind === 'anonymous' ? ALLOW : CHALLENGE;
  if (action === 'catalog') return world.anonymous.access === 'read' ? ALLOW : CHALLENGE;
  const isRead = NEEDED[action] === 'read';
  const canSee = state.exists
    ? roleOf(principal, state, world) !== 'none'
    : world.anonymous.access === 'read';
  return isRead && canSee ? ALLOW : CHALLENGE;
}

/** The account has no container registry, for whomever (PERM-14, PERM-16). */
function closedReason(action: Action, { name }: PackageState, world: World): DenialReason | undefined {
  if (action !== 'pull' && action !== 'push') return undefined;
  const account = world.accounts.get(ownerOf(name));
  if (account === undefined) return undefined;
  if (!account.containerRegistry) return 'registry-disabled';
  return account.plan === 'legacy' ? 'legacy-plan' : undefined;
}

/** What the token itself rules out, whatever its holder's role. */
function tokenDenial(
  token: TokenRule,
  action: Action,
  state: PackageState,
  world: World,
): DenialReason | undefined {
  switch (token.type) {
    case 'classic':
    case 'oauth':
      return hasScope(token, action, world) ? undefined : 'scopes';
    case 'fine-grained':
      return 'scopes';
    case 'app':
      return installationDenial('none', action, state);
    case 'actions':
      return installationDenial(token.packages, action, state);
    case 'codespaces':
      return action === 'admin' ? 'admin' : undefined;
  }
}

function hasScope({ scopes }: TokenRule, action: Action, { rules }: World): boolean {
  const canWrite = scopes.includes('write:packages');
  const canRead = canWrite || scopes.includes('read:packages');
  switch (action) {
    case 'push':
    case 'admin':
      return canWrite;
    case 'delete':
    case 'restore':
      return scopes.includes('delete:packages') && (canRead || rules.deleteScopeAlone);
    default:
      return canRead;
  }
}

function installationDenial(
  packages: TokenRule['packages'],
  action: Action,
  state: PackageState,
): DenialReason | undefined {
  if (action === 'admin') return 'admin';
  if (action === 'catalog' || NEEDED[action as keyof typeof NEEDED] === 'read') {
    return packages === 'none' ? 'read' : undefined;
  }
  if (packages === 'write') return undefined;
  return state.exists ? 'installation-write' : 'installation-create';
}

/** What the package rules out: no role there, or no right to create it. */
function packageDenial(
  principal: Principal,
  action: keyof typeof NEEDED,
  state: PackageState,
  world: World,
): DenialReason | undefined {
  if (!state.exists) return absentDenial(principal, action, state, world);
  const role = roleOf(principal, state, world);
  if (isAtLeast(role, NEEDED[action])) return undefined;
  if (action === 'push') return 'write';
  return role === 'none' ? 'invisible' : 'admin';
}

/** Who may not create a package cannot tell its absence from its being private. */
function absentDenial(
  principal: Principal,
  action: keyof typeof NEEDED,
  { name }: PackageState,
  world: World,
): DenialReason | undefined {
  const canCreate = birthVisibility(principal, name, world) !== undefined;
  if (action === 'push' && !canCreate) {
    const isWorkflow = principal.kind === 'holder' && principal.token.type === 'actions';
    return isWorkflow ? 'installation-create' : 'create';
  }
  // Blobs that no manifest has made a package of are their pusher's to delete.
  if (action === 'push' || (action === 'delete' && canCreate)) return undefined;
  const canLook = canCreate || world.anonymous.access === 'read';
  return NEEDED[action] === 'read' && canLook ? undefined : 'invisible';
}
