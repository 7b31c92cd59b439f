import { describe, expect, test } from 'vitest';
import {
  composeIndex,
  type IndexChild,
  isAttestation,
  narrowIndex,
  selectChildren,
} from '../../src/images/index-children.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { UserError } from '../../src/oci/errors.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { type Platform, parsePlatform } from '../../src/oci/platform.ts';

function child(name: string, platform: string | Platform | undefined, from = 'a source'): IndexChild {
  const parsed = typeof platform === 'string' ? parsePlatform(platform) : platform;
  const descriptor = {
    mediaType: MEDIA_TYPE.ociManifest,
    digest: digestOf(name),
    size: 500,
    ...(parsed && { platform: parsed }),
  };
  return { descriptor, platform: parsed, from };
}

function attestation(name: string, subject?: IndexChild): IndexChild {
  const { descriptor, ...others } = child(name, 'unknown/unknown');
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    ...(subject && { 'vnd.docker.reference.digest': subject.descriptor.digest }),
  };
  return { descriptor: { ...descriptor, annotations }, ...others };
}

function digests(children: readonly (IndexChild | Descriptor)[]): string[] {
  return children.map((entry) => ('from' in entry ? entry.descriptor.digest : entry.digest));
}

function listed(bytes: Uint8Array): readonly Descriptor[] {
  const manifest = parseManifest(bytes);
  return manifest.kind === 'index' ? manifest.manifests : [];
}

const amd64 = child('amd64', 'linux/amd64');
const arm64 = child('arm64', 'linux/arm64');
const arm7 = child('arm7', 'linux/arm/v7');
const about64 = attestation('about amd64', amd64);
const about7 = attestation('about arm7', arm7);
const loose = attestation('about nothing');

describe('selectChildren', () => {
  const all = [amd64, about64, arm64, arm7, about7, loose];

  test.each<[string, string[], 'keep' | 'drop', IndexChild[]]>([
    ['everything', [], 'keep', all],
    ['everything without attestations', [], 'drop', [amd64, arm64, arm7]],
    ['one platform with what is about it', ['linux/amd64'], 'keep', [amd64, about64, loose]],
    ['one platform alone', ['linux/amd64'], 'drop', [amd64]],
    ['a variant', ['linux/arm/v7'], 'drop', [arm7]],
    ['all variants where none is asked for', ['linux/arm'], 'drop', [arm7]],
    ['a variant that goes without saying', ['linux/arm64/v8', 'linux/amd64/v1'], 'drop', [amd64, arm64]],
  ])('gives %s', (_, platforms, attestations, kept) => {
    const selection = { platforms: platforms.map(parsePlatform), attestations };
    expect(digests(selectChildren(all, selection))).toEqual(digests(kept));
  });

  test('ACT-03 says which platforms there are when one is missing', () => {
    const selection = { platforms: [parsePlatform('linux/s390x')], attestations: 'keep' } as const;
    const select = () => selectChildren(all, selection);
    expect(select).toThrow(UserError);
    expect(select).toThrow(
      'platforms: there is no linux/s390x in a source, only linux/amd64, linux/arm64, linux/arm/v7',
    );
  });
});

describe('composeIndex', () => {
  test('ACT-03 makes the same bytes of the same children in any order', () => {
    const one = composeIndex([amd64, arm64, about64, arm7, about7]);
    const other = composeIndex([about7, arm7, arm64, about64, amd64, amd64]);
    expect(other).toEqual(one);
    expect(JSON.parse(one.toString())).toMatchObject({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex });
    expect(digests(listed(one)).slice(0, 3)).toEqual(digests([amd64, arm7, arm64]));
    expect(listed(one).slice(3).every(isAttestation)).toBe(true);
  });

  test('keeps platforms whole, and what an index says of attestations', () => {
    const windows = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1' };
    const [image, about] = listed(composeIndex([child('w', windows), about64]));
    expect(image?.platform).toEqual(windows);
    expect(about?.annotations).toEqual(about64.descriptor.annotations);
  });

  test.each<[string, IndexChild, IndexChild]>([
    ['a platform', amd64, child('other', 'linux/amd64', 'another')],
    ['a platform with and without its only variant', arm64, child('other', 'linux/arm64/v8', 'another')],
    ['a variant', arm7, child('other', 'linux/arm/v7', 'another')],
  ])('ACT-03 refuses two images for %s, and names both', (_, one, other) => {
    const compose = () => composeIndex([one, other]);
    expect(compose).toThrow(UserError);
    expect(compose).toThrow(/^two images are for linux\/arm|^two images are for linux\/amd64/);
    expect(compose).toThrow(
      `${one.descriptor.digest} of a source, and ${other.descriptor.digest} of another. Leave one out`,
    );
  });

  test('takes variants, and versions of Windows, for different platforms', () => {
    const windows = (version: string) =>
      child(version, { os: 'windows', architecture: 'amd64', 'os.version': version });
    const children = [arm7, child('v6', 'linux/arm/v6'), windows('10.0.1'), windows('10.0.2')];
    expect(listed(composeIndex(children))).toHaveLength(4);
  });

  test('refuses an image without platform, and nothing at all', () => {
    expect(() => composeIndex([child('none', undefined)])).toThrow(
      `a source: the config of ${digestOf('none')} names no platform`,
    );
    expect(() => composeIndex([about64])).toThrow('there is no image to make an index of');
  });
});

test('narrowIndex changes nothing but the list', () => {
  const whole = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.dockerList,
    manifests: [],
    annotations: { a: 'b' },
  };
  const bytes = narrowIndex(Buffer.from(JSON.stringify(whole)), [arm7]);
  expect(JSON.parse(bytes.toString())).toEqual({ ...whole, manifests: [arm7.descriptor] });
});
