import { type Content, createContent } from '../oci/content.ts';
import type { Digest } from '../oci/digest.ts';
import type { Target } from '../oci/target.ts';
import { asCopyError } from './copy-error.ts';
import type { CopyLedger } from './copy-ledger.ts';
import { registryErrorOf, unlessDenied } from './errors.ts';
import type { Graph, GraphNode } from './graph.ts';
import { shareInFlight } from './in-flight.ts';
import type { Limiter } from './limiter.ts';

/** A target that stores a manifest under several tags without asking for it by digest first. */
export interface ManifestTarget extends Target {
  putManifest(
    content: Content,
    tags?: readonly string[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<void>;
}

export interface CopyStepsOptions {
  readonly graph: Graph;
  readonly target: Target;
  readonly ledger: CopyLedger;
  readonly limiter: Limiter;
  /** Repositories beside the target that may hold a blob already. */
  readonly mountFrom: (node: GraphNode) => readonly string[];
  readonly signal: AbortSignal;
  /** Opens a blob of the source. */
  readonly open: (node: GraphNode) => Content;
}

/** What a copy does with single nodes. Every error that leaves here names the node. */
export interface CopySteps {
  exists(node: GraphNode): Promise<boolean>;
  sendBlob(node: GraphNode): Promise<void>;
  sendManifest(node: GraphNode): Promise<void>;
  /** Points `tags` to a manifest, and stores it where the target does not have it. */
  tagManifest(node: GraphNode, tags: readonly string[], isMissing: boolean): Promise<void>;
}

export function createCopySteps(options: CopyStepsOptions): CopySteps {
  const { graph, target, ledger, limiter, mountFrom, signal, open } = options;
  const toTarget = async <T>({ descriptor }: GraphNode, step: () => Promise<T>): Promise<T> => {
    try {
      signal.throwIfAborted();
      return await step();
    } catch (error) {
      throw asCopyError('target', descriptor, error);
    }
  };

  function sendBlob(node: GraphNode): Promise<void> {
    const onBytes = (count: number): void => ledger.sent(node, count);
    const push = () => target.push(open(node), { onBytes, mountFrom: mountFrom(node), signal });
    return toTarget(node, async () => {
      ledger.done(node, await shareInFlight(target, node.descriptor.digest, () => limiter(push)));
    });
  }

  async function pushManifest(node: GraphNode): Promise<void> {
    await healing(node, () => toTarget(node, () => target.push(manifestContent(node), { signal })));
    ledger.done(node, 'uploaded');
  }

  /**
   * A registry may say that it has a manifest, or a blob, and miss it when something points there: after lost data, or for a
   * moment, as ghcr.io does. Then everything below is checked and sent again, once.
   */
  async function healing(node: GraphNode, step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!isMissingContent(error)) throw error;
      await sendBelow(node);
      await step();
    }
  }

  async function sendBelow(node: GraphNode): Promise<void> {
    for (const child of childrenOf(graph, node)) {
      if (child.kind === 'blob') await sendBlob(child);
      if (child.kind !== 'manifest') continue;
      await sendBelow(child);
      await toTarget(child, () => target.push(manifestContent(child), { signal }));
      ledger.done(child, 'uploaded');
    }
  }

  return {
    exists: (node) => toTarget(node, () => limiter(() => target.exists(node.descriptor).catch(unlessDenied))),
    sendBlob,
    sendManifest: pushManifest,
    async tagManifest(node, tags, isMissing) {
      if (isMissing && isManifestTarget(target)) {
        const put = (): Promise<void> => target.putManifest(manifestContent(node), tags, { signal });
        await healing(node, () => toTarget(node, put));
        ledger.done(node, 'uploaded');
        return;
      }
      if (isMissing) await pushManifest(node);
      for (const tag of tags)
        await healing(node, () => toTarget(node, () => target.tag(node.descriptor, tag)));
    },
  };
}

export function childrenOf(graph: Graph, { children }: GraphNode): GraphNode[] {
  return children.flatMap((digest) => graph.get(digest as Digest) ?? []);
}

function manifestContent({ descriptor, bytes = new Uint8Array() }: GraphNode): Content {
  return createContent(descriptor, bytes);
}

function isManifestTarget(target: Target): target is ManifestTarget {
  return 'putManifest' in target;
}

function isMissingContent(error: unknown): boolean {
  const refusal = registryErrorOf(error);
  return ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'].some((code) => refusal?.hasCode(code));
}
