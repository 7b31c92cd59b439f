import { describe, expect, test } from 'vitest';
import { ANNOTATION } from '../../../src/oci/annotations.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { PackageDocument, WorldDocument } from '../../../src/server/world-document.ts';
import type { RegistryClient } from '../../conformance/registry-client.ts';
import { imageOf, openServer, refusalOf, uploadBlob, uploadImage } from '../support/open-server.ts';

const WORLD: WorldDocument = {
  users: { octocat: {}, hubot: {}, carol: { inheritAccess: false } },
  organizations: {
    acme: { owners: ['octocat'], members: ['hubot'] },
    strict: { members: ['hubot'], packageCreation: { public: false } },
  },
  repositories: {
    'acme/app': { visibility: 'public', people: { hubot: 'write' } },
    'acme/secret': {},
    'strict/app': { visibility: 'public' },
    'octocat/app': {},
    'carol/app': {},
  },
  tokens: {
    octocat: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    hubot: { type: 'classic', user: 'hubot', scopes: ['write:packages'] },
    carol: { type: 'classic', user: 'carol', scopes: ['write:packages'] },
    job: { type: 'actions', repository: 'acme/app', actor: 'hubot', permissions: { packages: 'write' } },
    secretJob: {
      type: 'actions',
      repository: 'acme/secret',
      actor: 'hubot',
      permissions: { packages: 'write' },
    },
    strictJob: {
      type: 'actions',
      repository: 'strict/app',
      actor: 'hubot',
      permissions: { packages: 'write' },
    },
  },
};

const labelled = (url: string): string =>
  JSON.stringify({ config: { Labels: { [ANNOTATION.source]: url } } });

async function put(client: RegistryClient, reference: string, document: object): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(document));
  const type = (document as { mediaType: string }).mediaType;
  const answer = await client.send('PUT', `manifests/${reference}`, {
    headers: { 'content-type': type },
    body: bytes,
  });
  expect(answer.status).toBe(201);
  return digestOf(bytes);
}

async function pushLabelled(client: RegistryClient, tag: string, url: string): Promise<void> {
  const config = labelled(url);
  await uploadBlob(client, config);
  await put(client, tag, imageOf(config));
}

/** What becomes of a package that `secret` pushes first. */
async function born(
  secret: string,
  name: string,
  world = WORLD,
): Promise<PackageDocument | null | undefined> {
  const { holder, registry } = await openServer({ world });
  await uploadImage((await holder(secret)).in(name), 'latest');
  return registry.world().packages?.[name];
}

describe('who publishes first', () => {
  test.each<[string, string, string, PackageDocument]>([
    [
      'PERM-06, LINK-01, VIS-4, SOURCE-5 a person: private, unlinked, even if the name is a repository’s',
      'octocat',
      'octocat/app',
      { visibility: 'private' },
    ],
    [
      'PERM-07, ROLE-4 a member becomes admin',
      'hubot',
      'acme/new',
      { visibility: 'private', people: { hubot: 'admin' } },
    ],
    [
      'PERM-06, PERM-08, PERM-11, VIS-5, SOURCE-1, INHERIT-5, JOB-7 a workflow: as its repository, linked, granted, inheriting',
      'job',
      'acme/new',
      { visibility: 'public', repository: 'acme/app', inherit: true, actions: { 'acme/app': 'admin' } },
    ],
    [
      'PERM-06 a workflow of a private repository',
      'secretJob',
      'acme/new/nested',
      {
        visibility: 'private',
        repository: 'acme/secret',
        inherit: true,
        actions: { 'acme/secret': 'admin' },
      },
    ],
    [
      'PERM-06, PERM-13, VIS-6 a workflow where the organization forbids that visibility',
      'strictJob',
      'strict/new',
      { visibility: 'private', repository: 'strict/app', inherit: true, actions: { 'strict/app': 'admin' } },
    ],
  ])('%s', async (_, secret, name, expected) => {
    expect(await born(secret, name)).toEqual(expected);
  });

  test('PERM-06, VIS-5 newPackageVisibility: private', async () => {
    const world = { ...WORLD, settings: { newPackageVisibility: 'private' } } as const;
    expect(await born('job', 'acme/new', world)).toMatchObject({
      visibility: 'private',
      repository: 'acme/app',
    });
  });

  test('PERM-11, INHERIT-5, JOB-7 inheritAccess: false leaves the direct grant', async () => {
    const world = { ...WORLD, organizations: { ...WORLD.organizations, acme: { inheritAccess: false } } };
    const entry = await born('job', 'acme/new', world);
    expect(entry).toEqual({ visibility: 'public', repository: 'acme/app', actions: { 'acme/app': 'admin' } });
  });

  test('PERM-08, JOB-14 publishing again raises no role', async () => {
    const { holder, registry } = await openServer({ world: WORLD });
    await uploadImage((await holder('octocat')).in('acme/new'), '1');
    const before = registry.world().packages?.['acme/new'];
    const job = (await holder('job')).in('acme/new');
    expect(refusalOf(await job.send('POST', 'blobs/uploads/'))).toMatch(/write_package$/);
    await uploadImage((await holder('octocat')).in('acme/new'), '2');
    expect(registry.world().packages?.['acme/new']).toEqual(before);
  });
});

