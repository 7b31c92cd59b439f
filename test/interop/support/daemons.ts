import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { attempt, stopProcess } from './command.ts';

/** Many times what it takes: the machine may be slow and busy, and a daemon that ends is noticed at once. */
const START_TIMEOUT_MS = 120_000;

/** A daemon of our own, in its own folder, beside whatever the machine runs. */
export interface Daemon {
  /** Its socket. */
  readonly address: string;
  readonly pid: number;
  /** Ends it by its pid and removes its folder. */
  stop(): Promise<void>;
}

/** A daemon does not come up: the message has the end of its log. */
export class DaemonError extends Error {
  override readonly name = 'DaemonError';
}

/** Only root on Linux can run dockerd and containerd. */
export function canStartDaemons(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0;
}

/** The variable that names a dockerd of Docker 28 or newer, which Debian does not have. */
export const MODERN_DOCKERD = 'MODERN_DOCKERD';

/**
 * A Docker engine without network bridge: it builds and runs with `--network none`, and reaches registries on loopback.
 * @param hosts where it listens besides its socket, such as `tcp://127.0.0.1:2375`
 * @throws DaemonError with the end of its log when it does not come up
 */
export function startDockerd(folder: string, hosts: readonly string[] = []): Promise<Daemon> {
  return startEngine(folder, 'dockerd', {}, hosts);
}

/** The same with the containerd store, where that dockerd can (Docker 24 and newer; older ones have their graph driver). */
export function startContainerdStore(folder: string, command: string): Promise<Daemon> {
  // Without the second a modern engine wants a newer runc than Debian's.
  return startEngine(folder, command, { 'containerd-snapshotter': true, 'time-namespaces': false });
}

async function startEngine(
  folder: string,
  command: string,
  features: Readonly<Record<string, boolean>>,
  hosts: readonly string[] = [],
): Promise<Daemon> {
  const socket = join(folder, 'docker.sock');
  const config = join(folder, 'daemon.json');
  await mkdir(folder, { recursive: true });
  await writeFile(config, JSON.stringify({ features }));
  const args = [
    ...['--config-file', config, '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'docker.pid')],
    ...[`unix://${socket}`, ...hosts].flatMap((host) => ['--host', host]),
    ...['--iptables=false', '--ip6tables=false', '--bridge=none'],
  ];
  const isReady = async () =>
    (await attempt('docker', ['--host', `unix://${socket}`, 'version'])).status === 0;
  return startDaemon({ command, args, folder, socket, isReady });
}

/**
 * A containerd without CRI.
 * @throws DaemonError with the end of its log when it does not come up
 */
export async function startContainerd(folder: string): Promise<Daemon> {
  const socket = join(folder, 'containerd.sock');
  const config = join(folder, 'config.toml');
  await mkdir(folder, { recursive: true });
  const lines = [
    'version = 2',
    `root = ${JSON.stringify(join(folder, 'data'))}`,
    `state = ${JSON.stringify(join(folder, 'exec'))}`,
    'disabled_plugins = ["io.containerd.grpc.v1.cri"]',
    `grpc = { address = ${JSON.stringify(socket)} }`,
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const isReady = async () => (await attempt('ctr', ['--address', socket, 'version'])).status === 0;
  return startDaemon({ command: 'containerd', args: ['--config', config], folder, socket, isReady });
}

/**
 * A BuildKit with runc, which builds with the images of `FROM scratch` alone.
 * @throws DaemonError with the end of its log when it does not come up
 */
export async function startBuildkitd(folder: string): Promise<Daemon> {
  const socket = join(folder, 'buildkitd.sock');
  const config = join(folder, 'buildkitd.toml');
  await mkdir(folder, { recursive: true });
  const lines = [
    `root = ${JSON.stringify(join(folder, 'data'))}`,
    `grpc = { address = [${JSON.stringify(`unix://${socket}`)}] }`,
    'worker = { oci = { enabled = true, snapshotter = "native" }, containerd = { enabled = false } }',
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const isReady = async () => existsSync(socket);
  return startDaemon({ command: 'buildkitd', args: ['--config', config], folder, socket, isReady });
}

/** How to start a daemon. */
export interface DaemonPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly socket: string;
  isReady(): Promise<boolean>;
}

/** @throws DaemonError with the end of its log when it does not come up */
export async function startDaemon({ command, args, folder, socket, isReady }: DaemonPlan): Promise<Daemon> {
  await mkdir(folder, { recursive: true });
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'w');
  // Detached: Ctrl-C reaches this process alone, which then ends the daemon in order.
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const stop = async () => {
    await stopProcess(child);
    await unmountBelow(folder);
    await rm(folder, { recursive: true, force: true });
  };
  if (await isUp(child, isReady)) return { address: socket, pid: child.pid ?? 0, stop };
  const tail = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
  await stop();
  throw new DaemonError(`${command} does not come up:\n${tail}`);
}

async function isUp(child: ChildProcess, isReady: () => Promise<boolean>): Promise<boolean> {
  const ended = once(child, 'exit').then(() => 'ended');
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (await isReady()) return true;
    if ((await Promise.race([ended, delay(100)])) === 'ended') return false;
  }
  return false;
}

/** A killed daemon leaves its mounts, and removing a folder must never reach through one. */
async function unmountBelow(folder: string): Promise<void> {
  const table = await readFile('/proc/self/mounts', 'utf8');
  const points = table.split('\n').map((line) => line.split(' ')[1] ?? '');
  for (const point of points.filter((path) => path.startsWith(`${folder}/`)).reverse()) {
    await attempt('umount', ['--lazy', point]);
  }
}
