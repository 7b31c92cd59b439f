import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { WorldDocument } from '../../src/server/main.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openCrane, openRegctl } from './support/clients/libraries.ts';
import { type Daemon, startBuildkitd } from './support/daemons.ts';
import { describeWith } from './support/describe-tool.ts';
import { openDockerAs, pushSmallImage, writeSmallContext } from './support/docker-images.ts';
import { callApi, versionsOf } from './support/github-api.ts';
import { openTool } from './support/open-tool.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { rawGet } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';

const WORLD: WorldDocument = {
  users: { octocat: {} },
  repositories: { 'octocat/my-repo': { visibility: 'public' } },
  tokens: { [OCTOCAT.secret]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
};

/** The three keys that GitHub's pages name, with the values that they show. */
const METADATA = {
  'org.opencontainers.image.source': 'https://github.com/octocat/my-repo',
  'org.opencontainers.image.description': 'My container image',
  'org.opencontainers.image.licenses': 'MIT',
};
const PAIRS = Object.entries(METADATA).map(([key, value]) => `${key}=${value}`);
/** Of these, what the page of the package shows. */
const SHOWN = { description: 'My container image', licenses: 'MIT' };

const PLATFORMS = ['linux/amd64', 'linux/arm64'];

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry([], 'memory', WORLD);
});

afterAll(() => registry?.stop());

describeWith(['docker'], 'the documented labels', () => {
  test('row 13: LABEL lines of a Dockerfile link the package and are in its image (LINK-02, META-02)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const lines = Object.entries(METADATA).map(([key, value]) => `LABEL ${key}=${JSON.stringify(value)}`);
    await pushSmallImage(docker, `${registry.host}/octocat/row13:latest`, lines);
    expect(await labelsOf('octocat/row13')).toEqual(METADATA);
    expect(await shownOf('octocat/row13')).toMatchObject(SHOWN);
    expect(await linkOf('row13')).toBe('octocat/my-repo');
  });

  test('row 14: docker build --label does the same (LINK-02, META-02)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const image = `${registry.host}/octocat/row14`;
    const labels = PAIRS.flatMap((pair) => ['--label', pair]);
    await docker(['build', ...labels, '-t', image, await writeSmallContext('row 14')]);
    await docker(['push', image]);
    expect(await labelsOf('octocat/row14')).toEqual(METADATA);
    expect(await shownOf('octocat/row14')).toMatchObject(SHOWN);
    expect(await linkOf('row14')).toBe('octocat/my-repo');
  });

  test('a label that comes after the first push links nothing (LINK-02)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const image = `${registry.host}/octocat/late-label`;
    await pushSmallImage(docker, `${image}:1`);
    await pushSmallImage(docker, `${image}:2`, [`LABEL ${PAIRS[0]}`]);
    expect(await linkOf('late-label')).toBeUndefined();
  });
});

describeWith(['crane', 'regctl'], 'the documented annotations of an image for several platforms', () => {
  test('row 15: annotations of the index link the package, and stay on the index (LINK-02, META-02)', async () => {
    const index = await pushIndex('row15', {}, PAIRS);
    expect(index.annotations).toEqual(METADATA);
    expect(await shownOf('octocat/row15')).toMatchObject(SHOWN);
    expect(await linkOf('row15')).toBe('octocat/my-repo');
  });

  test('row 15: labels of the children alone link nothing, and describe nothing (LINK-02, META-02)', async () => {
    const index = await pushIndex('row15/children', METADATA, []);
    expect(index.annotations).toBeUndefined();
    expect(await shownOf('octocat/row15/children')).toMatchObject({ description: null, licenses: null });
    expect(await linkOf('row15/children')).toBeUndefined();
  });
});

