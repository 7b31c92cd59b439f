// A program for a network and mount namespace of its own, in which `registry` is a name as in a job with `container:`. Prints as JSON
// what steps with the job's own token say there, with and without GHCR_TEST_REGISTRY.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoLayout } from '../../../scripts/demo-image.ts';
import { runStep, type StepRun } from '../../actions/run-program.ts';
import { run } from './command.ts';

const JOB = { GITHUB_REPOSITORY: 'octocat/app', GITHUB_ACTOR: 'octocat' };
const TOKEN = 'ghs_job';

const folder = await mkdtemp(join(tmpdir(), 'interop-service-'));
await run('ip', ['link', 'set', 'lo', 'up']);
await writeFile(join(folder, 'hosts'), `${await readFile('/etc/hosts', 'utf8')}\n127.0.0.1 registry\n`);
await run('mount', ['--bind', join(folder, 'hosts'), '/etc/hosts']);
await writeDemoLayout(join(folder, 'layout'));
const service = await runStep(
  'test-registry',
  { port: '0', listen: '0.0.0.0', token: TOKEN },
  { folder, environment: JOB },
);
const host = `registry:${new URL(service.outputs.url ?? '').port}`;
try {
  const told = { GHCR_TEST_REGISTRY: host };
  const results = {
    login: summary(await step('login', { registry: host }, told)),
    push: summary(await step('push', { source: 'oci:layout', image: `${host}/octocat/app` }, told)),
    untold: summary(await step('login', { registry: host })),
  };
  process.stdout.write(JSON.stringify({ host, ...results }));
} finally {
  await runStep('test-registry-post', {}, { folder, state: service.state });
  await rm(folder, { recursive: true, force: true });
}

function step(
  entry: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<StepRun> {
  const all = { ...inputs, username: 'octocat', token: TOKEN, 'plain-http': 'true', 'dry-run': 'false' };
  const config = { DOCKER_CONFIG: join(folder, entry) };
  return runStep(entry, all, { folder, environment: { ...JOB, ...config, ...environment } });
}

function summary({ status, log }: StepRun): Pick<StepRun, 'status' | 'log'> {
  return { status, log };
}
