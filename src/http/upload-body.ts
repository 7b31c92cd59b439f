import { Buffer } from 'node:buffer';

/**
 * A chunk of at least this many bytes fills the socket's buffer (64 KiB plain, 16 KiB TLS), so undici waits until the kernel has
 * it before it asks for the next one. A smaller one may still be queued then.
 */
const SOCKET_BUFFER_BYTES = 64 * 1024;

/** How long a connection may take to pass one chunk on. Of the largest, 1 MiB, that is less than 9 kB a second. */
export const STALL_TIMEOUT_MS = 2 * 60_000;

/** The other side has stopped reading a request's body. A network error by its code: the network does not say more. */
export class StalledUploadError extends Error {
  override readonly name = 'StalledUploadError';
  readonly code = 'ETIMEDOUT';

  constructor(timeoutMs: number) {
    super(`nothing of the upload was taken for ${timeoutMs / 1000} s`);
  }
}

/** A request body with its own memory of what went wrong in it. */
export interface UploadBody extends AsyncIterable<Uint8Array> {
  /** The error that the source of the bytes has thrown, to be told from one of the connection. */
  readonly failure: { readonly error: unknown } | undefined;
  /** Aborts, with a StalledUploadError, when a chunk is not taken: the request is to be broken off then. */
  readonly stalled: AbortSignal;
}

/** Passes chunks on without copying, except small ones whose buffer the producer may use again too early. */
export function createUploadBody(
  chunks: AsyncIterable<Uint8Array>,
  stallTimeoutMs: number = STALL_TIMEOUT_MS,
): UploadBody {
  let failure: { error: unknown } | undefined;
  const stall = new AbortController();
  async function* pass(): AsyncGenerator<Uint8Array> {
    const watch = watchOver(stallTimeoutMs, () => stall.abort(new StalledUploadError(stallTimeoutMs)));
    try {
      for await (const chunk of chunks) {
        watch.begin();
        yield chunk.byteLength < SOCKET_BUFFER_BYTES ? Buffer.from(chunk) : chunk;
        watch.end();
      }
    } catch (error) {
      failure = { error };
      throw error;
    } finally {
      watch.close();
    }
  }
  return {
    [Symbol.asyncIterator]: pass,
    get failure() {
      return failure;
    },
    stalled: stall.signal,
  };
}

/** Calls `onTimeout` when a step takes too long. One timer for all of them: starting anew costs each more than moving it on. */
function watchOver(timeoutMs: number, onTimeout: () => void) {
  let isRunning = false;
  const timer = setTimeout(() => isRunning && onTimeout(), timeoutMs).unref();
  return {
    begin(): void {
      isRunning = true;
      timer.refresh();
    },
    end(): void {
      isRunning = false;
    },
    close(): void {
      clearTimeout(timer);
    },
  };
}
