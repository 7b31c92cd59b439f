import { isTaken, legacyPackagesOf } from '../legacy/migrate.ts';
import { contentOf, type PackageState } from '../packages/model.ts';
import { restoredEntry } from '../packages/restored-entry.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { PackageRecord } from '../storage/store.ts';
import { packageEntry } from '../world.ts';
import { listedPackages, mayList } from './listed-packages.ts';
import { packageNotFound, packageType, recordOf, requireRestore, restoreLimit } from './package-access.ts';
import { pageLinks, readPage } from './paging.ts';
import { RestError } from './rest-error.ts';
import type { AccountExchange, PackageExchange } from './rest-route.ts';
import { type PackageType, packageView, placesOf } from './views/package-view.ts';

const PACKAGE_TYPES = ['npm', 'maven', 'rubygems', 'docker', 'nuget', 'container'];

/** `GET …/packages`: those that the caller may read, newest first. */
export function listPackages(exchange: AccountExchange, services: Services): Reply {
  const { principal, query } = exchange;
  const isInstallation = principal.kind === 'holder' && ['actions', 'app'].includes(principal.token.type);
  const wanted = query.get('package_type');
  if (isInstallation || wanted === null || !PACKAGE_TYPES.includes(wanted)) {
    throw new RestError(400, 'Invalid argument.');
  }
  const page = readPage(query);
  const type = packageType(wanted);
  if (type === undefined) return jsonReply(200, []);
  const { states, total } = listedPackages(
    exchange,
    { type, visibility: query.get('visibility') },
    page,
    services,
  );
  const views = states.map((state) => viewOf(exchange, type, state, recordOf(state, services), services));
  return jsonReply(200, views, pageLinks(page, total, exchange));
}

/** `GET …/packages/TYPE/NAME`. */
export function getPackage(exchange: PackageExchange, services: Services): Reply {
  const type = packageType(exchange.parameters.package_type) ?? 'container';
  const { state } = exchange;
  return jsonReply(200, viewOf(exchange, type, state, recordOf(state, services), services));
}

function viewOf(
  { account, urls }: AccountExchange,
  type: PackageType,
  state: PackageState,
  record: PackageRecord,
  services: Services,
) {
  const scene = { account, urls, world: services.world.current };
  return packageView(record, state, placesOf(state, type, scene), scene);
}

/** `DELETE …/packages/TYPE/NAME` (DEL-01, DEL-02). The name is free at once. */
export function deletePackage({ state }: Pick<PackageExchange, 'state'>, services: Services): Reply {
  const { store, world, clock, profile } = services;
  const record = recordOf(state, services);
  if (state.visibility === 'public' && state.downloads + record.mostDownloads > profile.deleteThreshold) {
    throw new RestError(
      400,
      `Publicly visible packages with more than ${profile.deleteThreshold} downloads cannot be deleted. Contact GitHub support for further assistance.`,
    );
  }
  if (state.registry === 'legacy') store.packages.delete(record.id, clock.now());
  else {
    const rules = JSON.stringify(packageEntry(world.current, state.name));
    world.setPackage(state.name, undefined, () => store.packages.delete(record.id, clock.now(), rules));
  }
  purge(services);
  return { status: 204 };
}

/** `POST …/packages/TYPE/NAME/restore`: with everything that it had and that there still is. */
export function restorePackage({ state }: Pick<PackageExchange, 'state'>, services: Services): Reply {
  const { store, world } = services;
  requireRestore(services);
  const content = contentOf(state);
  const record = store.packages.findDeleted(content);
  if (record === undefined) throw packageNotFound();
  if (world.current.packages.has(content) || store.packages.find(content) !== undefined) {
    throw new RestError(
      400,
      'A package of this name exists already. Delete that one before you restore this one.',
    );
  }
  const restore = (): void => store.packages.restore(record.id);
  if (state.registry === 'legacy') restore();
  else world.setPackage(state.name, restoredEntry(state.name, record.rules, world.current), restore);
  return { status: 204 };
}

/** Forgets for good what can not be restored any more. */
export function purge(services: Services): void {
  const { blobs, packages } = services.store;
  for (const digest of packages.purge(restoreLimit(services))) blobs.delete(digest);
}

/** `GET …/docker/conflicts`: what the migration of the account has left, because the name is taken (LEG-04). */
export function listConflicts(exchange: AccountExchange, services: Services): Reply {
  const { account } = exchange;
  const left = account.migrated ? legacyPackagesOf(account.login, services) : [];
  const views = left
    .filter((state) => isTaken(state, services))
    .filter((state) => mayList(exchange, state))
    .map((state) => viewOf(exchange, 'docker', state, recordOf(state, services), services));
  return jsonReply(200, views);
}
