import { authorize } from './authorize.ts';
import { type Call, resetConnection } from './call.ts';
import type { Exchange } from './exchange.ts';
import { distortReply, faultReply, resetWithin } from './faults/apply.ts';
import type { FaultEffects } from './faults/fault.ts';
import { mayDo } from './may-do.ts';
import { requestHost } from './origin.ts';
import { authenticate } from './permissions/authenticate.ts';
import { principalName } from './permissions/principal.ts';
import type { Reply } from './reply.ts';
import type { Router } from './routes/router.ts';
import type { Services } from './services.ts';

/** Finds the route, judges the caller, and lets the handler answer, unless a fault does. */
export async function dispatch(call: Call, router: Router, services: Services): Promise<Reply> {
  const { request, facts } = call;
  const method = request.method ?? 'GET';
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const [path, query] = splitTarget(target);
  const origin = `http://${requestHost(request)}`;
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
      body: call.body,
      effects,
      may: (action, name) => mayDo(principal, action, name, services),
    };
    return route.handler(exchange, services);
  };
  // Faults must not keep anyone from removing them.
  if (route.access === 'admin') return work({});
  const effects = services.faults.strike({ method, path, principal: facts.principal });
  return effects === undefined ? work({}) : workWithFault(call, target, effects, services, work);
}

function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf('?');
  return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

async function workWithFault(
  call: Call,
  target: string,
  effects: FaultEffects,
  services: Services,
  work: (effects: FaultEffects) => Promise<Reply>,
): Promise<Reply> {
  const { delayMs, resetBeforeReply } = effects;
  if (delayMs !== undefined) await new Promise<void>((resolve) => services.clock.schedule(delayMs, resolve));
  const reply = faultReply(effects, target);
  if (reply !== undefined) return reply;
  const reset = (): void => resetConnection(call);
  const { resetAfterBytes, ...others } = effects;
  const cutsRequest = resetAfterBytes !== undefined && call.body.length !== 0;
  if (cutsRequest) call.body.through((body) => resetWithin(body, resetAfterBytes, reset));
  const real = await work(effects);
  if (resetBeforeReply) reset();
  return distortReply(real, cutsRequest ? others : effects, reset);
}

async function loseSession(id: string, repository: string, { sessions }: Services): Promise<void> {
  await sessions.end(sessions.find(id, repository));
}
