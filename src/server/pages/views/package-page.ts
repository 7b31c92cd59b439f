import { shownMetadata } from '../../packages/metadata.ts';
import { contentOf, type PackageState } from '../../packages/model.ts';
import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import type { PackageRecord, VersionRecord } from '../../storage/store.ts';
import { packageAddress } from '../addresses.ts';
import { type DescribedVersion, describeVersion, newestVersion } from '../described-version.ts';
import { findShownLegacy } from '../find-package.ts';
import { type Html, html } from '../html.ts';
import { linkedRepository } from '../linked-repository.ts';
import { pageReply } from '../page-reply.ts';
import type { PackagePageExchange } from '../page-route.ts';
import { readmeHome, renderReadme } from '../readme.ts';
import { details } from './details.ts';
import { layout } from './layout.ts';
import { command, packageHead, tagList, textTable, versionLink } from './pieces.ts';
import { platformTable } from './platforms.ts';
import { count, timeAgo } from './quantities.ts';

const RECENT = { limit: 8, offset: 0 };

/** The page of a package, as ghcr.io/OWNER/NAME shows it (SVC-06, META-03, LINK-03). */
export async function showPackage(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  const { state, visitor, may } = exchange;
  const { store, world } = services;
  const record = store.packages.find(contentOf(state));
  const newest = record && newestVersion(record.id, store);
  const shown = newest && (await describeVersion(newest, state, store));
  const repository = linkedRepository(visitor.principal, state, world.current);
  const readme = repository?.document.readme ?? undefined;
  const mayAdmin = may('admin', state).outcome === 'allow';
  const main = html`${packageHead(state, 'overview', mayAdmin)}
<div class="columns"><div>
${description(shown)}
${shown === undefined ? html`<p>Nothing has been pushed to this package yet.</p>` : await about(shown, exchange, services)}
${record !== undefined && recentVersions(record, state, services)}
${
  repository !== undefined &&
  readme !== undefined &&
  html`<section class="readme" aria-labelledby="readme" tabindex="0"><h2 id="readme">README</h2>
${await renderReadme(readme, readmeHome(repository, services.serverUrl))}</section>`
}
</div>${details({ state, record, shown, repository, twin: twinOf(exchange, services) }, services)}</div>`;
  return pageReply(200, layout({ ...exchange, title: state.name }, main));
}

/** Both registries may have a package of the name, and the visitor a right to one of them only. */
function twinOf({ state, may }: PackagePageExchange, services: Services): PackageState | undefined {
  const twin =
    state.registry === 'legacy' ? services.findPackage(state.name) : findShownLegacy(state.name, services);
  return twin.exists && may('list', twin).outcome === 'allow' ? twin : undefined;
}

/** What clients type for a version. */
export function pullCommand(
  { origin, state }: Pick<PackagePageExchange, 'origin' | 'state'>,
  reference: `:${string}` | `@${string}`,
  { hosts }: Services,
): string {
  const host = state.registry === 'legacy' ? hosts.legacy : new URL(origin).host;
  return `docker pull ${host}/${state.name}${reference}`;
}

function description(shown: DescribedVersion | undefined): Html {
  const { description: text, exceeds } = shownMetadata(shown?.stated ?? {});
  if (text === null) return html`<p class="description quiet">No description provided</p>`;
  const whole = exceeds.description;
  return html`<p class="description" dir="auto">${text}</p>
${whole !== undefined && html`<p class="quiet">The description has ${count(whole)} characters: this is as much as GitHub shows.</p>`}`;
}

async function about(
  { version, manifest, stated }: DescribedVersion,
  exchange: PackagePageExchange,
  services: Services,
): Promise<Html> {
  const { state } = exchange;
  const [tag] = version.tags;
  const reference = tag === undefined ? (`@${version.digest}` as const) : (`:${tag}` as const);
  const platforms = await platformTable(version.digest, manifest, state, services.store);
  const hasTexts = Object.keys(stated).length > 0;
  return html`<section><h2>Install from the command line</h2>
${command(pullCommand(exchange, reference, services), 'pull', 'Command that installs the package')}</section>
${platforms !== undefined && html`<section><h2>Platforms</h2>${platforms}</section>`}
${
  hasTexts &&
  html`<section><h2>Annotations and labels</h2>
${textTable('Annotations and labels', stated)}</section>`
}`;
}

function recentVersions({ id, versionCount }: PackageRecord, state: PackageState, services: Services): Html {
  const { store, clock } = services;
  const tagged = store.packages.versions(id, 'tagged', RECENT);
  const shown = tagged.length > 0 ? tagged : store.packages.versions(id, 'active', RECENT);
  const entry = ({
    digest,
    tags,
    updatedAt,
    downloads,
  }: VersionRecord): Html => html`<li><p>${tagList(tags)}</p>
<p class="quiet"><code>${versionLink(state, digest)}</code> · published ${timeAgo(updatedAt, clock.now())} ·
${count(downloads)} downloads</p></li>`;
  return html`<section><h2>${tagged.length > 0 ? 'Recent tagged versions' : 'Recent versions'}</h2>
<ul class="versions">${shown.map(entry)}</ul>
<p><a href="${packageAddress(state, 'versions')}">All ${count(versionCount)} versions</a></p></section>`;
}
