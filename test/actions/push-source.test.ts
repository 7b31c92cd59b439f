import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type ImageIndex, type Manifest, parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { parsePlatform } from '../../src/oci/platform.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { openTestClient } from '../support/client.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';

const TOKEN = 'ghp_octocat';
const WORLD = {
  users: { octocat: {} },
  tokens: { [TOKEN]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const;
type PlatformName = (typeof PLATFORMS)[number];

let registry: RunningRegistry;
let host: string;
let folder: string;
let images: MemoryImages;
let children: Record<PlatformName, Descriptor>;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
  images = createMemoryImages();
  const added = PLATFORMS.map(async (name) => [
    name,
    await addRandomImage(images, { seed: name, platform: parsePlatform(name) }),
  ]);
  children = Object.fromEntries(await Promise.all(added));
});

function run(inputs: Readonly<Record<string, string>>): Promise<HereRun> {
  return runHere(PUSH, push, { image: `${host}/octocat/app`, token: TOKEN, ...inputs }, folder);
}

async function succeed(inputs: Readonly<Record<string, string>>): Promise<void> {
  const { status, log } = await run(inputs);
  expect(log).not.toContain('Error:');
  expect(status).toBe(0);
}

/** One layout with a tag for each name. */
async function layoutOf(tags: Readonly<Record<string, Descriptor>>): Promise<string> {
  return (await writeLayout(images, join(folder, 'layout'), tags)).folder;
}

/** What matrix jobs have done: each image in `repository`, under no tag of the others. */
async function pushEach(repository: string, names: readonly PlatformName[]): Promise<void> {
  const layout = await layoutOf(
    Object.fromEntries(names.map((name) => [name.replaceAll('/', '-'), children[name]])),
  );
  for (const name of names) {
    const tag = name.replaceAll('/', '-');
    await succeed({ source: `oci:${layout}:${tag}`, image: `${host}/octocat/${repository}:${tag}` });
  }
}

async function stored(repository: string, tag: string): Promise<{ digest: string; manifest: Manifest }> {
  const client = openTestClient({ username: 'octocat', password: TOKEN });
  const { bytes, descriptor } = await client.repository(host, `octocat/${repository}`).manifest(tag);
  return { digest: descriptor.digest, manifest: parseManifest(bytes, descriptor.mediaType) };
}

function requests(from: number): string[] {
  return registry
    .requests()
    .slice(from)
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
}

function listed({ manifest }: { manifest: Manifest }): readonly Descriptor[] {
  return (manifest as ImageIndex).manifests;
}

function digestsOf(...names: readonly PlatformName[]): string[] {
  return names.map((name) => children[name].digest);
}

/** BuildKit's provenance of an image. */
async function addAttestation(about: Descriptor): Promise<Descriptor> {
  const manifest = await addRandomImage(images, { seed: `about ${about.digest}`, layerSizes: [100] });
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': about.digest,
  };
  return { ...manifest, platform: { os: 'unknown', architecture: 'unknown' }, annotations };
}

