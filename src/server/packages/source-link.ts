import { ANNOTATION } from '../../oci/annotations.ts';
import { readAll } from '../../oci/content.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Manifest } from '../../oci/manifest.ts';
import { isImageConfigType } from '../../oci/media-types.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { ownerOf } from './model.ts';

/** Configs of real images have some kilobytes. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/**
 * What a manifest says about its source (LINK-02): the label of an image's config, else its annotation; of an index its own annotation
 * alone. Untrusted text.
 */
export async function readSource(
  manifest: Manifest,
  name: string,
  store: Store,
): Promise<string | undefined> {
  const annotation = manifest.annotations?.[ANNOTATION.source];
  if (manifest.kind === 'index') return annotation;
  return (await readSourceLabel(manifest.config, name, store)) ?? annotation;
}

/** The repository of the world that a source URL names, if the package's own account owns it: OWNER/REPO in lower case. */
export function repositoryOfSource(
  source: string | undefined,
  name: string,
  serverUrl: string,
  world: World,
): string | undefined {
  const prefix = `${serverUrl}/`.toLowerCase();
  const url = source?.toLowerCase();
  if (url === undefined || !url.startsWith(prefix)) return undefined;
  const repository = url.slice(prefix.length);
  return world.repositories.has(repository) && ownerOf(repository) === ownerOf(name) ? repository : undefined;
}

async function readSourceLabel(
  { digest, mediaType }: Descriptor,
  name: string,
  { blobs, metadata }: Store,
): Promise<string | undefined> {
  const size = metadata.blobSize(name, digest);
  if (!isImageConfigType(mediaType) || size === undefined || size > MAX_CONFIG_BYTES) return undefined;
  return sourceLabelOf(Buffer.from(await readAll(blobs.read(digest))).toString());
}

/** Nobody has checked that a config is what its type says. */
function sourceLabelOf(text: string): string | undefined {
  let config: { config?: { Labels?: Record<string, unknown> | null } | null } | null;
  try {
    config = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const label = config?.config?.Labels?.[ANNOTATION.source];
  return typeof label === 'string' ? label : undefined;
}
