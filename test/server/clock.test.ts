import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/server/clock.ts';
import { aheadAfter, parseClockChange } from '../../src/server/clock-change.ts';
import { createAdminClient } from './support/admin-client.ts';
import { basic, openServer, refusalOf } from './support/open-server.ts';

const START = Date.parse('2026-06-01T00:00:00Z');
const DAY_MS = 86_400_000;
/** A clock of real time that stands still. */
const clock = { ...systemClock, now: () => START };

describe('SVC-03 the clock', () => {
  test('is real time until it is moved, by a step or to a time', async () => {
    const { client } = await openServer({ mode: 'oci', clock });
    const admin = createAdminClient(client());
    expect(await admin.read('clock')).toEqual({ now: '2026-06-01T00:00:00.000Z', aheadMs: 0 });
    await admin.send('POST', 'clock', { advance: '31d' });
    const moved = await admin.send('POST', 'clock', { advance: '12h' });
    expect(JSON.parse(moved.body.toString())).toEqual({
      now: '2026-07-02T12:00:00.000Z',
      aheadMs: 31.5 * DAY_MS,
    });
    await admin.send('POST', 'clock', { now: '2026-05-31T00:00:00Z' });
    expect(await admin.read('clock')).toEqual({ now: '2026-05-31T00:00:00.000Z', aheadMs: -DAY_MS });
    await admin.send('POST', 'reset');
    expect(await admin.read('clock')).toMatchObject({ aheadMs: 0 });
  });

  test('a token expires by it, and the bearer that came of it with it', async () => {
    const tokens = {
      ghp_short: {
        type: 'classic',
        user: 'octocat',
        scopes: ['write:packages'],
        expires: '2026-06-08T00:00:00Z',
      },
    } as const;
    const { client, holder } = await openServer({ world: { users: { octocat: {} }, tokens }, clock });
    const admin = createAdminClient(client());
    const octocat = await holder('ghp_short');
    await admin.send('POST', 'clock', { advance: '6d' });
    expect((await octocat.send('GET', '/v2/')).status).toBe(200);
    await admin.send('POST', 'clock', { advance: '1d' });
    expect((await octocat.send('GET', '/v2/')).status).toBe(401);
    expect((await client(basic('ghp_short')).send('GET', '/token')).status).toBe(403);
  });

  test('a bearer lives by real time: moving the clock does not end it', async () => {
    const tokens = { ghp_long: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } } as const;
    const { client, holder } = await openServer({ world: { users: { octocat: {} }, tokens }, clock });
    const octocat = await holder('ghp_long');
    await createAdminClient(client()).send('POST', 'clock', { advance: '52w' });
    expect((await octocat.send('GET', '/v2/')).status).toBe(200);
  });

  test.each<[string, unknown, RegExp]>([
    ['a list', [], /expected \{"advance": "31d"\} or \{"now"/],
    ['nothing', {}, /expected \{"advance"/],
    ['both', { advance: '1d', now: '2027-01-01' }, /expected \{"advance"/],
    ['another field', { forward: '1d' }, /clock: unknown field "forward"; there are advance, now/],
    ['an object that is no text', { advance: { toString: 1 } }, /advance: expected a whole number/],
    ['a number', { advance: 5 }, /advance: expected a whole number with one of the units.*got 5/],
    ['a month', { advance: '1M' }, /advance: expected .*got "1M"/],
    ['a step back', { advance: '-1d' }, /advance: expected/],
    ['no date', { now: 'tomorrow' }, /now: expected a time such as .*got "tomorrow"/],
    ['a time without a zone', { now: '2027-01-01T00:00:00' }, /now: expected a time .* with its zone/],
    ['a day that there is not', { now: '2027-13-01' }, /now: expected a time/],
    ['too far', { advance: '999999w' }, /advance: the clock ends with the year 9999/],
  ])('%s is refused with the field and the reason', async (_, value, message) => {
    const { client } = await openServer({ mode: 'oci' });
    const admin = createAdminClient(client());
    expect(refusalOf(await admin.send('POST', 'clock', value))).toMatch(/^422 UNSUPPORTED: /);
    expect(() => aheadAfter(parseClockChange(value), 0, START)).toThrow(message);
  });
});
