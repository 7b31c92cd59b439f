import type { CallFacts } from '../call.ts';
import type { PackageState } from '../packages/model.ts';
import { NEEDED_ROLE } from '../permissions/decision.ts';
import type { Action, Principal } from '../permissions/principal.ts';
import type { Reply } from '../reply.ts';
import { findDeletedPackage } from '../rest/package-access.ts';
import type { Services } from '../services.ts';
import { packageOfAddress, signInAddress } from './addresses.ts';
import { findShownLegacy, findShownPackage } from './find-package.ts';
import { PageError, pageNotFound } from './page-error.ts';
import { redirectTo } from './page-reply.ts';
import type { PageExchange, PageRoute } from './page-route.ts';

/**
 * Finds what the page is about, judges the visitor, and lets the handler answer.
 * @throws PageError for what is not there, may not be seen, or may not be done
 */
export async function openPage(
  route: PageRoute,
  exchange: PageExchange,
  facts: CallFacts,
  services: Services,
): Promise<Reply> {
  const { visitor } = exchange;
  const isSignedIn = visitor.principal.kind === 'user';
  switch (route.subject) {
    case 'nothing':
      return route.handler(exchange, services);
    case 'administration':
      return visitor.isLocal || isSignedIn
        ? route.handler(exchange, services)
        : redirectTo(signInAddress(exchange.address));
    case 'package':
    case 'deleted package': {
      const addressed = packageOfAddress(exchange.parameters.repository ?? '');
      facts.action = route.action;
      facts.package = addressed.name;
      if (addressed.registry !== undefined) facts.registry = addressed.registry;
      const state = find(route.subject, addressed, services);
      facts.decision = exchange.may(route.action, state).outcome;
      requireSight(exchange, state, route);
      if (facts.decision === 'allow') return route.handler({ ...exchange, state }, services);
      if (!isSignedIn && route.method === 'GET') return redirectTo(signInAddress(exchange.address));
      throw refusal(visitor.principal, route.action, state.name);
    }
  }
}

function find(
  subject: 'package' | 'deleted package',
  { name, registry }: ReturnType<typeof packageOfAddress>,
  services: Services,
): PackageState {
  if (subject === 'deleted package') {
    return findDeletedPackage(name, registry === 'legacy' ? 'docker' : 'container', services);
  }
  return registry === 'legacy' ? findShownLegacy(name, services) : findShownPackage(name, services);
}

/** Who may not see a package learns nothing of it; of a deleted one only those who may bring it back. */
function requireSight(
  exchange: PageExchange,
  state: PackageState,
  { subject, action }: PageRouteOfPackage,
): void {
  const seeing = subject === 'package' ? 'list' : action;
  if (!state.exists || exchange.may(seeing, state).outcome !== 'allow') throw pageNotFound();
}

type PageRouteOfPackage = Extract<PageRoute, { readonly action: Action }>;

function refusal(principal: Principal, action: keyof typeof NEEDED_ROLE, name: string): PageError {
  const who = 'name' in principal ? principal.name : 'Who is not signed in';
  return new PageError(403, `${who} may not do this to ${name}: it needs the role ${NEEDED_ROLE[action]}.`);
}
