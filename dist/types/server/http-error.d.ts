import { type ErrorCode } from '../oci/error-codes.js';
import { type Reply, type ReplyHeaders } from './reply.js';
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
export declare class HttpError extends Error {
    readonly name = "HttpError";
    readonly code: ErrorCode;
    readonly status: number;
    readonly headers: ReplyHeaders;
    private readonly details;
    constructor(code: ErrorCode, options?: HttpErrorOptions);
    /** distribution-spec, "Error Codes": `{"errors":[{code, message, detail}]}`. */
    toReply(): Reply;
}
