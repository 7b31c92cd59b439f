import { BodyTooLargeError, readBody } from '../http/body.ts';
import type { Connections } from '../http/connections.ts';
import { isNetworkError } from '../http/network-error.ts';
import {
  isRetryableStatus,
  parseRetryAfter,
  type RetryAdvice,
  type RetryPolicy,
  withRetry,
} from '../http/retry.ts';
import { type HttpRequest, type HttpResponse, send } from '../http/send.ts';
import { createUploadBody, StalledUploadError } from '../http/upload-body.ts';
import type { ByteStream } from '../oci/content.ts';
import { RegistryError } from './errors.ts';

const LONG_WAIT_MS = 10_000;

/** What every part of one client shares. */
export interface Transport {
  readonly connections: Connections;
  readonly policy: RetryPolicy;
  readonly userAgent: string;
  readonly signal?: AbortSignal | undefined;
  /** How long a connection may take to pass a chunk of an upload on. */
  readonly stallTimeoutMs?: number | undefined;
  /** Takes one line that the user should see. */
  warn(message: string): void;
  /** Takes work that nobody waits for, until the client is closed. It never fails. */
  leave(farewell: Promise<void>): void;
}

export interface TransportRequest extends Omit<HttpRequest, 'body'> {
  /** Opened anew for every try. */
  readonly body?: (() => ByteStream) | Uint8Array | undefined;
  /** Does not end when the client is told to stop: it tidies up, or leads to what has to be. Needs a signal of its own. */
  readonly isFarewell?: boolean;
}

/** An answer whose body has been read. */
export interface ReadResponse extends Omit<HttpResponse, 'body'> {
  readonly bytes: Buffer;
}

/**
 * Sends one request, once. Any status is an answer.
 * @throws RegistryError without a status when there is no answer; what the body's source throws as it is; the abort reason
 */
export async function exchange(transport: Transport, request: TransportRequest): Promise<HttpResponse> {
  const { method, url, body: open, isFarewell = false } = request;
  const signal = isFarewell ? request.signal : anySignal(transport.signal, request.signal);
  const upload = typeof open === 'function' ? createUploadBody(open(), transport.stallTimeoutMs) : undefined;
  const headers = { 'user-agent': transport.userAgent, ...request.headers };
  try {
    return await send(transport.connections, {
      ...request,
      headers,
      body: typeof open === 'function' ? upload : open,
      signal: anySignal(signal, upload?.stalled),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (upload?.failure !== undefined) throw upload.failure.error;
    throw new RegistryError({ method, url, cause });
  }
}

/** Reads the body of an answer to the end. @throws RegistryError when it breaks off or has more than `limit` bytes */
export async function readAnswer(
  method: HttpRequest['method'],
  response: HttpResponse,
  limit: number,
): Promise<ReadResponse> {
  try {
    return { ...response, bytes: await readBody(response.body, limit) };
  } catch (cause) {
    if (!isNetworkError(cause) && !(cause instanceof BodyTooLargeError)) throw cause;
    throw new RegistryError({ method, url: response.url, cause });
  }
}

/** Tries again by the client's policy whatever may pass by itself. */
export function retrying<T>(
  transport: Transport,
  operation: (attempt: number) => Promise<T>,
  options: { advise?: (error: unknown) => RetryAdvice; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  return withRetry(operation, {
    policy: transport.policy,
    advise: options.advise ?? ((error) => adviceFor(error, transport.policy.now())),
    signal: anySignal(transport.signal, options.signal),
    onRetry: (error, delayMs) => warnOfLongWait(transport, error, delayMs),
  });
}

/** A server may ask for minutes, and a stall has taken some: nobody should take the silence for a hang. */
function warnOfLongWait(transport: Transport, error: unknown, delayMs: number): void {
  if (!(error instanceof Error)) return;
  if (delayMs < LONG_WAIT_MS && !(error.cause instanceof StalledUploadError)) return;
  transport.warn(`${error.message}; trying again in ${Math.ceil(delayMs / 1000)} s`);
}

/** Whether a failed request is worth another try: network errors, 408, 425, 429, 5xx, and rate limits in disguise. */
export function adviceFor(error: unknown, nowMs: number): RetryAdvice {
  if (!(error instanceof RegistryError)) return undefined;
  if (error.status === undefined) return isNetworkError(error.cause) ? {} : undefined;
  if (!isRetryableStatus(error.status) && !isRateLimit(error)) return undefined;
  // Waiting brings no missing blob. The reference registry says 500 where a manifest has foreign layers that it does not allow.
  if (error.hasCode('MANIFEST_BLOB_UNKNOWN')) return undefined;
  const retryAfterMs = parseRetryAfter(error.retryAfter, nowMs);
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}

/** ghcr.io wraps the API's secondary rate limit in a permission error: 403 DENIED "… exceeded a secondary rate limit …". */
function isRateLimit(error: RegistryError): boolean {
  return (
    error.status === 403 &&
    error.errors.some(({ code, message = '' }) => code === 'TOOMANYREQUESTS' || /rate limit/i.test(message))
  );
}

export function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}
