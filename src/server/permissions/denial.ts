import { HttpError } from '../http-error.ts';

/** The words of ghcr.io for each reason, all under 403 DENIED (`docs/ghcr-behaviour.md`, error catalogue). */
const DENIALS = {
  scopes: 'permission_denied: The token provided does not match expected scopes.',
  read: 'permission_denied: read_package',
  'installation-create': 'installation not allowed to Create organization package',
  'installation-write': 'installation not allowed to Write organization package',
} as const;

export type DenialReason = keyof typeof DENIALS;

export function denialError(reason: DenialReason): HttpError {
  return new HttpError('DENIED', { message: DENIALS[reason] });
}
