import type { Digest } from '../../oci/digest.ts';
import { artifactTypeOf, type Manifest } from '../../oci/manifest.ts';
import type { ManifestRecord } from '../storage/store.ts';

/**
 * What the store keeps of a manifest.
 * @param pushedAt milliseconds since the epoch
 */
export function manifestRecord(
  manifest: Manifest,
  digest: Digest,
  bytes: Uint8Array,
  pushedAt: number,
): ManifestRecord {
  const { mediaType, subject, annotations } = manifest;
  const artifactType = artifactTypeOf(manifest);
  return {
    digest,
    mediaType,
    bytes,
    pushedAt,
    ...(subject === undefined ? {} : { subject: subject.digest }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}
