import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { type PackageStatements, preparePackageStatements } from './package-statements.ts';
import { MAX_LIMIT, Queries } from './queries.ts';
import type {
  NumberedPage,
  PackageName,
  PackageRecord,
  PackageStore,
  VersionFilter,
  VersionRecord,
  VersionState,
} from './store.ts';

type Row = Record<string, SQLOutputValue>;

/** So many downloads are counted in memory before they are written: a pull should not wait for a sync. */
const MAX_UNWRITTEN = 1000;

/** Packages and versions in the database of the metadata. */
export class SqlitePackages implements PackageStore {
  readonly #queries: Queries<PackageStatements>;
  readonly #unwritten = new Map<string, { name: string; digest: Digest; count: number }>();

  constructor(database: DatabaseSync) {
    this.#queries = new Queries(database, preparePackageStatements(database));
  }

  find(name: string): PackageRecord | undefined {
    this.flush();
    return packageOf(this.#queries.ask('look up a package', (ask) => ask.find.get(name)));
  }

  ensure(name: string, now: number): PackageRecord {
    this.ensureAll([name], now);
    return this.find(name) as PackageRecord;
  }

  ensureAll(names: readonly string[], now: number): void {
    this.#queries.transaction('make a package', (ask) => {
      for (const name of names) {
        ask.ensureRepository.run(name);
        ask.ensure.run({ name, now });
      }
    });
  }

  newestOf(owner: string, limit: number, before = MAX_LIMIT): PackageName[] {
    return this.#queries
      .ask('list packages', (ask) => ask.newestOf.all({ owner, before, limit }))
      .map(({ id, name }) => ({ id: Number(id), name: String(name) }));
  }

  names(root?: string): string[] {
    return this.#names((ask) => (root === undefined ? ask.names.all() : ask.namesBelow.all({ root })));
  }

  published(): string[] {
    return this.#names((ask) => ask.published.all());
  }

  #names(query: (ask: PackageStatements) => Row[]): string[] {
    return this.#queries.ask('list packages', query).map(({ name }) => String(name));
  }

  findDeleted(name: string): PackageRecord | undefined {
    return packageOf(this.#queries.ask('look up a package', (ask) => ask.findDeleted.get(name)));
  }

  deletedOf(owner: string, since: number, limit: number): PackageRecord[] {
    return this.#queries
      .ask('list deleted packages', (ask) => ask.deletedOf.all({ owner, since, limit }))
      .map((row) => packageOf(row) as PackageRecord);
  }

  delete(id: number, now: number, rules?: string): void {
    this.flush();
    this.#queries.transaction('delete a package', (ask) => {
      const { repository_id: repositoryId = null } = ask.place.get(id) ?? {};
      ask.setDeleted.run({ id, deletedAt: now, rules: rules ?? null });
      ask.nameRepository.run({ repositoryId, name: null });
    });
  }

  restore(id: number): void {
    this.#queries.transaction('restore a package', (ask) => {
      const { repository_id: repositoryId = null, name = null } = ask.place.get(id) ?? {};
      ask.setDeleted.run({ id, deletedAt: null, rules: null });
      takeName(ask, repositoryId, name);
    });
  }

  rename(from: string, to: string): void {
    this.flush();
    this.#queries.transaction('rename a package', (ask) => {
      const [moved, empty] = [ask.placeOf.get(from), ask.placeOf.get(to)];
      if (moved === undefined) return;
      const { id = null, repository_id: repositoryId = null } = moved;
      if (empty?.id !== undefined) {
        ask.takeDeleted.run({ from: empty.id, to: id });
        for (const purge of ask.purgePackage) purge.run(empty.id);
      }
      ask.setName.run({ id, name: to });
      takeName(ask, repositoryId, to);
    });
  }

  newestVersions(packageId: number, limit: number, before = MAX_LIMIT): VersionRecord[] {
    this.flush();
    return this.#queries
      .ask('list versions', (ask) => ask.newestVersions.all({ packageId, before, limit }))
      .map(versionOf);
  }

  versions(packageId: number, filter: VersionFilter, page: NumberedPage): VersionRecord[] {
    this.flush();
    const parameters = { packageId, limit: Math.min(page.limit, MAX_LIMIT), offset: page.offset };
    return this.#queries.ask('list versions', (ask) => ask.versions[filter].all(parameters)).map(versionOf);
  }

  countVersions(packageId: number, filter: VersionFilter): number {
    if (filter === 'deleted') {
      return Number(
        this.#queries.ask('count versions', (ask) => ask.countDeleted.get(packageId))?.count ?? 0,
      );
    }
    const row = this.#queries.ask('count versions', (ask) => ask.counts.get(packageId));
    const [active, tagged] = [Number(row?.active ?? 0), Number(row?.tagged ?? 0)];
    return { active, tagged, untagged: active - tagged }[filter];
  }

  version(packageId: number, versionId: number, state: VersionState): VersionRecord | undefined {
    this.flush();
    const row = this.#queries.ask('look up a version', (ask) =>
      (state === 'active' ? ask.activeVersion : ask.deletedVersion).get({ packageId, versionId }),
    );
    return row && versionOf(row);
  }

  versionByDigest(packageId: number, digest: Digest): VersionRecord | undefined {
    this.flush();
    const row = this.#queries.ask('look up a version', (ask) =>
      ask.versionByDigest.get({ packageId, digest }),
    );
    return row && versionOf(row);
  }

  deleteVersion(packageId: number, versionId: number, now: number): void {
    this.flush();
    this.#queries.transaction('delete a version', (ask) => {
      const version = ask.activeVersion.get({ packageId, versionId });
      if (version === undefined) return;
      ask.keepDeleted.run({ packageId, versionId, now, tags: String(version.tags) });
      ask.deleteTagsOf.run(versionId);
      ask.deleteManifest.run(versionId);
    });
  }

  restoreVersion(packageId: number, versionId: number): boolean {
    return this.#queries.transaction('restore a version', (ask) => {
      const row = ask.deletedVersion.get({ packageId, versionId });
      if (row === undefined) return false;
      const { repository_id: repositoryId = null } = ask.place.get(packageId) ?? {};
      if (ask.bringBack.run({ repositoryId, versionId }).changes === 0) return false;
      const { tags, digest } = versionOf(row);
      for (const tag of tags.toReversed()) ask.bringTagBack.run(repositoryId, tag, digest);
      ask.forgetDeleted.run(versionId);
      return true;
    });
  }

  countDownload(name: string, digest: Digest): void {
    const key = `${name}@${digest}`;
    const entry = this.#unwritten.get(key);
    if (entry !== undefined) entry.count += 1;
    else this.#unwritten.set(key, { name, digest, count: 1 });
    if (this.#unwritten.size >= MAX_UNWRITTEN) this.flush();
  }

  /** Writes the downloads that are counted in memory only. */
  flush(): void {
    if (this.#unwritten.size === 0) return;
    this.#queries.transaction('count downloads', (ask) => {
      for (const entry of this.#unwritten.values()) ask.countDownloads.run(entry);
    });
    this.#unwritten.clear();
  }

  purge(before: number): Digest[] {
    return this.#queries.transaction('purge what was deleted', (ask) => {
      ask.purgeVersions.run(before);
      return ask.expired.all(before).flatMap(({ id = null, repository_id: repositoryId = null }) => {
        const digests = ask.blobsOf.all(repositoryId).map((row) => row.digest as Digest);
        for (const drop of ask.dropContent) drop.run(repositoryId);
        for (const purge of ask.purgePackage) purge.run(id);
        return digests.filter((digest) => ask.isBlobLinked.get(digest) === undefined);
      });
    });
  }
}

