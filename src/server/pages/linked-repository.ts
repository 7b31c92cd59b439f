import type { PackageState } from '../packages/model.ts';
import type { Principal } from '../permissions/principal.ts';
import { repositoryRole } from '../permissions/role.ts';
import { findRepository, type Repository } from '../rest/repository.ts';
import type { World } from '../world.ts';

/** The repository that a package is linked to, if the visitor may read it: a package may be more visible than its repository. */
export function linkedRepository(
  principal: Principal,
  { repository: name }: PackageState,
  world: World,
): Repository | undefined {
  const repository = name === undefined ? undefined : findRepository(world, name);
  return repository !== undefined && canRead(principal, repository, world) ? repository : undefined;
}

function canRead(principal: Principal, { name, owner }: Repository, world: World): boolean {
  const visibility = world.repositories.get(name.toLowerCase())?.visibility;
  if (visibility === 'public') return true;
  if (principal.kind !== 'user') return false;
  const person = principal.name.toLowerCase();
  const isInside = visibility === 'internal' && owner.enterprise?.members.has(person) === true;
  return isInside || repositoryRole(person, name.toLowerCase(), world) !== 'none';
}
