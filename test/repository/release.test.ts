import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changesOf, releaseNotes, unreleasedChanges, withRelease } from '../../scripts/changelog.ts';
import { readText } from '../../scripts/project-files.ts';
import { publishedManifest } from '../../scripts/published-manifest.ts';
import { movingTags, planRelease } from '../../scripts/release-plan.ts';

const CHANGELOG = `# Changes

## Unreleased

- \`push\`: something to come.

## [1.1.0] - 2026-02-01

### Added

- A second thing.

## 1.0.0 - 2026-01-01

- The first.
`;

describe('the changelog', () => {
  test.each([
    ['1.1.0', '### Added\n\n- A second thing.'],
    ['1.0.0', '- The first.'],
    ['1.1', undefined],
    ['1.0.0-rc.1', undefined],
  ])('says of %s what stands below its heading', (version, changes) => {
    expect(changesOf(CHANGELOG, version)).toBe(changes);
  });

  test('gives what is unreleased to a version, and keeps the place', () => {
    const released = withRelease(CHANGELOG, '1.2.0', '2026-03-01');
    expect(released).toContain('## Unreleased\n\n## 1.2.0 - 2026-03-01\n\n- `push`: something');
    expect(changesOf(released, '1.2.0')).toBe(unreleasedChanges(CHANGELOG));
    expect(unreleasedChanges(released)).toBeUndefined();
    expect(() => withRelease(released, '1.3.0', '2026-04-01')).toThrow('nothing under "## Unreleased"');
  });

  test('has each version once', () => {
    expect(() => withRelease(CHANGELOG, '1.1.0', '2026-03-01')).toThrow('a section for 1.1.0 already');
  });

  test('becomes notes without broken lines, whose links lead to the files of the release', () => {
    const changes = '- One\n  thing ([all](all.md)).\n- Another:\n  - a [page](https://example.org)';
    expect(releaseNotes(changes, 'https://github.com/acme/app/blob/c0ffee/')).toBe(
      '- One thing ([all](https://github.com/acme/app/blob/c0ffee/all.md)).\n- Another:\n  - a [page](https://example.org)',
    );
  });

  test('of this project has what the next release, or the last one, needs', () => {
    const changelog = readText('CHANGELOG.md');
    const { version } = JSON.parse(readText('package.json'));
    expect(unreleasedChanges(changelog) ?? changesOf(changelog, version)).toMatch(
      /^### (?:Added|Changed|Deprecated|Removed|Fixed|Security)\n\n- /,
    );
  });
});

describe('moving tags', () => {
  test.each<[what: string, version: string, tags: string[], moving: string[]]>([
    ['the first release', '1.0.0', ['v1.0.0'], ['v1', 'v1.0']],
    ['the next minor', '1.10.0', ['v1', 'v1.9', 'v1.9.0', 'v1.10.0'], ['v1', 'v1.10']],
    ['a fix of an older minor', '1.2.5', ['v1.2.4', 'v1.2.5', 'v1.10.0'], ['v1.2']],
    ['a fix of an older major', '1.10.1', ['v1.10.0', 'v1.10.1', 'v2.0.0'], ['v1', 'v1.10']],
    ['a version that others have overtaken', '1.2.3', ['v1.2.3', 'v1.2.4'], []],
    ['a release after its own candidates', '2.0.0', ['v2.0.0-rc.1', 'v2.0.0'], ['v2', 'v2.0']],
    ['a prerelease', '2.0.0-rc.1', ['v1.0.0', 'v2.0.0-rc.1'], []],
  ])('of %s', (_, version, tags, moving) => {
    expect(movingTags(version, tags)).toEqual(moving);
  });
});

describe('the plan of a release', () => {
  const facts = { version: '1.1.0', changelog: CHANGELOG, tags: ['v1.0.0'], isOnReleaseBranch: true };

  test('of a tag', () => {
    expect(planRelease({ ...facts, tag: 'v1.1.0' })).toEqual({
      version: '1.1.0',
      isPrerelease: false,
      isLatest: true,
      movingTags: ['v1', 'v1.1'],
      npmTag: 'latest',
      notes: '### Added\n\n- A second thing.',
    });
  });

  test('of a fix for an older major, which is not the latest release', () => {
    const plan = planRelease({ ...facts, tag: 'v1.1.0', tags: ['v1.1.0', 'v2.0.0'] });
    expect(plan).toMatchObject({ isLatest: false, movingTags: ['v1', 'v1.1'], npmTag: 'latest-1' });
  });

  test('of a prerelease, which nothing moves to', () => {
    const changelog = CHANGELOG.replace('Unreleased', '2.0.0-rc.1');
    const plan = planRelease({ ...facts, changelog, version: '2.0.0-rc.1', tag: 'v2.0.0-rc.1' });
    expect(plan).toMatchObject({ isPrerelease: true, isLatest: false, movingTags: [], npmTag: 'next' });
  });

  test('rehearsed before there is a section: with what is unreleased', () => {
    const plan = planRelease({ ...facts, version: '1.2.0', isOnReleaseBranch: false });
    expect(plan.notes).toBe('- `push`: something to come.');
  });

  test('names everything that is wrong at once', () => {
    expect(() =>
      planRelease({ ...facts, tag: 'v1.2.0', version: '1.3.0', isOnReleaseBranch: false }),
    ).toThrow(
      /^this cannot be released:\n- the tag is v1\.2\.0, but .* 1\.3\.0.*\n- CHANGELOG\.md has no section for 1\.3\.0.*\n- .*neither on main nor/,
    );
  });

  test.each(['1.0', 'v1.0.0', ''])('refuses the version %j', (version) => {
    expect(() => planRelease({ ...facts, version })).toThrow('is no semantic version');
  });
});

test('the npm package depends on nothing: its bundle has it all', () => {
  const manifest = JSON.parse(readText('package.json'));
  const published = publishedManifest(manifest, 'acme/ghcr-actions');
  expect(Object.keys(published).filter((field) => /dependencies|scripts|overrides/i.test(field))).toEqual([]);
  expect(published).toMatchObject({
    ...{ name: manifest.name, version: manifest.version, bin: manifest.bin, exports: manifest.exports },
    repository: { type: 'git', url: 'git+https://github.com/acme/ghcr-actions.git' },
  });
});

test('the Marketplace can list the action of the repository', () => {
  const { name, description, branding } = parse(readText('action.yml'));
  expect(name).toBe('ghcr-actions');
  expect(description.length).toBeLessThan(125);
  expect(branding).toEqual({ icon: 'package', color: 'blue' });
});
