export const id = 8348;
export const ids = [8348];
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

/***/ 79434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ THIS_MACHINE)
/* harmony export */ });
const THIS_MACHINE = {
    platform: process.platform,
    uid: process.getuid?.(),
    hosts: '/etc/hosts',
    certificates: ['/etc/docker/certs.d', '/etc/containers/certs.d'],
    bundles: ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem'],
    engine: '/var/run/docker.sock',
    hostsCacheMs: 5000,
    unprivilegedPort: '/proc/sys/net/ipv4/ip_unprivileged_port_start',
};


/***/ }),

/***/ 68442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openPrivileged)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/**
 * As root, or by a sudo that asks for no password, as GitHub's runners have it.
 * @throws UserError elsewhere
 */
async function openPrivileged({ platform, uid, }) {
    if (platform !== 'linux') {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`"as" changes /etc/hosts and who is trusted, which works on Linux only; this is ${platform}: remove it, and use the output "registry" in the names of images`);
    }
    const isRoot = uid === 0;
    const prefix = isRoot ? [] : ['sudo', '--non-interactive'];
    if (!isRoot && !(await succeeds([...prefix, 'true']))) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('"as" changes /etc/hosts and who is trusted, which takes root, or sudo without a password: remove it, and use the output "registry" in the names of images');
    }
    const run = (args, input) => execute([...prefix, ...args], input);
    return {
        // In place: in containers /etc/hosts is a mount, which cannot be replaced.
        write: (path, text) => run(['tee', path], text),
        makeFolder: (path) => run(['mkdir', '-p', path]),
        remove: (path) => run(['rm', '-f', path]),
        removeEmptyFolder: async (path) => void (await succeeds([...prefix, 'rmdir', path])),
    };
}
/** @throws UserError with what it says on stderr */
async function execute([command = '', ...args], input = '') {
    const { error, stderr } = await start(command, args, input);
    if (error !== null) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${command} ${args.join(' ')} failed: ${stderr.trim() || error.message}`, {
            cause: error,
        });
    }
}
async function succeeds([command = '', ...args]) {
    return (await start(command, args, '')).error === null;
}
function start(command, args, input) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(command, args, (error, _, stderr) => resolve({ error, stderr }));
        child.stdin?.on('error', () => undefined); // who ends without reading its input says so by its status
        child.stdin?.end(input);
    });
}


/***/ }),

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ startServer),
/* harmony export */   g: () => (/* binding */ stopServer)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80481);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);






const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
/** What the runner gives to this step alone. */
const STEP_VARIABLE = /^(?:INPUT|STATE|ACTIONS)_/;
/**
 * Starts a Node program that outlives this process, and waits for its ready line.
 * @param logFile gets what it writes on stderr
 * @throws UserError with its last words when it ends before
 */
async function startServer(args, environment, logFile) {
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(logFile, 'a', 0o600);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, args, {
        detached: true,
        windowsHide: true,
        stdio: ['ignore', 'pipe', log],
        env: Object.fromEntries(Object.entries(environment).filter(([name]) => !STEP_VARIABLE.test(name))),
    });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(log);
    const line = await firstLine(child.stdout);
    if (line === undefined || child.pid === undefined) {
        child.kill('SIGKILL');
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`the test registry did not start: ${lastWords(logFile)}`);
    }
    child.stdout?.destroy();
    child.unref();
    return { pid: child.pid, addresses: JSON.parse(line) };
}
/** Lets requests in flight finish. @returns false when it had ended before, by itself */
async function stopServer(pid) {
    if (!isRunning(pid))
        return false;
    send('SIGTERM', pid);
    const deadline = performance.now() + STOP_TIMEOUT_MS;
    while (isRunning(pid)) {
        if (performance.now() > deadline)
            send('SIGKILL', pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(20);
    }
    return true;
}
/** Undefined when the program ends without one, or says nothing for too long. */
async function firstLine(stdout) {
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)(stdout);
    const timeout = AbortSignal.timeout(READY_TIMEOUT_MS);
    try {
        const [line] = await Promise.race([
            (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(lines, 'line', { signal: timeout }),
            (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(lines, 'close', { signal: timeout }),
        ]);
        return line;
    }
    catch (error) {
        if (timeout.aborted)
            return undefined;
        throw error;
    }
}
function lastWords(logFile) {
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(logFile, 'utf8').trimEnd().split('\n');
    return lines.at(-1)?.replace(/^Error: /, '') || 'it said nothing for 30 seconds';
}
function isRunning(pid) {
    return send(0, pid) && (process.platform !== 'linux' || !isZombie(pid));
}
/** @param signal 0 only asks @returns false when there is no such process */
function send(signal, pid) {
    try {
        return process.kill(pid, signal);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return false;
        throw error;
    }
}
/** In a container there is often nobody who takes leave of those that have ended. */
function isZombie(pid) {
    try {
        return / Z /.test((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
    }
    catch (error) {
        const hasGone = ['ENOENT', 'ESRCH'].includes(error.code ?? '');
        if (hasGone)
            return true;
        throw error;
    }
}


/***/ }),

/***/ 90942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ startTestRegistry)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/actions/test-registry/authority.js





/**
 * The authority of a registry that has just been started here, as a PEM file in `folder`.
 * @param url of the registry
 */
async function readAuthority(url, folder) {
    const file = (0,external_node_path_.join)(folder, 'ca.pem');
    await (0,promises_.writeFile)(file, await askForAuthority(new URL('/_/ca.pem', url)));
    return file;
}
/** Nobody can trust it before it is known: the process is our own, and its key never leaves it. */
function askForAuthority(url) {
    return new Promise((resolve, reject) => {
        (0,external_node_https_.get)(url, { rejectUnauthorized: false }, (response) => {
            if (response.statusCode === 200)
                resolve((0,consumers_.text)(response));
            else
                reject(new errors/* UserError */.y(`${url} answered ${response.statusCode}: the test registry shows no authority`));
        }).on('error', reject);
    });
}

// EXTERNAL MODULE: ./build/actions/test-registry/server-process.js
var server_process = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/actions/test-registry/state.js
var state = __webpack_require__(50682);
// EXTERNAL MODULE: ./build/actions/test-registry/take-place.js + 1 modules
var take_place = __webpack_require__(35972);
;// CONCATENATED MODULE: ./build/actions/test-registry/start.js








/**
 * Starts the registry as a process that outlives this step, and tells later steps where it is.
 * @param program the arguments of Node
 */
async function startTestRegistry(plan, program, context) {
    const { environment, log, step } = context;
    for (const secret of [plan.adminToken, plan.settings.GHCR_WEBHOOK_SECRET, ...Object.values(plan.logins)]) {
        if (secret !== undefined)
            log.mask(secret);
    }
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'ghcr-test-registry-'));
    step?.saveState(state/* TEST_REGISTRY_STATE */.Vl.folder, folder);
    const place = plan.names.length === 0 ? undefined : await (0,take_place/* takePlace */.l)(plan.names, folder, context);
    const { pid, addresses } = await (0,server_process/* startServer */.U)(program, { ...environment, ...plan.settings }, (0,external_node_path_.join)(folder, state/* LOG_FILE */.UP));
    step?.saveState(state/* TEST_REGISTRY_STATE */.Vl.pid, String(pid));
    const caFile = plan.hasAuthority ? await readAuthority(addresses.registry, folder) : undefined;
    await place?.settle(caFile ?? '');
    const url = shownUrl(addresses.registry, place);
    const { host } = new URL(url);
    // By this, later steps know where the job's own token may go, and that the REST API is there as well.
    step?.exportVariable(hosts/* TEST_REGISTRY_VARIABLE */.Ch, host);
    log.info(`The test registry answers at ${url}.`);
    return {
        registry: host,
        url,
        'api-url': `${url}/api/v3`,
        'admin-url': `${url}/_/`,
        'admin-token': plan.adminToken,
        'ca-file': caFile,
        ...loginOutputs(plan.logins),
    };
}
function loginOutputs(logins) {
    const [first] = Object.entries(logins);
    return { username: first?.[0], token: first?.[1], tokens: JSON.stringify(logins) };
}
/** As people write it in the names of images. crane takes no redirect to an address, and `localhost` is what services have. */
function shownUrl(address, place) {
    if (place !== undefined)
        return `https://${place.names[0]}`;
    const url = new URL(address);
    if (url.hostname === '127.0.0.1')
        url.hostname = 'localhost';
    return url.origin;
}


