import type { RequestListener } from 'node:http';
import { type Call, type CallFacts, createCall, hasLeft } from './call.ts';
import { dispatch } from './dispatch.ts';
import { countGarbage } from './garbage.ts';
import { hideSecrets } from './recorder/hide-secrets.ts';
import type { RequestRecord } from './recorder/recorder.ts';
import type { Reply } from './reply.ts';
import { createRequestId } from './rest/identifiers.ts';
import type { Route } from './routes/route.ts';
import { createRouter, type Router } from './routes/router.ts';
import type { PortKind } from './select-interface.ts';
import { type SentReply, sendReply } from './send-reply.ts';
import type { Services } from './services.ts';
import { toHttpError } from './to-http-error.ts';

/** What one request leaves behind at most: headers, streams, closures. */
const REQUEST_GARBAGE_BYTES = 64 * 1024;
/** Status in the record when the client left before it had the answer. */
const CLIENT_LEFT = 499;

/**
 * The listener of one port: answers each request and records it. Never throws.
 * @param port `legacy` makes all of it the legacy registry, whatever the Host; `storage` has its own routes alone
 */
export function createApp(
  routes: readonly Route[],
  services: Services,
  port: PortKind = 'registry',
): RequestListener {
  const router = createRouter(routes);
  return (request, response) => void serve(createCall(request, response, port), router, services);
}

async function serve(call: Call, router: Router, services: Services): Promise<void> {
  const time = new Date(services.clock.now()).toISOString();
  const startedMs = performance.now();
  let sent: SentReply = { status: CLIENT_LEFT, bytesOut: 0 };
  try {
    sent = await answer(call, router, services);
  } catch (error) {
    if (!hasLeft(call)) services.log.failure('an answer broke off', error);
    call.response.destroy();
  }
  const record: RequestRecord = {
    time,
    method: call.request.method ?? '',
    ...withoutSecrets(call, services),
    ...sent,
    durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
    bytesIn: call.body.taken,
  };
  // Who looks at the record does not want to find himself in it.
  if (!/^\/[_-]\//.test(record.path)) services.recorder.add(record);
  services.metrics.count(record);
  // A container's health check comes every other second, and says nothing when it is answered.
  if (record.path !== '/_/health' || record.status !== 200) services.log.request(record);
  countGarbage(REQUEST_GARBAGE_BYTES);
}

/** The one place where errors become answers; a client that has left gets none. */
async function answer(call: Call, router: Router, services: Services): Promise<SentReply> {
  try {
    return await sendReply(call, withCommonHeaders(call, await dispatch(call, router, services)));
  } catch (error) {
    if (hasLeft(call) || call.response.headersSent) throw error;
    const httpError = toHttpError(error, services.log);
    call.facts.reason = httpError.message;
    return sendReply(call, withCommonHeaders(call, httpError.toReply()));
  }
}

function withCommonHeaders({ request }: Call, reply: Reply): Reply {
  const version = request.url?.startsWith('/v2') ? { 'docker-distribution-api-version': 'registry/2.0' } : {};
  return { ...reply, headers: { ...version, 'x-github-request-id': createRequestId(), ...reply.headers } };
}

/** What came from the client may hold a secret anywhere: a signed address works for whoever reads it. */
function withoutSecrets(
  { request, facts }: Call,
  { world, adminToken }: Services,
): CallFacts & { readonly path: string } {
  const hide = (text: string): string => hideSecrets(text, world.current, adminToken);
  return {
    path: hide(request.url ?? ''),
    ...facts,
    ...(facts.package === undefined ? {} : { package: hide(facts.package) }),
    ...(facts.reason === undefined ? {} : { reason: hide(facts.reason) }),
  };
}
