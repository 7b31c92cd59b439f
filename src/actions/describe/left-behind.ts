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

/** Finds referrers and signatures of manifests (ACT-07). Registries that refuse the question have none. */
export async function findLeftBehind(
  remote: RemoteRepository,
  tags: readonly string[],
  subjects: readonly Digest[],
): Promise<LeftBehind[]> {
  const known = new Set(tags);
  const found = await Promise.all(
    subjects.map(async (subject) => [
      ...(await findReferrers(remote, subject)),
      ...cosignTags(known, subject),
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

function cosignTags(tags: ReadonlySet<string>, subject: Digest): LeftBehind[] {
  return Object.entries(COSIGN_SUFFIXES).flatMap(([suffix, kind]) => {
    const name = `${algorithmOf(subject)}-${hexOf(subject)}${suffix}`;
    return tags.has(name) ? [{ subject, name, kind }] : [];
  });
}
