export const id = 399;
export const ids = [399,446];
export const modules = {

/***/ 6937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   K: () => (/* binding */ parseAnnotations)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/**
 * Checks an untrusted value and gives it back, unknown fields included.
 * @param where names the value in the message, such as `layers[2]`
 * @throws UserError that names the field
 */
function parseDescriptor(value, where) {
    if (typeof value !== 'object' || value === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected a descriptor`);
    const { mediaType, digest, size, urls, platform, annotations } = value;
    if (typeof mediaType !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.mediaType: expected a string`);
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.digest: expected sha256:<hex> or sha512:<hex>, got ${JSON.stringify(digest)}`);
    }
    if (!Number.isSafeInteger(size) || size < 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.size: expected a number of bytes, got ${JSON.stringify(size)}`);
    }
    if (urls !== undefined && !(Array.isArray(urls) && urls.every((url) => typeof url === 'string'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.urls: expected a list of URLs`);
    }
    if (platform !== undefined)
        parsePlatformField(platform, `${where}.platform`);
    for (const field of ['artifactType', 'data']) {
        const text = value[field];
        if (text !== undefined && typeof text !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.${field}: expected a string`);
    }
    if (annotations !== undefined && annotations !== null)
        parseAnnotations(annotations, `${where}.annotations`);
    return value;
}
/** @throws UserError that names the key */
function parseAnnotations(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected an object of strings`);
    }
    for (const [key, entry] of Object.entries(value)) {
        if (typeof entry !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}[${JSON.stringify(key)}]: expected a string`);
    }
    return value;
}
function parsePlatformField(value, where) {
    const { os, architecture } = (value ?? {});
    if (typeof os !== 'string' || typeof architecture !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected "os" and "architecture"`);
    }
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   QC: () => (/* binding */ createDigester),
/* harmony export */   Wb: () => (/* binding */ isDigestAlgorithm),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** The algorithms that a registry must know (image-spec, descriptor.md, "Registered algorithms"), with their hex length. */
const HEX_LENGTH = { sha256: 64, sha512: 128 };
function isDigest(text) {
    const separator = text.indexOf(':');
    const algorithm = text.slice(0, separator);
    if (!isDigestAlgorithm(algorithm))
        return false;
    const hex = text.slice(separator + 1);
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** @throws UserError that names the text and what a digest looks like. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new UserError(`invalid digest ${JSON.stringify(text)}: expected sha256:<64 hex digits> or sha512:<128 hex digits>, in lower case`);
}
function isDigestAlgorithm(text) {
    return Object.hasOwn(HEX_LENGTH, text);
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
/** The part after the colon. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The digest of bytes that are in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(algorithm, bytes)}`;
}
function createDigester(algorithm = 'sha256') {
    const state = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    return {
        update: (bytes) => void state.update(bytes),
        digest: () => `${algorithm}:${state.digest('hex')}`,
    };
}


/***/ }),

/***/ 5669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   ir: () => (/* binding */ successors),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6937);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4566);



/** Registries and clients agree on 4 MiB (distribution-spec, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/**
 * Reads a manifest of one of the four types. The bytes stay primary: this value is for looking, never for
 * writing back.
 * @param declaredType the media type that a descriptor or a Content-Type header gives, which the bytes must not contradict
 * @throws UserError that names the field
 */
function parseManifest(bytes, declaredType) {
    if (bytes.byteLength > MAX_MANIFEST_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest of ${bytes.byteLength} bytes: at most ${MAX_MANIFEST_BYTES} bytes (4 MiB) are allowed`);
    }
    const document = parseObject(bytes);
    const mediaType = mediaTypeOf(document, declaredType);
    if (document.schemaVersion !== 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: schemaVersion must be 2');
    const fields = manifestFields(document, mediaType);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType)) {
        if (document.config !== undefined || document.layers !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: an index (${mediaType}) has no "config" and no "layers"`);
        }
        return { ...fields, kind: 'index', manifests: parseList(document.manifests, 'manifests') };
    }
    if (document.manifests !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: an image (${mediaType}) has no "manifests"`);
    const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(document.config, 'config');
    return { ...fields, kind: 'image', config, layers: parseList(document.layers, 'layers') };
}
/**
 * What a manifest needs below it, in order, each digest once: the children of an index, the config and layers of an image.
 * The subject is not among them: it points the other way, and a registry accepts a manifest whose subject is absent.
 */
function successors(manifest) {
    const all = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    const seen = new Map(all.map((descriptor) => [descriptor.digest, descriptor]));
    return [...seen.values()];
}
/** Content that need not be stored beside its manifest: a foreign layer that says where it is (REG-05). */
function isForeign(descriptor) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeignLayerType */ .mi)(descriptor.mediaType) && (descriptor.urls?.length ?? 0) > 0;
}
/** The type of artifact: its own field, else an image manifest's config type (distribution-spec, "Listing Referrers"). */
function artifactTypeOf(manifest) {
    if (manifest.artifactType !== undefined && manifest.artifactType !== '')
        return manifest.artifactType;
    return manifest.kind === 'image' ? manifest.config.mediaType : undefined;
}
function parseObject(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: not valid JSON in UTF-8', { cause });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: expected a JSON object');
    }
    return value;
}
function mediaTypeOf(document, declaredType) {
    const { mediaType } = document;
    if (mediaType !== undefined && typeof mediaType !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: mediaType must be a string');
    if (mediaType !== undefined && declaredType !== undefined && mediaType !== declaredType) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: its mediaType is ${mediaType}, but it was announced as ${declaredType}`);
    }
    const type = mediaType ?? declaredType ?? guessedType(document);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(type))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`manifest: unknown media type ${JSON.stringify(type)}`);
    return type;
}
/** OCI manifests may leave mediaType out; Docker's may not. */
function guessedType(document) {
    return document.manifests === undefined ? _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociManifest : _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociIndex;
}
function manifestFields(document, mediaType) {
    const { artifactType, subject, annotations } = document;
    if (artifactType !== undefined && typeof artifactType !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('manifest: artifactType must be a string');
    }
    return {
        mediaType,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined || subject === null ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(subject, 'subject') }),
        ...(annotations === undefined || annotations === null
            ? {}
            : { annotations: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnnotations */ .K)(annotations, 'annotations') }),
    };
}
/** A missing or null list counts as empty: both occur in the field, and both carry no content. */
function parseList(value, where) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}: expected a list`);
    return value.map((entry, position) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(entry, `${where}[${position}]`));
}


/***/ }),

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ MANIFEST_MEDIA_TYPES),
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType)
/* harmony export */ });
/** Media types of image-spec (media-types.md) and of Docker's schema 2, which registries treat as their twins. */
const MEDIA_TYPE = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociLayer: 'application/vnd.oci.image.layer.v1.tar',
    ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    ociLayerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar',
    dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    dockerForeignLayer: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    octetStream: 'application/octet-stream',
};
/** The four manifest types of the suite (REG-02), in the order in which clients ask for them. */
const MANIFEST_MEDIA_TYPES = [
    MEDIA_TYPE.ociIndex,
    MEDIA_TYPE.ociManifest,
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
];
function isManifestType(mediaType) {
    return MANIFEST_MEDIA_TYPES.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPE.ociIndex || mediaType === MEDIA_TYPE.dockerList;
}
/** True for an image's own config, which carries platform, labels and diffIDs; false for an artifact's. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPE.ociConfig || mediaType === MEDIA_TYPE.dockerConfig;
}
/** Layers whose bytes may live elsewhere (`urls`) and need not be in the registry (REG-05). */
function isForeignLayerType(mediaType) {
    return (mediaType === MEDIA_TYPE.dockerForeignLayer ||
        mediaType.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar'));
}


/***/ }),

/***/ 907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   f2: () => (/* binding */ explainRepositoryName)
/* harmony export */ });
/* unused harmony exports MAX_REPOSITORY_LENGTH, MAX_TAG_LENGTH */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


const MAX_REPOSITORY_LENGTH = 255;
const MAX_TAG_LENGTH = 128;
const DEFAULT_REGISTRY = 'docker.io';
const DEFAULT_NAMESPACE = 'library';
// The grammar of Docker's reference package, piece by piece.
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
function isRepositoryName(text) {
    return text.length <= MAX_REPOSITORY_LENGTH && REPOSITORY.test(text);
}
function isTag(text) {
    return text.length <= MAX_TAG_LENGTH && TAG.test(text);
}
/** `host[:port]` as references write it: a DNS name, an IPv4 address, or an IPv6 address in brackets. */
function isRegistryHost(text) {
    return REGISTRY.test(text) && Number(text.match(/:([0-9]+)$/)?.[1] ?? 0) <= 65535;
}
/** @throws UserError that says which rule `text` breaks */
function parseTag(text) {
    if (isTag(text))
        return text;
    if (text.length > MAX_TAG_LENGTH) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid tag ${JSON.stringify(text)}: ${text.length} characters, at most ${MAX_TAG_LENGTH} are allowed`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid tag ${JSON.stringify(text)}: a tag has letters, digits, "_", "." and "-", and begins with a letter, a digit or "_"`);
}
/**
 * Reads a reference as docker does: a first part without dot, colon or `localhost` is not a host but part of a name on
 * docker.io. Neither tag nor digest is added.
 * @throws UserError that names the text and the rule that it breaks
 */
function parseReference(text) {
    const bad = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid reference ${JSON.stringify(text)}: ${why}`);
    if (/^[a-f0-9]{64}$/.test(text))
        throw bad('it is an image ID; a registry needs a name');
    const [beforeDigest, digest, ...more] = text.split('@');
    if (beforeDigest === undefined || beforeDigest === '')
        throw bad('the name is missing');
    if (more.length > 0)
        throw bad('it has more than one "@"');
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        throw bad(`after "@" comes sha256:<64 hex digits> or sha512:<128 hex digits>, not ${JSON.stringify(digest)}`);
    }
    const { registry, remainder } = splitRegistry(beforeDigest);
    const [repository = '', tag, ...extra] = remainder.split(':');
    if (extra.length > 0)
        throw bad('it has more than one ":" after the host');
    if (!isRegistryHost(registry))
        throw bad(`${JSON.stringify(registry)} is not a host name with an optional port`);
    const repositoryProblem = explainRepositoryName(repository);
    if (repositoryProblem !== undefined)
        throw bad(repositoryProblem);
    if (tag !== undefined)
        checkTag(tag, bad);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest: digest }),
    };
}
/** The reference as text; `parseReference` reads it back to the same value. */
function formatReference({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What is wrong with a repository name, or undefined. Upper case gets the lower-case spelling. */
function explainRepositoryName(text) {
    if (text === '')
        return 'the repository name is missing';
    if (text.length > MAX_REPOSITORY_LENGTH) {
        return `the repository name has ${text.length} characters, at most ${MAX_REPOSITORY_LENGTH} are allowed`;
    }
    if (REPOSITORY.test(text))
        return undefined;
    const lower = text.toLowerCase();
    if (REPOSITORY.test(lower))
        return `the repository name must be lower case: write ${JSON.stringify(lower)}`;
    return `${JSON.stringify(text)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" or "/")`;
}
function checkTag(tag, bad) {
    try {
        parseTag(tag);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y ? bad(error.message) : error;
    }
}
/** Docker's rule: the part before the first slash is a host if it has a dot, a colon or upper case, or is `localhost`. */
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const first = slash === -1 ? '' : text.slice(0, slash);
    const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
    if (!isHost)
        return familiar(DEFAULT_REGISTRY, text);
    return familiar(first === 'index.docker.io' ? DEFAULT_REGISTRY : first, text.slice(slash + 1));
}
function familiar(registry, remainder) {
    const isShort = registry === DEFAULT_REGISTRY && remainder !== '' && !remainder.includes('/');
    return { registry, remainder: isShort ? `${DEFAULT_NAMESPACE}/${remainder}` : remainder };
}


/***/ }),

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


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog),
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
const silentLog = { request: () => { }, notice: () => { }, failure: () => { } };
/** @param write takes whole lines; `off` still writes notices and failures, requests only are left out */
function createLog(format, write) {
    const line = (level, message) => write(format === 'json' ? `${JSON.stringify({ level, message })}\n` : `${level}: ${printable(message)}\n`);
    return {
        request(record) {
            if (format === 'json')
                write(`${JSON.stringify({ level: 'request', ...record })}\n`);
            if (format === 'text')
                write(`${printable(describeRequest(record))}\n`);
        },
        notice: (message) => line('notice', message),
        failure: (what, error) => line('error', `${what}: ${error instanceof Error ? error.stack : String(error)}`),
    };
}
function describeRequest(record) {
    const { time, status, method, path, principal, durationMs, reason } = record;
    const cause = reason === undefined ? '' : ` (${reason})`;
    return `${time} ${status} ${method} ${path} by ${principal} in ${durationMs} ms${cause}`;
}
/** Line feeds stay, for stacks, but indented: no line of ours begins with what a client sent. */
function printable(text) {
    return text.replaceAll(/\n\s*/g, '\n    ').replaceAll(/[^\P{Cc}\n]/gu, escapeControl);
}
function escapeControl(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 1399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRegistry: () => (/* binding */ runRegistry)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8446);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
/* harmony import */ var _start_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(540);



const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * `ghcr-actions registry`: starts, prints one line of JSON on stdout when ready, and returns when a signal has stopped it and
 * the requests in flight are done. A second signal ends the process at once.
 * @throws UserError when it cannot start
 */
async function runRegistry(flags, environment) {
    const { options, logFormat } = await (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfiguration */ .T)(flags, environment);
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .createLog */ .h)(logFormat, (line) => process.stderr.write(line));
    const registry = await (0,_start_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .startRegistry */ .q)({ ...options, log });
    // Who reads the ready line may send a signal at once.
    const stopped = stopSignal();
    const { login } = registry;
    if (login !== undefined) {
        log.notice(`no world was given: log in as ${login.username} with the token ${login.password}`);
    }
    const { registry: address, api, legacy, admin, pages } = registry;
    process.stdout.write(`${JSON.stringify({ registry: address, api, legacy, admin, pages })}\n`);
    const signal = await stopped;
    log.notice(`${signal}: finishing the requests in flight`);
    await registry.close();
}
function stopSignal() {
    return new Promise((resolve) => {
        const stop = (signal) => {
            for (const name of STOP_SIGNALS)
                process.off(name, stop);
            resolve(signal);
        };
        for (const name of STOP_SIGNALS)
            process.on(name, stop);
    });
}


/***/ }),

/***/ 540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ startRegistry)
});

;// CONCATENATED MODULE: ./build/server/request-body.js
function createRequestBody(request, response) {
    const { headers } = request;
    let isWithheld = headers.expect?.toLowerCase() === '100-continue';
    let view = (body) => body;
    return {
        length: headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined,
        taken: 0,
        abort: () => request.destroy(),
        get isWithheld() {
            return isWithheld;
        },
        through(next) {
            view = next;
        },
        open() {
            if (isWithheld)
                response.writeContinue();
            isWithheld = false;
            return view(request);
        },
        async collect(limit) {
            if (this.length !== undefined && this.length > limit)
                return undefined;
            const bytes = await collectStream(this.open(), limit);
            this.taken += bytes?.byteLength ?? limit;
            return bytes;
        },
    };
}
/** Listens instead of iterating: leaving an iteration early would destroy the connection. */
function collectStream(body, limit) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let seen = 0;
        const onData = (chunk) => {
            seen += chunk.byteLength;
            chunks.push(chunk);
            if (seen > limit)
                settle(() => resolve(undefined));
        };
        const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
        const onError = (error) => settle(() => reject(error));
        const settle = (outcome) => {
            body.off('data', onData).off('end', onEnd).off('error', onError).pause();
            outcome();
        };
        body.on('data', onData).on('end', onEnd).on('error', onError);
    });
}

;// CONCATENATED MODULE: ./build/server/call.js

