import { type ByteStream, type Content, verified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isManifestType } from '../oci/media-types.ts';
import type { PushOptions, Target, UnverifiedSource } from '../oci/target.ts';
import { hasBlob, mountBlob, probeUpload, pushBlob, pushStream } from './blobs.ts';
import { deleteBlob, deleteManifest, deleteTag } from './deletion.ts';
import { downloadBlob } from './download.ts';
import { isRefusal } from './errors.ts';
import type { Limiter } from './limiter.ts';
import { getManifest, headManifest, putManifest, type RemoteManifest } from './manifests.ts';
import { listPaged } from './paging.ts';
import { listReferrers } from './referrers.ts';
import { pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';
import { storeManifest } from './store-manifest.ts';

/** One repository of one registry. */
export interface RemoteRepository extends UnverifiedSource, Target {
  /** `host[:port]` */
  readonly registry: string;
  readonly name: string;
  /** Undefined when there is no such manifest. @throws RegistryError when the question is refused */
  find(tagOrDigest: string, signal?: AbortSignal): Promise<Descriptor | undefined>;
  /** Whether a push is allowed, at the price of one request. @throws RegistryError when it is not */
  probePush(signal?: AbortSignal): Promise<void>;
  /** @throws UserError when there is no such manifest */
  manifest(tagOrDigest: string): Promise<RemoteManifest>;
  /** Stores a manifest under `tags`, or without any under its digest alone. */
  putManifest(
    content: Content,
    tags?: readonly string[],
    options?: Pick<PushOptions, 'signal'>,
  ): Promise<void>;
  /** Stores bytes of unknown size and digest as a blob. `open` is called again for every further try. */
  pushStream(open: () => ByteStream, mediaType: string): Promise<Descriptor>;
  /** Takes a blob over from another repository of the registry; false when the registry declines. */
  mount(descriptor: Descriptor, from: string): Promise<boolean>;
  /** In the registry's own order. */
  tags(): AsyncIterable<string>;
  /** The manifests whose subject is `subject`, all or those of one artifact type. */
  referrers(subject: Digest, artifactType?: string): AsyncIterable<Descriptor>;
  /** The deletions say false when there was no such thing, and throw RegistryError where the registry does not delete. */
  deleteTag(tag: string): Promise<boolean>;
  deleteManifest(digest: Digest): Promise<boolean>;
  deleteBlob(digest: Digest): Promise<boolean>;
}

export interface RepositoryOptions {
  readonly context: RepositoryContext;
  /** Bounds the blobs that are on their way up at the same time. */
  readonly limiter: Limiter;
  /** Where the registry's blobs have been seen, by this client. */
  readonly locations: Map<Digest, string>;
}

export function createRemoteRepository({ context, limiter, locations }: RepositoryOptions): RemoteRepository {
  const { name, session } = context;
  const { registry } = session;

  async function manifest(tagOrDigest: string): Promise<RemoteManifest> {
    return (await getManifest(context, tagOrDigest)) ?? throwMissing(context, tagOrDigest);
  }

  async function* fetchUnverified(descriptor: Descriptor, from = 0): ByteStream {
    if (!isManifestType(descriptor.mediaType)) yield* downloadBlob(context, descriptor, from);
    else yield (await manifest(descriptor.digest)).bytes.subarray(from);
  }

  async function resolve(tagOrDigest: string): Promise<Descriptor> {
    return (await headManifest(context, tagOrDigest)) ?? throwMissing(context, tagOrDigest);
  }

  return {
    registry,
    name,
    unverified: { resolve, fetch: fetchUnverified },
    resolve,
    find: (tagOrDigest, signal) => headManifest(context, tagOrDigest, signal),
    probePush: (signal) => probeUpload(context, signal),
    manifest,
    putManifest: (content, tags, options) => storeManifest(context, content, { tags, ...options }),
    fetch: (descriptor, from = 0) =>
      from > 0
        ? fetchUnverified(descriptor, from)
        : verified({ descriptor, open: () => fetchUnverified(descriptor) }),
    async exists(descriptor) {
      if (!isManifestType(descriptor.mediaType)) return hasBlob(context, descriptor);
      return (await headManifest(context, descriptor.digest)) !== undefined;
    },
    async push(content, { mountFrom = [], onBytes = () => undefined, signal } = {}) {
      const { digest, mediaType, size } = content.descriptor;
      if (isManifestType(mediaType)) {
        await storeManifest(context, content, { signal });
        onBytes(size);
        return 'uploaded';
      }
      const candidates = new Set([locations.get(digest) ?? name, ...mountFrom]);
      const from = [...candidates].filter((other) => other !== name);
      const outcome = await pushBlob(context, content, { from, limiter, onBytes, signal });
      locations.set(digest, name);
      return outcome;
    },
    async tag(descriptor, tag) {
      if ((await headManifest(context, tag))?.digest === descriptor.digest) return;
      const { bytes, descriptor: stored } = await manifest(descriptor.digest);
      await putManifest(context, { descriptor: stored, bytes }, [tag]);
    },
    pushStream: async (open, mediaType) => ({ mediaType, ...(await pushStream(context, open)) }),
    mount: (descriptor, from) => mountBlob(context, descriptor, from),
    tags: () =>
      listPaged(session, pathOf(context, 'tags/list'), { field: 'tags', scopes: scopesOf(context, 'pull') }),
    referrers: (subject, artifactType) => listReferrers(context, subject, artifactType),
    deleteTag: (tag) => deleteTag(context, tag),
    deleteManifest: (digest) => deleteManifest(context, digest),
    deleteBlob: (digest) => deleteBlob(context, digest),
  };
}

/** Names some of the tags that there are: the wanted one is often misspelt. */
async function throwMissing(context: RepositoryContext, tagOrDigest: string): Promise<never> {
  const { session, name } = context;
  const known = await someTags(context);
  const hint = known.length === 0 ? '' : `; tags there: ${known.join(', ')}`;
  throw new UserError(`${session.registry}/${name} has no manifest ${JSON.stringify(tagOrDigest)}${hint}`);
}

const SHOWN_TAGS = 10;

async function someTags(context: RepositoryContext): Promise<string[]> {
  const scopes = scopesOf(context, 'pull');
  const tags: string[] = [];
  try {
    for await (const tag of listPaged(context.session, pathOf(context, 'tags/list'), {
      field: 'tags',
      scopes,
    })) {
      if (tags.push(tag) === SHOWN_TAGS) break;
    }
  } catch (error) {
    // No such repository, or none that may be listed: then there is nothing to name.
    if (!isRefusal(error, 401, 403, 404)) throw error;
  }
  return tags;
}
