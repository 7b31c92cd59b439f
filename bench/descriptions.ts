import { join } from 'node:path';
import { createMemoryImages } from '../src/images/memory.ts';
import { addIndex, addRandomImage, writeLayout } from '../test/support/image.ts';
import { ourPush } from './clients.ts';
import { type Cost, runMeasured, withPeers } from './process.ts';
import { availableRegistries, DISTRIBUTION } from './registries.ts';
import { costFigure, rounds, type Scale, withServer } from './rounds.ts';
import type { ResultTable } from './table.ts';

const OURS = 'ghcr-actions describe';
const REGCTL = 'regctl image mod';

const PLATFORMS = ['amd64', 'arm64', '386', 'arm', 'ppc64le', 's390x', 'riscv64', 'mips64le'];

/** A client that sets two annotations and, where it can, a label on an image in a registry, under the same tag. */
interface Describer {
  readonly name: string;
  describe(image: string, value: string): readonly string[];
}

/** Our describe against the others, on an index of 8 platforms: each has a repository of its own, and a new value each time. */
export async function compareDescriptions(scratch: string, scale: Scale): Promise<ResultTable[]> {
  const { subjects: describers, remarks } = availableDescribers();
  const kinds = availableRegistries().kinds;
  const kind = kinds.find(({ name }) => name === DISTRIBUTION) ?? kinds[0];
  if (kind === undefined) return [];
  const source = await writeIndex(join(scratch, 'layout'));
  const costs = new Map<string, Cost[]>(describers.map(({ name }) => [name, []]));
  await withServer(kind, scratch, async ({ host }) => {
    const imageOf = new Map(describers.map(({ name }, number) => [name, `${host}/bench/image-${number}:1`]));
    for (const image of imageOf.values()) await runMeasured(ourPush(source, image));
    let value = 0;
    await rounds(scale.rounds * 4, describers, async ({ name, describe }) => {
      value += 1;
      costs.get(name)?.push(await runMeasured(describe(imageOf.get(name) ?? '', String(value))));
    });
  });
  return [
    {
      title: `Two annotations and a label, ${PLATFORMS.length} platforms, ${kind.name}`,
      unit: 'wall ms',
      baseline: REGCTL,
      noteTitles: ['CPU ms', 'peak RSS'],
      figures: [...costs].map(([subject, runs]) => costFigure(subject, runs)),
      remarks: ['Aim: at most 1.0. buildx sets annotations of the index alone.', ...remarks],
    },
  ];
}

function availableDescribers(): { subjects: Describer[]; remarks: string[] } {
  return withPeers<Describer>([{ name: OURS, describe: ourDescribe }], {
    regctl: (tool) => ({
      name: REGCTL,
      describe: (image, value) => [
        ...[tool, '--host', `reg=${image.split('/')[0]},tls=disabled`, 'image', 'mod', image, '--replace'],
        ...['--annotation', `[*]com.example.a=${value}`, '--annotation', `[*]com.example.b=${value}`],
        ...['--label', `com.example.c=${value}`],
      ],
    }),
    buildx: (tool) => ({
      name: 'buildx imagetools create',
      describe: (image, value) => [
        ...[tool, 'imagetools', 'create', '--tag', image],
        ...['--annotation', `index:com.example.a=${value}`, '--annotation', `index:com.example.b=${value}`],
        image,
      ],
    }),
  });
}

function ourDescribe(image: string, value: string): readonly string[] {
  return [
    ...[process.execPath, 'dist/cli.js', 'describe', '--quiet', '--plain-http', '--image', image],
    ...['--annotations', `com.example.a=${value}`, '--annotations', `com.example.b=${value}`],
    ...['--labels', `com.example.c=${value}`],
  ];
}

async function writeIndex(folder: string): Promise<string> {
  const images = createMemoryImages();
  const children = PLATFORMS.map((architecture) =>
    addRandomImage(images, { seed: architecture, platform: { os: 'linux', architecture }, layers: 'tar' }),
  );
  await writeLayout(images, folder, { 1: addIndex(images, await Promise.all(children)) });
  return `oci:${folder}`;
}
