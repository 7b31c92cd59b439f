import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles, readText } from '../../scripts/project-files.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly permissions: Readonly<Record<string, string>> }>>;
}

test('the example for vitest in docs/test-registry/in-tests.md is the one that the tests run', () => {
  const [, example] = /^```ts\n(.*?)^```$/ms.exec(readText('docs/test-registry/in-tests.md')) ?? [];
  expect(example).toBe(readText('test/examples/vitest.test.ts'));
});

describe.each(listFiles('examples/workflows'))('%s', (path) => {
  const file = path.replace(/.*\//, '');
  const rows = readText('examples/README.md').split('\n');
  const row = rows.find((line) => line.startsWith(`| [${file}](workflows/${file}) | `)) ?? '';
  const [, , permissions = '', executed = ''] = row.split(' | ');

  test('CARD-06 stands in examples/README.md with what its jobs ask for', () => {
    const { jobs } = parse(readText(path)) as Workflow;
    const asked = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions).map(([area, level]) => `\`${area}: ${level}\``),
    );
    expect(permissions.split(', ')).toEqual([...new Set(asked)].sort());
  });

  test('CARD-06 is executed by the test that stands beside it', () => {
    const [, name = ''] = /\]\(\.\.\/(test\/interop\/[\w-]+\.test\.ts)\)/.exec(executed) ?? [];
    expect(readText(name)).toMatch(new RegExp(`['/]${file}'`));
  });
});