/***/ }),

/***/ 50682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   Vl: () => (/* binding */ TEST_REGISTRY_STATE),
/* harmony export */   zF: () => (/* binding */ CHANGES_FILE)
/* harmony export */ });
/** What the step tells its post step. Never a secret. */
const TEST_REGISTRY_STATE = { folder: 'folder', pid: 'pid' };
/** In that folder: what the registry writes. */
const LOG_FILE = 'registry.log';
/** In that folder: what was changed on the machine. */
const CHANGES_FILE = 'changes.json';


/***/ }),

/***/ 35972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ HOSTS_MARK),
  l: () => (/* binding */ takePlace)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/actions/test-registry/machine.js
var test_registry_machine = __webpack_require__(79434);
// EXTERNAL MODULE: ./build/actions/test-registry/privileged.js
var test_registry_privileged = __webpack_require__(68442);
// EXTERNAL MODULE: ./build/actions/test-registry/state.js
var state = __webpack_require__(50682);
;// CONCATENATED MODULE: ./build/actions/test-registry/trust.js



/** Files of certificates, one of which counts instead of another: where a variable is set, it has to have the authority, too. */
const BUNDLE_VARIABLES = ['CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'];
/**
 * Makes the programs of later steps trust an authority: Node, git for these hosts, and what reads SSL_CERT_FILE, such as Go programs,
 * OpenSSL and curl. Whom they trusted before they trust still.
 * @param caFile PEM; files with more certificates are written beside it
 * @returns the variables as they were, to be put back
 */
