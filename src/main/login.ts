import { LOGIN } from '../actions/definitions/login.ts';
import { login } from '../actions/login.ts';
import { tokenKindOf } from '../actions/token-kind.ts';
import { runStep } from '../actions/workflow-step.ts';

// The job's own token is always an installation token; any other kind has been given on purpose.
await runStep(LOGIN, (inputs, context) =>
  login(inputs, context, tokenKindOf(inputs.token ?? '') !== 'installation'),
);
