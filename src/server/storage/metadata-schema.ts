import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../oci/errors.ts';
import { KEPT_COUNTS } from './kept-counts.ts';
import { REPOSITORY_IDS } from './repository-ids.ts';

/**
 * What brings a database from each version to the next; the first entry makes an empty one. Published entries never
 * change. Text compares by its bytes (collation BINARY).
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE blob (
    repository TEXT NOT NULL,
    digest     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    PRIMARY KEY (repository, digest)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX blob_by_digest ON blob (digest);

  CREATE TABLE manifest (
    id            INTEGER PRIMARY KEY,
    repository    TEXT NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    bytes         BLOB NOT NULL,
    UNIQUE (repository, digest)
  ) STRICT;
  CREATE INDEX manifest_by_subject ON manifest (repository, subject) WHERE subject IS NOT NULL;

  -- A new tag gets a higher id than any before, and keeps it when it moves: ids are the order of first push.
  CREATE TABLE tag (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    repository TEXT NOT NULL,
    name       TEXT NOT NULL,
    digest     TEXT NOT NULL,
    UNIQUE (repository, name)
  ) STRICT;
  CREATE INDEX tag_by_push ON tag (repository, id);
  CREATE INDEX tag_by_digest ON tag (repository, digest);
  `,
  `
  -- Its content stands under its name, and under '~' with its id once it is deleted: then the name is free, and nothing
  -- that serves content finds it, because no repository begins so.
  CREATE TABLE package (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    rules      TEXT,
    content    TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN name ELSE '~' || id END) VIRTUAL
  ) STRICT;
  CREATE UNIQUE INDEX package_by_name ON package (name) WHERE deleted_at IS NULL;
  INSERT INTO package (name, created_at, updated_at)
    SELECT repository, min(pushed_at), max(pushed_at) FROM manifest GROUP BY repository ORDER BY min(id);

  -- As before, with ids that are never given twice: versions are known by them.
  CREATE TABLE version (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository    TEXT NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL DEFAULT 0,
    bytes         BLOB NOT NULL,
    UNIQUE (repository, digest)
  ) STRICT;
  INSERT INTO version
    SELECT id, repository, digest, media_type, subject, artifact_type, annotations, pushed_at, pushed_at, 0, bytes
    FROM manifest ORDER BY id;
  DROP TABLE manifest;
  ALTER TABLE version RENAME TO manifest;
  CREATE INDEX manifest_by_subject ON manifest (repository, subject) WHERE subject IS NOT NULL;

  CREATE TABLE deleted_manifest (
    id            INTEGER PRIMARY KEY,
    package_id    INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL,
    bytes         BLOB NOT NULL,
    deleted_at    INTEGER NOT NULL,
    tags          TEXT NOT NULL
  ) STRICT;
  CREATE INDEX deleted_manifest_by_package ON deleted_manifest (package_id);

  -- Check runs and statuses.
  CREATE TABLE commit_record (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    repository TEXT NOT NULL,
    sha        TEXT NOT NULL,
    document   TEXT NOT NULL
  ) STRICT;
  CREATE INDEX commit_record_by_sha ON commit_record (kind, repository, sha);
  `,
  `
  CREATE TABLE world (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    origin   TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE world_package (
    name     TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- The versions of a package in the order of their pages, and its downloads without a look at the manifests themselves.
  CREATE INDEX manifest_by_version ON manifest (repository, id, downloads);
  `,
  KEPT_COUNTS,
  REPOSITORY_IDS,
];

/**
 * Brings the database to the newest version.
 * @param report is told before and after, unless the database is new: to rewrite a large one takes a while
 * @throws UserError when it is from a newer program than this one
 */
export function migrate(database: DatabaseSync, path: string, report: (message: string) => void): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  const newest = MIGRATIONS.length;
  if (version > newest) {
    throw new UserError(
      `${path} was written by a newer version of ghcr-actions (format ${version}, this one knows up to ${newest}): ` +
        'use that version, or another --data folder',
    );
  }
  if (version === newest) return;
  const startedMs = performance.now();
  if (version > 0) report(describeUpgrade(database, version, path));
  for (const [index, script] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${script}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  if (version > 0) report(`brought ${path} up to date in ${seconds} s`);
}

function describeUpgrade(database: DatabaseSync, version: number, path: string): string {
  const count = Number(database.prepare('SELECT count(*) AS count FROM manifest').get()?.count);
  return (
    `bringing ${path} up to date, from format ${version} to ${MIGRATIONS.length}, manifests: ${count}; ` +
    'this may take a while, and older versions of ghcr-actions cannot read it then'
  );
}
