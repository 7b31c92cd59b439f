export const id = 634;
export const ids = [634];
export const modules = {

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
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(451), __webpack_require__.e(828)]).then(__webpack_require__.bind(__webpack_require__, 3828))).push(inputs, context),
        show: ({ references, digest }) => references.map((reference) => `${reference}@${digest}`),
    });
    add({
        definition: COPY,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(451), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 25755))).copy(inputs, context),
        show: ({ digest }) => [digest],
    });
    add({
        definition: INSPECT,
        act: async (inputs, context) => (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(118), __webpack_require__.e(844), __webpack_require__.e(451), __webpack_require__.e(888)]).then(__webpack_require__.bind(__webpack_require__, 94888))).inspect(inputs, context),
        show: formatInspectedImage,
    });
}
async function runUseCase(command, { definition, act, show }) {
    const { json, quiet = false } = command.opts();
    const log = (0,actions_log/* createTerminalLog */.$)((text) => process.stderr.write(text), { quiet });
    return (0,runner/* run */.e)(async (context) => {
        const given = givenByFlags(definition, command, process.env);
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, given, log.warning);
        const result = await act(inputs, context, command);
        const lines = json ? [JSON.stringify(result)] : show(result).map(printable/* printable */.g);
        process.stdout.write(`${lines.join('\n')}\n`);
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
