import type { Account } from '../accounts.ts';
import { ownerOf, type PackageState } from '../packages/model.ts';
import type { TokenRule, World } from '../world.ts';
import type { PackageRole, RepositoryRole } from '../world-document.ts';
import type { Principal } from './principal.ts';

export type Role = 'none' | PackageRole;

const STRENGTH: Record<Role, number> = { none: 0, read: 1, write: 2, admin: 3 };
const REPOSITORY_STRENGTH = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

export function isAtLeast(role: Role, needed: Role): boolean {
  return STRENGTH[role] >= STRENGTH[needed];
}

/** What `principal` is to a package that exists, whatever its token allows (PERM-01…05, PERM-08…11, PERM-15). */
export function roleOf(principal: Principal, state: PackageState, world: World): Role {
  const account = world.accounts.get(ownerOf(state.name));
  const everyone: Role = isPublic(state, world) ? 'read' : 'none';
  switch (principal.kind) {
    case 'nobody':
    case 'anonymous':
      return everyone;
    case 'user':
      return strongest(everyone, personRole(principal.name.toLowerCase(), state, account, world));
    case 'holder':
      return strongest(everyone, holderRole(principal.token, state, account, world));
  }
}

/** Whether an organization's SSO keeps out the token, which then is as good as a stranger's (AUTH-04). */
export function lacksSso(principal: Principal, account: Account | undefined): boolean {
  if (principal.kind !== 'holder' || account === undefined || !account.sso) return false;
  const { type, sso } = principal.token;
  return (type === 'classic' || type === 'oauth') && !sso.includes(account.login);
}

/** What a person may do in a repository, its visibility aside. */
export function repositoryRole(person: string, repository: string, world: World): 'none' | RepositoryRole {
  const rule = world.repositories.get(repository);
  const account = world.accounts.get(ownerOf(repository));
  if (rule === undefined || account === undefined) return 'none';
  if (account.owners.has(person)) return 'admin';
  const roles = [rule.people.get(person) ?? 'none', ...teamRoles(person, rule.teams, account)];
  if (account.members.has(person)) roles.push(account.basePermission);
  return REPOSITORY_STRENGTH.findLast((role) => roles.includes(role)) ?? 'none';
}

function holderRole(token: TokenRule, state: PackageState, account: Account | undefined, world: World): Role {
  switch (token.type) {
    case 'actions':
      return workflowRole(token.repository, state, account, world);
    case 'codespaces':
      return codespaceRole(token, state, account);
    case 'app':
      return 'none';
    default:
      if (lacksSso({ kind: 'holder', name: token.holder, token }, account)) return 'none';
      return personRole(token.holder.toLowerCase(), state, account, world);
  }
}

function personRole(person: string, state: PackageState, account: Account | undefined, world: World): Role {
  if (account?.owners.has(person)) return 'admin';
  // A private package of an organization is for its people only, whatever was granted to others.
  const isGrantable =
    account?.kind !== 'organization' || state.visibility === 'public' || account.members.has(person);
  const isInside = state.visibility === 'internal' && account?.enterprise?.members.has(person);
  return strongest(
    isInside ? 'read' : 'none',
    isGrantable ? (state.people.get(person) ?? 'none') : 'none',
    ...(account === undefined ? [] : teamRoles(person, state.teams, account)),
    inheritedRole(person, state, world),
  );
}

function inheritedRole(person: string, { inherit, repository }: PackageState, world: World): Role {
  if (!inherit || repository === undefined) return 'none';
  return asPackageRole(repositoryRole(person, repository, world));
}

/** What a role on a repository is worth on its packages. */
export function asPackageRole(role: 'none' | RepositoryRole): Role {
  if (role === 'triage') return 'read';
  return role === 'maintain' ? 'write' : role;
}

/** A workflow of a fork reads what those of its parent may read. */
function workflowRole(
  repository: string,
  state: PackageState,
  account: Account | undefined,
  world: World,
): Role {
  const owner = world.accounts.get(ownerOf(repository));
  const isInside =
    state.visibility === 'internal' &&
    account?.enterprise !== undefined &&
    account.enterprise === owner?.enterprise;
  const parent = world.repositories.get(repository)?.fork;
  const canParentRead = parent !== undefined && directWorkflowRole(parent, state) !== 'none';
  return strongest(isInside || canParentRead ? 'read' : 'none', directWorkflowRole(repository, state));
}

function directWorkflowRole(
  repository: string,
  { inherit, repository: linked, actions }: PackageState,
): Role {
  const inherited = inherit && linked === repository ? 'write' : 'none';
  return strongest(inherited, actions.get(repository) ?? 'none');
}

function codespaceRole(
  { repository, holder }: TokenRule,
  { inherit, repository: linked, codespaces, visibility }: PackageState,
  account: Account | undefined,
): Role {
  const isInside = visibility === 'internal' && account?.enterprise?.members.has(holder.toLowerCase());
  const isInherited = inherit && linked === repository;
  return strongest(isInside || isInherited ? 'read' : 'none', codespaces.get(repository) ?? 'none');
}

function teamRoles<Granted extends string>(
  person: string,
  grants: ReadonlyMap<string, Granted>,
  { teams }: Account,
): Granted[] {
  return [...grants].filter(([team]) => teams.get(team)?.has(person)).map(([, role]) => role);
}

function isPublic({ visibility }: PackageState, { anonymous }: World): boolean {
  return visibility === 'public' || anonymous.access === 'read';
}

export function strongest(...roles: readonly Role[]): Role {
  return roles.reduce((best, role) => (isAtLeast(role, best) ? role : best), 'none');
}
