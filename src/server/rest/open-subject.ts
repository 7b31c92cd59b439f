import type { CallFacts } from '../call.ts';
import type { PackageState } from '../packages/model.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { findPackage } from '../world.ts';
import { accountOf } from './families.ts';
import {
  findDeletedRecord,
  findOfType,
  isOfType,
  packageNotFound,
  packageType,
  requireRight,
  restoreLimit,
  ssoError,
  stateOfDeleted,
} from './package-access.ts';
import { findRepository, type Repository, type RepositoryAction, repositoryRefusal } from './repository.ts';
import { notForIntegrations, notFound, RestError } from './rest-error.ts';
import type { AccountExchange, RestExchange, RestRoute } from './rest-route.ts';

/**
 * Finds what the route is about, judges the caller, and lets the handler answer.
 * @throws RestError for what is not there or not allowed
 */
export async function openSubject(
  route: RestRoute,
  exchange: RestExchange,
  facts: CallFacts,
  services: Services,
): Promise<Reply> {
  switch (route.subject) {
    case 'nothing':
      return route.handler(exchange, services);
    case 'account':
      return route.handler(accountExchange(exchange, services), services);
    case 'repository': {
      facts.action = route.action;
      const repository = requireRepository(exchange, route.action, services);
      return route.handler({ ...exchange, repository }, services);
    }
    case 'package':
    case 'deleted package': {
      const inAccount = accountExchange(exchange, services);
      facts.action = route.action;
      const name = `${inAccount.account.login}/${exchange.parameters.package_name}`.toLowerCase();
      facts.package = name;
      const find = route.subject === 'package' ? findActive : findDeleted;
      const state = find(name, inAccount, services);
      facts.decision = exchange.may(route.action, state).outcome;
      requireRight(inAccount, route.action, state);
      if (!state.exists) throw packageNotFound();
      return route.handler({ ...inAccount, state }, services);
    }
  }
}

function accountExchange(exchange: RestExchange, { world }: Services): AccountExchange {
  const { principal, parameters } = exchange;
  if (principal.kind === 'nobody') throw new RestError(401, 'Requires authentication');
  return { ...exchange, account: accountOf(parameters, principal, world.current) };
}

function findActive(name: string, { parameters }: RestExchange, services: Services): PackageState {
  return findOfType(name, packageType(parameters.package_type), services);
}

/** What it was when it was deleted; nothing after the time in which it can come back. */
function findDeleted(name: string, exchange: RestExchange, services: Services): PackageState {
  const world = services.world.current;
  const type = packageType(exchange.parameters.package_type);
  const record = findDeletedRecord(name, type, services);
  const isGone = record?.deletedAt === undefined || record.deletedAt < restoreLimit(services);
  const state = isGone ? undefined : stateOfDeleted(record, world);
  const isFound = state !== undefined && type !== undefined && isOfType(state, type, world);
  return isFound ? state : { ...findPackage(world, name), exists: false };
}

function requireRepository(
  { parameters, principal, urls }: RestExchange,
  action: RepositoryAction,
  { world }: Services,
): Repository {
  const repository = findRepository(world.current, `${parameters.owner}/${parameters.repo}`);
  if (repository === undefined) throw notFound();
  if (action.startsWith('write ') && principal.kind === 'nobody')
    throw new RestError(401, 'Requires authentication');
  switch (repositoryRefusal(principal, action, repository, world.current)) {
    case undefined:
      return repository;
    case 'sso':
      throw ssoError(repository.owner.login, urls);
    case 'integration':
      throw notForIntegrations();
    case 'app only':
      throw new RestError(403, 'You must authenticate via a GitHub App.');
    case 'unseen':
      throw notFound();
  }
}
