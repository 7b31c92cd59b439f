import { editsFor } from '../../images/edit/edit-keys.ts';
import type { ImageEdits } from '../../images/edit/image-edits.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { UserError } from '../../oci/errors.ts';
import { isIndexType } from '../../oci/media-types.ts';
import type { DescribedPlace } from './described-place.ts';

/**
 * The edited root with the annotations that its own entry gets, which stands in the index of a layout and nowhere in a registry.
 * @param edited the root after the edit, with the annotations from before
 * @throws UserError when a registry is to have such annotations
 */
export function withEntryAnnotations(
  edited: Descriptor,
  { hasEntry, name }: Pick<DescribedPlace, 'hasEntry' | 'name'>,
  { annotations: edits = [] }: ImageEdits,
): Descriptor {
  const level = isIndexType(edited.mediaType) ? 'index-descriptor' : 'manifest-descriptor';
  const wanted = editsFor(edits, edited.platform).filter((edit) => edit.level === level);
  const [set] = wanted.filter(({ value }) => value !== undefined);
  if (set !== undefined && !hasEntry) {
    throw new UserError(
      `${level}:${set.key} has no place in ${name}: a registry keeps no descriptor of the image itself. Write ${level.replace('-descriptor', '')}:${set.key}=…`,
    );
  }
  if (wanted.length === 0 || !hasEntry) return edited;
  const annotations = new Map(Object.entries(edited.annotations ?? {}));
  for (const { key, value } of wanted) {
    if (value === undefined) annotations.delete(key);
    else annotations.set(key, value);
  }
  return { ...edited, annotations: Object.fromEntries(annotations) };
}
