import { printable } from './printable.ts';

/** Untrusted text inside Markdown or HTML, table cells and code included: one line that shows exactly these characters. */
export function escapeMarkdown(text: string): string {
  return printable(text).replaceAll(/[^\p{L}\p{N} ,.\-/]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** A short piece of code. Entities work in it, as they do not between backticks. */
export function markdownCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Lines to copy, with the copy button that GitHub shows. */
export function markdownCodeBlock(lines: readonly string[]): string {
  return `<pre><code>${lines.map(escapeMarkdown).join('\n')}</code></pre>`;
}

/** A table of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
