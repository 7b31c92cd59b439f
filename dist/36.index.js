export const id = 36;
export const ids = [36,817];
export const modules = {

/***/ 83347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ restoreLogins),
  V: () => (/* binding */ storeLogin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/actions/credentials/auth-entry.js
var auth_entry = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/actions/credentials/auth-file.js
var auth_file = __webpack_require__(30598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/actions/credentials/file-lock.js




const DEFAULTS = { retryMs: 25, waitMs: 15_000, staleMs: 10_000 };
/** Does `work` while no other process does so under the same lock file; two jobs may share one home folder. */
async function withFileLock(lockFile, work, options = DEFAULTS) {
    await acquire(lockFile, options);
    try {
        return await work();
    }
    finally {
        await (0,promises_.rm)(lockFile, { force: true });
    }
}
async function acquire(lockFile, { retryMs, waitMs, staleMs }) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(lockFile), { recursive: true, mode: 0o700 });
    const giveUpAt = performance.now() + waitMs;
    while (!(await tryCreate(lockFile))) {
        if (await isStale(lockFile, staleMs)) {
            await (0,promises_.rm)(lockFile, { force: true });
        }
        else if (performance.now() > giveUpAt) {
            throw new errors/* UserError */.y(`another login holds ${lockFile}: if none is running, remove that file`);
        }
        else {
            await (0,external_node_timers_promises_.setTimeout)(retryMs);
        }
    }
}
async function tryCreate(lockFile) {
    try {
        await (await (0,promises_.open)(lockFile, 'wx', 0o600)).close();
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
async function isStale(lockFile, staleMs) {
    try {
        return Date.now() - (await (0,promises_.stat)(lockFile)).mtimeMs > staleMs;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false; // just released
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/credentials/login-store.js





/**
 * Stores a login where docker, podman, buildah, skopeo, crane, oras and helm look for it (ACT-11).
 * @param registry `host[:port]`
 * @returns the files that hold it now
 */
async function storeLogin(registry, credential, { locations, recordFile }) {
    const files = await filesFor(locations);
    for (const file of files) {
        await withFileLock(lockOf(file), () => storeIn(file, registry, credential, recordFile));
    }
    return files;
}
/** Puts back what stood before the logins of `recordFile`, the last one first, where the entry is still ours. */
async function restoreLogins(recordFile) {
    const restored = [];
    for (const change of (await readRecord(recordFile)).reverse()) {
        const isRestored = await withFileLock(lockOf(change.file), () => restore(change));
        restored.push({ registry: change.registry, file: change.file, isRestored });
    }
    await (0,promises_.rm)(recordFile, { force: true });
    return restored;
}
/**
 * Podman and its kin read docker's file when their own knows no better. They need an entry of their own when theirs exists or
 * is chosen, when `DOCKER_CONFIG` moved docker's file, and when docker's needs an empty helper name, on which they fail.
 */
async function filesFor({ docker, containers, isContainersChosen, isDockerMoved, }) {
    if (containers === undefined || containers === docker)
        return [docker];
    const needsOwn = isContainersChosen ||
        isDockerMoved ||
        (await (0,auth_file/* readAuthFile */.n)(containers)) !== undefined ||
        Boolean((await (0,auth_file/* readAuthFile */.n)(docker))?.credsStore);
    return needsOwn ? [docker, containers] : [docker];
}
async function storeIn(file, registry, credential, recordFile) {
    const found = await (0,auth_file/* readAuthFile */.n)(file);
    const entry = (0,auth_entry/* entryOf */.Ms)(credential);
    const changes = (0,auth_entry/* keysOf */.YD)(registry).map((key) => {
        const before = found?.auths?.[key];
        const helperBefore = found?.credHelpers?.[key];
        return {
            registry,
            file,
            key,
            written: fingerprint(entry),
            ...(before !== undefined && { before }),
            ...(helperBefore !== undefined && { helperBefore }),
            added: addedParts(found),
        };
    });
    // First the record: a process that ends in between leaves nothing that cannot be taken back.
    await (0,auth_file/* writeAuthFile */.Y)(recordFile, { changes: [...(await readRecord(recordFile)), ...changes] });
    const document = changes.reduce((old, { key }) => withLogin(old, key, entry), found ?? {});
    await (0,auth_file/* writeAuthFile */.Y)(file, document);
}
/** With a store for all hosts, only an empty helper name makes docker look into the file (docker/cli, GetCredentialsStore). */
function withLogin(document, key, entry) {
    const helper = document.credsStore ? '' : undefined;
    return withHelper({ ...document, auths: { ...document.auths, [key]: entry } }, key, helper);
}
function withHelper(document, key, helper) {
    const { [key]: _, ...others } = document.credHelpers ?? {};
    if (helper !== undefined)
        return { ...document, credHelpers: { ...others, [key]: helper } };
    return document.credHelpers === undefined ? document : { ...document, credHelpers: others };
}
/** Whether the entry was still ours. */
async function restore({ file, key, written, before, helperBefore, added }) {
    const found = await (0,auth_file/* readAuthFile */.n)(file);
    const entry = found?.auths?.[key];
    if (found === undefined || (entry !== undefined && fingerprint(entry) !== written))
        return false;
    const { [key]: _, ...others } = found.auths ?? {};
    // An entry that is gone was taken by a logout: nothing comes back in its place.
    const auths = entry === undefined || before === undefined ? others : { ...others, [key]: before };
    const document = withoutEmptyParts(withHelper({ ...found, auths }, key, helperBefore), added);
    if (added.includes('file') && Object.keys(document).length === 0)
        await (0,promises_.rm)(file, { force: true });
    else
        await (0,auth_file/* writeAuthFile */.Y)(file, document);
    return entry !== undefined;
}
function addedParts(found) {
    if (found === undefined)
        return ['file', 'auths', 'credHelpers'];
    return ['auths', 'credHelpers'].filter((part) => found[part] === undefined);
}
function withoutEmptyParts(document, added) {
    const isLeftover = ([part, value]) => added.includes(part) && Object.keys(value).length === 0;
    return Object.fromEntries(Object.entries(document).filter((field) => !isLeftover(field)));
}
/** Docker rewrites the file with its fields in an order of its own. */
function fingerprint({ auth, username, password, identitytoken }) {
    return (0,digest/* digestOf */.ol)(JSON.stringify([auth, username, password, identitytoken]));
}
async function readRecord(file) {
    const record = (await (0,auth_file/* readAuthFile */.n)(file));
    return record?.changes ?? [];
}
function lockOf(file) {
    return `${file}.ghcr-actions-lock`;
}


/***/ }),

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

/***/ 20911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony export */   nb: () => (/* binding */ mayReceiveDefaultToken),
/* harmony export */   vy: () => (/* binding */ packageSettingsUrl)
/* harmony export */ });
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
    if (host === 'github.com') {
        return { serverUrl: origin, container: 'ghcr.io', legacy: 'docker.pkg.github.com' };
    }
    const legacy = host.endsWith('.ghe.com') ? undefined : `docker.${host}`;
    return { serverUrl: origin, container: `containers.${host}`, legacy };
}
/** Whether a token that nobody meant for this registry in particular, such as the job's, may be sent to it. */
function mayReceiveDefaultToken(registry, hosts) {
    return isServerRegistry(registry, hosts) || isLoopbackRegistry(registry);
}
function isServerRegistry(registry, hosts) {
    return registry === hosts.container || isLegacyRegistry(registry, hosts);
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
/** Where a person finds the tokens that there are, and authorizes them for organizations with single sign-on. */
function tokensUrl({ serverUrl }) {
    return `${serverUrl}/settings/tokens`;
}
/** Where the owners of an organization say which packages its members may create, and a user sets up packages. */
function accountPackagesUrl(owner, ownerKind, { serverUrl }) {
    const account = ownerKind === 'user' ? '' : `organizations/${owner}/`;
    return `${serverUrl}/${account}settings/packages`;
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

/***/ 20285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LOGIN_STATE)
/* harmony export */ });
/** What `login` tells its post step: the name of a file and a choice, never a secret. */
const LOGIN_STATE = { recordFile: 'record-file', logout: 'logout' };


