import type { RequestRecord } from './recorder/recorder.js';
export type LogFormat = 'text' | 'json' | 'off';
/** What the registry says on stderr. Everything in it may come from outside, so control characters are escaped. */
export interface Log {
    request(record: RequestRecord): void;
    /** What the start takes its time for. */
    progress(message: string): void;
    /** Something that whoever runs the registry should know. */
    notice(message: string): void;
    /** An error that no code expects, with its stack. */
    failure(what: string, error: unknown): void;
}
export declare const silentLog: Log;
/** @param write takes whole lines; `off` still writes notices and failures, only requests and progress are left out */
export declare function createLog(format: LogFormat, write: (line: string) => void): Log;
