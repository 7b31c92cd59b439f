import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { addArtifact, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openCrane, openRegctl } from './support/clients/libraries.ts';
import { describeWith } from './support/describe-tool.ts';
import { openTool } from './support/open-tool.ts';
import { startOurRegistry } from './support/our-registry.ts';
import { rawGet, readStored } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { writeSampleLayout } from './support/sample-image.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const REPOSITORY = 'octocat/with-artifacts';

let registry: GuardedRegistry;

beforeAll(async () => {
  registry = await startOurRegistry();
});

afterAll(() => registry?.stop());

/** ghcr.io keeps no list of referrers, so that those who push an artifact keep one, under a tag made of the subject's digest. */
describeWith(['crane', 'regctl'], 'artifacts of several clients, without a list of referrers', () => {
  test('REG-06 crane and regctl keep one list together, under one tag', async () => {
    const folder = await temporaryFolder();
    const [crane] = await Promise.all([openCrane(registry, folder), openRegctl(registry, folder)]);
    const regctl = await openTool('regctl', folder);
    const image = `${registry.host}/${REPOSITORY}:1`;
    const subject = await writeSampleLayout(await temporaryFolder(), 'subject');
    await crane.push(subject.folder, image);

    const byCrane = await crane.push(await writeArtifact(subject.digest, await sizeOf('1')), `${image}-sbom`);
    const put = ['artifact', 'put', '--artifact-type', 'application/vnd.example.scan', '--subject', image];
    await regctl(put, 'a scan');

    const list = await readStored(registry, REPOSITORY, subject.digest.replace(':', '-'));
    const listed = JSON.parse(list.bytes.toString()).manifests as { digest: string; artifactType: string }[];
    expect(listed.map(({ artifactType }) => artifactType).sort()).toEqual([
      'application/vnd.example.sbom',
      'application/vnd.example.scan',
    ]);
    expect(listed.map(({ digest }) => digest)).toContain(byCrane);
    const shown = await regctl([
      'artifact',
      'list',
      '--format',
      '{{range .Descriptors}}{{.Digest}} {{end}}',
      image,
    ]);
    expect(shown.trim().split(' ').sort()).toEqual(listed.map(({ digest }) => digest).sort());
  });
});

async function sizeOf(tag: string): Promise<number> {
  return (await rawGet(registry, `/v2/${REPOSITORY}/manifests/${tag}`)).bytes.byteLength;
}

/** A layout with an artifact about the manifest of this digest and size, which is not in it. */
async function writeArtifact(digest: string, size: number): Promise<string> {
  const images = createMemoryImages();
  const subject = { mediaType: MANIFEST, digest: digest as `sha256:${string}`, size };
  const artifact = addArtifact(images, { subject });
  const folder = await temporaryFolder();
  await writeLayout(images, folder, { latest: artifact });
  return folder;
}
