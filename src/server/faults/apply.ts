import { pipeline, Readable, Transform } from 'node:stream';
import { digestOf } from '../../oci/digest.ts';
import type { ErrorCode } from '../../oci/error-codes.ts';
import { HttpError } from '../http-error.ts';
import { bodyLength, isStreamBody, jsonReply, type Reply, type StreamBody } from '../reply.ts';
import type { FaultEffects } from './fault.ts';

/** The answer that a fault gives in place of the handler, or undefined. */
export function faultReply(effects: FaultEffects, target: string): Reply | undefined {
  const { status, headers = {}, body, retryAfter, redirect } = effects;
  if (redirect !== undefined) {
    return { status: 307, headers: { ...headers, location: redirectTarget(redirect, target) } };
  }
  if (status === undefined) return undefined;
  const all = { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
  if (typeof body === 'string') return { status, headers: all, body };
  if (body !== undefined) return jsonReply(status, body, all);
  return new HttpError(codeFor(status), { status, headers: all }).toReply();
}

function codeFor(status: number): ErrorCode {
  if (status === 429) return 'TOOMANYREQUESTS';
  if (status === 401) return 'UNAUTHORIZED';
  if (status === 403) return 'DENIED';
  return status === 503 ? 'UNAVAILABLE' : 'UNKNOWN';
}

function redirectTarget(redirect: string, target: string): string {
  return new URL(redirect).pathname === '/' ? new URL(target, redirect).href : redirect;
}

/** The answer as a fault distorts it. `reset` cuts the connection. */
export function distortReply(reply: Reply, effects: FaultEffects, reset: () => void): Reply {
  const { wrongDigest, truncate, corrupt, resetAfterBytes } = effects;
  let { body, headers = {} } = reply;
  if (wrongDigest) headers = { ...headers, 'docker-content-digest': digestOf('other content') };
  if (truncate !== undefined) body = mapBytes(body, cutAfter(truncate), truncate);
  if (corrupt !== undefined) body = mapBytes(body, flipAt(corrupt));
  if (resetAfterBytes !== undefined) body = mapBytes(body, cutAfter(resetAfterBytes, reset));
  return { ...reply, headers, ...(body === undefined ? {} : { body }) };
}

/** The request's body until so many bytes have passed; then `reset`. */
export function resetWithin(body: Readable, bytes: number, reset: () => void): Readable {
  return pipeline(body, new Transform({ transform: cutAfter(bytes, reset)() }), () => {});
}

type Passage = () => (this: Transform, chunk: Buffer, encoding: string, done: () => void) => void;

function mapBytes(body: Reply['body'], passage: Passage, limit = Number.POSITIVE_INFINITY): StreamBody {
  const open = (): Readable => (isStreamBody(body) ? body.open() : Readable.from([Buffer.from(body ?? '')]));
  return {
    length: Math.min(bodyLength(body), limit),
    open: () => pipeline(open(), new Transform({ transform: passage() }), () => {}),
  };
}

/** Lets `limit` bytes pass and drops the rest. With `reached`, calls that instead and lets nothing follow, not even the end. */
function cutAfter(limit: number, reached?: () => void): Passage {
  return () => {
    let room = limit;
    return function (chunk, _, done) {
      this.push(chunk.subarray(0, room));
      room -= Math.min(room, chunk.byteLength);
      if (room > 0 || reached === undefined) return done();
      // After the pushed bytes have gone on.
      setImmediate(reached);
    };
  };
}

function flipAt(position: number): Passage {
  return () => {
    let offset = 0;
    return function (chunk, _, done) {
      const copy = Buffer.from(chunk);
      const index = position - offset;
      if (index >= 0 && index < copy.byteLength) copy[index] = (copy[index] ?? 0) ^ 0xff;
      offset += chunk.byteLength;
      this.push(copy);
      done();
    };
  };
}
