import type { PlannedTag } from './plan-tags.ts';
import { compareReleases, releaseNumbers, type TaggedVersion } from './tagged-version.ts';

/** `auto`: only for the highest release · `always`: whatever is there · `never`: not even if asked for. */
export type LatestMode = 'auto' | 'always' | 'never';

/** Whether `latest` may move to the image, and if not why. */
export type LatestVerdict = { readonly moves: true } | { readonly moves: false; readonly reason: string };

const MOVES: LatestVerdict = { moves: true };

/**
 * Whether `latest` may move to an image with these tags: to the highest release in its repository, and to images that are no
 * version at all (ACT-02). Prereleases never take it.
 * @param listTags lists the repository's tags, and is called only when there is something to compare
 */
export async function judgeLatest(
  planned: readonly PlannedTag[],
  listTags: () => Promise<readonly string[]>,
): Promise<LatestVerdict> {
  const versions = planned.flatMap(({ version }) => version ?? []);
  const releases = versions.filter(({ isRelease }) => isRelease);
  const [first] = versions;
  const own = highestOf(releases);
  if (first === undefined) return MOVES;
  if (own === undefined) return { moves: false, reason: `${first.text} is not a release` };
  const higher = highestTag(await listTags(), own);
  return higher === undefined
    ? MOVES
    : { moves: false, reason: `${higher} in the registry is higher than ${own.text}` };
}

function highestOf(releases: readonly TaggedVersion[]): TaggedVersion | undefined {
  return releases.toSorted((one, other) => compareReleases(numbersOf(other), numbersOf(one)))[0];
}

function numbersOf({ text }: TaggedVersion): readonly number[] {
  return text.split('.').map(Number);
}

/** The highest of the tags that are higher than `own` and of its family. */
function highestTag(tags: readonly string[], own: TaggedVersion): string | undefined {
  let highest = { tag: undefined as string | undefined, numbers: numbersOf(own) };
  for (const tag of tags) {
    const numbers = releaseNumbers(tag, own);
    if (numbers !== undefined && compareReleases(numbers, highest.numbers) > 0) highest = { tag, numbers };
  }
  return highest.tag;
}
