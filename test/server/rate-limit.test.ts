import { expect, test } from 'vitest';
import { systemClock } from '../../src/server/clock.ts';
import type { RateLimitSetting } from '../../src/server/faults/rate-limit.ts';
import type { Answer } from '../conformance/registry-client.ts';
import { createAdminClient } from './support/admin-client.ts';
import { openServer, refusalOf, type TestServer, uploadImage, WORLD } from './support/open-server.ts';

/** 17.5 seconds before the minute ends. */
const NOW = Date.parse('2026-06-01T00:00:42.500Z');

function open(rateLimit: RateLimitSetting): Promise<TestServer> {
  return openServer({
    world: { ...WORLD, settings: { rateLimit } },
    clock: { ...systemClock, now: () => NOW },
  });
}

const told = (answer: Answer) => (answer.status === 429 ? refusalOf(answer) : answer.status);

test('SVC-04, RATE-1, RATE-2 rateLimit: one number limits pulls and pushes of each caller, in the words of ghcr.io', async () => {
  const server = await open(2);
  const [octocat, hubot] = [await server.holder('ghp_octocat'), await server.holder('gho_hubot')];
  const limited = '429 TOOMANYREQUESTS: retry-after: 17.5s, allowed: 2/minute';
  const pull = () => octocat.send('GET', 'tags/list');
  const push = () => octocat.send('POST', 'blobs/uploads/');
  expect([told(await pull()), told(await pull()), told(await pull())]).toEqual([404, 404, limited]);
  expect([told(await push()), told(await push()), told(await push())]).toEqual([202, 202, limited]);
  expect((await pull()).headers).not.toHaveProperty('retry-after');
  expect(told(await hubot.send('GET', '/v2/homebrew/core/tags/list'))).not.toBe(limited);
  await createAdminClient(server.client()).send('POST', 'clock', { advance: '17500ms' });
  expect(told(await pull())).toBe(404);
});

test('SVC-04 rateLimit: each side by itself; off by default and again with null', async () => {
  const server = await open({ push: 1 });
  const octocat = await server.holder('ghp_octocat');
  for (let count = 0; count < 3; count += 1) expect(told(await octocat.send('GET', 'tags/list'))).toBe(404);
  expect(told(await octocat.send('POST', 'blobs/uploads/'))).toBe(202);
  expect(told(await octocat.send('POST', 'blobs/uploads/'))).toMatch(/^429 .*allowed: 1\/minute$/);
  await createAdminClient(server.client()).send('PATCH', 'world', { settings: { rateLimit: null } });
  await uploadImage(octocat, 'latest');
});

test.each([
  [0, /settings.rateLimit: must be >= 1/],
  ['off', /settings.rateLimit: must be integer,object,null/],
  [{ pull: 0 }, /settings.rateLimit.pull: must be >= 1/],
  [{ reads: 5 }, /settings.rateLimit.reads: this version does not know it, only pull, push/],
])('SVC-03 rateLimit: %j is refused', async (rateLimit, expected) => {
  const server = await openServer({ world: WORLD });
  const answer = await createAdminClient(server.client()).send('PATCH', 'world', { settings: { rateLimit } });
  expect(refusalOf(answer)).toMatch(expected);
});
