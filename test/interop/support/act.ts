import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { librariesOf } from '../../../scripts/node-base.ts';
import { packTar } from '../../../scripts/pack-tar.ts';
import { root } from '../../../scripts/tool.ts';
import { attempt, type CommandResult, run } from './command.ts';
import { startDockerd } from './daemons.ts';

/** What act and the scripts of steps start in a runner, beside bash, docker and Node. */
const APPLETS = ['sh', 'tail', 'cat', 'mkdir', 'chmod', 'rm'];
const RUNNER = 'local/runner:1';
/** What an action is made of; act copies the whole folder into the runner. */
const ACTION_FILES = [
  'action.yml',
  'check',
  'describe',
  'link-repo',
  'login',
  'push',
  'test-registry',
  'dist',
];

export interface ActRun {
  /** Path of a workflow, from the root of the project. */
  readonly workflow: string;
  /** Files of the checkout, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: object };
  readonly token: string;
  /** Of the registry that plays GitHub, such as `http://127.0.0.1:5000/api/v3`. */
  readonly api: string;
}

/** Runs workflows as they stand, `OWNER/ghcr-actions@v1` being this checkout, in runners of an engine of its own. */
export interface ActStage {
  run(run: ActRun): Promise<CommandResult>;
  close(): Promise<void>;
}

export async function openActStage(): Promise<ActStage> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-act-'));
  const dockerd = await startDockerd(join(folder, 'docker'));
  const env = {
    ...{ DOCKER_HOST: `unix://${dockerd.address}`, HOME: folder, XDG_CACHE_HOME: undefined },
    ACT_DISABLE_VERSION_CHECK: '1',
  };
  await importRunner(folder, env);
  const actions = join(folder, 'actions');
  for (const name of ACTION_FILES) await cp(join(root, name), join(actions, name), { recursive: true });
  return {
    async run({ workflow, files, event, token, api }) {
      const checkout = await mkdtemp(join(folder, 'checkout-'));
      await writeFiles(checkout, { ...files, '../event.json': JSON.stringify(event.payload) });
      await run('git', ['-C', checkout, 'init', '--quiet', '--initial-branch', 'main']);
      const args = [
        ...[event.name, '--workflows', join(root, workflow), '--eventpath', join(folder, 'event.json')],
        ...['--platform', `ubuntu-latest=${RUNNER}`, '--pull=false', '--rm', '--use-gitignore=false'],
        ...['--secret', `GITHUB_TOKEN=${token}`, '--actor', 'octocat', '--network', 'host'],
        ...['--env', `GITHUB_API_URL=${api}`, '--env', 'GITHUB_REPOSITORY=octocat/app'],
        ...['--local-repository', `OWNER/ghcr-actions@v1=${actions}`],
        ...[
          '--cache-server-path',
          join(folder, 'cache'),
          '--artifact-server-path',
          join(folder, 'artifacts'),
        ],
      ];
      return attempt('act', args, { cwd: checkout, env, timeoutMs: 120_000 });
    },
    async close() {
      await dockerd.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An image with what a job needs, made of this machine's own programs: nothing can be pulled here. */
async function importRunner(folder: string, env: Record<string, string | undefined>): Promise<void> {
  const programs = { bash: 'bash', docker: 'docker', busybox: 'busybox' };
  const paths = await Promise.all(Object.values(programs).map(pathOf));
  const [bash = '', docker = '', busybox = ''] = paths;
  const libraries = new Set([bash, docker, busybox, process.execPath].flatMap(linkedLibraries));
  const program = (name: string, path: string) => ({ name, bytes: readFileSync(path), mode: 0o755 });
  const tar = await packTar([
    { name: 'etc/passwd', bytes: 'root:x:0:0:root:/root:/bin/bash\n' },
    { name: 'tmp/', mode: 0o1777 },
    program('bin/bash', bash),
    program('bin/docker', docker),
    program('bin/node', process.execPath),
    ...APPLETS.map((applet) => program(`bin/${applet}`, busybox)),
    ...[...libraries].map((path) => program(path.slice(1), path)),
  ]);
  const file = join(folder, 'runner.tar');
  await writeFile(file, tar);
  await run('docker', ['import', '--change', 'ENV PATH=/bin', file, RUNNER], { env });
}

async function pathOf(program: string): Promise<string> {
  return (await run('which', [program])).stdout.trim();
}

/** None for a program that is linked to nothing. */
function linkedLibraries(program: string): string[] {
  try {
    return librariesOf(program);
  } catch (error) {
    // ldd's status for a static program.
    if ((error as { status?: unknown }).status === 1) return [];
    throw error;
  }
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
