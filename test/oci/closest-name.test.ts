import { expect, test } from 'vitest';
import { closestName } from '../../src/oci/closest-name.ts';

test.each([
  ['a letter too many', 'taggs', 'tags'],
  ['a letter missing', 'soure', 'source'],
  ['a wrong letter', 'inage', 'image'],
  ['swapped letters', 'docker-deamon', 'docker-daemon'],
  ['another case', 'Docker-Daemon', 'docker-daemon'],
  ['two slips in a long name', 'docker-demom', 'docker-daemon'],
  ['something else', 'platform', undefined],
  ['too short to be told', 'xy', undefined],
  ['nothing', '', undefined],
])('closestName: %s', (_, text, expected) => {
  expect(closestName(text, ['tags', 'tag', 'source', 'image', 'docker-daemon'])).toBe(expected);
});
