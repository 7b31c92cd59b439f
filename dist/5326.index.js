export const id = 5326;
export const ids = [5326,8925];
export const modules = {

/***/ 25621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ BodyTooLargeError),
/* harmony export */   Mb: () => (/* binding */ passBody),
/* harmony export */   jM: () => (/* binding */ readBodyStart),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _receive_buffers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78270);

/** A body that is longer than its reader allows. */
class BodyTooLargeError extends Error {
    name = 'BodyTooLargeError';
}
/** Collects a body of at most `limit` bytes. @throws BodyTooLargeError as soon as there are more */
async function readBody(body, limit) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of body) {
        seen += chunk.byteLength;
        if (seen > limit)
            throw new BodyTooLargeError(`the answer has more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** The first bytes of a body, at most `limit`; what follows is dropped. */
async function readBodyStart(body, limit) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        seen += chunk.byteLength;
        if (seen >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
}
/** The chunks of a body, none of which may be kept: the memory of each is received into again when the next one is asked for. */
async function* passBody(body) {
    for await (const chunk of body) {
        yield chunk;
        (0,_receive_buffers_js__WEBPACK_IMPORTED_MODULE_0__/* .recycle */ .i)(chunk);
    }
}


/***/ }),

/***/ 54856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ isNetworkError),
/* harmony export */   U4: () => (/* binding */ isPlainTextAnswer),
/* harmony export */   gl: () => (/* binding */ describeNetworkError)
/* harmony export */ });
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78925);

const NETWORK_CODES = new Set([
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETDOWN',
    'ENETRESET',
    'ENETUNREACH',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_PRX_TLS',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    'UND_ERR_SOCKET',
]);
/** Whether a request failed on the way, so that the same request may succeed when it is sent again. */
function isNetworkError(error) {
    if (!(error instanceof Error))
        return false;
    return error instanceof _undici_js__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .sO.HTTPParserError || NETWORK_CODES.has(codeOf(error));
}
/**
 * Whether a TLS handshake failed because the other side does not speak TLS at all. False for a certificate that is not trusted:
 * that side does, and may be an impostor.
 */
function isPlainTextAnswer(error) {
    if (!(error instanceof Error))
        return false;
    const code = codeOf(error);
    return code === 'EPROTO' || code.startsWith('ERR_SSL_');
}
/** What happened, in one line: the code and the message of the innermost known cause. */
function describeNetworkError(error) {
    const inner = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    const message = String(inner.message || error.message);
    const code = codeOf(error);
    return code === '' || message.includes(code) ? message : `${message} (${code})`;
}
function codeOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 78270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ recycle),
/* harmony export */   o: () => (/* binding */ createReceiver)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** What a socket receives at once where so much has arrived: four times what Node asks the kernel for by itself. */
const BUFFER_BYTES = 256 * 1024;
/** Less than this is copied out, so that a short answer does not keep a whole buffer. */
const SMALL_BYTES = 64 * 1024;
const MAX_FREE_BUFFERS = 16;
const freeBuffers = [];
/** How many bytes have arrived in a buffer that has been handed out. */
const filledBytes = new WeakMap();
/**
 * The `onread` option for a socket: large reads into memory that is used again.
 * @param push takes what has arrived, and says whether more may come
 */
function createReceiver(push) {
    let current = takeBuffer();
    return {
        buffer: () => current,
        callback(count) {
            const arrived = current.subarray(0, count);
            if (count < SMALL_BYTES)
                return push(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(arrived));
            filledBytes.set(arrived.buffer, count);
            current = takeBuffer();
            return push(arrived);
        },
    };
}
/**
 * Gives back the memory of a received chunk that nobody looks at any more. Only the last bytes of a buffer free it, since those
 * before have been passed on by then. What is not given back is left to the garbage collector; any other memory is let alone.
 */
function recycle({ buffer, byteOffset, byteLength }) {
    if (filledBytes.get(buffer) !== byteOffset + byteLength)
        return;
    filledBytes.delete(buffer);
    if (freeBuffers.length < MAX_FREE_BUFFERS)
        freeBuffers.push(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(buffer));
}
function takeBuffer() {
    return freeBuffers.pop() ?? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(BUFFER_BYTES);
}


/***/ }),

/***/ 32616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl)
/* harmony export */ });
/** Query parameters of the registry protocol, whose values say what was asked for and are no secrets. */
const HARMLESS_PARAMETERS = new Set([
    'artifactType',
    'digest',
    'digest-algorithm',
    'from',
    'last',
    'mount',
    'n',
    'scope',
    'service',
    'tag',
]);
/** A URL for messages: no user name, no password, no fragment, and every query value but the harmless ones as `REDACTED`. */
function redactUrl(url) {
    const shown = new URL(url);
    shown.username = '';
    shown.password = '';
    shown.hash = '';
    const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${HARMLESS_PARAMETERS.has(name) ? readable(value) : 'REDACTED'}`);
    shown.search = '';
    return query.length === 0 ? shown.href : `${shown.href}?${query.join('&')}`;
}
/** Colons, slashes and commas need no escape in a query and make digests and scopes legible. */
function readable(value) {
    return encodeURIComponent(value).replace(/%(3A|2F|2C)/g, decodeURIComponent);
}


