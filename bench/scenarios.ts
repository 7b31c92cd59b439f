import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { availableClients, CRANE, cranePull } from './clients.ts';
import { compareCopies } from './copies.ts';
import { compareDaemonPush } from './daemon-push.ts';
import { compareDescriptions } from './descriptions.ts';
import { compareEnginePush } from './engine-push.ts';
import { compareLargeRegistries } from './large-registry.ts';
import { writeBenchLayout } from './layout.ts';
import { type Cost, findTool, runMeasured } from './process.ts';
import { availableRegistries, DISTRIBUTION, startWithToken } from './registries.ts';
import { costFigure, rounds, type Scale, type Scenario, withServer } from './rounds.ts';
import { measureSmallBlobs, type SmallBlobRates } from './small-blobs.ts';
import { median } from './statistics.ts';
import { formatMegabytes, type ResultTable } from './table.ts';

export const FULL_SCALE: Scale = {
  rounds: 5,
  layerBytes: 256 * 1024 * 1024,
  smallBlobs: 2000,
  largePackages: 1000,
};
export const SHORT_SCALE: Scale = {
  rounds: 3,
  layerBytes: 16 * 1024 * 1024,
  smallBlobs: 500,
  largePackages: 100,
};

const LAYERS = 4;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  push: comparePush,
  copy: compareCopies,
  daemon: compareDaemonPush,
  engine: compareEnginePush,
  describe: compareDescriptions,
  registry: compareRegistries,
  small: compareSmallBlobs,
  login: compareLogin,
  large: compareLargeRegistries,
};

/** Our client against the others, into the same registry, each time an empty one. */
async function comparePush(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const layout = await writeBenchLayout(join(scratch, 'layout'), LAYERS, scale.layerBytes);
  const { subjects: clients, remarks } = availableClients();
  const { kinds: registries } = availableRegistries();
  const target = registries.find(({ name }) => name === DISTRIBUTION) ?? registries[0];
  if (target === undefined) return [];
  const costs = new Map<string, Cost[]>(clients.map(({ name }) => [name, []]));
  await rounds(scale.rounds, clients, async (client) => {
    await withServer(target, scratch, async ({ host }) => {
      costs.get(client.name)?.push(await runMeasured(client.push(layout, `${host}/bench/image`)));
    });
  });
  return [
    {
      title: `Push of ${sizeOf(scale)} into ${target.name}`,
      unit: 'wall ms',
      baseline: CRANE,
      noteTitles: ['CPU ms', 'peak RSS'],
      figures: [...costs].map(([subject, runs]) => costFigure(subject, runs)),
      remarks,
    },
  ];
}

/** Our registry against the others, under crane. */
async function compareRegistries(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const crane = findTool(CRANE);
  const { kinds, missing } = availableRegistries();
  const remarks = missing.map((name) => `${name} is not installed here.`);
  if (crane === undefined) throw new Error('the registry benchmark needs crane on PATH');
  const layout = await writeBenchLayout(join(scratch, 'layout'), LAYERS, scale.layerBytes);
  const results = new Map(
    kinds.map(({ name }) => [name, { push: [] as number[], pull: [] as number[], rss: [] as number[] }]),
  );
  await rounds(scale.rounds, kinds, async (kind) => {
    await withServer(kind, scratch, async (server) => {
      const image = `${server.host}/bench/image:${layout.tag}`;
      const pulled = join(scratch, 'pulled');
      const result = results.get(kind.name);
      result?.push.push((await runMeasured([crane, 'push', '--insecure', layout.folder, image])).wallMs);
      result?.pull.push((await runMeasured(cranePull(crane, image, pulled))).wallMs);
      result?.rss.push(server.peakRssBytes());
      await rm(pulled, { recursive: true, force: true });
    });
  });
  const table = (verb: 'push' | 'pull', aim: string): ResultTable => ({
    title: `Registry: ${verb} of ${sizeOf(scale)} by crane`,
    unit: 'wall ms',
    baseline: DISTRIBUTION,
    noteTitles: ['server peak RSS'],
    figures: [...results].map(([subject, result]) => ({
      subject,
      values: result[verb],
      notes: [formatMegabytes(Math.max(...result.rss))],
    })),
    remarks: [aim, ...remarks],
  });
  return [
    table('push', 'Aim: at most 1.0 on disk, with at most 200 MB.'),
    table('pull', 'Aim: at most 0.9 on disk.'),
  ];
}

/** Blobs of 1 KiB a second, which is what integration tests are made of. */
async function compareSmallBlobs(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const { kinds, missing } = availableRegistries();
  const rates = new Map<string, SmallBlobRates[]>(kinds.map(({ name }) => [name, []]));
  await rounds(scale.rounds, kinds, async (kind) => {
    await withServer(kind, scratch, async ({ host }) => {
      await measureSmallBlobs(host, 100); // warms client and server up
      rates.get(kind.name)?.push(await measureSmallBlobs(host, scale.smallBlobs));
    });
  });
  const perSecond = (runs: readonly SmallBlobRates[], verb: keyof SmallBlobRates) =>
    String(Math.round(median(runs.map((run) => run[verb]))));
  return [
    {
      title: 'Blobs of 1 KiB, 16 connections, one client process',
      unit: 'pushes/s',
      baseline: DISTRIBUTION,
      noteTitles: ['HEAD/s', 'GET/s'],
      figures: [...rates].map(([subject, runs]) => ({
        subject,
        values: runs.map(({ push }) => push),
        notes: [perSecond(runs, 'head'), perSecond(runs, 'get')],
      })),
      remarks: [
        'Aim: at least 6 on disk, at least 10 in memory.',
        ...missing.map((name) => `${name} is not installed here.`),
      ],
    },
  ];
}

/** CPU time of a whole `login`, in the process that the runner starts, against a Node that does nothing. */
async function compareLogin(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const bare: Cost[] = [];
  const login: Cost[] = [];
  const token = 'ghp_benchmark';
  const config = join(scratch, 'docker-config');
  await mkdir(config, { recursive: true });
  const server = await startWithToken(token);
  try {
    const env = {
      DOCKER_CONFIG: config,
      RUNNER_TEMP: scratch,
      INPUT_REGISTRY: server.host,
      INPUT_USERNAME: 'octocat',
      INPUT_TOKEN: token,
      'INPUT_PLAIN-HTTP': 'true',
    };
    for (let round = 0; round < scale.rounds * 3; round += 1) {
      bare.push(await runMeasured([process.execPath, '-e', '0']));
      login.push(await runMeasured([process.execPath, 'dist/login.js'], env));
    }
  } finally {
    await server.stop();
  }
  const extra = median(login.map(({ cpuMs }, round) => cpuMs - (bare[round]?.cpuMs ?? 0)));
  return [
    {
      title: 'Login: CPU of the whole process',
      unit: 'CPU ms',
      baseline: 'bare Node',
      noteTitles: ['wall ms'],
      figures: [
        { subject: 'ghcr-actions login', values: login.map(({ cpuMs }) => cpuMs), notes: [wall(login)] },
        { subject: 'bare Node', values: bare.map(({ cpuMs }) => cpuMs), notes: [wall(bare)] },
      ],
      remarks: [`On top of bare Node: ${Math.round(extra)} ms of CPU (median of pairs). Aim: at most 200.`],
    },
  ];
}

function wall(costs: readonly Cost[]): string {
  return String(Math.round(median(costs.map(({ wallMs }) => wallMs))));
}

function sizeOf(scale: Scale): string {
  return `${LAYERS} × ${scale.layerBytes / 2 ** 20} MiB`;
}
