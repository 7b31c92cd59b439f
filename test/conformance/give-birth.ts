import { request } from 'undici';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';

/**
 * Pushes an index of nothing, without a tag. In mode `ghcr` a package is born with its first manifest, and before that nothing can be
 * read from it, not even a blob.
 * @param authorization of who may create the package
 */
export async function giveBirth(origin: string, repository: string, authorization: string): Promise<void> {
  const body = JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [] });
  const url = `${origin}/v2/${repository}/manifests/${digestOf(body)}`;
  const headers = { authorization, 'content-type': MEDIA_TYPE.ociIndex };
  const answer = await request(url, { method: 'PUT', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 201) throw new Error(`PUT ${url} gives ${answer.statusCode}: ${text}`);
}
