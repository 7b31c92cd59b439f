import type { Digest } from '../../oci/digest.ts';
import { escapeMarkdown, markdownCode, markdownTable } from '../markdown.ts';
import type { LeftBehind } from './left-behind.ts';
import type { ValueChange } from './list-changes.ts';

/** What came of a description. */
export interface Description {
  /** Where the image is. */
  readonly place: string;
  readonly before: Digest;
  readonly after: Digest;
  readonly moved: readonly string[];
  readonly otherTags: readonly string[];
  /** How many tags were not looked at. */
  readonly unreadTags: number;
  readonly changes: readonly ValueChange[];
  readonly leftBehind: readonly LeftBehind[];
  readonly isDryRun: boolean;
}

/** The page of a description in the job summary. */
export function summarizeDescription(description: Description): string {
  const { place, before, after, moved, otherTags, changes, leftBehind, isDryRun } = description;
  const title = isDryRun ? 'Dry run: nothing was changed in' : 'Described';
  return [
    `### ${title} ${markdownCode(place)}`,
    `${markdownCode(before)} → ${markdownCode(after)}${moved.length === 0 ? '' : `, now ${codes(moved)}`}`,
    markdownTable(
      ['Where', 'Key', 'Before', 'After'],
      changes.map(({ place: where, key, before: old, after: now }) => [
        escapeMarkdown(where),
        markdownCode(key),
        old === undefined ? '' : escapeMarkdown(old),
        now === undefined ? '' : escapeMarkdown(now),
      ]),
    ),
    ...(otherTags.length === 0 ? [] : [`Still at the old digest: ${codes(otherTags)}`]),
    ...(leftBehind.length === 0
      ? []
      : [
          'About the old digest, and not about the new one:',
          leftBehind.map(({ kind, name }) => `- ${escapeMarkdown(kind)}: ${markdownCode(name)}`).join('\n'),
        ]),
    '',
  ].join('\n\n');
}

function codes(texts: readonly string[]): string {
  return texts.map(markdownCode).join(', ');
}
