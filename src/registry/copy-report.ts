import type { Descriptor } from '../oci/descriptor.ts';
import type { PushOutcome } from '../oci/target.ts';

/** How a node came to be in the target. `foreign` layers stay where their `urls` say. */
export type CopyOutcome = PushOutcome | 'foreign';

export interface CopyNode {
  readonly descriptor: Descriptor;
  readonly outcome: CopyOutcome;
}

export interface CopyReport {
  readonly root: Descriptor;
  /** Bytes of the whole graph, foreign layers left out. */
  readonly size: number;
  /** Bytes that had to travel. */
  readonly uploadedBytes: number;
  /** Every node once, the root first. */
  readonly nodes: readonly CopyNode[];
}

/** Something has moved on. All counts are in bytes. */
export interface CopyProgress {
  /** What it is about. */
  readonly descriptor: Descriptor;
  /** Set once, when the node is done. */
  readonly outcome?: CopyOutcome;
  /** Sent so far in this copy, what was sent twice included. */
  readonly sentBytes: number;
  /** Sent, or found in the target. */
  readonly doneBytes: number;
  readonly totalBytes: number;
}