/***/ }),

/***/ 44675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ isRetryableStatus),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   cO: () => (/* binding */ DEFAULT_RETRY_POLICY),
/* harmony export */   j6: () => (/* binding */ nextDelayMs),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const DEFAULT_RETRY_POLICY = {
    attempts: 5,
    baseDelayMs: 1000,
    maxDelayMs: 30_000,
    maxRetryAfterMs: 10 * 60_000,
    now: Date.now,
    random: Math.random,
    delay: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }),
};
/** Statuses that a later try may not meet again (ACT-04). */
function isRetryableStatus(status) {
    return (status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505));
}
/** Milliseconds to wait by a Retry-After header in either form (RFC 9110, 10.2.3); undefined when there is no valid one. */
function parseRetryAfter(header, nowMs) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Za-z]{3,9},? /.test(text))
        return undefined;
    const dateMs = Date.parse(text);
    return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
/**
 * Milliseconds to wait before the next try, or undefined when there is none.
 * @param failures how many tries have failed, at least 1
 */
function nextDelayMs(policy, failures, advice) {
    if (advice === undefined || failures >= policy.attempts)
        return undefined;
    const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failures - 1));
    // Half of it is certain, half is chance: clients that failed together come back apart.
    const backoffMs = Math.round((ceiling / 2) * (1 + policy.random()));
    const { retryAfterMs = 0 } = advice;
    return retryAfterMs > policy.maxRetryAfterMs ? undefined : Math.max(backoffMs, retryAfterMs);
}
/** Runs `operation` until it succeeds, fails for good, or has failed too often: then the last error is thrown. */
async function withRetry(operation, { policy, advise, onRetry, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            signal?.throwIfAborted();
            return await operation(attempt);
        }
        catch (error) {
            const delayMs = signal?.aborted ? undefined : nextDelayMs(policy, attempt, advise(error));
            if (delayMs === undefined)
                throw error;
            onRetry?.(error, delayMs);
            await policy.delay(delayMs, signal).catch((failure) => {
                // The reason of whoever stopped us says more than the timer's own error.
                signal?.throwIfAborted();
                throw failure;
            });
        }
    }
}


/***/ }),

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

/***/ 78925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Agent: () => (/* binding */ Http1Agent),
/* harmony export */   J2: () => (/* binding */ Http1ProxyAgent),
/* harmony export */   Kj: () => (/* binding */ Http1Client),
/* harmony export */   U$: () => (/* reexport default export from named module */ undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__),
/* harmony export */   n3: () => (/* binding */ HTTP_1),
/* harmony export */   sO: () => (/* reexport default export from named module */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56615);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59136);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68707);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57405);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23701);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53137);







