import { connect, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { Clock } from '../../src/server/clock.ts';
import { beginUpload, pushBlob, withQuery } from '../conformance/image-cases.ts';
import type { RegistryClient } from '../conformance/registry-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openServer, refusalOf, uploadBlob, uploadImage, WORLD } from './support/open-server.ts';

const CONTENT = Buffer.from('content of a blob');
const DIGEST = digestOf(CONTENT);

/** A clock whose timers the test sets off. */
function createManualClock(): Clock & { fire(): void } {
  const actions = new Set<() => void>();
  return {
    now: Date.now,
    schedule(_, action) {
      actions.add(action);
      return () => actions.delete(action);
    },
    fire: () => {
      for (const action of [...actions]) action();
    },
  };
}

async function openClient(): Promise<RegistryClient> {
  return (await openServer({ mode: 'oci' })).client();
}

describe('REG-08 blobs are stored once', () => {
  test.each(['in memory', 'on disk'])(
    '%s, also when eight clients push the same one at the same time',
    async (where) => {
      const data = where === 'on disk' ? { data: await temporaryFolder() } : {};
      const { client } = await openServer({ mode: 'oci', ...data });
      const bytes = Buffer.alloc(300_000, 'same');
      const blob = { bytes, digest: digestOf(bytes) };
      const clients = Array.from({ length: 8 }, (_, position) => client().in(`octocat/app-${position % 2}`));
      const answers = await Promise.all(clients.map((one) => pushBlob(one, blob)));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
      for (const one of clients) {
        expect((await one.send('GET', `blobs/${blob.digest}`)).body.equals(bytes)).toBe(true);
      }
      expect((await clients[0]?.send('DELETE', `blobs/${blob.digest}`))?.status).toBe(202);
      expect((await clients[0]?.send('HEAD', `blobs/${blob.digest}`))?.status).toBe(404);
      expect((await clients[1]?.send('GET', `blobs/${blob.digest}`))?.body.equals(bytes)).toBe(true);
    },
  );
});

describe('repositories are apart', () => {
  test('a blob or session of one is not there in another', async () => {
    const client = await openClient();
    const other = client.in('hubot/other');
    const digest = await uploadBlob(client, 'private');
    await uploadImage(other, 'latest');
    for (const method of ['GET', 'HEAD', 'DELETE']) {
      expect((await other.send(method, `blobs/${digest}`)).status).toBe(404);
    }
    const location = (await beginUpload(client)).replace('octocat/app', 'hubot/other');
    for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
      const answer = await client.send(method, withQuery(location, { digest }));
      expect(refusalOf(answer)).toMatch(/^404 BLOB_UPLOAD_UNKNOWN/);
    }
  });

  test('a mount needs the right to read the source', async () => {
    const { client, holder } = await openServer({ world: WORLD });
    const digest = await uploadBlob(await holder('ghp_octocat'), 'private');
    const mount = `/v2/hubot/own/blobs/uploads/?mount=${digest}&from=octocat/app`;
    expect((await client('Bearer QQ==').send('POST', mount)).status).toBe(401);
    expect((await (await holder('gho_hubot')).send('POST', mount)).status).toBe(403);
    const own = mount.replace('hubot/own', 'octocat/own');
    expect((await (await holder('ghp_octocat')).send('POST', own)).status).toBe(201);
  });

  test.each(['from=octocat/absent', 'from=../../etc', 'from='])(
    'a mount with %s gives a session',
    async (query) => {
      const client = await openClient();
      const digest = await uploadBlob(client.in('octocat/source'), 'content');
      const answer = await client.send('POST', `blobs/uploads/?mount=${digest}&${query}`);
      expect(answer.status).toBe(202);
    },
  );
});

