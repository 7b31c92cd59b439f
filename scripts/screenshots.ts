// npm run screenshots: the pictures of docs/pictures, made from the pages of a registry that this script starts and fills, and from
// the job summary of a push.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { request } from 'undici';
import { systemClock } from '../src/server/clock.ts';
import { startRegistry } from '../src/server/main.ts';
import { NARROW, openBrowser, signIn } from '../test/interop/support/browser.ts';
import { fillStage, STAGE_WORLD } from '../test/support/page-stage.ts';
import { publishForSummary, summaryPage } from './summary-picture.ts';
import { root } from './tool.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly user?: string;
  readonly options?: BrowserContextOptions;
}

const PICTURES: readonly Picture[] = [
  { name: 'package', path: '/acme/shop' },
  { name: 'package-dark', path: '/acme/shop', options: { colorScheme: 'dark' } },
  { name: 'package-narrow', path: '/acme/shop', options: { viewport: NARROW } },
  { name: 'settings', path: '/acme/vault/-/settings', user: 'octocat' },
  { name: 'requests', path: '/-/requests?path=/v2/acme/vault/manifests/*', user: 'octocat' },
];

/** Large enough to be read, small enough to be kept in git. */
const SIZE = { width: 1000, height: 700 };
/** All pictures are taken in this moment, so that they change with the pages only. */
const NOON_MS = Date.parse('2026-01-15T12:00:00Z');

const folder = join(root, 'docs', 'pictures');
await mkdir(folder, { recursive: true });
const registry = await startRegistry({
  world: STAGE_WORLD,
  clock: { ...systemClock, now: () => NOON_MS },
});
const browser = await openBrowser();
try {
  await fillStage(registry.registry);
  await beRefused(registry.registry);
  for (const picture of PICTURES) await take(picture);
  await takeSummary();
} finally {
  await browser.close();
  await registry.close();
}

/** Something to see among the requests: nobody, and somebody without a right. */
async function beRefused(origin: string): Promise<void> {
  const url = `${origin}/v2/acme/vault/manifests/edge`;
  const token = Buffer.from('ghp_unknown').toString('base64');
  for (const headers of [{}, { authorization: `Bearer ${token}` }])
    await (await request(url, { headers })).body.dump();
}

async function take({ name, path, user, options }: Picture): Promise<void> {
  const context = await browser.newContext({ baseURL: registry.pages, viewport: SIZE, ...options });
  const page = await context.newPage();
  if (user !== undefined) await signIn(page, user, path);
  else await page.goto(path);
  await steady(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

/** The port is another one in each run; pictures of the same pages should be the same. */
async function steady(page: Page): Promise<void> {
  await page.evaluate(`
    for (const code of document.querySelectorAll('code')) {
      if (code.childElementCount === 0) code.textContent = code.textContent.replace(/127\\.0\\.0\\.1:\\d+/, 'localhost:5000');
    }`);
}

/** What a push says in the summary of its job, light and dark. */
async function takeSummary(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'ghcr-actions-summary-'));
  try {
    const markdown = await publishForSummary(scratch);
    for (const colorScheme of ['light', 'dark'] as const) {
      const name = colorScheme === 'light' ? 'summary' : 'summary-dark';
      const context = await browser.newContext({ colorScheme, viewport: { ...SIZE, height: 100 } });
      const page = await context.newPage();
      await page.setContent(summaryPage('publish', markdown));
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      await context.close();
      console.log(`docs/pictures/${name}.png`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
