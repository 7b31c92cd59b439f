import { HttpError } from '../http-error.ts';
import type { Route } from './route.ts';

/** What the router reads of a line of an API. */
type RouteKey = Pick<Route, 'method' | 'path'>;

export interface RouteMatch<Line extends RouteKey = Route> {
  readonly route: Line;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route of a request. */
export type Router<Line extends RouteKey = Route> = (method: string, path: string) => RouteMatch<Line>;

interface CompiledRoute<Line> {
  readonly route: Line;
  readonly pattern: RegExp;
}

/**
 * The first route that fits wins. Repository names hold slashes, so the patterns are read from the right.
 * @param unknown makes the error for a path without a route, or with routes for other methods only
 */
export function createRouter<Line extends RouteKey>(
  routes: readonly Line[],
  unknown: (path: string, allowed: ReadonlySet<string>) => Error = noRoute,
): Router<Line> {
  const compiled = routes.map((route): CompiledRoute<Line> => ({ route, pattern: compile(route.path) }));
  return (method, path) => {
    const wanted = method === 'HEAD' ? 'GET' : method;
    const allowed = new Set<string>();
    for (const { route, pattern } of compiled) {
      const found = pattern.exec(path);
      if (found === null) continue;
      if (route.method === wanted) return { route, parameters: decodeAll(found.groups ?? {}) };
      allowed.add(route.method);
    }
    throw unknown(path, allowed);
  };
}

function compile(path: string): RegExp {
  const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'repository' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${pattern}$`);
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decode(text)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new HttpError('UNSUPPORTED', { status: 400, message: 'the path is not valid UTF-8', cause });
  }
}

function noRoute(path: string, allowed: ReadonlySet<string>): HttpError {
  if (allowed.size > 0) {
    return new HttpError('UNSUPPORTED', { headers: { allow: [...allowed].join(', ') } });
  }
  return new HttpError('UNSUPPORTED', {
    status: 404,
    message: 'there is nothing at this address',
    details: [path],
  });
}
