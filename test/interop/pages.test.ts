import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type RunningRegistry, startRegistry } from '../../src/server/main.ts';
import { fillStage, STAGE_WORLD } from '../support/page-stage.ts';
import { NARROW, openBrowser, signIn, WIDE } from './support/browser.ts';
import { describeWith } from './support/describe-tool.ts';

const VAULT = '/acme/vault/-/settings';
/** What Octocat, who owns all of the stage, sees. */
const PAGES = [
  '/',
  '/?q=nothing',
  '/acme',
  '/acme/shop',
  '/acme/shop/-/versions',
  '/acme/shop/-/versions?show=deleted',
  '/acme/shop@sha256:{digest}',
  VAULT,
  '/-/requests',
  '/-/sign-in',
  '/acme/absent',
];

describeWith(['chromium'], 'the pages in Chromium', () => {
  let browser: Browser;
  let registry: RunningRegistry;

  beforeAll(async () => {
    browser = await openBrowser();
    registry = await startRegistry({ world: STAGE_WORLD });
    await fillStage(registry.registry);
  });
  afterAll(async () => {
    await browser.close();
    await registry.close();
  });

  /** A browser of its own for the running test, which fails on what the policy stops and on errors of scripts. */
  async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: registry.pages, viewport: WIDE, ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      const isRefusal = /status of 40[34]/.test(message.text());
      if (message.type() === 'error' && !isRefusal) problems.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    return page;
  }

  /** The page of the newest version of the shop. */
  async function versionPath(page: Page): Promise<string> {
    await page.goto('/acme/shop:latest');
    return new URL(page.url()).pathname;
  }

  test.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', NARROW],
    ['dark', NARROW],
  ] as const)('SVC-06 axe finds nothing on any page, %s, %o', async (colorScheme, viewport) => {
    // axe itself is a script of its own, which the policy would stop.
    const page = await openPage({ colorScheme, viewport, bypassCSP: true });
    await signIn(page, 'octocat');
    const version = await versionPath(page);
    for (const path of PAGES) {
      await page.goto(path.startsWith('/acme/shop@') ? version : path);
      expect(await seriousFindings(page), path).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow), `${path} is wider than the screen`).toBe(0);
    }
  });

  test('SVC-06 the copy button copies the command and says so', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/acme/shop');
    await page.getByRole('button', { name: 'Copy the command' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const host = new URL(registry.registry).host;
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      `docker pull ${host}/acme/shop:latest`,
    );
  });

  test('SVC-06 by keyboard alone: over the skip link to a package, and to its settings', async () => {
    const page = await openPage();
    await signIn(page, 'octocat');
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await press(page, 'Tab', 'acme/shop');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/acme/shop');
    await press(page, 'Tab', 'Settings');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/acme/shop/-/settings');
    await press(page, 'Tab', 'Save link');
    await page.keyboard.press('Enter');
    await page.getByText('The settings are saved.').waitFor();
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    'SVC-06, PERM-10 sign in, give a workflow access, delete, restore, sign out: %s',
    async (_, javaScriptEnabled) => {
      const page = await openPage({ javaScriptEnabled });
      await page.goto(VAULT);
      expect(page.url()).toBe(`${registry.pages}${VAULT}`);
      await page.getByText('There is nothing at this address').waitFor();
      await signIn(page, 'octocat', VAULT);
      const access = page.getByRole('region', { name: 'Manage Actions access' });
      await access.getByLabel('Repository').selectOption('acme/shop');
      await access.getByLabel('Role').selectOption('write');
      await access.getByRole('button', { name: 'Give role' }).click();
      await page.getByText('The settings are saved.').waitFor();
      expect(registry.world().packages?.['acme/vault']?.actions).toEqual({
        'acme/vault': 'admin',
        'acme/shop': 'write',
      });
      await access.getByRole('button', { name: 'Remove acme/shop' }).click();
      await page.getByText('The settings are saved.').waitFor();

      await page.getByLabel('To delete it').fill('acme/vault');
      await page.getByRole('button', { name: 'Delete this package' }).click();
      await page.getByRole('button', { name: 'Restore acme/vault' }).click();
      await page.getByRole('heading', { name: 'vault' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
      expect((await page.goto('/acme/vault'))?.status()).toBe(404);
    },
  );

  test('SVC-06 the record keeps itself up to date once it is asked to, and is reloaded without script', async () => {
    const page = await openPage();
    await signIn(page, 'octocat', '/-/requests?path=/v2/acme/live/*');
    const row = page.getByRole('rowheader', { name: '/v2/acme/live/tags/list' });
    const live = page.getByRole('button', { name: 'Live' });
    await live.click();
    expect(await live.getAttribute('aria-pressed')).toBe('true');
    await page.request.get(`${registry.registry}/v2/acme/live/tags/list`);
    await row.waitFor();
    const still = await openPage({ javaScriptEnabled: false });
    await still.goto('/-/requests?path=/v2/acme/live/*');
    expect(await still.getByRole('button', { name: 'Live' }).count()).toBe(0);
    await still.getByRole('link', { name: 'Reload' }).click();
    await still.getByText('pull: challenge').waitFor();
  });

  test('SVC-06 no other site sends a form as whoever is signed in', async () => {
    const page = await openPage();
    await signIn(page, 'octocat', VAULT);
    const elsewhere = registry.pages.replace('127.0.0.1', 'localhost');
    await page.route(`${elsewhere}/attack`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${registry.pages}${VAULT}/visibility"><input name="visibility" value="public"><button>Go</button></form>`,
      }),
    );
    await page.goto(`${elsewhere}/attack`);
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button').click();
    await page.waitForURL(`${registry.pages}/**`);
    expect(registry.world().packages?.['acme/vault']?.visibility).toBe('private');
  });
});

async function seriousFindings(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim() || document.activeElement.value');
}

/** Presses a key until what has the focus reads so. */
async function press(page: Page, key: string, wanted: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === wanted) return;
    passed.push(now);
  }
  throw new Error(`${wanted} never had the focus, but ${passed.join(', ')}`);
}
