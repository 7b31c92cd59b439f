import { expect } from 'vitest';
import type { RegistryMode } from '../../../src/server/profile.ts';
import { fuzz } from './fuzz.ts';

/** In each mode, a hundred thousand together; `FUZZ_REQUESTS` sends more or fewer, `FUZZ_SEED` others. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 50_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** What may be in use at the end beyond what was at half time. */
const SLACK_BYTES = 16 * 1024 * 1024;
export const FUZZ_TIMEOUT_MS = 60_000 + REQUESTS * 5;

/** Bad input gets an answer, breaks nothing, shows no secret and leaves no memory behind. */
export async function expectRobust(mode: RegistryMode): Promise<void> {
  const { failures, statuses, usedBytes } = await fuzz({ options: { mode }, seed: SEED, requests: REQUESTS });
  expect(failures.join('\n\n')).toBe('');
  // The requests are not so bad that everything is refused.
  for (const status of ['200', '201', '202', '204', '401', '403', '404']) {
    expect(statuses.get(status) ?? 0, `answers with ${status}`).toBeGreaterThan(REQUESTS / 1000);
  }
  expect(usedBytes[1] - usedBytes[0]).toBeLessThan(SLACK_BYTES);
}
