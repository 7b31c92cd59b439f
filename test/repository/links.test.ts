import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, linksOf, moveLinks, slugOf } from '../../scripts/markdown-document.ts';
import { listFiles, readText } from '../../scripts/project-files.ts';

const paths = new Set(listFiles());
const folders = new Set([...paths].flatMap(foldersOf));
const documents = [...paths].filter((path) => path.endsWith('.md'));
const links = documents.flatMap((path) =>
  linksOf(readText(path))
    .filter((link) => !/^(?:[a-z]+:|\/\/)/.test(link))
    .map((link) => ({ path, link, ...targetOf(path, link) })),
);

describe('links of all Markdown files', () => {
  test('lead to files and folders that exist', () => {
    const broken = links.filter(({ target }) => !paths.has(target) && !folders.has(target));
    expect(broken.map(({ path, link }) => `${path}: ${link}`)).toEqual([]);
  });

  test('lead to headings that exist', () => {
    const anchors = new Map(documents.map((path) => [path, anchorsOf(readText(path))]));
    const broken = links.filter(
      ({ target, anchor }) => anchor !== '' && anchors.get(target)?.has(anchor) === false,
    );
    expect(broken.map(({ path, link }) => `${path}: ${link}`)).toEqual([]);
  });

  test('show every picture of docs/pictures', () => {
    const pictures = links.filter(({ target }) => target.startsWith('docs/pictures/'));
    expect(pictures.length).toBeGreaterThan(0);
    const shown = new Set(pictures.map(({ target }) => target));
    const stored = [...paths].filter((path) => path.startsWith('docs/pictures/'));
    expect(stored.filter((path) => !shown.has(path))).toEqual([]);
  });
});

describe('reading Markdown', () => {
  test.each([
    ['In the place of ghcr.io', 'in-the-place-of-ghcrio'],
    ['From a job with `container:`', 'from-a-job-with-container'],
    ["What's `a_b`, and – why?", 'whats-a_b-and--why'],
  ])('the heading %j has the name that GitHub gives it', (heading, slug) => {
    expect(slugOf(heading.replaceAll('`', ''))).toBe(slug);
    expect([...anchorsOf(`# ${heading}\n`)]).toEqual([slug]);
  });

  test('a heading that comes again has a number', () => {
    expect([...anchorsOf('# A\n\n## A\n\n<a id="b"></a>\n\n# A\n')]).toEqual(['a', 'a-1', 'b', 'a-2']);
  });

  test('links are found in text, in tables and in HTML, and not in code', () => {
    const markdown = `[a](b.md#c) ![d](e.png) \`[x](y)\`

| f |
|---|
| [g](h.md) |

<picture><source srcset="i.png"><img src="j.png"></picture>

\`\`\`md
[x](y)
\`\`\`
`;
    expect(linksOf(markdown)).toEqual(['b.md#c', 'e.png', 'h.md', 'i.png', 'j.png']);
  });

  test.each([
    ['[a](b.md#c)', 'guide/x/y.md', 'guide/z.md', '[a](x/b.md#c)'],
    ['[a](#c) [d](../../e.md)', 'guide/x/y.md', 'guide/z.md', '[a](x/y.md#c) [d](../e.md)'],
    ['[a](https://b/c)', 'guide/x/y.md', 'guide/z.md', '[a](https://b/c)'],
  ])('%s moves from %s to %s', (markdown, from, to, moved) => {
    expect(moveLinks(markdown, from, to)).toBe(moved);
  });
});

function targetOf(from: string, link: string): { target: string; anchor: string } {
  const [path = '', anchor = ''] = decodeURI(link).split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), path).replace(/\/$/, '');
  return { target, anchor };
}

function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? ['.'] : [folder, ...foldersOf(folder)];
}
