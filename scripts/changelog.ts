import { UserError } from '../src/oci/errors.ts';

const UNRELEASED = 'Unreleased';

/** What CHANGELOG.md says about a version, without its heading; undefined when it says nothing. */
export function changesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => nameOf(text) === version);
  const changes = section?.slice(section.indexOf('\n')).trim();
  return changes === '' ? undefined : changes;
}

export function unreleasedChanges(changelog: string): string | undefined {
  return changesOf(changelog, UNRELEASED);
}

/**
 * Makes what is unreleased a version, and leaves the place for what comes next.
 * @param date `YYYY-MM-DD`
 * @throws UserError when nothing is unreleased, or the version is there already
 */
export function withRelease(changelog: string, version: string, date: string): string {
  if (unreleasedChanges(changelog) === undefined)
    throw new UserError(`CHANGELOG.md has nothing under "## ${UNRELEASED}" that ${version} could be made of`);
  if (changesOf(changelog, version) !== undefined)
    throw new UserError(`CHANGELOG.md has a section for ${version} already`);
  return changelog.replace(`## ${UNRELEASED}\n`, `## ${UNRELEASED}\n\n## ${version} - ${date}\n`);
}

/**
 * Changes as a release on GitHub shows them: lines are not joined there, and links need a place to start from.
 * @param files address of the files of that version, with a slash at the end
 */
export function releaseNotes(changes: string, files: string): string {
  return changes.replaceAll(/\n {2,}(?!- )/g, ' ').replaceAll(/\]\((?!https?:|#)/g, `](${files}`);
}

/** A heading is a version, with brackets or without, and its date. */
function nameOf(section: string): string | undefined {
  return /^\[?(?<name>[^\s\]]+)/.exec(section)?.groups?.name;
}
