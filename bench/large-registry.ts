// node bench/large-registry.ts [PACKAGES] [VERSIONS]: how long pages, tags, manifests and REST take in a registry of that size,
// beside a small one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { request } from 'undici';
import { digestOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';
import { startRegistry } from '../src/server/main.ts';
import { openStore } from '../src/server/storage/open-store.ts';

const SECRET = 'ghp_bench';
const OWNER = 'acme';
const NAME = 'app-00001';
const REPEATS = 15;
const CONFIG = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: { a: 'b' } } });

const BASIC = `Basic ${Buffer.from(`octocat:${SECRET}`).toString('base64')}`;
const PAGES = [
  '/',
  '/?page=20',
  '/?q=0999',
  `/${OWNER}`,
  `/${OWNER}/${NAME}`,
  `/${OWNER}/${NAME}/-/versions`,
  `/${OWNER}/${NAME}/-/versions?show=untagged&page=10`,
  `/${OWNER}/${NAME}/-/versions?show=tagged`,
  `/${OWNER}/${NAME}/-/versions/sha256:${'1'.padStart(64, '0')}`,
  `/${OWNER}/${NAME}/-/settings`,
  '/-/requests',
];

const [packages = 1000, versions = 1000] = process.argv.slice(2).map(Number);
const small = await measure(10, 10);
const large = await measure(packages, versions);
console.log(`| | 10 × 10 | ${packages} × ${versions} |\n|---|---|---|`);
for (const [name, time] of small)
  console.log(`| ${name} | ${time.toFixed(1)} ms | ${large.get(name)?.toFixed(1)} ms |`);

/** Milliseconds by what was asked: the median, and the start. */
async function measure(packageCount: number, versionCount: number): Promise<Map<string, number>> {
  const data = await mkdtemp(join(tmpdir(), 'ghcr-actions-large-'));
  try {
    const world = await fill(data, packageCount, versionCount);
    const startedMs = performance.now();
    const registry = await startRegistry({ data, world });
    const times = new Map([['start', performance.now() - startedMs]]);
    const cookie = await signIn(registry.pages);
    for (const path of PAGES)
      times.set(`page ${path}`, await median(registry.pages, path, { accept: 'text/html', cookie }));
    const token = await (
      await request(`${registry.registry}/token`, { headers: { authorization: BASIC } })
    ).body.json();
    const authorization = `Bearer ${(token as { token: string }).token}`;
    const repository = `/v2/${OWNER}/${NAME}`;
    times.set('tags', await median(registry.registry, `${repository}/tags/list`, { authorization }));
    times.set(
      'manifest',
      await median(registry.registry, `${repository}/manifests/v0`, {
        authorization,
        accept: MEDIA_TYPE.ociManifest,
      }),
    );
    for (const path of [
      `/orgs/${OWNER}/packages?package_type=container`,
      `/orgs/${OWNER}/packages/container/${NAME}`,
      `/orgs/${OWNER}/packages/container/${NAME}/versions`,
    ]) {
      times.set(
        `REST ${path}`,
        await median(registry.registry, `/api/v3${path}`, { authorization: `token ${SECRET}` }),
      );
    }
    await registry.close();
    return times;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function median(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const startedMs = performance.now();
    const { statusCode, body } = await request(origin + path, { headers });
    await body.dump();
    if (statusCode >= 400) throw new Error(`${path}: ${statusCode}`);
    times.push(performance.now() - startedMs);
  }
  return times.sort((one, other) => one - other)[REPEATS >> 1] ?? Number.NaN;
}

/** Writes the tables at once: pushes would take an hour. Every tenth version has a tag. */
async function fill(data: string, packageCount: number, versionCount: number) {
  const store = openStore({ data });
  const upload = store.blobs.beginUpload();
  const digest = digestOf(CONFIG);
  await upload.append(Readable.from([Buffer.from(CONFIG)]));
  await upload.commit(digest, () => undefined);
  await store.close();
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.ociManifest,
    config: { mediaType: MEDIA_TYPE.ociConfig, digest, size: CONFIG.length },
    layers: [1, 2, 3].map(() => ({ mediaType: MEDIA_TYPE.ociLayerGzip, digest, size: CONFIG.length })),
  });
  const database = new DatabaseSync(join(data, 'metadata.sqlite'));
  const numbers = (count: number): string =>
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;
  const name = `'${OWNER}/app-' || printf('%05d', i)`;
  database.exec(`BEGIN;
    ${numbers(packageCount)} INSERT INTO package (name, created_at, updated_at) SELECT ${name}, 1, 1 FROM n;
    ${numbers(packageCount)} INSERT INTO blob SELECT ${name}, '${digest}', ${CONFIG.length} FROM n;
    ${numbers(packageCount * versionCount)} INSERT INTO manifest (repository, digest, media_type, pushed_at, updated_at, downloads, bytes)
      SELECT '${OWNER}/app-' || printf('%05d', i % ${packageCount}), 'sha256:' || printf('%064x', i), '${MEDIA_TYPE.ociManifest}', 1, 1, i % 7, CAST('${manifest}' AS BLOB) FROM n;
    ${numbers((packageCount * versionCount) / 10)} INSERT INTO tag (repository, name, digest)
      SELECT '${OWNER}/app-' || printf('%05d', i % ${packageCount}), 'v' || (i / ${packageCount}), 'sha256:' || printf('%064x', (i / ${packageCount}) * 10 * ${packageCount} + i % ${packageCount}) FROM n;
    COMMIT;`);
  database.close();
  const entries = Array.from({ length: packageCount }, (_, index) => [
    `${OWNER}/app-${String(index).padStart(5, '0')}`,
    { visibility: 'public' as const },
  ]);
  return {
    users: { octocat: {} },
    organizations: { [OWNER]: { owners: ['octocat'] } },
    packages: Object.fromEntries(entries),
    tokens: { [SECRET]: { type: 'classic' as const, user: 'octocat', scopes: ['read:packages' as const] } },
  };
}

async function signIn(origin: string): Promise<string> {
  const page = await request(`${origin}/-/sign-in`, { headers: { accept: 'text/html' } });
  const token = /name="token" value="([^"]+)"/.exec(await page.body.text())?.[1] ?? '';
  const { headers, body } = await request(`${origin}/-/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, user: 'octocat' }).toString(),
  });
  await body.dump();
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}
