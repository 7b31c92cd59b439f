import { contentOf } from '../../packages/model.ts';
import type { Reply } from '../../reply.ts';
import { restoreLimit } from '../../rest/package-access.ts';
import { readPage } from '../../rest/paging.ts';
import type { Services } from '../../services.ts';
import type { VersionFilter, VersionRecord } from '../../storage/store.ts';
import { packageAddress, withQuery } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { pageReply } from '../page-reply.ts';
import type { PackagePageExchange } from '../page-route.ts';
import { formToken, layout } from './layout.ts';
import { packageHead, pager, shortDigest, tagList, versionLink } from './pieces.ts';
import { count, countOf, timeAgo } from './quantities.ts';

const FILTERS = { active: 'All', tagged: 'Tagged', untagged: 'Untagged', deleted: 'Deleted' } as const;

/** `…/-/versions?show=tagged|untagged|deleted`. Deleted versions show to those who may restore them. */
export function showVersions(exchange: PackagePageExchange, services: Services): Reply {
  const { state, query, may } = exchange;
  const { packages } = services.store;
  const record = packages.find(contentOf(state));
  const mayAdmin = may('admin', state).outcome === 'allow';
  const mayRestore = may('restore', state).outcome === 'allow';
  const filter = readFilter(query.get('show'), mayRestore);
  const page = readPage(query);
  const versions = record === undefined ? [] : packages.versions(record.id, filter, page);
  const total = record === undefined ? 0 : packages.countVersions(record.id, filter);
  const path = packageAddress(state, 'versions');
  const shown = (Object.keys(FILTERS) as (keyof typeof FILTERS)[]).filter(
    (name) => name !== 'deleted' || mayRestore,
  );
  const main = html`${packageHead(state, 'versions', mayAdmin)}
<nav class="filters" aria-label="Which versions">${shown.map((name) => filterLink(name, filter, path))}</nav>
<p role="status">${countOf(total, 'version')}</p>
<ul class="versions">${versions.map((version) => entry(version, exchange, services))}</ul>
${pager(page, total, path, { show: filter })}`;
  const notice = NOTICES.get(query.get('done'));
  return pageReply(200, layout({ ...exchange, title: `Versions of ${state.name}`, notice }, main));
}

const NOTICES: ReadonlyMap<string | null, string> = new Map([
  ['deleted', 'The version is deleted. For 30 days it can be restored.'],
  ['restored', 'The version is restored.'],
]);

function readFilter(text: string | null, mayRestore: boolean): VersionFilter {
  const isFilter = text !== null && Object.hasOwn(FILTERS, text) && (text !== 'deleted' || mayRestore);
  return isFilter ? (text as VersionFilter) : 'active';
}

function filterLink(name: keyof typeof FILTERS, current: VersionFilter, path: string): Html {
  const address = withQuery(path, { show: name === 'active' ? '' : name });
  return html`<a href="${address}"${name === current && html` aria-current="page"`}>${FILTERS[name]}</a> `;
}

function entry(version: VersionRecord, exchange: PackagePageExchange, services: Services): Html {
  const { state } = exchange;
  const { digest, tags, deletedAt, updatedAt, downloads } = version;
  const now = services.clock.now();
  if (deletedAt !== undefined) return deletedEntry(version, deletedAt, exchange, services);
  return html`<li><p>${tagList(tags)}</p><p class="quiet"><code>${versionLink(state, digest)}</code> ·
published ${timeAgo(updatedAt, now)} · ${count(downloads)} downloads</p></li>`;
}

function deletedEntry(
  { id, digest, tags }: VersionRecord,
  deletedAt: number,
  { state, visitor }: PackagePageExchange,
  services: Services,
): Html {
  const canReturn = deletedAt >= restoreLimit(services);
  return html`<li class="row"><div><p>${tagList(tags)}</p><p class="quiet"><code>${shortDigest(digest)}</code> ·
deleted ${timeAgo(deletedAt, services.clock.now())}</p></div>
${
  canReturn &&
  html`<form method="post" action="${packageAddress(state, `versions/${id}/restore`)}">${formToken(visitor)}
<button>Restore<span class="unseen"> ${shortDigest(digest)}</span></button></form>`
}</li>`;
}
