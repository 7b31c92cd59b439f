import { decideLegacy } from '../legacy/decide-legacy.ts';
import { ownerOf, type PackageState } from '../packages/model.ts';
import type { World } from '../world.ts';
import { birthVisibility } from './creation.ts';
import { ALLOW, CHALLENGE, type Decision, deny, NEEDED_ROLE } from './decision.ts';
import type { DenialReason } from './denial.ts';
import type { Action, Principal } from './principal.ts';
import { isAtLeast, roleOf } from './role.ts';
import { tokenDenial } from './token-denial.ts';

export type { Decision } from './decision.ts';

/** Whether `principal` may do `action`: scope and role must both allow it (AUTH-02). Pure: the one seam for every rule about rights. */
export function decide(principal: Principal, action: Action, state: PackageState, world: World): Decision {
  if (state.registry === 'legacy') return decideLegacy(principal, action, state, world);
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

/** Docker learns where to log in from `/v2/` alone, so that one challenges as long as there is something to gain. */
function decideAnonymous(principal: Principal, action: Action, state: PackageState, world: World): Decision {
  if (action === 'ping') return principal.kind === 'anonymous' ? ALLOW : CHALLENGE;
  if (action === 'catalog') return world.anonymous.access === 'read' ? ALLOW : CHALLENGE;
  const isRead = NEEDED_ROLE[action] === 'read';
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

/** What the package rules out: no role there, or no right to create it. */
function packageDenial(
  principal: Principal,
  action: keyof typeof NEEDED_ROLE,
  state: PackageState,
  world: World,
): DenialReason | undefined {
  if (!state.exists) return absentDenial(principal, action, state, world);
  const role = roleOf(principal, state, world);
  if (isAtLeast(role, NEEDED_ROLE[action])) return undefined;
  if (action === 'push') return 'write';
  return role === 'none' ? 'invisible' : 'admin';
}

/** Who may not create a package cannot tell its absence from its being private. */
function absentDenial(
  principal: Principal,
  action: keyof typeof NEEDED_ROLE,
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
  return NEEDED_ROLE[action] === 'read' && canLook ? undefined : 'invisible';
}
