import { digestOf } from '../src/oci/digest.ts';
import { MEDIA_TYPE } from '../src/oci/media-types.ts';
import type { LargeClient } from './large-client.ts';
import { CONFIG, manifestText, OWNER, packageName, SECRET, type Size } from './large-data.ts';

/** One thing to do in a registry of some size. */
export interface Task {
  readonly name: string;
  /** Fewer than the others, because it takes so long. */
  readonly rounds?: number;
  /** What comes before, and does not count. */
  readonly prepare?: (client: LargeClient) => Promise<void>;
  run(client: LargeClient, size: Size): Promise<void>;
}

const NAME = packageName(0);
const V2 = `/v2/${OWNER}/${NAME}`;
const ORG = `/api/v3/orgs/${OWNER}`;
const PACKAGES = `${ORG}/packages?package_type=container`;
const PACKAGE = `${ORG}/packages/container/${NAME}`;
const HUBOT = { authorization: `token ${SECRET}_hubot` };
const FIRST = `sha256:${'0'.repeat(64)}`;
const ACCEPT = { accept: MEDIA_TYPE.ociManifest };

let born = 0;

/** A package of one small image. */
async function pushImage(client: LargeClient, repository: string): Promise<void> {
  born += 1;
  const manifest = manifestText().replace(
    '"schemaVersion":2',
    `"schemaVersion":2,"annotations":{"n":"${born}"}`,
  );
  const path = `/v2/${repository}`;
  const { location = '' } = await client.send('POST', `${path}/blobs/uploads/`);
  await client.send('PUT', `${location}?digest=${digestOf(CONFIG)}`, {}, CONFIG);
  const type = { 'content-type': MEDIA_TYPE.ociManifest };
  await client.send('PUT', `${path}/manifests/pushed-${born}`, type, manifest);
}

function read(name: string, path: string, headers: Readonly<Record<string, string>> = {}): Task {
  return { name, run: (client) => client.send('GET', path, headers).then(() => undefined) };
}

const REGISTRY: readonly Task[] = [
  read('token exchange', '/token', {
    authorization: `Basic ${Buffer.from(`octocat:${SECRET}`).toString('base64')}`,
  }),
  read('tags: first page', `${V2}/tags/list`),
  read('tags: 50 after the fourth', `${V2}/tags/list?n=50&last=v0`),
  {
    name: 'tags: all of a package, by pages',
    run: async (client) => {
      for (let path: string | undefined = `${V2}/tags/list?n=1000`; path !== undefined; ) {
        const { link = '' } = await client.send('GET', path);
        path = /<([^>]+)>/.exec(link)?.[1];
      }
    },
  },
  read('manifest by tag', `${V2}/manifests/v0`, ACCEPT),
  read('manifest by digest', `${V2}/manifests/${FIRST}`, ACCEPT),
  {
    name: 'manifest: HEAD',
    run: (client) => client.send('HEAD', `${V2}/manifests/v0`, ACCEPT).then(() => undefined),
  },
  {
    name: 'push of a small image, with two webhooks',
    run: (client) => pushImage(client, `${OWNER}/${NAME}`),
  },
  { name: 'push that makes a package', run: (client) => pushImage(client, `${OWNER}/born-${born + 1}`) },
];

const REST: readonly Task[] = [
  read('REST: packages, first page', PACKAGES),
  read('REST: packages, 100 on the last page', `${PACKAGES}&per_page=100&page=10`),
  read('REST: private packages', `${PACKAGES}&visibility=private`),
  read('REST: packages, to somebody who sees the half', PACKAGES, HUBOT),
  {
    name: 'REST: packages, at once after a new one was born',
    prepare: (client) => pushImage(client, `${OWNER}/born-${born + 1}`),
    run: (client) => client.send('GET', PACKAGES).then(() => undefined),
  },
  read('REST: packages of a user', '/api/v3/users/octocat/packages?package_type=container'),
  read('REST: one package', PACKAGE),
  read('REST: versions', `${PACKAGE}/versions`),
  read('REST: versions, 100 on a page', `${PACKAGE}/versions?per_page=100`),
  read('REST: versions, page 50', `${PACKAGE}/versions?page=50&per_page=20`),
  read('REST: deleted versions', `${PACKAGE}/versions?state=deleted`),
  read('REST: one version', `${PACKAGE}/versions/1`),
  {
    name: 'REST: a version deleted and restored',
    run: async (client, { packages }) => {
      const version = `${PACKAGE}/versions/${packages + 1}`;
      await client.send('DELETE', version);
      await client.send('POST', `${version}/restore`);
    },
  },
  {
    name: 'REST: a package deleted and restored',
    rounds: 3,
    run: async (client) => {
      await client.send('DELETE', PACKAGE);
      await client.send('POST', `${PACKAGE}/restore`);
    },
  },
];

const ADMIN: readonly Task[] = [
  read('admin: metrics', '/_/metrics'),
  { ...read('admin: the world', '/_/world'), rounds: 5 },
  {
    name: 'admin: PATCH of one package of the world',
    rounds: 5,
    run: async (client) => {
      const patch = { packages: { [`${OWNER}/${NAME}`]: { inherit: born++ % 2 === 0 } } };
      await client.send('PATCH', '/_/world', { 'content-type': 'application/json' }, JSON.stringify(patch));
    },
  },
  {
    name: 'admin: the first megabyte of all content',
    rounds: 3,
    run: (client) => client.begin('/_/content', 1e6),
  },
  {
    name: 'admin: a snapshot taken',
    rounds: 1,
    run: (client) => client.send('POST', '/_/snapshots/bench').then(() => undefined),
  },
  {
    name: 'admin: a snapshot restored',
    rounds: 1,
    prepare: (client) => pushImage(client, `${OWNER}/${NAME}`),
    run: (client) => client.send('POST', '/_/snapshots/bench/restore').then(() => undefined),
  },
];

const PAGES: readonly Task[] = [
  '/',
  '/?page=20',
  '/?q=0999',
  `/${OWNER}`,
  `/${OWNER}/${NAME}`,
  `/${OWNER}/${NAME}/-/versions`,
  `/${OWNER}/${NAME}/-/versions?show=untagged&page=10`,
  `/${OWNER}/${NAME}/-/versions?show=tagged`,
  `/${OWNER}/${NAME}/-/versions/${FIRST}`,
  `/${OWNER}/${NAME}/-/settings`,
  '/-/requests',
].map((path) => ({
  ...read(`page ${path.replace(FIRST, 'DIGEST')}`, path),
  run: (client) => client.page(path),
}));

/** In this order: what changes a registry as a whole comes last. */
export const TASKS: readonly Task[] = [...REGISTRY, ...REST, ...PAGES, ...ADMIN];
