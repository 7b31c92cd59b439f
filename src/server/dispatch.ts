import { authorize } from './authorize.ts';
import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';
import type { FaultEffects } from './faults/fault.ts';
import { workWithAftermath } from './faults/work-with-aftermath.ts';
import { workWithFault } from './faults/work-with-fault.ts';
import { mayDo } from './may-do.ts';
import { requestOrigin } from './origin.ts';
import { authenticate } from './permissions/authenticate.ts';
import { principalName } from './permissions/principal.ts';
import type { Reply } from './reply.ts';
import { restPrincipal } from './rest/rest-principal.ts';
import { serveRest } from './rest/serve-rest.ts';
import type { Router } from './routes/router.ts';
import { selectInterface } from './select-interface.ts';
import type { Services } from './services.ts';

/** Finds the route, judges the caller, and lets the handler answer, unless a fault does. */
export async function dispatch(call: Call, router: Router, services: Services): Promise<Reply> {
  const { request, facts } = call;
  const method = request.method ?? 'GET';
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const [path, query] = splitTarget(target);
  const origin = requestOrigin(request);
  const selected = selectInterface(new URL(origin).host, path, services.serverUrl);
  if (selected.name === 'rest') {
    const principal = restPrincipal(request.headers.authorization, services);
    facts.principal = principal === undefined ? 'anonymous' : principalName(principal);
    const rest = { call, method, path: selected.path, query, base: origin + selected.prefix, principal };
    return workUnlessStruck(call, { method, path, target }, services, () => serveRest(rest, services));
  }
  const { route, parameters } = router(method, path);
  const repository = parameters.repository ?? '';
  const authentication = authenticate(request.headers.authorization, origin, services);
  const { principal } = authentication;
  facts.principal = principalName(principal);
  if (repository !== '') facts.package = repository;

  const work = async (effects: FaultEffects): Promise<Reply> => {
    authorize({ call, route, repository, origin, authentication }, services);
    if (effects.loseSession) await loseSession(parameters.session ?? '', repository, services);
    const exchange: Exchange = {
      method,
      headers: request.headers,
      origin,
      query: new URLSearchParams(query),
      parameters,
      repository,
      principal,
      body: call.body,
      effects,
      may: (action, name) => mayDo(principal, action, name, services),
    };
    return workWithAftermath({ method, path, repository, effects }, services, () =>
      route.handler(exchange, services),
    );
  };
  // Faults must not keep anyone from removing them.
  if (route.access === 'admin') return work({});
  return workUnlessStruck(call, { method, path, target }, services, work);
}

/** Lets a fault that is set for such requests have its way (SVC-04). */
function workUnlessStruck(
  call: Call,
  { method, path, target }: { readonly method: string; readonly path: string; readonly target: string },
  services: Services,
  work: (effects: FaultEffects) => Promise<Reply>,
): Promise<Reply> {
  const strike = services.faults.strike({ method, path, principal: call.facts.principal });
  if (strike === undefined) return work({});
  const { id, effects } = strike;
  call.facts.fault = id;
  return workWithFault({ call, method, target, effects, work: () => work(effects) }, services);
}

function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf('?');
  return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

async function loseSession(id: string, repository: string, { sessions }: Services): Promise<void> {
  await sessions.end(sessions.find(id, repository));
}
