/**
 * The parts of undici that are used here. Its own entry loads fetch, caches, mocks and WebSockets as well, which takes longer than all
 * the rest of a program's start.
 */
import methods from 'undici/lib/api/index.js';
import errors from 'undici/lib/core/errors.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Client from 'undici/lib/dispatcher/client.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

// As undici's own entry does: `request`, `connect` and the like.
Object.assign(Dispatcher.prototype, methods);

export { Agent, Client, Dispatcher, EnvHttpProxyAgent, errors };
