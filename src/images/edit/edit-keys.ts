import { UserError } from '../../oci/errors.ts';
import { isDockerType } from '../../oci/media-types.ts';
import { matchesPlatform, type Platform } from '../../oci/platform.ts';
import type { AnnotationEdit, AnnotationLevel, KeyEdit } from './image-edits.ts';
import type { DocumentPath, JsonDocument } from './json-document.ts';

/** Where in a document annotations stand, and what of. */
export interface AnnotationPlace {
  readonly level: AnnotationLevel;
  readonly path: DocumentPath;
  /** Of the document. */
  readonly mediaType: string;
  /** Of the image that they are about. */
  readonly platform: Platform | undefined;
}

/** Keys and values as they are in an image. */
export type Values = Readonly<Record<string, unknown>> | null | undefined;

/** @throws UserError for a document of Docker's, where no client would find them */
export function editAnnotations(
  document: JsonDocument,
  place: AnnotationPlace,
  current: Values,
  edits: readonly AnnotationEdit[],
  elsewhere?: Values,
): void {
  const { level, path, mediaType, platform } = place;
  const isDocker = isDockerType(mediaType);
  const wanted = editsFor(edits, platform).filter(
    (edit) => edit.level === level && !(isDocker && edit.isOptional === true),
  );
  const [first] = wanted.filter(({ value }) => value !== undefined);
  if (first !== undefined && isDocker) {
    throw new UserError(
      `annotation ${JSON.stringify(first.key)} cannot be written: ${mediaType} has no annotations. Set convert to oci, or use labels`,
    );
  }
  editKeys(document, path, current, wanted, elsewhere);
}

/**
 * Applies edits to the object of strings at `path`, whose values so far are `current`. What is right already stays as it is.
 * @param elsewhere what the same manifest says in another place
 */
export function editKeys(
  document: JsonDocument,
  path: DocumentPath,
  current: Values,
  edits: readonly KeyEdit[],
  elsewhere?: Values,
): void {
  const values = new Map(Object.entries(current ?? {}));
  const isSaid = (key: string): boolean => values.has(key) || Object.hasOwn(elsewhere ?? {}, key);
  for (const { key, value, onlyIfAbsent = false } of edits) {
    if (values.get(key) === value || (onlyIfAbsent && isSaid(key))) continue;
    if (value === undefined) {
      values.delete(key);
      document.remove([...path, key]);
    } else {
      values.set(key, value);
      document.set([...path, key], value);
    }
  }
}

/** Those that concern an image of this platform: an image of none is meant by edits for all only. */
export function editsFor<Edit extends KeyEdit>(
  edits: readonly Edit[],
  platform: Platform | undefined,
): Edit[] {
  return edits.filter(
    ({ platform: wanted }) =>
      wanted === undefined || (platform !== undefined && matchesPlatform(platform, wanted)),
  );
}
