import type { IncomingHttpHeaders } from 'node:http';
import { type Digest, hexOf } from '../../oci/digest.ts';
import { HttpError } from '../http-error.ts';
import type { Profile } from '../profile.ts';
import type { ByteRange } from '../storage/store.ts';

/** As long as an MD5 in hex, which it was on docker.pkg.github.com. */
const WEAK_TAG_LENGTH = 32;

/** Content under its digest never changes, so that the digest is its entity tag. */
export function entityTag(digest: Digest): string {
  return `"${digest}"`;
}

/** What names the version in an answer. The legacy registry keeps digests to itself and has a weak tag. */
export function digestHeaders(
  digest: Digest,
  { digestsShown }: Pick<Profile, 'digestsShown'>,
): Readonly<Record<'etag', string>> {
  if (!digestsShown) return { etag: `W/"${hexOf(digest).slice(0, WEAK_TAG_LENGTH)}"` };
  return { etag: entityTag(digest), ...{ 'docker-content-digest': digest } };
}

/** Whether the client has the content already, so that 304 is the answer (RFC 9110, 13.1.2). */
export function isUnchanged(
  { 'if-none-match': condition }: IncomingHttpHeaders,
  { etag }: Readonly<Record<'etag', string>>,
): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  const tags = condition?.split(',').map(opaque) ?? [];
  return tags.includes('*') || tags.includes(opaque(etag));
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
