import { expect, test } from 'vitest';
import { ANNOTATION } from '../../../src/oci/annotations.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { Answer, RegistryClient } from '../../conformance/registry-client.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { imageOf, openServer, uploadBlob, uploadImage } from '../support/open-server.ts';
import { bearer, openStage, STAGE } from './stage.ts';

const VERSIONS = '/api/v3/users/octocat/packages/container/open/versions';
const SHA = 'a'.repeat(40);

interface Version {
  readonly id: number;
  readonly name: string;
  readonly updated_at: string;
  readonly metadata: { readonly container: { readonly tags: readonly string[] } };
}

/** The registry and the REST API for the owner of a package with the image `v1`. */
async function openOwner() {
  const stage = await openStage();
  const api = stage.client('token ghp_owner');
  return {
    ...stage,
    api,
    octocat: stage.client(bearer('ghp_owner')).in('octocat/open'),
    versions: async () => jsonOf<Version[]>(await api.send('GET', VERSIONS)),
  };
}

const jsonOf = <Value>({ body }: Answer): Value => JSON.parse(body.toString());

function put(client: RegistryClient, reference: string, document: object): Promise<Answer> {
  const { mediaType } = document as { mediaType: string };
  const body = Buffer.from(JSON.stringify(document));
  return client.send('PUT', `manifests/${reference}`, { headers: { 'content-type': mediaType }, body });
}

const indexOf = (child: string, fields: object = {}) => ({
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.ociIndex,
  manifests: [{ mediaType: MEDIA_TYPE.ociManifest, digest: digestOf(child), size: child.length }],
  ...fields,
});

test('SHAPE-1 a package says of itself', async () => {
  const { api, registry } = await openOwner();
  const answer = await api.send('GET', '/api/v3/users/octocat/packages/container/open');
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(jsonOf(answer)).toEqual({
    id: expect.any(Number),
    name: 'open',
    package_type: 'container',
    owner: expect.objectContaining({ login: 'octocat', type: 'User' }),
    version_count: 1,
    visibility: 'public',
    url: `${registry.api}/users/octocat/packages/container/open`,
    html_url: 'https://github.com/users/octocat/packages/container/package/open',
    created_at: time,
    updated_at: time,
  });
});

test('SHAPE-3 an internal package shows as private', async () => {
  const packages = { 'acme/inner': { visibility: 'internal' } } as const;
  const world = { ...STAGE, enterprises: { corp: { organizations: ['acme'] } }, packages };
  const { client } = await openServer({ world });
  const answer = await client('token ghp_owner').send('GET', '/api/v3/orgs/acme/packages/container/inner');
  expect(jsonOf(answer)).toMatchObject({ visibility: 'private' });
});

test('SHAPE-5, SHAPE-6 an index and its child are two versions, the child without tags', async () => {
  const { octocat, versions } = await openOwner();
  await uploadBlob(octocat, '{}');
  const child = JSON.stringify(imageOf('{}'));
  await put(octocat, digestOf(child), imageOf('{}'));
  await put(octocat, 'multi', indexOf(child));
  const [index, image] = await versions();
  expect(index).toMatchObject({
    name: digestOf(JSON.stringify(indexOf(child))),
    metadata: { package_type: 'container', container: { tags: ['multi'] } },
    html_url: `https://github.com/users/octocat/packages/container/open/${index?.id}`,
  });
  expect(image).toMatchObject({ name: digestOf(child), metadata: { container: { tags: [] } } });
});

test('SHAPE-7, SHAPE-8 a tag that moves touches both versions, and the newest push stays in front', async () => {
  const { octocat, client, versions } = await openOwner();
  await uploadImage(octocat, 'v2');
  const before = await versions();
  await createAdminClient(client()).send('POST', 'clock', { advance: '1h' });
  await uploadImage(octocat, 'v2', { text: 'v1' });
  const after = await versions();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.map(({ metadata }) => metadata.container.tags)).toEqual([[], ['v2', 'v1']]);
  for (const [position, { updated_at }] of after.entries()) {
    expect(Date.parse(updated_at)).toBeGreaterThan(Date.parse(before[position]?.updated_at ?? ''));
  }
});

test('SHAPE-9, REST-2 of type docker: the tags stand elsewhere', async () => {
  const { client } = await openStage();
  const owner = client(bearer('ghp_owner')).in('acme/app/web');
  await uploadImage(owner, 'v1');
  const path = '/api/v3/orgs/acme/packages/docker/app%2Fweb/versions';
  const answer = await client('token ghp_owner').send('GET', path);
  expect(jsonOf<Version[]>(answer)[0]?.metadata).toEqual({ package_type: 'docker', docker: { tag: ['v1'] } });
});

