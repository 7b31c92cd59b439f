import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Call } from './call.ts';
import { countGarbage } from './garbage.ts';
import { bodyLength, isStreamBody, type Reply } from './reply.ts';

/** An unread body up to here is read and thrown away, so that the connection lives on. */
const DRAIN_BYTES = 64 * 1024;
/** A longer one is read for a moment before the connection closes: a reset would destroy the answer on its way. */
const LINGER_BYTES = 16 * 1024 * 1024;
const LINGER_MS = 1000;

const WITHOUT_LENGTH = new Set([204, 304]);

/** What went out, for the record. */
export interface SentReply {
  readonly status: number;
  readonly bytesOut: number;
}

/**
 * Sends the answer and leaves the connection usable, or closes it if too much of the request is still to come.
 * @throws what keeps the body from being opened, before anything is sent; or what breaks the body or the connection
 */
export async function sendReply(call: Call, { status, headers = {}, body }: Reply): Promise<SentReply> {
  const { request, response } = call;
  const length = bodyLength(body);
  const content = request.method === 'HEAD' ? undefined : isStreamBody(body) ? body.open() : body;
  const mustClose = hasMuchToCome(call);
  response.writeHead(status, {
    ...headers,
    ...(length === undefined || WITHOUT_LENGTH.has(status) ? {} : { 'content-length': length }),
    ...(mustClose ? { connection: 'close' } : {}),
  } as Record<string, string>);
  let bytesOut = content === undefined ? 0 : (length ?? 0);
  if (content instanceof Readable)
    bytesOut = await stream(content, response, isStreamBody(body) ? body.cut : undefined);
  else if (mustClose) linger(call, content);
  else response.end(content);
  request.resume();
  return { status, bytesOut };
}

/** @returns how many bytes went out */
async function stream(
  content: Readable,
  response: ServerResponse,
  cut: AbortSignal | undefined,
): Promise<number> {
  let bytes = 0;
  content.on('data', (chunk: Buffer | string) => {
    const length = Buffer.byteLength(chunk);
    countGarbage(length);
    bytes += length;
  });
  await pipeline(content, response, cut === undefined ? {} : { signal: cut });
  return bytes;
}

function hasMuchToCome({ request, body }: Call): boolean {
  if (request.complete) return false;
  return body.isWithheld || body.length === undefined || body.length > DRAIN_BYTES;
}

/** Sends all of the answer but its end, which would cut off a client that is still sending. */
function linger({ request, response }: Call, content: string | Uint8Array | undefined): void {
  response.flushHeaders();
  if (content !== undefined && content.length > 0) response.write(content);
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
