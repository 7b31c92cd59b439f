import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { refusalOf } from '../support/open-server.ts';
import { getManifest, IMAGE, openLegacyServer, uploadDockerImage, WORLD } from './legacy-server.ts';

const FORM = 'images are named OWNER/REPOSITORY/IMAGE here';

describe('LEG-06 names', () => {
  test.each([
    'octocat/octo-app',
    'octocat',
    'octocat/octo-app/monalisa/more',
    'octocat/octo-app/MonaLisa',
    'Octocat/octo-app/monalisa',
  ])('LEGACY-1, LEGACY-2 %s is refused with the form', async (name) => {
    const { legacy } = await openLegacyServer();
    for (const [method, path] of [
      ['GET', 'manifests/1.0'],
      ['GET', 'tags/list'],
      ['POST', 'blobs/uploads/'],
    ] as const) {
      const answer = await legacy('ghp_octocat', name).send(method, path);
      expect(refusalOf(answer)).toContain(`404 NAME_UNKNOWN: ${FORM}, three parts in lower case`);
    }
  });

  test('LEGACY-3 an absent repository is refused, and one that may not be seen looks the same', async () => {
    const { legacy } = await openLegacyServer();
    const push = (secret: string, name: string) => legacy(secret, name).send('POST', 'blobs/uploads/');
    const absent = refusalOf(await push('ghp_octocat', 'octocat/absent/image'));
    expect(absent).toBe(
      `404 NAME_UNKNOWN: there is no such repository, or this token may not read it: ${FORM}, after a repository that exists`,
    );
    expect(refusalOf(await push('ghp_hubot', 'octocat/secret/image'))).toBe(absent);
  });

  test('an absent image of a repository that is there is an unknown manifest', async () => {
    const { legacy } = await openLegacyServer();
    const answer = await getManifest(legacy('ghp_octocat'), '1.0');
    expect(refusalOf(answer)).toBe('404 MANIFEST_UNKNOWN: manifest unknown');
  });
});

describe('LEG-01 who may what', () => {
  test.each([
    ['ghp_octocat', IMAGE, 200, 202],
    ['ghp_hubot', IMAGE, 200, 202],
    ['ghp_mona', IMAGE, 200, 403],
    ['ghp_mona', 'octocat/secret/image', 200, 403],
    ['ghp_hubot', 'octocat/secret/image', 404, 404],
    ['ghp_mona', 'acme/app/image', 200, 202],
    ['ghs_job', 'acme/app/image', 200, 202],
    ['ghs_job', IMAGE, 200, 403],
    ['ghp_scopeless', IMAGE, 403, 403],
    ['github_pat_fine', IMAGE, 403, 403],
  ])('LEGACY-8, LEGACY-9, LEGACY-10 %s in %s: pull %i, push %i', async (secret, name, pull, push) => {
    const { legacy } = await openLegacyServer();
    await uploadDockerImage(legacy('ghp_octocat', name), '1.0');
    const client = legacy(secret, name);
    expect((await getManifest(client, '1.0')).status).toBe(pull);
    expect((await client.send('POST', 'blobs/uploads/')).status).toBe(push);
  });

  test('LEGACY-11, PERM-14 an account without a container registry has this one', async () => {
    const users = { ...WORLD.users, octocat: { containerRegistry: false } };
    const { legacy, holder } = await openLegacyServer({ world: { ...WORLD, users } });
    await uploadDockerImage(legacy('ghp_octocat'), '1.0');
    const container = (await holder('ghp_octocat')).in(IMAGE);
    expect((await container.send('POST', 'blobs/uploads/')).status).toBe(403);
  });

  test('LEGACY-12, PERM-16 an account with a legacy plan is refused for its private repositories only', async () => {
    const { legacy } = await openLegacyServer();
    await uploadDockerImage(legacy('ghp_lena', 'lena/open/image'), '1.0');
    const answer = await legacy('ghp_lena', 'lena/closed/image').send('POST', 'blobs/uploads/');
    expect(refusalOf(answer)).toBe(
      '403 DENIED: permission_denied: this account has a legacy plan, which includes no packages of private repositories',
    );
  });

  test('LEGACY-8 what the repository becomes, its images become', async () => {
    const { legacy, client } = await openLegacyServer();
    await uploadDockerImage(legacy('ghp_octocat', 'octocat/secret/image'), '1.0');
    const headers = { 'content-type': 'application/json' };
    const patch = { repositories: { 'octocat/secret': { visibility: 'public' } } };
    await client().send('PATCH', '/_/world', { headers, body: Buffer.from(JSON.stringify(patch)) });
    expect((await getManifest(legacy('ghp_hubot', 'octocat/secret/image'), '1.0')).status).toBe(200);
  });
});

describe('LEG-01 beside the container registry', () => {
  test('the same name is another package there, and blobs of one are not readable in the other', async () => {
    const { legacy, holder } = await openLegacyServer();
    await uploadDockerImage(legacy('ghp_octocat'), '1.0', { text: 'legacy' });
    const container = (await holder('ghp_octocat')).in(IMAGE);
    expect((await getManifest(container, '1.0')).status).toBe(404);
    const digest = await uploadDockerImage(container, '2.0', { text: 'container' });
    expect((await getManifest(legacy('ghp_octocat'), '2.0')).status).toBe(404);
    expect((await getManifest(legacy('ghp_octocat'), digest)).status).toBe(404);
    expect((await container.send('HEAD', `blobs/${digestOf('{"config":"legacy"}')}`)).status).toBe(404);
  });

  test('an upload that began in one does not end in the other', async () => {
    const { legacy, holder } = await openLegacyServer();
    const begun = await legacy('ghp_octocat').send('POST', 'blobs/uploads/');
    expect(begun.headers.location).toMatch(/^\/v2\/octocat\/octo-app\/monalisa\/blobs\/uploads\//);
    const container = (await holder('ghp_octocat')).in(IMAGE);
    const ended = await container.send('PUT', `${begun.headers.location}?digest=${digestOf('')}`);
    expect(refusalOf(ended)).toContain('404 BLOB_UPLOAD_UNKNOWN');
  });

  test('in oci mode it is the same registry', async () => {
    const { legacy } = await openLegacyServer({ mode: 'oci', anonymous: 'write' });
    expect((await legacy().send('GET', '/v2/')).status).toBe(401);
    await uploadDockerImage(legacy('ghp_octocat'), '1.0');
    expect((await getManifest(legacy('ghp_octocat'), '1.0', 'HEAD')).status).toBe(405);
  });
});
