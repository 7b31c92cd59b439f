import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DESCRIBE } from '../../src/actions/definitions/describe.ts';
import { describe as describeImage } from '../../src/actions/describe.ts';
import { type ImageDocuments, readImageDocuments } from '../../src/images/edit/image-documents.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import { createOciArchive } from '../../src/images/oci-archive.ts';
import { openLocalImage } from '../../src/images/open-image.ts';
import { createContent } from '../../src/oci/content.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { ImageManifest } from '../../src/oci/manifest.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { openTestClient } from '../support/client.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';

const SHA = 'c'.repeat(40);
const IMAGE = 'org.opencontainers.image';
const DESCRIPTION = `${IMAGE}.description`;

const job = (permissions: object) =>
  ({ type: 'actions', repository: 'octocat/app', actor: 'octocat', permissions }) as const;

const WORLD: WorldDocument = {
  users: { octocat: {} },
  repositories: { 'octocat/app': { description: 'A small tool', license: 'MIT', visibility: 'private' } },
  tokens: {
    ghs_job: job({ packages: 'write', contents: 'read' }),
    ghs_blind: job({ packages: 'write' }),
  },
};
const JOB = {
  GITHUB_REPOSITORY: 'octocat/app',
  GITHUB_SHA: SHA,
  GITHUB_REF_TYPE: 'tag',
  GITHUB_REF_NAME: 'v1.2.3',
};

let registry: RunningRegistry;
let remote: RemoteRepository;
let reference: string;
let folder: string;
let images: MemoryImages;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  const { host } = new URL(registry.registry);
  reference = `${host}/octocat/app`;
  remote = openTestClient({ username: 'octocat', password: 'ghs_job' }).repository(host, 'octocat/app');
  folder = await temporaryFolder();
  images = createMemoryImages();
});

async function push(root: Descriptor, ...tags: string[]): Promise<Descriptor> {
  await copyGraph(images, remote, root, { tags });
  return root;
}

