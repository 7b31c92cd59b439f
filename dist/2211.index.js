export const id = 2211;
export const ids = [2211];
export const modules = {

/***/ 20911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ TEST_REGISTRY_VARIABLE),
/* harmony export */   GV: () => (/* binding */ isTestRegistry),
/* harmony export */   Ng: () => (/* binding */ isServerRegistry),
/* harmony export */   PL: () => (/* binding */ readServerHosts),
/* harmony export */   Qq: () => (/* binding */ accountPackagesUrl),
/* harmony export */   Ru: () => (/* binding */ packagePageUrl),
/* harmony export */   bw: () => (/* binding */ newTokenUrl),
/* harmony export */   c0: () => (/* binding */ workflowSettingsUrl),
/* harmony export */   cx: () => (/* binding */ tokensUrl),
/* harmony export */   hq: () => (/* binding */ isLegacyRegistry),
/* harmony export */   hv: () => (/* binding */ serverApiUrl),
/* harmony export */   jW: () => (/* binding */ isLoopbackRegistry),
/* harmony export */   kp: () => (/* binding */ repositoryAccessUrl),
/* harmony export */   nb: () => (/* binding */ mayReceiveDefaultToken),
/* harmony export */   vy: () => (/* binding */ packageSettingsUrl)
/* harmony export */ });
/* harmony import */ var _http_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** Names a registry of this job, which may have the job's token (decision 18). */
const TEST_REGISTRY_VARIABLE = 'GHCR_TEST_REGISTRY';
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
    const hosts = { serverUrl: origin, ...registriesOf(host), test: undefined };
    return { ...hosts, test: readTestRegistry(environment[TEST_REGISTRY_VARIABLE], hosts) };
}
function registriesOf(host) {
    if (host === 'github.com')
        return { container: 'ghcr.io', legacy: 'docker.pkg.github.com' };
    const legacy = host.endsWith('.ghe.com') ? undefined : `docker.${host}`;
    return { container: `containers.${host}`, legacy };
}
/** A name without a dot is a service container's and no host of the internet; the server's own may have the token in any case. */
function readTestRegistry(text = '', hosts) {
    if (text === '')
        return undefined;
    const isService = /^[a-z0-9_-]+(?::\d+)?$/.test(text);
    if (isService || isLoopbackRegistry(text) || isServerRegistry(text, hosts))
        return text;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${TEST_REGISTRY_VARIABLE} is ${JSON.stringify(text)}: expected the name of a service container and its port, such as registry:5000`);
}
/** Whether a token that nobody meant for this registry in particular, such as the job's, may be sent to it. */
function mayReceiveDefaultToken(registry, hosts) {
    return isServerRegistry(registry, hosts) || isTestRegistry(registry, hosts);
}
function isServerRegistry(registry, hosts) {
    return registry === hosts.container || isLegacyRegistry(registry, hosts);
}
/** A registry on this machine or of this job, which has pages and REST API beside it as our test registry has. */
function isTestRegistry(registry, hosts) {
    return registry === hosts.test || isLoopbackRegistry(registry);
}
/** The older Docker registry; without subdomain isolation it is the server's own host. */
function isLegacyRegistry(registry, { legacy, serverUrl }) {
    return legacy !== undefined && (registry === legacy || registry === new URL(serverUrl).host);
}
/** Where GitHub's REST API answers about the packages of a registry; undefined for one that is not the server's. */
function serverApiUrl(registry, hosts, environment) {
    if (!isServerRegistry(registry, hosts))
        return undefined;
    return environment.GITHUB_API_URL?.replace(/\/$/, '') || defaultApiUrl(new URL(hosts.serverUrl));
}
function defaultApiUrl({ host, origin }) {
    const isHosted = host === 'github.com' || host.endsWith('.ghe.com');
    return isHosted ? `https://api.${host}` : `${origin}/api/v3`;
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
function packagePageUrl({ registry, repository, origin }, hosts) {
    if (registry === hosts.container)
        return `https://${registry}/${repository}`;
    return isTestRegistry(registry, hosts) ? `${origin}/${repository}` : undefined;
}
/**
 * Where a person gives a repository's workflows access to a package. The owner's kind decides; undefined when unknown. Our test registry
 * has this page at the same address of its own.
 */
function packageSettingsUrl({ registry, repository, origin }, ownerKind, hosts) {
    if (ownerKind === undefined)
        return undefined;
    const isPlayed = !isServerRegistry(registry, hosts) && isTestRegistry(registry, hosts);
    const [owner = '', ...name] = repository.split('/');
    const family = ownerKind === 'organization' ? 'orgs' : 'users';
    return `${isPlayed ? origin : hosts.serverUrl}/${family}/${owner}/packages/container/${encodeURIComponent(name.join('/'))}/settings`;
}
/** Where a person makes a classic token that can push and nothing else (AUTH-07). */
function newTokenUrl(hosts) {
    return `${hosts.serverUrl}/settings/tokens/new?scopes=write:packages`;
}
/** Where a person finds the tokens that there are, and authorizes them for organizations with single sign-on. */
function tokensUrl({ serverUrl }) {
    return `${serverUrl}/settings/tokens`;
}
/** Where the owners of an organization say which packages its members may create, and a user sets up packages. */
function accountPackagesUrl(owner, ownerKind, { serverUrl }) {
    const account = ownerKind === 'user' ? '' : `organizations/${owner}/`;
    return `${serverUrl}/${account}settings/packages`;
}
/** Where a repository says who may write it, and with it its images at the older Docker registry (LEG-01). */
function repositoryAccessUrl(repository, { serverUrl }) {
    return `${serverUrl}/${repository}/settings/access`;
}
/** Where a repository says what the tokens of its jobs may do by default. */
function workflowSettingsUrl(repository, { serverUrl }) {
    return `${serverUrl}/${repository}/settings/actions`;
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
            return text === '' ? undefined : readInteger(name, text);
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
        debug: (line) => commands.debug(clean(line)),
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
        debug: () => undefined,
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
    const facts = new Map();
    try {
        const hosts = (0,actions_hosts/* readServerHosts */.PL)(environment);
        const now = () => performance.now();
        await work({ log, environment, hosts, signal, now, credentialKinds, facts, retry, step });
        return 0;
    }
    catch (error) {
        if (signal.reason instanceof Interruption) {
            log.error(signal.reason.message);
            return signal.reason.exitStatus;
        }
        // It brings the HTTP client's errors, without which the test registry starts faster.
        const { reportFailure } = await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(538)]).then(__webpack_require__.bind(__webpack_require__, 90538));
        reportFailure(error, { environment, credentialKinds, facts, log });
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

/***/ 22211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runInStep),
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/actions/inputs.js
var actions_inputs = __webpack_require__(65355);
// EXTERNAL MODULE: ./build/actions/log.js
var log = __webpack_require__(90622);
;// CONCATENATED MODULE: ./build/actions/outputs.js
/** Outputs as the texts of a step: a list has one entry a line. */
function outputTexts(outputs) {
    const known = Object.entries(outputs).filter(([, value]) => value !== undefined);
    return new Map(known.map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]));
}

