import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { pageRequest } from '../../../src/server/routes/paging.ts';
import type { RegistryClient } from '../../conformance/registry-client.ts';
import { uploadImage } from '../support/open-server.ts';
import { bearer, expectBody, openStage, type Stage } from './stage.ts';

async function tag(client: RegistryClient, ...names: string[]): Promise<void> {
  const body = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] }),
  );
  for (const name of names) {
    await client.send('PUT', `manifests/${name}`, {
      headers: { 'content-type': MEDIA_TYPE.ociIndex },
      body,
    });
  }
}

const ownerOf = ({ client }: Stage): RegistryClient => client(bearer('ghp_owner')).in('octocat/open');

test('NAME-1 further segments belong to the name', async () => {
  const octocat = ownerOf(await openStage()).in('octocat/app/api/v2');
  await uploadImage(octocat, 'latest');
  expectBody(await octocat.send('GET', 'tags/list'), '{"name":"octocat/app/api/v2","tags":["latest"]}\n');
});

test('TAG-1 oldest push first; a tag that moves keeps its place', async () => {
  const octocat = ownerOf(await openStage());
  await tag(octocat, 'z', 'a', 'v1');
  expectBody(await octocat.send('GET', 'tags/list'), '{"name":"octocat/open","tags":["v1","z","a"]}\n');
});

test.each([
  ['TAG-3 n', 'n=2', ['v1', 'z'], '</v2/octocat/open/tags/list?last=z&n=2>; rel="next"'],
  ['TAG-3 last', 'last=z', ['a'], undefined],
  ['TAG-3 n and last', 'n=1&last=v1', ['z'], '</v2/octocat/open/tags/list?last=z&n=1>; rel="next"'],
])('%s', async (_, query, tags, link) => {
  const octocat = ownerOf(await openStage());
  await tag(octocat, 'z', 'a');
  const answer = await octocat.send('GET', `tags/list?${query}`);
  expectBody(answer, `${JSON.stringify({ name: 'octocat/open', tags })}\n`);
  expect(answer.headers.link).toBe(link);
});

test('TAG-3 no page has more than 1,000 tags', () => {
  expect(pageRequest(new URLSearchParams('n=5000'), 100)).toEqual({ limit: 1000 });
});

test('TAG-4 null where there is no tag', async () => {
  const octocat = ownerOf(await openStage()).in('octocat/untagged');
  const bytes = JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] });
  await tag(octocat, digestOf(bytes));
  expectBody(await octocat.send('GET', 'tags/list'), '{"name":"octocat/untagged","tags":null}\n');
});

test('TAG-7 a tag goes with the version that it was moved to', async () => {
  const stage = await openStage();
  const octocat = ownerOf(stage);
  await uploadImage(octocat, 'v2');
  await tag(octocat, 'v2');
  const api = stage.client('token ghp_owner');
  const versions = '/api/v3/users/octocat/packages/container/open/versions';
  const list = JSON.parse((await api.send('GET', versions)).body.toString());
  expect((await api.send('DELETE', `${versions}/${list[0].id}`)).status).toBe(204);
  expectBody(await octocat.send('GET', 'tags/list'), '{"name":"octocat/open","tags":["v1"]}\n');
});
