import { PUSH } from '../actions/definitions/push.ts';
import { push } from '../actions/push.ts';
import { runStep } from '../actions/workflow-step.ts';

await runStep(PUSH, push);
