import { HttpError } from '../http-error.ts';
import type { Services } from '../services.ts';
import { findToken, isAlive } from '../world.ts';
import { challengeError } from './challenge.ts';
import type { Principal } from './principal.ts';
import { BEARER_PREFIX } from './tokens.ts';

/** Who asks, or why the credential cannot say so. */
export type Authentication = { readonly principal: Principal } | { readonly refusal: HttpError };

export type AuthenticationServices = Pick<Services, 'world' | 'profile' | 'issuedTokens' | 'clock'>;

export const NOBODY: Principal = { kind: 'nobody' };
export const ANONYMOUS: Principal = { kind: 'anonymous' };

/** Reads `Authorization` as `/v2/` takes it (AUTH-08). */
export function authenticate(
  authorization: string | undefined,
  origin: string,
  services: AuthenticationServices,
): Authentication {
  if (authorization === undefined) return { principal: NOBODY };
  const [scheme = '', value = ''] = authorization.split(/ +/, 2);
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return authenticateBearer(value, origin, services);
    case 'basic':
      return authenticateBasic(value, origin, services);
    default:
      return { refusal: new HttpError('DENIED', { message: 'invalid token' }) };
  }
}

/** The holder of a secret of the world; revoked and expired ones are nobody's. */
export function principalOf(
  secret: string,
  { world, clock }: Pick<Services, 'world' | 'clock'>,
): Principal | undefined {
  const token = findToken(world, secret, clock.now());
  return token === undefined ? undefined : { kind: 'holder', name: token.holder, token };
}

/** The password of Basic credentials; ghcr.io ignores the user name, and so do we. */
export function basicSecret(value: string): string {
  const text = Buffer.from(value, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

function authenticateBasic(value: string, origin: string, services: AuthenticationServices): Authentication {
  if (!services.profile.basicAtApi) {
    return { refusal: new HttpError('DENIED', { message: 'invalid token' }) };
  }
  const principal = principalOf(basicSecret(value), services);
  return principal === undefined ? { refusal: challengeError(origin, undefined) } : { principal };
}

function authenticateBearer(
  bearer: string,
  origin: string,
  services: AuthenticationServices,
): Authentication {
  if (bearer === '') {
    return { refusal: challengeError(origin, undefined, { message: 'authentication token not provided' }) };
  }
  const issued = services.issuedTokens.find(bearer);
  if (issued !== undefined) return stillValid(issued, origin, services);
  const decoded = decodeBase64(bearer);
  if (decoded === undefined) return { refusal: unreadableBearer(origin, services) };
  const principal = principalOf(decoded, services) ?? principalOf(basicSecret(bearer), services);
  if (principal !== undefined) return { principal };
  const isForeign = !decoded.startsWith(BEARER_PREFIX) && !/^(ghp|gho|ghs|ghu|github_pat)_/.test(decoded);
  return isForeign && services.profile.foreignBearerIsAnonymous
    ? { principal: ANONYMOUS }
    : { refusal: deadToken(origin) };
}

/** The token behind a bearer may have been revoked or may have expired in the meantime. */
function stillValid(principal: Principal, origin: string, { clock }: AuthenticationServices): Authentication {
  if (principal.kind !== 'holder') return { principal };
  return isAlive(principal.token, clock.now()) ? { principal } : { refusal: deadToken(origin) };
}

function deadToken(origin: string): HttpError {
  return challengeError(origin, undefined, {
    message: 'unauthenticated: User cannot be authenticated with the token provided.',
  });
}

/** ghcr.io leaves the challenge out here, so that clients cannot recover. */
function unreadableBearer(origin: string, { profile }: AuthenticationServices): HttpError {
  return profile.foreignBearerIsAnonymous
    ? new HttpError('DENIED', { message: 'invalid token' })
    : deadToken(origin);
}

/** Strict, unlike Buffer's decoder: a raw token, with its underscore, is not base64. */
function decodeBase64(text: string): string | undefined {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0
    ? Buffer.from(text, 'base64').toString()
    : undefined;
}
