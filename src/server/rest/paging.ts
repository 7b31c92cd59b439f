import type { NumberedPage } from '../storage/store.ts';
import { RestError } from './rest-error.ts';

const DEFAULT_SIZE = 30;
const MAX_SIZE = 100;
/** GitHub shows no entry beyond. */
const MAX_ENTRIES = 10_000;

/** A page as `page` and `per_page` name it; what makes no sense counts as not given. */
export interface Page extends NumberedPage {
  /** From 1 on. */
  readonly number: number;
}

/** @throws RestError 400 for pages that end behind entry 10,000 */
export function readPage(query: URLSearchParams): Page {
  const number = positive(query.get('page')) ?? 1;
  const limit = Math.min(positive(query.get('per_page')) ?? DEFAULT_SIZE, MAX_SIZE);
  if (number * limit > MAX_ENTRIES) {
    throw new RestError(400, `Only the first ${MAX_ENTRIES} results are available.`);
  }
  return { number, limit, offset: (number - 1) * limit };
}

/** `Link` to the pages around this one (RFC 8288); nothing where one page holds all. */
export function pageLinks(
  { number, limit }: Page,
  total: number,
  { url, query }: { readonly url: string; readonly query: URLSearchParams },
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / limit));
  const pages: (readonly [relation: string, page: number])[] = [
    ...(number > 1 ? [['prev', number - 1] as const] : []),
    ...(number < last ? [['next', number + 1] as const, ['last', last] as const] : []),
    ...(number > 1 ? [['first', 1] as const] : []),
  ];
  const links = pages.map(([relation, page]) => {
    const target = new URLSearchParams(query);
    target.set('page', String(page));
    return `<${url}?${target}>; rel="${relation}"`;
  });
  return links.length === 0 ? {} : { link: links.join(', ') };
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
