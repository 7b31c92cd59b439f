// npm run test:interop [-- VITEST-ARGUMENTS]: installs the tools, starts an engine and a containerd of our own, runs test/interop.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt } from '../test/interop/support/command.ts';
import {
  canStartDaemons,
  type Daemon,
  DaemonError,
  startContainerd,
  startDockerd,
} from '../test/interop/support/daemons.ts';
import { installTools } from '../test/interop/support/install-tools.ts';
import { UNAVAILABLE_VARIABLE, type Unavailable } from '../test/interop/support/tools.ts';

const root = join(import.meta.dirname, '..');
// Short names: from a storage at a longer path (48 characters) podman 4.3 does not hear that a container has ended, and waits for 20 s.
const scratch = await mkdtemp(join(tmpdir(), 'it-'));
const temporary = join(scratch, 't');
await mkdir(temporary);
const daemons: Daemon[] = [];
let tests: ChildProcess | undefined;
/** The exit status that a signal asked for. */
let interrupted: number | undefined;

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    interrupted = status;
    stopTests();
  });
}

try {
  process.exitCode = await main();
} finally {
  await Promise.all(daemons.map((daemon) => daemon.stop()));
  await rm(scratch, { recursive: true, force: true });
}
if (interrupted !== undefined) process.exitCode = interrupted;

async function main(): Promise<number> {
  const unavailable = await installTools((line) => console.error(line));
  await prepareEngine(unavailable);
  await prepareContainerd(unavailable);
  const missing = Object.entries(unavailable).map(([tool, reason]) => `  ${tool}: ${reason}`);
  if (missing.length > 0) console.error(`Tests that need these tools are skipped:\n${missing.join('\n')}`);
  if (unavailable.docker !== undefined && process.env.CI === 'true' && platform() === 'linux') {
    console.error(`CI on Linux must have docker: ${unavailable.docker}`);
    return 1;
  }
  return interrupted ?? runTests(unavailable);
}

/** A private engine where this user may start one, else the machine's own. */
async function prepareEngine(unavailable: Unavailable): Promise<void> {
  if (unavailable.docker !== undefined) return;
  const problem = await startEngine(unavailable);
  if (problem === undefined || (await attempt('docker', ['version'])).status === 0) return;
  unavailable.docker = `no engine answers, and none could be started: ${problem}`;
}

/** @returns why there is no private engine */
async function startEngine({ dockerd }: Unavailable): Promise<string | undefined> {
  if (!canStartDaemons()) return 'that takes root on Linux';
  if (dockerd !== undefined) return `dockerd: ${dockerd}`;
  return start(() => startDockerd(join(scratch, 'docker')), 'DOCKER_HOST', 'unix://');
}

/** A private containerd: the machine's own would keep what the tests pull. */
async function prepareContainerd(unavailable: Unavailable): Promise<void> {
  if (unavailable.ctr !== undefined) return;
  const problem = canStartDaemons()
    ? (unavailable.containerd ??
      (await start(() => startContainerd(join(scratch, 'containerd')), 'CONTAINERD_ADDRESS')))
    : 'a containerd of its own takes root on Linux';
  if (problem !== undefined) unavailable.ctr = problem;
}

/** Starts a daemon and tells its clients by their own variable. @returns why it does not run */
async function start(
  open: () => Promise<Daemon>,
  variable: string,
  scheme = '',
): Promise<string | undefined> {
  try {
    const daemon = await open();
    daemons.push(daemon);
    process.env[variable] = `${scheme}${daemon.address}`;
    return undefined;
  } catch (error) {
    if (!(error instanceof DaemonError)) throw error;
    return error.message;
  }
}

/** Runs vitest as a group of its own, so that the registries that its tests start end with it, whatever ends it. */
async function runTests(unavailable: Unavailable): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'vitest.interop.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, TMPDIR: temporary, [UNAVAILABLE_VARIABLE]: JSON.stringify(unavailable) };
  tests = spawn(process.execPath, args, { stdio: 'inherit', cwd: root, env, detached: true });
  const [status] = (await once(tests, 'exit')) as [number | null];
  stopTests();
  return status ?? 1;
}

function stopTests(): void {
  if (tests?.pid === undefined) return;
  try {
    process.kill(-tests.pid, 'SIGTERM');
  } catch (error) {
    const hasEnded = (error as NodeJS.ErrnoException).code === 'ESRCH';
    if (!hasEnded) throw error;
  }
}
