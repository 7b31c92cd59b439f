export const id = 7789;
export const ids = [7789];
export const modules = {

/***/ 28379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ parseImageSource),
/* harmony export */   AP: () => (/* binding */ createRemoteImage),
/* harmony export */   Hd: () => (/* binding */ lowerName),
/* harmony export */   W9: () => (/* binding */ findImageSource),
/* harmony export */   lD: () => (/* binding */ loadImageSource),
/* harmony export */   nH: () => (/* binding */ openSourceImage)
/* harmony export */ });
/* harmony import */ var _images_source_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99020);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89792);



/** A source as `copy` and `inspect` read it: a name without transport is a reference to a registry. */
function parseImageSource(text) {
    const name = (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .asUsage */ .im)(() => (0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSourceName */ .m)(text));
    if (name.transport === 'docker')
        return { ...name, reference: lowerName(name.reference) };
    if (name.transport !== 'none')
        return name;
    if ((0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isPath */ .u)(text)) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${JSON.stringify(text)} is a path: write oci:DIR, oci-archive:FILE or docker-archive:FILE, as it is`);
    }
    return { transport: 'docker', reference: lowerName(name.text) };
}
/** Names are lower case, owners of repositories on GitHub need not be; a tag keeps its case. */
function lowerName(reference) {
    const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
    return colon === -1
        ? reference.toLowerCase()
        : reference.slice(0, colon).toLowerCase() + reference.slice(colon);
}
/** A source as `push` reads it: a name without transport is looked for on this machine. */
async function findImageSource(name) {
    if (name.transport !== 'none')
        return name;
    const { findLocalImage } = await Promise.all(/* import() */[__webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(6668)]).then(__webpack_require__.bind(__webpack_require__, 25038));
    return findLocalImage(name.text);
}
/** Loads what such a source is found and read with, for whoever waits for something else meanwhile. Nothing is read. */
async function loadImageSource({ transport }) {
    if (transport === 'none')
        await Promise.all(/* import() */[__webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(6668)]).then(__webpack_require__.bind(__webpack_require__, 25038));
    else if (transport !== 'docker')
        await (await __webpack_require__.e(/* import() */ 1895).then(__webpack_require__.bind(__webpack_require__, 41895))).loadTransport(transport);
}
/** @throws UserError when there is no such image, or it is not whole */
async function openSourceImage(name, client, options) {
    if (name.transport !== 'docker') {
        const { openLocalImage } = await __webpack_require__.e(/* import() */ 1895).then(__webpack_require__.bind(__webpack_require__, 41895));
        return openLocalImage(name, options);
    }
    const { registry, repository, tag, digest } = (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .asUsage */ .im)(() => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name.reference));
    const source = client.repository(registry, repository);
    const root = await source.resolve(digest ?? tag ?? 'latest');
    return createRemoteImage(source, root);
}
/** An image of a registry, which needs no closing. */
function createRemoteImage(source, root) {
    return { source, root, notices: [], findDamage: async () => undefined, close: async () => { } };
}


/***/ }),

/***/ 39863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   IS: () => (/* binding */ markdownCodeBlock),
/* harmony export */   Qj: () => (/* binding */ markdownTable)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4147);

/** Untrusted text inside Markdown or HTML, table cells and code included: one line that shows exactly these characters. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).replaceAll(/[^\p{L}\p{N} ,.\-/]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/** A short piece of code. Entities work in it, as they do not between backticks. */
function markdownCode(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines to copy, with the copy button that GitHub shows. */
function markdownCodeBlock(lines) {
    return `<pre><code>${lines.map(escapeMarkdown).join('\n')}</code></pre>`;
}
/** A table of cells that are Markdown already. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 88249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ warnOfInherited)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71392);
/* harmony import */ var _value_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25659);



/**
 * Warns of what the edited image still says, and nobody has said here: values that GitHub does not show, above all a source that came
 * with the base image and would link the package to somebody else's repository (LINK-02, META-05).
 * @param repositoryUrl of the repository that the image is of; undefined when unknown
 */
function warnOfInherited(documents, serverUrl, repositoryUrl, log) {
    const rules = (0,_value_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .createValueRules */ .hu)(serverUrl);
    const warnings = new Set();
    for (const { descriptor, manifest, config } of documents.values()) {
        if ((0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H)(descriptor))
            continue;
        const labels = Object.entries(config?.fields.config?.Labels ?? {});
        for (const [key, value] of [...labels, ...Object.entries(manifest.annotations ?? {})]) {
            if (typeof value !== 'string')
                continue;
            const isForeign = key === _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source && isOtherThan(value, repositoryUrl);
            if (isForeign)
                warnings.add(`${key} says ${value}, so a new package would be linked there: set it, or remove it`);
            else if (rules[key]?.(value) !== undefined)
                warnings.add(`${key} ${JSON.stringify(value)} ${rules[key]?.(value)}`);
        }
    }
    for (const warning of warnings)
        log.warning(`the image says it of itself: ${warning}`);
}
function isOtherThan(source, repositoryUrl) {
    if (repositoryUrl === undefined)
        return false;
    return source.replace(/(?:\.git)?\/?$/, '').toLowerCase() !== repositoryUrl.toLowerCase();
}


/***/ }),

/***/ 7030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readKnownImage)
});

// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/oci/annotations.js
var annotations = __webpack_require__(96348);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
// EXTERNAL MODULE: ./build/oci/attestation.js
var attestation = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/actions/metadata/provenance.js

/** Where the two versions of SLSA's provenance have BuildKit's steps (its page "SLSA definitions"). */
const STEPS = [
    ['predicate', 'buildConfig', 'llbDefinition'],
    ['predicate', 'buildDefinition', 'internalParameters', 'buildConfig', 'llbDefinition'],
];
/**
 * The image that an image is built on, by BuildKit's provenance: from the last step each step leads to the one whose files it changes, down
 * to an image. Only provenance of mode `max` has the steps; the materials of mode `min` are the images of all stages.
 * @param statement untrusted JSON
 * @returns undefined also for what is built from scratch
 */
function findBaseInProvenance(statement) {
    const steps = STEPS.flatMap((path) => listOf(at(statement, path)));
    const byId = new Map(steps.map((step) => [at(step, ['id']), step]));
    let step = steps.at(-1);
    // Bounded by the number of steps: what leads back to itself is no build.
    for (const _ of steps) {
        const identifier = at(step, ['op', 'Op', 'source', 'identifier']);
        if (identifier !== undefined)
            return parseIdentifier(identifier);
        const input = listOf(at(step, ['inputs']))[changedInput(at(step, ['op', 'Op'])) ?? -1];
        step = byId.get(String(input).replace(/:0$/, ''));
    }
    return undefined;
}
/** Which input of an operation holds the files that it changes; undefined for none, as after FROM scratch. Zero is not written. */
function changedInput(operation) {
    const [action] = listOf(at(operation, ['file', 'actions']));
    const mounts = listOf(at(operation, ['exec', 'mounts']));
    const root = mounts.find((mount) => at(mount, ['dest']) === '/');
    const [merged] = listOf(at(operation, ['merge', 'inputs']));
    const isResult = isEmpty(operation);
    const changing = action ?? root ?? merged ?? (isResult ? {} : undefined);
    if (changing === undefined)
        return undefined;
    return Number(at(changing, ['input']) ?? 0);
}
/** `docker-image://NAME@DIGEST` */
function parseIdentifier(identifier) {
    const [, name, digest] = /^docker-image:\/\/([^@\s]+)@(\S+)$/.exec(String(identifier)) ?? [];
    return name !== undefined && digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest) ? { name, digest } : undefined;
}
function at(value, path) {
    return path.reduce((above, key) => (typeof above === 'object' && above !== null ? Reflect.get(above, key) : undefined), value);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function isEmpty(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./build/actions/metadata/base-image.js





const PREDICATE_TYPE = 'in-toto.io/predicate-type';
const PROVENANCE = 'https://slsa.dev/provenance/';
/** A whole build with its Dockerfiles; one of this size is an attack on memory (bytes). */
const MAX_PROVENANCE_BYTES = 16 * 1024 * 1024;
/**
 * What an image is built on, as far as all its platforms agree: by annotations, as buildah writes them, or by BuildKit's provenance in
 * the index. Labels do not count: they may be those of the base's own base.
 */
async function findBaseImage(documents, source) {
    const images = [...documents.values()].filter(({ manifest, descriptor }) => manifest.kind === 'image' && !(0,attestation/* isAttestation */.H)(descriptor));
    const bases = await Promise.all(images.map((image) => baseOf(image, documents, source)));
    return {
        name: agreedOf(bases.map((base) => base?.name)),
        digest: agreedOf(bases.map((base) => base?.digest)),
    };
}
function agreedOf(values) {
    return new Set(values).size === 1 ? values[0] : undefined;
}
async function baseOf(image, documents, source) {
    const { [annotations/* ANNOTATION */.Y.baseName]: name, [annotations/* ANNOTATION */.Y.baseDigest]: digest } = image.manifest.annotations ?? {};
    if (name !== undefined)
        return { name, digest };
    const provenance = provenanceOf(image.descriptor, documents);
    return provenance && findBaseInProvenance(await readJson(source, provenance));
}
/** The provenance about an image, among the attestations of its index. */
function provenanceOf({ digest }, documents) {
    const about = [...documents.values()].filter(({ descriptor: { annotations } }) => annotations?.[attestation/* ATTESTATION */.B.subject] === digest);
    const layers = about.flatMap(({ manifest }) => (manifest.kind === 'image' ? manifest.layers : []));
    return layers.find(({ annotations, size }) => annotations?.[PREDICATE_TYPE]?.startsWith(PROVENANCE) === true && size <= MAX_PROVENANCE_BYTES);
}
/** Undefined for what is no JSON: nobody has checked an attestation. */
async function readJson(source, descriptor) {
    const bytes = await (0,content/* readVerified */.xu)((0,target/* contentOf */.$)(source, descriptor));
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
// EXTERNAL MODULE: ./build/github/get-unless-absent.js
var get_unless_absent = __webpack_require__(2183);
;// CONCATENATED MODULE: ./build/github/repository-facts.js

/**
 * Looks a repository up by `OWNER/NAME`.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
async function findRepository(client, fullName) {
    const value = await (0,get_unless_absent/* getUnlessAbsent */.e)(client, `/repos/${pathOf(fullName)}`);
    if (value === undefined)
        return undefined;
    const { description, homepage, license } = (value ?? {});
    const spdx = textOf(license?.spdx_id);
    return {
        description: textOf(description),
        homepage: textOf(homepage),
        // What GitHub answers for a licence that it does not recognise.
        license: spdx === 'NOASSERTION' ? undefined : spdx,
    };
}
/**
 * When a commit was made: ISO 8601.
 * @returns undefined for a commit that GitHub does not have
 * @throws GitHubError
 */
async function findCommitTime(client, fullName, sha) {
    const value = await (0,get_unless_absent/* getUnlessAbsent */.e)(client, `/repos/${pathOf(fullName)}/commits/${encodeURIComponent(sha)}`);
    const { commit } = (value ?? {});
    return textOf(commit?.committer?.date);
}
function pathOf(fullName) {
    return fullName.split('/').map(encodeURIComponent).join('/');
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/actions/metadata/repository-values.js




/** The predefined keys as far as a repository and its workflow tell them (ACT-08). The same commit gives the same values. */
async function readRepositoryValues(origin) {
    const { repository, hosts, environment, client } = origin;
    const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase() === repository.toLowerCase();
    const { GITHUB_SHA, GITHUB_REF_NAME } = isOwn ? environment : {};
    const revision = GITHUB_SHA || undefined;
    const [facts, created] = await Promise.all([
        client && unlessRefused(findRepository(client, repository), 'description and license', origin),
        client && revision && unlessRefused(findCommitTime(client, repository, revision), 'created', origin),
    ]);
    const url = `${hosts.serverUrl}/${repository}`;
    const values = {
        [annotations/* ANNOTATION */.Y.source]: url,
        [annotations/* ANNOTATION */.Y.url]: facts?.homepage ?? url,
        [annotations/* ANNOTATION */.Y.documentation]: `${url}#readme`,
        [annotations/* ANNOTATION */.Y.title]: repository.slice(repository.indexOf('/') + 1),
        [annotations/* ANNOTATION */.Y.description]: facts?.description,
        [annotations/* ANNOTATION */.Y.licenses]: facts?.license,
        [annotations/* ANNOTATION */.Y.revision]: revision,
        [annotations/* ANNOTATION */.Y.version]: isOwn ? versionOf(environment) : undefined,
        [annotations/* ANNOTATION */.Y.created]: created,
        [annotations/* ANNOTATION */.Y.refName]: GITHUB_REF_NAME || undefined,
    };
    return new Map(Object.entries(values).flatMap(([key, value]) => value === undefined || value === '' ? [] : [[key, value]]));
}
/** A job without `contents: read` may ask for the repository, and not for its commits. */
async function unlessRefused(answer, what, { repository, warn }) {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y))
            throw error;
        const hint = error.status === 403 ? ' (give the job "permissions: contents: read")' : '';
        warn(`${what} of ${repository} could not be asked for${hint}: ${error.message}`);
        return undefined;
    }
}
/** The version that a tag of git stands for; the name of any other tag as it is. */
function versionOf({ GITHUB_REF_TYPE, GITHUB_REF_NAME }) {
    if (GITHUB_REF_TYPE !== 'tag' || !GITHUB_REF_NAME)
        return undefined;
    return (0,semver.parse)(GITHUB_REF_NAME)?.version ?? GITHUB_REF_NAME;
}

