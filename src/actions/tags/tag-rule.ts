import { closestName } from '../../oci/closest-name.ts';
import { UsageError } from '../usage-error.ts';
import { type Field, splitFields } from './fields.ts';

const PRIORITIES = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
} as const;

type RuleType = keyof typeof PRIORITIES;

/** What a rule makes its tag of. Texts may hold expressions such as `{{branch}}`, patterns of `match` excepted. */
type RuleSubject =
  | { readonly type: 'schedule'; readonly pattern: string }
  | {
      readonly type: 'semver' | 'pep440';
      readonly pattern: string;
      /** Empty for the git tag of the run. */
      readonly value: string;
      /** A regular expression whose first group, or else whose match, is the version; empty for all of the value. */
      readonly match: string;
    }
  | { readonly type: 'match'; readonly pattern: string; readonly group: number; readonly value: string }
  /** Empty for the default branch. */
  | { readonly type: 'edge'; readonly branch: string }
  | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
  | { readonly type: 'raw'; readonly value: string }
  | { readonly type: 'sha'; readonly format: 'short' | 'long' };

/** One line of the input `tags` (ACT-02). */
export type TagRule = RuleSubject & {
  /** The line, for messages. */
  readonly text: string;
  /** `true` or `false`, once its expressions are filled in. */
  readonly enable: string;
  /** The highest comes first. */
  readonly priority: number;
  /** Undefined where the flavor's own applies. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  /** A tag as it is: a slip in it is an error, where characters of other rules are replaced. */
  readonly isVerbatim: boolean;
};

/**
 * Reads a plain tag or a rule such as `type=semver,pattern={{version}}`.
 * @throws UsageError that names the line and what is wrong with it
 */
export function parseTagRule(text: string): TagRule {
  const attributes = readAttributes(text);
  const isVerbatim = attributes.names().join() === 'value' && !text.includes('{{');
  const type = attributes.choice('type', Object.keys(PRIORITIES) as RuleType[], 'raw');
  const subject = readSubject(type, attributes);
  const isPullRequest = subject.type === 'ref' && subject.event === 'pr';
  const prefix = { pr: isPullRequest ? 'pr-' : undefined, sha: type === 'sha' ? 'sha-' : undefined };
  const rule = {
    ...subject,
    text,
    isVerbatim,
    enable: attributes.optional('enable') ?? 'true',
    priority: attributes.number('priority', PRIORITIES[type]),
    prefix: attributes.optional('prefix') ?? prefix.pr ?? prefix.sha,
    suffix: attributes.optional('suffix'),
  };
  attributes.rejectRest(type);
  return rule;
}

function readSubject(type: RuleType, attributes: Attributes): RuleSubject {
  const text = (name: string): string => attributes.optional(name) ?? '';
  switch (type) {
    case 'schedule':
      return { type, pattern: attributes.optional('pattern') ?? 'nightly' };
    case 'semver':
    case 'pep440':
      return { type, pattern: attributes.required('pattern'), value: text('value'), match: text('match') };
    case 'match':
      return {
        type,
        pattern: attributes.required('pattern'),
        group: attributes.number('group', 0),
        value: text('value'),
      };
    case 'edge':
      return { type, branch: text('branch') };
    case 'ref':
      return { type, event: attributes.choice('event', ['branch', 'tag', 'pr']) };
    case 'raw':
      return { type, value: attributes.required('value') };
    case 'sha':
      return { type, format: attributes.choice('format', ['short', 'long'], 'short') };
  }
}

function explainTwice(fields: readonly Field[], key: string): string {
  const isPlain = fields.every((field) => field.key === undefined);
  return isPlain ? 'has several tags: write one a line' : `has ${key} twice`;
}

interface Attributes {
  names(): string[];
  optional(name: string): string | undefined;
  required(name: string): string;
  number(name: string, otherwise: number): number;
  /** The first choice where there is no such attribute and `otherwise` is not given: then it is required. */
  choice<T extends string>(name: string, choices: readonly T[], otherwise?: T): T;
  /** @throws UsageError when an attribute has not been asked for */
  rejectRest(type: RuleType): void;
}

function readAttributes(line: string): Attributes {
  const wrong = (why: string): UsageError => new UsageError(`tags: ${JSON.stringify(line)} ${why}`);
  const fields = splitFields(line);
  const given = new Map<string, string>();
  for (const { key = 'value', value } of fields) {
    if (given.has(key)) throw wrong(explainTwice(fields, key));
    given.set(key, value);
  }
  const asked = new Set<string>();

  function optional(name: string): string | undefined {
    asked.add(name);
    return given.get(name);
  }

  function required(name: string): string {
    const value = optional(name);
    if (value === undefined || value === '') throw wrong(`needs ${name}=…`);
    return value;
  }

  return {
    names: () => [...given.keys()],
    optional,
    required,
    number(name, otherwise) {
      const value = optional(name) ?? String(otherwise);
      if (!/^-?\d{1,9}$/.test(value)) throw wrong(`has ${name}=${value}: write a whole number`);
      return Number(value);
    },
    choice(name, choices, otherwise) {
      const value = otherwise === undefined ? required(name) : (optional(name) ?? otherwise);
      const choice = choices.find((candidate) => candidate === value);
      if (choice === undefined) throw wrong(`has ${name}=${value}: write one of ${choices.join(', ')}`);
      return choice;
    },
    rejectRest(type) {
      const unknown = [...given.keys()].find((name) => !asked.has(name));
      if (unknown === undefined) return;
      const meant = closestName(unknown, [...asked]);
      const hint = meant === undefined ? `it takes ${[...asked].join(', ')}` : `did you mean ${meant}?`;
      throw wrong(`has an attribute ${JSON.stringify(unknown)}, which type=${type} does not know: ${hint}`);
    },
  };
}