function createCall(request, response) {
    return {
        request,
        response,
        body: createRequestBody(request, response),
        facts: { principal: 'anonymous' },
    };
}
/** Whether nobody is there any more to take an answer. */
function hasLeft({ request }) {
    return request.socket.destroyed || (request.destroyed && !request.complete);
}
/** Cuts the connection in the way that a crashed peer does. */
function resetConnection({ request }) {
    request.socket.resetAndDestroy();
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(907);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/oci/error-codes.js
/**
 * The codes of distribution-spec ("Error Codes") and the registry's further ones, each with the status and the words that the
 * reference registry gives them. The server emits them; the client recognises them.
 */
const ERROR_CODES = {
    BLOB_UNKNOWN: { status: 404, message: 'blob unknown to registry' },
    BLOB_UPLOAD_INVALID: { status: 404, message: 'blob upload invalid' },
    BLOB_UPLOAD_UNKNOWN: { status: 404, message: 'blob upload unknown to registry' },
    DENIED: { status: 403, message: 'requested access to the resource is denied' },
    DIGEST_INVALID: { status: 400, message: 'provided digest did not match uploaded content' },
    MANIFEST_BLOB_UNKNOWN: { status: 400, message: 'blob unknown to registry' },
    MANIFEST_INVALID: { status: 400, message: 'manifest invalid' },
    MANIFEST_UNKNOWN: { status: 404, message: 'manifest unknown' },
    NAME_INVALID: { status: 400, message: 'invalid repository name' },
    NAME_UNKNOWN: { status: 404, message: 'repository name not known to registry' },
    PAGINATION_NUMBER_INVALID: { status: 400, message: 'invalid number of results requested' },
    RANGE_INVALID: { status: 416, message: 'invalid content range' },
    REQUESTED_RANGE_NOT_SATISFIABLE: { status: 416, message: 'requested range not satisfiable' },
    SIZE_INVALID: { status: 400, message: 'provided length did not match content length' },
    TAG_INVALID: { status: 400, message: 'manifest tag did not match URI' },
    TOOMANYREQUESTS: { status: 429, message: 'too many requests' },
    UNAUTHORIZED: { status: 401, message: 'authentication required' },
    UNAVAILABLE: { status: 503, message: 'service unavailable' },
    UNKNOWN: { status: 500, message: 'unknown error' },
    UNSUPPORTED: { status: 405, message: 'The operation is unsupported.' },
};

;// CONCATENATED MODULE: ./build/server/reply.js
/** A JSON body ends with a newline, as ghcr.io's do. */
function jsonReply(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: `${JSON.stringify(value)}\n`,
    };
}
function isStreamBody(body) {
    return typeof body === 'object' && 'open' in body;
}
/** Length of the body in bytes. */
function bodyLength(body) {
    if (body === undefined)
        return 0;
    if (typeof body === 'string')
        return Buffer.byteLength(body);
    return isStreamBody(body) ? body.length : body.byteLength;
}

;// CONCATENATED MODULE: ./build/server/http-error.js


/** A refusal with its protocol code. Handlers throw it, and `app.ts` makes the answer of it. */
class HttpError extends Error {
    name = 'HttpError';
    code;
    status;
    headers;
    details;
    constructor(code, options = {}) {
        const entry = ERROR_CODES[code];
        super(options.message ?? entry.message, options);
        this.code = code;
        this.status = options.status ?? entry.status;
        this.headers = options.headers ?? {};
        this.details = options.details ?? [undefined];
    }
    /** distribution-spec, "Error Codes": `{"errors":[{code, message, detail}]}`. */
    toReply() {
        const errors = this.details.map((detail) => ({
            code: this.code,
            message: this.message,
            ...(detail === undefined ? {} : { detail }),
        }));
        return jsonReply(this.status, { errors }, this.headers);
    }
}

;// CONCATENATED MODULE: ./build/server/origin.js


/** `host[:port]` under which the client reached us; realms, redirects and links are built on it. */
function requestHost(request) {
    const host = request.headers.host ?? socketHost(request);
    if ((0,reference/* isRegistryHost */.EV)(host))
        return host;
    throw new HttpError('UNSUPPORTED', {
        status: 400,
        message: 'invalid Host header',
        details: [`expected host[:port], got ${JSON.stringify(host)}`],
    });
}
/** HTTP/1.0 need not send a Host. */
function socketHost({ socket }) {
    return formatHost(socket.localAddress ?? '127.0.0.1', socket.localPort ?? 0);
}
function formatHost(address, port) {
    return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}
