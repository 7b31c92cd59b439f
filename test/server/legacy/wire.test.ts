import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { imageOf, refusalOf, uploadBlob } from '../support/open-server.ts';
import { getManifest, IMAGE, openLegacyServer, uploadDockerImage, WORLD } from './legacy-server.ts';

const NOT_AUTHENTICATED =
  '401 UNAUTHORIZED: Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.';
const SHA1 = 'c75bebcdd211'.padEnd(40, '0');

describe('LEG-01 the login', () => {
  test.each([
    ['nobody', undefined],
    ['a wrong token', 'Basic d3Jvbmc6d3Jvbmc='],
    ['a revoked token', `Basic ${Buffer.from('octocat:ghp_revoked').toString('base64')}`],
    ['a bearer', `Bearer ${Buffer.from('ghp_octocat').toString('base64')}`],
    ['another scheme', 'Token ghp_octocat'],
  ])(
    'LEGACY-5, LEGACY-6 asks %s for Basic credentials, for what is public as well',
    async (_, authorization) => {
      const { legacy } = await openLegacyServer();
      await uploadDockerImage(legacy('ghp_octocat'), '1.0');
      const headers = authorization === undefined ? {} : { authorization };
      for (const path of ['/v2/', 'manifests/1.0', 'tags/list', 'blobs/uploads/']) {
        const answer = await legacy().send(path.endsWith('uploads/') ? 'POST' : 'GET', path, { headers });
        expect(refusalOf(answer)).toBe(NOT_AUTHENTICATED);
        expect(answer.headers['www-authenticate']).toBe('Basic realm="GitHub Package Registry"');
      }
    },
  );

  test('LEGACY-7 counts directly: there is no token endpoint, and no admin API on the port', async () => {
    const { legacy } = await openLegacyServer();
    expect((await legacy('ghp_octocat').send('GET', '/v2/')).status).toBe(200);
    for (const path of ['/token', '/_/health', '/_/world', '/api/v3/user']) {
      expect((await legacy('ghp_octocat').send('GET', path)).status, path).toBe(404);
    }
  });

  test('keeps what it learns out of the record', async () => {
    const { legacy, registry } = await openLegacyServer();
    await legacy('ghp_wrong_and_secret').send('GET', 'tags/list');
    await legacy('ghp_hubot').send('GET', 'tags/list');
    expect(JSON.stringify(registry.requests())).not.toContain('secret');
    expect(registry.requests().at(-1)).toMatchObject({
      principal: 'hubot',
      package: IMAGE,
      registry: 'legacy',
    });
  });
});

describe('LEG-01 manifests', () => {
  test('LEGACY-14, LEGACY-15 are got under one type, without a digest, with a weak tag', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    const digest = await uploadDockerImage(client, '1.0');
    const { status, headers, body } = await getManifest(client, '1.0');
    expect(status).toBe(200);
    expect(digestOf(body)).toBe(digest);
    expect(headers).toMatchObject({
      'content-type': `${MEDIA_TYPE.dockerManifest}; charset=utf-8`,
      'docker-distribution-api-version': 'registry/2.0',
      etag: expect.stringMatching(/^W\/"[0-9a-f]{32}"$/),
    });
    expect(headers['docker-content-digest']).toBeUndefined();
    const again = { headers: { 'if-none-match': String(headers.etag) } };
    expect((await client.send('GET', 'manifests/1.0', again)).status).toBe(304);
  });

  test('LEGACY-13 answer HEAD with 405, application/json and 52 bytes', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    await uploadDockerImage(client, '1.0');
    for (const tag of ['1.0', 'absent']) {
      const { status, headers } = await getManifest(client, tag, 'HEAD');
      expect(status).toBe(405);
      expect(headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '52' });
    }
  });

  test('LEGACY-20 of an OCI image are taken, and got as if they were docker’s', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    const digest = await uploadDockerImage(client, '1.0', { mediaType: MEDIA_TYPE.ociManifest });
    const { headers, body } = await getManifest(client, '1.0');
    expect(headers['content-type']).toBe(`${MEDIA_TYPE.dockerManifest}; charset=utf-8`);
    expect(digestOf(body)).toBe(digest);
  });

  test('LEGACY-19 tell their digest when they are put, which docker push insists on', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    const config = '{}';
    await uploadBlob(client, config);
    const body = Buffer.from(JSON.stringify(imageOf(config, { mediaType: MEDIA_TYPE.dockerManifest })));
    const answer = await client.send('PUT', 'manifests/1.0', { body });
    expect(answer.status).toBe(201);
    expect(answer.headers['docker-content-digest']).toBe(digestOf(body));
  });
});

