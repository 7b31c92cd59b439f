import type { Clock } from '../clock.js';
import { HttpError } from '../http-error.js';
/** What one caller may ask for in a minute of the clock; a side that is absent has no limit. */
export interface RateLimits {
    /** Requests that read content. */
    readonly pull?: number;
    /** Requests that write content. */
    readonly push?: number;
}
/** The setting: one number for each side, or both by name; null is no limit. */
export type RateLimitSetting = number | RateLimits | null;
/** Counts requests for the setting `rateLimit`. */
export interface RateLimit {
    /** @throws HttpError 429 in ghcr.io's words, once the minute's share is used up */
    take(caller: string, side: keyof RateLimits, setting: RateLimitSetting): void;
    clear(): void;
}
/** By whole minutes of the clock, so that a test knows when the next one begins. */
export declare function createRateLimit(clock: Pick<Clock, 'now'>): RateLimit;
/** The wait stands in the message, as a Go duration; ghcr.io sends no Retry-After. */
export declare function rateLimitError(allowed: number, waitMs: number): HttpError;
