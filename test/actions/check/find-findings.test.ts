import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../../src/actions/check/default-rules.ts';
import { type Finding, findFindings } from '../../../src/actions/check/find-findings.ts';
import type { KeyRule } from '../../../src/actions/check/rule.ts';
import { readImageDocuments } from '../../../src/images/edit/image-documents.ts';
import { createMemoryImages } from '../../../src/images/memory.ts';
import { addIndex, addRandomImage, type RandomImageOptions } from '../../support/image.ts';

const SOURCE = { repositoryUrl: 'https://github.com/acme/app', commits: ['c'.repeat(40)] };
const ARM = { os: 'linux', architecture: 'arm64' };

async function check(
  rule: KeyRule,
  children: readonly RandomImageOptions[],
  indexAnnotations?: Record<string, string>,
): Promise<Finding[]> {
  const images = createMemoryImages();
  const manifests = [];
  for (const child of children) manifests.push(await addRandomImage(images, child));
  const [single] = manifests;
  const root =
    indexAnnotations === undefined && single !== undefined
      ? single
      : addIndex(images, manifests, { annotations: indexAnnotations ?? {} });
  return findFindings(await readImageDocuments(images, root), root, { keys: { k: rule } }, SOURCE);
}

describe('ACT-10 a value that a rule demands', () => {
  test.each<[KeyRule, string | undefined, string | undefined]>([
    [{}, 'anything', undefined],
    [{}, undefined, 'a value'],
    [{}, ' ', 'a value that is not empty'],
    [{ required: false }, undefined, undefined],
    [{ required: false, equals: 'x' }, 'y', '"x"'],
    [{ equals: 'x' }, 'x', undefined],
    [{ pattern: '^team-' }, 'team-core', undefined],
    [{ pattern: '^team-' }, 'core', 'a match of /^team-/'],
    [{ 'one-of': ['a', 'b'] }, 'b', undefined],
    [{ 'one-of': ['a', 'b'] }, 'c', 'one of "a", "b"'],
    [{ 'max-length': 2 }, '😀😀', undefined],
    [{ 'max-length': 2 }, 'abc', 'at most 2 characters, it has 3'],
    [{ is: 'spdx' }, 'MIT', undefined],
    [{ is: 'spdx' }, 'free', 'an SPDX expression, such as MIT or "Apache-2.0 OR MIT"'],
    [{ is: 'url' }, 'https://example.com', undefined],
    [{ is: 'url' }, 'example', 'a URL that begins with https://'],
    [{ is: 'semver' }, '1.2.3-rc.1', undefined],
    [{ is: 'semver' }, '1.2', 'a semantic version, such as 1.2.3'],
    [{ is: 'date' }, '2026-01-31T12:00:00Z', undefined],
    [{ is: 'date' }, '31.1.2026', 'a date and time of RFC 3339, such as 2026-01-31T12:00:00Z'],
    [{ is: 'repository' }, 'https://github.com/Acme/App', undefined],
    [{ is: 'repository' }, 'https://github.com/base/image', 'this repository, https://github.com/acme/app'],
    [{ is: 'commit' }, 'c'.repeat(40), undefined],
    [{ is: 'commit' }, 'd'.repeat(40), `this commit, ${'c'.repeat(40)}`],
  ])('%j finds in %j: %j', async (rule, value, wanted) => {
    const findings = await check(rule, [{ labels: value === undefined ? {} : { k: value } }]);
    expect(findings.map((finding) => finding.wanted)).toEqual(wanted === undefined ? [] : [wanted]);
    if (wanted !== undefined) expect(findings[0]?.found).toBe(value);
  });
});

describe('ACT-10 where a value is looked for', () => {
  test('a single image says it by a label or by an annotation', async () => {
    expect(await check({}, [{ labels: { k: 'v' } }])).toEqual([]);
    expect(await check({}, [{ annotations: { k: 'v' } }])).toEqual([]);
    expect(await check({}, [{}])).toEqual([
      {
        ...{ key: 'k', severity: 'error', place: 'labels', platform: 'linux/amd64', wanted: 'a value' },
        remedy: 'LABEL k="…" in the Dockerfile',
      },
    ]);
  });

  test('META-02 an index says it by its own annotation, whatever its images say', async () => {
    expect(await check({}, [{ labels: { k: 'v' } }], {})).toEqual([
      {
        ...{ key: 'k', severity: 'error', place: 'index', wanted: 'a value' },
        remedy: "--annotation 'index:k=…' of docker buildx build",
      },
    ]);
    expect(await check({}, [{}], { k: 'v' })).toEqual([]);
  });

  test('labels and manifest annotations are looked at on every platform', async () => {
    const children = [{ labels: { k: 'v' } }, { platform: ARM, annotations: { k: 'v' } }];
    const labels = await check({ in: ['labels'] }, children, {});
    expect(labels.map(({ platform, place }) => [platform, place])).toEqual([['linux/arm64', 'labels']]);
    const annotations = await check({ in: ['manifest'], severity: 'warning' }, children, {});
    expect(annotations.map(({ platform, severity }) => [platform, severity])).toEqual([
      ['linux/amd64', 'warning'],
    ]);
  });

  test('what is demanded of an index demands nothing of a single image', async () => {
    expect(await check({ in: ['index'] }, [{}])).toEqual([]);
  });
});

test('ACT-10 without rules of its own an image needs source, description and licence, and should have a revision', async () => {
  const images = createMemoryImages();
  const root = await addRandomImage(images);
  const findings = findFindings(await readImageDocuments(images, root), root, DEFAULT_RULES, SOURCE);
  expect(findings.map(({ key, severity, remedy }) => [key.split('.').at(-1), severity, remedy])).toEqual([
    [
      'source',
      'error',
      'LABEL org.opencontainers.image.source="https://github.com/acme/app" in the Dockerfile',
    ],
    ['description', 'error', 'LABEL org.opencontainers.image.description="…" in the Dockerfile'],
    ['licenses', 'error', 'LABEL org.opencontainers.image.licenses="MIT" in the Dockerfile'],
    ['revision', 'warning', 'LABEL org.opencontainers.image.revision="…" in the Dockerfile'],
  ]);
});