/** Whether the name part of `host[:port]` can only mean this machine. */
function isLoopbackHost(host) {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
function isLoopbackAddress(address) {
    return address === '::1' || /^(::ffff:)?127\./.test(address);
}

;// CONCATENATED MODULE: ./build/server/admin-gate.js



/**
 * Who may use `/_/`: this machine under a loopback name, or the holder of the admin token; never a page of another
 * origin. So no web page can drive it, not even by a DNS name that it points to loopback.
 * @throws HttpError that says what is missing
 */
function requireAdmin(request, origin, adminToken) {
    const { headers, socket } = request;
    if (headers.origin !== undefined && headers.origin !== origin) {
        throw new HttpError('DENIED', {
            message: 'the admin API takes no requests from pages of another origin',
        });
    }
    const isLocal = isLoopbackHost(new URL(origin).host) && isLoopbackAddress(socket.remoteAddress ?? '');
    if (!isLocal && !holdsToken(headers.authorization, adminToken)) {
        throw new HttpError('DENIED', {
            message: 'the admin API answers other machines only with "Authorization: Bearer <token>", the value of GHCR_ADMIN_TOKEN where the registry was started',
        });
    }
    requireJson(request);
}
/** Forms of web pages cannot send this type without being asked first. */
function requireJson({ headers }) {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    const type = headers['content-type']?.split(';', 1)[0]?.trim();
    if (type === 'application/json' || (type === undefined && !hasBody))
        return;
    throw new HttpError('UNSUPPORTED', {
        status: 415,
        message: 'the admin API takes "Content-Type: application/json" only',
    });
}
/** Digests are compared, so that the time says nothing about content or length. */
function holdsToken(authorization, adminToken) {
    if (adminToken === undefined)
        return false;
    return (0,external_node_crypto_.timingSafeEqual)(sha256(authorization ?? ''), sha256(`Bearer ${adminToken}`));
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest();
}

;// CONCATENATED MODULE: ./build/server/permissions/decide.js
const ALLOW = { outcome: 'allow' };
const CHALLENGE = { outcome: 'challenge' };
/** Whether `principal` may do `action` (AUTH-02, AUTH-03, AUTH-06). Pure: the one seam for every rule about rights. */
function decide(principal, action, repository, world) {
    switch (principal.kind) {
        case 'nobody':
            return world.anonymous.needsBearer ? CHALLENGE : decideAnonymous(action, world, false);
        case 'anonymous':
            return decideAnonymous(action, world, true);
        case 'holder':
            return decideHolder(principal.token, action, repository);
    }
}
/** Docker learns where to log in from `/v2/` alone, so that one challenges as long as there is something to gain. */
function decideAnonymous(action, world, hasBearer) {
    if (world.anonymous.access === 'write')
        return ALLOW;
    if (action === 'ping')
        return hasBearer ? ALLOW : CHALLENGE;
    const isRead = action === 'pull' || action === 'catalog';
    return isRead && world.anonymous.access === 'read' ? ALLOW : CHALLENGE;
}
function decideHolder(token, action, repository) {
    if (action === 'ping')
        return ALLOW;
    switch (token.type) {
        case 'classic':
        case 'oauth':
            return hasScope(token, action) ? ALLOW : deny('scopes');
        case 'fine-grained':
            return deny('scopes');
        case 'app':
            return decideInstallation('none', action, repository);
        case 'actions':
            return decideInstallation(token.packages, action, repository);
    }
}
function hasScope({ scopes }, action) {
    const canRead = scopes.includes('read:packages') || scopes.includes('write:packages');
    switch (action) {
        case 'push':
            return scopes.includes('write:packages');
        case 'delete':
            return canRead && scopes.includes('delete:packages');
        default:
            return canRead;
    }
}
function decideInstallation(packages, action, repository) {
    if (action === 'pull' || action === 'catalog')
        return packages === 'none' ? deny('read') : ALLOW;
    if (packages === 'write')
        return ALLOW;
    return deny(repository.exists ? 'installation-write' : 'installation-create');
}
function deny(reason) {
    return { outcome: 'deny', reason };
}

;// CONCATENATED MODULE: ./build/server/repository-exists.js
/** Whether there is such a repository, in the sense of the mode. */
function repositoryExists(repository, { store, profile }) {
    return profile.bornWithManifest
        ? store.metadata.hasManifest(repository)
        : store.metadata.hasRepository(repository);
}

;// CONCATENATED MODULE: ./build/server/may-do.js


/** Whether `principal` may do `action` to the repository `name`. */
function mayDo(principal, action, name, services) {
    const repository = {
        name,
        get exists() {
            return repositoryExists(name, services);
        },
    };
    return decide(principal, action, repository, services.world);
}

;// CONCATENATED MODULE: ./build/server/permissions/challenge.js

const REPOSITORY_ACTIONS = {
    pull: 'pull',
    push: 'pull,push',
    delete: 'delete',
};
/** What to ask a token for, in the words of the distribution token specification. */
function scopeOf(action, repository) {
    if (action === 'catalog')
        return 'registry:catalog:*';
    const actions = REPOSITORY_ACTIONS[action];
    return actions === undefined ? undefined : `repository:${repository}:${actions}`;
}
/** 401 with the one challenge of this registry; its realm is on the origin that the client used. */
function challengeError(origin, scope, options = {}) {
    const service = new URL(origin).host;
    const parameters = [`realm="${origin}/token"`, `service="${service}"`];
    if (scope !== undefined)
        parameters.push(`scope="${scope}"`);
    return new HttpError('UNAUTHORIZED', {
        ...options,
        headers: { 'www-authenticate': `Bearer ${parameters.join(',')}` },
    });
}

;// CONCATENATED MODULE: ./build/server/permissions/denial.js

/** The words of ghcr.io for each reason, all under 403 DENIED (`docs/ghcr-behaviour.md`, error catalogue). */
const DENIALS = {
    scopes: 'permission_denied: The token provided does not match expected scopes.',
    read: 'permission_denied: read_package',
    'installation-create': 'installation not allowed to Create organization package',
    'installation-write': 'installation not allowed to Write organization package',
};
function denialError(reason) {
    return new HttpError('DENIED', { message: DENIALS[reason] });
}

;// CONCATENATED MODULE: ./build/server/authorize.js






/** What a mode answers where it lacks something. */
const REFUSALS = {
    deletes: 'UNSUPPORTED',
    catalog: 'DENIED',
    tokenByPost: 'UNSUPPORTED',
};
/**
 * The one place that judges a request before its handler sees it.
 * @throws HttpError: challenge, denial, bad name, or not offered in this mode
 */
function authorize(access, services) {
    const { route, call, repository, origin } = access;
    if (route.access === 'admin')
        requireAdmin(call.request, origin, services.adminToken);
    else if (route.access !== 'open')
        requireDecision(access, route.access, services);
    if (route.feature !== undefined && !services.profile[route.feature]) {
        throw new HttpError(REFUSALS[route.feature]);
    }
    if (repository !== '')
        requireName(repository, services);
}
function requireDecision(access, action, services) {
    const { authentication, call, origin, repository } = access;
    call.facts.action = action;
    if (authentication.refusal !== undefined)
        throw authentication.refusal;
    const decision = mayDo(authentication.principal, action, repository, services);
    call.facts.decision = decision.outcome;
    if (decision.outcome === 'deny')
        throw denialError(decision.reason);
    if (decision.outcome === 'allow')
        return;
    const scope = action === 'ping' ? services.profile.pingScope : scopeOf(action, repository);
    throw challengeError(origin, scope);
}
function requireName(repository, { profile }) {
    const problem = (0,reference/* explainRepositoryName */.f2)(repository);
    if (problem !== undefined)
        throw new HttpError(profile.invalidName, { details: [problem] });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/server/faults/apply.js




/** The answer that a fault gives in place of the handler, or undefined. */
function faultReply(effects, target) {
    const { status, headers = {}, body, retryAfter, redirect } = effects;
    if (redirect !== undefined) {
        return { status: 307, headers: { ...headers, location: redirectTarget(redirect, target) } };
    }
    if (status === undefined)
        return undefined;
    const all = { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
    if (typeof body === 'string')
        return { status, headers: all, body };
    if (body !== undefined)
        return jsonReply(status, body, all);
    return new HttpError(codeFor(status), { status, headers: all }).toReply();
}
function codeFor(status) {
    if (status === 429)
        return 'TOOMANYREQUESTS';
    if (status === 401)
        return 'UNAUTHORIZED';
    if (status === 403)
        return 'DENIED';
    return status === 503 ? 'UNAVAILABLE' : 'UNKNOWN';
}
function redirectTarget(redirect, target) {
    return new URL(redirect).pathname === '/' ? new URL(target, redirect).href : redirect;
}
/** The answer as a fault distorts it. `reset` cuts the connection. */
function distortReply(reply, effects, reset) {
    const { wrongDigest, truncate, corrupt, resetAfterBytes } = effects;
    let { body, headers = {} } = reply;
    if (wrongDigest)
        headers = { ...headers, 'docker-content-digest': (0,oci_digest/* digestOf */.ol)('other content') };
    if (truncate !== undefined)
        body = mapBytes(body, cutAfter(truncate), truncate);
    if (corrupt !== undefined)
        body = mapBytes(body, flipAt(corrupt));
    if (resetAfterBytes !== undefined)
        body = mapBytes(body, cutAfter(resetAfterBytes, reset));
    return { ...reply, headers, ...(body === undefined ? {} : { body }) };
}
/** The request's body until so many bytes have passed; then `reset`. */
function resetWithin(body, bytes, reset) {
    return (0,external_node_stream_.pipeline)(body, new external_node_stream_.Transform({ transform: cutAfter(bytes, reset)() }), () => { });
}
function mapBytes(body, passage, limit = Number.POSITIVE_INFINITY) {
    const open = () => (isStreamBody(body) ? body.open() : external_node_stream_.Readable.from([Buffer.from(body ?? '')]));
    return {
        length: Math.min(bodyLength(body), limit),
        open: () => (0,external_node_stream_.pipeline)(open(), new external_node_stream_.Transform({ transform: passage() }), () => { }),
    };
}
/** Lets `limit` bytes pass and drops the rest. With `reached`, calls that instead and lets nothing follow, not even the end. */
function cutAfter(limit, reached) {
    return () => {
        let room = limit;
        return function (chunk, _, done) {
            this.push(chunk.subarray(0, room));
            room -= Math.min(room, chunk.byteLength);
            if (room > 0 || reached === undefined)
                return done();
            // After the pushed bytes have gone on.
            setImmediate(reached);
        };
    };
}
function flipAt(position) {
    return () => {
        let offset = 0;
        return function (chunk, _, done) {
            const copy = Buffer.from(chunk);
            const index = position - offset;
            if (index >= 0 && index < copy.byteLength)
                copy[index] = (copy[index] ?? 0) ^ 0xff;
            offset += chunk.byteLength;
            this.push(copy);
            done();
        };
    };
}

;// CONCATENATED MODULE: ./build/server/world.js

/** Stands for the secret of the job's own token, which is shown so, too. */
const JOB_TOKEN_KEY = 'env:GITHUB_TOKEN';
/** Compiles a document that has been checked. Secrets do not outlive this call. */
function createWorld(document, anonymous, jobSecret) {
    const tokens = Object.entries(document.tokens ?? {});
    const digestOfKey = (key) => key === JOB_TOKEN_KEY && jobSecret !== undefined ? (0,oci_digest/* digestOf */.ol)(jobSecret) : secretDigest(key);
    const shown = tokens.map(([key, token]) => [key === JOB_TOKEN_KEY ? key : secretDigest(key), token]);
    return {
        tokens: new Map(tokens.map(([key, token]) => [digestOfKey(key), toRule(token)])),
        anonymous,
        document: { ...document, ...(tokens.length === 0 ? {} : { tokens: Object.fromEntries(shown) }) },
    };
}
/** The token behind a secret, unless it is unknown, revoked or expired. Compared by digest. */
function findToken(world, secret, now) {
    const rule = world.tokens.get((0,oci_digest/* digestOf */.ol)(secret));
    return rule !== undefined && isAlive(rule, now) ? rule : undefined;
}
function isAlive({ revoked, expiresAt }, now) {
    return !revoked && now < expiresAt;
}
/** A key is a digest already, or the secret. */
function secretDigest(key) {
    return /^sha256:[0-9a-f]{64}$/.test(key) ? key : (0,oci_digest/* digestOf */.ol)(key);
}
function toRule(token) {
    return {
        type: token.type,
        holder: holderOf(token),
        scopes: 'scopes' in token ? (token.scopes ?? []) : [],
        packages: token.type === 'actions' ? (token.permissions?.packages ?? 'none') : 'none',
        expiresAt: token.expires == null ? Number.POSITIVE_INFINITY : Date.parse(token.expires),
        revoked: token.revoked ?? false,
    };
}
function holderOf(token) {
    switch (token.type) {
        case 'app':
            return token.organization;
        case 'actions':
            return token.actor;
        default:
            return token.user;
    }
}

;// CONCATENATED MODULE: ./build/server/permissions/tokens.js


/** What our bearers begin with, once decoded. */
const BEARER_PREFIX = 'v1:';
const LIFETIME_SECONDS = 300;
const RANDOM_BYTES = 30;
function createIssuedTokens(clock) {
    const issued = new Map();
    // All live equally long, so the oldest stand first.
    const forgetExpired = () => {
        for (const [key, { expiresAt }] of issued) {
            if (expiresAt > clock.now())
                return;
            issued.delete(key);
        }
    };
    return {
        lifetimeSeconds: LIFETIME_SECONDS,
        issue(principal) {
            forgetExpired();
            const bearer = Buffer.concat([Buffer.from(BEARER_PREFIX), (0,external_node_crypto_.randomBytes)(RANDOM_BYTES)]).toString('base64');
            issued.set((0,oci_digest/* digestOf */.ol)(bearer), { principal, expiresAt: clock.now() + LIFETIME_SECONDS * 1000 });
            return bearer;
        },
        find(bearer) {
            const entry = issued.get((0,oci_digest/* digestOf */.ol)(bearer));
            return entry !== undefined && entry.expiresAt > clock.now() ? entry.principal : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/server/permissions/authenticate.js




const NOBODY = { kind: 'nobody' };
const ANONYMOUS = { kind: 'anonymous' };
/** Prefixes of GitHub's own tokens. */
const GITHUB_TOKEN = /^(gh[a-z]|github_pat)_/;
/** Reads `Authorization` as `/v2/` takes it (AUTH-08). */
function authenticate(authorization, origin, services) {
    if (authorization === undefined)
        return { principal: NOBODY };
    const [scheme = '', value = ''] = authorization.split(/ +/, 2);
    switch (scheme.toLowerCase()) {
        case 'bearer':
            return authenticateBearer(value, origin, services);
        case 'basic':
            return authenticateBasic(value, origin, services);
        default:
            return refuse(invalidToken());
    }
}
/** The holder of a secret of the world; revoked and expired ones are nobody's. */
function principalOf(secret, { world, clock }) {
    const token = findToken(world, secret, clock.now());
    return token === undefined ? undefined : { kind: 'holder', name: token.holder, token };
}
/** The password of Basic credentials; ghcr.io ignores the user name, and so do we. */
function basicSecret(value) {
    const text = Buffer.from(value, 'base64').toString();
    return text.slice(text.indexOf(':') + 1);
}
function authenticateBasic(value, origin, services) {
    const principal = principalOf(basicSecret(value), services);
    if (!services.profile.basicAtApi)
        return { principal: principal ?? NOBODY, refusal: invalidToken() };
    return principal === undefined ? refuse(challengeError(origin, undefined)) : { principal };
}
function authenticateBearer(bearer, origin, services) {
    if (bearer === '') {
        return refuse(challengeError(origin, undefined, { message: 'authentication token not provided' }));
    }
    const issued = services.issuedTokens.find(bearer);
    if (issued !== undefined)
        return stillValid(issued, origin, services);
    const { foreignBearerIsAnonymous } = services.profile;
    const decoded = decodeBase64(bearer);
    if (decoded === undefined)
        return refuse(foreignBearerIsAnonymous ? invalidToken() : deadToken(origin));
    const principal = principalOf(decoded, services) ?? principalOf(basicSecret(bearer), services);
    if (principal !== undefined)
        return { principal };
    const isForeign = !decoded.startsWith(BEARER_PREFIX) && !GITHUB_TOKEN.test(decoded);
    return isForeign && foreignBearerIsAnonymous ? { principal: ANONYMOUS } : refuse(deadToken(origin));
}
/** The token behind a bearer may have been revoked or may have expired in the meantime. */
function stillValid(principal, origin, { clock }) {
    if (principal.kind !== 'holder')
        return { principal };
    return isAlive(principal.token, clock.now()) ? { principal } : { principal, refusal: deadToken(origin) };
}
function deadToken(origin) {
    return challengeError(origin, undefined, {
        message: 'unauthenticated: User cannot be authenticated with the token provided.',
    });
}
/** ghcr.io sends no challenge with it, so that clients cannot recover. */
function invalidToken() {
    return new HttpError('DENIED', { message: 'invalid token' });
}
function refuse(refusal) {
    return { principal: NOBODY, refusal };
}
/** Strict, unlike Buffer's decoder: a raw token, with its underscore, is not base64. */
function decodeBase64(text) {
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0
        ? Buffer.from(text, 'base64').toString()
        : undefined;
}

;// CONCATENATED MODULE: ./build/server/permissions/principal.js
/** As the record shows it. */
function principalName(principal) {
    return principal.kind === 'holder' ? principal.name : 'anonymous';
}

;// CONCATENATED MODULE: ./build/server/dispatch.js







/** Finds the route, judges the caller, and lets the handler answer, unless a fault does. */
async function dispatch(call, router, services) {
    const { request, facts } = call;
    const method = request.method ?? 'GET';
    const target = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
    const [path, query] = splitTarget(target);
    const origin = `http://${requestHost(request)}`;
    const { route, parameters } = router(method, path);
    const repository = parameters.repository ?? '';
    const authentication = authenticate(request.headers.authorization, origin, services);
    const { principal } = authentication;
    facts.principal = principalName(principal);
    if (repository !== '')
        facts.package = repository;
    const work = async (effects) => {
        authorize({ call, route, repository, origin, authentication }, services);
        if (effects.loseSession)
            await loseSession(parameters.session ?? '', repository, services);
        const exchange = {
            method,
            headers: request.headers,
            origin,
            query: new URLSearchParams(query),
            parameters,
            repository,
            body: call.body,
            effects,
            may: (action, name) => mayDo(principal, action, name, services),
        };
        return route.handler(exchange, services);
    };
    // Faults must not keep anyone from removing them.
    if (route.access === 'admin')
        return work({});
    const effects = services.faults.strike({ method, path, principal: facts.principal });
    return effects === undefined ? work({}) : workWithFault(call, target, effects, services, work);
}
function splitTarget(target) {
    const mark = target.indexOf('?');
    return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}
async function workWithFault(call, target, effects, services, work) {
    const { delayMs, resetBeforeReply } = effects;
    if (delayMs !== undefined)
        await new Promise((resolve) => services.clock.schedule(delayMs, resolve));
    const reply = faultReply(effects, target);
    if (reply !== undefined)
        return reply;
    const reset = () => resetConnection(call);
    const { resetAfterBytes, ...others } = effects;
    const cutsRequest = resetAfterBytes !== undefined && call.body.length !== 0;
    if (cutsRequest)
        call.body.through((body) => resetWithin(body, resetAfterBytes, reset));
    const real = await work(effects);
    if (resetBeforeReply)
        reset();
    return distortReply(real, cutsRequest ? others : effects, reset);
}
async function loseSession(id, repository, { sessions }) {
    await sessions.end(sessions.find(id, repository));
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./build/server/garbage.js


/** Small enough to stay in the processor's cache, and so that a collection, of less than a millisecond, does not show. */
const COLLECT_EVERY_BYTES = 8 * 1024 * 1024;
let collector;
let uncollected = 0;
/**
 * Says that about so many bytes are not needed any more. V8 looks at young objects when their space is full, and lets that space
 * grow to 128 MB; and to V8 the chunk of a body is a tiny object whose bytes lie elsewhere. Left alone, both pile up on ever
 * fresh pages. Taking them back in time halves the memory of a registry under load, and makes it no slower.
 */
function countGarbage(bytes) {
    uncollected += bytes;
    if (uncollected < COLLECT_EVERY_BYTES)
        return;
    uncollected = 0;
    collector ??= exposeCollector();
    collector({ type: 'minor' });
}
/** The function is there in contexts that are made while the flag is set, and only there. */
function exposeCollector() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    try {
        return (0,external_node_vm_.runInNewContext)('gc');
    }
    finally {
        (0,external_node_v8_.setFlagsFromString)('--no-expose-gc');
    }
}

;// CONCATENATED MODULE: ./build/server/routes/router.js

/** The first route that fits wins. Repository names hold slashes, so the patterns are read from the right. */
function createRouter(routes) {
    const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
    return (method, path) => {
        const wanted = method === 'HEAD' ? 'GET' : method;
        const allowed = new Set();
        for (const { route, pattern } of compiled) {
            const found = pattern.exec(path);
            if (found === null)
                continue;
            if (route.method === wanted)
                return { route, parameters: decodeAll(found.groups ?? {}) };
            allowed.add(route.method);
        }
        throw noRoute(path, allowed);
    };
}
function compile(path) {
    const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name) => name === 'repository' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`);
    return new RegExp(`^${pattern}$`);
}
function decodeAll(groups) {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decode(text)]));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (cause) {
        throw new HttpError('UNSUPPORTED', { status: 400, message: 'the path is not valid UTF-8', cause });
    }
}
function noRoute(path, allowed) {
    if (allowed.size > 0) {
        return new HttpError('UNSUPPORTED', { headers: { allow: [...allowed].join(', ') } });
    }
    return new HttpError('UNSUPPORTED', {
        status: 404,
        message: 'there is nothing at this address',
        details: [path],
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/server/send-reply.js




/** An unread body up to here is read and thrown away, so that the connection lives on. */
const DRAIN_BYTES = 64 * 1024;
/** A longer one is read for a moment before the connection closes: a reset would destroy the answer on its way. */
const LINGER_BYTES = 16 * 1024 * 1024;
const LINGER_MS = 1000;
const WITHOUT_LENGTH = new Set([204, 304]);
/**
 * Sends the answer and leaves the connection usable, or closes it if too much of the request is still to come.
 * @throws what keeps the body from being opened, before anything is sent; or what breaks the body or the connection
 */
async function sendReply(call, { status, headers = {}, body }) {
    const { request, response } = call;
    const length = bodyLength(body);
    const content = request.method === 'HEAD' ? undefined : isStreamBody(body) ? body.open() : body;
    const mustClose = hasMuchToCome(call);
    response.writeHead(status, {
        ...headers,
        ...(WITHOUT_LENGTH.has(status) ? {} : { 'content-length': length }),
        ...(mustClose ? { connection: 'close' } : {}),
    });
    if (content instanceof external_node_stream_.Readable)
        await stream(content, response);
    else if (mustClose)
        linger(call, content);
    else
        response.end(content);
    request.resume();
    return { status, bytesOut: content === undefined ? 0 : length };
}
async function stream(content, response) {
    content.on('data', (chunk) => countGarbage(chunk.byteLength));
    await (0,promises_.pipeline)(content, response);
}
function hasMuchToCome({ request, body }) {
    if (request.complete)
        return false;
    return body.isWithheld || body.length === undefined || body.length > DRAIN_BYTES;
}
/** Sends all of the answer but its end, which would cut off a client that is still sending. */
function linger({ request, response }, content) {
    response.flushHeaders();
    if (content !== undefined && content.length > 0)
        response.write(content);
    let seen = 0;
    const stop = () => {
        clearTimeout(timer);
        response.end();
    };
    const timer = setTimeout(stop, LINGER_MS).unref();
    request.once('close', stop).once('end', stop);
    request.on('data', (chunk) => {
        seen += chunk.byteLength;
        if (seen > LINGER_BYTES)
            stop();
    });
}

;// CONCATENATED MODULE: ./build/server/storage/store.js
class DigestMismatchError extends Error {
    name = 'DigestMismatchError';
    expected;
    got;
    constructor(expected, got) {
        super(`expected ${expected}, got ${got}`);
        this.expected = expected;
        this.got = got;
    }
}
class UploadTooLargeError extends Error {
    name = 'UploadTooLargeError';
}
/**
 * The disk refused: full, read-only, gone, or the like. Nothing was stored. The message names the reason and no path,
 * so that it may be shown to a client.
 */
class StorageError extends Error {
    name = 'StorageError';
    /** No space is left: 507 rather than 500. */
    isFull;
    constructor(message, options) {
        super(message, options);
        this.isFull = options?.isFull ?? false;
    }
}

;// CONCATENATED MODULE: ./build/server/to-http-error.js


/** What an error says to the client. Whatever no code expects is logged with its stack. */
function toHttpError(error, log) {
    if (error instanceof HttpError)
        return error;
    if (error instanceof DigestMismatchError) {
        return new HttpError('DIGEST_INVALID', { details: [error.message], cause: error });
    }
    if (error instanceof UploadTooLargeError) {
        return new HttpError('SIZE_INVALID', {
            status: 413,
            message: 'the blob is larger than this registry accepts (setting maxLayerBytes)',
            cause: error,
        });
    }
    if (error instanceof StorageError) {
        log.failure('storage', error);
        return new HttpError('UNAVAILABLE', {
            status: error.isFull ? 507 : 503,
            message: error.message,
            cause: error,
        });
    }
    log.failure('unexpected error', error);
    return new HttpError('UNKNOWN', { cause: error });
}

;// CONCATENATED MODULE: ./build/server/app.js






/** What one request leaves behind at most: headers, streams, closures. */
const REQUEST_GARBAGE_BYTES = 64 * 1024;
/** Status in the record when the client left before it had the answer. */
const CLIENT_LEFT = 499;
/** The listener of one port: answers each request and records it. Never throws. */
function createApp(routes, services) {
    const router = createRouter(routes);
    return (request, response) => void serve(createCall(request, response), router, services);
}
async function serve(call, router, services) {
    const time = new Date(services.clock.now()).toISOString();
    const startedMs = performance.now();
    let sent = { status: CLIENT_LEFT, bytesOut: 0 };
    try {
        sent = await answer(call, router, services);
    }
    catch (error) {
        if (!hasLeft(call))
            services.log.failure('an answer broke off', error);
        call.response.destroy();
    }
    const record = {
        time,
        method: call.request.method ?? '',
        path: withoutSignature(call.request.url ?? ''),
        ...call.facts,
        ...sent,
        durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
        bytesIn: call.body.taken,
    };
    // Who looks at the record does not want to find himself in it.
    if (!record.path.startsWith('/_/'))
        services.recorder.add(record);
    services.log.request(record);
    countGarbage(REQUEST_GARBAGE_BYTES);
}
/** The one place where errors become answers; a client that has left gets none. */
async function answer(call, router, services) {
    try {
        return await sendReply(call, withApiVersion(call, await dispatch(call, router, services)));
    }
    catch (error) {
        if (hasLeft(call) || call.response.headersSent)
            throw error;
        const httpError = toHttpError(error, services.log);
        call.facts.reason = httpError.message;
        return sendReply(call, withApiVersion(call, httpError.toReply()));
    }
}
function withApiVersion({ request }, reply) {
    if (!request.url?.startsWith('/v2'))
        return reply;
    return { ...reply, headers: { 'docker-distribution-api-version': 'registry/2.0', ...reply.headers } };
}
/** A signed address works for whoever reads it. */
function withoutSignature(target) {
    return target.replace(/([?&]sig=)[^&]*/, '$1…');
}

;// CONCATENATED MODULE: ./build/server/clock.js
/** Longer delays overflow Node's timers, which then fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;
const systemClock = {
    now: Date.now,
    schedule(delayMs, action) {
        const timer = setTimeout(action, Math.min(delayMs, MAX_DELAY_MS)).unref();
        return () => clearTimeout(timer);
    },
};

;// CONCATENATED MODULE: ./build/server/download-signature.js

const LIFETIME_MS = 10 * 60_000;
function createDownloadSignature(clock) {
    let ownOrigin;
    const key = (0,external_node_crypto_.randomBytes)(32);
    const sign = (digest, expiry) => (0,external_node_crypto_.createHmac)('sha256', key).update(`${digest}\n${expiry}`).digest();
    return {
        urlFor(digest, origin) {
            const expiry = new Date(clock.now() + LIFETIME_MS).toISOString();
            const query = new URLSearchParams({
                se: expiry,
                sig: sign(digest, expiry).toString('base64url'),
                sp: 'r',
            });
            return `${ownOrigin ?? origin}/ghcr1/blobs/${digest}?${query}`;
        },
        moveTo(origin) {
            ownOrigin = origin;
        },
        isValid(digest, query) {
            const expiry = query.get('se') ?? '';
            const given = Buffer.from(query.get('sig') ?? '', 'base64url');
            const wanted = sign(digest, expiry);
            if (given.byteLength !== wanted.byteLength || !(0,external_node_crypto_.timingSafeEqual)(given, wanted))
                return false;
            return clock.now() < Date.parse(expiry);
        },
    };
}

;// CONCATENATED MODULE: ./build/server/recorder/recorder.js
const CAPACITY = 10_000;
/** Keeps the newest `capacity` requests. */
function createRecorder(capacity = CAPACITY) {
    let ring = [];
    let next = 0;
    return {
        add(record) {
            ring[next % capacity] = record;
            next += 1;
        },
        list(filter = {}) {
            const start = next > capacity ? next % capacity : 0;
            return [...ring.slice(start), ...ring.slice(0, start)].filter((record) => matches(record, filter));
        },
        clear() {
            ring = [];
            next = 0;
        },
    };
}
function matches(record, { path, ...fields }) {
    return ((path === undefined || matchesPath(path, record.path)) &&
        Object.entries(fields).every(([field, wanted]) => String(record[field]) === wanted));
}
/** Whether the path of `target` (a request target, its query aside) is `pattern`, in which `*` stands for any characters. */
function matchesPath(pattern, target) {
    const pieces = pattern.split('*').map((piece) => piece.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${pieces.join('.*')}$`).test(target.split('?', 1)[0] ?? '');
}

;// CONCATENATED MODULE: ./build/server/faults/fault-list.js

function createFaultList() {
    const entries = new Map();
    let nextId = 1;
    return {
        add(fault) {
            const entry = { id: String(nextId++), fault, seen: 0, hits: 0 };
            entries.set(entry.id, entry);
            return listed(entry);
        },
        list: () => [...entries.values()].map(listed),
        remove: (id) => entries.delete(id),
        clear: () => entries.clear(),
        strike(request) {
            for (const entry of entries.values()) {
                if (strikes(entry, request))
                    return entry.fault.do;
            }
            return undefined;
        },
    };
}
function listed({ id, fault, hits }) {
    return { id, ...fault, hits };
}
function strikes(entry, request) {
    const { match } = entry.fault;
    if (!fault_list_matches(match, request))
        return false;
    entry.seen += 1;
    const { nth = 1, times = 1 } = match;
    if (entry.seen < nth || (times > 0 && entry.hits >= times))
        return false;
    entry.hits += 1;
    return true;
}
function fault_list_matches({ method, path, principal }, request) {
    return ((method === undefined || method.toUpperCase() === request.method) &&
        (path === undefined || matchesPath(path, request.path)) &&
        (principal === undefined || principal === request.principal));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/server/listen.js


/** Longer than clients and proxies keep idle connections, so that the server never closes one under a request. */
const KEEP_ALIVE_MS = 75_000;
const MAX_HEADER_BYTES = 32 * 1024;
/** @throws UserError when the port is taken or not allowed */
async function listen(listener, address, port) {
    const server = (0,external_node_http_.createServer)({ requestTimeout: 0, maxHeaderSize: MAX_HEADER_BYTES }, listener);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    // Who waits for leave to send is judged first: the body gives it when it is opened.
    server.on('checkContinue', listener);
    await opened(server, address, port);
    return { port: server.address().port, close: (graceMs) => closeGently(server, graceMs) };
}
function opened(server, address, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => reject(explain(error, address, port)));
        server.listen({ host: address, port, noDelay: true }, resolve);
    });
}
function explain(error, address, port) {
    const where = `cannot listen on ${address} port ${port}`;
    switch (error.code) {
        case 'EADDRINUSE':
            return new errors/* UserError */.y(`${where}: it is in use${process.platform === 'darwin' && port === 5000 ? " (on macOS by AirPlay's receiver)" : ''}; choose another with --port, or --port 0 for any free one`, { cause: error });
        case 'EACCES':
            return new errors/* UserError */.y(`${where}: not allowed; choose a port above 1023 with --port`, { cause: error });
        case 'EADDRNOTAVAIL':
        case 'ENOTFOUND':
            return new errors/* UserError */.y(`${where}: this machine has no such address; choose one with --listen, such as 127.0.0.1`, {
                cause: error,
            });
        default:
            return error;
    }
}
async function closeGently(server, graceMs) {
    const closed = new Promise((resolve) => server.close(resolve));
    // Connections turn idle one after the other, and nobody tells when.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
}

// EXTERNAL MODULE: ./build/server/log.js
var server_log = __webpack_require__(1116);
;// CONCATENATED MODULE: ./build/server/open-world.js


/** @throws UserError that says where the document is wrong and what would be right */
async function openWorld(options) {
    const { mode = 'ghcr', world, anonymous, jobToken } = options;
    const needsBearer = mode === 'ghcr';
    if (world !== undefined) {
        const document = await readDocument(world);
        return { world: createWorld(document, { access: anonymous ?? 'none', needsBearer }) };
    }
    const access = anonymous ?? (mode === 'oci' ? 'write' : 'none');
    if (jobToken !== undefined) {
        return { world: createWorld(jobDocument(jobToken), { access, needsBearer }, jobToken.secret) };
    }
    if (mode === 'oci')
        return { world: createWorld({}, { access, needsBearer }) };
    const login = { username: 'octocat', password: `ghp_${(0,external_node_crypto_.randomBytes)(18).toString('hex')}` };
    return { world: createWorld(defaultDocument(login), { access, needsBearer }), login };
}
/** The reader brings YAML and a schema validator, which most starts do without. */
async function readDocument(world) {
    const { parseWorld, checkWorld } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 5962));
    return typeof world === 'string' ? parseWorld(world) : checkWorld(world);
}
function defaultDocument({ username, password }) {
    const scopes = ['write:packages', 'delete:packages'];
    return { users: { [username]: {} }, tokens: { [password]: { type: 'classic', user: username, scopes } } };
}
function jobDocument({ repository, actor }) {
    return {
        tokens: { [JOB_TOKEN_KEY]: { type: 'actions', repository, actor, permissions: { packages: 'write' } } },
    };
}

