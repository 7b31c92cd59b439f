import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { Source, Target } from '../../oci/target.ts';
import type { RemoteRepository } from '../../registry/repository.ts';

/** An image where it is described: it can be written to as well. Close it. */
export interface DescribedPlace {
  readonly source: Source;
  readonly root: Descriptor;
  /** How messages call the place. */
  readonly name: string;
  /** Tags that lead to the root by the words of the user; they move. None for a digest. */
  readonly named: readonly string[];
  /** Where the image is, when that is a registry. */
  readonly remote: RemoteRepository | undefined;
  /** Whether the root has an entry with annotations of its own, as in a layout. */
  readonly hasEntry: boolean;
  /** All further tags that lead to `digest`. */
  tagsOf(digest: Digest): Promise<readonly string[]>;
  /** Opens what an edited image is copied to. `isNew` tells what the edit made from what stands there already. */
  openTarget(isNew: (digest: Digest) => boolean): Target;
  /** Makes what has been copied the image; `moved` are the tags that lead to it from now on. */
  finish(root: Descriptor, moved: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
