export const id = 134;
export const ids = [134,994];
export const modules = {

/***/ 13331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ findFindings)
});

// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/oci/attestation.js
var attestation = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/actions/metadata/value-rules.js
var value_rules = __webpack_require__(25659);
;// CONCATENATED MODULE: ./build/actions/check/judge-value.js


/** What is wanted of a value that breaks a rule, in words that follow "expected"; undefined for one that is right. */
function judgeValue(value, rule, source) {
    const { equals, pattern, is, 'one-of': choices, 'max-length': limit } = rule;
    if (value.trim() === '')
        return 'a value that is not empty';
    if (equals !== undefined && value !== equals)
        return JSON.stringify(equals);
    if (choices !== undefined && !choices.includes(value)) {
        return `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
    }
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
        return `a match of /${pattern}/`;
    if (limit !== undefined && (0,value_rules/* lengthOf */.Y5)(value) > limit) {
        return `at most ${limit} characters, it has ${(0,value_rules/* lengthOf */.Y5)(value)}`;
    }
    return is === undefined ? undefined : KINDS[is](value, source);
}
const KINDS = {
    spdx: (value) => (0,value_rules/* spdxProblem */.bx)(value) && 'an SPDX expression, such as MIT or "Apache-2.0 OR MIT"',
    url: (value) => (0,value_rules/* urlProblem */.rn)(value) && 'a URL that begins with https://',
    semver: (value) => ((0,semver.valid)(value) === null ? 'a semantic version, such as 1.2.3' : undefined),
    date: (value) => (0,value_rules/* dateProblem */.sP)(value) && 'a date and time of RFC 3339, such as 2026-01-31T12:00:00Z',
    // GitHub compares names of repositories without regard to case.
    repository: (value, { repositoryUrl }) => repositoryUrl === undefined || value.toLowerCase() === repositoryUrl.toLowerCase()
        ? undefined
        : `this repository, ${repositoryUrl}`,
    commit: (value, { commits }) => commits.length === 0 || commits.includes(value) ? undefined : `this commit, ${commits.join(' or ')}`,
};

;// CONCATENATED MODULE: ./build/actions/check/find-findings.js





/** All that an image lacks, key by key in the order of the rules, on every platform. Pure. */
function findFindings(documents, root, { keys }, source) {
    return Object.entries(keys).flatMap(([key, rule]) => spotsOf(documents, root, rule).flatMap((spot) => judgeSpot(spot, key, rule, source)));
}
function judgeSpot({ place, platform, maps }, key, rule, source) {
    const found = maps.map((map) => map[key]).find((value) => typeof value === 'string');
    const { required = true, severity = 'error' } = rule;
    const wanted = found === undefined ? (required ? 'a value' : undefined) : judgeValue(found, rule, source);
    if (wanted === undefined)
        return [];
    const remedy = remedyFor(place, key, rule, source);
    return [
        {
            ...{ key, severity, place, wanted, remedy },
            ...(platform === undefined ? {} : { platform }),
            ...(found === undefined ? {} : { found }),
        },
    ];
}
function spotsOf(documents, root, { in: places }) {
    const isIndex = (0,media_types/* isIndexType */.$U)(root.mediaType);
    const images = [...documents.values()].filter(({ manifest, descriptor }) => manifest.kind === 'image' && !(0,attestation/* isAttestation */.H)(descriptor));
    if (places === undefined)
        return isIndex ? [indexSpot(documents, root)] : images.map((image) => eitherSpot(image, documents));
    return places.flatMap((place) => {
        if (place === 'index')
            return isIndex ? [indexSpot(documents, root)] : [];
        return images.map((image) => ({ ...eitherSpot(image, documents), place, maps: [mapOf(image, place)] }));
    });
}
function indexSpot(documents, root) {
    return { place: 'index', maps: [documents.get(root.digest)?.manifest.annotations ?? {}] };
}
/** A single image says it by a label or by an annotation. */
function eitherSpot(image, documents) {
    const platform = (0,image_documents/* platformOf */.t)(image.descriptor, documents);
    return {
        place: 'labels',
        ...(platform === undefined ? {} : { platform: (0,oci_platform/* formatPlatform */.Bq)(platform) }),
        maps: [mapOf(image, 'labels'), mapOf(image, 'manifest')],
    };
}
function mapOf({ manifest, config }, place) {
    return (place === 'labels' ? config?.fields.config?.Labels : manifest.annotations) ?? {};
}
/** The line that mends it, for whoever builds the image. */
function remedyFor(place, key, rule, source) {
    const example = exampleOf(rule, source);
    if (place === 'labels')
        return `LABEL ${key}=${JSON.stringify(example)} in the Dockerfile`;
    return `--annotation ${quoted(`${place}:${key}=${example}`)} of docker buildx build`;
}
/** A value that the rule would take, where one can be told. */
function exampleOf({ equals, is, 'one-of': choices }, { repositoryUrl, commits }) {
    if (equals !== undefined)
        return equals;
    if (is === 'repository')
        return repositoryUrl ?? 'https://github.com/OWNER/REPOSITORY';
    if (is === 'commit')
        return commits[0] ?? 'COMMIT';
    return choices?.[0] ?? (is === 'spdx' ? 'MIT' : '…');
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
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

/***/ 15994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  linkRepo: () => (/* binding */ linkRepo)
});

// EXTERNAL MODULE: ./build/github/package-facts.js
var package_facts = __webpack_require__(94908);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
// EXTERNAL MODULE: ./build/oci/annotations.js
var annotations = __webpack_require__(96348);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
// EXTERNAL MODULE: ./build/actions/check/find-findings.js + 1 modules
var find_findings = __webpack_require__(13331);
// EXTERNAL MODULE: ./build/actions/definitions/describe.js
var describe = __webpack_require__(42060);
// EXTERNAL MODULE: ./build/actions/describe.js + 8 modules
var actions_describe = __webpack_require__(83992);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/image-source.js + 1 modules
var image_source = __webpack_require__(14261);
// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
;// CONCATENATED MODULE: ./build/github/package-list.js

const PAGE_SIZE = 100;
/**
 * All container packages of an owner that the token may see, newest first.
 * @throws GitHubError; 400 for the token of a job, which may not list
 */
async function listPackages(client, owner, ownerKind) {
    const packages = [];
    for (let page = 1;; page += 1) {
        const query = `package_type=container&per_page=${PAGE_SIZE}&page=${page}`;
        const { value } = await client.get(`${(0,package_facts/* packagesPath */.v0)(owner, ownerKind)}?${query}`);
        const entries = Array.isArray(value) ? value : [];
        packages.push(...entries.map((entry) => listed(entry, ownerKind)));
        if (entries.length < PAGE_SIZE)
            return packages;
    }
}
function listed(value, ownerKind) {
    const { name, updated_at: updatedAt } = (value ?? {});
    return {
        ...(0,package_facts/* packageFactsOf */.B9)(value, ownerKind),
        name: String(name ?? ''),
        updatedAt: typeof updatedAt === 'string' ? updatedAt : undefined,
    };
}

// EXTERNAL MODULE: ./build/actions/markdown.js
var markdown = __webpack_require__(39863);
;// CONCATENATED MODULE: ./build/actions/link-repo/audit-owner.js




/**
 * All container packages of an owner with their links (ACT-09).
 * @throws UserError when there is no such owner, or the token may not list
 */
async function auditOwner(client, owner, repository) {
    const packages = (await listUnlessAbsent(client, owner, 'organization')) ??
        (await listUnlessAbsent(client, owner, 'user'));
    if (packages === undefined)
        throw new errors/* UserError */.y(`audit: there is no user or organization ${JSON.stringify(owner)}`);
    return packages.map((entry) => audited(owner, entry, repository));
}
/** Undefined when the owner is no account of this kind. */
async function listUnlessAbsent(client, owner, kind) {
    try {
        return await listPackages(client, owner, kind);
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y))
            throw error;
        if (error.status === 404)
            return undefined;
        if (error.status !== 400)
            throw error;
        throw new errors/* UserError */.y(`audit: the token of a job may not list the packages of ${owner}: give a classic token with read:packages`, { cause: error });
    }
}
function audited(owner, entry, repository) {
    return {
        package: `${owner}/${entry.name}`,
        repository: entry.repository ?? null,
        visibility: entry.visibility,
        updated: entry.updatedAt ?? null,
        pushable: judgeAccess(entry.repository, repository),
    };
}
function judgeAccess(linked, repository) {
    if (repository === undefined)
        return 'unknown';
    return linked?.toLowerCase() === repository.toLowerCase() ? 'likely' : 'not without a grant';
}
/** The table of an audit, for the job summary. Markdown. */
function summarizeAudit(owner, packages) {
    const rows = packages.map((entry) => [
        (0,markdown/* markdownCode */.D9)(entry.package),
        entry.repository === null ? '**none**' : (0,markdown/* markdownCode */.D9)(entry.repository),
        (0,markdown/* escapeMarkdown */.FV)(entry.visibility),
        (0,markdown/* escapeMarkdown */.FV)(entry.updated ?? ''),
        entry.pushable,
    ]);
    const head = ['Package', 'Linked repository', 'Visibility', 'Last push', 'This repository can push'];
    return [`### Packages of ${(0,markdown/* markdownCode */.D9)(owner)}`, (0,markdown/* markdownTable */.Qj)(head, rows), ''].join('\n\n');
}

// EXTERNAL MODULE: ./build/http/body.js
var body = __webpack_require__(25621);
// EXTERNAL MODULE: ./build/http/connections.js
var http_connections = __webpack_require__(36032);
// EXTERNAL MODULE: ./build/http/send.js
var send = __webpack_require__(92307);
;// CONCATENATED MODULE: ./build/actions/link-repo/link-by-admin.js





const MAX_ANSWER_BYTES = 64 * 1024;
/**
 * Links a package by the admin API of the test registry (LINK-03). GitHub has nothing of the kind.
 * @param origin finds out where the registry answers
 * @throws UserError for a registry on another machine, and with the registry's own words when it refuses
 */
async function linkByAdmin({ registry, origin, name, }, repository, { environment, signal }) {
    if (!(0,hosts/* isLoopbackRegistry */.jW)(registry)) {
        throw new errors/* UserError */.y(`link-via-admin: ${registry} is not a test registry on this machine, and GitHub itself offers no API to link a package`);
    }
    const { GHCR_ADMIN_TOKEN: token } = environment;
    const connections = (0,http_connections/* createConnections */.E)({ ...environment });
    try {
        const response = await (0,send/* send */.tN)(connections, {
            ...{ method: 'PATCH', url: new URL('/_/world', await origin()), signal },
            headers: {
                'content-type': 'application/json',
                ...(token ? { authorization: `Bearer ${token}` } : {}),
            },
            body: Buffer.from(JSON.stringify({ packages: { [name]: { repository } } })),
        });
        const text = (await (0,body/* readBody */.x8)(response.body, MAX_ANSWER_BYTES)).toString();
        if (response.status >= 300)
            throw new errors/* UserError */.y(`link-via-admin: ${registry} answered ${response.status}: ${text.trim()}`);
    }
    finally {
        await connections.close();
    }
}

// EXTERNAL MODULE: ./build/actions/read-outline.js + 2 modules
var read_outline = __webpack_require__(41761);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/link-repo.js















const NOTHING = {
    linked: undefined,
    'linked-repository': undefined,
    'settings-url': undefined,
    packages: undefined,
    failure: undefined,
};
/** Makes sure that a package gets its link, or verifies that it has it (ACT-09, CARD-05). */
async function linkRepo(inputs, context) {
    const { audit, image } = inputs;
    if (audit !== undefined)
        return auditPackages(audit, inputs, context);
    if (image === undefined)
        throw new usage_error/* UsageError */.eb('input "image" is required, unless "audit" names an owner');
    const repository = requireRepository(inputs);
    const name = (0,image_source/* parseImageSource */.AB)(image);
    return (0,access/* withRegistryClient */.J8)(inputs, context, (client, access) => {
        const link = { repository, inputs, context, client, access };
        return name.transport === 'docker'
            ? verifyPackage(name.reference, link)
            : prepareImage(image, name, link);
    });
}
function requireRepository({ repository = '' }) {
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return repository;
    throw new usage_error/* UsageError */.eb(`repository: ${JSON.stringify(repository)} is no repository: write OWNER/REPOSITORY`);
}
/** Before the first push: what makes GitHub link the package has to be in the image. */
async function prepareImage(image, name, link) {
    const { repository, inputs, context, client } = link;
    const url = `${context.hosts.serverUrl}/${repository}`;
    const { documents, root } = await (0,read_outline/* readOutline */.p)(name, client);
    const rules = { keys: { [annotations/* ANNOTATION */.Y.source]: { is: 'repository' } } };
    const findings = (0,find_findings/* findFindings */.k)(documents, root, rules, { repositoryUrl: url, commits: [] });
    const [finding] = findings;
    if (finding === undefined) {
        context.log.info(`The image names ${url}, so its package will be linked as it is created.`);
        return NOTHING;
    }
    if (inputs.describe) {
        await (0,actions_describe.describe)(describeInputs(image, url, inputs), context);
        return NOTHING;
    }
    const found = finding.found === undefined ? 'nothing' : JSON.stringify(finding.found);
    return judged(link, {
        ...NOTHING,
        failure: `the image says ${found} in ${annotations/* ANNOTATION */.Y.source}, so its package will not be linked to ${repository}: write ${finding.remedy}, or set describe to true`,
    });
}
function describeInputs(image, url, inputs) {
    const { token, username, configDir, plainHttp, dryRun, repository } = inputs;
    return {
        ...{ token, username, configDir, plainHttp, dryRun, repository, image },
        ...{ annotations: [`${annotations/* ANNOTATION */.Y.source}=${url}`], labels: [], remove: [], moveTags: [] },
        ...{ mode: 'off', convert: describe/* DESCRIBE */.s.inputs.convert.default, attestations: 'keep' },
    };
}
/** After it: GitHub's own word counts, and only a person can change it. */
async function verifyPackage(reference, link) {
    const { repository, inputs, context, client } = link;
    const { registry, repository: name } = (0,oci_reference/* parseReference */.F2)(reference);
    if (inputs.linkViaAdmin && !inputs.dryRun) {
        const origin = () => client.origin(registry);
        await linkByAdmin({ registry, origin, name }, repository, context);
    }
    const facts = await awaitLink(registry, name, link);
    const settings = (0,hosts/* packageSettingsUrl */.vy)(name, facts.ownerKind, context.hosts);
    const result = { ...NOTHING, 'linked-repository': facts.repository, 'settings-url': settings };
    if (isSame(facts.repository, repository)) {
        context.log.info(`${registry}/${name} is linked to ${facts.repository}.`);
        return { ...result, linked: true };
    }
    const state = facts.repository === undefined
        ? 'is linked to no repository'
        : `is linked to ${facts.repository}, not to ${repository}`;
    const way = facts.repository === undefined
        ? `choose "Connect repository" at ${settings}`
        : `remove the link and choose "Connect repository" at ${settings}`;
    return judged(link, {
        ...{ ...result, linked: false },
        failure: `${registry}/${name} ${state}, and no API can change that: ask an administrator of the package to ${way}. For workflows to push, "Manage Actions access" there needs ${repository} with the role Write`,
    });
}
/** GitHub shows a package and its link a moment after the push. */
const LAG_LIMIT_MS = 10_000;
const FIRST_WAIT_MS = 200;
async function awaitLink(registry, name, { repository, inputs, access, context }) {
    const client = await access.restClient(registry);
    if (client === undefined) {
        throw new errors/* UserError */.y(`${registry} has no REST API of GitHub beside it, or no token of GitHub is given: there is nothing to verify a link by`);
    }
    const { delay } = { ...retry/* DEFAULT_RETRY_POLICY */.cO, ...context.retry };
    const end = context.now() + LAG_LIMIT_MS;
    for (let waitMs = FIRST_WAIT_MS;; waitMs *= 2) {
        const facts = await (0,package_facts/* findPackage */.CV)(client, name);
        // A link that is there does not move by itself: only what is on its way is worth waiting for.
        const isSettled = facts?.repository !== undefined && !inputs.linkViaAdmin;
        if (isSettled || isSame(facts?.repository, repository) || context.now() + waitMs > end) {
            return facts ?? throwAbsent(registry, name);
        }
        await delay(waitMs, context.signal);
    }
}
function throwAbsent(registry, name) {
    throw new errors/* UserError */.y(`there is no package ${registry}/${name}, or the token may not see it: push it first, and give the job "permissions: packages: read"`);
}
function isSame(one, other) {
    return one?.toLowerCase() === other.toLowerCase();
}
/** A failure as the input on-unlinked wants it. */
function judged({ inputs, context }, result) {
    if (inputs.onUnlinked === 'fail' || result.failure === undefined)
        return result;
    if (inputs.onUnlinked === 'warn')
        context.log.warning(result.failure);
    else
        context.log.info(result.failure);
    return { ...result, failure: undefined };
}
async function auditPackages(owner, inputs, context) {
    const { hosts, log, step } = context;
    const registry = inputs.image === undefined ? hosts.container : (0,oci_reference/* parseReference */.F2)((0,image_source/* lowerName */.Hd)(inputs.image)).registry;
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (_, access) => {
        const client = await access.restClient(registry);
        if (client === undefined)
            throw new errors/* UserError */.y(`audit: give a token of GitHub, such as a classic one with read:packages`);
        const packages = await auditOwner(client, owner, inputs.repository);
        for (const entry of packages) {
            log.info(`${entry.package}: ${entry.repository ?? 'no repository'}, ${entry.visibility}, ${entry.updated ?? 'never pushed'}, push from here: ${entry.pushable}`);
        }
        await step?.appendSummary(log.redact(summarizeAudit(owner, packages)));
        return { ...NOTHING, packages };
    });
}


