export const id = 5817;
export const ids = [5817];
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


/***/ })

};