// What the index does: it gives dispatchers their verbs.
Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__.prototype, undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);
/** The protocol that every registry, proxy and daemon handles well. The programs of dist/ know no other (scripts/without-http2.ts). */
const HTTP_1 = { allowH2: false };
class Http1Agent extends undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
}
class Http1Client extends undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ {
    constructor(url, options = {}) {
        super(url, { ...options, ...HTTP_1 });
    }
}
class Http1ProxyAgent extends undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
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

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   QC: () => (/* binding */ createDigester),
/* harmony export */   Wb: () => (/* binding */ isDigestAlgorithm),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** The algorithms that a registry must know (image-spec, descriptor.md, "Registered algorithms"), with their hex length. */
const HEX_LENGTH = { sha256: 64, sha512: 128 };
function isDigest(text) {
    const separator = text.indexOf(':');
    const algorithm = text.slice(0, separator);
    if (!isDigestAlgorithm(algorithm))
        return false;
    const hex = text.slice(separator + 1);
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** @throws UserError that names the text and what a digest looks like. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new UserError(`invalid digest ${JSON.stringify(text)}: expected sha256:<64 hex digits> or sha512:<128 hex digits>, in lower case`);
}
function isDigestAlgorithm(text) {
    return Object.hasOwn(HEX_LENGTH, text);
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
/** The part after the colon. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The digest of bytes that are in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(algorithm, bytes)}`;
}
function createDigester(algorithm = 'sha256') {
    const state = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: (bytes) => void state.update(bytes),
        digest: () => `${algorithm}:${state.digest('hex')}`,
    };
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

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Ti: () => (/* binding */ MAX_TAG_LENGTH),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   f2: () => (/* binding */ explainRepositoryName)
/* harmony export */ });
/* unused harmony export MAX_REPOSITORY_LENGTH */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


const MAX_REPOSITORY_LENGTH = 255;
const MAX_TAG_LENGTH = 128;
const DEFAULT_REGISTRY = 'docker.io';
const DEFAULT_NAMESPACE = 'library';
// The grammar of Docker's reference package, piece by piece.
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
function isRepositoryName(text) {
    return text.length <= MAX_REPOSITORY_LENGTH && REPOSITORY.test(text);
}
function isTag(text) {
    return text.length <= MAX_TAG_LENGTH && TAG.test(text);
}
/** `host[:port]` as references write it: a DNS name, an IPv4 address, or an IPv6 address in brackets. */
function isRegistryHost(text) {
    return REGISTRY.test(text) && Number(text.match(/:([0-9]+)$/)?.[1] ?? 0) <= 65535;
}
/** @throws UserError that says which rule `text` breaks */
function parseTag(text) {
    if (isTag(text))
        return text;
    if (text.length > MAX_TAG_LENGTH) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid tag ${JSON.stringify(text)}: ${text.length} characters, at most ${MAX_TAG_LENGTH} are allowed`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid tag ${JSON.stringify(text)}: a tag has letters, digits, "_", "." and "-", and begins with a letter, a digit or "_"`);
}
/**
 * Reads a reference as docker does: a first part without dot, colon or `localhost` is not a host but part of a name on
 * docker.io. Neither tag nor digest is added.
 * @throws UserError that names the text and the rule that it breaks
 */
function parseReference(text) {
    const bad = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid reference ${JSON.stringify(text)}: ${why}`);
    if (/^[a-f0-9]{64}$/.test(text))
        throw bad('it is an image ID; a registry needs a name');
    const [beforeDigest, digest, ...more] = text.split('@');
    if (beforeDigest === undefined || beforeDigest === '')
        throw bad('the name is missing');
    if (more.length > 0)
        throw bad('it has more than one "@"');
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw bad(`after "@" comes sha256:<64 hex digits> or sha512:<128 hex digits>, not ${JSON.stringify(digest)}`);
    }
    const { registry, remainder } = splitRegistry(beforeDigest);
    const [repository = '', tag, ...extra] = remainder.split(':');
    if (extra.length > 0)
        throw bad('it has more than one ":" after the host');
    if (!isRegistryHost(registry))
        throw bad(`${JSON.stringify(registry)} is not a host name with an optional port`);
    const repositoryProblem = explainRepositoryName(repository);
    if (repositoryProblem !== undefined)
        throw bad(repositoryProblem);
    if (tag !== undefined)
        checkTag(tag, bad);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest: digest }),
    };
}
/** The reference as text; `parseReference` reads it back to the same value. */
function formatReference({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What is wrong with a repository name, or undefined. Upper case gets the lower-case spelling. */
function explainRepositoryName(text) {
    if (text === '')
        return 'the repository name is missing';
    if (text.length > MAX_REPOSITORY_LENGTH) {
        return `the repository name has ${text.length} characters, at most ${MAX_REPOSITORY_LENGTH} are allowed`;
    }
    if (REPOSITORY.test(text))
        return undefined;
    const lower = text.toLowerCase();
    if (REPOSITORY.test(lower))
        return `the repository name must be lower case: write ${JSON.stringify(lower)}`;
    return `${JSON.stringify(text)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" or "/")`;
}
function checkTag(tag, bad) {
    try {
        parseTag(tag);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y ? bad(error.message) : error;
    }
}
/** Docker's rule: the part before the first slash is a host if it has a dot, a colon or upper case, or is `localhost`. */
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const first = slash === -1 ? '' : text.slice(0, slash);
    const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
    if (!isHost)
        return familiar(DEFAULT_REGISTRY, text);
    return familiar(first === 'index.docker.io' ? DEFAULT_REGISTRY : first, text.slice(slash + 1));
}
function familiar(registry, remainder) {
    const isShort = registry === DEFAULT_REGISTRY && remainder !== '' && !remainder.includes('/');
    return { registry, remainder: isShort ? `${DEFAULT_NAMESPACE}/${remainder}` : remainder };
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

/***/ 17375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   jR: () => (/* binding */ registryErrorOf),
/* harmony export */   qi: () => (/* binding */ unlessDenied),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* unused harmony export parseErrors */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25621);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54856);
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32616);




