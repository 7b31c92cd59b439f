import type { PackageState } from '../packages/model.ts';

export const SIGN_IN = '/-/sign-in';
export const SIGN_OUT = '/-/sign-out';
export const REQUESTS = '/-/requests';
export const LIVE_REQUESTS = '/-/requests/live';

export type PackagePart = 'versions' | 'settings' | 'restore' | `versions/${string}` | `settings/${string}`;

/** The page of a package, or one below it. */
export function packageAddress({ name }: Pick<PackageState, 'name'>, part?: PackagePart): string {
  const path = `/${name.split('/').map(encodeURIComponent).join('/')}`;
  return part === undefined ? path : `${path}/-/${part}`;
}

export function ownerAddress(owner: string): string {
  return `/${encodeURIComponent(owner)}`;
}

/** @param next where to go afterwards */
export function signInAddress(next: string): string {
  return `${SIGN_IN}?${new URLSearchParams({ next })}`;
}

/** The same page with other fields in its query; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(query)
    .filter(([, value]) => value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  return fields.length === 0 ? path : `${path}?${new URLSearchParams(fields)}`;
}

/** An address of ours to go to, whatever stood in a query: no other site's, which may begin with two slashes, and fit for a header. */
export function localAddress(text: string | null): string {
  return text !== null && /^\/(?![/\\])[!-[\]-~]*$/.test(text) ? text : '/';
}
