export const id = 1868;
export const ids = [1868];
export const modules = {

/***/ 92307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e9: () => (/* binding */ abandon),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* unused harmony export RedirectError */
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32616);


/** A redirect that must not be followed. */
class RedirectError extends Error {
    name = 'RedirectError';
}
const MAX_REDIRECTS = 5;
const ANSWER_TIMEOUT_MS = 60_000;
const SILENCE_TIMEOUT_MS = 60_000;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
/**
 * Sends one request, follows the redirects of GET and HEAD, and gives the last answer, whatever its status. `authorization` goes
 * to the first origin only.
 * @throws RedirectError for too many redirects, or one to plain HTTP or into a private network
 */
async function send(connections, request) {
    let { url } = request;
    let headers = request.headers ?? {};
    for (let redirects = 0;; redirects++) {
        const response = await exchange(connections, { ...request, url, headers });
        const location = redirectOf(request, response);
        if (location === undefined)
            return response;
        await discard(response);
        if (redirects === MAX_REDIRECTS)
            throw new RedirectError(`more than ${MAX_REDIRECTS} redirects`);
        const next = followable(location, url);
        if (next.origin !== url.origin)
            headers = withoutAuthorization(headers);
        url = next;
    }
}
/** Frees the connection of an answer whose body nobody needs. */
async function discard({ body }) {
    // A body that breaks while it is thrown away has done no harm.
    await body
        .dump({ limit: 64 * 1024 })
        .catch(() => undefined);
}
/** Gives up an answer that may be long, with its connection. */
function abandon({ body }) {
    // undici reports the end of an unread body as an error, which has nobody to go to.
    body.on('error', () => undefined).destroy();
}
async function exchange(connections, request) {
    const { method, url, headers, body, signal, answerTimeoutMs = ANSWER_TIMEOUT_MS } = request;
    const { statusCode, ...answer } = await connections.dispatcherFor(url).request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method,
        headers: headers ?? {},
        // undici takes any async iterable, and waits for the socket to drain; its types know streams only.
        body: (body ?? null),
        headersTimeout: answerTimeoutMs,
        bodyTimeout: SILENCE_TIMEOUT_MS,
        // undici closes the connection after a HEAD, in fear of servers that send a body; registries do not, and a handshake costs.
        ...(method === 'HEAD' ? { reset: false } : {}),
        ...(signal === undefined ? {} : { signal }),
    });
    return { status: statusCode, headers: answer.headers, body: answer.body, url };
}
function redirectOf({ method }, { status, headers }) {
    return (method === 'GET' || method === 'HEAD') && REDIRECT_STATUSES.has(status)
        ? headers.location
        : undefined;
}
function followable(location, from) {
    const shown = (url) => `redirect from ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(from)} to ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(url)}`;
    if (!URL.canParse(location, from.href))
        throw new RedirectError(`redirect from ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(from)} to no valid URL`);
    const url = new URL(location, from);
    url.username = '';
    url.password = '';
    if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
        throw new RedirectError(`${shown(url)} refused: it leaves HTTPS`);
    }
    if ((0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivateHost */ .S)(url.hostname) && !(0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivateHost */ .S)(from.hostname)) {
        throw new RedirectError(`${shown(url)} refused: it leads into a private network`);
    }
    return url;
}
function withoutAuthorization(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}


/***/ }),

