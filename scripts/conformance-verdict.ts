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
 * @throws Error when they are not there, so that a suite that ended early does not pass for a good one
 */
export function countResults(junit: string): ConformanceCounts {
  const attributes = /<testsuite (?<attributes>[^>]*)>/.exec(junit)?.groups?.attributes ?? '';
  const count = (name: keyof ConformanceCounts): number => {
    const text = new RegExp(`\\b${name}="(?<count>\\d+)"`).exec(attributes)?.groups?.count;
    if (text === undefined) throw new Error(`the results of the conformance suite do not say "${name}"`);
    return Number(text);
  };
  return {
    tests: count('tests'),
    failures: count('failures'),
    errors: count('errors'),
    skipped: count('skipped'),
  };
}

/** Every test ran and passed. */
export function isPerfect({ tests, failures, errors, skipped }: ConformanceCounts): boolean {
  return tests > 0 && failures + errors + skipped === 0;
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
