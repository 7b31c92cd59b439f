import type { LocalImage } from '../images/local-image.ts';
import type { OpenOptions } from '../images/open-options.ts';
import { isPath, parseSourceName, type SourceName } from '../images/source-name.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { parseReference } from '../oci/reference.ts';
import type { Source } from '../oci/target.ts';
import type { RegistryClient } from '../registry/client.ts';
import { asUsage, UsageError } from './usage-error.ts';

/** A source whose transport is known. */
export type ImageSourceName = Exclude<SourceName, { transport: 'none' }>;

/** An image to read from, on this machine or in a registry. Close it. */
export type SourceImage = LocalImage;

/** A source as `copy` and `inspect` read it: a name without transport is a reference to a registry. */
export function parseImageSource(text: string): ImageSourceName {
  const name = asUsage(() => parseSourceName(text));
  if (name.transport === 'docker') return { ...name, reference: lowerName(name.reference) };
  if (name.transport !== 'none') return name;
  if (isPath(text)) {
    throw new UsageError(
      `${JSON.stringify(text)} is a path: write oci:DIR, oci-archive:FILE or docker-archive:FILE, as it is`,
    );
  }
  return { transport: 'docker', reference: lowerName(name.text) };
}

/** Names are lower case, owners of repositories on GitHub need not be; a tag keeps its case. */
export function lowerName(reference: string): string {
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return colon === -1
    ? reference.toLowerCase()
    : reference.slice(0, colon).toLowerCase() + reference.slice(colon);
}

/** A source as `push` reads it: a name without transport is looked for on this machine. */
export async function findImageSource(name: SourceName): Promise<ImageSourceName> {
  if (name.transport !== 'none') return name;
  const { findLocalImage } = await import('../images/find-local-image.ts');
  return findLocalImage(name.text);
}

/** Loads what such a source is found and read with, for whoever waits for something else meanwhile. Nothing is read. */
export async function loadImageSource({ transport }: SourceName): Promise<void> {
  if (transport === 'none') await import('../images/find-local-image.ts');
  else if (transport !== 'docker') await (await import('../images/open-image.ts')).loadTransport(transport);
}

/** @throws UserError when there is no such image, or it is not whole */
export async function openSourceImage(
  name: ImageSourceName,
  client: RegistryClient,
  options?: OpenOptions,
): Promise<SourceImage> {
  if (name.transport !== 'docker') {
    const { openLocalImage } = await import('../images/open-image.ts');
    return openLocalImage(name, options);
  }
  const { registry, repository, tag, digest } = asUsage(() => parseReference(name.reference));
  const source = client.repository(registry, repository);
  const root = await source.resolve(digest ?? tag ?? 'latest');
  return createRemoteImage(source, root);
}

/** An image of a registry, which needs no closing. */
export function createRemoteImage(source: Source, root: Descriptor): SourceImage {
  return { source, root, notices: [], findDamage: async () => undefined, close: async () => {} };
}
