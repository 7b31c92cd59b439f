import { ANNOTATION } from '../../oci/annotations.ts';
import type { Manifest } from '../../oci/manifest.ts';
import { HttpError } from '../http-error.ts';
import { mayDo } from '../may-do.ts';
import { birthVisibility } from '../permissions/creation.ts';
import { denialError } from '../permissions/denial.ts';
import type { Principal } from '../permissions/principal.ts';
import type { Services } from '../services.ts';
import { findPackage, packageEntry, type World } from '../world.ts';
import type { PackageDocument } from '../world-document.ts';
import { readMetadata } from './metadata.ts';
import { ownerOf } from './model.ts';
import { repositoryOfSource } from './source-link.ts';

/** A manifest on its way into a package. */
export interface Publication {
  readonly principal: Principal;
  /** OWNER/NAME. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly isTagged: boolean;
}

type PublishServices = Pick<
  Services,
  'world' | 'store' | 'profile' | 'serverUrl' | 'findPackage' | 'birthEntry'
>;

/**
 * Stores a manifest, with which a package may be born (PERM-06…08), or be linked by the source that its first tagged one names (LINK-02).
 * One of the legacy registry needs none of that: it is its repository's.
 * The children of an index come before it and without a tag, so that they do not count.
 * @param put stores the manifest; what happens to the package is part of the same transaction
 * @throws HttpError when somebody else has created the package in the meantime
 */
export async function publish(
  publication: Publication,
  services: PublishServices,
  put: () => void,
): Promise<void> {
  const { principal, name, isTagged, manifest } = publication;
  const { world, store, profile, serverUrl } = services;
  const isOfRepository = services.findPackage(name).registry === 'legacy';
  if (isOfRepository || world.current.anonymous.access === 'write') return put();
  const isFirst = store.metadata.tags(name, 'pushed', { limit: 1 }).length === 0;
  const canLink = isTagged && (isFirst || profile.linkOnPublish === 'unlinked');
  const source = canLink ? (await readMetadata(manifest, name, store))[ANNOTATION.source] : undefined;

  // From here on nothing waits: who was allowed to create is not necessarily allowed to write to what another one has created.
  requirePush(principal, name, services);
  const linked = repositoryOfSource(source, name, serverUrl, world.current);
  const state = findPackage(world.current, name);
  // One that stood in the world before it had any content was not created by this push.
  const isCreation = isFirst && store.metadata.hasManifest(name);
  if (!state.exists) {
    const born = services.birthEntry(name) ?? bornPackage(principal, name, linked, world.current);
    world.setPackage(name, born, put);
  } else if (
    linked !== undefined &&
    state.repository === undefined &&
    (isCreation || profile.linkOnPublish === 'unlinked')
  ) {
    const entry = packageEntry(world.current, name);
    const inherits = isCreation && inheritsByDefault(name, world.current);
    world.setPackage(name, { ...entry, repository: linked, ...(inherits ? { inherit: true } : {}) }, put);
  } else put();
}

/** The entry of a package that `principal` creates. */
export function bornPackage(
  principal: Principal,
  name: string,
  linked: string | undefined,
  world: World,
): PackageDocument {
  const workflow =
    principal.kind === 'holder' && principal.token.type === 'actions'
      ? principal.token.repository
      : undefined;
  const repository = workflow ?? linked;
  const inherits = repository !== undefined && inheritsByDefault(name, world);
  return {
    visibility: birthVisibility(principal, name, world) ?? 'private',
    ...(repository === undefined ? {} : { repository }),
    ...(inherits ? { inherit: true } : {}),
    ...(workflow === undefined
      ? publisherGrant(principal, name, world)
      : { actions: { [workflow]: 'admin' } }),
  };
}

/** Whoever publishes a package is its admin (PERM-07); owners are so anyway. */
function publisherGrant(principal: Principal, name: string, world: World): PackageDocument {
  if (!('name' in principal)) return {};
  const isOwner = world.accounts.get(ownerOf(name))?.owners.has(principal.name.toLowerCase());
  return isOwner ? {} : { people: { [principal.name]: 'admin' } };
}

function inheritsByDefault(name: string, world: World): boolean {
  return world.accounts.get(ownerOf(name))?.inheritAccess ?? true;
}

function requirePush(principal: Principal, name: string, services: PublishServices): void {
  const decision = mayDo(principal, 'push', name, services);
  if (decision.outcome === 'deny') throw denialError(decision.reason);
  if (decision.outcome === 'challenge') throw new HttpError('UNAUTHORIZED');
}
