import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { createMemoryImages } from '../src/images/memory.ts';
import { startRegistry } from '../src/server/main.ts';
import { addIndex, addRandomImage, writeLayout } from '../test/support/image.ts';
import { root } from './tool.ts';

const MEGABYTE = 1_000_000;
const LAYER_SIZES = [31 * MEGABYTE, 8.4 * MEGABYTE, 0.6 * MEGABYTE];
const REPOSITORY = 'acme/shop';
const JOB_TOKEN = 'ghs_job';

const LABELS = {
  'org.opencontainers.image.description': 'The web shop of Acme.',
  'org.opencontainers.image.licenses': 'MIT',
  'org.opencontainers.image.revision': '8f14e45fceea167a5a36dedd4bea2543ca3f1a2b',
};

/** The job summary of a run that pushes two platforms, of which the registry has one already: real, by the programs themselves. */
export async function publishForSummary(folder: string): Promise<string> {
  const registry = await startRegistry({
    world: {
      organizations: { acme: {} },
      users: { octocat: {} },
      repositories: { [REPOSITORY]: { visibility: 'public', description: 'The web shop', license: 'MIT' } },
      tokens: {
        [JOB_TOKEN]: {
          ...{ type: 'actions', repository: REPOSITORY, actor: 'octocat' },
          permissions: { packages: 'write', contents: 'read' },
        },
      },
    },
  });
  const { host } = new URL(registry.registry);
  const layout = join(folder, 'image');
  const summary = join(folder, 'summary.md');
  try {
    await writeShop(layout);
    const image = `${host}/${REPOSITORY}`;
    const amd64 = { SOURCE: `oci:${layout}:amd64`, IMAGE: image, TAGS: 'build-amd64' };
    await runAction('push', amd64, join(folder, 'unshown.md'));
    await runAction(
      'publish',
      { SOURCE: `oci:${layout}:both`, IMAGE: image, TAGS: '2.1.0\nlatest' },
      summary,
    );
    return (await readFile(summary, 'utf8'))
      .replaceAll(host.replace(':', '&#58;'), 'localhost&#58;5000')
      .replaceAll(host, 'localhost:5000');
  } finally {
    await registry.close();
  }
}

async function writeShop(layout: string): Promise<void> {
  const images = createMemoryImages();
  const platform = (architecture: string): ReturnType<typeof addRandomImage> =>
    addRandomImage(images, {
      ...{ seed: architecture, layerSizes: LAYER_SIZES, labels: LABELS },
      platform: { os: 'linux', architecture },
    });
  const [amd64, arm64] = [await platform('amd64'), await platform('arm64')];
  const both = addIndex(images, [amd64, arm64], { annotations: LABELS });
  await writeLayout(images, layout, { amd64, both });
}

/** @throws Error with the log of an action that fails */
async function runAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  summary: string,
): Promise<void> {
  await writeFile(summary, '');
  const given = Object.entries(inputs).map(([input, value]) => [`INPUT_${input}`, value]);
  const child = spawn(process.execPath, [join(root, 'src', 'main', `${name}.ts`)], {
    env: {
      ...{ PATH: process.env.PATH, ...Object.fromEntries(given) },
      ...{ INPUT_TOKEN: JOB_TOKEN, INPUT_USERNAME: 'octocat', INPUT_CACHE: 'false' },
      INPUT_REPOSITORY: REPOSITORY,
      ...{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: REPOSITORY, GITHUB_STEP_SUMMARY: summary },
    },
  });
  const log: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text) => log.push(text));
  child.stderr.setEncoding('utf8').on('data', (text) => log.push(text));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${name} has failed:\n${log.join('')}`);
}

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23); }
  body { margin: 0; padding: 20px; font: 14px/1.5 sans-serif; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #f0f6fc); }
  main { border: 1px solid var(--line); border-radius: 6px; }
  h1 { margin: 0; padding: 12px 16px; font-size: 14px; background: var(--soft); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; }
  article { padding: 16px; }
  h3 { margin: 0 0 12px; font-size: 18px; }
  code, pre { font: 12px/1.45 monospace; background: light-dark(#818b981f, #656c7633); border-radius: 6px; }
  code { padding: 2px 5px; }
  pre { padding: 12px; background: var(--soft); overflow: auto; }
  pre code { padding: 0; background: none; }
  table { border-collapse: collapse; margin: 12px 0; }
  th, td { padding: 5px 12px; border: 1px solid var(--line); text-align: left; }
  tr:nth-child(2n) { background: var(--soft); }`;

/** Markdown as GitHub shows it in the summary of a job, as a page of its own. */
export function summaryPage(job: string, markdown: string): string {
  const html = new MarkdownIt({ html: true }).render(markdown);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${job}</title><style>${STYLE}</style>
<main><h1>${job} summary</h1><article>${html}</article></main></html>`;
}
