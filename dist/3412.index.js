export const id = 3412;
export const ids = [3412,4497];
export const modules = {

/***/ 13412:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _server_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39578);

process.exitCode = (await (0,_server_health_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .W)(process.env)) ? 0 : 1;

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 88553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName)
/* harmony export */ });
/**
 * The candidate that `text` is probably a slip of, for "did you mean" in messages: at most two letters wrong,
 * missing, too many or swapped, and at most a third of its length.
 */
function closestName(text, candidates) {
    const ranked = candidates
        .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance }) => distance <= Math.min(2, name.length / 3))
        .sort((one, other) => one.distance - other.distance);
    return ranked[0]?.name;
}
/** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
function editDistance(from, to) {
    let beforePrevious = [];
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const isSame = from[row - 1] === to[column - 1];
            const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current[column] = Math.min(cell(previous, column) + 1, cell(current, column - 1) + 1, cell(previous, column - 1) + (isSame ? 0 : 1), isSwap ? cell(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY);
        }
        beforePrevious = previous;
        previous = current;
    }
    return cell(previous, to.length);
}
function cell(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
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

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ IntegrityError),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A mistake in an input or in the set-up, told whole: what was tried, what is wrong, what to do.
 * Printed without a stack. One line, unless a list of findings needs more.
 */
