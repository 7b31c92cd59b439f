import type { Platform } from '../../oci/platform.ts';

/** Where an annotation stands; the names are those of buildx. A descriptor's stand in the index, or the layout, that names the manifest. */
export type AnnotationLevel = 'manifest' | 'index' | 'manifest-descriptor' | 'index-descriptor';

/** One key of a map of strings. */
export interface KeyEdit {
  readonly key: string;
  /** Undefined takes the key away. */
  readonly value: string | undefined;
  /** Only images of this platform; all when absent. */
  readonly platform?: Platform | undefined;
  /** Leaves a manifest alone that has a value already, be it as label or as annotation. */
  readonly onlyIfAbsent?: boolean | undefined;
}

export interface AnnotationEdit extends KeyEdit {
  readonly level: AnnotationLevel;
  /** Passes over documents that can have no annotations, where others of the image can. */
  readonly isOptional?: boolean | undefined;
}

/** What is to become of an image (ACT-07). Of several edits of a key the last wins. */
export interface ImageEdits {
  readonly annotations?: readonly AnnotationEdit[];
  /** Of the configs of image manifests. */
  readonly labels?: readonly KeyEdit[];
  /** BuildKit's attestations follow the images that they are about (default), or leave the index. */
  readonly attestations?: 'keep' | 'drop';
  /** Puts image-spec's media types in place of Docker's, whose manifests have no annotations. */
  readonly convertToOci?: boolean;
}
