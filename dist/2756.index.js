export const id = 2756;
export const ids = [2756];
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
// EXTERNAL MODULE: ./build/images/containers-storage.js + 4 modules
var containers_storage = __webpack_require__(70987);
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

// EXTERNAL MODULE: ./build/images/unreadable.js
var unreadable = __webpack_require__(10900);
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
    const { image, store } = await (0,containers_storage.findStoredImage)(reference);
    try {
        const stored = await store?.read(image.id);
        return stored && outlineOfStored(stored);
    }
    catch (error) {
        if ((0,unreadable/* isUnreadable */.G)(error))
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

// EXTERNAL MODULE: ./build/actions/image-source.js
var image_source = __webpack_require__(28379);
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

/***/ 53823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ incompleteError),
/* harmony export */   m: () => (/* binding */ findIncomplete)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);



const MAX_LISTED_PROBLEMS = 10;
/** The error for an image with these problems. `name` says which image. */
function incompleteError(name, problems) {
    const more = problems.length - MAX_LISTED_PROBLEMS;
    const listed = [...problems.slice(0, MAX_LISTED_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])];
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} is not complete: ${listed.join('\n  ')}`);
}
/** Walks from `root` down and says what is missing, has another size, or is no manifest where one is needed. */
async function findIncomplete(root, inventory) {
    const problems = [];
    const seen = new Set();
    const visit = async (descriptor) => {
        if (seen.has(descriptor.digest))
            return;
        seen.add(descriptor.digest);
        const problem = await problemOf(descriptor, inventory);
        if (problem !== undefined)
            problems.push(problem);
        else if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            for (const child of await childrenOf(descriptor, inventory, problems))
                await visit(child);
        }
    };
    await visit(root);
    return problems;
}
async function problemOf(descriptor, inventory) {
    if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(descriptor.mediaType) && descriptor.size > _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ) {
        return `${inventory.nameOf(descriptor)} is a manifest of ${descriptor.size} bytes: registries take at most ${_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ} bytes (4 MiB)`;
    }
    const size = await inventory.sizeOf(descriptor);
    if (size === descriptor.size || (size === undefined && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeign */ .jq)(descriptor)))
        return undefined;
    const name = inventory.nameOf(descriptor);
    return size === undefined
        ? `${name} is missing (${descriptor.size} bytes wanted)`
        : `${name} has ${size} bytes, ${descriptor.size} are wanted`;
}
async function childrenOf(descriptor, inventory, problems) {
    try {
        return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(await inventory.read(descriptor), descriptor.mediaType));
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c))
            throw error;
        problems.push(`${inventory.nameOf(descriptor)}: ${error.message}`);
        return [];
    }
}


/***/ }),

/***/ 4334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Th: () => (/* binding */ createCompression),
/* harmony export */   XC: () => (/* binding */ DEFAULT_COMPRESSION),
/* harmony export */   rE: () => (/* binding */ layerTypeOf)
/* harmony export */ });
/* unused harmony export COMPRESSION_FORMATS */
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);


const COMPRESSION_FORMATS = (/* unused pure expression or super */ null && (['gzip', 'zstd']));
const MAX_LEVEL = { gzip: 9, zstd: 19 };
/**
 * gzip 4: as fast as 1 and 6 % smaller, twice as fast as docker's 6 for 3 % more bytes (64 MiB of programs: 44.1, 41.6
 * and 40.6 %). zstd 3 is that tool's own default.
 */
const DEFAULT_LEVEL = { gzip: 4, zstd: 3 };
const DEFAULT_COMPRESSION = { format: 'gzip', level: DEFAULT_LEVEL.gzip };
/** @throws UserError for a level that the format does not have */
function createCompression(format, level) {
    if (level !== undefined && (level < 1 || level > MAX_LEVEL[format])) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`compression level ${level} is not one of ${format}: it has 1 to ${MAX_LEVEL[format]}`);
    }
    return { format, level: level ?? DEFAULT_LEVEL[format] };
}
/** The media type of an image's layer in this format. */
function layerTypeOf({ format }) {
    return format === 'zstd' ? _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociLayerZstd : _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociLayerGzip;
}


/***/ }),

/***/ 15970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openDockerEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _http_undici_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78925);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29215);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46937);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1787);
/* harmony import */ var _engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37786);
/* harmony import */ var _engine_push_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16626);









/** What `docker info` shows as driver-type of the containerd store. */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';
const ANSWER_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Connects at the first call. */
async function openDockerEngine(endpoint) {
    const client = await openClient(endpoint);
    const send = ({ method = 'GET', path, timeoutMs = ANSWER_TIMEOUT_MS, signal, headers = {}, }) => client
        .request({
        ...{ method, path, headers, headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
        signal: signal ?? null,
    })
        .catch((cause) => {
        signal?.throwIfAborted();
        throw explainConnection(endpoint, cause);
    });
    const getJson = async (path) => {
        const { statusCode, body } = await send({ path });
        const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(body, MAX_ANSWER_BYTES));
        if (statusCode === 404)
            return undefined;
        if (statusCode !== 200)
            throw refused(endpoint, statusCode, text);
        return JSON.parse(text);
    };
    let asked;
    const info = () => {
        asked ??= getJson('/info').then((answer) => (answer ?? {}));
        return asked;
    };
    return {
        async inspect(name) {
            // Engines before Docker 28 pass over the question.
            const image = await getJson(`/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/json?manifests=true`);
            return image === undefined ? undefined : parseImage(image);
        },
        async keepsManifests() {
            const { DriverStatus } = await info();
            return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
        },
        async storage() {
            const { Driver: driver, DockerRootDir: folder } = await info();
            const isTold = typeof driver === 'string' && typeof folder === 'string';
            return isTold ? { driver, folder } : undefined;
        },
        async images() {
            const images = ((await getJson('/images/json')) ?? []);
            return images.map(({ Id, RepoTags }) => ({
                id: Id,
                names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
            }));
        },
        save: (name, options) => saveImage(name, options, endpoint, send),
        isLocal: 'socketPath' in endpoint && process.platform === 'linux',
        push: (options) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .pushByEngine */ .U2)(options, send),
        removeNames: (repository) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .removeNames */ .nK)(repository, send),
        close: () => client.destroy(),
    };
}
async function* saveImage(name, { calledInMessages = name, signal } = {}, endpoint, send) {
    const { statusCode, body } = await send({
        path: `/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/get`,
        timeoutMs: 0, // no limit: it may copy for minutes first
        signal,
    });
    if (statusCode === 404)
        throw removedMeanwhile(calledInMessages);
    if (statusCode !== 200) {
        throw refused(endpoint, statusCode, new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(body, MAX_ANSWER_BYTES)));
    }
    try {
        yield* body;
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine at ${endpoint.label} stopped in the middle of saving ${calledInMessages} (${cause.message}): see its log, and whether its disk is full`, { cause });
    }
}
/** @throws UserError when the answer is not that of a Docker Engine */
function parseImage(value) {
    const { Id, Descriptor, RootFS, RepoTags, Os, Architecture, Variant, Config } = value;
    const { Labels } = (Config ?? {});
    const { Layers = [] } = (RootFS ?? {});
    const isValid = (digest) => typeof digest === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(digest);
    if (!isValid(Id) || !Array.isArray(Layers) || !Layers.every(isValid)) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('the Docker Engine answered without image ID or layers: check what DOCKER_HOST leads to');
    }
    return {
        id: Id,
        manifests: (0,_engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .parseEngineManifests */ .A)(value),
        diffIds: Layers,
        isTagged: Array.isArray(RepoTags) && RepoTags.length > 0,
        config: { os: Os, architecture: Architecture, variant: Variant || undefined, config: { Labels } },
        ...((Descriptor ?? null) !== null && {
            descriptor: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B)(Descriptor, "the Docker Engine's Descriptor"),
        }),
    };
}
async function openClient(endpoint) {
    if ('socketPath' in endpoint) {
        return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj('http://localhost', { connect: { socketPath: endpoint.socketPath } });
    }
    const { origin, tlsFolder } = endpoint;
    if (tlsFolder === undefined)
        return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj(origin);
    const [ca, cert, key] = await Promise.all(['ca.pem', 'cert.pem', 'key.pem'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tlsFolder, name), 'utf8')));
    return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj(origin, { connect: { ca, cert, key } });
}
function removedMeanwhile(name) {
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine's image ${name} was removed meanwhile: build or pull it again`);
}
function explainConnection({ label }, cause) {
    const remedy = cause.code === 'EACCES'
        ? 'this user may not use its socket: add the user to the group "docker", or run as root'
        : cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED'
            ? 'nothing listens there: start Docker, or set DOCKER_HOST to where it listens'
            : `${cause.message}: check DOCKER_HOST and docker context ls`;
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cannot reach the Docker Engine at ${label}: ${remedy}`, { cause });
}
function refused({ label }, statusCode, text) {
    let message = text;
    try {
        message = String(JSON.parse(text).message);
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError))
            throw error; // an answer by something in between
    }
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine at ${label} answered ${statusCode}: ${message.slice(0, 500)}`);
}


