import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorldDocument } from '../../src/server/main.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { openDockerAs, pushSmallImage, writeSmallContext } from './support/docker-images.ts';
import { callApi, versionsOf } from './support/github-api.ts';
import { openTool } from './support/open-tool.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import type { Registry } from './support/registry.ts';

/** Tokens of jobs, whose actor is octocat and who may write packages. */
const JOB = { user: 'octocat', secret: 'ghs_jobOfMyRepo' };
const OTHER_JOB = { user: 'octocat', secret: 'ghs_jobOfOther' };

const jobIn = (repository: string) =>
  ({ type: 'actions', repository, actor: 'octocat', permissions: { packages: 'write' } }) as const;

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { 'my-org': { owners: ['octocat'] } },
  repositories: { 'octocat/my-repo': { visibility: 'public' }, 'octocat/other': { visibility: 'public' } },
  tokens: {
    [OCTOCAT.secret]: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] },
    [JOB.secret]: jobIn('octocat/my-repo'),
    [OTHER_JOB.secret]: jobIn('octocat/other'),
  },
};

const PACKAGES = '/users/octocat/packages/container';

/** Rows of GitHub's pages about who may do what with a package, and what it is when it is new. */
describeWith(['docker'], 'the documented rights', () => {
  let registry: Registry;
  let host: string;

  beforeAll(async () => {
    registry = await startOurRegistry([], 'memory', WORLD);
    host = registry.host;
  });

  afterAll(() => registry?.stop());

  test('row 3: what a person pushes first is private and linked to nothing (PERM-06, LINK-01)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const id = (await docker(['build', '--quiet', await writeSmallContext('row 3')])).trim();
    await docker(['tag', id, `${host}/octocat/hello_docker:latest`]);
    await docker(['push', `${host}/octocat/hello_docker:latest`]);
    const { status, body } = await callApi(registry, 'GET', `${PACKAGES}/hello_docker`, OCTOCAT.secret);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'hello_docker', visibility: 'private', version_count: 1 });
    expect(body).not.toHaveProperty('repository');
    const stranger = await openTool('docker', await temporaryFolder());
    // Not `pull`: some engines then ask for a login, and wait for ever.
    const look = stranger(['manifest', 'inspect', '--insecure', `${host}/octocat/hello_docker`]);
    await expect(look).rejects.toThrow(/unauthorized/i);
  });

  test('row 11: one image in two namespaces makes two packages with one digest (PERM-07)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const id = (await docker(['build', '--quiet', await writeSmallContext('row 11')])).trim();
    for (const owner of ['octocat', 'my-org']) {
      await docker(['tag', id, `${host}/${owner}/row11:latest`]);
      await docker(['push', `${host}/${owner}/row11:latest`]);
    }
    const [own, ofOrganization] = await Promise.all([
      versionsOf(registry, 'octocat/row11'),
      versionsOf(registry, 'my-org/row11'),
    ]);
    expect(own).toMatchObject([{ tags: ['latest'] }]);
    expect(ofOrganization.map(({ digest }) => digest)).toEqual(own.map(({ digest }) => digest));
    const organization = await callApi(
      registry,
      'GET',
      '/orgs/my-org/packages/container/row11',
      OCTOCAT.secret,
    );
    expect(organization.body).toMatchObject({ visibility: 'private', owner: { login: 'my-org' } });
  });

  test('row 12: the name of a repository links nothing, and its workflow may not push (LINK-01, PERM-09)', async () => {
    const image = `${host}/octocat/my-repo:latest`;
    await pushSmallImage(await openDockerAs(registry, OCTOCAT), image);
    const before = await versionsOf(registry, 'octocat/my-repo');
    const { body } = await callApi(registry, 'GET', `${PACKAGES}/my-repo`, OCTOCAT.secret);
    expect(body).not.toHaveProperty('repository');
    const docker = await openDockerAs(registry, JOB);
    const context = await writeSmallContext('row 12, by the workflow');
    await docker(['build', '--quiet', '--tag', image, context]);
    // Engines with containerd's store pass on the status alone.
    const refusal = /denied: permission_denied: write_package|403 Forbidden/;
    await expect(docker(['push', image])).rejects.toThrow(refusal);
    expect(await versionsOf(registry, 'octocat/my-repo')).toEqual(before);
  });

  test('row 21: the workflow that published a package deletes and restores it by REST (DEL-01, PERM-12)', async () => {
    const docker = await openDockerAs(registry, JOB);
    const image = `${host}/octocat/row21:latest`;
    await pushSmallImage(docker, image);
    const path = `${PACKAGES}/row21`;
    const { body } = await callApi(registry, 'GET', path, JOB.secret);
    expect(body).toMatchObject({ visibility: 'public', repository: { full_name: 'octocat/my-repo' } });
    expect(await callApi(registry, 'DELETE', path, JOB.secret)).toEqual({ status: 204, body: undefined });
    await expect(docker(['pull', image])).rejects.toThrow(/manifest unknown|not found|denied/);
    const restored = await callApi(registry, 'POST', `${path}/restore`, JOB.secret);
    expect(restored).toEqual({ status: 204, body: undefined });
    expect(await docker(['pull', image])).toMatch(/^Digest: sha256:/m);
  });

  test('row 21: a workflow of another repository neither deletes nor restores (DEL-01)', async () => {
    await pushSmallImage(await openDockerAs(registry, JOB), `${host}/octocat/guarded:latest`);
    const path = `${PACKAGES}/guarded`;
    const notFound = { status: 404, body: expect.objectContaining({ message: 'Package not found.' }) };
    expect(await callApi(registry, 'DELETE', path, OTHER_JOB.secret)).toEqual(notFound);
    expect((await callApi(registry, 'DELETE', path, JOB.secret)).status).toBe(204);
    expect(await callApi(registry, 'POST', `${path}/restore`, OTHER_JOB.secret)).toEqual(notFound);
    expect((await callApi(registry, 'POST', `${path}/restore`, JOB.secret)).status).toBe(204);
  });
});
