import { expect } from 'vitest';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { type ConformanceCase, caseForEach } from './conformance-case.ts';
import type { DataSet, ReferrersExpectation, StoredBytes, StoredManifest } from './data-set.ts';
import { type Answer, expectContent, locationOf, type RegistryClient } from './registry-client.ts';

type OpenClient = () => RegistryClient;

/** The life of one data set: pushed, listed, looked at, pulled, deleted. */
export function imageCases(set: DataSet, client: OpenClient): ConformanceCase[] {
  const { blobs, manifests, tags, referrers } = set;
  const tagged = set.withTagParameters ? [] : [...tags];
  return [
    ...pushBlobCases(blobs, client),
    ...caseForEach('push/manifest-by-digest', manifests, (manifest) => putByDigest(client(), manifest, set)),
    ...caseForEach('push/manifest-by-tag', tagged, ([tag, manifest]) => putManifest(client(), tag, manifest)),
    { name: 'tag-list', run: () => expectTags(client(), [...tags.keys()]) },
    ...readCases(set, client, 'head', 'HEAD'),
    ...readCases(set, client, 'pull', 'GET'),
    ...caseForEach('referrers', referrers, (expectation) => expectReferrers(client(), expectation)),
    ...deleteCases(set, client),
  ];
}

export async function beginUpload(client: RegistryClient): Promise<string> {
  const answer = await client.send('POST', 'blobs/uploads/');
  expect(answer.status).toBe(202);
  return locationOf(answer);
}

/** POST, then PUT with the bytes; gives the last answer. */
export async function pushBlob(client: RegistryClient, { digest, bytes }: StoredBytes): Promise<Answer> {
  return client.send('PUT', withQuery(await beginUpload(client), { digest }), { body: bytes });
}

/** The answer says that the content is there, and where; and so it is. */
export async function expectCreated(
  client: RegistryClient,
  answer: Answer,
  content: StoredBytes & { readonly mediaType?: string },
): Promise<void> {
  expect(answer.status).toBe(201);
  expect(answer.headers['docker-content-digest']).toBe(content.digest);
  await expectContent(client, 'GET', locationOf(answer), content);
}

export function withQuery(location: string, query: Readonly<Record<string, string>>): string {
  return `${location}${location.includes('?') ? '&' : '?'}${new URLSearchParams(query)}`;
}

export async function expectTags(client: RegistryClient, tags: readonly string[]): Promise<void> {
  const answer = await client.send('GET', 'tags/list');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.toString())).toEqual({ name: client.repository, tags: [...tags].sort() });
}

export function pushBlobCases(blobs: readonly StoredBytes[], client: OpenClient): ConformanceCase[] {
  return caseForEach('push/blob-post-put', blobs, async (blob) =>
    expectCreated(client(), await pushBlob(client(), blob), blob),
  );
}

/** Deleted content is gone at once. */
export async function deleteContent(client: RegistryClient, path: string): Promise<void> {
  expect((await client.send('DELETE', path)).status).toBe(202);
  expect((await client.send('HEAD', path)).status).toBe(404);
}

function putByDigest(client: RegistryClient, manifest: StoredManifest, set: DataSet): Promise<void> {
  const tags = [...set.tags].filter(([, tagged]) => tagged === manifest).map(([tag]) => tag);
  return putManifest(client, manifest.digest, manifest, set.withTagParameters ? tags : []);
}

async function putManifest(
  client: RegistryClient,
  reference: string,
  manifest: StoredManifest,
  tags: readonly string[] = [],
): Promise<void> {
  const { bytes, mediaType, subject } = manifest;
  const query = new URLSearchParams(tags.map((tag): [string, string] => ['tag', tag]));
  const path = `manifests/${reference}${tags.length === 0 ? '' : `?${query}`}`;
  const answer = await client.send('PUT', path, { headers: { 'content-type': mediaType }, body: bytes });
  await expectCreated(client, answer, manifest);
  expect(answer.headers['oci-subject']).toBe(subject);
  expect([answer.headers['oci-tag'] ?? []].flat()).toEqual(tags);
}

function readCases(
  { blobs, manifests, tags }: DataSet,
  client: OpenClient,
  group: 'head' | 'pull',
  method: 'GET' | 'HEAD',
): ConformanceCase[] {
  const [manifestCase, blobCase] =
    group === 'head' ? ['manifest-head', 'blob-head'] : ['manifest', 'blob-get'];
  return [
    ...caseForEach(`${group}/${manifestCase}-by-tag`, [...tags], ([tag, manifest]) =>
      expectContent(client(), method, `manifests/${tag}`, manifest),
    ),
    ...caseForEach(`${group}/${manifestCase}-by-digest`, manifests, (manifest) =>
      expectContent(client(), method, `manifests/${manifest.digest}`, manifest),
    ),
    ...caseForEach(`${group}/${blobCase}`, blobs, ({ digest, bytes }) =>
      expectContent(client(), method, `blobs/${digest}`, { digest, bytes }),
    ),
  ];
}

/** Parents go before what they name. */
function deleteCases({ blobs, manifests, tags }: DataSet, client: OpenClient): ConformanceCase[] {
  return [
    ...caseForEach('delete/tag-delete', [...tags.keys()], (tag) =>
      deleteContent(client(), `manifests/${tag}`),
    ),
    ...caseForEach('delete/manifest-delete', manifests.toReversed(), ({ digest }) =>
      deleteContent(client(), `manifests/${digest}`),
    ),
    ...caseForEach('delete/blob-delete', blobs, ({ digest }) => deleteContent(client(), `blobs/${digest}`)),
  ];
}

/** All of them, and for each type those of that type. */
async function expectReferrers(
  client: RegistryClient,
  { subject, referrers }: ReferrersExpectation,
): Promise<void> {
  await expectReferrersList(client, `referrers/${subject}`, referrers, undefined);
  for (const wanted of new Set(referrers.map(({ artifactType }) => artifactType as string))) {
    const ofType = referrers.filter(({ artifactType }) => artifactType === wanted);
    const path = withQuery(`referrers/${subject}`, { artifactType: wanted });
    await expectReferrersList(client, path, ofType, 'artifactType');
  }
}

export async function expectReferrersList(
  client: RegistryClient,
  path: string,
  manifests: readonly Descriptor[],
  filter: string | undefined,
): Promise<void> {
  const answer = await client.send('GET', path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(MEDIA_TYPE.ociIndex);
  expect(answer.headers['oci-filters-applied']).toBe(filter);
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests };
  expect(JSON.parse(answer.body.toString())).toEqual(index);
}
