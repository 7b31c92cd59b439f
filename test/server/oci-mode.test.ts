import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { RegistryClient } from '../conformance/registry-client.ts';
import { detailsOf, imageOf, openServer, refusalOf, uploadBlob, uploadImage } from './support/open-server.ts';

async function openClient(): Promise<RegistryClient> {
  return (await openServer({ mode: 'oci' })).client();
}

async function listing(client: RegistryClient, path: string): Promise<{ body: unknown; link: unknown }> {
  const { body, headers } = await client.send('GET', path);
  return { body: JSON.parse(body.toString()), link: headers.link };
}

describe('tags/list', () => {
  async function withTags(...tags: string[]): Promise<RegistryClient> {
    const client = await openClient();
    for (const tag of tags) await uploadImage(client, tag, { text: 'one image' });
    return client;
  }

  const name = 'octocat/app';
  test.each([
    ['tags/list', ['10', '2', 'B', '_a', 'a'], undefined],
    ['tags/list?n=2', ['10', '2'], '</v2/octocat/app/tags/list?last=2&n=2>; rel="next"'],
    ['tags/list?n=2&last=2', ['B', '_a'], '</v2/octocat/app/tags/list?last=_a&n=2>; rel="next"'],
    ['tags/list?n=1&last=_a', ['a'], undefined],
    ['tags/list?last=Z', ['_a', 'a'], undefined],
    ['tags/list?n=0', [], undefined],
    ['tags/list?n=5', ['10', '2', 'B', '_a', 'a'], undefined],
    ['tags/list?n=100000', ['10', '2', 'B', '_a', 'a'], undefined],
  ])('%s is in lexical order: %j', async (path, tags, link) => {
    const client = await withTags('a', '10', 'B', '2', '_a');
    expect(await listing(client, path)).toEqual({ body: { name, tags }, link });
  });

  test.each(['-1', 'x', '1.5', ''])('n=%s is refused', async (count) => {
    const client = await withTags('a');
    const answer = await client.send('GET', `tags/list?n=${count}`);
    expect(refusalOf(answer)).toBe('400 PAGINATION_NUMBER_INVALID: invalid number of results requested');
  });

  test('a moved tag names the new digest, and is listed once', async () => {
    const client = await withTags('a');
    const digest = await uploadImage(client, 'a', { text: 'another image' });
    expect((await client.send('HEAD', 'manifests/a')).headers['docker-content-digest']).toBe(digest);
    expect(await listing(client, 'tags/list')).toMatchObject({ body: { tags: ['a'] } });
  });
});

test('_catalog lists repositories in pages, in lexical order', async () => {
  const client = await openClient();
  for (const name of ['b/c', 'a', 'b']) await uploadImage(client.in(name), 'latest');
  expect(await listing(client, '/v2/_catalog')).toEqual({ body: { repositories: ['a', 'b', 'b/c'] } });
  expect(await listing(client, '/v2/_catalog?n=1&last=a')).toEqual({
    body: { repositories: ['b'] },
    link: '</v2/_catalog?last=b&n=1>; rel="next"',
  });
});

describe('REG-02 manifests', () => {
  test.each([MEDIA_TYPE.dockerManifest, MEDIA_TYPE.ociManifest])(
    '%s comes back as it was pushed',
    async (type) => {
      const client = await openClient();
      await uploadImage(client, 'latest', { mediaType: type });
      const { headers, body } = await client.send('GET', 'manifests/latest');
      expect(headers['content-type']).toBe(type);
      expect(headers['docker-content-digest']).toBe(digestOf(body));
    },
  );

  test.each([MEDIA_TYPE.dockerList, MEDIA_TYPE.ociIndex])('%s is an index', async (mediaType) => {
    const client = await openClient();
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: [] }));
    const put = await client.send('PUT', 'manifests/latest', {
      headers: { 'content-type': `${mediaType}; charset=utf-8` },
      body: bytes,
    });
    expect(put.status).toBe(201);
    expect((await client.send('GET', 'manifests/latest')).body.equals(bytes)).toBe(true);
  });

  const valid = imageOf('{}');
  test.each<[string, string | Buffer, string | undefined, RegExp]>([
    ['no JSON', '{', undefined, /not valid JSON/],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), undefined, /not valid JSON in UTF-8/],
    ['another type than announced', JSON.stringify(valid), MEDIA_TYPE.ociIndex, /announced as/],
    ['schema 1', JSON.stringify({ ...valid, schemaVersion: 1 }), undefined, /schemaVersion must be 2/],
    [
      'a bad digest',
      JSON.stringify({ ...valid, layers: [{ ...(valid.config as object), digest: 'x' }] }),
      undefined,
      /layers\[0\]\.digest/,
    ],
    [
      'an unknown type',
      JSON.stringify({ ...valid, mediaType: 'text/plain' }),
      'text/plain',
      /unknown media type/,
    ],
  ])('%s is refused with the reason', async (_, body, type, reason) => {
    const client = await openClient();
    const headers = { 'content-type': type ?? MEDIA_TYPE.ociManifest };
    const answer = await client.send('PUT', 'manifests/latest', { headers, body: Buffer.from(body) });
    expect(refusalOf(answer)).toBe('400 MANIFEST_INVALID: manifest invalid');
    expect(detailsOf(answer)[0]).toMatch(reason);
  });

  test.each([
    ['with its length', (bytes: Buffer) => bytes],
    [
      'in chunks',
      (bytes: Buffer) =>
        (async function* () {
          yield bytes;
        })(),
    ],
  ])('over 4 MiB, %s, is refused and says the limit', async (_, send) => {
    const client = await openClient();
    const body = send(Buffer.alloc(4 * 1024 * 1024 + 1, ' '));
    const answer = await client.send('PUT', 'manifests/latest', { body });
    expect(refusalOf(answer)).toBe('413 MANIFEST_INVALID: manifest invalid');
    expect(detailsOf(answer)).toEqual(['a manifest has at most 4194304 bytes (4 MiB)']);
  });

  test.each(['-a', '.a', 'a:b', 'a'.repeat(129), 'a b'])('the tag %s is refused', async (tag) => {
    const client = await openClient();
    const body = Buffer.from(JSON.stringify(valid));
    const answer = await client.send('PUT', `manifests/${encodeURIComponent(tag)}`, { body });
    expect(refusalOf(answer)).toMatch(/^400 (TAG_INVALID: invalid tag|DIGEST_INVALID: invalid digest)$/);
  });

  test('deleting a manifest takes its tags along, deleting a tag leaves the manifest', async () => {
    const client = await openClient();
    const digest = await uploadImage(client, 'a', { text: 'x' });
    await uploadImage(client, 'b', { text: 'x' });
    expect((await client.send('DELETE', 'manifests/a')).status).toBe(202);
    expect((await client.send('HEAD', `manifests/${digest}`)).status).toBe(200);
    expect((await client.send('DELETE', `manifests/${digest}`)).status).toBe(202);
    expect((await client.send('HEAD', 'manifests/b')).status).toBe(404);
  });
});

