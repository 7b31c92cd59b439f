import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { Fault } from '../../src/server/faults/fault.ts';
import { parseFault } from '../../src/server/faults/fault.ts';
import { beginUpload, withQuery } from '../conformance/image-cases.ts';
import type { RegistryClient } from '../conformance/registry-client.ts';
import { openServer, refusalOf, uploadBlob, WORLD } from './support/open-server.ts';

const TEXT = 'content of a blob';
const DIGEST = digestOf(TEXT);
const BLOB = `blobs/${DIGEST}`;

/** A registry that holds the blob, with a fault. */
async function withFault(effects: Fault['do'], match: Fault['match'] = {}): Promise<RegistryClient> {
  const { client, registry } = await openServer({ mode: 'oci' });
  await uploadBlob(client(), TEXT);
  registry.faults.add({ match, do: effects });
  return client();
}

describe('SVC-04 what goes wrong', () => {
  test('a status, with Retry-After and a body of the registry’s own kind', async () => {
    const answer = await (await withFault({ status: 429, retryAfter: 7 })).send('GET', BLOB);
    expect(refusalOf(answer)).toBe('429 TOOMANYREQUESTS: too many requests');
    expect(answer.headers['retry-after']).toBe('7');
  });

  test('a status with headers and a body that is not JSON', async () => {
    const fault = { status: 502, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html>' };
    const answer = await (await withFault(fault)).send('GET', BLOB);
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      502,
      'text/html',
      '<!DOCTYPE html>',
    ]);
  });

  test('a redirect to another origin keeps path and query, unless the URL has a path', async () => {
    const location = async (redirect: string): Promise<unknown> =>
      (await (await withFault({ redirect })).send('GET', `${BLOB}?a=b`)).headers.location;
    expect(await location('http://other.example:8080')).toBe(
      `http://other.example:8080/v2/octocat/app/${BLOB}?a=b`,
    );
    expect(await location('http://other.example/store')).toBe('http://other.example/store');
  });

  test('a shorter body, a changed byte, another digest', async () => {
    const body = async (effects: Fault['do']): Promise<string> =>
      (await (await withFault(effects)).send('GET', BLOB)).body.toString('latin1');
    expect(await body({ truncate: 7 })).toBe('content');
    expect(await body({ corrupt: 0 })).toBe(`\x9c${TEXT.slice(1)}`);
    const head = await (await withFault({ wrongDigest: true })).send('HEAD', BLOB);
    expect(head.headers['docker-content-digest']).toBe(digestOf('other content'));
  });

  test('a reset in the middle of an answer', async () => {
    await expect((await withFault({ resetAfterBytes: 7 })).send('GET', BLOB)).rejects.toThrow();
  });

  test('a reset in the middle of a request, after which the upload stands there', async () => {
    const client = await withFault({ resetAfterBytes: 7 }, { method: 'PUT' });
    const location = await beginUpload(client);
    const path = withQuery(location, { digest: digestOf('x'.repeat(10)) });
    await expect(client.send('PUT', path, { body: Buffer.from('x'.repeat(10)) })).rejects.toThrow();
    await expect.poll(async () => (await client.send('GET', location)).headers.range).toBe('0-6');
  });

  test('the work is done, and nobody hears of it', async () => {
    const client = await withFault({ resetBeforeReply: true }, { method: 'PUT' });
    const blob = { body: Buffer.from('new') };
    const path = withQuery(await beginUpload(client), { digest: digestOf('new') });
    await expect(client.send('PUT', path, blob)).rejects.toThrow();
    expect((await client.send('GET', `blobs/${digestOf('new')}`)).body.toString()).toBe('new');
  });

  test('a lost session', async () => {
    const client = await withFault({ loseSession: true }, { method: 'PATCH' });
    const location = await beginUpload(client);
    const answer = await client.send('PATCH', location, { body: Buffer.from('x') });
    expect(refusalOf(answer)).toMatch(/^404 BLOB_UPLOAD_UNKNOWN/);
    expect((await client.send('GET', location)).status).toBe(404);
  });

  test('a phantom mount', async () => {
    const client = await withFault({ phantomMount: true });
    const digest = digestOf('nowhere');
    expect((await client.send('POST', `blobs/uploads/?mount=${digest}&from=a/b`)).status).toBe(201);
    expect((await client.send('HEAD', `blobs/${digest}`)).status).toBe(404);
  });

  test('a delay', async () => {
    const client = await withFault({ delayMs: 30 });
    const startedMs = performance.now();
    expect((await client.send('GET', BLOB)).status).toBe(200);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(29);
  });
});

