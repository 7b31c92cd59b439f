import { checkFailure } from '../actions/check/check-result.ts';
import { check } from '../actions/check.ts';
import { CHECK } from '../actions/definitions/check.ts';
import { runStep } from '../actions/workflow-step.ts';

await runStep(CHECK, check, {
  outputsOf: ({ passed, findings }) => ({ passed, findings: JSON.stringify(findings) }),
  failureOf: checkFailure,
});
