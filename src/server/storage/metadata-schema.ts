import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../oci/errors.ts';

/**
 * What brings a database from each version to the next; the first entry makes an empty one. Published entries never
 * change. Text compares by its bytes (collation BINARY).
 */
const MIGRATIONS: readonly string[] = [
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
];

/** Brings the database to the newest version. @throws UserError when it is from a newer program than this one. */
export function migrate(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > MIGRATIONS.length) {
    throw new UserError(
      `${path} was written by a newer version of ghcr-actions (format ${version}, this one knows up to ${MIGRATIONS.length}): ` +
        'use that version, or another --data folder',
    );
  }
  for (const [index, script] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${script}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