describe('ACT-03 sources', () => {
  test('of matrix jobs become one index, and no request of the next run changes anything', async () => {
    await pushEach('app', PLATFORMS);
    const digests = Object.fromEntries(PLATFORMS.map((name) => [name, children[name].digest]));
    const before = registry.requests().length;
    await succeed({ sources: JSON.stringify(digests, null, 2), tags: 'v1' });
    expect(
      requests(before).filter((line) => /^(PUT|POST|PATCH)/.test(line) && !line.includes('uploads')),
    ).toEqual(['PUT /v2/octocat/app/manifests/v1']);
    const index = await stored('app', 'v1');
    expect(index.manifest.mediaType).toBe(MEDIA_TYPE.ociIndex);
    expect(listed(index).map(({ digest }) => digest)).toEqual(
      digestsOf('linux/amd64', 'linux/arm/v7', 'linux/arm64'),
    );
    expect(listed(index).map(({ platform }) => platform)).toEqual([
      { architecture: 'amd64', os: 'linux' },
      { architecture: 'arm', os: 'linux', variant: 'v7' },
      { architecture: 'arm64', os: 'linux' },
    ]);

    const again = registry.requests().length;
    await succeed({ sources: Object.values(digests).reverse().join('\n'), tags: 'v1' });
    expect(requests(again).filter((line) => /^(PUT|PATCH)/.test(line))).toEqual([]);
    expect(await stored('app', 'v1')).toEqual(index);
  });

  test('that are one image say so, since a platform may be missing', async () => {
    await pushEach('app', ['linux/amd64', 'linux/arm64']);
    const { 'linux/amd64': amd64, 'linux/arm64': arm64 } = children;
    const sources = [amd64.digest, arm64.digest, amd64.digest, `${host}/octocat/app:linux-amd64`];
    const { status, log } = await run({ sources: sources.join('\n'), tags: 'v1' });
    expect(log).toContain(
      `sources: ${amd64.digest} and ${amd64.digest} and ${sources[3]} are one image, which the index lists once`,
    );
    expect(log.match(/are one image/g)).toHaveLength(1);
    expect(status).toBe(0);
    expect(listed(await stored('app', 'v1'))).toHaveLength(2);
  });

  test('of another repository of the registry are mounted, and no layer travels', async () => {
    await pushEach('one', ['linux/amd64']);
    await pushEach('two', ['linux/arm64']);
    const before = registry.requests().length;
    await succeed({
      sources: `${host}/octocat/one:linux-amd64\ndocker://${host}/octocat/two@${children['linux/arm64'].digest}`,
    });
    const index = await stored('app', 'latest');
    expect(listed(index).map(({ digest }) => digest)).toEqual(digestsOf('linux/amd64', 'linux/arm64'));
    expect(requests(before).filter((line) => line.startsWith('PATCH'))).toEqual([]);
    const mounted = registry.requests().filter(({ path }) => path.includes('mount='));
    expect(mounted.map(({ path }) => /from=([^&]*)/.exec(decodeURIComponent(path))?.[1]).sort()).toEqual([
      ...Array(3).fill('octocat/one'),
      ...Array(3).fill('octocat/two'),
    ]);
  });

  test('of another registry are copied, each byte once', async () => {
    const other = await openTestRegistry({ mode: 'oci' });
    const elsewhere = new URL(other.registry).host;
    const layout = await layoutOf({ amd64: children['linux/amd64'], arm64: children['linux/arm64'] });
    for (const tag of ['amd64', 'arm64']) {
      await succeed({ source: `oci:${layout}:${tag}`, image: `${elsewhere}/team/app:${tag}` });
    }
    const before = other.requests().length;
    await succeed({ sources: `${elsewhere}/team/app:amd64\n${elsewhere}/team/app:arm64` });
    expect(listed(await stored('app', 'latest')).map(({ digest }) => digest)).toEqual(
      digestsOf('linux/amd64', 'linux/arm64'),
    );
    const downloads = other
      .requests()
      .slice(before)
      .filter(({ method, path }) => method === 'GET' && path.includes('sha256:'));
    const paths = downloads.map(({ path }) => path);
    expect(paths).toHaveLength(8);
    expect(new Set(paths).size).toBe(8);
  });

  test('may be on this machine, nested, and with attestations, which are kept or dropped', async () => {
    const about = await addAttestation(children['linux/amd64']);
    const nested = addIndex(images, [addIndex(images, [children['linux/amd64'], about])]);
    const layout = await layoutOf({ nested, single: children['linux/arm64'] });
    const sources = `oci:${layout}:nested\noci:${layout}:single`;
    await succeed({ sources, tags: 'kept' });
    const kept = listed(await stored('app', 'kept'));
    expect(kept.map(({ digest }) => digest)).toEqual([
      ...digestsOf('linux/amd64', 'linux/arm64'),
      about.digest,
    ]);
    expect(kept[2]).toMatchObject({ platform: about.platform, annotations: about.annotations });
    await succeed({ sources, tags: 'dropped', attestations: 'drop' });
    const dropped = listed(await stored('app', 'dropped'));
    expect(dropped.map(({ digest }) => digest)).toEqual(digestsOf('linux/amd64', 'linux/arm64'));
  });

  test('may be narrowed by platforms', async () => {
    const root = addIndex(images, Object.values(children));
    const layout = await layoutOf({ root });
    await succeed({ sources: `oci:${layout}`, platforms: 'linux/arm64' });
    expect(listed(await stored('app', 'latest')).map(({ digest }) => digest)).toEqual(
      digestsOf('linux/arm64'),
    );
  });

  test('for one platform are refused by name before anything is sent', async () => {
    const other = await addRandomImage(images, { seed: 'other', platform: parsePlatform('linux/amd64') });
    const layout = await layoutOf({ one: children['linux/amd64'], other });
    const { status, log } = await run({ sources: `oci:${layout}:one\noci:${layout}:other` });
    expect(status).toBe(1);
    expect(log).toContain(
      `two images are for linux/amd64: ${children['linux/amd64'].digest} of oci:${layout}:one, and ${other.digest} of oci:${layout}:other. Leave one out of sources`,
    );
    expect(requests(0).filter((line) => /^(PUT|PATCH)/.test(line))).toEqual([]);
  });

  test('by digest are looked for in all repositories of image', async () => {
    const digest = children['linux/amd64'].digest;
    await pushEach('second', ['linux/amd64']);
    const image = `${host}/octocat/first\n${host}/octocat/second`;
    await succeed({ sources: digest, image });
    expect(listed(await stored('first', 'latest'))[0]?.digest).toBe(digest);
    const { log } = await run({ sources: children['linux/arm64'].digest, image });
    expect(log).toContain(
      `sources: there is no ${children['linux/arm64'].digest} in ${host}/octocat/first, ${host}/octocat/second: write the repository before it`,
    );
  });
});

