import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { UserError } from '../oci/errors.ts';
import type { ServerTls } from './tls/open-tls.ts';

/** A port that answers. */
export interface Listening {
  readonly port: number;
  /** Lets requests in flight finish, but no longer than `graceMs`; then cuts what is left. */
  close(graceMs: number): Promise<void>;
}

/** Longer than clients and proxies keep idle connections, so that the server never closes one under a request. */
const KEEP_ALIVE_MS = 75_000;
const MAX_HEADER_BYTES = 32 * 1024;

/**
 * @param tls speaks HTTPS with it, and HTTP without
 * @throws UserError when the port is taken or not allowed
 */
export async function listen(
  listener: RequestListener,
  address: string,
  port: number,
  tls?: ServerTls,
): Promise<Listening> {
  const options = { requestTimeout: 0, maxHeaderSize: MAX_HEADER_BYTES };
  const server =
    tls === undefined
      ? createServer(options, listener)
      : createTlsServer({ ...options, cert: tls.certificate, key: tls.key }, listener);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  // Who waits for leave to send is judged first: the body gives it when it is opened.
  server.on('checkContinue', listener);
  // Node would answer 417 without a word and without a line in the log; RFC 9110 lets us do what was asked.
  server.on('checkExpectation', listener);
  await opened(server, address, port);
  return { port: (server.address() as AddressInfo).port, close: (graceMs) => closeGently(server, graceMs) };
}

function opened(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address, port)));
    server.listen({ host: address, port, noDelay: true }, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, address: string, port: number): Error {
  const where = `cannot listen on ${address} port ${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `${where}: it is in use${process.platform === 'darwin' && port === 5000 ? " (on macOS by AirPlay's receiver)" : ''}; choose another with --port, or --port 0 for any free one`,
        { cause: error },
      );
    case 'EACCES':
      return new UserError(`${where}: not allowed; choose a port above 1023 with --port`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UserError(
        `${where}: this machine has no such address; choose one with --listen, such as 127.0.0.1`,
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}

async function closeGently(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Connections turn idle one after the other, and nobody tells when.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
