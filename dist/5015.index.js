export const id = 5015;
export const ids = [5015];
export const modules = {

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

/***/ 732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ stopTestRegistry)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/test-registry/machine.js
var test_registry_machine = __webpack_require__(79434);
// EXTERNAL MODULE: ./build/actions/test-registry/privileged.js
var test_registry_privileged = __webpack_require__(68442);
// EXTERNAL MODULE: ./build/actions/test-registry/state.js
var state = __webpack_require__(50682);
// EXTERNAL MODULE: ./build/actions/test-registry/take-place.js + 1 modules
var take_place = __webpack_require__(35972);
;// CONCATENATED MODULE: ./build/actions/test-registry/leave-place.js






/** Undoes what `takePlace` noted in `folder`: only what is ours, so that what others have changed since stays. */
async function leavePlace(folder, { log, step }, machine = test_registry_machine/* THIS_MACHINE */.D) {
    const changes = await readChanges(folder);
    if (changes === undefined)
        return;
    const { hosts, files, folders, unprivilegedPort, variables } = changes;
    const privileged = await (0,test_registry_privileged/* openPrivileged */.s)(machine);
    const lines = (await (0,promises_.readFile)(hosts, 'utf8')).split('\n');
    await privileged.write(hosts, lines.filter((line) => !line.endsWith(take_place/* HOSTS_MARK */.k)).join('\n'));
    if (unprivilegedPort !== undefined)
        await privileged.write(unprivilegedPort.path, unprivilegedPort.value);
    for (const file of files)
        await privileged.remove(file);
    for (const path of folders.toReversed())
        await privileged.removeEmptyFolder(path);
    for (const [name, value] of Object.entries(variables))
        step?.exportVariable(name, value);
    log.info(`${hosts} and the certificates are as they were before.`);
}
/** Undefined when nothing was changed. */
async function readChanges(folder) {
    try {
        return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, state/* CHANGES_FILE */.zF), 'utf8'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/test-registry/server-process.js
var server_process = __webpack_require__(67504);
;// CONCATENATED MODULE: ./build/actions/test-registry/stop.js






/** Enough for a long job, and no more than a browser shows. */
const MAX_LINES = 5000;
/** The post step: takes back what was changed, stops the registry, and shows what it was asked. */
async function stopTestRegistry(context) {
    const folder = context.step?.state(state/* TEST_REGISTRY_STATE */.Vl.folder) ?? '';
    if (folder === '')
        return;
    context.step?.exportVariable(hosts/* TEST_REGISTRY_VARIABLE */.Ch, '');
    const pid = Number(context.step?.state(state/* TEST_REGISTRY_STATE */.Vl.pid));
    try {
        await leavePlace(folder, context);
    }
    finally {
        if (pid > 0)
            await stopAndShow(pid, (0,external_node_path_.join)(folder, state/* LOG_FILE */.UP), context);
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function stopAndShow(pid, logFile, { log }) {
    const hasRun = await (0,server_process/* stopServer */.g)(pid);
    const lines = await readLines(logFile);
    log.group(`What the test registry was asked (${lines.length} lines)`, lines.slice(-MAX_LINES));
    if (!hasRun)
        log.warning('The test registry had ended before the job did: its last lines above say why.');
}
async function readLines(file) {
    return (await (0,promises_.readFile)(file, 'utf8')).split('\n').filter((line) => line !== '');
}


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

/***/ 45015:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_test_registry_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(732);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22211);


await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runInStep */ .B)(_actions_test_registry_stop_js__WEBPACK_IMPORTED_MODULE_0__/* .stopTestRegistry */ .u);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
