import { isPrivateHost } from '../http/addresses.ts';
import { redactUrl } from '../http/redact.ts';
import { discard, type HttpResponse } from '../http/send.ts';
import { STALL_TIMEOUT_MS } from '../http/upload-body.ts';
import type { ByteStream } from '../oci/content.ts';
import type { Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { isRefusal } from './errors.ts';
import { digestHeader, pathOf, type RepositoryContext, scopesOf } from './repository-context.ts';
import { repositoryScope, type Scope } from './scope.ts';
import type { RegistryRequest } from './session.ts';
import { anySignal } from './transport.ts';
import { withGrace } from './with-grace.ts';

/** An upload in progress at a registry: where to send the next bytes, and how many it has. */
export interface UploadSession {
  readonly location: URL;
  readonly offset: number;
  /** The smallest piece that the registry takes, the last one excepted; 0 where it does not say. */
  readonly minPieceBytes: number;
}

/** A large blob may take the registry a while to check. */
const FINISH_TIMEOUT_MS = 10 * 60_000;
/** undici counts from the last chunk that it could hand over, and must not come before whoever says that the upload stalls. */
const APPEND_TIMEOUT_MS = STALL_TIMEOUT_MS + 60_000;
const CANCEL_TIMEOUT_MS = 5000;

/** Requests of one upload. None is tried again by itself: the upload as a whole owns that. */
export interface UploadSteps {
  open(): Promise<UploadSession>;
  /** Asks to take over a blob from another repository. Undefined means that the registry says it has; else a session is open. */
  openMount(digest: Digest, from: string): Promise<UploadSession | undefined>;
  /** Appends bytes: `size` of them with a range, or, when that is undefined, as many as come. */
  append(session: UploadSession, bytes: () => ByteStream, size?: number): Promise<UploadSession>;
  /** Ends the upload, with the last bytes if there are any. @returns whether the registry named the same digest */
  finish(
    session: UploadSession,
    digest: Digest,
    last?: { bytes: () => ByteStream; size: number },
  ): Promise<boolean>;
  /** Where the registry stands, or undefined when it has forgotten, or never tells. */
  status(session: UploadSession): Promise<UploadSession | undefined>;
  /** Gives the session up. Best effort: a registry that knows no cancelling drops it by itself. */
  cancel(session: UploadSession): Promise<void>;
}

type UploadRequest = Omit<RegistryRequest, 'retry' | 'scopes'> & { readonly scopes?: readonly Scope[] };

/** Sends requests whose answers have nothing to read but headers. */
function createSender({ session }: RepositoryContext, scopes: readonly Scope[], signal?: AbortSignal) {
  return async (request: UploadRequest): Promise<HttpResponse> => {
    const response = await session.send({ scopes, signal, ...request, retry: false });
    await discard(response);
    return response;
  };
}

export function createUploadSteps(context: RepositoryContext, signal?: AbortSignal): UploadSteps {
  const scopes = scopesOf(context, 'pull', 'push');
  const uploads = pathOf(context, 'blobs/uploads/');

  const send = createSender(context, scopes, signal);
  // The registry may have opened it when the push is stopped: only its answer says where.
  const stop = anySignal(context.session.transport.signal, signal);
  const begin = (request: Pick<UploadRequest, 'url' | 'expect' | 'scopes'>) =>
    withGrace(stop, (late) => send({ ...request, method: 'POST', signal: late, isFarewell: true }));

  return {
    async open() {
      return sessionOf(await begin({ url: uploads, expect: [202] }), 0);
    },

    async openMount(digest, from) {
      const url = `${uploads}?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
      const withSource = [...scopes, repositoryScope(from, 'pull')];
      const response = await begin({ url, scopes: withSource, expect: [201, 202] });
      return response.status === 201 ? undefined : sessionOf(response, 0);
    },

    async append({ location, offset }, bytes, size) {
      const headers = {
        'content-type': 'application/octet-stream',
        ...(size === undefined
          ? {}
          : { 'content-length': String(size), 'content-range': `${offset}-${offset + size - 1}` }),
      };
      // 204 comes from older registries.
      const response = await send({
        method: 'PATCH',
        url: location,
        headers,
        body: bytes,
        expect: [202, 204],
        answerTimeoutMs: APPEND_TIMEOUT_MS,
      });
      return sessionOf(response, offset + (size ?? 0), location);
    },

    async finish({ location }, digest, last) {
      const size = last?.size ?? 0;
      const response = await send({
        method: 'PUT',
        url: withDigest(location, digest),
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: size === 0 ? undefined : last?.bytes,
        expect: [201],
        answerTimeoutMs: FINISH_TIMEOUT_MS,
      });
      return digestHeader(response) === digest;
    },

    async status(session) {
      try {
        const response = await send({ method: 'GET', url: session.location, expect: [204] });
        return sessionOf(response, 0, session.location);
      } catch (error) {
        if (isRefusal(error, 400, 403, 404, 405, 410)) return undefined;
        throw error;
      }
    },

    async cancel({ location }) {
      const request = { method: 'DELETE', url: location, expect: [202, 204, 404, 405] } as const;
      const timeout = AbortSignal.timeout(CANCEL_TIMEOUT_MS);
      // The upload has failed already, and that error is the one to report.
      await send({ ...request, signal: timeout, isFarewell: true }).catch(() => undefined);
    },
  };
}

/** What an answer says about the session. `offset` and `location` count where it has no Range and no Location. */
function sessionOf({ headers, url }: HttpResponse, offset: number, location?: URL): UploadSession {
  const [, last] = /^(?:bytes=)?0-(\d{1,15})$/.exec(headers.range ?? '') ?? [];
  const minimum = Number(headers['oci-chunk-min-length'] ?? 0);
  return {
    location: parseLocation(headers.location ?? location?.href, url),
    // An empty session says `0-0`, as does one with a single byte: then the bytes that we have sent decide.
    offset: last === undefined || last === '0' ? offset : Number(last) + 1,
    minPieceBytes: Number.isSafeInteger(minimum) && minimum > 0 ? minimum : 0,
  };
}

/**
 * Resolves a Location, absolute or relative, against where it came from.
 * @throws UserError when it is missing, leaves HTTPS, or leads into a private network
 */
export function parseLocation(location: string | undefined, from: URL): URL {
  const refused = (why: string): UserError =>
    new UserError(`${redactUrl(from)} answered with a Location that cannot be used: ${why}`);
  if (location === undefined || location === '') throw refused('it is missing');
  if (!URL.canParse(location, from.href)) throw refused('it is not a URL');
  const url = new URL(location, from);
  if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
    throw refused(
      `${redactUrl(url)} leaves HTTPS; is a proxy in front of the registry missing X-Forwarded-Proto?`,
    );
  }
  if (isPrivateHost(url.hostname) && !isPrivateHost(from.hostname)) {
    throw refused(`${redactUrl(url)} is in a private network`);
  }
  return url;
}

/** Appends to the query as it is: it may be signed, and re-encoding it would break the signature. */
function withDigest(location: URL, digest: Digest): URL {
  const url = new URL(location);
  url.search = `${url.search}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  return url;
}
