import { ownerOf, type PackageState } from '../packages/model.ts';
import { roleOf } from '../permissions/role.ts';
import { loginOf } from '../rest/views/account-view.ts';
import type { World } from '../world.ts';
import type { PackageRole } from '../world-document.ts';

/** Somebody with a role of his own on a package, as the world writes his login. */
export interface Collaborator {
  readonly login: string;
  readonly role: PackageRole;
}

/** Owners, and people to whom the package, one of its teams or its linked repository gives a role. */
export function collaboratorsOf(state: PackageState, world: World): Collaborator[] {
  const account = world.accounts.get(ownerOf(state.name));
  const repository =
    state.inherit && state.repository !== undefined ? world.repositories.get(state.repository) : undefined;
  const teams = [...state.teams.keys(), ...(repository?.teams.keys() ?? [])];
  const people = new Set([
    ...(account?.owners ?? []),
    ...state.people.keys(),
    ...teams.flatMap((team) => [...(account?.teams.get(team) ?? [])]),
    ...(repository?.people.keys() ?? []),
  ]);
  return [...people].flatMap((person) => {
    const known = world.accounts.get(person);
    const role = roleOf({ kind: 'user', name: person }, state, world);
    return known?.kind === 'user' && role !== 'none' ? [{ login: loginOf(known, world), role }] : [];
  });
}
