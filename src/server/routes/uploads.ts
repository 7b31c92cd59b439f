import { algorithmOf, type Digest, type DigestAlgorithm, isDigestAlgorithm } from '../../oci/digest.ts';
import { isRepositoryName } from '../../oci/reference.ts';
import { type Exchange, requireDigest } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { contentOf } from '../packages/model.ts';
import type { Reply, ReplyHeaders } from '../reply.ts';
import type { Services } from '../services.ts';
import type { BlobUpload } from '../storage/store.ts';
import type { UploadSession } from '../upload-sessions.ts';

/** `POST …/blobs/uploads/`: a session (end-4a), the blob at once (end-4b), or a mount (end-11). */
export async function startUpload(exchange: Exchange, services: Services): Promise<Reply> {
  const { query, repository, content } = exchange;
  const mount = query.get('mount');
  if (mount !== null && canMount(exchange, services, requireDigest(mount))) {
    return blobCreated(repository, requireDigest(mount));
  }
  const digest = query.get('digest');
  if (digest !== null && mount === null && services.profile.singlePostUpload) {
    return uploadAtOnce(exchange, services, requireDigest(digest));
  }
  const session = services.sessions.begin(content, requestedAlgorithm(query));
  return { status: 202, headers: sessionHeaders(exchange, session, services) };
}

/** `PATCH SESSION` (end-5): a chunk with its range, or a stream without. */
export async function appendToUpload(exchange: Exchange, services: Services): Promise<Reply> {
  const session = findSession(exchange, services);
  checkChunkLength(exchange, services.profile.patchLimitBytes);
  checkOrder(exchange, services, session);
  await services.sessions.exclusively(session, exchange.body.abort, () =>
    append(exchange, session.upload, session.algorithm ?? 'sha256', services),
  );
  return { status: 202, headers: sessionHeaders(exchange, session, services) };
}

/** `PUT SESSION?digest=` (end-6): the rest of the bytes, and what they must amount to. */
export async function finishUpload(exchange: Exchange, services: Services): Promise<Reply> {
  const { repository, content } = exchange;
  const { sessions } = services;
  const session = findSession(exchange, services);
  const digest = requireDigest(exchange.query.get('digest') ?? '');
  checkOrder(exchange, services, session);
  const isWhole = session.upload.size === 0;
  const algorithm = isWhole ? algorithmOf(digest) : (session.algorithm ?? 'sha256');
  await sessions.exclusively(session, exchange.body.abort, async () => {
    await append(exchange, session.upload, algorithm, services);
    sessions.forget(session);
    await commit(session.upload, digest, content, services);
  });
  return blobCreated(repository, digest);
}

/** `GET SESSION` (end-13). */
export function showUpload(exchange: Exchange, services: Services): Reply {
  return { status: 204, headers: sessionHeaders(exchange, findSession(exchange, services), services) };
}

/** `DELETE SESSION` (end-14). */
export async function cancelUpload(exchange: Exchange, services: Services): Promise<Reply> {
  await services.sessions.end(findSession(exchange, services));
  return { status: 204 };
}

function findSession({ parameters, content }: Exchange, { sessions }: Services): UploadSession {
  return sessions.find(parameters.session ?? '', content);
}

/** Links a blob of another repository into this one, if the caller may read it there. */
function canMount(exchange: Exchange, { store, profile, findPackage }: Services, digest: Digest): boolean {
  if (exchange.effects.phantomMount || profile.mount === 'phantom') return true;
  if (profile.mount === 'never') return false;
  const from = exchange.query.get('from');
  if (from !== null && !isRepositoryName(from)) return false;
  if (from === null && !profile.anonymousMount) return false;
  const candidates = from === null ? store.metadata.repositoriesWithBlob(digest) : [from];
  const source = candidates.find((name) => exchange.may('pull', name).outcome === 'allow');
  const size =
    source === undefined ? undefined : store.metadata.blobSize(contentOf(findPackage(source)), digest);
  if (size === undefined) return false;
  store.metadata.linkBlob(exchange.content, digest, size);
  return true;
}

async function uploadAtOnce(exchange: Exchange, services: Services, digest: Digest): Promise<Reply> {
  const upload = services.store.blobs.beginUpload();
  try {
    await append(exchange, upload, algorithmOf(digest), services);
    await commit(upload, digest, exchange.content, services);
  } finally {
    await upload.discard();
  }
  return blobCreated(exchange.repository, digest);
}

async function append(
  { body }: Exchange,
  upload: BlobUpload,
  algorithm: DigestAlgorithm,
  { profile }: Services,
): Promise<void> {
  if (body.length === 0) return;
  const before = upload.size;
  try {
    await upload.append(body.open(), { algorithm, limit: profile.maxLayerBytes });
  } finally {
    body.taken += upload.size - before;
  }
}

/** The link is made in the same turn as the bytes appear: an acknowledged blob is never an orphan. */
function commit(upload: BlobUpload, digest: Digest, content: string, { store }: Services): Promise<void> {
  return upload.commit(digest, (size) => store.metadata.linkBlob(content, digest, size));
}

/** ghcr.io refuses a long chunk (a PATCH with a Content-Range); a blob in one PATCH passes, as crane, skopeo and docker send it. */
function checkChunkLength({ headers, body }: Exchange, limit: number): void {
  const isChunk = headers['content-range'] !== undefined;
  if (!isChunk || body.length === undefined || body.length <= limit) return;
  const mebibytes = (limit / 1024 / 1024).toFixed(2);
  throw new HttpError('REQUESTED_RANGE_NOT_SATISFIABLE', {
    message: `the request body is too large and exceeds the maximum permissible limit of ${mebibytes}MiB`,
  });
}

/** A `Content-Range` must continue where the upload stands and agree with the length (distribution-spec, "Pushing a blob in chunks"). */
function checkOrder(exchange: Exchange, services: Services, session: UploadSession): void {
  const { headers, body } = exchange;
  const text = headers['content-range'];
  if (text === undefined) return;
  const [, first, last] = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/(?:\d+|\*))?$/.exec(text) ?? [];
  const length = Number(last) - Number(first) + 1;
  const isConsistent = length > 0 && (body.length === undefined || body.length === length);
  if (Number(first) === session.upload.size && isConsistent) return;
  throw new HttpError('RANGE_INVALID', {
    headers: sessionHeaders(exchange, session, services),
    details: [
      `the upload has ${session.upload.size} bytes; got Content-Range ${text} with ${body.length ?? 'unknown'} bytes of body`,
    ],
  });
}

function sessionHeaders(
  { repository }: Pick<Exchange, 'repository'>,
  { id, upload }: UploadSession,
  { profile }: Services,
): ReplyHeaders {
  return {
    'docker-upload-uuid': id,
    location: `/v2/${repository}/blobs/${profile.uploadSegment}/${id}`,
    range: `0-${Math.max(0, upload.size - 1)}`,
  };
}

function blobCreated(repository: string, digest: Digest): Reply {
  return {
    status: 201,
    headers: { 'docker-content-digest': digest, location: `/v2/${repository}/blobs/${digest}` },
  };
}

function requestedAlgorithm(query: URLSearchParams): DigestAlgorithm | undefined {
  const algorithm = query.get('digest-algorithm');
  if (algorithm === null) return undefined;
  if (isDigestAlgorithm(algorithm)) return algorithm;
  throw new HttpError('DIGEST_INVALID', {
    message: 'unknown digest algorithm',
    details: [`expected sha256 or sha512, got ${JSON.stringify(algorithm)}`],
  });
}