async function exportTrust(names, caFile, bundles, { environment, step }) {
    const before = {
        ...environment,
        SSL_CERT_FILE: environment.SSL_CERT_FILE || bundles.find(external_node_fs_.existsSync),
    };
    const variables = {
        NODE_EXTRA_CA_CERTS: caFile,
        ...gitVariables(names, caFile, environment),
    };
    for (const name of ['SSL_CERT_FILE', ...BUNDLE_VARIABLES]) {
        const file = before[name];
        if (file)
            variables[name] = await joinedFile(file, caFile, `${name}.pem`);
    }
    for (const [name, value] of Object.entries(variables))
        step?.exportVariable(name, value);
    return Object.fromEntries(Object.keys(variables).map((name) => [name, before[name] ?? '']));
}
/** A file with the certificates of both. */
async function joinedFile(other, caFile, name) {
    const file = (0,external_node_path_.join)(caFile, '..', name);
    await (0,promises_.writeFile)(file, `${await (0,promises_.readFile)(other, 'utf8')}\n${await (0,promises_.readFile)(caFile, 'utf8')}`);
    return file;
}
/** Settings for git by its environment (git-config, GIT_CONFIG_COUNT), after those that are there. */
function gitVariables(names, caFile, environment) {
    const first = Number(environment.GIT_CONFIG_COUNT || 0);
    const settings = names.map((name, index) => [
        [`GIT_CONFIG_KEY_${first + index}`, `http.https://${name}/.sslCAInfo`],
        [`GIT_CONFIG_VALUE_${first + index}`, caFile],
    ]);
    return { GIT_CONFIG_COUNT: String(first + names.length), ...Object.fromEntries(settings.flat()) };
}

;// CONCATENATED MODULE: ./build/actions/test-registry/take-place.js








/** Ends the lines in the file of hosts that are ours. */
const HOSTS_MARK = '# ghcr-actions test registry';
const PORT = 443;
const CERTIFICATE = 'ghcr-actions-test-registry.crt';
/**
 * Leads these hosts to this machine, and lets this user listen on port 443. What is changed stands in `folder` before it is changed.
 * @throws UserError where that is not possible
 */
