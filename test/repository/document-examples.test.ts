import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { PUBLISHED_ACTIONS } from '../../scripts/action-files.ts';
import { codeBlocksOf } from '../../scripts/markdown-document.ts';
import { listFiles, readText } from '../../scripts/project-files.ts';
import { COPY } from '../../src/actions/definitions/copy.ts';
import { INSPECT } from '../../src/actions/definitions/inspect.ts';
import { REGISTRY_OPTIONS } from '../../src/server/options.ts';

const blocks = listFiles()
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => codeBlocksOf(readText(path)).map((block) => ({ path, ...block })));

const inputsByUse = new Map(
  PUBLISHED_ACTIONS.map(({ definition, isRoot }) => [isRoot ? '' : definition.name, definition.inputs]),
);

describe('examples in YAML', () => {
  const examples = blocks.filter(({ language }) => language === 'yaml');

  test('can be read as YAML', () => {
    expect(examples.length).toBeGreaterThan(20);
    const broken = examples.filter(({ text }) =>
      parseAllDocuments(text).some((document) => document.errors.length > 0),
    );
    expect(broken.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('give our actions only inputs that they have', () => {
    const steps = examples.flatMap(({ path, text }) =>
      stepsIn(parse(text)).map((step) => ({ path, ...step })),
    );
    expect(steps.length).toBeGreaterThan(15);
    const wrong = steps.flatMap(({ path, action, inputs }) => {
      const known = inputsByUse.get(action);
      return inputs
        .filter((input) => known === undefined || !(input in known))
        .map((input) => `${path}: ${input}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Beside the inputs: what every command takes, and what `login` does. */
const COMMON_FLAGS = ['json', 'quiet', 'help', 'version', 'password-stdin'];

test('examples of commands have only commands and flags that are there', () => {
  const definitions = [...PUBLISHED_ACTIONS.map(({ definition }) => definition), COPY, INSPECT];
  const flags = new Map(definitions.map(({ name, inputs }) => [name, Object.keys(inputs)]));
  flags.set(
    'registry',
    Object.values(REGISTRY_OPTIONS).map(({ flag }) => flag),
  );
  const calls = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ path, text }) => callsIn(text).map((call) => ({ path, ...call })));
  expect(calls.length).toBeGreaterThan(10);
  const wrong = calls.flatMap(({ path, command, used }) => {
    const known = [...(flags.get(command) ?? []), ...COMMON_FLAGS];
    if (!flags.has(command)) return [`${path}: ${command}`];
    return used.filter((flag) => !known.includes(flag)).map((flag) => `${path}: ${command} --${flag}`);
  });
  expect(wrong).toEqual([]);
});

/** Steps with one of our actions, at any depth of a workflow or of a part of one. */
function stepsIn(value: unknown): { readonly action: string; readonly inputs: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: inputs = {} } = value as { readonly uses?: unknown; readonly with?: object };
  const [, action] = /^OWNER\/ghcr-actions(?:\/([\w-]+))?@v1$/.exec(String(uses)) ?? [undefined, undefined];
  const isOurs = String(uses).startsWith('OWNER/ghcr-actions');
  const own = isOurs ? [{ action: action ?? '', inputs: Object.keys(inputs) }] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

function callsIn(script: string): { readonly command: string; readonly used: readonly string[] }[] {
  const joined = script.replaceAll('\\\n', ' ');
  return [...joined.matchAll(/(?:ghcr-actions|dist\/cli\.js) (?<command>[a-z-]+)(?<rest>[^|&\n]*)/g)].map(
    ({ groups }) => ({
      command: groups?.command ?? '',
      used: [...(groups?.rest ?? '').matchAll(/\s--([\w-]+)/g)].map(([, flag = '']) => flag),
    }),
  );
}
