import { parsePythonVersion, parseSemanticVersion, type Version } from './version.ts';

/** The version that a tag is about. `rel-v1.2.3-alpine` is 1.2.3 among the tags `rel-…-alpine`. */
export interface TaggedVersion {
  /** Such as `1.2.3`, or `1.2.3-rc.1` where it is no release. */
  readonly text: string;
  readonly isRelease: boolean;
  /** What stands before and after the version, a `v` left out. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Two to four numbers. One alone could be a date, a build, or the moving tag of a whole series. */
const RELEASE = /^v?(\d{1,15}(?:\.\d{1,15}){1,3})$/;

/** Finds the version that a rule has given a tag; undefined when only a part of it is there, as in `1.2` for 1.2.3. */
export function tagVersion(tag: string, { version, isFinal }: Version): TaggedVersion | undefined {
  const start = tag.indexOf(version);
  if (start === -1) return undefined;
  const prefix = tag.slice(0, start).replace(/v$/, '');
  return { text: version, isRelease: isFinal, prefix, suffix: tag.slice(start + version.length) };
}

/**
 * Reads the version of a tag that nobody has called one.
 * @param value the tag before prefix and suffix were added
 */
export function findVersion(tag: string, value: string): TaggedVersion | undefined {
  const [, release] = RELEASE.exec(value) ?? [];
  const numbers = { raw: value, major: '', minor: '', patch: '' };
  if (release !== undefined) return tagVersion(tag, { ...numbers, version: release, isFinal: true });
  const version = parseSemanticVersion(value) ?? parsePythonVersion(value);
  // One number and what looks like a release of it, such as `20240110-1`, is more often something else.
  if (version === undefined || version.isFinal || !value.includes('.')) return undefined;
  return tagVersion(tag, { ...version, version: value.replace(/^v/, '') });
}

/** The numbers of a tag that is a release of the same family, undefined for every other tag. */
export function releaseNumbers(
  tag: string,
  { prefix, suffix }: Pick<TaggedVersion, 'prefix' | 'suffix'>,
): readonly number[] | undefined {
  if (tag.length < prefix.length + suffix.length || !tag.startsWith(prefix) || !tag.endsWith(suffix)) {
    return undefined;
  }
  const [, release] = RELEASE.exec(tag.slice(prefix.length, tag.length - suffix.length)) ?? [];
  return release?.split('.').map(Number);
}

/** Positive when `one` is higher. Missing numbers are 0. */
export function compareReleases(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  const differences = Array.from({ length }, (_, position) => (one[position] ?? 0) - (other[position] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
