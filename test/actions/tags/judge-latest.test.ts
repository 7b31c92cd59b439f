import { describe, expect, test } from 'vitest';
import type { GitContext } from '../../../src/actions/tags/git-context.ts';
import { judgeLatest } from '../../../src/actions/tags/judge-latest.ts';
import { plainTag, planTags } from '../../../src/actions/tags/plan-tags.ts';
import { compareReleases } from '../../../src/actions/tags/tagged-version.ts';

const NOWHERE: GitContext = {
  eventName: undefined,
  reference: undefined,
  commit: undefined,
  defaultBranch: undefined,
  baseBranch: undefined,
  commitDate: undefined,
  date: new Date(0),
  shortLength: 7,
};

async function judge(
  rules: readonly string[],
  present: readonly string[],
  flavor: readonly string[] = [],
  run: GitContext = NOWHERE,
) {
  let lookups = 0;
  const planned = planTags({ tags: rules, flavor }, run, () => undefined);
  const verdict = await judgeLatest(planned.tags, async () => {
    lookups++;
    return present;
  });
  return { ...verdict, lookups };
}

const MOVES = { moves: true, lookups: 1 };
const stays = (higher: string, own: string) => ({
  moves: false,
  reason: `${higher} in the registry is higher than ${own}`,
  lookups: 1,
});

