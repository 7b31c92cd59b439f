import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { isPrivateHost } from './addresses.ts';
import type { Connections } from './connections.ts';
import { redactUrl } from './redact.ts';

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream goes out chunked unless `content-length` is among the headers. */
  readonly body?: Uint8Array | AsyncIterable<Uint8Array> | undefined;
  /** How long the other side may stay silent before its answer begins, in milliseconds. */
  readonly answerTimeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** To be read to its end or destroyed: the connection waits for it. */
  readonly body: Readable;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
}

/** A redirect that must not be followed. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
}

const MAX_REDIRECTS = 5;
const ANSWER_TIMEOUT_MS = 60_000;
const SILENCE_TIMEOUT_MS = 60_000;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/**
 * Sends one request, follows the redirects of GET and HEAD, and gives the last answer, whatever its status. `authorization` goes
 * to the first origin only.
 * @throws RedirectError for too many redirects, or one to plain HTTP or into a private network
 */
export async function send(connections: Connections, request: HttpRequest): Promise<HttpResponse> {
  let { url } = request;
  let headers = request.headers ?? {};
  for (let redirects = 0; ; redirects++) {
    const response = await exchange(connections, { ...request, url, headers });
    const location = redirectOf(request, response);
    if (location === undefined) return response;
    await discard(response);
    if (redirects === MAX_REDIRECTS) throw new RedirectError(`more than ${MAX_REDIRECTS} redirects`);
    const next = followable(location, url);
    if (next.origin !== url.origin) headers = withoutAuthorization(headers);
    url = next;
  }
}

/** Frees the connection of an answer whose body nobody needs. */
export async function discard({ body }: HttpResponse): Promise<void> {
  // A body that breaks while it is thrown away has done no harm.
  await (body as Readable & { dump(options: { limit: number }): Promise<void> })
    .dump({ limit: 64 * 1024 })
    .catch(() => undefined);
}

/** Gives up an answer that may be long, with its connection. */
export function abandon({ body }: HttpResponse): void {
  // undici reports the end of an unread body as an error, which has nobody to go to.
  body.on('error', () => undefined).destroy();
}

async function exchange(connections: Connections, request: HttpRequest): Promise<HttpResponse> {
  const { method, url, headers, body, signal, answerTimeoutMs = ANSWER_TIMEOUT_MS } = request;
  const { statusCode, ...answer } = await connections.dispatcherFor(url).request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: headers ?? {},
    // undici takes any async iterable, and waits for the socket to drain; its types know streams only.
    body: (body ?? null) as Readable | null,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: SILENCE_TIMEOUT_MS,
    // undici closes the connection after a HEAD, in fear of servers that send a body; registries do not, and a handshake costs.
    ...(method === 'HEAD' ? { reset: false } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  return { status: statusCode, headers: answer.headers, body: answer.body, url };
}

function redirectOf({ method }: HttpRequest, { status, headers }: HttpResponse): string | undefined {
  return (method === 'GET' || method === 'HEAD') && REDIRECT_STATUSES.has(status)
    ? headers.location
    : undefined;
}

function followable(location: string, from: URL): URL {
  const shown = (url: URL): string => `redirect from ${redactUrl(from)} to ${redactUrl(url)}`;
  if (!URL.canParse(location, from.href))
    throw new RedirectError(`redirect from ${redactUrl(from)} to no valid URL`);
  const url = new URL(location, from);
  url.username = '';
  url.password = '';
  if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
    throw new RedirectError(`${shown(url)} refused: it leaves HTTPS`);
  }
  if (isPrivateHost(url.hostname) && !isPrivateHost(from.hostname)) {
    throw new RedirectError(`${shown(url)} refused: it leads into a private network`);
  }
  return url;
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}
