import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { attempt, run } from './command.ts';

/** The test registry's image, running in the network of this machine. */
export interface Container {
  readonly id: string;
  /** `localhost:PORT`. */
  readonly host: string;
  /** From `docker run` to the first answer. */
  readonly readyMs: number;
}

const READY_TIMEOUT_MS = 60_000;

/** Ends with the test. @param flags of `docker run`, such as `--env NAME=VALUE` */
export async function runContainer(image: string, flags: readonly string[] = []): Promise<Container> {
  const port = await freePort();
  const started = performance.now();
  const network = ['--network', 'host', '--env', `GHCR_PORT=${port}`];
  const { stdout } = await run('docker', ['run', '--detach', ...network, ...flags, image]);
  const id = stdout.trim();
  onTestFinished(async () => void (await attempt('docker', ['rm', '--force', '--volumes', id])));
  await answers(`http://localhost:${port}`, id);
  return { id, host: `localhost:${port}`, readyMs: performance.now() - started };
}

/** Waits for the first 200. @throws Error with the container's log when none comes */
export async function answers(origin: string, id: string): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (!(await isHealthy(origin))) {
    if (performance.now() > deadline) {
      const { stdout, stderr } = await attempt('docker', ['logs', id]);
      throw new Error(`nothing answers at ${origin}:\n${stdout}${stderr}`);
    }
    await delay(10);
  }
}

/** One field of `docker inspect`, by a Go template. */
export async function inspectContainer(id: string, template: string): Promise<string> {
  return (await run('docker', ['inspect', '--format', template, id])).stdout.trim();
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/_/health', origin))).status === 200;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
