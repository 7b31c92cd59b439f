export const id = 634;
export const ids = [634];
export const modules = {

/***/ 94701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ACCESS_INPUTS)
/* harmony export */ });
/** Inputs that every action has (interfaces: "Every action takes `token` … and `username`"). */
const ACCESS_INPUTS = {
    token: {
        kind: 'text',
        description: "Token for hosts without a stored login. It goes only to the GitHub server's own registries and to loopback.",
        expression: 'github.token',
        environment: 'GITHUB_TOKEN',
        secret: true,
    },
    username: {
        kind: 'text',
        description: 'User name that goes with the token. The registries of GitHub ignore it.',
        expression: 'github.actor',
        environment: 'GITHUB_ACTOR',
        placeholder: 'NAME',
    },
    'config-dir': {
        kind: 'text',
        description: 'Folder of docker-compatible logins (config.json) to use instead of the usual one.',
        placeholder: 'DIR',
    },
    'plain-http': {
        kind: 'choice',
        choices: ['auto', 'true', 'false'],
        description: 'Whether to speak HTTP without TLS: true, false, or auto, which tries it on loopback hosts after TLS has failed.',
        flagDescription: 'Speak HTTP without TLS. Loopback hosts that do not know TLS need no flag.',
        default: 'auto',
    },
};


/***/ }),

/***/ 99000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ LOGIN)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);

const LOGIN = {
    name: 'login',
    description: 'Log in to container registries, for docker, podman, buildah, skopeo, crane, oras, helm and ghcr-actions',
    inputs: {
        registry: {
            kind: 'list',
            description: 'Registries to log in to, one a line. Default: the container registry of the GitHub server, such as ghcr.io.',
            placeholder: 'HOST',
        },
        username: {
            ..._access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
            description: 'User name for all these registries. The registries of GitHub ignore it.',
        },
        token: {
            ..._access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
            description: "Token or password for all these registries. A job's own token is sent to GitHub's registries and to loopback only.",
        },
        'config-dir': {
            ..._access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
            description: 'Folder for the login, kept apart from the usual one; later steps find it by DOCKER_CONFIG and REGISTRY_AUTH_FILE.',
        },
        logout: {
            kind: 'boolean',
            description: 'Whether the end of the job removes the login and puts back what was there before.',
            default: 'true',
            isStepOnly: true,
        },
        'dry-run': {
            kind: 'boolean',
            description: 'Only ask the registries whether they take the login, and write nothing.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        registry: 'Registries logged in to, one a line.',
        username: 'User name of the login.',
        'config-dir': 'Folder that holds the login.',
    },
};


/***/ }),

/***/ 51801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PUSH)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);

const PUSH = {
    name: 'push',
    description: 'Push an image that is already built (OCI layout folder or Docker daemon) to a container registry',
    inputs: {
        source: {
            kind: 'text',
            required: true,
            description: 'What to push: oci:DIR[:TAG], docker-daemon:NAME, or without prefix an OCI layout folder, else an image of the Docker daemon.',
            placeholder: 'SOURCE',
        },
        image: {
            kind: 'list',
            required: true,
            description: 'Repositories to push to, one a line, such as ghcr.io/OWNER/NAME. Upper case is lowered.',
            placeholder: 'HOST/NAME',
        },
        tags: {
            kind: 'list',
            description: 'Tags for the image, one a line. Default: the tag written in image, else latest.',
            placeholder: 'TAG',
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look (GET and HEAD) and report what would be uploaded.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
        concurrency: {
            kind: 'integer',
            description: 'How many blobs travel at the same time.',
            default: '8',
            placeholder: 'N',
        },
        verify: {
            kind: 'boolean',
            description: 'Hash every blob here as well, besides the verification by the registry.',
            default: 'false',
        },
    },
    outputs: {
        digest: 'Digest of the pushed image: what every reference of this push points to.',
        references: 'All references, one a line, such as ghcr.io/OWNER/NAME:TAG.',
        tags: 'Tags, one a line.',
        platforms: 'Platforms of the image, one a line, such as linux/amd64.',
        size: 'Bytes of the whole image: manifests, configs and layers, each once.',
        'uploaded-bytes': 'Bytes that this push uploaded.',
        'package-url': 'Page of the package.',
        json: 'All outputs as one JSON object.',
    },
};


/***/ }),

