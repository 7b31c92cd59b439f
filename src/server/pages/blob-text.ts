import { readAll } from '../../oci/content.ts';
import type { Digest } from '../../oci/digest.ts';
import type { Store } from '../storage/store.ts';

/** Configs of images have some kilobytes; an artifact's may be anything. */
const MAX_BYTES = 1024 * 1024;

/** A small blob as text; undefined for one that is not here or too large to be shown. */
export async function readBlobText(
  digest: Digest,
  content: string,
  { blobs, metadata }: Store,
): Promise<string | undefined> {
  const size = metadata.blobSize(content, digest);
  if (size === undefined || size > MAX_BYTES) return undefined;
  return Buffer.from(await readAll(blobs.read(digest))).toString();
}
