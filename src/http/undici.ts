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

export { Agent, type buildConnector, Client, createConnector, type Dispatcher, EnvHttpProxyAgent, errors };
