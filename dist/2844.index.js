export const id = 2844;
export const ids = [2844];
export const modules = {

/***/ 62844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y5: () => (/* binding */ createLogin),
  X6: () => (/* binding */ loginEnvironment),
  LA: () => (/* binding */ noteKind),
  J8: () => (/* binding */ withRegistryClient)
});

// UNUSED EXPORTS: maskCredential

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/http/connections.js
var connections = __webpack_require__(36032);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
// EXTERNAL MODULE: ./build/http/send.js
var send = __webpack_require__(92307);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/registry/host.js
var host = __webpack_require__(32054);
// EXTERNAL MODULE: ./build/registry/limiter.js
var registry_limiter = __webpack_require__(26754);
;// CONCATENATED MODULE: ./build/http/link.js
/**
 * The target of the first link with `rel` in a Link header (RFC 8288), or undefined. A target without angle brackets, which some
 * registries send, is taken as it is.
 */
function parseLink(header, rel) {
    const text = [header ?? []].flat().join(', ');
    for (const [, bracketed, plain, parameters = ''] of text.matchAll(LINK)) {
        if (relationsOf(parameters).includes(rel))
            return bracketed ?? plain;
    }
    return undefined;
}
const LINK = /(?:<([^>]*)>|([^\s,;<>]+))((?:\s*;\s*[^\s;,="]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)+)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
function relationsOf(parameters) {
    const match = REL.exec(parameters);
    return (match?.[1] ?? match?.[2] ?? '').toLowerCase().split(/\s+/);
}

;// CONCATENATED MODULE: ./build/registry/paging.js


const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const PAGE_ENTRIES = 1000;
/**
 * The strings of a paged list (`tags/list`, `_catalog`) in the registry's order, each once. Follows `Link: rel="next"` until there
 * is none, or one that has been followed before.
 */
async function* listPaged(session, path, { field, scopes }) {
    const listed = new Set();
    const visited = new Set();
    let next = `${path}?n=${PAGE_ENTRIES}`;
    while (next !== undefined) {
        const { bytes, headers, url } = await session.read({ method: 'GET', url: next, scopes, expect: [200] }, MAX_PAGE_BYTES);
        visited.add(url.href);
        for (const entry of parseList(bytes, field, url)) {
            if (!listed.has(entry))
                yield entry;
            listed.add(entry);
        }
        next = nextPage(headers.link, url, visited);
    }
}
/** The next page, which may be given relatively; undefined at the end. @throws UserError for one on another origin */
function nextPage(header, current, visited) {
    const target = parseLink(header, 'next');
    if (target === undefined || !URL.canParse(target, current.href))
        return undefined;
    const url = new URL(target, current);
    if (url.origin !== current.origin) {
        throw new errors/* UserError */.y(`${current.host} continues its list on another host, ${url.host}, which is not followed`);
    }
    return visited.has(url.href) ? undefined : url;
}
function parseList(bytes, field, url) {
    let document;
    try {
        document = JSON.parse(bytes.toString());
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${url.origin}${url.pathname} answered with a list that is not JSON`, { cause });
    }
    const entries = document?.[field] ?? [];
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
}

// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/registry/damaged-content.js
var damaged_content = __webpack_require__(73453);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/registry/repository-context.js
var repository_context = __webpack_require__(75370);
// EXTERNAL MODULE: ./build/registry/transport.js
var registry_transport = __webpack_require__(41111);
;// CONCATENATED MODULE: ./build/registry/upload.js




/** ghcr.io refuses a PATCH with a longer Content-Length. */
const MAX_PIECE_BYTES = 4 * 1024 * 1024;
/** More than this does not pass an nginx that nobody has set up for registries. */
const SMALL_PIECE_BYTES = 1024 * 1024;
/**
 * Sends a blob whose digest and size are known: POST, and one PUT with everything. After a failure the session is asked what it
 * has and continued in pieces, or, when it is lost, begun again. Nobody else tries any of these requests again.
 * @throws DamagedContentError when the bytes are not those of the descriptor; RegistryError; what the content throws
 */
async function uploadBlob(content, options) {
    const { transport, signal } = options;
    const upload = createUpload(content, options);
    const advise = (error) => isWorthNewSession(error) ? {} : (0,registry_transport/* adviceFor */.cp)(error, transport.policy.now());
    try {
        await (0,registry_transport/* retrying */.R$)(transport, upload.attempt, { advise, signal });
    }
    catch (error) {
        await upload.cancel();
        throw error;
    }
}
function createUpload(content, { steps, isStored, onBytes, signal, ...options }) {
    const { digest, size } = content.descriptor;
    const sent = createMeter(content, onBytes);
    let session = options.session;
    /** Undefined as long as everything goes at once. */
    let pieceBytes;
    async function cancel() {
        if (session !== undefined)
            await steps.cancel(session);
        session = undefined;
    }
    /** After a failure: continues what is left of the session, if anything is. */
    async function resume() {
        const known = session === undefined ? undefined : await steps.status(session);
        const isUsable = known !== undefined && known.offset > 0 && known.offset <= size;
        // Bytes of the broken request may still be arriving in a session that looks empty.
        if (known !== undefined && !isUsable)
            await steps.cancel(known);
        session = isUsable ? known : undefined;
    }
    async function sendWhole(to) {
        await finish(to, { bytes: () => sent.bytes(0, size), size });
    }
    async function sendPieces(from, maxBytes) {
        let current = from;
        while (current.offset < size) {
            const { offset, minPieceBytes } = current;
            const end = Math.min(offset + Math.max(maxBytes, minPieceBytes), size);
            session = current = await steps.append(current, () => sent.bytes(offset, end), end - offset);
            if (current.offset <= offset)
                throw new errors/* IntegrityError */.c(`upload of ${digest}`, `${end} bytes`, `${current.offset}`);
        }
        await finish(current);
    }
    async function finish(at, last) {
        const isConfirmed = await steps.finish(at, digest, last);
        if (isConfirmed || (await isStored()))
            return;
        throw new errors/* IntegrityError */.c('blob after its upload', digest, 'no such blob');
    }
    /** A size limit, of the registry or of a proxy before it, asks for pieces, and for smaller ones. */
    async function transfer(to) {
        const maxBytes = pieceBytes ?? (to.offset > 0 ? MAX_PIECE_BYTES : undefined);
        try {
            await (maxBytes === undefined ? sendWhole(to) : sendPieces(to, maxBytes));
        }
        catch (error) {
            const hasBegun = session !== undefined && session.offset > 0;
            // A later piece is refused for what all of them make.
            if (!(0,registry_errors/* isRefusal */.vu)(error, 413, 416) || hasBegun || maxBytes === SMALL_PIECE_BYTES)
                throw error;
            pieceBytes = maxBytes === undefined ? MAX_PIECE_BYTES : SMALL_PIECE_BYTES;
            await cancel();
            session = await steps.open();
            await transfer(session);
        }
    }
    async function attempt(count) {
        if (count > 1) {
            await resume();
            if (session === undefined && (await isStored()))
                return;
        }
        session ??= await steps.open();
        try {
            await transfer(session);
        }
        catch (error) {
            if (isDigestRefusal(error)) {
                await cancel();
                // Either the content is damaged, which this finds out, or the bytes were on their way.
                await (0,damaged_content/* checkContent */.a)(content, signal);
            }
            throw error;
        }
    }
    return { attempt, cancel };
}
/** The session is gone or has another offset than we think, or the bytes changed on their way. */
function isWorthNewSession(error) {
    return isDigestRefusal(error) || ((0,registry_errors/* isRefusal */.vu)(error, 404, 416) && error.method !== 'POST');
}
function isDigestRefusal(error) {
    return (0,registry_errors/* isRefusal */.vu)(error, 400) && (error.hasCode('DIGEST_INVALID') || error.hasCode('SIZE_INVALID'));
}
/** Reads parts of the content and reports progress as differences, so that a total stays right when bytes are sent again. */
function createMeter(content, onBytes = () => undefined) {
    let reported = 0;
    return {
        /** From byte `start` up to, not including, `end`. @throws DamagedContentError when the content ends before */
        async *bytes(start, end) {
            let position = start;
            for await (const chunk of content.open(start)) {
                yield chunk.byteLength > end - position ? chunk.subarray(0, end - position) : chunk;
                position = Math.min(position + chunk.byteLength, end);
                onBytes(position - reported);
                reported = position;
                if (position === end)
                    return;
            }
            if (position < end)
                throw new damaged_content/* DamagedContentError */.x(content.descriptor, `${end} bytes`, `${position} bytes`);
        },
    };
}

// EXTERNAL MODULE: ./build/http/addresses.js
var addresses = __webpack_require__(5249);
// EXTERNAL MODULE: ./build/http/redact.js
var redact = __webpack_require__(32616);
// EXTERNAL MODULE: ./build/http/upload-body.js
var upload_body = __webpack_require__(82409);
// EXTERNAL MODULE: ./build/registry/scope.js
var scope = __webpack_require__(58738);
;// CONCATENATED MODULE: ./build/registry/with-grace.js
/** Long enough for an answer that is under way, and no trouble to who waits for the end. */
const GRACE_MS = 1000;
/** Lends `work` a signal that follows `stop` a moment later. Nothing begins after `stop`. */
async function withGrace(stop, work) {
    stop?.throwIfAborted();
    const late = new AbortController();
    let timer;
    const follow = () => {
        timer = setTimeout(() => late.abort(stop?.reason), GRACE_MS);
    };
    stop?.addEventListener('abort', follow, { once: true });
    try {
        return await work(late.signal);
    }
    finally {
        clearTimeout(timer);
        stop?.removeEventListener('abort', follow);
    }
}

;// CONCATENATED MODULE: ./build/registry/upload-session.js










/** A large blob may take the registry a while to check. */
const FINISH_TIMEOUT_MS = 10 * 60_000;
/** undici counts from the last chunk that it could hand over, and must not come before whoever says that the upload stalls. */
const APPEND_TIMEOUT_MS = upload_body/* STALL_TIMEOUT_MS */.qx + 60_000;
const CANCEL_TIMEOUT_MS = 5000;
/** Sends requests whose answers have nothing to read but headers. */
function createSender({ session }, scopes, signal) {
    return async (request) => {
        const response = await session.send({ scopes, signal, ...request, retry: false });
        await (0,send/* discard */.vf)(response);
        return response;
    };
}
function createUploadSteps(context, signal) {
    const scopes = (0,repository_context/* scopesOf */.ZK)(context, 'pull', 'push');
    const uploads = (0,repository_context/* pathOf */.XM)(context, 'blobs/uploads/');
    const send = createSender(context, scopes, signal);
    // The registry may have opened it when the push is stopped: only its answer says where.
    const stop = (0,registry_transport/* anySignal */.JG)(context.session.transport.signal, signal);
    const begin = (request) => withGrace(stop, (late) => send({ ...request, method: 'POST', signal: late, isFarewell: true }));
    return {
        async open() {
            return sessionOf(await begin({ url: uploads, expect: [202] }), 0);
        },
        async openMount(digest, from) {
            const url = `${uploads}?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
            const withSource = [...scopes, (0,scope/* repositoryScope */.F7)(from, 'pull')];
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
            return (0,repository_context/* digestHeader */.yO)(response) === digest;
        },
        async status(session) {
            try {
                const response = await send({ method: 'GET', url: session.location, expect: [204] });
                return sessionOf(response, 0, session.location);
            }
            catch (error) {
                if ((0,registry_errors/* isRefusal */.vu)(error, 400, 403, 404, 405, 410))
                    return undefined;
                throw error;
            }
        },
        async cancel({ location }) {
            const request = { method: 'DELETE', url: location, expect: [202, 204, 404, 405] };
            const timeout = AbortSignal.timeout(CANCEL_TIMEOUT_MS);
            // The upload has failed already, and that error is the one to report.
            await send({ ...request, signal: timeout, isFarewell: true }).catch(() => undefined);
        },
    };
}
/** What an answer says about the session. `offset` and `location` count where it has no Range and no Location. */
function sessionOf({ headers, url }, offset, location) {
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
function parseLocation(location, from) {
    const refused = (why) => new errors/* UserError */.y(`${(0,redact/* redactUrl */.B)(from)} answered with a Location that cannot be used: ${why}`);
    if (location === undefined || location === '')
        throw refused('it is missing');
    if (!URL.canParse(location, from.href))
        throw refused('it is not a URL');
    const url = new URL(location, from);
    if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
        throw refused(`${(0,redact/* redactUrl */.B)(url)} leaves HTTPS; is a proxy in front of the registry missing X-Forwarded-Proto?`);
    }
    if ((0,addresses/* isPrivateHost */.S)(url.hostname) && !(0,addresses/* isPrivateHost */.S)(from.hostname)) {
        throw refused(`${(0,redact/* redactUrl */.B)(url)} is in a private network`);
    }
    return url;
}
/** Appends to the query as it is: it may be signed, and re-encoding it would break the signature. */
function withDigest(location, digest) {
    const url = new URL(location);
    url.search = `${url.search}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
    return url;
}

// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/registry/upload-stream.js



/**
 * Sends bytes whose digest and size nobody knows yet: one PATCH, chunked, hashed on the way, and a PUT that names the digest.
 * A failure begins again, so `open` is called once per try.
 */
function uploadStream(open, { transport, steps, isStored, signal }) {
    return (0,registry_transport/* retrying */.R$)(transport, async () => {
        let session;
        try {
            session = await steps.open();
            const measured = measure(open);
            session = await steps.append(session, measured.bytes);
            const result = measured.result();
            const isConfirmed = await steps.finish(session, result.digest);
            if (isConfirmed || (await isStored(result)))
                return result;
            throw new errors/* IntegrityError */.c('blob after its upload', result.digest, 'no such blob');
        }
        catch (error) {
            if (session !== undefined)
                await steps.cancel(session);
            throw error;
        }
    }, { signal });
}
function measure(open) {
    let digester = (0,digest/* createDigester */.QC)();
    let size = 0;
    return {
        async *bytes() {
            digester = (0,digest/* createDigester */.QC)();
            size = 0;
            for await (const chunk of open()) {
                digester.update(chunk);
                size += chunk.byteLength;
                yield chunk;
            }
        },
        result: () => ({ digest: digester.digest(), size }),
    };
}

;// CONCATENATED MODULE: ./build/registry/blobs.js








/** Whether the repository holds a blob of this digest and size. */
async function hasBlob(context, { digest, size }, signal) {
    const response = await context.session.send({
        method: 'HEAD',
        url: (0,repository_context/* pathOf */.XM)(context, `blobs/${digest}`),
        scopes: (0,repository_context/* scopesOf */.ZK)(context, 'pull'),
        expect: [200, 404],
        signal,
    });
    await (0,send/* discard */.vf)(response);
    return response.status === 200 && ((0,repository_context/* lengthHeader */.e6)(response) ?? size) === size;
}
/**
 * Brings a blob into the repository by the cheapest way: nothing, a mount, an upload.
 * @param from repositories of the same registry that may hold it, the likeliest first
 */
async function pushBlob(context, content, { from, isAbsent, limiter, onBytes, signal, }) {
    const { descriptor } = content;
    const isStored = () => hasBlob(context, descriptor, signal);
    if (!isAbsent && (await isStored().catch(registry_errors/* unlessDenied */.qi)))
        return 'exists';
    const steps = createUploadSteps(context, signal);
    const mount = await mountFromAny(steps, descriptor, from, isStored);
    if (mount === 'mounted')
        return 'mounted';
    if (context.verify)
        await (0,damaged_content/* checkContent */.a)(content, signal);
    const { transport } = context.session;
    await limiter(() => uploadBlob(content, { transport, steps, isStored, session: mount, onBytes, signal }));
    return 'uploaded';
}
/** Takes a blob over from repository `from` of the same registry; false when the registry does not. */
async function mountBlob(context, descriptor, from) {
    const steps = createUploadSteps(context);
    const mount = await tryMount(steps, descriptor, from);
    if (mount === 'mounted')
        return hasBlob(context, descriptor);
    if (mount !== undefined)
        await steps.cancel(mount);
    return false;
}
/**
 * Opens an upload and gives it up, which nobody waits for: the cheapest question whether a push is allowed. Registries that know no
 * cancelling, as ghcr.io, let it expire.
 * @throws RegistryError when it is refused
 */
async function probeUpload(context, signal) {
    const steps = createUploadSteps(context, signal);
    const { transport } = context.session;
    transport.leave(steps.cancel(await (0,registry_transport/* retrying */.R$)(transport, steps.open, { signal })));
}
/** Stores bytes of unknown digest and size as a blob. */
function pushStream(context, open, signal) {
    const steps = createUploadSteps(context, signal);
    const isStored = (content) => hasBlob(context, content, signal);
    return uploadStream(open, { transport: context.session.transport, steps, isStored, signal });
}
/** Asks one repository after the other. @returns the open session of the last one that declined, for the upload */
async function mountFromAny(steps, descriptor, from, isStored) {
    let declined;
    for (const repository of from) {
        const mount = await tryMount(steps, descriptor, repository);
        if (mount === 'mounted' && (await isStored())) {
            if (declined !== undefined)
                await steps.cancel(declined);
            return 'mounted';
        }
        if (mount === undefined || mount === 'mounted')
            continue;
        if (declined !== undefined)
            await steps.cancel(declined);
        declined = mount;
    }
    return declined;
}
/** `mounted` is what the registry says; ghcr.io has said so of blobs that were not there, so a HEAD comes after it. */
async function tryMount(steps, { digest }, from) {
    try {
        return (await steps.openMount(digest, from)) ?? 'mounted';
    }
    catch (error) {
        // A mount only saves time: whatever it fails on, the upload says better.
        if (error instanceof registry_errors/* RegistryError */.gl)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/registry/manifests.js
var registry_manifests = __webpack_require__(80900);
;// CONCATENATED MODULE: ./build/registry/referrers.js






/** Statuses by which registries say that they have no such API. */
const NO_SUCH_API = [400, 404, 405, 501];
/**
 * The manifests whose subject is `subject`, from the referrers API or, where a registry has none, from the fallback tag
 * (distribution-spec, "Listing Referrers").
 */
async function* listReferrers(context, subject, artifactType) {
    const isWanted = (found) => artifactType === undefined || found.artifactType === artifactType;
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const first = await readPage(context, (0,repository_context/* pathOf */.XM)(context, `referrers/${subject}${query}`));
    if (first === undefined) {
        yield* (await readFallback(context, subject)).filter(isWanted);
        return;
    }
    const visited = new Set();
    let page = first;
    while (page !== undefined) {
        visited.add(page.url.href);
        yield* entriesOf(page.bytes).filter(isWanted);
        const next = nextPage(page.headers.link, page.url, visited);
        page = next === undefined ? undefined : await readPage(context, next);
    }
}
/** Whether the registry answers the referrers API. */
async function hasReferrersApi(context, subject) {
    return (await readPage(context, (0,repository_context/* pathOf */.XM)(context, `referrers/${subject}`))) !== undefined;
}
/** `sha256-<hex>`, the algorithm cut to 32 characters and the rest to 64 (distribution-spec, "Referrers Tag Schema"). */
function fallbackTagOf(subject) {
    return `${(0,digest/* algorithmOf */.Hy)(subject).slice(0, 32)}-${(0,digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
/** Undefined where the registry has no referrers API: another status, or something else than an index, such as a web page. */
async function readPage(context, url) {
    const scopes = (0,repository_context/* scopesOf */.ZK)(context, 'pull');
    const headers = { accept: media_types/* MEDIA_TYPE */.Ap.ociIndex };
    const request = { method: 'GET', url, headers, scopes, expect: [200, ...NO_SUCH_API] };
    const answer = await context.session.read(request, oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    const isIndex = answer.headers['content-type']?.startsWith(media_types/* MEDIA_TYPE */.Ap.ociIndex);
    return answer.status === 200 && isIndex ? answer : undefined;
}
async function readFallback(context, subject) {
    const found = await (0,registry_manifests/* getManifest */.c2)(context, fallbackTagOf(subject));
    return found === undefined ? [] : entriesOf(found.bytes);
}
/** What an index lists; nothing where the bytes are another kind of manifest. */
function entriesOf(bytes) {
    const index = (0,oci_manifest/* parseManifest */.Ng)(bytes);
    return index.kind === 'index' ? index.manifests : [];
}

;// CONCATENATED MODULE: ./build/registry/referrers-index.js







/** One change of an index at a time within this process; `If-Match` and a second look guard against others. */
const locks = new WeakMap();
/** Lists a manifest under its subject's fallback tag, as clients must where a registry answers without OCI-Subject. */
function addToFallbackIndex(context, subject, referrer) {
    return changeIndex(context, subject, (entries) => entries.some(({ digest }) => digest === referrer.digest) ? entries : [...entries, referrer]);
}
/** Takes a deleted manifest from its subject's fallback tag. */
function removeFromFallbackIndex(context, subject, referrer) {
    return changeIndex(context, subject, (entries) => entries.some(({ digest }) => digest === referrer)
        ? entries.filter(({ digest }) => digest !== referrer)
        : entries);
}
function changeIndex(context, subject, change) {
    const lock = locks.get(context) ?? (0,registry_limiter/* createLimiter */.z)(1);
    locks.set(context, lock);
    return lock(() => changeUntilKept(context, fallbackTagOf(subject), change));
}
/** Writes, waits a moment, and looks whether the change is still there: nobody else's write may have replaced it. */
async function changeUntilKept(context, tag, change) {
    const { attempts, baseDelayMs, delay, random } = context.session.transport.policy;
    for (let attempt = 1;; attempt++) {
        const current = await (0,registry_manifests/* getManifest */.c2)(context, tag);
        const entries = current === undefined ? [] : entriesOf(current.bytes);
        const changed = change(entries);
        if (changed === entries)
            return;
        if (attempt > attempts) {
            throw new errors/* UserError */.y(`other writers keep replacing the referrers index ${tag} of ${context.name}: push again when they are done`);
        }
        await putIndex(context, tag, current, changed);
        await delay(Math.round((baseDelayMs / 4) * random()), context.session.transport.signal);
    }
}
/** A registry that knows conditional requests refuses a lost race at once (412): the next round begins with a fresh look. */
async function putIndex(context, tag, current, manifests) {
    const kept = current === undefined ? {} : JSON.parse(Buffer.from(current.bytes).toString());
    const mediaType = media_types/* MEDIA_TYPE */.Ap.ociIndex;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...kept, manifests }));
    const descriptor = { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    const headers = current?.etag === undefined ? {} : { 'if-match': current.etag };
    try {
        await (0,registry_manifests/* putManifest */.RV)(context, { descriptor, bytes }, [tag], { headers });
    }
    catch (error) {
        if (!(0,registry_errors/* isRefusal */.vu)(error, 412))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/registry/deletion.js







/** @returns false when there is no such tag @throws RegistryError where the registry does not let tags be deleted */
function deleteTag(context, tag) {
    return remove(context, `manifests/${(0,reference/* parseTag */.ED)(tag)}`);
}
/** Also takes the manifest from its subject's fallback index, where the registry keeps no referrers itself. */
async function deleteManifest(context, digest) {
    const manifest = await (0,registry_manifests/* getManifest */.c2)(context, digest);
    if (!(await remove(context, `manifests/${digest}`)))
        return false;
    const subject = manifest === undefined ? undefined : (0,oci_manifest/* parseManifest */.Ng)(manifest.bytes, manifest.descriptor.mediaType).subject;
    if (subject !== undefined && !(await hasReferrersApi(context, subject.digest))) {
        await removeFromFallbackIndex(context, subject.digest, digest);
    }
    return true;
}
function deleteBlob(context, digest) {
    return remove(context, `blobs/${digest}`);
}
async function remove(context, rest) {
    const response = await context.session.send({
        method: 'DELETE',
        url: (0,repository_context/* pathOf */.XM)(context, rest),
        scopes: (0,repository_context/* scopesOf */.ZK)(context, 'delete', 'pull', 'push'),
        expect: [200, 202, 204, 404],
    });
    await (0,send/* discard */.vf)(response);
    return response.status !== 404;
}

// EXTERNAL MODULE: ./build/http/body.js
var http_body = __webpack_require__(25621);
;// CONCATENATED MODULE: ./build/http/content-range.js
/** Reads `bytes 0-99/1000` (RFC 9110, 14.4). Undefined for anything else. */
function parseContentRange(header) {
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(header?.trim() ?? '');
    if (match === null)
        return undefined;
    const [start, end, size] = match.slice(1).map(Number);
    if (end < start || size <= end)
        return undefined;
    return { start, end, ...(Number.isNaN(size) ? {} : { size }) };
}

// EXTERNAL MODULE: ./build/http/network-error.js
var network_error = __webpack_require__(54856);
;// CONCATENATED MODULE: ./build/registry/download.js









/** A body that broke off after at least so many bytes counts as a fresh start, not as one more failure. */
const PROGRESS_BYTES = 1024 * 1024;
/**
 * The bytes of a blob from byte `from` on, exactly as many as its descriptor says. A body that breaks off is continued by Range.
 * The digest is not checked here.
 * @throws RegistryError when the registry has no such blob, or keeps breaking off; IntegrityError for another size
 */
async function* downloadBlob(context, descriptor, from = 0, signal) {
    const { size } = descriptor;
    const { transport } = context.session;
    let position = from;
    let failures = 0;
    let etag;
    // Empty content needs one request as well: it says whether the blob is there.
    do {
        const startedAt = position;
        const response = await openBlob(context, { descriptor, position, etag, signal });
        etag ??= response.headers.etag;
        try {
            for await (const chunk of remainder(response, position)) {
                position += chunk.byteLength;
                if (position > size)
                    throw sizeError(descriptor, `more than ${size} bytes`);
                yield chunk;
            }
            if (position < size)
                throw sizeError(descriptor, `${position} bytes`);
        }
        catch (cause) {
            if (!(0,network_error/* isNetworkError */.TX)(cause))
                throw cause;
            failures = position - startedAt >= PROGRESS_BYTES ? 1 : failures + 1;
            const delayMs = (0,retry/* nextDelayMs */.j6)(transport.policy, failures, {});
            if (delayMs === undefined)
                throw new registry_errors/* RegistryError */.gl({ method: 'GET', url: response.url, cause });
            await transport.policy.delay(delayMs, (0,registry_transport/* anySignal */.JG)(transport.signal, signal));
        }
    } while (position < size);
}
async function openBlob(context, part) {
    const { descriptor, position, signal } = part;
    const response = await context.session.send({
        method: 'GET',
        url: (0,repository_context/* pathOf */.XM)(context, `blobs/${descriptor.digest}`),
        headers: position === 0 ? {} : { range: `bytes=${position}-` },
        scopes: (0,repository_context/* scopesOf */.ZK)(context, 'pull'),
        expect: position === 0 ? [200] : [200, 206],
        signal,
    });
    try {
        checkPart(part, response);
    }
    catch (error) {
        (0,send/* abandon */.e9)(response);
        throw error;
    }
    return response;
}
function checkPart({ descriptor, position, etag }, response) {
    const { digest, size } = descriptor;
    const { status, headers } = response;
    const range = parseContentRange(headers['content-range']);
    if (status === 206 && (range?.start !== position || (range.size ?? size) !== size)) {
        const got = `Content-Range ${JSON.stringify(headers['content-range'] ?? '')}`;
        throw new errors/* IntegrityError */.c(`answer for ${digest}`, `bytes ${position}-${size - 1}/${size}`, got);
    }
    const length = (0,repository_context/* lengthHeader */.e6)(response);
    if (status === 200 && length !== undefined && length !== size)
        throw sizeError(descriptor, `${length} bytes`);
    // Strong validators of two parts of one blob must agree: storage behind a registry may differ between requests.
    if (isStrong(etag) && isStrong(headers.etag) && etag !== headers.etag) {
        throw new errors/* IntegrityError */.c(`ETag of ${digest}`, etag, headers.etag);
    }
}
function isStrong(etag) {
    return etag?.startsWith('"') === true;
}
/** What is still missing: a registry that knows no Range begins at the first byte again. */
async function* remainder({ status, body }, position) {
    let skip = status === 206 ? 0 : position;
    for await (const chunk of (0,http_body/* passBody */.Mb)(body)) {
        if (skip < chunk.byteLength)
            yield chunk.subarray(skip);
        skip = Math.max(0, skip - chunk.byteLength);
    }
}
function sizeError({ digest, size }, got) {
    return new errors/* IntegrityError */.c(`size of ${digest}`, `${size} bytes`, got);
}

;// CONCATENATED MODULE: ./build/registry/store-manifest.js





/**
 * Stores a manifest under `tags`, or without any under its digest, and keeps the list of its subject's referrers where the
 * registry does not (distribution-spec, "Pushing Manifests with Subject").
 */
async function storeManifest(context, content, { tags = [], signal }) {
    const { descriptor } = content;
    const bytes = await (0,oci_content/* readVerified */.xu)(content);
    // Under a tag a registry names the manifest by its own algorithm, sha256, and may not know it by another digest.
    const needsDigest = tags.length === 0 || (0,digest/* algorithmOf */.Hy)(descriptor.digest) !== 'sha256';
    const references = needsDigest ? [descriptor.digest, ...tags] : tags;
    const { indexesSubject } = await (0,registry_manifests/* putManifest */.RV)(context, { descriptor, bytes }, references, { signal });
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    if (manifest.subject === undefined || indexesSubject)
        return;
    await addToFallbackIndex(context, manifest.subject.digest, referrerOf(descriptor, manifest));
}
/** What the index says of a manifest: the fields that the referrers API would give. */
function referrerOf(descriptor, manifest) {
    const artifactType = (0,oci_manifest/* artifactTypeOf */.Gh)(manifest);
    return {
        mediaType: manifest.mediaType,
        digest: descriptor.digest,
        size: descriptor.size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
}

;// CONCATENATED MODULE: ./build/registry/repository.js












function createRemoteRepository({ context, limiter, locations }) {
    const { name, session } = context;
    const { registry } = session;
    async function manifest(tagOrDigest) {
        return (await (0,registry_manifests/* getManifest */.c2)(context, tagOrDigest)) ?? throwMissing(context, tagOrDigest);
    }
    async function* fetchUnverified(descriptor, from = 0) {
        if (!(0,media_types/* isManifestType */.Q3)(descriptor.mediaType))
            yield* downloadBlob(context, descriptor, from);
        else
            yield (await manifest(descriptor.digest)).bytes.subarray(from);
    }
    async function resolve(tagOrDigest) {
        return (await (0,registry_manifests/* headManifest */.sy)(context, tagOrDigest)) ?? throwMissing(context, tagOrDigest);
    }
    return {
        registry,
        name,
        unverified: { resolve, fetch: fetchUnverified },
        resolve,
        find: (tagOrDigest, signal) => (0,registry_manifests/* headManifest */.sy)(context, tagOrDigest, signal),
        probePush: (signal) => probeUpload(context, signal),
        manifest,
        putManifest: (content, tags, options) => storeManifest(context, content, { tags, ...options }),
        fetch: (descriptor, from = 0) => from > 0
            ? fetchUnverified(descriptor, from)
            : (0,oci_content/* verified */.zr)({ descriptor, open: () => fetchUnverified(descriptor) }),
        async exists(descriptor) {
            if (!(0,media_types/* isManifestType */.Q3)(descriptor.mediaType))
                return hasBlob(context, descriptor);
            return (await (0,registry_manifests/* headManifest */.sy)(context, descriptor.digest)) !== undefined;
        },
        async push(content, { mountFrom = [], isAbsent = false, onBytes = () => undefined, signal } = {}) {
            const { digest, mediaType, size } = content.descriptor;
            if ((0,media_types/* isManifestType */.Q3)(mediaType)) {
                await storeManifest(context, content, { signal });
                onBytes(size);
                return 'uploaded';
            }
            const candidates = new Set([locations.get(digest) ?? name, ...mountFrom]);
            const from = [...candidates].filter((other) => other !== name);
            const outcome = await pushBlob(context, content, { from, isAbsent, limiter, onBytes, signal });
            locations.set(digest, name);
            return outcome;
        },
        async tag(descriptor, tag) {
            if ((await (0,registry_manifests/* headManifest */.sy)(context, tag))?.digest === descriptor.digest)
                return;
            const { bytes, descriptor: stored } = await manifest(descriptor.digest);
            await (0,registry_manifests/* putManifest */.RV)(context, { descriptor: stored, bytes }, [tag]);
        },
        pushStream: async (open, mediaType) => ({ mediaType, ...(await pushStream(context, open)) }),
        mount: (descriptor, from) => mountBlob(context, descriptor, from),
        tags: () => listPaged(session, (0,repository_context/* pathOf */.XM)(context, 'tags/list'), { field: 'tags', scopes: (0,repository_context/* scopesOf */.ZK)(context, 'pull') }),
        referrers: (subject, artifactType) => listReferrers(context, subject, artifactType),
        deleteTag: (tag) => deleteTag(context, tag),
        deleteManifest: (digest) => deleteManifest(context, digest),
        deleteBlob: (digest) => deleteBlob(context, digest),
    };
}
/** Names some of the tags that there are: the wanted one is often misspelt. */
async function throwMissing(context, tagOrDigest) {
    const { session, name } = context;
    const known = await someTags(context);
    const hint = known.length === 0 ? '' : `; tags there: ${known.join(', ')}`;
    throw new errors/* UserError */.y(`${session.registry}/${name} has no manifest ${JSON.stringify(tagOrDigest)}${hint}`);
}
const SHOWN_TAGS = 10;
async function someTags(context) {
    const scopes = (0,repository_context/* scopesOf */.ZK)(context, 'pull');
    const tags = [];
    try {
        for await (const tag of listPaged(context.session, (0,repository_context/* pathOf */.XM)(context, 'tags/list'), {
            field: 'tags',
            scopes,
        })) {
            if (tags.push(tag) === SHOWN_TAGS)
                break;
        }
    }
    catch (error) {
        // No such repository, or none that may be listed: then there is nothing to name.
        if (!(0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            throw error;
    }
    return tags;
}

;// CONCATENATED MODULE: ./build/http/challenge.js
const SCHEME = /([!#$%&'*+\-.^_`|~\w]+)(?=[\s,]|$)[ \t]*/y;
/** The value stands in quotes, or is taken up to the next comma or space: some registries leave the quotes out. */
const PARAMETER = /([!#$%&'*+\-.^_`|~\w]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[\s\S])*)"|([^\s,"=][^\s,"]*))/y;
const NEXT_PARAMETER = /[ \t,]+(?=[!#$%&'*+\-.^_`|~\w]+[ \t]*=)/y;
const TOKEN68 = /[\w\-.~+/]+=*/y;
const SEPARATORS = /[\s,]+/y;
/**
 * Reads the challenges of one or several WWW-Authenticate headers, in order. What is not well formed ends the reading of its
 * header: the challenges before it count. A scheme alone, or with a token68, has no parameters.
 */
function parseChallenges(header) {
    return [header ?? []].flat().flatMap(parseHeader);
}
function parseHeader(text) {
    const take = createScanner(text);
    const challenges = [];
    take(SEPARATORS);
    for (let scheme = take(SCHEME); scheme !== undefined; scheme = take(SCHEME)) {
        challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters: takeParameters(take) });
        if (take(SEPARATORS) === undefined)
            break;
    }
    return challenges;
}
function takeParameters(take) {
    // No prototype: the names come from outside.
    const parameters = Object.create(null);
    let match = take(PARAMETER);
    if (match === undefined && take(TOKEN68))
        return parameters;
    while (match !== undefined) {
        const [, name = '', quoted, plain = ''] = match;
        parameters[name.toLowerCase()] ??= quoted?.replace(/\\([\s\S])/g, '$1') ?? plain;
        match = take(NEXT_PARAMETER) && take(PARAMETER);
    }
    return parameters;
}
function createScanner(text) {
    let position = 0;
    return (pattern) => {
        pattern.lastIndex = position;
        const match = pattern.exec(text) ?? undefined;
        position += match?.[0].length ?? 0;
        return match;
    };
}

;// CONCATENATED MODULE: ./build/registry/realm.js


/**
 * The token service that a registry names, if credentials may go there: the registry's own origin, or an HTTPS one. One in a
 * private network only when the registry is in one itself; plain HTTP elsewhere only from loopback to loopback.
 * @throws UserError that names registry and realm
 */
function parseRealm(realm, registry) {
    const refused = (why) => new errors/* UserError */.y(`registry ${registry.host} asks to log in at ${JSON.stringify(realm ?? '')}, which is refused: ${why}`);
    if (realm === undefined || !URL.canParse(realm, registry.href))
        throw refused('it is not a URL');
    const url = new URL(realm, registry);
    if (url.username !== '' || url.password !== '')
        throw refused('it carries credentials of its own');
    if (url.origin === registry.origin)
        return url;
    const bothLoopback = (0,addresses/* isLoopbackHost */.c)(url.hostname) && (0,addresses/* isLoopbackHost */.c)(registry.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && bothLoopback)) {
        throw refused('credentials go to another host by HTTPS only');
    }
    if ((0,addresses/* isPrivateHost */.S)(url.hostname) && !(0,addresses/* isPrivateHost */.S)(registry.hostname)) {
        throw refused('it is an address in a private network');
    }
    return url;
}

;// CONCATENATED MODULE: ./build/registry/token.js



const MAX_TOKEN_BODY_BYTES = 1024 * 1024;
/** The token protocol's default where the answer names no life time. */
const DEFAULT_LIFE_S = 60;
/** A token is replaced a little before its end, so that it does not die on the way. */
const EARLY_S = 5;
/**
 * Exchanges a credential, or none, for a token (distribution, "Token Authentication"): by GET with Basic, or for an identity
 * token by the OAuth2 form (POST). Tried once: whoever needs the token for a request owns the retry of both.
 * @throws RegistryError when the service refuses
 */
async function fetchToken(transport, service, scopes, credential) {
    const request = credential !== undefined && 'identityToken' in credential
        ? refreshRequest(service, scopes, credential.identityToken)
        : queryRequest(service, scopes, credential);
    const startedAtMs = transport.policy.now();
    const response = await (0,registry_transport/* exchange */.cv)(transport, request);
    if (response.status !== 200)
        throw await (0,registry_errors/* refusalOf */.Of)(request.method, response);
    const { bytes } = await (0,registry_transport/* readAnswer */.JN)(request.method, response, MAX_TOKEN_BODY_BYTES);
    return parseToken(bytes.toString(), service.realm, startedAtMs);
}
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function queryRequest({ realm, service }, scopes, credential) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
    return { method: 'GET', url, headers };
}
function refreshRequest({ realm, service }, scopes, identityToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        service: service ?? '',
        client_id: 'ghcr-actions',
        ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
        refresh_token: identityToken,
    });
    return {
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form.toString()),
    };
}
function parseToken(text, realm, startedAtMs) {
    const invalid = (cause) => new errors/* UserError */.y(`the token service ${realm.origin} answered 200 without a token`, { cause });
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(cause);
    }
    const { token, access_token, expires_in } = (document ?? {});
    const value = [token, access_token].find((entry) => typeof entry === 'string' && entry !== '');
    if (typeof value !== 'string')
        throw invalid();
    const lifeS = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_LIFE_S;
    return { value, expiresAtMs: startedAtMs + Math.max(lifeS - EARLY_S, 1) * 1000 };
}

;// CONCATENATED MODULE: ./build/registry/token-cache.js

function createTokenCache(fetch, now) {
    const held = new Map();
    const pending = new Map();
    async function renew(key, scopes) {
        try {
            const token = await fetch(scopes);
            held.set(key, { scopes, token });
            return token;
        }
        finally {
            pending.delete(key);
        }
    }
    return {
        async get(wanted) {
            for (const { scopes, token } of held.values()) {
                if (token.expiresAtMs > now() && (0,scope/* coversScopes */.uW)(scopes, wanted))
                    return token.value;
            }
            const scopes = (0,scope/* mergeScopes */.OL)(wanted);
            const key = scopes.join(' ');
            const token = pending.get(key) ?? renew(key, scopes);
            pending.set(key, token);
            return (await token).value;
        },
        forget(value) {
            for (const [key, { token }] of held)
                if (token.value === value)
                    held.delete(key);
        },
    };
}

;// CONCATENATED MODULE: ./build/registry/authenticator.js






function createAuthenticator(transport, options) {
    const { origin, credential, onBearer } = options;
    let challenge = chooseChallenge(options.challenges);
    const warnOnce = createStaleLoginWarning(transport, options.registry);
    async function fetchBearer(scopes) {
        const { realm, service } = challenge?.parameters ?? {};
        const tokenService = { realm: parseRealm(realm, origin), service };
        const token = await exchangeCredential(tokenService, scopes);
        onBearer(token.value);
        return token;
    }
    async function exchangeCredential(service, scopes) {
        try {
            return await fetchToken(transport, service, scopes, credential);
        }
        catch (error) {
            const mayBeStale = credential !== undefined && (0,registry_errors/* isRefusal */.vu)(error, 401, 403);
            if (!mayBeStale || !options.anonymousReads || !(0,scope/* isReadOnly */.PI)(scopes))
                throw error;
            // Where anonymous access is refused too, the refused login is the better explanation.
            const token = await fetchToken(transport, service, scopes, undefined).catch(() => undefined);
            if (token === undefined)
                throw error;
            warnOnce(error.message);
            return token;
        }
    }
    const tokens = createTokenCache(fetchBearer, transport.policy.now);
    async function authorize(scopes) {
        if (challenge === undefined)
            return undefined;
        if (challenge.scheme === 'bearer')
            return `Bearer ${await tokens.get(scopes)}`;
        return credential !== undefined && 'password' in credential ? basicAuthorization(credential) : undefined;
    }
    return {
        get scheme() {
            return (challenge?.scheme ?? 'none');
        },
        authorize,
        async reauthorize(scopes, challenges, rejected) {
            challenge = chooseChallenge(challenges) ?? challenge;
            if (rejected !== undefined)
                tokens.forget(rejected.replace('Bearer ', ''));
            const wanted = (0,scope/* mergeScopes */.OL)(scopes, (0,scope/* parseScopes */.Fg)(challenge?.parameters.scope));
            const authorization = await authorize(wanted);
            return authorization === rejected ? undefined : authorization;
        },
    };
}
/** The one that we can answer, Bearer before Basic. */
function chooseChallenge(header) {
    const offered = parseChallenges(header);
    return ['bearer', 'basic'].flatMap((wanted) => offered.filter(({ scheme }) => scheme === wanted))[0];
}
function createStaleLoginWarning(transport, registry) {
    let hasWarned = false;
    return (reason) => {
        if (hasWarned)
            return;
        hasWarned = true;
        transport.warn(`the stored login for ${registry} was refused (${reason}), so this run reads without it. ` +
            `Log in again, or remove it: docker logout ${registry}`);
    };
}

;// CONCATENATED MODULE: ./build/registry/session.js







function createRegistrySession(transport, registry, options) {
    let discovery;
    /** Asked once, by the first request. A registry that could not be reached is asked again by the next one. */
    function discovered() {
        discovery ??= discover(transport, registry, options).catch((error) => {
            discovery = undefined;
            throw error;
        });
        return discovery;
    }
    async function attempt(request) {
        const { origin, authenticator } = await discovered();
        const url = new URL(request.url, origin);
        // A Location elsewhere carries what it needs in its query.
        const response = url.origin === origin.origin
            ? await authenticated(transport, authenticator, { ...request, url })
            : await (0,registry_transport/* exchange */.cv)(transport, { ...request, url });
        if (request.expect.includes(response.status))
            return response;
        throw await (0,registry_errors/* refusalOf */.Of)(request.method, response);
    }
    /** A refused HEAD has no body to say why, so the same question is asked by GET, whose refusal is thrown instead. */
    async function explained(request) {
        try {
            return await attempt(request);
        }
        catch (error) {
            if (request.method === 'HEAD' && (0,registry_errors/* isRefusal */.vu)(error, 401, 403)) {
                await (0,send/* discard */.vf)(await attempt({ ...request, method: 'GET' }));
            }
            throw error;
        }
    }
    async function run(request, operation) {
        // It tries again by itself: inside the loop below a registry that does not answer would be asked 25 times.
        await discovered();
        return request.retry === false ? operation() : (0,registry_transport/* retrying */.R$)(transport, operation, { signal: request.signal });
    }
    return {
        transport,
        registry,
        scheme: async () => (await discovered()).authenticator.scheme,
        origin: async () => (await discovered()).origin,
        send: (request) => run(request, () => explained(request)),
        read: (request, limit) => run(request, async () => (0,registry_transport/* readAnswer */.JN)(request.method, await explained(request), limit)),
    };
}
/** 1. Send with what we have. 2. After a 401, send once more with what its challenge leads to. */
async function authenticated(transport, authenticator, request) {
    const authorization = await authenticator.authorize(request.scopes);
    const response = await (0,registry_transport/* exchange */.cv)(transport, withAuthorization(request, authorization));
    if (response.status !== 401)
        return response;
    const challenges = response.headers['www-authenticate'];
    const better = await authenticator.reauthorize(request.scopes, challenges, authorization);
    if (better === undefined)
        return response;
    await (0,send/* discard */.vf)(response);
    return (0,registry_transport/* exchange */.cv)(transport, withAuthorization(request, better));
}
function withAuthorization(request, authorization) {
    return authorization === undefined
        ? request
        : { ...request, headers: { ...request.headers, authorization } };
}
/** Finds out by `GET /v2/` where the registry answers and how it wants to be logged in to. */
async function discover(transport, registry, { plainHttp, credential: findCredential, onBearer, anonymousReads }) {
    const { origin, response } = await findOrigin(transport, (0,host/* originsOf */.T)(registry, plainHttp));
    const challenges = response.status === 401 ? response.headers['www-authenticate'] : undefined;
    await (0,send/* discard */.vf)(response);
    const credential = await findCredential();
    const options = { registry, origin, challenges, credential, onBearer, anonymousReads };
    return { origin, authenticator: createAuthenticator(transport, options) };
}
async function findOrigin(transport, [first, fallback]) {
    if (fallback === undefined)
        return { origin: first, response: await ping(transport, first) };
    const request = { method: 'GET', url: new URL('/v2/', first) };
    const response = await (0,registry_transport/* exchange */.cv)(transport, request).catch(ifNotTls);
    if (response === undefined)
        return { origin: fallback, response: await ping(transport, fallback) };
    return { origin: first, response };
}
function ping(transport, origin) {
    return (0,registry_transport/* retrying */.R$)(transport, async () => {
        const response = await (0,registry_transport/* exchange */.cv)(transport, { method: 'GET', url: new URL('/v2/', origin) });
        if ((0,retry/* isRetryableStatus */.PS)(response.status))
            throw await (0,registry_errors/* refusalOf */.Of)('GET', response);
        return response;
    });
}
/** Nobody there who speaks TLS: the plain origin may be tried. An untrusted certificate is an error. */
function ifNotTls(error) {
    const cause = error instanceof registry_errors/* RegistryError */.gl ? error.cause : undefined;
    if ((0,network_error/* isPlainTextAnswer */.U4)(cause) || (0,network_error/* isNetworkError */.TX)(cause))
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/registry/client.js












const DEFAULT_CONCURRENCY = 16;
function createRegistryClient(options = {}) {
    const { credentials = async () => undefined, onBearer = () => undefined, plainHttp = 'auto' } = options;
    const farewells = [];
    const transport = {
        connections: (0,connections/* createConnections */.E)(options.env),
        policy: { ...retry/* DEFAULT_RETRY_POLICY */.cO, ...options.retry },
        userAgent: options.userAgent ?? 'ghcr-actions',
        signal: options.signal,
        stallTimeoutMs: options.stallTimeoutMs,
        warn: options.warn ?? (() => undefined),
        leave: (farewell) => void farewells.push(farewell),
    };
    const limiter = (0,registry_limiter/* createLimiter */.z)(options.concurrency ?? DEFAULT_CONCURRENCY);
    const registryOf = remembered((registry) => ({
        locations: new Map(),
        session: createRegistrySession(transport, registry, {
            credential: () => credentials(registry),
            plainHttp,
            onBearer,
            anonymousReads: true,
        }),
    }));
    const repositoryOf = remembered((path) => {
        const slash = path.indexOf('/');
        const { session, locations } = registryOf(path.slice(0, slash));
        const context = { session, name: path.slice(slash + 1), verify: options.verify ?? false };
        return createRemoteRepository({ context, limiter, locations });
    });
    const origin = async (registry) => registryOf((0,host/* parseRegistryHost */.k)(registry)).session.origin();
    return {
        repository(registry, name) {
            const problem = (0,reference/* explainRepositoryName */.f2)(name);
            if (problem !== undefined)
                throw new errors/* UserError */.y(`invalid image name ${JSON.stringify(name)}: ${problem}`);
            return repositoryOf(`${(0,host/* parseRegistryHost */.k)(registry)}/${name}`);
        },
        verifyCredential(registry, credential) {
            const sessionOptions = {
                credential: async () => credential,
                plainHttp,
                onBearer,
                anonymousReads: false,
            };
            return proveCredential(createRegistrySession(transport, (0,host/* parseRegistryHost */.k)(registry), sessionOptions), credential);
        },
        meet: (registry) => void origin(registry).catch(() => undefined),
        origin,
        catalog(registry) {
            const { session } = registryOf((0,host/* parseRegistryHost */.k)(registry));
            return listPaged(session, '/v2/_catalog', { field: 'repositories', scopes: [scope/* CATALOG_SCOPE */.bG] });
        },
        async close() {
            await Promise.all(farewells);
            await transport.connections.close();
        },
    };
}
async function proveCredential(session, credential) {
    const scheme = await session.scheme();
    if (scheme === 'basic' && 'identityToken' in credential) {
        throw new errors/* UserError */.y(`registry ${session.registry} takes a user name and a password only: its login with an identity token cannot work`);
    }
    // A registry that lets everyone in may still refuse a wrong password.
    const headers = scheme === 'none' && 'password' in credential ? { authorization: basicAuthorization(credential) } : {};
    await (0,send/* discard */.vf)(await session.send({ method: 'GET', url: '/v2/', headers, scopes: [], expect: [200] }));
    return scheme;
}
/** One value per key, made at its first use. */
function remembered(create) {
    const values = new Map();
    return (key) => {
        const value = values.get(key) ?? create(key);
        values.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: ./build/actions/credentials/auth-entry.js
var auth_entry = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/actions/credentials/auth-file.js
var auth_file = __webpack_require__(30598);
// EXTERNAL MODULE: ./build/actions/credentials/auth-locations.js
var auth_locations = __webpack_require__(70982);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/actions/credentials/credential-helper.js



/** How the helpers of docker say that they hold no login. */
const NOT_FOUND = 'credentials not found';
const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * Asks `docker-credential-NAME` for a login; undefined when it has none.
 * @throws UserError that names the helper and what to do, and nothing of what the helper printed
 */
async function askHelper(helper, serverUrl, options) {
    if (!/^[A-Za-z0-9._-]+$/.test(helper)) {
        throw new errors/* UserError */.y(`${options.namedBy} names the credential helper ${JSON.stringify(helper)}: a name has letters, digits, ".", "_" and "-" only`);
    }
    const program = `docker-credential-${helper}`;
    const { status, output } = await run(program, serverUrl, options);
    if (status === 0)
        return parseAnswer(output, program);
    if (output.includes(NOT_FOUND))
        return undefined;
    throw new errors/* UserError */.y(`${program} failed for ${serverUrl} (exit status ${status}): run "echo ${serverUrl} | ${program} get" to see why, or log in again`);
}
function run(program, input, { environment, timeoutMs, namedBy }) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], {
            env: { ...environment },
            stdio: ['pipe', 'pipe', 'ignore'],
            shell: false,
            windowsHide: true,
        });
        const timer = setTimeout(() => {
            child.kill('SIGKILL');
            reject(new errors/* UserError */.y(`${program} did not answer within ${timeoutMs / 1000} s: is it waiting for a person?`));
        }, timeoutMs);
        const chunks = [];
        let size = 0;
        child.stdout.on('data', (chunk) => {
            size += chunk.byteLength;
            if (size <= MAX_OUTPUT_BYTES)
                chunks.push(chunk);
        });
        child.stdin.on('error', () => { }); // a helper may end without reading; its exit status tells
        child.stdin.end(input);
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new errors/* UserError */.y(`cannot run ${program}, which ${namedBy} names (${cause.code}): install it, or remove it from that file and log in again`, { cause }));
        });
        child.on('close', (status) => {
            clearTimeout(timer);
            resolve({ status, output: Buffer.concat(chunks).toString('utf8') });
        });
    });
}
function parseAnswer(output, program) {
    let answer;
    try {
        answer = JSON.parse(output) ?? {};
    }
    catch {
        throw new errors/* UserError */.y(`${program} did not answer with JSON: check it, or log in again`); // no cause: it would quote the secret
    }
    const { Username, Secret } = answer;
    if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '')
        return undefined;
    return (0,auth_entry/* createCredential */.GO)(Username, Secret);
}

;// CONCATENATED MODULE: ./build/actions/credentials/stored-credentials.js




const HELPER_TIMEOUT_MS = 30_000;
/**
 * Logins that docker, podman or `login` have stored (AUTH-10): docker's config.json first, then podman's auth file. In each a
 * helper for the host comes first, then the helper for all hosts, then the file's own entry.
 * Nothing is read before the first question. It throws UserError for a broken file or helper, without quoting either.
 */
function createStoredCredentials(options) {
    const { docker, containers } = (0,auth_locations/* findAuthLocations */.q)(options.environment, options.platform, options.home);
    const files = containers === undefined || containers === docker ? [docker] : [docker, containers];
    return async (host) => {
        const registry = host.toLowerCase();
        for (const file of files) {
            const document = await (0,auth_file/* readAuthFile */.n)(file);
            const found = document && (await findIn(document, file, registry, options));
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
}
async function findIn(document, file, registry, options) {
    const key = bestKey(Object.keys(document.credHelpers ?? {}), registry, options.repository);
    // An empty name is docker's way to say that this host's login is in the file, whatever credsStore says.
    const helper = key === undefined ? document.credsStore : document.credHelpers?.[key];
    if (helper) {
        const names = key === undefined ? (0,auth_entry/* helperNamesOf */.qL)(registry) : [key, ...(0,auth_entry/* helperNamesOf */.qL)(registry)];
        const found = await askFor(names, helper, file, options);
        if (found !== undefined)
            return found;
    }
    return findEntry(document, file, registry, options.repository);
}
async function askFor(names, helper, file, { environment, helperTimeoutMs = HELPER_TIMEOUT_MS }) {
    for (const name of new Set(names)) {
        const found = await askHelper(helper, name, { environment, timeoutMs: helperTimeoutMs, namedBy: file });
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function findEntry({ auths = {} }, file, registry, repository) {
    const filled = Object.keys(auths).filter((key) => Object.keys(auths[key] ?? {}).length > 0);
    const key = bestKey(filled, registry, repository);
    return key === undefined
        ? undefined
        : (0,auth_entry/* credentialOf */.$5)(auths[key] ?? {}, `${file}: auths[${JSON.stringify(key)}]`);
}
/** The most specific key; between spellings of one host the plain one. */
function bestKey(keys, registry, repository) {
    const fitting = keys
        .map((key) => ({ key, fit: (0,auth_entry/* matchKey */.LJ)(key, registry, repository) ?? 0 }))
        .filter(({ fit }) => fit > 0)
        .sort((one, other) => other.fit - one.fit || Number(other.key === registry) - Number(one.key === registry));
    return fitting[0]?.key;
}

// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
;// CONCATENATED MODULE: ./build/actions/legacy-notice.js

/**
 * A client that says once for every image of the deprecated Docker registry where it belongs now (LEG-05), whichever action addresses
 * it.
 */
function withLegacyNotice(client, { hosts, log }) {
    const noticed = new Set();
    function notice(registry, name) {
        const successor = `${hosts.container}/${name}`;
        if (!(0,actions_hosts/* isLegacyRegistry */.hq)(registry, hosts) || noticed.has(successor))
            return;
        noticed.add(successor);
        log.notice(`${registry} is the deprecated Docker registry of GitHub: use ${successor} instead`);
    }
    return {
        ...client,
        repository(registry, name) {
            notice(registry, name);
            return client.repository(registry, name);
        },
        verifyCredential(registry, credential) {
            notice(registry, 'OWNER/REPOSITORY/IMAGE');
            return client.verifyCredential(registry, credential);
        },
    };
}

// EXTERNAL MODULE: ./build/actions/rest-access.js + 2 modules
var rest_access = __webpack_require__(81916);
// EXTERNAL MODULE: ./build/actions/token-kind.js
var token_kind = __webpack_require__(95012);
// EXTERNAL MODULE: ./build/actions/version.js
var version = __webpack_require__(64312);
;// CONCATENATED MODULE: ./build/actions/access.js








/** Lends a client that uses stored logins, and the token where it may go. Everything secret is masked before its first use. */
async function withRegistryClient(inputs, context, work) {
    if (inputs.token !== undefined)
        maskCredential(createLogin(inputs.username, inputs.token), context);
    const credentials = createCredentialSource(inputs, context);
    const client = openClient(inputs, context, credentials);
    // It answers a question of curiosity, for which nobody waits long.
    const impatient = { ...context, retry: { ...context.retry, attempts: 1 } };
    const anonymous = openClient(inputs, impatient, async () => undefined);
    const rest = (0,rest_access/* createRestClients */.J)(credentials, client, context);
    try {
        return await work(withLegacyNotice(client, context), {
            anonymous,
            restClient: rest.open,
            credential: credentials,
        });
    }
    catch (error) {
        // A refusal is explained by what GitHub's REST API knows about the package.
        await (0,rest_access/* noteFacts */.K)(error, rest.open, context);
        throw error;
    }
    finally {
        await Promise.all([client, anonymous, rest].map((opened) => opened.close()));
    }
}
function openClient(inputs, { log, environment, signal, retry }, credentials) {
    return createRegistryClient({
        credentials,
        plainHttp: inputs.plainHttp === 'auto' ? 'auto' : inputs.plainHttp === 'true',
        userAgent: version/* USER_AGENT */._,
        warn: log.warning,
        signal,
        onBearer: log.mask,
        retry,
        env: environment,
        ...(inputs.concurrency === undefined ? {} : { concurrency: inputs.concurrency }),
        ...(inputs.verify === undefined ? {} : { verify: inputs.verify }),
    });
}
/** The environment under which docker's and podman's logins are looked for. */
function loginEnvironment(environment, configDir) {
    if (configDir === undefined)
        return environment;
    return { ...environment, DOCKER_CONFIG: configDir, REGISTRY_AUTH_FILE: (0,external_node_path_.join)(configDir, 'config.json') };
}
/** A name that registries which look at the token alone take as well as any other. */
const ANY_USER = 'x-access-token';
function createLogin(username, password) {
    return { username: username ?? ANY_USER, password };
}
/** Keeps every form of a credential out of the log (ACT-11). */
function maskCredential(credential, { log }) {
    const secrets = 'identityToken' in credential
        ? [credential.identityToken]
        : (0,token_kind/* derivedSecrets */.B3)(credential.username, credential.password);
    secrets.forEach(log.mask);
}
/** Stored logins come first; the token goes to the server's own registries and to loopback only (interfaces §2). */
function createCredentialSource(inputs, context) {
    const stored = createStoredCredentials({
        environment: loginEnvironment(context.environment, inputs.configDir),
    });
    const fallback = (registry) => inputs.token !== undefined && (0,actions_hosts/* mayReceiveDefaultToken */.nb)(registry, context.hosts)
        ? createLogin(inputs.username, inputs.token)
        : undefined;
    const find = async (registry) => {
        const credential = (await stored(registry)) ?? fallback(registry);
        if (credential !== undefined)
            maskCredential(credential, context);
        noteKind(registry, credential, context);
        return credential;
    };
    // Behind a stored login may be a helper, which takes its time.
    const found = new Map();
    return (registry) => {
        const credential = found.get(registry) ?? find(registry);
        found.set(registry, credential);
        return credential;
    };
}
/** Remembers what a registry was asked with, for explanations. */
function noteKind(registry, credential, { credentialKinds }) {
    const kind = credential === undefined
        ? 'none'
        : 'password' in credential
            ? (0,token_kind/* tokenKindOf */.jX)(credential.password)
            : 'unknown';
    credentialKinds.set(registry, kind);
}


/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   GO: () => (/* binding */ createCredential),
/* harmony export */   LJ: () => (/* binding */ matchKey),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   qL: () => (/* binding */ helperNamesOf)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32054);


/** What helpers give as user name when the secret is an identity token. */
const TOKEN_USER = '<token>';
/** Docker Hub's key in files and helpers since its first days. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/** The keys under which tools look for a login at `host[:port]`, the usual one first. */
function keysOf(registry) {
    return registry === 'docker.io' ? [DOCKER_HUB_KEY, 'docker.io'] : [registry];
}
/** Names under which a helper may hold the login: tools of old keep the scheme (AUTH-10). */
function helperNamesOf(registry) {
    return registry === 'docker.io' ? keysOf(registry) : [registry, `https://${registry}`];
}
/**
 * How well a key fits, as the length of what it names: a host, written in any way (AUTH-10), or as podman has it
 * `host/namespace`, which fits the repositories below only. Undefined when it does not fit.
 */
function matchKey(key, registry, repository) {
    const path = `${registry}/${repository ?? ''}`;
    if (hostOf(key) === registry)
        return registry.length;
    const isNamespaced = !key.includes('://') && repository !== undefined;
    return isNamespaced && `${path}/`.startsWith(`${key.replace(/\/+$/, '')}/`) ? key.length : undefined;
}
/**
 * The login in an entry; undefined when it holds none, as entries beside a helper do.
 * @param where names file and key in the message
 * @throws UserError that quotes nothing of the entry
 */
function credentialOf(entry, where) {
    const { auth, username, password, identitytoken } = entry;
    if (identitytoken)
        return { identityToken: identitytoken };
    if (auth)
        return decodeAuth(auth, where);
    return username && password ? createCredential(username, password) : undefined;
}
/** A user name with a secret, or what helpers write in place of a user name for an identity token. */
function createCredential(username, secret) {
    return username === TOKEN_USER ? { identityToken: secret } : { username, password: secret };
}
/** The entry that every tool reads. */
function entryOf(credential) {
    return 'identityToken' in credential
        ? { auth: Buffer.from(`${TOKEN_USER}:`).toString('base64'), identitytoken: credential.identityToken }
        : { auth: Buffer.from(`${credential.username}:${credential.password}`).toString('base64') };
}
/** A password may contain colons; docker of old padded it with zero bytes. */
function decodeAuth(auth, where) {
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(auth);
    if (!isBase64 || colon <= 0) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where}: "auth" must be base64 of user:password; log in again`);
    }
    return createCredential(text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, ''));
}
function hostOf(key) {
    const host = key.includes('://') ? key.replace(/^([a-z]+:\/\/[^/]*).*$/i, '$1') : key;
    try {
        return (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistryHost */ .k)(host);
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            return undefined; // keys are free text
        throw error;
    }
}


/***/ }),

/***/ 30598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ writeAuthFile),
/* harmony export */   n: () => (/* binding */ readAuthFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);




/**
 * Reads such a file; undefined when it is absent.
 * @throws UserError that names the file and quotes nothing of it
 */
async function readAuthFile(file) {
    const text = await readIfPresent(file);
    if (text === undefined)
        return undefined;
    if (text.trim() === '')
        return {};
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without the cause, whose message quotes the text around the mistake.
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${file} is not valid JSON: correct it, or move it away and log in again`);
    }
    const wrong = wrongField(value);
    if (wrong === undefined)
        return value;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${file}: ${wrong}: correct it, or move it away and log in again`);
}
/** Writes the file whole or not at all; a new one is readable by its owner only, an old one keeps mode and owner. */
async function writeAuthFile(file, document) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(ifAbsent(file)); // a link, as dotfile managers make, stays one
    const old = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(ifAbsent(undefined));
    const temporary = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, `${JSON.stringify(document, undefined, '\t')}\n`, { flag: 'wx', mode: 0o600 });
        if (old !== undefined) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(temporary, old.mode & 0o777);
            if (old.uid !== process.getuid?.())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(temporary, old.uid, old.gid).catch(ifForbidden);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
function wrongField(value) {
    if (!isObject(value))
        return 'expected a JSON object';
    const { auths, credHelpers, credsStore } = value;
    if (auths !== undefined && !(isObject(auths) && Object.values(auths).every(isObject))) {
        return '"auths" must be an object of objects';
    }
    if (credHelpers !== undefined &&
        !(isObject(credHelpers) && Object.values(credHelpers).every((name) => typeof name === 'string'))) {
        return '"credHelpers" must be an object of names';
    }
    return credsStore === undefined || typeof credsStore === 'string'
        ? undefined
        : '"credsStore" must be a name';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readIfPresent(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch(ifAbsent(undefined));
}
function ifAbsent(substitute) {
    return (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return substitute;
        throw error;
    };
}
/** Only root may give files away; for everyone else the old owner was no other. */
function ifForbidden(error) {
    if (error.code !== 'EPERM')
        throw error;
}


/***/ }),

/***/ 70982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findAuthLocations)
/* harmony export */ });
/* unused harmony export isolateIn */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The variables that make every tool use the logins in `folder` and no others. */
function isolateIn(folder) {
    return { DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: join(folder, 'config.json') };
}
/** @param platform as in `process.platform` */
function findAuthLocations(environment, platform = process.platform, home = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) {
    const docker = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.docker'), 'config.json');
    const isDockerMoved = Boolean(environment.DOCKER_CONFIG);
    const chosen = environment.REGISTRY_AUTH_FILE;
    if (chosen)
        return { docker, containers: chosen, isContainersChosen: true, isDockerMoved };
    const folder = containersFolder(environment, platform, home);
    return {
        docker,
        ...(folder !== undefined && { containers: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'auth.json') }),
        isContainersChosen: false,
        isDockerMoved,
    };
}
/** containers-auth.json(5): the runtime folder on Linux, the home folder elsewhere. */
function containersFolder(environment, platform, home) {
    if (platform !== 'linux')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.config', 'containers');
    const runtime = environment.XDG_RUNTIME_DIR;
    return runtime ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runtime, 'containers') : undefined;
}


/***/ }),

/***/ 32456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf),
/* harmony export */   g: () => (/* binding */ refusedPackages)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17375);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32054);



/** A token service and an API may have other hosts than the references of their registry, as Docker Hub's have. */
function subjectOf(error, asked) {
    const url = new URL(error.url);
    const [first, ...others] = asked.keys();
    const host = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegistryHost */ .EV)(url.host) ? (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistryHost */ .k)(url.host) : url.host;
    const isRegistry = asked.has(host) || url.pathname.startsWith('/v2/');
    const isFirst = !isRegistry && first !== undefined && others.length === 0;
    return { registry: isFirst ? first : host, repository: repositoryOf(url) };
}
/** The packages that a run was refused: those whose registries know a GitHub token, and said 403 to it. */
function refusedPackages(error, credentialKinds) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    return errors.flatMap((one) => {
        const refusal = (0,_registry_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .registryErrorOf */ .jR)(one);
        if (refusal?.status !== 403)
            return [];
        const { registry, repository } = subjectOf(refusal, credentialKinds);
        return repository === undefined ? [] : [{ registry, repository }];
    });
}
/** From the path, or from the scope that a token was asked for. */
function repositoryOf(url) {
    const inPath = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url.pathname)?.[1];
    return inPath ?? /^repository:([^:]+):/.exec(url.searchParams.get('scope') ?? '')?.[1];
}


/***/ }),

/***/ 81916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ createRestClients),
  K: () => (/* binding */ noteFacts)
});

// EXTERNAL MODULE: ./build/http/body.js
var http_body = __webpack_require__(25621);
// EXTERNAL MODULE: ./build/http/connections.js
var http_connections = __webpack_require__(36032);
// EXTERNAL MODULE: ./build/http/network-error.js
var network_error = __webpack_require__(54856);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
// EXTERNAL MODULE: ./build/http/send.js
var send = __webpack_require__(92307);
// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
;// CONCATENATED MODULE: ./build/github/rest-client.js






const MAX_BODY_BYTES = 1024 * 1024;
const ANSWER_TIMEOUT_MS = 10_000;
/** What it is asked is worth no long wait. */
const ATTEMPTS = 2;
function createRestClient(options) {
    const connections = (0,http_connections/* createConnections */.E)({ ...options.environment });
    const policy = { ...retry/* DEFAULT_RETRY_POLICY */.cO, attempts: ATTEMPTS, ...options.retry };
    const { signal } = options;
    return {
        get: (path) => (0,retry/* withRetry */.bD)(() => askOnce(connections, { method: 'GET', path }, options), { policy, advise, signal }),
        post: (path, body) => askOnce(connections, { method: 'POST', path, body }, options),
        close: () => connections.close(),
    };
}
function advise(error) {
    if (!(error instanceof github_error/* GitHubError */.y))
        return undefined;
    return error.status === undefined || (0,retry/* isRetryableStatus */.PS)(error.status) ? {} : undefined;
}
const EXPECTED_STATUS = { GET: 200, POST: 201 };
async function askOnce(connections, { method, path, body }, { apiUrl, token, userAgent, signal }) {
    const url = new URL(apiUrl + path);
    const headers = {
        accept: 'application/vnd.github+json',
        'user-agent': userAgent,
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    let response;
    let text;
    try {
        response = await (0,send/* send */.tN)(connections, {
            ...{ method, url, headers, signal },
            ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
        });
        text = (await (0,http_body/* readBody */.x8)(response.body, MAX_BODY_BYTES)).toString();
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (!(cause instanceof Error))
            throw cause;
        throw new github_error/* GitHubError */.y({ method, url, reason: (0,network_error/* describeNetworkError */.gl)(cause), cause });
    }
    const value = parseJson(text);
    if (response.status === EXPECTED_STATUS[method])
        return { value, scopes: parseScopes(response) };
    throw new github_error/* GitHubError */.y({
        ...{ method, url, status: response.status },
        reason: messageOf(value),
        ssoUrl: parseSso(response),
    });
}
/** Undefined for what is no JSON, such as a proxy's page. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function messageOf(value) {
    const message = value?.message;
    return typeof message === 'string' ? message.slice(0, 500) : 'an answer without a message';
}
function parseScopes({ headers }) {
    const header = headers['x-oauth-scopes'];
    return typeof header === 'string' ? header.split(',').flatMap((scope) => scope.trim() || []) : undefined;
}
/** `X-GitHub-SSO: required; url=https://…` */
function parseSso({ headers }) {
    const [, url = ''] = /^required;\s*url=(\S+)$/.exec(String(headers['x-github-sso'] ?? '')) ?? [];
    return URL.canParse(url) && /^https?:/.test(url) ? url : undefined;
}

// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/github/package-facts.js
var package_facts = __webpack_require__(94908);
// EXTERNAL MODULE: ./build/github/token-scopes.js
var token_scopes = __webpack_require__(78409);
;// CONCATENATED MODULE: ./build/actions/refusal-facts.js



/**
 * Asks what can be known about a refused push: the package, the token's scopes, single sign-on, a name that is taken. Never throws for
 * what GitHub refuses to tell: a missing fact only leaves a message less exact.
 */
async function gatherRefusalFacts(client, repository, ownerKind) {
    const [found, scopes] = await Promise.all([
        asked((0,package_facts/* findPackage */.CV)(client, repository, ownerKind)),
        asked((0,token_scopes/* readTokenScopes */.p)(client)),
    ]);
    const refusal = found instanceof github_error/* GitHubError */.y ? found : undefined;
    const facts = known(found);
    const [owner = '', ...name] = repository.split('/');
    const kind = facts?.ownerKind ?? ownerKind ?? known(await asked((0,package_facts/* findOwnerKind */.$o)(client, owner)));
    const isAbsent = facts === undefined && refusal === undefined;
    return {
        package: facts,
        ownerKind: kind,
        scopes: known(scopes),
        ssoUrl: refusal?.ssoUrl,
        isIntegrationDenied: refusal?.reason.includes('not accessible by integration') === true,
        isMigrationConflict: isAbsent && (await listConflicts(client, owner, kind)).includes(name.join('/')),
    };
}
async function listConflicts(client, owner, kind = 'organization') {
    return known(await asked((0,package_facts/* listMigrationConflicts */._l)(client, owner, kind))) ?? [];
}
function known(answer) {
    return answer instanceof github_error/* GitHubError */.y ? undefined : answer;
}
function asked(answer) {
    return answer.catch((error) => {
        if (error instanceof github_error/* GitHubError */.y)
            return error;
        throw error;
    });
}

// EXTERNAL MODULE: ./build/actions/refused-request.js
var refused_request = __webpack_require__(32456);
// EXTERNAL MODULE: ./build/actions/token-kind.js
var token_kind = __webpack_require__(95012);
// EXTERNAL MODULE: ./build/actions/version.js
var version = __webpack_require__(64312);
// EXTERNAL MODULE: ./build/actions/within.js
var within = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/actions/workflow-event.js
var workflow_event = __webpack_require__(9186);
;// CONCATENATED MODULE: ./build/actions/rest-access.js








/** Opens the REST API that belongs to a registry, with the token that the registry is asked with, and no other. */
function createRestClients(credentials, registries, { environment, hosts, signal, retry }) {
    const clients = new Map();
    async function apiUrlOf(registry) {
        if (!(0,actions_hosts/* isTestRegistry */.GV)(registry, hosts))
            return (0,actions_hosts/* serverApiUrl */.hv)(registry, hosts, environment);
        // The test registry has its API beside it.
        return `${(await registries.origin(registry)).origin}/api/v3`;
    }
    return {
        async open(registry) {
            const credential = await credentials(registry);
            // A password of another kind would be told to an API that it is not meant for.
            const token = credential !== undefined && 'password' in credential ? credential.password : '';
            const apiUrl = (0,token_kind/* tokenKindOf */.jX)(token) === 'unknown' ? undefined : await apiUrlOf(registry);
            if (apiUrl === undefined)
                return undefined;
            const options = { apiUrl, token, userAgent: version/* USER_AGENT */._, environment, signal, retry };
            const client = clients.get(registry) ?? createRestClient(options);
            clients.set(registry, client);
            return client;
        },
        async close() {
            await Promise.all([...clients.values()].map((client) => client.close()));
        },
    };
}
/** A refusal is not kept back for longer: without what is asked here it is told less exactly. */
const FACTS_LIMIT_MS = 3000;
/** Gathers what explains a refused package, for those that the error is about. */
async function noteFacts(error, open, { signal, environment, facts, credentialKinds }, limitMs = FACTS_LIMIT_MS) {
    if (signal.aborted)
        return;
    const gathered = Promise.all((0,refused_request/* refusedPackages */.g)(error, credentialKinds).map(async ({ registry, repository }) => {
        const client = await open(registry);
        if (client === undefined)
            return;
        const ownerKind = (0,workflow_event/* knownOwnerKind */.HR)(repository, environment);
        facts.set(`${registry}/${repository}`, await gatherRefusalFacts(client, repository, ownerKind));
    }));
    await (0,within/* within */.u)(limitMs, gathered);
}


/***/ }),

