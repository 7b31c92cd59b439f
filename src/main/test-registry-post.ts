import { stopTestRegistry } from '../actions/test-registry/stop.ts';
import { runInStep } from '../actions/workflow-step.ts';

await runInStep(stopTestRegistry);
