import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOGIN } from '../../src/actions/definitions/login.ts';
import { login } from '../../src/actions/login.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import { openTestRegistry } from '../support/registry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runHere } from './run-here.ts';
import { runStep, type StepRun } from './run-program.ts';

const PERSONAL = 'ghp_octocat';
const JOB = 'ghs_job';
const WORLD = {
  users: { octocat: {} },
  repositories: { 'octocat/app': {} },
  tokens: {
    [PERSONAL]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] },
    [JOB]: {
      type: 'actions',
      repository: 'octocat/app',
      actor: 'octocat',
      permissions: { packages: 'write' },
    },
    ghp_wide: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'repo'] },
    ghp_old: {
      type: 'classic',
      user: 'octocat',
      scopes: ['write:packages'],
      expires: '2020-01-01T00:00:00Z',
    },
  },
} as const;

let registry: RunningRegistry;
let host: string;
let folder: string;

beforeEach(async () => {
  registry = await openTestRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  folder = await temporaryFolder();
});

function loginStep(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<StepRun> {
  const all = { registry: host, username: 'octocat', token: JOB, ...inputs };
  return runStep('login', all, {
    folder,
    environment: { DOCKER_CONFIG: join(folder, 'docker'), ...environment },
  });
}

function postStep({ state }: StepRun): Promise<StepRun> {
  return runStep('login-post', {}, { folder, state });
}

function loginHere(given: Readonly<Record<string, string>>, isTokenMeant = true) {
  const all = { registry: host, username: 'octocat', token: PERSONAL, ...given };
  return runHere(LOGIN, (inputs, context) => login(inputs, context, isTokenMeant), all, folder);
}

async function readConfig(path = 'docker'): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, path, 'config.json'), 'utf8'));
}

function authOf(secret: string): string {
  return Buffer.from(`octocat:${secret}`).toString('base64');
}

describe('login', () => {
  test('ACT-11 stores a login that the registry has taken, and the post step removes it', async () => {
    const run = await loginStep({});
    expect(run).toMatchObject({ status: 0, stderr: '', log: `Logged in to ${host} as octocat.\n` });
    expect(run.outputs).toEqual({
      registry: host,
      username: 'octocat',
      'config-dir': join(folder, 'docker'),
    });
    expect(run.exported).toEqual({});
    expect(await readConfig()).toEqual({ auths: { [host]: { auth: authOf(JOB) } } });
    expect(registry.requests().map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 401',
      'GET 200',
      'GET 200',
    ]);

    const post = await postStep(run);
    expect(post).toMatchObject({ status: 0, stderr: '' });
    expect(post.log).toBe(`Removed the login for ${host} from ${join(folder, 'docker', 'config.json')}.\n`);
    expect(await readdir(join(folder, 'docker'))).toEqual([]);
  });

  test('ACT-11 no form of the secret is in log, outputs or state', async () => {
    const run = await loginStep({});
    const forms = [JOB, Buffer.from(JOB).toString('base64'), authOf(JOB)];
    expect(run.masks).toEqual(expect.arrayContaining(forms));
    expect(run.masks.length).toBeGreaterThan(forms.length);
    const shown = [run.log, run.stderr, JSON.stringify(run.outputs), JSON.stringify(run.state)].join('\n');
    for (const secret of run.masks) expect(shown).not.toContain(secret);
  });

  test('the post step puts back the login that was there before', async () => {
    const before = {
      auths: { [host]: { auth: 'b2xkOm9sZA==' }, other: { auth: 'eDp5' } },
      currentContext: 'x',
    };
    await writeFile(join(folder, 'config.json'), JSON.stringify(before));
    const run = await loginStep({}, { DOCKER_CONFIG: folder });
    expect(await readConfig('.')).toMatchObject({
      auths: { [host]: { auth: authOf(JOB) }, other: { auth: 'eDp5' } },
    });
    await postStep(run);
    expect(await readConfig('.')).toEqual(before);
  });

  test('logout: false leaves the login, and nothing of what was there before', async () => {
    const run = await loginStep({ logout: 'false' });
    expect((await postStep(run)).log).toBe('');
    expect(await readConfig()).toEqual({ auths: { [host]: { auth: authOf(JOB) } } });
    expect((await readdir(folder)).filter((name) => name.startsWith('ghcr-actions-login'))).toEqual([]);
  });

  test('config-dir keeps the login apart, and later steps find it', async () => {
    const run = await loginStep({ 'config-dir': 'logins' });
    const configDir = join(folder, 'logins');
    expect(run.outputs['config-dir']).toBe(configDir);
    expect(run.exported).toEqual({
      DOCKER_CONFIG: configDir,
      REGISTRY_AUTH_FILE: join(configDir, 'config.json'),
    });
    expect(await readConfig('logins')).toEqual({ auths: { [host]: { auth: authOf(JOB) } } });
  });

  test('AUTH-09 a personal token gives one notice that names the better way', async () => {
    const run = await loginStep({ token: PERSONAL, registry: `${host}\nhttp://${host}/` });
    expect(run.log.match(/::notice::.*/g)).toEqual([
      '::notice::A personal token is used. In a workflow the job\'s own GITHUB_TOKEN is safer and needs no secret: remove the input "token", and give the job "permissions: { contents: read, packages: write }".',
    ]);
  });

  test('AUTH-09 a token with the scope repo gives one warning, with the address of a narrow one', async () => {
    const run = await loginStep({ token: 'ghp_wide', registry: `${host}\nhttp://${host}/` });
    expect(run.log.match(/::warning::.*/g)).toEqual([
      '::warning::The token has the scope repo as well, so whoever gets hold of it can write every repository: make one that can publish packages and nothing else at https://github.com/settings/tokens/new?scopes=write:packages',
    ]);
  });

  test('a job token is not sent to a registry that it is not for', async () => {
    const run = await loginStep({ registry: `${host}\nquay.io` });
    expect(run.log).toBe(
      '::error::this would send GITHUB_TOKEN to quay.io: give the "username" and "token" (--password-stdin) of that registry\n',
    );
    expect(run.status).toBe(1);
    expect(registry.requests()).toEqual([]);
  });
});

