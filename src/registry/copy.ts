import type { Content } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import {
  contentOf,
  type JoinedSource,
  type Source,
  type Target,
  type UnverifiedSource,
} from '../oci/target.ts';
import { asCopyError } from './copy-error.ts';
import { createCopyLedger } from './copy-ledger.ts';
import type { CopyProgress, CopyReport } from './copy-report.ts';
import { type CopySteps, childrenOf, createCopySteps } from './copy-steps.ts';
import { type Graph, type GraphNode, readGraph } from './graph.ts';
import { createLimiter } from './limiter.ts';
import { anySignal } from './transport.ts';

const DEFAULT_CONCURRENCY = 8;

export interface CopyOptions {
  /** Blobs at a time (8). */
  readonly concurrency?: number;
  /** Point to the root in the end, once everything is there. A function is asked for them then. */
  readonly tags?: readonly string[] | (() => Promise<readonly string[]>);
  /** Repositories beside a remote target that may hold blobs already. A source on the target's registry is one by itself. */
  readonly mountFrom?: readonly string[];
  readonly onProgress?: (progress: CopyProgress) => void;
  readonly signal?: AbortSignal;
  /** Leaves entries out of indexes where it says false. */
  readonly select?: (descriptor: Descriptor) => boolean;
}

/**
 * Copies an image with everything below it: children before their parents, each blob once, tags last. What stands below a
 * manifest that the target has already is there too, and is not asked for.
 * @throws CopyError that names side and content of the first failure, after everything else has been stopped
 */
export async function copyGraph(
  source: Source,
  target: Target,
  root: Descriptor,
  options: CopyOptions = {},
): Promise<CopyReport> {
  const abort = new AbortController();
  const signal = anySignal(abort.signal, options.signal) ?? abort.signal;
  const reader = uncheckedSource(source);
  const limiter = createLimiter(options.concurrency ?? DEFAULT_CONCURRENCY);
  const open = (descriptor: Descriptor): Content => sourceContent(reader, descriptor);
  const graph = await readGraph(root, { open, select: options.select, limiter });
  const ledger = createCopyLedger(graph, options.onProgress ?? (() => undefined));
  const steps = createCopySteps({
    graph,
    target,
    ledger,
    limiter,
    mountFrom: ({ descriptor }) => [
      ...(options.mountFrom ?? []),
      ...neighbourOf(originOf(source, descriptor), target),
    ],
    signal,
    open: ({ descriptor }) => open(descriptor),
  });
  await sendGraph({
    graph,
    steps,
    abort,
    root: graph.get(root.digest) as GraphNode,
    tags: options.tags ?? [],
  });
  return ledger.close();
}

interface GraphCopy {
  readonly graph: Graph;
  readonly steps: CopySteps;
  readonly abort: AbortController;
  readonly root: GraphNode;
  readonly tags: NonNullable<CopyOptions['tags']>;
}

/** 1. Which manifests are missing. 2. Their blobs, the largest first. 3. The manifests, from the leaves up. 4. The root and its tags. */
async function sendGraph({ graph, steps, abort, root, tags }: GraphCopy): Promise<void> {
  const missing = await findMissing(graph, root, steps, abort);
  const blobs = new Set(
    [...missing].flatMap((node) => childrenOf(graph, node)).filter(({ kind }) => kind === 'blob'),
  );
  const largestFirst = [...blobs].sort((one, other) => other.descriptor.size - one.descriptor.size);
  await settleAll(largestFirst.map(steps.sendBlob), abort);

  const sent = new Map<Digest, Promise<void>>();
  const sendOnce = (node: GraphNode): Promise<void> => {
    const { digest } = node.descriptor;
    const sending = sent.get(digest) ?? sendBelow(node).then(() => steps.sendManifest(node));
    sent.set(digest, sending);
    return sending;
  };
  const sendBelow = async (node: GraphNode): Promise<void> => {
    await settleAll(
      childrenOf(graph, node)
        .filter((child) => missing.has(child))
        .map(sendOnce),
      abort,
    );
  };
  const isMissing = missing.has(root);
  if (isMissing) await sendBelow(root);
  const names = typeof tags === 'function' ? await tags() : tags;
  if (names.length > 0) await steps.tagManifest(root, names, isMissing);
  else if (isMissing) await steps.sendManifest(root);
}

/** The manifests that the target does not have. It is not asked about what stands below one that it has. */
async function findMissing(
  graph: Graph,
  root: GraphNode,
  steps: CopySteps,
  abort: AbortController,
): Promise<Set<GraphNode>> {
  const missing = new Set<GraphNode>();
  const asked = new Set<GraphNode>();
  async function ask(node: GraphNode): Promise<void> {
    if (node.kind !== 'manifest' || asked.has(node)) return;
    asked.add(node);
    if (await steps.exists(node)) return;
    missing.add(node);
    await settleAll(childrenOf(graph, node).map(ask), abort);
  }
  await settleAll([ask(root)], abort);
  return missing;
}

/** Waits for all. The first failure stops the others by `abort`, and is thrown once they have ended. */
async function settleAll(tasks: readonly Promise<unknown>[], abort: AbortController): Promise<void> {
  const results = await Promise.allSettled(
    tasks.map((task) =>
      task.catch((error: unknown) => {
        abort.abort(error);
        throw error;
      }),
    ),
  );
  if (results.some(({ status }) => status === 'rejected')) throw abort.signal.reason;
}

/** Content of the source whose errors say so, also when they surface in the middle of an upload. */
function sourceContent(source: Source, descriptor: Descriptor): Content {
  const content = contentOf(source, descriptor);
  return {
    descriptor,
    async *open(from) {
      try {
        yield* content.open(from);
      } catch (error) {
        throw asCopyError('source', descriptor, error);
      }
    },
  };
}

/** The source itself, or the one of those it is made of that holds the bytes. */
function originOf(source: Source, descriptor: Descriptor): Source {
  return (source as Partial<JoinedSource>).originOf?.(descriptor) ?? source;
}

/** A remote source checks digests for those who do not; a target always does (`Target.push`), so once is enough. */
function uncheckedSource(source: Source): Source {
  return (source as Partial<UnverifiedSource>).unverified ?? source;
}

/** The source's repository where it stands on the target's own registry. */
function neighbourOf(source: Source, target: Target): string[] {
  const [from, to] = [source, target] as Partial<{ registry: string; name: string }>[];
  const isNeighbour =
    from?.registry !== undefined && from.registry === to?.registry && from.name !== to?.name;
  return isNeighbour && from.name !== undefined ? [from.name] : [];
}
