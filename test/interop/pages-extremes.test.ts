import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { type RunningRegistry, startRegistry } from '../../src/server/main.ts';
import { addIndex, addRandomImage } from '../support/image.ts';
import { NARROW, openBrowser, signIn, WIDE } from './support/browser.ts';
import { describeWith } from './support/describe-tool.ts';

const SECRET = 'ghp_octocat';
const OCI = 'org.opencontainers.image';
const LONG = `octocat/${'long-name'.repeat(20)}`;
const ARABIC = 'صورة حاوية للاختبار، مع وصف من اليمين إلى اليسار. ';
const README = `# A heading as long as ${'a'.repeat(120)}

![a picture](https://elsewhere.example/picture.png) <img src="https://elsewhere.example/x.png" onerror="alert(1)">

| ${'column | '.repeat(20)}
|${'---|'.repeat(20)}
| ${'a cell | '.repeat(20)}

\`\`\`
${'docker run '.repeat(40)}
\`\`\`
`;
const WORLD = {
  users: { octocat: {} },
  repositories: { 'octocat/big': { visibility: 'public', readme: README, description: ARABIC } },
  packages: {
    [LONG]: { visibility: 'public', repository: 'octocat/big' },
    'octocat/big/index': { visibility: 'public' },
    'octocat/big/layers': { visibility: 'public', repository: 'octocat/big' },
  },
  tokens: { [SECRET]: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] } },
} as const;

const PAGES = [
  '/',
  '/octocat',
  `/${LONG}`,
  `/${LONG}/-/settings`,
  '/octocat/big/index',
  '/octocat/big/layers',
  '/octocat/big/layers/-/versions',
  '/octocat/big/layers:1',
  '/octocat/big/index:1',
  '/-/requests',
];

/** What GitHub's users have really done, and worse. */
async function fill(registry: string): Promise<void> {
  const client = createRegistryClient({
    credentials: async () => ({ username: 'octocat', password: SECRET }),
  });
  const images = createMemoryImages();
  const push = (name: string, root: Descriptor, ...tags: string[]): Promise<unknown> =>
    copyGraph(images, client.repository(new URL(registry).host, name), root, { tags });
  const labels = {
    [`${OCI}.description`]: ARABIC.repeat(80),
    [`${OCI}.source`]: `https://github.com/octocat/${'x'.repeat(300)}`,
    ['key'.repeat(60)]: 'value'.repeat(900),
  };
  const layerSizes = Array.from({ length: 127 }, (_, index) => 100 + index);
  const tags = Array.from({ length: 40 }, (_, index) => `${index}.${'9'.repeat(100)}`);
  await push('octocat/big/layers', await addRandomImage(images, { labels, layerSizes }), '1', ...tags);
  await push(LONG, await addRandomImage(images, { seed: 'long', labels }), 'l'.repeat(128));
  const children: Descriptor[] = [];
  for (let index = 0; index < 60; index += 1) {
    const platform = { os: 'linux', architecture: `arch${index}`, variant: 'v8' };
    children.push(await addRandomImage(images, { seed: `${index}`, layerSizes: [10], platform }));
  }
  await push('octocat/big/index', addIndex(images, children), '1');
  await client.close();
}

describeWith(['chromium'], 'pages of extreme packages in Chromium', () => {
  let browser: Browser;
  let registry: RunningRegistry;

  beforeAll(async () => {
    browser = await openBrowser();
    registry = await startRegistry({ world: WORLD });
    await fill(registry.registry);
  });
  afterAll(async () => {
    await browser.close();
    await registry.close();
  });

  async function openPage(viewport: { width: number; height: number }, scale = 1): Promise<Page> {
    const context = await browser.newContext({
      ...{ baseURL: registry.pages, viewport, deviceScaleFactor: scale },
      ...{ reducedMotion: 'reduce', bypassCSP: true },
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.on('request', (request) => expect(new URL(request.url()).origin).toBe(registry.pages));
    return page;
  }

  // At 200 % a window of 1200 pixels has 600 of the page's own.
  test.each([
    ['a phone of 360 px', NARROW, 1],
    ['a window of 1200 px at 200 %', { width: WIDE.width / 2, height: WIDE.height / 2 }, 2],
    ['a window of 320 px, which is 1280 px at 400 %', { width: 320, height: 256 }, 4],
  ] as const)('SVC-06 %s shows every page without scrolling sideways', async (_, viewport, scale) => {
    const page = await openPage(viewport, scale);
    await signIn(page, 'octocat');
    for (const path of PAGES) {
      await page.goto(path);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow), `${path} is wider than the screen`).toBe(0);
    }
  });

  test('SVC-06 axe finds nothing on them', async () => {
    const page = await openPage(NARROW);
    for (const path of PAGES.slice(2).filter((other) => !other.includes('/-/'))) {
      await page.goto(path);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const where = violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)]);
      expect(where, path).toEqual([]);
    }
  });

  test('META-03 60 platforms and 127 layers are all shown, and a text from right to left keeps its direction', async () => {
    const page = await openPage(WIDE);
    await page.goto('/octocat/big/index');
    const platforms = page.getByRole('region', { name: 'Platforms' }).getByRole('row');
    expect(await platforms.count()).toBe(61);
    await page.goto('/octocat/big/layers:1');
    expect(await page.getByRole('region', { name: 'Layers' }).getByRole('row').count()).toBe(128);
    await page.goto('/octocat/big/layers');
    const direction = `getComputedStyle(document.querySelector('.description')).direction`;
    expect(await page.evaluate(direction)).toBe('rtl');
    expect(await page.locator('.readme img').count()).toBe(0);
    await page.getByText('this is as much as GitHub shows').waitFor();
  });

  test('SVC-06 by keyboard everything that takes the focus shows it and is on the screen', async () => {
    const page = await openPage(NARROW);
    await signIn(page, 'octocat');
    for (const path of ['/octocat', `/${LONG}`, '/octocat/big/layers/-/settings', '/-/requests']) {
      await page.goto(path);
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(FOCUS_PROBLEM), `${path}, step ${step}`).toBe('');
      }
    }
  });
});

/** What is wrong with the place or the look of the focus; empty when nothing is. */
const FOCUS_PROBLEM = `(() => {
  const element = document.activeElement;
  if (element === document.body) return '';
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no outline: ' + element.outerHTML.slice(0, 99);
  const isSeen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return isSeen ? '' : 'off the screen: ' + element.outerHTML.slice(0, 99);
})()`;
