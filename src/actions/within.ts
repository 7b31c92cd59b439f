import { setTimeout as delay } from 'node:timers/promises';

/** What a promise gives, if it does so in time, else undefined. What it fails with later concerns nobody. */
export async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  promise.catch(() => undefined);
  return Promise.race([promise, delay(limitMs, undefined, { ref: false })]);
}
