export const id = 128;
export const ids = [128];
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

/***/ 51839:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_definitions_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42060);
/* harmony import */ var _actions_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83992);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);



await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_actions_definitions_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIBE */ .s, _actions_describe_js__WEBPACK_IMPORTED_MODULE_1__.describe);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
