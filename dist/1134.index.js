export const id = 1134;
export const ids = [1134,5994];
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

/***/ 98841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describe: () => (/* binding */ describe)
});

// EXTERNAL MODULE: ./build/images/edit/edit-image.js + 1 modules
var edit_image = __webpack_require__(9885);
// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/registry/copy.js + 4 modules
var copy = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
;// CONCATENATED MODULE: ./build/actions/describe/described-place.js
/** The word for every tag, in place of a list. */
function isEveryTag(moving) {
    return moving.length === 1 && moving[0] === 'all';
}

// EXTERNAL MODULE: ./build/images/edit/edit-keys.js
var edit_keys = __webpack_require__(94591);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/actions/describe/entry-annotations.js



/**
 * The edited root with the annotations that its own entry gets, which stands in the index of a layout and nowhere in a registry.
 * @param edited the root after the edit, with the annotations from before
 * @throws UserError when a registry is to have such annotations
 */
function withEntryAnnotations(edited, { hasEntry, name }, { annotations: edits = [] }) {
    const level = (0,media_types/* isIndexType */.$U)(edited.mediaType) ? 'index-descriptor' : 'manifest-descriptor';
    const wanted = (0,edit_keys/* editsFor */.L7)(edits, edited.platform).filter((edit) => edit.level === level);
    const [set] = wanted.filter(({ value }) => value !== undefined);
    if (set !== undefined && !hasEntry) {
        throw new errors/* UserError */.y(`${level}:${set.key} has no place in ${name}: a registry keeps no descriptor of the image itself. Write ${level.replace('-descriptor', '')}:${set.key}=…`);
    }
    if (wanted.length === 0 || !hasEntry)
        return edited;
    const annotations = new Map(Object.entries(edited.annotations ?? {}));
    for (const { key, value } of wanted) {
        if (value === undefined)
            annotations.delete(key);
        else
            annotations.set(key, value);
    }
    return { ...edited, annotations: Object.fromEntries(annotations) };
}

// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
;// CONCATENATED MODULE: ./build/actions/describe/list-changes.js


