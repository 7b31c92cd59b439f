import type { Digest } from '../../oci/digest.ts';
import { parseReference } from '../../oci/reference.ts';
import type { Target } from '../../oci/target.ts';
import type { RegistryClient } from '../../registry/client.ts';
import type { ManifestTarget } from '../../registry/copy-steps.ts';
import { isRefusal } from '../../registry/errors.ts';
import { createLimiter } from '../../registry/limiter.ts';
import type { RemoteRepository } from '../../registry/repository.ts';
import { asUsage } from '../usage-error.ts';
import type { DescribedPlace } from './described-place.ts';

const PARALLEL_LOOKUPS = 8;

/** An image of a registry. */
export async function openRegistryPlace(text: string, client: RegistryClient): Promise<DescribedPlace> {
  const { registry, repository, tag, digest } = asUsage(() => parseReference(text));
  const remote = client.repository(registry, repository);
  const named = digest === undefined ? [tag ?? 'latest'] : [];
  const root = await remote.resolve(digest ?? named[0] ?? '');
  return {
    ...{ source: remote, root, named, remote, hasEntry: false },
    name: `${registry}/${repository}`,
    tagsOf: async (wanted) => (await findTags(remote, wanted)).filter((found) => !named.includes(found)),
    openTarget: (isNew) => withKnownContent(remote, isNew),
    finish: async () => undefined,
    close: async () => undefined,
  };
}

/** What was below the image before the edit is there, and is not asked for. */
function withKnownContent(remote: RemoteRepository, isNew: (digest: Digest) => boolean): Target {
  const target: ManifestTarget = {
    exists: async ({ digest }) => !isNew(digest),
    push: async (content, options) =>
      isNew(content.descriptor.digest) ? remote.push(content, options) : 'exists',
    tag: (descriptor, tag) => remote.tag(descriptor, tag),
    putManifest: (content, tags, options) => remote.putManifest(content, tags, options),
  };
  return target;
}

/** The tags that lead to a digest; none where tags cannot be listed. What stands for referrers is no tag of the image. */
async function findTags(remote: RemoteRepository, digest: Digest): Promise<string[]> {
  const limiter = createLimiter(PARALLEL_LOOKUPS);
  const leads = async (tag: string): Promise<boolean> => (await remote.find(tag))?.digest === digest;
  const tags = (await listTags(remote)).filter((tag) => !/^sha\d+-[0-9a-f]{64}/.test(tag));
  const found = await Promise.all(tags.map((tag) => limiter(async () => ((await leads(tag)) ? [tag] : []))));
  return found.flat();
}

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
