import { type DescribedManifest, describeManifest } from '../packages/content.ts';
import { contentOf, type PackageState } from '../packages/model.ts';
import type { ManifestRecord, Store, VersionRecord } from '../storage/store.ts';

/** A version with what its manifest says, as `/_/content` has it. */
export interface DescribedVersion extends DescribedManifest {
  readonly version: VersionRecord;
  readonly record: ManifestRecord;
}

/** Undefined when it was deleted in the meantime. */
export async function describeVersion(
  version: VersionRecord,
  state: PackageState,
  store: Store,
): Promise<DescribedVersion | undefined> {
  const content = contentOf(state);
  const record = store.metadata.manifest(content, version.digest);
  return record && { version, record, ...(await describeManifest(record, content, store)) };
}

/** What the page of a package shows: the newest version that has a tag, else the newest. */
export function newestVersion(packageId: number, { packages }: Store): VersionRecord | undefined {
  const first = { limit: 1, offset: 0 };
  const [newest] = packages.versions(packageId, 'tagged', first);
  return newest ?? packages.versions(packageId, 'active', first)[0];
}
