import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { PUSH } from '../../src/actions/definitions/push.ts';
import { push } from '../../src/actions/push.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { RunningRegistry } from '../../src/server/main.ts';
import type { RequestRecord } from '../../src/server/recorder/recorder.ts';
import { addIndex, addRandomImage, randomBytesOf, writeLayout } from '../support/image.ts';
import { openTestRegistry } from '../support/registry.ts';
import { hasSignals } from '../support/signals.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { runHere } from './run-here.ts';

const CUTS = 50;
const SEED = 'kill -9';
const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

let registry: RunningRegistry;
let folder: string;
let root: Descriptor;
/** What a push that nobody disturbs sends. */
let wholeBytes: number;

beforeEach(async () => {
  registry = await openTestRegistry({ mode: 'oci' });
  folder = await temporaryFolder();
  const images = createMemoryImages();
  const layerSizes = [400_000, 150_000, 60_000, 1000];
  const platforms = ['amd64', 'arm64'].map((architecture) =>
    addRandomImage(images, { seed: architecture, layerSizes, platform: { os: 'linux', architecture } }),
  );
  root = addIndex(images, await Promise.all(platforms));
  await writeLayout(images, join(folder, 'image'), { v1: root });
  const whole = await pushUntil('SIGKILL', 'whole', Number.POSITIVE_INFINITY);
  expect(whole.status).toBe(0);
  wholeBytes = whole.bytes;
});

interface Ending {
  /** What the process has sent. */
  readonly bytes: number;
  readonly status: number | NodeJS.Signals;
}

/** Pushes by a process of its own, which gets a signal once it has sent so many bytes. */
async function pushUntil(signal: NodeJS.Signals, name: string, afterBytes: number): Promise<Ending> {
  let onCut = (): void => undefined;
  const cut = { afterBytes, isSilent: signal === 'SIGKILL', onCut: () => onCut() };
  const proxy = await startCuttingProxy(registry.registry, cut);
  const args = ['push', '--source', join(folder, 'image'), '--image', `${proxy.host}/killed/${name}`];
  const child = spawn(process.execPath, [CLI, ...args, '--tags', 'v1', '--tags', 'v1.0', '--plain-http'], {
    env: { HOME: folder, DOCKER_CONFIG: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: 'ignore',
  });
  onCut = () => {
    child.kill(signal);
    // A second one would end it at once.
    onCut = () => undefined;
  };
  const status = await new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('exit', (code, killedBy) => resolve(killedBy ?? code ?? 0)),
  );
  // What arrives late is acknowledged late, and would count against the next push.
  await proxy.settled();
  return { bytes: proxy.bytesIn(), status };
}

/** Paths of the blobs and manifests that the registry has taken, from the record. */
function acknowledged(name: string): string[] {
  return registry
    .requests({ method: 'PUT', path: `/v2/killed/${name}/*` })
    .filter(({ status }) => status === 201)
    .map(({ path }) => /digest=([^&]+)/.exec(path)?.[1] ?? path);
}

/** Positions in what a push sends, the same in every run. */
function cutPositions(): number[] {
  const random = randomBytesOf(SEED, CUTS * 4);
  return Array.from({ length: CUTS }, (_, cut) =>
    Math.max(1, Math.floor((random.readUInt32LE(cut * 4) / 2 ** 32) * wholeBytes)),
  );
}

async function readBack(name: string, tag: string): Promise<Descriptor> {
  const client = createRegistryClient({ plainHttp: true });
  try {
    const source = client.repository(new URL(registry.registry).host, `killed/${name}`);
    const found = await source.resolve(tag);
    await copyGraph(source, createMemoryImages(), found);
    return found;
  } finally {
    await client.close();
  }
}

test(`ACT-04 a push that was killed at any of ${CUTS} moments is right after the next, which sends nothing again`, {
  timeout: 120_000,
}, async () => {
  const cuts = cutPositions().entries();
  const stages = new Set<number>();
  async function work(): Promise<void> {
    for (const [cut, afterBytes] of cuts) stages.add(await tryCut(`cut-${cut}`, afterBytes));
  }
  await Promise.all([work(), work(), work()]);
  // From nothing to nearly all of the 8 layers, 2 configs and 4 manifests.
  expect(stages.size).toBeGreaterThan(6);
});

/** @returns how much the registry had taken when the first push was killed */
async function tryCut(name: string, afterBytes: number): Promise<number> {
  const where = `${name}, after ${afterBytes} of ${wholeBytes} bytes`;
  expect((await pushUntil('SIGKILL', name, afterBytes)).status).toBe('SIGKILL');
  const before = acknowledged(name);
  const image = `${new URL(registry.registry).host}/killed/${name}`;
  const inputs = { source: join(folder, 'image'), image, tags: 'v1\nv1.0', 'plain-http': 'true' };
  const again = await runHere(PUSH, push, inputs, folder);
  expect(again, where).toMatchObject({ status: 0, result: { digest: root.digest } });
  for (const tag of ['v1', 'v1.0']) expect((await readBack(name, tag)).digest, where).toBe(root.digest);
  const after = acknowledged(name);
  expect(new Set(after).size, `${where}: ${before.join(' ')} | ${after.join(' ')}`).toBe(after.length);
  return before.length;
}

test.runIf(hasSignals).each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ACT-04 %s closes every open upload, and ends with %i', async (signal, status) => {
  const ending = await pushUntil(signal, 'interrupted', Math.floor(wholeBytes / 3));
  expect(ending.status).toBe(status);
  const uploads = registry.requests({ path: '/v2/killed/interrupted/blobs/uploads/*' });
  const isEnd = ({ method, status: answer }: RequestRecord): boolean =>
    (method === 'PUT' && answer === 201) || (method === 'DELETE' && answer === 204);
  const sessionOf = ({ path }: RequestRecord): string => path.replace(/\?.*/, '');
  const closed = new Set(uploads.filter(isEnd).map(sessionOf));
  const begun = uploads.filter(({ method }) => method === 'PUT').map(sessionOf);
  expect(begun.filter((session) => !closed.has(session))).toEqual([]);
  // The client may have heard of one more, whose answer the registry believes to be lost.
  const opened = uploads.filter(({ method, status: answer }) => method === 'POST' && answer === 202);
  expect(closed.size).toBeGreaterThanOrEqual(opened.length);
  expect(uploads.some(({ method }) => method === 'DELETE')).toBe(true);
});
