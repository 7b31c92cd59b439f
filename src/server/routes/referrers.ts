import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import { MAX_MANIFEST_BYTES } from '../../oci/manifest.ts';
import { MEDIA_TYPE } from '../../oci/media-types.ts';
import { type Exchange, requireDigest } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { SizedManifest } from '../storage/store.ts';
import { linkHeader } from './paging.ts';

/** `GET …/referrers/DIGEST` (end-12): an image index of what refers to it, empty if nothing does or it is not there. */
export function listReferrers(
  { parameters, query, repository, content }: Exchange,
  { store, profile, serverUrl }: Services,
): Reply {
  if (profile.referrers === false) throw new HttpError('MANIFEST_UNKNOWN');
  const subject = requireDigest(parameters.digest ?? '');
  if (profile.referrers === 'redirect') {
    const page = `${serverUrl}/-/v2/packages/container/package/${encodeURIComponent(repository)}`;
    return { status: 303, headers: { location: `${page}%2Freferrers%2F${subject}` } };
  }
  // A plus sign that the client left bare was read as a blank, which no media type has.
  const wantedType = query.get('artifactType')?.replaceAll(' ', '+');
  const descriptors = store.metadata
    .referrers(content, subject)
    .filter(({ artifactType }) => wantedType === undefined || artifactType === wantedType)
    .map(toDescriptor);
  const { manifests, next } = pageAfter(descriptors, query.get('last'));
  const nextQuery = next === undefined ? undefined : nextPageQuery(next, wantedType);
  return jsonReply(
    200,
    { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests },
    {
      'content-type': MEDIA_TYPE.ociIndex,
      ...(wantedType === undefined ? {} : { 'oci-filters-applied': 'artifactType' }),
      ...linkHeader(`/v2/${repository}/referrers/${subject}`, nextQuery),
    },
  );
}

function toDescriptor({ mediaType, digest, size, artifactType, annotations }: SizedManifest): Descriptor {
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

/** Clients take an index of at most 4 MiB, so a longer answer is cut into pages; `last` is the digest that a page ended with. */
function pageAfter(
  descriptors: readonly Descriptor[],
  last: string | null,
): { readonly manifests: Descriptor[]; readonly next: Digest | undefined } {
  const manifests: Descriptor[] = [];
  let room = MAX_MANIFEST_BYTES - 1024;
  for (const descriptor of descriptors.slice(descriptors.findIndex(({ digest }) => digest === last) + 1)) {
    room -= Buffer.byteLength(JSON.stringify(descriptor)) + 1;
    const previous = manifests.at(-1);
    if (room < 0 && previous !== undefined) return { manifests, next: previous.digest };
    manifests.push(descriptor);
  }
  return { manifests, next: undefined };
}

function nextPageQuery(last: Digest, artifactType: string | undefined): URLSearchParams {
  return new URLSearchParams({ ...(artifactType === undefined ? {} : { artifactType }), last });
}
