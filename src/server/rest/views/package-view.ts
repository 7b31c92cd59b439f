import type { Account } from '../../accounts.ts';
import type { PackageState } from '../../packages/model.ts';
import type { PackageRecord, VersionRecord } from '../../storage/store.ts';
import type { World } from '../../world.ts';
import { findRepository } from '../repository.ts';
import type { RestUrls } from '../rest-route.ts';
import { accountView, loginOf } from './account-view.ts';
import { minimalRepositoryView } from './repository-view.ts';

/** `container`, and `docker` for what came from the legacy registry. */
export type PackageType = 'container' | 'docker';

/** The places where a package is found. */
interface Places {
  /** Without the owner. */
  readonly name: string;
  readonly type: PackageType;
  readonly url: string;
  /** Of its pages; a version's adds its id. */
  readonly html: string;
  readonly packageHtml: string;
}

/** What an answer is made in. */
export interface Scene {
  /** The owner. */
  readonly account: Account;
  readonly world: World;
  readonly urls: RestUrls;
}

/** Where each answer about a package points to. */
export function placesOf(
  state: Pick<PackageState, 'name'>,
  type: PackageType,
  { account, world, urls }: Scene,
): Places {
  const name = state.name.slice(state.name.indexOf('/') + 1);
  const family = account.kind === 'user' ? 'users' : 'orgs';
  const owner = `${family}/${encodeURIComponent(loginOf(account, world))}/packages/${type}`;
  const encoded = encodeURIComponent(name);
  return {
    ...{ name, type },
    url: `${urls.api}/${owner}/${encoded}`,
    html: `${urls.html}/${owner}/${encoded}`,
    packageHtml: `${urls.html}/${owner}/package/${encoded}`,
  };
}

/** GitHub's "package". Its description knows no `internal`, which shows as `private`. */
export function packageView(
  record: PackageRecord,
  state: PackageState,
  places: Places,
  { account, world, urls }: Scene,
) {
  const repository = state.repository === undefined ? undefined : findRepository(world, state.repository);
  return {
    id: record.id,
    name: places.name,
    package_type: places.type,
    owner: accountView(account, world, urls),
    version_count: record.versionCount,
    visibility: state.visibility === 'public' ? 'public' : 'private',
    url: places.url,
    created_at: isoTime(record.createdAt),
    updated_at: isoTime(record.updatedAt),
    ...(repository === undefined ? {} : { repository: minimalRepositoryView(repository, world, urls) }),
    html_url: places.packageHtml,
  };
}

/** GitHub's "package version". */
export function versionView(version: VersionRecord, { type, url, html, packageHtml }: Places) {
  const { tags } = version;
  return {
    id: version.id,
    name: version.digest,
    url: `${url}/versions/${version.id}`,
    package_html_url: packageHtml,
    created_at: isoTime(version.createdAt),
    updated_at: isoTime(version.updatedAt),
    ...(version.deletedAt === undefined ? {} : { deleted_at: isoTime(version.deletedAt) }),
    html_url: `${html}/${version.id}`,
    metadata: {
      package_type: type,
      ...(type === 'container' ? { container: { tags } } : { docker: { tag: tags } }),
    },
  };
}

/** Without fractions of a second, as GitHub writes it. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
