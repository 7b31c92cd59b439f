import { passBody } from '../http/body.ts';
import { parseContentRange } from '../http/content-range.ts';
import { isNetworkError } from '../http/network-error.ts';
import { nextDelayMs } from '../http/retry.ts';
import { abandon, type HttpResponse } from '../http/send.ts';
import type { ByteStream } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { IntegrityError } from '../oci/errors.ts';
import { RegistryError } from './errors.ts';
import { lengthHeader, pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';
import { anySignal } from './transport.ts';

/** A body that broke off after at least so many bytes counts as a fresh start, not as one more failure. */
const PROGRESS_BYTES = 1024 * 1024;

/**
 * The bytes of a blob from byte `from` on, exactly as many as its descriptor says. A body that breaks off is continued by Range.
 * The digest is not checked here.
 * @throws RegistryError when the registry has no such blob, or keeps breaking off; IntegrityError for another size
 */
export async function* downloadBlob(
  context: RepositoryContext,
  descriptor: Descriptor,
  from = 0,
  signal?: AbortSignal,
): ByteStream {
  const { size } = descriptor;
  const { transport } = context.session;
  let position = from;
  let failures = 0;
  let etag: string | undefined;
  // Empty content needs one request as well: it says whether the blob is there.
  do {
    const startedAt = position;
    const response = await openBlob(context, { descriptor, position, etag, signal });
    etag ??= response.headers.etag;
    try {
      for await (const chunk of remainder(response, position)) {
        position += chunk.byteLength;
        if (position > size) throw sizeError(descriptor, `more than ${size} bytes`);
        yield chunk;
      }
      if (position < size) throw sizeError(descriptor, `${position} bytes`);
    } catch (cause) {
      if (!isNetworkError(cause)) throw cause;
      failures = position - startedAt >= PROGRESS_BYTES ? 1 : failures + 1;
      const delayMs = nextDelayMs(transport.policy, failures, {});
      if (delayMs === undefined) throw new RegistryError({ method: 'GET', url: response.url, cause });
      await transport.policy.delay(delayMs, anySignal(transport.signal, signal));
    }
  } while (position < size);
}

/** The part of a blob that is asked for, and what is known of it from the parts before. */
interface BlobPart {
  readonly descriptor: Descriptor;
  readonly position: number;
  readonly etag: string | undefined;
  readonly signal: AbortSignal | undefined;
}

async function openBlob(context: RepositoryContext, part: BlobPart): Promise<HttpResponse> {
  const { descriptor, position, signal } = part;
  const response = await context.session.send({
    method: 'GET',
    url: pathOf(context, `blobs/${descriptor.digest}`),
    headers: position === 0 ? {} : { range: `bytes=${position}-` },
    scopes: scopesOf(context, 'pull'),
    expect: position === 0 ? [200] : [200, 206],
    signal,
  });
  try {
    checkPart(part, response);
  } catch (error) {
    abandon(response);
    throw error;
  }
  return response;
}

function checkPart({ descriptor, position, etag }: BlobPart, response: HttpResponse): void {
  const { digest, size } = descriptor;
  const { status, headers } = response;
  const range = parseContentRange(headers['content-range']);
  if (status === 206 && (range?.start !== position || (range.size ?? size) !== size)) {
    const got = `Content-Range ${JSON.stringify(headers['content-range'] ?? '')}`;
    throw new IntegrityError(`answer for ${digest}`, `bytes ${position}-${size - 1}/${size}`, got);
  }
  const length = lengthHeader(response);
  if (status === 200 && length !== undefined && length !== size)
    throw sizeError(descriptor, `${length} bytes`);
  // Strong validators of two parts of one blob must agree: storage behind a registry may differ between requests.
  if (isStrong(etag) && isStrong(headers.etag) && etag !== headers.etag) {
    throw new IntegrityError(`ETag of ${digest}`, etag, headers.etag);
  }
}

function isStrong(etag: string | undefined): etag is string {
  return etag?.startsWith('"') === true;
}

/** What is still missing: a registry that knows no Range begins at the first byte again. */
async function* remainder({ status, body }: HttpResponse, position: number): ByteStream {
  let skip = status === 206 ? 0 : position;
  for await (const chunk of passBody(body)) {
    if (skip < chunk.byteLength) yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.byteLength);
  }
}

function sizeError({ digest, size }: Descriptor, got: string): IntegrityError {
  return new IntegrityError(`size of ${digest}`, `${size} bytes`, got);
}
