import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';
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

/** Logs `ghcr-actions` in, wherever there is somebody to be. @returns the folder of the logins, which other tools read too */
export async function logIn(...registries: readonly Registry[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const { host, account } of registries) {
    if (account === undefined) continue;
    const login = ['login', '--registry', host, '--username', account.user, '--password-stdin'];
    await runCli([...login, '--config-dir', folder], { input: account.secret });
  }
  return folder;
}

export interface PushOutputs {
  readonly digest: string;
  readonly references: readonly string[];
  readonly 'uploaded-bytes': number;
}

/** `ghcr-actions push` of `source` to `image` (`HOST/NAME`) with the logins of a folder. */
export function pushByCli(
  source: string,
  image: string,
  tags: readonly string[],
  logins: string,
): Promise<PushOutputs> {
  const flags = [...tags.flatMap((tag) => ['--tags', tag]), '--config-dir', logins];
  return runCli(['push', '--source', source, '--image', image, ...flags]);
}
