export const id = 1634;
export const ids = [1634];
export const modules = {

/***/ 26125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hh: () => (/* binding */ isPassed),
/* harmony export */   V1: () => (/* binding */ checkFailure)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10137);

function isPassed(findings) {
    return findings.every(({ severity }) => severity !== 'error');
}
/** What makes the job fail; undefined for an image that passes. */
function checkFailure({ passed, findings }) {
    return passed ? undefined : `the image does not keep the rules: ${titleOf(findings)}`;
}
/** The result in a few words. */
function titleOf(findings) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    if (findings.length === 0)
        return 'The image says all that it has to say';
    return [
        ...(errors === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors, 'error')]),
        ...(warnings === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, 'warning')]),
    ].join(', ');
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

/***/ 35577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ CHECK)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42060);


const CHECK = {
    name: 'check',
    description: 'Check the labels and annotations of an image, before or after its push, as a required status check',
    inputs: {
        image: {
            kind: 'text',
            required: true,
            description: 'Image to check: docker-daemon:NAME, oci:DIR[:TAG], oci-archive:FILE, docker-archive:FILE, containers-storage:NAME, or a reference such as ghcr.io/OWNER/NAME:TAG.',
            placeholder: 'SOURCE',
        },
        rules: {
            kind: 'text',
            description: 'Rules: the path of a YAML file in the repository, or their text. On a pull request the file is read from the base branch. Without rules an image needs source, description and licenses.',
            default: '.github/image-labels.yml',
            placeholder: 'FILE',
        },
        repository: {
            ..._describe_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIBE */ .s.inputs.repository,
            description: 'Source repository that the image has to name, OWNER/REPOSITORY.',
        },
        report: {
            kind: 'choice',
            choices: ['auto', 'none'],
            description: 'Whether the result is also told to the commit: as a check run, or as a status where the token may write only that. Where it may write neither, nothing fails.',
            default: 'auto',
            isStepOnly: true,
        },
        'report-name': {
            kind: 'text',
            description: 'Name of the check run or the status.',
            default: 'Image labels',
            isStepOnly: true,
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look: the result is told to nobody but the job.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        passed: 'Whether the image keeps all rules that are errors.',
        findings: 'What it does not keep, as JSON: key, platform, place, found, wanted, severity, remedy.',
    },
};


/***/ }),

/***/ 42060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ METADATA_INPUTS),
/* harmony export */   s: () => (/* binding */ DESCRIBE)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51801);


/** What an image is to say, for every action that can change it. */
const METADATA_INPUTS = {
    annotations: {
        kind: 'list',
        description: 'Annotations, one a line, as docker buildx takes them: KEY=VALUE, or LEVEL[PLATFORM]:KEY=VALUE with manifest, index, manifest-descriptor or index-descriptor. Without a level a key goes where GitHub looks for it.',
        placeholder: 'K=V',
    },
    labels: {
        kind: 'list',
        description: 'Labels for the configs of all platforms, one KEY=VALUE a line.',
        placeholder: 'K=V',
    },
    remove: {
        kind: 'list',
        description: 'Keys to take away from labels and annotations, one a line; with a level only from there.',
        placeholder: 'K',
    },
    mode: {
        kind: 'choice',
        choices: ['fill', 'replace', 'off'],
        description: "What the repository's own values (source, description, licenses, revision and others) do: fill gaps, replace what is there, or nothing.",
        default: 'fill',
    },
    repository: {
        kind: 'text',
        description: 'Source repository that these values come from, OWNER/REPOSITORY.',
        expression: 'github.repository',
        environment: 'GITHUB_REPOSITORY',
        placeholder: 'OWNER/REPO',
    },
    convert: {
        kind: 'choice',
        choices: ['none', 'oci'],
        description: "Whether Docker's manifests, which have no annotations, become those of OCI. Layers stay as they are.",
        default: 'none',
    },
};
const DESCRIBE = {
    name: 'describe',
    description: 'Set the annotations and labels of an image without building it again',
    inputs: {
        image: {
            kind: 'text',
            required: true,
            description: 'Image to describe: a reference such as ghcr.io/OWNER/NAME:TAG, or before the first push oci:DIR[:TAG] or oci-archive:FILE[:TAG].',
            placeholder: 'SOURCE',
        },
        ...METADATA_INPUTS,
        attestations: _push_js__WEBPACK_IMPORTED_MODULE_1__/* .PUSH */ .L.inputs.attestations,
        'move-tags': {
            kind: 'list',
            description: 'Further tags that move to the new digest, one a line; all moves every tag that points to the old one.',
            placeholder: 'TAG',
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look, and report what would change.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        digest: 'Digest of the image as it is now.',
        'previous-digest': 'Digest that it had before.',
        changed: 'Whether there was anything to change.',
        'other-tags': 'Tags that still point to the previous digest, one a line.',
    },
};


/***/ }),