/***/ }),

/***/ 15817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13312);
/* harmony import */ var _github_token_scopes_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(78409);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17375);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32054);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62844);
/* harmony import */ var _credentials_auth_locations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70982);
/* harmony import */ var _credentials_login_store_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83347);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20911);
/* harmony import */ var _login_state_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(20285);
/* harmony import */ var _rest_access_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(81916);
/* harmony import */ var _token_kind_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(95012);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(89792);

















/**
 * Stores a login for registries that have taken it (ACT-11): nothing is written unless all of them do.
 * @param isTokenMeant whether the user has given the token for these very registries; the job's default token has other limits
 */
async function login(inputs, context, isTokenMeant) {
    const { hosts, environment, log } = context;
    const { username, token } = inputs;
    const named = inputs.registry.map((text) => (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_14__/* .parseInput */ .CU)('registry', text, _registry_host_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRegistryHost */ .k));
    const registries = named.length === 0 ? [hosts.container] : [...new Set(named)];
    if (token === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UsageError */ .eb('no token: give the input "token"; GITHUB_TOKEN is empty');
    if (username === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UsageError */ .eb('no user name: give the input "username"');
    if (!isTokenMeant)
        for (const registry of registries)
            refuseForeign(registry, context);
    const credential = (0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .createLogin */ .y5)(username, token);
    await verify(registries, credential, inputs, context);
    const configDir = inputs.configDir === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(inputs.configDir);
    const locations = (0,_credentials_auth_locations_js__WEBPACK_IMPORTED_MODULE_9__/* .findAuthLocations */ .q)((0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .loginEnvironment */ .X6)(environment, configDir));
    if (!inputs.dryRun)
        await store(registries, credential, locations, inputs.logout, context);
    if (configDir !== undefined && !inputs.dryRun)
        announceConfigDir(configDir, context);
    for (const registry of registries) {
        log.info(`${inputs.dryRun ? 'Would log in' : 'Logged in'} to ${registry} as ${username}.`);
    }
    return { registry: registries, username, 'config-dir': (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(locations.docker) };
}
/** The job's token must not leave for a registry that nobody meant it for. */
function refuseForeign(registry, { hosts }) {
    if ((0,_hosts_js__WEBPACK_IMPORTED_MODULE_11__/* .mayReceiveDefaultToken */ .nb)(registry, hosts))
        return;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UsageError */ .eb(`this would send GITHUB_TOKEN to ${registry}: give the "username" and "token" (--password-stdin) of that registry`);
}
async function verify(registries, credential, inputs, context) {
    await (0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .withRegistryClient */ .J8)(inputs, context, async (client) => {
        for (const registry of registries) {
            (0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .noteKind */ .LA)(registry, credential, context);
            try {
                await client.verifyCredential(registry, credential);
            }
            catch (error) {
                if (!(error instanceof _registry_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RegistryError */ .gl))
                    throw error;
                throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`cannot log in to ${registry}: ${error.message}`, { cause: error });
            }
        }
        await advise(registries, inputs.token ?? '', client, context);
    });
}
/** Words about a token that works, but is not the right one (AUTH-03, AUTH-09). */
async function advise(registries, token, client, context) {
    const { hosts, log, step } = context;
    const registry = registries.find((name) => (0,_hosts_js__WEBPACK_IMPORTED_MODULE_11__/* .mayReceiveDefaultToken */ .nb)(name, hosts));
    if (registry === undefined)
        return;
    const kind = (0,_token_kind_js__WEBPACK_IMPORTED_MODULE_15__/* .tokenKindOf */ .jX)(token);
    if (kind === 'fine-grained') {
        log.warning(`GitHub Packages does not take fine-grained tokens (github_pat_…), so pushes will be refused: make a classic token at ${(0,_hosts_js__WEBPACK_IMPORTED_MODULE_11__/* .newTokenUrl */ .bw)(hosts)}`);
    }
    else if (step !== undefined && (0,_token_kind_js__WEBPACK_IMPORTED_MODULE_15__/* .isPersonal */ .x)(kind)) {
        log.notice('A personal token is used. In a workflow the job\'s own GITHUB_TOKEN is safer and needs no secret: remove the input "token", and give the job "permissions: { contents: read, packages: write }".');
    }
    const hasScopes = kind === 'classic' || kind === 'oauth';
    if (hasScopes && (await scopesOf(registry, token, client, context)).includes('repo')) {
        log.warning(`The token has the scope repo as well, so whoever gets hold of it can write every repository: make one that can publish packages and nothing else at ${(0,_hosts_js__WEBPACK_IMPORTED_MODULE_11__/* .newTokenUrl */ .bw)(hosts)}`);
    }
}
/** What a token may be used for; nothing where GitHub's REST API does not tell. */
async function scopesOf(registry, token, client, context) {
    const rest = (0,_rest_access_js__WEBPACK_IMPORTED_MODULE_13__/* .createRestClients */ .J)(async () => (0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .createLogin */ .y5)(undefined, token), client, context);
    try {
        const api = await rest.open(registry);
        return api === undefined ? [] : ((await (0,_github_token_scopes_js__WEBPACK_IMPORTED_MODULE_16__/* .readTokenScopes */ .p)(api)) ?? []);
    }
    catch (error) {
        // The login has been proved already: what is said about it is advice.
        if (error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y)
            return [];
        throw error;
    }
    finally {
        await rest.close();
    }
}
async function store(registries, credential, locations, isRestoredLater, { environment, step }) {
    const recordFile = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(environment.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `ghcr-actions-login-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    step?.saveState(_login_state_js__WEBPACK_IMPORTED_MODULE_12__/* .LOGIN_STATE */ .m.recordFile, recordFile);
    step?.saveState(_login_state_js__WEBPACK_IMPORTED_MODULE_12__/* .LOGIN_STATE */ .m.logout, String(isRestoredLater));
    try {
        for (const registry of registries)
            await (0,_credentials_login_store_js__WEBPACK_IMPORTED_MODULE_10__/* .storeLogin */ .V)(registry, credential, { locations, recordFile });
    }
    catch (error) {
        await (0,_credentials_login_store_js__WEBPACK_IMPORTED_MODULE_10__/* .restoreLogins */ .b)(recordFile);
        throw error;
    }
    // It holds logins of before, which nobody will ask for.
    if (step === undefined || !isRestoredLater)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(recordFile, { force: true });
}
/** Later steps find the folder by the variables that docker, podman and their kin look at. */
function announceConfigDir(configDir, { step, log, environment }) {
    const { DOCKER_CONFIG, REGISTRY_AUTH_FILE } = (0,_access_js__WEBPACK_IMPORTED_MODULE_8__/* .loginEnvironment */ .X6)(environment, configDir);
    for (const [name, value] of Object.entries({ DOCKER_CONFIG, REGISTRY_AUTH_FILE })) {
        if (step === undefined)
            log.info(`To use this login, set ${name}=${value}`);
        else
            step.exportVariable(name, value ?? '');
    }
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
        const { reportFailure } = await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(875)]).then(__webpack_require__.bind(__webpack_require__, 30875));
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

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json (a test compares them): bundles have no package.json beside them. */
const VERSION = '0.1.0';
/** How every program of ours presents itself to servers. */
const USER_AGENT = `ghcr-actions/${VERSION}`;


/***/ }),

/***/ 22211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runInStep),
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
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





/**
 * Runs a use case as a step of a workflow: inputs from `INPUT_*`, outputs into the runner's file.
 * Sets the exit status of the process.
 */
async function runStep(definition, act) {
    await runInStep(async (context) => {
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, (0,actions_inputs/* givenByEnvironment */.mA)(process.env), context.log.warning);
        const outputs = await act(inputs, context);
        for (const [name, value] of outputTexts(outputs))
            core.setOutput(name, value);
        if ('json' in definition.outputs)
            core.setOutput('json', JSON.stringify(outputs));
    });
}
/** Runs what a step does without inputs and outputs, such as its post part. */
async function runInStep(work) {
    const status = await (0,runner/* run */.e)(work, { log: (0,log/* createStepLog */.d)(core), environment: process.env, step });
    // The runner knows only success and failure.
    process.exitCode = status === 0 ? 0 : 1;
}
const step = {
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    state: core.getState,
    async appendSummary(markdown) {
        // Runners of old servers have no summary.
        if (!process.env.GITHUB_STEP_SUMMARY)
            return;
        await core.summary.addRaw(markdown, true).write();
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

/***/ 66045:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_definitions_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99000);
/* harmony import */ var _actions_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15817);
/* harmony import */ var _actions_token_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95012);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);




// The job's own token is always an installation token; any other kind has been given on purpose.
await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_actions_definitions_login_js__WEBPACK_IMPORTED_MODULE_0__/* .LOGIN */ .S, (inputs, context) => (0,_actions_login_js__WEBPACK_IMPORTED_MODULE_1__.login)(inputs, context, (0,_actions_token_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenKindOf */ .jX)(inputs.token ?? '') !== 'installation'));

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
