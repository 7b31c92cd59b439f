import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { basic, openServer, refusalOf } from '../support/open-server.ts';

const FOLDER = new URL('../../../test-registry/examples/', import.meta.url);
const UPLOAD = '/v2/OWNER/app/blobs/uploads/';

const LEGACY_EXAMPLE = 'legacy.yaml';

/** What each token of an example gets for pushing to its package. */
const PUSHES: Readonly<Record<string, readonly [owner: string, pushes: Readonly<Record<string, string>>]>> = {
  'organization.yaml': ['acme', { ghp_hubot: 'scopes', ghp_carol: 'taken', ghs_job: 'taken' }],
  'fork-pull-request.yaml': ['acme', { ghs_job: 'taken', ghs_fork: 'not allowed to Write' }],
  'unlinked-package.yaml': ['octocat', { ghp_octocat: 'taken', ghs_job: 'write_package' }],
  'sso.yaml': ['acme', { ghp_plain: 'write_package', ghp_authorized: 'taken' }],
};

test('SVC-03 every example is tried', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(PUSHES), LEGACY_EXAMPLE].sort());
});

describe.each(Object.entries(PUSHES))('SVC-03 %s', (file, [owner, pushes]) => {
  test.each(Object.entries(pushes))('%s: %s', async (secret, expected) => {
    const { holder } = await openServer({ world: readFileSync(new URL(file, FOLDER), 'utf8') });
    const answer = await (await holder(secret)).send('POST', UPLOAD.replace('OWNER', owner));
    expect(answer.status === 202 ? 'taken' : refusalOf(answer)).toContain(expected);
  });
});

describe(`SVC-03, LEG-01 ${LEGACY_EXAMPLE}`, () => {
  test.each([
    ['ghp_octocat', 'octocat/secret/monalisa', 'taken'],
    ['ghp_hubot', 'octocat/octo-app/monalisa', 'taken'],
    ['ghp_hubot', 'octocat/secret/monalisa', 'NAME_UNKNOWN: there is no such repository'],
    ['ghp_mona', 'octocat/secret/monalisa', 'permission_denied: write_package'],
    ['ghs_job', 'octocat/octo-app/monalisa', 'taken'],
    ['ghs_job', 'octocat/secret/monalisa', 'NAME_UNKNOWN'],
  ])('%s pushes to %s: %s', async (secret, name, expected) => {
    const world = readFileSync(new URL(LEGACY_EXAMPLE, FOLDER), 'utf8');
    const { client } = await openServer({ world });
    const headers = { host: 'docker.pkg.github.com' };
    const answer = await client(basic(secret)).send('POST', `/v2/${name}/blobs/uploads/`, { headers });
    expect(answer.status === 202 ? 'taken' : refusalOf(answer)).toContain(expected);
  });
});
