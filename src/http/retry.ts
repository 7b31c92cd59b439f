import { setTimeout as delay } from 'node:timers/promises';

/** When and how often something is tried again. Clock, chance and waiting are part of it, so that tests need none of them. */
export interface RetryPolicy {
  /** Tries in all, the first one included. */
  readonly attempts: number;
  /** The longest wait after the first failure; it doubles with every further one, up to `maxDelayMs`. */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  /** A server that asks for a longer wait than this is not asked again: waiting less would be no use. */
  readonly maxRetryAfterMs: number;
  now(): number;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  delay(ms: number, signal?: AbortSignal): Promise<void>;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  attempts: 5,
  baseDelayMs: 1000,
  maxDelayMs: 30_000,
  maxRetryAfterMs: 10 * 60_000,
  now: Date.now,
  random: Math.random,
  delay: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
};

/** What a failure says about trying again: undefined where that is no use; the server's Retry-After where it gave one. */
export type RetryAdvice = { readonly retryAfterMs?: number } | undefined;

/** Statuses that a later try may not meet again (ACT-04). */
export function isRetryableStatus(status: number): boolean {
  return (
    status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505)
  );
}

/** Milliseconds to wait by a Retry-After header in either form (RFC 9110, 10.2.3); undefined when there is no valid one. */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined;
  const dateMs = Date.parse(text);
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/**
 * Milliseconds to wait before the next try, or undefined when there is none.
 * @param failures how many tries have failed, at least 1
 */
export function nextDelayMs(policy: RetryPolicy, failures: number, advice: RetryAdvice): number | undefined {
  if (advice === undefined || failures >= policy.attempts) return undefined;
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failures - 1));
  // Half of it is certain, half is chance: clients that failed together come back apart.
  const backoffMs = Math.round((ceiling / 2) * (1 + policy.random()));
  const { retryAfterMs = 0 } = advice;
  return retryAfterMs > policy.maxRetryAfterMs ? undefined : Math.max(backoffMs, retryAfterMs);
}

export interface RetryOptions {
  readonly policy: RetryPolicy;
  /** Says whether an error is worth another try. */
  readonly advise: (error: unknown) => RetryAdvice;
  readonly onRetry?: ((error: unknown, delayMs: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs `operation` until it succeeds, fails for good, or has failed too often: then the last error is thrown. */
export async function withRetry<T>(
  operation: (attempt: number) => Promise<T>,
  { policy, advise, onRetry, signal }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      signal?.throwIfAborted();
      return await operation(attempt);
    } catch (error) {
      const delayMs = signal?.aborted ? undefined : nextDelayMs(policy, attempt, advise(error));
      if (delayMs === undefined) throw error;
      onRetry?.(error, delayMs);
      await policy.delay(delayMs, signal).catch((failure: unknown) => {
        // The reason of whoever stopped us says more than the timer's own error.
        signal?.throwIfAborted();
        throw failure;
      });
    }
  }
}