/***/ 10137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits in powers of 1000: `1.23 MB` (interfaces §2: GB is 10⁹ bytes). */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit++;
    }
    const text = unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(value >= 9.995 ? 1 : 2);
    return `${text} ${UNITS[unit]}`;
}
/** `45 s`, `2 min 5 s`, `1 h 4 min`. */
function formatSeconds(seconds) {
    const whole = Math.max(1, Math.ceil(seconds));
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** `sha256:0123456789ab`: enough to tell digests of one image apart. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}
/** `1 tag`, `2 tags`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 20911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isServerRegistry),
/* harmony export */   PL: () => (/* binding */ readServerHosts),
/* harmony export */   Ru: () => (/* binding */ packagePageUrl),
/* harmony export */   bw: () => (/* binding */ newTokenUrl),
/* harmony export */   nb: () => (/* binding */ mayReceiveDefaultToken),
/* harmony export */   vy: () => (/* binding */ packageSettingsUrl)
/* harmony export */ });
/* unused harmony export isLoopbackRegistry */
/* harmony import */ var _http_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


const PUBLIC_SERVER = 'https://github.com';
/**
 * Reads `GITHUB_SERVER_URL`, which is github.com when absent.
 * @throws UserError when it is no URL
 */
function readServerHosts(environment) {
    const text = environment.GITHUB_SERVER_URL || PUBLIC_SERVER;
    if (!URL.canParse(text)) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`GITHUB_SERVER_URL is ${JSON.stringify(text)}: expected a URL such as ${PUBLIC_SERVER}`);
    }
    const { origin, host } = new URL(text);
    return host === 'github.com'
        ? { serverUrl: origin, container: 'ghcr.io', legacy: 'docker.pkg.github.com' }
        : { serverUrl: origin, container: `containers.${host}`, legacy: `docker.${host}` };
}
/** Whether a token that nobody meant for this registry in particular, such as the job's, may be sent to it. */
function mayReceiveDefaultToken(registry, hosts) {
    return isServerRegistry(registry, hosts) || isLoopbackRegistry(registry);
}
function isServerRegistry(registry, hosts) {
    return registry === hosts.container || registry === hosts.legacy;
}
/** @param registry `host[:port]` */
function isLoopbackRegistry(registry) {
    const url = `http://${registry}`;
    return URL.canParse(url) && (0,_http_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .c)(new URL(url).hostname);
}
/**
 * Where people look at a package: GitHub's container registries lead a browser to it (ghcr-behaviour §1.1), and so does our
 * test registry. Undefined for a registry whose pages are unknown.
 */
function packagePageUrl(registry, repository, hosts) {
    if (registry === hosts.container)
        return `https://${registry}/${repository}`;
    return isLoopbackRegistry(registry) ? `http://${registry}/${repository}` : undefined;
}
/** Where a person gives a repository's workflows access to a package. The owner's kind decides; undefined when unknown. */
function packageSettingsUrl(repository, ownerKind, hosts) {
    if (ownerKind === undefined)
        return undefined;
    const [owner = '', ...name] = repository.split('/');
    const family = ownerKind === 'organization' ? 'orgs' : 'users';
    return `${hosts.serverUrl}/${family}/${owner}/packages/container/${encodeURIComponent(name.join('/'))}/settings`;
}
/** Where a person makes a classic token that can push and nothing else (AUTH-07). */
function newTokenUrl(hosts) {
    return `${hosts.serverUrl}/settings/tokens/new?scopes=write:packages`;
}


/***/ }),

/***/ 65355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   mA: () => (/* binding */ givenByEnvironment),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* harmony import */ var _oci_closest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88553);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89792);


/**
 * Reads and checks all inputs at once.
 * @param given text by input name; an empty text counts as absent, as in a workflow
 * @param warn hears about names that are no input and resemble none
 * @throws UsageError that names the input and what would be right
 */
