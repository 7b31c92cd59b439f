import { describe, expect, test } from 'vitest';
import type { GitContext } from '../../../src/actions/tags/git-context.ts';
import { planTags, type TagInputs, type TagPlan } from '../../../src/actions/tags/plan-tags.ts';
import { UsageError } from '../../../src/actions/usage-error.ts';

const COMMIT = '90dd6032fac8bda1b6c4436a2e65de27961ed071';

const NOWHERE: GitContext = {
  eventName: undefined,
  reference: undefined,
  commit: undefined,
  defaultBranch: undefined,
  baseBranch: undefined,
  commitDate: undefined,
  date: new Date('2020-01-10T00:30:00Z'),
  shortLength: 7,
};

/** A run as a workflow has it: `event` and reference, and the rest of the documentation's examples. */
function runOf(event: string, reference: string, more: Partial<GitContext> = {}): GitContext {
  return {
    ...NOWHERE,
    eventName: event,
    reference,
    commit: COMMIT,
    defaultBranch: 'master',
    baseBranch: 'master',
    ...more,
  };
}

const PUSH_TAG = runOf('push', 'refs/tags/v1.2.3');
const PUSH_BRANCH = runOf('push', 'refs/heads/master');

function tagsOf(tags: readonly string[], context: GitContext, flavor: readonly string[] = []): string[] {
  return plan({ tags, flavor }, context).tags.map(({ tag }) => tag);
}

function plan(inputs: TagInputs, context: GitContext, warnings: string[] = []): TagPlan {
  return planTags(inputs, context, (message) => warnings.push(message));
}

