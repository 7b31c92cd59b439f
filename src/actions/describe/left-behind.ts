import type { EditedImage } from '../../images/edit/edit-image.ts';
import { algorithmOf, type Digest, hexOf } from '../../oci/digest.ts';
import { isRefusal } from '../../registry/errors.ts';
import type { RemoteRepository } from '../../registry/repository.ts';

/** What is about a digest that the image no longer has, such as a signature. */
export interface LeftBehind {
  /** That it is about. */
  readonly subject: Digest;
  /** Its tag, or its digest where it has none. */
  readonly name: string;
  /** Media type of artifact, or what cosign calls it. */
  readonly kind: string;
}

/** The tags of older cosign versions, after `sha256-<hex>`. */
const COSIGN_SUFFIXES = { '.sig': 'signature', '.att': 'attestation', '.sbom': 'SBOM' } as const;

/** Finds referrers and signatures of all manifests whose digest has changed (ACT-07). Registries that refuse the question have none. */
export async function findLeftBehind(
  remote: RemoteRepository,
  { replaced }: EditedImage,
): Promise<LeftBehind[]> {
  const found = await Promise.all(
    [...replaced.keys()].flatMap((subject) => [
      findReferrers(remote, subject),
      findCosignTags(remote, subject),
    ]),
  );
  return found.flat();
}

async function findReferrers(remote: RemoteRepository, subject: Digest): Promise<LeftBehind[]> {
  const found: LeftBehind[] = [];
  try {
    for await (const { digest, artifactType, mediaType } of remote.referrers(subject)) {
      found.push({ subject, name: digest, kind: artifactType ?? mediaType });
    }
  } catch (error) {
    if (!isRefusal(error, 401, 403, 404)) throw error;
  }
  return found;
}

async function findCosignTags(remote: RemoteRepository, subject: Digest): Promise<LeftBehind[]> {
  const lookups = Object.entries(COSIGN_SUFFIXES).map(async ([suffix, kind]) => {
    const name = `${algorithmOf(subject)}-${hexOf(subject)}${suffix}`;
    return (await exists(remote, name)) ? [{ subject, name, kind }] : [];
  });
  return (await Promise.all(lookups)).flat();
}

async function exists(remote: RemoteRepository, tag: string): Promise<boolean> {
  try {
    return (await remote.find(tag)) !== undefined;
  } catch (error) {
    if (isRefusal(error, 401, 403, 404)) return false;
    throw error;
  }
}
