import { describe, expect, test } from 'vitest';
import { formatPlatform, isUnknownPlatform, matchesPlatform, parsePlatform } from '../../src/oci/platform.ts';

describe('platform', () => {
  test.each([
    ['linux/amd64', { os: 'linux', architecture: 'amd64' }],
    ['linux/arm/v7', { os: 'linux', architecture: 'arm', variant: 'v7' }],
    ['windows/amd64', { os: 'windows', architecture: 'amd64' }],
  ])('%s is read and written', (text, platform) => {
    expect(parsePlatform(text)).toEqual(platform);
    expect(formatPlatform(platform)).toBe(text);
  });

  test.each(['', 'linux', 'linux/', '/amd64', 'linux/arm/v7/x', 'linux/a b', 'linux,amd64', 'linux/arm/'])(
    '%j is refused with the form that is expected',
    (text) => {
      expect(() => parsePlatform(text)).toThrow(/invalid platform .*OS\/ARCHITECTURE, such as linux\/arm64/);
    },
  );

  test('an empty variant is not written', () => {
    expect(formatPlatform({ os: 'linux', architecture: 'amd64', variant: '' })).toBe('linux/amd64');
  });

  test.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/arm/v7', 'linux/arm', true],
    ['linux/arm/v7', 'linux/arm/v6', false],
    ['linux/arm', 'linux/arm/v7', false],
    ['linux/amd64', 'windows/amd64', false],
  ])('%s is what %s asks for: %s', (platform, wanted, expected) => {
    expect(matchesPlatform(parsePlatform(platform), parsePlatform(wanted))).toBe(expected);
  });

  test('attestations have no platform', () => {
    expect(isUnknownPlatform(parsePlatform('unknown/unknown'))).toBe(true);
    expect(isUnknownPlatform(parsePlatform('linux/amd64'))).toBe(false);
    expect(isUnknownPlatform(undefined)).toBe(false);
  });
});
