import { discard } from '../http/send.ts';
import type { Digest } from '../oci/digest.ts';
import { parseManifest } from '../oci/manifest.ts';
import { parseTag } from '../oci/reference.ts';
import { getManifest } from './manifests.ts';
import { hasReferrersApi } from './referrers.ts';
import { removeFromFallbackIndex } from './referrers-index.ts';
import { pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';

/** @returns false when there is no such tag @throws RegistryError where the registry does not let tags be deleted */
export function deleteTag(context: RepositoryContext, tag: string): Promise<boolean> {
  return remove(context, `manifests/${parseTag(tag)}`);
}

/** Also takes the manifest from its subject's fallback index, where the registry keeps no referrers itself. */
export async function deleteManifest(context: RepositoryContext, digest: Digest): Promise<boolean> {
  const manifest = await getManifest(context, digest);
  if (!(await remove(context, `manifests/${digest}`))) return false;
  const subject =
    manifest === undefined ? undefined : parseManifest(manifest.bytes, manifest.descriptor.mediaType).subject;
  if (subject !== undefined && !(await hasReferrersApi(context, subject.digest))) {
    await removeFromFallbackIndex(context, subject.digest, digest);
  }
  return true;
}

export function deleteBlob(context: RepositoryContext, digest: Digest): Promise<boolean> {
  return remove(context, `blobs/${digest}`);
}

async function remove(context: RepositoryContext, rest: string): Promise<boolean> {
  const response = await context.session.send({
    method: 'DELETE',
    url: pathOf(context, rest),
    scopes: scopesOf(context, 'delete', 'pull', 'push'),
    expect: [200, 202, 204, 404],
  });
  await discard(response);
  return response.status !== 404;
}