function readInputs(definitions, given, warn) {
    for (const name of given.keys()) {
        if (!Object.hasOwn(definitions, name))
            reportUnknown(name, Object.keys(definitions), warn);
    }
    const values = Object.entries(definitions).map(([name, definition]) => [
        camelCase(name),
        readValue(name, definition, given.get(name)?.trim() || definition.default || ''),
    ]);
    return Object.fromEntries(values);
}
/** The inputs that the runner hands to a step: `INPUT_<NAME>`, in upper case with its hyphens. */
function givenByEnvironment(environment) {
    const inputs = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'));
    return new Map(inputs.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']));
}
function camelCase(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function reportUnknown(name, known, warn) {
    const meant = (0,_oci_closest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .closestName */ .N)(name.replaceAll('_', '-'), known);
    if (meant !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`unknown input ${JSON.stringify(name)}: did you mean ${JSON.stringify(meant)}?`);
    }
    warn(`unknown input ${JSON.stringify(name)} is ignored. The inputs are: ${known.join(', ')}.`);
}
function readValue(name, definition, text) {
    if (text === '' && definition.required)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`input "${name}" is required`);
    switch (definition.kind) {
        case 'list':
            return text.split('\n').flatMap((line) => line.trim() || []);
        case 'boolean':
            return readBoolean(name, text);
        case 'integer':
            return readInteger(name, text);
        case 'choice':
            return readChoice(name, text, definition.choices ?? []);
        case 'text':
            return text === '' ? undefined : text;
    }
}
/** YAML 1.2's spellings of a boolean, as the runner's own toolkit takes them. */
function readBoolean(name, text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`input "${name}" is ${JSON.stringify(text)}: write true or false`);
}
function readInteger(name, text) {
    if (/^[1-9][0-9]{0,3}$/.test(text))
        return Number(text);
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`input "${name}" is ${JSON.stringify(text)}: write a whole number from 1 to 9999`);
}
function readChoice(name, text, choices) {
    const choice = choices.find((candidate) => candidate === text.toLowerCase());
    if (choice !== undefined)
        return choice;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`input "${name}" is ${JSON.stringify(text)}: write one of ${choices.join(', ')}`);
}


/***/ }),

/***/ 90622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog),
/* harmony export */   d: () => (/* binding */ createStepLog)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4147);

/** Prints to the log of a workflow step, with annotations. */
function createStepLog(commands) {
    const { conceal, redact } = createRedactor();
    const clean = (text) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(redact(text));
    return {
        info: (line) => commands.info(clean(line)),
        notice: (message) => commands.notice(clean(message)),
        warning: (message) => commands.warning(clean(message)),
        error: (message) => commands.error(message.split('\n').map(clean).join('\n')),
        group(title, lines) {
            commands.startGroup(clean(title));
            for (const line of lines)
                commands.info(clean(line));
            commands.endGroup();
        },
        mask(secret) {
            if (conceal(secret))
                commands.setSecret(secret);
        },
        redact,
    };
}
/**
 * Prints to a terminal.
 * @param write takes text with its line end: stderr, because stdout belongs to results
 * @param options.quiet leaves only warnings and errors
 */
function createTerminalLog(write, options) {
    const { conceal, redact } = createRedactor();
    const print = (line) => write(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(redact(line))}\n`);
    const printUnlessQuiet = options.quiet ? () => undefined : print;
    return {
        info: printUnlessQuiet,
        notice: (message) => printUnlessQuiet(`Note: ${message}`),
        warning: (message) => print(`Warning: ${message}`),
        error: (message) => `Error: ${message}`.split('\n').forEach(print),
        group(title, lines) {
            print(title);
            for (const line of lines)
                print(`  ${line}`);
        },
        mask: (secret) => void conceal(secret),
        redact,
    };
}
/** Shorter ones guard nothing, and hiding every `x` leaves a log that nobody can read. */
const MIN_SECRET_LENGTH = 4;
function createRedactor() {
    let secrets = [];
    return {
        conceal(secret) {
            if (secret.length < MIN_SECRET_LENGTH || secrets.includes(secret))
                return false;
            // The longest first: a secret may contain another one.
            secrets = [...secrets, secret].sort((one, other) => other.length - one.length);
            return true;
        },
        redact: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text),
    };
}


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Untrusted text as one harmless line: control characters, line separators and bidirectional overrides become visible
 * escapes, and what the runner would read as a workflow command (`::name::` at the start, `##[name]` anywhere) is broken up.
 */
function printable(text) {
    return text
        .replace(UNSAFE, escapeCharacter)
        .replace(/^(\s*):(?=:)/, '$1\\x3a')
        .replaceAll('##[', '#\\x23[');
}
function escapeCharacter(character) {
    const short = SHORT_ESCAPES[character];
    if (short !== undefined)
        return short;
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}


/***/ }),

