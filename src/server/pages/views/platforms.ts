import type { Descriptor } from '../../../oci/descriptor.ts';
import type { Digest } from '../../../oci/digest.ts';
import { type ImageManifest, type Manifest, parseManifest } from '../../../oci/manifest.ts';
import { formatPlatform, isUnknownPlatform, type Platform } from '../../../oci/platform.ts';
import { readConfig } from '../../packages/metadata.ts';
import { contentOf, type PackageState } from '../../packages/model.ts';
import type { Store } from '../../storage/store.ts';
import { type Html, html } from '../html.ts';
import { table, versionLink } from './pieces.ts';
import { count, sizeText } from './quantities.ts';

/** More rows help nobody, and an index of 4 MiB has thousands. */
const MAX_ROWS = 200;

/** One image of a version. */
interface PlatformRow {
  readonly name: string;
  readonly digest: Digest;
  /** Undefined for what is not here: sparse indexes name what the registry does not have. */
  readonly image: ImageManifest | undefined;
}

/** The platforms of a version with their sizes, or undefined where it is no image. */
export async function platformTable(
  digest: Digest,
  manifest: Manifest,
  state: PackageState,
  store: Store,
): Promise<Html | undefined> {
  const rows =
    manifest.kind === 'index'
      ? manifest.manifests.slice(0, MAX_ROWS).map((child) => childRow(child, contentOf(state), store))
      : [await imageRow(digest, manifest, contentOf(state), store)].filter((row) => row !== undefined);
  if (rows.length === 0) return undefined;
  const hidden = manifest.kind === 'index' ? manifest.manifests.length - rows.length : 0;
  return html`${table(
    'Platforms',
    ['Platform', 'Digest', 'Size', 'Layers'],
    rows.map((row) => rowOf(row, state)),
  )}
${hidden > 0 && html`<p class="quiet">and ${count(hidden)} more</p>`}`;
}

/** Bytes that a client fetches for an image. */
export function imageSize({ config, layers }: ImageManifest): number {
  return layers.reduce((sum, { size }) => sum + size, config.size);
}

function rowOf({ name, digest, image }: PlatformRow, state: PackageState): Html {
  return html`<tr><th scope="row">${name}</th><td><code>${versionLink(state, digest)}</code></td>
<td>${image === undefined ? 'not here' : sizeText(imageSize(image))}</td>
<td>${image === undefined ? '–' : count(image.layers.length)}</td></tr>`;
}

/** Attestations of BuildKit are images of no platform; GitHub shows them so as well. */
function childRow({ digest, platform, mediaType }: Descriptor, content: string, store: Store): PlatformRow {
  const record = store.metadata.manifest(content, digest);
  const child = record === undefined ? undefined : parseManifest(record.bytes, record.mediaType);
  const name = platform === undefined ? mediaType : formatPlatform(platform);
  return {
    name: isUnknownPlatform(platform) ? `${name} (attestation)` : name,
    digest,
    image: child?.kind === 'image' ? child : undefined,
  };
}

async function imageRow(
  digest: Digest,
  image: ImageManifest,
  content: string,
  store: Store,
): Promise<PlatformRow | undefined> {
  const config = await readConfig(image.config, content, store);
  if (config === undefined) return undefined;
  const { os, architecture, variant } = config;
  if (typeof os !== 'string' || typeof architecture !== 'string') return { name: 'unknown', digest, image };
  const platform: Platform = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) };
  return { name: formatPlatform(platform), digest, image };
}
