import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Call } from './call.ts';
import { bodyLength, isStreamBody, type Reply } from './reply.ts';
import type { RequestBody } from './request-body.ts';

/** An unread body up to here is read and thrown away, so that the connection lives on. */
const DRAIN_BYTES = 64 * 1024;
/** A longer one is read for a moment before the connection closes: a reset would destroy the answer on its way. */
const LINGER_BYTES = 16 * 1024 * 1024;
const LINGER_MS = 1000;

const WITHOUT_LENGTH = new Set([204, 304]);

/**
 * Sends the answer and leaves the connection usable, or closes it if too much of the request is still to come.
 * @returns body bytes sent
 * @throws what breaks the stream of the body, or the connection
 */
export async function sendReply(
  { request, response, body: requestBody }: Call,
  { status, headers = {}, body }: Reply,
): Promise<number> {
  const length = bodyLength(body);
  const mustClose = hasMuchToCome(request, requestBody);
  response.writeHead(status, {
    ...headers,
    ...(WITHOUT_LENGTH.has(status) ? {} : { 'content-length': length }),
    ...(mustClose ? { connection: 'close' } : {}),
  } as Record<string, string>);
  const isBodiless = request.method === 'HEAD' || body === undefined;
  if (!isBodiless && isStreamBody(body)) {
    await pipeline(body.open(), response);
    request.resume();
    return length;
  }
  if (!mustClose) {
    response.end(isBodiless ? undefined : body);
    request.resume();
  } else {
    if (isBodiless) response.flushHeaders();
    else response.write(body);
    linger(request, response);
  }
  return isBodiless ? 0 : length;
}

function hasMuchToCome(request: IncomingMessage, body: RequestBody): boolean {
  if (request.complete) return false;
  return body.isWithheld || body.length === undefined || body.length > DRAIN_BYTES;
}

function linger(request: IncomingMessage, response: ServerResponse): void {
  let seen = 0;
  const stop = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(stop, LINGER_MS).unref();
  request.once('close', stop).once('end', stop);
  request.on('data', (chunk: Buffer) => {
    seen += chunk.byteLength;
    if (seen > LINGER_BYTES) stop();
  });
}
