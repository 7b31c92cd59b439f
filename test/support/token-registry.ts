import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { receive, startHttpServer, type TestServer } from './http-server.ts';

export const MANIFEST = Buffer.from(
  JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] }),
);
export const DESCRIPTOR = {
  mediaType: MEDIA_TYPE.ociIndex,
  digest: digestOf(MANIFEST),
  size: MANIFEST.byteLength,
};
export const LOGIN = { username: 'octocat', password: 'ghp_secret' };
export const BASIC = `Basic ${btoa('octocat:ghp_secret')}`;

export interface TokenRegistryBehaviour {
  /** Answers the token endpoint. By default every request gets the next of `token-1`, `token-2`, … */
  readonly token?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  /** Whether the registry takes an Authorization. By default every bearer. */
  readonly accepts?: (authorization: string, request: IncomingMessage) => boolean;
  /** Parameters of the challenge after the realm. */
  readonly challenge?: string;
}

/** A registry that holds one manifest, behind a token service on the same origin. */
export async function startTokenRegistry({
  token,
  accepts,
  challenge = ',service="test"',
}: TokenRegistryBehaviour = {}): Promise<TestServer> {
  let issued = 0;
  const server = await startHttpServer(async (request, response) => {
    if (request.url?.startsWith('/token')) {
      if (token !== undefined) return token(request, response);
      response.end(JSON.stringify({ token: `token-${++issued}` }));
      return;
    }
    await receive(request);
    const { authorization = '' } = request.headers;
    const isAccepted = accepts?.(authorization, request) ?? authorization.startsWith('Bearer token-');
    if (!isAccepted) {
      const realm = `Bearer realm="${server.origin}/token"${challenge}`;
      response.writeHead(401, { 'www-authenticate': realm }).end('{"errors":[{"code":"UNAUTHORIZED"}]}');
    } else if (request.method === 'PUT') {
      response.writeHead(201, { 'docker-content-digest': DESCRIPTOR.digest }).end();
    } else if (request.url === '/v2/') {
      response.end('{}');
    } else {
      response.writeHead(200, {
        'content-type': DESCRIPTOR.mediaType,
        'content-length': DESCRIPTOR.size,
        'docker-content-digest': DESCRIPTOR.digest,
      });
      response.end(MANIFEST);
    }
  });
  return server;
}

/** Method, path and Authorization of what was asked. */
export const lines = ({ requests }: TestServer): string[] =>
  requests.map(
    ({ method, target, headers }) =>
      `${method} ${decodeURIComponent(target)} ${headers.authorization ?? '-'}`,
  );
