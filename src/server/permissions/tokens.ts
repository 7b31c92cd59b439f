import { randomBytes } from 'node:crypto';
import { type Digest, digestOf } from '../../oci/digest.ts';
import type { Clock } from '../clock.ts';
import type { Principal } from './principal.ts';

/** Opaque bearers. Only their digests are kept. */
export interface IssuedTokens {
  /** Seconds that a bearer lives. */
  readonly lifetimeSeconds: number;
  issue(principal: Principal): string;
  /** Undefined for expired and for unknown ones. */
  find(bearer: string): Principal | undefined;
}

/** What our bearers begin with, once decoded. */
export const BEARER_PREFIX = 'v1:';

const LIFETIME_SECONDS = 300;
const RANDOM_BYTES = 30;

export function createIssuedTokens(clock: Clock): IssuedTokens {
  const issued = new Map<Digest, { principal: Principal; expiresAt: number }>();

  // All live equally long, so the oldest stand first.
  const forgetExpired = (): void => {
    for (const [key, { expiresAt }] of issued) {
      if (expiresAt > clock.now()) return;
      issued.delete(key);
    }
  };

  return {
    lifetimeSeconds: LIFETIME_SECONDS,
    issue(principal) {
      forgetExpired();
      const bearer = Buffer.concat([Buffer.from(BEARER_PREFIX), randomBytes(RANDOM_BYTES)]).toString(
        'base64',
      );
      issued.set(digestOf(bearer), { principal, expiresAt: clock.now() + LIFETIME_SECONDS * 1000 });
      return bearer;
    },
    find(bearer) {
      const entry = issued.get(digestOf(bearer));
      return entry !== undefined && entry.expiresAt > clock.now() ? entry.principal : undefined;
    },
  };
}