/***/ 85619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
;// CONCATENATED MODULE: ./build/actions/interruption.js
const EXIT_STATUS = { SIGINT: 130, SIGTERM: 143 };
/** Why an operation was aborted: Ctrl-C, or the runner that cancels a job. */
class Interruption extends Error {
    name = 'Interruption';
    exitStatus;
    constructor(signal) {
        super(`interrupted by ${signal}; what was uploaded so far is not sent again by the next run`);
        this.exitStatus = EXIT_STATUS[signal];
    }
}
/** The first signal aborts, so that everything can end in order; a second one ends the process at once. */
function listenForInterruption(source) {
    const controller = new AbortController();
    const listener = (signal) => {
        if (controller.signal.aborted)
            source.exit(EXIT_STATUS[signal]);
        controller.abort(new Interruption(signal));
    };
    source.on('SIGINT', listener);
    source.on('SIGTERM', listener);
    return {
        signal: controller.signal,
        stop() {
            source.off('SIGINT', listener);
            source.off('SIGTERM', listener);
        },
    };
}

// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/runner.js



/** Runs `work` and tells what went wrong, if anything: the one place that catches everything. */
async function run(work, { log, environment, step, retry = {} }) {
    const interruptions = listenForInterruption(process);
    const { signal } = interruptions;
    const credentialKinds = new Map();
    try {
        const hosts = (0,actions_hosts/* readServerHosts */.PL)(environment);
        const now = () => performance.now();
        await work({ log, environment, hosts, signal, now, credentialKinds, retry, step });
        return 0;
    }
    catch (error) {
        if (signal.reason instanceof Interruption) {
            log.error(signal.reason.message);
            return signal.reason.exitStatus;
        }
        // It brings the HTTP client's errors, without which the test registry starts faster.
        const { reportFailure } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 23563));
        reportFailure(error, environment, credentialKinds, log);
        return error instanceof usage_error/* UsageError */.eb ? 2 : 1;
    }
    finally {
        interruptions.stop();
    }
}


/***/ }),

/***/ 89792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ parseInput),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   im: () => (/* binding */ asUsage)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);

/** A mistake in what the user wrote: a flag, an input. The CLI exits with 2 instead of 1. */
class UsageError extends _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    name = 'UsageError';
}
/**
 * Parses the value of an input, and says in the message which input it is.
 * @throws UsageError
 */
function parseInput(name, text, parse) {
    return asUsage(() => parse(text), `${name}: `);
}
/** The same for parsers whose messages name the input themselves. */
function asUsage(parse, prefix = '') {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        throw new UsageError(`${prefix}${error.message}`, { cause: error });
    }
}


/***/ }),

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json (a test compares them): bundles have no package.json beside them. */
const VERSION = '0.1.0';


/***/ }),

/***/ 5249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isPrivateHost),
/* harmony export */   c: () => (/* binding */ isLoopbackHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');
const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
]) {
    PRIVATE.addSubnet(network, prefix);
}
for (const [network, prefix] of [
    ['::', 128],
    ['fc00::', 7],
    ['fe80::', 10],
]) {
    PRIVATE.addSubnet(network, prefix, 'ipv6');
}
/** Whether a URL's host name means this machine: `localhost`, a name below it, or a loopback address. */
function isLoopbackHost(hostname) {
    const name = bare(hostname);
    return name === 'localhost' || name.endsWith('.localhost') || isListed(LOOPBACK, name);
}
/**
 * Whether a URL's host name is this machine or an address that only a local network gives meaning to (RFC 1918, RFC 4193,
 * RFC 6598, link-local). Names are not looked up.
 */
