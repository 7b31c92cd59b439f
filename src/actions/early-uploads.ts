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

/** Lets layers travel to `repository` while later ones are still being packed. */
export function withEarlyUploads(
  repository: RemoteRepository,
  mountFrom: readonly string[],
  signal: AbortSignal,
): EarlyUploads {
  const stopping = new AbortController();
  const uploads = new Map<Digest, Promise<PushOutcome>>();

  /** Undefined when the blob was not sent early, or that failed: then the usual push says why. */
  async function settle(digest: Digest): Promise<PushOutcome | undefined> {
    const upload = uploads.get(digest);
    uploads.delete(digest);
    return upload?.catch(() => undefined);
  }

  const early: RemoteRepository = {
    ...repository,
    async push(content, options) {
      const { digest, size } = content.descriptor;
      const outcome = await settle(digest);
      if (outcome === undefined) return repository.push(content, options);
      if (outcome === 'uploaded') options?.onBytes?.(size);
      return outcome;
    },
  };

  return {
    repository: early,
    send(content) {
      const { digest } = content.descriptor;
      if (uploads.has(digest)) return;
      const upload = repository.push(content, {
        mountFrom,
        signal: AbortSignal.any([signal, stopping.signal]),
      });
      upload.catch(() => undefined); // heard of by whoever pushes the blob
      uploads.set(digest, upload);
    },
    async stop() {
      stopping.abort(new Error('nobody waits for this upload any more'));
      await Promise.allSettled(uploads.values());
    },
  };
}
