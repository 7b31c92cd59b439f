import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { WorldDocument } from '../../../src/server/main.ts';
import { stopProcess } from './command.ts';
import { CLI } from './our-cli.ts';
import type { Account, GuardedRegistry } from './registry.ts';

export const OCTOCAT: Account = { user: 'octocat', secret: 'ghp_interopOctocat' };

const SCOPES = ['write:packages', 'delete:packages'] as const;

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { 'my-org': { owners: ['octocat'] }, team: { owners: ['octocat'] } },
  tokens: { [OCTOCAT.secret]: { type: 'classic', user: OCTOCAT.user, scopes: SCOPES } },
};

export interface OurRegistry extends GuardedRegistry {
  /** Of the legacy registry; the same address as `url` unless it has a port of its own. */
  readonly legacyUrl: string;
}

/**
 * Starts `ghcr-actions registry` as users do, in a process of its own.
 * @param flags as on the command line
 * @param document a world that knows the token of `OCTOCAT`
 */
export async function startOurRegistry(
  flags: readonly string[] = [],
  storage: 'disk' | 'memory' = 'disk',
  document: WorldDocument = WORLD,
): Promise<OurRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-registry-'));
  const world = join(folder, 'world.json');
  await writeFile(world, JSON.stringify(document));
  const data = storage === 'disk' ? ['--data', join(folder, 'data')] : [];
  const args = ['registry', '--port', '0', '--world', world, ...data, ...flags];
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { registry: url, legacy } = await readyAddresses(child);
  return {
    url,
    host: new URL(url).host,
    legacyUrl: legacy,
    account: OCTOCAT,
    folder,
    stop: async () => {
      await stopProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The addresses in the one line of JSON that the registry prints when it is ready. */
async function readyAddresses(child: ChildProcess): Promise<{ registry: string; legacy: string }> {
  if (child.stdout === null || child.stderr === null) throw new Error('the registry has no pipes');
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  if (typeof line !== 'string') throw new Error(`the registry ended before it was ready:\n${log}`);
  return JSON.parse(line) as { registry: string; legacy: string };
}
