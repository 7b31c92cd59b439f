import type { Content } from '../oci/content.ts';
import type { Digest } from '../oci/digest.ts';
import type { PushOutcome } from '../oci/target.ts';
import type { RemoteRepository } from '../registry/repository.ts';

export interface EarlyUploads {
  /** The same repository; it gives what was sent early as the result of the push of that blob. */
  readonly repository: RemoteRepository;
  /** Begins to send a blob of an image that is not known as a whole yet. */
  send(content: Content): void;
  /** Stops what nobody waits for any more, and waits until it has ended. */
  stop(): Promise<void>;
}

/** Enough to keep a line busy while processors pack. */
const MAX_EARLY = 3;

/** Lets layers travel to `repository` while later ones are still being packed. */
export function withEarlyUploads(
  repository: RemoteRepository,
  mountFrom: readonly string[],
  signal: AbortSignal,
): EarlyUploads {
  const stopping = new AbortController();
  const waiting = new Map<Digest, Content>();
  const uploads = new Map<Digest, Promise<PushOutcome>>();
  let active = 0;

  function startNext(): void {
    const [next] = waiting.values();
    if (next === undefined || active >= MAX_EARLY || stopping.signal.aborted) return;
    const { digest } = next.descriptor;
    waiting.delete(digest);
    active += 1;
    const upload = repository
      .push(next, { mountFrom, signal: AbortSignal.any([signal, stopping.signal]) })
      .finally(() => {
        active -= 1;
        startNext();
      });
    upload.catch(() => undefined); // heard of by whoever pushes the blob
    uploads.set(digest, upload);
  }

  /** Undefined when the blob was not sent early, or that failed: then the usual push says why. */
  async function settle(digest: Digest): Promise<PushOutcome | undefined> {
    waiting.delete(digest);
    return uploads.get(digest)?.catch(() => undefined);
  }

  const early: RemoteRepository = {
    ...repository,
    async push(content, options) {
      const { digest, size } = content.descriptor;
      const outcome = await settle(digest);
      uploads.delete(digest);
      if (outcome === undefined) return repository.push(content, options);
      if (outcome === 'uploaded') options?.onBytes?.(size);
      return outcome;
    },
  };

  return {
    repository: early,
    send(content) {
      const { digest } = content.descriptor;
      if (uploads.has(digest) || waiting.has(digest)) return;
      waiting.set(digest, content);
      startNext();
    },
    async stop() {
      stopping.abort(new Error('nobody waits for this upload any more'));
      await Promise.allSettled(uploads.values());
    },
  };
}
