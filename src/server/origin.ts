import type { IncomingMessage } from 'node:http';
import { isRegistryHost } from '../oci/reference.ts';
import { HttpError } from './http-error.ts';

/** `http://host[:port]`, or `https`, under which the client reached us. */
export function requestOrigin(request: IncomingMessage): string {
  return `${isEncrypted(request) ? 'https' : 'http'}://${requestHost(request)}`;
}

export function isEncrypted({ socket }: IncomingMessage): boolean {
  return 'encrypted' in socket;
}

/** `host[:port]` under which the client reached us; realms, redirects and links are built on it. */
export function requestHost(request: IncomingMessage): string {
  const host = request.headers.host ?? socketHost(request);
  if (isRegistryHost(host)) return host;
  throw new HttpError('UNSUPPORTED', {
    status: 400,
    message: 'invalid Host header',
    details: [`expected host[:port], got ${JSON.stringify(host)}`],
  });
}

/** HTTP/1.0 need not send a Host. */
function socketHost({ socket }: IncomingMessage): string {
  return formatHost(socket.localAddress ?? '127.0.0.1', socket.localPort ?? 0);
}

export function formatHost(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** Whether the name part of `host[:port]` can only mean this machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
