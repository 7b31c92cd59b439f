import { isForeign, type Manifest, successors } from '../../oci/manifest.ts';
import { HttpError } from '../http-error.ts';
import type { Profile } from '../profile.ts';
import { jsonReply, type Reply } from '../reply.ts';

const HEX_TAG = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** What the legacy registry answers to a HEAD: nobody sees its body, but its 52 bytes were counted. */
export const HEAD_REFUSAL: Reply = jsonReply(
  405,
  { errors: [{ code: 'UNSUPPORTED', detail: 'HEAD' }] },
  { allow: 'GET' },
);

/** @throws HttpError for a digest where there are only tags */
export function requireGettable(reference: string, { digestPull }: Profile): void {
  if (digestPull || !reference.includes(':')) return;
  throw new HttpError('UNSUPPORTED', {
    message: 'this registry gives no manifest by digest: pull IMAGE:VERSION (setting digestPull)',
  });
}

/** @throws HttpError for a digest or SHA where a tag has to be a version (LEG-03) */
export function requireVersion(reference: string, { digestPush, hexTags }: Profile): void {
  if (!digestPush && reference.includes(':')) {
    throw new HttpError('UNSUPPORTED', {
      message: 'this registry takes no manifest by digest: push IMAGE:VERSION',
    });
  }
  if (hexTags || !HEX_TAG.test(reference)) return;
  throw new HttpError('TAG_INVALID', {
    message: `this registry takes no SHA as a tag: push IMAGE:VERSION, with a VERSION that is not ${reference.length} hex digits`,
  });
}

/** @throws HttpError for an image of a kind that the registry does not take (LEG-03) */
export function requirePuttable(manifest: Manifest, { indexes, foreignLayers }: Profile): void {
  if (!indexes && manifest.kind === 'index') {
    throw new HttpError('MANIFEST_INVALID', {
      message:
        'this registry takes no image for several platforms: push each platform under a tag of its own, or push to the container registry',
    });
  }
  if (foreignLayers || !successors(manifest).some(isForeign)) return;
  throw new HttpError('MANIFEST_INVALID', {
    message:
      'this registry takes no foreign layers, such as the base layers of Windows images: push the image to the container registry',
  });
}
