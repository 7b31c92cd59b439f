import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type LargeClient, openClient } from './large-client.ts';
import { fillRegistry, type Size } from './large-data.ts';
import { TASKS, type Task } from './large-tasks.ts';
import { currentRssBytes } from './process.ts';
import type { Scale } from './rounds.ts';
import { median } from './statistics.ts';
import { type Comparison, formatMegabytes } from './table.ts';

const SMALL: Size = { packages: 10, versions: 10, tagEvery: 10 };
const ROUNDS = 15;
const STARTS = 5;

/** A registry of some size that runs in a process of its own. */
interface LargeRegistry {
  readonly size: Size;
  readonly client: LargeClient;
  readonly pid: number;
  stop(): Promise<void>;
}

/** How long the same takes in registries of several sizes, turn by turn; the first one is small. */
export async function compareLargeRegistries(
  scratch: string,
  { largePackages: many }: Scale,
): Promise<Comparison[]> {
  const sizes: readonly Size[] = [
    SMALL,
    { packages: many, versions: many, tagEvery: 10 },
    { packages: 1, versions: many * 100, tagEvery: 1 },
    { packages: many * 10, versions: 10, tagEvery: 10 },
  ];
  const folders = sizes.map((_, index) => join(scratch, `registry-${index}`));
  const worlds: string[] = [];
  for (const [index, size] of sizes.entries()) worlds.push(await fillRegistry(folders[index] ?? '', size));
  const hooks = await openReceiver();
  const running = new Set<LargeRegistry>();
  const start = async (index: number): Promise<LargeRegistry> => {
    const registry = await startLarge(
      sizes[index] ?? SMALL,
      folders[index] ?? '',
      worlds[index] ?? '',
      hooks,
    );
    running.add(registry);
    return registry;
  };
  try {
    const rows = [await measureStarts(sizes, start)];
    const registries = await Promise.all(sizes.map((_, index) => start(index)));
    rows.push(
      rowOf(
        'memory (RSS) after the start',
        registries.map(({ pid }) => [currentRssBytes(pid)]),
        formatMegabytes,
      ),
    );
    for (const task of TASKS) rows.push(await measureTask(task, registries));
    rows.push(
      rowOf(
        'memory (RSS) after all this',
        registries.map(({ pid }) => [currentRssBytes(pid)]),
        formatMegabytes,
      ),
    );
    const stops = await Promise.all(registries.map(async ({ stop }) => [await timed(stop)]));
    rows.push(rowOf('stop', stops));
    return [{ title: 'Registries of several sizes', subjects: sizes.map(nameOf), rows }];
  } finally {
    await Promise.all([...running].map(({ stop }) => stop()));
    hooks.close();
  }
}

/** From the start of the process to its first 200. */
async function measureStarts(
  sizes: readonly Size[],
  start: (index: number) => Promise<LargeRegistry>,
): Promise<Comparison['rows'][number]> {
  const times = sizes.map((): number[] => []);
  for (let round = 0; round < STARTS; round += 1) {
    for (const index of sizes.keys()) {
      let registry: LargeRegistry | undefined;
      times[index]?.push(
        await timed(async () => {
          registry = await start(index);
        }),
      );
      await registry?.stop();
    }
  }
  return rowOf('start, to the first answers (two pages, a token)', times);
}

async function measureTask(
  task: Task,
  registries: readonly LargeRegistry[],
): Promise<Comparison['rows'][number]> {
  const times = registries.map((): number[] => []);
  const rounds = task.rounds ?? ROUNDS;
  // The first round only warms up, unless it is the only one.
  for (let round = rounds === 1 ? 1 : 0; round <= rounds; round += 1) {
    for (const [index, { client, size }] of registries.entries()) {
      await task.prepare?.(client);
      const time = await timed(() => task.run(client, size));
      if (round > 0) times[index]?.push(time);
    }
  }
  return rowOf(task.name, times);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function rowOf(
  task: string,
  values: readonly (readonly number[])[],
  format = (ms: number): string => `${ms.toFixed(1)} ms`,
): Comparison['rows'][number] {
  const medians = values.map(median);
  return { task, cells: medians.map(format), ratio: (medians[1] ?? Number.NaN) / (medians[0] ?? Number.NaN) };
}

function nameOf({ packages, versions, tagEvery }: Size): string {
  const number = new Intl.NumberFormat('en').format;
  return `${number(packages)} × ${number(versions)}${tagEvery === 1 ? ', all tagged' : ''}`;
}

async function startLarge(size: Size, data: string, world: string, hooks: Server): Promise<LargeRegistry> {
  const { port } = hooks.address() as AddressInfo;
  const flags = [
    '--data',
    data,
    '--world',
    world,
    '--port',
    '0',
    '--log',
    'off',
    '--webhook',
    `http://127.0.0.1:${port}/`,
  ];
  const child = spawn(process.execPath, ['dist/cli.js', 'registry', ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'close');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const client = await openClient((JSON.parse(line) as { registry: string }).registry);
  return {
    ...{ size, client },
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return;
      await client.close();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Takes webhooks, so that each push has to describe what it did. */
async function openReceiver(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}
