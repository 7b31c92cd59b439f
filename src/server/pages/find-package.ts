import { legacyPackage, legacyRecord, repositoryOfLegacy } from '../legacy/legacy-package.ts';
import { contentOf, type PackageState } from '../packages/model.ts';
import type { Services } from '../services.ts';

/**
 * The package of that name, absent ones included: of the container registry, else of the legacy one. Where everybody may write
 * everything, packages are what has content.
 */
export function findShownPackage(name: string, services: Services): PackageState {
  const { store } = services;
  const state = services.findPackage(name.toLowerCase());
  if (state.exists) return state;
  if (isOpen(services)) return openPackage(state, store.packages.find(contentOf(state)) !== undefined);
  const legacy = findShownLegacy(state.name, services);
  return legacy.exists ? legacy : state;
}

/** The package of that name in the legacy registry, absent ones included. */
export function findShownLegacy(name: string, { store, world }: Services): PackageState {
  const exists =
    legacyRecord(name, store) !== undefined && world.current.repositories.has(repositoryOfLegacy(name));
  return legacyPackage(name, exists, world.current);
}

/** Whether there are no rights, and with them no entries of packages. */
export function isOpen({ world }: Pick<Services, 'world'>): boolean {
  return world.current.anonymous.access === 'write';
}

/** A package without an entry in the world. */
export function openPackage(state: PackageState, exists: boolean): PackageState {
  return { ...state, exists, visibility: 'public' };
}