// EXTERNAL MODULE: ./build/actions/metadata/value-rules.js
var value_rules = __webpack_require__(25659);
;// CONCATENATED MODULE: ./build/actions/metadata/known-image.js






/**
 * Reads an image, what its source repository says about it, and what it is built on; nothing of the latter two where no repository is
 * known. Values that GitHub would not show are left out with a warning: nobody has written them for an image.
 * @throws UsageError for a repository that is no OWNER/REPOSITORY
 */
async function readKnownImage({ source, root }, { mode, repository }, surroundings) {
    const isWanted = mode !== 'off' && repository !== undefined;
    const [documents, values] = await Promise.all([
        (0,image_documents/* readImageDocuments */.k)(source, root),
        isWanted ? readValues(repository, surroundings) : new Map(),
    ]);
    if (isWanted) {
        const { name, digest } = await findBaseImage(documents, source);
        if (name !== undefined)
            values.set(annotations/* ANNOTATION */.Y.baseName, name);
        if (digest !== undefined)
            values.set(annotations/* ANNOTATION */.Y.baseDigest, digest);
    }
    const own = [...values].map(([key, value]) => ({ places: [], key, value, onlyIfAbsent: mode === 'fill' }));
    return { documents, own };
}
async function readValues(repository, { registry, access, context }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new usage_error/* UsageError */.eb(`repository: ${JSON.stringify(repository)} is no repository: write OWNER/REPOSITORY`);
    }
    const { hosts, environment, log } = context;
    const client = await access.restClient(registry);
    const values = await readRepositoryValues({
        ...{ repository, hosts, environment, client },
        warn: log.warning,
    });
    const rules = (0,value_rules/* createValueRules */.hu)(hosts.serverUrl);
    for (const [key, value] of values) {
        const problem = rules[key]?.(value);
        if (problem === undefined)
            continue;
        log.warning(`${key} of ${repository} is left out: it ${problem}`);
        values.delete(key);
    }
    return values;
}


/***/ }),

/***/ 28421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ planEdits)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);



