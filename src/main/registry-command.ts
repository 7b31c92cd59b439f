import { type Command, Option } from 'commander';
import { createTerminalLog } from '../actions/log.ts';
import { type ExitStatus, run } from '../actions/runner.ts';
import { UsageError } from '../actions/usage-error.ts';
import type { ImportImages } from '../server/main.ts';
import { REGISTRY_OPTIONS, type RegistryFlags, type RegistryOption } from '../server/options.ts';
import { collect } from './flags.ts';

/** Adds `ghcr-actions registry`. The server itself is loaded when the command runs. */
export function addRegistryCommand(program: Command, end: (status: ExitStatus) => void): void {
  const command = program
    .command('registry')
    .description('Run a registry to test against, with the rules of ghcr.io or of distribution-spec 1.1');
  for (const [name, option] of Object.entries(REGISTRY_OPTIONS)) {
    command.addOption(createOption(name, option));
  }
  command.action(async () => end(await runServer(command.opts())));
}

function createOption(
  name: string,
  { flag, placeholder, description, environment, isList }: RegistryOption,
): Option {
  const value = placeholder === undefined ? '' : ` <${placeholder}>`;
  const option = new Option(`--${flag}${value}`, `${description} [${environment}]`);
  if (isList) option.argParser(collect);
  if (option.attributeName() !== name) throw new Error(`--${flag} must be called ${name} in code`);
  return option;
}

async function runServer(flags: RegistryFlags): Promise<ExitStatus> {
  const log = createTerminalLog((text) => process.stderr.write(text), { quiet: false });
  const { ConfigurationError } = await import('../server/config.ts');
  const { runRegistry } = await import('../server/run-registry.ts');
  return run(
    async ({ environment }) => {
      try {
        await runRegistry(flags, environment, importImages);
      } catch (error) {
        if (error instanceof ConfigurationError) throw new UsageError(error.message, { cause: error });
        throw error;
      }
    },
    { log, environment: process.env },
  );
}

/** What reads images is loaded only when some are to be imported. */
const importImages: ImportImages = async (imports, open) =>
  (await import('../actions/import-images.ts')).importImages(imports, open);