describe('ACT-02 rules without the registry: the examples of docker/metadata-action', () => {
  const BASIC = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'];
  const SEMVER = [
    'type=ref,event=branch',
    'type=ref,event=pr',
    'type=semver,pattern={{version}}',
    'type=semver,pattern={{major}}.{{minor}}',
  ];

  test.each([
    ['pull_request', 'refs/pull/2/merge', ['pr-2']],
    ['push', 'refs/heads/master', ['master']],
    ['push', 'refs/heads/my/branch', ['my-branch']],
    ['push', 'refs/heads/releases/v1', ['releases-v1']],
    ['push', 'refs/tags/v1.2.3', ['v1.2.3', 'latest']],
    ['push', 'refs/tags/v2.0.8-beta.67', ['v2.0.8-beta.67', 'latest']],
    ['workflow_dispatch', 'refs/heads/master', ['master']],
    ['schedule', 'refs/heads/master', ['nightly', 'master']],
  ])('the usual rules: %s %s', (event, reference, expected) => {
    expect(tagsOf(BASIC, runOf(event, reference))).toEqual(expected);
  });

  test.each([
    ['pull_request', 'refs/pull/2/merge', ['pr-2']],
    ['push', 'refs/heads/master', ['master']],
    ['push', 'refs/heads/releases/v1', ['releases-v1']],
    ['push', 'refs/tags/v1.2.3', ['1.2.3', '1.2', 'latest']],
    ['push', 'refs/tags/v2.0.8-beta.67', ['2.0.8-beta.67']],
  ])('rules for semantic versions: %s %s', (event, reference, expected) => {
    expect(tagsOf(SEMVER, runOf(event, reference))).toEqual(expected);
  });

  test('a commit beside a version', () => {
    expect(tagsOf([...SEMVER, 'type=sha'], PUSH_TAG)).toEqual(['1.2.3', '1.2', 'sha-90dd603', 'latest']);
  });

  test.each([
    ['nightly', 'nightly'],
    ["{{date 'YYYYMMDD'}}", '20200110'],
    ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", '20200110-093000'],
  ])('type=schedule with %s', (pattern, expected) => {
    const run = runOf('schedule', 'refs/heads/master');
    expect(tagsOf([`type=schedule,pattern=${pattern}`], run)).toEqual([expected]);
    expect(tagsOf([`type=schedule,pattern=${pattern}`], PUSH_BRANCH)).toEqual([]);
  });

  test.each([
    ['v1.2.3', '{{raw}}', '', ['v1.2.3', 'latest']],
    ['v1.2.3', '{{version}}', '', ['1.2.3', 'latest']],
    ['v1.2.3', '{{major}}.{{minor}}', '', ['1.2', 'latest']],
    ['v1.2.3', 'v{{major}}', '', ['v1', 'latest']],
    ['v1.2.3', '{{minor}}', '', ['2', 'latest']],
    ['v1.2.3', '{{patch}}', '', ['3', 'latest']],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', ['1.2.3', 'latest']],
    ['v2.0.8-beta.67', '{{raw}}', '', ['v2.0.8-beta.67']],
    ['v2.0.8-beta.67', '{{version}}', '', ['2.0.8-beta.67']],
    ['v2.0.8-beta.67', '{{major}}', '', ['2.0.8-beta.67']],
    ['v2.0.8-beta.67', '{{major}}.{{minor}}', '', ['2.0.8-beta.67']],
    ['v9.5.7-alpha.2+fork.3.1.8', '{{raw}}', '', ['v9.5.7-alpha.2-fork.3.1.8']],
    ['v9.5.7-alpha.2+fork.3.1.8', '{{version}}', '', ['9.5.7-alpha.2']],
    ['v0.1.2', '{{major}}', '', ['0', 'latest']],
  ])('type=semver of %s as %s, matching "%s"', (tag, pattern, match, expected) => {
    const attributes = match === '' ? '' : `,match=${match}`;
    const run = runOf('push', `refs/tags/${tag}`);
    expect(tagsOf([`type=semver,pattern=${pattern}${attributes}`], run)).toEqual(expected);
    const byValue = [`type=semver,pattern=${pattern},value=${tag}${attributes}`];
    expect(tagsOf(byValue, PUSH_BRANCH)).toEqual(expected);
  });

  test.each([
    ['1.2.3', '{{raw}}', '', ['1.2.3', 'latest']],
    ['1.2.3', '{{version}}', '', ['1.2.3', 'latest']],
    ['v1.2.3', '{{version}}', '', ['1.2.3', 'latest']],
    ['1.2.3', '{{major}}.{{minor}}', '', ['1.2', 'latest']],
    ['1.2.3', 'v{{major}}', '', ['v1', 'latest']],
    ['v1.2.3rc2', '{{raw}}', '', ['v1.2.3rc2']],
    ['1.2.3rc2', '{{version}}', '', ['1.2.3rc2']],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', ['1.2.3', 'latest']],
    ['1.2.3rc2', '{{major}}.{{minor}}', '', ['1.2.3rc2']],
    ['1.2.3post1', '{{major}}.{{minor}}', '', ['1.2.3.post1']],
    ['1.2.3beta2', '{{major}}.{{minor}}', '', ['1.2.3b2']],
    ['1.0dev4', '{{major}}.{{minor}}', '', ['1.0.dev4']],
    ['2024.01', '{{major}}.{{minor}}.{{patch}}', '', ['2024.1.0', 'latest']],
  ])('type=pep440 of %s as %s, matching "%s"', (tag, pattern, match, expected) => {
    const attributes = match === '' ? '' : `,match=${match}`;
    const run = runOf('push', `refs/tags/${tag}`);
    expect(tagsOf([`type=pep440,pattern=${pattern}${attributes}`], run)).toEqual(expected);
  });

  test.each([
    ['v1.2.3', '\\d.\\d.\\d', '0', '1.2.3'],
    ['v2.0.8-beta.67', 'v(.*)', '1', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'v(\\d.\\d)', '1', '2.0'],
    ['20200110-RC2', '\\d+', '0', '20200110'],
    ['p1/v1.2.3', 'p1/v(\\d.\\d.\\d)', '1', '1.2.3'],
    ['V1.2', '/^v(.*)$/i', '1', '1.2'],
  ])('type=match of %s with %s, group %s', (tag, pattern, group, expected) => {
    const run = runOf('push', `refs/tags/${tag}`);
    expect(tagsOf([`type=match,pattern=${pattern},group=${group}`], run)).toEqual([expected, 'latest']);
  });

  test.each([
    ['type=edge', 'refs/heads/master', ['edge']],
    ['type=edge', 'refs/heads/next', []],
    ['type=edge,branch=main', 'refs/heads/main', ['edge']],
    ['type=edge', 'refs/tags/v1.2.3', []],
  ])('%s for %s', (rule, reference, expected) => {
    expect(tagsOf([rule], runOf('push', reference))).toEqual(expected);
  });

  test.each([
    [['type=raw,value=foo', 'type=raw,value=bar']],
    [['type=raw,foo', 'type=raw,bar']],
    [['foo', 'bar']],
    [['# a comment', 'foo', 'bar', 'foo']],
  ])('raw tags: %j', (rules) => {
    expect(tagsOf(rules, PUSH_TAG)).toEqual(['foo', 'bar']);
    expect(tagsOf(rules, NOWHERE)).toEqual(['foo', 'bar']);
  });

  test.each([
    ['type=sha', 'sha-90dd603'],
    ['type=sha,format=long', `sha-${COMMIT}`],
    ['type=sha,prefix=', '90dd603'],
    ['type=sha,prefix={{branch}}-', 'master-90dd603'],
    ['type=raw,value=mytag-{{branch}}-{{sha}}', 'mytag-master-90dd603'],
    ['mytag-{{branch}}', 'mytag-master'],
    ['type=raw,value=latest,enable={{is_default_branch}}', 'latest'],
  ])('%s', (rule, expected) => {
    expect(tagsOf([rule], PUSH_BRANCH)).toEqual([expected]);
  });
});

