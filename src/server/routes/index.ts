import { clearRequests, health, listRequests, resetAll } from './admin.ts';
import { showAuthority } from './authority.ts';
import { ping } from './base.ts';
import { deleteBlob, getBlob } from './blobs.ts';
import { moveClock, showClock } from './clock.ts';
import { download, downloadFromStorage } from './downloads.ts';
import { addFault, clearFaults, listFaults, removeFault } from './faults.ts';
import { deleteManifest, getManifest, putManifest } from './manifests.ts';
import { showMetrics } from './metrics.ts';
import { migrateOwner } from './migration.ts';
import { showAdminApi } from './openapi.ts';
import { listReferrers } from './referrers.ts';
import type { Route } from './route.ts';
import { listSnapshots, removeSnapshot, restoreSnapshot, takeSnapshot } from './snapshots.ts';
import { listRepositories, listTags } from './tags.ts';
import { exchangeToken, exchangeTokenByForm } from './token.ts';
import { appendToUpload, cancelUpload, finishUpload, showUpload, startUpload } from './uploads.ts';
import { listDeliveries } from './webhooks.ts';
import { patchWorld, replaceWorld, showContent, showWorld } from './world.ts';

const SESSION = '/v2/{repository}/blobs/uploads?/{session}';
const BLOB = '/v2/{repository}/blobs/{digest}';
const MANIFEST = '/v2/{repository}/manifests/{reference}';
const STORED_BLOB = '/ghcr1/blobs/{digest}';

/** The whole API of the registry's port. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v2/{repository}/blobs/uploads/?', access: 'push', handler: startUpload },
  { method: 'PATCH', path: SESSION, access: 'push', handler: appendToUpload },
  { method: 'PUT', path: SESSION, access: 'push', handler: finishUpload },
  { method: 'GET', path: SESSION, access: 'push', handler: showUpload },
  { method: 'DELETE', path: SESSION, access: 'push', feature: 'deletes', handler: cancelUpload },

  { method: 'GET', path: BLOB, access: 'pull', handler: getBlob },
  { method: 'DELETE', path: BLOB, access: 'delete', feature: 'deletes', handler: deleteBlob },
  { method: 'GET', path: STORED_BLOB, access: 'open', handler: download },

  { method: 'GET', path: MANIFEST, access: 'pull', unseen: 'MANIFEST_UNKNOWN', handler: getManifest },
  { method: 'PUT', path: MANIFEST, access: 'push', handler: putManifest },
  { method: 'DELETE', path: MANIFEST, access: 'delete', feature: 'deletes', handler: deleteManifest },

  {
    method: 'GET',
    path: '/v2/{repository}/tags/list',
    access: 'pull',
    unseen: 'NAME_UNKNOWN',
    handler: listTags,
  },
  {
    method: 'GET',
    path: '/v2/{repository}/referrers/{digest}',
    access: 'pull',
    unseen: 'MANIFEST_UNKNOWN',
    handler: listReferrers,
  },

  { method: 'GET', path: '/v2/?', access: 'ping', handler: ping },
  { method: 'GET', path: '/token', access: 'open', handler: exchangeToken },
  { method: 'POST', path: '/token', access: 'open', feature: 'tokenByPost', handler: exchangeTokenByForm },
  { method: 'GET', path: '/v2/_catalog', access: 'catalog', feature: 'catalog', handler: listRepositories },

  { method: 'GET', path: '/_/health', access: 'open', handler: health },
  { method: 'GET', path: '/_/world', access: 'admin', handler: showWorld },
  { method: 'PUT', path: '/_/world', access: 'admin', handler: replaceWorld },
  { method: 'PATCH', path: '/_/world', access: 'admin', handler: patchWorld },
  { method: 'GET', path: '/_/content', access: 'admin', handler: showContent },
  { method: 'POST', path: '/_/migration', access: 'admin', handler: migrateOwner },
  { method: 'GET', path: '/_/requests', access: 'admin', handler: listRequests },
  { method: 'DELETE', path: '/_/requests', access: 'admin', handler: clearRequests },
  { method: 'GET', path: '/_/faults', access: 'admin', handler: listFaults },
  { method: 'POST', path: '/_/faults', access: 'admin', handler: addFault },
  { method: 'DELETE', path: '/_/faults', access: 'admin', handler: clearFaults },
  { method: 'DELETE', path: '/_/faults/{id}', access: 'admin', handler: removeFault },
  { method: 'GET', path: '/_/clock', access: 'admin', handler: showClock },
  { method: 'POST', path: '/_/clock', access: 'admin', handler: moveClock },
  { method: 'GET', path: '/_/metrics', access: 'admin', handler: showMetrics },
  { method: 'GET', path: '/_/openapi.json', access: 'admin', handler: showAdminApi },
  { method: 'GET', path: '/_/ca.pem', access: 'open', handler: showAuthority },
  { method: 'GET', path: '/_/snapshots', access: 'admin', handler: listSnapshots },
  { method: 'POST', path: '/_/snapshots/{name}', access: 'admin', handler: takeSnapshot },
  { method: 'POST', path: '/_/snapshots/{name}/restore', access: 'admin', handler: restoreSnapshot },
  { method: 'DELETE', path: '/_/snapshots/{name}', access: 'admin', handler: removeSnapshot },
  { method: 'GET', path: '/_/webhooks', access: 'admin', handler: listDeliveries },
  { method: 'POST', path: '/_/reset', access: 'admin', handler: resetAll },
];

/** The API of the legacy registry, which has no token endpoint (LEG-01). */
export const LEGACY_ROUTES: readonly Route[] = ROUTES.filter(({ path }) => path.startsWith('/v2/'));

/** The API of the blob port, which stands for GitHub's storage. */
export const STORAGE_ROUTES: readonly Route[] = [
  { method: 'GET', path: STORED_BLOB, access: 'open', handler: downloadFromStorage },
];
