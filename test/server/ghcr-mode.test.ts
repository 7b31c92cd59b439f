import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RegistryClient } from '../conformance/registry-client.ts';
import {
  detailsOf,
  imageOf,
  openServer,
  refusalOf,
  uploadBlob,
  uploadImage,
  WORLD,
} from './support/open-server.ts';

const SECRET = 'ghp_octocat';
const CHALLENGE = '401 UNAUTHORIZED: authentication required';
const ABSENT = digestOf('absent');

async function* inChunks(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}

async function openHolder(secret = SECRET): Promise<RegistryClient> {
  return (await openServer({ world: WORLD })).holder(secret);
}

describe('REG-06 what ghcr.io says without Authorization', () => {
  test.each([
    ['CHALLENGE-1', 'GET', '/v2/', 'repository:user/image:pull'],
    ['CHALLENGE-2', 'GET', 'manifests/latest', 'repository:octocat/app:pull'],
    ['CHALLENGE-2, ERROR-25', 'HEAD', `blobs/${ABSENT}`, 'repository:octocat/app:pull'],
    ['CHALLENGE-3', 'POST', 'blobs/uploads/', 'repository:octocat/app:pull,push'],
    ['CHALLENGE-3', 'PUT', 'manifests/latest', 'repository:octocat/app:pull,push'],
  ])('%s %s %s: a challenge for %s', async (_, method, path, scope) => {
    const { registry, client } = await openServer({ world: WORLD, anonymous: 'read' });
    const answer = await client().send(method, path);
    const { host } = new URL(registry.registry);
    expect(answer.headers['www-authenticate']).toBe(
      `Bearer realm="http://${host}/token",service="${host}",scope="${scope}"`,
    );
    expect(answer.status).toBe(401);
    expect(answer.headers['content-length']).toBe('73');
    const body = '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}\n';
    expect(answer.body.toString()).toBe(method === 'HEAD' ? '' : body);
  });
});

describe('REG-06 what ghcr.io refuses', () => {
  test('TAG-6 a session cannot be cancelled', async () => {
    const client = await openHolder();
    const { headers } = await client.send('POST', 'blobs/uploads/');
    expect((await client.send('DELETE', String(headers.location))).status).toBe(405);
  });

  test('UPLOAD-4, UPLOAD-5 a chunk over 4 MiB; as one PATCH without a range it passes, with or without its length', async () => {
    const client = await openHolder();
    const location = String((await client.send('POST', 'blobs/uploads/')).headers.location);
    const body = Buffer.alloc(4 * 1024 * 1024 + 1);
    const range = { 'content-range': `0-${body.byteLength - 1}` };
    expect(refusalOf(await client.send('PATCH', location, { headers: range, body }))).toBe(
      '416 REQUESTED_RANGE_NOT_SATISFIABLE: the request body is too large and exceeds the maximum permissible limit of 4.00MiB',
    );
    const whole = await client.send('PATCH', location, { body });
    expect([whole.status, whole.headers.range]).toEqual([202, `0-${body.byteLength - 1}`]);
    const streamed = await client.send('PATCH', location, { body: inChunks(body) });
    expect([streamed.status, streamed.headers.range]).toEqual([202, `0-${2 * body.byteLength - 1}`]);
  });

  test('LIMIT-4 one entry for each blob that a manifest names and the repository lacks; foreign layers may be absent', async () => {
    const client = await openHolder();
    const layer = { mediaType: MEDIA_TYPE.ociLayer, digest: digestOf('layer'), size: 5 };
    const foreign = {
      mediaType: MEDIA_TYPE.dockerForeignLayer,
      digest: digestOf('foreign'),
      size: 7,
      urls: ['https://store.example.com/layer'],
    };
    const image = imageOf('{"config":1}', { layers: [layer, foreign] });
    const put = { headers: { 'content-type': image.mediaType }, body: Buffer.from(JSON.stringify(image)) };
    const answer = await client.send('PUT', 'manifests/latest', put);
    expect(refusalOf(answer)).toBe('400 MANIFEST_BLOB_UNKNOWN: blob unknown to registry');
    expect(detailsOf(answer)).toEqual([digestOf('{"config":1}'), layer.digest]);
    for (const text of ['{"config":1}', 'layer']) await uploadBlob(client, text);
    expect((await client.send('PUT', 'manifests/latest', put)).status).toBe(201);
  });

  test('MANIFEST-9 an index with an absent child', async () => {
    const client = await openHolder();
    const child = { mediaType: MEDIA_TYPE.ociManifest, digest: ABSENT, size: 6 };
    const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [child] };
    const put = { headers: { 'content-type': index.mediaType }, body: Buffer.from(JSON.stringify(index)) };
    const answer = await client.send('PUT', 'manifests/latest', put);
    expect(refusalOf(answer)).toBe('400 MANIFEST_BLOB_UNKNOWN: blob unknown to registry');
  });

  test.each([
    ['*/*', 404],
    [undefined, 404],
    [MEDIA_TYPE.dockerManifest, 404],
    [`${MEDIA_TYPE.dockerManifest}, ${MEDIA_TYPE.ociManifest};q=0.5`, 200],
  ])('MANIFEST-2 an OCI manifest to who accepts %s: %i', async (accept, status) => {
    const client = await openHolder();
    await uploadImage(client, 'latest');
    const answer = await client.send('GET', 'manifests/latest', {
      headers: accept === undefined ? {} : { accept },
    });
    expect(answer.status).toBe(status);
    if (status === 404) {
      expect(refusalOf(answer)).toBe(
        '404 MANIFEST_UNKNOWN: OCI manifest found, but Accept header does not support OCI manifests',
      );
    }
  });

  test('MANIFEST-3 Docker’s types go to anyone', async () => {
    const client = await openHolder();
    await uploadImage(client, 'latest', { mediaType: MEDIA_TYPE.dockerManifest });
    expect((await client.send('GET', 'manifests/latest')).status).toBe(200);
  });
});

