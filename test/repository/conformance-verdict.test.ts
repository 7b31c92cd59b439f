import { describe, expect, test } from 'vitest';
import { countResults, isPerfect } from '../../scripts/conformance-verdict.ts';

const junit = (attributes: string) =>
  `<testsuites time="2.7" tests="852">\n  <testsuite name="OCI Conformance Test" ${attributes} time="2.7">\n</testsuite></testsuites>`;

describe('the verdict on the conformance suite', () => {
  test.each([
    ['all passed', 'tests="854" failures="0" errors="0" disabled="2" skipped="0"', true],
    ['one failed', 'tests="854" failures="1" errors="0" disabled="2" skipped="0"', false],
    ['one ended in an error', 'tests="854" failures="0" errors="1" disabled="2" skipped="0"', false],
    ['one was skipped', 'tests="854" failures="0" errors="0" disabled="2" skipped="1"', false],
    ['there were none', 'tests="0" failures="0" errors="0" disabled="0" skipped="0"', false],
  ])('%s', (_, attributes, perfect) => {
    expect(isPerfect(countResults(junit(attributes)))).toBe(perfect);
  });

  test('a file without counts is an error', () => {
    expect(() => countResults('<testsuites></testsuites>')).toThrow('do not say "tests"');
  });
});
