import { readFileSync } from 'node:fs';

/** What the OCI conformance suite counted. `disabled` tests belong to a version of the specification that was not asked for. */
export interface ConformanceCounts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * Reads the counts from the suite's junit.xml.
 * @throws Error when it counted nothing, so that a suite that ended early does not pass for a good one
 */
export function countResults(junit: string): ConformanceCounts {
  const attributes = /<testsuite (?<attributes>[^>]*)>/.exec(junit)?.groups?.attributes ?? '';
  // The suite leaves out what is zero.
  const count = (name: keyof ConformanceCounts): number =>
    Number(new RegExp(`\\b${name}="(?<count>\\d+)"`).exec(attributes)?.groups?.count ?? 0);
  const tests = count('tests');
  if (tests === 0) throw new Error('the conformance suite ended without counting a test');
  return { tests, failures: count('failures'), errors: count('errors'), skipped: count('skipped') };
}

/** The cases that failed, as `GROUP/CASE`, in the order of the report. */
export function failedCases(junit: string): string[] {
  const failed = /<testcase name="OCI Conformance Test\/(?<name>[^"]*)"[^>]* status="(?:failure|error)"/g;
  return [...junit.matchAll(failed)].map(({ groups }) => groups?.name ?? '');
}

/** Every test ran and passed. */
export function isPerfect({ failures, errors, skipped }: ConformanceCounts): boolean {
  return failures + errors + skipped === 0;
}

export function describeCounts({ tests, failures, errors, skipped }: ConformanceCounts): string {
  return `tests: ${tests}, failures: ${failures + errors}, skipped: ${skipped}`;
}

// In CI upstream's action has run the suite: node scripts/conformance-verdict.ts junit.xml
if (import.meta.main) {
  const counts = countResults(readFileSync(process.argv[2] ?? 'junit.xml', 'utf8'));
  console.log(describeCounts(counts));
  process.exitCode = isPerfect(counts) ? 0 : 1;
}