/***/ 82409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createUploadBody),
/* harmony export */   nt: () => (/* binding */ StalledUploadError),
/* harmony export */   qx: () => (/* binding */ STALL_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * A chunk of at least this many bytes fills the socket's buffer (64 KiB plain, 16 KiB TLS), so undici waits until the kernel has
 * it before it asks for the next one. A smaller one may still be queued then.
 */
const SOCKET_BUFFER_BYTES = 64 * 1024;
/** How long a connection may take to pass one chunk on. Of the largest, 1 MiB, that is less than 9 kB a second. */
const STALL_TIMEOUT_MS = 2 * 60_000;
/** The other side has stopped reading a request's body. A network error by its code: the network does not say more. */
class StalledUploadError extends Error {
    name = 'StalledUploadError';
    code = 'ETIMEDOUT';
    constructor(timeoutMs) {
        super(`nothing of the upload was taken for ${timeoutMs / 1000} s`);
    }
}
/** Passes chunks on without copying, except small ones whose buffer the producer may use again too early. */
function createUploadBody(chunks, stallTimeoutMs = STALL_TIMEOUT_MS) {
    let failure;
    const stall = new AbortController();
    async function* pass() {
        const watch = watchOver(stallTimeoutMs, () => stall.abort(new StalledUploadError(stallTimeoutMs)));
        try {
            for await (const chunk of chunks) {
                watch.begin();
                yield chunk.byteLength < SOCKET_BUFFER_BYTES ? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(chunk) : chunk;
                watch.end();
            }
        }
        catch (error) {
            failure = { error };
            throw error;
        }
        finally {
            watch.close();
        }
    }
    return {
        [Symbol.asyncIterator]: pass,
        get failure() {
            return failure;
        },
        stalled: stall.signal,
    };
}
/** Calls `onTimeout` when a step takes too long. One timer for all of them: starting anew costs each more than moving it on. */
function watchOver(timeoutMs, onTimeout) {
    let isRunning = false;
    const timer = setTimeout(() => isRunning && onTimeout(), timeoutMs).unref();
    return {
        begin() {
            isRunning = true;
            timer.refresh();
        },
        end() {
            isRunning = false;
        },
        close() {
            clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 29215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sY: () => (/* binding */ createContent),
/* harmony export */   xu: () => (/* binding */ readVerified),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** Content whose bytes are already in memory. */
function createContent(descriptor, bytes) {
    return {
        descriptor,
        async *open(from = 0) {
            yield bytes.subarray(from);
        },
    };
}
/**
 * Passes the bytes of `content` through and checks size and digest.
 * @throws IntegrityError at the end, or as soon as there are too many bytes
 */
async function* verified(content) {
    const { digest, size } = content.descriptor;
    const digester = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigester */ .QC)((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    let seen = 0;
    for await (const chunk of content.open()) {
        seen += chunk.byteLength;
        if (seen > size)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c(`size of ${digest}`, `${size} bytes`, `more than ${size}`);
        digester.update(chunk);
        yield chunk;
    }
    if (seen !== size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c(`size of ${digest}`, `${size} bytes`, `${seen} bytes`);
    const got = digester.digest();
    if (got !== digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c('digest', digest, got);
}
/** Collects a stream. For manifests and configs: the caller bounds the size beforehand or by `limit` (bytes). */
async function readAll(stream, limit = Number.POSITIVE_INFINITY) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of stream) {
        seen += chunk.byteLength;
        if (seen > limit)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c('size', `at most ${limit} bytes`, `more than ${limit}`);
        chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
}
/** The verified bytes of small content, such as a manifest. */
function readVerified(content) {
    return readAll(verified(content));
}


/***/ }),

/***/ 46937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   K: () => (/* binding */ parseAnnotations)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/**
 * Checks an untrusted value and gives it back, unknown fields included.
 * @param where names the value in the message, such as `layers[2]`
 * @throws UserError that names the field
 */
function parseDescriptor(value, where) {
    if (typeof value !== 'object' || value === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected a descriptor`);
    const { mediaType, digest, size, urls, platform, annotations } = value;
    if (typeof mediaType !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.mediaType: expected a string`);
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.digest: expected sha256:<hex> or sha512:<hex>, got ${JSON.stringify(digest)}`);
    }
    if (!Number.isSafeInteger(size) || size < 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.size: expected a number of bytes, got ${JSON.stringify(size)}`);
    }
    if (urls !== undefined && !(Array.isArray(urls) && urls.every((url) => typeof url === 'string'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.urls: expected a list of URLs`);
    }
    if (platform !== undefined)
        parsePlatformField(platform, `${where}.platform`);
    for (const field of ['artifactType', 'data']) {
        const text = value[field];
        if (text !== undefined && typeof text !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.${field}: expected a string`);
    }
    if (annotations !== undefined && annotations !== null)
        parseAnnotations(annotations, `${where}.annotations`);
    return value;
}
/** @throws UserError that names the key */
function parseAnnotations(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected an object of strings`);
    }
    for (const [key, entry] of Object.entries(value)) {
        if (typeof entry !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}[${JSON.stringify(key)}]: expected a string`);
    }
    return value;
}
function parsePlatformField(value, where) {
    const { os, architecture } = (value ?? {});
    if (typeof os !== 'string' || typeof architecture !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected "os" and "architecture"`);
    }
}


/***/ }),

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   ir: () => (/* binding */ successors),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);



/** Registries and clients agree on 4 MiB (distribution-spec, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/**
 * Reads a manifest of one of the four types. The bytes stay primary: this value is for looking, never for
 * writing back.
 * @param declaredType the media type that a descriptor or a Content-Type header gives, which the bytes must not contradict
 * @throws UserError that names the field
 */
function parseManifest(bytes, declaredType) {
    if (bytes.byteLength > MAX_MANIFEST_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest of ${bytes.byteLength} bytes: at most ${MAX_MANIFEST_BYTES} bytes (4 MiB) are allowed`);
    }
    const document = parseObject(bytes);
    const mediaType = mediaTypeOf(document, declaredType);
    if (document.schemaVersion !== 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: schemaVersion must be 2');
    const fields = manifestFields(document, mediaType);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType)) {
        if (document.config !== undefined || document.layers !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: an index (${mediaType}) has no "config" and no "layers"`);
        }
        return { ...fields, kind: 'index', manifests: parseList(document.manifests, 'manifests') };
    }
    if (document.manifests !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: an image (${mediaType}) has no "manifests"`);
    const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(document.config, 'config');
    return { ...fields, kind: 'image', config, layers: parseList(document.layers, 'layers') };
}
/**
 * What a manifest needs below it, in order, each digest once: the children of an index, the config and layers of an image.
 * The subject is not among them: it points the other way, and a registry accepts a manifest whose subject is absent.
 */
