import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withDeadline } from '../../src/actions/deadline.ts';

const untilAborted = ({ signal }: { signal: AbortSignal }): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('ACT-04 a push has an end', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('after the minutes that it was given', async () => {
    const work = withDeadline({ signal: new AbortController().signal }, 2, untilAborted);
    const failure = work.catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await failure).toBe(
      'the push did not end within 2 minutes ("timeout-minutes"); what has arrived is not sent again by the next run',
    );
  });

  test('when the runner wants it to, for that reason', async () => {
    const outer = new AbortController();
    const work = withDeadline({ signal: outer.signal }, 2, untilAborted);
    const failure = work.catch((error: Error) => error.message);
    outer.abort(new Error('interrupted'));
    expect(await failure).toBe('interrupted');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('and leaves no timer behind that keeps the process alive', async () => {
    expect(await withDeadline({ signal: new AbortController().signal }, 360, async () => 'done')).toBe(
      'done',
    );
    expect(vi.getTimerCount()).toBe(0);
  });
});
