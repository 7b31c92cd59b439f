/** HTTP status and default message of a protocol error code. */
export interface ErrorCodeEntry {
    readonly status: number;
    readonly message: string;
}
/**
 * The codes of distribution-spec ("Error Codes") and the registry's further ones, each with the status and the words that the
 * reference registry gives them. The server emits them; the client recognises them.
 */
export declare const ERROR_CODES: {
    readonly BLOB_UNKNOWN: {
        readonly status: 404;
        readonly message: 'blob unknown to registry';
    };
    readonly BLOB_UPLOAD_INVALID: {
        readonly status: 404;
        readonly message: 'blob upload invalid';
    };
    readonly BLOB_UPLOAD_UNKNOWN: {
        readonly status: 404;
        readonly message: 'blob upload unknown to registry';
    };
    readonly DENIED: {
        readonly status: 403;
        readonly message: 'requested access to the resource is denied';
    };
    readonly DIGEST_INVALID: {
        readonly status: 400;
        readonly message: 'provided digest did not match uploaded content';
    };
    readonly MANIFEST_BLOB_UNKNOWN: {
        readonly status: 400;
        readonly message: 'blob unknown to registry';
    };
    readonly MANIFEST_INVALID: {
        readonly status: 400;
        readonly message: 'manifest invalid';
    };
    readonly MANIFEST_UNKNOWN: {
        readonly status: 404;
        readonly message: 'manifest unknown';
    };
    readonly NAME_INVALID: {
        readonly status: 400;
        readonly message: 'invalid repository name';
    };
    readonly NAME_UNKNOWN: {
        readonly status: 404;
        readonly message: 'repository name not known to registry';
    };
    readonly PAGINATION_NUMBER_INVALID: {
        readonly status: 400;
        readonly message: 'invalid number of results requested';
    };
    readonly RANGE_INVALID: {
        readonly status: 416;
        readonly message: 'invalid content range';
    };
    readonly REQUESTED_RANGE_NOT_SATISFIABLE: {
        readonly status: 416;
        readonly message: 'requested range not satisfiable';
    };
    readonly SIZE_INVALID: {
        readonly status: 400;
        readonly message: 'provided length did not match content length';
    };
    readonly TAG_INVALID: {
        readonly status: 400;
        readonly message: 'manifest tag did not match URI';
    };
    readonly TOOMANYREQUESTS: {
        readonly status: 429;
        readonly message: 'too many requests';
    };
    readonly UNAUTHORIZED: {
        readonly status: 401;
        readonly message: 'authentication required';
    };
    readonly UNAVAILABLE: {
        readonly status: 503;
        readonly message: 'service unavailable';
    };
    readonly UNKNOWN: {
        readonly status: 500;
        readonly message: 'unknown error';
    };
    readonly UNSUPPORTED: {
        readonly status: 405;
        readonly message: 'The operation is unsupported.';
    };
};
export type ErrorCode = keyof typeof ERROR_CODES;
/** One entry of the body `{"errors":[…]}`. */
export interface ProtocolError {
    readonly code: string;
    readonly message?: string;
    readonly detail?: unknown;
}