test('REMOVE-6, REFUSAL-14 a version stays away while its digest is taken again', async () => {
  const { octocat, api, versions } = await openOwner();
  await uploadImage(octocat, 'v2');
  const [version] = await versions();
  expect((await api.send('DELETE', `${VERSIONS}/${version?.id}`)).status).toBe(204);
  await uploadImage(octocat, 'v2');
  const refused = await api.send('POST', `${VERSIONS}/${version?.id}/restore`);
  expect([refused.status, jsonOf(refused)]).toEqual([
    400,
    expect.objectContaining({
      message: 'The same manifest was pushed again. Delete that version before you restore this one.',
    }),
  ]);
});

test('REMOVE-9 children of a deleted index stay, and a deleted child leaves the index', async () => {
  const { octocat, api, versions } = await openOwner();
  await uploadBlob(octocat, '{}');
  const child = JSON.stringify(imageOf('{}'));
  await put(octocat, digestOf(child), imageOf('{}'));
  await put(octocat, 'one', indexOf(child));
  await put(octocat, 'two', indexOf(child, { annotations: { copy: 'two' } }));
  const status = async (reference: string): Promise<number> =>
    (
      await octocat.send('HEAD', `manifests/${reference}`, {
        headers: { accept: `${MEDIA_TYPE.ociManifest}, ${MEDIA_TYPE.ociIndex}` },
      })
    ).status;
  const [two, , image] = await versions();
  await api.send('DELETE', `${VERSIONS}/${two?.id}`);
  expect(await Promise.all(['two', digestOf(child)].map(status))).toEqual([404, 200]);
  await api.send('DELETE', `${VERSIONS}/${image?.id}`);
  expect(await Promise.all(['one', digestOf(child)].map(status))).toEqual([200, 404]);
});

test('LIMIT-6 what an index says of itself is its own annotation', async () => {
  const world = { ...STAGE, packages: {} };
  const { client } = await openServer({ world, webhook: { url: 'http://127.0.0.1:1/' } });
  const octocat = client(bearer('ghp_owner')).in('octocat/new');
  await uploadBlob(octocat, '{}');
  const describedChild = imageOf('{}', { annotations: { [ANNOTATION.description]: 'of the child' } });
  const child = JSON.stringify(describedChild);
  await put(octocat, digestOf(child), describedChild);
  await put(octocat, 'plain', indexOf(child));
  await put(octocat, 'told', indexOf(child, { annotations: { [ANNOTATION.description]: 'of the index' } }));
  const deliveries = (await createAdminClient(client()).read('webhooks')) as {
    event: string;
    payload: { package: { description: string } };
  }[];
  const described = deliveries.filter(({ event }) => event === 'package');
  expect(described.map(({ payload }) => payload.package.description)).toEqual([
    'of the child',
    '',
    'of the index',
  ]);
});

test.each([
  ['of the same enterprise', 'sister/app', 200],
  ['of none', 'octocat/app', 404],
])('JOB-5 a workflow of a repository %s reads an internal package', async (_, repository, expected) => {
  const { client } = await openServer({
    world: {
      users: { octocat: {} },
      enterprises: { corp: { organizations: ['acme', 'sister'] } },
      organizations: { acme: { owners: ['octocat'] }, sister: {} },
      repositories: { 'sister/app': {}, 'octocat/app': {} },
      packages: { 'acme/inner': { visibility: 'internal' } },
      tokens: {
        ghp_owner: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
        ghs_job: { type: 'actions', actor: 'octocat', repository, permissions: { packages: 'read' } },
      },
    },
  });
  await uploadImage(client(bearer('ghp_owner')).in('acme/inner'), 'v1');
  const job = client(bearer('ghs_job')).in('acme/inner');
  expect((await job.send('GET', 'tags/list')).status).toBe(expected);
});

test('STATUS-2 after 1,000 statuses of one commit and context one more is refused, one of another context is not', async () => {
  const { client } = await openStage();
  const status = (context: string) =>
    client('Bearer ghp_owner').send('POST', `/api/v3/repos/acme/app/statuses/${SHA}`, {
      body: Buffer.from(JSON.stringify({ state: 'success', context })),
    });
  for (let count = 0; count < 1000; count += 1) expect((await status('default')).status).toBe(201);
  const refused = await status('default');
  expect(refused.status).toBe(422);
  expect(JSON.parse(refused.body.toString()).message).toBe(
    'Validation Failed: This SHA and context has reached the maximum number of statuses.',
  );
  expect((await status('labels')).status).toBe(201);
});
