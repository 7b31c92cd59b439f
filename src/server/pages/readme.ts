import type { Repository } from '../rest/repository.ts';
import { type Html, trusted } from './html.ts';

/** Longer ones are cut: to render Markdown takes time. */
const MAX_CHARACTERS = 128 * 1024;
const HIGHEST_HEADING = 3;
const LOWEST_HEADING = 6;

/**
 * A README as HTML. markdown-it escapes HTML that stands in the text and refuses `javascript:` and the like; images, which pages do
 * not load, show as their description. It is loaded with the first README.
 * @param home of the repository on its server, for links that are relative
 */
export async function renderReadme(markdown: string, home: string): Promise<Html> {
  const { default: MarkdownIt } = await import('markdown-it');
  const renderer = new MarkdownIt({ html: false, linkify: true });
  const { normalizeLink } = renderer;
  renderer.normalizeLink = (url) => normalizeLink(URL.canParse(url, home) ? new URL(url, home).href : url);
  renderer.renderer.rules.image = (tokens, index) => renderer.utils.escapeHtml(tokens[index]?.content ?? '');
  // The page has its own headings above these.
  renderer.core.ruler.push('lower_headings', ({ tokens }) => {
    for (const token of tokens) if (token.type.startsWith('heading_')) token.tag = lowered(token.tag);
  });
  return trusted(renderer.render(markdown.slice(0, MAX_CHARACTERS)));
}

/** Where relative links of a repository's README lead. */
export function readmeHome({ name, document }: Repository, serverUrl: string): string {
  return `${serverUrl}/${name}/blob/${encodeURIComponent(document.defaultBranch ?? 'main')}/`;
}

function lowered(tag: string): string {
  return `h${Math.min(Number(tag.slice(1)) + HIGHEST_HEADING - 1, LOWEST_HEADING)}`;
}