class UserError extends Error {
    name = 'UserError';
}
/** Bytes that are not what their digest or size promises. */
class IntegrityError extends Error {
    name = 'IntegrityError';
    expected;
    got;
    constructor(what, expected, got, options) {
        super(`${what}: expected ${expected}, got ${got}`, options);
        this.expected = expected;
        this.got = got;
    }
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

/***/ 94497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ConfigurationError: () => (/* binding */ ConfigurationError),
  T: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
;// CONCATENATED MODULE: ./build/server/image-import.js

/** Reads `OWNER/NAME:TAG=SOURCE`; undefined when it is something else. */
function parseImageImport(text) {
    const [, name = '', tag = '', source = ''] = /^([^=:]+):([^=:]+)=(.+)$/.exec(text) ?? [];
    return (0,reference/* isRepositoryName */.en)(name) && name.includes('/') && (0,reference/* isTag */.dz)(tag) ? { name, tag, source } : undefined;
}

// EXTERNAL MODULE: ./build/server/options.js
var options = __webpack_require__(77144);
;// CONCATENATED MODULE: ./build/server/config.js





/** A flag or variable with a value that it cannot have. */
class ConfigurationError extends errors/* UserError */.y {
    name = 'ConfigurationError';
}
const DEFAULT_PORT = 5000;
const MAX_PORT = 65535;
/**
 * Reads flags, and the environment for those that are not given.
 * @throws ConfigurationError that names the flag or variable and what it takes
 */
async function readConfiguration(flags, environment) {
    refuseUnknown(environment);
    const find = (name) => given(name, flags, environment);
    const blobPort = readPort(find('blobPort'));
    const data = find('data')?.value;
    const durable = readSwitch(find('durable'));
    if (durable && data === undefined) {
        throw new ConfigurationError('--durable syncs to disk, so it needs a folder: add --data DIR');
    }
    const mode = readChoice(find('mode'), ['ghcr', 'oci']);
    const options = {
        mode,
        listen: find('listen')?.value,
        port: readPort(find('port')) ?? DEFAULT_PORT,
        blobPort,
        legacyPort: readPort(find('legacyPort')),
        blobUrl: readUrl(find('blobUrl')),
        data,
        durable,
        world: await readWorldOption(find('world'), mode),
        anonymous: readChoice(find('anonymous'), ['read', 'write']),
        serverUrl: readUrl(find('serverUrl')),
        tls: readTls(find('tls')),
        webhook: readWebhook(find('webhook'), environment.GHCR_WEBHOOK_SECRET),
        adminToken: environment.GHCR_ADMIN_TOKEN || undefined,
        jobToken: readJobToken(environment),
    };
    return {
        options: withoutUndefined(options),
        imports: readImports(find('import')),
        logFormat: readChoice(find('log'), ['json', 'text', 'off']) ?? 'text',
    };
}
const OTHER_VARIABLES = ['GHCR_ADMIN_TOKEN', 'GHCR_WEBHOOK_SECRET', 'GHCR_CONTAINER'];
/** In our own container every such variable is meant for us, so that one with a slip in its name would be lost without a word. */
function refuseUnknown(environment) {
    if (environment.GHCR_CONTAINER !== '1')
        return;
    const known = [...Object.values(options/* REGISTRY_OPTIONS */.z).map((option) => option.environment), ...OTHER_VARIABLES];
    const unknown = Object.keys(environment).find((name) => name.startsWith('GHCR_') && !known.includes(name));
    if (unknown === undefined)
        return;
    const meant = (0,closest_name/* closestName */.N)(unknown, known);
    const hint = meant === undefined ? `the variables are ${known.join(', ')}` : `did you mean ${meant}?`;
    throw new ConfigurationError(`${unknown}: there is no such variable: ${hint}`);
}
function given(name, flags, environment) {
    const option = options/* REGISTRY_OPTIONS */.z[name];
    const flag = flags[name];
    if (flag !== undefined) {
        return { source: `--${option.flag}`, value: Array.isArray(flag) ? flag.join('\n') : String(flag) };
    }
    const value = environment[option.environment];
    return value === undefined || value === '' ? undefined : { source: option.environment, value };
}
function wrong({ source, value }, expected) {
    return new ConfigurationError(`${source}: expected ${expected}, got ${JSON.stringify(value)}`);
}
function readChoice(found, choices) {
    if (found === undefined)
        return undefined;
    const choice = choices.find((candidate) => candidate === found.value);
    if (choice === undefined)
        throw wrong(found, choices.join(' or '));
    return choice;
}
function readSwitch(found) {
    return readChoice(found, ['true', 'false', '1', '0']) === 'true' || found?.value === '1';
}
function readPort(found) {
    if (found === undefined)
        return undefined;
    const port = Number(found.value);
    if (!/^\d{1,5}$/.test(found.value) || port > MAX_PORT)
        throw wrong(found, `a number from 0 to ${MAX_PORT}`);
    return port;
}
function readUrl(found) {
    if (found === undefined)
        return undefined;
    const url = found.value.replace(/\/$/, '');
    if (!/^https?:\/\/[^/\s]+$/.test(url))
        throw wrong(found, 'an origin such as http://localhost:5001');
    return url;
}
function readImports(found) {
    const lines = found?.value.split('\n').map((line) => line.trim()) ?? [];
    return lines
        .filter((line) => line !== '')
        .map((line) => {
        const order = parseImageImport(line);
        if (order !== undefined)
            return order;
        const source = found?.source ?? '';
        throw wrong({ source, value: line }, 'OWNER/NAME:TAG=SOURCE, such as octocat/app:1.0=oci-archive:app.tar');
    });
}
function readWebhook(found, secret) {
    if (found === undefined)
        return undefined;
    const { protocol, username } = URL.parse(found.value) ?? {};
    const isUsable = (protocol === 'http:' || protocol === 'https:') && username === '';
    if (!isUsable)
        throw wrong(found, 'an http or https URL without a user name, such as http://localhost:9000/hook');
    return { url: found.value, ...(secret ? { secret } : {}) };
}
/** Two paths with a colon between them; on Windows each may have one of its own. */
const CERTIFICATE_AND_KEY = /^((?:[A-Za-z]:(?=[\\/]))?[^:]+):((?:[A-Za-z]:(?=[\\/]))?[^:]+)$/;
function readTls(found) {
    if (found === undefined || found.value === 'auto')
        return found?.value;
    const [, certificate, key] = CERTIFICATE_AND_KEY.exec(found.value) ?? [];
    if (certificate === undefined || key === undefined) {
        throw wrong(found, 'auto, or the PEM files of a certificate and its key as CERT:KEY');
    }
    return { certificate: readGivenFile(found, certificate), key: readGivenFile(found, key) };
}
function readGivenFile({ source }, path, hint = '') {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        const { code } = cause;
        throw new ConfigurationError(`${source}: cannot read ${JSON.stringify(path)} (${code})${hint}`, {
            cause,
        });
    }
}
/** Only a runner's own variable, or one that was given to our container, is meant for us: on a laptop it is often a real personal token. */
function readJobToken(environment) {
    const { GITHUB_ACTIONS, GHCR_CONTAINER, GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_ACTOR } = environment;
    const isMeantForUs = GITHUB_ACTIONS === 'true' || GHCR_CONTAINER === '1';
    if (!isMeantForUs || !GITHUB_TOKEN || !GITHUB_REPOSITORY)
        return undefined;
    return {
        secret: GITHUB_TOKEN,
        repository: GITHUB_REPOSITORY,
        actor: GITHUB_ACTOR || 'github-actions[bot]',
    };
}
const WORLD_HINT = '; it takes the path of a YAML or JSON file, or the text itself';
/** A path has no line break, no brace, and no colon followed by a blank; a world has at least one of them. */
async function readWorldOption(found, mode) {
    if (found === undefined)
        return undefined;
    const { parseWorld } = await Promise.all(/* import() */[__webpack_require__.e(143), __webpack_require__.e(7334)]).then(__webpack_require__.bind(__webpack_require__, 17334));
    const naming = { freeNamespaces: mode === 'oci' };
    if (/[\n{]|:\s/.test(found.value))
        return parseWorld(found.value, found.source, naming);
    return parseWorld(readGivenFile(found, found.value, WORLD_HINT), found.value, naming);
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 39578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isHealthy)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94497);



