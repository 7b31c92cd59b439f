import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { type Machine, THIS_MACHINE } from './machine.ts';
import { openPrivileged } from './privileged.ts';
import { CHANGES_FILE } from './state.ts';
import { type Changes, HOSTS_MARK } from './take-place.ts';

/** Undoes what `takePlace` noted in `folder`: only what is ours, so that what others have changed since stays. */
export async function leavePlace(
  folder: string,
  { log, step }: Pick<Context, 'log' | 'step'>,
  machine: Machine = THIS_MACHINE,
): Promise<void> {
  const changes = await readChanges(folder);
  if (changes === undefined) return;
  const { hosts, files, folders, unprivilegedPort, variables } = changes;
  const privileged = await openPrivileged(machine);
  const lines = (await readFile(hosts, 'utf8')).split('\n');
  await privileged.write(hosts, lines.filter((line) => !line.endsWith(HOSTS_MARK)).join('\n'));
  if (unprivilegedPort !== undefined) await privileged.write(unprivilegedPort.path, unprivilegedPort.value);
  for (const file of files) await privileged.remove(file);
  for (const path of folders.toReversed()) await privileged.removeEmptyFolder(path);
  for (const [name, value] of Object.entries(variables)) step?.exportVariable(name, value);
  log.info(`${hosts} and the certificates are as they were before.`);
}

/** Undefined when nothing was changed. */
async function readChanges(folder: string): Promise<Changes | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, CHANGES_FILE), 'utf8')) as Changes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
