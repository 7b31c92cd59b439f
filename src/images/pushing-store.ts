import type { Digest } from '../oci/digest.ts';
import type { EngineCredential, EngineLayer, EnginePushed } from './engine-push.ts';

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
  push(to: StorePush): Promise<EnginePushed>;
}
