import type { ReplyHeaders } from '../reply.ts';

/** What a page says in place of what was asked for. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly status: number;
  readonly headers: ReplyHeaders;

  constructor(status: number, message: string, headers: ReplyHeaders = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** What is not there, and what the visitor may not know of. */
export function pageNotFound(): PageError {
  return new PageError(404, 'There is nothing at this address, or nothing that you may see.');
}
