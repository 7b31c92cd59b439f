import type { Descriptor } from './descriptor.ts';
import { isUnknownPlatform } from './platform.ts';

/** BuildKit's own words, on an index's entry for an attestation manifest. */
export const ATTESTATION = {
  type: 'vnd.docker.reference.type',
  /** Digest of the image manifest that it is about, in the same index. */
  subject: 'vnd.docker.reference.digest',
} as const;

/** Whether an entry of an index is no image, but BuildKit's attestation of one. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  return annotations?.[ATTESTATION.type] === 'attestation-manifest' || isUnknownPlatform(platform);
}
