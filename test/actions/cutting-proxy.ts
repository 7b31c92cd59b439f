import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Passes bytes on to a registry, and counts those of the client. */
export interface CuttingProxy {
  /** `host:port` */
  readonly host: string;
  /** What the client has sent so far, heads of requests included. */
  bytesIn(): number;
}

/**
 * Stands before a registry until clients have sent `cutAfterBytes`: then `cut` is called, and not a byte more is passed on. What came
 * before still arrives, as from a process that is gone while its bytes are on their way.
 */
export async function startCuttingProxy(
  registry: string,
  cutAfterBytes: number,
  cut: () => void,
): Promise<CuttingProxy> {
  const port = Number(new URL(registry).port);
  const sockets = new Set<Socket>();
  let bytesIn = 0;
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // The other end vanishes, which is what the test is about.
      socket.on('error', () => undefined);
    }
    client.on('close', () => upstream.end());
    client.on('data', (bytes) => {
      upstream.write(bytes.subarray(0, Math.max(0, cutAfterBytes - bytesIn)));
      bytesIn += bytes.byteLength;
      if (bytesIn >= cutAfterBytes) cut();
    });
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, bytesIn: () => bytesIn };
}