describe('ACT-02 global expressions', () => {
  const PULL_REQUEST = runOf('pull_request', 'refs/pull/2/merge');

  test.each([
    ['{{branch}}', PULL_REQUEST, ''],
    ['{{branch}}', PUSH_BRANCH, 'master'],
    ['{{branch}}', runOf('push', 'refs/heads/my/branch'), 'my-branch'],
    ['{{branch}}', PUSH_TAG, ''],
    ['{{tag}}', PULL_REQUEST, ''],
    ['{{tag}}', PUSH_BRANCH, ''],
    ['{{tag}}', PUSH_TAG, 'v1.2.3'],
    ['{{sha}}', PUSH_TAG, '90dd603'],
    ['{{sha}}', { ...PUSH_TAG, shortLength: 12 }, '90dd6032fac8'],
    ['{{base_ref}}', PULL_REQUEST, 'master'],
    ['{{base_ref}}', PUSH_BRANCH, ''],
    ['{{base_ref}}', PUSH_TAG, 'master'],
    ['{{is_default_branch}}', PUSH_BRANCH, 'true'],
    ['{{is_default_branch}}', PUSH_TAG, 'false'],
    ['{{is_not_default_branch}}', PUSH_BRANCH, 'false'],
    ['{{is_not_default_branch}}', runOf('push', 'refs/heads/next'), 'true'],
    ["{{date 'YYYYMMDD'}}", NOWHERE, '20200110'],
    ["{{date 'dddd, MMMM Do YYYY, h:mm:ss a'}}", NOWHERE, 'Friday-January-10th-2020-12-30-00-am'],
    ["{{commit_date 'YYYYMMDD'}}", { ...NOWHERE, commitDate: new Date('2019-12-31T23:00:00Z') }, '20191231'],
    [`{{commit_date "YYYYMMDD" tz="Asia/Tokyo"}}`, NOWHERE, '20200110'],
  ])('%s', (expression, context, expected) => {
    expect(tagsOf([`type=raw,value=x-${expression}`], context)).toEqual([`x-${expected}`]);
    expect(tagsOf([`type=raw,value=x,suffix=-${expression}`], context)).toEqual([`x-${expected}`]);
  });
});

