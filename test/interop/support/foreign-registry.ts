import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stopProcess } from './command.ts';
import type { Account, Registry } from './registry.ts';

/** The programs of the reference registry: Debian's docker-registry is 2.8, `registry` is 3.1. */
export type ForeignProgram = 'docker-registry' | 'registry';

/** What it logs when its port is open. */
const LISTENING = /msg="listening on ([\d.]+:\d+)"/;

/** The only account of a registry with Basic auth; its password as bcrypt, which is all that the reference registry reads. */
const KEEPER: Account = { user: 'keeper', secret: 'interop-password' };
const KEEPER_BCRYPT = '$2b$05$wRIuZomaxscPeDFAyCLV9eXNu5sJtpqqa5V3SMAOGxspAJ3N8QU0i';

/** Starts a registry of somebody else: open to everyone, or with Basic auth from an htpasswd file. */
export async function startForeignRegistry(
  program: ForeignProgram,
  auth: 'none' | 'htpasswd',
): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-foreign-'));
  const passwords = join(folder, 'htpasswd');
  await writeFile(passwords, `${KEEPER.user}:${KEEPER_BCRYPT}\n`);
  const config = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: '127.0.0.1:0' },
    ...(auth === 'htpasswd' && { auth: { htpasswd: { realm: 'interop', path: passwords } } }),
  };
  const configFile = join(folder, 'config.yml');
  await writeFile(configFile, JSON.stringify(config));
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn(program, ['serve', configFile], { stdio: ['ignore', 'ignore', 'pipe'], env });
  const host = await readyAddress(child);
  return {
    url: `http://${host}`,
    host,
    folder,
    account: auth === 'htpasswd' ? KEEPER : undefined,
    stop: async () => {
      await stopProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns `127.0.0.1:PORT` @throws Error with its whole log when it ends before it listens */
function readyAddress(registry: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    const log: string[] = [];
    createInterface(registry.stderr).on('line', (line) => {
      log.push(line);
      const [, address] = LISTENING.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    registry.once('exit', () =>
      reject(new Error(`the registry ended before it was ready:\n${log.join('\n')}`)),
    );
  });
}
