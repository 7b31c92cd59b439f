import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { stopProcess } from './command.ts';
import type { Account, Registry } from './registry.ts';

/** The programs of the reference registry: Debian's docker-registry is 2.8, `registry` is 3.1. */
export type ForeignProgram = 'docker-registry' | 'registry';

const READY_TIMEOUT_MS = 10_000;

/** The only account of a registry with Basic auth; its password as bcrypt, which is all that the reference registry reads. */
const KEEPER: Account = { user: 'keeper', secret: 'interop-password' };
const KEEPER_BCRYPT = '$2b$05$wRIuZomaxscPeDFAyCLV9eXNu5sJtpqqa5V3SMAOGxspAJ3N8QU0i';

/** Starts a registry of somebody else: open to everyone, or with Basic auth from an htpasswd file. */
export async function startForeignRegistry(
  program: ForeignProgram,
  auth: 'none' | 'htpasswd',
): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-foreign-'));
  const host = `127.0.0.1:${await freePort()}`;
  const passwords = join(folder, 'htpasswd');
  await writeFile(passwords, `${KEEPER.user}:${KEEPER_BCRYPT}\n`);
  const config = {
    version: '0.1',
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: host },
    ...(auth === 'htpasswd' && { auth: { htpasswd: { realm: 'interop', path: passwords } } }),
  };
  const configFile = join(folder, 'config.yml');
  await writeFile(configFile, JSON.stringify(config));
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn(program, ['serve', configFile], { stdio: 'ignore', env });
  const url = `http://${host}`;
  await waitUntilReady(url);
  return {
    url,
    host,
    folder,
    account: auth === 'htpasswd' ? KEEPER : undefined,
    stop: async () => {
      await stopProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    try {
      await (await request(`${url}/v2/`)).body.dump();
      return;
    } catch (error) {
      const isRefused = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      if (!isRefused || Date.now() > deadline) throw error;
    }
    await delay(50);
  }
}

/** The reference registry does not say which port it got, so it takes one that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