/***/ 95012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ derivedSecrets),
/* harmony export */   jX: () => (/* binding */ tokenKindOf),
/* harmony export */   x: () => (/* binding */ isPersonal)
/* harmony export */ });
const KINDS = [
    ['ghp_', 'classic'],
    ['github_pat_', 'fine-grained'],
    ['gho_', 'oauth'],
    ['ghu_', 'app-user'],
    ['ghs_', 'installation'],
];
function tokenKindOf(secret) {
    return KINDS.find(([prefix]) => secret.startsWith(prefix))?.[1] ?? 'unknown';
}
/** Whether the token stands for a person: what a workflow rarely needs (AUTH-09). */
function isPersonal(kind) {
    return kind === 'classic' || kind === 'fine-grained' || kind === 'oauth';
}
/** Every form of a credential that could show up in a log (ACT-11). */
function derivedSecrets(username, secret) {
    const base64 = (text) => Buffer.from(text).toString('base64');
    return [secret, base64(secret), base64(`${username}:${secret}`), encodeURIComponent(secret)];
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** What a promise gives, if it does so in time, else undefined. What it fails with later concerns nobody. */
async function within(limitMs, promise) {
    promise.catch(() => undefined);
    return Promise.race([promise, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(limitMs, undefined, { ref: false })]);
}


/***/ }),

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   HR: () => (/* binding */ knownOwnerKind),
/* harmony export */   k2: () => (/* binding */ readEventDocument),
/* harmony export */   mE: () => (/* binding */ readWorkflowEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events whose token is read-only when Dependabot is behind them (docs.github.com, "Dependabot on GitHub Actions"). */
const DEPENDABOT_EVENTS = [...PULL_REQUEST_EVENTS, 'push', 'create', 'deployment', 'deployment_status'];
/** Reads the event's file (`GITHUB_EVENT_PATH`). Outside a workflow nothing is known. */
function readWorkflowEvent(environment) {
    const event = readEventDocument(environment.GITHUB_EVENT_PATH);
    const name = environment.GITHUB_EVENT_NAME ?? '';
    const isDependabot = environment.GITHUB_ACTOR === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(name);
    return {
        isUntrusted: isDependabot || (PULL_REQUEST_EVENTS.includes(name) && isFromFork(event.pull_request)),
        isDependabot,
        ownerKind: ownerKindOf(event.repository?.owner?.type),
    };
}
/** The kind of the owner of a package, where that is the owner of the workflow's repository. */
function knownOwnerKind(packageName, environment) {
    const [owner = ''] = packageName.split('/');
    const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
    return isOwn === true ? readWorkflowEvent(environment).ownerKind : undefined;
}
/** Undefined for a run that is for no pull request, and for no group of them in a merge queue. */
function readPullRequest(environment) {
    const event = readEventDocument(environment.GITHUB_EVENT_PATH);
    const { pull_request: pullRequest, merge_group: group } = event;
    const repository = pullRequest?.base?.repo?.full_name ?? event.repository?.full_name;
    const [base, head] = [pullRequest?.base?.sha ?? group?.base_sha, pullRequest?.head?.sha ?? group?.head_sha];
    if (typeof repository !== 'string' || typeof base !== 'string' || typeof head !== 'string')
        return undefined;
    return { base: { repository, sha: base }, headSha: head };
}
/** A fork may have pull requests of its own, between its branches; a fork that was deleted is null. */
function isFromFork({ head, base } = {}) {
    if (head?.repo === null)
        return true;
    const [from, to] = [head?.repo?.full_name, base?.repo?.full_name];
    return from !== undefined && to !== undefined ? from !== to : head?.repo?.fork === true;
}
/** The event as GitHub sent it; empty where there is none. */
function readEventDocument(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        // It only sharpens a message: an absent or odd file must not hide the error that is being explained.
        return {};
    }
}
function ownerKindOf(type) {
    if (type === 'Organization')
        return 'organization';
    return type === 'User' ? 'user' : undefined;
}


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ getUnlessAbsent)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13312);

