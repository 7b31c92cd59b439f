/** Text that is HTML already. Only `html` and `trusted` make it: whatever else comes into a page is escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes. `undefined`, `null` and `false` leave nothing behind. */
export type Part = Html | string | number | undefined | null | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page. Each part is escaped for text and for quoted attributes: every attribute stands in quotes. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, index) => piece + render(parts[index])).join(''));
}

/** Takes text as HTML that somebody else has made safe. */
export function trusted(text: string): Html {
  return new Html(text);
}

function render(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
