import { createContent } from '../../oci/content.ts';
import type { Digest } from '../../oci/digest.ts';
import { parseReference } from '../../oci/reference.ts';
import type { Source, Target } from '../../oci/target.ts';
import type { RegistryClient } from '../../registry/client.ts';
import type { ManifestTarget } from '../../registry/copy-steps.ts';
import { isRefusal } from '../../registry/errors.ts';
import { createLimiter } from '../../registry/limiter.ts';
import type { RemoteManifest } from '../../registry/manifests.ts';
import type { RemoteRepository } from '../../registry/repository.ts';
import { asUsage } from '../usage-error.ts';
import { type DescribedPlace, isEveryTag, type TagSearch } from './described-place.ts';
import { findLeftBehind } from './left-behind.ts';

const PARALLEL_LOOKUPS = 8;
/** A package may have tens of thousands of tags, each of which is a request. */
const MAX_LOOKUPS = 500;

/** An image of a registry. */
export async function openRegistryPlace(text: string, client: RegistryClient): Promise<DescribedPlace> {
  const { registry, repository, tag, digest } = asUsage(() => parseReference(text));
  const remote = client.repository(registry, repository);
  const named = digest === undefined ? [tag ?? 'latest'] : [];
  const manifest = await remote.manifest(digest ?? named[0] ?? '');
  const root = manifest.descriptor;
  let listed: Promise<string[]> | undefined;
  const list = (): Promise<string[]> => {
    listed ??= listTags(remote);
    return listed;
  };
  return {
    ...{ source: withRead(remote, manifest), root, registry, named, hasEntry: false },
    name: `${registry}/${repository}`,
    async findTags(moving) {
      const tags = (await list()).filter((known) => !named.includes(known) && !isOfReferrers(known));
      return searchTags(remote, root.digest, tags, moving);
    },
    findLeftBehind: async (replaced) => findLeftBehind(remote, await list(), replaced),
    openTarget: (isNew) => withKnownContent(remote, isNew),
    finish: async () => undefined,
    close: async () => undefined,
  };
}

/** What has been read already is not read again. */
function withRead(remote: RemoteRepository, { descriptor: root, bytes }: RemoteManifest): Source {
  return {
    resolve: remote.resolve,
    fetch: (descriptor, from) =>
      descriptor.digest === root.digest
        ? createContent(root, bytes).open(from)
        : remote.fetch(descriptor, from),
  };
}

/** What was below the image before the edit is there, what the edit made is not: nothing of both is asked for. */
function withKnownContent(remote: RemoteRepository, isNew: (digest: Digest) => boolean): Target {
  const target: ManifestTarget = {
    exists: async ({ digest }) => !isNew(digest),
    push: async (content, options) =>
      isNew(content.descriptor.digest) ? remote.push(content, { ...options, isAbsent: true }) : 'exists',
    tag: (descriptor, tag) => remote.tag(descriptor, tag),
    putManifest: (content, tags, options) => remote.putManifest(content, tags, options),
  };
  return target;
}

/** Of too many tags the last are looked at, which GitHub lists last because they are the newest. */
async function searchTags(
  remote: RemoteRepository,
  digest: Digest,
  tags: readonly string[],
  moving: readonly string[],
): Promise<TagSearch> {
  const newest = isEveryTag(moving) ? tags : tags.slice(-MAX_LOOKUPS);
  const wanted = new Set([...(isEveryTag(moving) ? [] : moving), ...newest]);
  const limiter = createLimiter(PARALLEL_LOOKUPS);
  const leads = async (tag: string): Promise<boolean> => (await remote.find(tag))?.digest === digest;
  const found = await Promise.all(
    [...wanted].map((tag) => limiter(async () => ((await leads(tag)) ? [tag] : []))),
  );
  return { found: found.flat(), unread: tags.length - newest.length };
}

/** What stands for referrers and signatures is no tag of an image. */
function isOfReferrers(tag: string): boolean {
  return /^sha\d+-[0-9a-f]{64}/.test(tag);
}

/** None where tags cannot be listed. */
async function listTags(remote: RemoteRepository): Promise<string[]> {
  try {
    const tags: string[] = [];
    for await (const tag of remote.tags()) tags.push(tag);
    return tags;
  } catch (error) {
    if (isRefusal(error, 401, 403, 404)) return [];
    throw error;
  }
}
