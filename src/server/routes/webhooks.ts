import type { Exchange } from '../exchange.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/webhooks`: the newest deliveries, oldest first; none without `--webhook`. */
export function listDeliveries(_: Exchange, { webhooks }: Services): Reply {
  return jsonReply(200, webhooks?.list() ?? []);
}
