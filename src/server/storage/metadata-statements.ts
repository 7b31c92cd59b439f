import type { DatabaseSync } from 'node:sqlite';

/** Every query of the metadata, prepared once. Named parameters are written as in the SQL. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    linkBlob: prepare('INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    blobSize: prepare('SELECT size FROM blob WHERE repository = ? AND digest = ?'),
    repositoriesWithBlob: prepare(`SELECT repository FROM blob WHERE digest = ? AND repository < '~'`),
    isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
    unlinkBlob: prepare('DELETE FROM blob WHERE repository = ? AND digest = ?'),

    putManifest: prepare(`
      INSERT INTO manifest
        (repository, digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, bytes)
      VALUES (:repository, :digest, :mediaType, :subject, :artifactType, :annotations, :pushedAt, :pushedAt, :bytes)
      ON CONFLICT (repository, digest) DO UPDATE SET media_type = excluded.media_type, subject = excluded.subject,
        artifact_type = excluded.artifact_type, annotations = excluded.annotations, updated_at = excluded.updated_at`),
    touchPackage: prepare(`
      INSERT INTO package (name, created_at, updated_at) VALUES (:name, :now, :now)
      ON CONFLICT (name) WHERE deleted_at IS NULL DO UPDATE SET updated_at = excluded.updated_at`),
    touchTagged: prepare(`
      UPDATE manifest SET updated_at = :now
      WHERE repository = :repository
        AND digest = (SELECT digest FROM tag WHERE repository = :repository AND name = :tag)`),
    manifest: prepare('SELECT * FROM manifest WHERE repository = ? AND digest = ?'),
    deleteManifest: prepare('DELETE FROM manifest WHERE repository = ? AND digest = ?'),
    referrers: prepare('SELECT * FROM manifest WHERE repository = ? AND subject = ? ORDER BY id'),

    putTag: prepare(`
      INSERT INTO tag (repository, name, digest) VALUES (?, ?, ?)
      ON CONFLICT (repository, name) DO UPDATE SET digest = excluded.digest`),
    tagDigest: prepare('SELECT digest FROM tag WHERE repository = ? AND name = ?'),
    deleteTag: prepare('DELETE FROM tag WHERE repository = ? AND name = ?'),
    deleteTagsOf: prepare('DELETE FROM tag WHERE repository = ? AND digest = ?'),
    tagsByName: prepare('SELECT name FROM tag WHERE repository = ? AND name > ? ORDER BY name LIMIT ?'),
    tagsByPush: prepare(`
      SELECT name FROM tag
      WHERE repository = :repository
        AND id > coalesce((SELECT id FROM tag WHERE repository = :repository AND name = :last), 0)
      ORDER BY id LIMIT :limit`),

    hasRepository: prepare(`
      SELECT 1 FROM blob WHERE repository = :repository
      UNION ALL SELECT 1 FROM manifest WHERE repository = :repository LIMIT 1`),
    blobTotals: prepare('SELECT blobs, bytes FROM blob_total'),
    hasManifest: prepare('SELECT 1 FROM manifest WHERE repository = ? LIMIT 1'),
    // Seeks from each name to the next one, instead of reading every row of every repository.
    repositories: prepare(`
      WITH RECURSIVE repository (name) AS (
        SELECT ${nameAfter(':last')}
        UNION ALL SELECT ${nameAfter('repository.name')} FROM repository WHERE name IS NOT NULL
      )
      SELECT name FROM repository WHERE name IS NOT NULL LIMIT :limit`),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;

function nameAfter(name: string): string {
  return `(SELECT min(next) FROM (
    SELECT min(repository) AS next FROM blob WHERE repository > ${name} AND repository < '~'
    UNION ALL SELECT min(repository) FROM manifest WHERE repository > ${name} AND repository < '~'))`;
}
