import type { Clock } from '../clock.js';
import type { Reply } from '../reply.js';
/** For how long a write has consequences. */
export interface AftermathDurations {
    /** What was written is not found. */
    readonly lagMs: number;
    /** The package that it created answers 403. */
    readonly creationRaceMs: number;
}
export interface WrittenRequest {
    readonly repository: string;
    readonly path: string;
    readonly hasCreated: boolean;
    readonly reply: Reply;
}
/** ghcr.io's slow spots: content that is not found right after its push, and a new package that refuses (docs/ghcr-behaviour.md). */
export interface Aftermath {
    note(written: WrittenRequest, durations: AftermathDurations): void;
    /** @throws HttpError while the path is not found yet, or its package refuses */
    check(request: {
        readonly method: string;
        readonly path: string;
        readonly repository: string;
    }): void;
    clear(): void;
}
/** By the clock of the world: who moves it need not wait. */
export declare function createAftermath(clock: Pick<Clock, 'now'>): Aftermath;
