import { HttpError } from '../http-error.ts';
import type { PageRequest } from '../storage/store.ts';

/** Pages never hold more. */
const MAX_PAGE_SIZE = 1000;

/** `n` and `last` (distribution-spec, "Listing Tags"). */
export function pageRequest(query: URLSearchParams, defaultLimit: number): PageRequest {
  const count = query.get('n');
  const last = query.get('last');
  if (count !== null && !/^\d+$/.test(count)) {
    throw new HttpError('PAGINATION_NUMBER_INVALID', {
      details: [`n must be a number from 0 on, got ${JSON.stringify(count)}`],
    });
  }
  const limit = Math.min(count === null ? defaultLimit : Number(count), MAX_PAGE_SIZE);
  return { limit, ...(last === null || last === '' ? {} : { last }) };
}

/**
 * One page of a listing.
 * @param list is asked for one entry more than the page holds, which tells whether there is another page
 */
export function pageOf(
  { limit, last }: PageRequest,
  list: (page: PageRequest) => string[],
): { readonly entries: string[]; readonly next: URLSearchParams | undefined } {
  if (limit === 0) return { entries: [], next: undefined };
  const found = list({ limit: limit + 1, ...(last === undefined ? {} : { last }) });
  const entries = found.slice(0, limit);
  const lastEntry = entries.at(-1);
  const isEnd = found.length <= limit || lastEntry === undefined;
  return { entries, next: isEnd ? undefined : new URLSearchParams({ last: lastEntry, n: String(limit) }) };
}

/** The header that leads to the next page, relative to this origin. */
export function linkHeader(path: string, next: URLSearchParams | undefined): Record<string, string> {
  return next === undefined ? {} : { link: `<${path}?${next}>; rel="next"` };
}
