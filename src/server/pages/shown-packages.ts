import { legacyNames } from '../legacy/legacy-package.ts';
import { legacyPackagesOf } from '../legacy/migrate.ts';
import { absentPackage, ownerOf, type PackageState } from '../packages/model.ts';
import { createWorldMemo } from '../permissions/world-memo.ts';
import type { Services } from '../services.ts';
import { isOpen, openPackage } from './find-package.ts';
import type { PageExchange } from './page-route.ts';

type Asking = Pick<PageExchange, 'may' | 'visitor'>;

const lists = createWorldMemo<readonly PackageState[]>();

/**
 * The packages that the visitor may see, by name; of both registries. Those of the container registry are judged once for each
 * world and visitor.
 * @param owner in lower case; undefined for everybody's
 */
export function shownPackages(
  asking: Asking,
  owner: string | undefined,
  services: Services,
): readonly PackageState[] {
  const containers = isOpen(services) ? openPackages(owner, services) : visible(asking, owner, services);
  const legacy = legacyPackages(owner, services).filter((state) => mayList(asking, state));
  return legacy.length === 0 ? containers : [...containers, ...legacy].sort(byName);
}

function visible(
  asking: Asking,
  owner: string | undefined,
  { world: { current } }: Services,
): readonly PackageState[] {
  return lists(current, asking.visitor.principal, owner ?? '', () =>
    [...current.packages.values()]
      .filter(({ name }) => owner === undefined || ownerOf(name) === owner)
      .filter((state) => mayList(asking, state))
      .sort(byName),
  );
}

/** Where there are no rights, packages are what has content. */
function openPackages(owner: string | undefined, { store }: Services): PackageState[] {
  return store.packages.names(owner).map((name) => openPackage(absentPackage(name), true));
}

function legacyPackages(owner: string | undefined, services: Services): PackageState[] {
  const owners = owner === undefined ? new Set(legacyNames(services.store).map(ownerOf)) : [owner];
  return [...owners].flatMap((login) => legacyPackagesOf(login, services));
}

function mayList({ may }: Asking, state: PackageState): boolean {
  return may('list', state).outcome === 'allow';
}

/** Of one name in both registries, that of the container registry comes first. */
function byName(one: PackageState, other: PackageState): number {
  if (one.name === other.name) return one.registry === 'container' ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
