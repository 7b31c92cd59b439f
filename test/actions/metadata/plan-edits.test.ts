import { describe, expect, test } from 'vitest';
import { parseAnnotation, parsePlacedKey } from '../../../src/actions/metadata/parse-annotation.ts';
import { planEdits, type WantedMetadata } from '../../../src/actions/metadata/plan-edits.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';

const TITLE = 'org.opencontainers.image.title';

function wanted(annotations: readonly string[], more: Partial<WantedMetadata> = {}): WantedMetadata {
  return {
    ...{ annotations: annotations.map(parseAnnotation), labels: [], remove: [] },
    ...{ attestations: 'keep', convertToOci: false },
    ...more,
  };
}

describe('META-02 keys without a level go where GitHub looks for them', () => {
  test.each([
    ['a single OCI image', MEDIA_TYPE.ociManifest, ['manifest'], true],
    ['a single Docker image, which has no annotations', MEDIA_TYPE.dockerManifest, [], true],
    ['an OCI index', MEDIA_TYPE.ociIndex, ['index', 'manifest'], false],
  ])('%s', (_, mediaType, levels, isLabel) => {
    const plan = planEdits(mediaType, wanted([`${TITLE}=App`]));
    expect(plan.annotations?.map(({ level, key, value }) => [level, key, value])).toEqual(
      levels.map((level) => [level, TITLE, 'App']),
    );
    expect(plan.labels?.map(({ key, value }) => [key, value])).toEqual(isLabel ? [[TITLE, 'App']] : []);
  });

  test('a key that image-spec does not know becomes no label of an OCI image', () => {
    const plan = planEdits(MEDIA_TYPE.ociManifest, wanted(['com.example.team=core']));
    expect(plan).toMatchObject({ annotations: [{ level: 'manifest' }], labels: [] });
  });

  test('a Docker manifest list is told how to become an index', () => {
    expect(() => planEdits(MEDIA_TYPE.dockerList, wanted([`${TITLE}=App`]))).toThrow(
      /Docker manifest list, which has no annotations\. Set convert to oci/,
    );
    const plan = planEdits(MEDIA_TYPE.dockerList, wanted([`${TITLE}=App`], { convertToOci: true }));
    expect(plan.annotations?.map(({ level }) => level)).toEqual(['index', 'manifest']);
  });
});

test('ACT-07 a level that is written counts, with its platform', () => {
  const plan = planEdits(MEDIA_TYPE.ociIndex, wanted(['manifest-descriptor[linux/arm64]:a=b']));
  expect(plan).toMatchObject({
    annotations: [
      {
        level: 'manifest-descriptor',
        platform: { os: 'linux', architecture: 'arm64' },
        key: 'a',
        value: 'b',
      },
    ],
    labels: [],
  });
});

test('ACT-07 a key that goes leaves labels and every level, unless one is written; what is set stays set', () => {
  const remove = ['a', 'index:b'].map(parsePlacedKey);
  const plan = planEdits(MEDIA_TYPE.ociIndex, wanted(['a=new'], { remove }));
  expect(plan.labels).toEqual([{ key: 'a', value: undefined }]);
  expect(plan.annotations?.map(({ level, key, value }) => [level, key, value])).toEqual([
    ['index', 'a', undefined],
    ['manifest', 'a', undefined],
    ['index-descriptor', 'a', undefined],
    ['manifest-descriptor', 'a', undefined],
    ['index', 'b', undefined],
    ['index', 'a', 'new'],
    ['manifest', 'a', 'new'],
  ]);
});

test('ACT-08 a value that only fills a gap says so, in labels and annotations', () => {
  const annotations = [{ ...parseAnnotation(`${TITLE}=App`), onlyIfAbsent: true }];
  expect(planEdits(MEDIA_TYPE.ociManifest, wanted([], { annotations }))).toMatchObject({
    annotations: [{ key: TITLE, onlyIfAbsent: true }],
    labels: [{ key: TITLE, onlyIfAbsent: true }],
  });
});
