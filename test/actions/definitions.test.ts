import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf, PUBLISHED_ACTIONS } from '../../scripts/action-files.ts';
import type { InputDefinition } from '../../src/actions/inputs.ts';

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

function defaultOf({ default: value, expression }: InputDefinition): string | undefined {
  return expression === undefined ? value : `\${{ ${expression} }}`;
}

/** The cells of the table between `<!-- name -->` and `<!-- /name -->`, without its head. */
function tableOf(markdown: string, name: string): string[][] {
  const [, table = ''] = markdown.split(new RegExp(`<!-- /?${name} -->`));
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
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
    const expected = Object.entries(definition.inputs).map(([name, input]) => {
      const value = defaultOf(input);
      const shown = input.required ? '**required**' : value === undefined ? '–' : `\`${value}\``;
      return [`\`${name}\``, shown, input.description];
    });
    expect(tableOf(readme, 'inputs')).toEqual(expected);
  });

  test('outputs in the README', () => {
    const expected = Object.entries(definition.outputs).map(([name, text]) => [`\`${name}\``, text]);
    expect(tableOf(readme, 'outputs')).toEqual(expected);
  });
});