describe('ACT-02 what rules have in common', () => {
  test('the highest priority comes first, and decides about latest', () => {
    const rules = ['type=raw,value=one', 'type=sha,priority=2000', 'type=semver,pattern={{version}}'];
    expect(tagsOf(rules, PUSH_TAG)).toEqual(['sha-90dd603', '1.2.3', 'one']);
    expect(tagsOf(rules.toReversed(), PUSH_TAG)).toEqual(['sha-90dd603', '1.2.3', 'one']);
    expect(tagsOf(['type=sha', 'type=semver,pattern={{version}}'], PUSH_TAG)).toContain('latest');
  });

  test.each([
    [['latest=false'], ['1.2.3', 'sha-90dd603']],
    [['latest=true'], ['1.2.3', 'sha-90dd603', 'latest']],
    [['suffix=-alpine'], ['1.2.3-alpine', 'sha-90dd603-alpine', 'latest']],
    [['suffix=-alpine,onlatest=true'], ['1.2.3-alpine', 'sha-90dd603-alpine', 'latest-alpine']],
    [
      ['prefix=foo-,onlatest=true', 'suffix=-bar'],
      ['foo-1.2.3-bar', 'sha-90dd603-bar', 'foo-latest'],
    ],
    [['prefix={{branch}}x,onlatest=true'], ['x1.2.3', 'sha-90dd603', 'xlatest']],
  ])('flavor %j', (flavor, expected) => {
    expect(tagsOf(['type=semver,pattern={{version}}', 'type=sha'], PUSH_TAG, flavor)).toEqual(expected);
  });

  test('a prefix of its own, even an empty one, takes the place of that of the flavor', () => {
    expect(tagsOf(['type=raw,value=a,prefix=', 'b'], NOWHERE, ['prefix=x-'])).toEqual(['a', 'x-b']);
  });

  test('commas are kept in quotes and in expressions', () => {
    expect(tagsOf(['"type=match","pattern=v(\\d{1,2})",group=1'], PUSH_TAG)).toEqual(['1', 'latest']);
    expect(tagsOf(["type=raw,value={{date 'D, M'}},prefix=on-"], PUSH_TAG)).toEqual(['on-10-1']);
  });

  test('a switched-off rule gives nothing', () => {
    expect(tagsOf(['type=raw,value=a,enable=false', 'type=raw,value=b,enable=true'], NOWHERE)).toEqual(['b']);
  });

  test('a tag that is no version is said, and left out', () => {
    const warnings: string[] = [];
    const rules = {
      tags: [
        'type=semver,pattern={{version}}',
        'type=semver,pattern={{version}},match=v(.*)',
        'type=match,pattern=x(.)',
        'type=match,pattern=e-,group=1',
      ],
      flavor: [],
    };
    expect(plan(rules, runOf('push', 'refs/tags/release-7'), warnings).tags).toEqual([]);
    expect(warnings).toEqual([
      'tags: type=semver,pattern={{version}} gives no tag, since "release-7" is not a semantic version such as 1.2.3',
      'tags: type=semver,pattern={{version}},match=v(.*) gives no tag, since "release-7" does not match',
      'tags: type=match,pattern=x(.) gives no tag, since "release-7" does not match',
      'tags: type=match,pattern=e-,group=1 gives no tag, since "release-7" matches, and has nothing in group 1',
    ]);
  });

  test.each<[line: string, tags: string[]]>([
    ['# all of it', []],
    ['v1 # the oldest', ['v1']],
    ['type=raw,value=a#b', ['a-b']],
    ['"type=raw","value=a #b" # quoted', ['a-b']],
    ['type=raw,value=a"b # an inch', ['a-b-an-inch']],
    [`type=raw,value=a${'"'.repeat(99)} # in no time`, ['a-in-no-time']],
  ])('of %s a comment is left out', (line, tags) => {
    expect(tagsOf(['x', line], PUSH_TAG)).toEqual(['x', ...tags]);
  });

  test('without a group, what match matches is the version', () => {
    const rule = String.raw`type=semver,pattern={{version}},value=app-1.2.3,match=\d+\.\d+\.\d+`;
    expect(tagsOf([rule], PUSH_TAG)).toEqual(['1.2.3', 'latest']);
  });
});