/** The parsed answer, or undefined for 404, by which GitHub also hides what the token may not see. @throws GitHubError */
async function getUnlessAbsent(client, path) {
    try {
        return (await client.get(path)).value;
    }
    catch (error) {
        if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.status === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 13312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32616);

/** A request that GitHub's REST API refused, or did not answer: `METHOD url: status: reason`. One line. */
class GitHubError extends Error {
    name = 'GitHubError';
    status;
    reason;
    ssoUrl;
    constructor({ method, url, status, reason, ssoUrl, cause }) {
        const shown = status === undefined ? reason : `${status}: ${reason}`;
        super(`${method} ${(0,_http_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactUrl */ .B)(url)}: ${shown}`, cause === undefined ? {} : { cause });
        this.status = status;
        this.reason = reason;
        this.ssoUrl = ssoUrl;
    }
}


/***/ }),

/***/ 94908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ findOwnerKind),
/* harmony export */   B9: () => (/* binding */ packageFactsOf),
/* harmony export */   CV: () => (/* binding */ findPackage),
/* harmony export */   _l: () => (/* binding */ listMigrationConflicts),
/* harmony export */   v0: () => (/* binding */ packagesPath)
/* harmony export */ });
/* harmony import */ var _get_unless_absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2183);

const FAMILY = { organization: 'orgs', user: 'users' };
/**
 * Looks a package up by `OWNER/NAME`, where NAME may have slashes. Whether the owner is an organization or a user is found out.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
async function findPackage(client, fullName, ownerKind) {
    const [owner = '', ...name] = fullName.split('/');
    const path = `container/${encodeURIComponent(name.join('/'))}`;
    const kinds = ownerKind === undefined ? ['organization', 'user'] : [ownerKind];
    for (const kind of kinds) {
        const value = await (0,_get_unless_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .getUnlessAbsent */ .e)(client, `${packagesPath(owner, kind)}/${path}`);
        if (value !== undefined)
            return packageFactsOf(value, kind);
    }
    return undefined;
}
/** Where the packages of an owner are. */
function packagesPath(owner, ownerKind) {
    return `/${FAMILY[ownerKind]}/${encodeURIComponent(owner)}/packages`;
}
/** What kind of account a login is; undefined when there is none. @throws GitHubError */
async function findOwnerKind(client, login) {
    const value = await (0,_get_unless_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .getUnlessAbsent */ .e)(client, `/users/${encodeURIComponent(login)}`);
    const type = value?.type;
    if (type === 'Organization')
        return 'organization';
    return type === 'User' ? 'user' : undefined;
}
/**
 * The names, without owner, of packages of the older Docker registry whose migration is stopped by a conflict (LEG-04).
 * @throws GitHubError
 */
