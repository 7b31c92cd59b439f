import { count } from '../format.ts';
import type { Finding } from './find-findings.ts';

/** The outputs of `check` (interfaces §2). */
export interface CheckResult {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
}

export function isPassed(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** What makes the job fail; undefined for an image that passes. */
export function checkFailure({ passed, findings }: CheckResult): string | undefined {
  return passed ? undefined : `the image does not keep the rules: ${titleOf(findings)}`;
}

/** The result in a few words. */
export function titleOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return 'The image says all that it has to say';
  return [
    ...(errors === 0 ? [] : [count(errors, 'error')]),
    ...(warnings === 0 ? [] : [count(warnings, 'warning')]),
  ].join(', ');
}
