import type { RetryAdvice } from '../http/retry.ts';
import type { ByteStream, Content } from '../oci/content.ts';
import { IntegrityError } from '../oci/errors.ts';
import { checkContent, DamagedContentError } from './damaged-content.ts';
import { isRefusal } from './errors.ts';
import { adviceFor, retrying, type Transport } from './transport.ts';
import type { UploadSession, UploadSteps } from './upload-session.ts';

/** ghcr.io refuses a PATCH with a longer Content-Length. */
const MAX_PIECE_BYTES = 4 * 1024 * 1024;
/** More than this does not pass an nginx that nobody has set up for registries. */
const SMALL_PIECE_BYTES = 1024 * 1024;

export interface UploadOptions {
  readonly transport: Transport;
  readonly steps: UploadSteps;
  /** Whether the registry has the blob after all, although its answer got lost. */
  readonly isStored: () => Promise<boolean>;
  /** A session that is open already, such as that of a declined mount. */
  readonly session?: UploadSession | undefined;
  /** Bytes more that have been sent; fewer (negative) when some have to be sent again. */
  readonly onBytes?: ((count: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a blob whose digest and size are known: POST, and one PUT with everything. After a failure the session is asked what it
 * has and continued in pieces, or, when it is lost, begun again. Nobody else tries any of these requests again.
 * @throws DamagedContentError when the bytes are not those of the descriptor; RegistryError; what the content throws
 */
export async function uploadBlob(content: Content, options: UploadOptions): Promise<void> {
  const { transport, signal } = options;
  const upload = createUpload(content, options);
  const advise = (error: unknown): RetryAdvice =>
    isWorthNewSession(error) ? {} : adviceFor(error, transport.policy.now());
  try {
    await retrying(transport, upload.attempt, { advise, signal });
  } catch (error) {
    await upload.cancel();
    throw error;
  }
}

function createUpload(content: Content, { steps, isStored, onBytes, signal, ...options }: UploadOptions) {
  const { digest, size } = content.descriptor;
  const sent = createMeter(content, onBytes);
  let session = options.session;
  /** Undefined as long as everything goes at once. */
  let pieceBytes: number | undefined;

  async function cancel(): Promise<void> {
    if (session !== undefined) await steps.cancel(session);
    session = undefined;
  }

  /** After a failure: continues what is left of the session, if anything is. */
  async function resume(): Promise<void> {
    const known = session === undefined ? undefined : await steps.status(session);
    const isUsable = known !== undefined && known.offset > 0 && known.offset <= size;
    // Bytes of the broken request may still be arriving in a session that looks empty.
    if (known !== undefined && !isUsable) await steps.cancel(known);
    session = isUsable ? known : undefined;
  }

  async function sendWhole(to: UploadSession): Promise<void> {
    await finish(to, { bytes: () => sent.bytes(0, size), size });
  }

  async function sendPieces(from: UploadSession, maxBytes: number): Promise<void> {
    let current = from;
    while (current.offset < size) {
      const { offset, minPieceBytes } = current;
      const end = Math.min(offset + Math.max(maxBytes, minPieceBytes), size);
      session = current = await steps.append(current, () => sent.bytes(offset, end), end - offset);
      if (current.offset <= offset)
        throw new IntegrityError(`upload of ${digest}`, `${end} bytes`, `${current.offset}`);
    }
    await finish(current);
  }

  async function finish(at: UploadSession, last?: { bytes: () => ByteStream; size: number }): Promise<void> {
    const isConfirmed = await steps.finish(at, digest, last);
    if (isConfirmed || (await isStored())) return;
    throw new IntegrityError('blob after its upload', digest, 'no such blob');
  }

  /** A size limit, of the registry or of a proxy before it, asks for pieces, and for smaller ones. */
  async function transfer(to: UploadSession): Promise<void> {
    const maxBytes = pieceBytes ?? (to.offset > 0 ? MAX_PIECE_BYTES : undefined);
    try {
      await (maxBytes === undefined ? sendWhole(to) : sendPieces(to, maxBytes));
    } catch (error) {
      const hasBegun = session !== undefined && session.offset > 0;
      // A later piece is refused for what all of them make.
      if (!isRefusal(error, 413, 416) || hasBegun || maxBytes === SMALL_PIECE_BYTES) throw error;
      pieceBytes = maxBytes === undefined ? MAX_PIECE_BYTES : SMALL_PIECE_BYTES;
      await cancel();
      session = await steps.open();
      await transfer(session);
    }
  }

  async function attempt(count: number): Promise<void> {
    if (count > 1) {
      await resume();
      if (session === undefined && (await isStored())) return;
    }
    session ??= await steps.open();
    try {
      await transfer(session);
    } catch (error) {
      if (isDigestRefusal(error)) {
        await cancel();
        // Either the content is damaged, which this finds out, or the bytes were on their way.
        await checkContent(content, signal);
      }
      throw error;
    }
  }

  return { attempt, cancel };
}

/** The session is gone or has another offset than we think, or the bytes changed on their way. */
function isWorthNewSession(error: unknown): boolean {
  return isDigestRefusal(error) || (isRefusal(error, 404, 416) && error.method !== 'POST');
}

function isDigestRefusal(error: unknown): boolean {
  return isRefusal(error, 400) && (error.hasCode('DIGEST_INVALID') || error.hasCode('SIZE_INVALID'));
}

/** Reads parts of the content and reports progress as differences, so that a total stays right when bytes are sent again. */
function createMeter(content: Content, onBytes: (count: number) => void = () => undefined) {
  let reported = 0;
  return {
    /** From byte `start` up to, not including, `end`. @throws DamagedContentError when the content ends before */
    async *bytes(start: number, end: number): ByteStream {
      let position = start;
      for await (const chunk of content.open(start)) {
        yield chunk.byteLength > end - position ? chunk.subarray(0, end - position) : chunk;
        position = Math.min(position + chunk.byteLength, end);
        onBytes(position - reported);
        reported = position;
        if (position === end) return;
      }
      if (position < end)
        throw new DamagedContentError(content.descriptor, `${end} bytes`, `${position} bytes`);
    },
  };
}
