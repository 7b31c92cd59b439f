export const id = 2132;
export const ids = [2132];
export const modules = {

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   GO: () => (/* binding */ createCredential),
/* harmony export */   LJ: () => (/* binding */ matchKey),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   qL: () => (/* binding */ helperNamesOf)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32054);


/** What helpers give as user name when the secret is an identity token. */
const TOKEN_USER = '<token>';
/** Docker Hub's key in files and helpers since its first days. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/** The keys under which tools look for a login at `host[:port]`, the usual one first. */
function keysOf(registry) {
    return registry === 'docker.io' ? [DOCKER_HUB_KEY, 'docker.io'] : [registry];
}
/** Names under which a helper may hold the login: tools of old keep the scheme (AUTH-10). */
function helperNamesOf(registry) {
    return registry === 'docker.io' ? keysOf(registry) : [registry, `https://${registry}`];
}
/**
 * How well a key fits, as the length of what it names: a host, written in any way (AUTH-10), or as podman has it
 * `host/namespace`, which fits the repositories below only. Undefined when it does not fit.
 */
function matchKey(key, registry, repository) {
    const path = `${registry}/${repository ?? ''}`;
    if (hostOf(key) === registry)
        return registry.length;
    const isNamespaced = !key.includes('://') && repository !== undefined;
    return isNamespaced && `${path}/`.startsWith(`${key.replace(/\/+$/, '')}/`) ? key.length : undefined;
}
/**
 * The login in an entry; undefined when it holds none, as entries beside a helper do.
 * @param where names file and key in the message
 * @throws UserError that quotes nothing of the entry
 */
function credentialOf(entry, where) {
    const { auth, username, password, identitytoken } = entry;
    if (identitytoken)
        return { identityToken: identitytoken };
    if (auth)
        return decodeAuth(auth, where);
    return username && password ? createCredential(username, password) : undefined;
}
/** A user name with a secret, or what helpers write in place of a user name for an identity token. */
function createCredential(username, secret) {
    return username === TOKEN_USER ? { identityToken: secret } : { username, password: secret };
}
/** The entry that every tool reads. */
function entryOf(credential) {
    return 'identityToken' in credential
        ? { auth: Buffer.from(`${TOKEN_USER}:`).toString('base64'), identitytoken: credential.identityToken }
        : { auth: Buffer.from(`${credential.username}:${credential.password}`).toString('base64') };
}
/** A password may contain colons; docker of old padded it with zero bytes. */
function decodeAuth(auth, where) {
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(auth);
    if (!isBase64 || colon <= 0) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where}: "auth" must be base64 of user:password; log in again`);
    }
    return createCredential(text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, ''));
}
function hostOf(key) {
    const host = key.includes('://') ? key.replace(/^([a-z]+:\/\/[^/]*).*$/i, '$1') : key;
    try {
        return (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistryHost */ .k)(host);
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            return undefined; // keys are free text
        throw error;
    }
}


/***/ }),

/***/ 30598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ writeAuthFile),
/* harmony export */   n: () => (/* binding */ readAuthFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);




/**
 * Reads such a file; undefined when it is absent.
 * @throws UserError that names the file and quotes nothing of it
 */
async function readAuthFile(file) {
    const text = await readIfPresent(file);
    if (text === undefined)
        return undefined;
    if (text.trim() === '')
        return {};
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Without the cause, whose message quotes the text around the mistake.
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${file} is not valid JSON: correct it, or move it away and log in again`);
    }
    const wrong = wrongField(value);
    if (wrong === undefined)
        return value;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${file}: ${wrong}: correct it, or move it away and log in again`);
}
/** Writes the file whole or not at all; a new one is readable by its owner only, an old one keeps mode and owner. */
async function writeAuthFile(file, document) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(ifAbsent(file)); // a link, as dotfile managers make, stays one
    const old = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(ifAbsent(undefined));
    const temporary = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, `${JSON.stringify(document, undefined, '\t')}\n`, { flag: 'wx', mode: 0o600 });
        if (old !== undefined) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(temporary, old.mode & 0o777);
            if (old.uid !== process.getuid?.())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(temporary, old.uid, old.gid).catch(ifForbidden);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
function wrongField(value) {
    if (!isObject(value))
        return 'expected a JSON object';
    const { auths, credHelpers, credsStore } = value;
    if (auths !== undefined && !(isObject(auths) && Object.values(auths).every(isObject))) {
        return '"auths" must be an object of objects';
    }
    if (credHelpers !== undefined &&
        !(isObject(credHelpers) && Object.values(credHelpers).every((name) => typeof name === 'string'))) {
        return '"credHelpers" must be an object of names';
    }
    return credsStore === undefined || typeof credsStore === 'string'
        ? undefined
        : '"credsStore" must be a name';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readIfPresent(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch(ifAbsent(undefined));
}
function ifAbsent(substitute) {
    return (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return substitute;
        throw error;
    };
}
/** Only root may give files away; for everyone else the old owner was no other. */
function ifForbidden(error) {
    if (error.code !== 'EPERM')
        throw error;
}


/***/ }),

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

/***/ 47444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _credentials_login_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83347);
/* harmony import */ var _login_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20285);


/** The post step of `login`: puts back what was there before, where the login is still the one that it wrote. */
async function logout({ step, log }) {
    const recordFile = step?.state(_login_state_js__WEBPACK_IMPORTED_MODULE_1__/* .LOGIN_STATE */ .m.recordFile) ?? '';
    if (recordFile === '' || step?.state(_login_state_js__WEBPACK_IMPORTED_MODULE_1__/* .LOGIN_STATE */ .m.logout) !== 'true')
        return;
    for (const { registry, file, isRestored } of await (0,_credentials_login_store_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreLogins */ .b)(recordFile)) {
        if (isRestored)
            log.info(`Removed the login for ${registry} from ${file}.`);
        else
            log.notice(`The login for ${registry} in ${file} is no longer the one of this step, and stays.`);
    }
}


/***/ }),

/***/ 52132:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_logout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47444);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22211);


await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runInStep */ .B)(_actions_logout_js__WEBPACK_IMPORTED_MODULE_0__/* .logout */ .r);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 32054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ originsOf),
/* harmony export */   k: () => (/* binding */ parseRegistryHost)
/* harmony export */ });
/* harmony import */ var _http_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);



/** Docker Hub answers for its references elsewhere. */
const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Reads a registry as people write it: `ghcr.io`, `https://ghcr.io/`, `localhost:5000`, `https://index.docker.io/v1/` (AUTH-10).
 * @returns `host[:port]` as in references, in lower case
 * @throws UserError that says what a registry looks like
 */
function parseRegistryHost(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/(?:v[12]\/?)?$/, '')
        .toLowerCase();
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegistryHost */ .EV)(host))
        return DOCKER_HUB_KEYS.has(host) ? 'docker.io' : host;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid registry ${JSON.stringify(text)}: expected HOST or HOST:PORT, such as ghcr.io or localhost:5000, without a path`);
}
/** The origins at which `registry` (`host[:port]`) may answer, in the order in which to try them. */
function originsOf(registry, plainHttp) {
    const host = API_HOSTS[registry] ?? registry;
    const secure = new URL(`https://${host}`);
    const plain = new URL(`http://${host}`);
    if (plainHttp === true)
        return [plain];
    return plainHttp === 'auto' && (0,_http_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .c)(secure.hostname) ? [secure, plain] : [secure];
}


/***/ })

};
