import { isNetworkError, isPlainTextAnswer } from '../http/network-error.ts';
import { isRetryableStatus } from '../http/retry.ts';
import { discard, type HttpResponse } from '../http/send.ts';
import { type AuthenticationScheme, type Authenticator, createAuthenticator } from './authenticator.ts';
import type { Credential } from './credential.ts';
import { isRefusal, RegistryError, refusalOf } from './errors.ts';
import { originsOf, type PlainHttp } from './host.ts';
import type { Scope } from './scope.ts';
import {
  exchange,
  type ReadResponse,
  readAnswer,
  retrying,
  type Transport,
  type TransportRequest,
} from './transport.ts';

export interface RegistryRequest extends Omit<TransportRequest, 'url'> {
  /** Below the registry's origin, such as `/v2/a/manifests/latest`, or a URL that the registry has named. */
  readonly url: string | URL;
  readonly scopes: readonly Scope[];
  /** The statuses that are no error. */
  readonly expect: readonly number[];
  /** False where the caller owns the retry of the whole operation. */
  readonly retry?: boolean;
}

/** One registry: its origin, its authentication, and requests to it. */
export interface RegistrySession {
  readonly transport: Transport;
  /** `host[:port]` */
  readonly registry: string;
  scheme(): Promise<AuthenticationScheme>;
  /** Where the registry answers. */
  origin(): Promise<URL>;
  /** @throws RegistryError for an answer that `expect` does not list, and for none */
  send(request: RegistryRequest): Promise<HttpResponse>;
  /** `send`, and the whole body, at most `limit` bytes; one that breaks off is asked for again. */
  read(request: RegistryRequest, limit: number): Promise<ReadResponse>;
}

export interface SessionOptions {
  readonly credential: () => Promise<Credential | undefined>;
  readonly plainHttp: PlainHttp;
  readonly onBearer: (token: string) => void;
  readonly anonymousReads: boolean;
}

interface Discovery {
  readonly origin: URL;
  readonly authenticator: Authenticator;
}

export function createRegistrySession(
  transport: Transport,
  registry: string,
  options: SessionOptions,
): RegistrySession {
  let discovery: Promise<Discovery> | undefined;

  /** Asked once, by the first request. A registry that could not be reached is asked again by the next one. */
  function discovered(): Promise<Discovery> {
    discovery ??= discover(transport, registry, options).catch((error: unknown) => {
      discovery = undefined;
      throw error;
    });
    return discovery;
  }

  async function attempt(request: RegistryRequest): Promise<HttpResponse> {
    const { origin, authenticator } = await discovered();
    const url = new URL(request.url, origin);
    // A Location elsewhere carries what it needs in its query.
    const response =
      url.origin === origin.origin
        ? await authenticated(transport, authenticator, { ...request, url })
        : await exchange(transport, { ...request, url });
    if (request.expect.includes(response.status)) return response;
    throw await refusalOf(request.method, response);
  }

  /** A refused HEAD has no body to say why, so the same question is asked by GET, whose refusal is thrown instead. */
  async function explained(request: RegistryRequest): Promise<HttpResponse> {
    try {
      return await attempt(request);
    } catch (error) {
      if (request.method === 'HEAD' && isRefusal(error, 401, 403)) {
        await discard(await attempt({ ...request, method: 'GET' }));
      }
      throw error;
    }
  }

  async function run<T>(request: RegistryRequest, operation: () => Promise<T>): Promise<T> {
    // It tries again by itself: inside the loop below a registry that does not answer would be asked 25 times.
    await discovered();
    return request.retry === false ? operation() : retrying(transport, operation, { signal: request.signal });
  }

  return {
    transport,
    registry,
    scheme: async () => (await discovered()).authenticator.scheme,
    origin: async () => (await discovered()).origin,
    send: (request) => run(request, () => explained(request)),
    read: (request, limit) =>
      run(request, async () => readAnswer(request.method, await explained(request), limit)),
  };
}

/** 1. Send with what we have. 2. After a 401, send once more with what its challenge leads to. */
async function authenticated(
  transport: Transport,
  authenticator: Authenticator,
  request: TransportRequest & { readonly scopes: readonly Scope[] },
): Promise<HttpResponse> {
  const authorization = await authenticator.authorize(request.scopes);
  const response = await exchange(transport, withAuthorization(request, authorization));
  if (response.status !== 401) return response;
  const challenges = response.headers['www-authenticate'];
  const better = await authenticator.reauthorize(request.scopes, challenges, authorization);
  if (better === undefined) return response;
  await discard(response);
  return exchange(transport, withAuthorization(request, better));
}

function withAuthorization(request: TransportRequest, authorization: string | undefined): TransportRequest {
  return authorization === undefined
    ? request
    : { ...request, headers: { ...request.headers, authorization } };
}

/** Finds out by `GET /v2/` where the registry answers and how it wants to be logged in to. */
async function discover(
  transport: Transport,
  registry: string,
  { plainHttp, credential: findCredential, onBearer, anonymousReads }: SessionOptions,
): Promise<Discovery> {
  const { origin, response } = await findOrigin(transport, originsOf(registry, plainHttp));
  const challenges = response.status === 401 ? response.headers['www-authenticate'] : undefined;
  await discard(response);
  const credential = await findCredential();
  const options = { registry, origin, challenges, credential, onBearer, anonymousReads };
  return { origin, authenticator: createAuthenticator(transport, options) };
}

async function findOrigin(
  transport: Transport,
  [first, fallback]: readonly [URL, URL?],
): Promise<{ origin: URL; response: HttpResponse }> {
  if (fallback === undefined) return { origin: first, response: await ping(transport, first) };
  const request = { method: 'GET', url: new URL('/v2/', first) } as const;
  const response = await exchange(transport, request).catch(ifNotTls);
  if (response === undefined) return { origin: fallback, response: await ping(transport, fallback) };
  return { origin: first, response };
}

function ping(transport: Transport, origin: URL): Promise<HttpResponse> {
  return retrying(transport, async () => {
    const response = await exchange(transport, { method: 'GET', url: new URL('/v2/', origin) });
    if (isRetryableStatus(response.status)) throw await refusalOf('GET', response);
    return response;
  });
}

/** Nobody there who speaks TLS: the plain origin may be tried. An untrusted certificate is an error. */
function ifNotTls(error: unknown): undefined {
  const cause = error instanceof RegistryError ? error.cause : undefined;
  if (isPlainTextAnswer(cause) || isNetworkError(cause)) return undefined;
  throw error;
}
