import { expect, test } from 'vitest';
import { systemClock } from '../../../src/server/clock.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { openRestServer } from './rest-server.ts';

const START_SECONDS = Date.parse('2026-06-01T00:00:00Z') / 1000;
const clock = { ...systemClock, now: () => START_SECONDS * 1000 };

/** Limit, used, remaining, reset. */
function quotaOf(headers: Readonly<Record<string, unknown>>): unknown[] {
  expect(headers['x-ratelimit-resource']).toBe('core');
  return ['limit', 'used', 'remaining', 'reset'].map((field) => Number(headers[`x-ratelimit-${field}`]));
}

test.each([
  ['nobody', undefined, 60],
  ['a person', 'token ghp_octocat', 5000],
  ['a workflow', 'token ghs_job', 1000],
  ['an app', 'token ghs_app', 5000],
  ['a wrong token', 'token ghp_wrong', 60],
])(
  'REST-11 every answer to %s says how many requests are left, refusals too',
  async (_, authorization, limit) => {
    const client = (await openRestServer({ clock })).client(authorization);
    const reset = START_SECONDS + 3600;
    expect(quotaOf((await client.send('GET', '/api/v3/')).headers)).toEqual([limit, 1, limit - 1, reset]);
    const missing = await client.send('GET', '/api/v3/repos/acme/absent');
    expect(quotaOf(missing.headers)).toEqual([limit, 2, limit - 2, reset]);
  },
);

test('REST-11 /rate_limit says the same and is free; tokens of a person share, an hour later it begins anew', async () => {
  const server = await openRestServer({ clock });
  const [octokit, reader] = [server.octokit('ghp_octocat'), server.client('token ghp_reader')];
  await octokit.rest.users.getAuthenticated();
  await reader.send('GET', '/api/v3/user');
  const { data, headers } = await octokit.rest.rateLimit.get();
  const reset = START_SECONDS + 3600;
  expect(data.rate).toEqual({ limit: 5000, used: 2, remaining: 4998, reset });
  expect(data.resources.core).toEqual(data.rate);
  expect(quotaOf(headers)).toEqual([5000, 2, 4998, reset]);
  await createAdminClient(server.client()).send('POST', 'clock', { advance: '1h' });
  expect((await octokit.rest.rateLimit.get()).data.rate).toEqual({
    ...{ limit: 5000, used: 0, remaining: 5000 },
    reset: reset + 3600,
  });
});
