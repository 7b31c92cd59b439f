import { HttpError } from '../http-error.ts';
import type { Services } from '../services.ts';
import { findLiveToken, findToken, type TokenRule } from '../world.ts';
import { challengeError } from './challenge.ts';
import type { Principal } from './principal.ts';
import { BEARER_PREFIX } from './tokens.ts';

/** Who asks, as far as that can be told, and what is wrong with the credential. */
export interface Authentication {
  readonly principal: Principal;
  readonly refusal?: HttpError;
}

export type AuthenticationServices = Pick<Services, 'world' | 'profile' | 'issuedTokens' | 'clock'>;

export const NOBODY: Principal = { kind: 'nobody' };
export const ANONYMOUS: Principal = { kind: 'anonymous' };

/** Prefixes of GitHub's own tokens. */
const GITHUB_TOKEN = /^(gh[a-z]|github_pat)_/;

/** Reads `Authorization` as `/v2/` takes it (AUTH-08). */
export function authenticate(
  authorization: string | undefined,
  origin: string,
  services: AuthenticationServices,
): Authentication {
  if (authorization === undefined) return { principal: NOBODY };
  const [scheme = '', value = ''] = authorization.split(/ +/, 2);
  const { profile } = services;
  if (profile.challenge === 'basic' && scheme.toLowerCase() !== 'basic') {
    return refuse(challengeError(profile, origin, undefined));
  }
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return authenticateBearer(value, origin, services);
    case 'basic':
      return authenticateBasic(value, origin, services);
    default:
      return refuse(invalidToken());
  }
}

/** The holder of a secret of the world; revoked and expired ones are nobody's. */
export function principalOf(
  secret: string,
  { world, clock }: Pick<Services, 'world' | 'clock'>,
): Principal | undefined {
  return holderOf(findToken(world.current, secret, clock.now()));
}

function holderOf(token: TokenRule | undefined): Principal | undefined {
  return token && { kind: 'holder', name: token.holder, token };
}

/** The password of Basic credentials; ghcr.io ignores the user name, and so do we. */
export function basicSecret(value: string): string {
  const text = Buffer.from(value, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

function authenticateBasic(value: string, origin: string, services: AuthenticationServices): Authentication {
  const principal = principalOf(basicSecret(value), services);
  if (!services.profile.basicAtApi) return { principal: principal ?? NOBODY, refusal: invalidToken() };
  return principal === undefined
    ? refuse(challengeError(services.profile, origin, undefined))
    : { principal };
}

function authenticateBearer(
  bearer: string,
  origin: string,
  services: AuthenticationServices,
): Authentication {
  if (bearer === '') {
    const message = 'authentication token not provided';
    return refuse(challengeError(services.profile, origin, undefined, { message }));
  }
  const issued = services.issuedTokens.find(bearer);
  if (issued !== undefined) return stillValid(issued, origin, services);
  const { foreignBearerIsAnonymous } = services.profile;
  const decoded = decodeBase64(bearer);
  if (decoded === undefined)
    return refuse(foreignBearerIsAnonymous ? invalidToken() : deadToken(origin, services));
  const principal = principalOf(decoded, services) ?? principalOf(basicSecret(bearer), services);
  if (principal !== undefined) return { principal };
  const isForeign = !decoded.startsWith(BEARER_PREFIX) && !GITHUB_TOKEN.test(decoded);
  return isForeign && foreignBearerIsAnonymous
    ? { principal: ANONYMOUS }
    : refuse(deadToken(origin, services));
}

/** The token behind a bearer may have expired, and the world may know it no more or differently. */
function stillValid(principal: Principal, origin: string, services: AuthenticationServices): Authentication {
  const { clock, world } = services;
  if (principal.kind !== 'holder') return { principal };
  const current = holderOf(findLiveToken(world.current, principal.token.digest, clock.now()));
  return current === undefined ? { principal, refusal: deadToken(origin, services) } : { principal: current };
}

function deadToken(origin: string, { profile }: AuthenticationServices): HttpError {
  return challengeError(profile, origin, undefined, {
    message: 'unauthenticated: User cannot be authenticated with the token provided.',
  });
}

/** ghcr.io sends no challenge with it, so that clients cannot recover. */
function invalidToken(): HttpError {
  return new HttpError('DENIED', { message: 'invalid token' });
}

function refuse(refusal: HttpError): Authentication {
  return { principal: NOBODY, refusal };
}

/** Strict, unlike Buffer's decoder: a raw token, with its underscore, is not base64. */
function decodeBase64(text: string): string | undefined {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0
    ? Buffer.from(text, 'base64').toString()
    : undefined;
}
