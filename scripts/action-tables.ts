import type { InputDefinition } from '../src/actions/inputs.ts';
import { markdownTable } from '../src/actions/markdown.ts';
import { defaultOf, type PublishedAction } from './action-files.ts';
import { exampleOf } from './input-examples.ts';
import { withMarked } from './marked-part.ts';

/** A text with the tables of inputs and outputs, which stand between `<!-- inputs -->` and `<!-- /inputs -->`, brought up to date. */
export function withTables(text: string, published: PublishedAction): string {
  const inputs = markdownTable(INPUT_HEAD, inputRows(published));
  const outputs = markdownTable(OUTPUT_HEAD, outputRows(published));
  return withMarked(withMarked(text, 'inputs', inputs), 'outputs', outputs);
}

const INPUT_HEAD = ['input', 'type', 'default', 'example', 'meaning'];
const OUTPUT_HEAD = ['output', 'meaning'];

/** What the table of inputs says. */
export function inputRows({ definition: { name: action, inputs } }: PublishedAction): string[][] {
  return Object.entries(inputs).map(([name, input]) => [
    code(name),
    typeOf(input),
    shownDefault(input),
    shownExample(input, exampleOf(action, name)),
    inCell(input.description),
  ]);
}

/** What the table of outputs says. */
export function outputRows({ definition: { outputs } }: PublishedAction): string[][] {
  return Object.entries(outputs).map(([name, text]) => [code(name), inCell(text)]);
}

/** Whether the type of an input leaves open what to write. */
export function needsExample({ kind }: InputDefinition): boolean {
  return kind !== 'boolean' && kind !== 'choice';
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
  return `\`${inCell(text)}\``;
}

/** A vertical line would end the cell. */
function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