;// CONCATENATED MODULE: ./build/server/profile.js
const GIGABYTE = 1e9;
const MINUTE_MS = 60_000;
const PROFILES = {
    ghcr: {
        anonymousNeedsBearer: true,
        pingScope: 'repository:user/image:pull',
        basicAtApi: false,
        foreignBearerIsAnonymous: true,
        wrongLoginIsDenied: true,
        tokenByPost: false,
        tokenLifetimeShown: false,
        invalidName: 'NAME_UNKNOWN',
        deletes: false,
        catalog: false,
        referrers: false,
        tagParameters: false,
        singlePostUpload: false,
        anonymousMount: false,
        sparseManifests: false,
        strictAccept: true,
        blobRedirect: true,
        bornWithManifest: true,
        uploadSegment: 'upload',
        tagOrder: 'pushed',
        tagPageSize: 100,
        noTags: null,
        patchLimitBytes: 4 * 1024 * 1024,
        maxLayerBytes: 10 * GIGABYTE,
        uploadTimeoutMs: 10 * MINUTE_MS,
    },
    oci: {
        anonymousNeedsBearer: false,
        pingScope: undefined,
        basicAtApi: true,
        foreignBearerIsAnonymous: false,
        wrongLoginIsDenied: false,
        tokenByPost: true,
        tokenLifetimeShown: true,
        invalidName: 'NAME_INVALID',
        deletes: true,
        catalog: true,
        referrers: true,
        tagParameters: true,
        singlePostUpload: true,
        anonymousMount: true,
        sparseManifests: true,
        strictAccept: false,
        blobRedirect: false,
        bornWithManifest: false,
        uploadSegment: 'uploads',
        tagOrder: 'lexical',
        tagPageSize: 1000,
        noTags: [],
        patchLimitBytes: Number.POSITIVE_INFINITY,
        maxLayerBytes: Number.POSITIVE_INFINITY,
        uploadTimeoutMs: 24 * 60 * MINUTE_MS,
    },
};
/** The profile of a mode, with the world's settings over it. */
function createProfile(mode, settings = {}) {
    return { ...PROFILES[mode], ...settings };
}

;// CONCATENATED MODULE: ./build/server/routes/admin.js

/** `GET /_/health`: who can answer is ready. */
function health() {
    return jsonReply(200, { status: 'ok' });
}
/** `GET /_/world`: the rules as one document, secrets as digests only. */
function showWorld(_, { world }) {
    return jsonReply(200, world.document);
}
/** `GET /_/requests`: the record, oldest first. */
function listRequests({ query }, { recorder }) {
    return jsonReply(200, recorder.list(Object.fromEntries(query)));
}
/** `DELETE /_/requests`. */
function clearRequests(_, { recorder }) {
    recorder.clear();
    return { status: 204 };
}
/** `POST /_/reset`: back to the start. */
async function resetAll(_, { reset }) {
    await reset();
    return { status: 204 };
}

;// CONCATENATED MODULE: ./build/server/routes/base.js
/** `GET /v2/` (distribution-spec end-1): whoever gets here may use the registry. ghcr.io answers with an empty body. */
function ping() {
    return { status: 200, headers: { 'content-type': 'application/json' } };
}

// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/server/exchange.js


/** @throws HttpError DIGEST_INVALID that says what a digest looks like */
function requireDigest(text) {
    if ((0,oci_digest/* isDigest */.Bc)(text))
        return text;
    throw new HttpError('DIGEST_INVALID', {
        message: 'invalid digest',
        details: [`expected sha256:<64 hex digits> or sha512:<128 hex digits>, got ${JSON.stringify(text)}`],
    });
}

;// CONCATENATED MODULE: ./build/server/routes/conditional.js

/** Content under its digest never changes, so that the digest is its entity tag. */
function entityTag(digest) {
    return `"${digest}"`;
}
/** 304 if the client has the content already (RFC 9110, 13.1.2). */
function notModified({ 'if-none-match': condition }, digest) {
    if (condition === undefined)
        return undefined;
    const tags = condition.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (!tags.includes('*') && !tags.includes(entityTag(digest)))
        return undefined;
    return { status: 304, headers: { etag: entityTag(digest), 'docker-content-digest': digest } };
}
/**
 * The one range that `Range` asks for, clipped to `size` bytes (RFC 9110, 14.2); undefined for the whole: no such header, another unit,
 * several ranges, or an `If-Range` that does not match.
 * @throws HttpError 416 when nothing of it exists
 */
function requestedRange(headers, size, digest) {
    const condition = headers['if-range'];
    if (condition !== undefined && condition !== entityTag(digest))
        return undefined;
    const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.replaceAll(' ', '') ?? '') ?? [];
    if (first === undefined || last === undefined || (first === '' && last === ''))
        return undefined;
    const range = first === ''
        ? { start: Math.max(0, size - Number(last)), end: size - 1 }
        : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
    if (range.start <= range.end)
        return range;
    throw new HttpError('REQUESTED_RANGE_NOT_SATISFIABLE', { headers: { 'content-range': `bytes */${size}` } });
}

;// CONCATENATED MODULE: ./build/server/routes/blobs.js





/** `GET` and `HEAD …/blobs/DIGEST` (end-2); ghcr.io redirects the GET to its storage. */
function getBlob(exchange, services) {
    const { store, profile, downloads } = services;
    const digest = requireDigest(exchange.parameters.digest ?? '');
    const size = store.metadata.blobSize(exchange.repository, digest);
    const isReadable = exchange.method === 'HEAD' || repositoryExists(exchange.repository, services);
    if (size === undefined || !isReadable)
        throw new HttpError('BLOB_UNKNOWN');
    if (profile.blobRedirect && exchange.method === 'GET') {
        return { status: 307, headers: { location: downloads.urlFor(digest, exchange.origin) } };
    }
    return notModified(exchange.headers, digest) ?? blobReply(exchange, store, digest, size);
}
/** The bytes or the range of them that was asked for. */
function blobReply({ headers }, store, digest, size) {
    const range = requestedRange(headers, size, digest);
    const common = {
        'accept-ranges': 'bytes',
        'cache-control': 'max-age=31536000',
        'content-type': media_types/* MEDIA_TYPE */.Ap.octetStream,
        'docker-content-digest': digest,
        etag: entityTag(digest),
    };
    if (range === undefined) {
        return { status: 200, headers: common, body: { length: size, open: () => store.blobs.read(digest) } };
    }
    const { start, end } = range;
    return {
        status: 206,
        headers: { ...common, 'content-range': `bytes ${start}-${end}/${size}` },
        body: { length: end - start + 1, open: () => store.blobs.read(digest, range) },
    };
}
/** `DELETE …/blobs/DIGEST` (end-10). The bytes go when no repository holds them any more. */
function deleteBlob(exchange, { store }) {
    const digest = requireDigest(exchange.parameters.digest ?? '');
    const { found, orphaned } = store.metadata.unlinkBlob(exchange.repository, digest);
    if (!found)
        throw new HttpError('BLOB_UNKNOWN');
    if (orphaned)
        store.blobs.delete(digest);
    return { status: 202 };
}

;// CONCATENATED MODULE: ./build/server/routes/downloads.js



/** `GET /ghcr1/blobs/DIGEST`, the storage behind the 307. */
function download(exchange, { store, downloads }) {
    const digest = requireDigest(exchange.parameters.digest ?? '');
    if (!downloads.isValid(digest, exchange.query)) {
        throw new HttpError('DENIED', { message: 'the signature of this address is wrong or has expired' });
    }
    const size = store.blobs.size(digest);
    if (size === undefined)
        throw new HttpError('BLOB_UNKNOWN');
    return blobReply(exchange, store, digest, size);
}
/** The same on the blob port, which like GitHub's storage takes no second credential beside the signature. */
function downloadFromStorage(exchange, services) {
    if (exchange.headers.authorization === undefined)
        return download(exchange, services);
    throw new HttpError('DENIED', {
        status: 400,
        message: 'Authorization was sent to the storage host: a client must not forward it on a redirect',
    });
}

;// CONCATENATED MODULE: ./build/server/faults/fault.js