describe('REG-06 how ghcr.io does what it does', () => {
  test('MANIFEST-10 a package is born with its first manifest: until then its blobs are seen, not read', async () => {
    const client = await openHolder();
    const digest = await uploadBlob(client, 'content');
    expect((await client.send('HEAD', `blobs/${digest}`)).status).toBe(200);
    expect(refusalOf(await client.send('GET', `blobs/${digest}`))).toMatch(/^404 BLOB_UNKNOWN/);
    expect(refusalOf(await client.send('GET', 'tags/list'))).toMatch(/^404 NAME_UNKNOWN/);
    await uploadImage(client, 'latest');
    expect((await client.send('GET', `blobs/${digest}`)).status).toBe(307);
  });

  test('UPLOAD-1, UPLOAD-2 an upload session: relative Location with the singular segment, range 0-0, no body', async () => {
    const { status, headers, body } = await (await openHolder()).send('POST', 'blobs/uploads/');
    expect(status).toBe(202);
    const id = String(headers['docker-upload-uuid']);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).toMatchObject({ location: `/v2/octocat/app/blobs/upload/${id}`, range: '0-0' });
    expect(body.byteLength).toBe(0);
  });

  test('UPLOAD-9, MOUNT-4, MOUNT-1 POST with a digest gives a session, as does a mount without a source', async () => {
    const client = await openHolder();
    const digest = await uploadBlob(client.in('octocat/other'), 'content');
    for (const query of [`digest=${digest}`, `mount=${digest}`]) {
      const answer = await client.send('POST', `blobs/uploads/?${query}`, { body: Buffer.from('content') });
      expect(answer.status).toBe(202);
    }
    const mounted = await client.send('POST', `blobs/uploads/?mount=${digest}&from=octocat/other`);
    expect(mounted.status).toBe(201);
  });

  test('REFERRER-2 a subject is accepted without OCI-Subject', async () => {
    const client = await openHolder();
    const subject = { mediaType: MEDIA_TYPE.ociManifest, digest: ABSENT, size: 6 };
    await uploadBlob(client, '{}');
    const image = imageOf('{}', { subject });
    const { status, headers } = await client.send('PUT', 'manifests/latest', {
      headers: { 'content-type': image.mediaType },
      body: Buffer.from(JSON.stringify(image)),
    });
    expect(status).toBe(201);
    expect(headers['oci-subject']).toBeUndefined();
  });

  test('TAG-1, TAG-2, TAG-4 tags come in the order of their first push, 100 a page, null when there are none', async () => {
    const client = await openHolder();
    const digest = await uploadImage(client, 'z');
    const { body } = await client.send('GET', `manifests/${digest}`, {
      headers: { accept: MEDIA_TYPE.ociManifest },
    });
    const tags = ['z', ...Array.from({ length: 100 }, (_, position) => `t${100 - position}`)];
    for (const tag of tags.slice(1)) {
      await client.send('PUT', `manifests/${tag}`, {
        headers: { 'content-type': MEDIA_TYPE.ociManifest },
        body,
      });
    }
    const first = await client.send('GET', 'tags/list');
    expect(JSON.parse(first.body.toString())).toEqual({ name: 'octocat/app', tags: tags.slice(0, 100) });
    expect(first.headers.link).toBe('</v2/octocat/app/tags/list?last=t2&n=100>; rel="next"');
    const rest = await client.send('GET', 'tags/list?last=t2&n=100');
    expect(JSON.parse(rest.body.toString())).toEqual({ name: 'octocat/app', tags: ['t1'] });

    const untagged = client.in('octocat/untagged');
    await uploadImage(untagged, digestOf(JSON.stringify(imageOf('{"config":"x"}'))), { text: 'x' });
    const none = await untagged.send('GET', 'tags/list');
    expect(none.body.toString()).toBe('{"name":"octocat/untagged","tags":null}\n');
  });
});

