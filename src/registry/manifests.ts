import type { RetryAdvice } from '../http/retry.ts';
import { discard } from '../http/send.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { algorithmOf, type Digest, digestOf, isDigest } from '../oci/digest.ts';
import { IntegrityError } from '../oci/errors.ts';
import { MAX_MANIFEST_BYTES, parseManifest } from '../oci/manifest.ts';
import { isManifestType, MANIFEST_MEDIA_TYPES } from '../oci/media-types.ts';
import { parseTag } from '../oci/reference.ts';
import { isRefusal } from './errors.ts';
import {
  digestHeader,
  lengthHeader,
  pathOf,
  type RepositoryContext,
  scopesOf,
} from './repository-context.ts';
import { adviceFor, type ReadResponse, retrying } from './transport.ts';

/** A manifest as a registry holds it. */
export interface RemoteManifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
  /** As the registry sent it, for conditional requests. */
  readonly etag: string | undefined;
}

const ACCEPT = { accept: MANIFEST_MEDIA_TYPES.join(', ') };

/** Finds a manifest by HEAD. Undefined when the registry has none of that name; what HEAD leaves open is read by GET. */
export async function headManifest(
  context: RepositoryContext,
  tagOrDigest: string,
  signal?: AbortSignal,
): Promise<Descriptor | undefined> {
  const response = await context.session.send({
    method: 'HEAD',
    url: manifestPath(context, tagOrDigest),
    headers: ACCEPT,
    scopes: scopesOf(context, 'pull'),
    expect: [200, 404, 405],
    signal,
  });
  await discard(response);
  if (response.status === 404) return undefined;
  const digest = digestHeader(response);
  const size = lengthHeader(response);
  const mediaType = mediaTypeHeader(response.headers['content-type']);
  // GitHub's older registry answers 405 to every HEAD (containerd issue 5860).
  const isOpen = response.status === 405 || digest === undefined || size === undefined;
  if (isOpen || mediaType === undefined) {
    return (await getManifest(context, tagOrDigest, signal))?.descriptor;
  }
  if (isDigest(tagOrDigest)) checkDigest(`manifest of ${context.name}`, tagOrDigest, digest);
  return { mediaType, digest, size };
}

/**
 * Reads a manifest, at most 4 MiB, and checks it against the digest that was asked for and the one that the registry names.
 * @returns undefined when the registry has none of that name
 * @throws IntegrityError for other bytes
 */
export async function getManifest(
  context: RepositoryContext,
  tagOrDigest: string,
  signal?: AbortSignal,
): Promise<RemoteManifest | undefined> {
  const request = {
    method: 'GET',
    url: manifestPath(context, tagOrDigest),
    headers: ACCEPT,
    scopes: scopesOf(context, 'pull'),
    expect: [200, 404],
    signal,
  } as const;
  const response = await context.session.read(request, MAX_MANIFEST_BYTES);
  if (response.status === 404) return undefined;
  const { bytes, headers } = response;
  const digest = checkedDigest(context, tagOrDigest, response);
  const mediaType = mediaTypeHeader(headers['content-type']) ?? parseManifest(bytes).mediaType;
  return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, etag: headers.etag };
}

/**
 * Stores a manifest, whose bytes have been checked, under each of `references` (tags, or its digest), one after the other.
 * @returns whether the registry lists it among its subject's referrers by itself
 */
export async function putManifest(
  context: RepositoryContext,
  { descriptor, bytes }: Pick<RemoteManifest, 'descriptor' | 'bytes'>,
  references: readonly string[],
  options: { headers?: Record<string, string>; signal?: AbortSignal | undefined } = {},
): Promise<{ indexesSubject: boolean }> {
  const { session } = context;
  const { digest, mediaType } = descriptor;
  const { signal } = options;
  let indexesSubject = false;
  for (const reference of references) {
    const request = {
      method: 'PUT',
      url: manifestPath(context, reference),
      headers: { 'content-type': mediaType, ...options.headers },
      body: bytes,
      scopes: scopesOf(context, 'pull', 'push'),
      expect: [201],
      signal,
      retry: false,
    } as const;
    const { transport } = session;
    const advise = (error: unknown): RetryAdvice =>
      isCreationRace(error) ? {} : adviceFor(error, transport.policy.now());
    const response = await retrying(transport, () => session.send(request), { advise, signal });
    await discard(response);
    checkStored(`manifest ${reference} of ${context.name}`, digest, digestHeader(response));
    indexesSubject = response.headers['oci-subject'] !== undefined;
  }
  return { indexesSubject };
}

/**
 * Right after the first manifest has created a package, ghcr.io may refuse the next one for want of the right to read it
 * (docker/build-push-action issue 981). Who really lacks a right lacks the one to write, and other words say so.
 */
export function isCreationRace(error: unknown): boolean {
  const words = 'permission_denied: read_package';
  return isRefusal(error, 403) && error.errors.some(({ message }) => message === words);
}

/** @throws UserError for what is neither a digest nor a valid tag, and would make another path */
function manifestPath(context: RepositoryContext, tagOrDigest: string): string {
  return pathOf(context, `manifests/${isDigest(tagOrDigest) ? tagOrDigest : parseTag(tagOrDigest)}`);
}

/** What the registry says that it has stored. One that names everything by its own algorithm says nothing about ours. */
function checkStored(what: string, expected: Digest, got: Digest | undefined): void {
  if (got !== undefined && algorithmOf(got) === algorithmOf(expected)) checkDigest(what, expected, got);
}

function checkedDigest(context: RepositoryContext, tagOrDigest: string, response: ReadResponse): Digest {
  const what = `manifest ${tagOrDigest} of ${context.session.registry}/${context.name}`;
  const named = digestHeader(response);
  const wanted = isDigest(tagOrDigest) ? tagOrDigest : (named ?? digestOf(response.bytes));
  checkDigest(what, wanted, digestOf(response.bytes, algorithmOf(wanted)));
  checkStored(what, wanted, named);
  return wanted;
}

function checkDigest(what: string, expected: Digest, got: Digest): void {
  if (got !== expected) throw new IntegrityError(what, expected, got);
}

/** Without parameters. Undefined for types that are none of a manifest, which some file servers send. */
function mediaTypeHeader(contentType: string | undefined): string | undefined {
  const mediaType = contentType?.split(';')[0]?.trim();
  return mediaType !== undefined && isManifestType(mediaType) ? mediaType : undefined;
}
