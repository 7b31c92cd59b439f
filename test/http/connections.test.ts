import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createConnections } from '../../src/http/connections.ts';
import { discard, send } from '../../src/http/send.ts';
import { startHttpServer } from '../support/http-server.ts';
import { withoutNameService } from '../support/no-name-service.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A proxy that answers plain requests itself and tunnels CONNECT to `target`. */
async function startProxy(target?: { port: number }) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`);
    response.end('from the proxy');
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    const upstream = connectSocket(target?.port ?? 0, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function statusBy(env: NodeJS.ProcessEnv, url: string): Promise<number> {
  const connections = createConnections(env);
  onTestFinished(() => connections.close());
  const response = await send(connections, { method: 'GET', url: new URL(url), answerTimeoutMs: 2000 });
  await discard(response);
  return response.status;
}

describe('proxies', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('%s carries requests by plain HTTP', async (name) => {
    const proxy = await startProxy();
    expect(await statusBy({ [name]: proxy.url }, 'http://registry.test:5000/v2/')).toBe(200);
    expect(proxy.seen).toEqual(['GET http://registry.test:5000/v2/ -']);
  });

  test('a proxy without a scheme is taken as http, and its password is sent', async () => {
    const proxy = await startProxy();
    const withLogin = proxy.url.replace('http://', 'me:secret@');
    await statusBy({ HTTP_PROXY: withLogin }, 'http://registry.test/v2/');
    expect(proxy.seen).toEqual([`GET http://registry.test/v2/ Basic ${btoa('me:secret')}`]);
  });

  test('the lower-case name wins', async () => {
    const proxy = await startProxy();
    await statusBy({ http_proxy: proxy.url, HTTP_PROXY: 'http://127.0.0.1:1' }, 'http://registry.test/');
    expect(proxy.seen).toHaveLength(1);
  });

  test.each([
    ['a loopback address', {}],
    ['a host that NO_PROXY names', { NO_PROXY: 'other.test, 127.0.0.1' }],
    ['any host under NO_PROXY=*', { no_proxy: '*' }],
  ])('%s is reached directly', async (_, env) => {
    const proxy = await startProxy();
    const server = await startHttpServer((_, response) => void response.writeHead(204).end());
    expect(await statusBy({ HTTP_PROXY: proxy.url, ...env }, server.origin)).toBe(204);
    expect(proxy.seen).toEqual([]);
  });

  test('HTTP_PROXY alone is not for HTTPS, which has HTTPS_PROXY', async () => {
    const proxy = await startProxy();
    withoutNameService();
    const refused = statusBy({ HTTP_PROXY: proxy.url }, 'https://registry.invalid/');
    await expect(refused).rejects.toThrow('ENOTFOUND');
    expect(proxy.seen).toEqual([]);
    await expect(statusBy({ HTTPS_PROXY: proxy.url }, 'https://registry.invalid/')).rejects.toThrow();
    expect(proxy.seen).toEqual(['CONNECT registry.invalid:443']);
  });

  test('a proxy that is no URL is refused without repeating its password', () => {
    expect(() => createConnections({ HTTPS_PROXY: 'ftp://me:secret@proxy' })).toThrow(
      'HTTPS_PROXY is not the URL of a proxy: write it as http://HOST:PORT',
    );
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Node reads NODE_EXTRA_CA_CERTS when it starts, so a process of its own asks. */
const ASK = `
import { createConnections } from ${JSON.stringify(new URL('../../src/http/connections.ts', import.meta.url).href)};
import { send } from ${JSON.stringify(new URL('../../src/http/send.ts', import.meta.url).href)};
const connections = createConnections({ HTTPS_PROXY: process.argv[2] ?? '' });
const answer = await send(connections, { method: 'GET', url: new URL(process.argv[1]) }).catch((error) => error);
let size = 0;
for await (const chunk of answer.body ?? []) size += chunk.byteLength;
console.log(answer.status ?? answer.code, size);
await connections.close();
`;

// Without the openssl command there is nothing here that makes a certificate.
describe.skipIf(!hasOpenssl)('private CAs', () => {
  test('NODE_EXTRA_CA_CERTS is trusted, also behind a proxy; without it the certificate is refused', async () => {
    const folder = await temporaryFolder();
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const names = 'subjectAltName=DNS:localhost,DNS:registry.test';
    spawnSync('openssl', [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', names, '-keyout', key, '-out', cert],
    ]);
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
      response.end(Buffer.alloc(1_000_000)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const proxy = await startProxy({ port });
    const ask = async (env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> => {
      const parameters = ['--no-warnings', '--input-type=module', '-e', ASK, ...args];
      const { stdout } = await promisify(execFile)(process.execPath, parameters, { env });
      return stdout.trim();
    };
    const direct = `https://localhost:${port}/`;
    const answers = await Promise.all([
      ask({ NODE_EXTRA_CA_CERTS: cert }, direct),
      ask({ NODE_EXTRA_CA_CERTS: cert }, `https://registry.test/`, proxy.url),
      ask({}, direct),
    ]);
    expect(answers).toEqual(['200 1000000', '200 1000000', 'DEPTH_ZERO_SELF_SIGNED_CERT 0']);
    expect(proxy.seen).toEqual(['CONNECT registry.test:443']);
  });
});
