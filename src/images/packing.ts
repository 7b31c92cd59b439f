import type { Content } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Compression, DEFAULT_COMPRESSION } from './compress/compression.ts';
import type { PackingCache } from './packing-cache.ts';

/** How layers that a source keeps uncompressed become those of a registry, and what is known of that before. */
export interface Packing {
  readonly compression: Compression;
  readonly cache?: PackingCache | undefined;
  /**
   * Whether everyone who is to get the image has this content already. Without it nothing is believed that the cache
   * says of layers.
   */
  readonly isStored?: ((descriptor: Descriptor) => Promise<boolean>) | undefined;
  /** Reads small content, such as a config, that one of them has; undefined when none has it. */
  readonly readStored?: ((descriptor: Descriptor) => Promise<Uint8Array | undefined>) | undefined;
  /** Hears of each packed layer while others are still being packed. Its bytes can be read until the image is closed. */
  readonly onLayer?: ((layer: Content) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const DEFAULT_PACKING: Packing = { compression: DEFAULT_COMPRESSION };
