import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes new, renamed and removed entries of a folder survive a power cut. */
export function syncFolder(path: string): void {
  // Windows opens no folders; its file system keeps a journal of them.
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
