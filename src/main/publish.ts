import { PUBLISH } from '../actions/definitions/publish.ts';
import { publish } from '../actions/publish.ts';
import { runStep } from '../actions/workflow-step.ts';

await runStep(PUBLISH, publish, {
  outputsOf: ({ pushed, findings }) => ({ ...pushed, findings: JSON.stringify(findings) }),
  failureOf: ({ failure }) => failure,
});
