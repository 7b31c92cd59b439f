import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../oci/errors.ts';
import type { Environment } from '../environment.ts';

/** The line of JSON that the registry prints when it is ready (interfaces §3). */
export interface ReadyAddresses {
  readonly registry: string;
  readonly api: string;
  readonly admin: string;
}

export interface ServerProcess {
  readonly pid: number;
  readonly addresses: ReadyAddresses;
}

const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
/** What the runner gives to this step alone. */
const STEP_VARIABLE = /^(?:INPUT|STATE|ACTIONS)_/;

/**
 * Starts a Node program that outlives this process, and waits for its ready line.
 * @param logFile gets what it writes on stderr
 * @throws UserError with its last words when it ends before
 */
export async function startServer(
  args: readonly string[],
  environment: Environment,
  logFile: string,
): Promise<ServerProcess> {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, args, {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', log],
    env: Object.fromEntries(Object.entries(environment).filter(([name]) => !STEP_VARIABLE.test(name))),
  });
  closeSync(log);
  const line = await firstLine(child.stdout as Readable);
  if (line === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new UserError(`the test registry did not start: ${lastWords(logFile)}`);
  }
  child.stdout?.destroy();
  child.unref();
  return { pid: child.pid, addresses: JSON.parse(line) as ReadyAddresses };
}

/** Lets requests in flight finish. @returns false when it had ended before, by itself */
export async function stopServer(pid: number): Promise<boolean> {
  if (!isRunning(pid)) return false;
  send('SIGTERM', pid);
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isRunning(pid)) {
    if (performance.now() > deadline) send('SIGKILL', pid);
    await delay(20);
  }
  return true;
}

/** Undefined when the program ends without one, or says nothing for too long. */
async function firstLine(stdout: Readable): Promise<string | undefined> {
  const lines = createInterface(stdout);
  const timeout = AbortSignal.timeout(READY_TIMEOUT_MS);
  try {
    const [line] = await Promise.race([
      once(lines, 'line', { signal: timeout }),
      once(lines, 'close', { signal: timeout }),
    ]);
    return line;
  } catch (error) {
    if (timeout.aborted) return undefined;
    throw error;
  }
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  return lines.at(-1)?.replace(/^Error: /, '') || 'it said nothing for 30 seconds';
}

function isRunning(pid: number): boolean {
  return send(0, pid) && (process.platform !== 'linux' || !isZombie(pid));
}

/** @param signal 0 only asks @returns false when there is no such process */
function send(signal: NodeJS.Signals | 0, pid: number): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** In a container there is often nobody who takes leave of those that have ended. */
function isZombie(pid: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
  } catch (error) {
    const hasGone = ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (hasGone) return true;
    throw error;
  }
}
