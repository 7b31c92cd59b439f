import { algorithmOf, type Digest, digestOf } from '../../oci/digest.ts';
import { UserError } from '../../oci/errors.ts';
import {
  isForeign,
  MAX_MANIFEST_BYTES,
  type Manifest,
  parseManifest,
  successors,
} from '../../oci/manifest.ts';
import { isTag } from '../../oci/reference.ts';
import { type Exchange, requireDigest } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { manifestRecord } from '../packages/manifest-record.ts';
import { readMetadata } from '../packages/metadata.ts';
import { publish } from '../packages/publish.ts';
import { principalName } from '../permissions/principal.ts';
import type { Profile } from '../profile.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import type { ManifestRecord, Store } from '../storage/store.ts';
import { type PutVersion, packageEvents } from '../webhooks/package-events.ts';
import { requireAccepted } from './accept.ts';
import { digestHeaders, isUnchanged } from './conditional.ts';
import { HEAD_REFUSAL, requireGettable, requirePuttable, requireVersion } from './manifest-limits.ts';

/** `GET` and `HEAD …/manifests/REFERENCE` (end-3): the bytes as pushed. */
export function getManifest(exchange: Exchange, { store, profile }: Services): Reply {
  const { headers, content, method } = exchange;
  if (method === 'HEAD' && !profile.manifestHeads) return HEAD_REFUSAL;
  const reference = exchange.parameters.reference ?? '';
  requireGettable(reference, profile);
  const { digest, mediaType, bytes } = findManifest(store, content, reference);
  if (profile.strictAccept) requireAccepted(headers.accept, mediaType);
  const named = digestHeaders(digest, profile);
  if (isUnchanged(headers, named)) return { status: 304, headers: named };
  if (method === 'GET') store.packages.countDownload(content, digest);
  return {
    status: 200,
    headers: { 'content-type': profile.manifestType ?? mediaType, vary: 'Accept-Encoding', ...named },
    body: bytes,
  };
}

/** `PUT …/manifests/REFERENCE` (end-7a) and `?tag=` (end-7b). */
export async function putManifest(exchange: Exchange, services: Services): Promise<Reply> {
  const { store, profile } = services;
  const target = readTarget(exchange, profile);
  const bytes = await exchange.body.collect(MAX_MANIFEST_BYTES);
  if (bytes === undefined) throw tooLarge();
  const digest = digestOf(bytes, target.digest === undefined ? 'sha256' : algorithmOf(target.digest));
  if (target.digest !== undefined && target.digest !== digest) {
    throw new HttpError('DIGEST_INVALID', { details: [`expected ${target.digest}, got ${digest}`] });
  }
  const manifest = readManifest(bytes, exchange.headers['content-type']);
  requirePuttable(manifest, profile);
  if (!profile.sparseManifests) requireSuccessors(store, exchange.content, manifest);
  const { webhooks } = services;
  const metadata = webhooks === undefined ? {} : await readMetadata(manifest, exchange.content, store);
  const record = manifestRecord(manifest, digest, bytes, services.clock.now());
  let tell: VersionTeller | undefined;
  await publish(
    { principal: exchange.principal, name: exchange.repository, manifest, isTagged: target.tags.length > 0 },
    services,
    () => {
      tell = webhooks === undefined ? undefined : versionTeller(exchange, services, digest);
      store.metadata.putManifest(exchange.content, record, target.tags);
    },
  );
  tell?.({ manifest, metadata, tags: target.tags });
  return manifestCreated(exchange, profile, record, target);
}

type VersionTeller = (put: Pick<PutVersion, 'manifest' | 'metadata' | 'tags'>) => void;

/** Looks whether the version is new before it is stored, and tells the webhooks afterwards (SVC-07). */
function versionTeller(
  { repository: name, content, principal, origin }: Exchange,
  services: Services,
  digest: Digest,
): VersionTeller {
  const isNew = services.store.metadata.manifest(content, digest) === undefined;
  const sender = principalName(principal);
  return (put) => {
    const state = services.findPackage(name);
    const events = packageEvents({ state, digest, ...put, isNew, sender, origin }, services);
    for (const event of events) services.webhooks?.send(event);
  };
}

/** `DELETE …/manifests/REFERENCE` (end-9): a tag alone, or a manifest with the tags that point to it. */
export function deleteManifest({ parameters, content }: Exchange, { store }: Services): Reply {
  const reference = parameters.reference ?? '';
  const found = reference.includes(':')
    ? store.metadata.deleteManifest(content, requireDigest(reference))
    : store.metadata.deleteTag(content, reference);
  if (!found) throw new HttpError('MANIFEST_UNKNOWN');
  return { status: 202 };
}

function findManifest({ metadata }: Store, content: string, reference: string): ManifestRecord {
  const digest = reference.includes(':') ? requireDigest(reference) : metadata.tagDigest(content, reference);
  const manifest = digest === undefined ? undefined : metadata.manifest(content, digest);
  if (manifest === undefined) throw new HttpError('MANIFEST_UNKNOWN');
  return manifest;
}

/** What a PUT names: by tag, or by digest with tags beside it. */
interface PutTarget {
  readonly digest?: Digest;
  readonly tags: readonly string[];
}

function readTarget({ parameters, query }: Exchange, profile: Profile): PutTarget {
  const reference = parameters.reference ?? '';
  requireVersion(reference, profile);
  if (!reference.includes(':')) return { tags: [requireTag(reference)] };
  const tags = profile.tagParameters ? query.getAll('tag').map(requireTag) : [];
  return { digest: requireDigest(reference), tags };
}

function requireTag(text: string): string {
  if (isTag(text)) return text;
  throw new HttpError('TAG_INVALID', {
    message: 'invalid tag',
    details: [
      `a tag has at most 128 letters, digits, "_", "." and "-" and begins with none of the last two; got ${JSON.stringify(text)}`,
    ],
  });
}

function tooLarge(): HttpError {
  return new HttpError('MANIFEST_INVALID', {
    status: 413,
    details: [`a manifest has at most ${MAX_MANIFEST_BYTES} bytes (4 MiB)`],
  });
}

function readManifest(bytes: Uint8Array, contentType: string | undefined): Manifest {
  const declaredType = contentType?.split(';', 1)[0]?.trim();
  try {
    return parseManifest(bytes, declaredType);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new HttpError('MANIFEST_INVALID', { details: [error.message], cause: error });
  }
}

/** Children of an index may be blobs too: BuildKit's cache indexes list layers. */
function requireSuccessors({ metadata }: Store, content: string, manifest: Manifest): void {
  const missing = successors(manifest).filter(
    (descriptor) =>
      !isForeign(descriptor) &&
      metadata.blobSize(content, descriptor.digest) === undefined &&
      (manifest.kind === 'image' || metadata.manifest(content, descriptor.digest) === undefined),
  );
  if (missing.length === 0) return;
  throw new HttpError('MANIFEST_BLOB_UNKNOWN', { details: missing.map(({ digest }) => digest) });
}

function manifestCreated(
  { repository, parameters }: Exchange,
  { referrers }: Profile,
  { digest, subject }: ManifestRecord,
  target: PutTarget,
): Reply {
  return {
    status: 201,
    headers: {
      'docker-content-digest': digest,
      location: `/v2/${repository}/manifests/${target.digest ?? parameters.reference}`,
      ...(subject === undefined || referrers !== true ? {} : { 'oci-subject': subject }),
      ...(target.digest === undefined || target.tags.length === 0 ? {} : { 'oci-tag': target.tags }),
    },
  };
}