async function here(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<HereRun & { readonly outputs: Record<string, unknown> }> {
  let outputs: Record<string, unknown> = {};
  const act: typeof describeImage = async (given, context) => {
    const result = await describeImage(given, context);
    outputs = { ...result };
    return result;
  };
  const given = { image: reference, token: 'ghs_job', mode: 'off', ...inputs };
  return { ...(await runHere(DESCRIBE, act, given, folder, environment)), outputs };
}

async function documentsAt(tag: string): Promise<{ root: Descriptor; documents: ImageDocuments }> {
  const root = await remote.resolve(tag);
  return { root, documents: await readImageDocuments(remote, root) };
}

/** What the only image under a tag says. */
async function saidAt(tag = 'latest'): Promise<{ labels: unknown; annotations: unknown }> {
  const { root, documents } = await documentsAt(tag);
  const document = documents.get(root.digest);
  return {
    labels: document?.config?.fields.config?.Labels,
    annotations: document?.manifest.annotations,
  };
}

describe('ACT-07 the reference that is described', () => {
  test('a digest: no tag moves, and all are listed', async () => {
    const root = await push(await addRandomImage(images), 'latest', 'v1');
    const { status, outputs } = await here({ image: `${reference}@${root.digest}`, annotations: 'a=b' });
    expect(status).toBe(0);
    expect(outputs['other-tags']).toEqual(['latest', 'v1']);
    expect((await remote.resolve('latest')).digest).toBe(root.digest);
    expect((await saidAt(String(outputs.digest))).annotations).toEqual({ a: 'b' });
  });

  test('in upper case, as an owner on GitHub may be', async () => {
    await push(await addRandomImage(images), 'V1');
    const upper = `${reference.replace('octocat', 'Octocat')}:V1`;
    expect((await here({ image: upper, annotations: 'a=b' })).status).toBe(0);
    expect((await saidAt('V1')).annotations).toEqual({ a: 'b' });
  });

  test('has so many tags that only the newest are looked at, unless all are to move', async () => {
    const root = await push(await addRandomImage(images), 'latest', 'first');
    const { bytes } = await remote.manifest('latest');
    const many = [...Array(500).keys()].map((number) => `t${number}`);
    await remote.putManifest(createContent(root, bytes), many);
    const { outputs, log } = await here({ annotations: 'a=b', 'move-tags': 't7' });
    expect(outputs['other-tags']).toHaveLength(499);
    expect(log).toContain(
      '1 older tags were not looked at: there are too many. move-tags: all looks at each',
    );
    const all = await here({ image: `${reference}@${root.digest}`, annotations: 'a=b', 'move-tags': 'all' });
    expect(all.outputs['other-tags']).toEqual([]);
    expect((await remote.resolve('first')).digest).not.toBe(root.digest);
  });

  test('one image of an archive of several: the others stay', async () => {
    const [one, other] = [await addRandomImage(images), await addRandomImage(images, { seed: 'other' })];
    const file = join(folder, 'image.tar');
    const archive = createOciArchive(file);
    await copyGraph(images, archive, one, { tags: ['v1', 'v1.0'] });
    await copyGraph(images, archive, other, { tags: ['v2'] });
    await archive.finish();
    const { status, outputs } = await here({ image: `oci-archive:${file}:v1`, annotations: 'a=b' });
    expect(status).toBe(0);
    expect(outputs['other-tags']).toEqual(['v1.0']);
    const roots = ['v1', 'v1.0', 'v2'].map(async (name) => {
      const image = await openLocalImage({ transport: 'oci-archive', path: file, reference: name });
      await readImageDocuments(image.source, image.root);
      return image.root.digest;
    });
    expect(await Promise.all(roots)).toEqual([outputs.digest, one.digest, other.digest]);
  });
});

describe('ACT-08 gaps are filled', () => {
  test('with what the run knows: the commit, the tag of git, the version', async () => {
    await push(await addRandomImage(images), 'latest');
    expect((await here({ mode: 'fill', repository: 'octocat/app' }, JOB)).status).toBe(0);
    const expected = {
      [`${IMAGE}.revision`]: SHA,
      [`${IMAGE}.version`]: '1.2.3',
      [`${IMAGE}.ref.name`]: 'v1.2.3',
      [`${IMAGE}.created`]: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      [DESCRIPTION]: 'A small tool',
    };
    const { labels, annotations } = await saidAt();
    expect(labels).toMatchObject(expected);
    expect(annotations).toEqual(labels);
  });

  test('where neither label nor annotation says anything, so that both never differ', async () => {
    await push(await addRandomImage(images, { labels: { [DESCRIPTION]: 'Mine' } }), 'latest');
    expect(
      (await here({ mode: 'fill', repository: 'octocat/app', labels: `${IMAGE}.licenses=ISC` })).status,
    ).toBe(0);
    const { labels, annotations } = await saidAt();
    expect(labels).toMatchObject({ [DESCRIPTION]: 'Mine', [`${IMAGE}.licenses`]: 'ISC' });
    expect(annotations).not.toHaveProperty([DESCRIPTION]);
    expect(annotations).not.toHaveProperty([`${IMAGE}.licenses`]);
  });

  test('but not with a key that is to go', async () => {
    await push(await addRandomImage(images, { labels: { [DESCRIPTION]: 'Mine' } }), 'latest');
    expect((await here({ mode: 'replace', repository: 'octocat/app', remove: DESCRIPTION })).status).toBe(0);
    const { labels, annotations } = await saidAt();
    expect({ ...(labels as object), ...(annotations as object) }).not.toHaveProperty([DESCRIPTION]);
  });

  test('by a job without contents: read as far as it may ask', async () => {
    await push(await addRandomImage(images), 'latest');
    const { status, log } = await here({ mode: 'fill', repository: 'octocat/app', token: 'ghs_blind' }, JOB);
    expect(status).toBe(0);
    expect(log).toContain(
      'created of octocat/app could not be asked for (give the job "permissions: contents: read")',
    );
    const { labels } = await saidAt();
    expect(labels).toMatchObject({ [DESCRIPTION]: 'A small tool', [`${IMAGE}.revision`]: SHA });
    expect(labels).not.toHaveProperty([`${IMAGE}.created`]);
  });
});

describe('META-02 an image with documents of Docker', () => {
  test('in an index of OCI: the index says it, and what has no annotations stays', async () => {
    const docker = await addRandomImage(images, { flavour: 'docker' });
    const oci = await addRandomImage(images, {
      seed: 'arm',
      platform: { os: 'linux', architecture: 'arm64' },
    });
    await push(addIndex(images, [docker, oci]), 'latest');
    expect((await here({ annotations: `${DESCRIPTION}=Both` })).status).toBe(0);
    const { root, documents } = await documentsAt('latest');
    expect(documents.get(root.digest)?.manifest.annotations).toEqual({ [DESCRIPTION]: 'Both' });
    expect(documents.has(docker.digest)).toBe(true);
    expect(documents.has(oci.digest)).toBe(false);
  });

  test('is converted without touching a layer', async () => {
    const root = await push(await addRandomImage(images, { flavour: 'docker' }), 'latest');
    const before = (await readImageDocuments(images, root)).get(root.digest)?.manifest as ImageManifest;
    expect((await here({ convert: 'oci', annotations: 'a=b' })).status).toBe(0);
    const { root: now, documents } = await documentsAt('latest');
    const after = documents.get(now.digest)?.manifest as ImageManifest;
    expect(after).toMatchObject({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      annotations: { a: 'b' },
    });
    expect(after.layers.map(({ digest }) => digest)).toEqual(before.layers.map(({ digest }) => digest));
    expect(new Set(after.layers.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['application/vnd.oci.image.layer.v1.tar+gzip']),
    );
    expect(after.config).toEqual({ ...before.config, mediaType: 'application/vnd.oci.image.config.v1+json' });
  });
});
