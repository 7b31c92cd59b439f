import { describe, expect, test } from 'vitest';
import { parseTagPolicies, policyFor } from '../../../src/actions/tags/tag-policy.ts';
import { UsageError } from '../../../src/actions/usage-error.ts';

describe('ACT-02 tag policies', () => {
  const rules = parseTagPolicies([
    '# of releases',
    'v*.*.*: refuse',
    'latest: move',
    'build-?: move',
    '*: skip',
  ]);

  test.each([
    ['v1.2.3', 'refuse'],
    ['v1.2.3-rc.1', 'refuse'],
    ['v1.2', 'skip'],
    ['1.2.3', 'skip'],
    ['latest', 'move'],
    ['latest2', 'skip'],
    ['build-7', 'move'],
    ['build-77', 'skip'],
  ])('%s: %s', (tag, policy) => {
    expect(policyFor(tag, rules).policy).toBe(policy);
  });

  test('a tag that no rule matches moves', () => {
    expect(policyFor('main', parseTagPolicies(['v*: refuse'])).policy).toBe('move');
    expect(policyFor('main', []).policy).toBe('move');
  });

  test.each(['v*', 'v*: keep', ': move', 'v1 v2: move', '(a|b): move'])('"%s" is refused', (line) => {
    expect(() => parseTagPolicies([line])).toThrow(UsageError);
    expect(() => parseTagPolicies([line])).toThrow('is not PATTERN: move, PATTERN: skip or PATTERN: refuse');
  });
});
