import { describe, expect, test } from 'vitest';
import { findById, findByShortName, isImageId } from '../../src/images/image-id.ts';
import { UserError } from '../../src/oci/errors.ts';

const A = `sha256:aaaaaaaaaaaa1${'0'.repeat(51)}`;
const B = `sha256:aaaaaaaaaaaa2${'0'.repeat(51)}`;
const C = `sha256:${'c'.repeat(64)}`;
const DIGEST = `sha256:${'d'.repeat(64)}`;

const IMAGES = [
  { id: A, names: ['localhost/app:v1', 'ghcr.io/octocat/app:v1'] },
  { id: B, names: ['docker.io/library/tool:latest', 'quay.io/one/thing:latest'] },
  { id: C, names: ['quay.io/two/thing:latest'], digest: DIGEST },
];

test.each([
  ['aaaaaaaaaaaa', true],
  ['sha256:aaaaaaaaaaaa', true],
  [A, true],
  ['aaaaaaaaaaa', false],
  ['AAAAAAAAAAAA', false],
  [`${A}0`, false],
  ['app:v1', false],
])('ACT-16 whether %s is an image ID: %s', (text, expected) => {
  expect(isImageId(text)).toBe(expected);
});

describe('ACT-16 findById', () => {
  test.each([
    [A, A],
    [A.slice('sha256:'.length), A],
    ['aaaaaaaaaaaa2', B],
    ['sha256:cccccccccccc', C],
    ['bbbbbbbbbbbb', undefined],
  ])('%s', (text, id) => {
    expect(findById(text, IMAGES, 'here')?.id).toBe(id);
  });

  test('lists the images when several begin so', () => {
    const find = () => findById('aaaaaaaaaaaa', IMAGES, 'of the Docker Engine');
    expect(find).toThrow(UserError);
    expect(find).toThrow(
      `the image ID aaaaaaaaaaaa is the beginning of 2 images of the Docker Engine: ${A} localhost/app:v1, ${B} docker.io/library/tool:latest. Write more of it`,
    );
  });
});

describe('findByShortName', () => {
  test.each([
    ['app:v1', A],
    ['localhost/app:v1', A],
    ['octocat/app:v1', A],
    ['ghcr.io/octocat/app:v1', A],
    ['tool', B],
    ['docker.io/tool', B],
    ['two/thing', C],
    [`whatever@${DIGEST}`, C],
    ['app', undefined],
    ['pp:v1', undefined],
  ])('%s', (text, id) => {
    expect(findByShortName(text, IMAGES, 'here')?.id).toBe(id);
  });

  test('lists the images when several end so', () => {
    expect(() => findByShortName('thing', IMAGES, "in podman's storage")).toThrow(
      `"thing" is the end of the names of 2 images in podman's storage: ${B} docker.io/library/tool:latest, ${C} quay.io/two/thing:latest`,
    );
  });
});
