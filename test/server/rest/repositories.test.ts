import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openRestServer, refusal } from './rest-server.ts';

const APP = { owner: 'acme', repo: 'app' } as const;
const SHA = 'a'.repeat(40);

test('LINK-03 a repository shows what the world says of it', async () => {
  const server = await openRestServer();
  const { repos } = server.octokit().rest;
  expect((await repos.get(APP)).data).toMatchObject({
    ...{
      full_name: 'Acme/app',
      private: true,
      visibility: 'private',
      description: 'Demo',
      default_branch: 'main',
    },
    license: { key: 'mit', spdx_id: 'MIT' },
    owner: { login: 'Acme', type: 'Organization' },
    html_url: 'https://github.com/Acme/app',
  });
  expect((await repos.get({ owner: 'Acme', repo: 'open' })).data).toMatchObject({
    forks_count: 1,
    license: null,
  });
});

test('LINK-03 the README is there as a file and as text', async () => {
  const server = await openRestServer();
  const { repos } = server.octokit().rest;
  const { data } = await repos.getReadme(APP);
  expect(Buffer.from(data.content, 'base64').toString()).toBe('# Demo\n');
  expect(data.sha).toBe(createHash('sha1').update('blob 7\0# Demo\n').digest('hex'));
  const raw = await repos.getReadme({ ...APP, mediaType: { format: 'raw' } });
  expect(raw.data).toBe('# Demo\n');
  expect(await refusal(repos.getReadme({ owner: 'acme', repo: 'open' }))).toBe('404 Not Found');
});

test('the licence is a file with its identifier', async () => {
  const server = await openRestServer();
  const { data } = await server.octokit().rest.licenses.getForRepo(APP);
  expect(data.license?.spdx_id).toBe('MIT');
  expect(Buffer.from(data.content, 'base64').toString()).toBe('SPDX-License-Identifier: MIT\n');
  const none = server.octokit().rest.licenses.getForRepo({ owner: 'acme', repo: 'open' });
  expect(await refusal(none)).toBe('404 Not Found');
});

test('a commit is any full SHA, or the default branch', async () => {
  const server = await openRestServer();
  const { repos } = server.octokit().rest;
  expect((await repos.getCommit({ ...APP, ref: SHA })).data.sha).toBe(SHA);
  const [branch, head, full] = await Promise.all(
    ['main', 'HEAD', 'heads/main'].map(async (ref) => (await repos.getCommit({ ...APP, ref })).data.sha),
  );
  expect(branch).toMatch(/^[0-9a-f]{40}$/);
  expect([head, full]).toEqual([branch, branch]);
  expect(await refusal(repos.getCommit({ ...APP, ref: 'nope' }))).toBe('422 No commit found for SHA: nope');
});

test.each([
  ['its owner', 'private', 'ghp_octocat', 200],
  ['who has a role', 'private', 'ghp_hubot', 200],
  ['a member without a role', 'private', 'ghp_stranger', 404],
  ['a token without the scope repo', 'private', 'ghp_reader', 404],
  ['a fine-grained token', 'private', 'github_pat_fine', 200],
  ['its workflow', 'private', 'ghs_job', 200],
  ['the app of its owner', 'private', 'ghs_app', 200],
  ['its codespace', 'private', 'ghu_space', 200],
  ['the workflow of another repository', 'private', 'ghs_other', 404],
  ['nobody', 'private', undefined, 404],
  ['nobody', 'public', undefined, 200],
  ['a stranger', 'public', 'ghp_stranger', 200],
  ['a wrong token', 'public', 'ghp_wrong', 401],
] as const)('%s reads a %s repository', async (_, visibility, secret, expected) => {
  const server = await openRestServer();
  const client = server.client(secret && `Bearer ${secret}`);
  const path = `/api/v3/repos/acme/${visibility === 'public' ? 'open' : 'app'}`;
  expect((await client.send('GET', path)).status).toBe(expected);
});

