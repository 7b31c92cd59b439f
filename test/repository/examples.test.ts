import { expect, test } from 'vitest';
import { readText } from '../../scripts/project-files.ts';

test('the example for vitest in docs/test-registry/in-tests.md is the one that the tests run', () => {
  const [, example] = /^```ts\n(.*?)^```$/ms.exec(readText('docs/test-registry/in-tests.md')) ?? [];
  expect(example).toBe(readText('test/examples/vitest.test.ts'));
});