describe('ACT-02 latest goes to the highest release in the registry', () => {
  test.each([
    ['1.2.3', [], MOVES],
    ['1.2.3', ['1.2.2', '1.2', '1', 'latest'], MOVES],
    ['1.2.3', ['1.2.3', 'latest'], MOVES],
    ['1.2.3', ['1.2.4', '1.2.2'], stays('1.2.4', '1.2.3')],
    ['v1.2.3', ['1.10.0', 'v1.9.9'], stays('1.10.0', '1.2.3')],
    ['1.10.0', ['v1.9.9'], MOVES],
    ['1.2.3', ['2.0.0-rc.1', '2.0.0rc1', '2.0.0-alpine'], MOVES],
    ['1.2.3', ['1.3'], stays('1.3', '1.2.3')],
    ['1.2.3', ['2', 'v2', '20240110', '1234567'], MOVES],
    ['1.2', ['1.3'], stays('1.3', '1.2')],
    ['1.3', ['1.2.9', '1.3.0'], MOVES],
    ['2024.01.02', ['2024.02.01'], stays('2024.02.01', '2024.01.02')],
    ['1.2.3', ['pr-9.9.9', '9.9.9-amd64', 'sha256-9.9', 'main'], MOVES],
    ['1.2.3', ['999999999999999.0.0', '9007199254740993.0.0'], stays('999999999999999.0.0', '1.2.3')],
  ])('%s beside %j', async (tag, present, expected) => {
    expect(await judge([tag, 'latest'], present)).toEqual(expected);
  });

  test.each(['1.2.3-rc.1', 'v1.2.3-beta', '1.2.3rc1', '1.2.dev4', '1.2.3-alpine'])(
    'never to the prerelease %s, without a look at the registry',
    async (tag) => {
      const reason = `${tag.replace(/^v/, '')} is not a release`;
      expect(await judge([tag, 'latest'], [])).toEqual({ moves: false, reason, lookups: 0 });
    },
  );

  test.each(['main', 'pr-2', 'nightly', '20240110', 'sha-90dd603', '7', '2024-01-10'])(
    'to %s, which is no version',
    async (tag) => {
      expect(await judge([tag, 'latest'], ['9.9.9'])).toEqual({ moves: true, lookups: 0 });
    },
  );

  test('the whole version counts, not the series that move with it', async () => {
    const tags = ['1', '1.2', '1.2.3', 'latest'];
    expect(await judge(tags, ['1.2.4'])).toEqual(stays('1.2.4', '1.2.3'));
    expect(await judge(tags, ['1.2.3', '1.2', '1'])).toEqual(MOVES);
  });

  test('only versions with the same prefix and suffix are compared', async () => {
    const flavor = ['prefix=rel-', 'suffix=-alpine,onlatest=true'];
    const present = ['rel-1.4.0-alpine', '9.0.0', 'rel-9.0.0', '9.0.0-alpine'];
    expect(await judge(['1.3.0'], present, flavor)).toEqual(stays('rel-1.4.0-alpine', '1.3.0'));
    const rule = 'type=semver,pattern=rel-v{{version}}-alpine,value=1.5.0';
    expect(await judge([rule], present)).toEqual(MOVES);
  });

  test.each([
    ['semver,pattern={{major}}.{{minor}}', '1.2.3', ['1.9', '1.10'], stays('1.10', '1.2.3')],
    ['semver,pattern={{major}}.{{minor}}', '1.2.3', ['1.2', '1.2.2'], MOVES],
    [
      'semver,pattern={{major}},prefix=py31-,suffix=-x',
      '1.2.3',
      ['py31-1.3.0-x'],
      stays('py31-1.3.0-x', '1.2.3'),
    ],
    ['semver,pattern={{major}}', '1.2.3', ['2', '2.0.0-rc.1'], MOVES],
    ['semver,pattern={{raw}}', 'v1.2.3+b1', ['1.2.4'], stays('1.2.4', '1.2.3')],
    ['pep440,pattern={{version}}', '1.2.3+local', ['1.2.4'], stays('1.2.4', '1.2.3')],
    ['pep440,pattern={{version}}', '1!1.0.0', ['2.0.0'], { moves: true, lookups: 0 }],
    ['semver,pattern=stable', '1.2.3', ['2.0.0'], { moves: true, lookups: 0 }],
  ])('a rule of type %s for %s beside %j', async (rule, value, present, expected) => {
    expect(await judge([`type=${rule},value=${value}`, 'latest'], present)).toEqual(expected);
  });

  test.each([
    ['release-1.2.3', ['release-1.3.0', '9.0.0'], stays('release-1.3.0', '1.2.3')],
    ['app/v1.2.3', ['app-v1.10.0', 'web-v9.0.0'], stays('app-v1.10.0', '1.2.3')],
    ['app/v1.2.3', ['app-1.2.2', '9.0.0'], MOVES],
    ['app/v1.2.3-rc.1', [], { moves: false, reason: '1.2.3-rc.1 is not a release', lookups: 0 }],
    ['next', ['9.0.0'], { moves: true, lookups: 0 }],
  ])('a name may stand before the version of the git tag %s, beside %j', async (name, present, expected) => {
    const run = { ...NOWHERE, reference: `refs/tags/${name}` };
    expect(await judge(['type=ref,event=tag'], present, [], run)).toEqual(expected);
  });

  test('latest is what it is with a suffix that only other tags have by default', async () => {
    const planned = planTags(
      { tags: ['1.3.0', 'latest', 'other'], flavor: ['# of Alpine', 'suffix=-alpine'] },
      NOWHERE,
      () => undefined,
    );
    expect(planned.tags.map(({ tag, isLatest }) => [tag, isLatest])).toEqual([
      ['1.3.0-alpine', false],
      ['latest-alpine', true],
      ['other-alpine', false],
    ]);
  });

  test('a tag of a reference counts like any other', async () => {
    const verdict = await judgeLatest([plainTag('1.2.3'), plainTag('latest')], async () => ['1.3.0']);
    expect(verdict).toMatchObject({ moves: false });
  });
});

test('ACT-02 releases of different length compare as if zeros were missing', () => {
  expect(compareReleases([1, 2], [1, 2, 0])).toBe(0);
  expect(compareReleases([1, 2, 0, 1], [1, 2])).toBeGreaterThan(0);
  expect(compareReleases([1], [1, 0, 1])).toBeLessThan(0);
});
