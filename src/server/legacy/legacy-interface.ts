import { contentOf, createPackageState, type PackageState } from '../packages/model.ts';
import { behindLegacyHost } from '../profiles.ts';
import type { RegistryInterface } from '../registry-interface.ts';
import type { Services } from '../services.ts';
import { findPackage } from '../world.ts';
import { isMigrated, legacyPackage, migratedEntry } from './legacy-package.ts';

/** The legacy registry as a request about this image finds it: on its own, or after a migration with the container registry behind it. */
export function withLegacyInterface(name: string, services: Services): Services {
  const { world } = services;
  const isLegacy = findAtLegacyHost(name, services).registry === 'legacy';
  const legacy: RegistryInterface = {
    profile: isLegacy ? world.legacyProfile : behindLegacyHost(world.profile),
    findPackage: (image) => findAtLegacyHost(image, services),
    birthEntry: (image) => migratedEntry(legacyPackage(image, false, world.current)),
  };
  return { ...services, ...legacy };
}

/** After a migration it is the container registry's, if only in name: then it is about to be born there as what it would have become. */
function findAtLegacyHost(name: string, { world, store }: Pick<Services, 'world' | 'store'>): PackageState {
  const isThere = store.metadata.hasManifest(contentOf({ registry: 'legacy', name }));
  const legacy = legacyPackage(name, isThere, world.current);
  // What a conflict has kept from moving goes on here.
  if (isThere || !isMigrated(name, world.current)) return legacy;
  const moved = findPackage(world.current, name);
  if (moved.exists) return moved;
  const isRepository = world.current.repositories.has(legacy.repository ?? '');
  return isRepository ? createPackageState(name, migratedEntry(legacy)) : legacy;
}
