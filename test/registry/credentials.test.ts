import { describe, expect, test } from 'vitest';
import { createContent } from '../../src/oci/content.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { openTestClient } from '../support/client.ts';
import { receive, startHttpServer } from '../support/http-server.ts';
import { openTestRegistry } from '../support/registry.ts';
import { BASIC, DESCRIPTOR, LOGIN, lines, MANIFEST, startTokenRegistry } from '../support/token-registry.ts';

describe('where credentials go', () => {
  test('a registry with Basic gets Basic', async () => {
    const server = await startHttpServer((request, response) => {
      const isKnown = request.headers.authorization === BASIC;
      if (!isKnown) response.writeHead(401, { 'www-authenticate': 'Basic realm="here"' }).end();
      else response.writeHead(200, { 'content-type': DESCRIPTOR.mediaType }).end(MANIFEST);
    });
    const { bytes } = await openTestClient(LOGIN).repository(server.host, 'a/b').manifest('latest');
    expect(bytes).toEqual(MANIFEST);
    expect(lines(server)).toEqual(['GET /v2/ -', `GET /v2/a/b/manifests/latest ${BASIC}`]);
  });

  test('a realm elsewhere without HTTPS gets nothing', async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://collector.test/token"' }).end();
    });
    await expect(openTestClient(LOGIN).repository(server.host, 'a/b').resolve('x')).rejects.toThrow(
      'asks to log in at "http://collector.test/token", which is refused: credentials go to another host by HTTPS only',
    );
  });

  test('an upload Location on another origin gets the bytes and no Authorization', async () => {
    const bytes = Buffer.from('layer');
    const descriptor = { mediaType: MEDIA_TYPE.ociLayer, digest: digestOf(bytes), size: 5 };
    const storage = await startHttpServer(async (request, response) => {
      const received = await receive(request);
      response
        .writeHead(received.equals(bytes) ? 201 : 400, { 'docker-content-digest': descriptor.digest })
        .end();
    });
    const registry = await startHttpServer((request, response) => {
      const { authorization, host } = request.headers;
      if (authorization === undefined && request.url !== '/token') {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${host}/token"` }).end();
      } else if (request.url?.startsWith('/token')) response.end('{"token":"t"}');
      else if (request.method === 'POST')
        response.writeHead(202, { location: `${storage.origin}/up?sig=a%2Bb` }).end();
      else response.writeHead(404).end();
    });
    expect(
      await openTestClient(LOGIN).repository(registry.host, 'a/b').push(createContent(descriptor, bytes)),
    ).toBe('uploaded');
    expect(storage.requests).toHaveLength(1);
    expect(storage.requests[0]?.target).toBe(`/up?sig=a%2Bb&digest=${encodeURIComponent(descriptor.digest)}`);
    expect(storage.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('plain HTTP is for loopback, or for who asks for it', async () => {
    const server = await startTokenRegistry();
    const repository = openTestClient(undefined, { plainHttp: false }).repository(server.host, 'a/b');
    await expect(repository.resolve('latest')).rejects.toThrow(`GET https://${server.host}/v2/: `);
    expect(server.requests).toEqual([]);
    await openTestClient(undefined, { plainHttp: true }).repository(server.host, 'a/b').resolve('latest');
  });
});

describe('AUTH-01 verifyCredential', () => {
  test.each(['ghcr', 'oci'] as const)(
    'a right login is taken and a wrong one refused, in %s mode',
    async (mode) => {
      const world = {
        users: { octocat: {} },
        tokens: { ghp_right: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
      } as const;
      const { registry } = await openTestRegistry({ mode, world, anonymous: 'read' });
      const client = openTestClient(undefined);
      expect(
        await client.verifyCredential(`${registry}/`, { username: 'octocat', password: 'ghp_right' }),
      ).toBe('bearer');
      const refusal = await client
        .verifyCredential(registry, { username: 'octocat', password: 'ghp_wrong' })
        .catch((error) => error);
      expect(refusal).toMatchObject({ name: 'RegistryError', status: mode === 'ghcr' ? 403 : 401 });
      expect(refusal.message).not.toContain('ghp_wrong');
      expect(client.warnings).toEqual([]);
    },
  );

  test('a registry that asks nobody takes every login', async () => {
    const server = await startHttpServer((_, response) => void response.end('{}'));
    expect(await openTestClient(undefined).verifyCredential(server.host, LOGIN)).toBe('none');
  });

  test('a registry that lets everyone in may still refuse a wrong password', async () => {
    const server = await startHttpServer((request, response) => {
      response.writeHead(request.headers.authorization === undefined ? 200 : 401).end();
    });
    await expect(openTestClient(undefined).verifyCredential(server.host, LOGIN)).rejects.toThrow(
      '401: Unauthorized',
    );
  });
});
