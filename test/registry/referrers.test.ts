import { describe, expect, test } from 'vitest';
import { createMemoryImages, type MemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { fallbackTagOf } from '../../src/registry/referrers.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import { openTestClient, repositoryOf } from '../support/client.ts';
import { collect } from '../support/collect.ts';
import { addArtifact, addRandomImage } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';

const SBOM = 'application/vnd.example.sbom';
const SIGNATURE = 'application/vnd.example.signature';

async function referrersOf(
  repository: RemoteRepository,
  subject: Digest,
  artifactType?: string,
): Promise<string[]> {
  return (await collect(repository.referrers(subject, artifactType))).map(({ digest }) => digest).sort();
}

describe.each(['ghcr', 'oci'] as const)('REG-06 referrers in %s mode', (mode) => {
  test('are found by their subject, by type, with their fields', async () => {
    const registry = await openTestRegistry({ mode });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const subject = await addRandomImage(images);
    const sbom = addArtifact(images, {
      seed: 'a',
      artifactType: SBOM,
      subject,
      annotations: { made: 'here' },
    });
    const signature = addArtifact(images, { seed: 'b', artifactType: SIGNATURE, subject });
    for (const root of [subject, sbom, signature]) await copyGraph(images, repository, root);

    expect(await referrersOf(repository, subject.digest)).toEqual([sbom.digest, signature.digest].sort());
    const [found] = await collect(repository.referrers(subject.digest, SBOM));
    expect(found).toEqual({
      mediaType: sbom.mediaType,
      digest: sbom.digest,
      size: sbom.size,
      artifactType: SBOM,
      annotations: { made: 'here' },
    });
    expect(await referrersOf(repository, sbom.digest)).toEqual([]);
    const tags = await collect(repository.tags());
    expect(tags).toEqual(mode === 'ghcr' ? [fallbackTagOf(subject.digest)] : []);
  });

  test('pushing one again lists it once', async () => {
    const registry = await openTestRegistry({ mode });
    const images = createMemoryImages();
    const subject = await addRandomImage(images);
    const sbom = addArtifact(images, { subject });
    for (const tag of ['one', 'two']) {
      const repository = repositoryOf(openTestClient(registry.login), registry);
      await copyGraph(images, repository, sbom, { tags: [tag] });
    }
    const repository = repositoryOf(openTestClient(registry.login), registry);
    expect(await referrersOf(repository, subject.digest)).toEqual([sbom.digest]);
  });

  test('many at once are all listed', async () => {
    const registry = await openTestRegistry({ mode });
    const images = createMemoryImages();
    const subject = await addRandomImage(images);
    const artifacts = Array.from({ length: 6 }, (_, index) =>
      addArtifact(images, { seed: `s${index}`, subject }),
    );
    const repository = repositoryOf(openTestClient(registry.login), registry);
    await Promise.all(artifacts.map((artifact) => copyGraph(images, repository, artifact)));
    expect(await referrersOf(repository, subject.digest)).toEqual(
      artifacts.map(({ digest }) => digest).sort(),
    );
  });
});

/** An index as a client would keep it under the fallback tag. */
function addFallbackIndex(images: MemoryImages, referrers: readonly Descriptor[]): Descriptor {
  const manifests = referrers.map((referrer) => ({ ...referrer, artifactType: SBOM }));
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests };
  return images.add(MEDIA_TYPE.ociIndex, JSON.stringify(index));
}

describe('REG-06 the fallback index', () => {
  test('an entry that another writer has replaced is written again', async () => {
    const registry = await openTestRegistry({ mode: 'ghcr' });
    const images = createMemoryImages();
    const subject = await addRandomImage(images);
    const [ours, theirs] = ['ours', 'theirs'].map((seed) => addArtifact(images, { seed, subject })) as [
      Descriptor,
      Descriptor,
    ];
    const rival = repositoryOf(openTestClient(registry.login), registry);
    let hasInterfered = false;
    const client = openTestClient(registry.login, {
      async onRetry() {
        if (hasInterfered) return;
        hasInterfered = true;
        // The rival has read before we wrote, and writes after us: our entry is gone.
        await copyGraph(images, rival, theirs);
        const tags = [fallbackTagOf(subject.digest)];
        await copyGraph(images, rival, addFallbackIndex(images, [theirs]), { tags });
      },
    });
    const repository = repositoryOf(client, registry);
    await copyGraph(images, repository, ours);
    expect(hasInterfered).toBe(true);
    expect(await referrersOf(repository, subject.digest)).toEqual([ours.digest, theirs.digest].sort());
  });

  test('loses a manifest that is deleted, where the registry has no referrers API', async () => {
    const registry = await openTestRegistry({ mode: 'oci' });
    registry.faults.add({ match: { path: '*/referrers/*', times: 0 }, do: { status: 404 } });
    const repository = repositoryOf(openTestClient(registry.login), registry);
    const images = createMemoryImages();
    const subject = await addRandomImage(images);
    const [one, two] = ['one', 'two'].map((seed) => addArtifact(images, { seed, subject })) as [
      Descriptor,
      Descriptor,
    ];
    await copyGraph(images, repository, addFallbackIndex(images, [one, two]), {
      tags: [fallbackTagOf(subject.digest)],
    });
    expect(await referrersOf(repository, subject.digest)).toEqual([one.digest, two.digest].sort());
    await repository.deleteManifest(one.digest);
    expect(await referrersOf(repository, subject.digest)).toEqual([two.digest]);
  });
});

test.each([
  [`sha256:${'ab'.repeat(32)}`, `sha256-${'ab'.repeat(32)}`],
  [`sha512:${'cd'.repeat(64)}`, `sha512-${'cd'.repeat(32)}`],
] as [Digest, string][])('REG-06 the fallback tag of %s', (digest, expected) => {
  expect(fallbackTagOf(digest)).toBe(expected);
});
