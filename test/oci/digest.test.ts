import { describe, expect, test } from 'vitest';
import { digestOf, isDigest, parseDigest } from '../../src/oci/digest.ts';

describe('digest', () => {
  test.each([
    ['sha256, 64 hex digits', `sha256:${'0a'.repeat(32)}`, true],
    ['sha512, 128 hex digits', `sha512:${'0a'.repeat(64)}`, true],
    ['upper-case hex', `sha256:${'0A'.repeat(32)}`, false],
    ['too short', 'sha256:baddigest', false],
    ['sha512 with the length of sha256', `sha512:${'0a'.repeat(32)}`, false],
    ['an unknown algorithm', `md5:${'0a'.repeat(16)}`, false],
    ['a name of Object.prototype as algorithm', `constructor:${'0a'.repeat(32)}`, false],
    ['a path', `sha256:../../${'0a'.repeat(29)}`, false],
    ['no separator', '0a'.repeat(32), false],
  ])('%s', (_, text, valid) => {
    expect(isDigest(text)).toBe(valid);
  });

  test('the message of parseDigest names the text and the form', () => {
    expect(() => parseDigest('sha256:82jf9a84')).toThrow(/invalid digest "sha256:82jf9a84".*64 hex digits/);
  });

  test('digestOf knows the empty bytes of both algorithms', () => {
    expect(digestOf('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestOf(new Uint8Array(), 'sha512')).toMatch(/^sha512:cf83e1357eefb8bd/);
  });
});
