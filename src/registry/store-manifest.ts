import { type Content, readVerified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { algorithmOf } from '../oci/digest.ts';
import { artifactTypeOf, type Manifest, parseManifest } from '../oci/manifest.ts';
import { putManifest } from './manifests.ts';
import { addToFallbackIndex } from './referrers-index.ts';
import type { RepositoryContext } from './repository-context.ts';

/**
 * Stores a manifest under `tags`, or without any under its digest, and keeps the list of its subject's referrers where the
 * registry does not (distribution-spec, "Pushing Manifests with Subject").
 */
export async function storeManifest(
  context: RepositoryContext,
  content: Content,
  { tags = [], signal }: { tags?: readonly string[] | undefined; signal?: AbortSignal | undefined },
): Promise<void> {
  const { descriptor } = content;
  const bytes = await readVerified(content);
  // Under a tag a registry names the manifest by its own algorithm, sha256, and may not know it by another digest.
  const needsDigest = tags.length === 0 || algorithmOf(descriptor.digest) !== 'sha256';
  const references = needsDigest ? [descriptor.digest, ...tags] : tags;
  const { indexesSubject } = await putManifest(context, { descriptor, bytes }, references, { signal });
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.subject === undefined || indexesSubject) return;
  await addToFallbackIndex(context, manifest.subject.digest, referrerOf(descriptor, manifest));
}

/** What the index says of a manifest: the fields that the referrers API would give. */
function referrerOf(descriptor: Descriptor, manifest: Manifest): Descriptor {
  const artifactType = artifactTypeOf(manifest);
  return {
    mediaType: manifest.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
  };
}
