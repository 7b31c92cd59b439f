import type { ErrorCode } from '../../oci/error-codes.ts';
import { HttpError } from '../http-error.ts';

/**
 * The words for each reason, all but two under 403 DENIED (`docs/ghcr-behaviour.md`, error catalogue). Those from `admin` on are ours:
 * nobody has shown GitHub's.
 */
const DENIALS = {
  scopes: 'permission_denied: The token provided does not match expected scopes.',
  /** The token reads no packages at all. */
  read: 'permission_denied: read_package',
  /** No role on this package, which thereby looks absent where a route says so. */
  invisible: 'permission_denied: read_package',
  write: 'permission_denied: write_package',
  create: 'permission_denied: create_package',
  'installation-create': 'installation not allowed to Create organization package',
  'installation-write': 'installation not allowed to Write organization package',
  admin: 'permission_denied: admin_package',
  'registry-disabled': 'permission_denied: the container registry is disabled for this account',
  'legacy-plan':
    'permission_denied: this account has a legacy plan, which does not include the container registry',
  'legacy-plan-private':
    'permission_denied: this account has a legacy plan, which includes no packages of private repositories',
  /** LEG-06. */
  'legacy-name':
    'images are named OWNER/REPOSITORY/IMAGE here, three parts in lower case, such as octocat/octo-app/monalisa',
  /** GHES-01. */
  'needs-isolation':
    'the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation); in its Docker registry images are named OWNER/REPOSITORY/IMAGE',
  'legacy-repository':
    'there is no such repository, or this token may not read it: images are named OWNER/REPOSITORY/IMAGE here, after a repository that exists',
} as const;

/** With NAME_INVALID docker would try a push again for a minute. */
const CODES: Partial<Record<DenialReason, ErrorCode>> = {
  'legacy-name': 'NAME_UNKNOWN',
  'legacy-repository': 'NAME_UNKNOWN',
  'needs-isolation': 'NAME_UNKNOWN',
};

export type DenialReason = keyof typeof DENIALS;

/** @param unseen what the route answers about a package that the caller may not see */
export function denialError(reason: DenialReason, unseen?: ErrorCode): HttpError {
  if (reason === 'invisible' && unseen !== undefined) return new HttpError(unseen);
  return new HttpError(CODES[reason] ?? 'DENIED', { message: DENIALS[reason] });
}
