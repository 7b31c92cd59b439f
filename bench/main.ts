// npm run bench [-- --short] [-- --only push] [-- --write]: measures against peers on this machine.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FULL_SCALE, SCENARIOS, SHORT_SCALE } from './scenarios.ts';
import { formatSection } from './table.ts';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});

const names = options.only ?? Object.keys(SCENARIOS);
const texts = new Map<string, string[]>();
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}, ${arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`Machine: ${machine}\n`);
for (const name of names) {
  const scenario = SCENARIOS[name];
  if (scenario === undefined) {
    console.error(`no benchmark ${JSON.stringify(name)}: there are ${Object.keys(SCENARIOS).join(', ')}`);
    process.exit(2);
  }
  const scratch = await mkdtemp(join(tmpdir(), 'ghcr-actions-bench-'));
  try {
    for (const section of await scenario(scratch, options.short ? SHORT_SCALE : FULL_SCALE)) {
      const text = formatSection(section);
      console.log(text);
      const block = blockOf(name);
      texts.set(block, [...(texts.get(block) ?? []), text]);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
if (options.write) for (const [block, tables] of texts) await writeResults(block, tables);

/** The part of docs/performance.md that the tables of a scenario stand in. */
function blockOf(scenario: string): string {
  return scenario === 'large' ? 'large registries' : 'measured';
}

/** Replaces one part of docs/performance.md, which stands between two markers. */
async function writeResults(block: string, tables: readonly string[]): Promise<void> {
  const file = 'docs/performance.md';
  const [begin, end] = [`<!-- ${block}: begin -->`, `<!-- ${block}: end -->`];
  const page = await readFile(file, 'utf8');
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`${file} lacks its markers`);
  const date = new Date().toISOString().slice(0, 10);
  const stamp = `Measured on ${date}: ${machine}.`;
  await writeFile(file, `${head}${begin}\n${stamp}\n\n${tables.join('\n')}${end}${tail}`);
}
