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

/** What stands before the version in git tags such as `release-1.2.3` and `app/v1.2.3`, which a tag has as `app-v1.2.3`. */
const NAME_BEFORE = /^[A-Za-z][^.]*?[-_](?=v?\d+\.\d)/;

/**
 * The version that a rule has made a tag of, though the tag may show a part of it alone, as `1.2` and `1` do of 1.2.3. Undefined when
 * it shows none, or has an epoch (PEP 440), which no tag can spell.
 */
export function tagVersion(
  tag: string,
  { raw, version, major, minor, isFinal }: Version,
): TaggedVersion | undefined {
  if (version.includes('!')) return undefined;
  const [text = '', local = ''] = version.split('+');
  const whole = local === '' ? text : `${text}-${local}`;
  const shown = [raw.replaceAll(/[^\w.-]+/g, '-'), whole, `${major}.${minor}`, major];
  for (const part of shown) {
    const start = part === '' ? -1 : findNumbers(tag, part);
    if (start === -1) continue;
    const prefix = tag.slice(0, start).replace(/v$/, '');
    return { text, isRelease: isFinal, prefix, suffix: tag.slice(start + part.length) };
  }
  return undefined;
}

/** Where `part` stands in a tag and is no piece of a longer number. */
function findNumbers(tag: string, part: string): number {
  const isDigitAt = (position: number): boolean => /\d/.test(tag[position] ?? '');
  let start = tag.indexOf(part);
  while (start !== -1 && (isDigitAt(start - 1) || isDigitAt(start + part.length))) {
    start = tag.indexOf(part, start + 1);
  }
  return start;
}

/**
 * Reads the version of a tag that nobody has called one.
 * @param text the tag before prefix and suffix were added
 * @param isGitTag whether a name may stand before the version
 */
export function findVersion(tag: string, text: string, isGitTag = false): TaggedVersion | undefined {
  const value = isGitTag ? text.replace(NAME_BEFORE, '') : text;
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
