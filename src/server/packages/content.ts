import { parseManifest, successors } from '../../oci/manifest.ts';
import type { Clock } from '../clock.ts';
import { legacyNameOf, legacyRecords } from '../legacy/legacy-package.ts';
import type { PackageRecord, Store, VersionRecord } from '../storage/store.ts';
import type { LostPackage, WorldState } from '../world-state.ts';

const PAGE_SIZE = 1000;

/** Gives packages that have content and no entry in the world one: private, without grants. Their owners may go on with them. */
export function adoptPackages(world: WorldState, { metadata }: Store): void {
  if (world.current.anonymous.access === 'write') return;
  for (const name of allRepositories(metadata)) {
    if (!world.current.packages.has(name) && metadata.hasManifest(name)) world.setPackage(name, {});
  }
}

/** What `GET /_/content` shows of one package. */
export interface PackageContent extends PackageRecord {
  /** The older one; absent for a package of the container registry. */
  readonly registry?: 'legacy';
  readonly versions: readonly VersionContent[];
}

export interface VersionContent extends VersionRecord {
  readonly mediaType: string;
  /** Bytes of the manifest and of what it names directly. */
  readonly size: number;
}

/** Everything that packages hold, by their names. */
export function listContent(store: Store): PackageContent[] {
  const containers = allRepositories(store.metadata)
    .map((name) => store.packages.find(name))
    .filter((record) => record !== undefined)
    .map((record) => ({ ...record, versions: versionsOf(record, store) }));
  const legacy = legacyRecords(store)
    .map((record) => ({ ...record, versions: versionsOf(record, store) }))
    .map((content) => ({ ...content, name: legacyNameOf(content), registry: 'legacy' as const }));
  return [...containers, ...legacy];
}

function versionsOf(
  { id, name, versionCount }: PackageRecord,
  { packages, metadata }: Store,
): VersionContent[] {
  return packages.versions(id, 'active', { limit: versionCount, offset: 0 }).map((version) => {
    const manifest = metadata.manifest(name, version.digest);
    const bytes = manifest?.bytes ?? new Uint8Array();
    const named = manifest === undefined ? [] : successors(parseManifest(bytes, manifest.mediaType));
    const size = named.reduce((sum, descriptor) => sum + descriptor.size, bytes.byteLength);
    return { ...version, mediaType: manifest?.mediaType ?? '', size };
  });
}

function allRepositories(metadata: Store['metadata']): string[] {
  const names: string[] = [];
  for (;;) {
    const last = names.at(-1);
    const page = metadata.repositories({ limit: PAGE_SIZE, ...(last === undefined ? {} : { last }) });
    names.push(...page);
    if (page.length < PAGE_SIZE) return names;
  }
}

/** Removes what packages hold; for a month it can be brought back, as after any other deletion. */
export function forgetContent(
  lost: readonly LostPackage[],
  { packages }: Store,
  clock: Pick<Clock, 'now'>,
): void {
  for (const { name, entry } of lost) {
    const record = packages.find(name);
    if (record !== undefined) packages.delete(record.id, clock.now(), entry && JSON.stringify(entry));
  }
}