async function listMigrationConflicts(client, owner, ownerKind) {
    const value = await (0,_get_unless_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .getUnlessAbsent */ .e)(client, `/${FAMILY[ownerKind]}/${encodeURIComponent(owner)}/docker/conflicts`);
    if (!Array.isArray(value))
        return [];
    return value.flatMap((entry) => {
        const { name, repository } = (entry ?? {});
        if (typeof name !== 'string')
            return [];
        // An image of the older registry gets the name REPOSITORY/IMAGE.
        return typeof repository?.name === 'string' ? [name, `${repository.name}/${name}`] : [name];
    });
}
/** What an entry of the API says. */
function packageFactsOf(value, ownerKind) {
    const { visibility, repository } = (value ?? {});
    const fullName = repository?.full_name;
    return {
        ownerKind,
        visibility: typeof visibility === 'string' ? visibility : 'unknown',
        repository: typeof fullName === 'string' ? fullName : undefined,
    };
}


/***/ }),

/***/ 78409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readTokenScopes)
/* harmony export */ });
/**
 * The scopes of a classic or OAuth token; undefined for tokens that have none, such as a job's. The question counts against no limit.
 * @throws GitHubError, for a token that is not known as well
 */
async function readTokenScopes(client) {
    return (await client.get('/rate_limit')).scopes;
}


