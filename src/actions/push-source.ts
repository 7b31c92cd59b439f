import type { ChildSelection } from '../images/index-children.ts';
import { closeAll, joinImages, type NamedImage, narrowImage } from '../images/joined-image.ts';
import type { OpenOptions } from '../images/open-options.ts';
import type { Packing } from '../images/packing.ts';
import { parseSourceName, type SourceName } from '../images/source-name.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { parsePlatform } from '../oci/platform.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { Destination } from './destinations.ts';
import {
  createRemoteImage,
  findImageSource,
  type ImageSourceName,
  loadImageSource,
  openSourceImage,
  parseImageSource,
  type SourceImage,
} from './image-source.ts';
import { parseSourceList } from './source-list.ts';
import { asUsage, parseInput, UsageError } from './usage-error.ts';

export interface PushSourceInputs {
  readonly source: string | undefined;
  readonly sources: readonly string[];
  readonly platforms: readonly string[];
  readonly attestations: 'keep' | 'drop';
}

/** What `push` is to send: one image, or an index made of several. */
export interface PushSource {
  readonly source: Written<SourceName> | undefined;
  readonly sources: readonly Written<ImageSourceName | Digest>[];
  readonly selection: ChildSelection;
}

/** What was written, and what it means. */
interface Written<T> {
  readonly text: string;
  readonly name: T;
}

/** @throws UsageError when there are both or neither of `source` and `sources`, or one is not well written */
export function readPushSource({ source, sources, platforms, attestations }: PushSourceInputs): PushSource {
  if (source === undefined && sources.length === 0) {
    throw new UsageError(
      'input "source" is required: what to push; or "sources", to make one image of several',
    );
  }
  if (source !== undefined && sources.length > 0) {
    throw new UsageError('give "source" or "sources", not both: source pushes one image as it is');
  }
  const wanted = platforms.flatMap((line) => line.split(',').flatMap((text) => text.trim() || []));
  return {
    source: source === undefined ? undefined : { text: source, name: asUsage(() => parseSourceName(source)) },
    sources: parseSourceList(sources).map((text) => ({
      text,
      name: isDigest(text) ? text : parseImageSource(text),
    })),
    selection: {
      platforms: wanted.map((text) => parseInput('platforms', text, parsePlatform)),
      attestations,
    },
  };
}

/** Loads what opening this takes, and reads nothing. */
export async function loadPushSource({ source, sources }: PushSource): Promise<void> {
  const names = source === undefined ? sources.map(({ name }) => name) : [source.name];
  await Promise.all(names.map((name) => (typeof name === 'string' ? undefined : loadImageSource(name))));
}

/** What opening an image takes beside its name. */
export interface PushSourceSurroundings {
  readonly client: RegistryClient;
  /** Where a digest without a name is looked for. */
  readonly destinations: readonly Destination[];
  readonly packing?: Packing;
}

/**
 * Opens what is to be sent, down to the wanted platforms. Close it.
 * @throws UserError when an image is absent or not whole, or two are for one platform
 */
export async function openPushSource(
  { source, sources, selection }: PushSource,
  surroundings: PushSourceSurroundings,
): Promise<SourceImage> {
  const options = { packing: surroundings.packing, takesPart: selection.platforms.length > 0 };
  if (source === undefined) {
    const images = await openAll(sources, surroundings, options);
    const joined = await orClose(images, () => joinImages(images, selection));
    return { ...joined, notices: [...noticesOfSame(sources, images), ...joined.notices] };
  }
  const image = await openSourceImage(await findImageSource(source.name), surroundings.client, options);
  const isWhole = selection.platforms.length === 0 && selection.attestations === 'keep';
  const named = { image, name: source.text };
  return isWhole ? image : orClose([named], () => narrowImage(named, selection));
}

async function openAll(
  sources: PushSource['sources'],
  { client, destinations }: PushSourceSurroundings,
  options: OpenOptions,
): Promise<NamedImage[]> {
  const unique = new Map(sources.map((source) => [source.text, source]));
  const opened = await Promise.allSettled(
    [...unique.values()].map(async ({ text, name }) => ({
      name: text,
      image: await (typeof name === 'string'
        ? openPushedDigest(name, client, destinations)
        : openSourceImage(name, client, options)),
    })),
  );
  const images = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed === undefined) return images;
  await closeAll(images);
  throw failed.reason;
}

/** That jobs have built one platform twice, and another not at all, would show in nothing but a shorter index. */
function noticesOfSame(sources: PushSource['sources'], images: readonly NamedImage[]): string[] {
  const digests = new Map(images.map(({ name, image }) => [name, image.root.digest]));
  const texts = sources.map(({ text }) => text);
  return [...Map.groupBy(texts, (text) => digests.get(text)).values()]
    .filter((same) => same.length > 1)
    .map(
      (same) =>
        `sources: ${same.join(' and ')} are one image, which the index lists once: did two jobs build for the same platform?`,
    );
}

/** A digest alone, as a matrix job passes it on, is in a repository to which this push goes. */
async function openPushedDigest(
  digest: Digest,
  client: RegistryClient,
  destinations: readonly Destination[],
): Promise<SourceImage> {
  for (const { registry, repository } of destinations) {
    const source = client.repository(registry, repository);
    const root = await source.find(digest);
    if (root !== undefined) return createRemoteImage(source, root);
  }
  const places = destinations.map(({ registry, repository }) => `${registry}/${repository}`).join(', ');
  throw new UserError(
    `sources: there is no ${digest} in ${places}: write the repository before it, HOST/NAME@${digest}`,
  );
}

async function orClose<T>(images: readonly NamedImage[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await closeAll(images);
    throw error;
  }
}
