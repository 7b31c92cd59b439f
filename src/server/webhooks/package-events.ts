import { ANNOTATION } from '../../oci/annotations.ts';
import type { Digest } from '../../oci/digest.ts';
import { type Manifest, successors } from '../../oci/manifest.ts';
import type { Metadata } from '../packages/metadata.ts';
import { contentOf, ownerOf, type PackageState } from '../packages/model.ts';
import { findRepository } from '../rest/repository.ts';
import type { RestUrls } from '../rest/rest-route.ts';
import { accountView, organizationView, userView } from '../rest/views/account-view.ts';
import { isoTime } from '../rest/views/package-view.ts';
import { repositoryView } from '../rest/views/repository-view.ts';
import type { Services } from '../services.ts';
import type { WebhookEvent } from './webhooks.ts';

/** A manifest that has been stored. */
export interface PutVersion {
  /** Its package as it is afterwards. */
  readonly state: PackageState;
  readonly digest: Digest;
  readonly manifest: Manifest;
  /** What it says about itself: labels, annotations. */
  readonly metadata: Metadata;
  readonly tags: readonly string[];
  /** False when the same version was there already. */
  readonly isNew: boolean;
  /** Login of who pushed it. */
  readonly sender: string;
  /** `http://host:port` that it was pushed to. */
  readonly origin: string;
}

type EventServices = Pick<Services, 'store' | 'world' | 'serverUrl' | 'clock'>;

/** GitHub's `package` event, and its older twin of the same content (SVC-07). */
export function packageEvents(put: PutVersion, services: EventServices): WebhookEvent[] {
  const world = services.world.current;
  const urls = { api: `${put.origin}/api/v3`, html: services.serverUrl };
  const { name, repository: linked } = put.state;
  const account = world.accounts.get(ownerOf(name));
  const repository = linked === undefined ? undefined : findRepository(world, linked);
  const now = isoTime(services.clock.now());
  const common = {
    ...(repository === undefined ? {} : { repository: repositoryView(repository, world, urls, now) }),
    ...(account?.kind === 'organization' ? { organization: organizationView(account, world, urls) } : {}),
    sender: userView(put.sender, 'User', urls),
  };
  const action = put.isNew ? 'published' : 'updated';
  const described = describePackage(put, services, urls);
  return [
    { event: 'package', payload: { action, package: described, ...common } },
    { event: 'registry_package', payload: { action, registry_package: described, ...common } },
  ];
}

function describePackage(put: PutVersion, { store, world }: EventServices, urls: RestUrls): object {
  const { state, metadata } = put;
  const { name } = state;
  const owner = ownerOf(name);
  const record = store.packages.find(contentOf(state));
  const type = typeOf(state);
  const account = world.current.accounts.get(owner);
  const family = account?.kind === 'organization' ? 'orgs' : 'users';
  const shortName = name.slice(owner.length + 1);
  const htmlUrl = `${urls.html}/${family}/${owner}/packages/${type.toLowerCase()}/package/${encodeURIComponent(shortName)}`;
  return {
    id: record?.id ?? 0,
    name: shortName,
    namespace: owner,
    description: metadata[ANNOTATION.description] ?? '',
    ecosystem: type,
    package_type: type,
    html_url: htmlUrl,
    created_at: record === undefined ? null : isoTime(record.createdAt),
    updated_at: record === undefined ? null : isoTime(record.updatedAt),
    owner: account === undefined ? userView(owner, 'User', urls) : accountView(account, world.current, urls),
    package_version: describeVersion(put, store, urls, htmlUrl),
    registry: {
      about_url: 'https://docs.github.com/packages/learn-github-packages/introduction-to-github-packages',
      name: `GitHub ${type} registry`,
      type,
      url: `${put.origin}/${owner}`,
      vendor: 'GitHub Inc',
    },
  };
}

function describeVersion(put: PutVersion, store: Services['store'], urls: RestUrls, htmlUrl: string): object {
  const { state, digest, metadata, tags, origin } = put;
  const { name } = state;
  const packageId = store.packages.find(contentOf(state))?.id;
  const version = packageId === undefined ? undefined : store.packages.versionByDigest(packageId, digest);
  const [tag] = tags;
  const reference = `${new URL(origin).host}/${name}${tag === undefined ? `@${digest}` : `:${tag}`}`;
  return {
    id: version?.id ?? 0,
    version: digest,
    name: digest,
    description: metadata[ANNOTATION.description] ?? '',
    ...{ summary: '', body: '', body_html: '' },
    html_url: version === undefined ? htmlUrl : `${htmlUrl}/${version.id}`,
    target_commitish: '',
    target_oid: metadata[ANNOTATION.revision] ?? '',
    created_at: version === undefined ? null : isoTime(version.createdAt),
    updated_at: version === undefined ? null : isoTime(version.updatedAt),
    metadata: [],
    ...(state.registry === 'legacy'
      ? { docker_metadata: [{ tags }] }
      : { container_metadata: containerMetadata(put) }),
    package_files: [],
    author: userView(put.sender, 'User', urls),
    installation_command: `docker pull ${reference}`,
    package_url: reference,
  };
}

/** In capitals, as the events have it. */
function typeOf({ registry }: PackageState): 'CONTAINER' | 'DOCKER' {
  return registry === 'legacy' ? 'DOCKER' : 'CONTAINER';
}

function containerMetadata({ digest, manifest, metadata, tags }: PutVersion): object {
  return {
    tag: { name: tags[0] ?? '', digest },
    labels: {
      description: metadata[ANNOTATION.description] ?? '',
      source: metadata[ANNOTATION.source] ?? '',
      revision: metadata[ANNOTATION.revision] ?? '',
      image_url: metadata[ANNOTATION.url] ?? '',
      licenses: metadata[ANNOTATION.licenses] ?? '',
      all_labels: metadata,
    },
    manifest: {
      digest,
      media_type: manifest.mediaType,
      layers: successors(manifest).map(({ digest: child, mediaType, size }) => ({
        digest: child,
        media_type: mediaType,
        size,
      })),
    },
  };
}
