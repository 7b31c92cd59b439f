import { isLegacyRecord, legacyNameOf, legacyPackage, legacyRecord } from '../legacy/legacy-package.ts';
import { contentOf, createPackageState, type PackageState } from '../packages/model.ts';
import type { Decision } from '../permissions/decide.ts';
import type { Action } from '../permissions/principal.ts';
import type { Services } from '../services.ts';
import type { PackageRecord } from '../storage/store.ts';
import { findPackage, type World } from '../world.ts';
import type { PackageDocument } from '../world-document.ts';
import { notForIntegrations, RestError } from './rest-error.ts';
import type { RestExchange, RestUrls } from './rest-route.ts';
import type { PackageType } from './views/package-view.ts';

/** Days in which what was deleted can come back (DEL-01). */
const RESTORE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const READING = 'You need at least read:packages scope to list packages.';
// GitHub's own words for this one are not known.
const DELETING = 'You need at least read:packages and delete:packages scopes to delete or restore a package.';

/** Absent, or hidden from the caller. */
export function packageNotFound(): RestError {
  return new RestError(404, 'Package not found.');
}

/** The package type of a path: packages of other registries are never here. */
export function packageType(text: string | null | undefined): PackageType | undefined {
  return text === 'container' || text === 'docker' ? text : undefined;
}

/**
 * `docker` finds packages of the legacy registry, and of the container registry what has the name that a migrated image gets:
 * REPOSITORY/IMAGE.
 */
export function isOfType({ name, registry }: PackageState, type: PackageType, world: World): boolean {
  if (registry === 'legacy') return type === 'docker';
  if (type === 'container') return true;
  const [owner, repository, image] = name.split('/', 3);
  return image !== undefined && world.repositories.has(`${owner}/${repository}`);
}

/** @throws RestError for an older GitHub Enterprise Server (GHES-02) */
export function requireRestore({ world }: Pick<Services, 'world'>): void {
  const { noRestore } = world.current.rules.server;
  if (noRestore !== undefined) throw new RestError(404, `Not Found: ${noRestore}`);
}

/** What was deleted before can not come back. */
export function restoreLimit({ clock }: Pick<Services, 'clock'>): number {
  return clock.now() - RESTORE_DAYS * DAY_MS;
}

/** The package of that type, which may be absent: both registries may have one of the name. */
export function findOfType(
  name: string,
  type: PackageType | undefined,
  { world: { current }, store }: Pick<Services, 'world' | 'store'>,
): PackageState {
  if (type === 'docker' && legacyRecord(name, store) !== undefined) return legacyPackage(name, true, current);
  const state = findPackage(current, name);
  return type !== undefined && isOfType(state, type, current) ? state : { ...state, exists: false };
}

/** The package of that type and name that was deleted last; of one name in both registries, the legacy one. */
export function findDeletedRecord(
  name: string,
  type: PackageType | undefined,
  { store: { packages } }: Pick<Services, 'store'>,
): PackageRecord | undefined {
  const legacy =
    type === 'docker' ? packages.findDeleted(contentOf({ registry: 'legacy', name })) : undefined;
  return legacy ?? packages.findDeleted(name);
}

/** What a deleted package was. */
export function stateOfDeleted(record: PackageRecord, world: World): PackageState {
  if (isLegacyRecord(record)) return legacyPackage(legacyNameOf(record), true, world);
  return createPackageState(record.name, JSON.parse(record.rules ?? 'null') as PackageDocument | null);
}

/** The record of a package of the world, which makes one for a package that was never pushed to. */
export function recordOf(state: PackageState, { store, clock }: Services): PackageRecord {
  const name = contentOf(state);
  return store.packages.find(name) ?? store.packages.ensure(name, clock.now());
}

/**
 * @throws RestError for whatever `decide` does not allow: 403 says which right the token lacks, 404 what the person may not see
 */
export function requireRight(exchange: RestExchange, action: Action, state: PackageState): void {
  const decision = exchange.may(action, state);
  if (decision.outcome === 'allow') return;
  throw decision.outcome === 'challenge' ? packageNotFound() : refusal(decision, action, exchange.urls);
}

type Denial = Extract<Decision, { readonly outcome: 'deny' }>;

function refusal({ reason, sso }: Denial, action: Action, urls: RestUrls): RestError {
  if (sso !== undefined) return ssoError(sso, urls);
  switch (reason) {
    case 'scopes':
      return new RestError(403, action === 'list' ? READING : DELETING);
    case 'read':
    case 'installation-write':
    case 'installation-create':
      return notForIntegrations();
    default:
      return packageNotFound();
  }
}

/** With the address where GitHub lets people authorize a token. */
export function ssoError(organization: string, { html }: RestUrls): RestError {
  const message =
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
  const url = `${html}/orgs/${encodeURIComponent(organization)}/sso`;
  return new RestError(403, message, { headers: { 'x-github-sso': `required; url=${url}` } });
}
