import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../oci/errors.ts';

export interface LockOptions {
  readonly retryMs: number;
  /** After this long the other one counts as stuck, and this one gives up. */
  readonly waitMs: number;
  /** A lock that is older was left by a process that ended in between: the work takes milliseconds. */
  readonly staleMs: number;
}

const DEFAULTS: LockOptions = { retryMs: 25, waitMs: 15_000, staleMs: 10_000 };

/** Does `work` while no other process does so under the same lock file; two jobs may share one home folder. */
export async function withFileLock<T>(
  lockFile: string,
  work: () => Promise<T>,
  options: LockOptions = DEFAULTS,
): Promise<T> {
  await acquire(lockFile, options);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, { retryMs, waitMs, staleMs }: LockOptions): Promise<void> {
  await mkdir(dirname(lockFile), { recursive: true, mode: 0o700 });
  const giveUpAt = performance.now() + waitMs;
  while (!(await tryCreate(lockFile))) {
    if (await isStale(lockFile, staleMs)) {
      await rm(lockFile, { force: true });
    } else if (performance.now() > giveUpAt) {
      throw new UserError(`another login holds ${lockFile}: if none is running, remove that file`);
    } else {
      await delay(retryMs);
    }
  }
}

async function tryCreate(lockFile: string): Promise<boolean> {
  try {
    await (await open(lockFile, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lockFile: string, staleMs: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(lockFile)).mtimeMs > staleMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false; // just released
    throw error;
  }
}
