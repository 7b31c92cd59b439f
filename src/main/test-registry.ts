import { extname, join } from 'node:path';
import { startTestRegistry } from '../actions/test-registry/start.ts';
import { runStep } from '../actions/workflow-step.ts';
import { TEST_REGISTRY } from './test-registry-definition.ts';
import { planTestRegistry } from './test-registry-plan.ts';

// The command line stands beside this program, in dist/ and among the sources.
const program = process.argv[1] ?? '';
const cli = join(program, '..', `cli${extname(program)}`);

await runStep(TEST_REGISTRY, async (inputs, context) =>
  startTestRegistry(await planTestRegistry(inputs, context.environment), [cli, 'registry'], context),
);
