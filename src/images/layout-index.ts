import { ANNOTATION } from '../oci/annotations.ts';
import { type Descriptor, parseDescriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { parseManifest } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-types.ts';
import { formatReference, parseReference, type Reference } from '../oci/reference.ts';

/** Where containerd and BuildKit write the full reference; their `ref.name` is the tag alone. */
const CONTAINERD_NAME = 'io.containerd.image.name';

/** The file that marks a layout (image-spec, image-layout.md). */
export const LAYOUT_MARKER = { name: 'oci-layout', content: { imageLayoutVersion: '1.0.0' } } as const;

/** The index.json of a layout (image-spec, image-layout.md). Fields that are not ours stay as they are. */
export interface LayoutIndex {
  readonly manifests: readonly Descriptor[];
  readonly [field: string]: unknown;
}

export const EMPTY_LAYOUT_INDEX: LayoutIndex = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.ociIndex,
  manifests: [],
};

/**
 * @param where names the file in messages
 * @throws UserError that names file and field
 */
export function parseLayoutIndex(text: string, where: string): LayoutIndex {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${where} is not valid JSON: build the OCI layout again`, { cause });
  }
  const { manifests } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(manifests)) throw new UserError(`${where}: "manifests" must be a list`);
  const entries = manifests.map((entry, position) =>
    parseDescriptor(entry, `${where}: manifests[${position}]`),
  );
  return { ...(value as object), manifests: entries };
}

/**
 * The entry that `name` means: a tag or a full reference; an exact name before a tag at the end of a longer one.
 * An empty name means the only image there is. Undefined when nothing is called so.
 * @throws UserError when different images are called so
 */
export function findByName(index: LayoutIndex, name: string, where: string): Descriptor | undefined {
  if (name === '') return onlyOf(index.manifests, 'holds', index, where);
  const exact = index.manifests.filter((entry) => namesOf(entry).includes(name));
  if (exact.length > 0) return onlyOf(exact, `calls ${JSON.stringify(name)}`, index, where);
  const alike = index.manifests.filter((entry) => namesOf(entry).some((known) => isSameName(known, name)));
  return onlyOf(alike, `calls ${JSON.stringify(name)}`, index, where);
}

/** What there is, for messages: names, else digests. */
export function listLayoutIndex({ manifests }: LayoutIndex): string {
  if (manifests.length === 0) return 'it lists no image';
  const names = manifests.map((entry) => namesOf(entry)[0] ?? entry.digest);
  return `it lists ${[...new Set(names)].map((name) => JSON.stringify(name)).join(', ')}`;
}

/** The index with `name` on `descriptor` and on nothing else; an empty name lists it without one. */
export function withEntry(index: LayoutIndex, descriptor: Descriptor, name: string): LayoutIndex {
  const { mediaType, digest, size, platform, artifactType } = descriptor;
  const entry: Descriptor = {
    mediaType,
    digest,
    size,
    ...(platform && { platform }),
    ...(artifactType !== undefined && { artifactType }),
    ...(name !== '' && { annotations: { [ANNOTATION.refName]: name } }),
  };
  const isReplaced = (old: Descriptor): boolean =>
    name === ''
      ? old.digest === digest && namesOf(old).length === 0
      : old.annotations?.[ANNOTATION.refName] === name;
  return { ...index, manifests: [...index.manifests.filter((old) => !isReplaced(old)), entry] };
}

/** The names of a digest, as `findByName` takes them; an entry without a name adds none. */
export function namesOfDigest({ manifests }: LayoutIndex, wanted: Digest): string[] {
  return manifests.flatMap((entry) => (entry.digest === wanted ? namesOf(entry).slice(-1) : []));
}

/**
 * The index with `to` in the place of `from`, under the same names and with the annotations of `to` if it has any; with a new entry
 * where there is none to replace.
 * @param names limits that to entries of these names; undefined means all
 */
export function withSuccessor(
  index: LayoutIndex,
  from: Digest,
  to: Descriptor,
  names: readonly string[] | undefined,
): LayoutIndex {
  const isMeant = (entry: Descriptor): boolean =>
    entry.digest === from &&
    (names === undefined ||
      namesOf(entry).some((known) => names.some((name) => known === name || isSameName(known, name))));
  const { mediaType, digest, size, annotations } = to;
  const successor = { mediaType, digest, size, ...(annotations && { annotations }) };
  if (!index.manifests.some(isMeant)) return withEntry(index, to, '');
  const manifests = index.manifests.map((entry) => (isMeant(entry) ? { ...entry, ...successor } : entry));
  return { ...index, manifests };
}

function onlyOf(
  entries: readonly Descriptor[],
  verb: string,
  index: LayoutIndex,
  where: string,
): Descriptor | undefined {
  const digests = new Set(entries.map(({ digest }) => digest));
  if (digests.size > 1) {
    throw new UserError(
      `${where} ${verb} ${digests.size} different images; ${listLayoutIndex(index)}: choose one by tag or digest`,
    );
  }
  return entries[0];
}

function namesOf({ annotations }: Descriptor): string[] {
  const names = [annotations?.[CONTAINERD_NAME], annotations?.[ANNOTATION.refName]];
  return names.filter((name): name is string => name !== undefined && name !== '');
}

/** Whether the tag of `known` is what was asked for, or both are spellings of one reference. */
function isSameName(known: string, wanted: string): boolean {
  const reference = tryReference(known);
  if (reference?.tag === undefined) return false;
  if (reference.tag === wanted) return true;
  const other = tryReference(wanted);
  return other !== undefined && formatReference(reference) === formatReference(other);
}

function tryReference(text: string): Reference | undefined {
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof UserError) return undefined; // names in a layout are free text
    throw error;
  }
}

/**
 * A manifest that an index does not list, such as one platform of an image.
 * @param where says in messages what it is in
 * @throws UserError when the bytes are no manifest, such as those of a config
 */
export function describeUnlisted(digest: Digest, bytes: Uint8Array, where: string): Descriptor {
  try {
    return { mediaType: parseManifest(bytes).mediaType, digest, size: bytes.byteLength };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      `${digest} in ${where} is no image but a part of one (${error.message}): give the digest of a manifest`,
      { cause: error },
    );
  }
}
