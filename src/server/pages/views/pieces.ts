import type { Digest } from '../../../oci/digest.ts';
import type { PackageState } from '../../packages/model.ts';
import type { Visibility } from '../../world-document.ts';
import { ownerAddress, type PackagePart, packageAddress, withQuery } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { count } from './quantities.ts';

const SHORT_DIGEST = 'sha256:'.length + 12;
const VISIBILITY_NAMES: Readonly<Record<Visibility, string>> = {
  public: 'Public',
  private: 'Private',
  internal: 'Internal',
};

export function badge(visibility: Visibility): Html {
  return html`<span class="badge">${VISIBILITY_NAMES[visibility]}</span>`;
}

/** Both registries may have a package of the same name. */
export function legacyBadge({ registry }: PackageState): Html | undefined {
  return registry === 'legacy' ? html` <span class="badge">Docker registry</span>` : undefined;
}

/** The head of all pages of a package: where it is, what it is, and its other pages. */
export function packageHead(
  state: PackageState,
  current: 'overview' | 'versions' | 'settings',
  mayAdmin: boolean,
): Html {
  const slash = state.name.indexOf('/');
  const owner = state.name.slice(0, Math.max(slash, 0));
  const tab = (name: typeof current, text: string, part?: PackagePart): Html =>
    html`<a href="${packageAddress(state, part)}"${name === current && html` aria-current="page"`}>${text}</a> `;
  return html`<div class="head">
<p class="owner">${owner !== '' && html`<a href="${ownerAddress(owner)}">${owner}</a> /`}</p>
<h1><bdi>${state.name.slice(slash + 1)}</bdi> ${badge(state.visibility)}
${legacyBadge(state)}</h1>
<nav class="tabs" aria-label="Package">${tab('overview', 'Overview')}${tab('versions', 'Versions', 'versions')}
${mayAdmin && tab('settings', 'Settings', 'settings')}</nav>
</div>`;
}

/** A command with a button that copies it. */
export function command(text: string, id: string, label: string): Html {
  return html`<div class="command"><pre tabindex="0" role="region" aria-label="${label}"><code id="${id}">${text}</code></pre>
<button type="button" data-copies="${id}" hidden>Copy<span class="unseen"> the command</span></button></div>`;
}

export function shortDigest(digest: string): string {
  return digest.slice(0, SHORT_DIGEST);
}

export function versionLink(state: PackageState, digest: Digest): Html {
  return html`<a href="${packageAddress(state, `versions/${digest}`)}">${shortDigest(digest)}</a>`;
}

/** Nobody reads more, and whoever pushes may send any number. */
const MAX_TAGS = 20;
const MAX_ROWS = 200;
const MAX_VALUE = 2000;

export function tagList(tags: readonly string[]): Html {
  if (tags.length === 0) return html`<span class="quiet">no tag</span>`;
  return html`${tags.slice(0, MAX_TAGS).map((tag) => html`<span class="tag">${tag}</span> `)}${andMore(tags.length - MAX_TAGS)}`;
}

function andMore(number: number): Html | undefined {
  return number > 0 ? html`<span class="quiet">and ${count(number)} more</span>` : undefined;
}

/** A table that scrolls within itself where the screen is narrow; of a long one the first 200 rows. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly Html[],
  limit = MAX_ROWS,
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.slice(0, limit)}</tbody>
</table></div>${andMore(rows.length - limit)}`;
}

/** Untrusted keys and values. */
export function textTable(caption: string, texts: Readonly<Record<string, string>>): Html {
  const rows = Object.entries(texts).map(
    ([key, value]) =>
      html`<tr><th scope="row" class="key"><bdi>${key}</bdi></th><td><bdi>${shortened(value)}</bdi></td></tr>`,
  );
  return table(caption, ['Key', 'Value'], rows);
}

function shortened(text: string): string {
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)} …` : text;
}

/** A link for addresses of the web; text for everything else that a label may hold. */
export function webLink(text: string): Html {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isWeb
    ? html`<a href="${text}" rel="nofollow noreferrer"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;
}

/** Links to the pages around this one of a long list. */
export function pager(
  { number, limit }: { readonly number: number; readonly limit: number },
  total: number,
  path: string,
  query: Readonly<Record<string, string>>,
): Html | undefined {
  const last = Math.ceil(total / limit);
  if (last <= 1) return undefined;
  const link = (page: number, text: string): Html => {
    if (page < 1 || page > last) return html`<span class="quiet">${text}</span> `;
    return html`<a href="${withQuery(path, { ...query, page })}">${text}</a> `;
  };
  return html`<nav class="pager" aria-label="Pages">${link(number - 1, 'Previous')}
<span>Page ${number} of ${last}</span> ${link(number + 1, 'Next')}</nav>`;
}
