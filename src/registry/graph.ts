import { type Content, readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { isForeign, parseManifest, successors } from '../oci/manifest.ts';
import { isManifestType } from '../oci/media-types.ts';

/** Content and what it needs below it. Only manifests have children, and bytes that are read already. */
export interface GraphNode {
  readonly descriptor: Descriptor;
  readonly kind: 'manifest' | 'blob' | 'foreign';
  readonly bytes?: Uint8Array;
  readonly children: readonly Digest[];
}

/** Every node once, the root first, each parent before its children. */
export type Graph = ReadonlyMap<Digest, GraphNode>;

/**
 * Reads all manifests below `root`, level by level, and checks their digests.
 * @param open gives a manifest's bytes
 * @param select leaves a descriptor out of an index, with everything below it, where it says false
 */
export async function readGraph(
  root: Descriptor,
  open: (descriptor: Descriptor) => Content,
  select: (descriptor: Descriptor) => boolean = () => true,
): Promise<Graph> {
  const graph = new Map<Digest, GraphNode>();
  let level: Descriptor[] = [root];
  while (level.length > 0) {
    const fresh = new Map(
      level.filter(({ digest }) => !graph.has(digest)).map((descriptor) => [descriptor.digest, descriptor]),
    );
    const read = await Promise.all(
      [...fresh.values()].map((descriptor) => readNode(descriptor, open, select)),
    );
    for (const { node } of read) graph.set(node.descriptor.digest, node);
    level = read.flatMap(({ children }) => children);
  }
  return graph;
}

async function readNode(
  descriptor: Descriptor,
  open: (descriptor: Descriptor) => Content,
  select: (descriptor: Descriptor) => boolean,
): Promise<{ node: GraphNode; children: Descriptor[] }> {
  if (!isManifestType(descriptor.mediaType)) {
    const kind = isForeign(descriptor) ? 'foreign' : 'blob';
    return { node: { descriptor, kind, children: [] }, children: [] };
  }
  const bytes = await readVerified(open(descriptor));
  const manifest = parseManifest(bytes, descriptor.mediaType);
  const children = successors(manifest).filter((child) => manifest.kind === 'image' || select(child));
  const node: GraphNode = {
    descriptor,
    kind: 'manifest',
    bytes,
    children: children.map(({ digest }) => digest),
  };
  return { node, children };
}