/***/ }),

/***/ 88519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findEngineEndpoint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);





/**
 * The Engine that the docker command would use: `DOCKER_HOST`, else the context of `DOCKER_CONTEXT` or of
 * `docker context use`, else the local one.
 * @throws UserError for an address that is not reached without help, such as ssh
 */
async function findEngineEndpoint(env = process.env, platform = process.platform) {
    const tlsFolder = env.DOCKER_TLS_VERIFY ? env.DOCKER_CERT_PATH || configFolderOf(env) : undefined;
    if (env.DOCKER_HOST)
        return parseEngineAddress(env.DOCKER_HOST, 'DOCKER_HOST', tlsFolder);
    const context = env.DOCKER_CONTEXT || (await currentContext(env));
    if (context !== undefined && context !== 'default')
        return contextEndpoint(context, env);
    return platform === 'win32'
        ? parseEngineAddress('npipe:////./pipe/docker_engine', 'default')
        : parseEngineAddress('unix:///var/run/docker.sock', 'default');
}
/** @param where says in messages who gave the address */
function parseEngineAddress(address, where, tlsFolder) {
    const separator = address.indexOf('://');
    const scheme = address.slice(0, Math.max(separator, 0));
    const rest = address.slice(separator + 3);
    if (scheme === 'unix' && rest !== '')
        return { label: address, socketPath: rest };
    if (scheme === 'npipe' && rest !== '')
        return { label: address, socketPath: rest.replaceAll('/', '\\') };
    if (['tcp', 'http', 'https'].includes(scheme) && rest !== '') {
        const isTls = scheme === 'https' || tlsFolder !== undefined;
        return {
            label: address,
            origin: `${isTls ? 'https' : 'http'}://${rest}`,
            ...(tlsFolder !== undefined && { tlsFolder }),
        };
    }
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`cannot use the Docker Engine ${JSON.stringify(address)} (${where}): only unix://, npipe:// and tcp:// addresses are supported. Save the image with docker save and push docker-archive:FILE instead`);
}
function configFolderOf(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
}
async function currentContext(env) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolderOf(env), 'config.json');
    const { currentContext: name } = (await readJson(file)) ?? {};
    return typeof name === 'string' && name !== '' ? name : undefined;
}
/** Contexts are kept in folders named by the hash of their name. */
async function contextEndpoint(name, env) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolderOf(env), 'contexts');
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex');
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'meta', id, 'meta.json');
    const meta = (await readJson(file));
    const host = meta?.Endpoints?.docker?.Host;
    if (typeof host !== 'string') {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`the docker context ${JSON.stringify(name)} does not exist: see docker context ls, or set DOCKER_HOST`);
    }
    const tlsFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'tls', id, 'docker');
    const hasTls = (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(tlsFolder, 'ca.pem'))) !== undefined;
    return parseEngineAddress(host, `docker context ${name}`, hasTls ? tlsFolder : undefined);
}
async function readJson(file) {
    const text = await readText(file);
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${file} is not valid JSON: correct it`); // no cause: it would quote the file, which may hold a secret
    }
}
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 37786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseEngineManifests),
/* harmony export */   O: () => (/* binding */ findWholePart)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _oci_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88044);


/** @param value what inspection says; Engines before Docker 28 say nothing */
function parseEngineManifests(value) {
    const { Manifests } = (value ?? {});
    if (!Array.isArray(Manifests))
        return [];
    return Manifests.map((entry) => {
        const { Descriptor: descriptor, Available, Kind, ImageData } = entry;
        const parsed = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(descriptor, "a Descriptor of the Docker Engine's Manifests");
        const { Platform: platform } = (ImageData ?? {});
        return {
            descriptor: parsed,
            isAvailable: Available === true,
            platform: Kind === 'image' ? (platform ?? parsed.platform) : undefined,
        };
    });
}
/** Undefined when that is nothing, or several platforms of even more: or when the Engine does not tell. */
function findWholePart({ mediaType, digest, size }, manifests) {
    const isWhole = manifests.length > 0 && manifests.every(({ isAvailable }) => isAvailable);
    if (isWhole)
        return { root: { mediaType, digest, size }, platform: undefined, notices: [] };
    const present = manifests.filter(({ isAvailable, platform }) => isAvailable && platform !== undefined);
    const [only] = present;
    if (only === undefined || present.length > 1)
        return undefined;
    const notices = [(0,_oci_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .partialNotice */ .QM)(digest, only.descriptor)];
    return { root: only.descriptor, platform: only.platform, notices };
}


/***/ }),

/***/ 16626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ pushByEngine),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   nK: () => (/* binding */ removeNames),
/* harmony export */   zE: () => (/* binding */ EnginePushError)
/* harmony export */ });
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54856);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);



/** Why an Engine could not push: what it said itself. */
class EnginePushError extends Error {
    name = 'EnginePushError';
}
const MAX_MESSAGE_BYTES = 64 * 1024;
/** The push as the docker command asks for it, under a name that is taken away again. @throws EnginePushError */
async function pushByEngine(push, send) {
    if (push.isNamed) {
        await pushNamed(push, send);
        return { tidied: Promise.resolve() };
    }
    const { image, repository, tag, signal } = push;
    const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
    const path = `/images/${encodeName(image)}/tag?${query}`;
    await expectStatus(await send({ method: 'POST', path, signal }), 201);
    const tidy = () => takeNameAway(`${repository}:${tag}`, send);
    try {
        await pushNamed(push, send);
    }
    catch (error) {
        await tidy();
        throw error;
    }
    return { tidied: tidy() };
}
async function takeNameAway(name, send) {
    try {
        await expectStatus(await untag(name, send), 200);
    }
    catch (error) {
        if (!(error instanceof EnginePushError || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        const message = `the Engine keeps the name ${name} for the image (${error.message}): docker rmi ${name} takes it away`;
        throw new EnginePushError(message, { cause: error });
    }
}
/** Removes all names that begin with `repository`. What the Engine does not let go stays. */
async function removeNames(repository, send) {
    const filters = JSON.stringify({ reference: [repository] });
    const { body } = await send({ path: `/images/json?filters=${encodeURIComponent(filters)}` });
    const images = JSON.parse(new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES)));
    const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
    for (const name of names.filter((text) => text.startsWith(`${repository}:`))) {
        await (await untag(name, send)).body.dump();
    }
}
function untag(name, send) {
    return send({ method: 'DELETE', path: `/images/${encodeName(name)}?noprune=1` });
}
async function pushNamed({ repository, tag, platform, credential, onLayer = () => undefined, signal }, send) {
    const only = platform === undefined ? '' : `&platform=${encodeURIComponent(JSON.stringify(platform))}`;
    const pushing = await send({
        method: 'POST',
        path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}${only}`,
        headers: { 'x-registry-auth': encodeLogin(credential, repository) },
        timeoutMs: 0,
        signal,
    });
    if (pushing.statusCode !== 200)
        return expectStatus(pushing, 200);
    try {
        await readProgress(pushing.body, onLayer);
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (!(cause instanceof SyntaxError || (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNetworkError */ .TX)(cause)))
            throw cause;
        throw new EnginePushError(`its answer broke off: ${cause.message}`, { cause });
    }
}
/** As the Engine API wants it; the Engine gives it to `serveraddress` alone. */
function encodeLogin(credential, repository) {
    const host = repository.replace(/\/.*/, '');
    // What every Engine takes for Docker Hub.
    const serveraddress = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const login = credential !== undefined && 'identityToken' in credential
        ? { identitytoken: credential.identityToken }
        : credential;
    // With its padding: without, an Engine takes it for no login at all.
    const base64 = Buffer.from(JSON.stringify({ ...login, serveraddress })).toString('base64');
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}
async function expectStatus({ statusCode, body }, expected) {
    const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES));
    if (statusCode !== expected)
        throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}
