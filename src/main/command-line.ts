import { Command, CommanderError } from 'commander';
import type { ExitStatus } from '../actions/runner.ts';
import { VERSION } from '../actions/version.ts';
import { addCommands } from './commands.ts';
import { addRegistryCommand } from './registry-command.ts';

/**
 * The program `ghcr-actions`. Results go to stdout, everything else to stderr.
 * @param argv without node and script
 */
export async function runCommandLine(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram((result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has printed what is wrong, with a hint at the close spelling, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** @param end is told how the command ended */
export function createProgram(end: (status: ExitStatus) => void): Command {
  const program = new Command('ghcr-actions')
    .description('Publish container images, and a registry to try it against')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)');
  addCommands(program, end);
  addRegistryCommand(program, end);
  return program;
}
