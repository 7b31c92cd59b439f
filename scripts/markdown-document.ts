import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';

/** HTML and tables as GitHub has them. */
const markdownIt = new MarkdownIt({ html: true });

/** The targets of all links and pictures of a Markdown text, those in HTML included. */
export function linksOf(markdown: string): string[] {
  return tokensOf(markdown).flatMap((token) => {
    if (token.type === 'link_open') return [String(token.attrGet('href'))];
    if (token.type === 'image') return [String(token.attrGet('src'))];
    return isHtml(token) ? matchesOf(token.content, /\s(?:href|src|srcset)="([^"]+)"/g) : [];
  });
}

/** The fenced pieces of code of a Markdown text. */
export function codeBlocksOf(markdown: string): { readonly language: string; readonly text: string }[] {
  return tokensOf(markdown)
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }) => ({ language: info.trim(), text: content }));
}

/** What a link can point to behind its `#`: the names that GitHub gives to headings, and those that HTML gives. */
export function anchorsOf(markdown: string): Set<string> {
  const tokens = tokensOf(markdown);
  const anchors = new Set<string>();
  for (const [position, token] of tokens.entries()) {
    if (token.type === 'heading_open') addHeading(tokens[position + 1]?.children ?? [], anchors);
    if (isHtml(token)) for (const id of matchesOf(token.content, /\sid="([^"]+)"/g)) anchors.add(id);
  }
  return anchors;
}

/** The name that GitHub gives to a heading of this text, if it is the first of that name. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A piece of Markdown of the file `from`, with its relative links as they have to be in the file `to`. */
export function moveLinks(markdown: string, from: string, to: string): string {
  return markdown.replaceAll(/\]\((?<link>[^)\s]+)\)/g, (whole, link: string) => {
    if (/^[a-z]+:/.test(link)) return whole;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? from : posix.join(posix.dirname(from), path);
    const moved = posix.relative(posix.dirname(to), target);
    return `](${moved}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}

type Token = ReturnType<typeof markdownIt.parse>[number];

/** Blocks, each followed by what is inside of its line. */
function tokensOf(markdown: string): Token[] {
  return markdownIt.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

function isHtml({ type }: Token): boolean {
  return type === 'html_block' || type === 'html_inline';
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, match = '']) => match);
}

function addHeading(children: readonly Token[], anchors: Set<string>): void {
  const slug = slugOf(children.map(({ content }) => content).join(''));
  let anchor = slug;
  for (let times = 1; anchors.has(anchor); times++) anchor = `${slug}-${times}`;
  anchors.add(anchor);
}
