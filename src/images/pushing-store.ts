import type { Digest } from '../oci/digest.ts';
import type { WholePart } from './engine-manifests.ts';
import { type EngineCredential, type EngineLayer, EnginePushError } from './engine-push.ts';
import type { EngineImageToPack } from './graph-driver-image.ts';

/** Where a store brings its image, and how it logs in there. */
export interface StorePush {
  /** `HOST/NAME` */
  readonly repository: string;
  /** One of them is set. */
  readonly tags: readonly string[];
  readonly credential: EngineCredential | undefined;
  readonly onLayer: (layer: EngineLayer) => void;
  readonly signal: AbortSignal;
}

/** A store of this machine that sends an image to a registry by itself, faster than it gives it to anybody else. */
export interface PushingStore {
  /** Whether it would send this one, and that still saves anything. */
  canPush(root: Digest): boolean;
  /** @throws EnginePushError with the reason when it could not; what has arrived by then stays */
  push(to: StorePush): Promise<void>;
}

/**
 * A Docker Engine with the containerd store. Undefined for one elsewhere, to which loopback means another machine, and for
 * an image without a name, which would not outlive the one that it has during the push.
 */
export function createPushingStore(
  { engine, image }: EngineImageToPack,
  { root, platform }: WholePart,
  isWanted: () => boolean,
): PushingStore | undefined {
  if (!engine.isLocal || !image.isTagged) return undefined;
  return {
    canPush: (wanted) => wanted === root.digest && isWanted(),
    async push({ tags, ...to }) {
      const name = await chooseName(to.repository, tags);
      await engine.push({ ...to, ...name, image: image.id, platform });
    },
  };

  /** A name that the image has already, else one that is free: what another image is called stays. */
  async function chooseName(
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
}