async function takePlace(names, folder, context, machine = test_registry_machine/* THIS_MACHINE */.D) {
    const privileged = await (0,test_registry_privileged/* openPrivileged */.s)(machine);
    const folders = names.flatMap((name) => machine.certificates.map((root) => (0,external_node_path_.join)(root, name)));
    const files = folders.map((path) => (0,external_node_path_.join)(path, CERTIFICATE));
    const port = await restrictedPort(machine);
    let changes = {
        hosts: machine.hosts,
        files,
        folders: [...new Set(folders.flatMap(missingFolders))],
        variables: {},
        ...(port === undefined ? {} : { unprivilegedPort: port }),
    };
    const note = () => (0,promises_.writeFile)((0,external_node_path_.join)(folder, state/* CHANGES_FILE */.zF), JSON.stringify(changes));
    await note();
    const lines = names.map((name) => `127.0.0.1 ${name} ${HOSTS_MARK}\n`).join('');
    await privileged.write(machine.hosts, lines + (await (0,promises_.readFile)(machine.hosts, 'utf8')));
    const ledMs = performance.now();
    if (port !== undefined)
        await privileged.write(port.path, String(PORT));
    context.log.info(`On this machine ${names.join(' and ')} is the test registry now.`);
    return {
        names,
        async settle(caFile) {
            if (port !== undefined)
                await privileged.write(port.path, port.value);
            await addCertificates(files, await (0,promises_.readFile)(caFile, 'utf8'), privileged);
            const trusted = await exportTrust(names, caFile, machine.bundles, context);
            const { unprivilegedPort: _, ...kept } = changes;
            changes = { ...kept, variables: trusted };
            await note();
            const leftMs = ledMs + machine.hostsCacheMs - performance.now();
            if ((0,external_node_fs_.existsSync)(machine.engine))
                await (0,external_node_timers_promises_.setTimeout)(Math.max(0, leftMs));
        },
    };
}
async function addCertificates(files, pem, privileged) {
    for (const file of files) {
        await privileged.makeFolder((0,external_node_path_.join)(file, '..'));
        await privileged.write(file, pem);
    }
}
/** Folders on the way to `path` that are not there, outermost first. */
function missingFolders(path) {
    return (0,external_node_fs_.existsSync)(path) ? [] : [...missingFolders((0,external_node_path_.join)(path, '..')), path];
}
/** The setting that keeps this user from port 443; undefined where nothing does. */
async function restrictedPort({ uid, unprivilegedPort: path, }) {
    if (uid === 0 || !(0,external_node_fs_.existsSync)(path))
        return undefined;
    const value = (await (0,promises_.readFile)(path, 'utf8')).trim();
    return Number(value) > PORT ? { path, value } : undefined;
}


/***/ }),

/***/ 28308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ TEST_REGISTRY)
/* harmony export */ });
/* harmony import */ var _actions_definitions_access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _server_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77144);


/** It stands here and not with the other definitions because its inputs are the server's own settings. */
const TEST_REGISTRY = {
    name: 'test-registry',
    description: 'Start a registry that behaves like ghcr.io for the rest of the job, on Linux, macOS and Windows, without Docker',
    inputs: {
        as: {
            kind: 'list',
            description: 'Take the place of this registry, such as ghcr.io, for everything on the runner until the job ends; Linux with sudo or root only.',
        },
        ...settingInputs(),
        token: {
            ..._actions_definitions_access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
            description: "Token that may publish when no world is given: the job's own, which stays on this runner. Empty: a random one.",
        },
        'admin-token': {
            kind: 'text',
            description: 'Token for the admin API from elsewhere, such as containers. Default: a random one.',
            secret: true,
        },
        'webhook-secret': {
            kind: 'text',
            description: 'Signs what the webhook gets.',
            secret: true,
        },
    },
    outputs: {
        registry: 'Host for the names of images, such as localhost:5000.',
        url: 'Address of the registry, such as http://localhost:5000.',
        'api-url': 'Address of its REST API.',
        'admin-url': 'Address of its admin API.',
        username: 'Holder of the token.',
        token: 'A token that the registry knows: the one that was given, or the first of the world.',
        tokens: 'Tokens of the world by their holders, as a JSON object: the first of each.',
        'admin-token': 'Token for the admin API.',
        'ca-file': 'Certificate of its authority (PEM), with TLS.',
    },
};
function settingInputs() {
    return Object.fromEntries(Object.values(_server_options_js__WEBPACK_IMPORTED_MODULE_1__/* .REGISTRY_OPTIONS */ .z).map((option) => [option.flag, inputOf(option)]));
}
function inputOf({ description, placeholder, isList = false }) {
    const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
    if (placeholder === undefined)
        return { kind: 'boolean', description: sentence, default: 'false' };
    return { kind: isList ? 'list' : 'text', description: sentence };
}


/***/ }),

/***/ 90670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planTestRegistry)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65355);
/* harmony import */ var _actions_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89792);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);
/* harmony import */ var _server_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94497);
/* harmony import */ var _server_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77144);
/* harmony import */ var _server_server_hosts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78405);








const HTTPS_PORT = '443';
/**
 * What to start, checked by the server's own rules before there is a process.
 * @throws UsageError that names the input
 */
