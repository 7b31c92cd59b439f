import { readAdminBody } from '../admin-body.ts';
import type { Exchange } from '../exchange.ts';
import { parseFault } from '../faults/fault.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** `GET /_/faults`. */
export function listFaults(_: Exchange, { faults }: Services): Reply {
  return jsonReply(200, faults.list());
}

/** `POST /_/faults`: one fault; the answer has its id. */
export async function addFault({ body }: Exchange, { faults }: Services): Promise<Reply> {
  return jsonReply(201, faults.add(await readAdminBody(body, parseFault)));
}

/** `DELETE /_/faults`. */
export function clearFaults(_: Exchange, { faults }: Services): Reply {
  faults.clear();
  return { status: 204 };
}

/** `DELETE /_/faults/ID`. */
export function removeFault({ parameters }: Exchange, { faults }: Services): Reply {
  if (faults.remove(parameters.id ?? '')) return { status: 204 };
  throw new HttpError('UNSUPPORTED', { status: 404, message: 'there is no fault with this id' });
}