/** One JSON object a line; a failure is one of them. */
async function readProgress(lines, onLayer) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of lines) {
        const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
        rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
        for (const line of complete.filter((text) => text.trim() !== '')) {
            const layer = parseProgress(line);
            if (layer !== undefined)
                onLayer(layer);
        }
    }
}
/** Undefined for lines about anything else than a layer that is on its way or there. */
function parseProgress(line) {
    const { errorDetail, id, status, progressDetail } = JSON.parse(line);
    if (errorDetail !== undefined)
        throw new EnginePushError(String(errorDetail.message));
    if (typeof id !== 'string' || typeof status !== 'string')
        return undefined;
    const outcome = OUTCOMES.find(([words]) => words.test(status))?.[1];
    if (outcome !== undefined)
        return { id, outcome };
    const { current, total } = progressDetail ?? {};
    const isCounted = typeof current === 'number' && typeof total === 'number';
    return isCounted ? { id, sentBytes: current, totalBytes: total } : undefined;
}
const OUTCOMES = [
    [/^Pushed$/, 'uploaded'],
    [/already exists$/i, 'exists'],
    [/^Mounted from /, 'mounted'],
];
function encodeName(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 34912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ listLayoutIndex),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   Ys: () => (/* binding */ LAYOUT_MARKER),
/* harmony export */   _U: () => (/* binding */ findByName),
/* harmony export */   cO: () => (/* binding */ EMPTY_LAYOUT_INDEX),
/* harmony export */   jh: () => (/* binding */ withSuccessor),
/* harmony export */   kA: () => (/* binding */ describeUnlisted),
/* harmony export */   mF: () => (/* binding */ namesOfDigest),
/* harmony export */   rM: () => (/* binding */ withEntry)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46937);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54566);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20907);






