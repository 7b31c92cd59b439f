import { compare, parse, prerelease, type SemVer, valid } from 'semver';
import { UserError } from '../src/oci/errors.ts';
import { changesOf, unreleasedChanges } from './changelog.ts';

/** What is known about a commit that shall become a release. */
export interface ReleaseFacts {
  /** The tag that was pushed; without one it is a rehearsal of what package.json says. */
  readonly tag?: string;
  /** Of package.json. */
  readonly version: string;
  readonly changelog: string;
  /** All tags of the repository. */
  readonly tags: readonly string[];
  /** Whether the commit is one of main, or of a branch `release/*` for an older major. */
  readonly isOnReleaseBranch: boolean;
}

export interface ReleasePlan {
  readonly version: string;
  readonly isPrerelease: boolean;
  /** Whether no release has a higher version. */
  readonly isLatest: boolean;
  /** Tags that come to this release, such as `v1` and `v1.2`. */
  readonly movingTags: readonly string[];
  /** What npm calls it: nobody gets a prerelease or an older major without asking for it. */
  readonly npmTag: string;
  /** Markdown. */
  readonly notes: string;
}

/** @throws UserError that names everything which is wrong */
export function planRelease(facts: ReleaseFacts): ReleasePlan {
  const problems = findProblems(facts);
  if (problems.length > 0) throw new UserError(`this cannot be released:\n- ${problems.join('\n- ')}`);
  const { version, changelog, tags } = facts;
  const isPrerelease = prerelease(version) !== null;
  const isLatest = isHighest(version, releasesOf(tags));
  return {
    ...{ version, isPrerelease, isLatest },
    movingTags: movingTags(version, tags),
    npmTag: isPrerelease ? 'next' : isLatest ? 'latest' : `latest-${parse(version)?.major}`,
    notes: changesOf(changelog, version) ?? unreleasedChanges(changelog) ?? '',
  };
}

function findProblems({ tag, version, changelog, isOnReleaseBranch }: ReleaseFacts): string[] {
  if (valid(version) !== version) return [`package.json: "${version}" is no semantic version`];
  if (tag === undefined) return [];
  const problems: string[] = [];
  if (tag !== `v${version}`)
    problems.push(`the tag is ${tag}, but package.json says ${version}: tag the commit of that version`);
  if (changesOf(changelog, version) === undefined)
    problems.push(`CHANGELOG.md has no section for ${version}: make it with "npm run release -- ${version}"`);
  if (!isOnReleaseBranch)
    problems.push(`the commit of ${tag} is neither on main nor on a branch release/*: merge it first`);
  return problems;
}

/**
 * `vMAJOR` and `vMAJOR.MINOR`, as far as no higher release claims them: a fix for an older minor leaves the major where it is, and
 * nothing moves for a prerelease.
 */
export function movingTags(version: string, tags: readonly string[]): string[] {
  if (prerelease(version) !== null) return [];
  const { major, minor } = parse(version) as SemVer;
  const releases = releasesOf(tags);
  const ofMajor = releases.filter((other) => other.major === major);
  const ofMinor = ofMajor.filter((other) => other.minor === minor);
  return [
    ...(isHighest(version, ofMajor) ? [`v${major}`] : []),
    ...(isHighest(version, ofMinor) ? [`v${major}.${minor}`] : []),
  ];
}

function isHighest(version: string, releases: readonly SemVer[]): boolean {
  return prerelease(version) === null && releases.every((release) => compare(version, release) >= 0);
}

/** Prereleases do not count, moving tags are no versions. */
function releasesOf(tags: readonly string[]): SemVer[] {
  return tags.filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag)).map((tag) => parse(tag) as SemVer);
}
