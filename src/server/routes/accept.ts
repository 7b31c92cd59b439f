import { isIndexType, MEDIA_TYPE } from '../../oci/media-types.ts';
import { HttpError } from '../http-error.ts';

const STRICT_TYPES: readonly string[] = [MEDIA_TYPE.ociIndex, MEDIA_TYPE.ociManifest];

/** ghcr.io gives OCI manifests only to who names their type; a wildcard does not count. Docker's types go to anyone. */
export function requireAccepted(accept: string | undefined, mediaType: string): void {
  if (!STRICT_TYPES.includes(mediaType)) return;
  const accepted = (accept ?? '').split(',').map((entry) => entry.split(';', 1)[0]?.trim());
  if (accepted.includes(mediaType)) return;
  throw new HttpError('MANIFEST_UNKNOWN', {
    message: isIndexType(mediaType)
      ? 'OCI index found, but Accept header does not support OCI indexes'
      : 'OCI manifest found, but Accept header does not support OCI manifests',
  });
}