/** Where containerd and BuildKit write the full reference; their `ref.name` is the tag alone. */
const CONTAINERD_NAME = 'io.containerd.image.name';
/** The file that marks a layout (image-spec, image-layout.md). */
const LAYOUT_MARKER = { name: 'oci-layout', content: { imageLayoutVersion: '1.0.0' } };
const EMPTY_LAYOUT_INDEX = {
    schemaVersion: 2,
    mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.ociIndex,
    manifests: [],
};
/**
 * @param where names the file in messages
 * @throws UserError that names file and field
 */
function parseLayoutIndex(text, where) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} is not valid JSON: build the OCI layout again`, { cause });
    }
    const { manifests } = (value ?? {});
    if (!Array.isArray(manifests))
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where}: "manifests" must be a list`);
    const entries = manifests.map((entry, position) => (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, `${where}: manifests[${position}]`));
    return { ...value, manifests: entries };
}
/**
 * The entry that `name` means: a tag or a full reference; an exact name before a tag at the end of a longer one.
 * An empty name means the only image there is. Undefined when nothing is called so.
 * @throws UserError when different images are called so
 */
function findByName(index, name, where) {
    if (name === '')
        return onlyOf(index.manifests, 'holds', index, where);
    const exact = index.manifests.filter((entry) => namesOf(entry).includes(name));
    if (exact.length > 0)
        return onlyOf(exact, `calls ${JSON.stringify(name)}`, index, where);
    const alike = index.manifests.filter((entry) => namesOf(entry).some((known) => isSameName(known, name)));
    return onlyOf(alike, `calls ${JSON.stringify(name)}`, index, where);
}
/** What there is, for messages: names, else digests. */
function listLayoutIndex({ manifests }) {
    if (manifests.length === 0)
        return 'it lists no image';
    const names = manifests.map((entry) => namesOf(entry)[0] ?? entry.digest);
    return `it lists ${[...new Set(names)].map((name) => JSON.stringify(name)).join(', ')}`;
}
/** The index with `name` on `descriptor` and on nothing else; an empty name lists it without one. */
function withEntry(index, descriptor, name) {
    const { mediaType, digest, size, platform, artifactType } = descriptor;
    const entry = {
        mediaType,
        digest,
        size,
        ...(platform && { platform }),
        ...(artifactType !== undefined && { artifactType }),
        ...(name !== '' && { annotations: { [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName]: name } }),
    };
    const isReplaced = (old) => name === ''
        ? old.digest === digest && namesOf(old).length === 0
        : old.annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName] === name;
    return { ...index, manifests: [...index.manifests.filter((old) => !isReplaced(old)), entry] };
}
/** The names of a digest, as `findByName` takes them; an entry without a name adds none. */
function namesOfDigest({ manifests }, wanted) {
    return manifests.flatMap((entry) => (entry.digest === wanted ? namesOf(entry).slice(-1) : []));
}
/**
 * The index with `to` in the place of `from`, under the same names and with the annotations of `to` if it has any; with a new entry
 * where there is none to replace.
 * @param names limits that to entries of these names; undefined means all
 */
