import { valid } from 'semver';
import { dateProblem, lengthOf, spdxProblem, urlProblem } from '../metadata/value-rules.ts';
import type { KeyRule, ValueKind } from './rule.ts';

/** What the words `repository` and `commit` of rules stand for in this run; undefined where nobody knows. */
export interface CheckedSource {
  /** `https://HOST/OWNER/REPOSITORY`. */
  readonly repositoryUrl: string | undefined;
  /** Full SHAs that are "this commit"; empty where nobody knows. */
  readonly commits: readonly string[];
}

/** What is wanted of a value that breaks a rule, in words that follow "expected"; undefined for one that is right. */
export function judgeValue(value: string, rule: KeyRule, source: CheckedSource): string | undefined {
  const { equals, pattern, is, 'one-of': choices, 'max-length': limit } = rule;
  if (value.trim() === '') return 'a value that is not empty';
  if (equals !== undefined && value !== equals) return JSON.stringify(equals);
  if (choices !== undefined && !choices.includes(value)) {
    return `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
  }
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return `a match of /${pattern}/`;
  if (limit !== undefined && lengthOf(value) > limit) {
    return `at most ${limit} characters, it has ${lengthOf(value)}`;
  }
  return is === undefined ? undefined : KINDS[is](value, source);
}

const KINDS: Readonly<Record<ValueKind, (value: string, source: CheckedSource) => string | undefined>> = {
  spdx: (value) => spdxProblem(value) && 'an SPDX expression, such as MIT or "Apache-2.0 OR MIT"',
  url: (value) => urlProblem(value) && 'a URL that begins with https://',
  semver: (value) => (valid(value) === null ? 'a semantic version, such as 1.2.3' : undefined),
  date: (value) => dateProblem(value) && 'a date and time of RFC 3339, such as 2026-01-31T12:00:00Z',
  // GitHub compares names of repositories without regard to case.
  repository: (value, { repositoryUrl }) =>
    repositoryUrl === undefined || value.toLowerCase() === repositoryUrl.toLowerCase()
      ? undefined
      : `this repository, ${repositoryUrl}`,
  commit: (value, { commits }) =>
    commits.length === 0 || commits.includes(value) ? undefined : `this commit, ${commits.join(' or ')}`,
};
