import type { IncomingMessage } from 'node:http';

/** Cookies do not know ports: two registries on one machine would sign each other's visitors out. */
function cookieName(origin: string): string {
  const { protocol, port } = new URL(origin);
  return `registry-session-${port || (protocol === 'https:' ? 443 : 80)}`;
}

export function sessionCookie({ headers }: IncomingMessage, origin: string): string | undefined {
  const start = `${cookieName(origin)}=`;
  const cookies = headers.cookie?.split(/; */) ?? [];
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
}

/** `Set-Cookie`; an empty value with no time left removes it. Scripts do not see it, and no other site's page sends it along. */
export function setSessionCookie(value: string, lifetimeSeconds: number, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(origin)}=${value}; Path=/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Strict${secure}`;
}
