import { authorize } from './authorize.ts';
import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';
import type { FaultEffects } from './faults/fault.ts';
import { workWithAftermath } from './faults/work-with-aftermath.ts';
import { workWithFault } from './faults/work-with-fault.ts';
import { HttpError } from './http-error.ts';
import { withLegacyInterface } from './legacy/legacy-interface.ts';
import { mayDo } from './may-do.ts';
import { requestOrigin } from './origin.ts';
import { contentOf } from './packages/model.ts';
import { authenticate } from './permissions/authenticate.ts';
import { principalName } from './permissions/principal.ts';
import type { Reply } from './reply.ts';
import { restPrincipal } from './rest/rest-principal.ts';
import { serveRest } from './rest/serve-rest.ts';
import { LEGACY_ROUTES } from './routes/index.ts';
import type { Route } from './routes/route.ts';
import { createRouter, type Router } from './routes/router.ts';
import { type SelectedInterface, selectInterface } from './select-interface.ts';
import type { Services } from './services.ts';

const legacyRouter = createRouter(LEGACY_ROUTES);

/** Finds the route, judges the caller, and lets the handler answer, unless a fault does. */
export async function dispatch(call: Call, router: Router, services: Services): Promise<Reply> {
  const { request, facts } = call;
  const method = request.method ?? 'GET';
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const [path, query] = splitTarget(target);
  const origin = requestOrigin(request);
  const selected = select(call, origin, path, services);
  if (selected.name === 'rest') {
    const principal = restPrincipal(request.headers.authorization, services);
    facts.principal = principal === undefined ? 'anonymous' : principalName(principal);
    const rest = { call, method, path: selected.path, query, base: origin + selected.prefix, principal };
    return workUnlessStruck(call, { method, path, target }, services, () => serveRest(rest, services));
  }
  const isLegacy = selected.name === 'legacy';
  const { route, parameters } = (isLegacy ? legacyRouter : router)(method, path);
  const repository = parameters.repository ?? '';
  return serveRegistry(
    { call, target: { method, path, target }, query, origin, route, parameters, repository },
    isLegacy ? withLegacyInterface(repository, services) : services,
  );
}

/** A request for one of the registries, or for what is ours. */
interface RoutedCall {
  readonly call: Call;
  readonly target: { readonly method: string; readonly path: string; readonly target: string };
  readonly query: string;
  readonly origin: string;
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly repository: string;
}

async function serveRegistry(routed: RoutedCall, services: Services): Promise<Reply> {
  const { call, target, query, origin, route, parameters, repository } = routed;
  const { request, facts } = call;
  const { method, path } = target;
  const authentication = authenticate(request.headers.authorization, origin, services);
  const { principal } = authentication;
  facts.principal = principalName(principal);
  const addressed = services.findPackage(repository);
  const content = contentOf(addressed);
  if (repository !== '') facts.package = repository;
  if (repository !== '' && addressed.registry === 'legacy') facts.registry = 'legacy';

  const work = async (effects: FaultEffects): Promise<Reply> => {
    authorize({ call, route, repository, origin, authentication }, services);
    if (effects.loseSession) await loseSession(parameters.session ?? '', content, services);
    const exchange: Exchange = {
      method,
      headers: request.headers,
      origin,
      query: new URLSearchParams(query),
      parameters,
      repository,
      content,
      principal,
      body: call.body,
      effects,
      may: (action, name) => mayDo(principal, action, name, services),
    };
    return workWithAftermath({ method, path, repository: content, effects }, services, () =>
      route.handler(exchange, services),
    );
  };
  // Faults must not keep anyone from removing them.
  if (route.access === 'admin') return work({});
  return workUnlessStruck(call, target, services, work);
}

/** @throws HttpError for an interface that the server does not have under this name */
function select(call: Call, origin: string, path: string, services: Services): SelectedInterface {
  const { hosts, world } = services;
  const { host } = new URL(origin);
  const { isLegacyPort } = call;
  const selected = selectInterface(
    { host, path, isLegacyPort },
    { hosts, switches: world.current.rules.server },
  );
  if (selected.refusal === undefined) return selected;
  throw new HttpError('DENIED', { message: selected.refusal });
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

async function loseSession(id: string, content: string, { sessions }: Services): Promise<void> {
  await sessions.end(sessions.find(id, content));
}
