import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { systemClock } from '../../src/server/clock.ts';
import type { Fault } from '../../src/server/faults/fault.ts';
import { parseFault } from '../../src/server/faults/fault.ts';
import { beginUpload, withQuery } from '../conformance/image-cases.ts';
import type { RegistryClient } from '../conformance/registry-client.ts';
import { openServer, refusalOf, uploadBlob, uploadImage, WORLD } from './support/open-server.ts';

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

  test('ERROR-24 a status with headers and a body that is not JSON', async () => {
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

  test('MOUNT-5 a phantom mount', async () => {
    const client = await withFault({ phantomMount: true });
    const digest = digestOf('nowhere');
    expect((await client.send('POST', `blobs/uploads/?mount=${digest}&from=a/b`)).status).toBe(201);
    expect((await client.send('HEAD', `blobs/${digest}`)).status).toBe(404);
  });

  test.each([
    ['GET', BLOB, 'allowed: 44000/minute'],
    ['POST', 'blobs/uploads/', 'allowed: 2000/minute'],
  ])(
    'REG-06, RATE-1, RATE-2, ERROR-23 %s under ghcr.io’s rate limit: a wait in the message, and no Retry-After',
    async (method, path, allowed) => {
      const answer = await (await withFault({ rateLimited: true })).send(method, path);
      expect(refusalOf(answer)).toBe(`429 TOOMANYREQUESTS: retry-after: 880.092µs, ${allowed}`);
      expect(answer.headers['retry-after']).toBeUndefined();
    },
  );

  test('a reset before anything is done', async () => {
    const client = await withFault({ resetAtOnce: true }, { method: 'PUT' });
    const path = withQuery(await beginUpload(client), { digest: digestOf('new') });
    await expect(client.send('PUT', path, { body: Buffer.from('new') })).rejects.toThrow();
    expect((await client.send('GET', `blobs/${digestOf('new')}`)).status).toBe(404);
  });

  test.each<[string, number, string]>([
    ['at once', 0, ''],
    ['in the body', 7, 'content'],
  ])('silence %s, for as long as the client waits', async (_, stallAfterBytes, arrived) => {
    const { client, registry } = await openServer({ mode: 'oci' });
    await uploadBlob(client(), TEXT);
    registry.faults.add({ match: { method: 'GET' }, do: { stallAfterBytes } });
    const socket = connect(Number(new URL(registry.registry).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(`GET /v2/octocat/app/${BLOB} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const bodyOf = (text: string): string => text.split('\r\n\r\n')[1] ?? '';
    await expect.poll(() => registry.faults.list()[0]?.hits).toBe(1);
    await expect.poll(() => bodyOf(answer)).toBe(arrived);
    expect(socket.closed).toBe(false);
    socket.destroy();
    await expect.poll(() => registry.requests({ method: 'GET' })[0]?.status).toBe(499);
  });

  test('a slow link: so many bytes a second, both ways', async () => {
    const waits: number[] = [];
    const schedule = (delayMs: number, action: () => void): (() => void) => {
      if (delayMs <= 1000) waits.push(delayMs);
      return systemClock.schedule(delayMs <= 1000 ? 0 : delayMs, action);
    };
    const { client, registry } = await openServer({ mode: 'oci', clock: { ...systemClock, schedule } });
    const fault = { match: { times: 0, path: '*/blobs/*' }, do: { bytesPerSecond: 50 } };
    registry.faults.add(fault);
    await uploadBlob(client(), TEXT);
    expect(waits).toEqual([100, 100, 100, 40]);
    expect((await client().send('GET', BLOB)).body.toString()).toBe(TEXT);
    expect(waits).toEqual([100, 100, 100, 40, 100, 100, 100, 40]);
  });

  test('REG-06, MANIFEST-11 read-after-write lag: what was pushed is not found for a while', async () => {
    const now = { ms: 1_000_000 };
    const { client, registry } = await openServer({
      mode: 'oci',
      clock: { ...systemClock, now: () => now.ms },
    });
    registry.faults.add({ match: { path: '*/manifests/*' }, do: { lagMs: 500 } });
    const digest = await uploadImage(client(), 'latest');
    const statuses = (): Promise<number[]> =>
      Promise.all(
        ['latest', digest].map(async (name) => (await client().send('HEAD', `manifests/${name}`)).status),
      );
    expect(await statuses()).toEqual([404, 404]);
    now.ms += 499;
    expect(refusalOf(await client().send('GET', 'manifests/latest'))).toBe(
      '404 MANIFEST_UNKNOWN: manifest unknown',
    );
    now.ms += 1;
    expect(await statuses()).toEqual([200, 200]);
  });

  test('REG-06, MANIFEST-12 the 403 race: a package that has just been created refuses for a while', async () => {
    const now = { ms: 1_000_000 };
    const clock = { ...systemClock, now: () => now.ms };
    const { holder, registry } = await openServer({ world: WORLD, clock });
    registry.faults.add({ match: { path: '*/manifests/*', times: 0 }, do: { creationRaceMs: 500 } });
    const octocat = await holder('ghp_octocat');
    await uploadImage(octocat, 'one');
    const probe = await octocat.send('POST', 'blobs/uploads/');
    expect(refusalOf(probe)).toBe('403 DENIED: permission_denied: read_package');
    now.ms += 500;
    await uploadImage(octocat, 'two');
    expect((await octocat.send('HEAD', 'blobs/uploads/')).status).not.toBe(403);
  });

  test('REG-06, MANIFEST-11, MANIFEST-12 the settings of a world do the same to every push: readAfterWriteLagMs, createRace403', async () => {
    const now = { ms: 1_000_000 };
    const { holder } = await openServer({
      world: { ...WORLD, settings: { readAfterWriteLagMs: 2000, createRace403: true } },
      clock: { ...systemClock, now: () => now.ms },
    });
    const octocat = await holder('ghp_octocat');
    await uploadBlob(octocat, 'later');
    expect((await octocat.send('HEAD', `blobs/${digestOf('later')}`)).status).toBe(404);
    await uploadImage(octocat, 'one');
    expect((await octocat.send('POST', 'blobs/uploads/')).status).toBe(403);
    now.ms += 1000;
    expect((await octocat.send('POST', 'blobs/uploads/')).status).toBe(202);
    const accept = { headers: { accept: 'application/vnd.oci.image.manifest.v1+json' } };
    expect((await octocat.send('HEAD', 'manifests/one', accept)).status).toBe(404);
    now.ms += 1000;
    expect((await octocat.send('HEAD', 'manifests/one', accept)).status).toBe(200);
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

  test('a share of them, the same in every run of one seed', async () => {
    const run = async (seed: number): Promise<string> => {
      const client = await withFault({ status: 500 }, { chance: 0.3, seed, times: 0 });
      const statuses: number[] = [];
      for (let count = 0; count < 40; count += 1) statuses.push((await client.send('GET', '/v2/')).status);
      return statuses.join(' ');
    };
    const first = await run(1);
    const hits = first.match(/500/g)?.length ?? 0;
    expect([hits > 4, hits < 20]).toEqual([true, true]);
    expect(await run(1)).toBe(first);
    expect(await run(2)).not.toBe(first);
  });

  test('the record names the fault', async () => {
    const { client, registry } = await openServer({ mode: 'oci' });
    const { id } = registry.faults.add({ match: {}, do: { status: 500 } });
    await client().send('GET', '/v2/');
    await client().send('GET', '/v2/');
    expect(registry.requests().map(({ status, fault }) => [status, fault])).toEqual([
      [500, id],
      [200, undefined],
    ]);
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
    ['{"do":{"status":99}}', /do\.status: expected a whole number from 200 to 599/],
    ['{"do":{"bytesPerSecond":0}}', /do\.bytesPerSecond: expected a whole number from 1 on/],
    ['{"match":{"chance":1.5},"do":{}}', /match\.chance: expected a number above 0 and up to 1/],
    ['{"do":{"constructor":true}}', /unknown field "constructor"/],
    ['{"match":{}}', /"do" must be an object/],
  ])('%s is no fault', (text, message) => {
    expect(() => parseFault(JSON.parse(text))).toThrow(message);
  });
});