describe('LEG-01 the rest of the protocol', () => {
  test('LEGACY-24 blobs come from here, without a redirect', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    await uploadDockerImage(client, '1.0', { text: 'blob' });
    const answer = await client.send('GET', `blobs/${digestOf('{"config":"blob"}')}`);
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"config":"blob"}']);
  });

  test('LEGACY-25, LEGACY-26 tags are listed, repositories are not, and nothing is deleted', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    await uploadDockerImage(client, '1.0');
    await uploadDockerImage(client, '0.9');
    const list = await client.send('GET', 'tags/list');
    expect(JSON.parse(list.body.toString())).toEqual({ name: IMAGE, tags: ['1.0', '0.9'] });
    expect((await client.send('GET', '/v2/_catalog')).status).toBe(403);
    expect((await client.send('DELETE', 'manifests/1.0')).status).toBe(405);
  });

  test('LEGACY-4, LEGACY-24 a repository has many images, and blobs are mounted from one into the other', async () => {
    const { legacy } = await openLegacyServer();
    const client = legacy('ghp_octocat');
    await uploadDockerImage(client, '1.0', { text: 'shared' });
    const mount = `blobs/uploads/?mount=${digestOf('{"config":"shared"}')}&from=${IMAGE}`;
    const other = client.in('octocat/octo-app/other');
    expect((await other.send('POST', mount)).status).toBe(201);
    await uploadDockerImage(other, '1.0', { text: 'shared' });
    expect((await getManifest(client, '1.0')).status).toBe(200);
    // Who may not see the source gets a session instead.
    const stranger = legacy('ghp_mona', 'acme/app/image');
    const secret = mount.replace(IMAGE, 'octocat/absent/image');
    expect((await stranger.send('POST', secret)).status).toBe(202);
  });
});

describe('LEG-03 what is not taken', () => {
  test.each([SHA1, SHA1.padEnd(64, 'f')])('LEGACY-18 the tag %s, because tags are versions', async (tag) => {
    const { legacy } = await openLegacyServer();
    const body = Buffer.from('{}');
    const answer = await legacy('ghp_octocat').send('PUT', `manifests/${tag}`, { body });
    expect(refusalOf(answer)).toContain(
      `400 TAG_INVALID: this registry takes no SHA as a tag: push IMAGE:VERSION`,
    );
  });

  test('LEGACY-17 a manifest by its digest', async () => {
    const { legacy } = await openLegacyServer();
    const answer = await legacy('ghp_octocat').send('PUT', `manifests/${digestOf('{}')}`, {
      body: Buffer.from('{}'),
    });
    expect(refusalOf(answer)).toBe(
      '405 UNSUPPORTED: this registry takes no manifest by digest: push IMAGE:VERSION',
    );
  });

  test('LEGACY-22 foreign layers', async () => {
    const { legacy } = await openLegacyServer();
    const layer = {
      mediaType: MEDIA_TYPE.dockerForeignLayer,
      digest: digestOf('base'),
      size: 4,
      urls: ['https://vendor.example'],
    };
    const pushed = uploadDockerImage(legacy('ghp_octocat'), '1.0', { layers: [layer] });
    await expect(pushed).rejects.toThrow(/400 .*MANIFEST_INVALID.*takes no foreign layers/);
  });

  test('LEGACY-21 images for several platforms', async () => {
    const { legacy } = await openLegacyServer();
    const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.dockerList, manifests: [] };
    const answer = await legacy('ghp_octocat').send('PUT', 'manifests/1.0', {
      headers: { 'content-type': index.mediaType },
      body: Buffer.from(JSON.stringify(index)),
    });
    expect(refusalOf(answer)).toContain(
      'MANIFEST_INVALID: this registry takes no image for several platforms',
    );
  });

  test('LEGACY-23 layers above maxLegacyLayerBytes, which the container registry does not ask for', async () => {
    const world = { ...WORLD, settings: { maxLegacyLayerBytes: 10 } };
    const { legacy, holder } = await openLegacyServer({ world });
    await expect(uploadBlob(legacy('ghp_octocat'), '0123456789')).resolves.toBe(digestOf('0123456789'));
    await expect(uploadBlob(legacy('ghp_octocat'), '01234567890')).rejects.toThrow('413');
    await uploadBlob(await holder('ghp_octocat'), '01234567890');
  });
});

test.each([
  [undefined, 200],
  [true, 200],
  [false, 405],
])('LEGACY-16, LEG-03 with digestPull %s a manifest by digest is %i', async (digestPull, status) => {
  const settings = digestPull === undefined ? {} : { digestPull };
  const { legacy, holder } = await openLegacyServer({ world: { ...WORLD, settings } });
  const digest = await uploadDockerImage(legacy('ghp_octocat'), '1.0');
  expect((await getManifest(legacy('ghp_octocat'), digest)).status).toBe(status);
  // The setting is about the legacy registry alone.
  const container = await holder('ghp_octocat');
  expect((await getManifest(container, await uploadDockerImage(container, '1.0'))).status).toBe(200);
});
