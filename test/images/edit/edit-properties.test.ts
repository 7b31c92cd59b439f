import { expect, test } from 'vitest';
import { createEditedSource, type EditedImage, editImage } from '../../../src/images/edit/edit-image.ts';
import { type ImageDocuments, readImageDocuments } from '../../../src/images/edit/image-documents.ts';
import type { AnnotationLevel, ImageEdits, KeyEdit } from '../../../src/images/edit/image-edits.ts';
import { isAttestation } from '../../../src/oci/attestation.ts';
import { readVerified } from '../../../src/oci/content.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { UserError } from '../../../src/oci/errors.ts';
import { parseManifest, successors } from '../../../src/oci/manifest.ts';
import { isDockerType, isManifestType } from '../../../src/oci/media-types.ts';
import { contentOf, type Source } from '../../../src/oci/target.ts';
import { pick, type Random, seededRandom } from '../../support/random.ts';
import { randomGraph, randomText } from './random-graph.ts';

const CASES = 10_000;
const LEVELS: AnnotationLevel[] = ['index', 'manifest', 'manifest-descriptor', 'index-descriptor'];
/** No random document has them, so that taking them away again leaves what was there. */
const NEW_KEYS = ['new.key', 'neu.schlüssel', 'new."quoted"\n'];

test(`ACT-07 ${CASES} random graphs stay whole under random edits, and an edit's inverse gives the first digest back`, async () => {
  const counts = { edited: 0, refused: 0, undone: 0 };
  for (let seed = 0; seed < CASES; seed += 1) {
    const random = seededRandom(seed);
    const { images, root } = randomGraph(random);
    const edits = randomEdits(random);
    const documents = await readImageDocuments(images, root);
    const edited = editUnlessRefused(documents, root, edits);
    if (edited === undefined) {
      counts.refused += 1;
      expect(hasDockerManifest(documents), `seed ${seed}: refused`).toBe(true);
      continue;
    }
    counts.edited += 1;
    const source = createEditedSource(images, documents, edited);
    await expectWhole(source, edited.root, `seed ${seed}`);
    const after = await readImageDocuments(source, edited.root);
    expectValues(after, edited.root, edits, `seed ${seed}`);
    expect(editImage(after, edited.root, edits).root, `seed ${seed}: again`).toEqual(edited.root);
    if (!canBeUndone(documents, edits)) continue;
    counts.undone += 1;
    expect(editImage(after, edited.root, inverseOf(edits)).root, `seed ${seed}: inverse`).toEqual(root);
  }
  // Every kind of case has really been there.
  expect(counts.edited).toBeGreaterThan(CASES / 2);
  expect(counts.refused).toBeGreaterThan(CASES / 20);
  expect(counts.undone).toBeGreaterThan(CASES / 10);
}, 120_000);

function randomEdits(random: Random): ImageEdits {
  const key = (): KeyEdit => ({
    key: pick(NEW_KEYS, random),
    value: randomText(random),
    ...(random() < 0.2 ? { platform: { os: 'linux', architecture: pick(['amd64', 'arm64'], random) } } : {}),
  });
  const list = <Item>(item: () => Item): Item[] =>
    Array.from({ length: Math.floor(random() * 3) }, () => item());
  return {
    annotations: list(() => ({ ...key(), level: pick(LEVELS, random) })),
    labels: list(key),
    attestations: random() < 0.2 ? 'drop' : 'keep',
    convertToOci: random() < 0.3,
  };
}

function inverseOf({ annotations = [], labels = [] }: ImageEdits): ImageEdits {
  const taken = <Edit extends KeyEdit>(edit: Edit): Edit => ({ ...edit, value: undefined });
  return { annotations: annotations.map(taken), labels: labels.map(taken) };
}

/** A null in the place of labels, Docker's types and attestations do not come back. */
function canBeUndone(documents: ImageDocuments, { convertToOci, attestations }: ImageEdits): boolean {
  const hasNull = [...documents.values()].some(({ config }) => config?.fields.config?.Labels === null);
  return !hasNull && convertToOci === false && attestations === 'keep';
}

function editUnlessRefused(
  documents: ImageDocuments,
  root: Descriptor,
  edits: ImageEdits,
): EditedImage | undefined {
  try {
    return editImage(documents, root, edits);
  } catch (error) {
    if (error instanceof UserError && error.message.includes('has no annotations')) return undefined;
    throw error;
  }
}

function hasDockerManifest(documents: ImageDocuments): boolean {
  return [...documents.values()].some(({ manifest }) => isDockerType(manifest.mediaType));
}

/** Everything that is named is there, with the size and digest that it is named by. */
async function expectWhole(source: Source, descriptor: Descriptor, where: string): Promise<void> {
  const bytes = await readVerified(contentOf(source, descriptor));
  if (!isManifestType(descriptor.mediaType)) return;
  const manifest = parseManifest(bytes, descriptor.mediaType);
  for (const child of successors(manifest)) await expectWhole(source, child, where);
  if (manifest.kind !== 'index') return;
  const digests = new Set(manifest.manifests.map(({ digest }) => digest as string));
  for (const child of manifest.manifests.filter(isAttestation)) {
    const image = child.annotations?.['vnd.docker.reference.digest'] ?? '';
    expect(digests.has(image), `${where}: attestation of ${image}`).toBe(true);
  }
}

function expectValues(
  documents: ImageDocuments,
  root: Descriptor,
  { annotations = [], labels = [] }: ImageEdits,
  where: string,
): void {
  const last = <Edit extends KeyEdit>(edits: readonly Edit[], key: string): Edit | undefined =>
    edits.filter((edit) => edit.key === key && edit.platform === undefined).at(-1);
  const isFinal = <Edit extends KeyEdit>(edit: Edit, edits: readonly Edit[]): boolean =>
    edits.filter(({ key }) => key === edit.key).at(-1) === edit && last(edits, edit.key) === edit;
  const onIndex = annotations.filter(({ level }) => level === 'index');
  const { manifest } = documents.get(root.digest) as { manifest: { kind: string; annotations?: object } };
  for (const edit of onIndex.filter((candidate) => isFinal(candidate, onIndex))) {
    if (manifest.kind === 'index') expect(manifest.annotations, where).toHaveProperty([edit.key], edit.value);
  }
  const images = [...documents.values()].filter(
    ({ config, descriptor }) => config !== undefined && !isAttestation(descriptor),
  );
  for (const edit of labels.filter((candidate) => isFinal(candidate, labels))) {
    for (const { config } of images) {
      expect(config?.fields.config?.Labels, where).toHaveProperty([edit.key], edit.value);
    }
  }
}
