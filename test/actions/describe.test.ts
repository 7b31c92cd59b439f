import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DESCRIBE } from '../../src/actions/definitions/describe.ts';
import { describe as describeImage } from '../../src/actions/describe.ts';
import { type ImageDocuments, readImageDocuments } from '../../src/images/edit/image-documents.ts';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import { createOciArchive } from '../../src/images/oci-archive.ts';
import { openLocalImage } from '../../src/images/open-image.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { ImageIndex } from '../../src/oci/manifest.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { openTestClient } from '../support/client.ts';
import { addArtifact, addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';
import { runStep } from './run-program.ts';

const TOKEN = 'ghp_octocat';
const SHA = 'c'.repeat(40);
const ARM = { os: 'linux', architecture: 'arm64' };
const IMAGE = 'org.opencontainers.image';

const WORLD: WorldDocument = {
  users: { octocat: {} },
  repositories: { 'octocat/app': { description: 'A small tool', license: 'MIT', visibility: 'public' } },
  tokens: { [TOKEN]: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'repo'] } },
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
  remote = openTestClient({ username: 'octocat', password: TOKEN }).repository(host, 'octocat/app');
  folder = await temporaryFolder();
  images = createMemoryImages();
});

async function push(root: Descriptor, ...tags: string[]): Promise<Descriptor> {
  await copyGraph(images, remote, root, { tags });
  return root;
}

function here(inputs: Readonly<Record<string, string>>): Promise<HereRun> {
  return runHere(DESCRIBE, describeImage, { image: reference, token: TOKEN, mode: 'off', ...inputs }, folder);
}

async function documentsAt(tag: string): Promise<{ root: Descriptor; documents: ImageDocuments }> {
  const root = await remote.resolve(tag);
  return { root, documents: await readImageDocuments(remote, root) };
}

function requests(): string[] {
  return registry.requests().map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
}

