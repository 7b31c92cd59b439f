import { ADMIN_API } from '../admin-api/description.ts';
import { jsonReply, type Reply } from '../reply.ts';

/** `GET /_/openapi.json`: what the admin API offers. */
export function showAdminApi(): Reply {
  return jsonReply(200, ADMIN_API);
}
