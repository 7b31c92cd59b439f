import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActEngine } from './act.ts';
import { attempt } from './command.ts';
import { type Daemon, startDaemon } from './daemons.ts';

/** A Docker engine with a network bridge, as a runner has one: containers have addresses, names and published ports. */
export interface BridgedEngine extends ActEngine {
  /** Its file of hosts and its folder of certificates, which stand in for those of a machine. */
  readonly hostsFile: string;
  readonly dockerFolder: string;
}

const GATEWAY = '172.17.0.1';

/** Namespaces of its own: the machine's rules of iptables, its interfaces, hosts and certificates stay as they are. */
const PREPARE = [
  'ip link set lo up',
  'mount -t tmpfs tmpfs /run',
  'mount --bind "$1" /etc/hosts',
  'mount --bind "$2" /etc/docker',
  'shift 2',
  'exec dockerd "$@"',
].join(' && ');

/** Why this machine cannot make a bridge in a network of its own, or undefined when it can. */
export function whyNoBridge(): string | undefined {
  const script = 'ip link add probe type bridge && iptables --table nat --list --numeric';
  const { error, status, stderr } = spawnSync('unshare', ['--net', 'sh', '-c', script], { encoding: 'utf8' });
  if (status === 0) return undefined;
  return `no bridge can be made: ${error?.message ?? stderr.trim().split('\n', 1)[0]}`;
}

/** @throws DaemonError with the end of its log when it does not come up */
export async function startBridgedEngine(folder: string): Promise<BridgedEngine> {
  const hostsFile = join(folder, 'hosts');
  const dockerFolder = join(folder, 'etc-docker');
  await mkdir(dockerFolder, { recursive: true });
  await writeFile(hostsFile, await readFile('/etc/hosts'));
  const daemon = await startDockerdIn(join(folder, 'engine'), [hostsFile, dockerFolder]);
  return {
    address: daemon.address,
    gateway: GATEWAY,
    hostsFile,
    dockerFolder,
    inside: (command, args, options) =>
      attempt('nsenter', ['--target', String(daemon.pid), '--net', command, ...args], options),
    stop: daemon.stop,
  };
}

function startDockerdIn(folder: string, mounts: readonly [string, string]): Promise<Daemon> {
  const socket = join(folder, 'docker.sock');
  const dockerd = [
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'docker.pid'), '--host', `unix://${socket}`],
    ...['--bip', `${GATEWAY}/16`],
  ];
  return startDaemon({
    command: 'unshare',
    // Both start what follows in their own place, so that the process is dockerd in the end.
    args: ['--net', '--mount', 'sh', '-c', PREPARE, 'sh', ...mounts, ...dockerd],
    folder,
    socket,
    isReady: async () => (await attempt('docker', ['--host', `unix://${socket}`, 'version'])).status === 0,
  });
}
