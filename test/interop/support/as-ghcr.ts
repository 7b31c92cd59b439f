// A program for a network and mount namespace of its own: a workflow whose steps name ghcr.io only, run after
// `uses: …/test-registry` with `as: ghcr.io`. Prints as JSON what the steps said, and what is left of the changes afterwards.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoLayout } from '../../../scripts/demo-image.ts';
import { runStep } from '../../actions/run-program.ts';
import { attempt, type CommandOptions, run } from './command.ts';
import { startDockerd } from './daemons.ts';
import { toolEnvironment } from './open-tool.ts';
import { CLI } from './our-cli.ts';

const TOKEN = 'ghs_job';
const IMAGE = 'ghcr.io/octocat/app:1.0';
const JOB = { GITHUB_REPOSITORY: 'octocat/app', GITHUB_ACTOR: 'octocat' };
const LOGIN = ['login', 'ghcr.io', '--username', 'octocat', '--password-stdin'];

const folder = await mkdtemp(join(tmpdir(), 'interop-as-ghcr-'));
await isolate();
const engine = await startDockerd(join(folder, 'docker'));
await symlink(engine.address, '/run/docker.sock');
const tools: CommandOptions['env'] = {
  ...(await toolEnvironment(join(folder, 'config'))),
  DOCKER_HOST: `unix://${engine.address}`,
  GIT_TERMINAL_PROMPT: '0',
  // A runner has none of these; this machine may.
  GIT_SSL_CAINFO: undefined,
  CURL_CA_BUNDLE: undefined,
  SSL_CERT_DIR: undefined,
};
try {
  const before = await machineState();
  // The engine has just read the file of hosts, and would keep what it has read.
  const without = await say('docker', ['pull', IMAGE]);
  const step = await runStep('test-registry', { as: 'ghcr.io', token: TOKEN }, { folder, environment: JOB });
  const said = await runWorkflow({ ...tools, ...step.exported });
  await writeDemoLayout(join(folder, 'layout'));
  const pushed = await runStep(
    'push',
    { source: 'oci:layout', image: 'ghcr.io/octocat/app', token: TOKEN },
    { folder, environment: { ...JOB, ...step.exported } },
  );
  const post = await runStep('test-registry-post', {}, { folder, state: step.state });
  const after = await machineState();
  process.stdout.write(JSON.stringify({ without, step, said, pushed, post, before, after }));
} finally {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Everything that will be changed is a copy. */
async function isolate(): Promise<void> {
  await run('ip', ['link', 'set', 'lo', 'up']);
  await mkdir(join(folder, 'config'));
  await cp('/etc/hosts', join(folder, 'hosts'));
  await cp('/etc/containers', join(folder, 'containers'), { recursive: true });
  await run('mount', ['--bind', join(folder, 'hosts'), '/etc/hosts']);
  await run('mount', ['--bind', join(folder, 'containers'), '/etc/containers']);
  await run('mount', ['-t', 'tmpfs', 'tmpfs', '/etc/docker']);
  await run('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
}

/** Steps of a workflow that knows nothing of a test. @returns what each has printed */
async function runWorkflow(env: CommandOptions['env']): Promise<Record<string, string>> {
  const context = join(folder, 'context');
  await mkdir(context);
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const remote = 'https://ghcr.io/octocat/app';
  return {
    docker: await say('docker', LOGIN, env, TOKEN),
    build: await say('docker', ['build', '--quiet', '--tag', IMAGE, context], env),
    push: await say('docker', ['push', IMAGE], env),
    removal: await say('docker', ['image', 'rm', '--force', IMAGE], env),
    pull: await say('docker', ['pull', IMAGE], env),
    podman: await say('podman', LOGIN, env, TOKEN),
    skopeo: await say('skopeo', ['inspect', '--format', '{{.Name}}', `docker://${IMAGE}`], env),
    crane: await say('crane', ['ls', 'ghcr.io/octocat/app'], env),
    node: await say(process.execPath, [CLI, 'inspect', IMAGE, '--json'], env),
    curl: await say('curl', ['--silent', '--show-error', 'https://ghcr.io/_/health'], env),
    // There is no git server: git gets as far as that.
    git: await say('git', ['ls-remote', remote], env),
  };
}

async function say(command: string, args: readonly string[], env = tools, input = ''): Promise<string> {
  const { stdout, stderr } = await attempt(command, args, { ...(env && { env }), input });
  return stdout + stderr;
}

async function machineState(): Promise<Record<string, unknown>> {
  return {
    hosts: await readFile('/etc/hosts', 'utf8'),
    docker: await readdir('/etc/docker', { recursive: true }),
    containers: (await readdir('/etc/containers', { recursive: true })).sort(),
  };
}
