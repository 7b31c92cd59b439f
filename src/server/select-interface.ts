/** Which of the interfaces of the one port a request is for, and where in it. */
export interface SelectedInterface {
  readonly name: 'registry' | 'rest';
  /** Below the interface's own prefix. */
  readonly path: string;
  /** What the addresses of the interface begin with, after the origin. */
  readonly prefix: string;
}

const REST_PREFIX = '/api/v3';

/**
 * By path, or by a host of its own, whose port does not matter: `api.github.com` for github.com, `api.HOST` for another server.
 * @param host as the client wrote it, with or without a port
 * @param serverUrl of the GitHub that this registry stands for
 */
export function selectInterface(host: string, path: string, serverUrl: string): SelectedInterface {
  if (host.replace(/:\d+$/, '').toLowerCase() === `api.${new URL(serverUrl).hostname}`) {
    return { name: 'rest', prefix: '', path };
  }
  if (path === REST_PREFIX || path.startsWith(`${REST_PREFIX}/`)) {
    return { name: 'rest', prefix: REST_PREFIX, path: path.slice(REST_PREFIX.length) || '/' };
  }
  return { name: 'registry', prefix: '', path };
}