describe('platforms', () => {
  test('of an index become an index that lists less, and keeps what it says of itself', async () => {
    const about = await addAttestation(children['linux/amd64']);
    const all = [children['linux/amd64'], about, children['linux/arm64'], children['linux/arm/v7']];
    const layout = await layoutOf({ root: addIndex(images, all, { annotations: { title: 'app' } }) });
    await succeed({ source: layout, platforms: 'linux/amd64, linux/arm/v7' });
    const index = await stored('app', 'latest');
    expect(listed(index)).toEqual([children['linux/amd64'], about, children['linux/arm/v7']]);
    expect(index.manifest.annotations).toEqual({ title: 'app' });
  });

  test('that are all there are change nothing', async () => {
    const root = addIndex(images, Object.values(children));
    const layout = await layoutOf({ root });
    await succeed({ source: layout, platforms: PLATFORMS.join('\n') });
    expect((await stored('app', 'latest')).digest).toBe(root.digest);
    await succeed({ source: `docker://${host}/octocat/app`, tags: 'one', platforms: 'linux/arm64' });
    await succeed({ source: `docker://${host}/octocat/app:one`, tags: 'same', platforms: 'linux/arm64' });
    expect((await stored('app', 'one')).digest).toBe(children['linux/arm64'].digest);
    expect((await stored('app', 'same')).digest).toBe(children['linux/arm64'].digest);
  });

  test('that leave one image make it the image itself; its attestations go, if told', async () => {
    const about = await addAttestation(children['linux/amd64']);
    const layout = await layoutOf({ root: addIndex(images, [children['linux/amd64'], about]) });
    await succeed({ source: layout, attestations: 'drop' });
    expect((await stored('app', 'latest')).digest).toBe(children['linux/amd64'].digest);
  });

  test('that the image does not have are told with those that it has', async () => {
    const layout = await layoutOf({ root: addIndex(images, Object.values(children)) });
    const { status, log } = await run({ source: layout, platforms: 'windows/amd64' });
    expect(status).toBe(1);
    expect(log).toContain(
      `platforms: there is no windows/amd64 in ${layout}, only linux/amd64, linux/arm64, linux/arm/v7`,
    );
  });
});

describe('wrong use', () => {
  test.each([
    ['neither source nor sources', {}, 'input "source" is required: what to push; or "sources"'],
    ['both', { source: 'a', sources: 'b' }, 'give "source" or "sources", not both'],
    ['a platform that is none', { source: 'a', platforms: 'amd64' }, 'platforms: invalid platform "amd64"'],
    [
      'an unknown transport in sources',
      { sources: 'docker-deamon:app' },
      'unknown transport "docker-deamon"',
    ],
    [
      'a path in sources',
      { sources: './image.tar' },
      '"./image.tar" is a path: write oci:DIR, oci-archive:FILE',
    ],
    ['another word for attestations', { source: 'a', attestations: 'no' }, 'write one of keep, drop'],
  ])('%s', async (_, inputs, message) => {
    const { status, log } = await run(inputs);
    expect(log).toContain(message);
    expect(status).toBe(2);
    expect(registry.requests()).toEqual([]);
  });
});
