import { ERROR_CODES, type ErrorCode, type ProtocolError } from '../oci/error-codes.ts';
import { jsonReply, type Reply, type ReplyHeaders } from './reply.ts';

export interface HttpErrorOptions extends ErrorOptions {
  /** In place of the code's own words. */
  readonly message?: string;
  /** One entry of `errors` for each. */
  readonly details?: readonly unknown[];
  /** In place of the code's own status. */
  readonly status?: number;
  readonly headers?: ReplyHeaders;
}

/** A refusal with its protocol code. Handlers throw it, and `app.ts` makes the answer of it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: ReplyHeaders;
  private readonly details: readonly unknown[];

  constructor(code: ErrorCode, options: HttpErrorOptions = {}) {
    const entry = ERROR_CODES[code];
    super(options.message ?? entry.message, options);
    this.code = code;
    this.status = options.status ?? entry.status;
    this.headers = options.headers ?? {};
    this.details = options.details ?? [undefined];
  }

  /** distribution-spec, "Error Codes": `{"errors":[{code, message, detail}]}`. */
  toReply(): Reply {
    const errors = this.details.map(
      (detail): ProtocolError => ({
        code: this.code,
        message: this.message,
        ...(detail === undefined ? {} : { detail }),
      }),
    );
    return jsonReply(this.status, { errors }, this.headers);
  }
}
