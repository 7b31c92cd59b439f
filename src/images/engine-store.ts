import type { WholePart } from './engine-manifests.ts';
import { EnginePushError } from './engine-push.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';
import type { PushingStore } from './pushing-store.ts';

/**
 * A Docker Engine with the containerd store. Undefined for one elsewhere, to which loopback means another machine, and for
 * an image without a name, which would not outlive the one that it has during the push.
 */
export function createEngineStore(
  toPack: EngineImageToPack,
  { root, platform }: WholePart,
  isWanted: () => boolean,
): PushingStore | undefined {
  const { engine, image } = toPack;
  if (!engine.isLocal || !image.isTagged) return undefined;
  return {
    canPush: (wanted) => wanted === root.digest && isWanted(),
    async push({ tags, ...to }) {
      const name = await chooseName(toPack, to.repository, tags);
      return engine.push({ ...to, ...name, image: image.id, platform });
    },
  };
}

/** A name that the image has already, else one that is free: what another image is called stays. */
async function chooseName(
  { engine, image }: EngineImageToPack,
  repository: string,
  tags: readonly string[],
): Promise<{ readonly tag: string; readonly isNamed: boolean }> {
  const free: string[] = [];
  for (const tag of tags) {
    const named = await engine.inspect(`${repository}:${tag}`);
    if (named?.id === image.id) return { tag, isNamed: true };
    if (named === undefined) free.push(tag);
  }
  const [tag] = free;
  if (tag === undefined) throw new EnginePushError(`${repository}:${tags[0]} is another image there`);
  return { tag, isNamed: false };
}