/** Gives a repository a name; the blobs that were pushed under that name, and belong to no package, become its own. */
function takeName(ask: PackageStatements, repositoryId: SQLOutputValue, name: SQLOutputValue): void {
  const { id: rival = null } = ask.rival.get(name, repositoryId) ?? {};
  ask.takeBlobs.run({ from: rival, to: repositoryId });
  for (const drop of ask.dropContent) drop.run(rival);
  ask.nameRepository.run({ repositoryId, name });
}

function packageOf(row: Row | undefined): PackageRecord | undefined {
  if (row === undefined) return undefined;
  return {
    id: Number(row.id),
    name: String(row.name),
    ...timesOf(Number(row.created_at), row),
    versionCount: Number(row.version_count),
    mostDownloads: Number(row.most_downloads),
    downloads: Number(row.downloads),
    ...(row.rules === null ? {} : { rules: String(row.rules) }),
  };
}

function versionOf(row: Row): VersionRecord {
  return {
    id: Number(row.id),
    digest: row.digest as Digest,
    tags: JSON.parse(String(row.tags)) as string[],
    ...timesOf(Number(row.pushed_at), row),
    downloads: Number(row.downloads),
  };
}

function timesOf(createdAt: number, row: Row): Pick<VersionRecord, 'createdAt' | 'updatedAt' | 'deletedAt'> {
  const deleted = row.deleted_at === null ? {} : { deletedAt: Number(row.deleted_at) };
  return { createdAt, updatedAt: Number(row.updated_at), ...deleted };
}
