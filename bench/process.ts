import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What one finished command cost. */
export interface Cost {
  readonly wallMs: number;
  /** User and system time of the command and its children. */
  readonly cpuMs: number;
  /** Largest resident set seen (VmHWM), of the command itself. */
  readonly peakRssBytes: number;
}

const POLL_MS = 10;

/** The full path of a tool on PATH or among the Go binaries of this user; undefined when it is not installed. */
export function findTool(name: string): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    join(process.env.GOPATH ?? join(homedir(), 'go'), 'bin'),
  ];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * The subjects of a comparison: ours, and those of the tools that are installed here.
 * @returns besides, a remark for each that is not
 */
export function withPeers<Subject>(
  ours: readonly Subject[],
  peers: Readonly<Record<string, (tool: string) => Subject>>,
): { readonly subjects: Subject[]; readonly remarks: string[] } {
  const tools = Object.entries(peers).map(([name, subjectOf]) => ({ name, path: findTool(name), subjectOf }));
  return {
    subjects: [
      ...ours,
      ...tools.flatMap(({ path, subjectOf }) => (path === undefined ? [] : subjectOf(path))),
    ],
    remarks: tools.flatMap(({ name, path }) => (path === undefined ? `${name} is not installed here.` : [])),
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a command to its end. Its CPU time is bash's own accounting (`time`), so children count too.
 * @throws Error with the end of what the command printed when it fails
 */
export async function runMeasured(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const timed = ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', ...command];
  const child = spawn('bash', timed, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2000);
  });
  const peak = watchPeakRss(() => firstChildOf(child.pid));
  const [code] = (await once(child, 'close')) as [number | null];
  const peakRssBytes = peak.stop();
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${output}${stderr.slice(-2000)}`);
  const [real, user, system] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map((part) => Number(part) * 1000);
  return { wallMs: real ?? Number.NaN, cpuMs: (user ?? 0) + (system ?? 0), peakRssBytes };
}

/** A server that runs until `stop()`. */
export interface RunningServer {
  /** `host:port` */
  readonly host: string;
  peakRssBytes(): number;
  stop(): Promise<void>;
}

/** Wraps a server process whose port is known; waits until `GET /v2/` answers. */
export async function serverOf(child: ChildProcess, host: string): Promise<RunningServer> {
  const exited = once(child, 'close');
  const peak = watchPeakRss(() => child.pid);
  await waitUntilReady(host, child);
  return {
    host,
    peakRssBytes: () => peak.now(),
    stop: async () => {
      peak.stop();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function waitUntilReady(host: string, child: ChildProcess): Promise<void> {
  const { request } = await import('undici');
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      const { body } = await request(`http://${host}/v2/`);
      await body.dump();
      return;
    } catch (cause) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`${host} does not come up`, { cause });
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

function watchPeakRss(pidOf: () => number | undefined): { now(): number; stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, highWaterMark(pidOf()));
    return peak;
  };
  const timer = setInterval(look, POLL_MS);
  return {
    now: look,
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** What a process occupies at this moment; 0 where the system does not say. */
export function currentRssBytes(pid: number): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) * 1024;
}

function highWaterMark(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(path)) return 0;
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // the process ended between the two calls
  }
}

function firstChildOf(pid: number | undefined): number | undefined {
  const path = `/proc/${pid}/task/${pid}/children`;
  if (pid === undefined || !existsSync(path)) return undefined;
  try {
    const first = readFileSync(path, 'utf8').trim().split(' ')[0];
    return first ? Number(first) : undefined;
  } catch {
    return undefined; // the process ended between the two calls
  }
}
