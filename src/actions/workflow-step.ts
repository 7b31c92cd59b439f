import { stat } from 'node:fs/promises';
import * as core from '@actions/core';
import { UserError } from '../oci/errors.ts';
import type { Context, Step } from './context.ts';
import {
  type ActionDefinition,
  givenByEnvironment,
  type InputDefinitions,
  type Inputs,
  readInputs,
} from './inputs.ts';
import { createStepLog } from './log.ts';
import { type Outputs, outputTexts } from './outputs.ts';
import { run } from './runner.ts';

/** How the result of a use case becomes that of a step. */
export interface StepShape<Result> {
  readonly outputsOf: (result: Result) => Outputs;
  /** Why a step fails that has done its work, and whose outputs count. */
  readonly failureOf?: (result: Result) => string | undefined;
}

/**
 * Runs a use case as a step of a workflow: inputs from `INPUT_*`, outputs into the runner's file.
 * Sets the exit status of the process.
 */
export async function runStep<D extends InputDefinitions>(
  definition: ActionDefinition<D>,
  act: (inputs: Inputs<D>, context: Context) => Promise<Outputs>,
): Promise<void>;
export async function runStep<D extends InputDefinitions, Result>(
  definition: ActionDefinition<D>,
  act: (inputs: Inputs<D>, context: Context) => Promise<Result>,
  shape: StepShape<Result>,
): Promise<void>;
export async function runStep<D extends InputDefinitions, Result>(
  definition: ActionDefinition<D>,
  act: (inputs: Inputs<D>, context: Context) => Promise<Result>,
  shape: StepShape<Result> = { outputsOf: (result) => result as Outputs },
): Promise<void> {
  await runInStep(async (context) => {
    const inputs = readInputs(definition.inputs, givenByEnvironment(process.env), context.log.warning);
    const result = await act(inputs, context);
    const outputs = shape.outputsOf(result);
    for (const [name, value] of outputTexts(outputs)) core.setOutput(name, value);
    if ('json' in definition.outputs) core.setOutput('json', JSON.stringify(outputs));
    const failure = shape.failureOf?.(result);
    if (failure !== undefined) throw new UserError(failure);
  });
}

/** Runs what a step does without inputs and outputs, such as its post part. */
export async function runInStep(work: (context: Context) => Promise<void>): Promise<void> {
  const status = await run(work, { log: createStepLog(core), environment: process.env, step });
  // The runner knows only success and failure.
  process.exitCode = status === 0 ? 0 : 1;
}

/** The runner shows nothing of a step's summary that is longer. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

const step: Step = {
  setOutput: core.setOutput,
  exportVariable: core.exportVariable,
  saveState: core.saveState,
  state: core.getState,
  async appendSummary(markdown) {
    // Runners of old servers have no summary.
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    const { size } = await stat(file);
    if (size + Buffer.byteLength(markdown) < MAX_SUMMARY_BYTES) {
      await core.summary.addRaw(markdown, true).write();
    } else {
      core.notice('The job summary is full, so this part is left out of it; the log has it all.');
    }
  },
};
