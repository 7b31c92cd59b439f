import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { Source, Target } from '../../oci/target.ts';
import type { LeftBehind } from './left-behind.ts';

/** The tags that lead to an image, beside those that the user has named. */
export interface TagSearch {
  readonly found: readonly string[];
  /** How many tags were not looked at, because there are too many. */
  readonly unread: number;
}

/** An image where it is described: it can be written to as well. Close it. */
export interface DescribedPlace {
  readonly source: Source;
  readonly root: Descriptor;
  /** How messages call the place. */
  readonly name: string;
  /** `host[:port]` of the registry that it is in; undefined for one on this machine. */
  readonly registry: string | undefined;
  /** Tags that lead to the root by the words of the user; they move. None for a digest. */
  readonly named: readonly string[];
  /** Whether the root has an entry with annotations of its own, as in a layout. */
  readonly hasEntry: boolean;
  /** @param moving tags that are looked at in any case; `all` for every one, however many there are */
  findTags(moving: readonly string[]): Promise<TagSearch>;
  /** What is about these digests, and would not be about what takes their place. */
  findLeftBehind(replaced: readonly Digest[]): Promise<readonly LeftBehind[]>;
  /** Opens what an edited image is copied to. `isNew` tells what the edit made from what stands there already. */
  openTarget(isNew: (digest: Digest) => boolean): Target;
  /** Makes what has been copied the image; `moved` are the tags that lead to it from now on. */
  finish(root: Descriptor, moved: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The word for every tag, in place of a list. */
export function isEveryTag(moving: readonly string[]): boolean {
  return moving.length === 1 && moving[0] === 'all';
}
