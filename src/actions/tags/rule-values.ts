import { UserError } from '../../oci/errors.ts';
import { branchOf, type GitContext, pullRequestOf, shortCommit, tagOf } from './git-context.ts';
import type { TagRule } from './tag-rule.ts';
import { type Expressions, isExpressionOf, renderTemplate } from './template.ts';
import { parsePythonVersion, parseSemanticVersion, type Version } from './version.ts';

/** What a rule gives a run, before prefix and suffix. */
export interface RuleValue {
  readonly text: string;
  /** The version that the text was made of, for rules about versions. */
  readonly version?: Version;
  /** Whether `latest` belongs to it where the flavor says `auto`. */
  readonly suggestsLatest: boolean;
}

export interface Run {
  readonly context: GitContext;
  readonly expressions: Expressions;
  /** Takes one line about a rule that gives no tag although it seems meant to. */
  readonly warn: (message: string) => void;
}

/**
 * The value of a rule, undefined when it does not concern this run, such as a rule for git tags when a branch is built.
 * @throws UserError when the run does not know what the rule needs, or an expression is wrong
 */
export function ruleValue(rule: TagRule, run: Run): RuleValue | undefined {
  const { context, expressions } = run;
  switch (rule.type) {
    case 'raw':
      return plain(renderTemplate(rule.value, expressions));
    case 'schedule':
      if (needed(context.eventName, 'GITHUB_EVENT_NAME') !== 'schedule') return undefined;
      return plain(renderTemplate(rule.pattern, expressions));
    case 'sha': {
      const commit = needed(context.commit, 'GITHUB_SHA');
      return plain(rule.format === 'long' ? commit : shortCommit(commit, context));
    }
    case 'edge': {
      const branch = branchOf(referenceOf(context));
      const wanted = rule.branch || context.defaultBranch;
      return branch === needed(wanted, 'the default branch (write branch=…)') ? plain('edge') : undefined;
    }
    case 'ref':
      return eventValue(rule.event, referenceOf(context));
    case 'match':
      return matchValue(rule, run);
    case 'semver':
    case 'pep440':
      return versionValue(rule, run);
  }
}

function plain(text: string | undefined): RuleValue | undefined {
  return text ? { text, suggestsLatest: false } : undefined;
}

function eventValue(event: 'branch' | 'tag' | 'pr', reference: string): RuleValue | undefined {
  if (event === 'branch') return plain(branchOf(reference));
  if (event === 'pr') return plain(pullRequestOf(reference));
  const text = tagOf(reference);
  return text ? { text, suggestsLatest: true } : undefined;
}

function matchValue(rule: TagRule & { readonly type: 'match' }, run: Run): RuleValue | undefined {
  const subject = subjectOf(rule, run);
  if (subject === undefined) return undefined;
  const groups = compilePattern(rule.pattern).exec(subject);
  const text = groups?.[rule.group];
  if (text) return { text, suggestsLatest: true };
  const why = groups === null ? 'does not match' : `matches, and has nothing in group ${rule.group}`;
  run.warn(`tags: ${rule.text} gives no tag, since ${JSON.stringify(subject)} ${why}`);
  return undefined;
}

const SCHEMES = {
  semver: { parse: parseSemanticVersion, name: 'a semantic version such as 1.2.3' },
  pep440: { parse: parsePythonVersion, name: 'a version of PEP 440 such as 1.2.3rc1' },
} as const;

function versionValue(
  rule: TagRule & { readonly type: 'semver' | 'pep440' },
  run: Run,
): RuleValue | undefined {
  const subject = subjectOf(rule, run);
  if (subject === undefined) return undefined;
  const { parse, name } = SCHEMES[rule.type];
  const groups = rule.match === '' ? [subject] : compilePattern(rule.match).exec(subject);
  const text = groups?.[1] ?? groups?.[0];
  const version = text === undefined ? undefined : parse(text);
  if (version === undefined) {
    const why = text === undefined ? 'does not match' : `is not ${name}`;
    run.warn(`tags: ${rule.text} gives no tag, since ${JSON.stringify(text ?? subject)} ${why}`);
    return undefined;
  }
  return { text: renderVersion(rule.pattern, version, run), version, suggestsLatest: version.isFinal };
}

/** What is not final would move `1.2` to something unfinished: only the whole version is a tag then. */
function renderVersion(pattern: string, { isFinal, ...version }: Version, { expressions }: Run): string {
  const kept = isFinal || isExpressionOf(pattern, 'raw') ? pattern : '{{version}}';
  const parts = Object.entries(version).map(([name, text]) => [name, () => text]);
  return renderTemplate(kept, { ...expressions, ...Object.fromEntries(parts) });
}

/** The attribute `value`, or else the git tag of the run. */
function subjectOf(rule: { readonly value: string }, { context, expressions }: Run): string | undefined {
  if (rule.value !== '') return renderTemplate(rule.value, expressions);
  return tagOf(referenceOf(context));
}

/** A regular expression, bare or as `/…/flags`. */
function compilePattern(pattern: string): RegExp {
  const [, source = pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? [];
  try {
    return new RegExp(source, flags.replaceAll(/[gy]/g, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UserError(`${JSON.stringify(pattern)} is no regular expression: ${cause.message}`, { cause });
  }
}

function referenceOf({ reference }: GitContext): string {
  return needed(reference, 'GITHUB_REF');
}

function needed(value: string | undefined, what: string): string {
  if (value !== undefined) return value;
  throw new UserError(`it needs ${what}, which only a workflow run has: write the tag itself`);
}
