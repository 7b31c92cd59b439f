import { describe, expect, onTestFinished, test } from 'vitest';
import { readBody, readBodyStart } from '../../src/http/body.ts';
import { type Connections, createConnections } from '../../src/http/connections.ts';
import { isNetworkError } from '../../src/http/network-error.ts';
import { discard, type HttpRequest, send } from '../../src/http/send.ts';
import { createUploadBody } from '../../src/http/upload-body.ts';
import { receive, startHttpServer } from '../support/http-server.ts';

function connect(): Connections {
  const connections = createConnections({});
  onTestFinished(() => connections.close());
  return connections;
}

const get = (url: string, headers: Record<string, string> = {}): HttpRequest => ({
  method: 'GET',
  url: new URL(url),
  headers,
});

describe('redirects', () => {
  const storage = () => startHttpServer((_, response) => void response.end('bytes'));

  test('AUTH-08 another origin gets no Authorization, the same one does', async () => {
    const other = await storage();
    const registry = await startHttpServer((request, response) => {
      const location = request.url === '/first' ? '/second' : `${other.origin}/blob?sig=1`;
      response.writeHead(307, { location }).end();
    });
    const { body, url } = await send(
      connect(),
      get(`${registry.origin}/first`, { authorization: 'Bearer t', range: 'bytes=1-' }),
    );
    expect((await readBody(body, 100)).toString()).toBe('bytes');
    expect(url.href).toBe(`${other.origin}/blob?sig=1`);
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t']);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(other.requests[0]?.headers.range).toBe('bytes=1-');
  });

  test('Authorization that was dropped does not come back on the way home', async () => {
    const registry = await startHttpServer((request, response) => {
      if (request.url === '/end') response.end('ok');
      else response.writeHead(302, { location: other.origin }).end();
    });
    const other = await startHttpServer((_, response) => {
      response.writeHead(302, { location: `${registry.origin}/end` }).end();
    });
    await discard(await send(connect(), get(registry.origin, { authorization: 'Bearer t' })));
    expect(registry.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', undefined]);
  });

  test('only GET and HEAD follow them', async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await send(connect(), { method, url: new URL(server.origin) });
      await discard(response);
      expect(response.status).toBe(307);
    }
    expect(server.requests).toHaveLength(4);
  });

  test('a circle of redirects ends with an error', async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(301, { location: '/again' }).end();
    });
    await expect(send(connect(), get(server.origin))).rejects.toThrow('more than 5 redirects');
    expect(server.requests).toHaveLength(6);
  });

  test.each([
    ['no URL', 'http://[bad', 'to no valid URL'],
    ['another protocol', 'file:///etc/passwd', 'refused: it leaves HTTPS'],
  ])('a redirect to %s is refused', async (_, location, message) => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(302, { location }).end();
    });
    await expect(send(connect(), get(server.origin))).rejects.toThrow(message);
  });
});

describe('bodies', () => {
  test('a producer that uses one buffer again and again sends what it meant', async () => {
    let received: Buffer = Buffer.alloc(0);
    const server = await startHttpServer(async (request, response) => {
      received = await receive(request);
      response.end();
    });
    const sizes = [1, 700, 16 * 1024, 65_535, 65_536, 65_537, 1024 * 1024, 3];
    const buffer = Buffer.alloc(1024 * 1024);
    async function* chunks() {
      for (const [index, size] of sizes.entries()) {
        buffer.fill(index + 1);
        yield buffer.subarray(0, size);
      }
    }
    const request = { method: 'PUT', url: new URL(server.origin), body: createUploadBody(chunks()) } as const;
    await discard(await send(connect(), request));
    const expected = Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index + 1)));
    expect(received.equals(expected)).toBe(true);
  });

  test('what a producer throws is told from a broken connection', async () => {
    const server = await startHttpServer(async (request, response) => {
      await receive(request).catch(() => undefined);
      response.end();
    });
    async function* chunks() {
      yield Buffer.from('a');
      throw new Error('disk on fire');
    }
    const body = createUploadBody(chunks());
    await expect(send(connect(), { method: 'PUT', url: new URL(server.origin), body })).rejects.toThrow();
    expect(body.failure?.error).toEqual(new Error('disk on fire'));
  });

  test('a producer is closed when the server hangs up', async () => {
    const server = await startHttpServer((request) => {
      request.once('data', () => request.socket.destroy());
    });
    let closed = false;
    async function* chunks() {
      try {
        for (;;) yield Buffer.alloc(256 * 1024);
      } finally {
        closed = true;
      }
    }
    const body = createUploadBody(chunks());
    const failure = await send(connect(), { method: 'PUT', url: new URL(server.origin), body }).catch(
      (error) => error,
    );
    expect(isNetworkError(failure)).toBe(true);
    expect(body.failure).toBeUndefined();
    await expect.poll(() => closed).toBe(true);
  });

  test('no more than the limit is read', async () => {
    const server = await startHttpServer((_, response) => {
      response.write(Buffer.alloc(300_000));
      response.end(Buffer.alloc(300_000));
    });
    const connections = connect();
    const long = async () => (await send(connections, get(server.origin))).body;
    await expect(readBody(await long(), 1000)).rejects.toThrow('more than 1000 bytes');
    expect(await readBodyStart(await long(), 1000)).toHaveLength(1000);
    expect(await readBody(await long(), 600_000)).toHaveLength(600_000);
  });
});

test('connections serve one request after the other, HEAD included', async () => {
  const server = await startHttpServer(async (request, response) => {
    await receive(request);
    response.writeHead(request.method === 'HEAD' ? 404 : 200, { 'content-length': 2 }).end('ok');
  });
  const connections = connect();
  for (const method of ['GET', 'HEAD', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    await discard(await send(connections, { method, url: new URL(server.origin) }));
  }
  // undici may open a second one while the first is still settling.
  expect(server.connections()).toBeLessThanOrEqual(2);
});

test('ACT-04 silence for longer than the time-out is a network error', async () => {
  const server = await startHttpServer(() => undefined);
  const request = { ...get(server.origin), answerTimeoutMs: 50 };
  const failure = await send(connect(), request).catch((error) => error);
  expect(isNetworkError(failure)).toBe(true);
});

test('an abort ends a request with its reason', async () => {
  const abort = new AbortController();
  const server = await startHttpServer(() => abort.abort(new Error('enough')));
  await expect(send(connect(), { ...get(server.origin), signal: abort.signal })).rejects.toThrow('enough');
});
