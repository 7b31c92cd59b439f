import { expect, test } from 'vitest';
import type { PermissionsDocument, WorldDocument } from '../../../src/server/world-document.ts';
import { openRestServer, REST_WORLD, refusal } from './rest-server.ts';

const APP = { owner: 'Acme', repo: 'app' } as const;
const SHA = 'a'.repeat(40);
const DENIED = '403 Resource not accessible by integration';

function worldWith(permissions: PermissionsDocument, event = 'push', repository = 'Acme/app'): WorldDocument {
  const job = { type: 'actions', repository, actor: 'Hubot', event, permissions } as const;
  return { ...REST_WORLD, tokens: { ...REST_WORLD.tokens, ghs_tried: job } };
}

/** What each area of `permissions:` opens. */
const CALLS = {
  repository: 'GET /repos/{owner}/{repo}',
  readme: 'GET /repos/{owner}/{repo}/readme',
  commit: 'GET /repos/{owner}/{repo}/commits/main',
  'check runs': `GET /repos/{owner}/{repo}/commits/${SHA}/check-runs`,
  'new check run': 'POST /repos/{owner}/{repo}/check-runs',
  statuses: `GET /repos/{owner}/{repo}/commits/${SHA}/statuses`,
  'new status': `POST /repos/{owner}/{repo}/statuses/${SHA}`,
} as const;

type Call = keyof typeof CALLS;

async function opened(permissions: PermissionsDocument, event?: string): Promise<Call[]> {
  const server = await openRestServer({ world: worldWith(permissions, event) });
  const octokit = server.octokit('ghs_tried');
  const outcomes = Object.entries(CALLS).map(async ([call, route]) => {
    const body = { name: 'labels', head_sha: SHA, state: 'success' };
    const asked = octokit.request(
      route as never,
      { ...APP, ...(route.startsWith('POST') ? body : {}) } as never,
    );
    const outcome = await Promise.resolve(asked).then(
      () => 'open',
      () => refusal(Promise.resolve(asked)),
    );
    if (outcome === 'open') return call as Call;
    expect(outcome, call).toBe(DENIED);
    return undefined;
  });
  return (await Promise.all(outcomes)).filter((call) => call !== undefined);
}

test.each<[string, PermissionsDocument, string, readonly Call[]]>([
  ['nothing', {}, 'push', ['repository']],
  ['packages: write', { packages: 'write' }, 'push', ['repository']],
  ['contents: read', { contents: 'read' }, 'push', ['repository', 'readme', 'commit']],
  ['checks: read', { checks: 'read' }, 'push', ['repository', 'check runs']],
  ['checks: write', { checks: 'write' }, 'push', ['repository', 'check runs', 'new check run']],
  ['statuses: read', { statuses: 'read' }, 'push', ['repository', 'statuses']],
  ['statuses: write', { statuses: 'write' }, 'push', ['repository', 'statuses', 'new status']],
  ['checks: none', { checks: 'none', contents: 'write' }, 'push', ['repository', 'readme', 'commit']],
  [
    'a fork’s pull request: writing counts as reading',
    { checks: 'write', statuses: 'write' },
    'pull_request_fork',
    ['repository', 'check runs', 'statuses'],
  ],
  ['Dependabot: the same', { checks: 'write' }, 'dependabot', ['repository', 'check runs']],
])('AUTH-05, CHECK-7, STATUS-5 a job with %s may use just that', async (_, permissions, event, expected) => {
  expect(await opened(permissions, event)).toEqual(expected);
});

test('AUTH-05 what is public is read without any permission, and not written', async () => {
  const server = await openRestServer({ world: worldWith({}, 'push', 'Acme/open') });
  const octokit = server.octokit('ghs_tried');
  const open = { owner: 'Acme', repo: 'open' };
  expect((await octokit.rest.checks.listForRef({ ...open, ref: SHA })).status).toBe(200);
  expect(await refusal(octokit.rest.checks.create({ ...open, name: 'x', head_sha: SHA }))).toBe(DENIED);
  expect(await refusal(octokit.rest.repos.createCommitStatus({ ...open, sha: SHA, state: 'success' }))).toBe(
    DENIED,
  );
});
