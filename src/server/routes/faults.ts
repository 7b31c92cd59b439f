import { UserError } from '../../oci/errors.ts';
import type { Exchange } from '../exchange.ts';
import { type Fault, parseFault } from '../faults/fault.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';

const MAX_FAULT_BYTES = 1024 * 1024;

/** `GET /_/faults`. */
export function listFaults(_: Exchange, { faults }: Services): Reply {
  return jsonReply(200, faults.list());
}

/** `POST /_/faults`: one fault; the answer has its id. */
export async function addFault({ body }: Exchange, { faults }: Services): Promise<Reply> {
  const text = (await body.collect(MAX_FAULT_BYTES))?.toString() ?? '';
  return jsonReply(201, faults.add(readFault(text)));
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

function readFault(text: string): Fault {
  try {
    return parseFault(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof UserError || error instanceof SyntaxError)) throw error;
    throw new HttpError('UNSUPPORTED', { status: 422, message: error.message, cause: error });
  }
}
