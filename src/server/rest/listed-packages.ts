import { isLegacyRecord, legacyNameOf, legacyPackage } from '../legacy/legacy-package.ts';
import { legacyPackagesOf } from '../legacy/migrate.ts';
import { contentOf, ownerOf, type PackageState } from '../packages/model.ts';
import { createWorldMemo } from '../permissions/world-memo.ts';
import type { Services } from '../services.ts';
import type { NumberedPage, PackageName } from '../storage/store.ts';
import { isOfType, requireRight } from './package-access.ts';
import type { AccountExchange } from './rest-route.ts';
import type { PackageType } from './views/package-view.ts';

/** What a list is narrowed to. */
interface Wanted {
  readonly type: PackageType;
  /** As the query has it; null: any. */
  readonly visibility: string | null;
}

/** One page of a list, and how long the whole is. */
interface ListedPackages {
  readonly states: readonly PackageState[];
  readonly total: number;
}

/** Names that are asked for at once. */
const BATCH = 200;

const counts = createWorldMemo<number>();

/**
 * The packages of the account that the caller may read, newest first. Only those up to the end of the page are judged; how many
 * there are is counted once for each world.
 * @throws RestError for what the token itself lacks
 */
export function listedPackages(
  exchange: AccountExchange,
  wanted: Wanted,
  page: NumberedPage,
  services: Services,
): ListedPackages {
  const isListed = (state: PackageState): boolean =>
    isWanted(state, wanted, services) && mayList(exchange, state);
  const { principal, account } = exchange;
  const key = JSON.stringify([account.login, wanted.type, wanted.visibility]);
  const containers = counts(services.world.current, principal, key, () =>
    countContainers(account.login, isListed, services),
  );
  const legacy =
    wanted.type === 'docker' ? legacyPackagesOf(account.login, services).filter(isListed).length : 0;
  const states: PackageState[] = [];
  let skipped = 0;
  for (const state of newestFirst(account.login, services)) {
    if (states.length === page.limit) break;
    if (!isListed(state)) continue;
    if (skipped < page.offset) skipped += 1;
    else states.push(state);
  }
  return { states, total: containers + legacy };
}

/** What the token itself lacks is told; what a person may not see is left out. */
export function mayList(exchange: AccountExchange, state: PackageState): boolean {
  const decision = exchange.may('list', state);
  if (decision.outcome !== 'deny') return decision.outcome === 'allow';
  const isOfToken = decision.sso !== undefined || decision.reason === 'scopes' || decision.reason === 'read';
  if (isOfToken) requireRight(exchange, 'list', state);
  return false;
}

function isWanted(state: PackageState, { type, visibility }: Wanted, { world }: Services): boolean {
  return isOfType(state, type, world.current) && (visibility === null || state.visibility === visibility);
}

/** Packages that nobody has pushed to get their place in the list with this. */
function countContainers(
  owner: string,
  isListed: (state: PackageState) => boolean,
  services: Services,
): number {
  const { store, world, clock } = services;
  const listed = [...world.current.packages.values()].filter(
    (state) => ownerOf(state.name) === owner && isListed(state),
  );
  const known = new Set(store.packages.names(owner));
  const unpushed = listed.map(contentOf).filter((name) => !known.has(name));
  if (unpushed.length > 0) store.packages.ensureAll(unpushed, clock.now());
  return listed.length;
}

/** Those of both registries that the world knows. */
function* newestFirst(owner: string, services: Services): Generator<PackageState> {
  let before: number | undefined;
  for (;;) {
    const batch = services.store.packages.newestOf(owner, BATCH, before);
    for (const name of batch) {
      const state = stateOf(name, services);
      if (state !== undefined) yield state;
    }
    before = batch.at(-1)?.id;
    if (batch.length < BATCH) return;
  }
}

function stateOf(record: PackageName, { world: { current } }: Services): PackageState | undefined {
  if (!isLegacyRecord(record)) return current.packages.get(record.name);
  const state = legacyPackage(legacyNameOf(record), true, current);
  return current.repositories.has(state.repository ?? '') ? state : undefined;
}
