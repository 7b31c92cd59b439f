import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openServer, refusalOf, uploadBlob, WORLD } from './support/open-server.ts';

/** A connection on which a test writes what it likes and reads what comes. */
interface Line {
  write(text: string): void;
  /** Everything received, once it holds `text`. */
  until(text: string): Promise<string>;
  readonly closed: Promise<unknown>;
}

function openLine(origin: string): Line {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
  });
  return {
    write: (text) => void socket.write(text),
    until: async (text) => {
      await expect.poll(() => received, { interval: 5 }).toContain(text);
      return received;
    },
    closed: once(socket, 'close'),
  };
}

async function openRefusing(): Promise<Line> {
  const { registry } = await openServer({ world: WORLD });
  return openLine(registry.registry);
}

const ping = 'GET /v2/ HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer QQ==\r\n\r\n';

function put(headers: string): string {
  return `PUT /v2/octocat/app/blobs/upload/x?digest=y HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n`;
}

describe('an early refusal does not wedge the connection', () => {
  test('a short rest of the body is drained, and the next request is answered', async () => {
    const line = await openRefusing();
    line.write(put('content-length: 50000\r\n'));
    const refused = await line.until('authentication required');
    expect(refused).toMatch(/^HTTP\/1\.1 401 /);
    expect(refused).toMatch(/connection: keep-alive/i);
    line.write('x'.repeat(50_000));
    line.write(ping);
    await line.until('HTTP/1.1 200 OK');
  });

  test.each([
    ['a long body', 'content-length: 100000000\r\n'],
    ['a body of unknown length', 'transfer-encoding: chunked\r\n'],
  ])('%s ends the connection, after the answer has arrived', async (_, headers) => {
    const line = await openRefusing();
    line.write(put(headers));
    expect(await line.until('authentication required')).toMatch(/connection: close/i);
    await line.closed;
  });

  test('who asks for leave to send (Expect) is refused without it', async () => {
    const line = await openRefusing();
    line.write(put('content-length: 10\r\nexpect: 100-continue\r\n'));
    const answer = await line.until('authentication required');
    expect(answer).not.toContain('100 Continue');
    expect(answer).toMatch(/connection: close/i);
  });

  test('and gets it when the request is right', async () => {
    const { registry, client } = await openServer({ mode: 'oci' });
    const { headers } = await client().send('POST', 'blobs/uploads/');
    const line = openLine(registry.registry);
    line.write(
      `PATCH ${headers.location} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\nexpect: 100-continue\r\n\r\n`,
    );
    await line.until('HTTP/1.1 100 Continue');
    line.write('hello');
    expect(await line.until('HTTP/1.1 202 Accepted')).toContain('range: 0-4');
    line.write('GET /v2/ HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await line.until('HTTP/1.1 200 OK');
  });
});

test('a manifest that grows too long is refused while it is sent', async () => {
  const { registry } = await openServer({ mode: 'oci' });
  const line = openLine(registry.registry);
  const size = 4 * 1024 * 1024 + 1;
  line.write(
    'PUT /v2/octocat/app/manifests/x HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n',
  );
  line.write(`${size.toString(16)}\r\n${' '.repeat(size)}\r\n`);
  expect(await line.until('MANIFEST_INVALID')).toMatch(/^HTTP\/1\.1 413 /);
});

test('requests that are not HTTP are refused, and the registry lives on', async () => {
  const { registry, client } = await openServer({ mode: 'oci' });
  const line = openLine(registry.registry);
  line.write('nonsense\r\n\r\n');
  await line.until('HTTP/1.1 400 Bad Request');
  await line.closed;
  expect((await client().send('GET', '/v2/')).status).toBe(200);
});

test('a blob whose file is gone is answered, not broken off', async () => {
  const data = await temporaryFolder();
  const { client } = await openServer({ mode: 'oci', data });
  const one = client();
  const digest = await uploadBlob(one, 'content');
  await rm(join(data, 'blobs'), { recursive: true });
  const answer = await one.send('GET', `blobs/${digest}`);
  expect(refusalOf(answer)).toMatch(/^503 UNAVAILABLE: cannot read/);
});
