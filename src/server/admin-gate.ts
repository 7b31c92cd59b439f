import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';
import { isLoopbackAddress, isLoopbackHost } from './origin.ts';

/**
 * Who may use `/_/`: this machine under a loopback name, or the holder of the admin token; never a page of another
 * origin. So no web page can drive it, not even by a DNS name that it points to loopback.
 * @throws HttpError that says what is missing
 */
export function requireAdmin(request: IncomingMessage, origin: string, adminToken: string | undefined): void {
  if (isForeign(request, origin)) {
    throw new HttpError('DENIED', {
      message: 'the admin API takes no requests from pages of another origin',
    });
  }
  const shown = /^Bearer (.*)$/s.exec(request.headers.authorization ?? '')?.[1];
  if (!isLocal(request, origin) && !isAdminToken(shown, adminToken)) {
    throw new HttpError('DENIED', {
      message:
        'the admin API answers other machines only with "Authorization: Bearer <token>", the value of GHCR_ADMIN_TOKEN where the registry was started',
    });
  }
  requireJson(request);
}

/** Whether a page of another origin has sent it. */
export function isForeign({ headers }: IncomingMessage, origin: string): boolean {
  return headers.origin !== undefined && headers.origin !== origin;
}

/** Whether it comes from this machine, under a name that can only mean this machine. */
export function isLocal({ socket }: IncomingMessage, origin: string): boolean {
  return isLoopbackHost(new URL(origin).host) && isLoopbackAddress(socket.remoteAddress ?? '');
}

/** Digests are compared, so that the time says nothing about content or length. */
export function isAdminToken(shown: string | undefined, adminToken: string | undefined): boolean {
  if (shown === undefined || adminToken === undefined) return false;
  return timingSafeEqual(sha256(shown), sha256(adminToken));
}

/** Forms of web pages cannot send this type without being asked first. */
function requireJson({ headers }: IncomingMessage): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const type = headers['content-type']?.split(';', 1)[0]?.trim();
  if (type === 'application/json' || (type === undefined && !hasBody)) return;
  throw new HttpError('UNSUPPORTED', {
    status: 415,
    message: 'the admin API takes "Content-Type: application/json" only',
  });
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