function withSuccessor(index, from, to, names) {
    const isMeant = (entry) => entry.digest === from &&
        (names === undefined ||
            namesOf(entry).some((known) => names.some((name) => known === name || isSameName(known, name))));
    const { mediaType, digest, size, annotations } = to;
    const successor = { mediaType, digest, size, ...(annotations && { annotations }) };
    if (!index.manifests.some(isMeant))
        return withEntry(index, to, '');
    const manifests = index.manifests.map((entry) => (isMeant(entry) ? { ...entry, ...successor } : entry));
    return { ...index, manifests };
}
function onlyOf(entries, verb, index, where) {
    const digests = new Set(entries.map(({ digest }) => digest));
    if (digests.size > 1) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} ${verb} ${digests.size} different images; ${listLayoutIndex(index)}: choose one by tag or digest`);
    }
    return entries[0];
}
function namesOf({ annotations }) {
    const names = [annotations?.[CONTAINERD_NAME], annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName]];
    return names.filter((name) => name !== undefined && name !== '');
}
/** Whether the tag of `known` is what was asked for, or both are spellings of one reference. */
function isSameName(known, wanted) {
    const reference = tryReference(known);
    if (reference?.tag === undefined)
        return false;
    if (reference.tag === wanted)
        return true;
    const other = tryReference(wanted);
    return other !== undefined && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference) === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(other);
}
function tryReference(text) {
    try {
        return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return undefined; // names in a layout are free text
        throw error;
    }
}
/**
 * A manifest that an index does not list, such as one platform of an image.
 * @param where says in messages what it is in
 * @throws UserError when the bytes are no manifest, such as those of a config
 */
function describeUnlisted(digest, bytes, where) {
    try {
        return { mediaType: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes).mediaType, digest, size: bytes.byteLength };
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${digest} in ${where} is no image but a part of one (${error.message}): give the digest of a manifest`, { cause: error });
    }
}


