import { DESCRIBE } from '../actions/definitions/describe.ts';
import { describe } from '../actions/describe.ts';
import { runStep } from '../actions/workflow-step.ts';

await runStep(DESCRIBE, describe);