// EXTERNAL MODULE: ./build/actions/runner.js + 1 modules
var runner = __webpack_require__(85619);
;// CONCATENATED MODULE: ./build/actions/workflow-step.js







async function runStep(definition, act, shape = { outputsOf: (result) => result }) {
    await runInStep(async (context) => {
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, (0,actions_inputs/* givenByEnvironment */.mA)(process.env), context.log.warning);
        const result = await act(inputs, context);
        const outputs = shape.outputsOf(result);
        for (const [name, value] of outputTexts(outputs))
            core.setOutput(name, value);
        if ('json' in definition.outputs)
            core.setOutput('json', JSON.stringify(outputs));
        const failure = shape.failureOf?.(result);
        if (failure !== undefined)
            throw new errors/* UserError */.y(failure);
    });
}
/** Runs what a step does without inputs and outputs, such as its post part. */
async function runInStep(work) {
    const status = await (0,runner/* run */.e)(work, { log: (0,log/* createStepLog */.d)(core), environment: process.env, step });
    // The runner knows only success and failure.
    process.exitCode = status === 0 ? 0 : 1;
}
/** The runner shows nothing of a step's summary that is longer. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
const step = {
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    state: core.getState,
    async appendSummary(markdown) {
        // Runners of old servers have no summary.
        const file = process.env.GITHUB_STEP_SUMMARY;
        if (!file)
            return;
        const { size } = await (0,promises_.stat)(file);
        if (size + Buffer.byteLength(markdown) < MAX_SUMMARY_BYTES) {
            await core.summary.addRaw(markdown, true).write();
        }
        else {
            core.notice('The job summary is full, so this part is left out of it; the log has it all.');
        }
    },
};


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


/***/ })

};
