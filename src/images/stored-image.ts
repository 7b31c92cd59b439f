import type { ByteStream } from '../oci/content.ts';
import type { Digest } from '../oci/digest.ts';

/** An image of podman's or buildah's storage: what it is made of, its layers uncompressed. */
export interface StoredImage {
  readonly kind: 'image';
  /** As the storage keeps it: what it says of layers is of the time when the image came or was made. */
  readonly manifest: Uint8Array;
  readonly config: Uint8Array;
  /** From the lowest to the highest. */
  readonly layers: readonly StoredLayer[];
}

export interface StoredLayer {
  readonly diffId: Digest;
  open(): ByteStream;
}

/** What `podman manifest create` makes: an index of images of the same storage. */
export interface StoredList {
  readonly kind: 'list';
  readonly manifest: Uint8Array;
  /** By the digests that the list names. */
  readonly images: ReadonlyMap<Digest, StoredImage>;
}
