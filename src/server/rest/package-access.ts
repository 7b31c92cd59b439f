import { createPackageState, type PackageState } from '../packages/model.ts';
import type { Decision } from '../permissions/decide.ts';
import type { Action } from '../permissions/principal.ts';
import type { Services } from '../services.ts';
import type { PackageRecord } from '../storage/store.ts';
import type { World } from '../world.ts';
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

/** `docker` finds what has the name that a migrated image gets: REPOSITORY/IMAGE. */
export function isOfType({ name }: PackageState, type: PackageType, world: World): boolean {
  if (type === 'container') return true;
  const [owner, repository, image] = name.split('/', 3);
  return image !== undefined && world.repositories.has(`${owner}/${repository}`);
}

/** What was deleted before can not come back. */
export function restoreLimit({ clock }: Pick<Services, 'clock'>): number {
  return clock.now() - RESTORE_DAYS * DAY_MS;
}

/** What a deleted package was. */
export function stateOfDeleted(record: PackageRecord): PackageState {
  return createPackageState(record.name, JSON.parse(record.rules ?? 'null') as PackageDocument | null);
}

/** The record of a package of the world, which makes one for a package that was never pushed to. */
export function recordOf({ name }: PackageState, { store, clock }: Services): PackageRecord {
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
