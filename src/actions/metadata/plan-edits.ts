import type { AnnotationEdit, ImageEdits, KeyEdit } from '../../images/edit/image-edits.ts';
import { PREDEFINED_KEYS } from '../../oci/annotations.ts';
import { UserError } from '../../oci/errors.ts';
import { isDockerType, isIndexType } from '../../oci/media-types.ts';
import type { AnnotationPlace, PlacedAnnotation, PlacedKey } from './parse-annotation.ts';

export interface WantedAnnotation extends PlacedAnnotation {
  /** Leaves a value alone that is there already. */
  readonly onlyIfAbsent?: boolean;
}

/** What somebody wants an image to say. */
export interface WantedMetadata {
  /** What the repository says of itself; what somebody has written for the image wins. */
  readonly own?: readonly WantedAnnotation[];
  readonly annotations: readonly PlacedAnnotation[];
  /** Of the configs of all platforms. */
  readonly labels: readonly { readonly key: string; readonly value: string }[];
  /** Keys that go; without a place from labels and annotations of every level. */
  readonly remove: readonly PlacedKey[];
  readonly attestations: 'keep' | 'drop';
  readonly convertToOci: boolean;
}

/**
 * Decides where keys without a place stand: those of image-spec where GitHub's container registry looks for them (META-02) — labels and
 * manifest annotations of a single image, annotations of an index and of its images — and others in annotations alone.
 * @param mediaType of the image's root
 * @throws UserError for a Docker manifest list, which cannot say anything about itself
 */
export function planEdits(mediaType: string, wanted: WantedMetadata): ImageEdits {
  const { labels, remove, attestations, convertToOci } = wanted;
  const root = { isIndex: isIndexType(mediaType), isDocker: isDockerType(mediaType) && !convertToOci };
  const annotations: readonly WantedAnnotation[] = [...ownValues(wanted, root), ...wanted.annotations];
  const placed = annotations.map((annotation) => ({ annotation, places: placesOf(annotation, root) }));
  return {
    annotations: [
      ...remove.flatMap(({ key, places }) => annotationEdits(places, EVERYWHERE, { key, value: undefined })),
      ...placed.flatMap(({ annotation: { key, value, onlyIfAbsent }, places }) =>
        annotationEdits(places.annotations, [], { key, value, onlyIfAbsent }),
      ),
    ],
    labels: [
      ...remove.flatMap(({ key, places }) => (places.length === 0 ? [{ key, value: undefined }] : [])),
      ...placed.flatMap(({ annotation: { key, value, onlyIfAbsent }, places }) =>
        places.isLabel ? [{ key, value, onlyIfAbsent }] : [],
      ),
      ...labels,
    ],
    attestations,
    convertToOci,
  };
}

/** A key that is to go stays away, and a single image says by its label what an index says by annotations alone. */
function ownValues({ own = [], labels, remove }: WantedMetadata, { isIndex }: RootKind): WantedAnnotation[] {
  const removed = remove.filter(({ places }) => places.length === 0);
  const settled = new Set([...removed, ...(isIndex ? [] : labels)].map(({ key }) => key));
  return own.filter(({ key }) => !settled.has(key));
}

const EVERYWHERE: readonly AnnotationPlace[] = [
  { level: 'index' },
  { level: 'manifest' },
  { level: 'index-descriptor' },
  { level: 'manifest-descriptor' },
];

interface RootKind {
  readonly isIndex: boolean;
  /** Its documents have no annotations. */
  readonly isDocker: boolean;
}

interface Places {
  readonly annotations: readonly (AnnotationPlace & Pick<AnnotationEdit, 'isOptional'>)[];
  readonly isLabel: boolean;
}

function placesOf({ key, places }: PlacedKey, { isIndex, isDocker }: RootKind): Places {
  if (places.length > 0) return { annotations: places, isLabel: false };
  if (isIndex && isDocker) {
    throw new UserError(
      `${JSON.stringify(key)} cannot be written: the image is a Docker manifest list, which has no annotations. Set convert to oci to make an OCI index of it`,
    );
  }
  // An OCI index may hold images of Docker, which have no annotations; GitHub looks at those of the index.
  if (isIndex)
    return { annotations: [{ level: 'index' }, { level: 'manifest', isOptional: true }], isLabel: false };
  if (isDocker) return { annotations: [], isLabel: true };
  return { annotations: [{ level: 'manifest' }], isLabel: PREDEFINED_KEYS.has(key) };
}

function annotationEdits(
  places: readonly AnnotationPlace[],
  otherwise: readonly AnnotationPlace[],
  edit: KeyEdit,
): AnnotationEdit[] {
  return (places.length > 0 ? places : otherwise).map((place) => ({ ...place, ...edit }));
}