async function planTestRegistry(inputs, environment) {
    const names = (inputs.as ?? []);
    const adminToken = inputs.adminToken ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('hex');
    const settings = {
        GITHUB_ACTIONS: 'true',
        // It stands for the server that the job belongs to.
        ...(environment.GITHUB_SERVER_URL ? { GHCR_SERVER_URL: environment.GITHUB_SERVER_URL } : {}),
        GITHUB_TOKEN: inputs.token ?? `ghs_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(18).toString('hex')}`,
        GHCR_ADMIN_TOKEN: adminToken,
        ...(inputs.webhookSecret === undefined ? {} : { GHCR_WEBHOOK_SECRET: String(inputs.webhookSecret) }),
        ...givenSettings(inputs),
        ...(names.length === 0 ? {} : { GHCR_PORT: HTTPS_PORT, GHCR_TLS: 'auto', GHCR_LISTEN: '127.0.0.1' }),
    };
    if (names.length > 0)
        refuseOwnPlace(inputs);
    const { options } = await check({ ...environment, ...settings });
    const hosts = (0,_server_server_hosts_js__WEBPACK_IMPORTED_MODULE_7__/* .createServerHosts */ .h)(options.serverUrl);
    const registries = hosts.kind === 'cloud' ? [hosts.container] : [hosts.container, hosts.legacy];
    const wrong = names.find((name) => !registries.includes(name));
    if (wrong !== undefined) {
        throw new _actions_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`as: ${JSON.stringify(wrong)} is no registry of ${options.serverUrl ?? 'https://github.com'}: write ${registries.join(' or ')}`);
    }
    return { names, settings, adminToken, logins: loginsOf(options), hasAuthority: options.tls === 'auto' };
}
function givenSettings(inputs) {
    const given = Object.values(_server_options_js__WEBPACK_IMPORTED_MODULE_6__/* .REGISTRY_OPTIONS */ .z).map(({ flag, environment }) => {
        const value = inputs[(0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .camelCase */ .xQ)(flag)] ?? '';
        return [environment, Array.isArray(value) ? value.join('\n') : String(value)];
    });
    // What is not given as an input may stand in the environment of the step.
    return Object.fromEntries(given.filter(([, value]) => value !== '' && value !== 'false'));
}
/** `ghcr.io` is an address without a port, found on this machine, with a certificate of our own authority. */
function refuseOwnPlace({ port, listen, tls }) {
    const conflicts = { port: port !== undefined && port !== HTTPS_PORT, listen, tls: tls && tls !== 'auto' };
    const [conflict] = Object.entries(conflicts).find(([, isGiven]) => isGiven) ?? [];
    if (conflict === undefined)
        return;
    throw new _actions_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`"as" takes 127.0.0.1, port ${HTTPS_PORT} and a certificate of its own: remove the input "${conflict}"`);
}
async function check(environment) {
    try {
        return await (0,_server_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfiguration */ .T)({}, environment);
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y))
            throw error;
        throw new _actions_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(withInputName(error.message), { cause: error });
    }
}
/** The server knows its settings by their variables, a workflow by its inputs. */
function withInputName(message) {
    const option = Object.values(_server_options_js__WEBPACK_IMPORTED_MODULE_6__/* .REGISTRY_OPTIONS */ .z).find((one) => message.startsWith(`${one.environment}:`));
    return option === undefined ? message : `input "${option.flag}"${message.slice(option.environment.length)}`;
}
/** Secrets by who they belong to, the first of each; nobody's where everyone may write. */
function loginsOf({ world, jobToken, mode }) {
    if (world === undefined) {
        return jobToken === undefined || mode === 'oci' ? {} : { [jobToken.actor]: jobToken.secret };
    }
    const logins = {};
    for (const [secret, token] of Object.entries(world.tokens ?? {})) {
        const holder = 'user' in token ? token.user : 'actor' in token ? token.actor : token.organization;
        if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(secret))
            logins[holder] ??= secret;
    }
    return logins;
}


/***/ }),

/***/ 28348:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_test_registry_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90942);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);
/* harmony import */ var _test_registry_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28308);
/* harmony import */ var _test_registry_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90670);





// The command line stands beside this program, in dist/ and among the sources.
const program = process.argv[1] ?? '';
const cli = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(program, '..', `cli${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(program)}`);
await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_test_registry_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .TEST_REGISTRY */ .Z, async (inputs, context) => (0,_actions_test_registry_start_js__WEBPACK_IMPORTED_MODULE_1__/* .startTestRegistry */ .I)(await (0,_test_registry_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planTestRegistry */ .F)(inputs, context.environment), [cli, 'registry'], context));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
