import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGitContext } from '../../src/actions/read-git-context.ts';
import type { GitContext } from '../../src/actions/tags/git-context.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOW = new Date('2026-03-04T12:00:00Z');

async function read(environment: Readonly<Record<string, string>>, event?: unknown): Promise<GitContext> {
  if (event === undefined) return readGitContext(environment, NOW);
  const file = join(await temporaryFolder(), 'event.json');
  await writeFile(file, JSON.stringify(event));
  return readGitContext({ ...environment, GITHUB_EVENT_PATH: file }, NOW);
}

describe('ACT-02 what a run knows about its commit', () => {
  test('a pushed branch: name, commit, default branch, date of the commit', async () => {
    const environment = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'abc' };
    const event = {
      repository: { default_branch: 'main' },
      base_ref: null,
      head_commit: { id: 'abc', timestamp: '2026-03-03T10:00:00+01:00' },
    };
    expect(await read(environment, event)).toEqual({
      eventName: 'push',
      reference: 'refs/heads/main',
      commit: 'abc',
      defaultBranch: 'main',
      baseBranch: undefined,
      commitDate: new Date('2026-03-03T09:00:00Z'),
      date: NOW,
      shortLength: 7,
    });
  });

  test('a pushed tag: the branch that it is on', async () => {
    const event = { base_ref: 'refs/heads/main', commits: [{ id: 'abc', timestamp: 'never' }] };
    const context = await read({ GITHUB_REF: 'refs/tags/v1', GITHUB_SHA: 'abc' }, event);
    expect(context).toMatchObject({ baseBranch: 'main', commitDate: undefined });
  });

  const PULL_REQUEST = { number: 2, pull_request: { base: { ref: 'main' }, head: { sha: 'head' } } };

  test.each([
    ['pull_request', {}, 'refs/pull/2/merge', 'merge'],
    ['pull_request', { DOCKER_METADATA_PR_HEAD_SHA: 'true' }, 'refs/pull/2/merge', 'head'],
    ['pull_request_target', { GITHUB_REF: 'refs/heads/main' }, 'refs/pull/2/merge', 'merge'],
  ])('%s with %j', async (eventName, more, reference, commit) => {
    const environment = {
      GITHUB_EVENT_NAME: eventName,
      GITHUB_REF: 'refs/pull/2/merge',
      GITHUB_SHA: 'merge',
    };
    const context = await read({ ...environment, ...more }, PULL_REQUEST);
    expect(context).toMatchObject({ reference, commit, baseBranch: 'main' });
  });

  test.each([
    ['schedule', 'main'],
    ['issue_comment', 'main'],
    ['workflow_dispatch', undefined],
  ])('%s on a branch that the event does not name as the default one', async (eventName, expected) => {
    const context = await read({ GITHUB_EVENT_NAME: eventName, GITHUB_REF: 'refs/heads/main' }, {});
    expect(context.defaultBranch).toBe(expected);
  });

  test('outside a workflow nothing', async () => {
    const nothing = {
      eventName: undefined,
      reference: undefined,
      commit: undefined,
      defaultBranch: undefined,
    };
    expect(await read({})).toMatchObject(nothing);
  });

  test('the digits of a short commit are a number', async () => {
    expect((await read({ DOCKER_METADATA_SHORT_SHA_LENGTH: '12' })).shortLength).toBe(12);
    await expect(read({ DOCKER_METADATA_SHORT_SHA_LENGTH: 'x' })).rejects.toThrow(
      'DOCKER_METADATA_SHORT_SHA_LENGTH is "x": write a number of digits such as 12',
    );
  });
});
