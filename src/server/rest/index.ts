import { createCheckRun, getCheckRun, listAnnotations, listCheckRuns, updateCheckRun } from './check-runs.ts';
import { getCommit } from './commits.ts';
import { getLicense, getReadme, getRepository } from './contents.ts';
import { FAMILIES } from './families.ts';
import { deletePackage, getPackage, listConflicts, listPackages, restorePackage } from './packages.ts';
import type { RestRoute } from './rest-route.ts';
import { showAccount, showMeta, showRateLimit, showRoot, showUser } from './root.ts';
import { combineStatuses, createStatus, listStatuses } from './statuses.ts';
import { deleteVersion, getVersion, listVersions, restoreVersion } from './versions.ts';

const READ = ['read:packages'];
const DELETE = ['delete:packages', 'read:packages'];
const REPOSITORY = ['repo'];

const NAME = '/packages/{package_type}/{package_name}';
const VERSION = `${NAME}/versions/{package_version_id}`;
const REPO = '/repos/{owner}/{repo}';
const RUN = `${REPO}/check-runs/{check_run_id}`;
const COMMIT = `${REPO}/commits/{ref}`;

/** The nine operations on packages, below each of the families. */
const PACKAGE_ROUTES: readonly RestRoute[] = [
  { method: 'GET', path: '/docker/conflicts', scopes: READ, subject: 'account', handler: listConflicts },
  { method: 'GET', path: '/packages', scopes: READ, subject: 'account', handler: listPackages },
  { method: 'GET', path: NAME, scopes: READ, subject: 'package', action: 'list', handler: getPackage },
  {
    method: 'DELETE',
    path: NAME,
    scopes: DELETE,
    subject: 'package',
    action: 'delete',
    handler: deletePackage,
  },
  {
    ...{ method: 'POST', path: `${NAME}/restore`, scopes: DELETE },
    ...{ subject: 'deleted package', action: 'restore', handler: restorePackage },
  },
  {
    ...{ method: 'GET', path: `${NAME}/versions`, scopes: READ },
    ...{ subject: 'package', action: 'list', handler: listVersions },
  },
  { method: 'GET', path: VERSION, scopes: READ, subject: 'package', action: 'list', handler: getVersion },
  {
    ...{ method: 'DELETE', path: VERSION, scopes: DELETE },
    ...{ subject: 'package', action: 'delete', handler: deleteVersion },
  },
  {
    ...{ method: 'POST', path: `${VERSION}/restore`, scopes: DELETE },
    ...{ subject: 'package', action: 'restore', handler: restoreVersion },
  },
];

const READ_METADATA = { scopes: REPOSITORY, subject: 'repository', action: 'read metadata' } as const;
const READ_CONTENTS = { scopes: REPOSITORY, subject: 'repository', action: 'read contents' } as const;
const READ_CHECKS = { scopes: REPOSITORY, subject: 'repository', action: 'read checks' } as const;
const READ_STATUSES = { scopes: REPOSITORY, subject: 'repository', action: 'read statuses' } as const;
const WRITE_CHECKS = { scopes: REPOSITORY, subject: 'repository', action: 'write checks' } as const;
const WRITE_STATUSES = { scopes: REPOSITORY, subject: 'repository', action: 'write statuses' } as const;

/** The REST API, below `/api/v3` and on hosts of its own (DEL-03). */
export const REST_ROUTES: readonly RestRoute[] = [
  ...FAMILIES.flatMap((family) => PACKAGE_ROUTES.map((route) => ({ ...route, path: family + route.path }))),

  { method: 'GET', path: REPO, ...READ_METADATA, handler: getRepository },
  { method: 'GET', path: `${REPO}/license`, ...READ_CONTENTS, handler: getLicense },
  { method: 'GET', path: `${REPO}/readme`, ...READ_CONTENTS, handler: getReadme },
  { method: 'GET', path: COMMIT, ...READ_CONTENTS, handler: getCommit },

  { method: 'POST', path: `${REPO}/check-runs`, ...WRITE_CHECKS, handler: createCheckRun },
  { method: 'PATCH', path: RUN, ...WRITE_CHECKS, handler: updateCheckRun },
  { method: 'GET', path: RUN, ...READ_CHECKS, handler: getCheckRun },
  { method: 'GET', path: `${RUN}/annotations`, ...READ_CHECKS, handler: listAnnotations },
  { method: 'GET', path: `${COMMIT}/check-runs`, ...READ_CHECKS, handler: listCheckRuns },

  { method: 'POST', path: `${REPO}/statuses/{sha}`, ...WRITE_STATUSES, handler: createStatus },
  { method: 'GET', path: `${COMMIT}/statuses`, ...READ_STATUSES, handler: listStatuses },
  { method: 'GET', path: `${COMMIT}/status`, ...READ_STATUSES, handler: combineStatuses },

  { method: 'GET', path: '/user', scopes: [], subject: 'nothing', handler: showUser },
  { method: 'GET', path: '/users/{username}', scopes: [], subject: 'nothing', handler: showAccount },
  { method: 'GET', path: '/rate_limit', scopes: [], subject: 'nothing', handler: showRateLimit },
  { method: 'GET', path: '/meta', scopes: [], subject: 'nothing', handler: showMeta },
  { method: 'GET', path: '/?', scopes: [], subject: 'nothing', handler: showRoot },
];
