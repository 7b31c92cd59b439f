import { describe, expect, test } from 'vitest';
import {
  DEFAULT_RETRY_POLICY,
  isRetryableStatus,
  nextDelayMs,
  parseRetryAfter,
  type RetryPolicy,
  withRetry,
} from '../../src/http/retry.ts';

const policy: RetryPolicy = {
  attempts: 4,
  baseDelayMs: 1000,
  maxDelayMs: 3000,
  maxRetryAfterMs: 600_000,
  now: () => Date.parse('Sat, 21 Nov 2026 12:00:00 GMT'),
  random: () => 0.5,
  delay: async () => undefined,
};

describe('retry', () => {
  test.each([
    ['seconds', '120', 120_000],
    ['nothing to wait', '0', 0],
    ['a date to come', 'Sat, 21 Nov 2026 12:01:30 GMT', 90_000],
    ['a date gone by', 'Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['the old date form', 'Saturday, 21-Nov-26 12:00:10 GMT', 10_000],
    ['ghcr.io writes no header, its body says 880.092µs', '880.092µs', undefined],
    ['a negative number', '-5', undefined],
    ['a year only', '2030', 2_030_000],
    ['none', undefined, undefined],
    ['rubbish', 'soon', undefined],
  ])('Retry-After: %s', (_, header, expected) => {
    expect(parseRetryAfter(header, policy.now())).toBe(expected);
  });

  test.each([
    [200, false],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [416, false],
    [425, true],
    [429, true],
    [500, true],
    [501, false],
    [502, true],
    [503, true],
    [504, true],
    [505, false],
  ])('ACT-04 status %i is tried again: %s', (status, expected) => {
    expect(isRetryableStatus(status)).toBe(expected);
  });

  test.each([
    ['the first failure', 1, {}, 750],
    ['the second', 2, {}, 1500],
    ['the third is capped', 3, {}, 2250],
    ['the last', 4, {}, undefined],
    ['no use', 1, undefined, undefined],
    ['the server asks for longer: its wish, uncut', 1, { retryAfterMs: 90_000 }, 90_000],
    ['the server asks for less: our backoff', 2, { retryAfterMs: 10 }, 1500],
    ['the server asks for more than anyone waits', 1, { retryAfterMs: 3_600_000 }, undefined],
  ])('delay after %s', (_, failures, advice, expected) => {
    expect(nextDelayMs(policy, failures, advice)).toBe(expected);
  });

  test('chance spreads the delay over its upper half', () => {
    expect(nextDelayMs({ ...policy, random: () => 0 }, 1, {})).toBe(500);
    expect(nextDelayMs({ ...policy, random: () => 0.999 }, 1, {})).toBe(1000);
  });

  test('waits as told between tries, and throws the last error', async () => {
    const waited: number[] = [];
    const attempts: number[] = [];
    const run = withRetry(
      async (attempt) => {
        attempts.push(attempt);
        throw new Error(`failure ${attempt}`);
      },
      { policy: { ...policy, delay: async (ms) => void waited.push(ms) }, advise: () => ({}) },
    );
    await expect(run).rejects.toThrow('failure 4');
    expect(attempts).toEqual([1, 2, 3, 4]);
    expect(waited).toEqual([750, 1500, 2250]);
  });

  test('ends a wait when it is aborted', async () => {
    const abort = new AbortController();
    const run = withRetry(
      async () => {
        setImmediate(() => abort.abort(new Error('stopped by the user')));
        throw new Error('busy');
      },
      { policy: { ...DEFAULT_RETRY_POLICY, baseDelayMs: 60_000 }, advise: () => ({}), signal: abort.signal },
    );
    await expect(run).rejects.toThrow('stopped by the user');
  });
});
