import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openServer, refusalOf } from '../support/open-server.ts';

const FOLDER = new URL('../../../test-registry/examples/', import.meta.url);
const UPLOAD = '/v2/OWNER/app/blobs/uploads/';

/** What each token of an example gets for pushing to its package. */
const PUSHES: Readonly<Record<string, readonly [owner: string, pushes: Readonly<Record<string, string>>]>> = {
  'organization.yaml': ['acme', { ghp_hubot: 'scopes', ghp_carol: 'taken', ghs_job: 'taken' }],
  'fork-pull-request.yaml': ['acme', { ghs_job: 'taken', ghs_fork: 'not allowed to Write' }],
  'unlinked-package.yaml': ['octocat', { ghp_octocat: 'taken', ghs_job: 'write_package' }],
  'sso.yaml': ['acme', { ghp_plain: 'write_package', ghp_authorized: 'taken' }],
};

test('SVC-03 every example is tried', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(PUSHES).sort());
});

describe.each(Object.entries(PUSHES))('SVC-03 %s', (file, [owner, pushes]) => {
  test.each(Object.entries(pushes))('%s: %s', async (secret, expected) => {
    const { holder } = await openServer({ world: readFileSync(new URL(file, FOLDER), 'utf8') });
    const answer = await (await holder(secret)).send('POST', UPLOAD.replace('OWNER', owner));
    expect(answer.status === 202 ? 'taken' : refusalOf(answer)).toContain(expected);
  });
});
