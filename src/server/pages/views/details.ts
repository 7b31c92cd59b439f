import { shownMetadata } from '../../packages/metadata.ts';
import type { PackageState } from '../../packages/model.ts';
import type { Repository } from '../../rest/repository.ts';
import type { Services } from '../../services.ts';
import type { PackageRecord } from '../../storage/store.ts';
import { packageAddress } from '../addresses.ts';
import { collaboratorsOf } from '../collaborators.ts';
import type { DescribedVersion } from '../described-version.ts';
import { type Html, html, type Part } from '../html.ts';
import { webLink } from './pieces.ts';
import { imageSize } from './platforms.ts';
import { count, sizeText, timeAgo } from './quantities.ts';

/** More than these are counted only. */
const MAX_PEOPLE = 20;

/** What the sidebar is about. */
export interface DetailsSubject {
  readonly state: PackageState;
  readonly record: PackageRecord | undefined;
  /** What the page shows; absent before the first push. */
  readonly shown: DescribedVersion | undefined;
  /** As far as the visitor may read it. */
  readonly repository: Repository | undefined;
  /** The package of the same name in the other registry, if the visitor may see it. */
  readonly twin: PackageState | undefined;
}

/** The sidebar "Details" of a package's page (META-03, LINK-03). */
export function details(
  { state, record, shown, repository, twin }: DetailsSubject,
  services: Services,
): Html {
  const { clock, serverUrl, world } = services;
  const { licenses, source } = shownMetadata(shown?.stated ?? {});
  const people = collaboratorsOf(state, world.current);
  const names = people.slice(0, MAX_PEOPLE).map(({ login }) => html`<li>${login}</li>`);
  const hidden = people.length - names.length;
  return html`<aside class="details" aria-labelledby="details"><h2 id="details">Details</h2><dl>
${item('Linked repository', repository && html`<a href="${serverUrl}/${repository.name}" rel="noreferrer">${repository.name}</a>`)}
${item('Of the same name', twin && html`<a href="${packageAddress(twin)}">in the ${twin.registry === 'legacy' ? 'Docker' : 'container'} registry</a>`)}
${item('Source', source !== null && webLink(source))}
${item('Licence', licenses !== null && html`<bdi>${licenses}</bdi>`)}
${item('Last published', record && timeAgo(record.updatedAt, clock.now()))}
${item('Downloads', count(state.downloads + (record?.downloads ?? 0)))}
${item('Versions', count(record?.versionCount ?? 0))}
${item('Size', shown?.manifest.kind === 'image' && sizeText(imageSize(shown.manifest)))}
${item('Collaborators', names.length > 0 && html`<ul class="people">${names}${hidden > 0 && html`<li>and ${count(hidden)} more</li>`}</ul>`)}
</dl></aside>`;
}

function item(name: string, value: Part): Html | undefined {
  return value === undefined || value === false ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`;
}
