import { contentOf, LEGACY_ROOT, type PackageState } from '../packages/model.ts';

export const SIGN_IN = '/-/sign-in';
export const SIGN_OUT = '/-/sign-out';
export const REQUESTS = '/-/requests';
export const LIVE_REQUESTS = '/-/requests/live';

export type PackagePart = 'versions' | 'settings' | 'restore' | `versions/${string}` | `settings/${string}`;

/** What `packageAddress` is made of. */
export type AddressedPackage = Pick<PackageState, 'name' | 'registry'>;

/** What the path of such an address names. Without a prefix any package of the name is meant. */
export function packageOfAddress(path: string): { readonly name: string; readonly registry?: 'legacy' } {
  const name = path.toLowerCase();
  const prefix = `${LEGACY_ROOT}/`;
  return name.startsWith(prefix) ? { name: name.slice(prefix.length), registry: 'legacy' } : { name };
}

/** The page of a package, or one below it. Both registries may have one of the name: `~docker/` begins no name of an image. */
export function packageAddress(state: AddressedPackage, part?: PackagePart): string {
  const path = `/${contentOf(state).split('/').map(encodeURIComponent).join('/')}`;
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