function isPrivateHost(hostname) {
    return isLoopbackHost(hostname) || isListed(PRIVATE, bare(hostname));
}
/** Without the brackets of an IPv6 address and the dot of a fully qualified name. */
function bare(hostname) {
    return hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}
function isListed(list, address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 11634:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92100);

process.exitCode = await (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .K)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 92100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: createProgram

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/actions/version.js
var version = __webpack_require__(64312);
// EXTERNAL MODULE: ./build/actions/definitions/access-inputs.js
var access_inputs = __webpack_require__(94701);
// EXTERNAL MODULE: ./build/actions/definitions/push.js
var push = __webpack_require__(51801);
;// CONCATENATED MODULE: ./build/actions/definitions/copy.js


/** A command without an action: its first two inputs are arguments. */
const COPY = {
    name: 'copy',
    description: 'Copy an image with all its platforms, from registry to registry or to an OCI layout',
    inputs: {
        source: {
            kind: 'text',
            required: true,
            isArgument: true,
            description: 'What to copy: a reference such as ghcr.io/OWNER/NAME:TAG, or oci:DIR[:TAG], oci-archive:FILE, docker-daemon:NAME.',
        },
        destination: {
            kind: 'text',
            required: true,
            isArgument: true,
            description: 'Where to: a reference such as ghcr.io/OWNER/NAME:TAG, or oci:DIR[:TAG], oci-archive:FILE[:TAG].',
        },
        token: access_inputs/* ACCESS_INPUTS */.H.token,
        username: access_inputs/* ACCESS_INPUTS */.H.username,
        'config-dir': access_inputs/* ACCESS_INPUTS */.H['config-dir'],
        'dry-run': push/* PUSH */.L.inputs['dry-run'],
        'plain-http': access_inputs/* ACCESS_INPUTS */.H['plain-http'],
        concurrency: push/* PUSH */.L.inputs.concurrency,
        verify: push/* PUSH */.L.inputs.verify,
    },
    outputs: {
        digest: 'Digest of the image.',
        'uploaded-bytes': 'Bytes that had to be copied.',
    },
};

;// CONCATENATED MODULE: ./build/actions/definitions/inspect.js


/** A command without an action. */
const INSPECT = {
    name: 'inspect',
    description: 'Show what an image is made of: manifests, platforms, layers, labels, annotations',
    inputs: {
        source: { ...COPY.inputs.source, description: COPY.inputs.source.description.replace('copy', 'look at') },
        token: access_inputs/* ACCESS_INPUTS */.H.token,
        username: access_inputs/* ACCESS_INPUTS */.H.username,
        'config-dir': access_inputs/* ACCESS_INPUTS */.H['config-dir'],
        'plain-http': access_inputs/* ACCESS_INPUTS */.H['plain-http'],
    },
    outputs: {
        digest: 'Digest of the image.',
        'media-type': 'Media type of its manifest.',
        size: 'Bytes of the whole image: manifests, configs and layers, each once.',
        platforms: 'Platforms of the image.',
        manifests: 'Every manifest with platform, layers, labels and annotations.',
    },
};

// EXTERNAL MODULE: ./build/actions/definitions/login.js
var login = __webpack_require__(99000);
// EXTERNAL MODULE: ./build/actions/inputs.js
var actions_inputs = __webpack_require__(65355);
// EXTERNAL MODULE: ./build/actions/format.js
var format = __webpack_require__(10137);
;// CONCATENATED MODULE: ./build/actions/inspected-image.js

