import { ownerOf, type PackageState } from '../packages/model.ts';
import { ALLOW, CHALLENGE, type Decision, deny, NEEDED_ROLE } from '../permissions/decision.ts';
import type { DenialReason } from '../permissions/denial.ts';
import type { Action, Principal } from '../permissions/principal.ts';
import { isAtLeast } from '../permissions/role.ts';
import { tokenDenial } from '../permissions/token-denial.ts';
import type { World } from '../world.ts';
import { isLegacyName } from './legacy-package.ts';
import { legacyRole } from './legacy-role.ts';

/**
 * `decide` for the legacy registry: always with a login, and what the repository allows (LEG-01, LEG-06, PERM-16). The switch of the
 * container registry means nothing here (PERM-14).
 */
export function decideLegacy(
  principal: Principal,
  action: Action,
  state: PackageState,
  world: World,
): Decision {
  if (principal.kind === 'nobody' || principal.kind === 'anonymous') return CHALLENGE;
  if (action === 'ping' || action === 'catalog') return ALLOW;
  const reason =
    (principal.kind === 'holder' ? tokenDenial(principal.token, action, state, world) : undefined) ??
    repositoryDenial(principal, action, state, world);
  return reason === undefined ? ALLOW : deny(reason, principal, state, world);
}

/** A repository that the caller may not see looks absent. */
function repositoryDenial(
  principal: Principal,
  action: keyof typeof NEEDED_ROLE,
  { name, repository = '' }: PackageState,
  world: World,
): DenialReason | undefined {
  if (!isLegacyName(name)) return world.rules.server.subdomainIsolation ? 'legacy-name' : 'needs-isolation';
  const role = legacyRole(principal, repository, world);
  if (role === 'none') return 'legacy-repository';
  const isTransfer = action === 'pull' || action === 'push';
  if (isTransfer && hasLegacyPlan(name, world) && isPrivate(repository, world)) return 'legacy-plan-private';
  if (isAtLeast(role, NEEDED_ROLE[action])) return undefined;
  return action === 'push' ? 'write' : 'admin';
}

function hasLegacyPlan(name: string, { accounts }: World): boolean {
  return accounts.get(ownerOf(name))?.plan === 'legacy';
}

function isPrivate(repository: string, { repositories }: World): boolean {
  return repositories.get(repository)?.visibility === 'private';
}
