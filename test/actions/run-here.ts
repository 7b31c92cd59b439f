import type { Context } from '../../src/actions/context.ts';
import {
  type ActionDefinition,
  type InputDefinitions,
  type Inputs,
  readInputs,
} from '../../src/actions/inputs.ts';
import { createTerminalLog } from '../../src/actions/log.ts';
import { type ExitStatus, run } from '../../src/actions/runner.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';

export interface HereRun {
  readonly status: ExitStatus;
  readonly log: string;
  /** Undefined when it failed. */
  readonly result: unknown;
}

/** Runs a use case in this process, as the command line does, with one try for each request unless told otherwise. */
export async function runHere<D extends InputDefinitions>(
  definition: ActionDefinition<D>,
  act: (inputs: Inputs<D>, context: Context) => Promise<unknown>,
  given: Readonly<Record<string, string>>,
  home: string,
  environment: Readonly<Record<string, string>> = {},
  retry: Partial<RetryPolicy> = { attempts: 1 },
): Promise<HereRun> {
  let text = '';
  let result: unknown;
  const log = createTerminalLog(
    (part) => {
      text += part;
    },
    { quiet: false },
  );
  const status = await run(
    async (context) => {
      const inputs = readInputs(definition.inputs, new Map(Object.entries(given)), log.warning);
      result = await act(inputs, context);
    },
    { log, environment: { DOCKER_CONFIG: home, ...environment }, retry },
  );
  return { status, log: text, result };
}