/***/ }),

/***/ 41761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readOutline)
});

// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/images/containers-storage.js + 3 modules
var containers_storage = __webpack_require__(65242);
// EXTERNAL MODULE: ./build/images/containers-store.js + 1 modules
var containers_store = __webpack_require__(35179);
// EXTERNAL MODULE: ./build/images/docker-engine.js
var docker_engine = __webpack_require__(15970);
// EXTERNAL MODULE: ./build/images/engine-endpoint.js
var engine_endpoint = __webpack_require__(88519);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/images/memory.js



function createMemoryImages() {
    const contents = new Map();
    const tags = new Map();
    const keep = (descriptor, bytes) => {
        contents.set(descriptor.digest, (0,oci_content/* createContent */.sY)(descriptor, bytes));
    };
    const find = (digest) => {
        const content = contents.get(digest);
        if (content === undefined)
            throw new errors/* UserError */.y(`no content ${digest} in memory`);
        return content;
    };
    return {
        add(mediaType, bytes, fields = {}) {
            const copy = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
            const descriptor = { mediaType, digest: (0,digest/* digestOf */.ol)(copy), size: copy.byteLength, ...fields };
            keep(descriptor, copy);
            return descriptor;
        },
        contents: () => [...contents.values()],
        async resolve(reference) {
            const tagged = tags.get(reference);
            if (tagged !== undefined)
                return tagged;
            if (contents.has(reference))
                return find(reference).descriptor;
            const known = [...tags.keys()].join(', ') || 'none';
            throw new errors/* UserError */.y(`no image ${JSON.stringify(reference)} in memory; tags: ${known}`);
        },
        fetch: (descriptor, from) => find(descriptor.digest).open(from),
        exists: async ({ digest }) => contents.has(digest),
        async push(content, { onBytes } = {}) {
            if (contents.has(content.descriptor.digest))
                return 'exists';
            const bytes = await (0,oci_content/* readVerified */.xu)(content);
            onBytes?.(bytes.byteLength);
            keep(content.descriptor, bytes);
            return 'uploaded';
        },
        async tag(descriptor, tag) {
            tags.set(tag, descriptor);
        },
    };
}

