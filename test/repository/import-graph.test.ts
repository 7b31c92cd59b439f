import { describe, expect, test } from 'vitest';
import { findCycle, importsOf } from '../../scripts/import-graph.ts';

describe('the reader of imports', () => {
  test.each([
    ['a value', "import { a } from './b.ts';", 'src/oci/b.ts', false],
    ['a type', "import type { A } from './b.ts';", 'src/oci/b.ts', true],
    ['type names only', "import { type A, type B } from './b.ts';", 'src/oci/b.ts', true],
    ['a type among values', "import { a, type B } from './b.ts';", 'src/oci/b.ts', false],
    ['several lines', "import {\n  a,\n  b,\n} from '../http/b.ts';", 'src/http/b.ts', false],
    ['a re-export', "export { a } from './b.ts';", 'src/oci/b.ts', false],
    ['a re-exported type', "export type { A } from './b.ts';", 'src/oci/b.ts', true],
    ['a side effect', "import './b.ts';", 'src/oci/b.ts', false],
    ['a dynamic import', "const b = await import('./b.ts');", 'src/oci/b.ts', false],
    ['a package with a scope', "import { info } from '@actions/core/lib/core';", '@actions/core', false],
    ['a package', "import * as undici from 'undici';", 'undici', false],
  ])('sees %s', (_, text, target, isTypeOnly) => {
    expect(importsOf('src/oci/a.ts', text)).toMatchObject([{ target, isTypeOnly }]);
  });

  test.each([
    ["Node's own modules", "import { join } from 'node:path';"],
    ['comments', "// import { a } from './b.ts';\n/** import { a } from './b.ts'; */"],
    ['plain exports', "export const from = 'x';\nexport function a() {\n  return './b.ts';\n}"],
  ])('leaves out %s', (_, text) => {
    expect(importsOf('src/oci/a.ts', text)).toEqual([]);
  });
});

describe('the search for cycles', () => {
  test('names the way round', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycle(graph)).toEqual(['b', 'c', 'b']);
  });

  test('takes two ways to one file for what they are', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(findCycle(graph)).toBeUndefined();
  });
});
