import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command of node_modules in `root` to its end, with its output shown; false when it fails. */
export function toolSucceeds(name: string, ...args: string[]): boolean {
  const { status } = spawnSync(process.execPath, ['scripts/bootstrap.mjs', '--bin', name, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

/** @throws Error when the command fails */
export function runTool(name: string, ...args: string[]): void {
  if (!toolSucceeds(name, ...args)) throw new Error(`${name} ${args.join(' ')} failed, see above`);
}