;// CONCATENATED MODULE: ./build/images/image-outline.js







/**
 * The outline of an image whose layers are packed only when it is opened as a whole, which takes a while: of a Docker Engine with a graph
 * driver, and of podman's storage. Undefined for all others, and for an image that is not found: opening it tells why.
 * @param endpoint of the Engine; by default where docker finds it
 */
async function openImageOutline({ transport, reference }, endpoint) {
    if (transport === 'docker-daemon')
        return outlineOfEngine(reference, endpoint);
    if (transport !== 'containers-storage')
        return undefined;
    const { image, store } = await (0,containers_storage/* findStoredImage */.ES)(reference);
    try {
        const stored = await store?.read(image.id);
        return stored && outlineOfStored(stored);
    }
    catch (error) {
        if ((0,containers_store/* isUnreadable */.G)(error))
            return undefined;
        throw error;
    }
}
/** An Engine with a graph driver makes the manifest when it pushes, one of Docker without annotations: all there is are labels. */
async function outlineOfEngine(name, endpoint) {
    const engine = await (0,docker_engine/* openDockerEngine */.h)(endpoint ?? (await (0,engine_endpoint/* findEngineEndpoint */.L)()));
    try {
        const image = await engine.inspect(name);
        if (image === undefined || image.descriptor !== undefined || (await engine.keepsManifests()))
            return undefined;
        const images = createMemoryImages();
        const config = images.add(media_types/* MEDIA_TYPE */.Ap.dockerConfig, JSON.stringify(image.config));
        const mediaType = media_types/* MEDIA_TYPE */.Ap.dockerManifest;
        const manifest = { schemaVersion: 2, mediaType, config, layers: [] };
        return { source: images, root: images.add(mediaType, JSON.stringify(manifest)) };
    }
    finally {
        await engine.close();
    }
}
function outlineOfStored(stored) {
    const images = createMemoryImages();
    const add = ({ manifest }) => images.add((0,oci_manifest/* parseManifest */.Ng)(manifest).mediaType, manifest);
    for (const image of stored.kind === 'list' ? stored.images.values() : [stored]) {
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(image.manifest);
        if (parsed.kind === 'image')
            images.add(parsed.config.mediaType, image.config);
        add(image);
    }
    return { source: images, root: add(stored) };
}

