import { describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { PushOutcome } from '../../src/oci/target.ts';
import { shareInFlight } from '../../src/registry/in-flight.ts';
import { createLimiter } from '../../src/registry/limiter.ts';
import { createTokenCache } from '../../src/registry/token-cache.ts';

describe('createLimiter', () => {
  test('runs so many at a time, in order, also after failures', async () => {
    const limiter = createLimiter(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 7 }, (_, index) =>
      limiter(async () => {
        started.push(index);
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running--;
        if (index % 3 === 0) throw new Error(`task ${index}`);
        return index;
      }),
    );
    const results = await Promise.allSettled(tasks);
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('shareInFlight', () => {
  const digest = digestOf('blob');

  test('REG-08 who comes second waits for the first', async () => {
    const target = createMemoryImages();
    let pushes = 0;
    const push = async (): Promise<PushOutcome> => {
      pushes++;
      await new Promise(setImmediate);
      return 'uploaded';
    };
    const outcomes = await Promise.all([1, 2, 3].map(() => shareInFlight(target, digest, push)));
    expect(outcomes).toEqual(['uploaded', 'exists', 'exists']);
    expect(pushes).toBe(1);
    expect(await shareInFlight(target, digest, push)).toBe('uploaded');
    expect(await shareInFlight(createMemoryImages(), digest, push)).toBe('uploaded');
  });

  test('ACT-04 when the first fails, the second sends it after all, and the third waits for that', async () => {
    const target = createMemoryImages();
    const failing = shareInFlight(target, digest, async () => {
      await new Promise(setImmediate);
      throw new Error('cut');
    });
    const others = [1, 2].map(() => shareInFlight(target, digest, async () => 'uploaded'));
    await expect(failing).rejects.toThrow('cut');
    expect(await Promise.all(others)).toEqual(['uploaded', 'exists']);
  });
});

describe('createTokenCache', () => {
  test('a failed exchange is forgotten, and a rejected token too', async () => {
    let calls = 0;
    const cache = createTokenCache(
      async () => {
        if (++calls === 1) throw new Error('down');
        return { value: `t${calls}`, expiresAtMs: 1000 };
      },
      () => 0,
    );
    await expect(cache.get(['repository:a:pull'])).rejects.toThrow('down');
    expect(await cache.get(['repository:a:pull'])).toBe('t2');
    expect(await cache.get(['repository:a:pull'])).toBe('t2');
    cache.forget('t2');
    expect(await cache.get(['repository:a:pull'])).toBe('t3');
  });
});
