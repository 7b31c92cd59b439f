import type { DatabaseSync } from 'node:sqlite';

const VERSION_COLUMNS =
  'digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, downloads, bytes';
const ACTIVE = `
  SELECT manifest.id, manifest.digest, manifest.pushed_at, manifest.updated_at, manifest.downloads, NULL AS deleted_at,
    (SELECT json_group_array(name) FROM (
      SELECT name FROM tag WHERE tag.repository_id = manifest.repository_id AND tag.digest = manifest.digest
      ORDER BY tag.id DESC)) AS tags
  FROM package JOIN manifest ON manifest.repository_id = package.repository_id
  WHERE package.id = :packageId`;
const DELETED = 'SELECT * FROM deleted_manifest WHERE package_id = :packageId';
const PAGE = 'LIMIT :limit OFFSET :offset';

/** Every query about packages and versions, prepared once. */
export function preparePackageStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    find: prepare('SELECT * FROM package WHERE name = ? AND deleted_at IS NULL'),
    findDeleted: prepare(`
      SELECT * FROM package WHERE name = ? AND deleted_at IS NOT NULL
      ORDER BY deleted_at DESC, id DESC LIMIT 1`),
    newestOf: prepare(`
      SELECT id, name FROM package WHERE owner = :owner AND deleted_at IS NULL AND id < :before
      ORDER BY id DESC LIMIT :limit`),
    // '0' follows '/'.
    namesBelow: prepare(`
      SELECT name FROM package WHERE name > :root || '/' AND name < :root || '0' AND deleted_at IS NULL
      ORDER BY name`),
    names: prepare(`SELECT name FROM package WHERE name < '~' AND deleted_at IS NULL ORDER BY name`),
    published: prepare(`
      SELECT name FROM package WHERE name < '~' AND deleted_at IS NULL AND version_count > 0 ORDER BY name`),
    deletedOf: prepare(`
      SELECT * FROM package WHERE name > :owner || '/' AND name < :owner || '0' AND deleted_at >= :since
      ORDER BY deleted_at DESC, id DESC LIMIT :limit`),
    ensureRepository: prepare('INSERT INTO repository (name) VALUES (?) ON CONFLICT DO NOTHING'),
    ensure: prepare(`
      INSERT INTO package (name, repository_id, created_at, updated_at)
      VALUES (:name, (SELECT id FROM repository WHERE name = :name), :now, :now) ON CONFLICT DO NOTHING`),
    setDeleted: prepare('UPDATE package SET deleted_at = :deletedAt, rules = :rules WHERE id = :id'),
    setName: prepare('UPDATE package SET name = :name WHERE id = :id'),
    place: prepare('SELECT name, repository_id FROM package WHERE id = ?'),
    placeOf: prepare('SELECT id, repository_id FROM package WHERE name = ? AND deleted_at IS NULL'),
    takeDeleted: prepare('UPDATE deleted_manifest SET package_id = :to WHERE package_id = :from'),
    rival: prepare('SELECT id FROM repository WHERE name = ? AND id <> ?'),
    takeBlobs: prepare('UPDATE OR IGNORE blob SET repository_id = :to WHERE repository_id = :from'),
    nameRepository: prepare('UPDATE repository SET name = :name WHERE id = :repositoryId'),
    ...prepareVersionStatements(database),

    countDownloads: prepare(`
      UPDATE manifest SET downloads = downloads + :count
      WHERE repository_id = (SELECT id FROM repository WHERE name = :name) AND digest = :digest`),

    purgeVersions: prepare('DELETE FROM deleted_manifest WHERE deleted_at < ?'),
    expired: prepare('SELECT id, repository_id FROM package WHERE deleted_at < ?'),
    dropContent: [
      ...['manifest', 'tag', 'blob'].map((table) => prepare(`DELETE FROM ${table} WHERE repository_id = ?`)),
      prepare('DELETE FROM repository WHERE id = ?'),
    ],
    purgePackage: [
      prepare('DELETE FROM deleted_manifest WHERE package_id = ?'),
      prepare('DELETE FROM package WHERE id = ?'),
    ],
    blobsOf: prepare('SELECT digest FROM blob WHERE repository_id = ?'),
    isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
  };
}

/** Those about single versions. */
function prepareVersionStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    newestVersions: prepare(`${ACTIVE} AND manifest.id < :before ORDER BY manifest.id DESC LIMIT :limit`),
    versions: {
      active: prepare(`${ACTIVE} ORDER BY manifest.id DESC ${PAGE}`),
      tagged: prepare(`${ACTIVE} AND tag_count > 0 ORDER BY manifest.id DESC ${PAGE}`),
      untagged: prepare(`${ACTIVE} AND tag_count = 0 ORDER BY manifest.id DESC ${PAGE}`),
      deleted: prepare(`${DELETED} ORDER BY deleted_at DESC, id DESC ${PAGE}`),
    },
    countDeleted: prepare('SELECT count(*) AS count FROM deleted_manifest WHERE package_id = ?'),
    counts: prepare('SELECT version_count AS active, tagged_count AS tagged FROM package WHERE id = ?'),
    activeVersion: prepare(`${ACTIVE} AND manifest.id = :versionId`),
    versionByDigest: prepare(`${ACTIVE} AND manifest.digest = :digest`),
    deletedVersion: prepare(`${DELETED} AND id = :versionId`),

    keepDeleted: prepare(`
      INSERT INTO deleted_manifest (id, package_id, ${VERSION_COLUMNS}, deleted_at, tags)
      SELECT id, :packageId, ${VERSION_COLUMNS}, :now, :tags FROM manifest WHERE id = :versionId`),
    deleteTagsOf: prepare(`
      DELETE FROM tag WHERE (repository_id, digest) = (SELECT repository_id, digest FROM manifest WHERE id = ?)`),
    deleteManifest: prepare('DELETE FROM manifest WHERE id = ?'),
    bringBack: prepare(`
      INSERT INTO manifest (id, repository_id, ${VERSION_COLUMNS})
      SELECT id, :repositoryId, ${VERSION_COLUMNS} FROM deleted_manifest WHERE id = :versionId
      ON CONFLICT DO NOTHING`),
    bringTagBack: prepare(
      'INSERT INTO tag (repository_id, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    forgetDeleted: prepare('DELETE FROM deleted_manifest WHERE id = ?'),
  };
}

export type PackageStatements = ReturnType<typeof preparePackageStatements>;
