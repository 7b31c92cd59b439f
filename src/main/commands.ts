import type { Command } from 'commander';
import { checkFailure } from '../actions/check/check-result.ts';
import type { Context } from '../actions/context.ts';
import { CHECK } from '../actions/definitions/check.ts';
import { COPY } from '../actions/definitions/copy.ts';
import { DESCRIBE } from '../actions/definitions/describe.ts';
import { INSPECT } from '../actions/definitions/inspect.ts';
import { LINK_REPO } from '../actions/definitions/link-repo.ts';
import { LOGIN } from '../actions/definitions/login.ts';
import { PUSH } from '../actions/definitions/push.ts';
import { type ActionDefinition, type InputDefinitions, type Inputs, readInputs } from '../actions/inputs.ts';
import { formatInspectedImage } from '../actions/inspected-image.ts';
import { createTerminalLog } from '../actions/log.ts';
import { printable } from '../actions/printable.ts';
import { type ExitStatus, run } from '../actions/runner.ts';
import { UserError } from '../oci/errors.ts';
import { addFlags, givenByFlags } from './flags.ts';
import { readPassword } from './read-password.ts';

/** A use case as a command. Its modules are loaded when it runs, so that the others start without them. */
interface UseCase<D extends InputDefinitions, Result extends object> {
  readonly definition: ActionDefinition<D>;
  readonly act: (inputs: Inputs<D>, context: Context, command: Command) => Promise<Result>;
  /** The result for people, one line each. */
  readonly show: (result: Result) => readonly string[];
  /** Why the command fails although it has done its work. */
  readonly failureOf?: (result: Result) => string | undefined;
}

/** Adds every command that is also an action, and those that are the same walk over an image. */
export function addCommands(program: Command, end: (status: ExitStatus) => void): void {
  const add = <D extends InputDefinitions, Result extends object>(useCase: UseCase<D, Result>): Command => {
    const { name, description } = useCase.definition;
    const command = addFlags(program.command(name).description(description), useCase.definition)
      .option('--json', 'print the result as one JSON object on stdout, and nothing else there')
      .option('--quiet', 'print warnings and errors only');
    return command.action(async () => end(await runUseCase(command, useCase)));
  };
  add({
    definition: LOGIN,
    async act(inputs, context, command) {
      const { login } = await import('../actions/login.ts');
      if (command.opts().passwordStdin !== true) return login(inputs, context, false);
      return login({ ...inputs, token: await readPassword(process.stdin) }, context, true);
    },
    show: () => ['Login Succeeded'],
  }).option('--password-stdin', 'read the token from standard input, instead of GITHUB_TOKEN');
  add({
    definition: PUSH,
    act: async (inputs, context) => (await import('../actions/push.ts')).push(inputs, context),
    show: ({ references, digest }) => references.map((reference) => `${reference}@${digest}`),
  });
  add({
    definition: COPY,
    act: async (inputs, context) => (await import('../actions/copy.ts')).copy(inputs, context),
    show: ({ digest }) => [digest],
  });
  add({
    definition: DESCRIBE,
    act: async (inputs, context) => (await import('../actions/describe.ts')).describe(inputs, context),
    show: ({ digest }) => [digest],
  });
  add({
    definition: LINK_REPO,
    act: async (inputs, context) => (await import('../actions/link-repo.ts')).linkRepo(inputs, context),
    show: () => [],
    failureOf: ({ failure }) => failure,
  });
  add({
    definition: CHECK,
    act: async (inputs, context) => (await import('../actions/check.ts')).check(inputs, context),
    show: () => [],
    failureOf: checkFailure,
  });
  add({
    definition: INSPECT,
    act: async (inputs, context) => (await import('../actions/inspect.ts')).inspect(inputs, context),
    show: formatInspectedImage,
  });
}

async function runUseCase<D extends InputDefinitions, Result extends object>(
  command: Command,
  { definition, act, show, failureOf }: UseCase<D, Result>,
): Promise<ExitStatus> {
  const { json, quiet = false } = command.opts<{ json?: boolean; quiet?: boolean }>();
  const log = createTerminalLog((text) => process.stderr.write(text), { quiet });
  return run(
    async (context) => {
      const given = givenByFlags(definition, command, process.env);
      const inputs = readInputs(definition.inputs, given, log.warning);
      const result = await act(inputs, context, command);
      const lines = json ? [JSON.stringify(result)] : show(result).map(printable);
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      const failure = failureOf?.(result);
      if (failure !== undefined) throw new UserError(failure);
    },
    { log, environment: process.env },
  );
}
