import { isRepositoryName } from '../../oci/reference.ts';
import { contentOf } from '../packages/model.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { packageAddress } from './addresses.ts';
import { findShownLegacy } from './find-package.ts';
import { pageNotFound } from './page-error.ts';
import { redirectTo } from './page-reply.ts';
import type { PackagePageExchange, PageExchange } from './page-route.ts';

/** GitHub's addresses of pages (`html_url` in its REST API) lead to ours, so that `serverUrl` may name this registry. */
export function redirectFromGitHub({ parameters, may }: PageExchange, services: Services): Reply {
  const { owner = '', name = '', type, part } = parameters;
  const wanted = `${owner}/${name}`.toLowerCase();
  // What is no name, such as one that begins with a slash, could lead to another site.
  if (!isRepositoryName(wanted)) throw pageNotFound();
  const legacy = findShownLegacy(wanted, services);
  // Who may not see it learns nothing from where he is led.
  const isLegacy = type === 'docker' && legacy.exists && may('list', legacy).outcome === 'allow';
  const state = { name: wanted, registry: isLegacy ? 'legacy' : 'container' } as const;
  if (part === undefined) return redirectTo(packageAddress(state));
  const isPage = part === 'versions' || part === 'settings';
  return redirectTo(packageAddress(state, isPage ? part : `versions/${encodeURIComponent(part)}`));
}

/** A whole reference, as it was copied from a command: `/OWNER/NAME:TAG` or `/OWNER/NAME@DIGEST`. */
export function redirectToVersion({ state, parameters }: PackagePageExchange, { store }: Services): Reply {
  const { tag, digest } = parameters;
  const found = tag === undefined ? digest : store.metadata.tagDigest(contentOf(state), tag);
  if (found === undefined) throw pageNotFound();
  return redirectTo(packageAddress(state, `versions/${encodeURIComponent(found)}`));
}
