import { expect, test } from 'vitest';
import { createRecorder, pathMatcher } from '../../../src/server/recorder/recorder.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { openServer, refusalOf, WORLD } from '../support/open-server.ts';

function record(path: string) {
  const time = '2026-01-01T00:00:00.000Z';
  return {
    time,
    method: 'GET',
    path,
    status: 200,
    principal: 'octocat',
    durationMs: 1,
    bytesIn: 0,
    bytesOut: 0,
  };
}

test('SVC-05 the newest requests are kept, oldest first', () => {
  const recorder = createRecorder(3);
  const paths = (): string[] => recorder.list().map(({ path }) => path);
  for (const [count, expected] of [
    [2, ['/1', '/2']],
    [3, ['/1', '/2', '/3']],
    [4, ['/2', '/3', '/4']],
    [7, ['/5', '/6', '/7']],
  ] as const) {
    recorder.clear();
    for (let number = 1; number <= count; number += 1) recorder.add(record(`/${number}`));
    expect(paths()).toEqual(expected);
  }
});

test.each([
  ['/v2/', '/v2/', true],
  ['/v2/', '/v2/?n=1', true],
  ['/v2/*', '/v2/a/b', true],
  ['/v2/*/blobs/*', '/v2/a/b/blobs/c', true],
  ['/v2', '/v2/', false],
  ['/v2/.*', '/v2/a', false],
  ['*', '/anything?x', true],
  ['/a?b', '/a', false],
  ['/a*a', '/a', false],
  ['*a*b*a*', '/a/b/a', true],
  ['*a*b*a', '/a/b', false],
  [`${'*a'.repeat(200)}b`, `/${'a'.repeat(5000)}`, false],
])('the pattern %s and the target %s: %s', (pattern, target, expected) => {
  expect(pathMatcher(pattern)(target)).toBe(expected);
});

test.each([
  ['', 4],
  ['method=POST', 1],
  ['method=GET&status=401', 1],
  ['path=/v2/*/tags/list', 1],
  ['principal=octocat', 2],
  ['principal=anonymous', 2],
  ['decision=challenge', 1],
  ['decision=allow&method=POST', 1],
  ['status=418', 0],
])('SVC-05 by HTTP the record is filtered: "%s" finds %i', async (query, count) => {
  const { client, holder } = await openServer({ world: WORLD });
  const octocat = await holder('ghp_octocat');
  const admin = createAdminClient(client());
  await admin.send('DELETE', 'requests');
  await client().send('GET', '/v2/');
  await client().send('GET', '/nothing/here');
  await octocat.send('GET', 'tags/list');
  await octocat.send('POST', 'blobs/uploads/');
  expect(await admin.read(`requests?${query}`)).toHaveLength(count);
});

test('SVC-05 an unknown filter is refused, lest it find everything', async () => {
  const { client } = await openServer();
  expect(refusalOf(await createAdminClient(client()).send('GET', 'requests?user=octocat'))).toBe(
    '422 UNSUPPORTED: unknown filter "user"; there are method, path, principal, status, decision',
  );
});
