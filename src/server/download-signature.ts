import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Digest } from '../oci/digest.ts';
import type { Clock } from './clock.ts';

/** Signed, short-lived addresses of blobs, such as ghcr.io's storage has: whoever holds one needs no token. */
export interface DownloadSignature {
  /** @param origin of the registry, where downloads live unless they were moved */
  urlFor(digest: Digest, origin: string): string;
  /** From now on downloads live at this origin, not beside the registry. */
  moveTo(origin: string): void;
  isValid(digest: Digest, query: URLSearchParams): boolean;
}

const LIFETIME_MS = 10 * 60_000;

export function createDownloadSignature(clock: Clock): DownloadSignature {
  let ownOrigin: string | undefined;
  const key = randomBytes(32);
  const sign = (digest: Digest, expiry: string): Buffer =>
    createHmac('sha256', key).update(`${digest}\n${expiry}`).digest();
  return {
    urlFor(digest, origin) {
      const expiry = new Date(clock.now() + LIFETIME_MS).toISOString();
      const query = new URLSearchParams({
        se: expiry,
        sig: sign(digest, expiry).toString('base64url'),
        sp: 'r',
      });
      return `${ownOrigin ?? origin}/ghcr1/blobs/${digest}?${query}`;
    },
    moveTo(origin) {
      ownOrigin = origin;
    },
    isValid(digest, query) {
      const expiry = query.get('se') ?? '';
      const given = Buffer.from(query.get('sig') ?? '', 'base64url');
      const wanted = sign(digest, expiry);
      if (given.byteLength !== wanted.byteLength || !timingSafeEqual(given, wanted)) return false;
      return clock.now() < Date.parse(expiry);
    },
  };
}
