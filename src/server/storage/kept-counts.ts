/**
 * The migration that lets nothing be counted when it is asked for: triggers keep the totals of each package, which of its versions
 * have tags, and the totals of all blobs. What is asked by owner or by time of deletion gets an index.
 */
export const KEPT_COUNTS = `
  -- Of both registries: what the legacy one has stands below '~docker/'.
  ALTER TABLE package ADD COLUMN owner TEXT GENERATED ALWAYS AS (
    CASE WHEN substr(name, 1, 8) = '~docker/' THEN substr(name, 9, instr(substr(name, 9), '/') - 1)
    ELSE substr(name, 1, instr(name, '/') - 1) END) VIRTUAL;
  CREATE INDEX package_by_owner ON package (owner, id) WHERE deleted_at IS NULL;
  CREATE INDEX deleted_package_by_name ON package (name, deleted_at) WHERE deleted_at IS NOT NULL;
  CREATE INDEX deleted_package_by_time ON package (deleted_at) WHERE deleted_at IS NOT NULL;
  DROP INDEX deleted_manifest_by_package;
  CREATE INDEX deleted_manifest_by_package ON deleted_manifest (package_id, deleted_at, id);
  CREATE INDEX deleted_manifest_by_time ON deleted_manifest (deleted_at);

  ALTER TABLE package ADD COLUMN version_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN tagged_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN downloads INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN most_downloads INTEGER NOT NULL DEFAULT 0;
  UPDATE package SET
    tagged_count = (SELECT count(DISTINCT digest) FROM tag WHERE repository = package.content),
    (version_count, downloads, most_downloads) = (
      SELECT count(*), coalesce(sum(downloads), 0), coalesce(max(downloads), 0)
      FROM manifest WHERE repository = package.content);

  ALTER TABLE manifest ADD COLUMN tag_count INTEGER NOT NULL DEFAULT 0;
  UPDATE manifest SET tag_count = tags.count
    FROM (SELECT repository, digest, count(*) AS count FROM tag GROUP BY repository, digest) AS tags
    WHERE manifest.repository = tags.repository AND manifest.digest = tags.digest;
  CREATE INDEX manifest_tagged ON manifest (repository, id) WHERE tag_count > 0;
  CREATE INDEX manifest_untagged ON manifest (repository, id) WHERE tag_count = 0;

  -- What a deleted package holds does not change, so that only names count.
  CREATE TRIGGER manifest_added AFTER INSERT ON manifest BEGIN
    UPDATE package SET version_count = version_count + 1, downloads = downloads + NEW.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_removed AFTER DELETE ON manifest BEGIN
    UPDATE package SET version_count = version_count - 1, tagged_count = tagged_count - (OLD.tag_count > 0),
      downloads = downloads - OLD.downloads,
      most_downloads = CASE WHEN OLD.downloads < most_downloads OR OLD.downloads = 0 THEN most_downloads
        ELSE (SELECT coalesce(max(downloads), 0) FROM manifest WHERE repository = OLD.repository) END
    WHERE name = OLD.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_downloaded AFTER UPDATE OF downloads ON manifest BEGIN
    UPDATE package SET downloads = downloads + NEW.downloads - OLD.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_tagged_or_not AFTER UPDATE OF tag_count ON manifest
  WHEN (OLD.tag_count > 0) <> (NEW.tag_count > 0) BEGIN
    UPDATE package SET tagged_count = tagged_count + (NEW.tag_count > 0) - (OLD.tag_count > 0)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count + 1 WHERE repository = NEW.repository AND digest = NEW.digest;
  END;
  CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count - 1 WHERE repository = OLD.repository AND digest = OLD.digest;
  END;
  CREATE TRIGGER tag_moved AFTER UPDATE OF digest ON tag WHEN OLD.digest <> NEW.digest BEGIN
    UPDATE manifest SET tag_count = tag_count - 1 WHERE repository = OLD.repository AND digest = OLD.digest;
    UPDATE manifest SET tag_count = tag_count + 1 WHERE repository = NEW.repository AND digest = NEW.digest;
  END;

  CREATE TABLE blob_total (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    blobs INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;
  INSERT INTO blob_total SELECT 1, count(*), coalesce(sum(size), 0)
    FROM (SELECT max(size) AS size FROM blob GROUP BY digest);
  CREATE TRIGGER blob_added AFTER INSERT ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest AND repository <> NEW.repository) BEGIN
    UPDATE blob_total SET blobs = blobs + 1, bytes = bytes + NEW.size;
  END;
  CREATE TRIGGER blob_removed AFTER DELETE ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = OLD.digest) BEGIN
    UPDATE blob_total SET blobs = blobs - 1, bytes = bytes - OLD.size;
  END;
`;
