import type { Call } from '../call.ts';
import { HttpError } from '../http-error.ts';
import { NOBODY } from '../permissions/authenticate.ts';
import { decide } from '../permissions/decide.ts';
import type { Principal } from '../permissions/principal.ts';
import type { Reply } from '../reply.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services.ts';
import { StorageError } from '../storage/store.ts';
import { toHttpError } from '../to-http-error.ts';
import { createRequestId } from './identifiers.ts';
import { REST_ROUTES } from './index.ts';
import { openSubject } from './open-subject.ts';
import { notFound, RestError } from './rest-error.ts';
import { quotaHeaders } from './rest-quotas.ts';
import type { RestExchange, RestRoute } from './rest-route.ts';

/** A request for the REST API. */
export interface RestCall {
  readonly call: Call;
  readonly method: string;
  /** Without `/api/v3`. */
  readonly path: string;
  readonly query: string;
  /** `https://HOST/api/v3`, or a host of its own. */
  readonly base: string;
  /** Undefined for a credential that is no good. */
  readonly principal: Principal | undefined;
}

const router = createRouter(REST_ROUTES, notFound);

/** Answers in GitHub's words; what has no words of its own is thrown. */
export async function serveRest(rest: RestCall, services: Services): Promise<Reply> {
  const { call, principal } = rest;
  const { restQuotas } = services;
  const isFree = rest.path === '/rate_limit';
  const quota = restQuotas[isFree ? 'peek' : 'count'](principal ?? NOBODY);
  const headers = {
    'x-github-request-id': createRequestId(),
    ...quotaHeaders(quota),
    ...oauthHeaders(principal, []),
  };
  try {
    const { route, parameters } = router(rest.method, rest.path);
    Object.assign(headers, oauthHeaders(principal, route.scopes));
    const reply = await openRoute(rest, route, parameters, services);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    const refusal = toRestError(error, services);
    if (refusal === undefined) throw error;
    call.facts.reason = refusal.message;
    const reply = refusal.toReply();
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }
}

async function openRoute(
  { call, principal, path, query, base }: RestCall,
  route: RestRoute,
  parameters: Readonly<Record<string, string>>,
  services: Services,
): Promise<Reply> {
  if (principal === undefined) throw new RestError(401, 'Bad credentials');
  const exchange: RestExchange = {
    headers: call.request.headers,
    query: new URLSearchParams(query),
    parameters,
    url: base + path,
    body: call.body,
    principal,
    urls: { api: base, html: services.serverUrl },
    may: (action, state) => decide(principal, action, state, services.world.current),
  };
  return openSubject(route, exchange, call.facts, services);
}

/** Undefined for what no code expects. */
function toRestError(error: unknown, { log }: Services): RestError | undefined {
  if (error instanceof RestError) return error;
  if (!(error instanceof HttpError || error instanceof StorageError)) return undefined;
  const { status, message } = toHttpError(error, log);
  return new RestError(status, message, { cause: error });
}

/** Only tokens with scopes are told about scopes. */
function oauthHeaders(
  principal: Principal | undefined,
  accepted: readonly string[],
): Readonly<Record<string, string>> {
  if (principal?.kind !== 'holder') return {};
  const { type, scopes } = principal.token;
  if (type !== 'classic' && type !== 'oauth') return {};
  return { 'x-oauth-scopes': scopes.join(', '), 'x-accepted-oauth-scopes': accepted.join(', ') };
}
