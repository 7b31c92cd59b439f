import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Content } from '../../src/oci/content.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import { openTestClient } from '../support/client.ts';
import { openTestRegistry } from '../support/registry.ts';
import { MEBIBYTE, methods, pulled, slowBlobOf } from '../support/uploads.ts';

/** More than the kernel holds for two sockets of this machine. */
const SIZE = 24 * MEBIBYTE;

const pushAsStream = (repository: RemoteRepository, { descriptor, open }: Content) =>
  repository.pushStream(() => open(), descriptor.mediaType);

test.each<[string, string, (repository: RemoteRepository, content: Content) => Promise<unknown>, string]>([
  ['goes on where it stopped', 'PUT', (to, content) => to.push(content), 'HEAD POST PUT GET PATCH+ PUT'],
  ['of unknown size begins again', 'PATCH', pushAsStream, 'POST PATCH DELETE POST PATCH PUT'],
])('ACT-04 an upload that nobody reads any more %s', async (_, method, push, expected) => {
  const registry = await openTestRegistry({ mode: 'oci' });
  const host = await startFadingProxy(new URL(registry.registry), method);
  const client = openTestClient(registry.login, {
    stallTimeoutMs: 1000,
    onRetry: () => vi.waitFor(() => expect(registry.requests({ method })).toHaveLength(1)),
  });
  const repository = client.repository(host, 'octocat/app');
  const content = slowBlobOf(SIZE);
  await push(repository, content);
  expect(methods(registry).replace(/PATCH( PATCH)+/, 'PATCH+')).toBe(expected);
  expect(client.warnings).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${method} http://${host}/.*: nothing of the upload was taken for 1 s \\(ETIMEDOUT\\); trying again in 1 s$`,
      ),
    ),
  ]);
  expect(await pulled(repository, content)).toBe(SIZE);
});

/**
 * A way to a registry that dies by half in the first request of this method, after 1 MiB: it keeps the connection, and reads no more.
 * @returns its `host:port`
 */
async function startFadingProxy(to: URL, method: string): Promise<string> {
  const sockets = new Set<Socket>();
  let isFresh = true;
  const server = createServer((client) => {
    const registry = connect(Number(to.port), '127.0.0.1');
    let leftBytes = Number.POSITIVE_INFINITY;
    for (const socket of [client, registry]) sockets.add(socket.on('error', () => client.destroy()));
    registry.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => {
      if (isFresh && bytes.toString('latin1', 0, method.length + 1) === `${method} `) {
        isFresh = false;
        leftBytes = MEBIBYTE;
      }
      leftBytes -= bytes.byteLength;
      registry.write(bytes);
      if (leftBytes > 0) return;
      client.pause();
      registry.destroySoon();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
