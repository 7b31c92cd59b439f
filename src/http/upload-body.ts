import { Buffer } from 'node:buffer';

/**
 * A chunk of at least this many bytes fills the socket's buffer (64 KiB plain, 16 KiB TLS), so undici waits until the kernel has
 * it before it asks for the next one. A smaller one may still be queued then.
 */
const SOCKET_BUFFER_BYTES = 64 * 1024;

/** A request body with its own memory of what went wrong in it. */
export interface UploadBody extends AsyncIterable<Uint8Array> {
  /** The error that the source of the bytes has thrown, to be told from one of the connection. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** Passes chunks on without copying, except small ones whose buffer the producer may use again too early. */
export function createUploadBody(chunks: AsyncIterable<Uint8Array>): UploadBody {
  let failure: { error: unknown } | undefined;
  async function* pass(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        yield chunk.byteLength < SOCKET_BUFFER_BYTES ? Buffer.from(chunk) : chunk;
      }
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  return {
    [Symbol.asyncIterator]: pass,
    get failure() {
      return failure;
    },
  };
}
