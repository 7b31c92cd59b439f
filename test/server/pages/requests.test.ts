import { expect, test } from 'vitest';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { basic } from '../support/open-server.ts';
import { openPageServer, type PageServer } from './page-server.ts';

async function openWithRequests(): Promise<PageServer> {
  const server = await openPageServer();
  const client = createRegistryClient(server.registry.registry, 'acme/vault', basic('ghp_wrong'));
  await client.send('GET', '/token');
  await createRegistryClient(server.registry.registry, 'acme/vault').send('GET', 'tags/list');
  return server;
}

test('SVC-05, SVC-06 the record shows what was decided and why, newest first, without itself', async () => {
  const visitor = await (await openWithRequests()).visit('octocat');
  await visitor.get('/-/requests');
  const { status, text } = await visitor.get('/-/requests');
  expect(status).toBe(200);
  expect(text).toContain('2 requests');
  expect(text.indexOf('/v2/acme/vault/tags/list')).toBeLessThan(text.indexOf('/token'));
  expect(text).toContain('pull: challenge');
  expect(text).not.toContain('ghp_wrong');
});

test.each([
  ['method=GET', '2 requests'],
  ['status=403', '1 request<'],
  ['path=/v2/*&method=', '1 request<'],
  ['decision=allow', '0 requests'],
])('SVC-06 the record is filtered by %s', async (query, expected) => {
  const { text } = await (await (await openWithRequests()).visit('octocat')).get(`/-/requests?${query}`);
  expect(text).toContain(expected);
});

test('SVC-06 an unknown filter is refused with the ones that there are', async () => {
  const { status, text } = await (await (await openPageServer()).visit('octocat')).get(
    '/-/requests?verb=GET',
  );
  expect([status, text]).toEqual([422, expect.stringContaining('method, path, principal, status, decision')]);
});
