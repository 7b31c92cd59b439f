import { jsonReply, type Reply, type ReplyHeaders } from '../reply.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

/** A refusal in GitHub's words: `{message, documentation_url, status}`. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly headers: ReplyHeaders;

  constructor(status: number, message: string, options: ErrorOptions & { headers?: ReplyHeaders } = {}) {
    super(message, options);
    this.status = status;
    this.headers = options.headers ?? {};
  }

  toReply(): Reply {
    const { status, message, headers } = this;
    return jsonReply(status, { message, documentation_url: DOCUMENTATION, status: String(status) }, headers);
  }
}

/** What is not there, and what the caller may not know of. */
export function notFound(): RestError {
  return new RestError(404, 'Not Found');
}

/** An Actions or app token that lacks a permission. */
export function notForIntegrations(): RestError {
  return new RestError(403, 'Resource not accessible by integration');
}