/***/ }),

/***/ 36032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createConnections)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _receive_buffers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78270);
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78925);



/** What everybody reaches without a proxy, as curl and Go's tools have it. */
const NEVER_PROXIED = 'localhost,127.0.0.1,::1';
/**
 * Opens connections as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say, or their lower-case twins, which win. Loopback is never proxied.
 * NODE_EXTRA_CA_CERTS is Node's own and needs nothing here.
 * @throws UserError for a proxy that is not a URL
 */
function createConnections(env = process.env) {
    const direct = new _undici_js__WEBPACK_IMPORTED_MODULE_2__.Agent({ connect });
    const noProxy = [env.no_proxy ?? env.NO_PROXY ?? '', NEVER_PROXIED].join(',');
    const viaProxy = (name) => {
        const proxy = parseProxy(env[name] || env[name.toUpperCase()] || '', name.toUpperCase());
        if (proxy === undefined)
            return direct;
        return new _undici_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvHttpProxyAgent */ .J2({ httpProxy: proxy, httpsProxy: proxy, noProxy });
    };
    const byProtocol = {
        'http:': viaProxy('http_proxy'),
        'https:': viaProxy('https_proxy'),
    };
    return {
        dispatcherFor: (url) => byProtocol[url.protocol] ?? direct,
        async close() {
            await Promise.all([direct, ...Object.values(byProtocol)].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
/** Connects as undici does by itself, but for the memory that the socket receives into. */
const connect = (options, callback) => {
    const onread = (0,_receive_buffers_js__WEBPACK_IMPORTED_MODULE_1__/* .createReceiver */ .o)((bytes) => socket.push(bytes));
    const connector = (0,_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .createConnector */ .U$)({ ..._undici_js__WEBPACK_IMPORTED_MODULE_2__/* .HTTP_1 */ .n3, onread });
    // undici's types leave out that it gives the socket back at once.
    const socket = connector(options, callback);
};
/** `proxy:3128` is as good as `http://proxy:3128`. The value may hold a password, so messages do not repeat it. */
function parseProxy(text, name) {
    if (text === '')
        return undefined;
    const url = text.includes('://') ? text : `http://${text}`;
    if (URL.canParse(url) && /^(?:https?|socks5?):/.test(url))
        return url;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} is not the URL of a proxy: write it as http://HOST:PORT`);
}


/***/ }),

/***/ 32054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ originsOf),
/* harmony export */   k: () => (/* binding */ parseRegistryHost)
/* harmony export */ });
/* harmony import */ var _http_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);



