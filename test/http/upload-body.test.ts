import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isNetworkError } from '../../src/http/network-error.ts';
import { createUploadBody, STALL_TIMEOUT_MS } from '../../src/http/upload-body.ts';
import { collect } from '../support/collect.ts';

async function* chunks(count = 3): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index++) yield Buffer.alloc(100_000, index);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a chunk that nobody takes', () => {
  test('is a stall after two minutes, which counts as an error of the network', async () => {
    const body = createUploadBody(chunks());
    await body[Symbol.asyncIterator]().next();
    vi.advanceTimersByTime(STALL_TIMEOUT_MS - 1);
    expect(body.stalled.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(body.stalled.reason).toMatchObject({ message: 'nothing of the upload was taken for 120 s' });
    expect(isNetworkError(body.stalled.reason)).toBe(true);
    expect(body.failure).toBeUndefined();
  });

  test('is none where each takes a little less, however long all of them do', async () => {
    const body = createUploadBody(chunks(10), 1000);
    for await (const _ of body) vi.advanceTimersByTime(999);
    vi.advanceTimersByTime(10_000);
    expect(body.stalled.aborted).toBe(false);
  });

  test('is not to be blamed for a source that takes its time', async () => {
    async function* slow(): AsyncGenerator<Uint8Array> {
      vi.advanceTimersByTime(5000);
      yield Buffer.alloc(1);
      vi.advanceTimersByTime(5000);
      yield Buffer.alloc(1);
    }
    const body = createUploadBody(slow(), 1000);
    const iterator = body[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();
    expect(body.stalled.aborted).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(body.stalled.aborted).toBe(true);
  });
});

describe('the timer of a body', () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(1);
    throw new Error('disk on fire');
  }

  test.each<[string, AsyncIterable<Uint8Array>, (body: AsyncIterable<Uint8Array>) => Promise<unknown>]>([
    ['is taken', chunks(), collect],
    ['is given up', chunks(), (body) => takeOne(body)],
    ['breaks', broken(), (body) => expect(collect(body)).rejects.toThrow('disk on fire')],
  ])('is gone when it %s', async (_, source, use) => {
    await use(createUploadBody(source));
    await setImmediate();
    expect(vi.getTimerCount()).toBe(0);
  });

  async function takeOne(body: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const _ of body) {
      expect(vi.getTimerCount()).toBe(1);
      return;
    }
  }
});
