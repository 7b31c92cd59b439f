import { legacyPackage, legacyRecord, repositoryOfLegacy } from '../legacy/legacy-package.ts';
import { contentOf, type PackageState } from '../packages/model.ts';
import type { Services } from '../services.ts';

/**
 * The package of that name, absent ones included: of the container registry, else of the legacy one. Where everybody may write
 * everything, packages are what has content.
 */
export function findShownPackage(name: string, services: Services): PackageState {
  const { store, world } = services;
  const state = services.findPackage(name.toLowerCase());
  if (state.exists) return state;
  if (isOpen(services)) return openPackage(state, store.packages.find(contentOf(state)) !== undefined);
  const isLegacy =
    legacyRecord(state.name, store) !== undefined &&
    world.current.repositories.has(repositoryOfLegacy(state.name));
  return isLegacy ? legacyPackage(state.name, true, world.current) : state;
}

/** Whether there are no rights, and with them no entries of packages. */
export function isOpen({ world }: Pick<Services, 'world'>): boolean {
  return world.current.anonymous.access === 'write';
}

/** A package without an entry in the world. */
export function openPackage(state: PackageState, exists: boolean): PackageState {
  return { ...state, exists, visibility: 'public' };
}
