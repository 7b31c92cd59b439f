import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultOf, filesOf, PUBLISHED_ACTIONS } from '../../scripts/action-files.ts';
import { inputRows, needsExample, outputRows } from '../../scripts/action-tables.ts';
import { exampleOf } from '../../scripts/input-examples.ts';
import { readInputs } from '../../src/actions/inputs.ts';

const MAIN: Readonly<Record<string, object>> = {
  publish: { using: 'node24', main: 'dist/publish.js' },
  login: { using: 'node24', main: '../dist/login.js', post: '../dist/login-post.js' },
  push: { using: 'node24', main: '../dist/push.js' },
  describe: { using: 'node24', main: '../dist/describe.js' },
  'link-repo': { using: 'node24', main: '../dist/link-repo.js' },
  check: { using: 'node24', main: '../dist/check.js' },
  'test-registry': {
    using: 'node24',
    main: '../dist/test-registry.js',
    post: '../dist/test-registry-post.js',
  },
};

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The cells of the table between `<!-- name -->` and `<!-- /name -->`, without its head. */
function tableOf(markdown: string, name: string): string[][] {
  const [, table = ''] = markdown.split(new RegExp(`<!-- /?${name} -->`));
  const rows = table.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
  return rows.slice(1).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe.each(PUBLISHED_ACTIONS)('action $definition.name says the same everywhere:', (published) => {
  const { definition } = published;
  const files = filesOf(published);
  const action = parse(read(files.action));
  const readme = read(files.readme);

  test('description and program in action.yml', () => {
    expect(action.description).toBe(definition.description);
    expect(action.runs).toEqual(MAIN[definition.name]);
  });

  test('inputs in action.yml', () => {
    const expected = Object.entries(definition.inputs).map(([name, input]) => [
      name,
      {
        description: input.description,
        required: input.required ?? false,
        ...(defaultOf(input) === undefined ? {} : { default: defaultOf(input) }),
      },
    ]);
    expect(action.inputs).toEqual(Object.fromEntries(expected));
  });

  test('outputs in action.yml', () => {
    const expected = Object.entries(definition.outputs).map(([name, description]) => [name, { description }]);
    expect(action.outputs).toEqual(Object.fromEntries(expected));
  });

  test('inputs in the README', () => {
    expect(tableOf(readme, 'inputs')).toEqual(inputRows(published));
  });

  test('outputs in the README', () => {
    expect(tableOf(readme, 'outputs')).toEqual(outputRows(published));
  });

  test('every input that is no mere choice has an example, which the action takes', () => {
    const open = Object.entries(definition.inputs).filter(([, input]) => needsExample(input));
    const examples = open.map(([name]) => [name, exampleOf(definition.name, name) ?? ''] as const);
    expect(examples.filter(([, example]) => example === '')).toEqual([]);
    const warnings: string[] = [];
    readInputs(definition.inputs, new Map(examples), (warning) => warnings.push(warning));
    expect(warnings).toEqual([]);
  });
});
