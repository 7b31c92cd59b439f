import { ANNOTATION } from '../../oci/annotations.ts';
import { readAll } from '../../oci/content.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Manifest } from '../../oci/manifest.ts';
import { isImageConfigType } from '../../oci/media-types.ts';
import type { Store } from '../storage/store.ts';

/** Keys and values as whoever pushed wrote them. Untrusted text. */
export type Metadata = Readonly<Record<string, string>>;

/**
 * What a version says about itself (META-02): an image by the labels of its config, and by annotations where it has no label; an index
 * by its own annotations alone.
 * @param content name in the store
 */
export async function readMetadata(manifest: Manifest, content: string, store: Store): Promise<Metadata> {
  const { annotations = {} } = manifest;
  if (manifest.kind === 'index') return annotations;
  return { ...annotations, ...(await readLabels(manifest.config, content, store)) };
}

/** Characters that the page shows (META-01). */
const LIMITS = { description: 512, licenses: 256 } as const;

/** What the page of a package shows of a version; null where the version does not say. */
export interface ShownMetadata {
  /** As far as the page shows it: 512 characters. */
  readonly description: string | null;
  /** As far as the page shows it: 256 characters. */
  readonly licenses: string | null;
  readonly source: string | null;
  /** What is longer than the page shows, with its whole length in characters. */
  readonly exceeds: Partial<Readonly<Record<keyof typeof LIMITS, number>>>;
}

export function shownMetadata(metadata: Metadata): ShownMetadata {
  const fields = Object.entries(LIMITS).map(([field, limit]) => {
    const characters = [...(metadata[ANNOTATION[field as keyof typeof LIMITS]] ?? '')];
    return { field, characters, limit };
  });
  const tooLong = fields.filter(({ characters, limit }) => characters.length > limit);
  const shown = Object.fromEntries(
    fields.map(({ field, characters, limit }) => [field, characters.slice(0, limit).join('') || null]),
  ) as Pick<ShownMetadata, 'description' | 'licenses'>;
  return {
    ...shown,
    source: metadata[ANNOTATION.source] ?? null,
    exceeds: Object.fromEntries(tooLong.map(({ field, characters }) => [field, characters.length])),
  };
}

/** Configs of real images have some kilobytes. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

async function readLabels(
  { digest, mediaType }: Descriptor,
  content: string,
  { blobs, metadata }: Store,
): Promise<Metadata> {
  const size = metadata.blobSize(content, digest);
  if (!isImageConfigType(mediaType) || size === undefined || size > MAX_CONFIG_BYTES) return {};
  return labelsOf(Buffer.from(await readAll(blobs.read(digest))).toString());
}

/** Nobody has checked that a config is what its type says. */
function labelsOf(text: string): Metadata {
  let config: { config?: { Labels?: unknown } | null } | null;
  try {
    config = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
  const labels = Object.entries(config?.config?.Labels ?? {});
  return Object.fromEntries(
    labels.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
