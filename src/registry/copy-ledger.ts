import type { Digest } from '../oci/digest.ts';
import type { CopyNode, CopyOutcome, CopyProgress, CopyReport } from './copy-report.ts';
import type { Graph, GraphNode } from './graph.ts';

/** Keeps the books of one copy. */
export interface CopyLedger {
  /** So many bytes of the node more have been sent; fewer when negative. */
  sent(node: GraphNode, count: number): void;
  done(node: GraphNode, outcome: CopyOutcome): void;
  /** What nothing was done with is there already, or stays elsewhere. */
  close(): CopyReport;
}

export function createCopyLedger(graph: Graph, onProgress: (progress: CopyProgress) => void): CopyLedger {
  const nodes = [...graph.values()];
  const totalBytes = nodes.reduce(
    (sum, { kind, descriptor }) => sum + (kind === 'foreign' ? 0 : descriptor.size),
    0,
  );
  const outcomes = new Map<Digest, CopyOutcome>();
  const arrived = new Map<Digest, number>();
  let sentBytes = 0;
  let doneBytes = 0;

  function advance(digest: Digest, count: number): void {
    arrived.set(digest, (arrived.get(digest) ?? 0) + count);
    doneBytes += count;
  }

  function outcomeOf({ descriptor, kind }: GraphNode): CopyOutcome {
    return outcomes.get(descriptor.digest) ?? (kind === 'foreign' ? 'foreign' : 'exists');
  }

  return {
    sent({ descriptor }, count) {
      advance(descriptor.digest, count);
      sentBytes += Math.max(count, 0);
      onProgress({ descriptor, sentBytes, doneBytes, totalBytes });
    },
    done({ descriptor }, outcome) {
      const { digest, size } = descriptor;
      outcomes.set(digest, outcome);
      advance(digest, size - (arrived.get(digest) ?? 0));
      onProgress({ descriptor, outcome, sentBytes, doneBytes, totalBytes });
    },
    close() {
      const settled = nodes.map(
        (node): CopyNode => ({ descriptor: node.descriptor, outcome: outcomeOf(node) }),
      );
      const uploaded = settled.filter(({ outcome }) => outcome === 'uploaded');
      const uploadedBytes = uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
      const [first] = nodes as [GraphNode];
      return { root: first.descriptor, size: totalBytes, uploadedBytes, nodes: settled };
    },
  };
}
