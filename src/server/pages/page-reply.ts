import type { Reply, ReplyHeaders } from '../reply.ts';
import type { Html } from './html.ts';

/** Nothing runs or loads but our own files, whatever a label says; and no other page frames this one. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `no-referrer` would make browsers send `Origin: null` with forms, which could then be anybody's. */
export const PAGE_HEADERS: ReplyHeaders = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export function pageReply(status: number, page: Html, headers: ReplyHeaders = {}): Reply {
  return {
    status,
    headers: {
      ...PAGE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept, cookie',
      ...headers,
    },
    body: page.text,
  };
}

/** To another page of ours, which the browser then asks for with GET. */
export function redirectTo(path: string, headers: ReplyHeaders = {}): Reply {
  return {
    status: 303,
    headers: { ...PAGE_HEADERS, location: path, 'cache-control': 'no-store', ...headers },
  };
}