test('ACT-08, CHECK-1, CHECK-2, CHECK-3 a check run goes from queued to completed, and keeps every annotation', async () => {
  const server = await openRestServer();
  const { checks } = server.octokit('ghs_job').rest;
  const { data: run } = await checks.create({ ...APP, name: 'labels', head_sha: SHA });
  expect(run).toMatchObject({
    status: 'queued',
    conclusion: null,
    head_sha: SHA,
    app: { slug: 'github-actions' },
  });
  const annotation = {
    ...{ path: 'Dockerfile', start_line: 1, end_line: 1, message: 'no label' },
    annotation_level: 'warning',
  } as const;
  const output = { title: 'Labels', summary: 'Two are missing', annotations: Array(50).fill(annotation) };
  const check_run_id = run.id;
  await checks.update({ ...APP, check_run_id, status: 'in_progress', output });
  const { data: done } = await checks.update({ ...APP, check_run_id, conclusion: 'failure', output });
  expect(done).toMatchObject({
    ...{ status: 'completed', conclusion: 'failure', completed_at: expect.any(String) },
    output: { title: 'Labels', summary: 'Two are missing', annotations_count: 100 },
  });
  expect((await checks.get({ ...APP, check_run_id })).data).toEqual(done);
  const page = await checks.listAnnotations({ ...APP, check_run_id, per_page: 40, page: 3 });
  expect(page.data).toHaveLength(20);
  expect(page.data[0]).toMatchObject(annotation);
});

test('CHECK-5 check runs of a commit: the latest of each name, or all, or by status', async () => {
  const server = await openRestServer();
  const { checks } = server.octokit('ghs_job').rest;
  const create = async (name: string, conclusion?: 'success') =>
    (await checks.create({ ...APP, name, head_sha: SHA, ...(conclusion && { conclusion }) })).data.id;
  const ids = [await create('a'), await create('b'), await create('a', 'success')];
  const [first, second, third] = ids;
  const list = async (filter: object) =>
    (await checks.listForRef({ ...APP, ref: SHA, ...filter })).data.check_runs.map(({ id }) => id);
  expect(await list({})).toEqual([third, second]);
  expect(await list({ filter: 'all' })).toEqual([third, second, first]);
  expect(await list({ status: 'completed' })).toEqual([third]);
  expect(await list({ check_name: 'b' })).toEqual([second]);
});

const RUN = { name: 'labels', head_sha: SHA };
const OUTPUT = { title: 'T', summary: 'S' };