describe('login in this process', () => {
  test('AUTH-09 scopes that the REST API does not tell are no reason to fail', async () => {
    registry.faults.add({ match: { path: '/api/v3/*', times: 0 }, do: { status: 502 } });
    const run = await loginHere({ token: 'ghp_wide' });
    expect(run).toMatchObject({ status: 0, log: `Logged in to ${host} as octocat.\n` });
  });

  test("AUTH-09 nobody asks for the scopes of a job's token, which has none", async () => {
    await loginHere({ token: JOB });
    expect(registry.requests({ path: '/api/*' })).toEqual([]);
  });

  test('several registries at once, written in any way (AUTH-10)', async () => {
    const second = await openTestRegistry({ world: WORLD });
    const other = new URL(second.registry).host;
    const run = await loginHere({ registry: `http://${host}/\n${other}\n${host}` });
    expect(run).toMatchObject({
      status: 0,
      log: expect.stringContaining(`Logged in to ${other} as octocat.`),
    });
    expect(Object.keys(((await readConfig('.')) as { auths: object }).auths)).toEqual([host, other]);
  });

  test('nothing is written when one of them refuses', async () => {
    const second = await openTestRegistry();
    const run = await loginHere({ registry: `${host}\n${new URL(second.registry).host}` });
    expect(run.status).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('ACT-14 a dry run asks and writes nothing', async () => {
    const run = await loginHere({ 'dry-run': 'true' });
    expect(run).toMatchObject({ status: 0, log: `Would log in to ${host} as octocat.\n` });
    expect(await readdir(folder)).toEqual([]);
  });

  test.each<[title: string, given: Readonly<Record<string, string>>, status: number, message: string]>([
    [
      'a token that nobody knows',
      { token: 'ghp_nobody' },
      1,
      'DENIED denied. The credential is unknown, expired or revoked: make a classic token at https://github.com/settings/tokens/new?scopes=write:packages, and log in again.',
    ],
    ['an expired token', { token: 'ghp_old' }, 1, 'The credential is unknown, expired or revoked'],
    [
      'a fine-grained token',
      { token: 'github_pat_x' },
      1,
      'GitHub Packages does not take fine-grained tokens (github_pat_…): make a classic token at',
    ],
    ['no token', { token: '' }, 2, 'no token: give the input "token"; GITHUB_TOKEN is empty'],
    ['no user name', { username: '' }, 2, 'no user name: give the input "username"'],
    [
      'a registry with a path',
      { registry: 'ghcr.io/octocat' },
      2,
      'registry: invalid registry "ghcr.io/octocat"',
    ],
    ['a registry that does not run', { registry: '127.0.0.1:9' }, 1, 'Nothing answers at 127.0.0.1:9'],
  ])('AUTH-08 %s is refused', async (_, given, status, message) => {
    const run = await loginHere(given);
    expect(run.log).toContain(message);
    expect(run.log.trim().split('\n')).toHaveLength(1);
    if (given.token) expect(run.log).not.toContain(given.token);
    expect(run.status).toBe(status);
    expect(await readdir(folder)).toEqual([]);
  });
});