/** Docker Hub answers for its references elsewhere. */
const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Reads a registry as people write it: `ghcr.io`, `https://ghcr.io/`, `localhost:5000`, `https://index.docker.io/v1/` (AUTH-10).
 * @returns `host[:port]` as in references, in lower case
 * @throws UserError that says what a registry looks like
 */
function parseRegistryHost(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/(?:v[12]\/?)?$/, '')
        .toLowerCase();
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegistryHost */ .EV)(host))
        return DOCKER_HUB_KEYS.has(host) ? 'docker.io' : host;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid registry ${JSON.stringify(text)}: expected HOST or HOST:PORT, such as ghcr.io or localhost:5000, without a path`);
}
/** The origins at which `registry` (`host[:port]`) may answer, in the order in which to try them. */
function originsOf(registry, plainHttp) {
    const host = API_HOSTS[registry] ?? registry;
    const secure = new URL(`https://${host}`);
    const plain = new URL(`http://${host}`);
    if (plainHttp === true)
        return [plain];
    return plainHttp === 'auto' && (0,_http_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .c)(secure.hostname) ? [secure, plain] : [secure];
}


/***/ }),

/***/ 80900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   Tb: () => (/* binding */ isCreationRace),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   sy: () => (/* binding */ headManifest)
/* harmony export */ });
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92307);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54566);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20907);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17375);
/* harmony import */ var _repository_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75370);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41111);









