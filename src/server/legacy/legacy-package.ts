import { isRepositoryName } from '../../oci/reference.ts';
import { absentPackage, contentOf, LEGACY_ROOT, ownerOf, type PackageState } from '../packages/model.ts';
import type { PackageRecord, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { PackageDocument } from '../world-document.ts';
import type { LostPackage } from '../world-state.ts';

const SEGMENTS = 3;

/** OWNER/REPOSITORY/IMAGE in lower case (LEG-06). */
export function isLegacyName(name: string): boolean {
  return isRepositoryName(name) && name.split('/').length === SEGMENTS;
}

/** The source repository that a legacy name begins with: OWNER/REPOSITORY. */
export function repositoryOfLegacy(name: string): string {
  return name.split('/', SEGMENTS - 1).join('/');
}

/** A package of the legacy registry has nothing of its own: what it is, its source repository says (LEG-01). */
export function legacyPackage(name: string, exists: boolean, world: World): PackageState {
  const repository = repositoryOfLegacy(name);
  const visibility = world.repositories.get(repository)?.visibility ?? 'private';
  return { ...absentPackage(name), name, registry: 'legacy', exists, visibility, repository, inherit: true };
}

/** Whether the images of the owner have moved to the container registry (LEG-04). */
export function isMigrated(name: string, { accounts }: World): boolean {
  return isLegacyName(name) && (accounts.get(ownerOf(name))?.migrated ?? false);
}

/** What a legacy package becomes in the container registry: the repository goes on deciding, and its workflows go on managing. */
export function migratedEntry({ visibility, repository = '' }: PackageState): PackageDocument {
  return { visibility, repository, inherit: true, actions: { [repository]: 'admin' } };
}

/** OWNER/REPOSITORY/IMAGE of all packages of the legacy registry, or of one owner, in lexical order. */
export function legacyNames({ packages }: Pick<Store, 'packages'>, owner?: string): string[] {
  return packages
    .names(owner === undefined ? LEGACY_ROOT : `${LEGACY_ROOT}/${owner}`)
    .map((name) => legacyNameOf({ name }));
}

export function isLegacyRecord({ name }: Pick<PackageRecord, 'name'>): boolean {
  return name.startsWith(`${LEGACY_ROOT}/`);
}

/** OWNER/REPOSITORY/IMAGE of such a record. */
export function legacyNameOf({ name }: Pick<PackageRecord, 'name'>): string {
  return name.slice(LEGACY_ROOT.length + 1);
}

/** What the store has of repositories that the world does not have: with those, their packages go. */
export function lostLegacyContent({ repositories }: World, store: Pick<Store, 'packages'>): LostPackage[] {
  return legacyNames(store)
    .filter((name) => !repositories.has(repositoryOfLegacy(name)))
    .map((name) => ({ name: contentOf({ registry: 'legacy', name }) }));
}

/** Its record, unless nobody has pushed to it. */
export function legacyRecord(name: string, { packages }: Pick<Store, 'packages'>): PackageRecord | undefined {
  return packages.find(contentOf({ registry: 'legacy', name }));
}