describe('an upload that breaks off', () => {
  test.each(['PATCH', 'PUT'])('in a %s keeps what arrived, and goes on from there', async (method) => {
    const { client, registry } = await openServer({ mode: 'oci' });
    const one = client();
    const location = await beginUpload(one);
    const socket = sendHalf(registry.registry, method, withQuery(location, { digest: DIGEST }));
    await expect.poll(async () => (await one.send('GET', location)).headers.range).toBe('0-6');
    socket.destroy();
    await expect
      .poll(() => registry.requests({ method }).map(({ status, bytesIn }) => [status, bytesIn]))
      .toEqual([[499, 7]]);
    const rest = { headers: { 'content-range': `7-${CONTENT.byteLength - 1}` }, body: CONTENT.subarray(7) };
    const answer = await one.send('PUT', withQuery(location, { digest: DIGEST }), rest);
    expect(answer.status).toBe(201);
  });

  /** Announces the whole content, and sends 7 bytes of it. */
  function sendHalf(origin: string, method: string, path: string): Socket {
    const { host, hostname, port } = new URL(origin);
    const head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${CONTENT.byteLength}\r\n\r\n`;
    const socket = connect(Number(port), hostname);
    socket.write(Buffer.concat([Buffer.from(head), CONTENT.subarray(0, 7)]));
    return socket;
  }
});

describe('REG-08 an upload has its time', () => {
  test('afterwards the session is unknown', async () => {
    const clock = createManualClock();
    const { client } = await openServer({ mode: 'oci', clock });
    const one = client();
    const location = await beginUpload(one);
    expect((await one.send('PATCH', location, { body: CONTENT })).status).toBe(202);
    clock.fire();
    for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
      const answer = await one.send(method, withQuery(location, { digest: DIGEST }));
      expect(refusalOf(answer)).toBe('404 BLOB_UPLOAD_UNKNOWN: blob upload unknown to registry');
    }
  });

  test('a finished upload is not touched by it', async () => {
    const clock = createManualClock();
    const { client } = await openServer({ mode: 'oci', clock });
    const one = client();
    await uploadBlob(one, 'content');
    clock.fire();
    expect((await one.send('GET', `blobs/${digestOf('content')}`)).body.toString()).toBe('content');
  });

  test('LIMIT-2 who still writes is cut off, as by ghcr.io', async () => {
    const clock = createManualClock();
    const { client, registry } = await openServer({ mode: 'oci', clock });
    const one = client();
    const location = await beginUpload(one);
    const body = (async function* () {
      yield CONTENT;
      await expect
        .poll(async () => (await one.send('GET', location)).headers.range)
        .toBe(`0-${CONTENT.byteLength - 1}`);
      clock.fire();
      await new Promise(() => {});
    })();
    await expect(client().send('PATCH', location, { body })).rejects.toThrow();
    expect((await one.send('GET', location)).status).toBe(404);
    await expect
      .poll(() => registry.requests({ method: 'PATCH' }).map(({ status }) => status))
      .toEqual([499]);
  });
});

describe.each(['PATCH', 'PUT'])('REG-08, SVC-03 who still writes with a %s is answered', (method) => {
  test.each([
    [
      'a snapshot is restored',
      async (client: RegistryClient) => client.send('POST', '/_/snapshots/first/restore'),
    ],
    ['the upload is cancelled', async (client: RegistryClient, path: string) => client.send('DELETE', path)],
  ])('when %s', async (_, end) => {
    const { client, registry } = await openServer({ mode: 'oci' });
    const one = client();
    await one.send('POST', '/_/snapshots/first');
    const location = await beginUpload(one);
    const body = (async function* () {
      yield CONTENT.subarray(0, 7);
      await expect.poll(async () => (await one.send('GET', location)).headers.range).toBe('0-6');
      expect((await end(one, location)).status).toBe(204);
      yield CONTENT.subarray(7);
    })();
    const answer = await client().send(method, withQuery(location, { digest: DIGEST }), { body });
    expect(refusalOf(answer)).toBe('404 BLOB_UPLOAD_UNKNOWN: blob upload unknown to registry');
    expect((await one.send('HEAD', `blobs/${DIGEST}`)).status).toBe(404);
    expect(registry.requests({ method }).map(({ status }) => status)).toEqual([404]);
  });
});

test('ERROR-19 a second writer in one session is refused, and the first goes on', async () => {
  const { client } = await openServer({ mode: 'oci' });
  const one = client();
  const location = await beginUpload(one);
  let second: unknown;
  const body = (async function* () {
    yield CONTENT.subarray(0, 7);
    await expect.poll(async () => (await one.send('GET', location)).headers.range).toBe('0-6');
    second = refusalOf(await one.send('PATCH', location, { body: CONTENT }));
    yield CONTENT.subarray(7);
  })();
  const put = await client().send('PUT', withQuery(location, { digest: DIGEST }), { body });
  expect(put.status).toBe(201);
  expect(second).toBe('404 BLOB_UPLOAD_INVALID: blob upload invalid');
});

test('REG-08, LIMIT-1 a layer over the limit is refused with the name of the setting', async () => {
  const { client } = await openServer({
    mode: 'oci',
    world: { settings: { maxLayerBytes: 10 } },
    anonymous: 'write',
  });
  const answer = await client().send('POST', withQuery('blobs/uploads/', { digest: DIGEST }), {
    body: CONTENT,
  });
  expect(refusalOf(answer)).toBe(
    '413 SIZE_INVALID: the blob is larger than this registry accepts (setting maxLayerBytes, or maxLegacyLayerBytes for the legacy registry)',
  );
  expect((await client().send('HEAD', `blobs/${DIGEST}`)).status).toBe(404);
});

test.each(['0-3', '5-3', 'x', 'bytes', '0-16/4'])('the range %s does not fit 17 bytes', async (range) => {
  const client = await openClient();
  const location = await beginUpload(client);
  const answer = await client.send('PATCH', location, { headers: { 'content-range': range }, body: CONTENT });
  expect(answer.status).toBe(range === '0-16/4' ? 202 : 416);
});
