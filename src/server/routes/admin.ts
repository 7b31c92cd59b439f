import type { Exchange } from '../exchange.ts';
import { parseRequestFilter } from '../recorder/request-filter.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/health`: who can answer is ready. */
export function health(): Reply {
  return jsonReply(200, { status: 'ok' });
}

/** `GET /_/requests`: the record, oldest first. */
export function listRequests({ query }: Exchange, { recorder }: Services): Reply {
  return jsonReply(200, recorder.list(parseRequestFilter(query)));
}

/** `DELETE /_/requests`. */
export function clearRequests(_: Exchange, { recorder }: Services): Reply {
  recorder.clear();
  return { status: 204 };
}

/** `POST /_/reset`: back to the start. */
export async function resetAll(_: Exchange, { reset }: Services): Promise<Reply> {
  await reset();
  return { status: 204 };
}
