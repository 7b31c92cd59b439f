// Everything that can be said about the tree without running it: types, lint, format, and the repository's own rules
// (import direction, cycles, file sizes, generated documents).
import { toolSucceeds } from './tool.ts';

const CHECKS: readonly (readonly [what: string, tool: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'ci', '--error-on-warnings', '.'],
  ['rules of the repository', 'vitest', 'run', 'test/repository'],
];

const failed: string[] = [];
for (const [what, tool, ...args] of CHECKS) {
  console.log(`\n== ${what}`);
  if (!toolSucceeds(tool, ...args)) failed.push(what);
}

console.log(failed.length === 0 ? '\nAll checks are good.' : `\nNot good: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