/** The image for people, one line each. Labels and annotations are as untrusted as before. */
function formatInspectedImage(image) {
    return [
        `Digest:  ${image.digest}`,
        `Type:    ${image['media-type']}`,
        `Size:    ${(0,format/* formatBytes */.z3)(image.size)}`,
        ...image.manifests.flatMap((manifest) => ['', ...formatManifest(manifest)]),
    ];
}
function formatManifest(manifest) {
    const layers = manifest.layers.map(({ digest, size, mediaType }) => `    ${digest}  ${(0,format/* formatBytes */.z3)(size)}  ${mediaType}`);
    return [
        `${manifest.platform ?? 'Manifest'}  ${manifest.digest}`,
        `  ${manifest['media-type']}`,
        ...(layers.length === 0 ? [] : ['  Layers:', ...layers]),
        ...formatTexts('Labels', manifest.labels),
        ...formatTexts('Annotations', manifest.annotations),
    ];
}
function formatTexts(title, texts) {
    const lines = Object.entries(texts).map(([key, value]) => `    ${key}=${value}`);
    return lines.length === 0 ? [] : [`  ${title}:`, ...lines];
}

// EXTERNAL MODULE: ./build/actions/log.js
var actions_log = __webpack_require__(90622);
// EXTERNAL MODULE: ./build/actions/printable.js
var printable = __webpack_require__(4147);
// EXTERNAL MODULE: ./build/actions/runner.js + 1 modules
var runner = __webpack_require__(85619);
;// CONCATENATED MODULE: ./build/main/flags.js


/** Adds an action's inputs to a command: arguments, and flags in kebab case. A secret is neither. */
function addFlags(command, definition) {
    for (const [name, input] of Object.entries(definition.inputs)) {
        if (input.isArgument)
            command.argument(`<${name}>`, input.description);
        else if (isFlag(input))
            command.addOption(createOption(name, input));
    }
    return command;
}
/** What the user gave, by input name. Environment variables stand in for absent flags and for secrets. */
function givenByFlags(definition, command, environment) {
    const values = command.optsWithGlobals();
    const words = [...command.args];
    const given = new Map();
    for (const [name, input] of Object.entries(definition.inputs)) {
        const value = input.isArgument ? words.shift() : textOf(values[(0,actions_inputs/* camelCase */.xQ)(name)]);
        const text = value ?? (input.environment === undefined ? undefined : environment[input.environment]);
        if (text !== undefined)
            given.set(name, text);
    }
    return given;
}
/** Whether the command line shows this input as a flag. */
function isFlag(input) {
    return !input.secret && !input.isStepOnly && !input.isArgument;
}
function createOption(name, input) {
    const { kind, placeholder } = input;
    const description = input.flagDescription ?? input.description;
    // `plain-http` has three values, of which a flag can only mean one: true (interfaces §1).
    if (kind === 'boolean' || kind === 'choice')
        return new commander/* Option */.c$(`--${name}`, description);
    const option = new commander/* Option */.c$(`--${name} <${placeholder ?? name}>`, description);
    return kind === 'list' ? option.argParser(collect) : option;
}
function collect(value, previous) {
    return [...(previous ?? []), value];
}
function textOf(value) {
    if (value === undefined)
        return undefined;
    return Array.isArray(value) ? value.join('\n') : String(value);
}

// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/main/read-password.js

/** More than any token has: whoever pipes a disk image here made a mistake. */
const MAX_PASSWORD_BYTES = 64 * 1024;
/**
 * Reads a secret from standard input, whole; one line end after it is not part of it (AUTH-11).
 * @throws UsageError when there is nothing
 */
async function readPassword(input) {
    const chunks = [];
    let size = 0;
    for await (const chunk of input) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > MAX_PASSWORD_BYTES) {
            throw new usage_error/* UsageError */.eb(`--password-stdin: more than ${MAX_PASSWORD_BYTES} bytes came: pipe the token alone`);
        }
    }
    const password = Buffer.concat(chunks)
        .toString('utf8')
        .replace(/\r?\n$/, '');
    if (password === '')
        throw new usage_error/* UsageError */.eb('--password-stdin: nothing came on standard input: pipe the token into it');
    return password;
}

;// CONCATENATED MODULE: ./build/main/commands.js











