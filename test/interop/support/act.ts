import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { librariesOf } from '../../../scripts/node-base.ts';
import { packTar } from '../../../scripts/pack-tar.ts';
import { root } from '../../../scripts/tool.ts';
import { attempt, type CommandOptions, type CommandResult, run } from './command.ts';
import { startDockerd } from './daemons.ts';

/** What act, actions and the scripts of steps start in a runner, beside Node. */
const PROGRAMS = ['bash', 'git', 'tar', 'gzip', 'curl', 'jq'];
const APPLETS = ['sh', 'tail', 'cat', 'mkdir', 'chmod', 'rm', 'rmdir', 'tee', 'diff'];
/** One engine plays those of all runners: nothing must come from the cache of another. */
const BUILD_WITHOUT_CACHE = `#!/bin/bash
[[ $1 != build ]] || set -- build --no-cache "\${@:2}"
exec /lib/docker/docker "$@"
`;
/** The image of all runners. */
export const RUNNER = 'local/runner:1';
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

type Files = Readonly<Record<string, string>>;

export interface ActRun {
  /** Path of a workflow, from the root of the project. */
  readonly workflow: string;
  /** Files of the checkout, by name. */
  readonly files: Files;
  /** Files of a commit before, which is `HEAD^` then. */
  readonly filesBefore?: Files;
  readonly event: { readonly name: string; readonly payload: object };
  readonly token: string;
  /** Where GitHub's REST API is, such as `http://127.0.0.1:5000/api/v3`. Default: its own host. */
  readonly api?: string;
  /** Default `octocat/app`. */
  readonly repository?: string;
  /** Names of runners beside `ubuntu-latest`; all of them are this machine. */
  readonly runners?: readonly string[];
  /** Variables of all steps. */
  readonly env?: Readonly<Record<string, string>>;
  /** What its reader would change in the workflow. */
  readonly changes?: Readonly<Record<string, string>>;
  /** For the container of each job, as `docker run` takes them. */
  readonly containerOptions?: readonly string[];
}

/** A step that was executed; one that was skipped is not among them. */
export interface ActStep {
  readonly job: string;
  /** `Main`, or `Post` for what an action does after the job. */
  readonly stage: string;
  /** Its name, or what it uses or runs. */
  readonly name: string;
  readonly result: string;
}

export interface ActResult extends CommandResult {
  /** What the jobs have printed, with every secret that a runner would hide. */
  readonly log: string;
  /** An unmapped `runs-on` is skipped with status 0: that a step has run is told by this alone. */
  readonly steps: readonly ActStep[];
}

/** Runs workflows as they stand, `OWNER/ghcr-actions@v1` being this checkout, in runners of an engine of its own. */
export interface ActStage<Engine = ActEngine> {
  readonly engine: Engine;
  run(run: ActRun): Promise<ActResult>;
  /** Names of the containers that its engine has. */
  containers(): Promise<string[]>;
  close(): Promise<void>;
}

