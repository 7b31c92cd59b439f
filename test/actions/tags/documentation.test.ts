import { describe, expect, test } from 'vitest';
import { readText } from '../../../scripts/project-files.ts';
import type { GitContext } from '../../../src/actions/tags/git-context.ts';
import { judgeLatest } from '../../../src/actions/tags/judge-latest.ts';
import { plainTag, planTags } from '../../../src/actions/tags/plan-tags.ts';

const CONTEXT: Omit<GitContext, 'eventName' | 'reference'> = {
  commit: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
  defaultBranch: 'main',
  baseBranch: undefined,
  commitDate: undefined,
  date: new Date('2026-03-04T12:00:00Z'),
  shortLength: 7,
};

/** The rows between `<!-- name -->` and `<!-- /name -->` of docs/tags.md; each cell as the codes in it, or else as its text. */
function examples(name: string): string[][][] {
  const [, table = ''] = readText('docs/tags.md').split(new RegExp(`<!-- /?${name} -->`));
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => {
        const codes = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
        return codes.length === 0 && cell.trim() !== '' ? [cell.trim()] : codes;
      }),
  );
}

describe('ACT-02 the examples of docs/tags.md are what happens', () => {
  test.each(examples('rules'))(
    '%j, %j, %j: %j',
    (tags = [], [eventName] = [], [reference] = [], expected = []) => {
      const plan = planTags({ tags, flavor: [] }, { ...CONTEXT, eventName, reference }, () => undefined);
      expect(plan.tags.map(({ tag }) => tag)).toEqual(expected);
    },
  );

  test.each(examples('latest'))('%j beside %j: %j', async (pushed = [], present = [], expected = []) => {
    const { moves } = await judgeLatest(pushed.map(plainTag), async () => present);
    expect([moves ? 'moves' : 'stays']).toEqual(expected);
  });

  test('there are examples at all', () => {
    expect(examples('rules').length).toBeGreaterThan(10);
    expect(examples('latest').length).toBeGreaterThan(5);
  });
});