describe('LINK-02 the source label', () => {
  const url = 'https://github.com/Octocat/app';
  test.each([
    ['SOURCE-2 links, in any case of letters', url, 'octocat/app'],
    ['SOURCE-8 of a repository that is not there', 'https://github.com/octocat/none', undefined],
    ['SOURCE-8 of another owner', 'https://github.com/acme/app', undefined],
    ['with .git', `${url}.git`, undefined],
    ['of another server', 'https://example.com/octocat/app', undefined],
  ])('%s', async (_, source, repository) => {
    const { holder, registry } = await openServer({ world: WORLD });
    await pushLabelled((await holder('octocat')).in('octocat/new'), 'latest', source);
    expect(registry.world().packages?.['octocat/new']).toEqual({
      visibility: 'private',
      ...(repository === undefined ? {} : { repository, inherit: true }),
    });
  });

  test('inherits nothing where the owner has turned that off (PERM-11)', async () => {
    const { holder, registry } = await openServer({ world: WORLD });
    await pushLabelled((await holder('carol')).in('carol/new'), 'latest', 'https://github.com/carol/app');
    expect(registry.world().packages?.['carol/new']).toEqual({
      visibility: 'private',
      repository: 'carol/app',
    });
  });

  test('NAME-5 another server URL is another prefix', async () => {
    const { holder, registry } = await openServer({ world: WORLD, serverUrl: 'https://github.example.com' });
    await pushLabelled(
      (await holder('octocat')).in('octocat/new'),
      'latest',
      'https://github.example.com/octocat/app',
    );
    expect(registry.world().packages?.['octocat/new']).toMatchObject({ repository: 'octocat/app' });
  });

  test.each([
    ['create', undefined],
    ['unlinked', 'octocat/app'],
  ] as const)(
    'SOURCE-4, INHERIT-6 on a package that is there already, linkOnPublish: %s',
    async (linkOnPublish, repository) => {
      const { holder, registry } = await openServer({ world: { ...WORLD, settings: { linkOnPublish } } });
      const client = (await holder('octocat')).in('octocat/new');
      await uploadImage(client, '1');
      await pushLabelled(client, '2', url);
      expect(registry.world().packages?.['octocat/new']?.repository).toBe(repository);
      expect(registry.world().packages?.['octocat/new']?.inherit).toBeUndefined();
    },
  );

  test('SOURCE-7 of a workflow’s image gives way to the workflow’s repository', async () => {
    const { holder, registry } = await openServer({ world: WORLD });
    await pushLabelled((await holder('job')).in('acme/new'), 'latest', 'https://github.com/acme/secret');
    expect(registry.world().packages?.['acme/new']?.repository).toBe('acme/app');
  });

  test.each([
    ['the index', true, 'octocat/app'],
    ['a child alone', false, undefined],
  ])('SOURCE-3, SOURCE-9 of a multi-architecture image counts on %s', async (_, onIndex, repository) => {
    const { holder, registry } = await openServer({ world: WORLD });
    const client = (await holder('octocat')).in('octocat/new');
    const config = labelled(url);
    await uploadBlob(client, config);
    const child = imageOf(config);
    const bytes = JSON.stringify(child);
    await put(client, digestOf(bytes), child);
    await put(client, 'latest', {
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.ociIndex,
      manifests: [{ mediaType: child.mediaType, digest: digestOf(bytes), size: bytes.length }],
      ...(onIndex ? { annotations: { [ANNOTATION.source]: url } } : {}),
    });
    expect(registry.world().packages?.['octocat/new']?.repository).toBe(repository);
  });

  test.each([
    'not JSON',
    'null',
    '{"config":null}',
    '{"config":{"Labels":{"org.opencontainers.image.source":5}}}',
  ])('of a config that is %s is none', async (config) => {
    const { holder, registry } = await openServer({ world: WORLD });
    const client = (await holder('octocat')).in('octocat/new');
    await uploadBlob(client, config);
    await put(client, 'latest', imageOf(config));
    expect(registry.world().packages?.['octocat/new']).toEqual({ visibility: 'private' });
  });
});
