import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { SqliteCommitRecords } from './commit-records.ts';
import { migrate } from './metadata-schema.ts';
import { prepareStatements, type Statements } from './metadata-statements.ts';
import { SqlitePackages } from './packages.ts';
import { MAX_LIMIT, Queries } from './queries.ts';
import type { WorldRecords } from './saved-world.ts';
import type {
  ManifestOutline,
  ManifestRecord,
  MetadataStore,
  PageRequest,
  SizedManifest,
  TagOrder,
} from './store.ts';
import { createTableCopies } from './table-copies.ts';
import type { TableCopies } from './table-copy.ts';
import { createWorldRecords } from './world-records.ts';

type Row = Record<string, SQLOutputValue>;

const MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 5000;
/** 16 MiB of log before it is merged, which waits for the disk: a fourth of SQLite's default frequency. */
const CHECKPOINT_PAGES = 4000;

/**
 * Opens the metadata.
 * @param path a file, made if it is missing, or `:memory:`
 * @param durable syncs each change before the call returns; otherwise changes survive the end of the process, but the
 * last ones not a power cut
 * @param report is told before and after the file is brought from an older format to this one
 * @throws UserError when the file is from a newer version
 */
export function openMetadata(
  path: string,
  durable: boolean,
  report: (message: string) => void = () => {},
): SqliteMetadata {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    // The data folder is ours alone (`lockDataFolder`), so locks for each transaction would only cost.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `);
    migrate(database, path, report);
    return new SqliteMetadata(database, path === MEMORY ? undefined : `${path}-snapshots`);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The metadata in one SQLite database: manifests with their bytes, tags, and links to blobs. */
export class SqliteMetadata implements MetadataStore {
  readonly #database: DatabaseSync;
  readonly #copiesPath: string | undefined;
  readonly #queries: Queries<Statements>;
  readonly packages: SqlitePackages;
  readonly commits: SqliteCommitRecords;
  readonly world: WorldRecords;
  readonly tables: TableCopies;

  /** @param copiesPath of a database beside this one, for copies of its tables; undefined: in memory */
  constructor(database: DatabaseSync, copiesPath: string | undefined) {
    this.#database = database;
    this.#copiesPath = copiesPath;
    this.#queries = new Queries(database, prepareStatements(database));
    this.packages = new SqlitePackages(database);
    this.commits = new SqliteCommitRecords(database);
    this.world = createWorldRecords(database);
    this.tables = createTableCopies(database, copiesPath, () => this.packages.flush());
  }

  close(): void {
    this.packages.flush();
    this.#database.close();
    if (this.#copiesPath !== undefined) rmSync(this.#copiesPath, { force: true });
  }

  linkBlob(repository: string, digest: Digest, size: number): void {
    this.#queries.transaction('record a blob', (ask) => {
      ask.ensureRepository.run(repository);
      ask.linkBlob.run(repository, digest, size);
    });
  }

  blobSize(repository: string, digest: Digest): number | undefined {
    const row = this.#queries.ask('look up a blob', (ask) => ask.blobSize.get(repository, digest));
    return row && Number(row.size);
  }

  repositoriesWithBlob(digest: Digest): string[] {
    const rows = this.#queries.ask('look up a blob', (ask) => ask.repositoriesWithBlob.all(digest));
    return rows.map((row) => String(row.name));
  }

  isBlobLinked(digest: Digest): boolean {
    return this.#queries.ask('look up a blob', (ask) => ask.isBlobLinked.get(digest)) !== undefined;
  }

  unlinkBlob(repository: string, digest: Digest): { found: boolean; orphaned: boolean } {
    return this.#queries.transaction('remove a blob', (ask) => {
      const found = ask.unlinkBlob.run(repository, digest).changes > 0;
      return { found, orphaned: found && ask.isBlobLinked.get(digest) === undefined };
    });
  }

  putManifest(repository: string, manifest: ManifestRecord, tags: readonly string[]): void {
    const { digest, mediaType, bytes, subject, artifactType, annotations, pushedAt } = manifest;
    this.#queries.transaction('store a manifest', (ask) => {
      ask.ensureRepository.run(repository);
      ask.touchPackage.run({ repository, now: pushedAt });
      ask.putManifest.run({
        ...{ repository, digest, mediaType, pushedAt, bytes },
        subject: subject ?? null,
        artifactType: artifactType ?? null,
        annotations: annotations ? JSON.stringify(annotations) : null,
      });
      for (const tag of tags) {
        ask.touchTagged.run({ repository, tag, now: pushedAt });
        ask.putTag.run(repository, tag, digest);
      }
    });
  }

  manifest(repository: string, digest: Digest): ManifestRecord | undefined {
    const row = this.#queries.ask('look up a manifest', (ask) => ask.manifest.get(repository, digest));
    return row && { ...outlineOf(row), bytes: row.bytes as Uint8Array };
  }

  deleteManifest(repository: string, digest: Digest): boolean {
    return this.#queries.transaction('remove a manifest', (ask) => {
      ask.deleteTagsOf.run(repository, digest);
      return ask.deleteManifest.run(repository, digest).changes > 0;
    });
  }

  referrers(repository: string, subject: Digest): SizedManifest[] {
    return this.#queries
      .ask('look up referrers', (ask) => ask.referrers.all(repository, subject))
      .map((row) => ({ ...outlineOf(row), size: Number(row.size) }));
  }

  tagDigest(repository: string, tag: string): Digest | undefined {
    const row = this.#queries.ask('look up a tag', (ask) => ask.tagDigest.get(repository, tag));
    return row && (row.digest as Digest);
  }

  tags(repository: string, order: TagOrder, page: PageRequest): string[] {
    const limit = Math.min(page.limit, MAX_LIMIT);
    const last = page.last ?? '';
    const rows = this.#queries.ask('list tags', (ask) =>
      order === 'lexical'
        ? ask.tagsByName.all(repository, last, limit)
        : ask.tagsByPush.all({ repository, last, limit }),
    );
    return rows.map((row) => String(row.name));
  }

  deleteTag(repository: string, tag: string): boolean {
    return this.#queries.ask('remove a tag', (ask) => ask.deleteTag.run(repository, tag).changes > 0);
  }

  hasRepository(repository: string): boolean {
    return (
      this.#queries.ask('look up a repository', (ask) => ask.hasRepository.get(repository)) !== undefined
    );
  }

  blobTotals(): { blobs: number; bytes: number } {
    const row = this.#queries.ask('count the blobs', (ask) => ask.blobTotals.get());
    return { blobs: Number(row?.blobs), bytes: Number(row?.bytes) };
  }

  hasManifest(repository: string): boolean {
    return this.#queries.ask('look up a repository', (ask) => ask.hasManifest.get(repository)) !== undefined;
  }

  repositories(page: PageRequest): string[] {
    const limit = Math.min(page.limit, MAX_LIMIT);
    const rows = this.#queries.ask('list repositories', (ask) =>
      ask.repositories.all({ last: page.last ?? '', limit }),
    );
    return rows.map((row) => String(row.name));
  }
}

function outlineOf(row: Row): ManifestOutline {
  const { subject, artifact_type: artifactType, annotations } = row;
  return {
    digest: row.digest as Digest,
    mediaType: String(row.media_type),
    ...(subject !== null && { subject: subject as Digest }),
    ...(artifactType !== null && { artifactType: String(artifactType) }),
    ...(annotations !== null && { annotations: JSON.parse(String(annotations)) }),
    pushedAt: Number(row.pushed_at),
  };
}
