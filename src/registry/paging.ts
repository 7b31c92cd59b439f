import { parseLink } from '../http/link.ts';
import { UserError } from '../oci/errors.ts';
import type { Scope } from './scope.ts';
import type { RegistrySession } from './session.ts';

const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const PAGE_ENTRIES = 1000;

/**
 * The strings of a paged list (`tags/list`, `_catalog`) in the registry's order, each once. Follows `Link: rel="next"` until there
 * is none, or one that has been followed before.
 */
export async function* listPaged(
  session: RegistrySession,
  path: string,
  { field, scopes }: { field: 'tags' | 'repositories'; scopes: readonly Scope[] },
): AsyncGenerator<string> {
  const listed = new Set<string>();
  const visited = new Set<string>();
  let next: string | URL | undefined = `${path}?n=${PAGE_ENTRIES}`;
  while (next !== undefined) {
    const { bytes, headers, url } = await session.read(
      { method: 'GET', url: next, scopes, expect: [200] },
      MAX_PAGE_BYTES,
    );
    visited.add(url.href);
    for (const entry of parseList(bytes, field, url)) {
      if (!listed.has(entry)) yield entry;
      listed.add(entry);
    }
    next = nextPage(headers.link, url, visited);
  }
}

/** The next page, which may be given relatively; undefined at the end. @throws UserError for one on another origin */
export function nextPage(
  header: string | readonly string[] | undefined,
  current: URL,
  visited: ReadonlySet<string>,
): URL | undefined {
  const target = parseLink(header, 'next');
  if (target === undefined || !URL.canParse(target, current.href)) return undefined;
  const url = new URL(target, current);
  if (url.origin !== current.origin) {
    throw new UserError(
      `${current.host} continues its list on another host, ${url.host}, which is not followed`,
    );
  }
  return visited.has(url.href) ? undefined : url;
}

function parseList(bytes: Buffer, field: string, url: URL): string[] {
  let document: unknown;
  try {
    document = JSON.parse(bytes.toString());
  } catch (cause) {
    throw new UserError(`${url.origin}${url.pathname} answered with a list that is not JSON`, { cause });
  }
  const entries = (document as Record<string, unknown> | null)?.[field] ?? [];
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
}