/**
 * Decides where keys without a place stand: those of image-spec where GitHub's container registry looks for them (META-02) — labels and
 * manifest annotations of a single image, annotations of an index and of its images — and others in annotations alone.
 * @param mediaType of the image's root
 * @throws UserError for a Docker manifest list, which cannot say anything about itself
 */
function planEdits(mediaType, wanted) {
    const { labels, remove, attestations, convertToOci } = wanted;
    const root = { isIndex: (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType), isDocker: (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isDockerType */ .$F)(mediaType) && !convertToOci };
    const annotations = [...ownValues(wanted, root), ...wanted.annotations];
    const placed = annotations.map((annotation) => ({ annotation, places: placesOf(annotation, root) }));
    return {
        annotations: [
            ...remove.flatMap(({ key, places }) => annotationEdits(places, EVERYWHERE, { key, value: undefined })),
            ...placed.flatMap(({ annotation: { key, value, onlyIfAbsent }, places }) => annotationEdits(places.annotations, [], { key, value, onlyIfAbsent })),
        ],
        labels: [
            ...remove.flatMap(({ key, places }) => (places.length === 0 ? [{ key, value: undefined }] : [])),
            ...placed.flatMap(({ annotation: { key, value, onlyIfAbsent }, places }) => places.isLabel ? [{ key, value, onlyIfAbsent }] : []),
            ...labels,
        ],
        attestations,
        convertToOci,
    };
}
/** A key that is to go stays away, and a single image says by its label what an index says by annotations alone. */
function ownValues({ own = [], labels, remove }, { isIndex }) {
    const removed = remove.filter(({ places }) => places.length === 0);
    const settled = new Set([...removed, ...(isIndex ? [] : labels)].map(({ key }) => key));
    return own.filter(({ key }) => !settled.has(key));
}
const EVERYWHERE = [
    { level: 'index' },
    { level: 'manifest' },
    { level: 'index-descriptor' },
    { level: 'manifest-descriptor' },
];
function placesOf({ key, places }, { isIndex, isDocker }) {
    if (places.length > 0)
        return { annotations: places, isLabel: false };
    if (isIndex && isDocker) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${JSON.stringify(key)} cannot be written: the image is a Docker manifest list, which has no annotations. Set convert to oci to make an OCI index of it`);
    }
    // An OCI index may hold images of Docker, which have no annotations; GitHub looks at those of the index.
    if (isIndex)
        return { annotations: [{ level: 'index' }, { level: 'manifest', isOptional: true }], isLabel: false };
    if (isDocker)
        return { annotations: [], isLabel: true };
    return { annotations: [{ level: 'manifest' }], isLabel: _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDEFINED_KEYS */ .a.has(key) };
}
function annotationEdits(places, otherwise, edit) {
    return (places.length > 0 ? places : otherwise).map((place) => ({ ...place, ...edit }));
}


/***/ }),

/***/ 25659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ MAX_LICENSES),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   bx: () => (/* binding */ spdxProblem),
/* harmony export */   hu: () => (/* binding */ createValueRules),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   rn: () => (/* binding */ urlProblem),
/* harmony export */   sP: () => (/* binding */ dateProblem)
/* harmony export */ });
/* unused harmony exports tooLong, sourceProblem */
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96348);


/** What GitHub shows of a package, in characters (META-01). */
const MAX_DESCRIPTION = 512;
const MAX_LICENSES = 256;
/** Length in characters as people count them: code points. */
function lengthOf(text) {
    return [...text].length;
}
/** The rules of predefined keys for one GitHub server (META-01, META-05). */
function createValueRules(serverUrl) {
    return {
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.description]: (value) => textProblem(value) ?? tooLong(value, MAX_DESCRIPTION, 'shorten it'),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.licenses]: (value) => tooLong(value, MAX_LICENSES, 'name the licences by an SPDX expression') ?? spdxProblem(value),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.source]: (value) => sourceProblem(value, serverUrl),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.url]: urlProblem,
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.documentation]: urlProblem,
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.created]: dateProblem,
    };
}
function tooLong(value, limit, remedy) {
    const length = lengthOf(value);
    return length > limit ? `has ${length} characters, at most ${limit} are shown: ${remedy}` : undefined;
}
/** A description is text, not markup of a terminal or a binary. */
function textProblem(value) {
    const control = /[\p{Cc}--[\t\n\r]]/v.exec(value)?.[0];
    if (control === undefined)
        return undefined;
    const code = control.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
    return `has a control character (U+${code}), and only text is shown: take it out`;
}
function spdxProblem(value) {
    try {
        spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__(value.trim());
        return undefined;
    }
    catch {
        return `is no SPDX expression: write identifiers of spdx.org/licenses, such as MIT or "Apache-2.0 OR MIT"`;
    }
}
/** The one form that GitHub recognises: no `.git`, no further path. */
function sourceProblem(value, serverUrl) {
    const wanted = `write ${serverUrl}/OWNER/REPOSITORY`;
    const url = URL.parse(value);
    if (url === null)
        return `is no URL: ${wanted}`;
    const { origin, pathname, search, hash } = url;
    if (origin !== serverUrl)
        return `is not on ${serverUrl}, so it links no package: ${wanted}`;
    const [owner, repository, ...more] = pathname.replace(/^\//, '').split('/');
    if (!owner || !repository || more.length > 0 || search !== '' || hash !== '') {
        return `is not the URL of a repository: ${wanted}`;
    }
    if (repository.endsWith('.git')) {
        return `ends in .git, which links no package: write ${serverUrl}/${owner}/${repository.slice(0, -'.git'.length)}`;
    }
    return undefined;
}
function urlProblem(value) {
    const protocol = URL.parse(value)?.protocol;
    const isUrl = protocol === 'https:' || protocol === 'http:';
    return isUrl ? undefined : 'is no URL: write one that begins with https://';
}
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
function dateProblem(value) {
    const isDate = RFC_3339.test(value) && !Number.isNaN(Date.parse(value));
    return isDate ? undefined : 'is no date and time of RFC 3339: write one such as 2026-01-31T12:00:00Z';
}


/***/ }),

/***/ 2122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readWantedMetadata)
});

// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
;// CONCATENATED MODULE: ./build/actions/metadata/parse-annotation.js



const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
const PLACE = String.raw `[a-z-]+(?:\[[^\]]*\])?`;
const PREFIX = new RegExp(`^(${PLACE}(?:,${PLACE})*):(.*)$`, 's');
/**
 * Reads `[LEVEL[PLATFORM][,…]:]KEY=VALUE`, the syntax of `docker buildx build --annotation`.
 * @throws UserError that says what is wrong with the level, the platform or the key
 */
function parseAnnotation(text) {
    const { places, rest } = splitPlaces(text);
    const { key, value } = parseKeyValue(rest);
    return { places, key, value };
}
/** Reads `[LEVEL[PLATFORM][,…]:]KEY`, for keys that go. @throws UserError */
function parsePlacedKey(text) {
    const { places, rest } = splitPlaces(text);
    return { places, key: requireKey(rest, text) };
}
/** Reads `KEY=VALUE`, as `docker build --label` does. The value may hold further equals signs, and be empty. @throws UserError */
function parseKeyValue(text) {
    const equals = text.indexOf('=');
    if (equals === -1)
        throw new errors/* UserError */.y(`${JSON.stringify(text)} has no value: write KEY=VALUE`);
    return { key: requireKey(text.slice(0, equals), text), value: text.slice(equals + 1) };
}
function requireKey(text, whole) {
    const key = text.trim();
    if (key === '')
        throw new errors/* UserError */.y(`${JSON.stringify(whole)} has no key: write KEY=VALUE`);
    if (/\s/.test(key))
        throw new errors/* UserError */.y(`key ${JSON.stringify(key)} has a blank in it`);
    return key;
}
/** A key may have a colon as well: only what looks like levels, before the first equals sign, is read as such. */
function splitPlaces(text) {
    const [, prefix, rest] = PREFIX.exec(text.trimStart()) ?? [];
    if (prefix === undefined || rest === undefined)
        return { places: [], rest: text.trimStart() };
    return { places: prefix.split(/,(?![^[]*\])/).map(parsePlace), rest };
}
function parsePlace(text) {
    const [, name = '', platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(text) ?? [];
    const level = LEVELS.find((known) => known === name);
    if (level === undefined) {
        const meant = (0,closest_name/* closestName */.N)(name, LEVELS);
        const hint = meant === undefined ? `there are ${LEVELS.join(', ')}` : `did you mean ${meant}?`;
        throw new errors/* UserError */.y(`unknown annotation level ${JSON.stringify(name)}: ${hint}`);
    }
    if (platform === undefined)
        return { level };
    if (level.startsWith('index')) {
        throw new errors/* UserError */.y(`${JSON.stringify(text)}: an index has no platform; platforms go with manifest levels`);
    }
    return { level, platform: (0,oci_platform/* parsePlatform */.FL)(platform) };
}

// EXTERNAL MODULE: ./build/actions/metadata/value-rules.js
var value_rules = __webpack_require__(25659);
;// CONCATENATED MODULE: ./build/actions/metadata/wanted-metadata.js



/**
 * Reads what an image is to say. Every value is checked here, before anything is read or sent (META-05).
 * @throws UsageError that names the input, the key, what is wrong and what to write
 */
function readWantedMetadata(inputs, serverUrl) {
    const annotations = inputs.annotations.map((line) => (0,usage_error/* parseInput */.CU)('annotations', line, parseAnnotation));
    const labels = inputs.labels.map((line) => (0,usage_error/* parseInput */.CU)('labels', line, parseKeyValue));
    const remove = inputs.remove.map((line) => (0,usage_error/* parseInput */.CU)('remove', line, parsePlacedKey));
    const rules = (0,value_rules/* createValueRules */.hu)(serverUrl);
    for (const { key, value } of [...annotations, ...labels]) {
        const problem = rules[key]?.(value);
        if (problem !== undefined)
            throw new usage_error/* UsageError */.eb(`${key} ${JSON.stringify(shortened(value))} ${problem}`);
    }
    const set = new Set([...annotations, ...labels].map(({ key }) => key));
    const both = remove.find(({ key, places }) => places.length === 0 && set.has(key));
    if (both !== undefined)
        throw new usage_error/* UsageError */.eb(`remove: ${both.key} is set as well: do one of the two`);
    return {
        ...{ annotations, labels, remove },
        attestations: inputs.attestations,
        convertToOci: inputs.convert === 'oci',
    };
}
const SHOWN_CHARACTERS = 60;
function shortened(text) {
    const characters = [...text];
    return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}


/***/ }),

/***/ 45734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ describeDamage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

/** Hashes bytes: a sentence with `name`, wanted and actual digest when they differ, else undefined. */
async function describeDamage(name, digest, bytes) {
    const digester = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigester */ .QC)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    for await (const chunk of bytes)
        digester.update(chunk);
    const got = digester.digest();
    return got === digest ? undefined : `${name} is damaged: expected ${digest}, its content is ${got}`;
}


/***/ }),

/***/ 9885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createEditedSource),
  i: () => (/* binding */ editImage)
});

// EXTERNAL MODULE: ./build/oci/attestation.js
var attestation = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/images/located-image.js
var located_image = __webpack_require__(10289);
// EXTERNAL MODULE: ./build/images/edit/edit-keys.js
var edit_keys = __webpack_require__(94591);
// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./build/images/edit/json-document.js


/**
 * @param bytes JSON in UTF-8, known to be valid
 * @param name what messages call it, such as its digest
 * @throws UserError when an object has a member twice: readers differ in which one counts
 */
function createJsonDocument(bytes, name) {
    let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    let tree = (0,main.parseTree)(text);
    const style = styleOf(text);
    requireDistinctMembers(tree, name);
    const find = (path) => (0,main.findNodeAtLocation)(tree, [...path]);
    /** Puts a replacement for a part of `value`, or for all of it, and reads that value anew. */
    const splice = (value, { start, end }, replacement) => {
        const growth = replacement.length - (end - start);
        text = text.slice(0, start) + replacement + text.slice(end);
        const changed = (0,main.parseTree)(text.slice(value.offset, endOf(value) + growth));
        move(changed, value.offset);
        makeRoom(value, growth);
        if (value.parent === undefined)
            tree = changed;
        else
            takePlace(changed, value, value.parent);
    };
    const set = (path, value) => {
        const node = find(path);
        if (node !== undefined) {
            splice(node, rangeOf(node), JSON.stringify(value));
            return;
        }
        const above = path.slice(0, -1);
        // A null stands for an object that nobody has filled.
        if (find(above)?.type !== 'object')
            set(above, {});
        const entry = `${JSON.stringify(String(path.at(-1)))}:${style.space}${JSON.stringify(value)}`;
        const parent = find(above);
        const { range, replacement } = lastPlaceIn(parent, text, path.length, style);
        splice(parent, range, replacement(entry));
    };
    return {
        set,
        remove(path) {
            const node = find(path);
            if (node === undefined)
                return;
            const item = lastToGo(itemOf(node));
            splice(item.parent, rangeWithComma(item), '');
        },
        bytes: () => new TextEncoder().encode(text),
    };
}
function move(node, by) {
    node.offset += by;
    for (const child of node.children ?? [])
        move(child, by);
}
/** Moves what stands behind a node that grows, and lets those round it grow with it. */
function makeRoom(node, growth) {
    const parent = node.parent;
    if (parent === undefined)
        return;
    const siblings = parent.children ?? [];
    for (const later of siblings.slice(siblings.indexOf(node) + 1))
        move(later, growth);
    parent.length += growth;
    makeRoom(parent, growth);
}
function takePlace(successor, node, parent) {
    parent.children?.splice(parent.children.indexOf(node), 1, successor);
    successor.parent = parent;
}
/** New members look like those that are there. */
function styleOf(text) {
    const [, eol = '', indent = ''] = /^\s*\{(\r?\n)([ \t]*)/.exec(text) ?? [];
    return { eol, indent, space: /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s/.test(text) ? ' ' : '' };
}
function lineAt(depth, { eol, indent }) {
    return eol + indent.repeat(depth);
}
/** Where a new member of `parent` goes, and what stands round it: the same as round the last one that is there. */
function lastPlaceIn(parent, text, depth, style) {
    const last = parent.children?.at(-1);
    if (last === undefined) {
        const [before, after] = [lineAt(depth, style), lineAt(depth - 1, style)];
        return { range: rangeOf(parent), replacement: (entry) => `{${before}${entry}${after}}` };
    }
    const separator = parent.children?.length === 1 ? parent.offset : text.lastIndexOf(',', last.offset);
    const gap = text.slice(separator + 1, last.offset);
    return {
        range: { start: endOf(last), end: endOf(last) },
        replacement: (entry) => `,${gap}${entry}`,
    };
}
function endOf({ offset, length }) {
    return offset + length;
}
function rangeOf(node) {
    return { start: node.offset, end: endOf(node) };
}
/** The member or entry whose value this is. */
function itemOf(value) {
    return value.parent?.type === 'property' ? value.parent : value;
}
/** The item, or the one above it that would be left with an empty object. */
function lastToGo(item) {
    const around = item.parent;
    const isOnlyMember = around?.type === 'object' && around.children?.length === 1;
    return isOnlyMember && around.parent !== undefined ? lastToGo(itemOf(around)) : item;
}
/** With what separates it from its neighbours. */
function rangeWithComma(item) {
    const around = item.parent;
    const siblings = around.children ?? [];
    const position = siblings.indexOf(item);
    const [before, after] = [siblings[position - 1], siblings[position + 1]];
    if (before !== undefined)
        return { start: endOf(before), end: endOf(item) };
    if (after !== undefined)
        return { start: item.offset, end: after.offset };
    return { start: around.offset + 1, end: endOf(around) - 1 };
}
function requireDistinctMembers(node, name) {
    const seen = new Set();
    for (const child of node.children ?? []) {
        const member = String(child.children?.[0]?.value);
        if (node.type === 'object' && seen.has(member)) {
            throw new errors/* UserError */.y(`${name} has ${JSON.stringify(member)} twice in one object, so it cannot be edited`);
        }
        seen.add(member);
        requireDistinctMembers(child, name);
    }
}

;// CONCATENATED MODULE: ./build/images/edit/edit-image.js









/**
 * Rewrites annotations and labels of an image, and nothing else: documents keep their bytes but for the edit, unknown fields survive,
 * descriptors above a changed document follow it. Pure.
 * @throws UserError for annotations of a Docker manifest, and for a manifest that would become too large
 */
function editImage(documents, root, edits) {
    const editing = {
        ...{ documents, edits, root: root.digest },
        ...{ contents: new Map(), replaced: new Map(), dropped: [] },
    };
    const { contents, replaced, dropped } = editing;
    return { root: rewrite(root, editing), contents, replaced, dropped };
}
/** What is read from an edited image: what the edit made and `documents` hold from memory, the rest from `source`. */
function createEditedSource(source, documents, edited) {
    const { root, contents } = edited;
    const held = new Map([...bytesOf(documents), ...contents]);
    return {
        async resolve(reference) {
            return reference === '' || reference === root.digest ? root : source.resolve(reference);
        },
        fetch(descriptor, from) {
            const bytes = held.get(descriptor.digest);
            return bytes === undefined ? source.fetch(descriptor, from) : (0,located_image/* readLocation */.mb)(bytes, from);
        },
    };
}
function bytesOf(documents) {
    return [...documents.values()].flatMap(({ descriptor, bytes, manifest, config }) => [
        [descriptor.digest, bytes],
        ...(config !== undefined && manifest.kind === 'image'
            ? [[manifest.config.digest, config.bytes]]
            : []),
    ]);
}
/** The descriptor of what a manifest becomes; each is rewritten once. Anything that is no manifest stays. */
function rewrite(descriptor, editing) {
    const { documents, replaced } = editing;
    const original = documents.get(descriptor.digest);
    if (original === undefined)
        return descriptor;
    const known = replaced.get(descriptor.digest);
    if (known !== undefined)
        return { ...descriptor, ...known };
    const { manifest } = original;
    const document = createJsonDocument(original.bytes, descriptor.digest);
    const mediaType = convert(document, [], manifest.mediaType, editing);
    if (manifest.kind === 'index')
        editIndex(document, manifest, { descriptor, mediaType }, editing);
    else
        editManifest(document, manifest, { descriptor, mediaType, config: original.config }, editing);
    if (manifest.subject !== undefined)
        repoint(document, ['subject'], manifest.subject, rewrite(manifest.subject, editing), editing);
    const successor = keep(document, { ...descriptor, mediaType }, editing);
    if (successor.digest !== descriptor.digest)
        replaced.set(descriptor.digest, successor);
    return { ...descriptor, ...successor };
}
function editIndex(document, index, edited, editing) {
    const { edits, root, dropped } = editing;
    // From the end, so that positions hold while entries leave.
    for (const [position, child] of [...index.manifests.entries()].reverse()) {
        const path = ['manifests', position];
        if (edits.attestations === 'drop' && (0,attestation/* isAttestation */.H)(child)) {
            document.remove(path);
            dropped.unshift(child);
            continue;
        }
        repoint(document, path, child, rewrite(child, editing), editing);
        followImage(document, path, child, editing);
        const level = (0,media_types/* isIndexType */.$U)(child.mediaType) ? 'index-descriptor' : 'manifest-descriptor';
        const platform = (0,image_documents/* platformOf */.t)(child, editing.documents);
        const place = { level, path: [...path, 'annotations'], mediaType: edited.mediaType, platform };
        if (!(0,attestation/* isAttestation */.H)(child))
            (0,edit_keys/* editAnnotations */.R6)(document, place, child.annotations, edits.annotations ?? []);
    }
    if (edited.descriptor.digest !== root)
        return;
    const place = {
        level: 'index',
        path: ['annotations'],
        mediaType: edited.mediaType,
        platform: undefined,
    };
    (0,edit_keys/* editAnnotations */.R6)(document, place, index.annotations, edits.annotations ?? []);
}
/** BuildKit's attestations name the image that they are about by its digest, in an annotation. */
function followImage(document, path, child, editing) {
    const image = child.annotations?.[attestation/* ATTESTATION */.B.subject];
    const original = editing.documents.get(image);
    if (original === undefined || !(0,attestation/* isAttestation */.H)(child))
        return;
    const { digest } = rewrite(original.descriptor, editing);
    if (digest !== image)
        document.set([...path, 'annotations', attestation/* ATTESTATION */.B.subject], digest);
}
function editManifest(document, manifest, edited, editing) {
    const { descriptor, mediaType, config } = edited;
    const { annotations = [], labels = [] } = editing.edits;
    convert(document, ['config'], manifest.config.mediaType, editing);
    for (const [position, layer] of manifest.layers.entries()) {
        convert(document, ['layers', position], layer.mediaType, editing);
    }
    if ((0,attestation/* isAttestation */.H)(descriptor))
        return;
    const platform = (0,image_documents/* platformOf */.t)(descriptor, editing.documents);
    if (config !== undefined) {
        const wanted = (0,edit_keys/* editsFor */.L7)(labels, platform);
        const labelled = editLabels(manifest, config, wanted, editing);
        repoint(document, ['config'], manifest.config, labelled, editing);
    }
    const place = { level: 'manifest', path: ['annotations'], mediaType, platform };
    (0,edit_keys/* editAnnotations */.R6)(document, place, manifest.annotations, annotations, config?.fields.config?.Labels);
}
function editLabels({ config: descriptor, annotations }, config, edits, editing) {
    const document = createJsonDocument(config.bytes, descriptor.digest);
    (0,edit_keys/* editKeys */.nj)(document, ['config', 'Labels'], config.fields.config?.Labels, edits, annotations);
    return keep(document, descriptor, editing);
}
/** Puts the type of image-spec in place of Docker's where that is wanted, and gives the type that counts. */
function convert(document, path, mediaType, { edits }) {
    const converted = edits.convertToOci === true ? (0,media_types/* ociTwinOf */.P1)(mediaType) : mediaType;
    if (converted !== mediaType)
        document.set([...path, 'mediaType'], converted);
    return converted;
}
/** Makes the descriptor at `path` name what has taken the place of `from`; its further fields stay. */
function repoint(document, path, from, to, { contents }) {
    if (to.mediaType !== from.mediaType)
        document.set([...path, 'mediaType'], to.mediaType);
    if (to.digest === from.digest)
        return;
    document.set([...path, 'digest'], to.digest);
    document.set([...path, 'size'], to.size);
    const bytes = contents.get(to.digest);
    if (from.data === undefined || bytes === undefined)
        return;
    document.set([...path, 'data'], Buffer.from(bytes).toString('base64'));
}
/** Names a document after its edit, and keeps its bytes when they are new. */
function keep(document, { digest, mediaType }, { contents }) {
    const bytes = document.bytes();
    const successor = { mediaType, digest: (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)), size: bytes.byteLength };
    if ((0,media_types/* isManifestType */.Q3)(mediaType) && bytes.byteLength > manifest/* MAX_MANIFEST_BYTES */.ZJ) {
        throw new errors/* UserError */.y(`manifest ${digest} would have ${bytes.byteLength} bytes after the edit: at most ${manifest/* MAX_MANIFEST_BYTES */.ZJ} bytes (4 MiB) are allowed`);
    }
    if (successor.digest !== digest)
        contents.set(successor.digest, bytes);
    return successor;
}


/***/ }),

/***/ 94591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ editsFor),
/* harmony export */   R6: () => (/* binding */ editAnnotations),
/* harmony export */   nj: () => (/* binding */ editKeys)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44647);



/** @throws UserError for a document of Docker's, where no client would find them */
function editAnnotations(document, place, current, edits, elsewhere) {
    const { level, path, mediaType, platform } = place;
    const isDocker = (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isDockerType */ .$F)(mediaType);
    const wanted = editsFor(edits, platform).filter((edit) => edit.level === level && !(isDocker && edit.isOptional === true));
    const [first] = wanted.filter(({ value }) => value !== undefined);
    if (first !== undefined && isDocker) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`annotation ${JSON.stringify(first.key)} cannot be written: ${mediaType} has no annotations. Set convert to oci, or use labels`);
    }
    editKeys(document, path, current, wanted, elsewhere);
}
/**
 * Applies edits to the object of strings at `path`, whose values so far are `current`. What is right already stays as it is.
 * @param elsewhere what the same manifest says in another place
 */
function editKeys(document, path, current, edits, elsewhere) {
    const values = new Map(Object.entries(current ?? {}));
    const isSaid = (key) => values.has(key) || Object.hasOwn(elsewhere ?? {}, key);
    for (const { key, value, onlyIfAbsent = false } of edits) {
        if (values.get(key) === value || (onlyIfAbsent && isSaid(key)))
            continue;
        if (value === undefined) {
            values.delete(key);
            document.remove([...path, key]);
        }
        else {
            values.set(key, value);
            document.set([...path, key], value);
        }
    }
}
/** Those that concern an image of this platform: an image of none is meant by edits for all only. */
function editsFor(edits, platform) {
    return edits.filter(({ platform: wanted }) => wanted === undefined || (platform !== undefined && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPlatform */ .pC)(platform, wanted)));
}


/***/ }),

/***/ 89558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readImageDocuments),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77381);





/** Configs are small; one of this size is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
/** Reads them level by level, many at a time, and checks every digest. */
async function readImageDocuments(source, root) {
    const documents = new Map();
    let level = [root];
    while (level.length > 0) {
        const fresh = level.filter(({ digest, mediaType }) => (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType) && !documents.has(digest));
        const read = await Promise.all(fresh.map((descriptor) => readDocument(source, descriptor)));
        for (const document of read)
            documents.set(document.descriptor.digest, document);
        level = read.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []));
    }
    return documents;
}
async function readDocument(source, descriptor) {
    const bytes = await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$)(source, descriptor));
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    const config = manifest.kind === 'image' ? await readConfig(source, manifest) : undefined;
    return { descriptor, bytes, manifest, ...(config === undefined ? {} : { config }) };
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > MAX_CONFIG_BYTES)
        return undefined;
    const bytes = await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$)(source, config));
    const fields = parseObject(bytes);
    return fields === undefined ? undefined : { bytes, fields };
}
/** Configs are the business of runtimes: one that is no JSON object has no fields to look at. */
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return undefined;
        throw error;
    }
}
/** What an image runs on: as its index says, else its config. Undefined for an index, an artifact and an attestation. */
function platformOf(descriptor, documents) {
    const { os, architecture, variant } = documents.get(descriptor.digest)?.config?.fields ?? {};
    const fromConfig = typeof os === 'string' && typeof architecture === 'string'
        ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
        : undefined;
    const platform = descriptor.platform ?? fromConfig;
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
}


/***/ }),

/***/ 66158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readFileRange)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


const CHUNK_BYTES = 1024 * 1024;
/**
 * Three, so that a socket may still be sending one chunk while the next one is read: fewer allocations than a
 * file stream of Node, and a flat memory.
 */
const BUFFER_COUNT = 3;
/**
 * Reads a part of a file, less when the file is shorter. Opened at the first chunk, closed at the end or when the
 * reader stops.
 */
async function* readFileRange(path, { start, end }) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const chunkBytes = Math.min(CHUNK_BYTES, Math.max(end - start, 1));
        const buffers = [];
        let position = start;
        for (let turn = 0; position < end; turn = (turn + 1) % BUFFER_COUNT) {
            buffers[turn] ??= node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(chunkBytes);
            const buffer = buffers[turn];
            const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, end - position), position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 99020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseSourceName),
/* harmony export */   u: () => (/* binding */ isPath)
/* harmony export */ });
/* harmony import */ var _oci_closest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88553);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);




/** Transports whose name is followed by a path and perhaps a tag or reference. */
const FILE_TRANSPORTS = ['oci', 'oci-archive', 'docker-archive'];
/** Transports whose name is followed by what a store on this machine calls the image. */
const STORE_TRANSPORTS = ['docker-daemon', 'containers-storage'];
/** What other tools call the same. */
const OTHER_NAMES = new Map([
    ['oci-layout', 'oci:DIR'],
    ['ocidir', 'oci:DIR'],
    ['podman', 'containers-storage:REFERENCE'],
    ['daemon', 'docker-daemon:REFERENCE'],
]);
/** @throws UserError for an empty name, a missing path, or a transport that does not exist */
function parseSourceName(text) {
    if (text === '')
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('the source is empty: give one such as oci:DIR:TAG or docker-daemon:NAME');
    if (text.startsWith('docker://')) {
        return { transport: 'docker', reference: required(text, text.slice('docker://'.length), 'REFERENCE') };
    }
    const colon = text.indexOf(':');
    const prefix = text.slice(0, Math.max(colon, 0));
    const rest = text.slice(colon + 1);
    const file = FILE_TRANSPORTS.find((name) => name === prefix);
    if (file !== undefined)
        return { transport: file, ...splitPath(text, rest) };
    const store = STORE_TRANSPORTS.find((name) => name === prefix);
    if (store !== undefined)
        return { transport: store, reference: required(text, rest, 'REFERENCE') };
    refuseMisspelt(text, prefix, rest);
    return { transport: 'none', text };
}
/** `PATH[:REFERENCE]` or `PATH@DIGEST`. The colon of a Windows drive belongs to the path. */
function splitPath(text, rest) {
    const at = rest.lastIndexOf('@');
    if (at !== -1 && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(rest.slice(at + 1))) {
        return { path: required(text, rest.slice(0, at), 'PATH'), reference: rest.slice(at + 1) };
    }
    const drive = /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0;
    const colon = rest.indexOf(':', drive);
    const path = colon === -1 ? rest : rest.slice(0, colon);
    return { path: required(text, path, 'PATH'), reference: colon === -1 ? '' : rest.slice(colon + 1) };
}
/**
 * Whoever writes `docker-deamon:app` means no image called `docker-deamon`. A text that may well be `NAME:TAG` or
 * `HOST:PORT/NAME` passes.
 */
function refuseMisspelt(text, prefix, rest) {
    if (!/^[A-Za-z][A-Za-z_-]+$/.test(prefix))
        return;
    const isReference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(rest) || /^[0-9]+\//.test(rest) || (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text.slice(text.indexOf('@') + 1));
    const closest = (0,_oci_closest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .closestName */ .N)(prefix, [...FILE_TRANSPORTS, ...STORE_TRANSPORTS]);
    const meant = OTHER_NAMES.get(prefix) ?? (closest === undefined ? undefined : `${closest}:`);
    if (isReference && (meant === undefined || !prefix.includes('-')))
        return; // podman:v5 is an image's name
    const bad = `unknown transport ${JSON.stringify(prefix)} in source ${JSON.stringify(text)}`;
    if (/^https?$/.test(prefix))
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: write it without ${prefix}://: ${rest.slice(2)}`);
    if (meant !== undefined)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: did you mean ${meant}?`);
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: use oci:DIR, oci-archive:FILE, docker-archive:FILE, docker-daemon:NAME, containers-storage:NAME or docker://NAME`);
}
function required(text, part, what) {
    if (part !== '')
        return part;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`source ${JSON.stringify(text)}: ${what} is missing after the transport`);
}
/** Whether a name without transport is a path: dots, slashes and backslashes where no image's name has them. */
function isPath(text) {
    return /^[./~]|\\|^[A-Za-z]:\//.test(text);
}


