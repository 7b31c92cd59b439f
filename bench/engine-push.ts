import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../test/interop/support/command.ts';
import {
  canStartDaemons,
  type Daemon,
  MODERN_DOCKERD,
  startContainerdStore,
} from '../test/interop/support/daemons.ts';
import { OURS, ourPush } from './clients.ts';
import { type DaemonLayer, writeDaemonImage } from './daemon-image.ts';
import { type Cost, findTool, runMeasured } from './process.ts';
import { availableRegistries, DISTRIBUTION, type RegistryKind } from './registries.ts';
import { costFigure, rounds, type Scale, withServer } from './rounds.ts';
import type { ResultTable } from './table.ts';

const DOCKER = 'docker push';
const IMAGE = 'bench/engine:1';
const LAYERS = 4;
const MIB = 2 ** 20;

/** One client that pushes the image. */
interface Pusher {
  readonly name: string;
  push(reference: string): Promise<Cost>;
}

/** Our push of an image of the containerd store against docker's own, both from an Engine that has the layers compressed as they are. */
export async function compareEnginePush(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const registry = availableRegistries().kinds.find(({ name }) => name === DISTRIBUTION);
  const dockerd = process.env[MODERN_DOCKERD] ?? findTool('dockerd');
  if (registry === undefined || dockerd === undefined || !findTool('docker') || !canStartDaemons()) {
    console.log(
      'Push from the containerd store is not measured: it needs root, docker, dockerd and registry.\n',
    );
    return [];
  }
  const engine = await startContainerdStore(join(scratch, 'dockerd'), dockerd);
  try {
    const { stdout: store } = await docker(engine, 'info', '--format', '{{json .DriverStatus}}');
    if (!store.includes('io.containerd.snapshotter')) {
      console.log(
        `Push from the containerd store is not measured: name a dockerd that has it in ${MODERN_DOCKERD}.\n`,
      );
      return [];
    }
    await load(engine, scratch, scale);
    return await measure({ engine, registry, scratch, scale });
  } finally {
    await engine.stop();
  }
}

interface Bench {
  readonly engine: Daemon;
  readonly registry: RegistryKind;
  readonly scratch: string;
  readonly scale: Scale;
}

async function measure({ engine, registry, scratch, scale }: Bench): Promise<ResultTable[]> {
  const pushers = [ourPusher(engine), dockerPusher(engine)];
  const first = new Map<string, Cost[]>(pushers.map(({ name }) => [name, []]));
  const again = new Map<string, Cost[]>(pushers.map(({ name }) => [name, []]));
  await rounds(scale.rounds, pushers, (pusher) =>
    // Each time an empty registry on another port, of which the Engine remembers nothing.
    withServer(registry, scratch, async ({ host }) => {
      const reference = `${host}/bench/engine:1`;
      first.get(pusher.name)?.push(await pusher.push(reference));
      again.get(pusher.name)?.push(await pusher.push(reference));
      await docker(engine, 'image', 'rm', reference).catch(() => undefined); // ours leaves no name
    }),
  );
  const table = { unit: 'wall ms', baseline: DOCKER, noteTitles: ['CPU ms', 'peak RSS'] };
  const figuresOf = (costs: ReadonlyMap<string, readonly Cost[]>) =>
    [...costs].map(([subject, runs]) => costFigure(subject, runs));
  const remark = 'CPU and RSS are those of the client alone: the Engine sends the bytes.';
  const size = `${(2 * scale.layerBytes) / MIB} MiB`;
  return [
    {
      ...table,
      title: `First push from the containerd store, ${LAYERS} layers, ${size}`,
      figures: figuresOf(first),
      remarks: ['Aim: at most 1.1.', remark],
    },
    {
      ...table,
      title: 'The same image of the containerd store again, unchanged',
      figures: figuresOf(again),
      remarks: ['Aim: less than 300 ms.', remark],
    },
  ];
}

function ourPusher({ address }: Daemon): Pusher {
  return {
    name: OURS,
    push: (reference) =>
      runMeasured(ourPush(`docker-daemon:${IMAGE}`, reference), { DOCKER_HOST: `unix://${address}` }),
  };
}

function dockerPusher(engine: Daemon): Pusher {
  return {
    name: DOCKER,
    async push(reference) {
      await docker(engine, 'tag', IMAGE, reference);
      return runMeasured(['docker', '--host', `unix://${engine.address}`, 'push', '--quiet', reference]);
    },
  };
}

async function load(engine: Daemon, scratch: string, scale: Scale): Promise<void> {
  const folder = join(scratch, 'archive');
  const layers = Array.from(
    { length: LAYERS },
    (_, position): DaemonLayer => ({
      seed: `engine-${position}`,
      bytes: Math.floor((2 * scale.layerBytes) / LAYERS / MIB) * MIB,
    }),
  );
  const { archive } = await writeDaemonImage(folder, IMAGE, layers);
  await docker(engine, 'load', '--quiet', '--input', archive);
  await rm(folder, { recursive: true, force: true });
}

function docker({ address }: Daemon, ...args: readonly string[]): ReturnType<typeof run> {
  return run('docker', ['--host', `unix://${address}`, ...args], { timeoutMs: 5 * 60_000 });
}
