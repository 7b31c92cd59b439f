import type { ByteStream } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { createDigester } from '../oci/digest.ts';
import { IntegrityError } from '../oci/errors.ts';
import { retrying, type Transport } from './transport.ts';
import type { UploadSession, UploadSteps } from './upload-session.ts';

/** What is known of content once all of it has passed. */
export type MeasuredContent = Pick<Descriptor, 'digest' | 'size'>;

export interface StreamUploadOptions {
  readonly transport: Transport;
  readonly steps: UploadSteps;
  /** Asked when the registry's last answer does not name the digest. */
  readonly isStored: (content: MeasuredContent) => Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends bytes whose digest and size nobody knows yet: one PATCH, chunked, hashed on the way, and a PUT that names the digest.
 * A failure begins again, so `open` is called once per try.
 */
export function uploadStream(
  open: () => ByteStream,
  { transport, steps, isStored, signal }: StreamUploadOptions,
): Promise<MeasuredContent> {
  return retrying(
    transport,
    async () => {
      let session: UploadSession | undefined;
      try {
        session = await steps.open();
        const measured = measure(open);
        session = await steps.append(session, measured.bytes);
        const result = measured.result();
        const isConfirmed = await steps.finish(session, result.digest);
        if (isConfirmed || (await isStored(result))) return result;
        throw new IntegrityError('blob after its upload', result.digest, 'no such blob');
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
  result(): MeasuredContent;
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
