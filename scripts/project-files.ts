import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tool.ts';

/** What others wrote or a program made. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'build', 'coverage', 'package-lock.json']);

/** The files that people write here: paths from the root, with slashes, sorted. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