describe('names', () => {
  test.each([
    ['Octocat/app', /write "octocat\/app"/],
    ['octocat/-app', /not a repository name/],
    [`o/${'a'.repeat(254)}`, /256 characters, at most 255/],
  ])('%s is refused', async (name, reason) => {
    const client = await openClient();
    const answer = await client.in(name).send('POST', 'blobs/uploads/');
    expect(refusalOf(answer)).toBe('400 NAME_INVALID: invalid repository name');
    expect(detailsOf(answer)[0]).toMatch(reason);
  });

  test.each(['blobs/uploads', 'manifests/tags/list', 'a/b/c/d/e'])(
    '%s is a name like any other',
    async (name) => {
      const client = (await openClient()).in(name);
      const digest = await uploadImage(client, 'list');
      expect((await client.send('GET', 'manifests/list')).headers['docker-content-digest']).toBe(digest);
      expect(await listing(client, 'tags/list')).toMatchObject({ body: { name, tags: ['list'] } });
    },
  );

  test('what is not there says so, what is but for other methods says for which', async () => {
    const client = await openClient();
    expect(refusalOf(await client.send('GET', '/v3/'))).toBe(
      '404 UNSUPPORTED: there is nothing at this address',
    );
    const answer = await client.send('PATCH', 'manifests/latest');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, PUT, DELETE');
  });
});

describe('conditional requests', () => {
  test('a client that has the content gets 304', async () => {
    const client = await openClient();
    const digest = await uploadImage(client, 'latest');
    for (const path of ['manifests/latest', `manifests/${digest}`]) {
      const etag = `"${digest}"`;
      expect((await client.send('GET', path)).headers.etag).toBe(etag);
      const answer = await client.send('GET', path, { headers: { 'if-none-match': `"other", ${etag}` } });
      expect([answer.status, answer.body.byteLength]).toEqual([304, 0]);
      const changed = await client.send('GET', path, { headers: { 'if-none-match': '"other"' } });
      expect(changed.status).toBe(200);
    }
  });

  test('a range of another version of a blob gives the whole', async () => {
    const client = await openClient();
    const digest = await uploadBlob(client, 'content');
    const range = { range: 'bytes=0-1' };
    const partial = await client.send('GET', `blobs/${digest}`, {
      headers: { ...range, 'if-range': `"${digest}"` },
    });
    expect(partial.body.toString()).toBe('co');
    const whole = await client.send('GET', `blobs/${digest}`, {
      headers: { ...range, 'if-range': '"other"' },
    });
    expect(whole.body.toString()).toBe('content');
  });
});

test('a long list of referrers comes in pages that Link connects', async () => {
  const client = await openClient();
  const subject = { mediaType: MEDIA_TYPE.ociManifest, digest: digestOf('subject'), size: 7 };
  const annotations = { long: 'x'.repeat(1_500_000) };
  const pushed: string[] = [];
  for (const tag of ['a', 'b', 'c']) pushed.push(await uploadImage(client, tag, { subject, annotations }));
  const found: string[] = [];
  let path: string | undefined = `referrers/${subject.digest}?artifactType=${MEDIA_TYPE.ociConfig}`;
  let pages = 0;
  while (path !== undefined) {
    const { body, headers } = await client.send('GET', path);
    expect(body.byteLength).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(headers['oci-filters-applied']).toBe('artifactType');
    found.push(...JSON.parse(body.toString()).manifests.map(({ digest }: { digest: string }) => digest));
    path = /^<(.*)>; rel="next"$/.exec(String(headers.link))?.[1];
    pages += 1;
  }
  expect(found).toEqual(pushed);
  expect(pages).toBe(2);
});

test('digest-algorithm is taken from the list', async () => {
  const client = await openClient();
  expect((await client.send('POST', 'blobs/uploads/?digest-algorithm=sha512')).status).toBe(202);
  const answer = await client.send('POST', 'blobs/uploads/?digest-algorithm=md5');
  expect(refusalOf(answer)).toBe('400 DIGEST_INVALID: unknown digest algorithm');
});
