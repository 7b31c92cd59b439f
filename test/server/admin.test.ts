import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { imageOf, openServer, uploadImage, WORLD } from './support/open-server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the gate of the admin API', () => {
  const cases: [string, string, Record<string, string>, number][] = [
    ['loopback by address', 'GET', {}, 200],
    ['loopback by name', 'GET', { host: 'localhost:1234' }, 200],
    ['loopback, IPv6', 'GET', { host: '[::1]:1234' }, 200],
    ['another name for this machine (DNS rebinding)', 'GET', { host: 'rebound.example:1234' }, 403],
    ['a name that only begins like loopback', 'GET', { host: '127.0.0.1.example' }, 403],
    ['a page of another origin', 'GET', { origin: 'https://evil.example' }, 403],
    ['a page that has no origin', 'GET', { origin: 'null' }, 403],
    ['a form of a web page', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text/plain, which pages may send without asking', 'POST', { 'content-type': 'text/plain' }, 415],
    ['a body without a type', 'POST', {}, 415],
    ['JSON', 'POST', { 'content-type': 'application/json; charset=utf-8' }, 201],
  ];
  test.each(cases)('%s', async (_, method, headers, status) => {
    const { client } = await openServer();
    const body = Buffer.from('{"match":{},"do":{"status":500}}');
    const answer = await client().send(method, '/_/faults', {
      headers,
      ...(method === 'POST' ? { body } : {}),
    });
    expect(answer.status).toBe(status);
  });

  test.each([
    ['Bearer admin-secret', 200],
    ['Bearer admin-secreT', 403],
    ['Bearer ', 403],
    [undefined, 403],
  ])('under another name it wants the admin token: %s', async (authorization, status) => {
    const { client } = await openServer({ adminToken: 'admin-secret' });
    const headers = { host: 'registry.example', ...(authorization === undefined ? {} : { authorization }) };
    expect((await client().send('GET', '/_/world', { headers })).status).toBe(status);
  });

  const address = Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;
  test.skipIf(address === undefined)('from another machine a loopback Host is no excuse', async () => {
    const { registry } = await openServer({ listen: '0.0.0.0' });
    const port = Number(new URL(registry.registry).port);
    const status = await new Promise((resolve, reject) => {
      const options = { host: address, port, path: '/_/world', headers: { host: `localhost:${port}` } };
      request(options, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('health is open to everyone', async () => {
    const { client } = await openServer();
    const answer = await client().send('GET', '/_/health', { headers: { host: 'registry.example' } });
    expect(answer.body.toString()).toBe('{"status":"ok"}\n');
  });
});

describe('SVC-05 the record', () => {
  test('says who did what, and what was decided', async () => {
    const { registry, holder } = await openServer({ world: WORLD });
    await uploadImage(await holder('ghp_octocat'), 'latest');
    await (await holder('gho_hubot')).send('POST', 'blobs/uploads/?mount=x');
    const [put] = registry.requests({ method: 'PUT', path: '/v2/*/manifests/latest' });
    expect(put).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      method: 'PUT',
      path: '/v2/octocat/app/manifests/latest',
      status: 201,
      principal: 'octocat',
      action: 'push',
      package: 'octocat/app',
      decision: 'allow',
      durationMs: expect.any(Number),
      bytesIn: JSON.stringify(imageOf('{"config":"latest"}')).length,
      bytesOut: 0,
    });
    expect(registry.requests({ principal: 'hubot', decision: 'deny' })).toMatchObject([
      {
        path: '/v2/octocat/app/blobs/uploads/?mount=x',
        status: 403,
        reason: 'permission_denied: The token provided does not match expected scopes.',
      },
    ]);
  });

  test('is read, filtered and cleared by HTTP, and leaves the admin API out', async () => {
    const { client } = await openServer({ mode: 'oci' });
    const one = client();
    await one.send('GET', '/v2/');
    await one.send('GET', 'tags/list?n=5');
    const read = async (query: string): Promise<unknown[]> =>
      JSON.parse((await one.send('GET', `/_/requests${query}`)).body.toString());
    expect(await read('')).toHaveLength(2);
    expect(await read('?status=404&path=/v2/octocat/*/list')).toMatchObject([
      { bytesOut: 87, method: 'GET' },
    ]);
    expect(await read('?method=PUT')).toEqual([]);
    expect((await one.send('DELETE', '/_/requests')).status).toBe(204);
    expect(await read('')).toEqual([]);
  });
});

describe('POST /_/reset', () => {
  test('empties content, record and faults', async () => {
    const { client, registry } = await openServer({ mode: 'oci' });
    const one = client();
    await uploadImage(one, 'latest');
    await one.send('POST', '/_/faults', { headers: JSON_TYPE, body: Buffer.from('{"do":{"status":500}}') });
    expect((await one.send('POST', '/_/reset')).status).toBe(204);
    expect(registry.requests()).toEqual([]);
    expect(registry.faults.list()).toEqual([]);
    expect((await one.send('GET', 'tags/list')).status).toBe(404);
    await uploadImage(one, 'latest');
  });
});

test('GET /_/world shows no secret', async () => {
  const { client } = await openServer({ world: WORLD });
  const body = (await client().send('GET', '/_/world')).body.toString();
  expect(Object.keys(JSON.parse(body).tokens)).toHaveLength(9);
  expect(body).not.toMatch(/gh[ops]_|github_pat/);
});