describe('SVC-04 whom it hits', () => {
  test.each<[string, Fault['match'], number[]]>([
    ['the first by default', {}, [500, 200, 200, 200]],
    ['the second', { nth: 2 }, [200, 500, 200, 200]],
    ['two of them', { times: 2 }, [500, 500, 200, 200]],
    ['the second and third', { nth: 2, times: 2 }, [200, 500, 500, 200]],
    ['all', { times: 0 }, [500, 500, 500, 500]],
    ['another method', { method: 'PUT' }, [200, 200, 200, 200]],
    ['this method, in any case', { method: 'get' }, [500, 200, 200, 200]],
    ['a path with a star', { path: '/v2/*/blobs/*' }, [500, 200, 200, 200]],
    ['a path that is a part only', { path: '/v2/octocat' }, [200, 200, 200, 200]],
    ['the anonymous', { principal: 'anonymous' }, [500, 200, 200, 200]],
    ['somebody else', { principal: 'hubot' }, [200, 200, 200, 200]],
  ])('%s', async (_, match, statuses) => {
    const client = await withFault({ status: 500 }, match);
    const found: number[] = [];
    for (const _ of statuses) found.push((await client.send('GET', BLOB)).status);
    expect(found).toEqual(statuses);
  });

  test('one user', async () => {
    const { holder, registry } = await openServer({ world: WORLD });
    registry.faults.add({ match: { principal: 'hubot', path: '/v2/*', times: 0 }, do: { status: 503 } });
    expect((await (await holder('gho_hubot')).send('GET', '/v2/')).status).toBe(503);
    expect((await (await holder('ghp_octocat')).send('GET', '/v2/')).status).toBe(200);
  });
});

describe('faults by HTTP', () => {
  test('are added, listed with their hits, and removed', async () => {
    const { client } = await openServer({ mode: 'oci' });
    const one = client();
    const headers = { 'content-type': 'application/json' };
    const fault = { match: { path: '/v2/' }, do: { status: 500 } };
    const added = await one.send('POST', '/_/faults', { headers, body: Buffer.from(JSON.stringify(fault)) });
    expect([added.status, JSON.parse(added.body.toString())]).toEqual([201, { id: '1', ...fault, hits: 0 }]);
    expect((await one.send('GET', '/v2/')).status).toBe(500);
    const list = async (): Promise<unknown> =>
      JSON.parse((await one.send('GET', '/_/faults')).body.toString());
    expect(await list()).toEqual([{ id: '1', ...fault, hits: 1 }]);
    expect((await one.send('DELETE', '/_/faults/1')).status).toBe(204);
    expect((await one.send('DELETE', '/_/faults/1')).status).toBe(404);
    await one.send('POST', '/_/faults', { headers, body: Buffer.from(JSON.stringify(fault)) });
    expect((await one.send('DELETE', '/_/faults')).status).toBe(204);
    expect(await list()).toEqual([]);
    const wrong = await one.send('POST', '/_/faults', {
      headers,
      body: Buffer.from('{"do":{"statsu":500}}'),
    });
    expect(refusalOf(wrong)).toMatch(
      /^422 UNSUPPORTED: do: unknown field "statsu"; there are delayMs, status/,
    );
  });

  test.each([
    ['[]', /expected \{"match"/],
    ['{"do":{},"when":{}}', /unknown field "when"/],
    ['{"match":{"nth":-1},"do":{}}', /match\.nth: expected a whole number/],
    ['{"match":{"path":5},"do":{}}', /match\.path: expected a text/],
    ['{"do":{"headers":{"a":1}}}', /do\.headers: expected an object of texts/],
    ['{"do":{"redirect":"/elsewhere"}}', /do\.redirect: expected an absolute URL/],
    ['{"do":{"status":99}}', /do\.status: expected 200 to 599/],
    ['{"do":{"constructor":true}}', /unknown field "constructor"/],
    ['{"match":{}}', /"do" must be an object/],
  ])('%s is no fault', (text, message) => {
    expect(() => parseFault(JSON.parse(text))).toThrow(message);
  });
});
