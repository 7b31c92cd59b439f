import { gzipSync } from 'node:zlib';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { chance, pick, type Random } from '../../support/random.ts';
import { imageOf } from '../support/open-server.ts';
import { FUZZ_WORLD } from './fuzz-world.ts';
import { mutateBytes, mutateValue } from './mutate.ts';

export const CONFIG = JSON.stringify({
  architecture: 'amd64',
  os: 'linux',
  config: { Labels: { 'org.opencontainers.image.source': 'https://github.com/acme/app' } },
  rootfs: { type: 'layers', diff_ids: [] },
});
export const LAYER = 'a layer';

const descriptorOf = (mediaType: string, text: string) => ({
  mediaType,
  digest: digestOf(text),
  size: Buffer.byteLength(text),
});

export const IMAGE = imageOf(CONFIG, {
  layers: [descriptorOf(MEDIA_TYPE.ociLayer, LAYER)],
  annotations: { 'org.opencontainers.image.description': 'An image' },
});
export const IMAGE_BYTES = JSON.stringify(IMAGE);

const INDEX = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.ociIndex,
  manifests: [
    {
      ...descriptorOf(MEDIA_TYPE.ociManifest, IMAGE_BYTES),
      platform: { os: 'linux', architecture: 'amd64' },
    },
  ],
  subject: descriptorOf(MEDIA_TYPE.ociManifest, IMAGE_BYTES),
  annotations: { 'org.opencontainers.image.source': 'https://github.com/acme/app' },
};

const CHECK_RUN = {
  name: 'labels',
  head_sha: '0'.repeat(40),
  status: 'completed',
  conclusion: 'success',
  output: {
    title: 'Labels',
    summary: 'All there',
    annotations: [
      { path: 'Dockerfile', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'Fine' },
    ],
  },
  actions: [{ label: 'Mend', description: 'Mends it', identifier: 'mend' }],
};
const STATUS = {
  state: 'success',
  context: 'labels',
  description: 'All there',
  target_url: 'https://a.example',
};

export const FAULTS: readonly object[] = [
  { match: { path: '/v2/*', nth: 1, times: 2, chance: 0.5, seed: 3 }, do: { status: 503, retryAfter: 1 } },
  { match: { method: 'GET' }, do: { rateLimited: true } },
  { match: { path: '*/manifests/*' }, do: { truncate: 3, corrupt: 1, wrongDigest: true } },
  { match: { principal: 'octocat' }, do: { resetAfterBytes: 2 } },
  { match: { times: 3 }, do: { status: 418, headers: { 'x-tea': 'yes' }, body: { tea: true } } },
  { match: {}, do: { resetAtOnce: true } },
  { match: {}, do: { resetBeforeReply: true, delayMs: 1 } },
  { match: {}, do: { redirect: 'http://127.0.0.1:9/x', bytesPerSecond: 100_000 } },
  { match: {}, do: { loseSession: true, phantomMount: true, lagMs: 5, creationRaceMs: 5 } },
];
export const CLOCKS: readonly object[] = [
  { advance: '31d' },
  { now: '2030-01-01T00:00:00Z' },
  { advance: '1ms' },
];
export const PATCHES: readonly object[] = [
  { packages: { 'acme/app': { visibility: 'public', people: { hubot: 'admin' } } } },
  { settings: { strictAccept: false, readAfterWriteLagMs: 5, mount: 'never', deleteThreshold: 0 } },
  { organizations: { acme: { packageCreation: { private: false }, containerRegistry: false } } },
];

/** What a route may be sent, by the end of its path. */
const DOCUMENTS: readonly (readonly [path: RegExp, documents: readonly unknown[]])[] = [
  [/\/manifests\//, [IMAGE, INDEX]],
  [/check-runs/, [CHECK_RUN]],
  [/statuses/, [STATUS]],
  [/^\/_\/faults/, FAULTS],
  [/^\/_\/clock/, CLOCKS],
  [/^\/_\/world/, [FUZZ_WORLD, ...PATCHES]],
];

const DEPTH = 100_000;
/** More levels than a stack has frames. */
const DEEP: readonly Buffer[] = [
  `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
  `${'{"packages":'.repeat(DEPTH / 2)}1${'}'.repeat(DEPTH / 2)}`,
  `{"match":{},"do":{"status":400,"body":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}}`,
  '['.repeat(DEPTH),
].map((text) => Buffer.from(text));

/** A body that the route can read, or nearly, or not at all. */
export function bodyFor(path: string, random: Random): Buffer {
  const [, documents] = DOCUMENTS.find(([pattern]) => pattern.test(path)) ?? [];
  if (documents !== undefined && chance(0.9, random)) return documentBody(pick(documents, random), random);
  return pick(
    [
      () => Buffer.alloc(0),
      () => Buffer.from(LAYER),
      () => Buffer.from(CONFIG),
      () => mutateBytes(Buffer.from(CONFIG), random),
      () => gzipSync(CONFIG),
      () => Buffer.from('grant_type=password&username=octocat&password=%zz'),
      () => Buffer.alloc(random() < 0.05 ? 5 * 1024 * 1024 : 3000, 'x'),
    ],
    random,
  )();
}

function documentBody(document: unknown, random: Random): Buffer {
  const text = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');
  return pick(
    [
      () => text(document),
      () => text(mutateValue(document, random)),
      () => text(mutateValue(document, random)),
      () => text(mutateValue(mutateValue(mutateValue(document, random), random), random)),
      () => mutateBytes(text(document), random),
      () => (chance(0.2, random) ? pick(DEEP, random) : gzipSync(text(document))),
      () => Buffer.from(JSON.stringify(document).replace(/\d+/, '1e999')),
    ],
    random,
  )();
}