function successors(manifest) {
    const all = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    const seen = new Map(all.map((descriptor) => [descriptor.digest, descriptor]));
    return [...seen.values()];
}
/** Content that need not be stored beside its manifest: a foreign layer that says where it is (REG-05). */
function isForeign(descriptor) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeignLayerType */ .mi)(descriptor.mediaType) && (descriptor.urls?.length ?? 0) > 0;
}
/** The type of artifact: its own field, else an image manifest's config type (distribution-spec, "Listing Referrers"). */
function artifactTypeOf(manifest) {
    if (manifest.artifactType !== undefined && manifest.artifactType !== '')
        return manifest.artifactType;
    return manifest.kind === 'image' ? manifest.config.mediaType : undefined;
}
function parseObject(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: not valid JSON in UTF-8', { cause });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: expected a JSON object');
    }
    return value;
}
function mediaTypeOf(document, declaredType) {
    const { mediaType } = document;
    if (mediaType !== undefined && typeof mediaType !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: mediaType must be a string');
    if (mediaType !== undefined && declaredType !== undefined && mediaType !== declaredType) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: its mediaType is ${mediaType}, but it was announced as ${declaredType}`);
    }
    const type = mediaType ?? declaredType ?? guessedType(document);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(type))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: unknown media type ${JSON.stringify(type)}`);
    return type;
}
/** OCI manifests may leave mediaType out; Docker's may not. */
function guessedType(document) {
    return document.manifests === undefined ? _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociManifest : _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociIndex;
}
function manifestFields(document, mediaType) {
    const { artifactType, subject, annotations } = document;
    if (artifactType !== undefined && typeof artifactType !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: artifactType must be a string');
    }
    return {
        mediaType,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(subject, 'subject') }),
        ...(annotations === undefined || annotations === null
            ? {}
            : { annotations: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnnotations */ .K)(annotations, 'annotations') }),
    };
}
/** A missing or null list counts as empty: both occur in the field, and both carry no content. */
function parseList(value, where) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected a list`);
    return value.map((entry, position) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(entry, `${where}[${position}]`));
}


/***/ }),

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isDockerType),
/* harmony export */   $T: () => (/* binding */ MANIFEST_MEDIA_TYPES),
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   P1: () => (/* binding */ ociTwinOf),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType)
/* harmony export */ });
/** Media types of image-spec (media-types.md) and of Docker's schema 2, which registries treat as their twins. */
const MEDIA_TYPE = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociLayer: 'application/vnd.oci.image.layer.v1.tar',
    ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    ociForeignLayerGzip: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    ociLayerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar',
    dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    dockerForeignLayer: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    octetStream: 'application/octet-stream',
};
/** Of each of Docker's types the one of image-spec that has the same bytes. */
const OCI_TWINS = {
    [MEDIA_TYPE.dockerManifest]: MEDIA_TYPE.ociManifest,
    [MEDIA_TYPE.dockerList]: MEDIA_TYPE.ociIndex,
    [MEDIA_TYPE.dockerConfig]: MEDIA_TYPE.ociConfig,
    [MEDIA_TYPE.dockerLayer]: MEDIA_TYPE.ociLayer,
    [MEDIA_TYPE.dockerLayerGzip]: MEDIA_TYPE.ociLayerGzip,
    [MEDIA_TYPE.dockerForeignLayer]: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
};
function isDockerType(mediaType) {
    return Object.hasOwn(OCI_TWINS, mediaType);
}
/** The type of image-spec for the same bytes; a type that is not Docker's as it is. */
function ociTwinOf(mediaType) {
    return OCI_TWINS[mediaType] ?? mediaType;
}
/** The four manifest types of the suite (REG-02), in the order in which clients ask for them. */
const MANIFEST_MEDIA_TYPES = [
    MEDIA_TYPE.ociIndex,
    MEDIA_TYPE.ociManifest,
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
];
function isManifestType(mediaType) {
    return MANIFEST_MEDIA_TYPES.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPE.ociIndex || mediaType === MEDIA_TYPE.dockerList;
}
/** True for an image's own config, which carries platform, labels and diffIDs; false for an artifact's. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPE.ociConfig || mediaType === MEDIA_TYPE.dockerConfig;
}
/** Layers whose bytes may live elsewhere (`urls`) and need not be in the registry (REG-05). */
function isForeignLayerType(mediaType) {
    return (mediaType === MEDIA_TYPE.dockerForeignLayer ||
        mediaType.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar'));
}


/***/ }),

/***/ 73453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkContent),
/* harmony export */   x: () => (/* binding */ DamagedContentError)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** Content of a source that is not what its descriptor says: nothing that a target has done. */
class DamagedContentError extends _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c {
    constructor({ digest }, expected, got, options) {
        super(`content of ${digest}`, expected, got, options);
    }
}
/** Reads and hashes content. @throws DamagedContentError */
async function checkContent(content, signal) {
    try {
        for await (const _ of (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(content))
            signal?.throwIfAborted();
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c))
            throw error;
        throw new DamagedContentError(content.descriptor, error.expected, error.got, { cause: error });
    }
}


/***/ }),

/***/ 26754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createLimiter)
/* harmony export */ });
function createLimiter(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await task();
        }
        finally {
            // The place is handed on, so that nobody can slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
}


/***/ }),

/***/ 41111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ anySignal),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   cp: () => (/* binding */ adviceFor),
/* harmony export */   cv: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25621);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54856);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44675);
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92307);
/* harmony import */ var _http_upload_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82409);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17375);






const LONG_WAIT_MS = 10_000;
/**
 * Sends one request, once. Any status is an answer.
 * @throws RegistryError without a status when there is no answer; what the body's source throws as it is; the abort reason
 */
async function exchange(transport, request) {
    const { method, url, body: open, isFarewell = false } = request;
    const signal = isFarewell ? request.signal : anySignal(transport.signal, request.signal);
    const upload = typeof open === 'function' ? (0,_http_upload_body_js__WEBPACK_IMPORTED_MODULE_4__/* .createUploadBody */ .G)(open(), transport.stallTimeoutMs) : undefined;
    const headers = { 'user-agent': transport.userAgent, ...request.headers };
    try {
        return await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(transport.connections, {
            ...request,
            headers,
            body: typeof open === 'function' ? upload : open,
            signal: anySignal(signal, upload?.stalled),
        });
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (upload?.failure !== undefined)
            throw upload.failure.error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl({ method, url, cause });
    }
}
/** Reads the body of an answer to the end. @throws RegistryError when it breaks off or has more than `limit` bytes */
async function readAnswer(method, response, limit) {
    try {
        return { ...response, bytes: await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x8)(response.body, limit) };
    }
    catch (cause) {
        if (!(0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isNetworkError */ .TX)(cause) && !(cause instanceof _http_body_js__WEBPACK_IMPORTED_MODULE_0__/* .BodyTooLargeError */ .Au))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl({ method, url: response.url, cause });
    }
}
/** Tries again by the client's policy whatever may pass by itself. */
function retrying(transport, operation, options = {}) {
    return (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .withRetry */ .bD)(operation, {
        policy: transport.policy,
        advise: options.advise ?? ((error) => adviceFor(error, transport.policy.now())),
        signal: anySignal(transport.signal, options.signal),
        onRetry: (error, delayMs) => warnOfLongWait(transport, error, delayMs),
    });
}
/** A server may ask for minutes, and a stall has taken some: nobody should take the silence for a hang. */
function warnOfLongWait(transport, error, delayMs) {
    if (!(error instanceof Error))
        return;
    if (delayMs < LONG_WAIT_MS && !(error.cause instanceof _http_upload_body_js__WEBPACK_IMPORTED_MODULE_4__/* .StalledUploadError */ .nt))
        return;
    transport.warn(`${error.message}; trying again in ${Math.ceil(delayMs / 1000)} s`);
}
/** Whether a failed request is worth another try: network errors, 408, 425, 429, 5xx, and rate limits in disguise. */
function adviceFor(error, nowMs) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RegistryError */ .gl))
        return undefined;
    if (error.status === undefined)
        return (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isNetworkError */ .TX)(error.cause) ? {} : undefined;
    if (!(0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRetryableStatus */ .PS)(error.status) && !isRateLimit(error))
        return undefined;
    // Waiting brings no missing blob. The reference registry says 500 where a manifest has foreign layers that it does not allow.
    if (error.hasCode('MANIFEST_BLOB_UNKNOWN'))
        return undefined;
    const retryAfterMs = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .mu)(error.retryAfter, nowMs);
    return retryAfterMs === undefined ? {} : { retryAfterMs };
}
/** ghcr.io wraps the API's secondary rate limit in a permission error: 403 DENIED "… exceeded a secondary rate limit …". */
function isRateLimit(error) {
    return (error.status === 403 &&
        error.errors.some(({ code, message = '' }) => code === 'TOOMANYREQUESTS' || /rate limit/i.test(message)));
}
function anySignal(...signals) {
    const given = signals.filter((signal) => signal !== undefined);
    return given.length > 1 ? AbortSignal.any(given) : given[0];
}


/***/ })

};