test.each<[string, object, RegExp]>([
  ['no name', { head_sha: SHA }, /"name" wasn't supplied/],
  ['no commit', { name: 'labels', head_sha: 'main' }, /No commit found for SHA: main/],
  ['an unknown status', { ...RUN, status: 'done' }, /status must be one of queued, /],
  [
    'CHECK-2 completed without a conclusion',
    { ...RUN, status: 'completed' },
    /"conclusion" must be supplied/,
  ],
  ['a number as its name', { ...RUN, name: 1 }, /name must be a string/],
  ['an output without a summary', { ...RUN, output: { title: 'T' } }, /"summary" wasn't supplied/],
  [
    'CHECK-3 51 annotations',
    { ...RUN, output: { ...OUTPUT, annotations: Array(51).fill({}) } },
    /at most 50/,
  ],
  ['an annotation without a path', { ...RUN, output: { ...OUTPUT, annotations: [{}] } }, /"path" wasn't/],
  [
    'CHECK-4 a summary that is too long',
    { ...RUN, output: { ...OUTPUT, summary: 'x'.repeat(65_536) } },
    /65535/,
  ],
  ['CHECK-4 four actions', { ...RUN, actions: [{}, {}, {}, {}] }, /at most 3/],
  [
    'CHECK-4 an action with a long label',
    { ...RUN, actions: [{ label: 'x'.repeat(21), description: 'd', identifier: 'i' }] },
    /label of an action must have at most 20 characters/,
  ],
])('%s: such a check run is refused', async (_, body, expected) => {
  const server = await openRestServer();
  const call = server
    .octokit('ghs_job')
    .request('POST /repos/{owner}/{repo}/check-runs', { ...APP, ...body } as never);
  const text = await refusal(call);
  expect(text).toMatch(/^422 /);
  expect(text).toMatch(expected);
});

test.each([
  ['CHECK-6 a person', 'ghp_octocat', '403 You must authenticate via a GitHub App.'],
  ['the workflow of another repository', 'ghs_other', '404 Not Found'],
  ['a codespace', 'ghu_space', '403 You must authenticate via a GitHub App.'],
])('%s writes no check run', async (_, secret, expected) => {
  const server = await openRestServer();
  expect(await refusal(server.octokit(secret).rest.checks.create({ ...APP, ...RUN }))).toBe(expected);
});

test('the workflow of another repository writes no check run to a public one either', async () => {
  const server = await openRestServer();
  const call = server.octokit('ghs_job').rest.checks.create({ owner: 'acme', repo: 'open', ...RUN });
  expect(await refusal(call)).toBe('403 Resource not accessible by integration');
});

test('who is nobody writes nothing, and SSO keeps a token out', async () => {
  const server = await openRestServer();
  const body = Buffer.from(JSON.stringify(RUN));
  const answer = await server.client().send('POST', '/api/v3/repos/acme/open/check-runs', { body });
  expect(answer.status).toBe(401);
  const guarded = await server.client('token ghp_octocat').send('GET', '/api/v3/repos/guarded/app');
  expect([guarded.status, guarded.headers['x-github-sso']]).toEqual([
    403,
    'required; url=https://github.com/orgs/guarded/sso',
  ]);
});

test('STATUS-1, STATUS-3, STATUS-4 a commit collects statuses, and the newest of each context decides', async () => {
  const server = await openRestServer();
  const { repos } = server.octokit('ghs_job').rest;
  const set = (state: 'pending' | 'success' | 'failure', context: string) =>
    repos.createCommitStatus({
      ...APP,
      sha: SHA,
      state,
      context,
      description: 'D',
      target_url: 'https://x.test/',
    });
  const combined = async () => (await repos.getCombinedStatusForRef({ ...APP, ref: SHA })).data;
  expect(await combined()).toMatchObject({ state: 'pending', total_count: 0 });
  await set('failure', 'labels');
  await set('success', 'push');
  expect(await combined()).toMatchObject({ state: 'failure', total_count: 2 });
  const { data } = await set('success', 'labels');
  expect(data).toMatchObject({ state: 'success', context: 'labels', creator: { login: 'Hubot' } });
  expect(await combined()).toMatchObject({ state: 'success', total_count: 2 });
  await set('pending', 'push');
  expect((await combined()).state).toBe('pending');
  const all = await repos.listCommitStatusesForRef({ ...APP, ref: SHA });
  expect(all.data.map(({ state }) => state)).toEqual(['pending', 'success', 'success', 'failure']);
});

test.each<[string, string, object, RegExp]>([
  ['no state', 'ghs_job', { sha: SHA }, /^422 .*"state" wasn't supplied/s],
  [
    'STATUS-1 another state',
    'ghs_job',
    { sha: SHA, state: 'fine' },
    /^422 .*state must be one of error, failure/s,
  ],
  ['no full SHA', 'ghs_job', { sha: 'main', state: 'success' }, /^422 No commit found for SHA: main$/],
  ['no right to write', 'ghp_stranger', { sha: SHA, state: 'success' }, /^404 Not Found$/],
])('%s: such a status is refused', async (_, secret, body, expected) => {
  const server = await openRestServer();
  const call = server
    .octokit(secret)
    .request('POST /repos/{owner}/{repo}/statuses/{sha}', { ...APP, ...body } as never);
  expect(await refusal(call)).toMatch(expected);
});

test.each([
  ['no JSON', '{', 'Problems parsing JSON'],
  ['no object', '[]', 'Body should be a JSON object'],
])('a body that is %s is refused', async (_, body, expected) => {
  const server = await openRestServer();
  const client = server.client('token ghs_job');
  const answer = await client.send('POST', `/api/v3/repos/acme/app/statuses/${SHA}`, {
    body: Buffer.from(body),
  });
  expect([answer.status, JSON.parse(answer.body.toString()).message]).toEqual([400, expected]);
});
