import { showIcon, showScript, showStyle } from './assets.ts';
import {
  changeAccess,
  changeInheritance,
  changeLink,
  changeVisibility,
  deleteByForm,
  restoreByForm,
} from './forms/settings.ts';
import { signIn, signOut } from './forms/sign-in.ts';
import { deleteVersionByForm, restoreVersionByForm } from './forms/versions.ts';
import { showLiveRequests } from './live-requests.ts';
import { redirectFromGitHub, redirectToVersion } from './other-addresses.ts';
import type { PageRoute } from './page-route.ts';
import { showOwner, showPackages } from './views/package-list.ts';
import { showPackage } from './views/package-page.ts';
import { showRequests } from './views/requests-page.ts';
import { showSettings } from './views/settings-page.ts';
import { showSignIn } from './views/sign-in-page.ts';
import { showVersion } from './views/version-page.ts';
import { showVersions } from './views/versions-page.ts';

const VERSIONS = '/{repository}/-/versions';
const VERSION = `${VERSIONS}/{version}`;
const SETTINGS = '/{repository}/-/settings';
/** As `html_url` has them; no path of ours has so many parts of these names. */
const GITHUB = '/(?:orgs|users)/{owner}/packages/(?<type>container|docker)';

/** All pages and forms (SVC-06). */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/', subject: 'nothing', handler: showPackages },
  { method: 'GET', path: '/-/style.css', subject: 'nothing', handler: showStyle },
  { method: 'GET', path: '/-/script.js', subject: 'nothing', handler: showScript },
  { method: 'GET', path: '/-/icon.svg', subject: 'nothing', handler: showIcon },
  { method: 'GET', path: '/-/sign-in', subject: 'nothing', handler: showSignIn },
  { method: 'POST', path: '/-/sign-in', subject: 'nothing', handler: signIn },
  { method: 'POST', path: '/-/sign-out', subject: 'nothing', handler: signOut },
  { method: 'GET', path: '/-/requests', subject: 'administration', handler: showRequests },
  { method: 'GET', path: '/-/requests/live', subject: 'administration', handler: showLiveRequests },

  { method: 'GET', path: VERSIONS, subject: 'package', action: 'list', handler: showVersions },
  { method: 'GET', path: VERSION, subject: 'package', action: 'list', handler: showVersion },
  {
    method: 'POST',
    path: `${VERSIONS}/{package_version_id}/delete`,
    subject: 'package',
    action: 'delete',
    handler: deleteVersionByForm,
  },
  {
    method: 'POST',
    path: `${VERSIONS}/{package_version_id}/restore`,
    subject: 'package',
    action: 'restore',
    handler: restoreVersionByForm,
  },

  { method: 'GET', path: SETTINGS, subject: 'package', action: 'admin', handler: showSettings },
  {
    method: 'POST',
    path: `${SETTINGS}/visibility`,
    subject: 'package',
    action: 'admin',
    handler: changeVisibility,
  },
  { method: 'POST', path: `${SETTINGS}/link`, subject: 'package', action: 'admin', handler: changeLink },
  {
    method: 'POST',
    path: `${SETTINGS}/inherit`,
    subject: 'package',
    action: 'admin',
    handler: changeInheritance,
  },
  { method: 'POST', path: `${SETTINGS}/access`, subject: 'package', action: 'admin', handler: changeAccess },
  { method: 'POST', path: `${SETTINGS}/delete`, subject: 'package', action: 'delete', handler: deleteByForm },
  {
    method: 'POST',
    path: '/{repository}/-/restore',
    subject: 'deleted package',
    action: 'restore',
    handler: restoreByForm,
  },

  { method: 'GET', path: `${GITHUB}/package/{name}`, subject: 'nothing', handler: redirectFromGitHub },
  { method: 'GET', path: `${GITHUB}/{name}/{part}`, subject: 'nothing', handler: redirectFromGitHub },

  {
    method: 'GET',
    path: '/{repository}@{digest}',
    subject: 'package',
    action: 'list',
    handler: redirectToVersion,
  },
  {
    method: 'GET',
    path: '/{repository}:{tag}',
    subject: 'package',
    action: 'list',
    handler: redirectToVersion,
  },
  { method: 'GET', path: '/{owner}/?', subject: 'nothing', handler: showOwner },
  { method: 'GET', path: '/{repository}', subject: 'package', action: 'list', handler: showPackage },
];
