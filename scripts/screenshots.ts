// npm run screenshots: the pictures of docs/pictures, made from the pages of a registry that this script starts and fills.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startRegistry } from '../src/server/main.ts';
import { NARROW, openBrowser, signIn, WIDE } from '../test/interop/support/browser.ts';
import { fillStage, STAGE_WORLD } from '../test/support/page-stage.ts';
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
  { name: 'requests', path: '/-/requests?path=/v2/acme/vault/*', user: 'octocat' },
];

const folder = join(root, 'docs', 'pictures');
await mkdir(folder, { recursive: true });
const registry = await startRegistry({ world: STAGE_WORLD });
const browser = await openBrowser();
try {
  await fillStage(registry.registry);
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  await registry.close();
}

async function take({ name, path, user, options }: Picture): Promise<void> {
  const context = await browser.newContext({ baseURL: registry.pages, viewport: WIDE, ...options });
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
