import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { Source } from '../oci/target.ts';
import type { PushingStore } from './pushing-store.ts';

/** An image on this machine: chosen, found complete, ready to be copied. */
export interface LocalImage {
  readonly source: Source;
  readonly root: Descriptor;
  /** What the user should know, such as that only one platform of an index is here. One line each. */
  readonly notices: readonly string[];
  /** Layers that were not packed, because a cache knew what they become and the registry has that. */
  readonly remembered?: ReadonlySet<Digest>;
  /** The store that has it, where that can push it to a registry without us. */
  readonly store?: PushingStore | undefined;
  /** Hashes content that a registry refused: a sentence with file, wanted and actual digest; undefined when it is whole. */
  findDamage(descriptor: Descriptor): Promise<string | undefined>;
  /** Removes temporary files. */
  close(): Promise<void>;
}