describe('REG-06 downloads', () => {
  test('BLOB-1, BLOB-2, BLOB-3 GET redirects to a signed address on this origin, HEAD does not', async () => {
    const { registry, holder, client } = await openServer({ world: WORLD });
    const pusher = await holder(SECRET);
    await uploadImage(pusher, 'latest');
    const digest = await uploadBlob(pusher, 'content');
    const head = await pusher.send('HEAD', `blobs/${digest}`);
    expect([head.status, head.headers['content-length']]).toEqual([200, '7']);

    const redirect = await pusher.send('GET', `blobs/${digest}`);
    expect(redirect.status).toBe(307);
    const location = String(redirect.headers.location);
    expect(location.startsWith(`${registry.registry}/ghcr1/blobs/${digest}?se=`)).toBe(true);
    const range = await client().send('GET', location, { headers: { range: 'bytes=1-3' } });
    expect([range.status, range.body.toString()]).toEqual([206, 'ont']);
    expect((await client('Bearer forwarded').send('GET', location)).body.toString()).toBe('content');

    const forged = await client().send('GET', location.replace(/sig=./, 'sig=!'));
    expect(forged.status).toBe(403);
    const other = await client().send('GET', location.replace(digest, ABSENT));
    expect(other.status).toBe(403);
    const [record] = registry.requests({ path: `/ghcr1/blobs/${digest}`, status: '206' });
    expect(record?.path).toMatch(/sig=…/);
  });

  test('BLOB-4 the blob port refuses Authorization, as GitHub’s storage does', async () => {
    const { registry, holder, client } = await openServer({ world: WORLD, blobPort: 0 });
    const pusher = await holder(SECRET);
    await uploadImage(pusher, 'latest');
    const digest = await uploadBlob(pusher, 'content');
    const location = String((await pusher.send('GET', `blobs/${digest}`)).headers.location);
    expect(new URL(location).hostname).toBe('localhost');
    expect(new URL(location).port).not.toBe(new URL(registry.registry).port);
    expect((await client().send('GET', location)).body.toString()).toBe('content');
    expect((await client('Bearer forwarded').send('GET', location)).status).toBe(400);
  });

  test('the Host of the request decides where links lead, if it is one', async () => {
    const { registry, client } = await openServer({ world: WORLD });
    const answer = await client().send('GET', '/v2/', { headers: { host: 'ghcr.io' } });
    expect(answer.headers['www-authenticate']).toContain('realm="http://ghcr.io/token",service="ghcr.io"');
    const hostile = await client().send('GET', '/v2/', { headers: { host: 'evil.example/x"' } });
    expect(hostile.status).toBe(400);
    expect(registry.requests()).toHaveLength(2);
  });
});

test('an anonymous request is what the challenge says it is', async () => {
  const { client } = await openServer({ world: WORLD });
  expect(refusalOf(await client().send('GET', 'tags/list'))).toBe(CHALLENGE);
});
