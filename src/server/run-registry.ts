import { readConfiguration } from './config.ts';
import type { ImageImport } from './image-import.ts';
import { createLog } from './log.ts';
import type { RegistryFlags } from './options.ts';
import type { PackageTarget } from './package-target.ts';
import { startRegistry } from './start-registry.ts';

/** Reads images and puts them where `open` says. The server itself reads no archives. */
export type ImportImages = (
  imports: readonly ImageImport[],
  open: (name: string) => PackageTarget,
) => Promise<void>;

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * `ghcr-actions registry`: starts, prints one line of JSON on stdout when ready, and returns when a signal has stopped it and
 * the requests in flight are done. A second signal ends the process at once.
 * @throws UserError when it cannot start
 */
export async function runRegistry(
  flags: RegistryFlags,
  environment: Readonly<Record<string, string | undefined>>,
  importImages: ImportImages,
): Promise<void> {
  // From the start: to load images may take a while, and who reads the ready line may send a signal at once.
  const stopped = stopSignal();
  const { options, imports, logFormat } = await readConfiguration(flags, environment);
  const log = createLog(logFormat, (line) => process.stderr.write(line));
  const load = (open: (name: string) => PackageTarget): Promise<void> => importImages(imports, open);
  const registry = await startRegistry({ ...options, log, ...(imports.length === 0 ? {} : { load }) });
  const { login } = registry;
  if (login !== undefined) {
    log.notice(`no world was given: log in as ${login.username} with the token ${login.password}`);
  }
  const { registry: address, api, legacy, admin, pages } = registry;
  process.stdout.write(`${JSON.stringify({ registry: address, api, legacy, admin, pages })}\n`);
  const signal = await stopped;
  log.notice(`${signal}: finishing the requests in flight`);
  await registry.close();
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    const stop = (signal: string): void => {
      for (const name of STOP_SIGNALS) process.off(name, stop);
      resolve(signal);
    };
    for (const name of STOP_SIGNALS) process.on(name, stop);
  });
}
