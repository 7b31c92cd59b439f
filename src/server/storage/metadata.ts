import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Digest } from '../../oci/digest.ts';
import { diskError } from './disk-error.ts';
import { migrate } from './metadata-schema.ts';
import { prepareStatements, type Statements } from './metadata-statements.ts';
import type { ManifestRecord, MetadataStore, PageRequest, TagOrder } from './store.ts';

type Row = Record<string, SQLOutputValue>;

const BUSY_TIMEOUT_MS = 5000;
/** 16 MiB of log before it is merged, which waits for the disk: a fourth of SQLite's default frequency. */
const CHECKPOINT_PAGES = 4000;
/** `LIMIT` takes 64-bit integers, and no infinity. */
const MAX_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * Opens the metadata.
 * @param path a file, made if it is missing, or `:memory:`
 * @param durable syncs each change before the call returns; otherwise changes survive the end of the process, but the
 * last ones not a power cut
 * @throws UserError when the file is from a newer version
 */
export function openMetadata(path: string, durable: boolean): SqliteMetadata {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    // The data folder is ours alone (`lockDataFolder`), so locks for each transaction would only cost.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `);
    migrate(database, path);
    return new SqliteMetadata(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The metadata in one SQLite database: manifests with their bytes, tags, and links to blobs. */
export class SqliteMetadata implements MetadataStore {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  close(): void {
    this.#database.close();
  }

  linkBlob(repository: string, digest: Digest, size: number): void {
    this.#ask('record a blob', (ask) => ask.linkBlob.run(repository, digest, size));
  }

  blobSize(repository: string, digest: Digest): number | undefined {
    const row = this.#ask('look up a blob', (ask) => ask.blobSize.get(repository, digest));
    return row && Number(row.size);
  }

  repositoriesWithBlob(digest: Digest): string[] {
    const rows = this.#ask('look up a blob', (ask) => ask.repositoriesWithBlob.all(digest));
    return rows.map((row) => String(row.repository));
  }

  unlinkBlob(repository: string, digest: Digest): { found: boolean; orphaned: boolean } {
    return this.#transaction('remove a blob', (ask) => {
      const found = ask.unlinkBlob.run(repository, digest).changes > 0;
      return { found, orphaned: found && ask.isBlobLinked.get(digest) === undefined };
    });
  }

  putManifest(repository: string, manifest: ManifestRecord, tags: readonly string[]): void {
    const { digest, mediaType, bytes, subject, artifactType, annotations, pushedAt } = manifest;
    this.#transaction('store a manifest', (ask) => {
      ask.putManifest.run(
        repository,
        digest,
        mediaType,
        subject ?? null,
        artifactType ?? null,
        annotations ? JSON.stringify(annotations) : null,
        pushedAt,
        bytes,
      );
      for (const tag of tags) ask.putTag.run(repository, tag, digest);
    });
  }

  manifest(repository: string, digest: Digest): ManifestRecord | undefined {
    const row = this.#ask('look up a manifest', (ask) => ask.manifest.get(repository, digest));
    return row && manifestOf(row);
  }

  deleteManifest(repository: string, digest: Digest): boolean {
    return this.#transaction('remove a manifest', (ask) => {
      ask.deleteTagsOf.run(repository, digest);
      return ask.deleteManifest.run(repository, digest).changes > 0;
    });
  }

  referrers(repository: string, subject: Digest): ManifestRecord[] {
    return this.#ask('look up referrers', (ask) => ask.referrers.all(repository, subject)).map(manifestOf);
  }

  tagDigest(repository: string, tag: string): Digest | undefined {
    const row = this.#ask('look up a tag', (ask) => ask.tagDigest.get(repository, tag));
    return row && (row.digest as Digest);
  }

  tags(repository: string, order: TagOrder, page: PageRequest): string[] {
    const limit = Math.min(page.limit, MAX_LIMIT);
    const last = page.last ?? '';
    const rows = this.#ask('list tags', (ask) =>
      order === 'lexical'
        ? ask.tagsByName.all(repository, last, limit)
        : ask.tagsByPush.all({ repository, last, limit }),
    );
    return rows.map((row) => String(row.name));
  }

  deleteTag(repository: string, tag: string): boolean {
    return this.#ask('remove a tag', (ask) => ask.deleteTag.run(repository, tag).changes > 0);
  }

  hasRepository(repository: string): boolean {
    return this.#ask('look up a repository', (ask) => ask.hasRepository.get({ repository })) !== undefined;
  }

  hasManifest(repository: string): boolean {
    return this.#ask('look up a repository', (ask) => ask.hasManifest.get(repository)) !== undefined;
  }

  repositories(page: PageRequest): string[] {
    const limit = Math.min(page.limit, MAX_LIMIT);
    const rows = this.#ask('list repositories', (ask) =>
      ask.repositories.all({ last: page.last ?? '', limit }),
    );
    return rows.map((row) => String(row.name));
  }

  #ask<Answer>(task: string, work: (ask: Statements) => Answer): Answer {
    try {
      return work(this.#statements);
    } catch (error) {
      throw diskError(task, error);
    }
  }

  #transaction<Answer>(task: string, work: (ask: Statements) => Answer): Answer {
    return this.#ask(task, (ask) => {
      ask.begin.run();
      try {
        const answer = work(ask);
        ask.commit.run();
        return answer;
      } finally {
        // SQLite itself rolls back after some errors, such as a full disk.
        if (this.#database.isTransaction) ask.rollback.run();
      }
    });
  }
}

function manifestOf(row: Row): ManifestRecord {
  const { subject, artifact_type: artifactType, annotations } = row;
  return {
    digest: row.digest as Digest,
    mediaType: String(row.media_type),
    bytes: row.bytes as Uint8Array,
    ...(subject !== null && { subject: subject as Digest }),
    ...(artifactType !== null && { artifactType: String(artifactType) }),
    ...(annotations !== null && { annotations: JSON.parse(String(annotations)) }),
    pushedAt: Number(row.pushed_at),
  };
}
