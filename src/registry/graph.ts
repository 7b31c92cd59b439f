import { type Content, readAll, verified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { isForeign, MAX_MANIFEST_BYTES, parseManifest, successors } from '../oci/manifest.ts';
import { isManifestType } from '../oci/media-types.ts';
import { asCopyError } from './copy-error.ts';
import type { Limiter } from './limiter.ts';

/** Content and what it needs below it. Only manifests have children, and bytes that are read already. */
export interface GraphNode {
  readonly descriptor: Descriptor;
  readonly kind: 'manifest' | 'blob' | 'foreign';
  readonly bytes?: Uint8Array;
  readonly children: readonly Digest[];
}

/** Every node once, the root first, each parent before its children. */
export type Graph = ReadonlyMap<Digest, GraphNode>;

export interface GraphReader {
  /** Gives a manifest's bytes. */
  readonly open: (descriptor: Descriptor) => Content;
  /** Leaves an entry out of an index, with everything below it, where it says false. */
  readonly select?: ((descriptor: Descriptor) => boolean) | undefined;
  /** Bounds the manifests that are read at the same time. */
  readonly limiter: Limiter;
}

/** Reads all manifests below `root`, level by level, and checks their digests. @throws CopyError that names the manifest */
export async function readGraph(root: Descriptor, reader: GraphReader): Promise<Graph> {
  const graph = new Map<Digest, GraphNode>();
  let level: Descriptor[] = [root];
  while (level.length > 0) {
    const fresh = new Map(
      level.filter(({ digest }) => !graph.has(digest)).map((descriptor) => [descriptor.digest, descriptor]),
    );
    const read = await Promise.all([...fresh.values()].map((descriptor) => readNode(descriptor, reader)));
    for (const { node } of read) graph.set(node.descriptor.digest, node);
    level = read.flatMap(({ children }) => children);
  }
  return graph;
}

interface ReadNode {
  readonly node: GraphNode;
  readonly children: Descriptor[];
}

async function readNode(descriptor: Descriptor, { open, select, limiter }: GraphReader): Promise<ReadNode> {
  if (!isManifestType(descriptor.mediaType)) {
    const kind = isForeign(descriptor) ? 'foreign' : 'blob';
    return { node: { descriptor, kind, children: [] }, children: [] };
  }
  try {
    const bytes = await limiter(() => readAll(verified(open(descriptor)), MAX_MANIFEST_BYTES));
    const manifest = parseManifest(bytes, descriptor.mediaType);
    const isWanted = manifest.kind === 'index' && select !== undefined ? select : () => true;
    const children = successors(manifest).filter(isWanted);
    const digests = children.map(({ digest }) => digest);
    return { node: { descriptor, kind: 'manifest', bytes, children: digests }, children };
  } catch (error) {
    throw asCopyError('source', descriptor, error);
  }
}