const TIMEOUT_MS = 1500;
/** Asks the registry that was configured by this environment, on this machine, whether it is ready: a container's HEALTHCHECK. */
async function isHealthy(environment) {
    // The world has been read by the registry itself, and takes its time.
    const { options } = await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfiguration */ .T)({}, { ...environment, GHCR_WORLD: '', GHCR_IMPORT: '' });
    const { listen = '127.0.0.1', port, tls } = options;
    const host = listen === '0.0.0.0' ? '127.0.0.1' : listen === '::' ? '::1' : listen;
    const request = { host, port, path: '/_/health', timeout: TIMEOUT_MS };
    // Whom it asks is clear without a certificate, whose names may be those of other machines.
    return tls === undefined
        ? answersOk(node_http__WEBPACK_IMPORTED_MODULE_0__.get, request)
        : answersOk(node_https__WEBPACK_IMPORTED_MODULE_1__.get, { ...request, rejectUnauthorized: false });
}
function answersOk(send, request) {
    return new Promise((resolve) => {
        const sent = send(request, (response) => {
            response.resume();
            resolve(response.statusCode === 200);
        });
        sent.on('timeout', () => sent.destroy());
        sent.on('error', () => resolve(false));
        sent.on('close', () => resolve(false));
    });
}


/***/ }),

/***/ 77144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ REGISTRY_OPTIONS)
/* harmony export */ });
/** Every flag of `ghcr-actions registry`, by the name under which a parsed value is found. */
const REGISTRY_OPTIONS = {
    mode: {
        flag: 'mode',
        environment: 'GHCR_MODE',
        placeholder: 'ghcr|oci',
        description: 'answer as ghcr.io does (default), or offer the whole of distribution-spec 1.1',
    },
    listen: {
        flag: 'listen',
        environment: 'GHCR_LISTEN',
        placeholder: 'ADDRESS',
        description: 'address to listen on (default 127.0.0.1)',
    },
    port: {
        flag: 'port',
        environment: 'GHCR_PORT',
        placeholder: 'N',
        description: 'port to listen on (default 5000); 0 takes any free one',
    },
    blobPort: {
        flag: 'blob-port',
        environment: 'GHCR_BLOB_PORT',
        placeholder: 'N',
        description: 'second port that downloads are redirected to, as on ghcr.io; it refuses Authorization',
    },
    blobUrl: {
        flag: 'blob-url',
        environment: 'GHCR_BLOB_URL',
        placeholder: 'URL',
        description: 'how clients reach the blob port (default http://localhost:PORT)',
    },
    legacyPort: {
        flag: 'legacy-port',
        environment: 'GHCR_LEGACY_PORT',
        placeholder: 'N',
        description: 'second port that is the older docker.pkg.github.com, for clients that cannot choose a Host',
    },
    data: {
        flag: 'data',
        environment: 'GHCR_DATA',
        placeholder: 'DIR',
        description: 'folder that keeps everything (default: in memory)',
    },
    durable: {
        flag: 'durable',
        environment: 'GHCR_DURABLE',
        description: 'sync to disk before each acknowledgement',
    },
    world: {
        flag: 'world',
        environment: 'GHCR_WORLD',
        placeholder: 'FILE',
        description: 'users and tokens: a YAML or JSON file, or the text itself',
    },
    import: {
        flag: 'import',
        environment: 'GHCR_IMPORT',
        placeholder: 'OWNER/NAME:TAG=SOURCE',
        isList: true,
        description: 'an image to start with, such as octocat/app:1.0=oci-archive:app.tar; may be repeated, in the variable one a line',
    },
    anonymous: {
        flag: 'anonymous',
        environment: 'GHCR_ANONYMOUS',
        placeholder: 'read|write',
        description: 'what works without a token (default: nothing; in oci mode without a world everything)',
    },
    serverUrl: {
        flag: 'server-url',
        environment: 'GHCR_SERVER_URL',
        placeholder: 'URL',
        description: 'what source labels start with (default https://github.com)',
    },
    tls: {
        flag: 'tls',
        environment: 'GHCR_TLS',
        placeholder: 'auto|CERT:KEY',
        description: 'HTTPS: with an authority of our own (served at /_/ca.pem), or with these PEM files',
    },
    webhook: {
        flag: 'webhook',
        environment: 'GHCR_WEBHOOK_URL',
        placeholder: 'URL',
        description: 'gets package events, signed if GHCR_WEBHOOK_SECRET is set',
    },
    log: {
        flag: 'log',
        environment: 'GHCR_LOG',
        placeholder: 'json|text|off',
        description: 'how requests are logged on stderr (default text)',
    },
};


/***/ })

};
