import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { digestOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';
import { openStore } from '../src/server/storage/open-store.ts';

export const OWNER = 'acme';
export const SECRET = 'ghp_bench';

/** How much a registry holds. */
export interface Size {
  readonly packages: number;
  /** Of each package. */
  readonly versions: number;
  /** Every such version has a tag. */
  readonly tagEvery: number;
}

export const CONFIG = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: { a: 'b' } } });
const VISIBILITIES = ['public', 'private'] as const;

export function packageName(number: number): string {
  return `app-${String(number).padStart(5, '0')}`;
}

/** The manifest of every version: what it holds does not matter, and pushes would take an hour. */
export function manifestText(): string {
  const config = { mediaType: MEDIA_TYPE.ociConfig, digest: digestOf(CONFIG), size: CONFIG.length };
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config,
    layers: [1, 2, 3].map(() => ({ ...config, mediaType: MEDIA_TYPE.ociLayerGzip })),
  });
}

/** Fills a data folder and writes its world beside it. @returns the file of the world */
export async function fillRegistry(data: string, size: Size): Promise<string> {
  await mkdir(data, { recursive: true });
  const store = openStore({ data });
  const upload = store.blobs.beginUpload();
  await upload.append(Readable.from([Buffer.from(CONFIG)]));
  await upload.commit(digestOf(CONFIG), () => undefined);
  await store.close();
  fillTables(join(data, 'metadata.sqlite'), size);
  const file = `${data}.world.json`;
  await writeFile(file, JSON.stringify(worldOf(size)));
  return file;
}

/** Versions of all packages alternate, as pushes do, and each has a layer of its own. */
function fillTables(path: string, { packages, versions, tagEvery }: Size): void {
  const database = new DatabaseSync(path);
  const numbers = (count: number): string =>
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;
  const digest = (number: string): string => `'sha256:' || printf('%064x', ${number})`;
  const [every, inPackage] = [packages * versions, `i % ${packages} + 1`];
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN;
    ${numbers(packages)} INSERT INTO repository (id, name) SELECT i + 1, '${OWNER}/app-' || printf('%05d', i) FROM n;
    INSERT INTO package (name, repository_id, created_at, updated_at) SELECT name, id, 1, 1 FROM repository ORDER BY id;
    INSERT INTO blob SELECT id, '${digestOf(CONFIG)}', ${CONFIG.length} FROM repository;
    ${numbers(every)} INSERT INTO blob SELECT ${inPackage}, ${digest(`i + ${2 ** 40}`)}, 1000 FROM n;
    ${numbers(every)} INSERT INTO manifest (repository_id, digest, media_type, pushed_at, updated_at, downloads, bytes)
      SELECT ${inPackage}, ${digest('i')}, '${MEDIA_TYPE.ociManifest}', 1, 1, i % 7, CAST('${manifestText()}' AS BLOB) FROM n;
    ${numbers(Math.ceil(versions / tagEvery) * packages)} INSERT INTO tag (repository_id, name, digest)
      SELECT ${inPackage}, 'v' || (i / ${packages}), ${digest(`(i / ${packages}) * ${tagEvery * packages} + i % ${packages}`)} FROM n;
    COMMIT`);
  database.close();
}

/** Octocat owns all, Hubot sees what is public. */
function worldOf({ packages }: Size): object {
  const entries = Array.from({ length: packages }, (_, number) => [
    `${OWNER}/${packageName(number)}`,
    { visibility: VISIBILITIES[number % VISIBILITIES.length] },
  ]);
  const scopes = ['write:packages', 'delete:packages'];
  return {
    users: { octocat: {}, hubot: {} },
    organizations: { [OWNER]: { owners: ['octocat'] } },
    packages: Object.fromEntries(entries),
    tokens: {
      [SECRET]: { type: 'classic', user: 'octocat', scopes },
      [`${SECRET}_hubot`]: { type: 'classic', user: 'hubot', scopes },
    },
  };
}