const MAX_ERROR_BODY_BYTES = 64 * 1024;
const MAX_ERRORS = 20;
const MAX_TEXT_LENGTH = 1000;
/** A request that a registry or its token service refused, or did not answer: `METHOD url: status: CODE message`. One line. */
class RegistryError extends Error {
    name = 'RegistryError';
    method;
    /** Redacted. */
    url;
    status;
    errors;
    /** The Retry-After header as it came. */
    retryAfter;
    constructor({ method, url, status, errors = [], retryAfter, cause }) {
        const shownUrl = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url);
        super(`${method} ${shownUrl}: ${reason(status, errors, cause)}`, cause === undefined ? {} : { cause });
        this.method = method;
        this.url = shownUrl;
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }
    /** Whether the answer carries this code, such as `MANIFEST_UNKNOWN`. */
    hasCode(code) {
        return this.errors.some((error) => error.code === code);
    }
}
/** Whether `error` is a refusal with one of these statuses. */
function isRefusal(error, ...statuses) {
    return error instanceof RegistryError && error.status !== undefined && statuses.includes(error.status);
}
/**
 * False for a refused question, which is no answer to it: what is tried next is refused with the registry's reason, if at all.
 * Any other error is thrown on.
 */
function unlessDenied(error) {
    if (isRefusal(error, 401, 403))
        return false;
    throw error;
}
/** The registry's answer behind an error, however it is wrapped: remedies are chosen by it. */
function registryErrorOf(error) {
    for (let current = error; current instanceof Error; current = current.cause) {
        if (current instanceof RegistryError)
            return current;
    }
    return undefined;
}
/** Reads the answer's error body (at most 64 KiB) and makes the error to throw. Consumes the answer. */
async function refusalOf(method, response) {
    const { status, headers, url } = response;
    // A body that breaks off leaves the status, which says enough.
    const body = await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBodyStart */ .jM)(response.body, MAX_ERROR_BODY_BYTES).catch(() => Buffer.alloc(0));
    const retryAfter = headers['retry-after'];
    return new RegistryError({ method, url, status, errors: parseErrors(body.toString()), retryAfter });
}
/** Reads `{"errors":[{code, message, detail}]}`, tolerating what is missing. Empty for anything else, such as a proxy's page. */
function parseErrors(body) {
    const errors = parseJson(body)?.errors;
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, MAX_ERRORS).flatMap((entry) => {
        if (typeof entry !== 'object' || entry === null)
            return [];
        const { code, message, detail } = entry;
        return [
            {
                code: oneLine(typeof code === 'string' ? code : 'UNKNOWN'),
                ...(typeof message === 'string' ? { message: oneLine(message) } : {}),
                ...(detail === undefined || detail === null ? {} : { detail }),
            },
        ];
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // An answer that is not JSON has no codes to read.
        return undefined;
    }
}
function reason(status, errors, cause) {
    const inner = cause instanceof Error ? (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNetworkError */ .gl)(cause) : undefined;
    if (status === undefined)
        return inner ?? 'no answer';
    const texts = errors.map(({ code, message, detail }) => [code, message, describeDetail(detail)].filter((part) => part !== undefined && part !== '').join(' '));
    const words = texts.length > 0 ? texts.join('; ') : (inner ?? node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? 'unknown status');
    return `${status}: ${words}`;
}
/** Short details name the blob or field that is meant; long ones are dumps. */
function describeDetail(detail) {
    if (detail === undefined)
        return undefined;
    const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
    return text.length > 200 || text === '{}' ? undefined : `(${oneLine(text)})`;
}
/** Servers' words are untrusted: no line of a log is theirs to begin, and none of them is endless. */
function oneLine(text) {
    return text
        .slice(0, MAX_TEXT_LENGTH)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
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

/***/ 49881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ adviceFor),
  JG: () => (/* binding */ anySignal),
  cv: () => (/* binding */ exchange),
  JN: () => (/* binding */ readAnswer),
  R$: () => (/* binding */ retrying)
});

