export const id = 8687;
export const ids = [8687,8925];
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
    // OpenSSL's messages name its own source files and end with a line feed; its reason is what they are about.
    const message = String((isPlainTextAnswer(error) && inner.reason) || inner.message || error.message);
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
    /** Whether a server of GitHub has answered, or one that plays it: these number their answers (ghcr-behaviour §3.1). */
    isOfGitHub;
    constructor(fields) {
        const { method, url, status, errors = [], retryAfter, isOfGitHub = false, cause } = fields;
        const shownUrl = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url);
        super(`${method} ${shownUrl}: ${reason(status, errors, cause)}`, cause === undefined ? {} : { cause });
        this.method = method;
        this.url = shownUrl;
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
        this.isOfGitHub = isOfGitHub;
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
    return new RegistryError({
        ...{ method, url, status, errors: parseErrors(body.toString()) },
        retryAfter: headers['retry-after'],
        isOfGitHub: headers['x-github-request-id'] !== undefined,
    });
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


/***/ })

};