/***/ }),

/***/ 96348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ANNOTATION),
/* harmony export */   a: () => (/* binding */ PREDEFINED_KEYS)
/* harmony export */ });
/** The predefined annotation keys of image-spec (annotations.md) that code refers to (META-01, META-04). */
const ANNOTATION = {
    authors: 'org.opencontainers.image.authors',
    baseDigest: 'org.opencontainers.image.base.digest',
    baseName: 'org.opencontainers.image.base.name',
    created: 'org.opencontainers.image.created',
    documentation: 'org.opencontainers.image.documentation',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    refName: 'org.opencontainers.image.ref.name',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    url: 'org.opencontainers.image.url',
    vendor: 'org.opencontainers.image.vendor',
    version: 'org.opencontainers.image.version',
};
/** All keys that image-spec predefines. */
const PREDEFINED_KEYS = new Set(Object.values(ANNOTATION));


/***/ }),

/***/ 71392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ATTESTATION),
/* harmony export */   H: () => (/* binding */ isAttestation)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44647);

/** BuildKit's own words, on an index's entry for an attestation manifest. */
const ATTESTATION = {
    type: 'vnd.docker.reference.type',
    /** Digest of the image manifest that it is about, in the same index. */
    subject: 'vnd.docker.reference.digest',
};
/** Whether an entry of an index is no image, but BuildKit's attestation of one. */
function isAttestation({ platform, annotations }) {
    return annotations?.[ATTESTATION.type] === 'attestation-manifest' || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform);
}


