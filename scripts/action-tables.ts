import type { InputDefinition } from '../src/actions/inputs.ts';
import { defaultOf, type PublishedAction } from './action-files.ts';
import { exampleOf } from './input-examples.ts';
import { withMarked } from './marked-part.ts';

/** Cells of a table as Markdown, its head first. */
export type Rows = readonly (readonly string[])[];

/** A text with the tables of inputs and outputs, which stand between `<!-- inputs -->` and `<!-- /inputs -->`, brought up to date. */
export function withTables(text: string, published: PublishedAction): string {
  const withInputs = withMarked(text, 'inputs', markdownTable(inputRows(published)));
  return withMarked(withInputs, 'outputs', markdownTable(outputRows(published)));
}

/** What the table of inputs says. */
export function inputRows({ definition: { name: action, inputs } }: PublishedAction): Rows {
  const rows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    typeOf(input),
    shownDefault(input),
    shownExample(input, exampleOf(action, name)),
    input.description,
  ]);
  return [['input', 'type', 'default', 'example', 'meaning'], ...rows];
}

/** What the table of outputs says. */
export function outputRows({ definition: { outputs } }: PublishedAction): Rows {
  return [['output', 'meaning'], ...Object.entries(outputs).map(([name, text]) => [code(name), text])];
}

/** Whether the type of an input leaves open what to write. */
export function needsExample({ kind }: InputDefinition): boolean {
  return kind !== 'boolean' && kind !== 'choice';
}

/** A vertical line in a cell is escaped. */
export function markdownTable([head = [], ...rows]: Rows): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function typeOf({ kind, choices = [] }: InputDefinition): string {
  switch (kind) {
    case 'choice':
      return choices.map(code).join(', ');
    case 'boolean':
      return '`true`, `false`';
    case 'list':
      return 'list';
    case 'integer':
      return 'number';
    case 'text':
      return 'text';
  }
}

function shownDefault(input: InputDefinition): string {
  if (input.required) return '**required**';
  const value = defaultOf(input);
  return value === undefined ? '–' : code(value);
}

function shownExample(input: InputDefinition, example: string | undefined): string {
  return example === undefined || !needsExample(input) ? '' : code(example);
}

function code(text: string): string {
  return `\`${text}\``;
}