/** Adds every command that is also an action, and those that are the same walk over an image. */
function addCommands(program, end) {
    const add = (useCase) => {
        const { name, description } = useCase.definition;
        const command = addFlags(program.command(name).description(description), useCase.definition)
            .option('--json', 'print the result as one JSON object on stdout, and nothing else there')
            .option('--quiet', 'print warnings and errors only');
        return command.action(async () => end(await runUseCase(command, useCase)));
    };
    add({
        definition: login/* LOGIN */.S,
        async act(inputs, context, command) {
            const { login } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(301), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 15817));
            if (command.opts().passwordStdin !== true)
                return login(inputs, context, false);
            return login({ ...inputs, token: await readPassword(process.stdin) }, context, true);
        },
        show: () => ['Login Succeeded'],
    }).option('--password-stdin', 'read the token from standard input, instead of GITHUB_TOKEN');
    add({
        definition: push/* PUSH */.L,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(301), __webpack_require__.e(927), __webpack_require__.e(151)]).then(__webpack_require__.bind(__webpack_require__, 15151))).push(inputs, context),
        show: ({ references, digest }) => references.map((reference) => `${reference}@${digest}`),
    });
    add({
        definition: COPY,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(118), __webpack_require__.e(301), __webpack_require__.e(927), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 25755))).copy(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: INSPECT,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(301), __webpack_require__.e(927), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 94888))).inspect(inputs, context),
        show: formatInspectedImage,
    });
}
async function runUseCase(command, { definition, act, show }) {
    const { json, quiet = false } = command.opts();
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet });
    return (0,runner/* run */.e)(async (context) => {
        const given = givenByFlags(definition, command, process.env);
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, given, log.warning);
        const result = await act(inputs, context, command);
        const lines = json ? [JSON.stringify(result)] : show(result).map(printable/* printable */.g);
        process.stdout.write(`${lines.join('\n')}\n`);
    }, { log, environment: process.env });
}

// EXTERNAL MODULE: ./build/server/options.js
var options = __webpack_require__(77144);
;// CONCATENATED MODULE: ./build/main/registry-command.js





/** Adds `ghcr-actions registry`. The server itself is loaded when the command runs. */
function addRegistryCommand(program, end) {
    const command = program
        .command('registry')
        .description('Run a registry to test against, with the rules of ghcr.io or of distribution-spec 1.1');
    for (const [name, option] of Object.entries(options/* REGISTRY_OPTIONS */.z)) {
        command.addOption(registry_command_createOption(name, option));
    }
    command.action(async () => end(await runServer(command.opts())));
}
function registry_command_createOption(name, { flag, placeholder, description, environment }) {
    const value = placeholder === undefined ? '' : ` <${placeholder}>`;
    const option = new commander/* Option */.c$(`--${flag}${value}`, `${description} [${environment}]`);
    if (option.attributeName() !== name)
        throw new Error(`--${flag} must be called ${name} in code`);
    return option;
}
async function runServer(flags) {
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet: false });
    const { ConfigurationError } = await __webpack_require__.e(/* import() */ 446).then(__webpack_require__.bind(__webpack_require__, 68446));
    const { runRegistry } = await __webpack_require__.e(/* import() */ 399).then(__webpack_require__.bind(__webpack_require__, 91399));
    return (0,runner/* run */.e)(async ({ environment }) => {
        try {
            await runRegistry(flags, environment);
        }
        catch (error) {
            if (error instanceof ConfigurationError)
                throw new usage_error/* UsageError */.eb(error.message, { cause: error });
            throw error;
        }
    }, { log, environment: process.env });
}

;// CONCATENATED MODULE: ./build/main/command-line.js




/**
 * The program `ghcr-actions`. Results go to stdout, everything else to stderr.
 * @param argv without node and script
 */
async function runCommandLine(argv) {
    let status = 0;
    const program = createProgram((result) => {
        status = result;
    });
    try {
        await program.parseAsync(argv, { from: 'user' });
        return status;
    }
    catch (error) {
        // Commander has printed what is wrong, with a hint at the close spelling, or the help that was asked for.
        if (error instanceof commander/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        throw error;
    }
}
/** @param end is told how the command ended */
function createProgram(end) {
    const program = new commander/* Command */.uB('ghcr-actions')
        .description('Publish container images, and a registry to try it against')
        .version(version/* VERSION */.x)
        .exitOverride()
        .showHelpAfterError('(--help shows what there is)');
    addCommands(program, end);
    addRegistryCommand(program, end);
    return program;
}


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
