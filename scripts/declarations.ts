import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importsOf } from './import-graph.ts';

/**
 * Copies a declaration file of tsc's output, and those that it needs, from one folder to another.
 * @param entry its path in `source`, such as `server/main.d.ts`
 */
export async function copyDeclarations(source: string, entry: string, target: string): Promise<void> {
  const paths = new Set([entry]);
  // A set that grows while it is walked is walked to its end.
  for (const path of paths) {
    const text = await readFile(join(source, path), 'utf8');
    for (const { target: imported, isRelative } of importsOf(path, text)) {
      if (isRelative) paths.add(imported.replace(/\.ts$/, '.d.ts'));
    }
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), forOtherPrograms(text));
  }
}

/**
 * tsc leaves `.ts` in declarations; a program that uses them has no such files, and finds `.d.ts` by `.js`. Imports for their
 * effect alone have none in a declaration, and that program may not have the package.
 */
function forOtherPrograms(text: string): string {
  return text.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'").replaceAll(/^import '[^']+';\n/gm, '');
}
