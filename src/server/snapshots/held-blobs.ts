import type { Digest } from '../../oci/digest.ts';
import type { BlobStore } from '../storage/store.ts';

/** The same blobs, of which those that are held outlive their deletion. */
export function withHeldBlobs(blobs: BlobStore, isHeld: (digest: Digest) => boolean): BlobStore {
  return {
    size: (digest) => blobs.size(digest),
    read: (digest, range) => blobs.read(digest, range),
    beginUpload: () => blobs.beginUpload(),
    delete: (digest) => {
      if (!isHeld(digest)) blobs.delete(digest);
    },
    close: () => blobs.close(),
  };
}
