import { join } from 'node:path';
import { ourPush } from './clients.ts';
import { sourceOf, writeBenchLayout } from './layout.ts';
import { type Cost, runMeasured, withPeers } from './process.ts';
import { availableRegistries, DISTRIBUTION } from './registries.ts';
import { costFigure, rounds, type Scale, withServer } from './rounds.ts';
import type { ResultTable } from './table.ts';

const OURS = 'ghcr-actions copy';
const CRANE = 'crane';
const LAYERS = 4;

/** A client that copies from one reference to another, both on registries without TLS. */
interface Copier {
  readonly name: string;
  copy(from: string, to: string): readonly string[];
}

/** Our copy against the others: from one registry to an empty one, and between two repositories of one. */
export async function compareCopies(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const { subjects: copiers, remarks } = availableCopiers();
  const kinds = availableRegistries().kinds;
  const kind = kinds.find(({ name }) => name === DISTRIBUTION) ?? kinds[0];
  if (kind === undefined) return [];
  const layout = await writeBenchLayout(join(scratch, 'layout'), LAYERS, scale.layerBytes);
  const between = new Map<string, Cost[]>(copiers.map(({ name }) => [name, []]));
  const within = new Map<string, Cost[]>(copiers.map(({ name }) => [name, []]));
  await withServer(kind, join(scratch, 'source'), async ({ host }) => {
    const from = `${host}/bench/image:${layout.tag}`;
    await runMeasured(ourPush(sourceOf(layout), from));
    await rounds(scale.rounds, copiers, ({ name, copy }) =>
      withServer(kind, join(scratch, 'target'), async (target) => {
        between.get(name)?.push(await runMeasured(copy(from, `${target.host}/bench/copy:1`)));
      }),
    );
    let copies = 0;
    await rounds(scale.rounds * 2, copiers, async ({ name, copy }) => {
      copies += 1;
      within.get(name)?.push(await runMeasured(copy(from, `${host}/bench/copy-${copies}:1`)));
    });
  });
  const table = (title: string, aim: string, costs: ReadonlyMap<string, Cost[]>): ResultTable => ({
    title: `${title} of ${LAYERS} × ${scale.layerBytes / 2 ** 20} MiB, ${kind.name}`,
    unit: 'wall ms',
    baseline: CRANE,
    noteTitles: ['CPU ms', 'peak RSS'],
    figures: [...costs].map(([subject, runs]) => costFigure(subject, runs)),
    remarks: [aim, ...remarks],
  });
  return [
    table('Copy between two registries', 'Aim: at most 0.9 of the best.', between),
    table('Copy between two repositories of one registry', 'Aim: under 150 ms.', within),
  ];
}

function availableCopiers(): { subjects: Copier[]; remarks: string[] } {
  return withPeers<Copier>([{ name: OURS, copy: ourCopy }], {
    crane: (tool) => ({ name: CRANE, copy: (from, to) => [tool, 'copy', '--insecure', from, to] }),
    regctl: (tool) => ({
      name: 'regctl',
      copy: (from, to) => [
        tool,
        ...[from, to].flatMap((reference) => ['--host', `reg=${hostOf(reference)},tls=disabled`]),
        ...['image', 'copy', from, to],
      ],
    }),
    skopeo: (tool) => ({
      name: 'skopeo',
      copy: (from, to) => [
        ...[tool, 'copy', '--quiet', '--src-tls-verify=false', '--dest-tls-verify=false'],
        ...[`docker://${from}`, `docker://${to}`],
      ],
    }),
  });
}

function ourCopy(from: string, to: string): readonly string[] {
  return [process.execPath, 'dist/cli.js', 'copy', '--quiet', '--plain-http', from, to];
}

function hostOf(reference: string): string {
  return reference.split('/')[0] ?? '';
}
