import { describe, expect, test } from 'vitest';
import { parseContentRange } from '../../src/http/content-range.ts';
import { parseLink } from '../../src/http/link.ts';

describe('parseLink', () => {
  test.each([
    ['no header', undefined, undefined],
    ['the form of the registries', '</v2/a/tags/list?last=b&n=2>; rel="next"', '/v2/a/tags/list?last=b&n=2'],
    ['rel without quotes', '<https://h/x>;rel=next', 'https://h/x'],
    ['the right one of several', '</a>; rel="prev", </b>; title="x, y"; rel="next"', '/b'],
    ['several relations in one', '</a>; rel="last next"', '/a'],
    [
      'a target without brackets, as one registry writes',
      '/v2/a/tags/list?n=1; rel=next',
      '/v2/a/tags/list?n=1',
    ],
    ['commas in the target', '</a?x=1,2>; rel="next"', '/a?x=1,2'],
    ['another relation', '</a>; rel="prev"', undefined],
    ['no relation at all', '</a>', undefined],
    ['rubbish', ';;,<>=rel', undefined],
  ])('%s', (_, header, expected) => {
    expect(parseLink(header, 'next')).toBe(expected);
  });
});

describe('parseContentRange', () => {
  test.each([
    ['bytes 0-99/1000', { start: 0, end: 99, size: 1000 }],
    ['bytes 5-5/*', { start: 5, end: 5 }],
    ['BYTES 0-0/1', { start: 0, end: 0, size: 1 }],
    ['bytes 9-5/10', undefined],
    ['bytes 0-10/10', undefined],
    ['bytes */10', undefined],
    ['items 0-1/2', undefined],
    ['bytes 0-99999999999999999999/*', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(parseContentRange(header)).toEqual(expected);
  });
});
