import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cost, RunningServer } from './process.ts';
import type { RegistryKind } from './registries.ts';
import { median } from './statistics.ts';
import { type Figure, formatMegabytes, type Section } from './table.ts';

/** How much to measure. */
export interface Scale {
  readonly rounds: number;
  readonly layerBytes: number;
  readonly smallBlobs: number;
  /** And as many versions each. */
  readonly largePackages: number;
}

/** Measures in a scratch folder and gives a few tables. */
export type Scenario = (scratch: string, scale: Scale) => Promise<Section[]>;

export function costFigure(subject: string, runs: readonly Cost[]): Figure {
  return {
    subject,
    values: runs.map(({ wallMs }) => wallMs),
    notes: [
      String(Math.round(median(runs.map(({ cpuMs }) => cpuMs)))),
      formatMegabytes(Math.max(...runs.map(({ peakRssBytes }) => peakRssBytes))),
    ],
  };
}

/** Every subject once a round, starting with another one each time, so that no place in the order is favoured. */
export async function rounds<Subject>(
  count: number,
  subjects: readonly Subject[],
  run: (subject: Subject) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const shift = round % subjects.length;
    for (const subject of [...subjects.slice(shift), ...subjects.slice(0, shift)]) await run(subject);
  }
}

export async function withServer(
  kind: RegistryKind,
  scratch: string,
  use: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const folder = join(scratch, 'registry');
  const server = await kind.start(folder);
  try {
    await use(server);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
