import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { VersionRecord, VersionState } from '../storage/store.ts';
import { packageType, recordOf, requireRestore, restoreLimit } from './package-access.ts';
import { purge } from './packages.ts';
import { pageLinks, readPage } from './paging.ts';
import { RestError } from './rest-error.ts';
import type { PackageExchange } from './rest-route.ts';
import { placesOf, versionView } from './views/package-view.ts';

/** What says which version is meant: the pages delete and restore by it, too. */
type VersionSubject = Pick<PackageExchange, 'state' | 'parameters'>;

/** `GET …/versions`: newest first; `state=deleted` shows what can still be restored. */
export function listVersions(exchange: PackageExchange, services: Services): Reply {
  const { packages } = services.store;
  const page = readPage(exchange.query);
  const state: VersionState = exchange.query.get('state') === 'deleted' ? 'deleted' : 'active';
  if (state === 'deleted') purge(services);
  const { id } = recordOf(exchange.state, services);
  const views = packages.versions(id, state, page).map((version) => viewOf(exchange, version, services));
  return jsonReply(200, views, pageLinks(page, packages.countVersions(id, state), exchange));
}

/** `GET …/versions/ID`. */
export function getVersion(exchange: PackageExchange, services: Services): Reply {
  return jsonReply(200, viewOf(exchange, findVersion(exchange, 'active', services), services));
}

/** `DELETE …/versions/ID` (DEL-02). What an index points to stays. */
export function deleteVersion(exchange: VersionSubject, services: Services): Reply {
  const { store, clock, profile } = services;
  const { state } = exchange;
  const version = findVersion(exchange, 'active', services);
  const { id } = recordOf(state, services);
  if (version.tags.length > 0 && store.packages.countVersions(id, 'tagged') === 1) {
    throw new RestError(
      400,
      'You cannot delete the last tagged version of a package. You must delete the package instead.',
    );
  }
  if (state.visibility === 'public' && state.downloads + version.downloads > profile.deleteThreshold) {
    throw new RestError(
      400,
      `Publicly visible package versions with more than ${profile.deleteThreshold} downloads cannot be deleted. Contact GitHub support for further assistance.`,
    );
  }
  store.packages.deleteVersion(id, version.id, clock.now());
  purge(services);
  return { status: 204 };
}

/** `POST …/versions/ID/restore`. */
export function restoreVersion(exchange: VersionSubject, services: Services): Reply {
  requireRestore(services);
  const version = findVersion(exchange, 'deleted', services);
  if (version.deletedAt !== undefined && version.deletedAt < restoreLimit(services)) throw versionNotFound();
  const { id } = recordOf(exchange.state, services);
  if (!services.store.packages.restoreVersion(id, version.id)) {
    throw new RestError(
      400,
      'The same manifest was pushed again. Delete that version before you restore this one.',
    );
  }
  return { status: 204 };
}

function findVersion(
  { state, parameters }: VersionSubject,
  wanted: VersionState,
  services: Services,
): VersionRecord {
  const text = parameters.package_version_id ?? '';
  const { id } = recordOf(state, services);
  const isNumber = /^\d{1,15}$/.test(text);
  const version = isNumber ? services.store.packages.version(id, Number(text), wanted) : undefined;
  if (version === undefined) throw versionNotFound();
  return version;
}

function versionNotFound(): RestError {
  return new RestError(404, 'Package version not found.');
}

function viewOf(
  { account, urls, parameters, state }: PackageExchange,
  version: VersionRecord,
  services: Services,
) {
  const type = packageType(parameters.package_type) ?? 'container';
  const scene = { account, urls, world: services.world.current };
  return versionView(version, placesOf(state, type, scene));
}
