import { type Manifest, parseManifest, successors } from '../../oci/manifest.ts';
import type { Clock } from '../clock.ts';
import { countGarbage } from '../garbage.ts';
import { isLegacyRecord, legacyNameOf, legacyNames } from '../legacy/legacy-package.ts';
import type { ManifestRecord, PackageRecord, Store, VersionRecord } from '../storage/store.ts';
import type { LostPackage, WorldState } from '../world-state.ts';
import { type Metadata, readMetadata, type ShownMetadata, shownMetadata } from './metadata.ts';
import { contentOf } from './model.ts';

/** Names, or versions, that are read at once. */
const PAGE_SIZE = 100;
/** What the description of one version leaves behind: streams, closures, its manifest. */
const VERSION_GARBAGE_BYTES = 16 * 1024;

/** Gives packages that have content and no entry in the world one: private, without grants. Their owners may go on with them. */
export function adoptPackages(world: WorldState, { packages }: Pick<Store, 'packages'>): void {
  if (world.current.anonymous.access === 'write') return;
  for (const name of packages.published()) {
    if (!world.current.packages.has(name)) world.setPackage(name, {});
  }
}

/** What `GET /_/content` shows of one package, its versions aside. */
export interface PackageContent extends PackageRecord {
  /** The older one; absent for a package of the container registry. */
  readonly registry?: 'legacy';
}

export interface VersionContent extends VersionRecord {
  readonly mediaType: string;
  /** Bytes of the manifest and of what it names directly. */
  readonly size: number;
  /** What the package's page shows of it. */
  readonly metadata: ShownMetadata;
}

/** Everything that packages hold, by their names, as the text of a JSON document: piece by piece, because all of it may be more than memory holds. */
export async function* contentText(store: Store): AsyncGenerator<string> {
  const legacy = legacyNames(store).map((name) => contentOf({ registry: 'legacy', name }));
  let separator = '';
  yield '{"packages":[';
  for (const name of [...allRepositories(store.metadata), ...legacy]) {
    // It may have been deleted while another one was read.
    const record = store.packages.find(name);
    if (record === undefined) continue;
    yield `${separator}${JSON.stringify(packageContent(record)).slice(0, -1)},"versions":[`;
    yield* versionTexts(record, store);
    yield ']}';
    separator = ',';
  }
  yield ']}\n';
}

function packageContent(record: PackageRecord): PackageContent {
  return isLegacyRecord(record) ? { ...record, name: legacyNameOf(record), registry: 'legacy' } : record;
}

/** Page by page, by their ids: what is pushed or deleted meanwhile neither hides a version nor shows one twice. */
async function* versionTexts({ id, name }: PackageRecord, store: Store): AsyncGenerator<string> {
  let separator = '';
  let before: number | undefined;
  for (;;) {
    const page = store.packages.newestVersions(id, PAGE_SIZE, before);
    const texts: string[] = [];
    for (const version of page) {
      const content = await versionContent(version, name, store);
      if (content !== undefined) texts.push(JSON.stringify(content));
    }
    if (texts.length > 0) {
      yield separator + texts.join(',');
      separator = ',';
    }
    if (page.length < PAGE_SIZE) return;
    before = page.at(-1)?.id;
  }
}

/** Undefined for a version that has been deleted meanwhile. */
async function versionContent(
  version: VersionRecord,
  name: string,
  store: Store,
): Promise<VersionContent | undefined> {
  const record = store.metadata.manifest(name, version.digest);
  if (record === undefined) return undefined;
  const { size, stated } = await describeManifest(record, name, store);
  countGarbage(VERSION_GARBAGE_BYTES);
  return { ...version, mediaType: record.mediaType, size, metadata: shownMetadata(stated) };
}

/** A manifest, read. */
export interface DescribedManifest {
  readonly manifest: Manifest;
  /** Bytes of the manifest and of what it names directly. */
  readonly size: number;
  /** What it says about itself. */
  readonly stated: Metadata;
}

/** @param content name in the store */
export async function describeManifest(
  { bytes, mediaType }: ManifestRecord,
  content: string,
  store: Store,
): Promise<DescribedManifest> {
  const manifest = parseManifest(bytes, mediaType);
  const size = successors(manifest).reduce((sum, named) => sum + named.size, bytes.byteLength);
  return { manifest, size, stated: await readMetadata(manifest, content, store) };
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
