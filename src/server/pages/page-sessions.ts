import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** Who has signed in on the pages. Nothing is kept: a cookie says it, signed with a key of this process. */
export interface PageSessions {
  readonly lifetimeSeconds: number;
  /** The cookie of somebody who has shown that he may sign in. */
  open(login: string): string;
  /** Undefined for cookies that are forged, expired, or of another process. */
  loginOf(cookie: string | undefined): string | undefined;
  /** What each form of whoever has this cookie (or none) carries along, so that no other page can send it. */
  formToken(cookie: string | undefined): string;
  isFormToken(token: string, cookie: string | undefined): boolean;
}

const LIFETIME_SECONDS = 12 * 60 * 60;
const KEY_BYTES = 32;

/** @param clock real time: the world's may jump */
export function createPageSessions(clock: Pick<Clock, 'now'>): PageSessions {
  const key = randomBytes(KEY_BYTES);
  const sign = (purpose: 'session' | 'form', text: string): string =>
    createHmac('sha256', key).update(`${purpose}:${text}`).digest('base64url');
  const formToken: PageSessions['formToken'] = (cookie = '') => sign('form', cookie);
  return {
    lifetimeSeconds: LIFETIME_SECONDS,
    open(login) {
      const expiresAt = clock.now() + LIFETIME_SECONDS * 1000;
      const claim = Buffer.from(JSON.stringify([login, expiresAt])).toString('base64url');
      return `${claim}.${sign('session', claim)}`;
    },
    loginOf(cookie = '') {
      const [claim = '', signature = ''] = cookie.split('.', 2);
      if (!isSame(signature, sign('session', claim))) return undefined;
      const [login, expiresAt] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, number];
      return expiresAt > clock.now() ? login : undefined;
    },
    formToken,
    isFormToken: (token, cookie) => isSame(token, formToken(cookie)),
  };
}

/** In a time that depends on the lengths only. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
