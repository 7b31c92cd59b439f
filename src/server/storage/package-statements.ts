import type { DatabaseSync } from 'node:sqlite';

const VERSION_COLUMNS =
  'digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, downloads, bytes';
const ACTIVE = `
  SELECT manifest.id, manifest.digest, manifest.pushed_at, manifest.updated_at, manifest.downloads, NULL AS deleted_at,
    (SELECT json_group_array(name) FROM (
      SELECT name FROM tag WHERE tag.repository = manifest.repository AND tag.digest = manifest.digest
      ORDER BY tag.id DESC)) AS tags
  FROM package JOIN manifest ON manifest.repository = package.content
  WHERE package.id = :packageId`;
const DELETED = 'SELECT * FROM deleted_manifest WHERE package_id = :packageId';
const PAGE = 'LIMIT :limit OFFSET :offset';

/** Every query about packages and versions, prepared once. */
export function preparePackageStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const renameContent = (table: string) =>
    prepare(`UPDATE OR REPLACE ${table} SET repository = :to WHERE repository = :from`);
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
    ensure: prepare(`
      INSERT INTO package (name, created_at, updated_at) VALUES (:name, :now, :now) ON CONFLICT DO NOTHING`),
    content: prepare('SELECT content FROM package WHERE id = ?'),
    setDeleted: prepare('UPDATE package SET deleted_at = :deletedAt, rules = :rules WHERE id = :id'),
    setName: prepare('UPDATE package SET name = :to WHERE name = :from AND deleted_at IS NULL'),
    renames: ['manifest', 'tag', 'blob'].map(renameContent),

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
      DELETE FROM tag WHERE (repository, digest) = (SELECT repository, digest FROM manifest WHERE id = ?)`),
    deleteManifest: prepare('DELETE FROM manifest WHERE id = ?'),
    bringBack: prepare(`
      INSERT INTO manifest (id, repository, ${VERSION_COLUMNS})
      SELECT id, :content, ${VERSION_COLUMNS} FROM deleted_manifest WHERE id = :versionId
      ON CONFLICT DO NOTHING`),
    bringTagBack: prepare(
      'INSERT INTO tag (repository, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    forgetDeleted: prepare('DELETE FROM deleted_manifest WHERE id = ?'),

    countDownloads: prepare(`
      UPDATE manifest SET downloads = downloads + :count WHERE repository = :name AND digest = :digest`),

    purgeVersions: prepare('DELETE FROM deleted_manifest WHERE deleted_at < ?'),
    expired: prepare('SELECT id, content FROM package WHERE deleted_at < ?'),
    purgeContent: ['manifest', 'tag', 'blob'].map((table) =>
      prepare(`DELETE FROM ${table} WHERE repository = ?`),
    ),
    purgePackage: [
      prepare('DELETE FROM deleted_manifest WHERE package_id = ?'),
      prepare('DELETE FROM package WHERE id = ?'),
    ],
    blobsOf: prepare('SELECT digest FROM blob WHERE repository = ?'),
    isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
  };
}

export type PackageStatements = ReturnType<typeof preparePackageStatements>;