describe('ACT-02 mistakes are named', () => {
  test.each([
    ['type=semvar,pattern=x', 'has type=semvar: write one of schedule, semver, pep440, match'],
    ['type=semver', 'needs pattern=…'],
    ['type=match', 'needs pattern=…'],
    ['type=ref', 'needs event=…'],
    ['type=ref,event=push', 'has event=push: write one of branch, tag, pr'],
    ['type=raw', 'needs value=…'],
    ['type=sha,format=tiny', 'has format=tiny: write one of short, long'],
    ['type=raw,value=a,priority=high', 'has priority=high: write a whole number'],
    ['type=match,pattern=.,group=x', 'has group=x: write a whole number'],
    ['type=semver,patern={{version}}', 'needs pattern=…'],
    ['type=raw,value=a,sufix=b', 'type=raw does not know: did you mean suffix?'],
    ['type=raw,value=a,enable=yes', 'enable is "yes": it has to be true or false'],
    ['type=raw,value={{brnch}}', '{{brnch}} is no expression: there are branch, tag, sha'],
    ['type=raw,value={{#if x}}', '{{#if x}} is no expression'],
    ['type=raw,value={{branch', 'has "{{" without a name and "}}"'],
    ['type=raw,value={{date}}', "write it as {{date 'YYYYMMDD'}}"],
    ["type=raw,value={{date 'YYYY' zone='UTC'}}", "write it as {{date 'YYYYMMDD'}}"],
    ["type=raw,value={{date 'YYYY' tz='Mars'}}", '"Mars" is no time zone'],
    ["type=raw,value={{date 'YYYY LT'}}", 'has "L", which is not supported'],
    ['type=match,pattern=(,value=x', '"(" is no regular expression'],
    ['type=raw,value=-a', 'the tag would be "-a", and it begins with "." or "-"'],
    [`type=raw,value=${'a'.repeat(129)}`, 'it is longer than 128 characters'],
    ['my/tag', 'invalid tag "my/tag"'],
    ['v1,v1.2', '"v1,v1.2" has several tags: write one a line'],
    ['type=sha,prefix=a,prefix=b', 'has prefix twice'],
    [
      'ghcr.io:443/o/app:v1',
      '"ghcr.io:443/o/app:v1" is a whole reference: write "ghcr.io:443/o/app" in image, and "v1" alone here',
    ],
  ])('%s', (rule, message) => {
    expect(() => tagsOf([rule], PUSH_TAG)).toThrow(UsageError);
    expect(() => tagsOf([rule], PUSH_TAG)).toThrow(message);
    expect(() => tagsOf([rule], PUSH_TAG)).toThrow(/^tags: /);
  });

  test.each([
    ['latest=maybe', 'has latest=maybe: write one of auto, true, false'],
    ['onlatest=true', 'write true or false, after the prefix or suffix'],
    ['prefix=a,onlatest=1', 'has onlatest=1'],
    ['middle=a', 'has "middle"'],
    ['alpine', 'has "alpine"'],
  ])('flavor: %s', (line, message) => {
    expect(() => tagsOf(['a'], PUSH_TAG, [line])).toThrow(message);
  });

  test.each([
    ['type=ref,event=branch', 'needs GITHUB_REF, which only a workflow run has: write the tag itself'],
    ['type=semver,pattern={{version}}', 'needs GITHUB_REF'],
    ['type=sha', 'needs GITHUB_SHA'],
    ['type=schedule', 'needs GITHUB_EVENT_NAME'],
    ['type=raw,value={{branch}}', '{{branch}} needs GITHUB_REF'],
    ['type=raw,value={{sha}}', '{{sha}} needs GITHUB_SHA'],
  ])('outside a workflow: %s', (rule, message) => {
    expect(() => tagsOf([rule], NOWHERE)).toThrow(message);
  });

  test('a default branch that the event does not name', () => {
    const run = runOf('push', 'refs/heads/main', { defaultBranch: undefined });
    expect(() => tagsOf(['type=edge'], run)).toThrow('needs the default branch (write branch=…)');
    expect(() => tagsOf(['x-{{is_default_branch}}'], run)).toThrow('needs the default branch');
  });
});
