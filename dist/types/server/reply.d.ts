import type { Readable } from 'node:stream';
export type ReplyHeaders = Readonly<Record<string, string | number | readonly string[]>>;
/** Bytes that are opened only when they are sent: HEAD never opens them. */
export interface StreamBody {
    /** In bytes; undefined where nobody knows: then it goes in chunks. */
    readonly length: number | undefined;
    open(): Readable;
    /** Cuts the connection while the body is on its way. */
    readonly cut?: AbortSignal;
}
/** What a handler answers. Content-Length is added by who sends it. */
export interface Reply {
    readonly status: number;
    readonly headers?: ReplyHeaders;
    readonly body?: string | Uint8Array | StreamBody;
}
/** A JSON body ends with a newline, as ghcr.io's do. */
export declare function jsonReply(status: number, value: unknown, headers?: ReplyHeaders): Reply;
export declare function isStreamBody(body: Reply['body']): body is StreamBody;
/** Length of the body in bytes, as far as it is known. */
export declare function bodyLength(body: Reply['body']): number | undefined;