const ACCEPT = { accept: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_MEDIA_TYPES */ .$T.join(', ') };
/** Finds a manifest by HEAD. Undefined when the registry has none of that name; what HEAD leaves open is read by GET. */
async function headManifest(context, tagOrDigest, signal) {
    const response = await context.session.send({
        method: 'HEAD',
        url: manifestPath(context, tagOrDigest),
        headers: ACCEPT,
        scopes: (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .scopesOf */ .ZK)(context, 'pull'),
        expect: [200, 404, 405],
        signal,
    });
    await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(response);
    if (response.status === 404)
        return undefined;
    const digest = (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .digestHeader */ .yO)(response);
    const size = (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .lengthHeader */ .e6)(response);
    const mediaType = mediaTypeHeader(response.headers['content-type']);
    // GitHub's older registry answers 405 to every HEAD (containerd issue 5860).
    const isOpen = response.status === 405 || digest === undefined || size === undefined;
    if (isOpen || mediaType === undefined) {
        return (await getManifest(context, tagOrDigest, signal))?.descriptor;
    }
    if ((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(tagOrDigest))
        checkDigest(`manifest of ${context.name}`, tagOrDigest, digest);
    return { mediaType, digest, size };
}
/**
 * Reads a manifest, at most 4 MiB, and checks it against the digest that was asked for and the one that the registry names.
 * @returns undefined when the registry has none of that name
 * @throws IntegrityError for other bytes
 */
async function getManifest(context, tagOrDigest, signal) {
    const request = {
        method: 'GET',
        url: manifestPath(context, tagOrDigest),
        headers: ACCEPT,
        scopes: (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .scopesOf */ .ZK)(context, 'pull'),
        expect: [200, 404],
        signal,
    };
    const response = await context.session.read(request, _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ);
    if (response.status === 404)
        return undefined;
    const { bytes, headers } = response;
    const digest = checkedDigest(context, tagOrDigest, response);
    const mediaType = mediaTypeHeader(headers['content-type']) ?? (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes).mediaType;
    return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, etag: headers.etag };
}
/**
 * Stores a manifest, whose bytes have been checked, under each of `references` (tags, or its digest), one after the other.
 * @returns whether the registry lists it among its subject's referrers by itself
 */