// EXTERNAL MODULE: ./build/http/body.js
var body = __webpack_require__(25621);
// EXTERNAL MODULE: ./build/http/network-error.js
var network_error = __webpack_require__(54856);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
// EXTERNAL MODULE: ./build/http/send.js
var send = __webpack_require__(92307);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/http/upload-body.js

/**
 * A chunk of at least this many bytes fills the socket's buffer (64 KiB plain, 16 KiB TLS), so undici waits until the kernel has
 * it before it asks for the next one. A smaller one may still be queued then.
 */
const SOCKET_BUFFER_BYTES = 64 * 1024;
/** Passes chunks on without copying, except small ones whose buffer the producer may use again too early. */
function createUploadBody(chunks) {
    let failure;
    async function* pass() {
        try {
            for await (const chunk of chunks) {
                yield chunk.byteLength < SOCKET_BUFFER_BYTES ? external_node_buffer_.Buffer.from(chunk) : chunk;
            }
        }
        catch (error) {
            failure = { error };
            throw error;
        }
    }
    return {
        [Symbol.asyncIterator]: pass,
        get failure() {
            return failure;
        },
    };
}

// EXTERNAL MODULE: ./build/registry/errors.js
var errors = __webpack_require__(17375);
;// CONCATENATED MODULE: ./build/registry/transport.js






const LONG_WAIT_MS = 10_000;
/**
 * Sends one request, once. Any status is an answer.
 * @throws RegistryError without a status when there is no answer; what the body's source throws as it is; the abort reason
 */
async function exchange(transport, request) {
    const { method, url, body: open, isFarewell = false } = request;
    const signal = isFarewell ? request.signal : anySignal(transport.signal, request.signal);
    const body = typeof open === 'function' ? createUploadBody(open()) : open;
    const headers = { 'user-agent': transport.userAgent, ...request.headers };
    try {
        return await (0,send/* send */.tN)(transport.connections, { ...request, headers, body, signal });
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (body !== undefined && 'failure' in body && body.failure !== undefined)
            throw body.failure.error;
        throw new errors/* RegistryError */.gl({ method, url, cause });
    }
}
/** Reads the body of an answer to the end. @throws RegistryError when it breaks off or has more than `limit` bytes */
async function readAnswer(method, response, limit) {
    try {
        return { ...response, bytes: await (0,body/* readBody */.x8)(response.body, limit) };
    }
    catch (cause) {
        if (!(0,network_error/* isNetworkError */.TX)(cause) && !(cause instanceof body/* BodyTooLargeError */.Au))
            throw cause;
        throw new errors/* RegistryError */.gl({ method, url: response.url, cause });
    }
}
/** Tries again by the client's policy whatever may pass by itself. */
function retrying(transport, operation, options = {}) {
    return (0,retry/* withRetry */.bD)(operation, {
        policy: transport.policy,
        advise: options.advise ?? ((error) => adviceFor(error, transport.policy.now())),
        signal: anySignal(transport.signal, options.signal),
        onRetry: (error, delayMs) => warnOfLongWait(transport, error, delayMs),
    });
}
/** A server may ask for minutes: nobody should take the silence for a hang. */
function warnOfLongWait(transport, error, delayMs) {
    if (delayMs < LONG_WAIT_MS || !(error instanceof Error))
        return;
    transport.warn(`${error.message}; trying again in ${Math.ceil(delayMs / 1000)} s`);
}
/** Whether a failed request is worth another try: network errors, 408, 425, 429, 5xx, and rate limits in disguise. */
function adviceFor(error, nowMs) {
    if (!(error instanceof errors/* RegistryError */.gl))
        return undefined;
    if (error.status === undefined)
        return (0,network_error/* isNetworkError */.TX)(error.cause) ? {} : undefined;
    if (!(0,retry/* isRetryableStatus */.PS)(error.status) && !isRateLimit(error))
        return undefined;
    const retryAfterMs = (0,retry/* parseRetryAfter */.mu)(error.retryAfter, nowMs);
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