// EXTERNAL MODULE: ./build/actions/image-source.js + 1 modules
var image_source = __webpack_require__(14261);
;// CONCATENATED MODULE: ./build/actions/read-outline.js



/** Reads what an image says of itself, and as little else as its place allows. */
async function readOutline(name, client) {
    const outline = name.transport === 'docker' ? undefined : await openImageOutline(name);
    if (outline !== undefined) {
        return { documents: await (0,image_documents/* readImageDocuments */.k)(outline.source, outline.root), root: outline.root };
    }
    const { source, root, close } = await (0,image_source/* openSourceImage */.nH)(name, client);
    try {
        return { documents: await (0,image_documents/* readImageDocuments */.k)(source, root), root };
    }
    finally {
        await close();
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

/***/ 78647:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_definitions_link_repo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65378);
/* harmony import */ var _actions_link_repo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15994);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);



await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_actions_definitions_link_repo_js__WEBPACK_IMPORTED_MODULE_0__/* .LINK_REPO */ .g, _actions_link_repo_js__WEBPACK_IMPORTED_MODULE_1__.linkRepo, {
    outputsOf: ({ failure: _, packages, ...outputs }) => ({
        ...outputs,
        packages: packages && JSON.stringify(packages),
    }),
    failureOf: ({ failure }) => failure,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
