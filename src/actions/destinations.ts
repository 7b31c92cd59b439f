import { formatReference, parseReference, type Reference } from '../oci/reference.ts';
import type { Context } from './context.ts';
import { isLegacyRegistry, type ServerHosts } from './hosts.ts';
import { lowerName } from './image-source.ts';
import type { Log } from './log.ts';
import type { LatestMode } from './tags/judge-latest.ts';
import { type PlannedTag, plainTag, type TagPlan, uniqueTags } from './tags/plan-tags.ts';
import { parseInput, UsageError } from './usage-error.ts';

/** A repository to push to. */
export interface Destination {
  /** `host[:port]` */
  readonly registry: string;
  readonly repository: string;
}

/** With the tags that its image is meant to get. */
export interface PlannedDestination extends Destination {
  readonly planned: readonly PlannedTag[];
}

/** With the tags that its image gets, what is there already considered. */
export interface SettledDestination extends Destination {
  readonly tags: readonly string[];
}

/**
 * Reads the input `image`: a tag that is written there counts too, and `latest` when there is none at all.
 * @throws UsageError that names the input and the rule it breaks
 */
export function readDestinations(
  images: readonly string[],
  plan: TagPlan,
  latest: LatestMode,
  { hosts, log }: Pick<Context, 'hosts' | 'log'>,
): PlannedDestination[] {
  const places = images.map((text) => {
    const { registry, repository, tag } = parseImage(text, hosts, log);
    const own = tag === undefined ? [] : [plainTag(tag)];
    const wanted = uniqueTags([...own, ...plan.tags]);
    const planned = withLatest(latest, wanted.length === 0 ? plan.fallback : wanted, plan.latest);
    if (planned.length === 0) throw new UsageError(explainNoTags(text, latest));
    if (isLegacyRegistry(registry, hosts)) refuseShaTags(registry, planned);
    return { registry, repository, planned };
  });
  return mergePlaces(places);
}

/** The older registry, whose tags are versions, refuses them, but only when all else has been sent (LEG-03). */
function refuseShaTags(registry: string, planned: readonly PlannedTag[]): void {
  const sha = planned.find(({ tag }) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(tag));
  if (sha === undefined) return;
  throw new UsageError(
    `tags: ${registry} takes no tag of 40 or 64 hex digits, such as ${sha.tag}: give a version, or put something before the digits, as type=sha does`,
  );
}

/** What the input `latest` says about it whatever the rules say. */
function withLatest(
  mode: LatestMode,
  wanted: readonly PlannedTag[],
  latest: PlannedTag,
): readonly PlannedTag[] {
  if (mode === 'never') return wanted.filter(({ isLatest }) => !isLatest);
  return mode === 'auto' || wanted.some(({ isLatest }) => isLatest) ? wanted : [...wanted, latest];
}

function explainNoTags(image: string, latest: LatestMode): string {
  return latest === 'never'
    ? `latest: "never" leaves no tag for ${image}: give tags`
    : `tags: no rule gives a tag to this run for ${image}: add one that always does, such as type=sha`;
}

/** One line for each repository: the tags of a second one for the same are its tags, too. */
function mergePlaces(places: readonly PlannedDestination[]): PlannedDestination[] {
  const merged = new Map<string, PlannedDestination>();
  for (const place of places) {
    const name = `${place.registry}/${place.repository}`;
    const planned = uniqueTags([...(merged.get(name)?.planned ?? []), ...place.planned]);
    merged.set(name, { ...place, planned });
  }
  return [...merged.values()];
}

export function referencesOf({ registry, repository, tags }: SettledDestination): string[] {
  return tags.map((tag) => formatReference({ registry, repository, tag }));
}

function parseImage(text: string, hosts: ServerHosts, log: Pick<Log, 'notice'>): Reference {
  const lower = lowerName(text);
  const reference = parseInput('image', lower, parseReference);
  if (lower !== text)
    log.notice(`image: ${text} is pushed as ${lower}, since registries take lower case only`);
  const { registry, repository, digest } = reference;
  if (digest !== undefined) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} has a digest, which follows from the content: leave it out`,
    );
  }
  if (registry === 'docker.io' && !/^(index\.)?docker\.io\//.test(lower)) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} names no registry: write ${hosts.container}/${lower}, or docker.io/… for Docker Hub`,
    );
  }
  if (registry === hosts.container && !repository.includes('/')) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} names no owner: write ${registry}/OWNER/${repository}`,
    );
  }
  return reference;
}
