import { isManifestType } from '../oci/media-types.ts';
import { formatReference, type Reference } from '../oci/reference.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import { count, formatBytes, shortDigest } from './format.ts';
import { escapeMarkdown, markdownCode, markdownCodeBlock, markdownTable } from './markdown.ts';

/** A summary has at most 1 MiB: more rows than anybody reads are left out. */
const MAX_ROWS = 200;

const OUTCOMES: Readonly<Record<CopyReport['nodes'][number]['outcome'], string>> = {
  uploaded: 'uploaded',
  mounted: 'mounted from another repository',
  exists: 'already there',
  foreign: 'foreign, stays where it is',
};

export interface PushedImage {
  /** Where it is now, each with its tag. */
  readonly references: readonly Reference[];
  readonly report: CopyReport;
  readonly platforms: readonly string[];
  readonly isDryRun: boolean;
}

/** The page of a push in the job summary (ACT-06): pull commands, and what happened to each part. */
export function summarizePush({ references, report, platforms, isDryRun }: PushedImage): string {
  const [first] = references;
  if (first === undefined) throw new RangeError('a push has a reference');
  const { registry, repository } = first;
  const byDigest = formatReference({ registry, repository, digest: report.root.digest });
  const facts = [
    `${formatBytes(report.size)} in ${count(report.nodes.length, 'part')}`,
    `${formatBytes(report.uploadedBytes)} ${isDryRun ? 'would be uploaded' : 'uploaded'}`,
    ...(platforms.length > 0 ? [platforms.map(escapeMarkdown).join(', ')] : []),
  ];
  return [
    `### ${isDryRun ? 'Dry run: nothing was pushed to' : 'Pushed'} ${markdownCode(`${registry}/${repository}`)}`,
    facts.join(' · '),
    markdownCodeBlock([
      ...references.map((reference) => pullCommand(formatReference(reference))),
      pullCommand(byDigest),
    ]),
    describeParts(report),
    '',
  ].join('\n\n');
}

function pullCommand(reference: string): string {
  return `docker pull ${reference}`;
}

function describeParts({ nodes }: CopyReport): string {
  const rows = nodes
    .slice(0, MAX_ROWS)
    .map(({ descriptor, outcome }) => [
      markdownCode(shortDigest(descriptor.digest)),
      isManifestType(descriptor.mediaType) ? 'manifest' : 'blob',
      escapeMarkdown(descriptor.mediaType),
      formatBytes(descriptor.size),
      OUTCOMES[outcome],
    ]);
  const table = markdownTable(['Digest', 'Kind', 'Type', 'Size', 'What happened'], rows);
  const left = nodes.length - rows.length;
  return left > 0 ? `${table}\n\n… and ${count(left, 'further part')}.` : table;
}
