import type { ImageDocuments, ManifestDocument } from '../../images/edit/image-documents.ts';
import { platformOf } from '../../images/edit/image-documents.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { formatPlatform } from '../../oci/platform.ts';

/** One value that an edit has changed. Untrusted text. */
export interface ValueChange {
  /** Such as `index annotation` or `linux/amd64 label`. */
  readonly place: string;
  readonly key: string;
  readonly before: string | undefined;
  /** Undefined when the key has gone. */
  readonly after: string | undefined;
}

/** What reads differently after an edit, manifest by manifest. */
export function listChanges(
  before: ImageDocuments,
  after: ImageDocuments,
  replaced: ReadonlyMap<Digest, Descriptor>,
): ValueChange[] {
  return [...replaced].flatMap(([from, to]) => {
    const [old, now] = [before.get(from), after.get(to.digest)];
    if (old === undefined || now === undefined) return [];
    const name = nameOf(old, before);
    return [
      ...compare(`${name} annotation`, old.manifest.annotations, now.manifest.annotations),
      ...compare(`${name} label`, old.config?.fields.config?.Labels, now.config?.fields.config?.Labels),
    ];
  });
}

function nameOf({ descriptor, manifest }: ManifestDocument, documents: ImageDocuments): string {
  if (manifest.kind === 'index') return 'index';
  const platform = platformOf(descriptor, documents);
  return platform === undefined ? 'manifest' : formatPlatform(platform);
}

type Values = Readonly<Record<string, unknown>> | null | undefined;

function compare(place: string, before: Values, after: Values): ValueChange[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].flatMap((key) => {
    const change = { place, key, before: textOf(before?.[key]), after: textOf(after?.[key]) };
    return change.before === change.after ? [] : [change];
  });
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
