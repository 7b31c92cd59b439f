import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './raw-registry.ts';

/** The digest of every file at any depth below `folder`, sorted. Whoever stores content by digest stores these. */
export async function digestsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const digests = await Promise.all(files.map(async (file) => sha256(await readFile(file))));
  return digests.sort();
}
