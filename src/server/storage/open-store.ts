import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../oci/errors.ts';
import { type LockedFolder, lockDataFolder } from './data-folder.ts';
import { diskError } from './disk-error.ts';
import { type FileBlobs, openFileBlobs } from './file-blobs.ts';
import { MemoryBlobs } from './memory-blobs.ts';
import { openMetadata, type SqliteMetadata } from './metadata.ts';
import { StorageError, type Store } from './store.ts';

type Report = (message: string) => void;

export interface StoreOptions {
  /** The folder that keeps everything; in memory when absent. */
  readonly data?: string;
  /** Syncs to disk before each acknowledgement. */
  readonly durable?: boolean;
}

/**
 * @param report is told before and after a folder of an older version is brought up to date
 * @throws UserError when the folder cannot be used: busy, not writable, not ours, from a newer version.
 */
export function openStore({ data, durable = false }: StoreOptions = {}, report: Report = () => {}): Store {
  if (data === undefined) return openMemoryStore();
  const folder = resolve(data);
  try {
    return openFolder(folder, durable, report);
  } catch (error) {
    const reason = diskError(`use the data folder ${folder}`, error);
    if (!(reason instanceof StorageError)) throw reason;
    throw new UserError(`${reason.message}: give --data a folder that the registry may write to`, {
      cause: error,
    });
  }
}

function openMemoryStore(): Store {
  const metadata = openMetadata(':memory:', false);
  const blobs = new MemoryBlobs();
  return {
    blobs,
    metadata,
    packages: metadata.packages,
    commits: metadata.commits,
    world: metadata.world,
    tables: metadata.tables,
    close: async () => {
      await blobs.close();
      metadata.close();
    },
  };
}

function openFolder(folder: string, durable: boolean, report: Report): Store {
  const lock = lockDataFolder(folder);
  try {
    return openLocked(folder, durable, report, lock);
  } catch (error) {
    lock.close();
    throw error;
  }
}

function openLocked(folder: string, durable: boolean, report: Report, lock: LockedFolder): Store {
  const path = join(folder, 'metadata.sqlite');
  // SQLite removes this file when it is closed in good order.
  const wasKilled = existsSync(`${path}-wal`);
  const metadata = openMetadata(path, durable, report);
  try {
    const blobs = openFileBlobs(folder, durable);
    if (wasKilled) removeOrphans(blobs, metadata);
    return {
      blobs,
      metadata,
      packages: metadata.packages,
      commits: metadata.commits,
      world: metadata.world,
      tables: metadata.tables,
      close: () => closeInOrder(blobs, metadata, lock),
    };
  } catch (error) {
    metadata.close();
    throw error;
  }
}

/** Removes the files whose process ended between storing and linking, or between unlinking and deleting. */
function removeOrphans(blobs: FileBlobs, metadata: SqliteMetadata): void {
  for (const digest of blobs.digests()) {
    if (!metadata.isBlobLinked(digest)) blobs.delete(digest);
  }
}

async function closeInOrder(blobs: FileBlobs, metadata: SqliteMetadata, lock: LockedFolder): Promise<void> {
  await blobs.close();
  metadata.close();
  lock.close();
}
