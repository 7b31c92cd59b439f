export const id = 446;
export const ids = [446];
export const modules = {

/***/ 68446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConfigurationError: () => (/* binding */ ConfigurationError),
/* harmony export */   T: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77144);



/** A flag or variable with a value that it cannot have. */
class ConfigurationError extends _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y {
    name = 'ConfigurationError';
}
const DEFAULT_PORT = 5000;
const MAX_PORT = 65535;
/**
 * Reads flags, and the environment for those that are not given.
 * @throws ConfigurationError that names the flag or variable and what it takes
 */
async function readConfiguration(flags, environment) {
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
        logFormat: readChoice(find('log'), ['json', 'text', 'off']) ?? 'text',
    };
}
function given(name, flags, environment) {
    const option = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_OPTIONS */ .z[name];
    const flag = flags[name];
    if (flag !== undefined)
        return { source: `--${option.flag}`, value: String(flag) };
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
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
    const { parseWorld } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 17334));
    const naming = { freeNamespaces: mode === 'oci' };
    if (/[\n{]|:\s/.test(found.value))
        return parseWorld(found.value, found.source, naming);
    return parseWorld(readGivenFile(found, found.value, WORLD_HINT), found.value, naming);
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}


/***/ })

};
