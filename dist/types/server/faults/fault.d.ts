/** Which requests are hit. Every field narrows; none given means every request. */
export interface FaultMatch {
    readonly method?: string;
    /** The path without the query; `*` stands for any characters, slashes included. */
    readonly path?: string;
    /** A user name, or `anonymous`. */
    readonly principal?: string;
    /** The first request that is hit, counted from 1 among those that match; 1 by default. */
    readonly nth?: number;
    /** How many are hit from then on; 1 by default, 0 for all. */
    readonly times?: number;
    /** Which share of them is hit, above 0 and up to 1. The same seed hits the same ones in every run. */
    readonly chance?: number;
    /** 0 by default. */
    readonly seed?: number;
}
/** What goes wrong (SVC-04). Several may be combined where that makes sense. */
export interface FaultEffects {
    /** Waits first. */
    readonly delayMs?: number;
    /** Answers with this status in place of the handler, `headers` and `body` beside it. */
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    /** Text as it is; anything else as JSON. By default an error in the registry's own shape. */
    readonly body?: unknown;
    /** Seconds, for the header of that name. */
    readonly retryAfter?: number;
    /** Answers 429 in ghcr.io's odd words, with the wait in the message and no Retry-After. */
    readonly rateLimited?: boolean;
    /** Answers 307 to this URL; an URL without a path gets the request's path and query. */
    readonly redirect?: string;
    /** Resets the connection and does no work. */
    readonly resetAtOnce?: boolean;
    /** Resets the connection when so many bytes of the request's body have arrived, or of the answer's have left where the method has none. */
    readonly resetAfterBytes?: number;
    /** Does the work, then resets the connection without an answer. */
    readonly resetBeforeReply?: boolean;
    /** Falls silent, and keeps the connection, where `resetAfterBytes` would cut it; 0 does no work. */
    readonly stallAfterBytes?: number;
    /** The pace of both bodies. */
    readonly bytesPerSecond?: number;
    /** Answers with so many bytes of the body, as if that were all. */
    readonly truncate?: number;
    /** Changes one byte of the body, at this position. */
    readonly corrupt?: number;
    /** Docker-Content-Digest names other content. */
    readonly wrongDigest?: boolean;
    /** Forgets the upload session that the path names. */
    readonly loseSession?: boolean;
    /** A mount says 201 and links nothing. */
    readonly phantomMount?: boolean;
    /** What this request writes is not found for so long. */
    readonly lagMs?: number;
    /** If this request creates the package, later ones get 403 for so long. */
    readonly creationRaceMs?: number;
}
export interface Fault {
    readonly match: FaultMatch;
    readonly do: FaultEffects;
}
/** @throws UserError that names the field and what it takes */
export declare function parseFault(value: unknown): Fault;
