import type { Clock } from '../clock.ts';
import { HttpError } from '../http-error.ts';

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

const MINUTE_MS = 60_000;

/** By whole minutes of the clock, so that a test knows when the next one begins. */
export function createRateLimit(clock: Pick<Clock, 'now'>): RateLimit {
  const used = new Map<string, number>();
  let minute = 0;
  return {
    take(caller, side, setting) {
      const allowed = typeof setting === 'number' ? setting : setting?.[side];
      if (allowed === undefined) return;
      const now = clock.now();
      if (Math.floor(now / MINUTE_MS) !== minute) used.clear();
      minute = Math.floor(now / MINUTE_MS);
      const key = `${side} ${caller}`;
      const count = used.get(key) ?? 0;
      if (count >= allowed) throw rateLimitError(allowed, MINUTE_MS - (now % MINUTE_MS));
      used.set(key, count + 1);
    },
    clear: () => used.clear(),
  };
}

/** The wait stands in the message, as a Go duration; ghcr.io sends no Retry-After. */
export function rateLimitError(allowed: number, waitMs: number): HttpError {
  return new HttpError('TOOMANYREQUESTS', {
    message: `retry-after: ${goDuration(waitMs)}, allowed: ${allowed}/minute`,
  });
}

/** `59.5s`, `12ms`, `880.092µs`. */
function goDuration(durationMs: number): string {
  if (durationMs >= 1000) return `${durationMs / 1000}s`;
  return durationMs >= 1 ? `${durationMs}ms` : `${durationMs * 1000}µs`;
}
