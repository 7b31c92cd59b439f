import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { UserError } from '../oci/errors.ts';

/** A folder of our own, readable by nobody else, on the runner's disk for temporary files. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Those that a process leaves behind that is ended at once, as a second Ctrl-C does: layers fill disks. */
const open = new Set<string>();

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
}

export async function openTemporaryFolder(env: NodeJS.ProcessEnv = process.env): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'ghcr-actions-'));
  if (open.size === 0) process.once('exit', removeAll);
  open.add(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      open.delete(path);
      if (open.size === 0) process.off('exit', removeAll);
    },
  };
}

/** Says what to do when the disk is full while `work` writes into `folder`. */
export async function withDiskFullExplained<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    throw new UserError(
      `the disk of ${folder} is full: free some space, or set RUNNER_TEMP to a folder on a larger disk`,
      { cause },
    );
  }
}