describe('ACT-08 the repository describes its image', () => {
  test('as a step of a workflow, with outputs and a summary', async () => {
    const root = await push(await addRandomImage(images), 'latest', 'v1');
    const run = await runStep(
      'describe',
      { image: reference, token: TOKEN, repository: 'octocat/app', annotations: 'com.example.team=core' },
      { folder, environment: { GITHUB_REPOSITORY: 'octocat/app', GITHUB_SHA: SHA } },
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { root: now, documents } = await documentsAt('latest');
    expect(run.outputs).toMatchObject({
      ...{ digest: now.digest, 'previous-digest': root.digest, changed: 'true', 'other-tags': 'v1' },
    });
    const document = documents.get(now.digest);
    const own = {
      [`${IMAGE}.source`]: 'https://github.com/octocat/app',
      [`${IMAGE}.description`]: 'A small tool',
      [`${IMAGE}.licenses`]: 'MIT',
      [`${IMAGE}.title`]: 'app',
      [`${IMAGE}.revision`]: SHA,
    };
    expect(document?.config?.fields.config?.Labels).toMatchObject(own);
    expect(document?.manifest.annotations).toMatchObject({ ...own, 'com.example.team': 'core' });
    expect(run.summary).toContain('### Described');
    expect(run.log).toContain(`Still at the old digest: v1`);
    expect((await remote.resolve('v1')).digest).toBe(root.digest);
  });

  test('fills gaps only, unless it is to replace', async () => {
    const labels = {
      [`${IMAGE}.description`]: 'Mine',
      [`${IMAGE}.source`]: 'https://github.com/octocat/app',
    };
    await push(await addRandomImage(images, { labels, annotations: labels }), 'latest');
    const own = { repository: 'octocat/app' };
    const description = async (): Promise<unknown> =>
      [...(await documentsAt('latest')).documents.values()][0]?.config?.fields.config?.Labels?.[
        `${IMAGE}.description`
      ];
    expect((await here({ ...own, mode: 'fill' })).status).toBe(0);
    expect(await description()).toBe('Mine');
    expect((await here({ ...own, mode: 'replace' })).status).toBe(0);
    expect(await description()).toBe('A small tool');
  });

  test('warns of a source that came with the base image', async () => {
    const labels = { [`${IMAGE}.source`]: 'https://github.com/base/image' };
    await push(await addRandomImage(images, { labels }), 'latest');
    const { status, log } = await here({ repository: 'octocat/app', mode: 'fill' });
    expect(status).toBe(0);
    expect(log).toContain('says https://github.com/base/image, so a new package would be linked there');
  });
});

describe('ACT-07 an index', () => {
  async function pushIndex(): Promise<Descriptor> {
    const amd = await addRandomImage(images, { seed: 'amd' });
    const arm = await addRandomImage(images, { seed: 'arm', platform: ARM });
    const attestation = {
      ...(await addRandomImage(images, { seed: 'attestation' })),
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        'vnd.docker.reference.digest': amd.digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
    };
    return push(addIndex(images, [amd, arm, attestation]), 'latest');
  }

  test('META-02 says it by its own annotations, and its attestations follow their images', async () => {
    await pushIndex();
    const before = registry.requests().length;
    expect((await here({ annotations: `${IMAGE}.description=Two at once` })).status).toBe(0);
    const sent = requests().slice(before);
    const { root, documents } = await documentsAt('latest');
    const manifest = documents.get(root.digest)?.manifest as ImageIndex;
    expect(manifest.annotations).toEqual({ [`${IMAGE}.description`]: 'Two at once' });
    const [amd, , attestation] = manifest.manifests;
    expect(attestation?.annotations?.['vnd.docker.reference.digest']).toBe(amd?.digest);
    expect(documents.get((amd as Descriptor).digest)?.manifest.annotations).toEqual({
      [`${IMAGE}.description`]: 'Two at once',
    });
    // The configs of the three images were read, and no layer.
    expect(sent.filter((line) => /GET .*\/ghcr1\/blobs/.test(line))).toHaveLength(3);
  });

  test('drops attestations on request', async () => {
    await pushIndex();
    expect((await here({ attestations: 'drop' })).status).toBe(0);
    const { root, documents } = await documentsAt('latest');
    expect(documents.get(root.digest)?.manifest).toMatchObject({ manifests: [{}, {}] });
    expect(documents.size).toBe(3);
  });

  test('with nothing to change nothing is sent', async () => {
    await pushIndex();
    const inputs = { annotations: 'index:a=b\nmanifest[linux/arm64]:c=d', labels: 'e=f' };
    expect((await here(inputs)).status).toBe(0);
    const { root } = await documentsAt('latest');
    registry.faults.add({ match: { method: 'P*' }, do: { status: 500 } });
    const again = await here(inputs);
    expect(again).toMatchObject({ status: 0 });
    expect(again.log).toContain('says all that already: nothing has changed');
    expect((await remote.resolve('latest')).digest).toBe(root.digest);
  });

  test('of Docker is told how to become one of OCI', async () => {
    const child = await addRandomImage(images, { flavour: 'docker' });
    await push(addIndex(images, [child], { flavour: 'docker' }), 'latest');
    const annotations = `${IMAGE}.title=App`;
    const refused = await here({ annotations });
    expect(refused.status).toBe(1);
    expect(refused.log).toContain('Docker manifest list, which has no annotations. Set convert to oci');
    expect((await here({ annotations, convert: 'oci' })).status).toBe(0);
    const { root } = await documentsAt('latest');
    expect(root.mediaType).toBe('application/vnd.oci.image.index.v1+json');
  });
});

describe('ACT-07 tags and what is about the old digest', () => {
  test('other tags move on request', async () => {
    const root = await push(await addRandomImage(images), 'latest', 'v1', 'v1.0');
    expect((await here({ annotations: 'a=b', 'move-tags': 'v1' })).status).toBe(0);
    const digests = await Promise.all(
      ['latest', 'v1', 'v1.0'].map(async (tag) => (await remote.resolve(tag)).digest),
    );
    expect(digests[0]).toBe(digests[1]);
    expect(digests[2]).toBe(root.digest);
    expect((await here({ annotations: 'a=c', 'move-tags': 'all' })).status).toBe(0);
    expect((await remote.resolve('v1')).digest).toBe((await remote.resolve('latest')).digest);
  });

  test('a tag of another image does not move', async () => {
    await push(await addRandomImage(images), 'latest');
    await push(await addRandomImage(images, { seed: 'other' }), 'stable');
    const { status, log } = await here({ annotations: 'a=b', 'move-tags': 'stable' });
    expect(status).toBe(2);
    expect(log).toContain('move-tags: "stable" does not point to the image; no other tag does');
  });

  test('referrers and signatures are listed', async () => {
    const root = await push(await addRandomImage(images), 'latest');
    await push(addArtifact(images, { subject: root, artifactType: 'application/vnd.example.sbom' }));
    await push(addArtifact(images, { seed: 'signature' }), `${root.digest.replace(':', '-')}.sig`);
    const { log } = await here({ annotations: 'a=b' });
    expect(log).toMatch(
      /application\/vnd\.example\.sbom sha256:\w+, signature sha256-\w+\.sig: about the old digest/,
    );
  });

  test('ACT-14 a dry run says what would change, and changes nothing', async () => {
    const root = await push(await addRandomImage(images), 'latest');
    registry.faults.add({ match: { method: 'P*' }, do: { status: 500 } });
    const { status, log } = await here({ annotations: 'a=b', 'dry-run': 'true' });
    expect(status).toBe(0);
    expect(log).toContain('linux/amd64 annotation: a=b');
    expect((await remote.resolve('latest')).digest).toBe(root.digest);
  });
});

describe('ACT-07 before the first push', () => {
  test('a layout is changed in its place, entry and all', async () => {
    const root = await addRandomImage(images);
    const layout = await writeLayout(images, join(folder, 'image'), { v1: root, v2: root });
    const inputs = { image: `oci:${layout.folder}:v1`, annotations: 'a=b\nmanifest-descriptor:c=d' };
    expect((await here(inputs)).status).toBe(0);
    const index = JSON.parse(await readFile(join(layout.folder, 'index.json'), 'utf8'));
    expect(index.manifests).toMatchObject([
      { annotations: { [`${IMAGE}.ref.name`]: 'v1', c: 'd' } },
      { digest: root.digest, annotations: { [`${IMAGE}.ref.name`]: 'v2' } },
    ]);
    const image = await openLocalImage({ transport: 'oci', path: layout.folder, reference: 'v1' });
    const documents = await readImageDocuments(image.source, image.root);
    expect(documents.get(image.root.digest)?.manifest.annotations).toEqual({ a: 'b' });
  });

  test('an archive is written again, whole', async () => {
    const root = await addRandomImage(images);
    const file = join(folder, 'image.tar');
    const archive = createOciArchive(file);
    await copyGraph(images, archive, root, { tags: ['v1'] });
    await archive.finish();
    expect((await here({ image: `oci-archive:${file}`, labels: 'a=b' })).status).toBe(0);
    const image = await openLocalImage({ transport: 'oci-archive', path: file, reference: 'v1' });
    const documents = await readImageDocuments(image.source, image.root);
    expect(documents.get(image.root.digest)?.config?.fields.config?.Labels).toEqual({ a: 'b' });
    expect(image.root.digest).not.toBe(root.digest);
  });

  test('a registry has no place for annotations of the root itself', async () => {
    await push(await addRandomImage(images), 'latest');
    const { status, log } = await here({ annotations: 'manifest-descriptor:a=b' });
    expect(status).toBe(1);
    expect(log).toContain('has no place in');
  });

  test('a daemon keeps its images as they are', async () => {
    const { status, log } = await here({ image: 'docker-daemon:app', labels: 'a=b' });
    expect(status).toBe(2);
    expect(log).toContain('what is in docker-daemon: cannot be changed');
  });
});

describe('META-05 values that GitHub would not show are refused before anything is asked', () => {
  test.each([
    [{ annotations: `${IMAGE}.description=${'x'.repeat(600)}` }, 'has 600 characters, at most 512 are shown'],
    [{ labels: `${IMAGE}.licenses=Apache 2` }, 'is no SPDX expression'],
    [
      { annotations: `index:${IMAGE}.source=https://github.com/a/b.git` },
      'ends in .git, which links no package: write https://github.com/a/b',
    ],
    [{ annotations: 'a' }, 'annotations: "a" has no value: write KEY=VALUE'],
    [{ labels: 'a=b', remove: 'a' }, 'remove: a is set as well'],
  ])('%j', async (inputs, message) => {
    const { status, log } = await here(inputs);
    expect(status).toBe(2);
    expect(log).toContain(message);
    expect(registry.requests()).toEqual([]);
  });
});
