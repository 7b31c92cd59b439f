import type { Digest } from '../oci/digest.ts';
import { isManifestType } from '../oci/media-types.ts';
import { formatPlatform } from '../oci/platform.ts';
import { formatReference } from '../oci/reference.ts';
import type { CopyNode, CopyReport } from '../registry/copy-report.ts';
import { count, formatBytes, formatSeconds, shortDigest } from './format.ts';
import { platformsOf, sizeOf } from './image-facts.ts';
import { escapeMarkdown, markdownCode, markdownCodeBlock, markdownTable } from './markdown.ts';
import type { Arrival } from './push-delivery.ts';
import { visibilityOf } from './push-result.ts';

/** A summary has at most 1 MiB: more rows than anybody reads are left out. */
const MAX_ROWS = 200;

/** Where a part came from. */
type Origin = CopyReport['nodes'][number]['outcome'] | 'remembered';

const ORIGINS: Readonly<Record<Origin, string>> = {
  uploaded: 'uploaded',
  mounted: 'mounted from another repository',
  exists: 'already there',
  remembered: 'already there, known from the cache',
  foreign: 'foreign, stays where it is',
};

export interface PushedImage extends Arrival {
  /** Layers that nobody had to pack. */
  readonly remembered: ReadonlySet<Digest>;
  readonly isDryRun: boolean;
}

/** The page of a push in the job summary (ACT-06): pull commands, platforms, and what happened to each part. */
export function summarizePush(image: PushedImage): string {
  const { destination, report, isDryRun } = image;
  const { registry, repository, tags } = destination;
  const name = { registry, repository };
  const references = [...tags.map((tag) => ({ ...name, tag })), { ...name, digest: report.root.digest }];
  return [
    `### ${isDryRun ? 'Dry run: nothing was pushed to' : 'Pushed'} ${markdownCode(`${registry}/${repository}`)}`,
    describeImage(image),
    ...describePackage(image),
    markdownCodeBlock(references.map((reference) => `docker pull ${formatReference(reference)}`)),
    ...describePlatforms(image),
    `<details><summary>${count(report.nodes.length, 'part')}</summary>`,
    partsTable(image),
    '</details>',
    '',
  ].join('\n\n');
}

/** What happened to each part, as lines of a log. */
export function describeParts({ report, remembered }: Pick<PushedImage, 'report' | 'remembered'>): string[] {
  return report.nodes.map((node) => {
    const { digest, size, mediaType } = node.descriptor;
    return `${digest} ${formatBytes(size)} ${mediaType}: ${ORIGINS[originOf(node, remembered)]}`;
  });
}

function originOf({ descriptor, outcome }: CopyNode, remembered: ReadonlySet<Digest>): Origin {
  return outcome === 'exists' && remembered.has(descriptor.digest) ? 'remembered' : outcome;
}

function describeImage({ report, facts, isDryRun, seconds }: PushedImage): string {
  const { size, uploadedBytes } = report;
  const rate = uploadedBytes > 0 && seconds > 0 ? ` (${formatBytes(uploadedBytes / seconds)}/s)` : '';
  const platforms = platformsOf(facts).map(escapeMarkdown).join(', ');
  return [
    formatBytes(size),
    isDryRun
      ? `${formatBytes(uploadedBytes)} would be uploaded`
      : `${formatBytes(uploadedBytes)} uploaded in ${formatSeconds(seconds)}${rate}`,
    ...(platforms === '' ? [] : [platforms]),
  ].join(' · ');
}

const PULLS = {
  true: 'can be pulled without login',
  false: 'needs a login to be pulled',
  undefined: 'unknown whether it can be pulled without login',
} as const;

function describePackage({ state }: PushedImage): string[] {
  if (state === undefined) return [];
  const { package: facts, isAnonymouslyReadable } = state;
  const link =
    facts?.repository === undefined
      ? 'linked to no repository'
      : `linked to ${markdownCode(facts.repository)}`;
  return [
    [
      `Visibility: ${escapeMarkdown(visibilityOf(state))}`,
      ...(facts === undefined ? [] : [link]),
      PULLS[String(isAnonymouslyReadable) as keyof typeof PULLS],
    ].join(' · '),
  ];
}

function describePlatforms({ facts, report, remembered }: PushedImage): string[] {
  const origins = new Map(report.nodes.map((node) => [node.descriptor.digest, originOf(node, remembered)]));
  const rows = facts.flatMap(({ descriptor, manifest, platform }) => {
    if (manifest.kind !== 'image') return [];
    const { config, layers } = manifest;
    return [
      [
        platform === undefined ? '–' : escapeMarkdown(formatPlatform(platform)),
        markdownCode(shortDigest(descriptor.digest)),
        formatBytes(sizeOf([config, ...layers])),
        describeLayers(
          layers.map(({ digest }) => digest),
          origins,
        ),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : [markdownTable(['Platform', 'Digest', 'Size', 'Layers'], rows.slice(0, MAX_ROWS))];
}

/** Such as `2 uploaded, 3 already there`. */
function describeLayers(layers: readonly Digest[], origins: ReadonlyMap<Digest, Origin>): string {
  const counts = Object.entries(ORIGINS).flatMap(([origin, words]) => {
    const number = layers.filter((digest) => origins.get(digest) === origin).length;
    return number === 0 ? [] : [`${number} ${words}`];
  });
  return counts.length === 0 ? String(layers.length) : counts.join(', ');
}

function partsTable({ report: { nodes }, remembered }: PushedImage): string {
  const rows = nodes
    .slice(0, MAX_ROWS)
    .map((node) => [
      markdownCode(shortDigest(node.descriptor.digest)),
      isManifestType(node.descriptor.mediaType) ? 'manifest' : 'blob',
      escapeMarkdown(node.descriptor.mediaType),
      formatBytes(node.descriptor.size),
      ORIGINS[originOf(node, remembered)],
    ]);
  const table = markdownTable(['Digest', 'Kind', 'Type', 'Size', 'What happened'], rows);
  const left = nodes.length - rows.length;
  return left > 0 ? `${table}\n\n… and ${count(left, 'further part')}.` : table;
}