/** The engine of the runners, and the network that they share with it. */
export interface ActEngine {
  /** Its socket. */
  readonly address: string;
  /** What jobs reach act's own servers by, where act cannot find out. */
  readonly gateway?: string;
  /** Starts a command in that network. */
  inside(command: string, args: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  stop(): Promise<void>;
}

/** Without a bridge, in the network of this machine. */
async function startPlainEngine(folder: string): Promise<ActEngine> {
  return { ...(await startDockerd(folder)), inside: attempt };
}

export async function openActStage(): Promise<ActStage>;
export async function openActStage<Engine extends ActEngine>(
  startEngine: (folder: string) => Promise<Engine>,
): Promise<ActStage<Engine>>;
export async function openActStage(
  startEngine: (folder: string) => Promise<ActEngine> = startPlainEngine,
): Promise<ActStage> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-act-'));
  const engine = await startEngine(join(folder, 'docker'));
  const env = {
    ...{ DOCKER_HOST: `unix://${engine.address}`, HOME: folder, XDG_CACHE_HOME: undefined },
    ACT_DISABLE_VERSION_CHECK: '1',
  };
  await importRunner(folder, env);
  const actions = join(folder, 'actions');
  for (const name of ACTION_FILES) await cp(join(root, name), join(actions, name), { recursive: true });
  return {
    engine,
    async run(wanted) {
      const checkout = await createCheckout(folder, wanted);
      const event = join(folder, 'event.json');
      await writeFile(event, JSON.stringify(wanted.event.payload));
      const workflow = join(folder, 'workflow.yml');
      await writeFile(workflow, changed(readFileSync(join(root, wanted.workflow), 'utf8'), wanted.changes));
      const args = [
        ...[...argumentsOf(wanted), '--workflows', workflow],
        ...['--eventpath', event, '--local-repository', `OWNER/ghcr-actions@v1=${actions}`],
        ...['--cache-server-path', join(folder, 'cache')],
        ...(engine.gateway === undefined ? [] : ['--cache-server-addr', engine.gateway]),
      ];
      return readResult(await engine.inside('act', args, { cwd: checkout, env, timeoutMs: 120_000 }));
    },
    async containers() {
      const { stdout } = await run('docker', ['ps', '--all', '--format', '{{.Names}}'], { env });
      return stdout.split('\n').filter((name) => name !== '');
    },
    async close() {
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The repository as the workflow finds it. */
async function createCheckout(folder: string, { files, filesBefore }: ActRun): Promise<string> {
  const checkout = await mkdtemp(join(folder, 'checkout-'));
  const git = (...args: string[]) => run('git', ['-C', checkout, ...args]);
  await git('init', '--quiet', '--initial-branch', 'main');
  const author = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com'];
  for (const commit of filesBefore === undefined ? [files] : [filesBefore, files]) {
    await writeFiles(checkout, commit);
    await git('add', '--all');
    await git(...author, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
  }
  return checkout;
}

function changed(text: string, changes: ActRun['changes'] = {}): string {
  return Object.entries(changes).reduce((before, [from, to]) => before.replaceAll(from, to), text);
}

function argumentsOf({ event, token, api, ...rest }: ActRun): string[] {
  const { repository = 'octocat/app', runners = [], env = {}, containerOptions = [] } = rest;
  const variables = { ...(api && { GITHUB_API_URL: api }), GITHUB_REPOSITORY: repository, ...env };
  return [
    ...[event.name, '--json', '--pull=false', '--rm'],
    ...['--use-gitignore=false', '--actor', 'octocat', '--network', 'host'],
    // Else act hides the token by itself, and what an action lets out could not be seen.
    ...['--secret', `GITHUB_TOKEN=${token}`, '--insecure-secrets'],
    ...['ubuntu-latest', ...runners].flatMap((name) => ['--platform', `${name}=${RUNNER}`]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...(containerOptions.length === 0 ? [] : ['--container-options', containerOptions.join(' ')]),
  ];
}

/** One line of what `act --json` prints. */
interface ActLine {
  readonly msg: string;
  readonly jobID?: string;
  readonly step?: string;
  readonly stage?: string;
  readonly stepResult?: string;
}

function readResult(result: CommandResult): ActResult {
  const lines = result.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ActLine);
  const steps = lines.flatMap(({ jobID: job = '', stage = '', step: name = '', stepResult }) =>
    stepResult === undefined ? [] : [{ job, stage, name, result: stepResult }],
  );
  const log = [...lines.map(({ msg }) => msg.trimEnd()), result.stderr].join('\n');
  return { ...result, log, steps };
}

/** An image with what a job needs, made of this machine's own programs: nothing can be pulled here. */
async function importRunner(folder: string, env: Record<string, string | undefined>): Promise<void> {
  const programs = await Promise.all(PROGRAMS.map(async (name) => ({ name, path: await pathOf(name) })));
  const [docker, busybox] = [await pathOf('docker'), await pathOf('busybox')];
  const paths = [...programs.map(({ path }) => path), docker, busybox, process.execPath];
  const libraries = new Set(paths.flatMap(linkedLibraries));
  const program = (name: string, path: string) => ({ name, bytes: readFileSync(path), mode: 0o755 });
  const tar = await packTar([
    { name: 'etc/passwd', bytes: 'root:x:0:0:root:/root:/bin/bash\n' },
    { name: 'tmp/', mode: 0o1777 },
    ...programs.map(({ name, path }) => program(`bin/${name}`, path)),
    { name: 'bin/docker', bytes: BUILD_WITHOUT_CACHE, mode: 0o755 },
    program('lib/docker/docker', docker),
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

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
