import type { Digest } from '../../oci/digest.ts';
import { MEDIA_TYPE } from '../../oci/media-types.ts';
import { type Exchange, requireDigest } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import type { Reply } from '../reply.ts';
import { repositoryExists } from '../repository-exists.ts';
import type { Services } from '../services.ts';
import type { Store } from '../storage/store.ts';
import { digestHeaders, entityTag, isUnchanged, requestedRange } from './conditional.ts';

/** `GET` and `HEAD …/blobs/DIGEST` (end-2); ghcr.io redirects the GET to its storage. */
export function getBlob(exchange: Exchange, services: Services): Reply {
  const { store, profile, downloads } = services;
  const digest = requireDigest(exchange.parameters.digest ?? '');
  const size = store.metadata.blobSize(exchange.content, digest);
  const isReadable = exchange.method === 'HEAD' || repositoryExists(exchange.content, services);
  if (size === undefined || !isReadable) throw new HttpError('BLOB_UNKNOWN');
  if (profile.blobRedirect && exchange.method === 'GET') {
    return { status: 307, headers: { location: downloads.urlFor(digest, exchange.origin) } };
  }
  const named = digestHeaders(digest, { digestsShown: true });
  if (isUnchanged(exchange.headers, named)) return { status: 304, headers: named };
  return blobReply(exchange, store, digest, size);
}

/** The bytes or the range of them that was asked for. */
export function blobReply(
  { headers }: Pick<Exchange, 'headers'>,
  store: Store,
  digest: Digest,
  size: number,
): Reply {
  const range = requestedRange(headers, size, digest);
  const common = {
    'accept-ranges': 'bytes',
    'cache-control': 'max-age=31536000',
    'content-type': MEDIA_TYPE.octetStream,
    'docker-content-digest': digest,
    etag: entityTag(digest),
  };
  if (range === undefined) {
    return { status: 200, headers: common, body: { length: size, open: () => store.blobs.read(digest) } };
  }
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...common, 'content-range': `bytes ${start}-${end}/${size}` },
    body: { length: end - start + 1, open: () => store.blobs.read(digest, range) },
  };
}

/** `DELETE …/blobs/DIGEST` (end-10). The bytes go when no repository holds them any more. */
export function deleteBlob(exchange: Exchange, { store }: Services): Reply {
  const digest = requireDigest(exchange.parameters.digest ?? '');
  const { found, orphaned } = store.metadata.unlinkBlob(exchange.content, digest);
  if (!found) throw new HttpError('BLOB_UNKNOWN');
  if (orphaned) store.blobs.delete(digest);
  return { status: 202 };
}
