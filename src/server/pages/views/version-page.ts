import { isDigest } from '../../../oci/digest.ts';
import { contentOf, type PackageState } from '../../packages/model.ts';
import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import type { ManifestOutline, VersionRecord } from '../../storage/store.ts';
import { packageAddress } from '../addresses.ts';
import { readBlobText } from '../blob-text.ts';
import { type DescribedVersion, describeVersion } from '../described-version.ts';
import { type Html, html, type Part } from '../html.ts';
import { pageNotFound } from '../page-error.ts';
import { pageReply } from '../page-reply.ts';
import type { PackagePageExchange } from '../page-route.ts';
import { formToken, layout } from './layout.ts';
import { pullCommand } from './package-page.ts';
import { command, packageHead, shortDigest, table, tagList, textTable, versionLink } from './pieces.ts';
import { platformTable } from './platforms.ts';
import { count, sizeText, timeAgo } from './quantities.ts';

/** `…/-/versions/DIGEST`, or the number that the REST API gives the version. */
export async function showVersion(exchange: PackagePageExchange, services: Services): Promise<Reply> {
  const { state, may } = exchange;
  const version = findVersion(exchange, services);
  const described = version && (await describeVersion(version, state, services.store));
  if (described === undefined) throw pageNotFound();
  const { digest } = described.version;
  const platforms = await platformTable(digest, described.manifest, state, services.store);
  const hasTexts = Object.keys(described.stated).length > 0;
  const mayAdmin = may('admin', state).outcome === 'allow';
  const main = html`${packageHead(state, 'versions', mayAdmin)}
<h2>Version <code>${shortDigest(digest)}</code></h2>
${facts(described, services)}
${command(pullCommand(exchange, `@${digest}`, services), 'pull', 'Command that installs this version')}
${platforms !== undefined && html`<h3>Platforms</h3>${platforms}`}
${hasTexts && html`<h3>Annotations and labels</h3>${textTable('Annotations and labels', described.stated)}`}
${layerTable(described)}
${attached(services.store.metadata.referrers(contentOf(state), digest), state)}
${await documents(described, state, services)}
${may('delete', state).outcome === 'allow' && deletion(described.version, exchange)}`;
  return pageReply(200, layout({ ...exchange, title: `${shortDigest(digest)} of ${state.name}` }, main));
}

function findVersion(
  { state, parameters }: PackagePageExchange,
  { store }: Services,
): VersionRecord | undefined {
  const record = store.packages.find(contentOf(state));
  const wanted = parameters.version ?? '';
  if (record === undefined) return undefined;
  if (isDigest(wanted)) return store.packages.versionByDigest(record.id, wanted);
  return /^\d{1,15}$/.test(wanted) ? store.packages.version(record.id, Number(wanted), 'active') : undefined;
}

function facts({ version, record, size }: DescribedVersion, { clock }: Services): Html {
  const { id, digest, tags, createdAt, updatedAt, downloads } = version;
  const items: readonly (readonly [string, Part])[] = [
    ['Tags', tagList(tags)],
    ['Digest', html`<code>${digest}</code>`],
    ['Media type', record.mediaType],
    ['Size', sizeText(size)],
    ['Published', timeAgo(createdAt, clock.now())],
    ['Last changed', timeAgo(updatedAt, clock.now())],
    ['Downloads', count(downloads)],
    ['Version number', String(id)],
  ];
  return html`<dl class="facts">${items.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function layerTable({ manifest }: DescribedVersion): Html | undefined {
  if (manifest.kind === 'index' || manifest.layers.length === 0) return undefined;
  const rows = manifest.layers.map(
    ({ digest, mediaType, size }) =>
      html`<tr><td><code>${shortDigest(digest)}</code></td><td>${sizeText(size)}</td><td><bdi>${mediaType}</bdi></td></tr>`,
  );
  return html`<h3>Layers</h3>${table('Layers', ['Digest', 'Size', 'Media type'], rows)}`;
}

/** Signatures, attestations and the like, which name this version as their subject. */
function attached(referrers: readonly ManifestOutline[], state: PackageState): Html | undefined {
  if (referrers.length === 0) return undefined;
  const rows = referrers.map(
    ({ digest, artifactType, mediaType }) =>
      html`<tr><td><code>${versionLink(state, digest)}</code></td><td><bdi>${artifactType ?? mediaType}</bdi></td></tr>`,
  );
  return html`<h3>Attached</h3>${table('Attached', ['Digest', 'Type'], rows)}`;
}

async function documents(
  { manifest, record }: DescribedVersion,
  state: PackageState,
  { store }: Services,
): Promise<Html> {
  const config =
    manifest.kind === 'image'
      ? await readBlobText(manifest.config.digest, contentOf(state), store)
      : undefined;
  return html`${documentOf('Manifest', Buffer.from(record.bytes).toString())}
${config !== undefined && documentOf('Config', config)}`;
}

/** More would only make the browser slow. */
const MAX_CHARACTERS = 256 * 1024;

function documentOf(name: string, text: string): Html {
  const shown = indented(text);
  return html`<details${name === 'Manifest' && html` open`}><summary>${name}</summary>
<pre class="document" tabindex="0" role="region" aria-label="${name}"><code>${shown.slice(0, MAX_CHARACTERS)}</code></pre>
${shown.length > MAX_CHARACTERS && html`<p class="quiet">This is the beginning; the whole has ${count(shown.length)} characters.</p>`}
</details>`;
}

/** A config may be no JSON at all. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function deletion({ id, digest }: VersionRecord, { state, visitor }: PackagePageExchange): Html {
  return html`<form class="danger" method="post" action="${packageAddress(state, `versions/${id}/delete`)}">${formToken(visitor)}
<button>Delete this version<span class="unseen"> ${shortDigest(digest)}</span></button></form>`;
}
