/**
 * The migration that lets a package be deleted, restored and renamed in the same time however much it holds: content hangs on the id
 * of its repository, and only the repository has a name. A deleted package keeps its repository, which has no name then.
 */
export const REPOSITORY_IDS = `
  CREATE TABLE repository (
    id   INTEGER PRIMARY KEY,
    name TEXT UNIQUE
  ) STRICT;
  INSERT INTO repository (name)
    SELECT content FROM package UNION SELECT repository FROM manifest
    UNION SELECT repository FROM tag UNION SELECT repository FROM blob;

  ALTER TABLE package ADD COLUMN repository_id INTEGER;
  UPDATE package SET repository_id = (SELECT id FROM repository WHERE name = package.content);
  ALTER TABLE package DROP COLUMN content;
  CREATE UNIQUE INDEX package_by_repository ON package (repository_id);

  CREATE TABLE new_blob (
    repository_id INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    size          INTEGER NOT NULL,
    PRIMARY KEY (repository_id, digest)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_blob SELECT repository.id, digest, size FROM repository JOIN blob ON repository = name
    ORDER BY repository.id, digest;

  -- What is read often stands before the bytes, which may fill pages of their own.
  CREATE TABLE new_manifest (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository_id INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL DEFAULT 0,
    tag_count     INTEGER NOT NULL DEFAULT 0,
    bytes         BLOB NOT NULL,
    UNIQUE (repository_id, digest)
  ) STRICT;
  INSERT INTO new_manifest
    SELECT manifest.id, repository.id, digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at,
      downloads, tag_count, bytes
    FROM manifest JOIN repository ON name = repository ORDER BY manifest.id;

  CREATE TABLE new_tag (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository_id INTEGER NOT NULL,
    name          TEXT NOT NULL,
    digest        TEXT NOT NULL,
    UNIQUE (repository_id, name)
  ) STRICT;
  INSERT INTO new_tag SELECT tag.id, repository.id, tag.name, digest
    FROM tag JOIN repository ON repository.name = repository ORDER BY tag.id;

  -- No id is given twice, not even that of a row that is gone.
  DELETE FROM sqlite_sequence WHERE name IN ('new_manifest', 'new_tag');
  UPDATE sqlite_sequence SET name = 'new_' || name WHERE name IN ('manifest', 'tag');
  DROP TABLE blob;
  DROP TABLE tag;
  DROP TABLE manifest;
  ALTER TABLE new_blob RENAME TO blob;
  ALTER TABLE new_manifest RENAME TO manifest;
  ALTER TABLE new_tag RENAME TO tag;
  UPDATE repository SET name = NULL
    WHERE id IN (SELECT repository_id FROM package WHERE deleted_at IS NOT NULL);

  CREATE INDEX blob_by_digest ON blob (digest);
  CREATE INDEX manifest_by_subject ON manifest (repository_id, subject) WHERE subject IS NOT NULL;
  CREATE INDEX manifest_by_version ON manifest (repository_id, id, downloads);
  CREATE INDEX manifest_tagged ON manifest (repository_id, id) WHERE tag_count > 0;
  CREATE INDEX manifest_untagged ON manifest (repository_id, id) WHERE tag_count = 0;
  CREATE INDEX tag_by_push ON tag (repository_id, id);
  CREATE INDEX tag_by_digest ON tag (repository_id, digest);

  -- As before. What a deleted package holds does not change, but for its end, which needs no counts.
  CREATE TRIGGER manifest_added AFTER INSERT ON manifest BEGIN
    UPDATE package SET version_count = version_count + 1, downloads = downloads + NEW.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_removed AFTER DELETE ON manifest BEGIN
    UPDATE package SET version_count = version_count - 1, tagged_count = tagged_count - (OLD.tag_count > 0),
      downloads = downloads - OLD.downloads,
      most_downloads = CASE WHEN OLD.downloads < most_downloads OR OLD.downloads = 0 THEN most_downloads
        ELSE (SELECT coalesce(max(downloads), 0) FROM manifest WHERE repository_id = OLD.repository_id) END
    WHERE repository_id = OLD.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_downloaded AFTER UPDATE OF downloads ON manifest BEGIN
    UPDATE package SET downloads = downloads + NEW.downloads - OLD.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_tagged_or_not AFTER UPDATE OF tag_count ON manifest
  WHEN (OLD.tag_count > 0) <> (NEW.tag_count > 0) BEGIN
    UPDATE package SET tagged_count = tagged_count + (NEW.tag_count > 0) - (OLD.tag_count > 0)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count + 1
    WHERE repository_id = NEW.repository_id AND digest = NEW.digest;
  END;
  CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count - 1
    WHERE repository_id = OLD.repository_id AND digest = OLD.digest;
  END;
  CREATE TRIGGER tag_moved AFTER UPDATE OF digest ON tag WHEN OLD.digest <> NEW.digest BEGIN
    UPDATE manifest SET tag_count = tag_count - 1
    WHERE repository_id = OLD.repository_id AND digest = OLD.digest;
    UPDATE manifest SET tag_count = tag_count + 1
    WHERE repository_id = NEW.repository_id AND digest = NEW.digest;
  END;
  CREATE TRIGGER blob_added AFTER INSERT ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest AND repository_id <> NEW.repository_id) BEGIN
    UPDATE blob_total SET blobs = blobs + 1, bytes = bytes + NEW.size;
  END;
  CREATE TRIGGER blob_removed AFTER DELETE ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = OLD.digest) BEGIN
    UPDATE blob_total SET blobs = blobs - 1, bytes = bytes - OLD.size;
  END;
`;
