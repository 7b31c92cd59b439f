import { type Exchange, requireDigest } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { blobReply } from './blobs.ts';

/** `GET /ghcr1/blobs/DIGEST`, the storage behind the 307. */
export function download(exchange: Exchange, { store, downloads }: Services): Reply {
  const digest = requireDigest(exchange.parameters.digest ?? '');
  if (!downloads.isValid(digest, exchange.query)) {
    throw new HttpError('DENIED', { message: 'the signature of this address is wrong or has expired' });
  }
  const size = store.blobs.size(digest);
  if (size === undefined) throw new HttpError('BLOB_UNKNOWN');
  return blobReply(exchange, store, digest, size);
}

/** The same on the blob port, which like GitHub's storage takes no second credential beside the signature. */
export function downloadFromStorage(exchange: Exchange, services: Services): Reply {
  if (exchange.headers.authorization === undefined) return download(exchange, services);
  throw new HttpError('DENIED', {
    status: 400,
    message: 'Authorization was sent to the storage host: a client must not forward it on a redirect',
  });
}
