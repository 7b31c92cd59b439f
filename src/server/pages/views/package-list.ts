import { contentOf, LEGACY_ROOT, type PackageState } from '../../packages/model.ts';
import type { Reply } from '../../reply.ts';
import { restoreLimit, stateOfDeleted } from '../../rest/package-access.ts';
import { readPage } from '../../rest/paging.ts';
import type { Services } from '../../services.ts';
import type { PackageRecord } from '../../storage/store.ts';
import { ownerAddress, packageAddress } from '../addresses.ts';
import { findShownPackage } from '../find-package.ts';
import { type Html, html } from '../html.ts';
import { linkedRepository } from '../linked-repository.ts';
import { pageNotFound } from '../page-error.ts';
import { pageReply } from '../page-reply.ts';
import type { PageExchange } from '../page-route.ts';
import { shownPackages } from '../shown-packages.ts';
import { formToken, layout } from './layout.ts';
import { showPackage } from './package-page.ts';
import { badge, legacyBadge, pager } from './pieces.ts';
import { count, countOf, timeAgo } from './quantities.ts';

const MAX_DELETED = 100;

/** `GET /`: all packages that the visitor may see. */
export function showPackages(exchange: PageExchange, services: Services): Reply {
  return listPage(exchange, undefined, services);
}

/** `GET /OWNER`: the packages of an account. Where accounts are free, a package may have such a name itself. */
export function showOwner(exchange: PageExchange, services: Services): Reply | Promise<Reply> {
  const owner = (exchange.parameters.owner ?? '').toLowerCase();
  const state = findShownPackage(owner, services);
  const isPackage = state.exists && exchange.may('list', state).outcome === 'allow';
  return isPackage ? showPackage({ ...exchange, state }, services) : listPage(exchange, owner, services);
}

function listPage(exchange: PageExchange, owner: string | undefined, services: Services): Reply {
  const { query, visitor, address } = exchange;
  const shown = shownPackages(exchange, owner, services);
  const deleted = owner === undefined ? [] : restorablePackages(exchange, owner, services);
  const isAccount = owner === undefined || services.world.current.accounts.has(owner);
  if (!isAccount && shown.length === 0) throw pageNotFound();
  const search = query.get('q') ?? '';
  const found = shown.filter(({ name }) => name.includes(search.toLowerCase()));
  const page = readPage(query);
  const path = owner === undefined ? '/' : ownerAddress(owner);
  const title = owner === undefined ? 'Packages' : `Packages of ${owner}`;
  const main = html`<div class="plain"><h1>${title}</h1>
${searchForm(path, search)}
<p role="status">${countOf(found.length, 'package')}</p>
<ul class="packages">${found.slice(page.offset, page.offset + page.limit).map((state) => entry(state, exchange, services))}</ul>
${pager(page, found.length, path, { q: search })}
${found.length === 0 && hint(exchange)}
${deleted.length > 0 && deletedList(deleted, exchange, services)}</div>`;
  const notice =
    query.get('done') === 'deleted' ? 'The package is deleted. For 30 days it can be restored.' : undefined;
  return pageReply(200, layout({ title, visitor, address, notice }, main));
}

function searchForm(path: string, search: string): Html {
  return html`<form class="row" method="get" action="${path}" role="search">
<label for="q">Name contains</label> <input id="q" name="q" type="search" value="${search}"> <button>Search</button></form>`;
}

function entry(state: PackageState, { visitor }: PageExchange, { store, clock, world }: Services): Html {
  const record = store.packages.find(contentOf(state));
  const repository = linkedRepository(visitor.principal, state, world.current);
  return html`<li><h2><a href="${packageAddress(state)}"><bdi>${state.name}</bdi></a> ${badge(state.visibility)}${legacyBadge(state)}</h2>
<p class="quiet">${
    record === undefined
      ? 'Nothing published yet'
      : html`Published ${timeAgo(record.updatedAt, clock.now())} · ${countOf(record.versionCount, 'version')} ·
${count(state.downloads + record.downloads)} downloads`
  }${repository !== undefined && html` · ${repository.name}`}</p></li>`;
}

function hint({ visitor }: PageExchange): Html {
  return visitor.principal.kind === 'user'
    ? html`<p>There is nothing that you may see. Push an image, and it stands here.</p>`
    : html`<p>There is nothing public. Private packages show to those who may see them: sign in above.</p>`;
}

/** A deleted package, as it was. */
interface Restorable {
  readonly state: PackageState;
  readonly record: PackageRecord;
}

/** Those that the visitor may bring back, each name once: the one that was deleted last comes back. */
function restorablePackages({ may }: PageExchange, owner: string, services: Services): Restorable[] {
  const { store, world } = services;
  const found = [owner, `${LEGACY_ROOT}/${owner}`]
    .flatMap((root) => store.packages.deletedOf(root, restoreLimit(services), MAX_DELETED))
    .map((record) => ({ record, state: stateOfDeleted(record, world.current) }))
    .filter(({ state }) => may('restore', state).outcome === 'allow');
  return [...new Map(found.toReversed().map((entry) => [entry.record.name, entry])).values()].reverse();
}

function deletedList(deleted: readonly Restorable[], { visitor }: PageExchange, { clock }: Services): Html {
  return html`<h2>Deleted packages</h2>
<ul class="packages">${deleted.map(
    ({ state, record }) => html`<li class="row"><span><strong>${state.name}</strong>
<span class="quiet">deleted ${timeAgo(record.deletedAt ?? 0, clock.now())}, ${countOf(record.versionCount, 'version')}</span></span>
<form method="post" action="${packageAddress(state, 'restore')}">${formToken(visitor)}
<button>Restore<span class="unseen"> ${state.name}</span></button></form></li>`,
  )}</ul>`;
}
