import type { Log } from '../log.ts';
import { escapeMarkdown, markdownCode, markdownTable } from '../markdown.ts';
import { printable } from '../printable.ts';
import { titleOf } from './check-result.ts';
import type { Finding } from './find-findings.ts';

/** A finding in one line. */
export function describeFinding({ key, platform, place, found, wanted, remedy }: Finding): string {
  const where = [PLACES[place], ...(platform === undefined ? [] : [`of ${platform}`])].join(' ');
  const value = found === undefined ? 'none' : JSON.stringify(printable(found));
  return `${key} (${where}): found ${value}, expected ${wanted}. Write ${remedy}`;
}

const PLACES = { labels: 'label', manifest: 'manifest annotation', index: 'index annotation' } as const;

/** Prints each finding as loudly as its severity says. */
export function logFindings(findings: readonly Finding[], log: Log): void {
  for (const finding of findings) {
    if (finding.severity === 'error') log.error(describeFinding(finding));
    else log.warning(describeFinding(finding));
  }
}

/** The page of a check, for the job summary and the check run. Markdown. */
export function summarizeFindings(image: string, findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, key, platform, place, found, wanted, remedy }) => [
    severity,
    markdownCode(key),
    escapeMarkdown([PLACES[place], platform ?? ''].join(' ').trim()),
    found === undefined ? 'none' : markdownCode(found),
    escapeMarkdown(wanted),
    markdownCode(remedy),
  ]);
  const table = markdownTable(['', 'Key', 'Where', 'Found', 'Expected', 'Write'], rows);
  return [
    `### ${escapeMarkdown(titleOf(findings))}`,
    markdownCode(image),
    ...(rows.length === 0 ? [] : [table]),
    '',
  ].join('\n\n');
}
