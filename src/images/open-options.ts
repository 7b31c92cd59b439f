import type { Packing } from './packing.ts';

/** How an image is opened. */
export interface OpenOptions {
  readonly packing?: Packing | undefined;
  /** Whether a few whole platforms of an index do, because only some are wanted. */
  readonly takesPart?: boolean | undefined;
}
