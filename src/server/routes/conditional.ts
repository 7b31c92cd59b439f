import type { IncomingHttpHeaders } from 'node:http';
import type { Digest } from '../../oci/digest.ts';
import { HttpError } from '../http-error.ts';
import type { Reply } from '../reply.ts';
import type { ByteRange } from '../storage/store.ts';

/** Content under its digest never changes, so that the digest is its entity tag. */
export function entityTag(digest: Digest): string {
  return `"${digest}"`;
}

/** 304 if the client has the content already (RFC 9110, 13.1.2). */
export function notModified(
  { 'if-none-match': condition }: IncomingHttpHeaders,
  digest: Digest,
): Reply | undefined {
  if (condition === undefined) return undefined;
  const tags = condition.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(entityTag(digest))) return undefined;
  return { status: 304, headers: { etag: entityTag(digest), 'docker-content-digest': digest } };
}

/**
 * The one range that `Range` asks for, clipped to `size` bytes (RFC 9110, 14.2); undefined for the whole: no such header, another unit,
 * several ranges, or an `If-Range` that does not match.
 * @throws HttpError 416 when nothing of it exists
 */
export function requestedRange(
  headers: IncomingHttpHeaders,
  size: number,
  digest: Digest,
): ByteRange | undefined {
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== entityTag(digest)) return undefined;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.replaceAll(' ', '') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const range =
    first === ''
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  if (range.start <= range.end) return range;
  throw new HttpError('REQUESTED_RANGE_NOT_SATISFIABLE', { headers: { 'content-range': `bytes */${size}` } });
}
