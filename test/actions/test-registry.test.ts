import { readdir } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runStep, type StepRun } from './run-program.ts';

const JOB = { GITHUB_REPOSITORY: 'octocat/app', GITHUB_ACTOR: 'octocat' };
const WORLD = `
users: { octocat: {}, hubot: {} }
tokens:
  ghp_octocat: { type: classic, user: octocat, scopes: [write:packages] }
  sha256:${'0'.repeat(64)}: { type: classic, user: octocat }
  gho_hubot: { type: oauth, user: hubot, scopes: [read:packages] }
  gho_second: { type: oauth, user: hubot }
`;

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

/** The main step. Its post step runs at the end of the test, if not before. */
async function start(
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<StepRun> {
  const all = { port: '0', token: 'ghs_job', ...inputs };
  const step = await runStep('test-registry', all, { folder, environment: { ...JOB, ...environment } });
  onTestFinished(async () => void (await stop(step)));
  return step;
}

function stop({ state }: StepRun): Promise<StepRun> {
  return runStep('test-registry-post', {}, { folder, state });
}

describe('test-registry', () => {
  test('SVC-10 starts a registry for later steps, and the post step shows its record and stops it', async () => {
    const step = await start();
    const { registry, url } = step.outputs;
    expect(step).toMatchObject({ status: 0, stderr: '', log: `The test registry answers at ${url}.\n` });
    expect(registry).toMatch(/^localhost:\d+$/);
    expect(step.outputs).toEqual({
      registry,
      url: `http://${registry}`,
      'api-url': `http://${registry}/api/v3`,
      'admin-url': `http://${registry}/_/`,
      username: 'octocat',
      token: 'ghs_job',
      tokens: '{"octocat":"ghs_job"}',
      'admin-token': expect.stringMatching(/^[0-9a-f]{48}$/),
    });
    expect(step.exported).toEqual({ GHCR_TEST_REGISTRY: registry });
    expect(step.masks).toEqual(expect.arrayContaining(['ghs_job', step.outputs['admin-token']]));
    expect(JSON.stringify(step.state)).not.toContain(step.outputs['admin-token']);
    expect((await fetch(`${url}/v2/`)).status).toBe(401);

    const post = await stop(step);
    expect(post).toMatchObject({ status: 0, stderr: '' });
    expect(post.log).toMatch(
      /^::group::What the test registry was asked \(2 lines\)\n\S+ 401 GET \/v2\/ by anonymous in [\s\S]*::endgroup::\n$/,
    );
    if (hasSignals) expect(post.log).toContain('SIGTERM');
    await expect(fetch(`${url}/v2/`)).rejects.toThrow('fetch failed');
    expect((await readdir(folder)).filter((name) => name.startsWith('ghcr-test-registry'))).toEqual([]);
  });

  test('SVC-02 the job’s own token publishes there by login and push, without more ado', async () => {
    const step = await start();
    const image = await writeDemoLayout(join(folder, 'layout'));
    const push = { source: 'oci:layout', image: `${step.outputs.registry}/octocat/app`, token: 'ghs_job' };
    const pushed = await runStep('push', push, { folder, environment: { ...JOB, ...step.exported } });
    expect(pushed.outputs.digest).toBe(image.digest);
    expect((await stop(step)).log).toMatch(/201 PUT \/v2\/octocat\/app\/manifests\/latest by octocat/);
  });

  test('SVC-10 takes the registry’s own settings as inputs, and images to start with', async () => {
    const { digest } = await writeDemoLayout(join(folder, 'layout'));
    const step = await start({
      mode: 'oci',
      log: 'json',
      import: 'any/app:1.0=oci:layout',
      'admin-token': 'adm',
    });
    const accept = { accept: 'application/vnd.oci.image.index.v1+json' };
    const answer = await fetch(`${step.outputs.url}/v2/any/app/manifests/1.0`, { headers: accept });
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
    expect(step.outputs).toMatchObject({ tokens: '{}', 'admin-token': 'adm' });
    expect(step.outputs.token).toBeUndefined();
    expect((await stop(step)).log).toContain('"path":"/v2/any/app/manifests/1.0"');
  });

  test('SVC-03 gives the tokens of a world by their holders', async () => {
    const { outputs, masks } = await start({ world: WORLD });
    expect(outputs).toMatchObject({ username: 'octocat', token: 'ghp_octocat' });
    expect(JSON.parse(outputs.tokens ?? '')).toEqual({ octocat: 'ghp_octocat', hubot: 'gho_hubot' });
    expect(masks).toEqual(expect.arrayContaining(['ghp_octocat', 'gho_hubot']));
  });

  test('SVC-09 with TLS tells whom to trust', async () => {
    const { outputs } = await start({ tls: 'auto' });
    const status = await new Promise((resolve, reject) => {
      const options = { ca: [], headers: { connection: 'close' } };
      request(`${outputs.url}/_/health`, { ...options, rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(outputs.url).toMatch(/^https:/);
    expect(status).toBe(200);
  });

  test('keeps the secrets of the runner from the registry’s process', async () => {
    const { state } = await start({}, { ACTIONS_RUNTIME_TOKEN: 'runtime-secret' });
    if (process.platform !== 'linux') return;
    const { readFile } = await import('node:fs/promises');
    const environment = await readFile(`/proc/${state.pid}/environ`, 'utf8');
    expect(environment).toContain('GITHUB_TOKEN=ghs_job');
    expect(environment).not.toMatch(/INPUT_|runtime-secret/);
  });

  test('a registry that has ended by itself is said to have', async () => {
    const step = await start();
    process.kill(Number(step.state.pid), 'SIGKILL');
    await expect.poll(() => fetch(`${step.outputs.url}/v2/`).catch(() => 'nobody')).toBe('nobody');
    expect((await stop(step)).log).toContain('::warning::The test registry had ended before the job did');
  });

  test('without a start there is nothing to stop', async () => {
    const post = await runStep('test-registry-post', {}, { folder });
    expect(post).toMatchObject({ status: 0, log: '' });
  });

  test.each([
    ['mode', { mode: 'quay' }, 'input "mode": expected ghcr or oci, got "quay"'],
    ['world', { world: 'teams: {}' }, 'input "world":1: teams: this version does not know it, only '],
    ['import', { import: 'app.tar' }, 'input "import": expected OWNER/NAME:TAG=SOURCE, such as '],
    [
      'absent image',
      { import: 'octocat/app:1=oci:none' },
      'the test registry did not start: cannot import octocat/app:1: none does not exist',
    ],
    [
      'place',
      { as: 'quay.io' },
      'as: "quay.io" is no registry of https://github.com: write ghcr.io or docker.pkg.github.com',
    ],
    [
      'place and port',
      { as: 'ghcr.io', port: '5000' },
      '"as" takes 127.0.0.1, port 443 and a certificate of its own: remove the input "port"',
    ],
    ['name of an input', { blobport: '1' }, 'unknown input "blobport": did you mean "blob-port"?'],
  ])('a mistake is one line: %s', async (_, inputs, message) => {
    const { log, status } = await start({ port: '', ...inputs });
    expect(log).toContain(`::error::${message}`);
    expect(log.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});
