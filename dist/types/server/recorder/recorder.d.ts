/** One request as `GET /_/requests` shows it (SVC-05). */
export interface RequestRecord {
    /** ISO 8601, when the request began. */
    readonly time: string;
    readonly method: string;
    /** With the query; signatures are left out. */
    readonly path: string;
    /** 499 when the client left before the answer. */
    readonly status: number;
    readonly principal: string;
    readonly action?: string;
    readonly package?: string;
    /** The older one; absent for a package of the container registry. */
    readonly registry?: 'legacy';
    readonly decision?: string;
    /** Why it was refused. */
    readonly reason?: string;
    /** The id of the fault that struck. */
    readonly fault?: string;
    readonly durationMs: number;
    /** Body bytes. */
    readonly bytesIn: number;
    readonly bytesOut: number;
}
/** Fields to compare; `path` may hold `*` for any characters and is compared without the query. */
export type RequestFilter = Partial<Readonly<Record<'method' | 'path' | 'principal' | 'status' | 'decision', string>>>;
export interface Recorder {
    add(record: RequestRecord): void;
    /** Oldest first. */
    list(filter?: RequestFilter): RequestRecord[];
    clear(): void;
    /** Tells of each new record, and by undefined that all are gone. @returns what ends that */
    watch(watcher: RecordWatcher): () => void;
}
export type RecordWatcher = (record: RequestRecord | undefined) => void;
/** Keeps the newest `capacity` requests. */
export declare function createRecorder(capacity?: number): Recorder;
/** Whether a record is what the filter asks for. */
export declare function recordMatcher({ path, ...fields }: RequestFilter): (record: RequestRecord) => boolean;
/** Whether the path of a request target (its query aside) is `pattern`, in which `*` stands for any characters. */
export declare function pathMatcher(pattern: string): (target: string) => boolean;
