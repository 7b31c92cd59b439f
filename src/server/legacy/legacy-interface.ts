import type { PackageState } from '../packages/model.ts';
import { withLegacyLogin } from '../profiles.ts';
import type { RegistryInterface } from '../registry-interface.ts';
import type { Services } from '../services.ts';
import { findPackage } from '../world.ts';
import { isMigrated, legacyPackage, legacyRecord, repositoryOfLegacy } from './legacy-package.ts';

/** The legacy registry as a request about this image finds it: on its own, or after a migration with the container registry behind it. */
export function withLegacyInterface(name: string, services: Services): Services {
  const { world, store } = services;
  const find = (image: string): PackageState => {
    const isThere = legacyRecord(image, store) !== undefined;
    // What a conflict has kept from moving goes on here.
    if (!isThere && isMigrated(image, world.current)) return findPackage(world.current, image);
    return legacyPackage(image, isThere, world.current);
  };
  const isLegacy = find(name).registry === 'legacy';
  const legacy: RegistryInterface = {
    profile: isLegacy ? world.legacyProfile : withLegacyLogin(world.profile),
    findPackage: find,
    repositoryOf: (image) => {
      const repository = repositoryOfLegacy(image);
      return world.current.repositories.has(repository) ? repository : undefined;
    },
  };
  return { ...services, ...legacy };
}
