import type { ByteStream } from '../oci/content.ts';
import { createDigester, type Digest } from '../oci/digest.ts';
import { retrying, type Transport } from './transport.ts';
import type { UploadSession, UploadSteps } from './upload-session.ts';

/**
 * Sends bytes whose digest and size nobody knows yet: one PATCH, chunked, hashed on the way, and a PUT that names the digest.
 * A failure begins again, so `open` is called once per try.
 */
export function uploadStream(
  open: () => ByteStream,
  {
    transport,
    steps,
    signal,
  }: { transport: Transport; steps: UploadSteps; signal?: AbortSignal | undefined },
): Promise<{ digest: Digest; size: number }> {
  return retrying(
    transport,
    async () => {
      let session: UploadSession | undefined;
      try {
        session = await steps.open();
        const measured = measure(open);
        session = await steps.append(session, measured.bytes);
        const result = measured.result();
        await steps.finish(session, result.digest);
        return result;
      } catch (error) {
        if (session !== undefined) await steps.cancel(session);
        throw error;
      }
    },
    { signal },
  );
}

interface Measured {
  /** Begins again with every call, as a request that is repeated with a new token does. */
  bytes(): ByteStream;
  /** What the last run has seen. */
  result(): { digest: Digest; size: number };
}

function measure(open: () => ByteStream): Measured {
  let digester = createDigester();
  let size = 0;
  return {
    async *bytes() {
      digester = createDigester();
      size = 0;
      for await (const chunk of open()) {
        digester.update(chunk);
        size += chunk.byteLength;
        yield chunk;
      }
    },
    result: () => ({ digest: digester.digest(), size }),
  };
}
