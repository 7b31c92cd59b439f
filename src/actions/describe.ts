import { createEditedSource, type EditedImage, editImage } from '../images/edit/edit-image.ts';
import { type ImageDocuments, readImageDocuments } from '../images/edit/image-documents.ts';
import type { ImageEdits } from '../images/edit/image-edits.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { Source } from '../oci/target.ts';
import type { RegistryClient } from '../registry/client.ts';
import { copyGraph } from '../registry/copy.ts';
import { withRegistryClient } from './access.ts';
import type { Context } from './context.ts';
import type { DESCRIBE } from './definitions/describe.ts';
import { type DescribedPlace, isEveryTag, type TagSearch } from './describe/described-place.ts';
import { withEntryAnnotations } from './describe/entry-annotations.ts';
import { listChanges } from './describe/list-changes.ts';
import { openRegistryPlace } from './describe/registry-place.ts';
import { type Description, summarizeDescription } from './describe/summarize-description.ts';
import { type ImageSourceName, parseImageSource } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { warnOfInherited } from './metadata/inherited-values.ts';
import { readKnownImage } from './metadata/known-image.ts';
import { planEdits } from './metadata/plan-edits.ts';
import { readWantedMetadata } from './metadata/wanted-metadata.ts';
import { UsageError } from './usage-error.ts';

/** The outputs of `describe` (interfaces §2). */
export type DescribeResult = {
  readonly digest: Digest;
  readonly 'previous-digest': Digest;
  readonly changed: boolean;
  readonly 'other-tags': readonly string[];
};

export type DescribeInputs = Inputs<(typeof DESCRIBE)['inputs']>;

/** Sets annotations and labels of an image that is there, without building it again (ACT-07, ACT-08). */
export async function describe(inputs: DescribeInputs, context: Context): Promise<DescribeResult> {
  const wanted = readWantedMetadata(inputs, context.hosts.serverUrl);
  const name = parseImageSource(inputs.image);
  return withRegistryClient(inputs, context, async (client, access) => {
    const place = await openPlace(name, client);
    try {
      const registry = place.registry ?? context.hosts.container;
      const { documents, own } = await readKnownImage(place, inputs, { registry, access, context });
      const edits = planEdits(place.root.mediaType, { ...wanted, own });
      return await describePlace({ place, documents, edits, inputs, context });
    } finally {
      await place.close();
    }
  });
}

async function openPlace(name: ImageSourceName, client: RegistryClient): Promise<DescribedPlace> {
  switch (name.transport) {
    case 'docker':
      return openRegistryPlace(name.reference, client);
    case 'oci':
      return (await import('./describe/layout-place.ts')).openLayoutPlace(name.path, name.reference);
    case 'oci-archive':
      return (await import('./describe/archive-place.ts')).openArchivePlace(name.path, name.reference);
    default:
      throw new UsageError(
        `image: what is in ${name.transport}: cannot be changed; push it first, or copy it to oci:DIR, and describe that`,
      );
  }
}

/** An image, and what is to become of it. */
interface Task {
  readonly place: DescribedPlace;
  readonly documents: ImageDocuments;
  readonly edits: ImageEdits;
  readonly inputs: DescribeInputs;
  readonly context: Context;
}

async function describePlace(task: Task): Promise<DescribeResult> {
  const { place, documents, edits, inputs, context } = task;
  const { log } = context;
  const edited = editImage(documents, place.root, edits);
  const root = withEntryAnnotations(edited.root, place, edits);
  const source = createEditedSource(place.source, documents, edited);
  const after = await readImageDocuments(source, root);
  const { serverUrl } = context.hosts;
  warnOfInherited(after, serverUrl, inputs.repository && `${serverUrl}/${inputs.repository}`, log);
  const before = place.root.digest;
  const isChanged = JSON.stringify(root) !== JSON.stringify(place.root);
  if (!isChanged) {
    log.info(`${place.name} says all that already: nothing has changed.`);
    return { digest: before, 'previous-digest': before, changed: false, 'other-tags': [] };
  }
  const search = place.findTags(inputs.moveTags);
  // Only tags that move have to be known before anything is stored.
  const moving = inputs.moveTags.length === 0 ? [] : movingTags(inputs.moveTags, await search, place.named);
  const [{ found, unread }, leftBehind] = await Promise.all([
    search,
    place.findLeftBehind([...edited.replaced.keys()]),
    inputs.dryRun ? undefined : store(task, edited, root, source, moving),
  ]);
  const otherTags = found.filter((tag) => !moving.includes(tag));
  await report(task, {
    ...{ place: place.name, before, after: root.digest, isDryRun: inputs.dryRun },
    ...{ moved: [...place.named, ...moving], otherTags, unreadTags: unread, leftBehind },
    changes: listChanges(documents, after, edited.replaced),
  });
  return { digest: root.digest, 'previous-digest': before, changed: true, 'other-tags': otherTags };
}

/** @throws UsageError for a tag that does not lead to the image: moving it would take it from another one */
function movingTags(wanted: readonly string[], { found }: TagSearch, named: readonly string[]): string[] {
  if (isEveryTag(wanted)) return [...found];
  const further = wanted.filter((tag) => !named.includes(tag));
  const stray = further.find((tag) => !found.includes(tag));
  if (stray === undefined) return further;
  const known = found.length === 0 ? 'no other tag does' : `those that do: ${found.join(', ')}`;
  throw new UsageError(`move-tags: ${JSON.stringify(stray)} does not point to the image; ${known}`);
}

async function store(
  { place, context }: Task,
  { contents }: EditedImage,
  root: Descriptor,
  source: Source,
  moving: readonly string[],
): Promise<void> {
  const tags = [...place.named, ...moving];
  const target = place.openTarget((digest) => contents.has(digest));
  await copyGraph(source, target, root, { tags, signal: context.signal });
  await place.finish(root, tags);
}

async function report({ context, inputs }: Task, description: Description): Promise<void> {
  const { log, step } = context;
  const { place, before, after, changes, otherTags, unreadTags, leftBehind } = description;
  for (const { place: where, key, after: value } of changes) {
    log.info(value === undefined ? `${where}: ${key} removed` : `${where}: ${key}=${value}`);
  }
  log.info(`${inputs.dryRun ? 'Dry run: would turn' : 'Turned'} ${place}@${before} into ${after}.`);
  if (otherTags.length > 0)
    log.info(`Still at the old digest: ${otherTags.join(', ')} (move-tags moves them)`);
  if (unreadTags > 0) {
    log.info(`${unreadTags} older tags were not looked at: there are too many. move-tags: all looks at each`);
  }
  if (leftBehind.length > 0) {
    log.warning(
      `${leftBehind.map(({ kind, name }) => `${kind} ${name}`).join(', ')}: about the old digest, so sign and attest again`,
    );
  }
  await step?.appendSummary(log.redact(summarizeDescription(description)));
}
