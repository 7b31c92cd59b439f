import type { DatabaseSync } from 'node:sqlite';

/** The id of the repository with the name of the next parameter; null when there is none. */
const ID = '(SELECT id FROM repository WHERE name = ?)';
const NAMED_ID = '(SELECT id FROM repository WHERE name = :repository)';
const HAS_MANIFEST = 'EXISTS (SELECT 1 FROM manifest WHERE repository_id = repository.id)';
/** One without content does not exist: its row is left over. */
const EXISTS = `(${HAS_MANIFEST} OR EXISTS (SELECT 1 FROM blob WHERE repository_id = repository.id))`;

/** Every query of the metadata, prepared once. Named parameters are written as in the SQL. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    ensureRepository: prepare('INSERT INTO repository (name) VALUES (?) ON CONFLICT DO NOTHING'),
    linkBlob: prepare(`INSERT INTO blob VALUES (${ID}, ?, ?) ON CONFLICT DO NOTHING`),
    blobSize: prepare(`SELECT size FROM blob WHERE repository_id = ${ID} AND digest = ?`),
    repositoriesWithBlob: prepare(`
      SELECT name FROM blob JOIN repository ON repository.id = repository_id WHERE digest = ? AND name < '~'`),
    isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
    unlinkBlob: prepare(`DELETE FROM blob WHERE repository_id = ${ID} AND digest = ?`),

    putManifest: prepare(`
      INSERT INTO manifest
        (repository_id, digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, bytes)
      VALUES (${NAMED_ID}, :digest, :mediaType, :subject, :artifactType, :annotations, :pushedAt, :pushedAt, :bytes)
      ON CONFLICT (repository_id, digest) DO UPDATE SET media_type = excluded.media_type, subject = excluded.subject,
        artifact_type = excluded.artifact_type, annotations = excluded.annotations, updated_at = excluded.updated_at`),
    touchPackage: prepare(`
      INSERT INTO package (name, repository_id, created_at, updated_at) VALUES (:repository, ${NAMED_ID}, :now, :now)
      ON CONFLICT (name) WHERE deleted_at IS NULL DO UPDATE SET updated_at = excluded.updated_at`),
    touchTagged: prepare(`
      UPDATE manifest SET updated_at = :now
      WHERE repository_id = ${NAMED_ID}
        AND digest = (SELECT digest FROM tag WHERE repository_id = ${NAMED_ID} AND name = :tag)`),
    manifest: prepare(`SELECT * FROM manifest WHERE repository_id = ${ID} AND digest = ?`),
    deleteManifest: prepare(`DELETE FROM manifest WHERE repository_id = ${ID} AND digest = ?`),
    referrers: prepare(`
      SELECT digest, media_type, subject, artifact_type, annotations, pushed_at, length(bytes) AS size
      FROM manifest WHERE repository_id = ${ID} AND subject = ? ORDER BY id`),

    putTag: prepare(`
      INSERT INTO tag (repository_id, name, digest) VALUES (${ID}, ?, ?)
      ON CONFLICT (repository_id, name) DO UPDATE SET digest = excluded.digest`),
    tagDigest: prepare(`SELECT digest FROM tag WHERE repository_id = ${ID} AND name = ?`),
    deleteTag: prepare(`DELETE FROM tag WHERE repository_id = ${ID} AND name = ?`),
    deleteTagsOf: prepare(`DELETE FROM tag WHERE repository_id = ${ID} AND digest = ?`),
    tagsByName: prepare(
      `SELECT name FROM tag WHERE repository_id = ${ID} AND name > ? ORDER BY name LIMIT ?`,
    ),
    tagsByPush: prepare(`
      SELECT name FROM tag
      WHERE repository_id = ${NAMED_ID}
        AND id > coalesce((SELECT id FROM tag WHERE repository_id = ${NAMED_ID} AND name = :last), 0)
      ORDER BY id LIMIT :limit`),

    hasRepository: prepare(`SELECT 1 FROM repository WHERE name = ? AND ${EXISTS}`),
    hasManifest: prepare(`SELECT 1 FROM repository WHERE name = ? AND ${HAS_MANIFEST}`),
    repositories: prepare(`
      SELECT name FROM repository WHERE name > :last AND name < '~' AND ${EXISTS} ORDER BY name LIMIT :limit`),
    blobTotals: prepare('SELECT blobs, bytes FROM blob_total'),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
