export const id = 446;
export const ids = [446];
export const modules = {

/***/ 8446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConfigurationError: () => (/* binding */ ConfigurationError),
/* harmony export */   T: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7144);



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
    const options = {
        mode: readChoice(find('mode'), ['ghcr', 'oci']),
        listen: find('listen')?.value,
        port: readPort(find('port')) ?? DEFAULT_PORT,
        blobPort,
        blobUrl: readUrl(find('blobUrl')),
        data,
        durable,
        world: await readWorldOption(find('world')),
        anonymous: readChoice(find('anonymous'), ['read', 'write']),
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
/** Only a runner's own variable is meant for us: on a laptop it is often a real personal token. */
function readJobToken(environment) {
    const { GITHUB_ACTIONS, GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_ACTOR } = environment;
    if (GITHUB_ACTIONS !== 'true' || !GITHUB_TOKEN || !GITHUB_REPOSITORY)
        return undefined;
    return {
        secret: GITHUB_TOKEN,
        repository: GITHUB_REPOSITORY,
        actor: GITHUB_ACTOR || 'github-actions[bot]',
    };
}
/** A path has no line break, no brace, and no colon followed by a blank; a world has at least one of them. */
async function readWorldOption(found) {
    if (found === undefined)
        return undefined;
    const { parseWorld } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 5962));
    if (/[\n{]|:\s/.test(found.value))
        return parseWorld(found.value, found.source);
    return parseWorld(readWorldFile(found), found.value);
}
function readWorldFile(found) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found.value, 'utf8');
    }
    catch (cause) {
        const { code } = cause;
        throw new ConfigurationError(`${found.source}: cannot read ${JSON.stringify(found.value)} (${code}); it takes the path of a YAML or JSON file, or the text itself`, { cause });
    }
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}


/***/ })

};
