import { Readable } from 'node:stream';
import type { Clock } from '../clock.js';
import { type Recorder, type RequestFilter, type RequestRecord } from './recorder.js';
/** What has happened since the last message of a stream; the first one has what is there already. */
export interface News {
    /** Oldest first; of many the newest. */
    readonly records: readonly RequestRecord[];
    /** Whether all records before these are gone. */
    readonly isCleared: boolean;
}
/** The record of requests as streams of server-sent events, which come as requests are answered. */
export interface LiveRecords {
    /** Undefined while as many as may be are open. Destroying the stream ends it. */
    open(watch: Watch): Readable | undefined;
    /** Ends the streams of one watcher. */
    endOf(watcher: string): void;
    /** Ends all streams, so that the server can close. */
    close(): void;
    /** Aborted soon after `close`: who has not taken the end of his stream by then takes nothing, and must not hold up the server. */
    readonly cut: AbortSignal;
}
export interface Watch {
    readonly filter: RequestFilter;
    /** Of records in one message: of more the oldest are left out. */
    readonly limit: number;
    /** Makes one line of what is new. */
    readonly describe: (news: News) => string;
    /** Who watches, for `endOf`. */
    readonly watcher: string;
}
/** @param clock runs the pauses in real time */
export declare function createLiveRecords(recorder: Recorder, clock: Pick<Clock, 'schedule'>): LiveRecords;
