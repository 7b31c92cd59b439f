export const id = 634;
export const ids = [634];
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
/** `45 s`, `2 min 5 s`, `1 h 4 min`. */
function formatSeconds(seconds) {
    const whole = Math.max(1, Math.ceil(seconds));
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
            const { login } = await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(844), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 15817));
            if (command.opts().passwordStdin !== true)
                return login(inputs, context, false);
            return login({ ...inputs, token: await readPassword(process.stdin) }, context, true);
        },
        show: () => ['Login Succeeded'],
    }).option('--password-stdin', 'read the token from standard input, instead of GITHUB_TOKEN');
    add({
        definition: push/* PUSH */.L,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(28), __webpack_require__.e(356)]).then(__webpack_require__.bind(__webpack_require__, 27028))).push(inputs, context),
        show: ({ references, digest }) => references.map((reference) => `${reference}@${digest}`),
    });
    add({
        definition: COPY,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(495)]).then(__webpack_require__.bind(__webpack_require__, 36495))).copy(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: describe/* DESCRIBE */.s,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(88), __webpack_require__.e(288), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(649), __webpack_require__.e(992)]).then(__webpack_require__.bind(__webpack_require__, 83992))).describe(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: link_repo/* LINK_REPO */.g,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(88), __webpack_require__.e(288), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(649), __webpack_require__.e(992), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 15994))).linkRepo(inputs, context),
        show: () => [],
        failureOf: ({ failure }) => failure,
    });
    add({
        definition: check/* CHECK */.f,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(88), __webpack_require__.e(143), __webpack_require__.e(210), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(541), __webpack_require__.e(961)]).then(__webpack_require__.bind(__webpack_require__, 12541))).check(inputs, context),
        show: () => [],
        failureOf: check_result/* checkFailure */.V1,
    });
    add({
        definition: INSPECT,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(524), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 94888))).inspect(inputs, context),
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
function registry_command_createOption(name, { flag, placeholder, description, environment }) {
    const value = placeholder === undefined ? '' : ` <${placeholder}>`;
    const option = new commander/* Option */.c$(`--${flag}${value}`, `${description} [${environment}]`);
    if (option.attributeName() !== name)
        throw new Error(`--${flag} must be called ${name} in code`);
    return option;
}
async function runServer(flags) {
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet: false });
    const { ConfigurationError } = await __webpack_require__.e(/* import() */ 446).then(__webpack_require__.bind(__webpack_require__, 68446));
    const { runRegistry } = await __webpack_require__.e(/* import() */ 399).then(__webpack_require__.bind(__webpack_require__, 91399));
    return (0,runner/* run */.e)(async ({ environment }) => {
        try {
            await runRegistry(flags, environment);
        }
        catch (error) {
            if (error instanceof ConfigurationError)
                throw new usage_error/* UsageError */.eb(error.message, { cause: error });
            throw error;
        }
    }, { log, environment: process.env });
}

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