/***/ }),

/***/ 44647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);

const COMPONENT = /^[A-Za-z0-9_.-]+$/;
/** `os/architecture[/variant]`, the form of `docker --platform`. */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/');
}
/** @throws UserError for anything that is not `os/architecture[/variant]`. */
function parsePlatform(text) {
    const [os, architecture, variant, ...rest] = text.split('/');
    const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
    if (rest.length > 0 || !parts.every((part) => part !== undefined && COMPONENT.test(part))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`invalid platform ${JSON.stringify(text)}: expected OS/ARCHITECTURE, such as linux/arm64`);
    }
    return {
        os: os,
        architecture: architecture,
        ...(variant === undefined ? {} : { variant }),
    };
}
/** Whether `platform` is what `wanted` asks for. A variant that is not asked for matches any. */
function matchesPlatform(platform, wanted) {
    return (platform.os === wanted.os &&
        platform.architecture === wanted.architecture &&
        (wanted.variant === undefined || platform.variant === wanted.variant));
}
/** BuildKit marks attestation manifests with this platform (`unknown/unknown`). */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}


/***/ }),

/***/ 77381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf)
/* harmony export */ });
/** A descriptor of `source` as re-openable content. */
function contentOf(source, descriptor) {
    return { descriptor, open: (from) => source.fetch(descriptor, from) };
}


