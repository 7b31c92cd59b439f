import { digestOf } from '../../oci/digest.ts';
import type { ErrorCode } from '../../oci/error-codes.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { cutAfter, flipAt, type Passage, throughPassages } from './body-passages.ts';
import type { FaultEffects } from './fault.ts';
import { rateLimitError } from './rate-limit.ts';

/** What a fault says to a request: its method, path and query. */
interface FaultTarget {
  readonly method: string;
  readonly target: string;
}

/** The answer that a fault gives in place of the handler, or undefined. */
export function faultReply(effects: FaultEffects, { method, target }: FaultTarget): Reply | undefined {
  const { status, headers = {}, body, retryAfter, redirect } = effects;
  if (effects.rateLimited) return seenRateLimit(method).toReply();
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

/** With the numbers that were seen on ghcr.io. */
function seenRateLimit(method: string): HttpError {
  return rateLimitError(method === 'GET' || method === 'HEAD' ? 44_000 : 2000, 0.880092);
}

/** The answer as a fault distorts it; `passages` are those that its body takes besides. */
export function distortReply(reply: Reply, effects: FaultEffects, passages: readonly Passage[]): Reply {
  const { wrongDigest, truncate, corrupt } = effects;
  const headers = wrongDigest
    ? { ...reply.headers, 'docker-content-digest': digestOf('other content') }
    : (reply.headers ?? {});
  const all = [
    ...(truncate === undefined ? [] : [cutAfter(truncate)]),
    ...(corrupt === undefined ? [] : [flipAt(corrupt)]),
    ...passages,
  ];
  if (all.length === 0) return { ...reply, headers };
  return { ...reply, headers, body: throughPassages(reply.body, all, truncate) };
}