/** What reads differently after an edit, manifest by manifest. */
function listChanges(before, after, replaced) {
    return [...replaced].flatMap(([from, to]) => {
        const [old, now] = [before.get(from), after.get(to.digest)];
        if (old === undefined || now === undefined)
            return [];
        const name = nameOf(old, before);
        return [
            ...compare(`${name} annotation`, old.manifest.annotations, now.manifest.annotations),
            ...compare(`${name} label`, old.config?.fields.config?.Labels, now.config?.fields.config?.Labels),
        ];
    });
}
function nameOf({ descriptor, manifest }, documents) {
    if (manifest.kind === 'index')
        return 'index';
    const platform = (0,image_documents/* platformOf */.t)(descriptor, documents);
    return platform === undefined ? 'manifest' : (0,oci_platform/* formatPlatform */.Bq)(platform);
}
function compare(place, before, after) {
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...keys].flatMap((key) => {
        const change = { place, key, before: textOf(before?.[key]), after: textOf(after?.[key]) };
        return change.before === change.after ? [] : [change];
    });
}
function textOf(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/registry/limiter.js
var registry_limiter = __webpack_require__(26754);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/actions/describe/left-behind.js


/** The tags of older cosign versions, after `sha256-<hex>`. */
const COSIGN_SUFFIXES = { '.sig': 'signature', '.att': 'attestation', '.sbom': 'SBOM' };
/** Finds referrers and signatures of manifests (ACT-07). Registries that refuse the question have none. */
async function findLeftBehind(remote, tags, subjects) {
    const known = new Set(tags);
    const found = await Promise.all(subjects.map(async (subject) => [
        ...(await findReferrers(remote, subject)),
        ...cosignTags(known, subject),
    ]));
    return found.flat();
}
async function findReferrers(remote, subject) {
    const found = [];
    try {
        for await (const { digest, artifactType, mediaType } of remote.referrers(subject)) {
            found.push({ subject, name: digest, kind: artifactType ?? mediaType });
        }
    }
    catch (error) {
        if (!(0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            throw error;
    }
    return found;
}
function cosignTags(tags, subject) {
    return Object.entries(COSIGN_SUFFIXES).flatMap(([suffix, kind]) => {
        const name = `${(0,digest/* algorithmOf */.Hy)(subject)}-${(0,digest/* hexOf */.ZD)(subject)}${suffix}`;
        return tags.has(name) ? [{ subject, name, kind }] : [];
    });
}

;// CONCATENATED MODULE: ./build/actions/describe/registry-place.js







const PARALLEL_LOOKUPS = 8;
/** A package may have tens of thousands of tags, each of which is a request. */
const MAX_LOOKUPS = 500;
/** An image of a registry. */
async function openRegistryPlace(text, client) {
    const { registry, repository, tag, digest } = (0,usage_error/* asUsage */.im)(() => (0,reference/* parseReference */.F2)(text));
    const remote = client.repository(registry, repository);
    const named = digest === undefined ? [tag ?? 'latest'] : [];
    const manifest = await remote.manifest(digest ?? named[0] ?? '');
    const root = manifest.descriptor;
    let listed;
    const list = () => {
        listed ??= listTags(remote);
        return listed;
    };
    return {
        ...{ source: withRead(remote, manifest), root, registry, named, hasEntry: false },
        name: `${registry}/${repository}`,
        async findTags(moving) {
            const tags = (await list()).filter((known) => !named.includes(known) && !isOfReferrers(known));
            return searchTags(remote, root.digest, tags, moving);
        },
        findLeftBehind: async (replaced) => findLeftBehind(remote, await list(), replaced),
        openTarget: (isNew) => withKnownContent(remote, isNew),
        finish: async () => undefined,
        close: async () => undefined,
    };
}
/** What has been read already is not read again. */
function withRead(remote, { descriptor: root, bytes }) {
    return {
        resolve: remote.resolve,
        fetch: (descriptor, from) => descriptor.digest === root.digest
            ? (0,content/* createContent */.sY)(root, bytes).open(from)
            : remote.fetch(descriptor, from),
    };
}
/** What was below the image before the edit is there, what the edit made is not: nothing of both is asked for. */
function withKnownContent(remote, isNew) {
    const target = {
        exists: async ({ digest }) => !isNew(digest),
        push: async (content, options) => isNew(content.descriptor.digest) ? remote.push(content, { ...options, isAbsent: true }) : 'exists',
        tag: (descriptor, tag) => remote.tag(descriptor, tag),
        putManifest: (content, tags, options) => remote.putManifest(content, tags, options),
    };
    return target;
}
/** Of too many tags the last are looked at, which GitHub lists last because they are the newest. */
async function searchTags(remote, digest, tags, moving) {
    const newest = isEveryTag(moving) ? tags : tags.slice(-MAX_LOOKUPS);
    const wanted = new Set([...(isEveryTag(moving) ? [] : moving), ...newest]);
    const limiter = (0,registry_limiter/* createLimiter */.z)(PARALLEL_LOOKUPS);
    const leads = async (tag) => (await remote.find(tag))?.digest === digest;
    const found = await Promise.all([...wanted].map((tag) => limiter(async () => ((await leads(tag)) ? [tag] : []))));
    return { found: found.flat(), unread: tags.length - newest.length };
}
/** What stands for referrers and signatures is no tag of an image. */
function isOfReferrers(tag) {
    return /^sha\d+-[0-9a-f]{64}/.test(tag);
}
/** None where tags cannot be listed. */
async function listTags(remote) {
    try {
        const tags = [];
        for await (const tag of remote.tags())
            tags.push(tag);
        return tags;
    }
    catch (error) {
        if ((0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/markdown.js
var markdown = __webpack_require__(39863);
;// CONCATENATED MODULE: ./build/actions/describe/summarize-description.js

/** The page of a description in the job summary. */
function summarizeDescription(description) {
    const { place, before, after, moved, otherTags, changes, leftBehind, isDryRun } = description;
    const title = isDryRun ? 'Dry run: nothing was changed in' : 'Described';
    return [
        `### ${title} ${(0,markdown/* markdownCode */.D9)(place)}`,
        `${(0,markdown/* markdownCode */.D9)(before)} → ${(0,markdown/* markdownCode */.D9)(after)}${moved.length === 0 ? '' : `, now ${codes(moved)}`}`,
        (0,markdown/* markdownTable */.Qj)(['Where', 'Key', 'Before', 'After'], changes.map(({ place: where, key, before: old, after: now }) => [
            (0,markdown/* escapeMarkdown */.FV)(where),
            (0,markdown/* markdownCode */.D9)(key),
            old === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(old),
            now === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(now),
        ])),
        ...(otherTags.length === 0 ? [] : [`Still at the old digest: ${codes(otherTags)}`]),
        ...(leftBehind.length === 0
            ? []
            : [
                'About the old digest, and not about the new one:',
                leftBehind.map(({ kind, name }) => `- ${(0,markdown/* escapeMarkdown */.FV)(kind)}: ${(0,markdown/* markdownCode */.D9)(name)}`).join('\n'),
            ]),
        '',
    ].join('\n\n');
}
function codes(texts) {
    return texts.map(markdown/* markdownCode */.D9).join(', ');
}

// EXTERNAL MODULE: ./build/actions/image-source.js
var image_source = __webpack_require__(28379);
// EXTERNAL MODULE: ./build/actions/metadata/inherited-values.js
var inherited_values = __webpack_require__(88249);
// EXTERNAL MODULE: ./build/actions/metadata/known-image.js + 4 modules
var known_image = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/actions/metadata/plan-edits.js
var plan_edits = __webpack_require__(28421);
// EXTERNAL MODULE: ./build/actions/metadata/wanted-metadata.js + 1 modules
var wanted_metadata = __webpack_require__(2122);
;// CONCATENATED MODULE: ./build/actions/describe.js















/** Sets annotations and labels of an image that is there, without building it again (ACT-07, ACT-08). */
async function describe(inputs, context) {
    const wanted = (0,wanted_metadata/* readWantedMetadata */.p)(inputs, context.hosts.serverUrl);
    const name = (0,image_source/* parseImageSource */.AB)(inputs.image);
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (client, access) => {
        const place = await openPlace(name, client);
        try {
            const registry = place.registry ?? context.hosts.container;
            const { documents, own } = await (0,known_image/* readKnownImage */.N)(place, inputs, { registry, access, context });
            const edits = (0,plan_edits/* planEdits */.r)(place.root.mediaType, { ...wanted, own });
            return await describePlace({ place, documents, edits, inputs, context });
        }
        finally {
            await place.close();
        }
    });
}
async function openPlace(name, client) {
    switch (name.transport) {
        case 'docker':
            return openRegistryPlace(name.reference, client);
        case 'oci':
            return (await __webpack_require__.e(/* import() */ 5414).then(__webpack_require__.bind(__webpack_require__, 15414))).openLayoutPlace(name.path, name.reference);
        case 'oci-archive':
            return (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6445), __webpack_require__.e(9232)]).then(__webpack_require__.bind(__webpack_require__, 20516))).openArchivePlace(name.path, name.reference);
        default:
            throw new usage_error/* UsageError */.eb(`image: what is in ${name.transport}: cannot be changed; push it first, or copy it to oci:DIR, and describe that`);
    }
}
async function describePlace(task) {
    const { place, documents, edits, inputs, context } = task;
    const { log } = context;
    const edited = (0,edit_image/* editImage */.i)(documents, place.root, edits);
    const root = withEntryAnnotations(edited.root, place, edits);
    const source = (0,edit_image/* createEditedSource */.T)(place.source, documents, edited);
    const after = await (0,image_documents/* readImageDocuments */.k)(source, root);
    const { serverUrl } = context.hosts;
    (0,inherited_values/* warnOfInherited */._)(after, serverUrl, inputs.repository && `${serverUrl}/${inputs.repository}`, log);
    const before = place.root.digest;
    const isChanged = JSON.stringify(root) !== JSON.stringify(place.root);
    if (!isChanged) {
        log.info(`${place.name} says all that already: nothing has changed.`);
        return { digest: before, 'previous-digest': before, changed: false, 'other-tags': [] };
    }
    const search = place.findTags(inputs.moveTags);
    // Only tags that move have to be known before anything is stored.
    const moving = inputs.moveTags.length === 0 ? [] : movingTags(inputs.moveTags, await search, place.named);
    const [{ found, unread }, leftBehind] = await Promise.all([
        search,
        place.findLeftBehind([...edited.replaced.keys()]),
        inputs.dryRun ? undefined : store(task, edited, root, source, moving),
    ]);
    const otherTags = found.filter((tag) => !moving.includes(tag));
    await report(task, {
        ...{ place: place.name, before, after: root.digest, isDryRun: inputs.dryRun },
        ...{ moved: [...place.named, ...moving], otherTags, unreadTags: unread, leftBehind },
        changes: listChanges(documents, after, edited.replaced),
    });
    return { digest: root.digest, 'previous-digest': before, changed: true, 'other-tags': otherTags };
}
/** @throws UsageError for a tag that does not lead to the image: moving it would take it from another one */
function movingTags(wanted, { found }, named) {
    if (isEveryTag(wanted))
        return [...found];
    const further = wanted.filter((tag) => !named.includes(tag));
    const stray = further.find((tag) => !found.includes(tag));
    if (stray === undefined)
        return further;
    const known = found.length === 0 ? 'no other tag does' : `those that do: ${found.join(', ')}`;
    throw new usage_error/* UsageError */.eb(`move-tags: ${JSON.stringify(stray)} does not point to the image; ${known}`);
}
async function store({ place, context }, { contents }, root, source, moving) {
    const tags = [...place.named, ...moving];
    const target = place.openTarget((digest) => contents.has(digest));
    await (0,copy/* copyGraph */.a)(source, target, root, { tags, signal: context.signal });
    await place.finish(root, tags);
}
async function report({ context, inputs }, description) {
    const { log, step } = context;
    const { place, before, after, changes, otherTags, unreadTags, leftBehind } = description;
    for (const { place: where, key, after: value } of changes) {
        log.info(value === undefined ? `${where}: ${key} removed` : `${where}: ${key}=${value}`);
    }
    log.info(`${inputs.dryRun ? 'Dry run: would turn' : 'Turned'} ${place}@${before} into ${after}.`);
    if (otherTags.length > 0)
        log.info(`Still at the old digest: ${otherTags.join(', ')} (move-tags moves them)`);
    if (unreadTags > 0) {
        log.info(`${unreadTags} older tags were not looked at: there are too many. move-tags: all looks at each`);
    }
    if (leftBehind.length > 0) {
        log.warning(`${leftBehind.map(({ kind, name }) => `${kind} ${name}`).join(', ')}: about the old digest, so sign and attest again`);
    }
    await step?.appendSummary(log.redact(summarizeDescription(description)));
}


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
// EXTERNAL MODULE: ./build/actions/describe.js + 6 modules
var actions_describe = __webpack_require__(98841);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/image-source.js
var image_source = __webpack_require__(28379);
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

// EXTERNAL MODULE: ./build/actions/package-place.js
var package_place = __webpack_require__(83858);
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
    const place = await (0,package_place/* placeOf */.$)({ registry, repository: name }, client, context.hosts);
    const settings = (0,hosts/* packageSettingsUrl */.vy)(place, facts.ownerKind, context.hosts);
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

/***/ 83858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20911);

/** Finds out where the registry of a package answers. Only a test registry is asked: the pages of others are at known hosts. */
async function placeOf({ registry, repository }, client, hosts) {
    const { origin } = (0,_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .isTestRegistry */ .GV)(registry, hosts)
        ? await client.origin(registry)
        : new URL(`https://${registry}`);
    return { registry, repository, origin };
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