/***/ }),

/***/ 51538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ asCopyError),
/* harmony export */   k: () => (/* binding */ CopyError)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);
/* harmony import */ var _damaged_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73453);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17375);




/** A step of a copy that failed: which content, on which side, and why (`cause`). */
class CopyError extends Error {
    name = 'CopyError';
    side;
    descriptor;
    constructor(side, descriptor, cause) {
        const { digest, mediaType, size } = descriptor;
        const verb = side === 'source' ? 'reading' : 'sending';
        const kind = (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType) ? 'manifest' : 'blob';
        super(`${verb} ${kind} ${digest} (${size} bytes): ${cause.message}`, { cause });
        this.side = side;
        this.descriptor = descriptor;
    }
}
/** Names side and content of a failure that we know the meaning of. A defect of the program keeps its own stack. */
function asCopyError(side, descriptor, error) {
    const isKnown = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y;
    if (!isKnown)
        return error;
    return new CopyError(error instanceof _damaged_content_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedContentError */ .x ? 'source' : side, descriptor, error);
}


/***/ }),

/***/ 12767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ copyGraph)
});

// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/registry/copy-error.js
var copy_error = __webpack_require__(51538);
;// CONCATENATED MODULE: ./build/registry/copy-ledger.js
function createCopyLedger(graph, onProgress) {
    const nodes = [...graph.values()];
    const totalBytes = nodes.reduce((sum, { kind, descriptor }) => sum + (kind === 'foreign' ? 0 : descriptor.size), 0);
    const outcomes = new Map();
    const arrived = new Map();
    let sentBytes = 0;
    let doneBytes = 0;
    function advance(digest, count) {
        arrived.set(digest, (arrived.get(digest) ?? 0) + count);
        doneBytes += count;
    }
    function outcomeOf({ descriptor, kind }) {
        return outcomes.get(descriptor.digest) ?? (kind === 'foreign' ? 'foreign' : 'exists');
    }
    return {
        sent({ descriptor }, count) {
            advance(descriptor.digest, count);
            sentBytes += Math.max(count, 0);
            onProgress({ descriptor, sentBytes, doneBytes, totalBytes });
        },
        done({ descriptor }, outcome) {
            const { digest, size } = descriptor;
            outcomes.set(digest, outcome);
            advance(digest, size - (arrived.get(digest) ?? 0));
            onProgress({ descriptor, outcome, sentBytes, doneBytes, totalBytes });
        },
        close() {
            const settled = nodes.map((node) => ({ descriptor: node.descriptor, outcome: outcomeOf(node) }));
            const uploaded = settled.filter(({ outcome }) => outcome === 'uploaded');
            const uploadedBytes = uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
            const [first] = nodes;
            return { root: first.descriptor, size: totalBytes, uploadedBytes, nodes: settled };
        },
    };
}

// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/registry/errors.js
var errors = __webpack_require__(17375);
;// CONCATENATED MODULE: ./build/registry/in-flight.js
const inFlight = new WeakMap();
/**
 * Lets a blob that is on its way to `target` already arrive there instead of sending it again, in whichever copy of this process
 * that is. Should that one fail, this one sends it after all.
 */
async function shareInFlight(target, digest, push) {
    const pushes = inFlight.get(target) ?? new Map();
    inFlight.set(target, pushes);
    const other = pushes.get(digest);
    if (other !== undefined) {
        const arrived = await other.then(() => true, () => false);
        return arrived ? 'exists' : shareInFlight(target, digest, push);
    }
    const own = push().finally(() => pushes.delete(digest));
    pushes.set(digest, own);
    return own;
}

;// CONCATENATED MODULE: ./build/registry/copy-steps.js




function createCopySteps(options) {
    const { graph, target, ledger, limiter, mountFrom, signal, open } = options;
    const toTarget = async ({ descriptor }, step) => {
        try {
            signal.throwIfAborted();
            return await step();
        }
        catch (error) {
            throw (0,copy_error/* asCopyError */.A)('target', descriptor, error);
        }
    };
    function sendBlob(node) {
        const onBytes = (count) => ledger.sent(node, count);
        const push = () => target.push(open(node), { onBytes, mountFrom: mountFrom(node), signal });
        return toTarget(node, async () => {
            ledger.done(node, await shareInFlight(target, node.descriptor.digest, () => limiter(push)));
        });
    }
    async function pushManifest(node) {
        await healing(node, () => toTarget(node, () => target.push(manifestContent(node), { signal })));
        ledger.done(node, 'uploaded');
    }
    /**
     * A registry may say that it has a manifest, or a blob, and miss it when something points there: after lost data, or for a
     * moment, as ghcr.io does. Then everything below is checked and sent again, once.
     */
    async function healing(node, step) {
        try {
            await step();
        }
        catch (error) {
            if (!isMissingContent(error))
                throw error;
            await sendBelow(node);
            await step();
        }
    }
    async function sendBelow(node) {
        for (const child of childrenOf(graph, node)) {
            if (child.kind === 'blob')
                await sendBlob(child);
            if (child.kind !== 'manifest')
                continue;
            await sendBelow(child);
            await toTarget(child, () => target.push(manifestContent(child), { signal }));
            ledger.done(child, 'uploaded');
        }
    }
    return {
        exists: (node) => toTarget(node, () => limiter(() => target.exists(node.descriptor).catch(errors/* unlessDenied */.qi))),
        sendBlob,
        sendManifest: pushManifest,
        async tagManifest(node, tags, isMissing) {
            if (isMissing && isManifestTarget(target)) {
                const put = () => target.putManifest(manifestContent(node), tags, { signal });
                await healing(node, () => toTarget(node, put));
                ledger.done(node, 'uploaded');
                return;
            }
            if (isMissing)
                await pushManifest(node);
            for (const tag of tags)
                await healing(node, () => toTarget(node, () => target.tag(node.descriptor, tag)));
        },
    };
}
function childrenOf(graph, { children }) {
    return children.flatMap((digest) => graph.get(digest) ?? []);
}
function manifestContent({ descriptor, bytes = new Uint8Array() }) {
    return (0,content/* createContent */.sY)(descriptor, bytes);
}
function isManifestTarget(target) {
    return 'putManifest' in target;
}
function isMissingContent(error) {
    const refusal = (0,errors/* registryErrorOf */.jR)(error);
    return ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'].some((code) => refusal?.hasCode(code));
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/registry/graph.js




/** Reads all manifests below `root`, level by level, and checks their digests. @throws CopyError that names the manifest */
async function readGraph(root, reader) {
    const graph = new Map();
    let level = [root];
    while (level.length > 0) {
        const fresh = new Map(level.filter(({ digest }) => !graph.has(digest)).map((descriptor) => [descriptor.digest, descriptor]));
        const read = await Promise.all([...fresh.values()].map((descriptor) => readNode(descriptor, reader)));
        for (const { node } of read)
            graph.set(node.descriptor.digest, node);
        level = read.flatMap(({ children }) => children);
    }
    return graph;
}
async function readNode(descriptor, { open, select, limiter }) {
    if (!(0,media_types/* isManifestType */.Q3)(descriptor.mediaType)) {
        const kind = (0,oci_manifest/* isForeign */.jq)(descriptor) ? 'foreign' : 'blob';
        return { node: { descriptor, kind, children: [] }, children: [] };
    }
    try {
        const bytes = await limiter(() => (0,content/* readAll */.yw)((0,content/* verified */.zr)(open(descriptor)), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ));
        const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, descriptor.mediaType);
        const isWanted = manifest.kind === 'index' && select !== undefined ? select : () => true;
        const children = (0,oci_manifest/* successors */.ir)(manifest).filter(isWanted);
        const digests = children.map(({ digest }) => digest);
        return { node: { descriptor, kind: 'manifest', bytes, children: digests }, children };
    }
    catch (error) {
        throw (0,copy_error/* asCopyError */.A)('source', descriptor, error);
    }
}

