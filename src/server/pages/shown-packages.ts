import { legacyNameOf, legacyRecords } from '../legacy/legacy-package.ts';
import { legacyPackagesOf } from '../legacy/migrate.ts';
import { absentPackage, ownerOf, type PackageState } from '../packages/model.ts';
import type { Services } from '../services.ts';
import { isOpen, openPackage } from './find-package.ts';
import type { PageExchange } from './page-route.ts';

/** Far more than a test registry has; each is one look into the metadata. */
const MAX_OPEN_PACKAGES = 100_000;

/**
 * The packages that the visitor may see, by name; of both registries.
 * @param owner in lower case; undefined for everybody's
 */
export function shownPackages(
  { may }: Pick<PageExchange, 'may'>,
  owner: string | undefined,
  services: Services,
): PackageState[] {
  return [...allPackages(services), ...legacyPackages(owner, services)]
    .filter(({ name }) => owner === undefined || ownerOf(name) === owner)
    .filter((state) => may('list', state).outcome === 'allow')
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function allPackages(services: Services): Iterable<PackageState> {
  const { store, world } = services;
  if (!isOpen(services)) return world.current.packages.values();
  return store.metadata
    .repositories({ limit: MAX_OPEN_PACKAGES })
    .map((name) => openPackage(absentPackage(name), true));
}

function legacyPackages(owner: string | undefined, services: Services): PackageState[] {
  const owners =
    owner === undefined
      ? new Set(legacyRecords(services.store).map((record) => ownerOf(legacyNameOf(record))))
      : [owner];
  return [...owners].flatMap((login) => legacyPackagesOf(login, services));
}
