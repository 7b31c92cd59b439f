import { describe, expect, test } from 'vitest';
import { countResults, failedCases, isPerfect } from '../../scripts/conformance-verdict.ts';

const junit = (attributes: string) =>
  `<testsuites time="2.7" tests="852">\n  <testsuite name="OCI Conformance Test" ${attributes} time="2.7">\n</testsuite></testsuites>`;

describe('the verdict on the conformance suite', () => {
  test.each([
    ['all passed', 'tests="854" failures="0" errors="0" disabled="2" skipped="0"', true],
    ['one failed', 'tests="854" failures="1" errors="0" disabled="2" skipped="0"', false],
    ['one ended in an error', 'tests="854" failures="0" errors="1" disabled="2" skipped="0"', false],
    ['one was skipped', 'tests="854" failures="0" errors="0" disabled="2" skipped="1"', false],
    ['zeros are left out', 'tests="854" disabled="2"', true],
  ])('%s', (_, attributes, perfect) => {
    expect(isPerfect(countResults(junit(attributes)))).toBe(perfect);
  });

  test('the cases that failed are named', () => {
    const cases = [
      ['image/tag-list', 'passed'],
      ['artifact/tag-list', 'failure'],
      ['artifact/pull/blob-get', 'error'],
      ['empty/referrers', 'skipped'],
    ].map(([name, status]) => `<testcase name="OCI Conformance Test/${name}" time="0.1" status="${status}">`);
    expect(failedCases(cases.join('\n'))).toEqual(['artifact/tag-list', 'artifact/pull/blob-get']);
  });

  test.each([
    ['no suite', '<testsuites></testsuites>'],
    ['no test', junit('tests="0"')],
  ])('%s is an error', (_, text) => {
    expect(() => countResults(text)).toThrow('without counting a test');
  });
});
