import { describe, expect, test } from 'vitest';
import {
  parseAnnotation,
  parseKeyValue,
  parsePlacedKey,
} from '../../../src/actions/metadata/parse-annotation.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };

describe('ACT-07 annotations in the syntax of buildx', () => {
  test.each([
    ['a=b', { places: [], key: 'a', value: 'b' }],
    ['a=b=c', { places: [], key: 'a', value: 'b=c' }],
    ['a=', { places: [], key: 'a', value: '' }],
    ['a= spaced ', { places: [], key: 'a', value: ' spaced ' }],
    ['index:a=b', { places: [{ level: 'index' }], key: 'a', value: 'b' }],
    ['manifest[linux/amd64]:a=b', { places: [{ level: 'manifest', platform: amd64 }], key: 'a', value: 'b' }],
    ['index,manifest:a=b', { places: [{ level: 'index' }, { level: 'manifest' }], key: 'a', value: 'b' }],
    [
      'manifest-descriptor[linux/amd64],index-descriptor:a=b',
      {
        places: [{ level: 'manifest-descriptor', platform: amd64 }, { level: 'index-descriptor' }],
        key: 'a',
        value: 'b',
      },
    ],
    ['org.example/x:y=1', { places: [], key: 'org.example/x:y', value: '1' }],
    ['a=https://example.com/x', { places: [], key: 'a', value: 'https://example.com/x' }],
    ['index:a=two\nlines', { places: [{ level: 'index' }], key: 'a', value: 'two\nlines' }],
  ])('reads %j', (text, expected) => {
    expect(parseAnnotation(text)).toEqual(expected);
  });

  test.each([
    ['a', /"a" has no value: write KEY=VALUE/],
    ['=b', /"=b" has no key/],
    ['a b=c', /key "a b" has a blank in it/],
    ['mainfest:a=b', /unknown annotation level "mainfest": did you mean manifest\?/],
    ['layer:a=b', /unknown annotation level "layer": there are manifest, index, /],
    ['index[linux/amd64]:a=b', /an index has no platform/],
    ['manifest[linux]:a=b', /invalid platform "linux"/],
  ])('refuses %j', (text, message) => {
    expect(() => parseAnnotation(text)).toThrow(message);
  });

  test('reads keys that go, and labels', () => {
    expect(parsePlacedKey('manifest:a')).toEqual({ places: [{ level: 'manifest' }], key: 'a' });
    expect(parsePlacedKey('a')).toEqual({ places: [], key: 'a' });
    expect(parseKeyValue('index:a=b')).toEqual({ key: 'index:a', value: 'b' });
  });
});
