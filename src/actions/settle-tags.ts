import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import type { RegistryClient } from '../registry/client.ts';
import { isRefusal } from '../registry/errors.ts';
import type { RemoteRepository } from '../registry/repository.ts';
import type { Context } from './context.ts';
import type { PlannedDestination, SettledDestination } from './destinations.ts';
import { judgeLatest, type LatestMode } from './tags/judge-latest.ts';
import type { PlannedTag } from './tags/plan-tags.ts';
import { policyFor, type TagPolicyRule } from './tags/tag-policy.ts';

export interface SettleOptions {
  readonly client: RegistryClient;
  /** The image that the tags are to point to. */
  readonly root: Digest;
  readonly latest: LatestMode;
  readonly policies: readonly TagPolicyRule[];
  readonly context: Pick<Context, 'log' | 'signal'>;
}

const WAY_OUT = 'Push under a new tag, or change tag-policy';

/**
 * Finds out which of the planned tags the image gets at each destination, before anything is uploaded: where `latest` may go, and
 * what the policies say about tags that point to another image. Destinations that are left without a tag are left out.
 * @throws UserError that names every tag that must not move
 */
export async function settleTags(
  destinations: readonly PlannedDestination[],
  options: SettleOptions,
): Promise<SettledDestination[]> {
  const settled = await Promise.all(destinations.map((destination) => settle(destination, options)));
  const refusals = settled.flatMap((destination) => destination.refusals);
  if (refusals.length > 0) {
    throw new UserError(
      `nothing was pushed, because of tags that must not move: ${refusals.join('; ')}. ${WAY_OUT}`,
    );
  }
  for (const { name, tags } of settled) {
    if (tags.length === 0)
      options.context.log.notice(`nothing to push to ${name}: all its tags stay as they are`);
  }
  return settled
    .filter(({ tags }) => tags.length > 0)
    .map(({ registry, repository, tags }) => ({ registry, repository, tags }));
}

/**
 * Looks again at the tags that must not move, once all else is there: another run may have set them meanwhile.
 * @returns the tags that the image still gets
 * @throws UserError that names every tag that must not move
 */
export async function settleTagsAgain(
  { registry, repository, tags }: SettledDestination,
  options: SettleOptions,
): Promise<string[]> {
  const remote = options.client.repository(registry, repository);
  const verdicts = await Promise.all(tags.map((tag) => applyPolicy(tag, remote, options)));
  const refusals = verdicts.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) {
    throw new UserError(
      `the layers are in ${registry}/${repository}, but the image was not tagged any further, because of tags that must not move, set by somebody else since the push began: ${refusals.join('; ')}. ${WAY_OUT}`,
    );
  }
  return verdicts.flatMap(({ isSet, tag }) => (isSet ? tag : []));
}

interface Settlement extends SettledDestination {
  readonly name: string;
  readonly refusals: readonly string[];
}

async function settle(
  { registry, repository, planned }: PlannedDestination,
  options: SettleOptions,
): Promise<Settlement> {
  const remote = options.client.repository(registry, repository);
  const name = `${registry}/${repository}`;
  const wanted = await withoutHeldLatest(planned, remote, options);
  const verdicts = await Promise.all(wanted.map(({ tag }) => applyPolicy(tag, remote, options)));
  return {
    registry,
    repository,
    name,
    tags: verdicts.flatMap(({ isSet, tag }) => (isSet ? tag : [])),
    refusals: verdicts.flatMap(({ refusal }) => refusal ?? []),
  };
}

async function withoutHeldLatest(
  planned: readonly PlannedTag[],
  remote: RemoteRepository,
  { latest, context }: SettleOptions,
): Promise<readonly PlannedTag[]> {
  const held = planned.find(({ isLatest }) => isLatest);
  if (latest !== 'auto' || held === undefined) return planned;
  const verdict = await judgeLatest(planned, () => listTags(remote));
  if (verdict.moves) return planned;
  context.log.notice(
    `${remote.registry}/${remote.name}:${held.tag} stays where it is, since ${verdict.reason} (latest: always would move it)`,
  );
  return planned.filter(({ isLatest }) => !isLatest);
}

/** Where nothing is yet, or nothing may be seen, nothing is higher. */
async function listTags(remote: RemoteRepository): Promise<string[]> {
  const tags: string[] = [];
  try {
    for await (const tag of remote.tags()) tags.push(tag);
    return tags;
  } catch (error) {
    if (isRefusal(error, 401, 403, 404)) return [];
    throw error;
  }
}

interface PolicyVerdict {
  readonly tag: string;
  readonly isSet: boolean;
  readonly refusal?: string;
}

async function applyPolicy(
  tag: string,
  remote: RemoteRepository,
  { root, policies, context }: SettleOptions,
): Promise<PolicyVerdict> {
  const { policy, text } = policyFor(tag, policies);
  const present = policy === 'move' ? undefined : await digestBehind(tag, remote, context.signal);
  if (present === undefined || present === root) return { tag, isSet: true };
  const words = `${remote.registry}/${remote.name}:${tag} points to ${present} (tag-policy ${JSON.stringify(text)})`;
  if (policy === 'refuse') return { tag, isSet: false, refusal: words };
  context.log.notice(`skipped: ${words}`);
  return { tag, isSet: false };
}

async function digestBehind(
  tag: string,
  remote: RemoteRepository,
  signal: AbortSignal,
): Promise<Digest | undefined> {
  try {
    return (await remote.find(tag, signal))?.digest;
  } catch (error) {
    // Registries answer so, too, for a repository that the push will create.
    if (isRefusal(error, 401, 403)) return undefined;
    throw error;
  }
}
