// Part by part: the package's index loads its fetch, mocks and caches, too, which takes longer than the push of a small image.
import type { buildConnector, Dispatcher } from 'undici';
import api from 'undici/lib/api/index.js';
import createConnector from 'undici/lib/core/connect.js';
import errors from 'undici/lib/core/errors.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Client from 'undici/lib/dispatcher/client.js';
import dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

// What the index does: it gives dispatchers their verbs.
Object.assign(dispatcher.prototype, api);

/** The protocol that every registry, proxy and daemon handles well. The programs of dist/ know no other (scripts/without-http2.ts). */
export const HTTP_1 = { allowH2: false } as const;

class Http1Agent extends Agent {
  constructor(options: Agent.Options = {}) {
    super({ ...options, ...HTTP_1 });
  }
}

class Http1Client extends Client {
  constructor(url: string | URL, options: Client.Options = {}) {
    super(url, { ...options, ...HTTP_1 });
  }
}

class Http1ProxyAgent extends EnvHttpProxyAgent {
  constructor(options: EnvHttpProxyAgent.Options = {}) {
    super({ ...options, ...HTTP_1 });
  }
}

export {
  type buildConnector,
  createConnector,
  type Dispatcher,
  errors,
  Http1Agent as Agent,
  Http1Client as Client,
  Http1ProxyAgent as EnvHttpProxyAgent,
};
