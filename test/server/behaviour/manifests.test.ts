import { expect, test } from 'vitest';
import { ANNOTATION } from '../../../src/oci/annotations.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { Answer, RegistryClient } from '../../conformance/registry-client.ts';
import { imageOf, uploadBlob } from '../support/open-server.ts';
import { bearer, errorText, expectBody, openStage } from './stage.ts';

const ANY = { accept: Object.values(MEDIA_TYPE).join(', ') };

async function openOwner(name = 'octocat/open'): Promise<RegistryClient> {
  return (await openStage()).client(bearer('ghp_owner')).in(name);
}

function put(client: RegistryClient, reference: string, text: string, type: string): Promise<Answer> {
  const sending = { headers: { 'content-type': type }, body: Buffer.from(text) };
  return client.send('PUT', `manifests/${reference}`, sending);
}

const digestAt = async (client: RegistryClient, reference: string): Promise<unknown> =>
  (await client.send('HEAD', `manifests/${reference}`, { headers: ANY })).headers['docker-content-digest'];

const image = JSON.stringify(imageOf('{}'));
const index = (fields: object = {}): string =>
  JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [], ...fields });

test('MANIFEST-1, MANIFEST-4 GET and HEAD, by tag and by digest: the bytes as pushed, and what names them', async () => {
  const client = await openOwner();
  const digest = String(await digestAt(client, 'v1'));
  for (const reference of ['v1', digest]) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, body } = await client.send(method, `manifests/${reference}`, { headers: ANY });
      expect([status, body.byteLength === 0]).toEqual([200, method === 'HEAD']);
      if (method === 'GET') expect(digestOf(body)).toBe(digest);
      expect(headers).toMatchObject({
        'content-type': MEDIA_TYPE.ociManifest,
        'docker-content-digest': digest,
        'docker-distribution-api-version': 'registry/2.0',
        etag: `"${digest}"`,
        vary: 'Accept-Encoding',
        'x-github-request-id': expect.stringMatching(/^[0-9A-F]{4}(:[0-9A-F]+){4}$/),
      });
    }
  }
});

test('MANIFEST-5, MANIFEST-6 PUT by digest: 201, the place, the digest, no body', async () => {
  const client = await openOwner();
  await uploadBlob(client, '{}');
  const digest = digestOf(image);
  const answer = await put(client, digest, image, MEDIA_TYPE.ociManifest);
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({
    location: `/v2/octocat/open/manifests/${digest}`,
    'docker-content-digest': digest,
  });
  expectBody(answer, '');
});

test('MANIFEST-7, MANIFEST-8 a tag moves, and another is the same bytes once more', async () => {
  const client = await openOwner();
  const first = await digestAt(client, 'v1');
  expect((await put(client, 'v1', index(), MEDIA_TYPE.ociIndex)).status).toBe(201);
  expect(await digestAt(client, 'v1')).toBe(digestOf(index()));
  expect(await digestAt(client, String(first))).toBe(first);
  expect((await put(client, 'v2', index(), MEDIA_TYPE.ociIndex)).status).toBe(201);
  expect(await digestAt(client, 'v2')).toBe(digestOf(index()));
});

test('MANIFEST-15 the type comes from Content-Type if the manifest has none', async () => {
  const client = await openOwner();
  const text = JSON.stringify({ schemaVersion: 2, manifests: [] });
  expect((await put(client, 'v2', text, MEDIA_TYPE.ociIndex)).status).toBe(201);
  const { headers } = await client.send('GET', 'manifests/v2', { headers: ANY });
  expect(headers['content-type']).toBe(MEDIA_TYPE.ociIndex);
});

test('MANIFEST-16 ?tag= sets no tag', async () => {
  const client = await openOwner();
  const digest = digestOf(index());
  expect((await put(client, `${digest}?tag=v2`, index(), MEDIA_TYPE.ociIndex)).status).toBe(201);
  expect((await client.send('HEAD', 'manifests/v2', { headers: ANY })).status).toBe(404);
});

test.each([
  ['MEDIA-1 Docker’s manifest', MEDIA_TYPE.dockerManifest, imageOf('{}')],
  ['MEDIA-1 Docker’s list', MEDIA_TYPE.dockerList, { schemaVersion: 2, manifests: [] }],
  ['MEDIA-1, MANIFEST-14 OCI’s manifest, without layers', MEDIA_TYPE.ociManifest, imageOf('{}')],
  [
    'MEDIA-1, MANIFEST-14 OCI’s index, without children',
    MEDIA_TYPE.ociIndex,
    { schemaVersion: 2, manifests: [] },
  ],
  [
    'REFERRER-3 an artifact with an empty config and a layer of its own type',
    MEDIA_TYPE.ociManifest,
    {
      ...imageOf('{}'),
      artifactType: 'application/vnd.example.thing',
      config: { mediaType: MEDIA_TYPE.ociEmpty, digest: digestOf('{}'), size: 2 },
      layers: [{ mediaType: 'application/x-thing', digest: digestOf('{}'), size: 2 }],
    },
  ],
])('%s is taken, and comes back as it was', async (_, mediaType, document) => {
  const client = await openOwner();
  await uploadBlob(client, '{}');
  const text = JSON.stringify({ ...document, mediaType });
  expect((await put(client, 'v2', text, mediaType)).status).toBe(201);
  expectBody(await client.send('GET', 'manifests/v2', { headers: ANY }), text);
});

test('LIMIT-3 a manifest over 4 MiB', async () => {
  const client = await openOwner();
  const answer = await put(client, 'v2', ' '.repeat(4 * 1024 * 1024 + 1), MEDIA_TYPE.ociManifest);
  expect(answer.status).toBe(413);
  const detail = 'a manifest has at most 4194304 bytes (4 MiB)';
  expectBody(answer, errorText('MANIFEST_INVALID', 'manifest invalid', detail));
});

test('LIMIT-5 a description and a licence beyond what the page shows are taken', async () => {
  const client = await openOwner();
  const annotations = { [ANNOTATION.description]: 'd'.repeat(513), [ANNOTATION.licenses]: 'l'.repeat(257) };
  expect((await put(client, 'v2', index({ annotations }), MEDIA_TYPE.ociIndex)).status).toBe(201);
});
