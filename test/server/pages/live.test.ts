import { once } from 'node:events';
import { connect } from 'node:net';
import { type Dispatcher, request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { openPageServer, type PageServer } from './page-server.ts';

const LIVE = '/-/requests/live';

interface Message {
  readonly rows: string;
  readonly summary: string;
  readonly isCleared: boolean;
}

interface Stream {
  readonly answer: Dispatcher.ResponseData;
  /** Undefined at the end. */
  next(): Promise<Message | undefined>;
}

/** As a browser's EventSource reads it, on this machine. */
async function openStream(
  { registry }: PageServer,
  query = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Stream> {
  const answer = await request(`${registry.pages}${LIVE}${query}`, {
    headers: { accept: 'text/event-stream', ...headers },
  });
  answer.body.on('error', () => {});
  onTestFinished(() => void answer.body.destroy());
  const chunks = answer.body.iterator({ destroyOnReturn: false });
  let text = '';
  return {
    answer,
    next: async () => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end === -1) {
          const { done, value } = await chunks.next();
          if (done) return undefined;
          text += String(value);
          continue;
        }
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        if (event.startsWith('data: ')) return JSON.parse(event.slice('data: '.length));
      }
    },
  };
}

function ask({ registry }: PageServer, name: string): Promise<unknown> {
  return createRegistryClient(registry.registry, name).send('GET', 'tags/list');
}

test('SVC-05, SVC-06 requests come to who watches as they are answered, with those that he asked for only', async () => {
  const server = await openPageServer();
  const all = await openStream(server);
  const some = await openStream(server, '?path=/v2/acme/vault/*');
  expect(all.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(all.answer.headers['cache-control']).toBe('no-store');
  expect(await some.next()).toMatchObject({ rows: '', summary: '0 requests', isCleared: true });
  await all.next();
  await ask(server, 'acme/<b>');
  await ask(server, 'acme/vault');
  const seen = await some.next();
  expect(seen).toMatchObject({ summary: '1 request', isCleared: false });
  expect(seen?.rows).toContain('/v2/acme/vault/tags/list');
  const first = await all.next();
  expect(first?.rows).toContain('/v2/acme/');
  expect(first?.rows).not.toContain('<b>');
  await createAdminClient(createRegistryClient(server.registry.registry, 'x')).send('DELETE', 'requests');
  expect(await some.next()).toMatchObject({ rows: '', summary: '0 requests', isCleared: true });
});

test('SVC-06 who may not see the record may not watch it either, and an unknown filter is refused', async () => {
  const { registry } = await openPageServer();
  const headers = { host: 'registry.example' };
  const elsewhere = await request(`${registry.pages}${LIVE}`, { headers });
  await elsewhere.body.dump();
  expect([elsewhere.statusCode, elsewhere.headers.location]).toEqual([
    303,
    `/-/sign-in?${new URLSearchParams({ next: LIVE })}`,
  ]);
  const wrong = await request(`${registry.pages}${LIVE}?verb=GET`);
  await wrong.body.dump();
  expect(wrong.statusCode).toBe(422);
});

test('SVC-06 only so many watch at once, and whoever leaves makes room', async () => {
  const server = await openPageServer();
  const streams = await Promise.all(Array.from({ length: 16 }, () => openStream(server)));
  const refused = await openStream(server);
  expect(refused.answer.statusCode).toBe(503);
  streams[0]?.answer.body.destroy();
  await expect.poll(async () => (await openStream(server)).answer.statusCode, { interval: 5 }).toBe(200);
});

test('SVC-09 a registry that somebody watches closes at once', async () => {
  const server = await openPageServer();
  const { answer } = await openStream(server);
  const startedMs = performance.now();
  await server.registry.close();
  expect(performance.now() - startedMs).toBeLessThan(1000);
  expect(await answer.body.text().catch(() => 'cut')).not.toBe('cut');
});

test('SVC-09 a registry closes at once, too, when somebody watches who takes nothing', async () => {
  const server = await openPageServer();
  // More than the system keeps of one connection.
  const path = `/v2/${"'".repeat(25_000)}`;
  for (let count = 0; count < 200; count += 1) {
    await (await request(`${server.registry.registry}${path}`)).body.dump();
  }
  const { host, port } = new URL(server.registry.registry);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  socket.write(`GET ${LIVE} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
  await once(socket, 'readable');
  const startedMs = performance.now();
  await server.registry.close();
  expect(performance.now() - startedMs).toBeLessThan(1000);
});

test('SVC-06 signing out ends what one watches, and nothing else', async () => {
  const server = await openPageServer();
  const [visitor, other] = [await server.visit('octocat'), await server.visit('hubot')];
  const [own, others] = [
    await openStream(server, '', { cookie: visitor.cookie }),
    await openStream(server, '', { cookie: other.cookie }),
  ];
  for (const stream of [own, others]) expect(await stream.next()).toMatchObject({ isCleared: true });
  await visitor.submit('/', '/-/sign-out', {});
  expect(await own.next()).toBeUndefined();
  await ask(server, 'acme/app');
  expect((await others.next())?.rows).toContain('/v2/acme/app/');
});
