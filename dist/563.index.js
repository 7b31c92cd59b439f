export const id = 563;
export const ids = [563];
export const modules = {

/***/ 23563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFailure: () => (/* binding */ reportFailure)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
;// CONCATENATED MODULE: ./build/actions/environment.js
/** Whether this process is a step of a workflow. */
function isInWorkflow(environment) {
    return environment.GITHUB_ACTIONS === 'true';
}

// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
;// CONCATENATED MODULE: ./build/actions/remedies.js
const isRefused = ({ status }) => status === 401 || status === 403;
const says = (...texts) => ({ text }) => texts.some((part) => text.includes(part));
const GRANT_WRITE = 'give the job "permissions: packages: write" (with "contents: read" beside it)';
const NARROW_TOKEN = ({ newTokenUrl }) => `make a classic token at ${newTokenUrl}`;
/** The one table of remedies. The first row that applies speaks, so special cases stand above general ones. */
const REMEDIES = [
    {
        id: 'rate-limit',
        applies: (failure) => failure.status === 429 || (isRefused(failure) && says('rate limit')(failure)),
        advise: () => 'The registry limits requests, and waiting did not help: run again later, with a smaller "concurrency" or fewer jobs at once.',
    },
    {
        id: 'fine-grained-token',
        applies: (failure) => isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'fine-grained',
        advise: (failure) => `GitHub Packages does not take fine-grained tokens (github_pat_…): ${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${NARROW_TOKEN(failure)}.`,
    },
    {
        id: 'untrusted-event',
        applies: (failure) => isRefused(failure) && failure.inWorkflow && failure.isUntrustedEvent && failure.takesGitHubTokens,
        advise: () => 'The job runs for a pull request from a fork or by Dependabot, so its token may only read: push from a run on the base branch instead, and skip this step here.',
    },
    {
        id: 'app-token',
        applies: says('requested installation does not exist'),
        advise: () => "The token belongs to a GitHub App, and container packages take no App tokens but the job's own: use GITHUB_TOKEN, or a classic token.",
    },
    {
        id: 'installation-create',
        applies: says('installation not allowed to create'),
        advise: ({ registry, repository }) => `The token may not create ${registry}/${repository}: ${GRANT_WRITE}; if it has that, the organization's package settings forbid creation, or the owner in the name is not the repository's owner. A token of another GitHub App can never do it.`,
    },
    {
        id: 'installation-write',
        applies: says('installation not allowed to write'),
        advise: ({ sourceRepository, settingsUrl }) => `The job's token may not write packages: ${GRANT_WRITE}; if it has that, give ${sourceRepository} the role "Write" under "Manage Actions access" at ${settingsUrl}.`,
    },
    {
        id: 'write-package',
        applies: (failure) => says('permission_denied: write_package')(failure) && failure.inWorkflow,
        advise: ({ sourceRepository, settingsUrl }) => `The package exists, but is not linked to ${sourceRepository} and has not been shared with it: add ${sourceRepository} with the role "Write" under "Manage Actions access" at ${settingsUrl}.`,
    },
    {
        id: 'write-package-person',
        applies: says('permission_denied: write_package'),
        advise: ({ settingsUrl }) => `You may not write this package: ask its administrator for the role "Write" at ${settingsUrl}, and check that the token has the scope write:packages.`,
    },
    {
        id: 'create-package',
        applies: says('permission_denied: create_package'),
        advise: ({ registry, repository }) => `You may not create packages under "${repository.split('/')[0]}": check the owner in ${registry}/${repository}, and the organization's package settings.`,
    },
    {
        id: 'read-package',
        applies: says('permission_denied: read_package'),
        advise: ({ settingsUrl, inWorkflow, sourceRepository }) => inWorkflow
            ? `The job's token may not read this package: give the job "permissions: packages: read", and ${sourceRepository} the role "Read" under "Manage Actions access" at ${settingsUrl}.`
            : `You may not read this package: ask its administrator for the role "Read" at ${settingsUrl}.`,
    },
    {
        id: 'scopes',
        applies: says('does not match expected scopes', 'has the appropriate scopes configured'),
        advise: (failure) => `The token lacks the scope for this: ${NARROW_TOKEN(failure)} (read:packages is enough to pull).`,
    },
    {
        id: 'sso',
        applies: (failure) => isRefused(failure) && says('saml', 'single sign-on', ' sso')(failure),
        advise: () => 'The organization demands single sign-on: on the page of your tokens choose "Configure SSO" beside this token and authorize it.',
    },
    {
        id: 'certificate',
        applies: says('self-signed certificate', 'self signed certificate', 'unable to verify the first certificate', 'unable to get local issuer', 'cert_'),
        advise: ({ registry }) => `The certificate of ${registry} is not trusted here: put your certificate authority into a file and set NODE_EXTRA_CA_CERTS to its path.`,
    },
    {
        id: 'plain-http',
        applies: says('wrong version number', 'packet length too long', 'eproto'),
        advise: ({ registry }) => `${registry} does not speak TLS here: set plain-http (--plain-http) if that is what you want.`,
    },
    {
        id: 'unknown-host',
        applies: says('enotfound', 'eai_again'),
        advise: ({ registry }) => `The name ${registry} could not be looked up: check its spelling and the network (behind a proxy set HTTPS_PROXY).`,
    },
    {
        id: 'not-listening',
        applies: says('econnrefused'),
        advise: ({ registry }) => `Nothing answers at ${registry}: check host and port, and that the registry runs.`,
    },
    {
        id: 'network',
        applies: (failure) => failure.status === undefined && !says('aborted')(failure),
        advise: ({ registry }) => `The connection to ${registry} failed: check the network (behind a proxy set HTTPS_PROXY), then run again; what has arrived is not sent twice.`,
    },
    {
        id: 'no-credential',
        applies: (failure) => isRefused(failure) && failure.credential === 'none',
        advise: ({ registry, inWorkflow }) => inWorkflow
            ? `There is no login for ${registry}: put the login action (or docker/login-action) before this step.`
            : `There is no login for ${registry}: run "ghcr-actions login --registry ${registry} --username NAME --password-stdin" first.`,
    },
    {
        id: 'app-token-refused',
        applies: (failure) => isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'installation',
        advise: ({ sourceRepository, settingsUrl }) => `The token (ghs_…) may not do this: if it is the job's, ${GRANT_WRITE} and check that ${sourceRepository} is listed under "Manage Actions access" at ${settingsUrl}; if it is another GitHub App's, use GITHUB_TOKEN.`,
    },
    {
        id: 'dead-credential',
        applies: (failure) => failure.status === 401 || (failure.status === 403 && says('denied denied', 'invalid token')(failure)),
        advise: (failure) => failure.takesGitHubTokens
            ? `The credential is unknown, expired or revoked: ${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${NARROW_TOKEN(failure)}, and log in again.`
            : `${failure.registry} does not know this user name and password: check them, and log in again.`,
    },
    {
        id: 'denied',
        applies: ({ status }) => status === 403,
        advise: ({ registry, repository }) => `The login works, but it may not do this in ${registry}/${repository}: check the name, and the role of this account.`,
    },
    {
        id: 'damaged',
        applies: says('digest_invalid'),
        advise: () => 'What arrived is not what its digest says: the source is damaged, or something on the way changes bytes. Build the image again.',
    },
    {
        id: 'missing-part',
        applies: says('manifest_blob_unknown'),
        advise: () => 'The registry lost a part of the image between upload and manifest, which passes: run again.',
    },
    {
        id: 'too-large',
        applies: (failure) => failure.status === 413 || (failure.status === 416 && says('too large')(failure)),
        advise: ({ isGitHub }) => isGitHub
            ? 'A part of the image is too large: GitHub takes layers of up to 10 GB, each within ten minutes. Split the layer.'
            : 'A part of the image is too large for the registry, or for a proxy before it: raise its body limit or split the layer.',
    },
    {
        id: 'not-found',
        applies: ({ status }) => status === 404,
        advise: ({ registry, repository, credential }) => `${registry}/${repository} is not there, or ${credential === 'none' ? 'is private and there is no login' : 'this login may not see it'}: check name and tag.`,
    },
    {
        id: 'server',
        applies: ({ status }) => status !== undefined && status >= 500,
        advise: ({ registry, isGitHub }) => `${registry} has trouble, and trying again did not help: run again later${isGitHub ? ' (https://www.githubstatus.com says what is known)' : ' and look at the log of the registry'}.`,
    },
];

;// CONCATENATED MODULE: ./build/actions/explain.js




/** The message of `error`, and after it cause and way out when a registry's answer lies beneath. */
function explain(error, circumstances) {
    const refusal = (0,registry_errors/* registryErrorOf */.jR)(error);
    if (refusal === undefined)
        return error.message;
    const failure = describeFailure(refusal, circumstances);
    const advice = REMEDIES.find((remedy) => remedy.applies(failure))?.advise(failure);
    return advice === undefined ? error.message : `${error.message}. ${advice}`;
}
function describeFailure(error, circumstances) {
    const { environment, hosts, event, credentialKinds } = circumstances;
    const url = new URL(error.url);
    const registry = registryOf(url, credentialKinds);
    const repository = repositoryOf(url);
    const name = repository ?? 'OWNER/NAME';
    return {
        registry,
        repository: name,
        status: error.status,
        text: textOf(error),
        credential: credentialKinds.get(registry) ?? 'none',
        isGitHub: (0,actions_hosts/* isServerRegistry */.Ng)(registry, hosts),
        takesGitHubTokens: (0,actions_hosts/* mayReceiveDefaultToken */.nb)(registry, hosts),
        inWorkflow: isInWorkflow(environment),
        isUntrustedEvent: event.isUntrusted,
        sourceRepository: environment.GITHUB_REPOSITORY || "the workflow's repository",
        settingsUrl: (0,actions_hosts/* packageSettingsUrl */.vy)(name, event.ownerKind, hosts) ??
            `${(0,actions_hosts/* packagePageUrl */.Ru)(registry, name, hosts) ?? `https://${registry}/${name}`} ("Package settings")`,
        newTokenUrl: (0,actions_hosts/* newTokenUrl */.bw)(hosts),
    };
}
/** A registry's token service and its API may have other hosts than its references, as Docker Hub's have. */
function registryOf({ host }, credentialKinds) {
    const [first, ...others] = credentialKinds.keys();
    return credentialKinds.has(host) || first === undefined || others.length > 0 ? host : first;
}
/** The repository that a request was about: from the path, or from the scope that a token was asked for. */
function repositoryOf(url) {
    const inPath = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url.pathname)?.[1];
    return inPath ?? /^repository:([^:]+):/.exec(url.searchParams.get('scope') ?? '')?.[1];
}
/** Codes and messages of the answer and of all causes, for recognition only. */
function textOf(error) {
    const answers = error.errors.map(({ code, message = '' }) => `${code} ${message}`);
    return [...answers, ...causesOf(error)].join('\n').toLowerCase();
}
function causesOf(error) {
    const texts = [];
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
        texts.push(`${cause.code ?? ''} ${cause.message}`);
        if (cause instanceof AggregateError)
            texts.push(...cause.errors.map(String));
    }
    return texts;
}

