import { cp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../test/interop/support/command.ts';
import { canStartDaemons, type Daemon, startDockerd } from '../test/interop/support/daemons.ts';
import { OURS, ourPush } from './clients.ts';
import { type DaemonLayer, writeDaemonImage } from './daemon-image.ts';
import { type Cost, findTool, runMeasured } from './process.ts';
import { availableRegistries, DISTRIBUTION, freePort, type RegistryKind } from './registries.ts';
import { costFigure, rounds, type Scale } from './rounds.ts';
import type { ResultTable } from './table.ts';

const DOCKER = 'docker push';
const OURS_BY_SAVE = `${OURS}, by docker save`;
const MIB = 2 ** 20;
const LAYERS = 4;
const SMALL_LAYERS = 20;

/** One client that pushes an image of the daemon. */
interface Pusher {
  readonly name: string;
  /** Its own one in the registry. */
  readonly repository: string;
  /** Brings `image` to `reference`. */
  push(image: string, reference: string): Promise<Cost>;
}

/** What the measurements of one daemon share. */
interface Bench {
  readonly scratch: string;
  readonly daemon: Daemon;
  readonly registry: RegistryKind;
  readonly pushers: readonly Pusher[];
  readonly scale: Scale;
}

/**
 * Our push of a daemon's image against docker's own. Before every push the daemon forgets what it has pushed, as the
 * one of a fresh runner has never known it.
 */
export async function compareDaemonPush(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const registry = availableRegistries().kinds.find(({ name }) => name === DISTRIBUTION);
  const hasTools = findTool('dockerd') !== undefined && findTool('docker') !== undefined;
  if (registry === undefined || !hasTools || !canStartDaemons()) {
    console.log('Push from a daemon is not measured: it needs root, docker, dockerd and registry.\n');
    return [];
  }
  const tcp = `tcp://127.0.0.1:${await freePort()}`;
  const daemon = await startDockerd(join(scratch, 'dockerd'), [tcp]);
  try {
    const pushers = [
      ourPusher({ name: OURS, repository: 'ours', dockerHost: `unix://${daemon.address}`, scratch }),
      // What is behind a port may be another machine: its folder is not read.
      ourPusher({ name: OURS_BY_SAVE, repository: 'ours-by-save', dockerHost: tcp, scratch }),
      dockerPusher(daemon),
    ];
    const bench: Bench = { scratch, daemon, registry, pushers, scale };
    const layers = (count: number, last: string): DaemonLayer[] =>
      Array.from({ length: count }, (_, position) => ({
        seed: position === count - 1 ? last : `layer-${position}`,
        bytes: Math.floor((2 * scale.layerBytes) / count / MIB) * MIB,
      }));
    await load(bench, 'bench/large:1', layers(LAYERS, 'app'));
    await load(bench, 'bench/small:1', layers(SMALL_LAYERS, 'app'));
    await load(bench, 'bench/small:2', layers(SMALL_LAYERS, 'new-app'));
    const size = `${(2 * scale.layerBytes) / MIB} MiB`;
    const remarks = [
      "By docker save: what a push does that may not read the daemon's folder, here because it reaches the daemon over TCP.",
      'CPU and RSS of docker push are those of its client alone: the daemon does the work.',
    ];
    return [
      {
        ...(await measure(bench, undefined, 'bench/large:1')),
        title: `First push of a daemon's image, ${LAYERS} layers, ${size}, half of it random`,
        remarks: ['Aim: at most 0.6.', ...remarks],
      },
      {
        ...(await measure(bench, 'bench/large:1', 'bench/large:1')),
        title: 'The same image again, unchanged',
        remarks: ['Aim: at most 0.05, and less than 300 ms.', ...remarks],
      },
      {
        ...(await measure(bench, 'bench/small:1', 'bench/small:2')),
        title: `An image of ${SMALL_LAYERS} layers, ${size}, of which one has changed`,
        remarks: ['Aim: at most 0.3.', ...remarks],
      },
    ];
  } finally {
    await daemon.stop();
  }
}

/** Pushes `image` into a registry in which each client has left its `before`. */
async function measure(
  bench: Bench,
  before: string | undefined,
  image: string,
): Promise<Pick<ResultTable, 'unit' | 'baseline' | 'noteTitles' | 'figures'>> {
  const { scratch, pushers, scale } = bench;
  const primed = join(scratch, 'primed');
  const folder = join(scratch, 'registry');
  const costs = new Map<string, Cost[]>(pushers.map(({ name }) => [name, []]));
  if (before !== undefined) for (const pusher of pushers) await pushInto(primed, pusher, before, bench);
  await rounds(scale.rounds, pushers, async (pusher) => {
    if (before !== undefined) await cp(primed, folder, { recursive: true });
    costs.get(pusher.name)?.push(await pushInto(folder, pusher, image, bench));
    await rm(folder, { recursive: true, force: true });
  });
  await rm(primed, { recursive: true, force: true });
  const figures = [...costs].map(([subject, runs]) => costFigure(subject, runs));
  return { unit: 'wall ms', baseline: DOCKER, noteTitles: ['CPU ms', 'peak RSS'], figures };
}

async function pushInto(
  folder: string,
  pusher: Pusher,
  image: string,
  { registry, daemon }: Bench,
): Promise<Cost> {
  const server = await registry.start(folder);
  try {
    await forgetPushes(daemon);
    return await pusher.push(image, `${server.host}/bench/${pusher.repository}:1`);
  } finally {
    await server.stop();
  }
}

interface OurPusher extends Pick<Pusher, 'name' | 'repository'> {
  readonly dockerHost: string;
  readonly scratch: string;
}

function ourPusher({ name, repository, dockerHost, scratch }: OurPusher): Pusher {
  const cache = join(scratch, `cache-of-${repository}`);
  return {
    name,
    repository,
    push: (image, reference) =>
      runMeasured([...ourPush(`docker-daemon:${image}`, reference), '--cache-dir', cache], {
        DOCKER_HOST: dockerHost,
      }),
  };
}

function dockerPusher({ address }: Daemon): Pusher {
  const docker = ['docker', '--host', `unix://${address}`];
  return {
    name: DOCKER,
    repository: 'docker',
    async push(image, reference) {
      await run('docker', [...docker.slice(1), 'tag', image, reference]);
      return runMeasured([...docker, 'push', '--quiet', reference]);
    },
  };
}

async function load({ scratch, daemon }: Bench, name: string, layers: readonly DaemonLayer[]): Promise<void> {
  const folder = join(scratch, 'archive');
  const { archive } = await writeDaemonImage(folder, name, layers);
  await run('docker', ['--host', `unix://${daemon.address}`, 'load', '--quiet', '--input', archive], {
    timeoutMs: 5 * 60_000,
  });
  await rm(folder, { recursive: true, force: true });
}

/** Removes what the daemon keeps about layers that it has pushed: it looks there at every push. */
async function forgetPushes({ address }: Daemon): Promise<void> {
  const drivers = join(dirname(address), 'data', 'image');
  for (const driver of await readdir(drivers)) {
    await rm(join(drivers, driver, 'distribution'), { recursive: true, force: true });
  }
}