describeWith(['buildx', 'buildkitd', 'docker'], 'the documented build for several platforms', () => {
  let buildkitd: Daemon;

  beforeAll(async () => {
    buildkitd = await startBuildkitd(await mkdtemp(join(tmpdir(), 'interop-buildkitd-')));
  });

  afterAll(() => buildkitd?.stop());

  test('row 15: buildx annotates the index, which links the package (LINK-02, META-02)', async () => {
    const folder = await temporaryFolder();
    const [docker, buildx] = [await openTool('docker', folder), await openTool('buildx', folder)];
    const { user, secret } = OCTOCAT;
    await docker(['login', registry.host, '--username', user, '--password-stdin'], secret);
    await buildx(['create', '--name', 'row15', '--driver', 'remote', `unix://${buildkitd.address}`]);
    const annotations = PAIRS.map((pair) => `annotation-index.${pair}`);
    const image = `type=image,name=${registry.host}/octocat/row15/buildx,push=true`;
    const context = await writeSmallContext('row 15');
    const flags = ['--builder', 'row15', '--platform', PLATFORMS.join(',')];
    await buildx(['build', ...flags, '--output', [image, ...annotations].join(','), context]);
    const index = await indexOf('row15/buildx');
    expect(index.annotations).toEqual(METADATA);
    expect(await shownOf('octocat/row15/buildx')).toMatchObject(SHOWN);
    expect(await linkOf('row15/buildx')).toBe('octocat/my-repo');
  });
});

/** An image for two platforms, put together by regctl from two that crane pushed by digest, as a build with several runners does. */
async function pushIndex(
  name: string,
  labels: Readonly<Record<string, string>>,
  annotations: readonly string[],
): Promise<{ readonly annotations?: unknown }> {
  const folder = await temporaryFolder();
  await Promise.all([openCrane(registry, folder), openRegctl(registry, folder)]);
  const image = `${registry.host}/octocat/${name}`;
  const crane = await openTool('crane', folder);
  const children = [];
  for (const platform of PLATFORMS) {
    const layout = await writeLabelled(join(folder, platform.replace('/', '-')), name, platform, labels);
    await crane(['push', layout.folder, `${image}@${layout.digest}`]);
    children.push('--ref', `${image}@${layout.digest}`);
  }
  const flags = annotations.flatMap((pair) => ['--annotation', pair]);
  const regctl = await openTool('regctl', folder);
  await regctl(['index', 'create', `${image}:latest`, ...children, ...flags]);
  return indexOf(name);
}

async function indexOf(name: string): Promise<{ readonly annotations?: unknown }> {
  return JSON.parse((await rawGet(registry, `/v2/octocat/${name}/manifests/latest`)).bytes.toString());
}

async function writeLabelled(
  folder: string,
  seed: string,
  platform: string,
  labels: Readonly<Record<string, string>>,
): Promise<{ readonly folder: string; readonly digest: string }> {
  const images = createMemoryImages();
  const [os = '', architecture = ''] = platform.split('/');
  const options = { seed: `${seed} ${platform}`, platform: { os, architecture }, labels };
  const { digest, mediaType, size } = await addRandomImage(images, options);
  await writeLayout(images, folder, { latest: { digest, mediaType, size } });
  return { folder, digest };
}

/** The labels in the config that the registry has. */
async function labelsOf(repository: string): Promise<unknown> {
  const manifest = await rawGet(registry, `/v2/${repository}/manifests/latest`);
  const { config } = JSON.parse(manifest.bytes.toString());
  const { bytes } = await rawGet(registry, `/v2/${repository}/blobs/${config.digest}`);
  return JSON.parse(bytes.toString()).config.Labels;
}

/** What the page of a package shows of its latest version. */
async function shownOf(name: string): Promise<unknown> {
  const versions = await versionsOf(registry, name);
  return versions.find(({ tags }) => tags.includes('latest'))?.metadata;
}

/** The source repository that a package of octocat is linked to, by the REST API. */
async function linkOf(name: string): Promise<string | undefined> {
  const path = `/users/octocat/packages/container/${encodeURIComponent(name)}`;
  const { body } = await callApi(registry, 'GET', path, OCTOCAT.secret);
  return (body as { repository?: { full_name: string } }).repository?.full_name;
}
