import type { Socket } from 'node:net';
import { UserError } from '../oci/errors.ts';
import { createReceiver } from './receive-buffers.ts';
import {
  Agent,
  type buildConnector,
  createConnector,
  type Dispatcher,
  EnvHttpProxyAgent,
  HTTP_1,
} from './undici.ts';

/** Connections that are kept open between requests, by way of the proxies that the environment names. */
export interface Connections {
  dispatcherFor(url: URL): Dispatcher;
  close(): Promise<void>;
}

/** What everybody reaches without a proxy, as curl and Go's tools have it. */
const NEVER_PROXIED = 'localhost,127.0.0.1,::1';

/**
 * Opens connections as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say, or their lower-case twins, which win. Loopback is never proxied.
 * NODE_EXTRA_CA_CERTS is Node's own and needs nothing here.
 * @throws UserError for a proxy that is not a URL
 */
export function createConnections(env: NodeJS.ProcessEnv = process.env): Connections {
  const direct = new Agent({ connect });
  const noProxy = [env.no_proxy ?? env.NO_PROXY ?? '', NEVER_PROXIED].join(',');
  const viaProxy = (name: string): Dispatcher => {
    const proxy = parseProxy(env[name] || env[name.toUpperCase()] || '', name.toUpperCase());
    if (proxy === undefined) return direct;
    return new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy, noProxy });
  };
  const byProtocol: Record<string, Dispatcher> = {
    'http:': viaProxy('http_proxy'),
    'https:': viaProxy('https_proxy'),
  };
  return {
    dispatcherFor: (url) => byProtocol[url.protocol] ?? direct,
    async close() {
      await Promise.all([direct, ...Object.values(byProtocol)].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** Connects as undici does by itself, but for the memory that the socket receives into. */
const connect: buildConnector.connector = (options, callback) => {
  const onread = createReceiver((bytes) => socket.push(bytes));
  const connector = createConnector({ ...HTTP_1, onread } as buildConnector.BuildOptions);
  // undici's types leave out that it gives the socket back at once.
  const socket = connector(options, callback) as unknown as Socket;
};

/** `proxy:3128` is as good as `http://proxy:3128`. The value may hold a password, so messages do not repeat it. */
function parseProxy(text: string, name: string): string | undefined {
  if (text === '') return undefined;
  const url = text.includes('://') ? text : `http://${text}`;
  if (URL.canParse(url) && /^(?:https?|socks5?):/.test(url)) return url;
  throw new UserError(`${name} is not the URL of a proxy: write it as http://HOST:PORT`);
}
