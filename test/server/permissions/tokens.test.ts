import { expect, test } from 'vitest';
import { systemClock } from '../../../src/server/clock.ts';
import { ANONYMOUS } from '../../../src/server/permissions/authenticate.ts';
import { createIssuedTokens } from '../../../src/server/permissions/tokens.ts';

test('AUTH-08 a bearer is base64 of "v1:" and random bytes, and lives five minutes', () => {
  let now = 1_000_000;
  const tokens = createIssuedTokens({ ...systemClock, now: () => now });
  const bearer = tokens.issue(ANONYMOUS);
  expect(bearer).toMatch(/^[A-Za-z0-9+/]+$/);
  expect(Buffer.from(bearer, 'base64').toString('latin1')).toMatch(/^v1:/);
  expect(tokens.issue(ANONYMOUS)).not.toBe(bearer);
  now += 299_999;
  expect(tokens.find(bearer)).toBe(ANONYMOUS);
  now += 1;
  expect(tokens.find(bearer)).toBeUndefined();
});

test('an unknown bearer is nobody’s', () => {
  expect(createIssuedTokens(systemClock).find('djE6')).toBeUndefined();
});
