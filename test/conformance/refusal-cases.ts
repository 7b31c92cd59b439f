import { expect } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { type ConformanceCase, caseForEach } from './conformance-case.ts';
import { addImage, createDataSet } from './data-set.ts';
import { deleteContent, expectReferrersList, pushBlobCases } from './image-cases.ts';
import { expectContent, type RegistryClient } from './registry-client.ts';

type OpenClient = () => RegistryClient;

const BAD_DIGEST = 'sha256:baddigeststring';
const ABSENT = digestOf('nobody pushed this');

export function pingCases(client: OpenClient): ConformanceCase[] {
  return [
    {
      name: 'ping',
      async run() {
        const answer = await client().send('GET', '/v2/');
        expect(answer.status).toBe(200);
        expect(answer.headers['docker-distribution-api-version']).toBe('registry/2.0');
      },
    },
  ];
}

/** A repository that nobody has pushed to has no tags, and nothing refers to anything in it. */
export function emptyCases(client: OpenClient): ConformanceCase[] {
  return [
    { name: 'tag list', run: () => expectRefusal(client(), 'GET', 'tags/list', 404, 'NAME_UNKNOWN') },
    { name: 'referrers', run: () => expectReferrersList(client(), `referrers/${ABSENT}`, [], undefined) },
  ];
}

export function missingManifestCases(client: OpenClient): ConformanceCase[] {
  const references = [
    ['by-digest', ABSENT],
    ['by-tag', 'absent'],
  ] as const;
  return references.map(([name, reference]) => ({
    name,
    run: () => expectRefusal(client(), 'GET', `manifests/${reference}`, 404, 'MANIFEST_UNKNOWN'),
  }));
}

/** A manifest pushed by the digest of other bytes stays out. */
export function badDigestImageCases(client: OpenClient): ConformanceCase[] {
  const set = createDataSet();
  addImage(set);
  const [manifest] = set.manifests;
  const digest = manifest?.digest ?? '';
  const path = `manifests/${digest}`;
  return [
    ...pushBlobCases(set.blobs, client),
    {
      name: 'push/manifest-by-digest',
      async run() {
        const changed = { body: Buffer.concat([manifest?.bytes ?? Buffer.of(), Buffer.from('\n')]) };
        await expectRefusal(client(), 'PUT', path, 400, 'DIGEST_INVALID', changed);
      },
    },
    {
      name: 'tag-list',
      async run() {
        const answer = await client().send('GET', 'tags/list');
        expect(JSON.parse(answer.body.toString())).toEqual({ name: client().repository, tags: [] });
      },
    },
    ...caseForEach('head/blob-head', set.blobs, (blob) =>
      expectContent(client(), 'HEAD', `blobs/${blob.digest}`, blob),
    ),
    ...caseForEach('pull/blob-get', set.blobs, (blob) =>
      expectContent(client(), 'GET', `blobs/${blob.digest}`, blob),
    ),
    {
      name: 'delete/manifest-delete',
      run: () => expectRefusal(client(), 'DELETE', path, 404, 'MANIFEST_UNKNOWN'),
    },
    ...caseForEach('delete/blob-delete', set.blobs, (blob) =>
      deleteContent(client(), `blobs/${blob.digest}`),
    ),
  ];
}

export function invalidDigestCases(client: OpenClient): ConformanceCase[] {
  const set = createDataSet();
  addImage(set, []);
  const [manifest] = set.manifests;
  const layer = createDataSet();
  addImage(layer, []);
  const blobs = [...set.blobs, ...layer.blobs];
  const put = { headers: { 'content-type': MEDIA_TYPE.ociManifest }, body: manifest?.bytes ?? Buffer.of() };
  const path = `manifests/${BAD_DIGEST}`;
  return [
    ...pushBlobCases(blobs, client).map(({ run }) => ({ name: 'blob-post-put', run })),
    { name: 'manifest-put', run: () => expectRefusal(client(), 'PUT', path, 400, 'DIGEST_INVALID', put) },
    { name: 'manifest-get', run: () => expectRefusal(client(), 'GET', path, 400, 'DIGEST_INVALID') },
    {
      name: 'delete/manifest-delete',
      run: () => expectRefusal(client(), 'DELETE', path, 400, 'DIGEST_INVALID'),
    },
    ...caseForEach('delete/blob-delete', blobs, (blob) => deleteContent(client(), `blobs/${blob.digest}`)),
  ];
}

async function expectRefusal(
  client: RegistryClient,
  method: string,
  path: string,
  status: number,
  code: string,
  sending = {},
): Promise<void> {
  const answer = await client.send(method, path, sending);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/json');
  expect(JSON.parse(answer.body.toString()).errors).toEqual([
    expect.objectContaining({ code, message: expect.any(String) }),
  ]);
}