/***/ }),

/***/ 35363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOciLayout: () => (/* binding */ createOciLayout),
  e: () => (/* binding */ openOciLayout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/images/check-complete.js
var check_complete = __webpack_require__(53823);
// EXTERNAL MODULE: ./build/images/damage.js
var damage = __webpack_require__(45734);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/images/layout-folder.js





function createLayoutFolder(path) {
    const fileAt = (name) => (0,external_node_path_.join)(path, name);
    const sizeOf = async (file) => {
        const target = await resolveInside(path, file);
        if (target === undefined)
            return undefined;
        const found = await (0,promises_.stat)(target);
        if (!found.isFile())
            throw new errors/* UserError */.y(`${file} is not a file: build the OCI layout again`);
        return found.size;
    };
    return {
        path,
        fileAt,
        blobFile: (digest) => (0,external_node_path_.join)(path, 'blobs', (0,oci_digest/* algorithmOf */.Hy)(digest), (0,oci_digest/* hexOf */.ZD)(digest)),
        sizeOf,
        async readText(name) {
            const file = fileAt(name);
            return (await sizeOf(file)) === undefined ? undefined : (0,promises_.readFile)(file, 'utf8');
        },
        async write(file, bytes, signal) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            const temporary = (0,external_node_path_.join)(path, `.partial-${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx', ...(signal && { signal }) });
                await (0,promises_.rename)(temporary, file);
            }
            catch (error) {
                await (0,promises_.rm)(temporary, { force: true });
                throw error;
            }
        },
    };
}
/**
 * Follows links, but never out of the layout: whoever made it must not choose files of this machine to publish.
 * Undefined when the file is absent.
 */
async function resolveInside(folder, file) {
    try {
        const target = await (0,promises_.realpath)(file);
        const way = (0,external_node_path_.relative)(await (0,promises_.realpath)(folder), target);
        if (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way))
            return target;
        throw new errors/* UserError */.y(`${file} is a link to ${target}, outside of the layout: copy the file into the layout`);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/images/layout-index.js
var layout_index = __webpack_require__(34912);
;// CONCATENATED MODULE: ./build/images/oci-layout.js











const INDEX = 'index.json';
/**
 * A layout that exists.
 * @throws UserError when `folder` is none, or one of an unknown version
 */
async function openOciLayout(folder) {
    const files = createLayoutFolder(folder);
    const marker = await files.readText(layout_index/* LAYOUT_MARKER */.Ys.name);
    if (marker === undefined) {
        const problem = (0,external_node_fs_.existsSync)(folder)
            ? `is not an OCI layout: it has no file ${layout_index/* LAYOUT_MARKER */.Ys.name}`
            : 'does not exist';
        throw new errors/* UserError */.y(`${folder} ${problem}. Give the folder that holds index.json and blobs/, or oci-archive:FILE for a tar`);
    }
    checkVersion(marker, files.fileAt(layout_index/* LAYOUT_MARKER */.Ys.name));
    await readIndex(files);
    return createOciLayout(folder);
}
/** A layout to write to, which comes into being with the first push; an existing one is added to. */
function createOciLayout(folder) {
    const files = createLayoutFolder(folder);
    let lastChange = Promise.resolve();
    const fileOf = ({ digest }) => files.blobFile(digest);
    const fetch = (descriptor, from = 0) => readBlob(files, descriptor, from);
    const inTurn = (work) => {
        const change = lastChange.then(work);
        lastChange = change.catch(() => { }); // the caller of this change hears of its failure, the next one does not
        return change;
    };
    const layout = {
        folder,
        fileOf,
        fetch,
        resolve: (reference) => resolveIn(files, reference, fetch),
        async exists(descriptor) {
            return (await files.sizeOf(fileOf(descriptor))) === descriptor.size;
        },
        async push(content, { onBytes, signal } = {}) {
            if (await layout.exists(content.descriptor))
                return 'exists';
            await files.write(fileOf(content.descriptor), counted(content, onBytes), signal);
            return 'uploaded';
        },
        tag: (descriptor, tag) => inTurn(() => addEntry(files, descriptor, tag)),
        namesOf: async (digest) => (0,layout_index/* namesOfDigest */.mF)(await readIndex(files), digest),
        replace: (from, to, names) => inTurn(async () => writeIndex(files, (0,layout_index/* withSuccessor */.jh)(await readIndex(files), from, to, names))),
        checkComplete: (root) => checkComplete(layout, files, root),
        findDamage: (descriptor) => findDamage(files, descriptor),
    };
    return layout;
}
function checkVersion(text, file) {
    let version;
    try {
        version = JSON.parse(text)?.imageLayoutVersion;
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${file} is not valid JSON: build the OCI layout again`, { cause });
    }
    if (version !== layout_index/* LAYOUT_MARKER */.Ys.content.imageLayoutVersion) {
        throw new errors/* UserError */.y(`${file}: imageLayoutVersion is ${JSON.stringify(version) ?? 'missing'}, but only "${layout_index/* LAYOUT_MARKER */.Ys.content.imageLayoutVersion}" is known`);
    }
}
async function readIndex(files) {
    const file = files.fileAt(INDEX);
    const text = await files.readText(INDEX);
    if (text === undefined)
        throw new errors/* UserError */.y(`${file} is missing: build the OCI layout again`);
    return (0,layout_index/* parseLayoutIndex */.SP)(text, file);
}
async function resolveIn(files, reference, fetch) {
    const index = await readIndex(files);
    const found = (0,oci_digest/* isDigest */.Bc)(reference)
        ? (index.manifests.find(({ digest }) => digest === reference) ??
            (await describeManifest(files, reference, fetch)))
        : (0,layout_index/* findByName */._U)(index, reference, files.path);
    if (found !== undefined)
        return found;
    const wanted = reference === '' ? 'no image' : `no image ${JSON.stringify(reference)}`;
    throw new errors/* UserError */.y(`${wanted} in the OCI layout ${files.path}: ${(0,layout_index/* listLayoutIndex */.Be)(index)}`);
}
/** A manifest that index.json does not list, such as one platform of an index. */
async function describeManifest(files, digest, fetch) {
    const size = await files.sizeOf(files.blobFile(digest));
    if (size === undefined || size > manifest/* MAX_MANIFEST_BYTES */.ZJ)
        return undefined;
    const unnamed = { mediaType: '', digest, size };
    const bytes = await (0,oci_content/* readVerified */.xu)({ descriptor: unnamed, open: () => fetch(unnamed) });
    return (0,layout_index/* describeUnlisted */.kA)(digest, bytes, `the OCI layout ${files.path}`);
}
async function* readBlob(files, descriptor, from) {
    const file = files.blobFile(descriptor.digest);
    const size = await files.sizeOf(file);
    if (size === undefined)
        throw new errors/* UserError */.y(`${file} is missing: build the OCI layout again`);
    yield* (0,file_stream/* readFileRange */.q)(file, { start: from, end: size });
}
async function* counted(content, onBytes) {
    for await (const chunk of (0,oci_content/* verified */.zr)(content)) {
        yield chunk;
        onBytes?.(chunk.byteLength);
    }
}
async function addEntry(files, descriptor, tag) {
    if ((await files.readText(layout_index/* LAYOUT_MARKER */.Ys.name)) === undefined) {
        await files.write(files.fileAt(layout_index/* LAYOUT_MARKER */.Ys.name), JSON.stringify(layout_index/* LAYOUT_MARKER */.Ys.content));
    }
    const text = await files.readText(INDEX);
    const index = text === undefined ? layout_index/* EMPTY_LAYOUT_INDEX */.cO : (0,layout_index/* parseLayoutIndex */.SP)(text, files.fileAt(INDEX));
    await writeIndex(files, (0,layout_index/* withEntry */.rM)(index, descriptor, tag));
}
async function writeIndex(files, index) {
    await files.write(files.fileAt(INDEX), JSON.stringify(index));
}
async function checkComplete(layout, files, root) {
    const problems = await (0,check_complete/* findIncomplete */.m)(root, {
        sizeOf: (descriptor) => files.sizeOf(layout.fileOf(descriptor)),
        read: (descriptor) => (0,oci_content/* readVerified */.xu)((0,target/* contentOf */.$)(layout, descriptor)),
        nameOf: (descriptor) => layout.fileOf(descriptor),
    });
    if (problems.length > 0)
        throw (0,check_complete/* incompleteError */.V)(`the image in ${layout.folder}`, problems);
}
async function findDamage(files, { digest }) {
    const file = files.blobFile(digest);
    const end = await files.sizeOf(file);
    return end === undefined
        ? `${file} is missing`
        : (0,damage/* describeDamage */.P)(file, digest, (0,file_stream/* readFileRange */.q)(file, { start: 0, end }));
}


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DEFAULT_PACKING)
/* harmony export */ });
/* harmony import */ var _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);

const DEFAULT_PACKING = { compression: _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_COMPRESSION */ .XC };


/***/ })

};