// EXTERNAL MODULE: ./build/registry/limiter.js
var registry_limiter = __webpack_require__(26754);
// EXTERNAL MODULE: ./build/registry/transport.js
var transport = __webpack_require__(41111);
;// CONCATENATED MODULE: ./build/registry/copy.js







const DEFAULT_CONCURRENCY = 8;
/**
 * Copies an image with everything below it: children before their parents, each blob once, tags last. What stands below a
 * manifest that the target has already is there too, and is not asked for.
 * @throws CopyError that names side and content of the first failure, after everything else has been stopped
 */
async function copyGraph(source, target, root, options = {}) {
    const abort = new AbortController();
    const signal = (0,transport/* anySignal */.JG)(abort.signal, options.signal) ?? abort.signal;
    const reader = uncheckedSource(source);
    const limiter = (0,registry_limiter/* createLimiter */.z)(options.concurrency ?? DEFAULT_CONCURRENCY);
    const open = (descriptor) => sourceContent(reader, descriptor);
    const graph = await readGraph(root, { open, select: options.select, limiter });
    const ledger = createCopyLedger(graph, options.onProgress ?? (() => undefined));
    const steps = createCopySteps({
        graph,
        target,
        ledger,
        limiter,
        mountFrom: ({ descriptor }) => [
            ...(options.mountFrom ?? []),
            ...neighbourOf(originOf(source, descriptor), target),
        ],
        signal,
        open: ({ descriptor }) => open(descriptor),
    });
    await sendGraph({
        graph,
        steps,
        abort,
        root: graph.get(root.digest),
        tags: options.tags ?? [],
    });
    return ledger.close();
}
/** 1. Which manifests are missing. 2. Their blobs, the largest first. 3. The manifests, from the leaves up. 4. The root and its tags. */
async function sendGraph({ graph, steps, abort, root, tags }) {
    const missing = await findMissing(graph, root, steps, abort);
    const blobs = new Set([...missing].flatMap((node) => childrenOf(graph, node)).filter(({ kind }) => kind === 'blob'));
    const largestFirst = [...blobs].sort((one, other) => other.descriptor.size - one.descriptor.size);
    await settleAll(largestFirst.map(steps.sendBlob), abort);
    const sent = new Map();
    const sendOnce = (node) => {
        const { digest } = node.descriptor;
        const sending = sent.get(digest) ?? sendBelow(node).then(() => steps.sendManifest(node));
        sent.set(digest, sending);
        return sending;
    };
    const sendBelow = async (node) => {
        await settleAll(childrenOf(graph, node)
            .filter((child) => missing.has(child))
            .map(sendOnce), abort);
    };
    const isMissing = missing.has(root);
    if (isMissing)
        await sendBelow(root);
    const names = typeof tags === 'function' ? await tags() : tags;
    if (names.length > 0)
        await steps.tagManifest(root, names, isMissing);
    else if (isMissing)
        await steps.sendManifest(root);
}
/** The manifests that the target does not have. It is not asked about what stands below one that it has. */
async function findMissing(graph, root, steps, abort) {
    const missing = new Set();
    const asked = new Set();
    async function ask(node) {
        if (node.kind !== 'manifest' || asked.has(node))
            return;
        asked.add(node);
        if (await steps.exists(node))
            return;
        missing.add(node);
        await settleAll(childrenOf(graph, node).map(ask), abort);
    }
    await settleAll([ask(root)], abort);
    return missing;
}
/** Waits for all. The first failure stops the others by `abort`, and is thrown once they have ended. */
async function settleAll(tasks, abort) {
    const results = await Promise.allSettled(tasks.map((task) => task.catch((error) => {
        abort.abort(error);
        throw error;
    })));
    if (results.some(({ status }) => status === 'rejected'))
        throw abort.signal.reason;
}
/** Content of the source whose errors say so, also when they surface in the middle of an upload. */
function sourceContent(source, descriptor) {
    const content = (0,target/* contentOf */.$)(source, descriptor);
    return {
        descriptor,
        async *open(from) {
            try {
                yield* content.open(from);
            }
            catch (error) {
                throw (0,copy_error/* asCopyError */.A)('source', descriptor, error);
            }
        },
    };
}
/** The source itself, or the one of those it is made of that holds the bytes. */
function originOf(source, descriptor) {
    return source.originOf?.(descriptor) ?? source;
}
/** A remote source checks digests for those who do not; a target always does (`Target.push`), so once is enough. */
function uncheckedSource(source) {
    return source.unverified ?? source;
}
/** The source's repository where it stands on the target's own registry. */
function neighbourOf(source, target) {
    const [from, to] = [source, target];
    const isNeighbour = from?.registry !== undefined && from.registry === to?.registry && from.name !== to?.name;
    return isNeighbour && from.name !== undefined ? [from.name] : [];
}


/***/ })

};