async function putManifest(context, { descriptor, bytes }, references, options = {}) {
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
            scopes: (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .scopesOf */ .ZK)(context, 'pull', 'push'),
            expect: [201],
            signal,
            retry: false,
        };
        const { transport } = session;
        const advise = (error) => isCreationRace(error) ? {} : (0,_transport_js__WEBPACK_IMPORTED_MODULE_8__/* .adviceFor */ .cp)(error, transport.policy.now());
        const response = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_8__/* .retrying */ .R$)(transport, () => session.send(request), { advise, signal });
        await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(response);
        checkStored(`manifest ${reference} of ${context.name}`, digest, (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .digestHeader */ .yO)(response));
        indexesSubject = response.headers['oci-subject'] !== undefined;
    }
    return { indexesSubject };
}
/**
 * Right after the first manifest has created a package, ghcr.io may refuse the next one for want of the right to read it
 * (docker/build-push-action issue 981). Who really lacks a right lacks the one to write, and other words say so.
 */
function isCreationRace(error) {
    const words = 'permission_denied: read_package';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .isRefusal */ .vu)(error, 403) && error.errors.some(({ message }) => message === words);
}
/** @throws UserError for what is neither a digest nor a valid tag, and would make another path */
function manifestPath(context, tagOrDigest) {
    return (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .pathOf */ .XM)(context, `manifests/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(tagOrDigest) ? tagOrDigest : (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTag */ .ED)(tagOrDigest)}`);
}
/** What the registry says that it has stored. One that names everything by its own algorithm says nothing about ours. */
function checkStored(what, expected, got) {
    if (got !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(got) === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected))
        checkDigest(what, expected, got);
}
function checkedDigest(context, tagOrDigest, response) {
    const what = `manifest ${tagOrDigest} of ${context.session.registry}/${context.name}`;
    const named = (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_7__/* .digestHeader */ .yO)(response);
    const wanted = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(tagOrDigest) ? tagOrDigest : (named ?? (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(response.bytes));
    checkDigest(what, wanted, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(response.bytes, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(wanted)));
    checkStored(what, wanted, named);
    return wanted;
}
function checkDigest(what, expected, got) {
    if (got !== expected)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .c(what, expected, got);
}
/** Without parameters. Undefined for types that are none of a manifest, which some file servers send. */
function mediaTypeHeader(contentType) {
    const mediaType = contentType?.split(';')[0]?.trim();
    return mediaType !== undefined && (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(mediaType) ? mediaType : undefined;
}


/***/ }),

/***/ 75370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   e6: () => (/* binding */ lengthHeader),
/* harmony export */   yO: () => (/* binding */ digestHeader)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58738);


/** A path of the repository's API, such as `/v2/NAME/tags/list`. */
function pathOf({ name }, rest) {
    return `/v2/${name}/${rest}`;
}
function scopesOf({ name }, ...actions) {
    return [(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryScope */ .F7)(name, ...actions)];
}
/** The digest that an answer names, if it names a valid one. */
function digestHeader({ headers }) {
    const value = headers['docker-content-digest'];
    return typeof value === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(value) ? value : undefined;
}
/** Content-Length in bytes. Undefined where it is missing. */
function lengthHeader({ headers }) {
    const value = headers['content-length'];
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}


/***/ }),

/***/ 58738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ repositoryScope),
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   OL: () => (/* binding */ mergeScopes),
/* harmony export */   PI: () => (/* binding */ isReadOnly),
/* harmony export */   bG: () => (/* binding */ CATALOG_SCOPE),
/* harmony export */   uW: () => (/* binding */ coversScopes)
/* harmony export */ });
const CATALOG_SCOPE = 'registry:catalog:*';
function repositoryScope(name, ...actions) {
    return `repository:${name}:${actions.join(',')}`;
}
/** One scope per resource with all of its actions, in a fixed order: equal wishes give equal lists. */
function mergeScopes(...lists) {
    const actionsOf = new Map();
    for (const scope of lists.flat()) {
        const split = scope.lastIndexOf(':');
        const resource = scope.slice(0, split);
        const actions = actionsOf.get(resource) ?? new Set();
        for (const action of scope.slice(split + 1).split(','))
            if (action !== '')
                actions.add(action);
        actionsOf.set(resource, actions);
    }
    return [...actionsOf]
        .filter(([, actions]) => actions.size > 0)
        .map(([resource, actions]) => `${resource}:${[...actions].sort().join(',')}`)
        .sort();
}
/** The scopes of a challenge's `scope` parameter. */
function parseScopes(text) {
    return (text ?? '').split(' ').filter((scope) => scope.includes(':'));
}
/** Whether a token for `held` serves `wanted`. */
function coversScopes(held, wanted) {
    return mergeScopes(held, wanted).join(' ') === mergeScopes(held).join(' ');
}
/** Whether nothing but reading is asked for, which an anonymous token may allow too. */
function isReadOnly(scopes) {
    return scopes.every((scope) => scope.endsWith(':pull') || scope === CATALOG_SCOPE);
}


/***/ })

};