const MATCH_FIELDS = {
    method: 'string',
    path: 'string',
    principal: 'string',
    nth: 'count',
    times: 'count',
};
const EFFECT_FIELDS = {
    delayMs: 'count',
    status: 'count',
    headers: 'strings',
    body: 'any',
    retryAfter: 'count',
    redirect: 'url',
    resetAfterBytes: 'count',
    resetBeforeReply: 'true',
    truncate: 'count',
    corrupt: 'count',
    wrongDigest: 'true',
    loseSession: 'true',
    phantomMount: 'true',
};
const KINDS = {
    string: { words: 'a text', is: (value) => typeof value === 'string' },
    url: { words: 'an absolute URL', is: (value) => typeof value === 'string' && URL.canParse(value) },
    count: {
        words: 'a whole number from 0 on',
        is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    },
    true: { words: 'true or false', is: (value) => typeof value === 'boolean' },
    strings: {
        words: 'an object of texts',
        is: (value) => isObject(value) && Object.values(value).every((entry) => typeof entry === 'string'),
    },
    any: { words: 'anything', is: () => true },
};
/** @throws UserError that names the field and what it takes */
function parseFault(value) {
    if (!isObject(value))
        throw new errors/* UserError */.y('fault: expected {"match": {…}, "do": {…}}');
    const { match = {}, do: effects, ...rest } = value;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined)
        throw new errors/* UserError */.y(`fault: unknown field ${JSON.stringify(unknown)}; it has "match" and "do"`);
    checkFields(match, MATCH_FIELDS, 'match');
    checkFields(effects, EFFECT_FIELDS, 'do');
    const status = effects.status ?? 200;
    if (status < 200 || status > 599)
        throw new errors/* UserError */.y(`do.status: expected 200 to 599, got ${status}`);
    return { match: match, do: effects };
}
function checkFields(value, fields, where) {
    if (!isObject(value))
        throw new errors/* UserError */.y(`fault: "${where}" must be an object`);
    for (const [name, entry] of Object.entries(value)) {
        const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (kind === undefined) {
            const known = Object.keys(fields).join(', ');
            throw new errors/* UserError */.y(`${where}: unknown field ${JSON.stringify(name)}; there are ${known}`);
        }
        if (!KINDS[kind].is(entry))
            throw new errors/* UserError */.y(`${where}.${name}: expected ${KINDS[kind].words}`);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/server/routes/faults.js




const MAX_FAULT_BYTES = 1024 * 1024;
/** `GET /_/faults`. */
function listFaults(_, { faults }) {
    return jsonReply(200, faults.list());
}
/** `POST /_/faults`: one fault; the answer has its id. */
async function addFault({ body }, { faults }) {
    const text = (await body.collect(MAX_FAULT_BYTES))?.toString() ?? '';
    return jsonReply(201, faults.add(readFault(text)));
}
/** `DELETE /_/faults`. */
function clearFaults(_, { faults }) {
    faults.clear();
    return { status: 204 };
}
/** `DELETE /_/faults/ID`. */
function removeFault({ parameters }, { faults }) {
    if (faults.remove(parameters.id ?? ''))
        return { status: 204 };
    throw new HttpError('UNSUPPORTED', { status: 404, message: 'there is no fault with this id' });
}
function readFault(text) {
    try {
        return parseFault(JSON.parse(text));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y || error instanceof SyntaxError))
            throw error;
        throw new HttpError('UNSUPPORTED', { status: 422, message: error.message, cause: error });
    }
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(5669);
;// CONCATENATED MODULE: ./build/server/routes/accept.js


const STRICT_TYPES = [media_types/* MEDIA_TYPE */.Ap.ociIndex, media_types/* MEDIA_TYPE */.Ap.ociManifest];
/** ghcr.io gives OCI manifests only to who names their type; a wildcard does not count. Docker's types go to anyone. */
function requireAccepted(accept, mediaType) {
    if (!STRICT_TYPES.includes(mediaType))
        return;
    const accepted = (accept ?? '').split(',').map((entry) => entry.split(';', 1)[0]?.trim());
    if (accepted.includes(mediaType))
        return;
    throw new HttpError('MANIFEST_UNKNOWN', {
        message: (0,media_types/* isIndexType */.$U)(mediaType)
            ? 'OCI index found, but Accept header does not support OCI indexes'
            : 'OCI manifest found, but Accept header does not support OCI manifests',
    });
}

;// CONCATENATED MODULE: ./build/server/routes/manifests.js








/** `GET` and `HEAD …/manifests/REFERENCE` (end-3): the bytes as pushed. */
function getManifest(exchange, { store, profile }) {
    const { headers, repository } = exchange;
    const manifest = findManifest(store, repository, exchange.parameters.reference ?? '');
    const { digest, mediaType, bytes } = manifest;
    if (profile.strictAccept)
        requireAccepted(headers.accept, mediaType);
    return (notModified(headers, digest) ?? {
        status: 200,
        headers: { 'content-type': mediaType, 'docker-content-digest': digest, etag: entityTag(digest) },
        body: bytes,
    });
}
/** `PUT …/manifests/REFERENCE` (end-7a) and `?tag=` (end-7b). */
async function putManifest(exchange, services) {
    const { store, profile } = services;
    const target = readTarget(exchange, profile.tagParameters);
    const bytes = await exchange.body.collect(oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if (bytes === undefined)
        throw tooLarge();
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, target.digest === undefined ? 'sha256' : (0,oci_digest/* algorithmOf */.Hy)(target.digest));
    if (target.digest !== undefined && target.digest !== digest) {
        throw new HttpError('DIGEST_INVALID', { details: [`expected ${target.digest}, got ${digest}`] });
    }
    const manifest = readManifest(bytes, exchange.headers['content-type']);
    if (!profile.sparseManifests)
        requireSuccessors(store, exchange.repository, manifest);
    const record = toRecord(manifest, digest, bytes, services.clock.now());
    store.metadata.putManifest(exchange.repository, record, target.tags);
    return manifestCreated(exchange, profile.referrers ? record.subject : undefined, digest, target);
}
/** `DELETE …/manifests/REFERENCE` (end-9): a tag alone, or a manifest with the tags that point to it. */
function deleteManifest({ parameters, repository }, { store }) {
    const reference = parameters.reference ?? '';
    const found = reference.includes(':')
        ? store.metadata.deleteManifest(repository, requireDigest(reference))
        : store.metadata.deleteTag(repository, reference);
    if (!found)
        throw new HttpError('MANIFEST_UNKNOWN');
    return { status: 202 };
}
function findManifest({ metadata }, repository, reference) {
    const digest = reference.includes(':')
        ? requireDigest(reference)
        : metadata.tagDigest(repository, reference);
    const manifest = digest === undefined ? undefined : metadata.manifest(repository, digest);
    if (manifest === undefined)
        throw new HttpError('MANIFEST_UNKNOWN');
    return manifest;
}
function readTarget({ parameters, query }, tagParameters) {
    const reference = parameters.reference ?? '';
    if (!reference.includes(':'))
        return { tags: [requireTag(reference)] };
    const tags = tagParameters ? query.getAll('tag').map(requireTag) : [];
    return { digest: requireDigest(reference), tags };
}
function requireTag(text) {
    if ((0,reference/* isTag */.dz)(text))
        return text;
    throw new HttpError('TAG_INVALID', {
        message: 'invalid tag',
        details: [
            `a tag has at most 128 letters, digits, "_", "." and "-" and begins with none of the last two; got ${JSON.stringify(text)}`,
        ],
    });
}
function tooLarge() {
    return new HttpError('MANIFEST_INVALID', {
        status: 413,
        details: [`a manifest has at most ${oci_manifest/* MAX_MANIFEST_BYTES */.ZJ} bytes (4 MiB)`],
    });
}
function readManifest(bytes, contentType) {
    const declaredType = contentType?.split(';', 1)[0]?.trim();
    try {
        return (0,oci_manifest/* parseManifest */.Ng)(bytes, declaredType);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        throw new HttpError('MANIFEST_INVALID', { details: [error.message], cause: error });
    }
}
/** Children of an index may be blobs too: BuildKit's cache indexes list layers. */
function requireSuccessors({ metadata }, repository, manifest) {
    const missing = (0,oci_manifest/* successors */.ir)(manifest).filter((descriptor) => !(0,oci_manifest/* isForeign */.jq)(descriptor) &&
        metadata.blobSize(repository, descriptor.digest) === undefined &&
        (manifest.kind === 'image' || metadata.manifest(repository, descriptor.digest) === undefined));
    if (missing.length === 0)
        return;
    throw new HttpError('MANIFEST_BLOB_UNKNOWN', { details: missing.map(({ digest }) => digest) });
}
function toRecord(manifest, digest, bytes, pushedAt) {
    const { mediaType, subject, annotations } = manifest;
    const artifactType = (0,oci_manifest/* artifactTypeOf */.Gh)(manifest);
    return {
        digest,
        mediaType,
        bytes,
        pushedAt,
        ...(subject === undefined ? {} : { subject: subject.digest }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function manifestCreated({ repository, parameters }, subject, digest, target) {
    return {
        status: 201,
        headers: {
            'docker-content-digest': digest,
            location: `/v2/${repository}/manifests/${target.digest ?? parameters.reference}`,
            ...(subject === undefined ? {} : { 'oci-subject': subject }),
            ...(target.digest === undefined || target.tags.length === 0 ? {} : { 'oci-tag': target.tags }),
        },
    };
}

;// CONCATENATED MODULE: ./build/server/routes/paging.js

/** Pages never hold more. */
const MAX_PAGE_SIZE = 1000;
/** `n` and `last` (distribution-spec, "Listing Tags"). */
function pageRequest(query, defaultLimit) {
    const count = query.get('n');
    const last = query.get('last');
    if (count !== null && !/^\d+$/.test(count)) {
        throw new HttpError('PAGINATION_NUMBER_INVALID', {
            details: [`n must be a number from 0 on, got ${JSON.stringify(count)}`],
        });
    }
    const limit = Math.min(count === null ? defaultLimit : Number(count), MAX_PAGE_SIZE);
    return { limit, ...(last === null || last === '' ? {} : { last }) };
}
/**
 * One page of a listing.
 * @param list is asked for one entry more than the page holds, which tells whether there is another page
 */
function pageOf({ limit, last }, list) {
    if (limit === 0)
        return { entries: [], next: undefined };
    const found = list({ limit: limit + 1, ...(last === undefined ? {} : { last }) });
    const entries = found.slice(0, limit);
    const lastEntry = entries.at(-1);
    const isEnd = found.length <= limit || lastEntry === undefined;
    return { entries, next: isEnd ? undefined : new URLSearchParams({ last: lastEntry, n: String(limit) }) };
}
/** The header that leads to the next page, relative to this origin. */
function linkHeader(path, next) {
    return next === undefined ? {} : { link: `<${path}?${next}>; rel="next"` };
}

;// CONCATENATED MODULE: ./build/server/routes/referrers.js






/** `GET …/referrers/DIGEST` (end-12): an image index of what refers to it, empty if nothing does or it is not there. */
function listReferrers({ parameters, query, repository }, { store, profile }) {
    if (!profile.referrers)
        throw new HttpError('MANIFEST_UNKNOWN');
    const subject = requireDigest(parameters.digest ?? '');
    // A plus sign that the client left bare was read as a blank, which no media type has.
    const wantedType = query.get('artifactType')?.replaceAll(' ', '+');
    const descriptors = store.metadata
        .referrers(repository, subject)
        .filter(({ artifactType }) => wantedType === undefined || artifactType === wantedType)
        .map(toDescriptor);
    const { manifests, next } = pageAfter(descriptors, query.get('last'));
    const nextQuery = next === undefined ? undefined : nextPageQuery(next, wantedType);
    return jsonReply(200, { schemaVersion: 2, mediaType: media_types/* MEDIA_TYPE */.Ap.ociIndex, manifests }, {
        'content-type': media_types/* MEDIA_TYPE */.Ap.ociIndex,
        ...(wantedType === undefined ? {} : { 'oci-filters-applied': 'artifactType' }),
        ...linkHeader(`/v2/${repository}/referrers/${subject}`, nextQuery),
    });
}
function toDescriptor({ mediaType, digest, bytes, artifactType, annotations }) {
    return {
        mediaType,
        digest,
        size: bytes.byteLength,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** Clients take an index of at most 4 MiB, so a longer answer is cut into pages; `last` is the digest that a page ended with. */
function pageAfter(descriptors, last) {
    const manifests = [];
    let room = oci_manifest/* MAX_MANIFEST_BYTES */.ZJ - 1024;
    for (const descriptor of descriptors.slice(descriptors.findIndex(({ digest }) => digest === last) + 1)) {
        room -= Buffer.byteLength(JSON.stringify(descriptor)) + 1;
        const previous = manifests.at(-1);
        if (room < 0 && previous !== undefined)
            return { manifests, next: previous.digest };
        manifests.push(descriptor);
    }
    return { manifests, next: undefined };
}
function nextPageQuery(last, artifactType) {
    return new URLSearchParams({ ...(artifactType === undefined ? {} : { artifactType }), last });
}

;// CONCATENATED MODULE: ./build/server/routes/tags.js




/** `GET …/tags/list` (end-8). */
function listTags({ repository, query }, services) {
    const { store, profile } = services;
    if (!repositoryExists(repository, services))
        throw new HttpError('NAME_UNKNOWN');
    const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) => store.metadata.tags(repository, profile.tagOrder, page));
    const tags = entries.length === 0 ? profile.noTags : entries;
    return jsonReply(200, { name: repository, tags }, linkHeader(`/v2/${repository}/tags/list`, next));
}
/** `GET /v2/_catalog`: the repositories that the caller may read. */
function listRepositories({ query, may }, { store, profile }) {
    const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) => store.metadata.repositories(page));
    const repositories = entries.filter((repository) => may('pull', repository).outcome === 'allow');
    return jsonReply(200, { repositories }, linkHeader('/v2/_catalog', next));
}

;// CONCATENATED MODULE: ./build/server/routes/token.js





/** An OAuth2 form is short. */
const MAX_FORM_BYTES = 16 * 1024;
/** `GET /token`: Basic in, an opaque bearer out. What it may do is decided when it is used. */
function exchangeToken(exchange, services) {
    const { authorization } = exchange.headers;
    if (authorization === undefined)
        return tokenReply(anonymousPrincipal(exchange, services), services);
    const [scheme = '', value = ''] = authorization.split(/ +/, 2);
    if (scheme.toLowerCase() !== 'basic')
        throw new HttpError('UNAUTHORIZED');
    return tokenReply(token_holderOf(basicSecret(value), services), services);
}
/** `POST /token`, the OAuth2 form that containerd and buildkit try first; ghcr.io refuses it, and they go on with GET. */
async function exchangeTokenByForm(exchange, services) {
    const body = await exchange.body.collect(MAX_FORM_BYTES);
    const form = new URLSearchParams(body?.toString());
    const secret = form.get('password') ?? form.get('refresh_token');
    if (secret === null) {
        throw new HttpError('UNAUTHORIZED', { details: ['the form needs "password" or "refresh_token"'] });
    }
    return tokenReply(token_holderOf(secret, services), services);
}
/** A wrong credential never falls back to anonymous. */
function token_holderOf(secret, services) {
    const principal = principalOf(secret, services);
    if (principal !== undefined)
        return principal;
    throw services.profile.wrongLoginIsDenied ? denied() : new HttpError('UNAUTHORIZED');
}
function denied() {
    return new HttpError('DENIED', { message: 'denied' });
}
/** What an anonymous caller may not do is refused here already; ghcr.io tells an absent package (403) from a private one (401). */
function anonymousPrincipal({ query }, services) {
    for (const scope of query.getAll('scope').flatMap((value) => value.split(' '))) {
        const [type, repository = '', actions = ''] = scope.split(':');
        const isPull = type === 'repository' && actions === 'pull';
        const action = isPull ? 'pull' : type === 'registry' ? 'catalog' : 'push';
        if (mayDo(ANONYMOUS, action, repository, services).outcome === 'allow')
            continue;
        throw isPull && repositoryExists(repository, services) ? new HttpError('UNAUTHORIZED') : denied();
    }
    return ANONYMOUS;
}
function tokenReply(principal, { issuedTokens, profile, clock }) {
    const token = issuedTokens.issue(principal);
    const lifetime = {
        access_token: token,
        expires_in: issuedTokens.lifetimeSeconds,
        issued_at: new Date(clock.now()).toISOString(),
    };
    return jsonReply(200, profile.tokenLifetimeShown ? { token, ...lifetime } : { token });
}

;// CONCATENATED MODULE: ./build/server/routes/uploads.js




/** `POST …/blobs/uploads/`: a session (end-4a), the blob at once (end-4b), or a mount (end-11). */
async function startUpload(exchange, services) {
    const { query, repository } = exchange;
    const mount = query.get('mount');
    if (mount !== null && canMount(exchange, services, requireDigest(mount))) {
        return blobCreated(repository, requireDigest(mount));
    }
    const digest = query.get('digest');
    if (digest !== null && mount === null && services.profile.singlePostUpload) {
        return uploadAtOnce(exchange, services, requireDigest(digest));
    }
    const session = services.sessions.begin(repository, requestedAlgorithm(query));
    return { status: 202, headers: sessionHeaders(session, services) };
}
/** `PATCH SESSION` (end-5): a chunk with its range, or a stream without. */
async function appendToUpload(exchange, services) {
    const session = findSession(exchange, services);
    checkChunkLength(exchange, services.profile.patchLimitBytes);
    checkOrder(exchange, services, session);
    await services.sessions.exclusively(session, exchange.body.abort, () => append(exchange, session.upload, session.algorithm ?? 'sha256', services));
    return { status: 202, headers: sessionHeaders(session, services) };
}
/** `PUT SESSION?digest=` (end-6): the rest of the bytes, and what they must amount to. */
async function finishUpload(exchange, services) {
    const { repository } = exchange;
    const { sessions } = services;
    const session = findSession(exchange, services);
    const digest = requireDigest(exchange.query.get('digest') ?? '');
    checkOrder(exchange, services, session);
    const isWhole = session.upload.size === 0;
    const algorithm = isWhole ? (0,oci_digest/* algorithmOf */.Hy)(digest) : (session.algorithm ?? 'sha256');
    await sessions.exclusively(session, exchange.body.abort, async () => {
        await append(exchange, session.upload, algorithm, services);
        sessions.forget(session);
        await commit(session.upload, digest, repository, services);
    });
    return blobCreated(repository, digest);
}
/** `GET SESSION` (end-13). */
function showUpload(exchange, services) {
    return { status: 204, headers: sessionHeaders(findSession(exchange, services), services) };
}
/** `DELETE SESSION` (end-14). */
async function cancelUpload(exchange, services) {
    await services.sessions.end(findSession(exchange, services));
    return { status: 204 };
}
function findSession({ parameters, repository }, { sessions }) {
    return sessions.find(parameters.session ?? '', repository);
}
/** Links a blob of another repository into this one, if the caller may read it there. */
function canMount(exchange, { store, profile }, digest) {
    if (exchange.effects.phantomMount)
        return true;
    const from = exchange.query.get('from');
    if (from !== null && !(0,reference/* isRepositoryName */.en)(from))
        return false;
    if (from === null && !profile.anonymousMount)
        return false;
    const candidates = from === null ? store.metadata.repositoriesWithBlob(digest) : [from];
    const source = candidates.find((name) => exchange.may('pull', name).outcome === 'allow');
    const size = source === undefined ? undefined : store.metadata.blobSize(source, digest);
    if (size === undefined)
        return false;
    store.metadata.linkBlob(exchange.repository, digest, size);
    return true;
}
async function uploadAtOnce(exchange, services, digest) {
    const upload = services.store.blobs.beginUpload();
    try {
        await append(exchange, upload, (0,oci_digest/* algorithmOf */.Hy)(digest), services);
        await commit(upload, digest, exchange.repository, services);
    }
    finally {
        await upload.discard();
    }
    return blobCreated(exchange.repository, digest);
}
async function append({ body }, upload, algorithm, { profile }) {
    if (body.length === 0)
        return;
    const before = upload.size;
    try {
        await upload.append(body.open(), { algorithm, limit: profile.maxLayerBytes });
    }
    finally {
        body.taken += upload.size - before;
    }
}
/** The link is made in the same turn as the bytes appear: an acknowledged blob is never an orphan. */
function commit(upload, digest, repository, { store }) {
    return upload.commit(digest, (size) => store.metadata.linkBlob(repository, digest, size));
}
/** ghcr.io refuses a long chunk (a PATCH with a Content-Range); a blob in one PATCH passes, as crane, skopeo and docker send it. */
function checkChunkLength({ headers, body }, limit) {
    const isChunk = headers['content-range'] !== undefined;
    if (!isChunk || body.length === undefined || body.length <= limit)
        return;
    const mebibytes = (limit / 1024 / 1024).toFixed(2);
    throw new HttpError('REQUESTED_RANGE_NOT_SATISFIABLE', {
        message: `the request body is too large and exceeds the maximum permissible limit of ${mebibytes}MiB`,
    });
}
/** A `Content-Range` must continue where the upload stands and agree with the length (distribution-spec, "Pushing a blob in chunks"). */
function checkOrder({ headers, body }, services, session) {
    const text = headers['content-range'];
    if (text === undefined)
        return;
    const [, first, last] = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/(?:\d+|\*))?$/.exec(text) ?? [];
    const length = Number(last) - Number(first) + 1;
    const isConsistent = length > 0 && (body.length === undefined || body.length === length);
    if (Number(first) === session.upload.size && isConsistent)
        return;
    throw new HttpError('RANGE_INVALID', {
        headers: sessionHeaders(session, services),
        details: [
            `the upload has ${session.upload.size} bytes; got Content-Range ${text} with ${body.length ?? 'unknown'} bytes of body`,
        ],
    });
}
function sessionHeaders({ id, repository, upload }, { profile }) {
    return {
        'docker-upload-uuid': id,
        location: `/v2/${repository}/blobs/${profile.uploadSegment}/${id}`,
        range: `0-${Math.max(0, upload.size - 1)}`,
    };
}
function blobCreated(repository, digest) {
    return {
        status: 201,
        headers: { 'docker-content-digest': digest, location: `/v2/${repository}/blobs/${digest}` },
    };
}
function requestedAlgorithm(query) {
    const algorithm = query.get('digest-algorithm');
    if (algorithm === null)
        return undefined;
    if ((0,oci_digest/* isDigestAlgorithm */.Wb)(algorithm))
        return algorithm;
    throw new HttpError('DIGEST_INVALID', {
        message: 'unknown digest algorithm',
        details: [`expected sha256 or sha512, got ${JSON.stringify(algorithm)}`],
    });
}

;// CONCATENATED MODULE: ./build/server/routes/index.js










const SESSION = '/v2/{repository}/blobs/uploads?/{session}';
const BLOB = '/v2/{repository}/blobs/{digest}';
const MANIFEST = '/v2/{repository}/manifests/{reference}';
const STORED_BLOB = '/ghcr1/blobs/{digest}';
/** The whole API of the registry's port. */
const ROUTES = [
    { method: 'POST', path: '/v2/{repository}/blobs/uploads/?', access: 'push', handler: startUpload },
    { method: 'PATCH', path: SESSION, access: 'push', handler: appendToUpload },
    { method: 'PUT', path: SESSION, access: 'push', handler: finishUpload },
    { method: 'GET', path: SESSION, access: 'push', handler: showUpload },
    { method: 'DELETE', path: SESSION, access: 'push', feature: 'deletes', handler: cancelUpload },
    { method: 'GET', path: BLOB, access: 'pull', handler: getBlob },
    { method: 'DELETE', path: BLOB, access: 'delete', feature: 'deletes', handler: deleteBlob },
    { method: 'GET', path: STORED_BLOB, access: 'open', handler: download },
    { method: 'GET', path: MANIFEST, access: 'pull', handler: getManifest },
    { method: 'PUT', path: MANIFEST, access: 'push', handler: putManifest },
    { method: 'DELETE', path: MANIFEST, access: 'delete', feature: 'deletes', handler: deleteManifest },
    { method: 'GET', path: '/v2/{repository}/tags/list', access: 'pull', handler: listTags },
    { method: 'GET', path: '/v2/{repository}/referrers/{digest}', access: 'pull', handler: listReferrers },
    { method: 'GET', path: '/v2/?', access: 'ping', handler: ping },
    { method: 'GET', path: '/token', access: 'open', handler: exchangeToken },
    { method: 'POST', path: '/token', access: 'open', feature: 'tokenByPost', handler: exchangeTokenByForm },
    { method: 'GET', path: '/v2/_catalog', access: 'catalog', feature: 'catalog', handler: listRepositories },
    { method: 'GET', path: '/_/health', access: 'open', handler: health },
    { method: 'GET', path: '/_/world', access: 'admin', handler: showWorld },
    { method: 'GET', path: '/_/requests', access: 'admin', handler: listRequests },
    { method: 'DELETE', path: '/_/requests', access: 'admin', handler: clearRequests },
    { method: 'GET', path: '/_/faults', access: 'admin', handler: listFaults },
    { method: 'POST', path: '/_/faults', access: 'admin', handler: addFault },
    { method: 'DELETE', path: '/_/faults', access: 'admin', handler: clearFaults },
    { method: 'DELETE', path: '/_/faults/{id}', access: 'admin', handler: removeFault },
    { method: 'POST', path: '/_/reset', access: 'admin', handler: resetAll },
];
/** The API of the blob port, which stands for GitHub's storage. */
const STORAGE_ROUTES = [
    { method: 'GET', path: STORED_BLOB, access: 'open', handler: downloadFromStorage },
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
;// CONCATENATED MODULE: ./build/server/storage/data-folder.js




const SQLITE_BUSY = 5;
/**
 * Makes the folder if it is missing and locks it. The lock is one of the operating system, taken by way of SQLite:
 * it ends with the process, however that ends.
 * @throws UserError when another registry has the folder
 */
function lockDataFolder(path) {
    (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    const lock = new external_node_sqlite_.DatabaseSync((0,external_node_path_.join)(path, 'lock'), { timeout: 0 });
    try {
        lock.exec('BEGIN EXCLUSIVE');
    }
    catch (error) {
        lock.close();
        if (!isBusy(error))
            throw error;
        throw new errors/* UserError */.y(`the data folder ${path} is in use by another registry: stop that one, or give this one another --data folder`, { cause: error });
    }
    return lock;
}
function isBusy(error) {
    return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/server/storage/disk-error.js


const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** Primary result code of SQLite (sqlite.org/rescode.html): an insertion failed because the disk is full. */
const SQLITE_FULL = 13;
/**
 * Turns an error of the file system or of SQLite into a StorageError that says `task` (such as "store a blob") and the
 * reason, without paths. Gives any other error back as it is.
 */
function diskError(task, error) {
    if (!(error instanceof Error) || !('code' in error))
        return error;
    if ('errno' in error && typeof error.errno === 'number') {
        const reason = `${(0,external_node_util_.getSystemErrorMessage)(error.errno)} (${error.code})`;
        return new StorageError(`cannot ${task}: ${reason}`, {
            cause: error,
            isFull: FULL.has(String(error.code)),
        });
    }
    if (error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error) {
        // The lower byte is the primary code, the rest refines it.
        const isFull = (Number(error.errcode) & 0xff) === SQLITE_FULL;
        return new StorageError(`cannot ${task}: ${error.message}`, { cause: error, isFull });
    }
    return error;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/server/storage/file-stage.js



const TASK = 'store a blob';
/** The file of one upload. It comes into being with the first byte that is written. */
class FileStage {
    #path;
    #durable;
    #shelf;
    #file;
    #whole;
    #mayExist = false;
    constructor(path, durable, shelf) {
        this.#path = path;
        this.#durable = durable;
        this.#shelf = shelf;
    }
    async write(bytes, position) {
        try {
            const file = await this.#open();
            for (let done = 0; done < bytes.length;) {
                const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
                done += bytesWritten;
            }
        }
        catch (error) {
            throw diskError(TASK, error);
        }
    }
    async read(target, position) {
        try {
            const file = await this.#open();
            for (let done = 0; done < target.length;) {
                const { bytesRead } = await file.read(target, done, target.length - done, position + done);
                if (bytesRead === 0)
                    throw new Error('the file of an upload is shorter than what was written to it');
                done += bytesRead;
            }
        }
        catch (error) {
            throw diskError(TASK, error);
        }
    }
    async seal(whole) {
        // Small content is written by `publish`, synchronously: a tenth of the time of the asynchronous calls. A sync is
        // slow however it is called, so there other requests go on meanwhile.
        if (whole && !this.#durable) {
            this.#whole = whole;
            return;
        }
        if (whole)
            await this.write(whole, 0);
        try {
            const file = await this.#open();
            if (this.#durable)
                await file.datasync();
            await this.#close();
        }
        catch (error) {
            throw diskError(TASK, error);
        }
    }
    publish(digest, size) {
        try {
            if (this.#whole) {
                if (this.#shelf.size(digest) === size)
                    return false;
                this.#mayExist = true;
                (0,external_node_fs_.writeFileSync)(this.#path, this.#whole);
            }
            const isNew = this.#shelf.adopt(this.#path, digest, size);
            this.#mayExist = !isNew;
            return isNew;
        }
        catch (error) {
            throw diskError(TASK, error);
        }
    }
    withdraw(digest) {
        this.#shelf.delete(digest);
    }
    async discard() {
        this.#whole = undefined;
        try {
            await this.#close();
            if (this.#mayExist)
                await (0,external_node_fs_promises_.rm)(this.#path, { force: true });
        }
        catch (error) {
            throw diskError('remove an upload', error);
        }
    }
    #open() {
        this.#mayExist = true;
        this.#file ??= (0,external_node_fs_promises_.open)(this.#path, 'wx+');
        return this.#file;
    }
    async #close() {
        const file = this.#file;
        this.#file = undefined;
        // One that could not be opened has been told to whoever wrote.
        await file?.then((handle) => handle.close(), () => { });
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/server/storage/slab-pool.js
/** One write to the file, one message to a worker. */
const SLAB_BYTES = 512 * 1024;
/** A fixed number of slabs, lent out in turn: who waits for one is slowed down to the speed of disk and hashing. */
class SlabPool {
    memory;
    #free = [];
    #waiting = [];
    constructor(count) {
        // Pages that nobody has touched take no memory, so nothing is gained by growing it step by step.
        this.memory = new SharedArrayBuffer(count * SLAB_BYTES);
        for (let offset = this.memory.byteLength - SLAB_BYTES; offset >= 0; offset -= SLAB_BYTES) {
            this.#free.push({ offset, bytes: new Uint8Array(this.memory, offset, SLAB_BYTES) });
        }
    }
    /** A slab, or undefined when all are lent out. */
    take() {
        return this.#free.pop();
    }
    /** First come, first served. */
    wait() {
        const slab = this.take();
        return slab ? Promise.resolve(slab) : new Promise((resolve) => this.#waiting.push(resolve));
    }
    release(slab) {
        const next = this.#waiting.shift();
        if (next)
            next(slab);
        else
            this.#free.push(slab);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/hash-pool.js




/** How far disk and hashing may lag behind the network: 8 MiB. */
const SLABS = 16;
const MAX_WORKERS = 4;
/** Hashes beside the event loop. Threads start with the first hash, and do not keep the process alive. */
class HashPool {
    slabs = new SlabPool(SLABS);
    #workers = [];
    #lastHash = 0;
    begin(algorithm) {
        const thread = this.#leastBusy();
        const hash = ++this.#lastHash;
        thread.hashes += 1;
        // A thread that is dead also rejects the update that follows, where somebody listens.
        thread.call({ kind: 'begin', hash, algorithm }).catch(() => { });
        return {
            algorithm,
            update: async (slab, length) => {
                await thread.call({ kind: 'update', hash, start: slab.offset, end: slab.offset + length });
            },
            digest: async () => {
                thread.hashes -= 1;
                return `${algorithm}:${await thread.call({ kind: 'end', hash })}`;
            },
        };
    }
    async close() {
        await Promise.all(this.#workers.splice(0).map((thread) => thread.terminate()));
    }
    #leastBusy() {
        const idle = this.#workers.find((thread) => thread.hashes === 0);
        if (idle)
            return idle;
        if (this.#workers.length < Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS))
            return this.#start();
        return this.#workers.reduce((best, thread) => (thread.hashes < best.hashes ? thread : best));
    }
    #start() {
        const thread = new HashThread(this.slabs.memory, () => {
            const index = this.#workers.indexOf(thread);
            if (index >= 0)
                this.#workers.splice(index, 1);
        });
        this.#workers.push(thread);
        return thread;
    }
}
/** One worker and the calls it has not answered yet; it answers in order. */
class HashThread {
    /** Begun and not ended. */
    hashes = 0;
    #worker;
    #calls = [];
    #death;
    constructor(memory, onDeath) {
        // The ending is that of this file: sources and bundles alike keep the two beside each other.
        const url = new URL(`./hash-worker${import.meta.url.slice(-3)}`, import.meta.url);
        this.#worker = new external_node_worker_threads_.Worker(url, { workerData: memory, execArgv: [] });
        this.#worker.unref();
        this.#worker.on('message', (answer) => {
            this.#calls.shift()?.resolve(answer);
            if (this.#calls.length === 0)
                this.#worker.unref();
        });
        const die = (cause) => {
            onDeath();
            this.#death ??= new StorageError('cannot store a blob: the thread that computes its digest has stopped', { cause });
            for (const call of this.#calls.splice(0))
                call.reject(this.#death);
        };
        this.#worker.on('error', die);
        this.#worker.on('exit', () => die());
    }
    call(request) {
        if (this.#death)
            return Promise.reject(this.#death);
        return new Promise((resolve, reject) => {
            this.#worker.ref();
            this.#calls.push({ resolve, reject });
            this.#worker.postMessage(request);
        });
    }
    async terminate() {
        await this.#worker.terminate();
    }
}

;// CONCATENATED MODULE: ./build/server/storage/chunk-queue.js
/** Above this many chunks they are joined: a client may send its bytes one by one, and each chunk costs an object. */
const MAX_CHUNKS = 512;
/** Bytes that have arrived and wait, in the pieces they came in. Keeps the pieces: nobody may write to them any more. */
class ChunkQueue {
    #chunks = [];
    #length = 0;
    /** In bytes. */
    get length() {
        return this.#length;
    }
    push(chunk) {
        if (this.#chunks.length === MAX_CHUNKS)
            this.#chunks = [Buffer.concat(this.#chunks)];
        this.#chunks.push(chunk);
        this.#length += chunk.length;
    }
    /** Moves the first bytes to `target`, as many as it holds; there must be that many. */
    moveTo(target) {
        let filled = 0;
        let used = 0;
        while (filled < target.length) {
            const chunk = this.#chunks[used];
            if (chunk === undefined)
                throw new RangeError(`${target.length} bytes wanted, ${filled} there`);
            const wanted = target.length - filled;
            if (chunk.length > wanted) {
                target.set(chunk.subarray(0, wanted), filled);
                this.#chunks[used] = chunk.subarray(wanted);
                filled += wanted;
            }
            else {
                target.set(chunk, filled);
                filled += chunk.length;
                used += 1;
            }
        }
        this.#chunks.splice(0, used);
        this.#length -= filled;
    }
    /** Everything in one piece. */
    joined() {
        const [only] = this.#chunks;
        return this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
    }
    clear() {
        this.#chunks = [];
        this.#length = 0;
    }
}

;// CONCATENATED MODULE: ./build/server/storage/receive.js

/**
 * Feeds each chunk of `body` to `take`, in order, and pauses the body while a promise from `take` is pending; settles
 * after that promise has. Rejects with what `take` throws, with the reason of `signal`, or when the body breaks off;
 * the body is then left paused with its rest unread.
 */
function receive(body, take, signal) {
    return new Promise((resolve, reject) => {
        let taking;
        let isEnding = false;
        const end = (error) => {
            if (isEnding)
                return;
            isEnding = true;
            stopWatching();
            body.off('data', onData);
            signal.removeEventListener('abort', onAbort);
            if (error)
                body.pause();
            const settle = () => (error ? reject(error) : resolve());
            // A stream may end while it is paused, with its last chunk not yet taken.
            if (taking)
                taking.then(settle, reject);
            else
                settle();
        };
        const onAbort = () => end(signal.reason);
        const onData = (chunk) => {
            try {
                taking = take(chunk);
            }
            catch (error) {
                return end(error);
            }
            if (taking === undefined)
                return;
            body.pause();
            taking.then(() => {
                taking = undefined;
                if (!isEnding)
                    body.resume();
            }, end);
        };
        const stopWatching = (0,external_node_stream_.finished)(body, { writable: false }, (error) => end(error));
        if (signal.aborted)
            return onAbort();
        signal.addEventListener('abort', onAbort);
        body.on('data', onData);
    });
}

;// CONCATENATED MODULE: ./build/server/storage/staged-upload.js






/**
 * An upload that collects bytes until they fill a slab, and gives the slab to the stage and to a hash thread at once.
 * The bytes after the last full slab stay in memory until `commit`, so small content never sees a slab or a thread.
 */
class StagedUpload {
    #stage;
    #pool;
    #onEnd;
    #pending = new ChunkQueue();
    #inFlight = new Set();
    #stop = new AbortController();
    #received = 0;
    #staged = 0;
    #algorithm = 'sha256';
    #hash;
    #running;
    #released;
    constructor(stage, pool, onEnd) {
        this.#stage = stage;
        this.#pool = pool;
        this.#onEnd = onEnd;
    }
    get size() {
        return this.#received;
    }
    append(body, options = {}) {
        this.#algorithm = options.algorithm ?? this.#algorithm;
        return this.#run(() => this.#receive(body, options.limit ?? Number.POSITIVE_INFINITY));
    }
    commit(digest, onStored) {
        return this.#run(() => this.#publish(digest, onStored).finally(() => this.#release()));
    }
    async discard() {
        this.#stop.abort(new Error('the upload was discarded'));
        await this.#running?.catch(() => { }); // whoever called append or commit hears of it
        await this.#release();
    }
    /** One at a time, and none once the upload has ended. */
    async #run(work) {
        if (this.#running)
            throw new Error('an append or commit of this upload is still running');
        this.#stop.signal.throwIfAborted();
        this.#running = work();
        try {
            await this.#running;
        }
        finally {
            this.#running = undefined;
        }
    }
    async #receive(body, limit) {
        try {
            await receive(body, (chunk) => this.#take(chunk, limit), this.#stop.signal);
        }
        finally {
            await this.#settleInFlight();
        }
    }
    /** Returns a promise when the sender must wait. */
    #take(chunk, limit) {
        if (this.#received + chunk.length > limit) {
            throw new UploadTooLargeError(`the upload would grow beyond ${limit} bytes`);
        }
        this.#received += chunk.length;
        this.#pending.push(chunk);
        return this.#flush();
    }
    #flush() {
        while (this.#pending.length >= SLAB_BYTES) {
            const slab = this.#pool.slabs.take();
            if (slab === undefined)
                return this.#flushLate();
            this.#dispatch(slab, SLAB_BYTES);
        }
        return undefined;
    }
    async #flushLate() {
        while (this.#pending.length >= SLAB_BYTES)
            this.#dispatch(await this.#pool.slabs.wait(), SLAB_BYTES);
    }
    /** Gives the first pending bytes to disk and hash; the slab goes back when both are done with it. */
    #dispatch(slab, length) {
        const bytes = slab.bytes.subarray(0, length);
        this.#pending.moveTo(bytes);
        countGarbage(length);
        this.#hash ??= this.#pool.begin(this.#algorithm);
        const jobs = [this.#stage.write(bytes, this.#staged), this.#hash.update(slab, length)];
        this.#staged += length;
        const done = Promise.allSettled(jobs).then((results) => {
            this.#pool.slabs.release(slab);
            this.#inFlight.delete(done);
            const failed = results.find((result) => result.status === 'rejected');
            if (failed)
                this.#stop.abort(failed.reason);
        });
        this.#inFlight.add(done);
    }
    /** When a slab was lost, the upload is: it is discarded, and the reason thrown. */
    async #settleInFlight() {
        await Promise.all(this.#inFlight);
        if (!this.#stop.signal.aborted)
            return;
        await this.#release();
        throw this.#stop.signal.reason;
    }
    async #publish(digest, onStored) {
        const algorithm = (0,oci_digest/* algorithmOf */.Hy)(digest);
        const whole = this.#staged === 0 ? this.#pending.joined() : undefined;
        const got = whole ? (0,oci_digest/* digestOf */.ol)(whole, algorithm) : await this.#finishHash(algorithm);
        if (got !== digest)
            throw new DigestMismatchError(digest, got);
        await this.#stage.seal(whole);
        const isNew = this.#stage.publish(digest, this.#received);
        let isLinked = false;
        try {
            onStored(this.#received);
            isLinked = true;
        }
        finally {
            if (isNew && !isLinked)
                this.#stage.withdraw(digest);
        }
    }
    async #finishHash(algorithm) {
        while (this.#pending.length > 0) {
            const slab = await this.#pool.slabs.wait();
            this.#dispatch(slab, Math.min(SLAB_BYTES, this.#pending.length));
        }
        await this.#settleInFlight();
        if (this.#hash?.algorithm !== algorithm)
            await this.#hashAgain(algorithm);
        return this.#endHash();
    }
    /** For a digest by another algorithm than the one that ran along. */
    async #hashAgain(algorithm) {
        await this.#endHash();
        this.#hash = this.#pool.begin(algorithm);
        for (let position = 0; position < this.#staged; position += SLAB_BYTES) {
            const length = Math.min(SLAB_BYTES, this.#staged - position);
            const slab = await this.#pool.slabs.wait();
            try {
                await this.#stage.read(slab.bytes.subarray(0, length), position);
                await this.#hash.update(slab, length);
            }
            finally {
                this.#pool.slabs.release(slab);
            }
        }
    }
    #endHash() {
        const hash = this.#hash;
        this.#hash = undefined;
        if (hash === undefined)
            throw new Error('no hash was begun');
        return hash.digest();
    }
    #release() {
        this.#released ??= this.#cleanUp();
        return this.#released;
    }
    async #cleanUp() {
        this.#stop.abort(new Error('the upload has ended'));
        this.#pending.clear();
        if (this.#hash)
            await this.#endHash().catch(() => { }); // nobody wants the result
        await this.#stage.discard();
        this.#onEnd(this);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/open-uploads.js


/** The uploads of a store that have begun and not ended. They share one pool of hash threads. */
class OpenUploads {
    #uploads = new Set();
    #pool = new HashPool();
    begin(stage) {
        const upload = new StagedUpload(stage, this.#pool, () => this.#uploads.delete(upload));
        this.#uploads.add(upload);
        return upload;
    }
    /** Discards them all; a commit under way is finished first. */
    async close() {
        await Promise.all([...this.#uploads].map((upload) => upload.discard()));
        await this.#pool.close();
    }
}

;// CONCATENATED MODULE: ./build/server/storage/sync-folder.js

/** Makes new, renamed and removed entries of a folder survive a power cut. */
function syncFolder(path) {
    // Windows opens no folders; its file system keeps a journal of them.
    if (process.platform === 'win32')
        return;
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/file-blobs.js








/** Chunks of 64 KiB halve the throughput. */
const READ_BYTES = 512 * 1024;
/** Up to here one synchronous read is several times as fast as a stream, and holds up nobody. */
const SMALL_BYTES = 64 * 1024;
/**
 * Opens the blobs in `data`: files `blobs/<algorithm>/<2 hex>/<hex>`. Uploads wait in `uploads/`; what those of an
 * earlier process have left is removed. The folder must belong to this process alone.
 */
function openFileBlobs(data, durable) {
    const blobs = (0,external_node_path_.join)(data, 'blobs');
    const uploads = (0,external_node_path_.join)(data, 'uploads');
    (0,external_node_fs_.rmSync)(uploads, { recursive: true, force: true });
    (0,external_node_fs_.mkdirSync)(uploads);
    (0,external_node_fs_.mkdirSync)(blobs, { recursive: true });
    if (durable)
        syncFolder(data);
    return new FileBlobs(blobs, uploads, durable);
}
/** Blobs as content-addressed files. */
class FileBlobs {
    #blobsFolder;
    #uploadsFolder;
    #durable;
    #uploads = new OpenUploads();
    #madeFolders = new Set();
    #lastUpload = 0;
    constructor(blobsFolder, uploadsFolder, durable) {
        this.#blobsFolder = blobsFolder;
        this.#uploadsFolder = uploadsFolder;
        this.#durable = durable;
    }
    size(digest) {
        return (0,external_node_fs_.statSync)(this.#pathOf(digest), { throwIfNoEntry: false })?.size;
    }
    read(digest, range) {
        try {
            return openFile(this.#pathOf(digest), range);
        }
        catch (error) {
            throw diskError(`read the blob ${digest}`, error);
        }
    }
    beginUpload() {
        const path = (0,external_node_path_.join)(this.#uploadsFolder, String(++this.#lastUpload));
        return this.#uploads.begin(new FileStage(path, this.#durable, this));
    }
    adopt(path, digest, size) {
        // A file of another size is what a power cut left of one that was not synced: it is replaced.
        if (this.size(digest) === size)
            return false;
        const target = this.#pathOf(digest);
        const folder = (0,external_node_path_.dirname)(target);
        this.#makeFolder(folder);
        (0,external_node_fs_.renameSync)(path, target);
        if (this.#durable)
            syncFolder(folder);
        return true;
    }
    delete(digest) {
        try {
            (0,external_node_fs_.rmSync)(this.#pathOf(digest), { force: true });
        }
        catch (error) {
            throw diskError('delete a blob', error);
        }
    }
    /** Every blob there is, in no particular order. */
    *digests() {
        for (const algorithm of (0,external_node_fs_.readdirSync)(this.#blobsFolder)) {
            for (const prefix of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#blobsFolder, algorithm))) {
                for (const hex of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#blobsFolder, algorithm, prefix))) {
                    const digest = `${algorithm}:${hex}`;
                    if ((0,oci_digest/* isDigest */.Bc)(digest))
                        yield digest;
                }
            }
        }
    }
    close() {
        return this.#uploads.close();
    }
    #pathOf(digest) {
        const hex = (0,oci_digest/* hexOf */.ZD)(digest);
        return (0,external_node_path_.join)(this.#blobsFolder, (0,oci_digest/* algorithmOf */.Hy)(digest), hex.slice(0, 2), hex);
    }
    #makeFolder(folder) {
        if (this.#madeFolders.has(folder))
            return;
        const first = (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        if (first && this.#durable) {
            syncFolder((0,external_node_path_.dirname)(folder));
            syncFolder((0,external_node_path_.dirname)(first));
        }
        this.#madeFolders.add(folder);
    }
}
function openFile(path, range) {
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    const { start, end } = range ?? { start: 0, end: (0,external_node_fs_.fstatSync)(fd).size - 1 };
    if (end - start >= SMALL_BYTES)
        return (0,external_node_fs_.createReadStream)('', { fd, start, end, highWaterMark: READ_BYTES });
    try {
        const bytes = Buffer.alloc(end + 1 - start);
        const length = (0,external_node_fs_.readSync)(fd, bytes, { position: start });
        return external_node_stream_.Readable.from([bytes.subarray(0, length)], { objectMode: false });
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/memory-blobs.js




/** Blobs in the memory of this process, each byte once. */
class MemoryBlobs {
    #blobs = new Map();
    #uploads = new OpenUploads();
    size(digest) {
        return this.#blobs.get(digest)?.size;
    }
    read(digest, range) {
        const blob = this.#blobs.get(digest);
        if (blob === undefined)
            throw new StorageError(`the blob ${digest} is missing from the store`);
        const { start, end } = range ?? { start: 0, end: blob.size - 1 };
        return external_node_stream_.Readable.from(piecesOf(blob, start, end), { objectMode: false, highWaterMark: SLAB_BYTES });
    }
    beginUpload() {
        return this.#uploads.begin(new MemoryStage(this.#blobs));
    }
    delete(digest) {
        this.#blobs.delete(digest);
    }
    close() {
        return this.#uploads.close();
    }
}
function* piecesOf(blob, start, end) {
    for (let index = Math.floor(start / SLAB_BYTES); index * SLAB_BYTES <= end; index++) {
        const offset = index * SLAB_BYTES;
        const piece = blob.pieces[index];
        if (piece)
            yield piece.subarray(Math.max(0, start - offset), end + 1 - offset);
    }
}
class MemoryStage {
    #blobs;
    #pieces = [];
    constructor(blobs) {
        this.#blobs = blobs;
    }
    async write(bytes, position) {
        this.#pieces[position / SLAB_BYTES] = bytes.slice();
    }
    async read(target, position) {
        const piece = this.#pieces[position / SLAB_BYTES];
        if (piece)
            target.set(piece.subarray(0, target.length));
    }
    async seal(whole) {
        // A copy, since the chunk may be a small part of a large buffer that would stay with it.
        if (whole)
            this.#pieces = [whole.slice()];
    }
    publish(digest, size) {
        if (this.#blobs.has(digest))
            return false;
        this.#blobs.set(digest, { pieces: this.#pieces, size });
        return true;
    }
    withdraw(digest) {
        this.#blobs.delete(digest);
    }
    async discard() {
        this.#pieces = [];
    }
}

;// CONCATENATED MODULE: ./build/server/storage/metadata-schema.js

/**
 * What brings a database from each version to the next; the first entry makes an empty one. Published entries never
 * change. Text compares by its bytes (collation BINARY).
 */
const MIGRATIONS = [
    `
  CREATE TABLE blob (
    repository TEXT NOT NULL,
    digest     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    PRIMARY KEY (repository, digest)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX blob_by_digest ON blob (digest);

  CREATE TABLE manifest (
    id            INTEGER PRIMARY KEY,
    repository    TEXT NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    bytes         BLOB NOT NULL,
    UNIQUE (repository, digest)
  ) STRICT;
  CREATE INDEX manifest_by_subject ON manifest (repository, subject) WHERE subject IS NOT NULL;

  -- A new tag gets a higher id than any before, and keeps it when it moves: ids are the order of first push.
  CREATE TABLE tag (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    repository TEXT NOT NULL,
    name       TEXT NOT NULL,
    digest     TEXT NOT NULL,
    UNIQUE (repository, name)
  ) STRICT;
  CREATE INDEX tag_by_push ON tag (repository, id);
  CREATE INDEX tag_by_digest ON tag (repository, digest);
  `,
];
/** Brings the database to the newest version. @throws UserError when it is from a newer program than this one. */
function migrate(database, path) {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version > MIGRATIONS.length) {
        throw new errors/* UserError */.y(`${path} was written by a newer version of ghcr-actions (format ${version}, this one knows up to ${MIGRATIONS.length}): ` +
            'use that version, or another --data folder');
    }
    for (const [index, script] of MIGRATIONS.entries()) {
        if (index < version)
            continue;
        database.exec(`BEGIN IMMEDIATE; ${script}; PRAGMA user_version = ${index + 1}; COMMIT`);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/metadata-statements.js
/** Every query of the metadata, prepared once. Named parameters are written as in the SQL. */
function prepareStatements(database) {
    const prepare = (sql) => database.prepare(sql);
    return {
        begin: prepare('BEGIN IMMEDIATE'),
        commit: prepare('COMMIT'),
        rollback: prepare('ROLLBACK'),
        linkBlob: prepare('INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
        blobSize: prepare('SELECT size FROM blob WHERE repository = ? AND digest = ?'),
        repositoriesWithBlob: prepare('SELECT repository FROM blob WHERE digest = ?'),
        isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
        unlinkBlob: prepare('DELETE FROM blob WHERE repository = ? AND digest = ?'),
        putManifest: prepare(`
      INSERT INTO manifest (repository, digest, media_type, subject, artifact_type, annotations, pushed_at, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (repository, digest) DO UPDATE SET media_type = excluded.media_type, subject = excluded.subject,
        artifact_type = excluded.artifact_type, annotations = excluded.annotations`),
        manifest: prepare('SELECT * FROM manifest WHERE repository = ? AND digest = ?'),
        deleteManifest: prepare('DELETE FROM manifest WHERE repository = ? AND digest = ?'),
        referrers: prepare('SELECT * FROM manifest WHERE repository = ? AND subject = ? ORDER BY id'),
        putTag: prepare(`
      INSERT INTO tag (repository, name, digest) VALUES (?, ?, ?)
      ON CONFLICT (repository, name) DO UPDATE SET digest = excluded.digest`),
        tagDigest: prepare('SELECT digest FROM tag WHERE repository = ? AND name = ?'),
        deleteTag: prepare('DELETE FROM tag WHERE repository = ? AND name = ?'),
        deleteTagsOf: prepare('DELETE FROM tag WHERE repository = ? AND digest = ?'),
        tagsByName: prepare('SELECT name FROM tag WHERE repository = ? AND name > ? ORDER BY name LIMIT ?'),
        tagsByPush: prepare(`
      SELECT name FROM tag
      WHERE repository = :repository
        AND id > coalesce((SELECT id FROM tag WHERE repository = :repository AND name = :last), 0)
      ORDER BY id LIMIT :limit`),
        hasRepository: prepare(`
      SELECT 1 FROM blob WHERE repository = :repository
      UNION ALL SELECT 1 FROM manifest WHERE repository = :repository LIMIT 1`),
        hasManifest: prepare('SELECT 1 FROM manifest WHERE repository = ? LIMIT 1'),
        // Seeks from each name to the next one, instead of reading every row of every repository.
        repositories: prepare(`
      WITH RECURSIVE repository (name) AS (
        SELECT ${nameAfter(':last')}
        UNION ALL SELECT ${nameAfter('repository.name')} FROM repository WHERE name IS NOT NULL
      )
      SELECT name FROM repository WHERE name IS NOT NULL LIMIT :limit`),
    };
}
function nameAfter(name) {
    return `(SELECT min(next) FROM (
    SELECT min(repository) AS next FROM blob WHERE repository > ${name}
    UNION ALL SELECT min(repository) FROM manifest WHERE repository > ${name}))`;
}

;// CONCATENATED MODULE: ./build/server/storage/metadata.js




const BUSY_TIMEOUT_MS = 5000;
/** 16 MiB of log before it is merged, which waits for the disk: a fourth of SQLite's default frequency. */
const CHECKPOINT_PAGES = 4000;
/** `LIMIT` takes 64-bit integers, and no infinity. */
const MAX_LIMIT = Number.MAX_SAFE_INTEGER;
/**
 * Opens the metadata.
 * @param path a file, made if it is missing, or `:memory:`
 * @param durable syncs each change before the call returns; otherwise changes survive the end of the process, but the
 * last ones not a power cut
 * @throws UserError when the file is from a newer version
 */
function openMetadata(path, durable) {
    const database = new external_node_sqlite_.DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
        // The data folder is ours alone (`lockDataFolder`), so locks for each transaction would only cost.
        database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `);
        migrate(database, path);
        return new SqliteMetadata(database);
    }
    catch (error) {
        database.close();
        throw error;
    }
}
/** The metadata in one SQLite database: manifests with their bytes, tags, and links to blobs. */
class SqliteMetadata {
    #database;
    #statements;
    constructor(database) {
        this.#database = database;
        this.#statements = prepareStatements(database);
    }
    close() {
        this.#database.close();
    }
    linkBlob(repository, digest, size) {
        this.#ask('record a blob', (ask) => ask.linkBlob.run(repository, digest, size));
    }
    blobSize(repository, digest) {
        const row = this.#ask('look up a blob', (ask) => ask.blobSize.get(repository, digest));
        return row && Number(row.size);
    }
    repositoriesWithBlob(digest) {
        const rows = this.#ask('look up a blob', (ask) => ask.repositoriesWithBlob.all(digest));
        return rows.map((row) => String(row.repository));
    }
    unlinkBlob(repository, digest) {
        return this.#transaction('remove a blob', (ask) => {
            const found = ask.unlinkBlob.run(repository, digest).changes > 0;
            return { found, orphaned: found && ask.isBlobLinked.get(digest) === undefined };
        });
    }
    putManifest(repository, manifest, tags) {
        const { digest, mediaType, bytes, subject, artifactType, annotations, pushedAt } = manifest;
        this.#transaction('store a manifest', (ask) => {
            ask.putManifest.run(repository, digest, mediaType, subject ?? null, artifactType ?? null, annotations ? JSON.stringify(annotations) : null, pushedAt, bytes);
            for (const tag of tags)
                ask.putTag.run(repository, tag, digest);
        });
    }
    manifest(repository, digest) {
        const row = this.#ask('look up a manifest', (ask) => ask.manifest.get(repository, digest));
        return row && manifestOf(row);
    }
    deleteManifest(repository, digest) {
        return this.#transaction('remove a manifest', (ask) => {
            ask.deleteTagsOf.run(repository, digest);
            return ask.deleteManifest.run(repository, digest).changes > 0;
        });
    }
    referrers(repository, subject) {
        return this.#ask('look up referrers', (ask) => ask.referrers.all(repository, subject)).map(manifestOf);
    }
    tagDigest(repository, tag) {
        const row = this.#ask('look up a tag', (ask) => ask.tagDigest.get(repository, tag));
        return row && row.digest;
    }
    tags(repository, order, page) {
        const limit = Math.min(page.limit, MAX_LIMIT);
        const last = page.last ?? '';
        const rows = this.#ask('list tags', (ask) => order === 'lexical'
            ? ask.tagsByName.all(repository, last, limit)
            : ask.tagsByPush.all({ repository, last, limit }));
        return rows.map((row) => String(row.name));
    }
    deleteTag(repository, tag) {
        return this.#ask('remove a tag', (ask) => ask.deleteTag.run(repository, tag).changes > 0);
    }
    hasRepository(repository) {
        return this.#ask('look up a repository', (ask) => ask.hasRepository.get({ repository })) !== undefined;
    }
    hasManifest(repository) {
        return this.#ask('look up a repository', (ask) => ask.hasManifest.get(repository)) !== undefined;
    }
    repositories(page) {
        const limit = Math.min(page.limit, MAX_LIMIT);
        const rows = this.#ask('list repositories', (ask) => ask.repositories.all({ last: page.last ?? '', limit }));
        return rows.map((row) => String(row.name));
    }
    #ask(task, work) {
        try {
            return work(this.#statements);
        }
        catch (error) {
            throw diskError(task, error);
        }
    }
    #transaction(task, work) {
        return this.#ask(task, (ask) => {
            ask.begin.run();
            try {
                const answer = work(ask);
                ask.commit.run();
                return answer;
            }
            finally {
                // SQLite itself rolls back after some errors, such as a full disk.
                if (this.#database.isTransaction)
                    ask.rollback.run();
            }
        });
    }
}
function manifestOf(row) {
    const { subject, artifact_type: artifactType, annotations } = row;
    return {
        digest: row.digest,
        mediaType: String(row.media_type),
        bytes: row.bytes,
        ...(subject !== null && { subject: subject }),
        ...(artifactType !== null && { artifactType: String(artifactType) }),
        ...(annotations !== null && { annotations: JSON.parse(String(annotations)) }),
        pushedAt: Number(row.pushed_at),
    };
}

;// CONCATENATED MODULE: ./build/server/storage/open-store.js









/** @throws UserError when the folder cannot be used: busy, not writable, not ours, from a newer version. */
function openStore({ data, durable = false } = {}) {
    if (data === undefined)
        return openMemoryStore();
    const folder = (0,external_node_path_.resolve)(data);
    try {
        return openFolder(folder, durable);
    }
    catch (error) {
        const reason = diskError(`use the data folder ${folder}`, error);
        if (!(reason instanceof StorageError))
            throw reason;
        throw new errors/* UserError */.y(`${reason.message}: give --data a folder that the registry may write to`, {
            cause: error,
        });
    }
}
function openMemoryStore() {
    const metadata = openMetadata(':memory:', false);
    const blobs = new MemoryBlobs();
    return {
        blobs,
        metadata,
        close: async () => {
            await blobs.close();
            metadata.close();
        },
    };
}
function openFolder(folder, durable) {
    const lock = lockDataFolder(folder);
    try {
        return openLocked(folder, durable, lock);
    }
    catch (error) {
        lock.close();
        throw error;
    }
}
function openLocked(folder, durable, lock) {
    const path = (0,external_node_path_.join)(folder, 'metadata.sqlite');
    // SQLite removes this file when it is closed in good order.
    const wasKilled = (0,external_node_fs_.existsSync)(`${path}-wal`);
    const metadata = openMetadata(path, durable);
    try {
        const blobs = openFileBlobs(folder, durable);
        if (wasKilled)
            removeOrphans(blobs, metadata);
        return { blobs, metadata, close: () => closeInOrder(blobs, metadata, lock) };
    }
    catch (error) {
        metadata.close();
        throw error;
    }
}
/** Removes the files whose process ended between storing and linking, or between unlinking and deleting. */
function removeOrphans(blobs, metadata) {
    for (const digest of blobs.digests()) {
        if (metadata.repositoriesWithBlob(digest).length === 0)
            blobs.delete(digest);
    }
}
async function closeInOrder(blobs, metadata, lock) {
    await blobs.close();
    metadata.close();
    lock.close();
}

;// CONCATENATED MODULE: ./build/server/upload-sessions.js



/** Sessions that end by themselves after `timeoutMs` (REG-08). */
function createUploadSessions(beginUpload, clock, timeoutMs) {
    const entries = new Map();
    const forget = (session) => {
        const entry = entries.get(session.id);
        entry?.cancelTimer();
        entries.delete(session.id);
        return entry;
    };
    const end = async (session) => {
        const entry = forget(session);
        if (entry === undefined)
            return;
        // Who writes discards when it has stopped: an upload takes one call at a time.
        if (entry.interrupt === undefined)
            await session.upload.discard();
        else
            entry.interrupt();
    };
    return {
        begin(repository, algorithm) {
            const id = (0,external_node_crypto_.randomUUID)();
            const session = { id, repository, algorithm, upload: beginUpload() };
            const cancelTimer = clock.schedule(timeoutMs, () => void end(session));
            entries.set(id, { session, cancelTimer, interrupt: undefined });
            return session;
        },
        find(id, repository) {
            const session = entries.get(id)?.session;
            if (session?.repository === repository)
                return session;
            throw new HttpError('BLOB_UPLOAD_UNKNOWN');
        },
        async exclusively(session, interrupt, work) {
            const entry = entries.get(session.id);
            if (entry === undefined)
                throw new HttpError('BLOB_UPLOAD_UNKNOWN');
            if (entry.interrupt !== undefined) {
                throw new HttpError('BLOB_UPLOAD_INVALID', {
                    details: ['another request is writing to this upload'],
                });
            }
            entry.interrupt = interrupt;
            try {
                return await work();
            }
            catch (error) {
                // The store has discarded the upload.
                if (error instanceof StorageError)
                    forget(session);
                throw error;
            }
            finally {
                entry.interrupt = undefined;
                if (!entries.has(session.id))
                    await session.upload.discard();
            }
        },
        forget,
        end,
        async endAll() {
            await Promise.all([...entries.values()].map(({ session }) => end(session)));
        },
    };
}

;// CONCATENATED MODULE: ./build/server/start-registry.js















const GRACE_MS = 10_000;
const LOOPBACK = '127.0.0.1';
/** @throws UserError for a wrong world, a data folder that cannot be used, or a port that is taken */
async function startRegistry(options = {}) {
    const address = options.listen ?? LOOPBACK;
    const { world, login } = await openWorld(options);
    const services = createServices(options, world);
    const ports = [];
    const close = async () => {
        await Promise.all(ports.map((port) => port.close(GRACE_MS)));
        await services.sessions.endAll();
        await services.store.close();
    };
    try {
        if (options.blobPort !== undefined) {
            const blobs = await listen(createApp(STORAGE_ROUTES, services), address, options.blobPort);
            ports.push(blobs);
            services.downloads.moveTo(options.blobUrl ?? blobOrigin(address, blobs.port));
        }
        ports.push(await listen(createApp(ROUTES, services), address, options.port ?? 0));
    }
    catch (error) {
        await close();
        throw error;
    }
    return {
        ...addressesOf(`http://${formatHost(reachable(address), ports.at(-1)?.port ?? 0)}`),
        login,
        faults: services.faults,
        world: () => world.document,
        requests: (filter) => services.recorder.list(filter),
        reset: services.reset,
        close,
    };
}
function createServices(options, world) {
    const { clock = systemClock, log = server_log/* silentLog */.a, adminToken } = options;
    const profile = createProfile(options.mode ?? 'ghcr', world.document.settings);
    const recorder = createRecorder();
    const faults = createFaultList();
    const issuedTokens = createIssuedTokens(clock);
    const downloads = createDownloadSignature(clock);
    let store = openStore(options);
    const sessions = createUploadSessions(() => store.blobs.beginUpload(), clock, profile.uploadTimeoutMs);
    const reset = async () => {
        if (options.data !== undefined)
            throw wouldLoseData();
        const previous = store;
        store = openStore();
        recorder.clear();
        faults.clear();
        await sessions.endAll();
        await previous.close();
    };
    return {
        ...{ world, profile, sessions, issuedTokens, downloads, recorder, faults, clock, log, adminToken, reset },
        // `reset` puts another one in its place.
        get store() {
            return store;
        },
    };
}
function wouldLoseData() {
    return new HttpError('UNSUPPORTED', {
        status: 409,
        message: 'this registry keeps its content in a folder (--data), which a reset would lose; it works in memory only',
    });
}
/** With the registry's own host name some clients would forward their token to the blob port. */
function blobOrigin(address, port) {
    const host = reachable(address);
    return `http://${formatHost(host === LOOPBACK ? 'localhost' : host, port)}`;
}
/** A wildcard address is no address to connect to. */
function reachable(address) {
    if (address === '0.0.0.0')
        return LOOPBACK;
    return address === '::' ? '::1' : address;
}
function addressesOf(registry) {
    return { registry, api: `${registry}/api/v3`, legacy: registry, admin: `${registry}/_/`, pages: registry };
}


/***/ })

};
