import { expect, test } from 'vitest';
import { gitHash } from '../../../src/server/rest/identifiers.ts';
import type { RepositoryDocument } from '../../../src/server/world-document.ts';
import { openRestServer, REST_WORLD, refusal } from './rest-server.ts';

const MAIN = 'a1'.repeat(20);
const RELEASE = 'b2'.repeat(20);
const TWIN = `b2b2b2${'c'.repeat(34)}`;
const OTHER = 'd'.repeat(40);

const KNOWN: RepositoryDocument = {
  visibility: 'private',
  branches: { main: MAIN, 'feature/x': RELEASE },
  tags: { v1: RELEASE },
  commits: [TWIN],
};

async function commitOf(ref: string, document: RepositoryDocument = KNOWN): Promise<string> {
  const world = { ...REST_WORLD, repositories: { ...REST_WORLD.repositories, 'Acme/app': document } };
  const { octokit } = await openRestServer({ world });
  const call = octokit('ghs_job').rest.repos.getCommit({ owner: 'Acme', repo: 'app', ref });
  return call.then(
    ({ data }) => data.sha,
    () => refusal(call),
  );
}

test.each([
  ['HEAD', MAIN],
  ['main', MAIN],
  ['heads/main', MAIN],
  ['feature/x', RELEASE],
  ['v1', RELEASE],
  ['tags/v1', RELEASE],
  [MAIN, MAIN],
  [TWIN, TWIN],
  ['a1a1', MAIN],
  ['b2b2b2cc', TWIN],
])('ACT-08, REST-12 %s is a commit that the world names', async (ref, expected) => {
  expect(await commitOf(ref)).toBe(expected);
});

test.each([
  ['a branch that is not there', 'develop'],
  ['a name of every object', 'constructor'],
  ['a full SHA that the world does not name', OTHER],
  ['a short SHA of two commits', 'b2b2b2'],
  ['three digits', 'a1a'],
])('ACT-08, REST-12 %s is none', async (_, ref) => {
  expect(await commitOf(ref)).toBe(`422 No commit found for SHA: ${ref}`);
});

test('ACT-08 a world that names no commits knows every full SHA, and one for the default branch', async () => {
  const document = { visibility: 'private', defaultBranch: 'trunk' } as const;
  expect(await commitOf(OTHER, document)).toBe(OTHER);
  expect(await commitOf('trunk', document)).toBe(gitHash('commit acme/app@trunk'));
  expect(await commitOf('main', document)).toBe('422 No commit found for SHA: main');
});

test('ACT-10 checks and statuses are only for commits that are there', async () => {
  const world = { ...REST_WORLD, repositories: { ...REST_WORLD.repositories, 'Acme/app': KNOWN } };
  const { rest } = (await openRestServer({ world })).octokit('ghs_job');
  const app = { owner: 'Acme', repo: 'app' };
  expect((await rest.checks.create({ ...app, name: 'labels', head_sha: MAIN })).status).toBe(201);
  expect(await refusal(rest.checks.create({ ...app, name: 'labels', head_sha: OTHER }))).toBe(
    `422 Invalid request.\n\nNo commit found for SHA: ${OTHER}.`,
  );
  expect(await refusal(rest.repos.createCommitStatus({ ...app, sha: OTHER, state: 'success' }))).toBe(
    `422 No commit found for SHA: ${OTHER}`,
  );
});
