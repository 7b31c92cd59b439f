import { median, pairedRatio } from './statistics.ts';

/** One measured figure of one subject, a value per round. */
export interface Figure {
  readonly subject: string;
  readonly values: readonly number[];
  /** Further cells, such as peak RSS. */
  readonly notes: readonly string[];
}

/** A table of one scenario; the first subject's ratio against `baseline` is what the aim speaks of. */
export interface ResultTable {
  readonly title: string;
  readonly unit: string;
  readonly baseline: string;
  readonly noteTitles: readonly string[];
  readonly figures: readonly Figure[];
  /** What could not be measured here, and the aim. */
  readonly remarks: readonly string[];
}

/** The same tasks in several registries. */
export interface Comparison {
  readonly title: string;
  readonly subjects: readonly string[];
  readonly rows: readonly {
    readonly task: string;
    /** By subject. */
    readonly cells: readonly string[];
    /** Of the second subject to the first. */
    readonly ratio: number;
  }[];
}

/** What a scenario gives. */
export type Section = ResultTable | Comparison;

export function formatSection(section: Section): string {
  return 'rows' in section ? formatComparison(section) : formatTable(section);
}

function formatComparison({ title, subjects, rows }: Comparison): string {
  const [first, second, ...others] = subjects;
  const titles = ['', first, second, 'ratio', ...others];
  const cells = rows.map(({ task, cells: [one, two, ...more], ratio }) => [
    task,
    one,
    two,
    ratio.toFixed(1),
    ...more,
  ]);
  const lines = [titles, titles.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`);
  return [`### ${title}`, '', ...lines, ''].join('\n');
}

/** The table in Markdown, which reads well in a terminal too. */
function formatTable(table: ResultTable): string {
  const baseline = table.figures.find(({ subject }) => subject === table.baseline)?.values ?? [];
  const titles = [
    '',
    `${table.unit}, median`,
    'min … max',
    `ratio to ${table.baseline}`,
    ...table.noteTitles,
  ];
  const rows = table.figures.map(({ subject, values, notes }) => [
    subject,
    format(median(values)),
    `${format(Math.min(...values))} … ${format(Math.max(...values))}`,
    baseline.length === 0 ? 'not measured' : pairedRatio(values, baseline).toFixed(2),
    ...notes,
  ]);
  const lines = [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${table.title}`, '', ...lines, '', ...table.remarks.map((remark) => `- ${remark}`), ''].join(
    '\n',
  );
}

export function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function format(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}
