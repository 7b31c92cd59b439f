import type { Exchange } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/ca.pem`: what clients have to trust under `--tls auto`. It is no secret. */
export function showAuthority(_: Exchange, { authority }: Services): Reply {
  if (authority === undefined) {
    throw new HttpError('UNSUPPORTED', {
      status: 404,
      message: 'this registry has no authority of its own: it was not started with --tls auto',
    });
  }
  return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: authority };
}
