import { stat } from 'node:fs/promises';
import type { LocalImage } from '../images/local-image.ts';
import { openLocalImage } from '../images/open-image.ts';
import { parseSourceName, type SourceName } from '../images/source-name.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { UserError } from '../oci/errors.ts';
import { parseReference } from '../oci/reference.ts';
import type { Source } from '../oci/target.ts';
import type { RegistryClient } from '../registry/client.ts';
import { isSystemError } from './system-error.ts';
import { asUsage } from './usage-error.ts';

/** A source whose transport is known. */
export type ImageSourceName = Exclude<SourceName, { transport: 'none' }>;

/** An image to read from, on this machine or in a registry. Close it. */
export type SourceImage = LocalImage;

/** A source as `copy` and `inspect` read it: a name without transport is a reference to a registry. */
export function parseImageSource(text: string): ImageSourceName {
  const name = asUsage(() => parseSourceName(text));
  return name.transport === 'none' ? { transport: 'docker', reference: name.text } : name;
}

/** A source as `push` reads it: a name without transport is a path when that exists, else an image of the daemon. */
export async function parsePushSource(text: string): Promise<ImageSourceName> {
  const name = asUsage(() => parseSourceName(text));
  if (name.transport !== 'none') return name;
  const kind = await kindOfPath(text);
  if (kind === 'folder') return { transport: 'oci', path: text, reference: '' };
  if (kind === 'file') return { transport: 'docker-archive', path: text, reference: '' };
  if (/^[./\\~]|^[A-Za-z]:[\\/]/.test(text)) {
    throw new UserError(
      `source ${JSON.stringify(text)} does not exist: give the folder of an OCI layout, or the name of an image in the Docker daemon`,
    );
  }
  return { transport: 'docker-daemon', reference: text };
}

/** @throws UserError when there is no such image, or it is not whole */
export async function openSourceImage(name: ImageSourceName, client: RegistryClient): Promise<SourceImage> {
  if (name.transport !== 'docker') return openLocalImage(name);
  const { registry, repository, tag, digest } = asUsage(() => parseReference(name.reference));
  const source = client.repository(registry, repository);
  const root = await source.resolve(digest ?? tag ?? 'latest');
  return createRemoteImage(source, root);
}

/** An image of a registry, which needs no closing. */
export function createRemoteImage(source: Source, root: Descriptor): SourceImage {
  return { source, root, notices: [], findDamage: async () => undefined, close: async () => {} };
}

async function kindOfPath(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A name that no file can have, such as a long reference, is no path either.
    if (isSystemError(error) && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(error.code ?? '')) {
      return undefined;
    }
    throw error;
  }
}