/***/ 65378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LINK_REPO)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42060);


const LINK_REPO = {
    name: 'link-repo',
    description: 'Make sure that a package will be, or is, linked to its repository, and say what is missing',
    inputs: {
        image: {
            kind: 'text',
            description: 'Image of the package: before the first push oci:DIR[:TAG] or another local source, after it a reference such as ghcr.io/OWNER/NAME.',
            placeholder: 'SOURCE',
        },
        repository: {
            ..._describe_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIBE */ .s.inputs.repository,
            description: 'Source repository that the package belongs to, OWNER/REPOSITORY.',
        },
        describe: {
            kind: 'boolean',
            description: 'Whether an image without the label or annotation that links gets it.',
            default: 'false',
        },
        'on-unlinked': {
            kind: 'choice',
            choices: ['fail', 'warn', 'pass'],
            description: 'What a package that is not linked to the repository does.',
            default: 'fail',
        },
        audit: {
            kind: 'text',
            description: 'Owner whose container packages are all listed, with their links, instead of looking at one image. The token of a job may not list: this takes a personal one with read:packages.',
            placeholder: 'OWNER',
        },
        'link-via-admin': {
            kind: 'boolean',
            description: 'Whether to link by the admin API, which only the test registry has.',
            default: 'false',
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': _describe_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIBE */ .s.inputs['dry-run'],
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        linked: 'Whether the package is linked to the repository; unknown before its first push.',
        'linked-repository': 'Repository that it is linked to.',
        'settings-url': 'Where a person links it.',
        packages: 'What an audit has found, as JSON.',
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
    description: 'Push an image that is already built (Docker, podman, OCI layout, tar, registry) to a container registry',
    inputs: {
        source: {
            kind: 'text',
            description: 'What to push: oci:DIR[:TAG], oci-archive:FILE[:TAG], docker-archive:FILE[:REFERENCE], docker-daemon:NAME, containers-storage:NAME, docker://REFERENCE, or without prefix a folder, a tar, else an image of the Docker daemon or of podman.',
            placeholder: 'SOURCE',
        },
        sources: {
            kind: 'list',
            description: 'Instead of source: what to make one multi-platform image of. References or sources one a line, or JSON of job outputs such as toJSON(needs.*.outputs.digest). A digest alone is looked for in image.',
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
            description: 'Tags for the image, one a line, plain or as rules such as type=semver,pattern={{version}} (docs/tags.md). Default: the tag written in image, else latest.',
            placeholder: 'TAG',
        },
        flavor: {
            kind: 'list',
            description: 'What all tags have in common, one a line: prefix=TEXT and suffix=TEXT, with onlatest=true for latest as well, and latest=auto, true or false.',
            placeholder: 'FLAVOR',
        },
        latest: {
            kind: 'choice',
            choices: ['auto', 'always', 'never'],
            description: 'Whether latest may move: auto, unless the image is a version that is not the highest release in the registry; always; or never.',
            default: 'auto',
            placeholder: 'auto|always|never',
        },
        'tag-policy': {
            kind: 'list',
            description: 'What becomes of tags that point to another image, one a line, the first that matches: PATTERN: move, skip or refuse, such as v*.*.*: refuse. Default: move.',
            placeholder: 'PATTERN:POLICY',
        },
        platforms: {
            kind: 'list',
            description: 'Platforms to push of a multi-platform image, one a line, such as linux/amd64. Default: all of them.',
            placeholder: 'OS/ARCHITECTURE',
        },
        attestations: {
            kind: 'choice',
            choices: ['keep', 'drop'],
            description: 'What becomes of the provenance and SBOM manifests (platform unknown/unknown) that BuildKit puts into an index: keep or drop.',
            default: 'keep',
            placeholder: 'keep|drop',
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
        preflight: {
            kind: 'boolean',
            description: 'Whether to ask every registry first if it allows this push, before the image is read. A dry run does not ask.',
            default: 'true',
        },
        'mount-from': {
            kind: 'list',
            description: 'Repositories of the same registry that may hold layers already, one a line, such as OWNER/BASE. Their layers are taken over, not sent.',
            placeholder: '[HOST/]NAME',
        },
        'timeout-minutes': {
            kind: 'integer',
            description: 'How long the whole push may take.',
            default: '360',
            placeholder: 'N',
        },
        compression: {
            kind: 'choice',
            choices: ['gzip', 'zstd'],
            description: 'How layers are compressed that are uncompressed so far, as in a Docker daemon. zstd is faster and smaller; Docker reads it since version 23.',
            default: 'gzip',
            placeholder: 'gzip|zstd',
        },
        'compression-level': {
            kind: 'integer',
            description: 'From 1, the fastest, to 9 for gzip and 19 for zstd. Default: 4 for gzip, 3 for zstd.',
            placeholder: 'N',
        },
        cache: {
            kind: 'choice',
            choices: ['auto', 'true', 'false'],
            description: "Whether to remember in GitHub's cache which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent. auto is true, except in pull_request_target and workflow_run.",
            default: 'auto',
            isStepOnly: true,
        },
        'cache-dir': {
            kind: 'text',
            description: "Folder to remember it in, instead of GitHub's cache.",
            flagDescription: 'Folder that remembers which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent.',
            environment: 'GHCR_ACTIONS_CACHE',
            placeholder: 'DIR',
        },
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
        'linked-repository': 'Repository that the package is linked to, such as OWNER/REPO; empty when there is none, unknown when GitHub does not tell.',
        visibility: 'Visibility of the package: public, private, internal, or unknown when GitHub does not tell.',
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
/** `0.3 s`, `45 s`, `2 min 5 s`, `1 h 4 min`: never too little. */
function formatSeconds(seconds) {
    const tenths = Math.max(1, Math.ceil(seconds * 10));
    if (tenths < 100)
        return `${tenths / 10} s`;
    const whole = Math.ceil(seconds);
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
// EXTERNAL MODULE: ./build/actions/check/check-result.js
var check_result = __webpack_require__(26125);
// EXTERNAL MODULE: ./build/actions/definitions/check.js
var check = __webpack_require__(35577);
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
            description: 'What to copy: a reference such as ghcr.io/OWNER/NAME:TAG, or oci:DIR[:TAG], oci-archive:FILE, docker-daemon:NAME, containers-storage:NAME.',
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

// EXTERNAL MODULE: ./build/actions/definitions/describe.js
var describe = __webpack_require__(42060);
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

// EXTERNAL MODULE: ./build/actions/definitions/link-repo.js
var link_repo = __webpack_require__(65378);
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
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
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
    const { kind, placeholder, choices } = input;
    const description = input.flagDescription ?? input.description;
    // Of the three values of `plain-http` a flag can only mean one: true (interfaces §1).
    if (kind === 'boolean' || choices?.includes('true'))
        return new commander/* Option */.c$(`--${name}`, description);
    const option = new commander/* Option */.c$(`--${name} <${placeholder ?? name}>`, description);
    return kind === 'list' ? option.argParser(collect) : option;
}
/** One more value of a flag that may be repeated. */
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
            const { login } = await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(5817)]).then(__webpack_require__.bind(__webpack_require__, 15817));
            if (command.opts().passwordStdin !== true)
                return login(inputs, context, false);
            return login({ ...inputs, token: await readPassword(process.stdin) }, context, true);
        },
        show: () => ['Login Succeeded'],
    }).option('--password-stdin', 'read the token from standard input, instead of GITHUB_TOKEN');
    add({
        definition: push/* PUSH */.L,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(9678), __webpack_require__.e(1712)]).then(__webpack_require__.bind(__webpack_require__, 39678))).push(inputs, context),
        show: ({ references, digest }) => references.map((reference) => `${reference}@${digest}`),
    });
    add({
        definition: COPY,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(6495)]).then(__webpack_require__.bind(__webpack_require__, 36495))).copy(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: describe/* DESCRIBE */.s,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(2088), __webpack_require__.e(6288), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(7789), __webpack_require__.e(9785)]).then(__webpack_require__.bind(__webpack_require__, 98841))).describe(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: link_repo/* LINK_REPO */.g,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(2088), __webpack_require__.e(6288), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(7789), __webpack_require__.e(2756), __webpack_require__.e(5994)]).then(__webpack_require__.bind(__webpack_require__, 15994))).linkRepo(inputs, context),
        show: () => [],
        failureOf: ({ failure }) => failure,
    });
    add({
        definition: check/* CHECK */.f,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(2088), __webpack_require__.e(143), __webpack_require__.e(2210), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(2756), __webpack_require__.e(2723)]).then(__webpack_require__.bind(__webpack_require__, 12541))).check(inputs, context),
        show: () => [],
        failureOf: check_result/* checkFailure */.V1,
    });
    add({
        definition: INSPECT,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(2844), __webpack_require__.e(4888)]).then(__webpack_require__.bind(__webpack_require__, 94888))).inspect(inputs, context),
        show: formatInspectedImage,
    });
}
async function runUseCase(command, { definition, act, show, failureOf }) {
    const { json, quiet = false } = command.opts();
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet });
    return (0,runner/* run */.e)(async (context) => {
        const given = givenByFlags(definition, command, process.env);
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, given, log.warning);
        const result = await act(inputs, context, command);
        const lines = json ? [JSON.stringify(result)] : show(result).map(printable/* printable */.g);
        process.stdout.write(lines.map((line) => `${line}\n`).join(''));
        const failure = failureOf?.(result);
        if (failure !== undefined)
            throw new errors/* UserError */.y(failure);
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
function registry_command_createOption(name, { flag, placeholder, description, environment, isList }) {
    const value = placeholder === undefined ? '' : ` <${placeholder}>`;
    const option = new commander/* Option */.c$(`--${flag}${value}`, `${description} [${environment}]`);
    if (isList)
        option.argParser(collect);
    if (option.attributeName() !== name)
        throw new Error(`--${flag} must be called ${name} in code`);
    return option;
}
async function runServer(flags) {
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet: false });
    const { ConfigurationError } = await __webpack_require__.e(/* import() */ 4497).then(__webpack_require__.bind(__webpack_require__, 94497));
    const { runRegistry } = await Promise.all(/* import() */[__webpack_require__.e(117), __webpack_require__.e(1399)]).then(__webpack_require__.bind(__webpack_require__, 91399));
    return (0,runner/* run */.e)(async ({ environment }) => {
        try {
            await runRegistry(flags, environment, importImages);
        }
        catch (error) {
            if (error instanceof ConfigurationError)
                throw new usage_error/* UsageError */.eb(error.message, { cause: error });
            throw error;
        }
    }, { log, environment: process.env });
}
/** What reads images is loaded only when some are to be imported. */
const importImages = async (imports, open) => (await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8687), __webpack_require__.e(1868), __webpack_require__.e(3446)]).then(__webpack_require__.bind(__webpack_require__, 3446))).importImages(imports, open);

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
