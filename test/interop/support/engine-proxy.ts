import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A way to a Docker Engine that takes note of what passes. */
export interface EngineProxy {
  /** For DOCKER_HOST. */
  readonly address: string;
  /** Method and path of each request. */
  readonly requests: readonly string[];
}

/** Leads to the Engine of DOCKER_HOST, by a socket, or by a port as to an Engine of another machine. */
export async function openEngineProxy(kind: 'socket' | 'port'): Promise<EngineProxy> {
  const engine = (process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock').replace('unix://', '');
  const requests: string[] = [];
  const connections = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(engine);
    client.on('data', (chunk: Buffer) => {
      const [, line] = /^([A-Z]+ \S+) HTTP\//.exec(chunk.toString('latin1')) ?? [];
      if (line !== undefined) requests.push(line);
    });
    const close = (): void => {
      client.destroy();
      upstream.destroy();
    };
    connections.add(client).add(upstream);
    client.on('error', close).pipe(upstream).on('error', close).pipe(client);
  });
  const socket = join(await temporaryFolder(), 'docker.sock');
  await new Promise<void>((resolve) =>
    kind === 'socket' ? server.listen(socket, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  onTestFinished(() => {
    for (const connection of connections) connection.destroy();
    server.close();
  });
  const port = kind === 'port' ? (server.address() as AddressInfo).port : undefined;
  return { address: port === undefined ? `unix://${socket}` : `tcp://127.0.0.1:${port}`, requests };
}
