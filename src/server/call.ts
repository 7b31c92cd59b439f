import type { IncomingMessage, ServerResponse } from 'node:http';
import { isEncrypted } from './origin.ts';
import { createRequestBody, type RequestBody } from './request-body.ts';

/** One request on its way through, from the socket to the record. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: RequestBody;
  /** It came to the port of the legacy registry. */
  readonly isLegacyPort: boolean;
  /** What is learned about it, for the record. */
  readonly facts: CallFacts;
}

export interface CallFacts {
  principal: string;
  action?: string;
  package?: string;
  /** The old registry, if it is that one's package. */
  registry?: 'legacy';
  decision?: string;
  reason?: string;
  /** The id of the fault that struck. */
  fault?: string;
}

export function createCall(request: IncomingMessage, response: ServerResponse, isLegacyPort: boolean): Call {
  return {
    request,
    response,
    body: createRequestBody(request, response),
    isLegacyPort,
    facts: { principal: 'anonymous' },
  };
}

/** Whether nobody is there any more to take an answer. */
export function hasLeft({ request }: Call): boolean {
  return request.socket.destroyed || (request.destroyed && !request.complete);
}

/** Cuts the connection in the way that a crashed peer does. */
export function resetConnection({ request }: Call): void {
  // Node resets bare TCP only; TLS without its farewell is a truncation to the client all the same.
  if (isEncrypted(request)) request.socket.destroy();
  else request.socket.resetAndDestroy();
}
