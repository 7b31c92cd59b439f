import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { attempt, type CommandResult, run } from './command.ts';
import { canStartDaemons } from './daemons.ts';
import { isOnPath, TOOLS, type ToolName, type ToolOrigin, type Unavailable } from './tools.ts';

const INSTALL_TIMEOUT_MS = 10 * 60_000;

/**
 * Puts the folders where tools live on PATH, and installs the tools that are missing: Debian packages as root or through
 * sudo, Go programs where there is `go`.
 * @returns the tools that are still missing, with the reason
 */
export async function installTools(say: (line: string) => void): Promise<Unavailable> {
  await extendPath();
  const unavailable: Unavailable = {};
  const installApt = createAptInstaller(say);
  for (const [tool, origin] of Object.entries(TOOLS) as [ToolName, ToolOrigin][]) {
    if (isOnPath(tool) || (origin.isDaemon && !canStartDaemons())) continue;
    const problem = await installOne(origin, installApt, say);
    const reason = problem ?? (isOnPath(tool) ? undefined : 'not on PATH');
    if (reason !== undefined) unavailable[tool] = reason;
  }
  return unavailable;
}

async function installOne(
  origin: ToolOrigin,
  installApt: (name: string) => Promise<string | undefined>,
  say: (line: string) => void,
): Promise<string | undefined> {
  if (origin.apt !== undefined) return installApt(origin.apt);
  if (origin.go !== undefined) return installGo(origin.go, say);
  return undefined;
}

/** Daemons live in sbin, which only root has on PATH; `go install` puts programs where nobody has. */
async function extendPath(): Promise<void> {
  const folders = ['/usr/sbin', '/sbin', join(homedir(), 'go', 'bin')];
  if (isOnPath('go')) folders.push(join((await run('go', ['env', 'GOPATH'])).stdout.trim(), 'bin'));
  process.env.PATH = [process.env.PATH, ...folders].join(delimiter);
}

/** Installs one Debian package per call, after one `apt-get update`. Gives the reason when it cannot. */
function createAptInstaller(say: (line: string) => void): (name: string) => Promise<string | undefined> {
  const isRoot = process.getuid?.() === 0;
  const [command, ...prefix] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const aptGet = (...args: string[]): Promise<CommandResult> =>
    attempt(command as string, [...prefix, ...args], {
      timeoutMs: INSTALL_TIMEOUT_MS,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  let updated: Promise<CommandResult> | undefined;
  return async (name) => {
    if (platform() !== 'linux' || !isOnPath('apt-get')) return 'not on PATH, and there is no apt-get';
    if (!isRoot && !isOnPath('sudo')) return `not on PATH, and only root can apt-get install ${name}`;
    say(`Installing ${name} (apt-get) …`);
    updated ??= aptGet('update', '-qq');
    await updated;
    return problemOf(await aptGet('install', '-qq', '-y', '--no-install-recommends', name));
  };
}

async function installGo(program: string, say: (line: string) => void): Promise<string | undefined> {
  if (!isOnPath('go')) return `not on PATH, and there is no go to install ${program}`;
  say(`Installing ${program} (go install) …`);
  return problemOf(await attempt('go', ['install', program], { timeoutMs: INSTALL_TIMEOUT_MS }));
}

function problemOf({ status, stdout, stderr }: CommandResult): string | undefined {
  if (status === 0) return undefined;
  if (status === null) return 'its installation took longer than 10 minutes';
  const lastLine = (stderr.trim() || stdout.trim()).split('\n').at(-1);
  return `its installation failed: ${lastLine}`;
}
