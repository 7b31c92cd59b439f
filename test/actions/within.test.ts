import { expect, test } from 'vitest';
import { within } from '../../src/actions/within.ts';

test('what comes in time counts, and what fails in time fails', async () => {
  expect(await within(60_000, Promise.resolve('done'))).toBe('done');
  await expect(within(60_000, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

test('what comes later is not waited for, and may fail', async () => {
  const { promise, reject } = Promise.withResolvers<string>();
  expect(await within(1, promise)).toBeUndefined();
  reject(new Error('too late'));
});