// EXTERNAL MODULE: ./build/actions/system-error.js
var system_error = __webpack_require__(77988);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/actions/workflow-event.js

/** Reads the event's file (`GITHUB_EVENT_PATH`). Outside a workflow nothing is known. */
function readWorkflowEvent(environment) {
    const event = readEvent(environment.GITHUB_EVENT_PATH);
    const isPullRequest = environment.GITHUB_EVENT_NAME === 'pull_request';
    const isFromFork = isPullRequest && event.pull_request?.head?.repo?.fork === true;
    return {
        isUntrusted: isFromFork || (environment.GITHUB_ACTOR === 'dependabot[bot]' && isPullRequest),
        ownerKind: ownerKindOf(event.repository?.owner?.type),
    };
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
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

;// CONCATENATED MODULE: ./build/actions/report-failure.js






/** Tells why a run failed: in one line with its remedy, or for a defect of ours with everything that a bug report needs. */
function reportFailure(error, environment, credentialKinds, log) {
    if (!(error instanceof Error)) {
        log.error(`unexpected error: ${String(error)}`);
    }
    else if (isExpected(error)) {
        log.error(explainIn(error, environment, credentialKinds));
    }
    else {
        log.error(`unexpected error: ${error.message}`);
        log.group('Details for a bug report', stackOf(error));
    }
}
/** Errors that say what to do stay that, however they are wrapped. Anything else is a defect of the program. */
function isExpected(error) {
    const isKnown = error instanceof errors/* UserError */.y ||
        error instanceof errors/* IntegrityError */.c ||
        error instanceof registry_errors/* RegistryError */.gl ||
        (0,system_error/* isSystemError */.O)(error);
    return isKnown || (error.cause instanceof Error && isExpected(error.cause));
}
function explainIn(error, environment, credentialKinds) {
    // Without an answer there is nothing to look up, and the server URL may be the very thing that is wrong.
    if ((0,registry_errors/* registryErrorOf */.jR)(error) === undefined)
        return error.message;
    return explain(error, {
        environment,
        hosts: (0,actions_hosts/* readServerHosts */.PL)(environment),
        event: readWorkflowEvent(environment),
        credentialKinds,
    });
}
function stackOf(error) {
    const lines = (error.stack ?? error.message).split('\n');
    return error.cause instanceof Error ? [...lines, 'caused by:', ...stackOf(error.cause)] : lines;
}


/***/ }),

/***/ 77988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/** Whether the operating system refused something: a file that cannot be read, a full disk. Its message names call and path. */
function isSystemError(error) {
    return (error instanceof Error &&
        typeof error.code === 'string' &&
        typeof error.syscall === 'string');
}


/***/ }),

/***/ 25621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ BodyTooLargeError),
/* harmony export */   jM: () => (/* binding */ readBodyStart),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
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


/***/ }),

/***/ 54856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ isNetworkError),
/* harmony export */   U4: () => (/* binding */ isPlainTextAnswer),
/* harmony export */   gl: () => (/* binding */ describeNetworkError)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);

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
    return error instanceof undici__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .sO.HTTPParserError || NETWORK_CODES.has(codeOf(error));
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
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25621);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54856);
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32616);




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
        const shownUrl = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .B)(url);
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
    const body = await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_3__/* .readBodyStart */ .jM)(response.body, MAX_ERROR_BODY_BYTES).catch(() => Buffer.alloc(0));
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
    const inner = cause instanceof Error ? (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNetworkError */ .gl)(cause) : undefined;
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
