import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles, readText } from '../../scripts/project-files.ts';

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: number }>
  >;
}

const workflows = [...listFiles('.github/workflows'), ...listFiles('examples/workflows')].map(
  (path) => [path, readText(path)] as const,
);
/** A commit, a file here, or in examples a release of this suite. */
const PINNED = /uses: (?:\.\/\S*|\S+@[0-9a-f]{40} # \S+|OWNER\/ghcr-actions(?:\/[\w-]+)?@v1)$/;

describe.each(workflows)('%s', (_, text) => {
  test('pins every action by its full commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !PINNED.test(line))).toEqual([]);
  });

  test('grants nothing at the top, and every job states its permissions and its time', () => {
    const { permissions, jobs } = parse(text) as Workflow;
    expect(permissions).toEqual({});
    const vague = Object.values(jobs).filter((job) => !job.permissions || !job['timeout-minutes']);
    expect(vague).toEqual([]);
  });

  test('hands no input to a shell by template', () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps?: { run?: string }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});
