import type { World } from '../world.ts';
import type { Grants, PackageDocument } from '../world-document.ts';
import { withEdition } from '../world-settings.ts';
import { ownerOf } from './model.ts';

/**
 * The entry of a package that comes back (DEL-01): what it was, without what the world has lost since. Its owner must be there.
 * @param rules the entry as JSON, as it was kept; undefined: it had none
 */
export function restoredEntry(name: string, rules: string | undefined, world: World): PackageDocument {
  const entry: PackageDocument = JSON.parse(rules ?? 'null') ?? {};
  const { accounts, repositories } = world;
  const { grantsToPeople = true } = withEdition(world.document.settings);
  const owner = accounts.get(ownerOf(name));
  const mayBeGranted = grantsToPeople || owner?.kind === 'user';
  const isRepository = (key: string): boolean => repositories.has(key);
  const { repository, inherit, visibility, people, teams, actions, codespaces, ...rest } = entry;
  const isLinked = repository != null && isRepository(repository.toLowerCase());
  const isLostInternal = visibility === 'internal' && owner?.enterprise === undefined;
  return {
    ...(visibility === undefined ? {} : { visibility: isLostInternal ? 'private' : visibility }),
    ...(isLinked ? { repository, ...(inherit === undefined ? {} : { inherit }) } : {}),
    ...known('people', people, (login) => mayBeGranted && accounts.get(login)?.kind === 'user'),
    ...known('teams', teams, (team) => owner?.teams.has(team) ?? false),
    ...known('actions', actions, isRepository),
    ...known('codespaces', codespaces, isRepository),
    ...rest,
  };
}

/** The grants of one kind to whom there still is. */
function known<Role extends string>(
  kind: 'people' | 'teams' | 'actions' | 'codespaces',
  grants: Grants<Role> | undefined,
  isKnown: (name: string) => boolean,
): PackageDocument {
  if (grants === undefined) return {};
  return {
    [kind]: Object.fromEntries(Object.entries(grants).filter(([name]) => isKnown(name.toLowerCase()))),
  };
}
