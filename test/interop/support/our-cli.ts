import { join } from 'node:path';
import { attempt, type CommandOptions, type CommandResult, run } from './command.ts';
import type { Registry } from './registry.ts';

/** The program under test: the sources, or what `INTEROP_CLI` names, such as `dist/cli.js`. */
export const CLI = process.env.INTEROP_CLI ?? join(import.meta.dirname, '../../../src/main/cli.ts');

/** Runs `ghcr-actions` to its end, whatever its exit status. */
export function attemptCli(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
  return attempt(process.execPath, [CLI, ...args], options);
}

/** Runs a command of `ghcr-actions` that must succeed, and gives its outputs. */
export async function runCli<Outputs>(args: readonly string[], options?: CommandOptions): Promise<Outputs> {
  const { stdout } = await run(process.execPath, [CLI, ...args, '--json'], options);
  return JSON.parse(stdout) as Outputs;
}

/** Logs `ghcr-actions` in to `registry`, where there is somebody to be, with the login in `folder`. */
export async function logInCli({ host, account }: Registry, folder: string): Promise<void> {
  if (account === undefined) return;
  const login = ['login', '--registry', host, '--username', account.user, '--password-stdin'];
  await runCli([...login, '--config-dir', folder], { input: account.secret });
}
