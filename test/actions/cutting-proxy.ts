import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Passes bytes on to a registry, and counts those of the client. */
export interface CuttingProxy {
  /** `host:port` */
  readonly host: string;
  /** What the client has sent so far, heads of requests included. */
  bytesIn(): number;
  /** Resolves once the registry has no more to do with what has come from clients that are gone. */
  settled(): Promise<void>;
}

export interface Cut {
  /** Bytes of the clients before it. */
  readonly afterBytes: number;
  /** Whether what clients send later is lost, as from a process that is gone. What they have sent before still arrives. */
  readonly isSilent: boolean;
  /** Called for every piece from then on. */
  readonly onCut: () => void;
}

/** Stands before a registry, and tells when clients have sent so much. */
export async function startCuttingProxy(
  registry: string,
  { afterBytes, isSilent, onCut }: Cut,
): Promise<CuttingProxy> {
  const port = Number(new URL(registry).port);
  const sockets = new Set<Socket>();
  const ends: Promise<void>[] = [];
  let bytesIn = 0;
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      ends.push(new Promise((resolve) => socket.once('close', () => resolve())));
      // The other end vanishes, which is what the test is about.
      socket.on('error', () => undefined);
    }
    // Nobody is left to read the answers, and they must not keep the connection.
    client.on('close', () => upstream.resume().end());
    client.on('data', (bytes) => {
      const passed = isSilent ? Math.max(0, afterBytes - bytesIn) : bytes.byteLength;
      upstream.write(bytes.subarray(0, passed));
      bytesIn += bytes.byteLength;
      if (bytesIn >= afterBytes) onCut();
    });
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytesIn: () => bytesIn,
    settled: async () => void (await Promise.all(ends)),
  };
}
