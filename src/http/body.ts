import type { Readable } from 'node:stream';
import type { ByteStream } from '../oci/content.ts';
import { recycle } from './receive-buffers.ts';

/** A body that is longer than its reader allows. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** Collects a body of at most `limit` bytes. @throws BodyTooLargeError as soon as there are more */
export async function readBody(body: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let seen = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    seen += chunk.byteLength;
    if (seen > limit) throw new BodyTooLargeError(`the answer has more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The first bytes of a body, at most `limit`; what follows is dropped. */
export async function readBodyStart(body: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let seen = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    seen += chunk.byteLength;
    if (seen >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

/** The chunks of a body, none of which may be kept: the memory of each is received into again when the next one is asked for. */
export async function* passBody(body: Readable): ByteStream {
  for await (const chunk of body as AsyncIterable<Buffer>) {
    yield chunk;
    recycle(chunk);
  }
}
