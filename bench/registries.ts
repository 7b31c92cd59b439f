import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findTool, type RunningServer, serverOf } from './process.ts';

/** A registry to measure: how to start it on an empty folder. */
export interface RegistryKind {
  readonly name: string;
  start(folder: string): Promise<RunningServer>;
}

export const OURS_DISK = 'ghcr-actions, disk';
export const OURS_MEMORY = 'ghcr-actions, memory';
export const DISTRIBUTION = 'distribution 3';

/** The registries that this machine can start, and the names of those that it cannot. */
export function availableRegistries(): { kinds: RegistryKind[]; missing: string[] } {
  const peers = [
    { name: DISTRIBUTION, tool: 'registry' },
    { name: 'docker-registry (Debian)', tool: 'docker-registry' },
  ];
  const ours: RegistryKind[] = [
    { name: OURS_DISK, start: (folder) => startOurs(['--data', folder]) },
    { name: OURS_MEMORY, start: () => startOurs([]) },
  ];
  const kinds = [...ours];
  const missing: string[] = [];
  for (const { name, tool } of peers) {
    const path = findTool(tool);
    if (path === undefined) missing.push(name);
    else kinds.push({ name, start: (folder) => startDistribution(path, folder) });
  }
  return { kinds, missing };
}

/** Our registry in memory, with one user whose token is `token`. */
export function startWithToken(token: string): Promise<RunningServer> {
  const rule = { type: 'classic', user: 'octocat', scopes: ['write:packages'] };
  return startOurs([
    '--world',
    JSON.stringify({
      users: { octocat: {} },
      organizations: { bench: { owners: ['octocat'] } },
      tokens: { [token]: rule },
    }),
  ]);
}

async function startOurs(flags: readonly string[]): Promise<RunningServer> {
  const port = await freePort();
  const args = ['dist/cli.js', 'registry', '--mode', 'oci', '--port', String(port), '--log', 'off', ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return serverOf(child, `127.0.0.1:${port}`);
}

async function startDistribution(tool: string, folder: string): Promise<RunningServer> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'error', accesslog: { disabled: true } },
      storage: {
        filesystem: { rootdirectory: join(folder, 'data') },
        cache: { blobdescriptor: 'inmemory' },
        delete: { enabled: true },
      },
      http: { addr: `127.0.0.1:${port}` },
    }),
  );
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn(tool, ['serve', config], { stdio: 'ignore', env });
  return serverOf(child, `127.0.0.1:${port}`);
}

/** Peers cannot report a port that the system chose, so all get one that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
