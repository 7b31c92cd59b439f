import { get, type RequestOptions } from 'node:http';
import { get as getByTls } from 'node:https';
import { readConfiguration } from './config.ts';

const TIMEOUT_MS = 1500;

/** Asks the registry that was configured by this environment, on this machine, whether it is ready: a container's HEALTHCHECK. */
export async function isHealthy(environment: NodeJS.ProcessEnv): Promise<boolean> {
  // The world has been read by the registry itself, and takes its time.
  const { options } = await readConfiguration({}, { ...environment, GHCR_WORLD: '', GHCR_IMPORT: '' });
  const { listen = '127.0.0.1', port, tls } = options;
  const host = listen === '0.0.0.0' ? '127.0.0.1' : listen === '::' ? '::1' : listen;
  const request = { host, port, path: '/_/health', timeout: TIMEOUT_MS };
  // Whom it asks is clear without a certificate, whose names may be those of other machines.
  return tls === undefined
    ? answersOk(get, request)
    : answersOk(getByTls, { ...request, rejectUnauthorized: false });
}

function answersOk(
  send: typeof get,
  request: RequestOptions & { rejectUnauthorized?: boolean },
): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = send(request, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.on('close', () => resolve(false));
  });
}
