import { logout } from '../actions/logout.ts';
import { runInStep } from '../actions/workflow-step.ts';

await runInStep(logout);
