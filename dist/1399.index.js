export const id = 1399;
export const ids = [1399];
export const modules = {

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

/***/ 29215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sY: () => (/* binding */ createContent),
/* harmony export */   xu: () => (/* binding */ readVerified),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/** Content whose bytes are already in memory. */
function createContent(descriptor, bytes) {
    return {
        descriptor,
        async *open(from = 0) {
            yield bytes.subarray(from);
        },
    };
}
/**
 * Passes the bytes of `content` through and checks size and digest.
 * @throws IntegrityError at the end, or as soon as there are too many bytes
 */
async function* verified(content) {
    const { digest, size } = content.descriptor;
    const digester = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigester */ .QC)((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    let seen = 0;
    for await (const chunk of content.open()) {
        seen += chunk.byteLength;
        if (seen > size)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c(`size of ${digest}`, `${size} bytes`, `more than ${size}`);
        digester.update(chunk);
        yield chunk;
    }
    if (seen !== size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c(`size of ${digest}`, `${size} bytes`, `${seen} bytes`);
    const got = digester.digest();
    if (got !== digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c('digest', digest, got);
}
/** Collects a stream. For manifests and configs: the caller bounds the size beforehand or by `limit` (bytes). */
async function readAll(stream, limit = Number.POSITIVE_INFINITY) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of stream) {
        seen += chunk.byteLength;
        if (seen > limit)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c('size', `at most ${limit} bytes`, `more than ${limit}`);
        chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
}
/** The verified bytes of small content, such as a manifest. */
function readVerified(content) {
    return readAll(verified(content));
}


/***/ }),

/***/ 46937:
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

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   ir: () => (/* binding */ successors),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);



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

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isDockerType),
/* harmony export */   $T: () => (/* binding */ MANIFEST_MEDIA_TYPES),
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   P1: () => (/* binding */ ociTwinOf),
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
    ociForeignLayerGzip: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
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
/** Of each of Docker's types the one of image-spec that has the same bytes. */
const OCI_TWINS = {
    [MEDIA_TYPE.dockerManifest]: MEDIA_TYPE.ociManifest,
    [MEDIA_TYPE.dockerList]: MEDIA_TYPE.ociIndex,
    [MEDIA_TYPE.dockerConfig]: MEDIA_TYPE.ociConfig,
    [MEDIA_TYPE.dockerLayer]: MEDIA_TYPE.ociLayer,
    [MEDIA_TYPE.dockerLayerGzip]: MEDIA_TYPE.ociLayerGzip,
    [MEDIA_TYPE.dockerForeignLayer]: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
};
function isDockerType(mediaType) {
    return Object.hasOwn(OCI_TWINS, mediaType);
}
/** The type of image-spec for the same bytes; a type that is not Docker's as it is. */
function ociTwinOf(mediaType) {
    return OCI_TWINS[mediaType] ?? mediaType;
}
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

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog),
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
const silentLog = { request: () => { }, progress: () => { }, notice: () => { }, failure: () => { } };
/** @param write takes whole lines; `off` still writes notices and failures, only requests and progress are left out */
function createLog(format, write) {
    const line = (level, message) => write(format === 'json' ? `${JSON.stringify({ level, message })}\n` : `${level}: ${printable(message)}\n`);
    return {
        request(record) {
            if (format === 'json')
                write(`${JSON.stringify({ level: 'request', ...record })}\n`);
            if (format === 'text')
                write(`${printable(describeRequest(record))}\n`);
        },
        progress(message) {
            if (format !== 'off')
                line('notice', message);
        },
        notice: (message) => line('notice', message),
        failure: (what, error) => line('error', `${what}: ${error instanceof Error ? error.stack : String(error)}`),
    };
}
function describeRequest(record) {
    const { time, status, method, path, principal, durationMs, decision, reason, fault } = record;
    const judged = decision === undefined ? '' : `, ${decision}`;
    const cause = reason === undefined ? '' : ` (${reason})`;
    const struck = fault === undefined ? '' : `, fault ${fault}`;
    return `${time} ${status} ${method} ${path} by ${principal} in ${durationMs} ms${judged}${cause}${struck}`;
}
/** Line feeds stay, for stacks, but indented: no line of ours begins with what a client sent. */
function printable(text) {
    return text.replaceAll(/\n\s*/g, '\n    ').replaceAll(/[^\P{Cc}\n]/gu, escapeControl);
}
function escapeControl(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 17355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Sk: () => (/* binding */ absentPackage),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   p9: () => (/* binding */ LEGACY_ROOT),
/* harmony export */   yg: () => (/* binding */ createPackageState)
/* harmony export */ });
/** The state that a package's entry in the world describes. */
function createPackageState(name, document) {
    const { visibility = 'private', repository, inherit = false, downloads = 0, ...grants } = document ?? {};
    return {
        name: name.toLowerCase(),
        registry: 'container',
        exists: true,
        visibility,
        repository: repository?.toLowerCase(),
        inherit,
        people: roleMap(grants.people),
        teams: roleMap(grants.teams),
        actions: roleMap(grants.actions),
        codespaces: roleMap(grants.codespaces),
        downloads,
    };
}
function absentPackage(name) {
    return { ...createPackageState(name, null), exists: false };
}
/** What content of the legacy registry stands below in the store: no name of an image begins so. */
const LEGACY_ROOT = '~docker';
/** The name under which the store has the content of a package. */
function contentOf({ registry, name }) {
    return registry === 'legacy' ? `${LEGACY_ROOT}/${name}` : name;
}
/** The account in front of the first slash; empty when there is none. */
function ownerOf(name) {
    return name.slice(0, Math.max(0, name.indexOf('/'))).toLowerCase();
}
function roleMap(grants = {}) {
    return new Map(Object.entries(grants).map(([name, role]) => [name.toLowerCase(), role]));
}


/***/ }),

/***/ 24913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

/** GitHub's own tokens. */
const GITHUB_TOKEN = /^(?:gh[a-z]_|github_pat_)\w/;
/** The same anywhere; what our bearers begin with in base64; and credentials of a header. */
const SECRET = /(?<![a-z_])(?:(gh[a-z]_|github_pat_)\w+|(djE6|(?:Bearer|Basic)(?: |%20|\+)+)[\w+/=%.~-]+)/gi;
const SECRET_PARAMETER = /([?&](?:sig|token|access_token|refresh_token|id_token|password|secret|client_secret|authorization|auth|code)=)[^&#\s]*/gi;
/** Shorter words are hardly secrets, and are not worth a hash. */
const WORD = /[\w.+~-]{8,}/g;
/** What may be the base64 of such a word: between slashes, then with slashes in it. */
const BASE64_WORDS = [/[\w+-]{11,}(?:=|%3D){0,2}/gi, /[\w+/-]{11,}(?:=|%3D){0,2}/gi];
/**
 * The text with an ellipsis in place of every secret: by its looks, by its parameter, or because the world knows it.
 * @param adminToken counts as one of the world's
 */
function hideSecrets(text, { tokens }, adminToken) {
    const isKnown = (word) => word === adminToken || tokens.has((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(word));
    const isSecret = (word) => GITHUB_TOKEN.test(word) || isKnown(word);
    const hideBase64 = (word) => (secretsIn(word).some(isSecret) ? '…' : word);
    return text
        .replace(SECRET_PARAMETER, '$1…')
        .replace(SECRET, '$1$2…')
        .replace(WORD, (word) => (isKnown(word) ? '…' : word))
        .replace(BASE64_WORDS[0], hideBase64)
        .replace(BASE64_WORDS[1], hideBase64);
}
/** A secret, or a user name and a secret, as credentials of a header have them. */
function secretsIn(base64) {
    const text = Buffer.from(base64, 'base64').toString();
    return [text, text.slice(text.indexOf(':') + 1)];
}


/***/ }),

/***/ 91399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRegistry: () => (/* binding */ runRegistry)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94497);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
/* harmony import */ var _start_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24460);



const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * `ghcr-actions registry`: starts, prints one line of JSON on stdout when ready, and returns when a signal has stopped it and
 * the requests in flight are done. A second signal ends the process at once.
 * @throws UserError when it cannot start
 */
async function runRegistry(flags, environment, importImages) {
    // From the start: to load images may take a while, and who reads the ready line may send a signal at once.
    const stopped = stopSignal();
    const { options, imports, logFormat } = await (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfiguration */ .T)(flags, environment);
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .createLog */ .h)(logFormat, (line) => process.stderr.write(line));
    const load = (open) => importImages(imports, open);
    const registry = await (0,_start_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .startRegistry */ .q)({ ...options, log, ...(imports.length === 0 ? {} : { load }) });
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

/***/ 24460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ startRegistry)
});

// EXTERNAL MODULE: ./build/server/origin.js
var server_origin = __webpack_require__(11522);
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


function createCall(request, response, port) {
    return {
        request,
        response,
        body: createRequestBody(request, response),
        port,
        facts: { principal: 'anonymous' },
    };
}
/** Whether nobody is there any more to take an answer. */
function hasLeft({ request }) {
    return request.socket.destroyed || (request.destroyed && !request.complete);
}
/** Cuts the connection in the way that a crashed peer does. */
function resetConnection({ request }) {
    // Node resets bare TCP only; TLS without its farewell is a truncation to the client all the same.
    if ((0,server_origin/* isEncrypted */.ph)(request))
        request.socket.destroy();
    else
        request.socket.resetAndDestroy();
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/server/http-error.js + 1 modules
var http_error = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/server/admin-gate.js



/**
 * Who may use `/_/`: this machine under a loopback name, or the holder of the admin token; never a page of another
 * origin. So no web page can drive it, not even by a DNS name that it points to loopback.
 * @throws HttpError that says what is missing
 */
function requireAdmin(request, origin, adminToken) {
    if (isForeign(request, origin)) {
        throw new http_error/* HttpError */.j('DENIED', {
            message: 'the admin API takes no requests from pages of another origin',
        });
    }
    const shown = /^Bearer (.*)$/s.exec(request.headers.authorization ?? '')?.[1];
    if (!isLocal(request, origin) && !isAdminToken(shown, adminToken)) {
        throw new http_error/* HttpError */.j('DENIED', {
            message: 'the admin API answers other machines only with "Authorization: Bearer <token>", the value of GHCR_ADMIN_TOKEN where the registry was started',
        });
    }
    requireJson(request);
}
/** Whether a page of another origin has sent it. */
function isForeign({ headers }, origin) {
    return headers.origin !== undefined && headers.origin !== origin;
}
/** Whether it comes from this machine, under a name that can only mean this machine. */
function isLocal({ socket }, origin) {
    return (0,server_origin/* isLoopbackHost */.cW)(new URL(origin).host) && (0,server_origin/* isLoopbackAddress */.Ow)(socket.remoteAddress ?? '');
}
/** Digests are compared, so that the time says nothing about content or length. */
function isAdminToken(shown, adminToken) {
    if (shown === undefined || adminToken === undefined)
        return false;
    return (0,external_node_crypto_.timingSafeEqual)(sha256(shown), sha256(adminToken));
}
/** Forms of web pages cannot send this type without being asked first. */
function requireJson({ headers }) {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    const type = headers['content-type']?.split(';', 1)[0]?.trim();
    if (type === 'application/json' || (type === undefined && !hasBody))
        return;
    throw new http_error/* HttpError */.j('UNSUPPORTED', {
        status: 415,
        message: 'the admin API takes "Content-Type: application/json" only',
    });
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest();
}

// EXTERNAL MODULE: ./build/server/packages/model.js
var model = __webpack_require__(17355);
;// CONCATENATED MODULE: ./build/server/permissions/role.js

const STRENGTH = { none: 0, read: 1, write: 2, admin: 3 };
const REPOSITORY_STRENGTH = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
function isAtLeast(role, needed) {
    return STRENGTH[role] >= STRENGTH[needed];
}
/** What `principal` is to a package that exists, whatever its token allows (PERM-01…05, PERM-08…11, PERM-15). */
function roleOf(principal, state, world) {
    const account = world.accounts.get((0,model/* ownerOf */.bf)(state.name));
    const everyone = isPublic(state, world) ? 'read' : 'none';
    switch (principal.kind) {
        case 'nobody':
        case 'anonymous':
            return everyone;
        case 'user':
            return strongest(everyone, personRole(principal.name.toLowerCase(), state, account, world));
        case 'holder':
            return strongest(everyone, holderRole(principal.token, state, account, world));
    }
}
/** Whether an organization's SSO keeps out the token, which then is as good as a stranger's (AUTH-04). */
function lacksSso(principal, account) {
    if (principal.kind !== 'holder' || account === undefined || !account.sso)
        return false;
    const { type, sso } = principal.token;
    return (type === 'classic' || type === 'oauth') && !sso.includes(account.login);
}
/** What a person may do in a repository, its visibility aside. */
function repositoryRole(person, repository, world) {
    const rule = world.repositories.get(repository);
    const account = world.accounts.get((0,model/* ownerOf */.bf)(repository));
    if (rule === undefined || account === undefined)
        return 'none';
    if (account.owners.has(person))
        return 'admin';
    const roles = [rule.people.get(person) ?? 'none', ...teamRoles(person, rule.teams, account)];
    if (account.members.has(person))
        roles.push(account.basePermission);
    return REPOSITORY_STRENGTH.findLast((role) => roles.includes(role)) ?? 'none';
}
function holderRole(token, state, account, world) {
    switch (token.type) {
        case 'actions':
            return workflowRole(token.repository, state, account, world);
        case 'codespaces':
            return codespaceRole(token, state, account);
        case 'app':
            return 'none';
        default:
            if (lacksSso({ kind: 'holder', name: token.holder, token }, account))
                return 'none';
            return personRole(token.holder.toLowerCase(), state, account, world);
    }
}
function personRole(person, state, account, world) {
    if (account?.owners.has(person))
        return 'admin';
    // A private package of an organization is for its people only, whatever was granted to others.
    const isGrantable = account?.kind !== 'organization' || state.visibility === 'public' || account.members.has(person);
    const isInside = state.visibility === 'internal' && account?.enterprise?.members.has(person);
    return strongest(isInside ? 'read' : 'none', isGrantable ? (state.people.get(person) ?? 'none') : 'none', ...(account === undefined ? [] : teamRoles(person, state.teams, account)), inheritedRole(person, state, world));
}
function inheritedRole(person, { inherit, repository }, world) {
    if (!inherit || repository === undefined)
        return 'none';
    return asPackageRole(repositoryRole(person, repository, world));
}
/** What a role on a repository is worth on its packages. */
function asPackageRole(role) {
    if (role === 'triage')
        return 'read';
    return role === 'maintain' ? 'write' : role;
}
/** A workflow of a fork reads what those of its parent may read. */
function workflowRole(repository, state, account, world) {
    const owner = world.accounts.get((0,model/* ownerOf */.bf)(repository));
    const isInside = state.visibility === 'internal' &&
        account?.enterprise !== undefined &&
        account.enterprise === owner?.enterprise;
    const parent = world.repositories.get(repository)?.fork;
    const canParentRead = parent !== undefined && directWorkflowRole(parent, state) !== 'none';
    return strongest(isInside || canParentRead ? 'read' : 'none', directWorkflowRole(repository, state));
}
function directWorkflowRole(repository, { inherit, repository: linked, actions }) {
    const inherited = inherit && linked === repository ? 'write' : 'none';
    return strongest(inherited, actions.get(repository) ?? 'none');
}
function codespaceRole({ repository, holder }, { inherit, repository: linked, codespaces, visibility }, account) {
    const isInside = visibility === 'internal' && account?.enterprise?.members.has(holder.toLowerCase());
    const isInherited = inherit && linked === repository;
    return strongest(isInside || isInherited ? 'read' : 'none', codespaces.get(repository) ?? 'none');
}
function teamRoles(person, grants, { teams }) {
    return [...grants].filter(([team]) => teams.get(team)?.has(person)).map(([, role]) => role);
}
function isPublic({ visibility }, { anonymous }) {
    return visibility === 'public' || anonymous.access === 'read';
}
function strongest(...roles) {
    return roles.reduce((best, role) => (isAtLeast(role, best) ? role : best), 'none');
}

;// CONCATENATED MODULE: ./build/server/permissions/decision.js


const ALLOW = { outcome: 'allow' };
const CHALLENGE = { outcome: 'challenge' };
/** The role that each action needs on a package that exists. */
const NEEDED_ROLE = {
    pull: 'read',
    list: 'read',
    push: 'write',
    delete: 'admin',
    restore: 'admin',
    admin: 'admin',
};
/** Says so, too, when it is the organization's SSO that keeps the token out. */
function deny(reason, principal, state, world) {
    const account = world.accounts.get((0,model/* ownerOf */.bf)(state.name));
    const sso = lacksSso(principal, account) ? { sso: account?.login ?? '' } : {};
    return { outcome: 'deny', reason, ...sso };
}

;// CONCATENATED MODULE: ./build/server/permissions/token-denial.js

/** What the token itself rules out, whatever its holder's role. */
function tokenDenial(token, action, state, world) {
    switch (token.type) {
        case 'classic':
        case 'oauth':
            return hasScope(token, action, world) ? undefined : 'scopes';
        case 'fine-grained':
            return 'scopes';
        case 'app':
            return installationDenial('none', action, state);
        case 'actions':
            if (!world.rules.workflowDeletes && (action === 'delete' || action === 'restore'))
                return 'installation-write';
            return installationDenial(token.packages, action, state);
        case 'codespaces':
            return action === 'admin' ? 'admin' : undefined;
    }
}
function hasScope({ scopes }, action, { rules }) {
    const canWrite = scopes.includes('write:packages');
    const canRead = canWrite || scopes.includes('read:packages');
    switch (action) {
        case 'push':
        case 'admin':
            return canWrite;
        case 'delete':
        case 'restore':
            return scopes.includes('delete:packages') && (canRead || rules.deleteScopeAlone);
        default:
            return canRead;
    }
}
function installationDenial(packages, action, state) {
    if (action === 'admin')
        return 'admin';
    if (action === 'catalog' || NEEDED_ROLE[action] === 'read') {
        return packages === 'none' ? 'read' : undefined;
    }
    if (packages === 'write')
        return undefined;
    return state.exists ? 'installation-write' : 'installation-create';
}

;// CONCATENATED MODULE: ./build/server/legacy/legacy-package.js


const SEGMENTS = 3;
/** OWNER/REPOSITORY/IMAGE in lower case (LEG-06). */
function isLegacyName(name) {
    return (0,reference/* isRepositoryName */.en)(name) && name.split('/').length === SEGMENTS;
}
/** The source repository that a legacy name begins with: OWNER/REPOSITORY. */
function repositoryOfLegacy(name) {
    return name.split('/', SEGMENTS - 1).join('/');
}
/** A package of the legacy registry has nothing of its own: what it is, its source repository says (LEG-01). */
function legacyPackage(name, exists, world) {
    const repository = repositoryOfLegacy(name);
    const visibility = world.repositories.get(repository)?.visibility ?? 'private';
    return { ...(0,model/* absentPackage */.Sk)(name), name, registry: 'legacy', exists, visibility, repository, inherit: true };
}
/** Whether the images of the owner have moved to the container registry (LEG-04). */
function isMigrated(name, { accounts }) {
    return isLegacyName(name) && (accounts.get((0,model/* ownerOf */.bf)(name))?.migrated ?? false);
}
/** What a legacy package becomes in the container registry: the repository goes on deciding, and its workflows go on managing. */
function migratedEntry({ visibility, repository = '' }) {
    return { visibility, repository, inherit: true, actions: { [repository]: 'admin' } };
}
/** OWNER/REPOSITORY/IMAGE of all packages of the legacy registry, or of one owner, in lexical order. */
function legacyNames({ packages }, owner) {
    return packages
        .names(owner === undefined ? model/* LEGACY_ROOT */.p9 : `${model/* LEGACY_ROOT */.p9}/${owner}`)
        .map((name) => legacyNameOf({ name }));
}
function isLegacyRecord({ name }) {
    return name.startsWith(`${model/* LEGACY_ROOT */.p9}/`);
}
/** OWNER/REPOSITORY/IMAGE of such a record. */
function legacyNameOf({ name }) {
    return name.slice(model/* LEGACY_ROOT */.p9.length + 1);
}
/** What the store has of repositories that the world does not have: with those, their packages go. */
function lostLegacyContent({ repositories }, store) {
    return legacyNames(store)
        .filter((name) => !repositories.has(repositoryOfLegacy(name)))
        .map((name) => ({ name: (0,model/* contentOf */.$E)({ registry: 'legacy', name }) }));
}
/** Its record, unless nobody has pushed to it. */
function legacyRecord(name, { packages }) {
    return packages.find((0,model/* contentOf */.$E)({ registry: 'legacy', name }));
}

;// CONCATENATED MODULE: ./build/server/legacy/legacy-role.js


/** What `principal` is to the packages of a source repository, whatever his token allows; `none` where there is no such repository. */
function legacyRole(principal, repository, world) {
    const rule = world.repositories.get(repository);
    if (rule === undefined)
        return 'none';
    const everyone = rule.visibility === 'public' ? 'read' : 'none';
    switch (principal.kind) {
        case 'nobody':
        case 'anonymous':
            return 'none';
        case 'user':
            return strongest(everyone, legacy_role_personRole(principal.name, repository, world));
        case 'holder': {
            if (lacksSso(principal, world.accounts.get((0,model/* ownerOf */.bf)(repository))))
                return everyone;
            return strongest(everyone, legacy_role_holderRole(principal.token, repository, world));
        }
    }
}
function legacy_role_holderRole(token, repository, world) {
    switch (token.type) {
        case 'actions':
            return legacy_role_workflowRole(token.repository, repository, world);
        case 'codespaces':
            if (token.repository === repository)
                return 'read';
            return insiderRole(token.holder, repository, world);
        case 'app':
            return 'none';
        default:
            return legacy_role_personRole(token.holder, repository, world);
    }
}
function legacy_role_personRole(login, repository, world) {
    const granted = asPackageRole(repositoryRole(login.toLowerCase(), repository, world));
    return strongest(granted, insiderRole(login, repository, world));
}
/** A workflow manages what its own repository has; one of a fork reads what the parent has. */
function legacy_role_workflowRole(own, repository, world) {
    if (own === repository)
        return 'admin';
    if (world.repositories.get(own)?.fork === repository)
        return 'read';
    const home = world.accounts.get((0,model/* ownerOf */.bf)(own))?.enterprise;
    return home !== undefined && home === enterpriseOfInternal(repository, world) ? 'read' : 'none';
}
function insiderRole(login, repository, world) {
    return enterpriseOfInternal(repository, world)?.members.has(login.toLowerCase()) ? 'read' : 'none';
}
function enterpriseOfInternal(repository, { repositories, accounts }) {
    const isInternal = repositories.get(repository)?.visibility === 'internal';
    return isInternal ? accounts.get((0,model/* ownerOf */.bf)(repository))?.enterprise : undefined;
}

;// CONCATENATED MODULE: ./build/server/legacy/decide-legacy.js






/**
 * `decide` for the legacy registry: always with a login, and what the repository allows (LEG-01, LEG-06, PERM-16). The switch of the
 * container registry means nothing here (PERM-14).
 */
function decideLegacy(principal, action, state, world) {
    if (principal.kind === 'nobody' || principal.kind === 'anonymous')
        return CHALLENGE;
    if (action === 'ping' || action === 'catalog')
        return ALLOW;
    const reason = (principal.kind === 'holder' ? tokenDenial(principal.token, action, state, world) : undefined) ??
        repositoryDenial(principal, action, state, world);
    return reason === undefined ? ALLOW : deny(reason, principal, state, world);
}
/** A repository that the caller may not see looks absent. */
function repositoryDenial(principal, action, { name, repository = '' }, world) {
    if (!isLegacyName(name))
        return world.rules.server.subdomainIsolation ? 'legacy-name' : 'needs-isolation';
    const role = legacyRole(principal, repository, world);
    if (role === 'none')
        return 'legacy-repository';
    const isTransfer = action === 'pull' || action === 'push';
    if (isTransfer && hasLegacyPlan(name, world) && isPrivate(repository, world))
        return 'legacy-plan-private';
    if (isAtLeast(role, NEEDED_ROLE[action]))
        return undefined;
    return action === 'push' ? 'write' : 'admin';
}
function hasLegacyPlan(name, { accounts }) {
    return accounts.get((0,model/* ownerOf */.bf)(name))?.plan === 'legacy';
}
function isPrivate(repository, { repositories }) {
    return repositories.get(repository)?.visibility === 'private';
}

;// CONCATENATED MODULE: ./build/server/permissions/creation.js


/**
 * The visibility that a package of this name would be born with, or undefined when `principal` may not create it (PERM-06, PERM-13).
 * What the token allows is another question.
 */
function birthVisibility(principal, name, world) {
    const account = world.accounts.get((0,model/* ownerOf */.bf)(name));
    if (account === undefined)
        return world.rules.freeNamespaces ? 'private' : undefined;
    switch (principal.kind) {
        case 'nobody':
        case 'anonymous':
            return undefined;
        case 'user':
            return birthByPerson(principal.name, account);
        case 'holder':
            return lacksSso(principal, account) ? undefined : birthByHolder(principal.token, account, world);
    }
}
function birthByHolder(token, account, world) {
    switch (token.type) {
        case 'actions':
            return birthByWorkflow(token.repository, account, world);
        case 'app':
        case 'codespaces':
            return undefined;
        default:
            return birthByPerson(token.holder, account);
    }
}
/** What a person publishes first is private. */
function birthByPerson(login, account) {
    const person = login.toLowerCase();
    if (account.owners.has(person))
        return 'private';
    return account.members.has(person) && account.packageCreation.private ? 'private' : undefined;
}
/** Workflows create in the namespace of their repository: as visible as that, where the organization allows it. */
function birthByWorkflow(repository, account, world) {
    if ((0,model/* ownerOf */.bf)(repository) !== account.login)
        return undefined;
    const { packageCreation } = account;
    const wanted = world.rules.newPackageVisibility === 'inherit'
        ? (world.repositories.get(repository)?.visibility ?? 'private')
        : 'private';
    if (packageCreation[wanted])
        return wanted;
    return packageCreation.private ? 'private' : undefined;
}

;// CONCATENATED MODULE: ./build/server/permissions/decide.js






/** Whether `principal` may do `action`: scope and role must both allow it (AUTH-02). Pure: the one seam for every rule about rights. */
function decide(principal, action, state, world) {
    if (state.registry === 'legacy')
        return decideLegacy(principal, action, state, world);
    const { needsBearer, access } = world.anonymous;
    if (principal.kind === 'nobody' && needsBearer)
        return CHALLENGE;
    if (access === 'write')
        return ALLOW;
    const closed = closedReason(action, state, world);
    if (closed !== undefined)
        return { outcome: 'deny', reason: closed };
    if (principal.kind === 'nobody' || principal.kind === 'anonymous') {
        return decideAnonymous(principal, action, state, world);
    }
    if (action === 'ping')
        return ALLOW;
    const reason = (principal.kind === 'holder' ? tokenDenial(principal.token, action, state, world) : undefined) ??
        (action === 'catalog' ? undefined : packageDenial(principal, action, state, world));
    return reason === undefined ? ALLOW : deny(reason, principal, state, world);
}
/** Docker learns where to log in from `/v2/` alone, so that one challenges as long as there is something to gain. */
function decideAnonymous(principal, action, state, world) {
    if (action === 'ping')
        return principal.kind === 'anonymous' ? ALLOW : CHALLENGE;
    if (action === 'catalog')
        return world.anonymous.access === 'read' ? ALLOW : CHALLENGE;
    const isRead = NEEDED_ROLE[action] === 'read';
    const canSee = state.exists
        ? roleOf(principal, state, world) !== 'none'
        : world.anonymous.access === 'read';
    return isRead && canSee ? ALLOW : CHALLENGE;
}
/** The account has no container registry, for whomever (PERM-14, PERM-16). */
function closedReason(action, { name }, world) {
    if (action !== 'pull' && action !== 'push')
        return undefined;
    const account = world.accounts.get((0,model/* ownerOf */.bf)(name));
    if (account === undefined)
        return undefined;
    if (!account.containerRegistry)
        return 'registry-disabled';
    return account.plan === 'legacy' ? 'legacy-plan' : undefined;
}
/** What the package rules out: no role there, or no right to create it. */
function packageDenial(principal, action, state, world) {
    if (!state.exists)
        return absentDenial(principal, action, state, world);
    const role = roleOf(principal, state, world);
    if (isAtLeast(role, NEEDED_ROLE[action]))
        return undefined;
    if (action === 'push')
        return 'write';
    return role === 'none' ? 'invisible' : 'admin';
}
/** Who may not create a package cannot tell its absence from its being private. */
function absentDenial(principal, action, { name }, world) {
    const canCreate = birthVisibility(principal, name, world) !== undefined;
    if (action === 'push' && !canCreate) {
        const isWorkflow = principal.kind === 'holder' && principal.token.type === 'actions';
        return isWorkflow ? 'installation-create' : 'create';
    }
    // Blobs that no manifest has made a package of are their pusher's to delete.
    if (action === 'push' || (action === 'delete' && canCreate))
        return undefined;
    const canLook = canCreate || world.anonymous.access === 'read';
    return NEEDED_ROLE[action] === 'read' && canLook ? undefined : 'invisible';
}

;// CONCATENATED MODULE: ./build/server/may-do.js

/** Whether `principal` may do `action` to the package of that name, in the world as it is now. */
function mayDo(principal, action, name, { world, findPackage }) {
    return decide(principal, action, findPackage(name), world.current);
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
    return actions === undefined ? undefined : `repository:${quotable(repository)}:${actions}`;
}
/** Nobody has checked the name yet, which stands between quotes in a header. */
function quotable(name) {
    return name.replaceAll(/[^\x21\x23-\x5b\x5d-\x7e]+/g, encodeURIComponent);
}
/** What the legacy registry says to missing and to wrong credentials alike. */
const NOT_AUTHENTICATED = 'Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.';
/** 401 with the one challenge of this registry; the realm of a bearer is on the origin that the client used. */
function challengeError({ challenge }, origin, scope, options = {}) {
    if (challenge === 'basic') {
        const headers = { 'www-authenticate': 'Basic realm="GitHub Package Registry"' };
        return new http_error/* HttpError */.j('UNAUTHORIZED', { message: NOT_AUTHENTICATED, headers });
    }
    const service = new URL(origin).host;
    const parameters = [`realm="${origin}/token"`, `service="${service}"`];
    if (scope !== undefined)
        parameters.push(`scope="${scope}"`);
    return new http_error/* HttpError */.j('UNAUTHORIZED', {
        ...options,
        headers: { 'www-authenticate': `Bearer ${parameters.join(',')}` },
    });
}

;// CONCATENATED MODULE: ./build/server/permissions/denial.js

/**
 * The words for each reason, all but two under 403 DENIED (`docs/ghcr-behaviour.md`, error catalogue). Those from `admin` on are ours:
 * nobody has shown GitHub's.
 */
const DENIALS = {
    scopes: 'permission_denied: The token provided does not match expected scopes.',
    /** The token reads no packages at all. */
    read: 'permission_denied: read_package',
    /** No role on this package, which thereby looks absent where a route says so. */
    invisible: 'permission_denied: read_package',
    write: 'permission_denied: write_package',
    create: 'permission_denied: create_package',
    'installation-create': 'installation not allowed to Create organization package',
    'installation-write': 'installation not allowed to Write organization package',
    admin: 'permission_denied: admin_package',
    'registry-disabled': 'permission_denied: the container registry is disabled for this account',
    'legacy-plan': 'permission_denied: this account has a legacy plan, which does not include the container registry',
    'legacy-plan-private': 'permission_denied: this account has a legacy plan, which includes no packages of private repositories',
    /** LEG-06. */
    'legacy-name': 'images are named OWNER/REPOSITORY/IMAGE here, three parts in lower case, such as octocat/octo-app/monalisa',
    /** GHES-01. */
    'needs-isolation': 'the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation); in its Docker registry images are named OWNER/REPOSITORY/IMAGE',
    'legacy-repository': 'there is no such repository, or this token may not read it: images are named OWNER/REPOSITORY/IMAGE here, after a repository that exists',
};
/** With NAME_INVALID docker would try a push again for a minute. */
const CODES = {
    'legacy-name': 'NAME_UNKNOWN',
    'legacy-repository': 'NAME_UNKNOWN',
    'needs-isolation': 'NAME_UNKNOWN',
};
/** @param unseen what the route answers about a package that the caller may not see */
function denialError(reason, unseen) {
    if (reason === 'invisible' && unseen !== undefined)
        return new http_error/* HttpError */.j(unseen);
    return new http_error/* HttpError */.j(CODES[reason] ?? 'DENIED', { message: DENIALS[reason] });
}

;// CONCATENATED MODULE: ./build/server/permissions/principal.js
/** As the record shows it. */
function principalName(principal) {
    return 'name' in principal ? principal.name : 'anonymous';
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
    requireFeature(route, services);
    if (repository !== '')
        requireName(repository, services);
}
function requireDecision(access, action, services) {
    const { authentication, call, origin, repository, route } = access;
    const { profile } = services;
    call.facts.action = action;
    if (authentication.refusal !== undefined)
        throw authentication.refusal;
    if (profile.loginForPublic && authentication.principal.kind === 'nobody') {
        call.facts.decision = 'challenge';
        throw challengeError(profile, origin, undefined);
    }
    const decision = mayDo(authentication.principal, action, repository, services);
    call.facts.decision = decision.outcome;
    if (decision.outcome === 'allow') {
        takeTurn(authentication, action, services);
        return;
    }
    if (decision.outcome === 'challenge') {
        const scope = action === 'ping' ? profile.pingScope : scopeOf(action, repository);
        throw challengeError(profile, origin, scope);
    }
    // What a mode lacks, it lacks for those without rights as well.
    requireFeature(route, services);
    throw denialError(decision.reason, unseenCode(route, services));
}
/** Deletes count as pushes, and what concerns no content as nothing. */
function takeTurn({ principal }, action, { rateLimit, profile }) {
    if (action !== 'pull' && action !== 'push' && action !== 'delete')
        return;
    const side = action === 'pull' ? 'pull' : 'push';
    rateLimit.take(principalName(principal), side, profile.rateLimit);
}
function requireFeature({ feature }, { profile }) {
    if (feature !== undefined && !profile[feature])
        throw new http_error/* HttpError */.j(REFUSALS[feature]);
}
/** Whether a package that the caller may not see looks absent here, is a knob for manifests. */
function unseenCode({ unseen }, { profile }) {
    return unseen === 'MANIFEST_UNKNOWN' && profile.unreadableManifest === 403 ? undefined : unseen;
}
function requireName(repository, { profile }) {
    const problem = (0,reference/* explainRepositoryName */.f2)(repository);
    if (problem !== undefined)
        throw new http_error/* HttpError */.j(profile.invalidName, { details: [problem] });
}

;// CONCATENATED MODULE: ./build/server/repository-exists.js
/** Whether there is such a repository, in the sense of the mode. */
function repositoryExists(repository, { store, profile }) {
    return profile.bornWithManifest
        ? store.metadata.hasManifest(repository)
        : store.metadata.hasRepository(repository);
}

;// CONCATENATED MODULE: ./build/server/faults/work-with-aftermath.js

/** Of the setting `createRace403`; a fault may say otherwise. */
const CREATION_RACE_MS = 1000;
/** Answers as the aftermath of earlier writes wants it, and notes what this one leaves behind. */
async function workWithAftermath(request, services, handle) {
    const { effects, method, repository, path } = request;
    const { readAfterWriteLagMs, createRace403 } = services.profile;
    const { lagMs = readAfterWriteLagMs, creationRaceMs = createRace403 ? CREATION_RACE_MS : 0 } = effects;
    services.aftermath.check(request);
    if (method !== 'PUT' || repository === '' || lagMs + creationRaceMs === 0)
        return handle();
    const existed = repositoryExists(repository, services);
    const reply = await handle();
    const hasCreated = !existed && repositoryExists(repository, services);
    services.aftermath.note({ repository, path, hasCreated, reply }, { lagMs, creationRaceMs });
    return reply;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/server/reply.js
var reply = __webpack_require__(46314);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/server/faults/body-passages.js


/** The body of an answer after these stages, of which none makes it longer than `limit` bytes. */
function throughPassages(body, passages, limit = Number.POSITIVE_INFINITY) {
    const open = () => ((0,reply/* isStreamBody */.nt)(body) ? body.open() : external_node_stream_.Readable.from([Buffer.from(body ?? '')]));
    const length = (0,reply/* bodyLength */.ZA)(body);
    return {
        length: length === undefined ? undefined : Math.min(length, limit),
        open: () => throughAll(open(), passages),
    };
}
/** A body after these stages. */
function throughAll(body, passages) {
    return passages.reduce((from, passage) => (0,external_node_stream_.pipeline)(from, passage(), () => { }), body);
}
/** Lets `limit` bytes pass and drops the rest. With `reached`, calls that instead and lets nothing follow, not even the end. */
function cutAfter(limit, reached) {
    return () => {
        let room = limit;
        return new external_node_stream_.Transform({
            transform(chunk, _, done) {
                this.push(chunk.subarray(0, room));
                room -= Math.min(room, chunk.byteLength);
                if (room > 0 || reached === undefined)
                    return done();
                // After the pushed bytes have gone on.
                setImmediate(reached);
            },
        });
    };
}
/** Changes the byte at this position. */
function flipAt(position) {
    return () => {
        let offset = 0;
        return new external_node_stream_.Transform({
            transform(chunk, _, done) {
                const copy = Buffer.from(chunk);
                const index = position - offset;
                if (index >= 0 && index < copy.byteLength)
                    copy[index] = (copy[index] ?? 0) ^ 0xff;
                offset += chunk.byteLength;
                done(null, copy);
            },
        });
    };
}
const SLICES_PER_SECOND = 10;
/** Lets so many bytes pass in a second. */
function paced(bytesPerSecond, clock) {
    const sliceBytes = Math.ceil(bytesPerSecond / SLICES_PER_SECOND);
    const passSlices = (stage, chunk, done) => {
        if (chunk.byteLength === 0)
            done();
        if (chunk.byteLength === 0 || stage.destroyed)
            return;
        const slice = chunk.subarray(0, sliceBytes);
        clock.schedule((slice.byteLength / bytesPerSecond) * 1000, () => {
            stage.push(slice);
            passSlices(stage, chunk.subarray(slice.byteLength), done);
        });
    };
    return () => new external_node_stream_.Transform({
        transform(chunk, _, done) {
            passSlices(this, chunk, done);
        },
    });
}

;// CONCATENATED MODULE: ./build/server/faults/rate-limit.js

const MINUTE_MS = 60_000;
/** By whole minutes of the clock, so that a test knows when the next one begins. */
function createRateLimit(clock) {
    const used = new Map();
    let minute = 0;
    return {
        take(caller, side, setting) {
            const allowed = typeof setting === 'number' ? setting : setting?.[side];
            if (allowed === undefined)
                return;
            const now = clock.now();
            if (Math.floor(now / MINUTE_MS) !== minute)
                used.clear();
            minute = Math.floor(now / MINUTE_MS);
            const key = `${side} ${caller}`;
            const count = used.get(key) ?? 0;
            if (count >= allowed)
                throw rateLimitError(allowed, MINUTE_MS - (now % MINUTE_MS));
            used.set(key, count + 1);
        },
        clear: () => used.clear(),
    };
}
/** The wait stands in the message, as a Go duration; ghcr.io sends no Retry-After. */
function rateLimitError(allowed, waitMs) {
    return new http_error/* HttpError */.j('TOOMANYREQUESTS', {
        message: `retry-after: ${goDuration(waitMs)}, allowed: ${allowed}/minute`,
    });
}
/** `59.5s`, `12ms`, `880.092µs`. */
function goDuration(durationMs) {
    if (durationMs >= 1000)
        return `${durationMs / 1000}s`;
    return durationMs >= 1 ? `${durationMs}ms` : `${durationMs * 1000}µs`;
}

;// CONCATENATED MODULE: ./build/server/faults/apply.js





/** The answer that a fault gives in place of the handler, or undefined. */
function faultReply(effects, { method, target }) {
    const { status, headers = {}, body, retryAfter, redirect } = effects;
    if (effects.rateLimited)
        return seenRateLimit(method).toReply();
    if (redirect !== undefined) {
        return { status: 307, headers: { ...headers, location: redirectTarget(redirect, target) } };
    }
    if (status === undefined)
        return undefined;
    const all = { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
    if (typeof body === 'string')
        return { status, headers: all, body };
    if (body !== undefined)
        return (0,reply/* jsonReply */.DB)(status, body, all);
    return new http_error/* HttpError */.j(codeFor(status), { status, headers: all }).toReply();
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
/** With the numbers that were seen on ghcr.io. */
function seenRateLimit(method) {
    return rateLimitError(method === 'GET' || method === 'HEAD' ? 44_000 : 2000, 0.880092);
}
/** The answer as a fault distorts it; `passages` are those that its body takes besides. */
function distortReply(reply, effects, passages) {
    const { wrongDigest, truncate, corrupt } = effects;
    const headers = wrongDigest
        ? { ...reply.headers, 'docker-content-digest': (0,oci_digest/* digestOf */.ol)('other content') }
        : (reply.headers ?? {});
    const all = [
        ...(truncate === undefined ? [] : [cutAfter(truncate)]),
        ...(corrupt === undefined ? [] : [flipAt(corrupt)]),
        ...passages,
    ];
    if (all.length === 0)
        return { ...reply, headers };
    return { ...reply, headers, body: throughPassages(reply.body, all, truncate) };
}

;// CONCATENATED MODULE: ./build/server/faults/work-with-fault.js




/** Nobody hears of it: the connection is gone when it is thrown. */
class ConnectionCutError extends Error {
    name = 'ConnectionCutError';
}
/** Answers a request that a fault has struck (SVC-04). */
async function workWithFault(faulty, { clock }) {
    const { call, effects, work } = faulty;
    const { delayMs } = effects;
    if (delayMs !== undefined)
        await new Promise((resolve) => clock.schedule(delayMs, resolve));
    if (effects.resetAtOnce)
        cut(call);
    if (effects.stallAfterBytes === 0)
        await silence(call);
    const reply = faultReply(effects, faulty);
    if (reply !== undefined)
        return reply;
    const pace = effects.bytesPerSecond === undefined ? [] : [paced(effects.bytesPerSecond, clock)];
    const breaks = breaksOf(call, effects);
    const breaksRequest = call.body.length !== 0;
    const requestPassages = [...pace, ...(breaksRequest ? breaks : [])];
    if (requestPassages.length > 0)
        call.body.through((body) => throughAll(body, requestPassages));
    const real = await work();
    if (effects.resetBeforeReply)
        cut(call);
    return distortReply(real, effects, [...pace, ...(breaksRequest ? [] : breaks)]);
}
/** Where a body ends too early. */
function breaksOf(call, { resetAfterBytes, stallAfterBytes }) {
    return [
        ...(resetAfterBytes === undefined ? [] : [cutAfter(resetAfterBytes, () => resetConnection(call))]),
        ...(stallAfterBytes === undefined ? [] : [cutAfter(stallAfterBytes, () => { })]),
    ];
}
function cut(call) {
    resetConnection(call);
    throw new ConnectionCutError('a fault has cut the connection');
}
async function silence(call) {
    await (0,external_node_events_.once)(call.request.socket, 'close');
    throw new ConnectionCutError('a fault has kept silent until the client left');
}

// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/server/profile.js
/** Those of the legacy registry. */
const LEGACY_KNOBS = ['digestPull', 'uploadTimeoutMs', 'mount', 'readAfterWriteLagMs'];
const PROFILE_KNOBS = [
    'patchLimitBytes',
    'strictAccept',
    'referrers',
    'maxLayerBytes',
    'uploadTimeoutMs',
    'anonymousPrivateStatus',
    'unreadableManifest',
    'mount',
    'linkOnPublish',
    'deleteThreshold',
    'publicToPrivate',
    'readAfterWriteLagMs',
    'createRace403',
    'rateLimit',
];

;// CONCATENATED MODULE: ./build/server/profiles.js


const GIGABYTE = 1e9;
const profiles_MINUTE_MS = 60_000;
/** What only the legacy registry does otherwise. */
const CONTAINER_RULES = {
    challenge: 'bearer',
    loginForPublic: false,
    manifestHeads: true,
    digestPull: true,
    digestPush: true,
    hexTags: true,
    indexes: true,
    foreignLayers: true,
    manifestType: undefined,
    digestsShown: true,
};
/** What is the same in both modes until a world changes it. */
const RULES = {
    readAfterWriteLagMs: 0,
    createRace403: false,
    rateLimit: null,
    anonymousPrivateStatus: 401,
    unreadableManifest: 404,
    mount: 'readable',
    linkOnPublish: 'create',
    deleteThreshold: 5000,
    publicToPrivate: false,
};
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
        uploadTimeoutMs: 10 * profiles_MINUTE_MS,
        ...CONTAINER_RULES,
        ...RULES,
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
        uploadTimeoutMs: 24 * 60 * profiles_MINUTE_MS,
        ...CONTAINER_RULES,
        ...RULES,
    },
};
/** What the legacy host does, whichever registry stands behind it. */
const LEGACY_HOST = {
    challenge: 'basic',
    loginForPublic: true,
    basicAtApi: true,
    blobRedirect: false,
};
const LEGACY_PROFILE = {
    ...PROFILES.ghcr,
    ...LEGACY_HOST,
    strictAccept: false,
    uploadSegment: 'uploads',
    patchLimitBytes: Number.POSITIVE_INFINITY,
    maxLayerBytes: 5 * GIGABYTE,
    manifestHeads: false,
    digestPush: false,
    hexTags: false,
    indexes: false,
    foreignLayers: false,
    manifestType: `${media_types/* MEDIA_TYPE */.Ap.dockerManifest}; charset=utf-8`,
    digestsShown: false,
};
/** The profile of a mode, with the world's settings over it. */
function createProfile(mode, settings) {
    return turn(PROFILES[mode], settings, PROFILE_KNOBS);
}
/** The same in both modes. */
function createLegacyProfile(settings) {
    const { maxLegacyLayerBytes: maxLayerBytes = LEGACY_PROFILE.maxLayerBytes } = settings;
    return turn({ ...LEGACY_PROFILE, maxLayerBytes }, settings, LEGACY_KNOBS);
}
/** The container registry behind the old host (LEG-04). */
function behindLegacyHost(profile) {
    return { ...profile, ...LEGACY_HOST };
}
function turn(profile, settings, knobs) {
    const turned = knobs.filter((knob) => settings[knob] !== undefined);
    return { ...profile, ...Object.fromEntries(turned.map((knob) => [knob, settings[knob]])) };
}

// EXTERNAL MODULE: ./build/server/world-settings.js
var world_settings = __webpack_require__(58030);
;// CONCATENATED MODULE: ./build/server/accounts.js

/** All users and organizations by login. */
function createAccounts(document) {
    const { users = {}, organizations = {}, settings } = document;
    const defaults = (0,world_settings/* accountDefaults */.S)(settings);
    const enterprises = createEnterprises(document);
    const accounts = new Map();
    for (const [login, user] of Object.entries(users)) {
        accounts.set(login.toLowerCase(), createUser(login.toLowerCase(), user ?? {}, defaults));
    }
    for (const [login, organization] of Object.entries(organizations)) {
        const key = login.toLowerCase();
        const account = createOrganization(key, organization ?? {}, defaults);
        const enterprise = enterprises.get(key);
        accounts.set(key, enterprise === undefined ? account : { ...account, enterprise });
    }
    return accounts;
}
function toRepositoryRule(document) {
    const { visibility = 'private', people = {}, teams = {}, fork } = document ?? {};
    return { visibility, people: lowerKeys(people), teams: lowerKeys(teams), fork: fork?.toLowerCase() };
}
function createUser(login, user, defaults) {
    const self = new Set([login]);
    return {
        kind: 'user',
        login,
        owners: self,
        members: self,
        teams: new Map(),
        packageCreation: { public: true, private: true, internal: false },
        basePermission: 'none',
        sso: false,
        ...switches(user, defaults),
    };
}
function createOrganization(login, document, defaults) {
    const { owners = [], members = [], teams = {}, packageCreation = {} } = document;
    return {
        kind: 'organization',
        login,
        owners: lowerSet(owners),
        members: lowerSet([...owners, ...members]),
        teams: new Map(Object.entries(teams).map(([team, people]) => [team.toLowerCase(), lowerSet(people)])),
        packageCreation: { public: true, private: true, internal: true, ...packageCreation },
        basePermission: document.basePermission ?? 'read',
        sso: document.sso ?? false,
        ...switches(document, defaults),
    };
}
function switches({ plan = 'current', migrated = false, ...switched }, defaults) {
    const { containerRegistry, inheritAccess } = { ...defaults, ...switched };
    return { containerRegistry, inheritAccess, plan, migrated };
}
/** The enterprise of each organization. */
function createEnterprises({ enterprises = {}, organizations = {} }) {
    const peopleOf = new Map(Object.entries(organizations).map(([login, entry]) => [
        login.toLowerCase(),
        [...(entry?.owners ?? []), ...(entry?.members ?? [])],
    ]));
    const found = new Map();
    for (const [name, entry] of Object.entries(enterprises)) {
        const logins = (entry?.organizations ?? []).map((login) => login.toLowerCase());
        const enterprise = { name, members: lowerSet(logins.flatMap((login) => peopleOf.get(login) ?? [])) };
        for (const login of logins)
            found.set(login, enterprise);
    }
    return found;
}
function lowerSet(names) {
    return new Set(names.map((name) => name.toLowerCase()));
}
function lowerKeys(values) {
    return new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./build/server/layered-map.js
/** However few there are below, so many changes are worth a layer. */
const FREE_CHANGES = 16;
/** @param base is not changed any more by whoever gives it */
function createLayeredMap(base) {
    return layered(base, new Map());
}
/** A lookup asks the changes first. They are at most the root of what is below, so that neither to copy nor to merge them costs much. */
function layered(base, changes) {
    const get = (key) => (changes.has(key) ? changes.get(key) : base.get(key));
    function* entries() {
        for (const entry of base)
            if (!changes.has(entry[0]))
                yield entry;
        for (const [key, value] of changes)
            if (value !== undefined)
                yield [key, value];
    }
    return {
        get,
        has: (key) => get(key) !== undefined,
        entries,
        *keys() {
            for (const [key] of entries())
                yield key;
        },
        *values() {
            for (const [, value] of entries())
                yield value;
        },
        with(key, value) {
            const next = new Map(changes).set(key, value);
            if (next.size <= FREE_CHANGES + Math.sqrt(base.size))
                return layered(base, next);
            return layered(new Map(layered(base, next).entries()), new Map());
        },
    };
}

;// CONCATENATED MODULE: ./build/server/server-switches.js
/** The first versions of GitHub Enterprise Server that have each. */
const SINCE = { isolation: [3, 0], restore: [3, 1], containers: [3, 5], migration: [3, 6] };
const NO_DOCKER = 'the administrator of this server has not enabled Docker support in GitHub Packages (setting dockerSupport)';
const NO_ISOLATION = 'the container registry needs subdomain isolation, which this server does not have (setting subdomainIsolation)';
/** Without a `serverVersion` the server has everything. */
function createServerSwitches(settings) {
    const { subdomainIsolation = true, dockerSupport = true, serverVersion } = settings;
    const has = (feature) => serverVersion === undefined || server_switches_isAtLeast(versionOf(serverVersion), SINCE[feature]);
    const lacks = (feature, what) => has(feature)
        ? undefined
        : `${what} GitHub Enterprise Server ${SINCE[feature].join('.')}, and this is ${serverVersion}`;
    const isIsolated = subdomainIsolation && has('isolation');
    const noLegacy = dockerSupport ? undefined : NO_DOCKER;
    const noContainers = noLegacy ??
        lacks('containers', 'the container registry needs') ??
        (isIsolated ? undefined : NO_ISOLATION);
    return {
        subdomainIsolation: isIsolated,
        noLegacy,
        noContainers,
        noRestore: lacks('restore', 'restoring packages by the REST API needs'),
        noMigration: noContainers ?? lacks('migration', 'migrating images from the Docker registry needs'),
    };
}
function versionOf(text) {
    const [major = 0, minor = 0] = text.split('.').map(Number);
    return [major, minor];
}
function server_switches_isAtLeast([major, minor], [neededMajor, neededMinor]) {
    return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

;// CONCATENATED MODULE: ./build/server/token-rule.js
/** Runs for which GitHub gives out tokens that only read. */
const READING_EVENTS = ['pull_request_fork', 'dependabot'];
function createTokenRule(digest, token) {
    const permissions = permissionsOf(token);
    return {
        digest,
        type: token.type,
        holder: holderOf(token),
        scopes: 'scopes' in token ? (token.scopes ?? []) : [],
        sso: 'sso' in token ? (token.sso ?? []).map((name) => name.toLowerCase()) : [],
        repository: 'repository' in token ? token.repository.toLowerCase() : '',
        permissions,
        packages: permissions.packages ?? 'none',
        expiresAt: token.expires == null ? Number.POSITIVE_INFINITY : Date.parse(token.expires),
        revoked: token.revoked ?? false,
    };
}
function permissionsOf(token) {
    if (token.type !== 'actions')
        return {};
    const { permissions = {}, event } = token;
    if (!READING_EVENTS.includes(event))
        return permissions;
    return Object.fromEntries(Object.entries(permissions).map(([area, granted]) => [area, granted === 'write' ? 'read' : granted]));
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

;// CONCATENATED MODULE: ./build/server/world.js







/** Stands for the secret of the job's own token, which is shown so, too. */
const JOB_TOKEN_KEY = 'env:GITHUB_TOKEN';
/** Compiles a document that has been checked. Secrets do not outlive this call. */
function createWorld(document, context) {
    const settings = (0,world_settings/* withEdition */.V)(document.settings);
    const { newPackageVisibility = 'inherit', deleteScopeAlone = false, workflowDeletes = true } = settings;
    const { packages, ...base } = withoutSecrets(document);
    return withDocument({
        anonymous: context.anonymous,
        tokens: createTokens(document, context.jobSecret),
        accounts: createAccounts(document),
        repositories: lowerCaseMap(document.repositories, toRepositoryRule),
        packages: createLayeredMap(lowerCaseMap(packages, (entry, name) => (0,model/* createPackageState */.yg)(name, entry))),
        packageEntries: createLayeredMap(lowerCaseMap(packages, (entry) => entry ?? {})),
        rules: {
            freeNamespaces: context.freeNamespaces ?? false,
            newPackageVisibility,
            deleteScopeAlone,
            workflowDeletes,
            server: createServerSwitches(settings),
        },
        base,
    });
}
/** Packages are born by the thousand, each a new world: the document is not made anew for each of them. */
function withDocument(world) {
    let document;
    return {
        ...world,
        get document() {
            document ??= documentOf(world);
            return document;
        },
    };
}
function documentOf({ base, packageEntries }) {
    const packages = Object.fromEntries(packageEntries.entries());
    return Object.keys(packages).length === 0 ? base : { ...base, packages };
}
/** The same world with one package more, changed, or (undefined) less. */
function withPackage(world, name, entry) {
    const key = name.toLowerCase();
    // Taken one by one, because to spread a world makes its document.
    const { anonymous, tokens, accounts, repositories, rules, base } = world;
    return withDocument({
        ...{ anonymous, tokens, accounts, repositories, rules, base },
        packages: world.packages.with(key, entry && (0,model/* createPackageState */.yg)(name, entry)),
        packageEntries: world.packageEntries.with(key, entry),
    });
}
/** A package as the document has it. */
function packageEntry({ packageEntries }, name) {
    return packageEntries.get(name.toLowerCase()) ?? {};
}
function findPackage(world, name) {
    return world.packages.get(name.toLowerCase()) ?? (0,model/* absentPackage */.Sk)(name);
}
/** The token behind a secret, unless it is unknown, revoked or expired. Compared by digest. */
function findToken(world, secret, now) {
    return findLiveToken(world, (0,oci_digest/* digestOf */.ol)(secret), now);
}
/** The same by the digest of the secret. */
function findLiveToken({ tokens }, digest, now) {
    const rule = tokens.get(digest);
    return rule !== undefined && !rule.revoked && now < rule.expiresAt ? rule : undefined;
}
/** The document with digests in place of secrets. */
function withoutSecrets(document) {
    if (document.tokens === undefined)
        return document;
    const shown = Object.entries(document.tokens).map(([key, token]) => [
        key === JOB_TOKEN_KEY ? key : secretDigest(key),
        token,
    ]);
    return { ...document, tokens: Object.fromEntries(shown) };
}
function createTokens({ tokens = {} }, jobSecret) {
    const digestOfKey = (key) => key === JOB_TOKEN_KEY && jobSecret !== undefined ? (0,oci_digest/* digestOf */.ol)(jobSecret) : secretDigest(key);
    return new Map(Object.entries(tokens).map(([key, token]) => {
        const digest = digestOfKey(key);
        return [digest, createTokenRule(digest, token)];
    }));
}
/** A key is a digest already, or the secret. */
function secretDigest(key) {
    return /^sha256:[0-9a-f]{64}$/.test(key) ? key : (0,oci_digest/* digestOf */.ol)(key);
}
function lowerCaseMap(entries, compile) {
    return new Map(Object.entries(entries ?? {}).map(([name, entry]) => [name.toLowerCase(), compile(entry, name)]));
}

;// CONCATENATED MODULE: ./build/server/legacy/legacy-interface.js




/** The legacy registry as a request about this image finds it: on its own, or after a migration with the container registry behind it. */
function withLegacyInterface(name, services) {
    const { world } = services;
    const isLegacy = findAtLegacyHost(name, services).registry === 'legacy';
    const legacy = {
        profile: isLegacy ? world.legacyProfile : behindLegacyHost(world.profile),
        findPackage: (image) => findAtLegacyHost(image, services),
        birthEntry: (image) => migratedEntry(legacyPackage(image, false, world.current)),
    };
    return { ...services, ...legacy };
}
/** After a migration it is the container registry's, if only in name: then it is about to be born there as what it would have become. */
function findAtLegacyHost(name, { world, store }) {
    const isThere = store.metadata.hasManifest((0,model/* contentOf */.$E)({ registry: 'legacy', name }));
    const legacy = legacyPackage(name, isThere, world.current);
    // What a conflict has kept from moving goes on here.
    if (isThere || !isMigrated(name, world.current))
        return legacy;
    const moved = findPackage(world.current, name);
    if (moved.exists)
        return moved;
    const isRepository = world.current.repositories.has(legacy.repository ?? '');
    return isRepository ? (0,model/* createPackageState */.yg)(name, migratedEntry(legacy)) : legacy;
}

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
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
    const { profile } = services;
    if (profile.challenge === 'basic' && scheme.toLowerCase() !== 'basic') {
        return refuse(challengeError(profile, origin, undefined));
    }
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
    return authenticate_holderOf(findToken(world.current, secret, clock.now()));
}
function authenticate_holderOf(token) {
    return token && { kind: 'holder', name: token.holder, token };
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
    return principal === undefined
        ? refuse(challengeError(services.profile, origin, undefined))
        : { principal };
}
function authenticateBearer(bearer, origin, services) {
    if (bearer === '') {
        const message = 'authentication token not provided';
        return refuse(challengeError(services.profile, origin, undefined, { message }));
    }
    const issued = services.issuedTokens.find(bearer);
    if (issued !== undefined)
        return stillValid(issued, origin, services);
    const { foreignBearerIsAnonymous } = services.profile;
    const decoded = decodeBase64(bearer);
    if (decoded === undefined)
        return refuse(foreignBearerIsAnonymous ? invalidToken() : deadToken(origin, services));
    const principal = principalOf(decoded, services) ?? principalOf(basicSecret(bearer), services);
    if (principal !== undefined)
        return { principal };
    const isForeign = !decoded.startsWith(BEARER_PREFIX) && !GITHUB_TOKEN.test(decoded);
    return isForeign && foreignBearerIsAnonymous
        ? { principal: ANONYMOUS }
        : refuse(deadToken(origin, services));
}
/** The token behind a bearer may have expired, and the world may know it no more or differently. */
function stillValid(principal, origin, services) {
    const { clock, world } = services;
    if (principal.kind !== 'holder')
        return { principal };
    const current = authenticate_holderOf(findLiveToken(world.current, principal.token.digest, clock.now()));
    return current === undefined ? { principal, refusal: deadToken(origin, services) } : { principal: current };
}
function deadToken(origin, { profile }) {
    return challengeError(profile, origin, undefined, {
        message: 'unauthenticated: User cannot be authenticated with the token provided.',
    });
}
/** ghcr.io sends no challenge with it, so that clients cannot recover. */
function invalidToken() {
    return new http_error/* HttpError */.j('DENIED', { message: 'invalid token' });
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

;// CONCATENATED MODULE: ./build/server/rest/rest-error.js

const DOCUMENTATION = 'https://docs.github.com/rest';
/** A refusal in GitHub's words: `{message, documentation_url, status}`. */
class RestError extends Error {
    name = 'RestError';
    status;
    headers;
    constructor(status, message, options = {}) {
        super(message, options);
        this.status = status;
        this.headers = options.headers ?? {};
    }
    toReply() {
        const { status, message, headers } = this;
        return (0,reply/* jsonReply */.DB)(status, { message, documentation_url: DOCUMENTATION, status: String(status) }, headers);
    }
}
/** What is not there, and what the caller may not know of. */
function notFound() {
    return new RestError(404, 'Not Found');
}
/** An Actions or app token that lacks a permission. */
function notForIntegrations() {
    return new RestError(403, 'Resource not accessible by integration');
}

;// CONCATENATED MODULE: ./build/server/rest/identifiers.js

/** A number for what has only a name, always the same one. */
function numericId(kind, name) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${kind}:${name.toLowerCase()}`).digest().readUInt32BE(0);
}
/** Opaque, as GitHub's global ids are. */
function nodeId(kind, id) {
    return Buffer.from(`${kind}:${id}`).toString('base64url');
}
/** The id that git gives a file of this content. */
function gitBlobId(content) {
    return gitHash(`blob ${Buffer.byteLength(content)}\0${content}`);
}
/** 40 hex digits. */
function gitHash(text) {
    return (0,external_node_crypto_.createHash)('sha1').update(text).digest('hex');
}
/** In the form of GitHub's `X-GitHub-Request-Id`. */
function createRequestId() {
    const hex = (0,external_node_crypto_.randomBytes)(16).toString('hex').toUpperCase();
    return [hex.slice(0, 4), hex.slice(4, 10), hex.slice(10, 16), hex.slice(16, 24), hex.slice(24)].join(':');
}

;// CONCATENATED MODULE: ./build/server/rest/views/account-view.js

const PATHS = {
    followers_url: '/followers',
    following_url: '/following{/other_user}',
    gists_url: '/gists{/gist_id}',
    starred_url: '/starred{/owner}{/repo}',
    subscriptions_url: '/subscriptions',
    organizations_url: '/orgs',
    repos_url: '/repos',
    events_url: '/events{/privacy}',
    received_events_url: '/received_events',
};
/** GitHub's "simple user", which organizations are, too. */
function accountView(account, world, urls) {
    return userView(loginOf(account, world), account.kind === 'user' ? 'User' : 'Organization', urls);
}
function userView(login, type, urls) {
    const id = numericId('account', login);
    const url = `${urls.api}/users/${encodeURIComponent(login)}`;
    const paths = Object.fromEntries(Object.entries(PATHS).map(([field, path]) => [field, url + path]));
    return {
        login,
        id,
        node_id: nodeId(type, id),
        avatar_url: `${urls.html}/${encodeURIComponent(login)}.png`,
        gravatar_id: '',
        url,
        html_url: `${urls.html}/${encodeURIComponent(login)}`,
        ...paths,
        type,
        user_view_type: 'public',
        site_admin: false,
    };
}
/** GitHub's "organization simple", as webhooks have it. */
function organizationView(account, world, urls) {
    const { login, id, node_id, avatar_url } = accountView(account, world, urls);
    const url = `${urls.api}/orgs/${encodeURIComponent(login)}`;
    return {
        ...{ login, id, node_id, avatar_url, url, description: null },
        repos_url: `${url}/repos`,
        events_url: `${url}/events`,
        hooks_url: `${url}/hooks`,
        issues_url: `${url}/issues`,
        members_url: `${url}/members{/member}`,
        public_members_url: `${url}/public_members{/member}`,
    };
}
/** As the world writes it. */
function loginOf({ kind, login }, { document }) {
    const entries = kind === 'user' ? document.users : document.organizations;
    return Object.keys(entries ?? {}).find((name) => name.toLowerCase() === login) ?? login;
}

;// CONCATENATED MODULE: ./build/server/routes/router.js

/**
 * The first route that fits wins. Repository names hold slashes, so the patterns are read from the right.
 * @param unknown makes the error for a path without a route, or with routes for other methods only
 */
function createRouter(routes, unknown = noRoute) {
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
        throw unknown(path, allowed);
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
        throw new http_error/* HttpError */.j('UNSUPPORTED', { status: 400, message: 'the path is not valid UTF-8', cause });
    }
}
function noRoute(path, allowed) {
    if (allowed.size > 0) {
        return new http_error/* HttpError */.j('UNSUPPORTED', { headers: { allow: [...allowed].join(', ') } });
    }
    return new http_error/* HttpError */.j('UNSUPPORTED', {
        status: 404,
        message: 'there is nothing at this address',
        details: [path],
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
    if (error instanceof http_error/* HttpError */.j)
        return error;
    if (error instanceof DigestMismatchError) {
        return new http_error/* HttpError */.j('DIGEST_INVALID', { details: [error.message], cause: error });
    }
    if (error instanceof UploadTooLargeError) {
        return new http_error/* HttpError */.j('SIZE_INVALID', {
            status: 413,
            message: 'the blob is larger than this registry accepts (setting maxLayerBytes, or maxLegacyLayerBytes for the legacy registry)',
            cause: error,
        });
    }
    if (error instanceof StorageError) {
        log.failure('storage', error);
        return new http_error/* HttpError */.j('UNAVAILABLE', {
            status: error.isFull ? 507 : 503,
            message: error.message,
            cause: error,
        });
    }
    log.failure('unexpected error', error);
    return new http_error/* HttpError */.j('UNKNOWN', { cause: error });
}

;// CONCATENATED MODULE: ./build/server/pages/page-reply.js
/** Nothing runs or loads but our own files, whatever a label says; and no other page frames this one. */
const POLICY = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
].join('; ');
/** `no-referrer` would make browsers send `Origin: null` with forms, which could then be anybody's. */
const PAGE_HEADERS = {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
};
function pageReply(status, page, headers = {}) {
    return {
        status,
        headers: {
            ...PAGE_HEADERS,
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
            vary: 'accept, cookie',
            ...headers,
        },
        body: page.text,
    };
}
/** To another page of ours, which the browser then asks for with GET. */
function redirectTo(path, headers = {}) {
    return {
        status: 303,
        headers: { ...PAGE_HEADERS, location: path, 'cache-control': 'no-store', ...headers },
    };
}

;// CONCATENATED MODULE: ./build/server/pages/script.js
/**
 * All that pages do in a browser beyond HTML: buttons that copy, and a record of requests to which the registry adds what comes. Each button
 * is hidden until this runs, so that nothing stands there that does not work.
 */
const SCRIPT = `'use strict';
const say = (text) => { document.getElementById('said').textContent = text; };

const copy = async (source) => {
  try {
    await navigator.clipboard.writeText(source.textContent);
    say('Copied.');
  } catch {
    getSelection().selectAllChildren(source);
    say('Your browser does not let this page copy. The text is selected: copy it yourself.');
  }
};
for (const button of document.querySelectorAll('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(document.getElementById(button.dataset.copies)));
}

const live = document.querySelector('button[data-live]');
if (live) {
  const record = document.getElementById('record');
  const take = ({ rows, summary, limit, isCleared }) => {
    const body = record.querySelector('tbody');
    const added = document.createElement('template');
    added.innerHTML = rows;
    if (isCleared) body.replaceChildren();
    body.prepend(added.content);
    while (body.rows.length > limit) body.lastElementChild.remove();
    record.querySelector('p').textContent = summary;
  };
  let source;
  const stop = (text) => {
    source?.close();
    source = undefined;
    live.setAttribute('aria-pressed', 'false');
    say(text);
  };
  const start = () => {
    source = new EventSource(live.dataset.live);
    source.addEventListener('message', ({ data }) => take(JSON.parse(data)));
    source.addEventListener('error', ({ target }) => {
      if (target.readyState === EventSource.CLOSED) stop('The registry does not send the record any more: reload the page.');
    });
    live.setAttribute('aria-pressed', 'true');
    say('The record keeps itself up to date.');
  };
  live.hidden = false;
  live.addEventListener('click', () => (source ? stop('The record stands still.') : start()));
}
`;

;// CONCATENATED MODULE: ./build/server/pages/style.js
/** The look of all pages, light and dark. Colours have a contrast of 4.5 or more on their ground. */
const STYLE = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e;
  --accent: #0969da; --button: #eef1f4; --danger: #c4222f; --good: #116329; --focus: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --line: #3d444d; --text: #f0f6fc; --quiet: #9198a1;
    --accent: #6cb0ff; --button: #262c36; --danger: #ff7b72; --good: #56d364; --focus: #6cb0ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; color: var(--text); background: var(--ground); }
code, pre, .tag { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; font-size: 0.875em; }
a { color: var(--accent); text-underline-offset: 0.2em; }
h1, h2, h3 { line-height: 1.25; margin: 1.5rem 0 0.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }

.top { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 0.75rem 1.5rem; background: var(--raised); border-bottom: 1px solid var(--line); }
.top nav { display: flex; gap: 1rem; margin-right: auto; }
.top a:not(.button) { color: var(--text); text-decoration: none; padding: 0.25rem 0; }
.top a:not(.button):hover { text-decoration: underline; }
.brand { font-weight: 600; }
.who { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
main { max-width: 80rem; margin: 0 auto; padding: 0.5rem 1.5rem 4rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--ground); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }

button, .button, input, select { font: inherit; color: inherit; min-height: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--button); max-width: 100%; }
input, select { background: var(--ground); }
input[type=radio], input[type=checkbox] { min-height: 0; }
button, .button { cursor: pointer; text-decoration: none; display: inline-block; }
button:hover, .button:hover { border-color: var(--quiet); }
button[aria-pressed=true] { background: var(--accent); color: var(--ground); }
[hidden] { display: none !important; }
label { font-weight: 500; }
fieldset { border: 0; margin: 0; padding: 0; } legend { padding: 0; font-weight: 500; } fieldset label { font-weight: 400; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
li.row { justify-content: space-between; }
.stack { display: grid; gap: 0.5rem; max-width: 24rem; } .stack button { justify-self: start; margin-top: 0.5rem; }

.badge { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.8rem; font-weight: 500; color: var(--quiet); vertical-align: middle; }
.tag { display: inline-block; padding: 0.1rem 0.5rem; border-radius: 6px; background: var(--button); overflow-wrap: anywhere; }
.notice { padding: 0.75rem 1rem; border: 1px solid var(--good); border-radius: 6px; }
.said { position: fixed; bottom: 1rem; left: 1rem; margin: 0; padding: 0.5rem 1rem; border-radius: 6px; background: var(--text); color: var(--ground); }
.said:empty { padding: 0; }

.head { border-bottom: 1px solid var(--line); } .head h1 { margin-top: 0; } .owner { margin-bottom: 0; }
.tabs, .filters, .pager { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; } .tabs { margin-bottom: 0; }
.tabs a, .filters a { color: var(--text); text-decoration: none; padding: 0.25rem 0 0.5rem; border-bottom: 2px solid transparent; }
.tabs a:hover, .filters a:hover { border-color: var(--line); }
.tabs a[aria-current], .filters a[aria-current] { border-color: var(--accent); font-weight: 600; }
.columns { display: grid; gap: 2rem; }
.columns > * { min-width: 0; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) 18rem; } }
.description { font-size: 1.1rem; white-space: pre-line; }
.details dt, .facts dt { font-size: 0.875rem; color: var(--quiet); }
.details dd, .facts dd { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
.people { margin: 0; padding: 0; list-style: none; }
.packages, .versions, .grants { list-style: none; padding: 0; }
.packages li, .versions li, .grants li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
.packages h2 { margin: 0; font-size: 1.05rem; }

.command { display: flex; gap: 0.5rem; align-items: center; }
.command pre { flex: 1; min-width: 0; margin: 0; }
pre { overflow: auto; padding: 0.75rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.document { max-height: 40rem; }
summary { cursor: pointer; font-weight: 600; padding: 0.5rem 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-top: 1px solid var(--line); }
tbody th { font-weight: 500; } td bdi, th bdi { overflow-wrap: anywhere; display: inline-block; min-width: 9rem; }
.key bdi { width: max-content; max-width: min(20rem, 45vw); }
thead th { background: var(--raised); border-top: 0; }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.75rem; align-items: end; }
.filter label { display: block; } .filter input { width: 100%; }
.refused td:nth-child(3) { color: var(--danger); font-weight: 600; }
.settings section { border-top: 1px solid var(--line); padding-bottom: 1rem; } .settings form { margin: 0.5rem 0; }
.danger button { color: var(--danger); border-color: var(--danger); }
.readme { border: 1px solid var(--line); border-radius: 6px; padding: 0 1.5rem 1rem; margin-top: 1.5rem; overflow: auto; overflow-wrap: anywhere; }
.readme pre { white-space: pre-wrap; }
`;

;// CONCATENATED MODULE: ./build/server/pages/assets.js




const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<path fill="#2f6feb" d="M8 0 15 4v8l-7 4-7-4V4z"/><path fill="none" stroke="#fff" d="m1.5 4.3 6.5 3.7 6.5-3.7M8 8v7.5"/></svg>
`;
/** The files that pages load. Their addresses change with their text, so that browsers may keep them. */
const STYLE_ADDRESS = `/-/style.css?${fingerprint(STYLE)}`;
const SCRIPT_ADDRESS = `/-/script.js?${fingerprint(SCRIPT)}`;
const ICON_ADDRESS = `/-/icon.svg?${fingerprint(ICON)}`;
function showIcon() {
    return asset('image/svg+xml', ICON);
}
function showStyle() {
    return asset('text/css; charset=utf-8', STYLE);
}
function showScript() {
    return asset('text/javascript; charset=utf-8', SCRIPT);
}
function asset(type, body) {
    const headers = {
        ...PAGE_HEADERS,
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
    };
    return { status: 200, headers, body };
}
function fingerprint(text) {
    return (0,oci_digest/* digestOf */.ol)(text).slice('sha256:'.length, 'sha256:'.length + 12);
}

;// CONCATENATED MODULE: ./build/server/merge-patch.js
/** JSON Merge Patch (RFC 7396): objects merge, null removes, everything else replaces. */
function mergePatch(target, patch) {
    if (!isFields(patch))
        return patch;
    const merged = new Map(Object.entries(isFields(target) ? target : {}));
    for (const [name, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(name);
        else
            merged.set(name, mergePatch(merged.get(name), value));
    }
    return Object.fromEntries(merged);
}
/** Neither null nor an array. */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/server/packages/settings.js


/**
 * A world with a patch applied as an admin's settings are on GitHub: switching inheritance replaces what was granted to people and
 * teams (PERM-02), a repository that is connected becomes admin (PERM-08), and what is public stays public unless `publicToPrivate`
 * (PERM-05). A patch that gives grants itself has the last word. Nothing of the patch has been checked yet.
 * @throws UserError for a public package that would become private
 */
function patchSettings(world, patch) {
    const merged = mergePatch(world, patch);
    const packages = fieldsOf(fieldsOf(merged).packages);
    const patches = fieldsOf(fieldsOf(patch).packages);
    const staysPublic = fieldsOf(fieldsOf(merged).settings).publicToPrivate !== true;
    const followed = Object.entries(world.packages ?? {})
        .filter(([name]) => isFields(packages[name]) && isFields(patches[name]))
        .map(([name, before]) => {
        const after = fieldsOf(packages[name]);
        if (staysPublic)
            requirePublic(name, before ?? {}, after);
        return [name, withConsequences(before ?? {}, after, fieldsOf(patches[name]))];
    });
    return followed.length === 0
        ? merged
        : { ...fieldsOf(merged), packages: { ...packages, ...Object.fromEntries(followed) } };
}
function withConsequences(before, after, patch) {
    const { inherit = false } = after;
    const isSwitched = inherit !== (before.inherit ?? false);
    const repository = after.repository === before.repository ? undefined : after.repository;
    return {
        ...after,
        ...(isSwitched
            ? { people: mergePatch({}, patch.people ?? {}), teams: mergePatch({}, patch.teams ?? {}) }
            : {}),
        ...(typeof repository === 'string'
            ? { actions: mergePatch({ ...fieldsOf(after.actions), [repository]: 'admin' }, patch.actions ?? {}) }
            : {}),
    };
}
function requirePublic(name, before, { visibility }) {
    if (before.visibility !== 'public' || visibility === 'public')
        return;
    throw new errors/* UserError */.y(`world: packages.${name}.visibility: a public package stays public, as on GitHub; settings.publicToPrivate: true allows the change`);
}
function fieldsOf(value) {
    return isFields(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/server/legacy/migrate.js



/**
 * Moves an owner's images of the legacy registry to the container registry (LEG-04): same names, digests, visibility, link and rights.
 * Those whose name is taken stay; a further migration tries again.
 * @throws HttpError for an owner that there is not, and for what a GitHub Enterprise Server does not do
 */
async function migrate(login, services) {
    const { world, store } = services;
    const owner = login.toLowerCase();
    requireMigration(owner, services);
    let moving = [];
    let conflicts = [];
    // Looked up where nobody can come in between.
    const edit = (document) => {
        const states = legacyPackagesOf(owner, services);
        conflicts = states.filter((state) => isTaken(state, services));
        moving = states.filter((state) => !conflicts.includes(state));
        const entries = Object.fromEntries(moving.map((state) => [state.name, migratedEntry(state)]));
        return withMigrated({ ...document, packages: { ...document.packages, ...entries } }, owner);
    };
    await world.change(edit, {
        alongside: () => {
            for (const state of moving)
                store.packages.rename((0,model/* contentOf */.$E)(state), state.name);
        },
    });
    return { owner, migrated: moving.map(nameOf), conflicts: conflicts.map(nameOf) };
}
function nameOf({ name }) {
    return name;
}
/** The legacy packages of an owner that have content and a repository, in the order of their names. */
function legacyPackagesOf(owner, { world, store }) {
    return legacyNames(store, owner)
        .map((name) => legacyPackage(name, true, world.current))
        .filter(({ repository = '' }) => world.current.repositories.has(repository));
}
/** What stops a package at the migration of its owner: a container package of the same name, unless that is empty and of the same repository. */
function isTaken({ name, repository }, { world, store }) {
    const there = world.current.packages.get(name);
    return store.metadata.hasManifest(name) || (there !== undefined && there.repository !== repository);
}
function requireMigration(owner, { world, hosts }) {
    const { accounts, rules } = world.current;
    const account = accounts.get(owner);
    if (account === undefined) {
        throw new http_error/* HttpError */.j('UNSUPPORTED', {
            status: 422,
            message: `owner: ${JSON.stringify(owner)} is not among users or organizations of the world`,
        });
    }
    if (rules.server.noMigration !== undefined)
        throw refused(rules.server.noMigration);
    if (hosts.kind === 'enterprise' && account.kind === 'user') {
        throw refused(`GitHub Enterprise Server migrates images of organizations only, and ${owner} is a user`);
    }
}
function refused(message) {
    return new http_error/* HttpError */.j('UNSUPPORTED', { status: 409, message });
}
function withMigrated(document, owner) {
    const mark = (accounts = {}) => Object.fromEntries(Object.entries(accounts).map(([login, entry]) => [
        login,
        login.toLowerCase() === owner ? { ...entry, migrated: true } : entry,
    ]));
    const { users, organizations } = document;
    return {
        ...document,
        ...(users === undefined ? {} : { users: mark(users) }),
        ...(organizations === undefined ? {} : { organizations: mark(organizations) }),
    };
}

;// CONCATENATED MODULE: ./build/server/packages/restored-entry.js


/**
 * The entry of a package that comes back (DEL-01): what it was, without what the world has lost since. Its owner must be there.
 * @param rules the entry as JSON, as it was kept; undefined: it had none
 */
function restoredEntry(name, rules, world) {
    const entry = JSON.parse(rules ?? 'null') ?? {};
    const { accounts, repositories } = world;
    const { grantsToPeople = true } = (0,world_settings/* withEdition */.V)(world.document.settings);
    const owner = accounts.get((0,model/* ownerOf */.bf)(name));
    const mayBeGranted = grantsToPeople || owner?.kind === 'user';
    const isRepository = (key) => repositories.has(key);
    const { repository, inherit, visibility, people, teams, actions, codespaces, ...rest } = entry;
    const isLinked = repository != null && isRepository(repository.toLowerCase());
    const isLostInternal = visibility === 'internal' && owner?.enterprise === undefined;
    return {
        ...(visibility === undefined ? {} : { visibility: isLostInternal ? 'private' : visibility }),
        ...(isLinked ? { repository, ...(inherit === undefined ? {} : { inherit }) } : {}),
        ...known('people', people, (login) => mayBeGranted && accounts.get(login)?.kind === 'user'),
        ...known('teams', teams, (team) => owner?.teams.has(team) ?? false),
        ...known('actions', actions, isRepository),
        ...known('codespaces', codespaces, isRepository),
        ...rest,
    };
}
/** The grants of one kind to whom there still is. */
function known(kind, grants, isKnown) {
    if (grants === undefined)
        return {};
    return {
        [kind]: Object.fromEntries(Object.entries(grants).filter(([name]) => isKnown(name.toLowerCase()))),
    };
}

;// CONCATENATED MODULE: ./build/server/permissions/world-memo.js
/** Far more callers than a test has at once; then all are forgotten. */
const MAX_ENTRIES = 1000;
function createWorldMemo() {
    const worlds = new WeakMap();
    return (world, principal, key, compute) => {
        const whose = principal.kind === 'holder' ? principal.token : world_memo_nameOf(principal);
        let entry = worlds.get(world);
        const found = entry?.known.get(whose)?.get(key);
        if (found !== undefined)
            return found;
        const value = compute();
        if (entry === undefined || entry.size >= MAX_ENTRIES) {
            entry = { known: new Map(), size: 0 };
            worlds.set(world, entry);
        }
        const own = entry.known.get(whose) ?? new Map();
        entry.known.set(whose, own.set(key, value));
        entry.size += 1;
        return value;
    };
}
function world_memo_nameOf(principal) {
    return principal.kind === 'user' ? `user ${principal.name}` : principal.kind;
}

;// CONCATENATED MODULE: ./build/server/rest/package-access.js




/** Days in which what was deleted can come back (DEL-01). */
const RESTORE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const READING = 'You need at least read:packages scope to list packages.';
// GitHub's own words for this one are not known.
const DELETING = 'You need at least read:packages and delete:packages scopes to delete or restore a package.';
/** Absent, or hidden from the caller. */
function packageNotFound() {
    return new RestError(404, 'Package not found.');
}
/** The package type of a path: packages of other registries are never here. */
function packageType(text) {
    return text === 'container' || text === 'docker' ? text : undefined;
}
/**
 * `docker` finds packages of the legacy registry, and of the container registry what has the name that a migrated image gets:
 * REPOSITORY/IMAGE.
 */
function isOfType({ name, registry }, type, world) {
    if (registry === 'legacy')
        return type === 'docker';
    if (type === 'container')
        return true;
    const [owner, repository, image] = name.split('/', 3);
    return image !== undefined && world.repositories.has(`${owner}/${repository}`);
}
/** @throws RestError for an older GitHub Enterprise Server (GHES-02) */
function requireRestore({ world }) {
    const { noRestore } = world.current.rules.server;
    if (noRestore !== undefined)
        throw new RestError(404, `Not Found: ${noRestore}`);
}
/** What was deleted before can not come back. */
function restoreLimit({ clock }) {
    return clock.now() - RESTORE_DAYS * DAY_MS;
}
/** The package of that type, which may be absent: both registries may have one of the name. */
function findOfType(name, type, { world: { current }, store }) {
    if (type === 'docker' && legacyRecord(name, store) !== undefined)
        return legacyPackage(name, true, current);
    const state = findPackage(current, name);
    return type !== undefined && isOfType(state, type, current) ? state : { ...state, exists: false };
}
/** The package as it was when it was deleted; absent after the time in which it can come back (DEL-01). */
function findDeletedPackage(name, type, services) {
    const world = services.world.current;
    const record = findDeletedRecord(name, type, services);
    const isGone = record?.deletedAt === undefined || record.deletedAt < restoreLimit(services);
    const state = isGone ? undefined : stateOfDeleted(record, world);
    const isFound = state !== undefined && type !== undefined && isOfType(state, type, world);
    return isFound ? state : { ...findPackage(world, name), exists: false };
}
/** The package of that type and name that was deleted last; of one name in both registries, the legacy one. */
function findDeletedRecord(name, type, { store: { packages } }) {
    const legacy = type === 'docker' ? packages.findDeleted((0,model/* contentOf */.$E)({ registry: 'legacy', name })) : undefined;
    return legacy ?? packages.findDeleted(name);
}
/** What a deleted package was. */
function stateOfDeleted(record, world) {
    if (isLegacyRecord(record))
        return legacyPackage(legacyNameOf(record), true, world);
    return (0,model/* createPackageState */.yg)(record.name, JSON.parse(record.rules ?? 'null'));
}
/** The record of a package of the world, which makes one for a package that was never pushed to. */
function recordOf(state, { store, clock }) {
    const name = (0,model/* contentOf */.$E)(state);
    return store.packages.find(name) ?? store.packages.ensure(name, clock.now());
}
/**
 * @throws RestError for whatever `decide` does not allow: 403 says which right the token lacks, 404 what the person may not see
 */
function requireRight(exchange, action, state) {
    const decision = exchange.may(action, state);
    if (decision.outcome === 'allow')
        return;
    throw decision.outcome === 'challenge' ? packageNotFound() : refusal(decision, action, exchange.urls);
}
function refusal({ reason, sso }, action, urls) {
    if (sso !== undefined)
        return ssoError(sso, urls);
    switch (reason) {
        case 'scopes':
            return new RestError(403, action === 'list' ? READING : DELETING);
        case 'read':
        case 'installation-write':
        case 'installation-create':
            return notForIntegrations();
        default:
            return packageNotFound();
    }
}
/** With the address where GitHub lets people authorize a token. */
function ssoError(organization, { html }) {
    const message = 'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
    const url = `${html}/orgs/${encodeURIComponent(organization)}/sso`;
    return new RestError(403, message, { headers: { 'x-github-sso': `required; url=${url}` } });
}

;// CONCATENATED MODULE: ./build/server/rest/listed-packages.js





/** Names that are asked for at once. */
const BATCH = 200;
const counts = createWorldMemo();
/**
 * The packages of the account that the caller may read, newest first. Only those up to the end of the page are judged; how many
 * there are is counted once for each world.
 * @throws RestError for what the token itself lacks
 */
function listedPackages(exchange, wanted, page, services) {
    const isListed = (state) => isWanted(state, wanted, services) && mayList(exchange, state);
    const { principal, account } = exchange;
    const key = JSON.stringify([account.login, wanted.type, wanted.visibility]);
    const containers = counts(services.world.current, principal, key, () => countContainers(account.login, isListed, services));
    const legacy = wanted.type === 'docker' ? legacyPackagesOf(account.login, services).filter(isListed).length : 0;
    const states = [];
    let skipped = 0;
    for (const state of newestFirst(account.login, services)) {
        if (states.length === page.limit)
            break;
        if (!isListed(state))
            continue;
        if (skipped < page.offset)
            skipped += 1;
        else
            states.push(state);
    }
    return { states, total: containers + legacy };
}
/** What the token itself lacks is told; what a person may not see is left out. */
function mayList(exchange, state) {
    const decision = exchange.may('list', state);
    if (decision.outcome !== 'deny')
        return decision.outcome === 'allow';
    const isOfToken = decision.sso !== undefined || decision.reason === 'scopes' || decision.reason === 'read';
    if (isOfToken)
        requireRight(exchange, 'list', state);
    return false;
}
function isWanted(state, { type, visibility }, { world }) {
    return isOfType(state, type, world.current) && (visibility === null || state.visibility === visibility);
}
/** Packages that nobody has pushed to get their place in the list with this. */
function countContainers(owner, isListed, services) {
    const { store, world, clock } = services;
    const listed = [...world.current.packages.values()].filter((state) => (0,model/* ownerOf */.bf)(state.name) === owner && isListed(state));
    const known = new Set(store.packages.names(owner));
    const unpushed = listed.map(model/* contentOf */.$E).filter((name) => !known.has(name));
    if (unpushed.length > 0)
        store.packages.ensureAll(unpushed, clock.now());
    return listed.length;
}
/** Those of both registries that the world knows. */
function* newestFirst(owner, services) {
    let before;
    for (;;) {
        const batch = services.store.packages.newestOf(owner, BATCH, before);
        for (const name of batch) {
            const state = stateOf(name, services);
            if (state !== undefined)
                yield state;
        }
        before = batch.at(-1)?.id;
        if (batch.length < BATCH)
            return;
    }
}
function stateOf(record, { world: { current } }) {
    if (!isLegacyRecord(record))
        return current.packages.get(record.name);
    const state = legacyPackage(legacyNameOf(record), true, current);
    return current.repositories.has(state.repository ?? '') ? state : undefined;
}

;// CONCATENATED MODULE: ./build/server/rest/paging.js

const DEFAULT_SIZE = 30;
const MAX_SIZE = 100;
/** GitHub shows no entry beyond. */
const paging_MAX_ENTRIES = 10_000;
/** @throws RestError 400 for pages that end behind entry 10,000 */
function readPage(query) {
    const number = positive(query.get('page')) ?? 1;
    const limit = Math.min(positive(query.get('per_page')) ?? DEFAULT_SIZE, MAX_SIZE);
    if (number * limit > paging_MAX_ENTRIES) {
        throw new RestError(400, `Only the first ${paging_MAX_ENTRIES} results are available.`);
    }
    return { number, limit, offset: (number - 1) * limit };
}
/** `Link` to the pages around this one (RFC 8288); nothing where one page holds all. */
function pageLinks({ number, limit }, total, { url, query }) {
    const last = Math.max(1, Math.ceil(total / limit));
    const pages = [
        ...(number > 1 ? [['prev', number - 1]] : []),
        ...(number < last ? [['next', number + 1], ['last', last]] : []),
        ...(number > 1 ? [['first', 1]] : []),
    ];
    const links = pages.map(([relation, page]) => {
        const target = new URLSearchParams(query);
        target.set('page', String(page));
        return `<${url}?${target}>; rel="${relation}"`;
    });
    return links.length === 0 ? {} : { link: links.join(', ') };
}
function positive(text) {
    return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/server/rest/repository.js



/** The repository of that name, whatever its case. */
function findRepository(world, name) {
    const key = name.toLowerCase();
    const owner = world.accounts.get((0,model/* ownerOf */.bf)(key));
    const entry = Object.entries(world.base.repositories ?? {}).find(([other]) => other.toLowerCase() === key);
    return owner === undefined || entry === undefined
        ? undefined
        : { name: entry[0], owner, document: entry[1] ?? {} };
}
/** Undefined for who may. */
function repositoryRefusal(principal, action, repository, world) {
    const { visibility } = toRepositoryRule(repository.document);
    if (isReading(action) && visibility === 'public')
        return undefined;
    if (principal.kind !== 'holder')
        return 'unseen';
    const { token } = principal;
    switch (token.type) {
        case 'actions':
        case 'codespaces':
        case 'app':
            if (!isOwn(token, repository))
                return visibility === 'public' ? 'integration' : 'unseen';
            return installationRefusal(token, action);
        default:
            if (lacksSso(principal, repository.owner))
                return 'sso';
            return personRefusal(token, action, repository, world);
    }
}
function isReading(action) {
    return action.startsWith('read ');
}
/** Nobody says which permissions an app has, so that it has all. */
function installationRefusal({ type, permissions }, action) {
    if (type === 'codespaces')
        return action === 'write checks' ? 'app only' : undefined;
    if (type === 'app' || action === 'read metadata')
        return undefined;
    const [needed, area] = action.split(' ');
    const granted = permissions[area] ?? 'none';
    return granted === 'write' || granted === needed ? undefined : 'integration';
}
function isOwn({ type, holder, repository: workflow }, { name, owner }) {
    return type === 'app' ? holder.toLowerCase() === owner.login : workflow === name.toLowerCase();
}
function personRefusal(token, action, { name, owner, document }, world) {
    const person = token.holder.toLowerCase();
    const { visibility } = toRepositoryRule(document);
    const role = repositoryRole(person, name.toLowerCase(), world);
    const isInside = visibility === 'internal' && owner.enterprise?.members.has(person) === true;
    const canRead = visibility === 'public' || isInside || role !== 'none';
    const hasScope = token.type === 'fine-grained' || token.scopes.includes('repo');
    if (!canRead || !hasScope)
        return 'unseen';
    if (isReading(action))
        return undefined;
    if (action === 'write checks')
        return 'app only';
    return role === 'write' || role === 'maintain' || role === 'admin' ? undefined : 'unseen';
}

;// CONCATENATED MODULE: ./build/server/rest/views/license-view.js

/** GitHub's "simple license" of an SPDX identifier. */
function licenseView(spdxId, urls) {
    const key = spdxId.toLowerCase();
    return {
        key,
        name: spdxId,
        spdx_id: spdxId,
        url: `${urls.api}/licenses/${encodeURIComponent(key)}`,
        node_id: nodeId('License', numericId('license', key)),
    };
}

;// CONCATENATED MODULE: ./build/server/rest/views/repository-view.js




const repository_view_PATHS = {
    archive_url: '/{archive_format}{/ref}',
    assignees_url: '/assignees{/user}',
    blobs_url: '/git/blobs{/sha}',
    branches_url: '/branches{/branch}',
    collaborators_url: '/collaborators{/collaborator}',
    comments_url: '/comments{/number}',
    commits_url: '/commits{/sha}',
    compare_url: '/compare/{base}...{head}',
    contents_url: '/contents/{+path}',
    contributors_url: '/contributors',
    deployments_url: '/deployments',
    downloads_url: '/downloads',
    events_url: '/events',
    forks_url: '/forks',
    git_commits_url: '/git/commits{/sha}',
    git_refs_url: '/git/refs{/sha}',
    git_tags_url: '/git/tags{/sha}',
    hooks_url: '/hooks',
    issue_comment_url: '/issues/comments{/number}',
    issue_events_url: '/issues/events{/number}',
    issues_url: '/issues{/number}',
    keys_url: '/keys{/key_id}',
    labels_url: '/labels{/name}',
    languages_url: '/languages',
    merges_url: '/merges',
    milestones_url: '/milestones{/number}',
    notifications_url: '/notifications{?since,all,participating}',
    pulls_url: '/pulls{/number}',
    releases_url: '/releases{/id}',
    stargazers_url: '/stargazers',
    statuses_url: '/statuses/{sha}',
    subscribers_url: '/subscribers',
    subscription_url: '/subscription',
    tags_url: '/tags',
    teams_url: '/teams',
    trees_url: '/git/trees{/sha}',
};
/** GitHub's "minimal repository". */
function minimalRepositoryView({ name, owner, document }, world, urls) {
    const id = numericId('repository', name);
    const { visibility, fork } = toRepositoryRule(document);
    const url = `${urls.api}/repos/${name}`;
    const paths = Object.fromEntries(Object.entries(repository_view_PATHS).map(([field, path]) => [field, url + path]));
    return {
        id,
        node_id: nodeId('Repository', id),
        name: name.slice(name.indexOf('/') + 1),
        full_name: name,
        private: visibility !== 'public',
        visibility,
        owner: accountView(owner, world, urls),
        html_url: `${urls.html}/${name}`,
        description: document.description ?? null,
        fork: fork !== undefined,
        url,
        ...paths,
    };
}
/** GitHub's "full repository"; `now` stands for times that the world does not know. */
function repositoryView(repository, world, urls, now) {
    const { document, name } = repository;
    const minimal = minimalRepositoryView(repository, world, urls);
    const html = minimal.html_url;
    const forks = forksOf(name, world);
    return {
        ...minimal,
        git_url: `${html.replace(/^https?:/, 'git:')}.git`,
        ssh_url: `git@${new URL(html).host}:${name}.git`,
        clone_url: `${html}.git`,
        svn_url: html,
        mirror_url: null,
        homepage: null,
        language: null,
        ...{ forks, forks_count: forks, network_count: forks },
        ...{ stargazers_count: 0, watchers_count: 0, watchers: 0, subscribers_count: 0, size: 0 },
        default_branch: document.defaultBranch ?? 'main',
        ...{ open_issues: 0, open_issues_count: 0 },
        topics: document.topics ?? [],
        ...{ has_issues: true, has_projects: true, has_wiki: true, has_pages: false, has_discussions: false },
        has_downloads: true,
        ...{ archived: false, disabled: false, is_template: false },
        ...{ pushed_at: now, created_at: now, updated_at: now },
        license: document.license ? licenseView(document.license, urls) : null,
    };
}
function forksOf(name, { repositories }) {
    const key = name.toLowerCase();
    return [...repositories.values()].filter(({ fork }) => fork === key).length;
}

;// CONCATENATED MODULE: ./build/server/rest/views/package-view.js



/** Where each answer about a package points to. */
function placesOf(state, type, { account, world, urls }) {
    const name = state.name.slice(state.name.indexOf('/') + 1);
    const family = account.kind === 'user' ? 'users' : 'orgs';
    const owner = `${family}/${encodeURIComponent(loginOf(account, world))}/packages/${type}`;
    const encoded = encodeURIComponent(name);
    return {
        ...{ name, type },
        url: `${urls.api}/${owner}/${encoded}`,
        html: `${urls.html}/${owner}/${encoded}`,
        packageHtml: `${urls.html}/${owner}/package/${encoded}`,
    };
}
/** GitHub's "package". Its description knows no `internal`, which shows as `private`. */
function packageView(record, state, places, { account, world, urls }) {
    const repository = state.repository === undefined ? undefined : findRepository(world, state.repository);
    return {
        id: record.id,
        name: places.name,
        package_type: places.type,
        owner: accountView(account, world, urls),
        version_count: record.versionCount,
        visibility: state.visibility === 'public' ? 'public' : 'private',
        url: places.url,
        created_at: isoTime(record.createdAt),
        updated_at: isoTime(record.updatedAt),
        ...(repository === undefined ? {} : { repository: minimalRepositoryView(repository, world, urls) }),
        html_url: places.packageHtml,
    };
}
/** GitHub's "package version". */
function versionView(version, { type, url, html, packageHtml }) {
    const { tags } = version;
    return {
        id: version.id,
        name: version.digest,
        url: `${url}/versions/${version.id}`,
        package_html_url: packageHtml,
        created_at: isoTime(version.createdAt),
        updated_at: isoTime(version.updatedAt),
        ...(version.deletedAt === undefined ? {} : { deleted_at: isoTime(version.deletedAt) }),
        html_url: `${html}/${version.id}`,
        metadata: {
            package_type: type,
            ...(type === 'container' ? { container: { tags } } : { docker: { tag: tags } }),
        },
    };
}
/** Without fractions of a second, as GitHub writes it. */
function isoTime(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./build/server/rest/packages.js










const PACKAGE_TYPES = ['npm', 'maven', 'rubygems', 'docker', 'nuget', 'container'];
/** `GET …/packages`: those that the caller may read, newest first. */
function listPackages(exchange, services) {
    const { principal, query } = exchange;
    const isInstallation = principal.kind === 'holder' && ['actions', 'app'].includes(principal.token.type);
    const wanted = query.get('package_type');
    if (isInstallation || wanted === null || !PACKAGE_TYPES.includes(wanted)) {
        throw new RestError(400, 'Invalid argument.');
    }
    const page = readPage(query);
    const type = packageType(wanted);
    if (type === undefined)
        return (0,reply/* jsonReply */.DB)(200, []);
    const { states, total } = listedPackages(exchange, { type, visibility: query.get('visibility') }, page, services);
    const views = states.map((state) => viewOf(exchange, type, state, recordOf(state, services), services));
    return (0,reply/* jsonReply */.DB)(200, views, pageLinks(page, total, exchange));
}
/** `GET …/packages/TYPE/NAME`. */
function getPackage(exchange, services) {
    const type = packageType(exchange.parameters.package_type) ?? 'container';
    const { state } = exchange;
    return (0,reply/* jsonReply */.DB)(200, viewOf(exchange, type, state, recordOf(state, services), services));
}
function viewOf({ account, urls }, type, state, record, services) {
    const scene = { account, urls, world: services.world.current };
    return packageView(record, state, placesOf(state, type, scene), scene);
}
/** `DELETE …/packages/TYPE/NAME` (DEL-01, DEL-02). The name is free at once. */
function deletePackage({ state }, services) {
    const { store, world, clock, profile } = services;
    const record = recordOf(state, services);
    if (state.visibility === 'public' && state.downloads + record.mostDownloads > profile.deleteThreshold) {
        throw new RestError(400, `Publicly visible packages with more than ${profile.deleteThreshold} downloads cannot be deleted. Contact GitHub support for further assistance.`);
    }
    if (state.registry === 'legacy')
        store.packages.delete(record.id, clock.now());
    else {
        const rules = JSON.stringify(packageEntry(world.current, state.name));
        world.setPackage(state.name, undefined, () => store.packages.delete(record.id, clock.now(), rules));
    }
    purge(services);
    return { status: 204 };
}
/** `POST …/packages/TYPE/NAME/restore`: with everything that it had and that there still is. */
function restorePackage({ state }, services) {
    const { store, world } = services;
    requireRestore(services);
    const content = (0,model/* contentOf */.$E)(state);
    const record = store.packages.findDeleted(content);
    if (record === undefined)
        throw packageNotFound();
    if (world.current.packages.has(content) || store.packages.find(content) !== undefined) {
        throw new RestError(400, 'A package of this name exists already. Delete that one before you restore this one.');
    }
    const restore = () => store.packages.restore(record.id);
    if (state.registry === 'legacy')
        restore();
    else
        world.setPackage(state.name, restoredEntry(state.name, record.rules, world.current), restore);
    return { status: 204 };
}
/** Forgets for good what can not be restored any more. */
function purge(services) {
    const { blobs, packages } = services.store;
    for (const digest of packages.purge(restoreLimit(services)))
        blobs.delete(digest);
}
/** `GET …/docker/conflicts`: what the migration of the account has left, because the name is taken (LEG-04). */
function listConflicts(exchange, services) {
    const { account } = exchange;
    const left = account.migrated ? legacyPackagesOf(account.login, services) : [];
    const views = left
        .filter((state) => isTaken(state, services))
        .filter((state) => mayList(exchange, state))
        .map((state) => viewOf(exchange, 'docker', state, recordOf(state, services), services));
    return (0,reply/* jsonReply */.DB)(200, views);
}

;// CONCATENATED MODULE: ./build/server/pages/addresses.js

const SIGN_IN = '/-/sign-in';
const SIGN_OUT = '/-/sign-out';
const REQUESTS = '/-/requests';
const LIVE_REQUESTS = '/-/requests/live';
/** What the path of such an address names. Without a prefix any package of the name is meant. */
function packageOfAddress(path) {
    const name = path.toLowerCase();
    const prefix = `${model/* LEGACY_ROOT */.p9}/`;
    return name.startsWith(prefix) ? { name: name.slice(prefix.length), registry: 'legacy' } : { name };
}
/** The page of a package, or one below it. Both registries may have one of the name: `~docker/` begins no name of an image. */
function packageAddress(state, part) {
    const path = `/${(0,model/* contentOf */.$E)(state).split('/').map(encodeURIComponent).join('/')}`;
    return part === undefined ? path : `${path}/-/${part}`;
}
function ownerAddress(owner) {
    return `/${encodeURIComponent(owner)}`;
}
/** @param next where to go afterwards */
function signInAddress(next) {
    return `${SIGN_IN}?${new URLSearchParams({ next })}`;
}
/** The same page with other fields in its query; empty ones are left out. */
function withQuery(path, query) {
    const fields = Object.entries(query)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, String(value)]);
    return fields.length === 0 ? path : `${path}?${new URLSearchParams(fields)}`;
}
/** An address of ours to go to, whatever stood in a query: no other site's, which may begin with two slashes, and fit for a header. */
function localAddress(text) {
    return text !== null && /^\/(?![/\\])[!-[\]-~]*$/.test(text) ? text : '/';
}

;// CONCATENATED MODULE: ./build/server/pages/find-package.js


/**
 * The package of that name, absent ones included: of the container registry, else of the legacy one. Where everybody may write
 * everything, packages are what has content.
 */
function findShownPackage(name, services) {
    const { store } = services;
    const state = services.findPackage(name.toLowerCase());
    if (state.exists)
        return state;
    if (isOpen(services))
        return openPackage(state, store.packages.find((0,model/* contentOf */.$E)(state)) !== undefined);
    const legacy = findShownLegacy(state.name, services);
    return legacy.exists ? legacy : state;
}
/** The package of that name in the legacy registry, absent ones included. */
function findShownLegacy(name, { store, world }) {
    const exists = legacyRecord(name, store) !== undefined && world.current.repositories.has(repositoryOfLegacy(name));
    return legacyPackage(name, exists, world.current);
}
/** Whether there are no rights, and with them no entries of packages. */
function isOpen({ world }) {
    return world.current.anonymous.access === 'write';
}
/** A package without an entry in the world. */
function openPackage(state, exists) {
    return { ...state, exists, visibility: 'public' };
}

;// CONCATENATED MODULE: ./build/server/pages/page-error.js
/** What a page says in place of what was asked for. */
class PageError extends Error {
    name = 'PageError';
    status;
    headers;
    constructor(status, message, headers = {}) {
        super(message);
        this.status = status;
        this.headers = headers;
    }
}
/** What is not there, and what the visitor may not know of. */
function pageNotFound() {
    return new PageError(404, 'There is nothing at this address, or nothing that you may see.');
}

;// CONCATENATED MODULE: ./build/server/pages/html.js
/** Text that is HTML already. Only `html` and `trusted` make it: whatever else comes into a page is escaped. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** A piece of a page. Each part is escaped for text and for quoted attributes: every attribute stands in quotes. */
function html(pieces, ...parts) {
    return new Html(pieces.map((piece, index) => piece + render(parts[index])).join(''));
}
/** Takes text as HTML that somebody else has made safe. */
function trusted(text) {
    return new Html(text);
}
function render(part) {
    if (part === undefined || part === null || part === false)
        return '';
    if (part instanceof Html)
        return part.text;
    if (typeof part === 'object')
        return part.map(render).join('');
    return String(part).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

;// CONCATENATED MODULE: ./build/server/pages/views/layout.js



function layout({ title, visitor, address, notice }, main) {
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Test registry</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
<link rel="icon" href="${ICON_ADDRESS}">
<script src="${SCRIPT_ADDRESS}" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="/">Test registry</a>
<nav aria-label="Registry"><a href="/">Packages</a> <a href="${REQUESTS}">Requests</a></nav>
${whoIsHere(visitor, address)}
</header>
<main id="main" tabindex="-1">
${notice !== undefined && html `<p class="notice" role="status">${notice}</p>`}
${main}
</main>
<p id="said" class="said" role="status"></p>
</body>
</html>
`;
}
/** What each form begins with. */
function formToken({ formToken: token }) {
    return html `<input type="hidden" name="token" value="${token}">`;
}
function whoIsHere(visitor, address) {
    const { principal } = visitor;
    if (principal.kind !== 'user')
        return html `<a class="button" href="${signInAddress(address)}">Sign in</a>`;
    return html `<form class="who" method="post" action="${SIGN_OUT}">${formToken(visitor)}
<span>Signed in as <strong>${principal.name}</strong></span> <button>Sign out</button></form>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/setting-form.js



/** One form that changes one thing. */
function settingForm(part, state, visitor, body) {
    return html `<form method="post" action="${packageAddress(state, `settings/${part}`)}">${formToken(visitor)}
${body}</form>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/access-sections.js



/** To whom a package grants roles, by the field of its entry. */
const GRANT_KINDS = ['people', 'teams', 'actions', 'codespaces'];
const SECTIONS = {
    people: { title: 'People', one: 'Person', names: (_, { users }) => Object.keys(users ?? {}) },
    teams: { title: 'Teams', one: 'Team', names: teamsOf },
    actions: { title: 'Manage Actions access', one: 'Repository', names: repositoriesOf },
    codespaces: { title: 'Manage Codespaces access', one: 'Repository', names: repositoriesOf },
};
const ROLES = ['read', 'write', 'admin'];
/** Who has access, and forms that give it and take it away. */
function accessSections(entry, state, visitor, { document }) {
    return GRANT_KINDS.map((kind) => {
        const { title, one, names } = SECTIONS[kind];
        const offered = names((0,model/* ownerOf */.bf)(state.name), document);
        const grants = entry[kind] ?? {};
        if (offered.length === 0 && Object.keys(grants).length === 0)
            return undefined;
        return html `<section aria-labelledby="${kind}"><h3 id="${kind}">${title}</h3>
${grantList(kind, grants, state, visitor)}
${offered.length > 0 && settingForm('access', state, visitor, grantFields(kind, one, offered))}</section>`;
    });
}
function grantList(kind, grants, state, visitor) {
    const entries = Object.entries(grants);
    if (entries.length === 0)
        return html `<p class="quiet">Nobody has a role of this kind.</p>`;
    const removal = (name) => html `<input type="hidden" name="kind" value="${kind}">
<input type="hidden" name="name" value="${name}"><input type="hidden" name="role" value="none">
<button>Remove<span class="unseen"> ${name}</span></button>`;
    return html `<ul class="grants">${entries.map(([name, role,]) => html `<li class="row"><span><strong>${name}</strong> <span class="badge">${role}</span></span>
${settingForm('access', state, visitor, removal(name))}</li>`)}</ul>`;
}
function grantFields(kind, one, names) {
    return html `<input type="hidden" name="kind" value="${kind}">
<label for="${kind}-name">${one}</label>
<select id="${kind}-name" name="name">${names.map((name) => html `<option>${name}</option>`)}</select>
<label for="${kind}-role">Role</label>
<select id="${kind}-role" name="role">${ROLES.map((role) => html `<option>${role}</option>`)}</select>
<button>Give role</button>`;
}
function teamsOf(owner, { organizations }) {
    const found = Object.entries(organizations ?? {}).find(([login]) => login.toLowerCase() === owner);
    return Object.keys(found?.[1]?.teams ?? {});
}
function repositoriesOf(owner, { repositories }) {
    return Object.keys(repositories ?? {}).filter((name) => (0,model/* ownerOf */.bf)(name) === owner);
}

;// CONCATENATED MODULE: ./build/server/pages/forms/settings.js









/** `visibility=public|private|internal` (PERM-05). */
function changeVisibility(exchange, services) {
    return change(exchange, { visibility: exchange.form.get('visibility') ?? '' }, services);
}
/** `repository=OWNER/NAME`, or nothing to unlink (LINK-03). */
function changeLink(exchange, services) {
    return change(exchange, { repository: exchange.form.get('repository') || null }, services);
}
/** `inherit=yes`, or nothing (PERM-02). */
function changeInheritance(exchange, services) {
    return change(exchange, { inherit: exchange.form.has('inherit') }, services);
}
/** `kind`, `name` and `role`, which may be `none` (PERM-03, PERM-10). */
function changeAccess(exchange, services) {
    const { form, state } = exchange;
    const kind = GRANT_KINDS.find((known) => known === form.get('kind'));
    const role = form.get('role');
    const name = form.get('name');
    if (kind === undefined || !role || !name)
        throw new PageError(422, 'The form is not complete.');
    const key = grantedName(kind, name, state, services);
    return change(exchange, { [kind]: { [key]: role === 'none' ? null : role } }, services);
}
/** `confirm=OWNER/NAME` (DEL-01). */
function deleteByForm(exchange, services) {
    const { form, state } = exchange;
    if (form.get('confirm')?.trim().toLowerCase() !== state.name) {
        throw new PageError(422, `Nothing was deleted: type ${state.name} to confirm that you mean this package.`);
    }
    deletePackage({ state }, services);
    return redirectTo(`${ownerAddress((0,model/* ownerOf */.bf)(state.name) || state.name)}?done=deleted`);
}
/** Brings a deleted package back (DEL-01). */
function restoreByForm(exchange, services) {
    restorePackage(exchange, services);
    return redirectTo(packageAddress(exchange.state));
}
/**
 * The same change as `PATCH /_/world` makes. Whoever takes his own rights away goes to the list of packages.
 * @throws UserError that says what is wrong; nothing has changed then
 */
async function change({ state, may }, patch, services) {
    if (state.registry === 'legacy' || isOpen(services)) {
        throw new PageError(422, `${state.name} has no settings of its own.`);
    }
    const packages = { [state.name]: patch };
    await services.world.change((current) => patchSettings(current, { packages }));
    const isStillAdmin = may('admin', services.findPackage(state.name)).outcome === 'allow';
    return redirectTo(isStillAdmin ? `${packageAddress(state, 'settings')}?done=saved` : '/');
}
/** As the entry writes it: a name in another case would stand beside it. */
function grantedName(kind, name, state, { world }) {
    const grants = packageEntry(world.current, state.name)[kind] ?? {};
    return Object.keys(grants).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

;// CONCATENATED MODULE: ./build/server/pages/session-cookie.js
/** Cookies do not know ports: two registries on one machine would sign each other's visitors out. */
function cookieName(origin) {
    const { protocol, port } = new URL(origin);
    return `registry-session-${port || (protocol === 'https:' ? 443 : 80)}`;
}
function sessionCookie({ headers }, origin) {
    const start = `${cookieName(origin)}=`;
    const cookies = headers.cookie?.split(/; */) ?? [];
    return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
}
/** `Set-Cookie`; an empty value with no time left removes it. Scripts do not see it, and no other site's page sends it along. */
function setSessionCookie(value, lifetimeSeconds, origin) {
    const secure = origin.startsWith('https:') ? '; Secure' : '';
    return `${cookieName(origin)}=${value}; Path=/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Strict${secure}`;
}

;// CONCATENATED MODULE: ./build/server/pages/forms/sign-in.js





/** `user`, `next`, and from other machines `admin-token`: the gate of the admin API, because whoever signs in may be anybody. */
function signIn({ form, origin, visitor }, services) {
    const { world, adminToken, pageSessions } = services;
    if (!visitor.isLocal && !isAdminToken(form.get('admin-token') ?? undefined, adminToken)) {
        throw new PageError(403, 'From another machine signing in takes the admin token: the value of GHCR_ADMIN_TOKEN where the registry was started.');
    }
    const login = form.get('user')?.toLowerCase() ?? '';
    if (world.current.accounts.get(login)?.kind !== 'user') {
        throw new PageError(422, `There is no user ${JSON.stringify(login)} in the world.`);
    }
    const cookie = setSessionCookie(pageSessions.open(login), pageSessions.lifetimeSeconds, origin);
    return redirectTo(localAddress(form.get('next')), { 'set-cookie': cookie });
}
/** Forgets who has signed in, and ends what he watches. */
function signOut({ origin, visitor }, { liveRecords }) {
    liveRecords.endOf(visitor.formToken);
    return redirectTo('/', { 'set-cookie': setSessionCookie('', 0, origin) });
}

;// CONCATENATED MODULE: ./build/server/rest/versions.js






/** `GET …/versions`: newest first; `state=deleted` shows what can still be restored. */
function listVersions(exchange, services) {
    const { packages } = services.store;
    const page = readPage(exchange.query);
    const state = exchange.query.get('state') === 'deleted' ? 'deleted' : 'active';
    if (state === 'deleted')
        purge(services);
    const { id } = recordOf(exchange.state, services);
    const views = packages.versions(id, state, page).map((version) => versions_viewOf(exchange, version, services));
    return (0,reply/* jsonReply */.DB)(200, views, pageLinks(page, packages.countVersions(id, state), exchange));
}
/** `GET …/versions/ID`. */
function getVersion(exchange, services) {
    return (0,reply/* jsonReply */.DB)(200, versions_viewOf(exchange, findVersion(exchange, 'active', services), services));
}
/** `DELETE …/versions/ID` (DEL-02). What an index points to stays. */
function deleteVersion(exchange, services) {
    const { store, clock, profile } = services;
    const { state } = exchange;
    const version = findVersion(exchange, 'active', services);
    const { id } = recordOf(state, services);
    if (version.tags.length > 0 && store.packages.countVersions(id, 'tagged') === 1) {
        throw new RestError(400, 'You cannot delete the last tagged version of a package. You must delete the package instead.');
    }
    if (state.visibility === 'public' && state.downloads + version.downloads > profile.deleteThreshold) {
        throw new RestError(400, `Publicly visible package versions with more than ${profile.deleteThreshold} downloads cannot be deleted. Contact GitHub support for further assistance.`);
    }
    store.packages.deleteVersion(id, version.id, clock.now());
    purge(services);
    return { status: 204 };
}
/** `POST …/versions/ID/restore`. */
function restoreVersion(exchange, services) {
    requireRestore(services);
    const version = findVersion(exchange, 'deleted', services);
    if (version.deletedAt !== undefined && version.deletedAt < restoreLimit(services))
        throw versionNotFound();
    const { id } = recordOf(exchange.state, services);
    if (!services.store.packages.restoreVersion(id, version.id)) {
        throw new RestError(400, 'The same manifest was pushed again. Delete that version before you restore this one.');
    }
    return { status: 204 };
}
function findVersion({ state, parameters }, wanted, services) {
    const text = parameters.package_version_id ?? '';
    const { id } = recordOf(state, services);
    const isNumber = /^\d{1,15}$/.test(text);
    const version = isNumber ? services.store.packages.version(id, Number(text), wanted) : undefined;
    if (version === undefined)
        throw versionNotFound();
    return version;
}
function versionNotFound() {
    return new RestError(404, 'Package version not found.');
}
function versions_viewOf({ account, urls, parameters, state }, version, services) {
    const type = packageType(parameters.package_type) ?? 'container';
    const scene = { account, urls, world: services.world.current };
    return versionView(version, placesOf(state, type, scene));
}

;// CONCATENATED MODULE: ./build/server/pages/forms/versions.js



/** Deletes a version (DEL-02). */
function deleteVersionByForm(exchange, services) {
    deleteVersion(exchange, services);
    return redirectTo(`${packageAddress(exchange.state, 'versions')}?done=deleted`);
}
/** Brings a deleted version back (DEL-01). */
function restoreVersionByForm(exchange, services) {
    restoreVersion(exchange, services);
    return redirectTo(`${packageAddress(exchange.state, 'versions')}?done=restored`);
}

;// CONCATENATED MODULE: ./build/server/recorder/request-filter.js

const FIELDS = [
    'method',
    'path',
    'principal',
    'status',
    'decision',
];
/** @throws HttpError 422 for a field that is not compared, which would else find everything or nothing */
function parseRequestFilter(query) {
    for (const name of query.keys()) {
        if (FIELDS.some((field) => field === name))
            continue;
        throw new http_error/* HttpError */.j('UNSUPPORTED', {
            status: 422,
            message: `unknown filter ${JSON.stringify(name)}; there are ${FIELDS.join(', ')}`,
        });
    }
    return Object.fromEntries(query);
}

;// CONCATENATED MODULE: ./build/server/pages/views/quantities.js

const NUMBERS = new Intl.NumberFormat('en');
const SIZES = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const AGES = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const SIZE_UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
const SECOND_MS = 1000;
/** Units of time, largest first. */
const AGE_UNITS = [
    ['year', 365 * 24 * 3600],
    ['month', 30 * 24 * 3600],
    ['day', 24 * 3600],
    ['hour', 3600],
    ['minute', 60],
];
function count(number) {
    return NUMBERS.format(number);
}
/** `1 tag`, `2 tags`. */
function countOf(number, one) {
    return `${count(number)} ${one}${number === 1 ? '' : 's'}`;
}
/** In decimal units, as docker counts. */
function sizeText(bytes) {
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), SIZE_UNITS.length - 1);
    return `${SIZES.format(bytes / 1000 ** power)} ${SIZE_UNITS[power]}`;
}
/** `3 days ago`, with the exact time for programs and for who points at it. */
function timeAgo(time, now) {
    const exact = new Date(time).toISOString();
    return html `<time datetime="${exact}" title="${exact}">${ageText(now - time)}</time>`;
}
function ageText(ageMs) {
    const seconds = ageMs / SECOND_MS;
    const unit = AGE_UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit === undefined ? 'just now' : AGES.format(-Math.trunc(seconds / unit[1]), unit[0]);
}

;// CONCATENATED MODULE: ./build/server/pages/views/pieces.js



const SHORT_DIGEST = 'sha256:'.length + 12;
const VISIBILITY_NAMES = {
    public: 'Public',
    private: 'Private',
    internal: 'Internal',
};
function badge(visibility) {
    return html `<span class="badge">${VISIBILITY_NAMES[visibility]}</span>`;
}
/** Both registries may have a package of the same name. */
function legacyBadge({ registry }) {
    return registry === 'legacy' ? html ` <span class="badge">Docker registry</span>` : undefined;
}
/** The head of all pages of a package: where it is, what it is, and its other pages. */
function packageHead(state, current, mayAdmin) {
    const slash = state.name.indexOf('/');
    const owner = state.name.slice(0, Math.max(slash, 0));
    const tab = (name, text, part) => html `<a href="${packageAddress(state, part)}"${name === current && html ` aria-current="page"`}>${text}</a> `;
    return html `<div class="head">
<p class="owner">${owner !== '' && html `<a href="${ownerAddress(owner)}">${owner}</a> /`}</p>
<h1><bdi>${state.name.slice(slash + 1)}</bdi> ${badge(state.visibility)}
${legacyBadge(state)}</h1>
<nav class="tabs" aria-label="Package">${tab('overview', 'Overview')}${tab('versions', 'Versions', 'versions')}
${mayAdmin && tab('settings', 'Settings', 'settings')}</nav>
</div>`;
}
/** A command with a button that copies it. */
function command(text, id, label) {
    return html `<div class="command"><pre tabindex="0" role="region" aria-label="${label}"><code id="${id}">${text}</code></pre>
<button type="button" data-copies="${id}" hidden>Copy<span class="unseen"> the command</span></button></div>`;
}
function shortDigest(digest) {
    return digest.slice(0, SHORT_DIGEST);
}
function versionLink(state, digest) {
    return html `<a href="${packageAddress(state, `versions/${digest}`)}">${shortDigest(digest)}</a>`;
}
/** Nobody reads more, and whoever pushes may send any number. */
const MAX_TAGS = 20;
const MAX_ROWS = 200;
const MAX_VALUE = 2000;
function tagList(tags) {
    if (tags.length === 0)
        return html `<span class="quiet">no tag</span>`;
    return html `${tags.slice(0, MAX_TAGS).map((tag) => html `<span class="tag">${tag}</span> `)}${andMore(tags.length - MAX_TAGS)}`;
}
function andMore(number) {
    return number > 0 ? html `<span class="quiet">and ${count(number)} more</span>` : undefined;
}
/** A table that scrolls within itself where the screen is narrow; of a long one the first 200 rows. */
function table(caption, columns, rows, limit = MAX_ROWS) {
    return html `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html `<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.slice(0, limit)}</tbody>
</table></div>${andMore(rows.length - limit)}`;
}
/** Untrusted keys and values. */
function textTable(caption, texts) {
    const rows = Object.entries(texts).map(([key, value]) => html `<tr><th scope="row" class="key"><bdi>${key}</bdi></th><td><bdi>${shortened(value)}</bdi></td></tr>`);
    return table(caption, ['Key', 'Value'], rows);
}
function shortened(text) {
    return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)} …` : text;
}
/** A link for addresses of the web; text for everything else that a label may hold. */
function webLink(text) {
    const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    return isWeb
        ? html `<a href="${text}" rel="nofollow noreferrer"><bdi>${text}</bdi></a>`
        : html `<bdi>${text}</bdi>`;
}
/** Links to the pages around this one of a long list. */
function pager({ number, limit }, total, path, query) {
    const last = Math.ceil(total / limit);
    if (last <= 1)
        return undefined;
    const link = (page, text) => {
        if (page < 1 || page > last)
            return html `<span class="quiet">${text}</span> `;
        return html `<a href="${withQuery(path, { ...query, page })}">${text}</a> `;
    };
    return html `<nav class="pager" aria-label="Pages">${link(number - 1, 'Previous')}
<span>Page ${number} of ${last}</span> ${link(number + 1, 'Next')}</nav>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/requests-page.js







/** The newest; the admin API has all. */
const MAX_SHOWN = 200;
const COLUMNS = ['Time', 'Request', 'Status', 'Who', 'Decision', 'Why'];
const requests_page_FIELDS = {
    method: 'Method',
    path: 'Path (* for any characters)',
    principal: 'Who',
    status: 'Status',
    decision: 'Decision',
};
/** `/-/requests`: the record of requests, newest first, with what was decided and why (SVC-05). */
function showRequests(exchange, { recorder }) {
    const filter = parseRequestFilter(filledFields(exchange.query));
    const records = recorder.list(filter);
    const shown = records.slice(-MAX_SHOWN).reverse();
    const main = html `<div class="wide"><h1>Requests</h1>
<p>What clients asked, what the registry decided, and why.</p>
${filterForm(filter)}
<p class="row"><a class="button" href="${exchange.address}">Reload</a>
<button type="button" data-live="${withQuery(LIVE_REQUESTS, filter)}" hidden aria-pressed="false">Live</button></p>
<div id="record"><p>${summaryOf(records.length)}</p>
${table('Requests', COLUMNS, shown.map(rowOf), MAX_SHOWN)}</div></div>`;
    return pageReply(200, layout({ ...exchange, title: 'Requests' }, main));
}
/** An empty field of the form asks for nothing. */
function filledFields(query) {
    return new URLSearchParams([...query].filter(([, value]) => value !== ''));
}
/** What stands above the rows. */
function summaryOf(total) {
    const shown = total > MAX_SHOWN ? `The last ${count(MAX_SHOWN)} of ` : '';
    return shown + countOf(total, 'request');
}
function filterForm(filter) {
    const fields = Object.entries(requests_page_FIELDS).map(([name, label]) => html `<span><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${filter[name]}"></span>`);
    return html `<form class="filter" method="get" action="${REQUESTS}" role="search">${fields}<button>Filter</button></form>`;
}
function rowOf(record) {
    const { time, method, path, status, principal, action, decision, reason, fault } = record;
    return html `<tr class="${status >= 400 ? 'refused' : 'answered'}"><td><time datetime="${time}">${time.slice(11, 23)}</time></td>
<th scope="row"><code>${method} <bdi>${path}</bdi></code></th><td>${status}</td><td>${principal}</td>
<td>${[action, decision].filter(Boolean).join(': ')}</td>
<td><bdi>${reason}</bdi>${fault !== undefined && html ` fault ${fault}`}</td></tr>`;
}

;// CONCATENATED MODULE: ./build/server/pages/live-requests.js




/**
 * `/-/requests/live`: what the record's page adds to itself, as server-sent events. Each has JSON: `rows` as HTML, newest first, the
 * `summary` above them, how many rows to show (`limit`), and whether those before are gone (`isCleared`).
 */
function showLiveRequests({ query, visitor }, { recorder, liveRecords }) {
    const filter = parseRequestFilter(filledFields(query));
    const describe = ({ records, isCleared }) => JSON.stringify({
        rows: records
            .map((record) => rowOf(record).text)
            .reverse()
            .join(''),
        summary: summaryOf(recorder.list(filter).length),
        limit: MAX_SHOWN,
        isCleared,
    });
    const open = () => liveRecords.open({ filter, limit: MAX_SHOWN, describe, watcher: visitor.formToken }) ?? live_requests_refuse();
    const headers = {
        ...PAGE_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
    };
    return { status: 200, headers, body: { length: undefined, open, cut: liveRecords.cut } };
}
function live_requests_refuse() {
    throw new http_error/* HttpError */.j('UNAVAILABLE', {
        status: 503,
        message: 'too many browsers watch the record already: close some of their pages',
    });
}

;// CONCATENATED MODULE: ./build/server/pages/other-addresses.js






/** GitHub's addresses of pages (`html_url` in its REST API) lead to ours, so that `serverUrl` may name this registry. */
function redirectFromGitHub({ parameters, may }, services) {
    const { owner = '', name = '', type, part } = parameters;
    const wanted = `${owner}/${name}`.toLowerCase();
    // What is no name, such as one that begins with a slash, could lead to another site.
    if (!(0,reference/* isRepositoryName */.en)(wanted))
        throw pageNotFound();
    const legacy = findShownLegacy(wanted, services);
    // Who may not see it learns nothing from where he is led.
    const isLegacy = type === 'docker' && legacy.exists && may('list', legacy).outcome === 'allow';
    const state = { name: wanted, registry: isLegacy ? 'legacy' : 'container' };
    if (part === undefined)
        return redirectTo(packageAddress(state));
    const isPage = part === 'versions' || part === 'settings';
    return redirectTo(packageAddress(state, isPage ? part : `versions/${encodeURIComponent(part)}`));
}
/** A whole reference, as it was copied from a command: `/OWNER/NAME:TAG` or `/OWNER/NAME@DIGEST`. */
function redirectToVersion({ state, parameters }, { store }) {
    const { tag, digest } = parameters;
    const found = tag === undefined ? digest : store.metadata.tagDigest((0,model/* contentOf */.$E)(state), tag);
    if (found === undefined)
        throw pageNotFound();
    return redirectTo(packageAddress(state, `versions/${encodeURIComponent(found)}`));
}

;// CONCATENATED MODULE: ./build/server/pages/linked-repository.js


/** The repository that a package is linked to, if the visitor may read it: a package may be more visible than its repository. */
function linkedRepository(principal, { repository: name }, world) {
    const repository = name === undefined ? undefined : findRepository(world, name);
    return repository !== undefined && canRead(principal, repository, world) ? repository : undefined;
}
function canRead(principal, { name, owner }, world) {
    const visibility = world.repositories.get(name.toLowerCase())?.visibility;
    if (visibility === 'public')
        return true;
    if (principal.kind !== 'user')
        return false;
    const person = principal.name.toLowerCase();
    const isInside = visibility === 'internal' && owner.enterprise?.members.has(person) === true;
    return isInside || repositoryRole(person, name.toLowerCase(), world) !== 'none';
}

;// CONCATENATED MODULE: ./build/server/pages/shown-packages.js





const lists = createWorldMemo();
/**
 * The packages that the visitor may see, by name; of both registries. Those of the container registry are judged once for each
 * world and visitor.
 * @param owner in lower case; undefined for everybody's
 */
function shownPackages(asking, owner, services) {
    const containers = isOpen(services) ? openPackages(owner, services) : visible(asking, owner, services);
    const legacy = legacyPackages(owner, services).filter((state) => shown_packages_mayList(asking, state));
    return legacy.length === 0 ? containers : [...containers, ...legacy].sort(byName);
}
function visible(asking, owner, { world: { current } }) {
    return lists(current, asking.visitor.principal, owner ?? '', () => [...current.packages.values()]
        .filter(({ name }) => owner === undefined || (0,model/* ownerOf */.bf)(name) === owner)
        .filter((state) => shown_packages_mayList(asking, state))
        .sort(byName));
}
/** Where there are no rights, packages are what has content. */
function openPackages(owner, { store }) {
    return store.packages.names(owner).map((name) => openPackage((0,model/* absentPackage */.Sk)(name), true));
}
function legacyPackages(owner, services) {
    const owners = owner === undefined ? new Set(legacyNames(services.store).map(model/* ownerOf */.bf)) : [owner];
    return [...owners].flatMap((login) => legacyPackagesOf(login, services));
}
function shown_packages_mayList({ may }, state) {
    return may('list', state).outcome === 'allow';
}
/** Of one name in both registries, that of the container registry comes first. */
function byName(one, other) {
    if (one.name === other.name)
        return one.registry === 'container' ? -1 : 1;
    return one.name < other.name ? -1 : 1;
}

// EXTERNAL MODULE: ./build/oci/annotations.js
var annotations = __webpack_require__(96348);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
;// CONCATENATED MODULE: ./build/server/packages/metadata.js



/**
 * What a version says about itself (META-02): an image by the labels of its config, and by annotations where it has no label; an index
 * by its own annotations alone.
 * @param content name in the store
 */
async function readMetadata(manifest, content, store) {
    const { annotations = {} } = manifest;
    if (manifest.kind === 'index')
        return annotations;
    return { ...annotations, ...(await readLabels(manifest.config, content, store)) };
}
/** Characters that the page shows (META-01). */
const LIMITS = { description: 512, licenses: 256 };
function shownMetadata(metadata) {
    const fields = Object.entries(LIMITS).map(([field, limit]) => {
        const characters = [...(metadata[annotations/* ANNOTATION */.Y[field]] ?? '')];
        return { field, characters, limit };
    });
    const tooLong = fields.filter(({ characters, limit }) => characters.length > limit);
    const shown = Object.fromEntries(fields.map(({ field, characters, limit }) => [field, characters.slice(0, limit).join('') || null]));
    return {
        ...shown,
        source: metadata[annotations/* ANNOTATION */.Y.source] ?? null,
        exceeds: Object.fromEntries(tooLong.map(({ field, characters }) => [field, characters.length])),
    };
}
/** Configs of real images have some kilobytes. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
async function readLabels(config, content, store) {
    const labels = Object.entries((await readConfig(config, content, store))?.config?.Labels ?? {});
    return Object.fromEntries(labels.filter((entry) => typeof entry[1] === 'string'));
}
/** Undefined for configs that are not an image's, not here, too large, or no JSON object. */
async function readConfig({ digest, mediaType }, content, { blobs, metadata }) {
    const size = metadata.blobSize(content, digest);
    if (!(0,media_types/* isImageConfigType */.Ky)(mediaType) || size === undefined || size > MAX_CONFIG_BYTES)
        return undefined;
    return parseConfig(Buffer.from(await (0,oci_content/* readAll */.yw)(blobs.read(digest))).toString());
}
function parseConfig(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
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

;// CONCATENATED MODULE: ./build/server/packages/content.js





/** Names, or versions, that are read at once. */
const PAGE_SIZE = 100;
/** What the description of one version leaves behind: streams, closures, its manifest. */
const VERSION_GARBAGE_BYTES = 16 * 1024;
/** Gives packages that have content and no entry in the world one: private, without grants. Their owners may go on with them. */
function adoptPackages(world, { packages }) {
    if (world.current.anonymous.access === 'write')
        return;
    for (const name of packages.published()) {
        if (!world.current.packages.has(name))
            world.setPackage(name, {});
    }
}
/** Everything that packages hold, by their names, as the text of a JSON document: piece by piece, because all of it may be more than memory holds. */
async function* contentText(store) {
    const legacy = legacyNames(store).map((name) => (0,model/* contentOf */.$E)({ registry: 'legacy', name }));
    let separator = '';
    yield '{"packages":[';
    for (const name of [...allRepositories(store.metadata), ...legacy]) {
        // It may have been deleted while another one was read.
        const record = store.packages.find(name);
        if (record === undefined)
            continue;
        yield `${separator}${JSON.stringify(packageContent(record)).slice(0, -1)},"versions":[`;
        yield* versionTexts(record, store);
        yield ']}';
        separator = ',';
    }
    yield ']}\n';
}
function packageContent(record) {
    return isLegacyRecord(record) ? { ...record, name: legacyNameOf(record), registry: 'legacy' } : record;
}
/** Page by page, by their ids: what is pushed or deleted meanwhile neither hides a version nor shows one twice. */
async function* versionTexts({ id, name }, store) {
    let separator = '';
    let before;
    for (;;) {
        const page = store.packages.newestVersions(id, PAGE_SIZE, before);
        const texts = [];
        for (const version of page) {
            const content = await versionContent(version, name, store);
            if (content !== undefined)
                texts.push(JSON.stringify(content));
        }
        if (texts.length > 0) {
            yield separator + texts.join(',');
            separator = ',';
        }
        if (page.length < PAGE_SIZE)
            return;
        before = page.at(-1)?.id;
    }
}
/** Undefined for a version that has been deleted meanwhile. */
async function versionContent(version, name, store) {
    const record = store.metadata.manifest(name, version.digest);
    if (record === undefined)
        return undefined;
    const { size, stated } = await describeManifest(record, name, store);
    countGarbage(VERSION_GARBAGE_BYTES);
    return { ...version, mediaType: record.mediaType, size, metadata: shownMetadata(stated) };
}
/** @param content name in the store */
async function describeManifest({ bytes, mediaType }, content, store) {
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, mediaType);
    const size = (0,oci_manifest/* successors */.ir)(manifest).reduce((sum, named) => sum + named.size, bytes.byteLength);
    return { manifest, size, stated: await readMetadata(manifest, content, store) };
}
function allRepositories(metadata) {
    const names = [];
    for (;;) {
        const last = names.at(-1);
        const page = metadata.repositories({ limit: PAGE_SIZE, ...(last === undefined ? {} : { last }) });
        names.push(...page);
        if (page.length < PAGE_SIZE)
            return names;
    }
}
/** Removes what packages hold; for a month it can be brought back, as after any other deletion. */
function forgetContent(lost, { packages }, clock) {
    for (const { name, entry } of lost) {
        const record = packages.find(name);
        if (record !== undefined)
            packages.delete(record.id, clock.now(), entry && JSON.stringify(entry));
    }
}

;// CONCATENATED MODULE: ./build/server/pages/described-version.js


/** Undefined when it was deleted in the meantime. */
async function describeVersion(version, state, store) {
    const content = (0,model/* contentOf */.$E)(state);
    const record = store.metadata.manifest(content, version.digest);
    return record && { version, record, ...(await describeManifest(record, content, store)) };
}
/** What the page of a package shows: the newest version that has a tag, else the newest. */
function newestVersion(packageId, { packages }) {
    const first = { limit: 1, offset: 0 };
    const [newest] = packages.versions(packageId, 'tagged', first);
    return newest ?? packages.versions(packageId, 'active', first)[0];
}

;// CONCATENATED MODULE: ./build/server/pages/readme.js

/** Longer ones are cut: to render Markdown takes time. */
const MAX_CHARACTERS = 128 * 1024;
const HIGHEST_HEADING = 3;
const LOWEST_HEADING = 6;
/**
 * A README as HTML. markdown-it escapes HTML that stands in the text and refuses `javascript:` and the like; images, which pages do
 * not load, show as their description. It is loaded with the first README.
 * @param home of the repository on its server, for links that are relative
 */
async function renderReadme(markdown, home) {
    const { default: MarkdownIt } = await __webpack_require__.e(/* import() */ 5251).then(__webpack_require__.bind(__webpack_require__, 65251));
    const renderer = new MarkdownIt({ html: false, linkify: true });
    const { normalizeLink } = renderer;
    renderer.normalizeLink = (url) => normalizeLink(URL.canParse(url, home) ? new URL(url, home).href : url);
    renderer.renderer.rules.image = (tokens, index) => renderer.utils.escapeHtml(tokens[index]?.content ?? '');
    // The page has its own headings above these.
    renderer.core.ruler.push('lower_headings', ({ tokens }) => {
        for (const token of tokens)
            if (token.type.startsWith('heading_'))
                token.tag = lowered(token.tag);
    });
    return trusted(renderer.render(markdown.slice(0, MAX_CHARACTERS)));
}
/** Where relative links of a repository's README lead. */
function readmeHome({ name, document }, serverUrl) {
    return `${serverUrl}/${name}/blob/${encodeURIComponent(document.defaultBranch ?? 'main')}/`;
}
function lowered(tag) {
    return `h${Math.min(Number(tag.slice(1)) + HIGHEST_HEADING - 1, LOWEST_HEADING)}`;
}

;// CONCATENATED MODULE: ./build/server/pages/collaborators.js



/** Owners, and people to whom the package, one of its teams or its linked repository gives a role. */
function collaboratorsOf(state, world) {
    const account = world.accounts.get((0,model/* ownerOf */.bf)(state.name));
    const repository = state.inherit && state.repository !== undefined ? world.repositories.get(state.repository) : undefined;
    const teams = [...state.teams.keys(), ...(repository?.teams.keys() ?? [])];
    const people = new Set([
        ...(account?.owners ?? []),
        ...state.people.keys(),
        ...teams.flatMap((team) => [...(account?.teams.get(team) ?? [])]),
        ...(repository?.people.keys() ?? []),
    ]);
    return [...people].flatMap((person) => {
        const known = world.accounts.get(person);
        const role = roleOf({ kind: 'user', name: person }, state, world);
        return known?.kind === 'user' && role !== 'none' ? [{ login: loginOf(known, world), role }] : [];
    });
}

// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
;// CONCATENATED MODULE: ./build/server/pages/views/platforms.js







/** More rows help nobody, and an index of 4 MiB has thousands. */
const platforms_MAX_ROWS = 200;
/** The platforms of a version with their sizes, or undefined where it is no image. */
async function platformTable(digest, manifest, state, store) {
    const rows = manifest.kind === 'index'
        ? manifest.manifests.slice(0, platforms_MAX_ROWS).map((child) => childRow(child, (0,model/* contentOf */.$E)(state), store))
        : [await imageRow(digest, manifest, (0,model/* contentOf */.$E)(state), store)].filter((row) => row !== undefined);
    if (rows.length === 0)
        return undefined;
    const hidden = manifest.kind === 'index' ? manifest.manifests.length - rows.length : 0;
    return html `${table('Platforms', ['Platform', 'Digest', 'Size', 'Layers'], rows.map((row) => platforms_rowOf(row, state)))}
${hidden > 0 && html `<p class="quiet">and ${count(hidden)} more</p>`}`;
}
/** Bytes that a client fetches for an image. */
function imageSize({ config, layers }) {
    return layers.reduce((sum, { size }) => sum + size, config.size);
}
function platforms_rowOf({ name, digest, image }, state) {
    return html `<tr><th scope="row">${name}</th><td><code>${versionLink(state, digest)}</code></td>
<td>${image === undefined ? 'not here' : sizeText(imageSize(image))}</td>
<td>${image === undefined ? '–' : count(image.layers.length)}</td></tr>`;
}
/** Attestations of BuildKit are images of no platform; GitHub shows them so as well. */
function childRow({ digest, platform, mediaType }, content, store) {
    const record = store.metadata.manifest(content, digest);
    const child = record === undefined ? undefined : (0,oci_manifest/* parseManifest */.Ng)(record.bytes, record.mediaType);
    const name = platform === undefined ? mediaType : (0,oci_platform/* formatPlatform */.Bq)(platform);
    return {
        name: (0,oci_platform/* isUnknownPlatform */._H)(platform) ? `${name} (attestation)` : name,
        digest,
        image: child?.kind === 'image' ? child : undefined,
    };
}
async function imageRow(digest, image, content, store) {
    const config = await readConfig(image.config, content, store);
    if (config === undefined)
        return undefined;
    const { os, architecture, variant } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return { name: 'unknown', digest, image };
    const platform = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) };
    return { name: (0,oci_platform/* formatPlatform */.Bq)(platform), digest, image };
}

;// CONCATENATED MODULE: ./build/server/pages/views/details.js







/** More than these are counted only. */
const MAX_PEOPLE = 20;
/** The sidebar "Details" of a package's page (META-03, LINK-03). */
function details({ state, record, shown, repository, twin }, services) {
    const { clock, serverUrl, world } = services;
    const { licenses, source } = shownMetadata(shown?.stated ?? {});
    const people = collaboratorsOf(state, world.current);
    const names = people.slice(0, MAX_PEOPLE).map(({ login }) => html `<li>${login}</li>`);
    const hidden = people.length - names.length;
    return html `<aside class="details" aria-labelledby="details"><h2 id="details">Details</h2><dl>
${item('Linked repository', repository && html `<a href="${serverUrl}/${repository.name}" rel="noreferrer">${repository.name}</a>`)}
${item('Of the same name', twin && html `<a href="${packageAddress(twin)}">in the ${twin.registry === 'legacy' ? 'Docker' : 'container'} registry</a>`)}
${item('Source', source !== null && webLink(source))}
${item('Licence', licenses !== null && html `<bdi>${licenses}</bdi>`)}
${item('Last published', record && timeAgo(record.updatedAt, clock.now()))}
${item('Downloads', count(state.downloads + (record?.downloads ?? 0)))}
${item('Versions', count(record?.versionCount ?? 0))}
${item('Size', shown?.manifest.kind === 'image' && sizeText(imageSize(shown.manifest)))}
${item('Collaborators', names.length > 0 && html `<ul class="people">${names}${hidden > 0 && html `<li>and ${count(hidden)} more</li>`}</ul>`)}
</dl></aside>`;
}
function item(name, value) {
    return value === undefined || value === false ? undefined : html `<dt>${name}</dt><dd>${value}</dd>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/package-page.js














const RECENT = { limit: 8, offset: 0 };
/** The page of a package, as ghcr.io/OWNER/NAME shows it (SVC-06, META-03, LINK-03). */
async function showPackage(exchange, services) {
    const { state, visitor, may } = exchange;
    const { store, world } = services;
    const record = store.packages.find((0,model/* contentOf */.$E)(state));
    const newest = record && newestVersion(record.id, store);
    const shown = newest && (await describeVersion(newest, state, store));
    const repository = linkedRepository(visitor.principal, state, world.current);
    const readme = repository?.document.readme ?? undefined;
    const mayAdmin = may('admin', state).outcome === 'allow';
    const main = html `${packageHead(state, 'overview', mayAdmin)}
<div class="columns"><div>
${description(shown)}
${shown === undefined ? html `<p>Nothing has been pushed to this package yet.</p>` : await about(shown, exchange, services)}
${record !== undefined && recentVersions(record, state, services)}
${repository !== undefined &&
        readme !== undefined &&
        html `<section class="readme" aria-labelledby="readme" tabindex="0"><h2 id="readme">README</h2>
${await renderReadme(readme, readmeHome(repository, services.serverUrl))}</section>`}
</div>${details({ state, record, shown, repository, twin: twinOf(exchange, services) }, services)}</div>`;
    return pageReply(200, layout({ ...exchange, title: state.name }, main));
}
/** Both registries may have a package of the name, and the visitor a right to one of them only. */
function twinOf({ state, may }, services) {
    const twin = state.registry === 'legacy' ? services.findPackage(state.name) : findShownLegacy(state.name, services);
    return twin.exists && may('list', twin).outcome === 'allow' ? twin : undefined;
}
/** What clients type for a version. */
function pullCommand({ origin, state }, reference, { hosts }) {
    const host = state.registry === 'legacy' ? hosts.legacy : new URL(origin).host;
    return `docker pull ${host}/${state.name}${reference}`;
}
function description(shown) {
    const { description: text, exceeds } = shownMetadata(shown?.stated ?? {});
    if (text === null)
        return html `<p class="description quiet">No description provided</p>`;
    const whole = exceeds.description;
    return html `<p class="description" dir="auto">${text}</p>
${whole !== undefined && html `<p class="quiet">The description has ${count(whole)} characters: this is as much as GitHub shows.</p>`}`;
}
async function about({ version, manifest, stated }, exchange, services) {
    const { state } = exchange;
    const [tag] = version.tags;
    const reference = tag === undefined ? `@${version.digest}` : `:${tag}`;
    const platforms = await platformTable(version.digest, manifest, state, services.store);
    const hasTexts = Object.keys(stated).length > 0;
    return html `<section><h2>Install from the command line</h2>
${command(pullCommand(exchange, reference, services), 'pull', 'Command that installs the package')}</section>
${platforms !== undefined && html `<section><h2>Platforms</h2>${platforms}</section>`}
${hasTexts &&
        html `<section><h2>Annotations and labels</h2>
${textTable('Annotations and labels', stated)}</section>`}`;
}
function recentVersions({ id, versionCount }, state, services) {
    const { store, clock } = services;
    const tagged = store.packages.versions(id, 'tagged', RECENT);
    const shown = tagged.length > 0 ? tagged : store.packages.versions(id, 'active', RECENT);
    const entry = ({ digest, tags, updatedAt, downloads, }) => html `<li><p>${tagList(tags)}</p>
<p class="quiet"><code>${versionLink(state, digest)}</code> · published ${timeAgo(updatedAt, clock.now())} ·
${count(downloads)} downloads</p></li>`;
    return html `<section><h2>${tagged.length > 0 ? 'Recent tagged versions' : 'Recent versions'}</h2>
<ul class="versions">${shown.map(entry)}</ul>
<p><a href="${packageAddress(state, 'versions')}">All ${count(versionCount)} versions</a></p></section>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/package-list.js














const MAX_DELETED = 100;
/** `GET /`: all packages that the visitor may see. */
function showPackages(exchange, services) {
    return listPage(exchange, undefined, services);
}
/** `GET /OWNER`: the packages of an account. Where accounts are free, a package may have such a name itself. */
function showOwner(exchange, services) {
    const owner = (exchange.parameters.owner ?? '').toLowerCase();
    const state = findShownPackage(owner, services);
    const isPackage = state.exists && exchange.may('list', state).outcome === 'allow';
    return isPackage ? showPackage({ ...exchange, state }, services) : listPage(exchange, owner, services);
}
function listPage(exchange, owner, services) {
    const { query, visitor, address } = exchange;
    const shown = shownPackages(exchange, owner, services);
    const deleted = owner === undefined ? [] : restorablePackages(exchange, owner, services);
    const isAccount = owner === undefined || services.world.current.accounts.has(owner);
    if (!isAccount && shown.length === 0)
        throw pageNotFound();
    const search = query.get('q') ?? '';
    const found = shown.filter(({ name }) => name.includes(search.toLowerCase()));
    const page = readPage(query);
    const path = owner === undefined ? '/' : ownerAddress(owner);
    const title = owner === undefined ? 'Packages' : `Packages of ${owner}`;
    const main = html `<div class="plain"><h1>${title}</h1>
${searchForm(path, search)}
<p role="status">${countOf(found.length, 'package')}</p>
<ul class="packages">${found.slice(page.offset, page.offset + page.limit).map((state) => entry(state, exchange, services))}</ul>
${pager(page, found.length, path, { q: search })}
${found.length === 0 && hint(exchange)}
${deleted.length > 0 && deletedList(deleted, exchange, services)}</div>`;
    const notice = query.get('done') === 'deleted' ? 'The package is deleted. For 30 days it can be restored.' : undefined;
    return pageReply(200, layout({ title, visitor, address, notice }, main));
}
function searchForm(path, search) {
    return html `<form class="row" method="get" action="${path}" role="search">
<label for="q">Name contains</label> <input id="q" name="q" type="search" value="${search}"> <button>Search</button></form>`;
}
function entry(state, { visitor }, { store, clock, world }) {
    const record = store.packages.find((0,model/* contentOf */.$E)(state));
    const repository = linkedRepository(visitor.principal, state, world.current);
    return html `<li><h2><a href="${packageAddress(state)}"><bdi>${state.name}</bdi></a> ${badge(state.visibility)}${legacyBadge(state)}</h2>
<p class="quiet">${record === undefined
        ? 'Nothing published yet'
        : html `Published ${timeAgo(record.updatedAt, clock.now())} · ${countOf(record.versionCount, 'version')} ·
${count(state.downloads + record.downloads)} downloads`}${repository !== undefined && html ` · ${repository.name}`}</p></li>`;
}
function hint({ visitor }) {
    return visitor.principal.kind === 'user'
        ? html `<p>There is nothing that you may see. Push an image, and it stands here.</p>`
        : html `<p>There is nothing public. Private packages show to those who may see them: sign in above.</p>`;
}
/** Those that the visitor may bring back, each name once: the one that was deleted last comes back. */
function restorablePackages({ may }, owner, services) {
    const { store, world } = services;
    const found = [owner, `${model/* LEGACY_ROOT */.p9}/${owner}`]
        .flatMap((root) => store.packages.deletedOf(root, restoreLimit(services), MAX_DELETED))
        .map((record) => ({ record, state: stateOfDeleted(record, world.current) }))
        .filter(({ state }) => may('restore', state).outcome === 'allow');
    return [...new Map(found.toReversed().map((entry) => [entry.record.name, entry])).values()].reverse();
}
function deletedList(deleted, { visitor }, { clock }) {
    return html `<h2>Deleted packages</h2>
<ul class="packages">${deleted.map(({ state, record }) => html `<li class="row"><span><strong>${state.name}</strong>
<span class="quiet">deleted ${timeAgo(record.deletedAt ?? 0, clock.now())}, ${countOf(record.versionCount, 'version')}</span></span>
<form method="post" action="${packageAddress(state, 'restore')}">${formToken(visitor)}
<button>Restore<span class="unseen"> ${state.name}</span></button></form></li>`)}</ul>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/settings-page.js









const VISIBILITIES = {
    public: 'Everyone sees and pulls it.',
    internal: 'All members of the enterprise see and pull it.',
    private: 'Only those with access see it.',
};
/** `…/-/settings`: what GitHub offers on its pages only (PERM-02, PERM-05, PERM-10, LINK-03, DEL-01). */
function showSettings(exchange, services) {
    const { state, visitor, query } = exchange;
    const world = services.world.current;
    const hasRules = state.registry === 'container' && !isOpen(services);
    const main = html `${packageHead(state, 'settings', true)}
<div class="settings"><h2>Package settings</h2>
${hasRules ? rules(state, visitor, world) : html `<p>${whyNoRules(state)}</p>`}
${deletion(state, visitor)}</div>`;
    const notice = query.get('done') === 'saved' ? 'The settings are saved.' : undefined;
    return pageReply(200, layout({ ...exchange, title: `Settings of ${state.name}`, notice }, main));
}
function whyNoRules({ registry, repository = '' }) {
    return registry === 'legacy'
        ? `A package of the Docker registry has no settings of its own: visibility and access are those of ${repository}.`
        : 'In this registry everyone may do everything: packages have no settings.';
}
function rules(state, visitor, world) {
    return html `${visibilitySection(state, visitor, world)}
${linkSection(state, visitor, world)}
${accessSections(packageEntry(world, state.name), state, visitor, world)}`;
}
function visibilitySection(state, visitor, { accounts }) {
    const hasEnterprise = accounts.get((0,model/* ownerOf */.bf)(state.name))?.enterprise !== undefined;
    const choices = Object.keys(VISIBILITIES)
        .filter((visibility) => visibility !== 'internal' || hasEnterprise)
        .map((visibility) => html `<p><label><input type="radio" name="visibility" value="${visibility}"${visibility === state.visibility && html ` checked`}> <strong>${visibility}</strong> ${VISIBILITIES[visibility]}</label></p>`);
    const body = html `<fieldset><legend>Who sees this package</legend>${choices}</fieldset>
<button>Change visibility</button>`;
    return html `<section aria-labelledby="visibility"><h3 id="visibility">Visibility</h3>
${settingForm('visibility', state, visitor, body)}</section>`;
}
function linkSection(state, visitor, { document }) {
    const names = Object.keys(document.repositories ?? {}).filter((name) => (0,model/* ownerOf */.bf)(name) === (0,model/* ownerOf */.bf)(state.name) || name.toLowerCase() === state.repository);
    const options = names.map((name) => html `<option${name.toLowerCase() === state.repository && html ` selected`}>${name}</option>`);
    const link = html `<label for="repository">Linked repository</label>
<select id="repository" name="repository"><option value="">none</option>${options}</select> <button>Save link</button>`;
    const inherit = html `<p><label><input type="checkbox" name="inherit" value="yes"${state.inherit && html ` checked`}>
Inherit access from the linked repository</label></p>
<p class="quiet">Switching replaces what people and teams were given here.</p> <button>Save inheritance</button>`;
    return html `<section aria-labelledby="link"><h3 id="link">Repository source</h3>
${settingForm('link', state, visitor, link)}
${settingForm('inherit', state, visitor, inherit)}</section>`;
}
function deletion(state, visitor) {
    const body = html `<label for="confirm">To delete it, type its name: <strong>${state.name}</strong></label>
<input id="confirm" name="confirm" autocomplete="off" required> <button>Delete this package</button>`;
    return html `<section class="danger" aria-labelledby="danger"><h3 id="danger">Delete</h3>
${settingForm('delete', state, visitor, body)}</section>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/sign-in-page.js




/** `/-/sign-in`: choose who to be. */
function showSignIn(exchange, { world, adminToken }) {
    const { visitor, query } = exchange;
    const users = Object.keys(world.current.document.users ?? {});
    const canSignIn = visitor.isLocal || adminToken !== undefined;
    const main = html `<div class="plain"><h1>Sign in</h1>
<p>This is a test registry: choose who you want to be. The pages show what that user may see, and do what that user may do.</p>
${canSignIn
        ? sign_in_page_form(exchange, users)
        : html `<p>From other machines signing in takes an admin token, which this registry
does not have: start it with GHCR_ADMIN_TOKEN, or open it as localhost on its own machine.</p>`}</div>`;
    return pageReply(200, layout({ ...exchange, address: localAddress(query.get('next')), title: 'Sign in' }, main));
}
function sign_in_page_form({ visitor, query }, users) {
    if (users.length === 0)
        return html `<p>The world has no users.</p>`;
    return html `<form class="stack" method="post" action="${SIGN_IN}">${formToken(visitor)}
<input type="hidden" name="next" value="${localAddress(query.get('next'))}">
<label for="user">User</label>
<select id="user" name="user" autofocus>${users.map((login) => html `<option>${login}</option>`)}</select>
${!visitor.isLocal &&
        html `<label for="admin-token">Admin token</label>
<input id="admin-token" name="admin-token" type="password" autocomplete="off" required>`}
<button>Sign in</button></form>`;
}

;// CONCATENATED MODULE: ./build/server/pages/blob-text.js

/** Configs of images have some kilobytes; an artifact's may be anything. */
const MAX_BYTES = 1024 * 1024;
/** A small blob as text; undefined for one that is not here or too large to be shown. */
async function readBlobText(digest, content, { blobs, metadata }) {
    const size = metadata.blobSize(content, digest);
    if (size === undefined || size > MAX_BYTES)
        return undefined;
    return Buffer.from(await (0,oci_content/* readAll */.yw)(blobs.read(digest))).toString();
}

;// CONCATENATED MODULE: ./build/server/pages/views/version-page.js













/** `…/-/versions/DIGEST`, or the number that the REST API gives the version. */
async function showVersion(exchange, services) {
    const { state, may } = exchange;
    const version = version_page_findVersion(exchange, services);
    const described = version && (await describeVersion(version, state, services.store));
    if (described === undefined)
        throw pageNotFound();
    const { digest } = described.version;
    const platforms = await platformTable(digest, described.manifest, state, services.store);
    const hasTexts = Object.keys(described.stated).length > 0;
    const mayAdmin = may('admin', state).outcome === 'allow';
    const main = html `${packageHead(state, 'versions', mayAdmin)}
<h2>Version <code>${shortDigest(digest)}</code></h2>
${facts(described, services)}
${command(pullCommand(exchange, `@${digest}`, services), 'pull', 'Command that installs this version')}
${platforms !== undefined && html `<h3>Platforms</h3>${platforms}`}
${hasTexts && html `<h3>Annotations and labels</h3>${textTable('Annotations and labels', described.stated)}`}
${layerTable(described)}
${attached(services.store.metadata.referrers((0,model/* contentOf */.$E)(state), digest), state)}
${await documents(described, state, services)}
${may('delete', state).outcome === 'allow' && version_page_deletion(described.version, exchange)}`;
    return pageReply(200, layout({ ...exchange, title: `${shortDigest(digest)} of ${state.name}` }, main));
}
function version_page_findVersion({ state, parameters }, { store }) {
    const record = store.packages.find((0,model/* contentOf */.$E)(state));
    const wanted = parameters.version ?? '';
    if (record === undefined)
        return undefined;
    if ((0,oci_digest/* isDigest */.Bc)(wanted))
        return store.packages.versionByDigest(record.id, wanted);
    return /^\d{1,15}$/.test(wanted) ? store.packages.version(record.id, Number(wanted), 'active') : undefined;
}
function facts({ version, record, size }, { clock }) {
    const { id, digest, tags, createdAt, updatedAt, downloads } = version;
    const items = [
        ['Tags', tagList(tags)],
        ['Digest', html `<code>${digest}</code>`],
        ['Media type', record.mediaType],
        ['Size', sizeText(size)],
        ['Published', timeAgo(createdAt, clock.now())],
        ['Last changed', timeAgo(updatedAt, clock.now())],
        ['Downloads', count(downloads)],
        ['Version number', String(id)],
    ];
    return html `<dl class="facts">${items.map(([name, value]) => html `<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
function layerTable({ manifest }) {
    if (manifest.kind === 'index' || manifest.layers.length === 0)
        return undefined;
    const rows = manifest.layers.map(({ digest, mediaType, size }) => html `<tr><td><code>${shortDigest(digest)}</code></td><td>${sizeText(size)}</td><td><bdi>${mediaType}</bdi></td></tr>`);
    return html `<h3>Layers</h3>${table('Layers', ['Digest', 'Size', 'Media type'], rows)}`;
}
/** Signatures, attestations and the like, which name this version as their subject. */
function attached(referrers, state) {
    if (referrers.length === 0)
        return undefined;
    const rows = referrers.map(({ digest, artifactType, mediaType }) => html `<tr><td><code>${versionLink(state, digest)}</code></td><td><bdi>${artifactType ?? mediaType}</bdi></td></tr>`);
    return html `<h3>Attached</h3>${table('Attached', ['Digest', 'Type'], rows)}`;
}
async function documents({ manifest, record }, state, { store }) {
    const config = manifest.kind === 'image'
        ? await readBlobText(manifest.config.digest, (0,model/* contentOf */.$E)(state), store)
        : undefined;
    return html `${version_page_documentOf('Manifest', Buffer.from(record.bytes).toString())}
${config !== undefined && version_page_documentOf('Config', config)}`;
}
/** More would only make the browser slow. */
const version_page_MAX_CHARACTERS = 256 * 1024;
function version_page_documentOf(name, text) {
    const shown = indented(text);
    return html `<details${name === 'Manifest' && html ` open`}><summary>${name}</summary>
<pre class="document" tabindex="0" role="region" aria-label="${name}"><code>${shown.slice(0, version_page_MAX_CHARACTERS)}</code></pre>
${shown.length > version_page_MAX_CHARACTERS && html `<p class="quiet">This is the beginning; the whole has ${count(shown.length)} characters.</p>`}
</details>`;
}
/** A config may be no JSON at all. */
function indented(text) {
    try {
        return JSON.stringify(JSON.parse(text), undefined, 2);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return text;
        throw error;
    }
}
function version_page_deletion({ id, digest }, { state, visitor }) {
    return html `<form class="danger" method="post" action="${packageAddress(state, `versions/${id}/delete`)}">${formToken(visitor)}
<button>Delete this version<span class="unseen"> ${shortDigest(digest)}</span></button></form>`;
}

;// CONCATENATED MODULE: ./build/server/pages/views/versions-page.js









const FILTERS = { active: 'All', tagged: 'Tagged', untagged: 'Untagged', deleted: 'Deleted' };
/** `…/-/versions?show=tagged|untagged|deleted`. Deleted versions show to those who may restore them. */
function showVersions(exchange, services) {
    const { state, query, may } = exchange;
    const { packages } = services.store;
    const record = packages.find((0,model/* contentOf */.$E)(state));
    const mayAdmin = may('admin', state).outcome === 'allow';
    const mayRestore = may('restore', state).outcome === 'allow';
    const filter = readFilter(query.get('show'), mayRestore);
    const page = readPage(query);
    const versions = record === undefined ? [] : packages.versions(record.id, filter, page);
    const total = record === undefined ? 0 : packages.countVersions(record.id, filter);
    const path = packageAddress(state, 'versions');
    const shown = Object.keys(FILTERS).filter((name) => name !== 'deleted' || mayRestore);
    const main = html `${packageHead(state, 'versions', mayAdmin)}
<nav class="filters" aria-label="Which versions">${shown.map((name) => filterLink(name, filter, path))}</nav>
<p role="status">${countOf(total, 'version')}</p>
<ul class="versions">${versions.map((version) => versions_page_entry(version, exchange, services))}</ul>
${pager(page, total, path, { show: filter })}`;
    const notice = NOTICES.get(query.get('done'));
    return pageReply(200, layout({ ...exchange, title: `Versions of ${state.name}`, notice }, main));
}
const NOTICES = new Map([
    ['deleted', 'The version is deleted. For 30 days it can be restored.'],
    ['restored', 'The version is restored.'],
]);
function readFilter(text, mayRestore) {
    const isFilter = text !== null && Object.hasOwn(FILTERS, text) && (text !== 'deleted' || mayRestore);
    return isFilter ? text : 'active';
}
function filterLink(name, current, path) {
    const address = withQuery(path, { show: name === 'active' ? '' : name });
    return html `<a href="${address}"${name === current && html ` aria-current="page"`}>${FILTERS[name]}</a> `;
}
function versions_page_entry(version, exchange, services) {
    const { state } = exchange;
    const { digest, tags, deletedAt, updatedAt, downloads } = version;
    const now = services.clock.now();
    if (deletedAt !== undefined)
        return deletedEntry(version, deletedAt, exchange, services);
    return html `<li><p>${tagList(tags)}</p><p class="quiet"><code>${versionLink(state, digest)}</code> ·
published ${timeAgo(updatedAt, now)} · ${count(downloads)} downloads</p></li>`;
}
function deletedEntry({ id, digest, tags }, deletedAt, { state, visitor }, services) {
    const canReturn = deletedAt >= restoreLimit(services);
    return html `<li class="row"><div><p>${tagList(tags)}</p><p class="quiet"><code>${shortDigest(digest)}</code> ·
deleted ${timeAgo(deletedAt, services.clock.now())}</p></div>
${canReturn &&
        html `<form method="post" action="${packageAddress(state, `versions/${id}/restore`)}">${formToken(visitor)}
<button>Restore<span class="unseen"> ${shortDigest(digest)}</span></button></form>`}</li>`;
}

;// CONCATENATED MODULE: ./build/server/pages/index.js













const VERSIONS = '/{repository}/-/versions';
const VERSION = `${VERSIONS}/{version}`;
const SETTINGS = '/{repository}/-/settings';
/** As `html_url` has them; no path of ours has so many parts of these names. */
const GITHUB = '/(?:orgs|users)/{owner}/packages/(?<type>container|docker)';
/** All pages and forms (SVC-06). */
const PAGE_ROUTES = [
    { method: 'GET', path: '/', subject: 'nothing', handler: showPackages },
    { method: 'GET', path: '/-/style.css', subject: 'nothing', handler: showStyle },
    { method: 'GET', path: '/-/script.js', subject: 'nothing', handler: showScript },
    { method: 'GET', path: '/-/icon.svg', subject: 'nothing', handler: showIcon },
    { method: 'GET', path: '/-/sign-in', subject: 'nothing', handler: showSignIn },
    { method: 'POST', path: '/-/sign-in', subject: 'nothing', handler: signIn },
    { method: 'POST', path: '/-/sign-out', subject: 'nothing', handler: signOut },
    { method: 'GET', path: '/-/requests', subject: 'administration', handler: showRequests },
    { method: 'GET', path: '/-/requests/live', subject: 'administration', handler: showLiveRequests },
    { method: 'GET', path: VERSIONS, subject: 'package', action: 'list', handler: showVersions },
    { method: 'GET', path: VERSION, subject: 'package', action: 'list', handler: showVersion },
    {
        method: 'POST',
        path: `${VERSIONS}/{package_version_id}/delete`,
        subject: 'package',
        action: 'delete',
        handler: deleteVersionByForm,
    },
    {
        method: 'POST',
        path: `${VERSIONS}/{package_version_id}/restore`,
        subject: 'package',
        action: 'restore',
        handler: restoreVersionByForm,
    },
    { method: 'GET', path: SETTINGS, subject: 'package', action: 'admin', handler: showSettings },
    {
        method: 'POST',
        path: `${SETTINGS}/visibility`,
        subject: 'package',
        action: 'admin',
        handler: changeVisibility,
    },
    { method: 'POST', path: `${SETTINGS}/link`, subject: 'package', action: 'admin', handler: changeLink },
    {
        method: 'POST',
        path: `${SETTINGS}/inherit`,
        subject: 'package',
        action: 'admin',
        handler: changeInheritance,
    },
    { method: 'POST', path: `${SETTINGS}/access`, subject: 'package', action: 'admin', handler: changeAccess },
    { method: 'POST', path: `${SETTINGS}/delete`, subject: 'package', action: 'delete', handler: deleteByForm },
    {
        method: 'POST',
        path: '/{repository}/-/restore',
        subject: 'deleted package',
        action: 'restore',
        handler: restoreByForm,
    },
    { method: 'GET', path: `${GITHUB}/package/{name}`, subject: 'nothing', handler: redirectFromGitHub },
    { method: 'GET', path: `${GITHUB}/{name}/{part}`, subject: 'nothing', handler: redirectFromGitHub },
    {
        method: 'GET',
        path: '/{repository}@{digest}',
        subject: 'package',
        action: 'list',
        handler: redirectToVersion,
    },
    {
        method: 'GET',
        path: '/{repository}:{tag}',
        subject: 'package',
        action: 'list',
        handler: redirectToVersion,
    },
    { method: 'GET', path: '/{owner}/?', subject: 'nothing', handler: showOwner },
    { method: 'GET', path: '/{repository}', subject: 'package', action: 'list', handler: showPackage },
];

;// CONCATENATED MODULE: ./build/server/pages/open-page.js






/**
 * Finds what the page is about, judges the visitor, and lets the handler answer.
 * @throws PageError for what is not there, may not be seen, or may not be done
 */
async function openPage(route, exchange, facts, services) {
    const { visitor } = exchange;
    const isSignedIn = visitor.principal.kind === 'user';
    switch (route.subject) {
        case 'nothing':
            return route.handler(exchange, services);
        case 'administration':
            return visitor.isLocal || isSignedIn
                ? route.handler(exchange, services)
                : redirectTo(signInAddress(exchange.address));
        case 'package':
        case 'deleted package': {
            const addressed = packageOfAddress(exchange.parameters.repository ?? '');
            facts.action = route.action;
            facts.package = addressed.name;
            if (addressed.registry !== undefined)
                facts.registry = addressed.registry;
            const state = find(route.subject, addressed, services);
            facts.decision = exchange.may(route.action, state).outcome;
            requireSight(exchange, state, route);
            if (facts.decision === 'allow')
                return route.handler({ ...exchange, state }, services);
            if (!isSignedIn && route.method === 'GET')
                return redirectTo(signInAddress(exchange.address));
            throw open_page_refusal(visitor.principal, route.action, state.name);
        }
    }
}
function find(subject, { name, registry }, services) {
    if (subject === 'deleted package') {
        return findDeletedPackage(name, registry === 'legacy' ? 'docker' : 'container', services);
    }
    return registry === 'legacy' ? findShownLegacy(name, services) : findShownPackage(name, services);
}
/** Who may not see a package learns nothing of it; of a deleted one only those who may bring it back. */
function requireSight(exchange, state, { subject, action }) {
    const seeing = subject === 'package' ? 'list' : action;
    if (!state.exists || exchange.may(seeing, state).outcome !== 'allow')
        throw pageNotFound();
}
function open_page_refusal(principal, action, name) {
    const who = 'name' in principal ? principal.name : 'Who is not signed in';
    return new PageError(403, `${who} may not do this to ${name}: it needs the role ${NEEDED_ROLE[action]}.`);
}

;// CONCATENATED MODULE: ./build/server/pages/views/error-page.js



const TITLES = {
    400: 'This cannot be done',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Not possible here',
    409: 'This cannot be done',
    413: 'Too much',
    422: 'This cannot be done',
};
/** A refusal, with the reason and a way on. */
function errorPage(status, message, scene) {
    const title = TITLES[status] ?? 'The registry has failed';
    const isHidden = status === 404 && scene.visitor.principal.kind !== 'user';
    const page = layout({ title, ...scene }, html `<div class="plain">
<h1>${title}</h1>
<p>${message}</p>
${isHidden && html `<p>Private packages show to those who may see them: sign in above.</p>`}
<p><a href="/">All packages</a></p>
</div>`);
    return pageReply(status, page);
}

;// CONCATENATED MODULE: ./build/server/pages/serve-pages.js














const MAX_FORM_BYTES = 64 * 1024;
const router = createRouter(PAGE_ROUTES, (_, allowed) => allowed.size === 0 ? pageNotFound() : notAllowed(allowed));
/** Answers with a page, also where it refuses. */
async function servePages(page, services) {
    const { call, method, path } = page;
    const visitor = visitorOf(page, services);
    call.facts.principal = principalName(visitor.principal);
    try {
        const { route, parameters } = router(method, path);
        const exchange = await openExchange(page, route, parameters, visitor, services);
        return await openPage(route, exchange, call.facts, services);
    }
    catch (error) {
        const { status, message, headers } = toPageError(error, services);
        call.facts.reason = message;
        // Where signing in leads back to: the address of a form has no page.
        const address = method === 'POST' ? '/' : addressOf(page);
        const reply = errorPage(status, message, { visitor, address });
        return { ...reply, headers: { ...reply.headers, ...headers } };
    }
}
function visitorOf({ call: { request }, origin }, services) {
    const cookie = sessionCookie(request, origin);
    return {
        principal: serve_pages_principalOf(services.pageSessions.loginOf(cookie), services),
        formToken: services.pageSessions.formToken(cookie),
        isLocal: isLocal(request, origin),
    };
}
/** The world may have lost who signed in. */
function serve_pages_principalOf(login, { world }) {
    const account = login === undefined ? undefined : world.current.accounts.get(login);
    return account?.kind === 'user' ? { kind: 'user', name: loginOf(account, world.current) } : ANONYMOUS;
}
async function openExchange(page, { method }, parameters, visitor, services) {
    return {
        visitor,
        origin: page.origin,
        address: addressOf(page),
        query: new URLSearchParams(page.query),
        parameters,
        form: method === 'POST' ? await readForm(page, services) : new URLSearchParams(),
        may: (action, state) => decide(visitor.principal, action, state, services.world.current),
    };
}
/** @throws PageError for a form that none of our pages has sent */
async function readForm({ call, origin }, services) {
    const { request, body } = call;
    if (isForeign(request, origin) || !isForm(request))
        throw foreignForm();
    const bytes = await body.collect(MAX_FORM_BYTES);
    if (bytes === undefined)
        throw new PageError(413, `A form has at most ${MAX_FORM_BYTES} bytes.`);
    const form = new URLSearchParams(bytes.toString());
    const token = form.get('token') ?? '';
    if (!services.pageSessions.isFormToken(token, sessionCookie(request, origin)))
        throw foreignForm();
    return form;
}
function isForm({ headers }) {
    return headers['content-type']?.split(';', 1)[0]?.trim() === 'application/x-www-form-urlencoded';
}
function foreignForm() {
    return new PageError(403, 'This form was not sent from a page of this registry, or you have signed in or out since: open its page again.');
}
function addressOf({ path, query }) {
    return query === '' ? path : `${path}?${query}`;
}
/** What no code expects is logged, and its page says so in general words. */
function toPageError(error, { log }) {
    if (error instanceof PageError)
        return error;
    if (error instanceof errors/* UserError */.y)
        return { status: 422, message: error.message };
    const { status, message } = error instanceof RestError ? error : toHttpError(error, log);
    return { status, message };
}
function notAllowed(allowed) {
    const methods = [...allowed].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
    return new PageError(405, 'Nothing at this address takes such a request.', { allow: methods.join(', ') });
}

;// CONCATENATED MODULE: ./build/server/rest/rest-principal.js

/**
 * Who asks: `token X`, `Bearer X`, or Basic, whose token is the password or, before `x-oauth-basic`, the user name. Undefined for a
 * credential that is no good, which never counts as none.
 */
function restPrincipal(authorization, services) {
    if (authorization === undefined)
        return NOBODY;
    const [scheme = '', value = ''] = authorization.trim().split(/ +/, 2);
    return secretsOf(scheme.toLowerCase(), value)
        .map((secret) => principalOf(secret, services))
        .find((found) => found !== undefined);
}
function secretsOf(scheme, value) {
    if (scheme === 'token' || scheme === 'bearer')
        return [value];
    if (scheme !== 'basic')
        return [];
    const [username = '', ...password] = Buffer.from(value, 'base64').toString().split(':');
    return [password.join(':'), username];
}

;// CONCATENATED MODULE: ./build/server/rest/fields.js

/** `null` or a text. @throws RestError 422 for anything else */
function optionalText(body, field) {
    const value = body[field] ?? null;
    if (value === null || typeof value === 'string')
        return value;
    throw invalid(`${field} must be a string`);
}
function requiredText(body, field) {
    const text = optionalText(body, field);
    if (text === null || text === '')
        throw invalid(`"${field}" wasn't supplied`);
    return text;
}
/** One of a list. @throws RestError 422 that shows the list */
function optionalChoice(body, field, choices) {
    const value = optionalText(body, field);
    if (value === null || choices.includes(value))
        return value;
    throw invalid(`${field} must be one of ${choices.join(', ')}`);
}
/** GitHub's 422 for a body that breaks the rules. */
function invalid(problem) {
    return new RestError(422, `Invalid request.\n\n${problem}.`);
}

;// CONCATENATED MODULE: ./build/server/rest/check-run.js

const STATUSES = ['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'];
const CONCLUSIONS = [
    ...['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'stale', 'timed_out'],
];
const LEVELS = ['notice', 'warning', 'failure'];
const MAX_ANNOTATIONS = 50;
const MAX_TEXT = 65_535;
const MAX_ACTIONS = 3;
const ACTION_LIMITS = { label: 20, description: 40, identifier: 20 };
/** @throws RestError 422 that names the field */
function newCheckRun(body, now) {
    const sha = requiredText(body, 'head_sha');
    const empty = {
        ...{ name: requiredText(body, 'name'), status: 'queued', conclusion: null },
        ...{ started_at: now, completed_at: null, details_url: null, external_id: null },
        ...{ title: null, summary: null, text: null, annotations: [] },
    };
    return { sha, document: changedCheckRun(empty, body, now) };
}
/** A conclusion completes the run. @throws RestError 422 that names the field */
function changedCheckRun(run, body, now) {
    checkActions(body.actions);
    const conclusion = optionalChoice(body, 'conclusion', CONCLUSIONS);
    const status = optionalChoice(body, 'status', STATUSES);
    if (status === 'completed' && conclusion === null && run.conclusion === null) {
        throw invalid('"conclusion" must be supplied when the status is "completed"');
    }
    const isCompleted = conclusion !== null || status === 'completed';
    return {
        ...run,
        name: optionalText(body, 'name') ?? run.name,
        status: isCompleted ? 'completed' : (status ?? run.status),
        conclusion: conclusion ?? (status === null || isCompleted ? run.conclusion : null),
        started_at: optionalText(body, 'started_at') ?? run.started_at,
        completed_at: isCompleted ? (optionalText(body, 'completed_at') ?? now) : run.completed_at,
        details_url: optionalText(body, 'details_url') ?? run.details_url,
        external_id: optionalText(body, 'external_id') ?? run.external_id,
        ...changedOutput(run, body.output),
    };
}
function changedOutput(run, output) {
    const { title, summary, text, annotations: earlier } = run;
    if (output === undefined || output === null)
        return { title, summary, text, annotations: earlier };
    const fields = requireObject(output, 'output');
    const annotations = fields.annotations ?? [];
    if (!Array.isArray(annotations) || annotations.length > MAX_ANNOTATIONS) {
        throw invalid(`annotations must be a list of at most ${MAX_ANNOTATIONS}`);
    }
    return {
        title: optionalText(fields, 'title') ?? title,
        summary: limited(requiredText(fields, 'summary'), 'summary'),
        text: limited(optionalText(fields, 'text'), 'text') ?? text,
        annotations: [...earlier, ...annotations.map(readAnnotation)],
    };
}
function readAnnotation(value) {
    const annotation = requireObject(value, 'annotation');
    return {
        path: requiredText(annotation, 'path'),
        blob_href: '',
        start_line: requiredNumber(annotation, 'start_line'),
        end_line: requiredNumber(annotation, 'end_line'),
        start_column: optionalNumber(annotation, 'start_column'),
        end_column: optionalNumber(annotation, 'end_column'),
        annotation_level: requireLevel(annotation),
        message: requiredText(annotation, 'message'),
        title: optionalText(annotation, 'title'),
        raw_details: optionalText(annotation, 'raw_details'),
    };
}
function requireLevel(annotation) {
    const level = optionalChoice(annotation, 'annotation_level', LEVELS);
    if (level === null)
        throw invalid('"annotation_level" wasn\'t supplied');
    return level;
}
function requiredNumber(annotation, field) {
    const number = optionalNumber(annotation, field);
    if (number === null)
        throw invalid(`"${field}" wasn't supplied`);
    return number;
}
function optionalNumber(annotation, field) {
    const number = annotation[field] ?? null;
    if (number === null || Number.isInteger(number))
        return number;
    throw invalid(`${field} must be an integer`);
}
function checkActions(actions) {
    if (actions === undefined || actions === null)
        return;
    if (!Array.isArray(actions) || actions.length > MAX_ACTIONS) {
        throw invalid(`actions must be a list of at most ${MAX_ACTIONS}`);
    }
    for (const action of actions.map((value) => requireObject(value, 'action'))) {
        for (const [field, limit] of Object.entries(ACTION_LIMITS)) {
            if (requiredText(action, field).length > limit) {
                throw invalid(`${field} of an action must have at most ${limit} characters`);
            }
        }
    }
}
function limited(text, field) {
    if (text !== null && text.length > MAX_TEXT) {
        throw invalid(`${field} must have at most ${MAX_TEXT} characters`);
    }
    return text;
}
function requireObject(value, field) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw invalid(`${field} must be an object`);
}

;// CONCATENATED MODULE: ./build/server/rest/commits.js





/** `GET …/commits/REF`: the world knows no history, so that each commit is the only one. */
function getCommit({ repository, parameters, urls }, services) {
    const sha = commitOf(repository, parameters.ref ?? '');
    const url = `${urls.api}/repos/${repository.name}/commits/${sha}`;
    const owner = accountView(repository.owner, services.world.current, urls);
    const person = {
        name: owner.login,
        email: `${owner.id}+${owner.login}@users.noreply.github.com`,
        date: isoTime(services.clock.now()),
    };
    const git = `${urls.api}/repos/${repository.name}/git`;
    const tree = gitHash(`tree ${sha}`);
    return (0,reply/* jsonReply */.DB)(200, {
        sha,
        node_id: nodeId('Commit', numericId('commit', sha)),
        commit: {
            ...{ author: person, committer: person, message: 'A commit', comment_count: 0 },
            tree: { sha: tree, url: `${git}/trees/${tree}` },
            url: `${git}/commits/${sha}`,
            verification: {
                ...{ verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
            },
        },
        ...{ url, html_url: `${urls.html}/${repository.name}/commit/${sha}`, comments_url: `${url}/comments` },
        ...{ author: owner, committer: owner, parents: [] },
        stats: { additions: 0, deletions: 0, total: 0 },
        files: [],
    });
}
/**
 * The commit behind a branch, tag, full or short SHA; the branch and tag with or without `heads/` and `tags/`.
 * @throws RestError 422 for a ref that is none of them
 */
function commitOf(repository, ref) {
    const { name, document } = repository;
    const { branches = {}, tags = {}, defaultBranch = 'main' } = document;
    const branch = ref === 'HEAD' ? defaultBranch : ref.replace(/^heads\//, '');
    const found = ownValue(branches, branch) ?? ownValue(tags, ref.replace(/^tags\//, ''));
    if (found !== undefined)
        return found;
    if (isCommit(repository, ref))
        return ref;
    const [only, ...others] = SHORT_SHA.test(ref)
        ? knownCommits(document).filter((sha) => sha.startsWith(ref))
        : [];
    if (only !== undefined && others.length === 0)
        return only;
    if (branch === defaultBranch)
        return gitHash(`commit ${name.toLowerCase()}@${branch}`);
    throw new RestError(422, `No commit found for SHA: ${ref}`);
}
/** Whether a full SHA is a commit of the repository: each one is, where the world names none. */
function isCommit({ document }, sha) {
    const known = knownCommits(document);
    return known.length === 0 ? FULL_SHA.test(sha) : known.includes(sha);
}
const FULL_SHA = /^[0-9a-f]{40}$/;
/** git takes no shorter one. */
const SHORT_SHA = /^[0-9a-f]{4,39}$/;
function knownCommits({ branches = {}, tags = {}, commits = [] }) {
    return [...new Set([...Object.values(branches), ...Object.values(tags), ...commits])];
}
/** A ref may be called `constructor`. */
function ownValue(values, name) {
    return Object.hasOwn(values, name) ? values[name] : undefined;
}

;// CONCATENATED MODULE: ./build/server/rest/read-json.js

const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** No body counts as an empty object. @throws RestError 413 and 400 for what is no JSON object */
async function readJson(body) {
    const bytes = await body.collect(MAX_BODY_BYTES);
    if (bytes === undefined)
        throw new RestError(413, 'The body is too large.');
    const value = bytes.length === 0 ? {} : parse(bytes.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return value;
    }
    throw new RestError(400, 'Body should be a JSON object');
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new RestError(400, 'Problems parsing JSON', { cause });
    }
}

;// CONCATENATED MODULE: ./build/server/rest/views/check-run-view.js


/** GitHub's "check run". */
function checkRunView({ repository, urls }, { id, sha, document }) {
    const { title, summary, text, annotations, ...fields } = document;
    const url = `${urls.api}/repos/${repository.name}/check-runs/${id}`;
    const html = `${urls.html}/${repository.name}/runs/${id}`;
    return {
        ...{ id, head_sha: sha, node_id: nodeId('CheckRun', id), url, html_url: html },
        ...fields,
        details_url: fields.details_url ?? html,
        external_id: fields.external_id ?? '',
        output: {
            ...{
                title,
                summary,
                text,
                annotations_count: annotations.length,
                annotations_url: `${url}/annotations`,
            },
        },
        check_suite: { id: numericId('check suite', `${repository.name}@${sha}`) },
        app: actionsApp(urls),
        pull_requests: [],
    };
}
/** The app that workflows act as. */
function actionsApp(urls) {
    const id = 15368;
    const born = '2018-07-30T09:30:17Z';
    return {
        ...{ id, slug: 'github-actions', node_id: nodeId('App', id), name: 'GitHub Actions' },
        owner: userView('github', 'Organization', urls),
        description: 'Automate your workflow from idea to production',
        external_url: 'https://help.github.com/en/actions',
        html_url: `${urls.html}/apps/github-actions`,
        ...{ created_at: born, updated_at: born, permissions: { checks: 'write' }, events: [] },
    };
}

;// CONCATENATED MODULE: ./build/server/rest/check-runs.js









/** `POST …/check-runs`. */
async function createCheckRun(exchange, services) {
    const body = await readJson(exchange.body);
    const { sha, document } = newCheckRun(body, isoTime(services.clock.now()));
    if (!isCommit(exchange.repository, sha))
        throw invalid(`No commit found for SHA: ${sha}`);
    const { id } = services.store.commits.add('check run', exchange.repository.name, sha, document);
    return (0,reply/* jsonReply */.DB)(201, checkRunView(exchange, { id, sha, document }));
}
/** `PATCH …/check-runs/ID`: annotations are added to those that are there. */
async function updateCheckRun(exchange, services) {
    const run = findRun(exchange, services);
    const body = await readJson(exchange.body);
    const document = changedCheckRun(run.document, body, isoTime(services.clock.now()));
    services.store.commits.replace(run.id, document);
    return (0,reply/* jsonReply */.DB)(200, checkRunView(exchange, { ...run, document }));
}
/** `GET …/check-runs/ID`. */
function getCheckRun(exchange, services) {
    return (0,reply/* jsonReply */.DB)(200, checkRunView(exchange, findRun(exchange, services)));
}
/** `GET …/check-runs/ID/annotations`. */
function listAnnotations(exchange, services) {
    const page = readPage(exchange.query);
    const { annotations } = findRun(exchange, services).document;
    const shown = annotations.slice(page.offset, page.offset + page.limit);
    return (0,reply/* jsonReply */.DB)(200, shown, pageLinks(page, annotations.length, exchange));
}
/** `GET …/commits/REF/check-runs`; `filter=latest` (default) leaves out earlier runs of the same name. */
function listCheckRuns(exchange, services) {
    const { query, repository, parameters } = exchange;
    const page = readPage(query);
    const sha = commitOf(repository, parameters.ref ?? '');
    const [name, status] = [query.get('check_name'), query.get('status')];
    const seen = new Set();
    const runs = services.store.commits.list('check run', repository.name, sha)
        .filter(({ document }) => query.get('filter') === 'all' || isFirst(document.name, seen))
        .filter(({ document }) => name === null || document.name === name)
        .filter(({ document }) => status === null || document.status === status);
    const shown = runs.slice(page.offset, page.offset + page.limit).map((run) => checkRunView(exchange, run));
    return (0,reply/* jsonReply */.DB)(200, { total_count: runs.length, check_runs: shown }, pageLinks(page, runs.length, exchange));
}
function isFirst(name, seen) {
    if (seen.has(name))
        return false;
    seen.add(name);
    return true;
}
function findRun({ repository, parameters }, { store }) {
    const text = parameters.check_run_id ?? '';
    const found = /^\d{1,15}$/.test(text)
        ? store.commits.find('check run', repository.name, Number(text))
        : undefined;
    if (found === undefined)
        throw notFound();
    return found;
}

;// CONCATENATED MODULE: ./build/server/rest/contents.js






/** `GET /repos/OWNER/NAME`. */
function getRepository({ repository, urls }, services) {
    const now = isoTime(services.clock.now());
    return (0,reply/* jsonReply */.DB)(200, repositoryView(repository, services.world.current, urls, now));
}
/** `GET /repos/OWNER/NAME/readme`; also as text, for who accepts `application/vnd.github.raw`. */
function getReadme(exchange) {
    const { readme } = exchange.repository.document;
    if (readme == null)
        throw notFound();
    return fileReply(exchange, 'README.md', readme, {});
}
/** `GET /repos/OWNER/NAME/license`; the text is its SPDX identifier. */
function getLicense(exchange) {
    const { license } = exchange.repository.document;
    if (license == null)
        throw notFound();
    const text = `SPDX-License-Identifier: ${license}\n`;
    return fileReply(exchange, 'LICENSE', text, { license: licenseView(license, exchange.urls) });
}
function fileReply(exchange, name, text, more) {
    const { headers, repository, urls } = exchange;
    if (/^application\/vnd\.github\.(v3\.)?raw/.test(headers.accept ?? '')) {
        return {
            status: 200,
            headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
            body: text,
        };
    }
    const sha = gitBlobId(text);
    const branch = repository.document.defaultBranch ?? 'main';
    const self = `${urls.api}/repos/${repository.name}/contents/${name}?ref=${encodeURIComponent(branch)}`;
    const git = `${urls.api}/repos/${repository.name}/git/blobs/${sha}`;
    const html = `${urls.html}/${repository.name}/blob/${branch}/${name}`;
    return (0,reply/* jsonReply */.DB)(200, {
        ...{ type: 'file', encoding: 'base64', size: Buffer.byteLength(text), name, path: name, sha },
        content: `${Buffer.from(text).toString('base64')}\n`,
        ...{ url: self, git_url: git, html_url: html },
        download_url: `${urls.html}/${repository.name}/raw/${branch}/${name}`,
        _links: { self, git, html },
        ...more,
    });
}

;// CONCATENATED MODULE: ./build/server/rest/families.js

/** The three ways to name the owner of packages. */
const FAMILIES = ['/orgs/{org}', '/users/{username}', '/user'];
/**
 * The account that a path names, or the caller's own.
 * @throws RestError 404 also for a user under `/orgs` and the reverse
 */
function accountOf({ org, username }, principal, world) {
    const kind = org === undefined ? 'user' : 'organization';
    const login = org ?? username ?? ownLogin(principal);
    const account = world.accounts.get(login.toLowerCase());
    if (account?.kind !== kind)
        throw notFound();
    return account;
}
/** Installations are nobody. */
function ownLogin(principal) {
    if (principal.kind !== 'holder')
        throw new RestError(401, 'Requires authentication');
    const { type } = principal.token;
    if (type === 'actions' || type === 'app')
        throw notForIntegrations();
    return principal.name;
}

;// CONCATENATED MODULE: ./build/server/rest/root.js




const root_PATHS = {
    current_user_url: '/user',
    authorizations_url: '/authorizations',
    code_search_url: '/search/code?q={query}{&page,per_page,sort,order}',
    commit_search_url: '/search/commits?q={query}{&page,per_page,sort,order}',
    emails_url: '/user/emails',
    emojis_url: '/emojis',
    events_url: '/events',
    feeds_url: '/feeds',
    followers_url: '/user/followers',
    following_url: '/user/following{/target}',
    gists_url: '/gists{/gist_id}',
    issue_search_url: '/search/issues?q={query}{&page,per_page,sort,order}',
    issues_url: '/issues',
    keys_url: '/user/keys',
    label_search_url: '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}',
    notifications_url: '/notifications',
    organization_url: '/orgs/{org}',
    organization_repositories_url: '/orgs/{org}/repos{?type,page,per_page,sort}',
    organization_teams_url: '/orgs/{org}/teams',
    public_gists_url: '/gists/public',
    rate_limit_url: '/rate_limit',
    repository_url: '/repos/{owner}/{repo}',
    repository_search_url: '/search/repositories?q={query}{&page,per_page,sort,order}',
    current_user_repositories_url: '/user/repos{?type,page,per_page,sort}',
    starred_url: '/user/starred{/owner}{/repo}',
    starred_gists_url: '/gists/starred',
    user_url: '/users/{user}',
    user_organizations_url: '/user/orgs',
    user_repositories_url: '/users/{user}/repos{?type,page,per_page,sort}',
    user_search_url: '/search/users?q={query}{&page,per_page,sort,order}',
};
/** `GET /`: where everything is, or would be on GitHub. */
function showRoot({ urls }) {
    const places = Object.fromEntries(Object.entries(root_PATHS).map(([field, path]) => [field, urls.api + path]));
    const applications = `${urls.html}/settings/connections/applications{/client_id}`;
    return (0,reply/* jsonReply */.DB)(200, { ...places, current_user_authorizations_html_url: applications });
}
/** `GET /meta`. */
function showMeta() {
    return (0,reply/* jsonReply */.DB)(200, { verifiable_password_authentication: false });
}
/** `GET /rate_limit`: what the headers of all answers say, without counting itself. Search and GraphQL are not here to be used. */
function showRateLimit({ principal }, { restQuotas }) {
    const rate = restQuotas.peek(principal);
    const unused = { ...rate, used: 0, remaining: rate.limit };
    return (0,reply/* jsonReply */.DB)(200, { resources: { core: rate, search: unused, graphql: unused }, rate });
}
/** `GET /user`: the person behind the token; installations are nobody. */
function showUser({ principal, urls }, { clock }) {
    if (principal.kind !== 'holder')
        throw new RestError(401, 'Requires authentication');
    const { type, holder } = principal.token;
    if (type === 'actions' || type === 'app')
        throw notForIntegrations();
    return (0,reply/* jsonReply */.DB)(200, { ...userView(holder, 'User', urls), ...profileFields(clock.now()) });
}
/** `GET /users/USERNAME`: a user or an organization, told apart by `type`. */
function showAccount({ parameters: { username = '' }, urls }, { world: { current }, clock }) {
    const account = current.accounts.get(username.toLowerCase());
    if (account === undefined)
        throw notFound();
    return (0,reply/* jsonReply */.DB)(200, { ...accountView(account, current, urls), ...profileFields(clock.now()) });
}
/** What people write about themselves, which the world does not know. */
function profileFields(now) {
    return {
        ...{ name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null },
        ...{ public_repos: 0, public_gists: 0, followers: 0, following: 0 },
        ...{ created_at: isoTime(now), updated_at: isoTime(now) },
    };
}

;// CONCATENATED MODULE: ./build/server/rest/statuses.js











const STATES = ['error', 'failure', 'pending', 'success'];
/** For one commit and context. */
const MAX_STATUSES = 1000;
/** `POST …/statuses/SHA`. */
async function createStatus(exchange, services) {
    const { repository, parameters, principal } = exchange;
    const sha = parameters.sha ?? '';
    if (!isCommit(repository, sha))
        throw new RestError(422, `No commit found for SHA: ${sha}`);
    const body = await readJson(exchange.body);
    const state = optionalChoice(body, 'state', STATES);
    if (state === null)
        throw invalid(`"state" wasn't supplied`);
    const context = optionalText(body, 'context') ?? 'default';
    if (services.store.commits.countStatuses(repository.name, sha, context) >= MAX_STATUSES) {
        throw new RestError(422, 'Validation Failed: This SHA and context has reached the maximum number of statuses.');
    }
    const document = {
        ...{ state, context, creator: principalName(principal), createdAt: services.clock.now() },
        target_url: optionalText(body, 'target_url'),
        description: optionalText(body, 'description'),
    };
    const { id } = services.store.commits.add('status', repository.name, sha, document);
    return (0,reply/* jsonReply */.DB)(201, statusView(exchange, { id, sha, document }));
}
/** `GET …/commits/REF/statuses`, newest first. */
function listStatuses(exchange, services) {
    const page = readPage(exchange.query);
    const sha = commitOf(exchange.repository, exchange.parameters.ref ?? '');
    const statuses = statusesOf(exchange.repository.name, sha, services);
    const views = statuses
        .slice(page.offset, page.offset + page.limit)
        .map((status) => statusView(exchange, status));
    return (0,reply/* jsonReply */.DB)(200, views, pageLinks(page, statuses.length, exchange));
}
/** `GET …/commits/REF/status`: the newest status of each context, and what they come to. */
function combineStatuses(exchange, services) {
    const { repository, urls, parameters } = exchange;
    const sha = commitOf(repository, parameters.ref ?? '');
    const newest = new Map();
    for (const status of statusesOf(repository.name, sha, services).toReversed()) {
        newest.set(status.document.context, status);
    }
    const statuses = [...newest.values()];
    const commit = `${urls.api}/repos/${repository.name}/commits/${sha}`;
    return (0,reply/* jsonReply */.DB)(200, {
        state: combinedState(statuses.map(({ document }) => document.state)),
        statuses: statuses.map((status) => withoutCreator(statusView(exchange, status))),
        sha,
        total_count: statuses.length,
        repository: minimalRepositoryView(repository, services.world.current, urls),
        commit_url: commit,
        url: `${commit}/status`,
    });
}
function statusesOf(repository, sha, { store }) {
    return store.commits.list('status', repository, sha);
}
function combinedState(states) {
    if (states.some((state) => state === 'error' || state === 'failure'))
        return 'failure';
    return states.length === 0 || states.includes('pending') ? 'pending' : 'success';
}
function statusView({ repository, urls }, status) {
    const { creator, createdAt, ...fields } = status.document;
    const user = userView(creator, 'User', urls);
    return {
        url: `${urls.api}/repos/${repository.name}/statuses/${status.sha}`,
        avatar_url: user.avatar_url,
        id: status.id,
        node_id: nodeId('StatusContext', status.id),
        ...fields,
        created_at: isoTime(createdAt),
        updated_at: isoTime(createdAt),
        creator: user,
    };
}
function withoutCreator({ creator: _, ...view }) {
    return view;
}

;// CONCATENATED MODULE: ./build/server/rest/index.js








const READ = ['read:packages'];
const DELETE = ['delete:packages', 'read:packages'];
const REPOSITORY = ['repo'];
const NAME = '/packages/{package_type}/{package_name}';
const rest_VERSION = `${NAME}/versions/{package_version_id}`;
const REPO = '/repos/{owner}/{repo}';
const RUN = `${REPO}/check-runs/{check_run_id}`;
const COMMIT = `${REPO}/commits/{ref}`;
/** The nine operations on packages, below each of the families. */
const PACKAGE_ROUTES = [
    { method: 'GET', path: '/docker/conflicts', scopes: READ, subject: 'account', handler: listConflicts },
    { method: 'GET', path: '/packages', scopes: READ, subject: 'account', handler: listPackages },
    { method: 'GET', path: NAME, scopes: READ, subject: 'package', action: 'list', handler: getPackage },
    {
        method: 'DELETE',
        path: NAME,
        scopes: DELETE,
        subject: 'package',
        action: 'delete',
        handler: deletePackage,
    },
    {
        ...{ method: 'POST', path: `${NAME}/restore`, scopes: DELETE },
        ...{ subject: 'deleted package', action: 'restore', handler: restorePackage },
    },
    {
        ...{ method: 'GET', path: `${NAME}/versions`, scopes: READ },
        ...{ subject: 'package', action: 'list', handler: listVersions },
    },
    { method: 'GET', path: rest_VERSION, scopes: READ, subject: 'package', action: 'list', handler: getVersion },
    {
        ...{ method: 'DELETE', path: rest_VERSION, scopes: DELETE },
        ...{ subject: 'package', action: 'delete', handler: deleteVersion },
    },
    {
        ...{ method: 'POST', path: `${rest_VERSION}/restore`, scopes: DELETE },
        ...{ subject: 'package', action: 'restore', handler: restoreVersion },
    },
];
const READ_METADATA = { scopes: REPOSITORY, subject: 'repository', action: 'read metadata' };
const READ_CONTENTS = { scopes: REPOSITORY, subject: 'repository', action: 'read contents' };
const READ_CHECKS = { scopes: REPOSITORY, subject: 'repository', action: 'read checks' };
const READ_STATUSES = { scopes: REPOSITORY, subject: 'repository', action: 'read statuses' };
const WRITE_CHECKS = { scopes: REPOSITORY, subject: 'repository', action: 'write checks' };
const WRITE_STATUSES = { scopes: REPOSITORY, subject: 'repository', action: 'write statuses' };
/** The REST API, below `/api/v3` and on hosts of its own (DEL-03). */
const REST_ROUTES = [
    ...FAMILIES.flatMap((family) => PACKAGE_ROUTES.map((route) => ({ ...route, path: family + route.path }))),
    { method: 'GET', path: REPO, ...READ_METADATA, handler: getRepository },
    { method: 'GET', path: `${REPO}/license`, ...READ_CONTENTS, handler: getLicense },
    { method: 'GET', path: `${REPO}/readme`, ...READ_CONTENTS, handler: getReadme },
    { method: 'GET', path: COMMIT, ...READ_CONTENTS, handler: getCommit },
    { method: 'POST', path: `${REPO}/check-runs`, ...WRITE_CHECKS, handler: createCheckRun },
    { method: 'PATCH', path: RUN, ...WRITE_CHECKS, handler: updateCheckRun },
    { method: 'GET', path: RUN, ...READ_CHECKS, handler: getCheckRun },
    { method: 'GET', path: `${RUN}/annotations`, ...READ_CHECKS, handler: listAnnotations },
    { method: 'GET', path: `${COMMIT}/check-runs`, ...READ_CHECKS, handler: listCheckRuns },
    { method: 'POST', path: `${REPO}/statuses/{sha}`, ...WRITE_STATUSES, handler: createStatus },
    { method: 'GET', path: `${COMMIT}/statuses`, ...READ_STATUSES, handler: listStatuses },
    { method: 'GET', path: `${COMMIT}/status`, ...READ_STATUSES, handler: combineStatuses },
    { method: 'GET', path: '/user', scopes: [], subject: 'nothing', handler: showUser },
    { method: 'GET', path: '/users/{username}', scopes: [], subject: 'nothing', handler: showAccount },
    { method: 'GET', path: '/rate_limit', scopes: [], subject: 'nothing', handler: showRateLimit },
    { method: 'GET', path: '/meta', scopes: [], subject: 'nothing', handler: showMeta },
    { method: 'GET', path: '/?', scopes: [], subject: 'nothing', handler: showRoot },
];

;// CONCATENATED MODULE: ./build/server/rest/open-subject.js




/**
 * Finds what the route is about, judges the caller, and lets the handler answer.
 * @throws RestError for what is not there or not allowed
 */
async function openSubject(route, exchange, facts, services) {
    switch (route.subject) {
        case 'nothing':
            return route.handler(exchange, services);
        case 'account':
            return route.handler(accountExchange(exchange, services), services);
        case 'repository': {
            facts.action = route.action;
            const repository = requireRepository(exchange, route.action, services);
            return route.handler({ ...exchange, repository }, services);
        }
        case 'package':
        case 'deleted package': {
            const inAccount = accountExchange(exchange, services);
            facts.action = route.action;
            const name = `${inAccount.account.login}/${exchange.parameters.package_name}`.toLowerCase();
            facts.package = name;
            const find = route.subject === 'package' ? findActive : findDeleted;
            const state = find(name, inAccount, services);
            facts.decision = exchange.may(route.action, state).outcome;
            requireRight(inAccount, route.action, state);
            if (!state.exists)
                throw packageNotFound();
            return route.handler({ ...inAccount, state }, services);
        }
    }
}
function accountExchange(exchange, { world }) {
    const { principal, parameters } = exchange;
    if (principal.kind === 'nobody')
        throw new RestError(401, 'Requires authentication');
    return { ...exchange, account: accountOf(parameters, principal, world.current) };
}
function findActive(name, { parameters }, services) {
    return findOfType(name, packageType(parameters.package_type), services);
}
function findDeleted(name, { parameters }, services) {
    return findDeletedPackage(name, packageType(parameters.package_type), services);
}
function requireRepository({ parameters, principal, urls }, action, { world }) {
    const repository = findRepository(world.current, `${parameters.owner}/${parameters.repo}`);
    if (repository === undefined)
        throw notFound();
    if (action.startsWith('write ') && principal.kind === 'nobody')
        throw new RestError(401, 'Requires authentication');
    switch (repositoryRefusal(principal, action, repository, world.current)) {
        case undefined:
            return repository;
        case 'sso':
            throw ssoError(repository.owner.login, urls);
        case 'integration':
            throw notForIntegrations();
        case 'app only':
            throw new RestError(403, 'You must authenticate via a GitHub App.');
        case 'unseen':
            throw notFound();
    }
}

;// CONCATENATED MODULE: ./build/server/rest/rest-quotas.js
const HOUR_MS = 3_600_000;
/** Requests an hour (GitHub's documentation). */
const rest_quotas_LIMITS = { anonymous: 60, workflow: 1000, token: 5000 };
function createRestQuotas(clock) {
    const windows = new Map();
    const windowOf = (key) => {
        const open = windows.get(key);
        // A clock that was moved back would keep one open for longer than an hour.
        if (open !== undefined && clock.now() < open.endsAt && open.endsAt <= clock.now() + HOUR_MS)
            return open;
        const next = { used: 0, endsAt: clock.now() + HOUR_MS };
        windows.set(key, next);
        return next;
    };
    const quotaOf = (principal, added) => {
        const { key, limit } = bucketOf(principal);
        const window = windowOf(key);
        window.used += added;
        const { used, endsAt } = window;
        return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil(endsAt / 1000) };
    };
    return {
        count: (principal) => quotaOf(principal, 1),
        peek: (principal) => quotaOf(principal, 0),
        clear: () => windows.clear(),
    };
}
/** All workflows of a repository share one, and so do all tokens of a person. */
function bucketOf(principal) {
    if (principal.kind !== 'holder')
        return { key: 'anonymous', limit: rest_quotas_LIMITS.anonymous };
    const { type, repository, holder } = principal.token;
    if (type === 'actions')
        return { key: `workflows of ${repository}`, limit: rest_quotas_LIMITS.workflow };
    return { key: `${type === 'app' ? 'app' : 'person'} ${holder.toLowerCase()}`, limit: rest_quotas_LIMITS.token };
}
/** Of every answer. */
function quotaHeaders({ limit, used, remaining, reset }) {
    return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-used': String(used),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-resource': 'core',
    };
}

;// CONCATENATED MODULE: ./build/server/rest/serve-rest.js











const serve_rest_router = createRouter(REST_ROUTES, notFound);
/** Answers in GitHub's words; what has no words of its own is thrown. */
async function serveRest(rest, services) {
    const { call, principal } = rest;
    const { restQuotas } = services;
    const isFree = rest.path === '/rate_limit';
    const quota = restQuotas[isFree ? 'peek' : 'count'](principal ?? NOBODY);
    const headers = {
        'x-github-request-id': createRequestId(),
        ...quotaHeaders(quota),
        ...oauthHeaders(principal, []),
    };
    try {
        const { route, parameters } = serve_rest_router(rest.method, rest.path);
        Object.assign(headers, oauthHeaders(principal, route.scopes));
        const reply = await openRoute(rest, route, parameters, services);
        return { ...reply, headers: { ...headers, ...reply.headers } };
    }
    catch (error) {
        const refusal = toRestError(error, services);
        if (refusal === undefined)
            throw error;
        call.facts.reason = refusal.message;
        const reply = refusal.toReply();
        return { ...reply, headers: { ...headers, ...reply.headers } };
    }
}
async function openRoute({ call, principal, path, query, base }, route, parameters, services) {
    if (principal === undefined)
        throw new RestError(401, 'Bad credentials');
    const exchange = {
        headers: call.request.headers,
        query: new URLSearchParams(query),
        parameters,
        url: base + path,
        body: call.body,
        principal,
        urls: { api: base, html: services.serverUrl },
        may: (action, state) => decide(principal, action, state, services.world.current),
    };
    return openSubject(route, exchange, call.facts, services);
}
/** Undefined for what no code expects. */
function toRestError(error, { log }) {
    if (error instanceof RestError)
        return error;
    if (!(error instanceof http_error/* HttpError */.j || error instanceof StorageError))
        return undefined;
    const { status, message } = toHttpError(error, log);
    return new RestError(status, message, { cause: error });
}
/** Only tokens with scopes are told about scopes. */
function oauthHeaders(principal, accepted) {
    if (principal?.kind !== 'holder')
        return {};
    const { type, scopes } = principal.token;
    if (type !== 'classic' && type !== 'oauth')
        return {};
    return { 'x-oauth-scopes': scopes.join(', '), 'x-accepted-oauth-scopes': accepted.join(', ') };
}

;// CONCATENATED MODULE: ./build/server/routes/admin.js


/** `GET /_/health`: who can answer is ready. */
function health() {
    return (0,reply/* jsonReply */.DB)(200, { status: 'ok' });
}
/** `GET /_/requests`: the record, oldest first. */
function listRequests({ query }, { recorder }) {
    return (0,reply/* jsonReply */.DB)(200, recorder.list(parseRequestFilter(query)));
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

;// CONCATENATED MODULE: ./build/server/routes/authority.js

/** `GET /_/ca.pem`: what clients have to trust under `--tls auto`. It is no secret. */
function showAuthority(_, { authority }) {
    if (authority === undefined) {
        throw new http_error/* HttpError */.j('UNSUPPORTED', {
            status: 404,
            message: 'this registry has no authority of its own: it was not started with --tls auto',
        });
    }
    return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: authority };
}

;// CONCATENATED MODULE: ./build/server/routes/base.js
/** `GET /v2/` (distribution-spec end-1): whoever gets here may use the registry. ghcr.io answers with an empty body. */
function ping() {
    return { status: 200, headers: { 'content-type': 'application/json' } };
}

;// CONCATENATED MODULE: ./build/server/exchange.js


/** @throws HttpError DIGEST_INVALID that says what a digest looks like */
function requireDigest(text) {
    if ((0,oci_digest/* isDigest */.Bc)(text))
        return text;
    throw new http_error/* HttpError */.j('DIGEST_INVALID', {
        message: 'invalid digest',
        details: [`expected sha256:<64 hex digits> or sha512:<128 hex digits>, got ${JSON.stringify(text)}`],
    });
}

;// CONCATENATED MODULE: ./build/server/routes/conditional.js


/** As long as an MD5 in hex, which it was on docker.pkg.github.com. */
const WEAK_TAG_LENGTH = 32;
/** Content under its digest never changes, so that the digest is its entity tag. */
function entityTag(digest) {
    return `"${digest}"`;
}
/** What names the version in an answer. The legacy registry keeps digests to itself and has a weak tag. */
function digestHeaders(digest, { digestsShown }) {
    if (!digestsShown)
        return { etag: `W/"${(0,oci_digest/* hexOf */.ZD)(digest).slice(0, WEAK_TAG_LENGTH)}"` };
    return { etag: entityTag(digest), ...{ 'docker-content-digest': digest } };
}
/** Whether the client has the content already, so that 304 is the answer (RFC 9110, 13.1.2). */
function isUnchanged({ 'if-none-match': condition }, { etag }) {
    const opaque = (tag) => tag.trim().replace(/^W\//, '');
    const tags = condition?.split(',').map(opaque) ?? [];
    return tags.includes('*') || tags.includes(opaque(etag));
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
    throw new http_error/* HttpError */.j('REQUESTED_RANGE_NOT_SATISFIABLE', { headers: { 'content-range': `bytes */${size}` } });
}

;// CONCATENATED MODULE: ./build/server/routes/blobs.js





/** `GET` and `HEAD …/blobs/DIGEST` (end-2); ghcr.io redirects the GET to its storage. */
function getBlob(exchange, services) {
    const { store, profile, downloads } = services;
    const digest = requireDigest(exchange.parameters.digest ?? '');
    const size = store.metadata.blobSize(exchange.content, digest);
    const isReadable = exchange.method === 'HEAD' || repositoryExists(exchange.content, services);
    if (size === undefined || !isReadable)
        throw new http_error/* HttpError */.j('BLOB_UNKNOWN');
    if (profile.blobRedirect && exchange.method === 'GET') {
        return { status: 307, headers: { location: downloads.urlFor(digest, exchange.origin) } };
    }
    const named = digestHeaders(digest, { digestsShown: true });
    if (isUnchanged(exchange.headers, named))
        return { status: 304, headers: named };
    return blobReply(exchange, store, digest, size);
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
    const { found, orphaned } = store.metadata.unlinkBlob(exchange.content, digest);
    if (!found)
        throw new http_error/* HttpError */.j('BLOB_UNKNOWN');
    if (orphaned)
        store.blobs.delete(digest);
    return { status: 202 };
}

;// CONCATENATED MODULE: ./build/server/admin-body.js


const admin_body_MAX_BODY_BYTES = 1024 * 1024;
/** Our documents need eight. What recurses over a body must not run out of stack. */
const MAX_DEPTH = 100;
/**
 * The JSON body of an admin request, as `parse` reads it.
 * @throws HttpError 422 that names the field and the reason
 */
async function readAdminBody(body, parse) {
    const bytes = await body.collect(admin_body_MAX_BODY_BYTES);
    if (bytes === undefined)
        throw unprocessable(`the body has more than ${admin_body_MAX_BODY_BYTES} bytes`);
    try {
        const value = JSON.parse(bytes.toString());
        if (!isWithin(MAX_DEPTH, value))
            throw unprocessable(`the body has more than ${MAX_DEPTH} levels`);
        return await parse(value);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y || error instanceof SyntaxError))
            throw error;
        // The engine's own words quote the body, which may hold secrets.
        throw unprocessable(error instanceof errors/* UserError */.y ? error.message : 'the body is not valid JSON', error);
    }
}
function isWithin(levels, value) {
    if (typeof value !== 'object' || value === null)
        return true;
    return levels > 0 && Object.values(value).every((inner) => isWithin(levels - 1, inner));
}
function unprocessable(message, cause) {
    return new http_error/* HttpError */.j('UNSUPPORTED', { status: 422, message, cause });
}

;// CONCATENATED MODULE: ./build/server/clock-change.js

const UNIT_MS = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
/** Dates beyond it have no four-digit year, which ISO 8601 and GitHub's clients want. */
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
/** @throws UserError that names the field and what it takes */
function parseClockChange(value) {
    const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const [field] = fields;
    if (field === undefined || fields.length > 1) {
        throw new errors/* UserError */.y('clock: expected {"advance": "31d"} or {"now": "2027-01-01T00:00:00Z"}');
    }
    const [name, entry] = field;
    if (name === 'advance')
        return { advanceMs: parseDuration(entry) };
    if (name === 'now')
        return { nowMs: parseTime(entry) };
    throw new errors/* UserError */.y(`clock: unknown field ${JSON.stringify(name)}; there are advance, now`);
}
/**
 * Milliseconds that the clock is to be ahead of real time.
 * @throws UserError when that leads beyond the year 9999
 */
function aheadAfter(change, aheadMs, realMs) {
    const next = 'nowMs' in change ? change.nowMs - realMs : aheadMs + change.advanceMs;
    if (realMs + next <= LAST_MS)
        return next;
    throw new errors/* UserError */.y('advance: the clock ends with the year 9999');
}
function parseDuration(value) {
    const text = typeof value === 'string' ? value : '';
    const [, count, unit] = /^(\d{1,12})(ms|s|m|h|d|w)$/.exec(text) ?? [];
    const unitMs = UNIT_MS[unit ?? ''];
    if (unitMs !== undefined)
        return Number(count) * unitMs;
    throw new errors/* UserError */.y(`advance: expected a whole number with one of the units ms, s, m, h, d, w, such as "31d"; got ${JSON.stringify(value)}`);
}
function parseTime(value) {
    const time = typeof value === 'string' && ISO_TIME.test(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new errors/* UserError */.y(`now: expected a time such as "2027-01-01T00:00:00Z", with its zone; got ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/server/routes/clock.js



/** `GET /_/clock`: the time of the world, and how far it is ahead of real time. */
function showClock(_, { clock }) {
    return (0,reply/* jsonReply */.DB)(200, { now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs });
}
/** `POST /_/clock`: moves it; retention and the expiry of tokens follow (interfaces: admin API). */
async function moveClock(exchange, services) {
    const { clock } = services;
    const aheadMs = await readAdminBody(exchange.body, (value) => aheadAfter(parseClockChange(value), clock.aheadMs, clock.now() - clock.aheadMs));
    clock.setAhead(aheadMs);
    return showClock(exchange, services);
}

;// CONCATENATED MODULE: ./build/server/routes/downloads.js



/** `GET /ghcr1/blobs/DIGEST`, the storage behind the 307. */
function download(exchange, { store, downloads }) {
    const digest = requireDigest(exchange.parameters.digest ?? '');
    if (!downloads.isValid(digest, exchange.query)) {
        throw new http_error/* HttpError */.j('DENIED', { message: 'the signature of this address is wrong or has expired' });
    }
    const size = store.blobs.size(digest);
    if (size === undefined)
        throw new http_error/* HttpError */.j('BLOB_UNKNOWN');
    return blobReply(exchange, store, digest, size);
}
/** The same on the blob port, which like GitHub's storage takes no second credential beside the signature. */
function downloadFromStorage(exchange, services) {
    if (exchange.headers.authorization === undefined)
        return download(exchange, services);
    throw new http_error/* HttpError */.j('DENIED', {
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
    chance: 'share',
    seed: 'count',
};
const EFFECT_FIELDS = {
    delayMs: 'count',
    status: 'status',
    headers: 'strings',
    body: 'any',
    retryAfter: 'count',
    rateLimited: 'true',
    redirect: 'url',
    resetAtOnce: 'true',
    resetAfterBytes: 'count',
    resetBeforeReply: 'true',
    stallAfterBytes: 'count',
    bytesPerSecond: 'positive',
    truncate: 'count',
    corrupt: 'count',
    wrongDigest: 'true',
    loseSession: 'true',
    phantomMount: 'true',
    lagMs: 'count',
    creationRaceMs: 'count',
};
const KINDS = {
    string: { words: 'a text', is: (value) => typeof value === 'string' },
    url: { words: 'an absolute URL', is: (value) => typeof value === 'string' && URL.canParse(value) },
    count: {
        words: 'a whole number from 0 on',
        is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    },
    positive: {
        words: 'a whole number from 1 on',
        is: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
    },
    status: {
        words: 'a whole number from 200 to 599',
        is: (value) => Number.isSafeInteger(value) && Number(value) >= 200 && Number(value) <= 599,
    },
    share: {
        words: 'a number above 0 and up to 1',
        is: (value) => typeof value === 'number' && value > 0 && value <= 1,
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




/** `GET /_/faults`. */
function listFaults(_, { faults }) {
    return (0,reply/* jsonReply */.DB)(200, faults.list());
}
/** `POST /_/faults`: one fault; the answer has its id. */
async function addFault({ body }, { faults }) {
    return (0,reply/* jsonReply */.DB)(201, faults.add(await readAdminBody(body, parseFault)));
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
    throw new http_error/* HttpError */.j('UNSUPPORTED', { status: 404, message: 'there is no fault with this id' });
}

;// CONCATENATED MODULE: ./build/server/packages/manifest-record.js

/**
 * What the store keeps of a manifest.
 * @param pushedAt milliseconds since the epoch
 */
function manifestRecord(manifest, digest, bytes, pushedAt) {
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

;// CONCATENATED MODULE: ./build/server/packages/source-link.js

/** The repository of the world that a source URL names, if the package's own account owns it (LINK-02): OWNER/REPO in lower case. */
function repositoryOfSource(source, name, serverUrl, world) {
    const prefix = `${serverUrl}/`.toLowerCase();
    const url = source?.toLowerCase();
    if (url === undefined || !url.startsWith(prefix))
        return undefined;
    const repository = url.slice(prefix.length);
    return world.repositories.has(repository) && (0,model/* ownerOf */.bf)(repository) === (0,model/* ownerOf */.bf)(name) ? repository : undefined;
}

;// CONCATENATED MODULE: ./build/server/packages/publish.js









/**
 * Stores a manifest, with which a package may be born (PERM-06…08), or be linked by the source that its first tagged one names (LINK-02).
 * One of the legacy registry needs none of that: it is its repository's.
 * The children of an index come before it and without a tag, so that they do not count.
 * @param put stores the manifest; what happens to the package is part of the same transaction
 * @throws HttpError when somebody else has created the package in the meantime
 */
async function publish(publication, services, put) {
    const { principal, name, isTagged, manifest } = publication;
    const { world, store, profile, serverUrl } = services;
    const isOfRepository = services.findPackage(name).registry === 'legacy';
    if (isOfRepository || world.current.anonymous.access === 'write')
        return put();
    const isFirst = store.metadata.tags(name, 'pushed', { limit: 1 }).length === 0;
    const canLink = isTagged && (isFirst || profile.linkOnPublish === 'unlinked');
    const source = canLink ? (await readMetadata(manifest, name, store))[annotations/* ANNOTATION */.Y.source] : undefined;
    // From here on nothing waits: who was allowed to create is not necessarily allowed to write to what another one has created.
    requirePush(principal, name, services);
    const linked = repositoryOfSource(source, name, serverUrl, world.current);
    const state = findPackage(world.current, name);
    // One that stood in the world before it had any content was not created by this push.
    const isCreation = isFirst && store.metadata.hasManifest(name);
    if (!state.exists) {
        const born = services.birthEntry(name) ?? bornPackage(principal, name, linked, world.current);
        world.setPackage(name, born, put);
    }
    else if (linked !== undefined &&
        state.repository === undefined &&
        (isCreation || profile.linkOnPublish === 'unlinked')) {
        const entry = packageEntry(world.current, name);
        const inherits = isCreation && inheritsByDefault(name, world.current);
        world.setPackage(name, { ...entry, repository: linked, ...(inherits ? { inherit: true } : {}) }, put);
    }
    else
        put();
}
/** The entry of a package that `principal` creates. */
function bornPackage(principal, name, linked, world) {
    const workflow = principal.kind === 'holder' && principal.token.type === 'actions'
        ? principal.token.repository
        : undefined;
    const repository = workflow ?? linked;
    const inherits = repository !== undefined && inheritsByDefault(name, world);
    return {
        visibility: birthVisibility(principal, name, world) ?? 'private',
        ...(repository === undefined ? {} : { repository }),
        ...(inherits ? { inherit: true } : {}),
        ...(workflow === undefined
            ? publisherGrant(principal, name, world)
            : { actions: { [workflow]: 'admin' } }),
    };
}
/** Whoever publishes a package is its admin (PERM-07); owners are so anyway. */
function publisherGrant(principal, name, world) {
    if (!('name' in principal))
        return {};
    const isOwner = world.accounts.get((0,model/* ownerOf */.bf)(name))?.owners.has(principal.name.toLowerCase());
    return isOwner ? {} : { people: { [principal.name]: 'admin' } };
}
function inheritsByDefault(name, world) {
    return world.accounts.get((0,model/* ownerOf */.bf)(name))?.inheritAccess ?? true;
}
function requirePush(principal, name, services) {
    const decision = mayDo(principal, 'push', name, services);
    if (decision.outcome === 'deny')
        throw denialError(decision.reason);
    if (decision.outcome === 'challenge')
        throw new http_error/* HttpError */.j('UNAUTHORIZED');
}

;// CONCATENATED MODULE: ./build/server/webhooks/package-events.js







/** GitHub's `package` event, and its older twin of the same content (SVC-07). */
function packageEvents(put, services) {
    const world = services.world.current;
    const urls = { api: `${put.origin}/api/v3`, html: services.serverUrl };
    const { name, repository: linked } = put.state;
    const account = world.accounts.get((0,model/* ownerOf */.bf)(name));
    const repository = linked === undefined ? undefined : findRepository(world, linked);
    const now = isoTime(services.clock.now());
    const common = {
        ...(repository === undefined ? {} : { repository: repositoryView(repository, world, urls, now) }),
        ...(account?.kind === 'organization' ? { organization: organizationView(account, world, urls) } : {}),
        sender: userView(put.sender, 'User', urls),
    };
    const action = put.isNew ? 'published' : 'updated';
    const described = describePackage(put, services, urls);
    return [
        { event: 'package', payload: { action, package: described, ...common } },
        { event: 'registry_package', payload: { action, registry_package: described, ...common } },
    ];
}
function describePackage(put, { store, world }, urls) {
    const { state, metadata } = put;
    const { name } = state;
    const owner = (0,model/* ownerOf */.bf)(name);
    const record = store.packages.find((0,model/* contentOf */.$E)(state));
    const type = typeOf(state);
    const account = world.current.accounts.get(owner);
    const family = account?.kind === 'organization' ? 'orgs' : 'users';
    const shortName = name.slice(owner.length + 1);
    const htmlUrl = `${urls.html}/${family}/${owner}/packages/${type.toLowerCase()}/package/${encodeURIComponent(shortName)}`;
    return {
        id: record?.id ?? 0,
        name: shortName,
        namespace: owner,
        description: metadata[annotations/* ANNOTATION */.Y.description] ?? '',
        ecosystem: type,
        package_type: type,
        html_url: htmlUrl,
        created_at: record === undefined ? null : isoTime(record.createdAt),
        updated_at: record === undefined ? null : isoTime(record.updatedAt),
        owner: account === undefined ? userView(owner, 'User', urls) : accountView(account, world.current, urls),
        package_version: package_events_describeVersion(put, store, urls, htmlUrl),
        registry: {
            about_url: 'https://docs.github.com/packages/learn-github-packages/introduction-to-github-packages',
            name: `GitHub ${type} registry`,
            type,
            url: `${put.origin}/${owner}`,
            vendor: 'GitHub Inc',
        },
    };
}
function package_events_describeVersion(put, store, urls, htmlUrl) {
    const { state, digest, metadata, tags, origin } = put;
    const { name } = state;
    const packageId = store.packages.find((0,model/* contentOf */.$E)(state))?.id;
    const version = packageId === undefined ? undefined : store.packages.versionByDigest(packageId, digest);
    const [tag] = tags;
    const reference = `${new URL(origin).host}/${name}${tag === undefined ? `@${digest}` : `:${tag}`}`;
    return {
        id: version?.id ?? 0,
        version: digest,
        name: digest,
        description: metadata[annotations/* ANNOTATION */.Y.description] ?? '',
        ...{ summary: '', body: '', body_html: '' },
        html_url: version === undefined ? htmlUrl : `${htmlUrl}/${version.id}`,
        target_commitish: '',
        target_oid: metadata[annotations/* ANNOTATION */.Y.revision] ?? '',
        created_at: version === undefined ? null : isoTime(version.createdAt),
        updated_at: version === undefined ? null : isoTime(version.updatedAt),
        metadata: [],
        ...(state.registry === 'legacy'
            ? { docker_metadata: [{ tags }] }
            : { container_metadata: containerMetadata(put) }),
        package_files: [],
        author: userView(put.sender, 'User', urls),
        installation_command: `docker pull ${reference}`,
        package_url: reference,
    };
}
/** In capitals, as the events have it. */
function typeOf({ registry }) {
    return registry === 'legacy' ? 'DOCKER' : 'CONTAINER';
}
function containerMetadata({ digest, manifest, metadata, tags }) {
    return {
        tag: { name: tags[0] ?? '', digest },
        labels: {
            description: metadata[annotations/* ANNOTATION */.Y.description] ?? '',
            source: metadata[annotations/* ANNOTATION */.Y.source] ?? '',
            revision: metadata[annotations/* ANNOTATION */.Y.revision] ?? '',
            image_url: metadata[annotations/* ANNOTATION */.Y.url] ?? '',
            licenses: metadata[annotations/* ANNOTATION */.Y.licenses] ?? '',
            all_labels: metadata,
        },
        manifest: {
            digest,
            media_type: manifest.mediaType,
            layers: (0,oci_manifest/* successors */.ir)(manifest).map(({ digest: child, mediaType, size }) => ({
                digest: child,
                media_type: mediaType,
                size,
            })),
        },
    };
}

;// CONCATENATED MODULE: ./build/server/routes/accept.js


const STRICT_TYPES = [media_types/* MEDIA_TYPE */.Ap.ociIndex, media_types/* MEDIA_TYPE */.Ap.ociManifest];
/** ghcr.io gives OCI manifests only to who names their type; a wildcard does not count. Docker's types go to anyone. */
function requireAccepted(accept, mediaType) {
    if (!STRICT_TYPES.includes(mediaType))
        return;
    const accepted = (accept ?? '').split(',').map((entry) => entry.split(';', 1)[0]?.trim());
    if (accepted.includes(mediaType))
        return;
    throw new http_error/* HttpError */.j('MANIFEST_UNKNOWN', {
        message: (0,media_types/* isIndexType */.$U)(mediaType)
            ? 'OCI index found, but Accept header does not support OCI indexes'
            : 'OCI manifest found, but Accept header does not support OCI manifests',
    });
}

;// CONCATENATED MODULE: ./build/server/routes/manifest-limits.js



const HEX_TAG = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/** What the legacy registry answers to a HEAD: nobody sees its body, but its 52 bytes were counted. */
const HEAD_REFUSAL = (0,reply/* jsonReply */.DB)(405, { errors: [{ code: 'UNSUPPORTED', detail: 'HEAD' }] }, { allow: 'GET' });
/** @throws HttpError for a digest where there are only tags */
function requireGettable(reference, { digestPull }) {
    if (digestPull || !reference.includes(':'))
        return;
    throw new http_error/* HttpError */.j('UNSUPPORTED', {
        message: 'this registry gives no manifest by digest: pull IMAGE:VERSION (setting digestPull)',
    });
}
/** @throws HttpError for a digest or SHA where a tag has to be a version (LEG-03) */
function requireVersion(reference, { digestPush, hexTags }) {
    if (!digestPush && reference.includes(':')) {
        throw new http_error/* HttpError */.j('UNSUPPORTED', {
            message: 'this registry takes no manifest by digest: push IMAGE:VERSION',
        });
    }
    if (hexTags || !HEX_TAG.test(reference))
        return;
    throw new http_error/* HttpError */.j('TAG_INVALID', {
        message: `this registry takes no SHA as a tag: push IMAGE:VERSION, with a VERSION that is not ${reference.length} hex digits`,
    });
}
/** @throws HttpError for an image of a kind that the registry does not take (LEG-03) */
function requirePuttable(manifest, { indexes, foreignLayers }) {
    if (!indexes && manifest.kind === 'index') {
        throw new http_error/* HttpError */.j('MANIFEST_INVALID', {
            message: 'this registry takes no image for several platforms: push each platform under a tag of its own, or push to the container registry',
        });
    }
    if (foreignLayers || !(0,oci_manifest/* successors */.ir)(manifest).some(oci_manifest/* isForeign */.jq))
        return;
    throw new http_error/* HttpError */.j('MANIFEST_INVALID', {
        message: 'this registry takes no foreign layers, such as the base layers of Windows images: push the image to the container registry',
    });
}

;// CONCATENATED MODULE: ./build/server/routes/manifests.js














/** `GET` and `HEAD …/manifests/REFERENCE` (end-3): the bytes as pushed. */
function getManifest(exchange, { store, profile }) {
    const { headers, content, method } = exchange;
    if (method === 'HEAD' && !profile.manifestHeads)
        return HEAD_REFUSAL;
    const reference = exchange.parameters.reference ?? '';
    requireGettable(reference, profile);
    const { digest, mediaType, bytes } = findManifest(store, content, reference);
    if (profile.strictAccept)
        requireAccepted(headers.accept, mediaType);
    const named = digestHeaders(digest, profile);
    if (isUnchanged(headers, named))
        return { status: 304, headers: named };
    if (method === 'GET')
        store.packages.countDownload(content, digest);
    return {
        status: 200,
        headers: { 'content-type': profile.manifestType ?? mediaType, vary: 'Accept-Encoding', ...named },
        body: bytes,
    };
}
/** `PUT …/manifests/REFERENCE` (end-7a) and `?tag=` (end-7b). */
async function putManifest(exchange, services) {
    const { store, profile } = services;
    const target = readTarget(exchange, profile);
    const bytes = await exchange.body.collect(oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if (bytes === undefined)
        throw tooLarge();
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, target.digest === undefined ? 'sha256' : (0,oci_digest/* algorithmOf */.Hy)(target.digest));
    if (target.digest !== undefined && target.digest !== digest) {
        throw new http_error/* HttpError */.j('DIGEST_INVALID', { details: [`expected ${target.digest}, got ${digest}`] });
    }
    const manifest = readManifest(bytes, exchange.headers['content-type']);
    requirePuttable(manifest, profile);
    if (!profile.sparseManifests)
        requireSuccessors(store, exchange.content, manifest);
    const { webhooks } = services;
    const metadata = webhooks === undefined ? {} : await readMetadata(manifest, exchange.content, store);
    const record = manifestRecord(manifest, digest, bytes, services.clock.now());
    let tell;
    await publish({ principal: exchange.principal, name: exchange.repository, manifest, isTagged: target.tags.length > 0 }, services, () => {
        tell = webhooks === undefined ? undefined : versionTeller(exchange, services, digest);
        store.metadata.putManifest(exchange.content, record, target.tags);
    });
    tell?.({ manifest, metadata, tags: target.tags });
    return manifestCreated(exchange, profile, record, target);
}
/** Looks whether the version is new before it is stored, and tells the webhooks afterwards (SVC-07). */
function versionTeller({ repository: name, content, principal, origin }, services, digest) {
    const isNew = services.store.metadata.manifest(content, digest) === undefined;
    const sender = principalName(principal);
    return (put) => {
        const state = services.findPackage(name);
        const events = packageEvents({ state, digest, ...put, isNew, sender, origin }, services);
        for (const event of events)
            services.webhooks?.send(event);
    };
}
/** `DELETE …/manifests/REFERENCE` (end-9): a tag alone, or a manifest with the tags that point to it. */
function deleteManifest({ parameters, content }, { store }) {
    const reference = parameters.reference ?? '';
    const found = reference.includes(':')
        ? store.metadata.deleteManifest(content, requireDigest(reference))
        : store.metadata.deleteTag(content, reference);
    if (!found)
        throw new http_error/* HttpError */.j('MANIFEST_UNKNOWN');
    return { status: 202 };
}
function findManifest({ metadata }, content, reference) {
    const digest = reference.includes(':') ? requireDigest(reference) : metadata.tagDigest(content, reference);
    const manifest = digest === undefined ? undefined : metadata.manifest(content, digest);
    if (manifest === undefined)
        throw new http_error/* HttpError */.j('MANIFEST_UNKNOWN');
    return manifest;
}
function readTarget({ parameters, query }, profile) {
    const reference = parameters.reference ?? '';
    requireVersion(reference, profile);
    if (!reference.includes(':'))
        return { tags: [requireTag(reference)] };
    const tags = profile.tagParameters ? query.getAll('tag').map(requireTag) : [];
    return { digest: requireDigest(reference), tags };
}
function requireTag(text) {
    if ((0,reference/* isTag */.dz)(text))
        return text;
    throw new http_error/* HttpError */.j('TAG_INVALID', {
        message: 'invalid tag',
        details: [
            `a tag has at most 128 letters, digits, "_", "." and "-" and begins with none of the last two; got ${JSON.stringify(text)}`,
        ],
    });
}
function tooLarge() {
    return new http_error/* HttpError */.j('MANIFEST_INVALID', {
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
        throw new http_error/* HttpError */.j('MANIFEST_INVALID', { details: [error.message], cause: error });
    }
}
/** Children of an index may be blobs too: BuildKit's cache indexes list layers. */
function requireSuccessors({ metadata }, content, manifest) {
    const missing = (0,oci_manifest/* successors */.ir)(manifest).filter((descriptor) => !(0,oci_manifest/* isForeign */.jq)(descriptor) &&
        metadata.blobSize(content, descriptor.digest) === undefined &&
        (manifest.kind === 'image' || metadata.manifest(content, descriptor.digest) === undefined));
    if (missing.length === 0)
        return;
    throw new http_error/* HttpError */.j('MANIFEST_BLOB_UNKNOWN', { details: missing.map(({ digest }) => digest) });
}
function manifestCreated({ repository, parameters }, { referrers }, { digest, subject }, target) {
    return {
        status: 201,
        headers: {
            'docker-content-digest': digest,
            location: `/v2/${repository}/manifests/${target.digest ?? parameters.reference}`,
            ...(subject === undefined || referrers !== true ? {} : { 'oci-subject': subject }),
            ...(target.digest === undefined || target.tags.length === 0 ? {} : { 'oci-tag': target.tags }),
        },
    };
}

;// CONCATENATED MODULE: ./build/server/routes/metrics.js
/** `GET /_/metrics`, for Prometheus. */
function showMetrics(_, { metrics, sessions, store }) {
    const { blobs, bytes } = store.metadata.blobTotals();
    const gauges = [
        { name: 'ghcr_uploads_in_progress', help: 'Uploads begun and not finished.', value: sessions.count() },
        { name: 'ghcr_stored_blobs', help: 'Blobs, each counted once.', value: blobs },
        { name: 'ghcr_stored_bytes', help: 'Bytes of these blobs.', value: bytes },
    ];
    return {
        status: 200,
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
        body: metrics.render(gauges),
    };
}

;// CONCATENATED MODULE: ./build/server/routes/migration.js




/** `POST /_/migration`: moves an owner's images of the legacy registry to the container registry (LEG-04). */
async function migrateOwner({ body }, services) {
    const migration = await readAdminBody(body, (value) => migrate(parseOwner(value), services));
    return (0,reply/* jsonReply */.DB)(200, migration);
}
function parseOwner(value) {
    const { owner, ...others } = (value ?? {});
    if (typeof owner === 'string' && Object.keys(others).length === 0)
        return owner;
    throw new errors/* UserError */.y('migration: expected {"owner": "LOGIN"}, with a user or an organization of the world');
}

;// CONCATENATED MODULE: ./build/server/admin-api/schemas.js
/** JSON Schemas of what the admin API takes and gives, for its OpenAPI description. */
const SCHEMAS = {
    Error: object({
        errors: list(object({ code: schemas_text(), message: schemas_text(), detail: {} }, ['code', 'message'])),
    }),
    World: object({}, [], 'The document of `test-registry/world.schema.json`; secrets show as `sha256:…`.'),
    Content: object({
        packages: list(object({ id: whole(), name: schemas_text(), versions: list(schemas_reference('Version')) })),
    }),
    Version: object({
        id: whole(),
        digest: schemas_text(),
        mediaType: schemas_text(),
        size: whole('Bytes of the manifest and of what it names directly.'),
        tags: list(schemas_text()),
        metadata: schemas_reference('ShownMetadata'),
    }),
    ShownMetadata: object({
        description: nullableText('As far as the page of the package shows it: 512 characters.'),
        licenses: nullableText('As far as the page shows it: 256 characters.'),
        source: nullableText('As it was written.'),
        exceeds: object({ description: whole('Characters of all of it, more than 512.'), licenses: whole('More than 256.') }, []),
    }),
    MigrationRequest: object({ owner: schemas_text('A user or an organization.') }),
    Migration: object({
        owner: schemas_text(),
        migrated: list(schemas_text('OWNER/REPOSITORY/IMAGE, which is now in the container registry.')),
        conflicts: list(schemas_text('One that stayed, because the container registry has a package of this name.')),
    }),
    Request: object({
        time: schemas_text('ISO 8601'),
        method: schemas_text(),
        path: schemas_text('With the query; secrets are left out.'),
        status: whole('499 when the client left before the answer.'),
        principal: schemas_text(),
        action: schemas_text(),
        package: schemas_text(),
        registry: schemas_text('legacy, for a package of the older Docker registry.'),
        decision: schemas_text('allow, challenge or deny'),
        reason: schemas_text('Why it was refused.'),
        fault: schemas_text('The id of the fault that struck.'),
        durationMs: { type: 'number' },
        bytesIn: whole(),
        bytesOut: whole(),
    }, ['time', 'method', 'path', 'status', 'principal', 'durationMs', 'bytesIn', 'bytesOut']),
    FaultMatch: object({
        method: schemas_text(),
        path: schemas_text('Without the query; `*` stands for any characters.'),
        principal: schemas_text('A user name, or `anonymous`.'),
        nth: whole('The first request that is hit, counted from 1.'),
        times: whole('How many are hit from then on; 1 by default, 0 for all.'),
        chance: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'Which share is hit.' },
        seed: whole('The same seed hits the same requests in every run.'),
    }, []),
    FaultEffects: object({
        delayMs: whole('Waits first.'),
        status: {
            type: 'integer',
            minimum: 200,
            maximum: 599,
            description: 'Answers in place of the handler.',
        },
        headers: { type: 'object', additionalProperties: { type: 'string' } },
        body: { description: 'Text as it is; anything else as JSON.' },
        retryAfter: whole('Seconds, for the header of that name.'),
        rateLimited: flag('429 in ghcr.io’s words, without Retry-After.'),
        redirect: { type: 'string', description: 'Answers 307 to this URL.' },
        resetAtOnce: flag('Resets the connection and does no work.'),
        resetAfterBytes: whole('Resets the connection in the body of the request, or of the answer.'),
        resetBeforeReply: flag('Does the work, then resets the connection.'),
        stallAfterBytes: whole('Falls silent in the body; 0 never answers.'),
        bytesPerSecond: { type: 'integer', minimum: 1, description: 'The pace of both bodies.' },
        truncate: whole('Answers with so many bytes, as if that were all.'),
        corrupt: whole('Changes the byte at this position.'),
        wrongDigest: flag('Docker-Content-Digest names other content.'),
        loseSession: flag('Forgets the upload session that the path names.'),
        phantomMount: flag('A mount says 201 and links nothing.'),
        lagMs: whole('What is written is not found for so long.'),
        creationRaceMs: whole('A package that is created answers 403 for so long.'),
    }, []),
    Fault: object({ match: schemas_reference('FaultMatch'), do: schemas_reference('FaultEffects') }, ['do']),
    ListedFault: object({ id: schemas_text(), match: schemas_reference('FaultMatch'), do: schemas_reference('FaultEffects'), hits: whole() }, ['id', 'match', 'do', 'hits']),
    Clock: object({ now: schemas_text('ISO 8601'), aheadMs: whole('Ahead of real time; behind when negative.') }),
    ClockChange: {
        oneOf: [
            object({ advance: { type: 'string', pattern: '^\\d{1,12}(ms|s|m|h|d|w)$', examples: ['31d'] } }),
            object({ now: { type: 'string', examples: ['2027-01-01T00:00:00Z'] } }),
        ],
    },
    Snapshot: object({ name: schemas_text(), takenAt: schemas_text('ISO 8601'), blobs: whole() }),
    Delivery: object({
        id: schemas_text('X-GitHub-Delivery'),
        event: { enum: ['package', 'registry_package'] },
        payload: { type: 'object' },
        attempts: whole(),
        status: whole(),
        error: schemas_text(),
        state: { enum: ['pending', 'delivered', 'failed'] },
    }, ['id', 'event', 'payload', 'attempts', 'state']),
};
/** Every property is required unless a list says which. */
function object(properties, required = Object.keys(properties), description) {
    return { type: 'object', ...(description === undefined ? {} : { description }), properties, required };
}
function list(items) {
    return { type: 'array', items };
}
function schemas_text(description) {
    return { type: 'string', ...(description === undefined ? {} : { description }) };
}
function nullableText(description) {
    return { type: ['string', 'null'], description };
}
function whole(description) {
    return { type: 'integer', ...(description === undefined ? {} : { description }) };
}
function flag(description) {
    return { type: 'boolean', description };
}
function schemas_reference(name) {
    return { $ref: `#/components/schemas/${name}` };
}

;// CONCATENATED MODULE: ./build/server/admin-api/description.js

const WRONG_BODY = { 422: 'The body is wrong: the message names field and reason.' };
const description_FILTERS = ['method', 'path', 'principal', 'status', 'decision'];
const OPERATIONS = {
    '/_/health': { get: { summary: 'Answers when the registry is ready', gives: 'any', isOpen: true } },
    '/_/world': {
        get: { summary: 'The rules as one document', gives: 'World' },
        put: { summary: 'Another document in its place', takes: 'World', gives: 'World', refuses: WRONG_BODY },
        patch: {
            summary: 'JSON Merge Patch (RFC 7396), sent as application/json',
            takes: 'World',
            gives: 'World',
            refuses: WRONG_BODY,
        },
    },
    '/_/content': {
        get: {
            summary: 'Packages with versions, tags, ids, times, sizes and what their pages show',
            gives: 'Content',
        },
    },
    '/_/migration': {
        post: {
            summary: 'Moves the images of an owner from the legacy registry to the container registry',
            takes: 'MigrationRequest',
            gives: 'Migration',
            refuses: { 409: 'This server does not migrate images of that owner.', ...WRONG_BODY },
        },
    },
    '/_/requests': {
        get: {
            summary: 'The record of requests, oldest first; `path` may hold `*`',
            gives: ['Request'],
            query: description_FILTERS,
            refuses: { 422: 'There is no such filter.' },
        },
        delete: { summary: 'Empties the record' },
    },
    '/_/faults': {
        get: { summary: 'The faults and how often they have struck', gives: ['ListedFault'] },
        post: {
            summary: 'Adds a fault',
            takes: 'Fault',
            gives: 'ListedFault',
            status: 201,
            refuses: WRONG_BODY,
        },
        delete: { summary: 'Removes all faults' },
    },
    '/_/faults/{id}': {
        delete: { summary: 'Removes one fault', refuses: { 404: 'There is no such fault.' } },
    },
    '/_/clock': {
        get: { summary: 'The time of the world', gives: 'Clock' },
        post: { summary: 'Moves the clock', takes: 'ClockChange', gives: 'Clock', refuses: WRONG_BODY },
    },
    '/_/metrics': { get: { summary: 'Prometheus text format', gives: 'text' } },
    '/_/openapi.json': { get: { summary: 'This description', gives: 'any' } },
    '/_/ca.pem': {
        get: {
            summary: 'The certificate of the authority of --tls auto',
            gives: 'text',
            isOpen: true,
            refuses: { 404: 'The registry was not started with --tls auto.' },
        },
    },
    '/_/snapshots': { get: { summary: 'The snapshots', gives: ['Snapshot'] } },
    '/_/snapshots/{name}': {
        post: {
            summary: 'Keeps world, content and clock under this name',
            gives: 'Snapshot',
            status: 201,
            refuses: { 422: 'No name for a snapshot.' },
        },
        delete: { summary: 'Forgets a snapshot', refuses: { 404: 'There is no such snapshot.' } },
    },
    '/_/snapshots/{name}/restore': {
        post: { summary: 'Returns to a snapshot', refuses: { 404: 'There is no such snapshot.' } },
    },
    '/_/webhooks': { get: { summary: 'The newest webhook deliveries, oldest first', gives: ['Delivery'] } },
    '/_/reset': {
        post: {
            summary: 'World, content, record, faults and clock as at the start',
            refuses: { 409: 'The data folder had content at the start.' },
        },
    },
};
/** OpenAPI 3.1 of the admin API; `test-registry/admin.openapi.json` is this, written out. */
const ADMIN_API = {
    openapi: '3.1.0',
    info: {
        title: 'ghcr-actions test registry: admin API',
        version: '1',
        description: 'Open to this machine under a loopback name; from elsewhere with the bearer of GHCR_ADMIN_TOKEN. Bodies are application/json.',
    },
    components: {
        schemas: SCHEMAS,
        securitySchemes: { adminToken: { type: 'http', scheme: 'bearer' } },
    },
    security: [{}, { adminToken: [] }],
    paths: Object.fromEntries(Object.entries(OPERATIONS).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, describe(path, operation)])),
    ])),
};
function describe(path, operation) {
    const { summary, takes, query = [], isOpen } = operation;
    const parameters = [
        ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true })),
        ...query.map((name) => ({ name, in: 'query', required: false })),
    ].map((parameter) => ({ ...parameter, schema: { type: 'string' } }));
    return {
        summary,
        ...(isOpen ? { security: [] } : {}),
        ...(parameters.length === 0 ? {} : { parameters }),
        ...(takes === undefined ? {} : { requestBody: { required: true, content: json(schemas_reference(takes)) } }),
        responses: responsesOf(operation),
    };
}
function responsesOf({ gives, status = 200, refuses = {}, isOpen }) {
    const success = gives === undefined
        ? { 204: { description: 'Done.' } }
        : { [status]: { description: 'Done.', content: contentOf(gives) } };
    const gate = isOpen ? {} : { 403: 'The caller is elsewhere and has no admin token.' };
    const refusals = Object.entries({ ...gate, ...refuses }).map(([code, description]) => [
        code,
        { description, content: json(schemas_reference('Error')) },
    ]);
    return { ...success, ...Object.fromEntries(refusals) };
}
function contentOf(gives) {
    if (gives === 'text')
        return { 'text/plain': { schema: { type: 'string' } } };
    if (gives === 'any')
        return json({ type: 'object' });
    return json(typeof gives === 'string' ? schemas_reference(gives) : { type: 'array', items: schemas_reference(gives[0]) });
}
function json(schema) {
    return { 'application/json': { schema } };
}

;// CONCATENATED MODULE: ./build/server/routes/openapi.js


/** `GET /_/openapi.json`: what the admin API offers. */
function showAdminApi() {
    return (0,reply/* jsonReply */.DB)(200, ADMIN_API);
}

;// CONCATENATED MODULE: ./build/server/routes/paging.js

/** Pages never hold more. */
const MAX_PAGE_SIZE = 1000;
/** `n` and `last` (distribution-spec, "Listing Tags"). */
function pageRequest(query, defaultLimit) {
    const count = query.get('n');
    const last = query.get('last');
    if (count !== null && !/^\d+$/.test(count)) {
        throw new http_error/* HttpError */.j('PAGINATION_NUMBER_INVALID', {
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
function listReferrers({ parameters, query, repository, content }, { store, profile, serverUrl }) {
    if (profile.referrers === false)
        throw new http_error/* HttpError */.j('MANIFEST_UNKNOWN');
    const subject = requireDigest(parameters.digest ?? '');
    if (profile.referrers === 'redirect') {
        const page = `${serverUrl}/-/v2/packages/container/package/${encodeURIComponent(repository)}`;
        return { status: 303, headers: { location: `${page}%2Freferrers%2F${subject}` } };
    }
    // A plus sign that the client left bare was read as a blank, which no media type has.
    const wantedType = query.get('artifactType')?.replaceAll(' ', '+');
    const descriptors = store.metadata
        .referrers(content, subject)
        .filter(({ artifactType }) => wantedType === undefined || artifactType === wantedType)
        .map(toDescriptor);
    const { manifests, next } = pageAfter(descriptors, query.get('last'));
    const nextQuery = next === undefined ? undefined : nextPageQuery(next, wantedType);
    return (0,reply/* jsonReply */.DB)(200, { schemaVersion: 2, mediaType: media_types/* MEDIA_TYPE */.Ap.ociIndex, manifests }, {
        'content-type': media_types/* MEDIA_TYPE */.Ap.ociIndex,
        ...(wantedType === undefined ? {} : { 'oci-filters-applied': 'artifactType' }),
        ...linkHeader(`/v2/${repository}/referrers/${subject}`, nextQuery),
    });
}
function toDescriptor({ mediaType, digest, size, artifactType, annotations }) {
    return {
        mediaType,
        digest,
        size,
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

;// CONCATENATED MODULE: ./build/server/routes/snapshots.js


const snapshots_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** `GET /_/snapshots`. */
function listSnapshots(_, { snapshots }) {
    return (0,reply/* jsonReply */.DB)(200, [...snapshots.list()]
        .filter(([name]) => snapshots_NAME.test(name))
        .map(([name, snapshot]) => snapshots_describe(name, snapshot)));
}
/** `POST /_/snapshots/NAME`: keeps world, content and clock as they are now. */
function takeSnapshot({ parameters }, { snapshots }) {
    const { name = '' } = parameters;
    if (!snapshots_NAME.test(name)) {
        throw new http_error/* HttpError */.j('UNSUPPORTED', {
            status: 422,
            message: 'name: expected at most 100 letters, digits, "_", "." and "-", of which the last three do not come first',
        });
    }
    return (0,reply/* jsonReply */.DB)(201, snapshots_describe(name, snapshots.take(name)));
}
/** `POST /_/snapshots/NAME/restore`: returns to it. Uploads in progress end. */
async function restoreSnapshot({ parameters }, { snapshots }) {
    if (await snapshots.restore(snapshots_nameOf(parameters)))
        return { status: 204 };
    throw noSnapshot();
}
/** `DELETE /_/snapshots/NAME`. */
function removeSnapshot({ parameters }, { snapshots }) {
    if (snapshots.remove(snapshots_nameOf(parameters)))
        return { status: 204 };
    throw noSnapshot();
}
function snapshots_nameOf({ name = '' }) {
    if (snapshots_NAME.test(name))
        return name;
    throw noSnapshot();
}
function snapshots_describe(name, { takenAt, tables }) {
    return { name, takenAt: new Date(takenAt).toISOString(), blobs: tables.blobCount };
}
function noSnapshot() {
    return new http_error/* HttpError */.j('UNSUPPORTED', {
        status: 404,
        message: 'there is no snapshot of this name; a restart forgets them',
    });
}

;// CONCATENATED MODULE: ./build/server/routes/tags.js




/** `GET …/tags/list` (end-8). */
function listTags({ repository, content, query }, services) {
    const { store, profile } = services;
    if (!repositoryExists(content, services))
        throw new http_error/* HttpError */.j('NAME_UNKNOWN');
    const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) => store.metadata.tags(content, profile.tagOrder, page));
    const tags = entries.length === 0 ? profile.noTags : entries;
    return (0,reply/* jsonReply */.DB)(200, { name: repository, tags }, linkHeader(`/v2/${repository}/tags/list`, next));
}
/** `GET /v2/_catalog`: the repositories that the caller may read. */
function listRepositories({ query, may }, { store, profile }) {
    const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) => store.metadata.repositories(page));
    const repositories = entries.filter((repository) => may('pull', repository).outcome === 'allow');
    return (0,reply/* jsonReply */.DB)(200, { repositories }, linkHeader('/v2/_catalog', next));
}

;// CONCATENATED MODULE: ./build/server/routes/token.js






/** An OAuth2 form is short. */
const token_MAX_FORM_BYTES = 16 * 1024;
/** `GET /token`: Basic in, an opaque bearer out. What it may do is decided when it is used. */
function exchangeToken(exchange, services) {
    const { authorization } = exchange.headers;
    if (authorization === undefined)
        return tokenReply(anonymousPrincipal(exchange, services), services);
    const [scheme = '', value = ''] = authorization.split(/ +/, 2);
    if (scheme.toLowerCase() !== 'basic')
        throw new http_error/* HttpError */.j('UNAUTHORIZED');
    return tokenReply(token_holderOf(basicSecret(value), services), services);
}
/** `POST /token`, the OAuth2 form that containerd and buildkit try first; ghcr.io refuses it, and they go on with GET. */
async function exchangeTokenByForm(exchange, services) {
    const body = await exchange.body.collect(token_MAX_FORM_BYTES);
    const form = new URLSearchParams(body?.toString());
    const secret = form.get('password') ?? form.get('refresh_token');
    if (secret === null) {
        throw new http_error/* HttpError */.j('UNAUTHORIZED', { details: ['the form needs "password" or "refresh_token"'] });
    }
    return tokenReply(token_holderOf(secret, services), services);
}
/** A wrong credential never falls back to anonymous. */
function token_holderOf(secret, services) {
    const principal = principalOf(secret, services);
    if (principal !== undefined)
        return principal;
    throw services.profile.wrongLoginIsDenied ? denied() : new http_error/* HttpError */.j('UNAUTHORIZED');
}
function denied() {
    return new http_error/* HttpError */.j('DENIED', { message: 'denied' });
}
/** Its status tells an absent package (403) from a private one (401), unless a knob hides that. */
function unreadable(repository, { world, profile }) {
    const isPrivate = findPackage(world.current, repository).exists;
    return isPrivate && profile.anonymousPrivateStatus === 401 ? new http_error/* HttpError */.j('UNAUTHORIZED') : denied();
}
/** What an anonymous caller may not do is refused here already. */
function anonymousPrincipal({ query }, services) {
    for (const scope of query.getAll('scope').flatMap((value) => value.split(' '))) {
        const [type, repository = '', actions = ''] = scope.split(':');
        const isPull = type === 'repository' && actions === 'pull';
        const action = isPull ? 'pull' : type === 'registry' ? 'catalog' : 'push';
        const decision = mayDo(ANONYMOUS, action, repository, services);
        if (decision.outcome === 'allow')
            continue;
        if (decision.outcome === 'deny')
            throw denialError(decision.reason);
        throw isPull ? unreadable(repository, services) : denied();
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
    return (0,reply/* jsonReply */.DB)(200, profile.tokenLifetimeShown ? { token, ...lifetime } : { token });
}

;// CONCATENATED MODULE: ./build/server/routes/uploads.js





/** `POST …/blobs/uploads/`: a session (end-4a), the blob at once (end-4b), or a mount (end-11). */
async function startUpload(exchange, services) {
    const { query, repository, content } = exchange;
    const mount = query.get('mount');
    if (mount !== null && canMount(exchange, services, requireDigest(mount))) {
        return blobCreated(repository, requireDigest(mount));
    }
    const digest = query.get('digest');
    if (digest !== null && mount === null && services.profile.singlePostUpload) {
        return uploadAtOnce(exchange, services, requireDigest(digest));
    }
    const session = services.sessions.begin(content, requestedAlgorithm(query));
    return { status: 202, headers: sessionHeaders(exchange, session, services) };
}
/** `PATCH SESSION` (end-5): a chunk with its range, or a stream without. */
async function appendToUpload(exchange, services) {
    const session = findSession(exchange, services);
    checkChunkLength(exchange, services.profile.patchLimitBytes);
    checkOrder(exchange, services, session);
    await services.sessions.exclusively(session, exchange.body.abort, () => append(exchange, session.upload, session.algorithm ?? 'sha256', services));
    return { status: 202, headers: sessionHeaders(exchange, session, services) };
}
/** `PUT SESSION?digest=` (end-6): the rest of the bytes, and what they must amount to. */
async function finishUpload(exchange, services) {
    const { repository, content } = exchange;
    const { sessions } = services;
    const session = findSession(exchange, services);
    const digest = requireDigest(exchange.query.get('digest') ?? '');
    checkOrder(exchange, services, session);
    const isWhole = session.upload.size === 0;
    const algorithm = isWhole ? (0,oci_digest/* algorithmOf */.Hy)(digest) : (session.algorithm ?? 'sha256');
    await sessions.exclusively(session, exchange.body.abort, async () => {
        await append(exchange, session.upload, algorithm, services);
        sessions.forget(session);
        await commit(session.upload, digest, content, services);
    });
    return blobCreated(repository, digest);
}
/** `GET SESSION` (end-13). */
function showUpload(exchange, services) {
    return { status: 204, headers: sessionHeaders(exchange, findSession(exchange, services), services) };
}
/** `DELETE SESSION` (end-14). */
async function cancelUpload(exchange, services) {
    await services.sessions.end(findSession(exchange, services));
    return { status: 204 };
}
function findSession({ parameters, content }, { sessions }) {
    return sessions.find(parameters.session ?? '', content);
}
/** Links a blob of another repository into this one, if the caller may read it there. */
function canMount(exchange, { store, profile, findPackage }, digest) {
    if (exchange.effects.phantomMount || profile.mount === 'phantom')
        return true;
    if (profile.mount === 'never')
        return false;
    const from = exchange.query.get('from');
    if (from !== null && !(0,reference/* isRepositoryName */.en)(from))
        return false;
    if (from === null && !profile.anonymousMount)
        return false;
    const candidates = from === null ? store.metadata.repositoriesWithBlob(digest) : [from];
    const source = candidates.find((name) => exchange.may('pull', name).outcome === 'allow');
    const size = source === undefined ? undefined : store.metadata.blobSize((0,model/* contentOf */.$E)(findPackage(source)), digest);
    if (size === undefined)
        return false;
    store.metadata.linkBlob(exchange.content, digest, size);
    return true;
}
async function uploadAtOnce(exchange, services, digest) {
    const upload = services.store.blobs.beginUpload();
    try {
        await append(exchange, upload, (0,oci_digest/* algorithmOf */.Hy)(digest), services);
        await commit(upload, digest, exchange.content, services);
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
function commit(upload, digest, content, { store }) {
    return upload.commit(digest, (size) => store.metadata.linkBlob(content, digest, size));
}
/** ghcr.io refuses a long chunk (a PATCH with a Content-Range); a blob in one PATCH passes, as crane, skopeo and docker send it. */
function checkChunkLength({ headers, body }, limit) {
    const isChunk = headers['content-range'] !== undefined;
    if (!isChunk || body.length === undefined || body.length <= limit)
        return;
    const mebibytes = (limit / 1024 / 1024).toFixed(2);
    throw new http_error/* HttpError */.j('REQUESTED_RANGE_NOT_SATISFIABLE', {
        message: `the request body is too large and exceeds the maximum permissible limit of ${mebibytes}MiB`,
    });
}
/** A `Content-Range` must continue where the upload stands and agree with the length (distribution-spec, "Pushing a blob in chunks"). */
function checkOrder(exchange, services, session) {
    const { headers, body } = exchange;
    const text = headers['content-range'];
    if (text === undefined)
        return;
    const [, first, last] = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/(?:\d+|\*))?$/.exec(text) ?? [];
    const length = Number(last) - Number(first) + 1;
    const isConsistent = length > 0 && (body.length === undefined || body.length === length);
    if (Number(first) === session.upload.size && isConsistent)
        return;
    throw new http_error/* HttpError */.j('RANGE_INVALID', {
        headers: sessionHeaders(exchange, session, services),
        details: [
            `the upload has ${session.upload.size} bytes; got Content-Range ${text} with ${body.length ?? 'unknown'} bytes of body`,
        ],
    });
}
function sessionHeaders({ repository }, { id, upload }, { profile }) {
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
    throw new http_error/* HttpError */.j('DIGEST_INVALID', {
        message: 'unknown digest algorithm',
        details: [`expected sha256 or sha512, got ${JSON.stringify(algorithm)}`],
    });
}

;// CONCATENATED MODULE: ./build/server/routes/webhooks.js

/** `GET /_/webhooks`: the newest deliveries, oldest first; none without `--webhook`. */
function listDeliveries(_, { webhooks }) {
    return (0,reply/* jsonReply */.DB)(200, webhooks?.list() ?? []);
}

;// CONCATENATED MODULE: ./build/server/routes/world.js







/** `GET /_/world`: the rules as one document, secrets as digests only. */
function showWorld(_, { world }) {
    return (0,reply/* jsonReply */.DB)(200, world.current.document);
}
/** `PUT /_/world`: another document in its place. Packages that stay keep their content, the others lose it. */
async function replaceWorld(exchange, services) {
    await readAdminBody(exchange.body, (value) => services.world.change(() => value));
    return showWorld(exchange, services);
}
/** `PATCH /_/world`: JSON Merge Patch (RFC 7396), with what GitHub does when such a setting changes. A token may be named by its secret or by the digest. */
async function patchWorld(exchange, services) {
    const { world } = services;
    await readAdminBody(exchange.body, (patch) => {
        const edit = (current) => patchSettings(current, withTokenDigests(patch));
        const names = packagesAlone(patch);
        return names === undefined ? world.change(edit) : world.changePackages(names, edit);
    });
    return showWorld(exchange, services);
}
/** `GET /_/content`: packages with versions, tags, ids, times, sizes, and what their pages show (META-01). */
function showContent(_, { store }) {
    const headers = { 'content-type': 'application/json' };
    return { status: 200, headers, body: { length: undefined, open: () => external_node_stream_.Readable.from(contentText(store)) } };
}
/** The names of the packages that a patch changes, if it changes nothing else. */
function packagesAlone(patch) {
    if (!isFields(patch))
        return undefined;
    const { packages, ...others } = patch;
    return isFields(packages) && Object.keys(others).length === 0 ? Object.keys(packages) : undefined;
}
function withTokenDigests(patch) {
    return isFields(patch) && isFields(patch.tokens) ? withoutSecrets(patch) : patch;
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
    { method: 'GET', path: MANIFEST, access: 'pull', unseen: 'MANIFEST_UNKNOWN', handler: getManifest },
    { method: 'PUT', path: MANIFEST, access: 'push', handler: putManifest },
    { method: 'DELETE', path: MANIFEST, access: 'delete', feature: 'deletes', handler: deleteManifest },
    {
        method: 'GET',
        path: '/v2/{repository}/tags/list',
        access: 'pull',
        unseen: 'NAME_UNKNOWN',
        handler: listTags,
    },
    {
        method: 'GET',
        path: '/v2/{repository}/referrers/{digest}',
        access: 'pull',
        unseen: 'MANIFEST_UNKNOWN',
        handler: listReferrers,
    },
    { method: 'GET', path: '/v2/?', access: 'ping', handler: ping },
    { method: 'GET', path: '/token', access: 'open', handler: exchangeToken },
    { method: 'POST', path: '/token', access: 'open', feature: 'tokenByPost', handler: exchangeTokenByForm },
    { method: 'GET', path: '/v2/_catalog', access: 'catalog', feature: 'catalog', handler: listRepositories },
    { method: 'GET', path: '/_/health', access: 'open', handler: health },
    { method: 'GET', path: '/_/world', access: 'admin', handler: showWorld },
    { method: 'PUT', path: '/_/world', access: 'admin', handler: replaceWorld },
    { method: 'PATCH', path: '/_/world', access: 'admin', handler: patchWorld },
    { method: 'GET', path: '/_/content', access: 'admin', handler: showContent },
    { method: 'POST', path: '/_/migration', access: 'admin', handler: migrateOwner },
    { method: 'GET', path: '/_/requests', access: 'admin', handler: listRequests },
    { method: 'DELETE', path: '/_/requests', access: 'admin', handler: clearRequests },
    { method: 'GET', path: '/_/faults', access: 'admin', handler: listFaults },
    { method: 'POST', path: '/_/faults', access: 'admin', handler: addFault },
    { method: 'DELETE', path: '/_/faults', access: 'admin', handler: clearFaults },
    { method: 'DELETE', path: '/_/faults/{id}', access: 'admin', handler: removeFault },
    { method: 'GET', path: '/_/clock', access: 'admin', handler: showClock },
    { method: 'POST', path: '/_/clock', access: 'admin', handler: moveClock },
    { method: 'GET', path: '/_/metrics', access: 'admin', handler: showMetrics },
    { method: 'GET', path: '/_/openapi.json', access: 'admin', handler: showAdminApi },
    { method: 'GET', path: '/_/ca.pem', access: 'open', handler: showAuthority },
    { method: 'GET', path: '/_/snapshots', access: 'admin', handler: listSnapshots },
    { method: 'POST', path: '/_/snapshots/{name}', access: 'admin', handler: takeSnapshot },
    { method: 'POST', path: '/_/snapshots/{name}/restore', access: 'admin', handler: restoreSnapshot },
    { method: 'DELETE', path: '/_/snapshots/{name}', access: 'admin', handler: removeSnapshot },
    { method: 'GET', path: '/_/webhooks', access: 'admin', handler: listDeliveries },
    { method: 'POST', path: '/_/reset', access: 'admin', handler: resetAll },
];
/** The API of the legacy registry, which has no token endpoint (LEG-01). */
const LEGACY_ROUTES = ROUTES.filter(({ path }) => path.startsWith('/v2/'));
/** The API of the blob port, which stands for GitHub's storage. */
const STORAGE_ROUTES = [
    { method: 'GET', path: STORED_BLOB, access: 'open', handler: downloadFromStorage },
];

;// CONCATENATED MODULE: ./build/server/select-interface.js
const REST_PREFIX = '/api/v3';
/** What clients of a registry ask for; the rest is ours, and under every name the same. */
const REGISTRY_PATH = /^\/(?:v2(?:\/|$)|token$)/;
/** What programs ask for beside that. */
const OTHER_PATH = /^\/(?:_|ghcr1)(?:\/|$)/;
/** What only pages have: forms and files, which browsers do not ask for as HTML. */
const PAGE_PATH = /\/-\//;
/**
 * By port, by path, or by a host of its own (GHES-01). Hosts that the server does not have, such as `localhost`, are the container
 * registry; to a browser they are its pages (SVC-06).
 */
function selectInterface(addressed, server) {
    const { path, port } = addressed;
    const { hosts, switches } = server;
    const host = addressed.host.replace(/:\d+$/, '').toLowerCase();
    const select = (name, refusal) => refusal === undefined ? { name, prefix: '', path } : { name, prefix: '', path, refusal };
    if (port === 'legacy')
        return select('legacy', switches.noLegacy);
    if (port === 'storage')
        return select('registry');
    if (host === hosts.api)
        return select('rest');
    if (path === REST_PREFIX || path.startsWith(`${REST_PREFIX}/`)) {
        return { name: 'rest', prefix: REST_PREFIX, path: path.slice(REST_PREFIX.length) || '/' };
    }
    if (!REGISTRY_PATH.test(path)) {
        const isPage = !OTHER_PATH.test(path) && (addressed.acceptsHtml || PAGE_PATH.test(path));
        return select(isPage ? 'pages' : 'registry');
    }
    if (host === hosts.legacy)
        return select('legacy', legacyRefusal(server));
    if (host === hosts.server && hosts.kind === 'enterprise')
        return selectPlain(server, select);
    return select('registry', switches.noContainers);
}
/** HOST itself: the legacy registry of a server without subdomain isolation, and no registry of one that has it. */
function selectPlain({ hosts, switches }, select) {
    if (!switches.subdomainIsolation)
        return select('legacy', switches.noLegacy);
    return select('registry', `this server has subdomain isolation: its images are at ${hosts.container} and ${hosts.legacy}, not at ${hosts.server}`);
}
function legacyRefusal({ hosts, switches }) {
    if (hosts.kind === 'cloud')
        return `ghe.com has no Docker registry: its images are at ${hosts.container}`;
    if (switches.noLegacy !== undefined || hosts.kind !== 'enterprise' || switches.subdomainIsolation) {
        return switches.noLegacy;
    }
    return `${hosts.legacy} needs subdomain isolation, which this server does not have (setting subdomainIsolation): its Docker registry is ${hosts.server} itself`;
}

;// CONCATENATED MODULE: ./build/server/dispatch.js
















const legacyRouter = createRouter(LEGACY_ROUTES);
/** Finds the route, judges the caller, and lets the handler answer, unless a fault does. */
async function dispatch(call, router, services) {
    const { request, facts } = call;
    const method = request.method ?? 'GET';
    const target = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
    const [path, query] = splitTarget(target);
    const origin = (0,server_origin/* requestOrigin */.gz)(request);
    const selected = dispatch_select(call, origin, path, services);
    if (selected.name === 'rest') {
        const principal = restPrincipal(request.headers.authorization, services);
        facts.principal = principal === undefined ? 'anonymous' : principalName(principal);
        const rest = { call, method, path: selected.path, query, base: origin + selected.prefix, principal };
        return workUnlessStruck(call, { method, path, target }, services, () => serveRest(rest, services));
    }
    // Like the admin API: faults must not keep anyone from seeing what they do.
    if (selected.name === 'pages')
        return servePages({ call, method, path, query, origin }, services);
    const isLegacy = selected.name === 'legacy';
    const { route, parameters } = (isLegacy ? legacyRouter : router)(method, path);
    const repository = parameters.repository ?? '';
    return serveRegistry({ call, target: { method, path, target }, query, origin, route, parameters, repository }, isLegacy ? withLegacyInterface(repository, services) : services);
}
async function serveRegistry(routed, services) {
    const { call, target, query, origin, route, parameters, repository } = routed;
    const { request, facts } = call;
    const { method, path } = target;
    const authentication = authenticate(request.headers.authorization, origin, services);
    const { principal } = authentication;
    facts.principal = principalName(principal);
    const addressed = services.findPackage(repository);
    const content = (0,model/* contentOf */.$E)(addressed);
    if (repository !== '')
        facts.package = repository;
    if (repository !== '' && addressed.registry === 'legacy')
        facts.registry = 'legacy';
    const work = async (effects) => {
        authorize({ call, route, repository, origin, authentication }, services);
        if (effects.loseSession)
            await loseSession(parameters.session ?? '', content, services);
        const exchange = {
            method,
            headers: request.headers,
            origin,
            query: new URLSearchParams(query),
            parameters,
            repository,
            content,
            principal,
            body: call.body,
            effects,
            may: (action, name) => mayDo(principal, action, name, services),
        };
        return workWithAftermath({ method, path, repository: content, effects }, services, () => route.handler(exchange, services));
    };
    // Faults must not keep anyone from removing them.
    if (route.access === 'admin')
        return work({});
    return workUnlessStruck(call, target, services, work);
}
/** @throws HttpError for an interface that the server does not have under this name */
function dispatch_select(call, origin, path, services) {
    const { hosts, world } = services;
    const { host } = new URL(origin);
    const { port, request } = call;
    const acceptsHtml = /\btext\/html\b/.test(request.headers.accept ?? '');
    const selected = selectInterface({ host, path, port, acceptsHtml }, { hosts, switches: world.current.rules.server });
    if (selected.refusal === undefined)
        return selected;
    throw new http_error/* HttpError */.j('DENIED', { message: selected.refusal });
}
/** Lets a fault that is set for such requests have its way (SVC-04). */
function workUnlessStruck(call, { method, path, target }, services, work) {
    const strike = services.faults.strike({ method, path, principal: call.facts.principal });
    if (strike === undefined)
        return work({});
    const { id, effects } = strike;
    call.facts.fault = id;
    return workWithFault({ call, method, target, effects, work: () => work(effects) }, services);
}
function splitTarget(target) {
    const mark = target.indexOf('?');
    return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}
async function loseSession(id, content, { sessions }) {
    await sessions.end(sessions.find(id, content));
}

// EXTERNAL MODULE: ./build/server/recorder/hide-secrets.js
var hide_secrets = __webpack_require__(24913);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
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
    const length = (0,reply/* bodyLength */.ZA)(body);
    const content = request.method === 'HEAD' ? undefined : (0,reply/* isStreamBody */.nt)(body) ? body.open() : body;
    const mustClose = hasMuchToCome(call);
    response.writeHead(status, {
        ...headers,
        ...(length === undefined || WITHOUT_LENGTH.has(status) ? {} : { 'content-length': length }),
        ...(mustClose ? { connection: 'close' } : {}),
    });
    let bytesOut = content === undefined ? 0 : (length ?? 0);
    if (content instanceof external_node_stream_.Readable)
        bytesOut = await stream(content, response, (0,reply/* isStreamBody */.nt)(body) ? body.cut : undefined);
    else if (mustClose)
        linger(call, content);
    else
        response.end(content);
    request.resume();
    return { status, bytesOut };
}
/** @returns how many bytes went out */
async function stream(content, response, cut) {
    let bytes = 0;
    content.on('data', (chunk) => {
        const length = Buffer.byteLength(chunk);
        countGarbage(length);
        bytes += length;
    });
    await (0,promises_.pipeline)(content, response, cut === undefined ? {} : { signal: cut });
    return bytes;
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

;// CONCATENATED MODULE: ./build/server/app.js








/** What one request leaves behind at most: headers, streams, closures. */
const REQUEST_GARBAGE_BYTES = 64 * 1024;
/** Status in the record when the client left before it had the answer. */
const CLIENT_LEFT = 499;
/**
 * The listener of one port: answers each request and records it. Never throws.
 * @param port `legacy` makes all of it the legacy registry, whatever the Host; `storage` has its own routes alone
 */
function createApp(routes, services, port = 'registry') {
    const router = createRouter(routes);
    return (request, response) => void serve(createCall(request, response, port), router, services);
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
        ...app_withoutSecrets(call, services),
        ...sent,
        durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
        bytesIn: call.body.taken,
    };
    // Who looks at the record does not want to find himself in it.
    if (!/^\/[_-]\//.test(record.path))
        services.recorder.add(record);
    services.metrics.count(record);
    // A container's health check comes every other second, and says nothing when it is answered.
    if (record.path !== '/_/health' || record.status !== 200)
        services.log.request(record);
    countGarbage(REQUEST_GARBAGE_BYTES);
}
/** The one place where errors become answers; a client that has left gets none. */
async function answer(call, router, services) {
    try {
        return await sendReply(call, withCommonHeaders(call, await dispatch(call, router, services)));
    }
    catch (error) {
        if (hasLeft(call) || call.response.headersSent)
            throw error;
        const httpError = toHttpError(error, services.log);
        call.facts.reason = httpError.message;
        return sendReply(call, withCommonHeaders(call, httpError.toReply()));
    }
}
function withCommonHeaders({ request }, reply) {
    const version = request.url?.startsWith('/v2') ? { 'docker-distribution-api-version': 'registry/2.0' } : {};
    return { ...reply, headers: { ...version, 'x-github-request-id': createRequestId(), ...reply.headers } };
}
/** What came from the client may hold a secret anywhere: a signed address works for whoever reads it. */
function app_withoutSecrets({ request, facts }, { world, adminToken }) {
    const hide = (text) => (0,hide_secrets/* hideSecrets */.s)(text, world.current, adminToken);
    return {
        path: hide(request.url ?? ''),
        ...facts,
        ...(facts.package === undefined ? {} : { package: hide(facts.package) }),
        ...(facts.reason === undefined ? {} : { reason: hide(facts.reason) }),
    };
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
function createMovableClock(base) {
    let aheadMs = 0;
    return {
        now: () => base.now() + aheadMs,
        schedule: base.schedule,
        get aheadMs() {
            return aheadMs;
        },
        setAhead(next) {
            aheadMs = next;
        },
    };
}

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

;// CONCATENATED MODULE: ./build/server/faults/aftermath.js

/** By the clock of the world: who moves it need not wait. */
function createAftermath(clock) {
    const hiddenUntil = new Map();
    const refusedUntil = new Map();
    const isWithin = (times, key) => {
        const end = times.get(key);
        if (end === undefined)
            return false;
        if (clock.now() < end)
            return true;
        times.delete(key);
        return false;
    };
    return {
        note({ repository, path, hasCreated, reply }, { lagMs, creationRaceMs }) {
            if (reply.status !== 201)
                return;
            if (hasCreated && creationRaceMs > 0)
                refusedUntil.set(repository, clock.now() + creationRaceMs);
            if (lagMs <= 0)
                return;
            for (const written of writtenPaths(repository, path, reply))
                hiddenUntil.set(written, clock.now() + lagMs);
        },
        check({ method, path, repository }) {
            if (isWithin(refusedUntil, repository)) {
                throw new http_error/* HttpError */.j('DENIED', { message: 'permission_denied: read_package' });
            }
            const isReading = method === 'GET' || method === 'HEAD';
            if (!isReading || !isWithin(hiddenUntil, path))
                return;
            throw new http_error/* HttpError */.j(path.includes('/manifests/') ? 'MANIFEST_UNKNOWN' : 'BLOB_UNKNOWN');
        },
        clear() {
            hiddenUntil.clear();
            refusedUntil.clear();
        },
    };
}
/** Under its tag or session, and under its digest. */
function writtenPaths(repository, path, { headers = {} }) {
    const kind = path.includes('/manifests/') ? 'manifests' : 'blobs';
    return [path, `/v2/${repository}/${kind}/${headers['docker-content-digest']}`];
}

;// CONCATENATED MODULE: ./build/server/recorder/recorder.js
const CAPACITY = 10_000;
/** Keeps the newest `capacity` requests. */
function createRecorder(capacity = CAPACITY) {
    const watchers = new Set();
    let ring = [];
    let next = 0;
    return {
        add(record) {
            ring[next % capacity] = record;
            next += 1;
            for (const tell of watchers)
                tell(record);
        },
        list(filter = {}) {
            const start = next > capacity ? next % capacity : 0;
            return [...ring.slice(start), ...ring.slice(0, start)].filter(recordMatcher(filter));
        },
        clear() {
            ring = [];
            next = 0;
            for (const tell of watchers)
                tell(undefined);
        },
        watch(watcher) {
            watchers.add(watcher);
            return () => watchers.delete(watcher);
        },
    };
}
/** Whether a record is what the filter asks for. */
function recordMatcher({ path, ...fields }) {
    const isPath = path === undefined ? undefined : pathMatcher(path);
    const wanted = Object.entries(fields);
    return (record) => (isPath?.(record.path) ?? true) && wanted.every(([field, value]) => String(record[field]) === value);
}
/** Whether the path of a request target (its query aside) is `pattern`, in which `*` stands for any characters. */
function pathMatcher(pattern) {
    const [first = '', ...pieces] = pattern.split('*');
    const last = pieces.pop();
    // No regular expression: with many stars its time would grow without bound.
    return (target) => {
        const path = target.split('?', 1)[0] ?? '';
        if (last === undefined)
            return path === first;
        if (!path.startsWith(first))
            return false;
        let end = first.length;
        for (const piece of pieces) {
            const found = path.indexOf(piece, end);
            if (found === -1)
                return false;
            end = found + piece.length;
        }
        return path.length - last.length >= end && path.endsWith(last);
    };
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
                    return { id: entry.id, effects: entry.fault.do };
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
    if (!matches(match, request))
        return false;
    entry.seen += 1;
    const { nth = 1, times = 1, chance = 1, seed = 0 } = match;
    if (entry.seen < nth || (times > 0 && entry.hits >= times))
        return false;
    if (chance < 1 && draw(seed, entry.seen) >= chance)
        return false;
    entry.hits += 1;
    return true;
}
/** From 0 up to 1, the same for the same request in every run. */
function draw(seed, count) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${seed}:${count}`).digest().readUInt32BE() / 2 ** 32;
}
function matches({ method, path, principal }, request) {
    return ((method === undefined || method.toUpperCase() === request.method) &&
        (path === undefined || pathMatcher(path)(request.path)) &&
        (principal === undefined || principal === request.principal));
}

// EXTERNAL MODULE: ./build/server/log.js
var server_log = __webpack_require__(1116);
;// CONCATENATED MODULE: ./build/server/metrics/metrics.js
/** Methods that are counted by name: others come from outside and could be endless. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** The format is three kinds of lines: less than the library for it, with its dependencies, would bring. */
function createMetrics() {
    const requests = new Map();
    let bytesIn = 0;
    let bytesOut = 0;
    return {
        count(record) {
            const labels = labelsOf(record);
            requests.set(labels, (requests.get(labels) ?? 0) + 1);
            bytesIn += record.bytesIn;
            bytesOut += record.bytesOut;
        },
        render(gauges) {
            return [
                ...family('ghcr_requests_total', 'counter', 'Requests answered.', [...requests]),
                ...family('ghcr_received_bytes_total', 'counter', 'Bytes of request bodies.', [['', bytesIn]]),
                ...family('ghcr_sent_bytes_total', 'counter', 'Bytes of answers, without headers.', [['', bytesOut]]),
                ...gauges.flatMap(({ name, help, value }) => family(name, 'gauge', help, [['', value]])),
                '',
            ].join('\n');
        },
    };
}
function labelsOf({ method, status, decision }) {
    const known = METHODS.has(method) ? method : 'other';
    return `{method="${known}",status="${status}",decision="${decision ?? 'none'}"}`;
}
function family(name, type, help, samples) {
    return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
    ];
}

;// CONCATENATED MODULE: ./build/server/pages/page-sessions.js

const page_sessions_LIFETIME_SECONDS = 12 * 60 * 60;
const KEY_BYTES = 32;
/** @param clock real time: the world's may jump */
function createPageSessions(clock) {
    const key = (0,external_node_crypto_.randomBytes)(KEY_BYTES);
    const sign = (purpose, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(`${purpose}:${text}`).digest('base64url');
    const formToken = (cookie = '') => sign('form', cookie);
    return {
        lifetimeSeconds: page_sessions_LIFETIME_SECONDS,
        open(login) {
            const expiresAt = clock.now() + page_sessions_LIFETIME_SECONDS * 1000;
            const claim = Buffer.from(JSON.stringify([login, expiresAt])).toString('base64url');
            return `${claim}.${sign('session', claim)}`;
        },
        loginOf(cookie = '') {
            const [claim = '', signature = ''] = cookie.split('.', 2);
            if (!isSame(signature, sign('session', claim)))
                return undefined;
            const [login, expiresAt] = JSON.parse(Buffer.from(claim, 'base64url').toString());
            return expiresAt > clock.now() ? login : undefined;
        },
        formToken,
        isFormToken: (token, cookie) => isSame(token, formToken(cookie)),
    };
}
/** In a time that depends on the lengths only. */
function isSame(one, other) {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.byteLength === right.byteLength && (0,external_node_crypto_.timingSafeEqual)(left, right);
}

;// CONCATENATED MODULE: ./build/server/recorder/live-records.js


const MAX_STREAMS = 16;
/** Requests come by the thousand in a second, and nobody reads faster than this. */
const PAUSE_MS = 100;
/** A message that says nothing keeps proxies from closing the connection. */
const HEARTBEAT_MS = 15_000;
/** The browser comes again then, and is asked again who it is. */
const live_records_LIFETIME_MS = 10 * 60 * 1000;
/** @param clock runs the pauses in real time */
function createLiveRecords(recorder, clock) {
    const streams = new Map();
    const cutting = new AbortController();
    return {
        open(watch) {
            if (streams.size >= MAX_STREAMS)
                return undefined;
            const { stream, end } = openStream(recorder, clock, watch);
            streams.set(stream, { watcher: watch.watcher, end });
            return stream.once('close', () => streams.delete(stream));
        },
        endOf(wanted) {
            for (const { watcher, end } of streams.values())
                if (watcher === wanted)
                    end();
        },
        close() {
            for (const { end } of streams.values())
                end();
            clock.schedule(PAUSE_MS, () => cutting.abort());
        },
        cut: cutting.signal,
    };
}
/** @returns what ends the stream after what it has to say, too */
function openStream(recorder, clock, watch) {
    const isWanted = recordMatcher(watch.filter);
    // Whoever comes, or comes again, has missed something.
    let pending = recorder.list(watch.filter).slice(-watch.limit);
    let isCleared = true;
    let isReady = true;
    let cancelFlush;
    const flush = () => {
        cancelFlush = undefined;
        const news = { records: pending, isCleared };
        [pending, isCleared] = [[], false];
        isReady = stream.push(`data: ${watch.describe(news)}\n\n`);
    };
    // What comes while the browser does not take anything waits here, and no more than it would show.
    const schedule = () => {
        if (isReady && (pending.length > 0 || isCleared))
            cancelFlush ??= clock.schedule(PAUSE_MS, flush);
    };
    const unwatch = recorder.watch((record) => {
        if (record === undefined)
            [pending, isCleared] = [[], true];
        else if (isWanted(record))
            pending = [...pending, record].slice(-watch.limit);
        schedule();
    });
    const beat = () => {
        if (isReady)
            isReady = stream.push(':\n\n');
        cancelBeat = clock.schedule(HEARTBEAT_MS, beat);
    };
    let cancelBeat = clock.schedule(HEARTBEAT_MS, beat);
    const stop = () => {
        unwatch();
        for (const cancel of [cancelFlush, cancelBeat, cancelEnd])
            cancel?.();
    };
    const end = () => {
        stop();
        stream.push(null);
    };
    const cancelEnd = clock.schedule(live_records_LIFETIME_MS, end);
    const stream = new external_node_stream_.Readable({
        read() {
            isReady = true;
            schedule();
        },
        destroy(error, done) {
            stop();
            done(error);
        },
    });
    flush();
    return { stream, end };
}

// EXTERNAL MODULE: ./build/server/server-hosts.js
var server_hosts = __webpack_require__(78405);
;// CONCATENATED MODULE: ./build/server/snapshots/held-blobs.js
/** The same blobs, of which those that are held outlive their deletion. */
function withHeldBlobs(blobs, isHeld) {
    return {
        size: (digest) => blobs.size(digest),
        read: (digest, range) => blobs.read(digest, range),
        beginUpload: () => blobs.beginUpload(),
        delete: (digest) => {
            if (!isHeld(digest))
                blobs.delete(digest);
        },
        close: () => blobs.close(),
    };
}

;// CONCATENATED MODULE: ./build/server/snapshots/snapshots.js
/** Snapshots for as long as this process runs; nothing is copied. */
function createSnapshots(parts) {
    const { world, store, clock, sessions } = parts;
    const snapshots = new Map();
    const kept = new Set();
    const keeps = (digest) => {
        const isHeld = [...snapshots.values()].some(({ tables }) => tables.holds(digest));
        if (isHeld)
            kept.add(digest);
        return isHeld;
    };
    /** Another snapshot may hold a blob: that is asked when it is deleted. */
    const deleteKept = () => {
        const digests = [...kept];
        kept.clear();
        for (const digest of digests) {
            if (!store.metadata.isBlobLinked(digest))
                store.blobs.delete(digest);
        }
    };
    const forget = (name) => {
        const snapshot = snapshots.get(name);
        if (snapshot === undefined)
            return false;
        snapshots.delete(name);
        deleteKept();
        snapshot.tables.drop();
        return true;
    };
    return {
        take(name) {
            const snapshot = {
                takenAt: clock.now(),
                document: world.current.document,
                tables: store.tables.take(),
                aheadMs: clock.aheadMs,
            };
            forget(name);
            snapshots.set(name, snapshot);
            return snapshot;
        },
        list: () => snapshots,
        async restore(name) {
            if (!snapshots.has(name))
                return false;
            await sessions.endAll();
            // Looked up only now, when nobody can come in between: somebody may have removed it, or put another in its place.
            let snapshot;
            let unlinked = [];
            const find = (current) => {
                snapshot = snapshots.get(name);
                return snapshot?.document ?? current;
            };
            await world.change(find, {
                // Last of all: the world removes the content of packages that it does not know.
                alongside: () => {
                    unlinked = snapshot?.tables.putBack() ?? [];
                },
                afterwards: () => {
                    for (const digest of unlinked)
                        store.blobs.delete(digest);
                    if (snapshot !== undefined)
                        clock.setAhead(snapshot.aheadMs);
                },
            });
            return snapshot !== undefined;
        },
        remove: forget,
        keeps,
        close() {
            snapshots.clear();
            deleteKept();
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(80099);
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
var external_node_util_ = __webpack_require__(57975);
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
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/server/storage/file-stage.js




const TASK = 'store a blob';
const readAt = (0,external_node_util_.promisify)(external_node_fs_.read);
const syncData = (0,external_node_util_.promisify)(external_node_fs_.fdatasync);
/** The file of one upload. It comes into being with the first slab that is written, by the thread that hashes it. */
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
    async take(slab, length, position, hash) {
        await hash.update(slab, length, { file: this.#open(), position });
    }
    async read(target, position) {
        try {
            for (let done = 0; done < target.length;) {
                const { bytesRead } = await readAt(this.#open(), target, done, target.length - done, position + done);
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
        try {
            if (whole)
                (0,external_node_fs_.writeFileSync)(this.#open(), whole);
            if (this.#durable)
                await syncData(this.#open());
            this.#close();
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
            this.#close();
            if (this.#mayExist)
                await (0,external_node_fs_promises_.rm)(this.#path, { force: true });
        }
        catch (error) {
            throw diskError('remove an upload', error);
        }
    }
    #open() {
        if (this.#file !== undefined)
            return this.#file;
        try {
            this.#mayExist = true;
            this.#file = (0,external_node_fs_.openSync)(this.#path, 'wx+');
            return this.#file;
        }
        catch (error) {
            throw diskError(TASK, error);
        }
    }
    #close() {
        const file = this.#file;
        this.#file = undefined;
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/server/storage/slab-pool.js
/** One message to a worker. It fits the cache of a processor, where the bytes are when they are written after hashing. */
const SLAB_BYTES = 256 * 1024;
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
const SLABS = 32;
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
            update: async (slab, length, place) => {
                const end = slab.offset + length;
                const { failure } = await thread.call({ kind: 'update', hash, start: slab.offset, end, ...place });
                if (failure)
                    throw diskError('store a blob', Object.assign(new Error(), failure));
            },
            digest: async () => {
                thread.hashes -= 1;
                const { hex = '' } = await thread.call({ kind: 'end', hash });
                return `${algorithm}:${hex}`;
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
        this.#pending.moveTo(slab.bytes.subarray(0, length));
        countGarbage(length);
        this.#hash ??= this.#pool.begin(this.#algorithm);
        const taking = this.#stage.take(slab, length, this.#staged, this.#hash);
        this.#staged += length;
        const done = taking
            .catch((error) => this.#stop.abort(error))
            .finally(() => {
            this.#pool.slabs.release(slab);
            this.#inFlight.delete(done);
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
    async take(slab, length, position, hash) {
        const hashed = hash.update(slab, length);
        this.#pieces[position / SLAB_BYTES] = slab.bytes.slice(0, length);
        await hashed;
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

;// CONCATENATED MODULE: ./build/server/storage/in-transaction.js
/** All of `work` or nothing. Inside of another transaction it is a part of that one, and must not be tried again when it fails. */
function inTransaction(database, work) {
    if (database.isTransaction)
        return work();
    database.exec('BEGIN IMMEDIATE');
    try {
        const answer = work();
        database.exec('COMMIT');
        return answer;
    }
    finally {
        // SQLite itself rolls back after some errors, such as a full disk.
        if (database.isTransaction)
            database.exec('ROLLBACK');
    }
}

;// CONCATENATED MODULE: ./build/server/storage/queries.js


/** `LIMIT` takes 64-bit integers, and no infinity. */
const MAX_LIMIT = Number.MAX_SAFE_INTEGER;
/** Runs prepared statements; what the disk refuses becomes a StorageError that says `task`, such as "list tags". */
class Queries {
    #database;
    #statements;
    constructor(database, statements) {
        this.#database = database;
        this.#statements = statements;
    }
    ask(task, work) {
        try {
            return work(this.#statements);
        }
        catch (error) {
            throw diskError(task, error);
        }
    }
    /** All of it or nothing. */
    transaction(task, work) {
        return this.ask(task, (ask) => inTransaction(this.#database, () => work(ask)));
    }
}

;// CONCATENATED MODULE: ./build/server/storage/commit-records.js

function prepareStatements(database) {
    const prepare = (sql) => database.prepare(sql);
    return {
        add: prepare('INSERT INTO commit_record (kind, repository, sha, document) VALUES (?, ?, ?, ?)'),
        find: prepare('SELECT * FROM commit_record WHERE kind = ? AND repository = ? AND id = ?'),
        replace: prepare('UPDATE commit_record SET document = ? WHERE id = ?'),
        count: prepare(`
      SELECT count(*) AS count FROM commit_record
      WHERE kind = ? AND repository = ? AND sha = ? AND document ->> 'context' = ?`),
        list: prepare(`
      SELECT * FROM commit_record WHERE kind = ? AND repository = ? AND sha = ? ORDER BY id DESC`),
    };
}
/** Records about commits in the database of the metadata. */
class SqliteCommitRecords {
    #queries;
    constructor(database) {
        this.#queries = new Queries(database, prepareStatements(database));
    }
    add(kind, repository, sha, document) {
        const { lastInsertRowid } = this.#queries.ask('keep a record', (ask) => ask.add.run(kind, repository.toLowerCase(), sha, JSON.stringify(document)));
        return { kind, id: Number(lastInsertRowid), sha, document };
    }
    find(kind, repository, id) {
        const row = this.#queries.ask('find a record', (ask) => ask.find.get(kind, repository.toLowerCase(), id));
        return row && commit_records_recordOf(row);
    }
    replace(id, document) {
        this.#queries.ask('keep a record', (ask) => ask.replace.run(JSON.stringify(document), id));
    }
    countStatuses(repository, sha, context) {
        const row = this.#queries.ask('count statuses', (ask) => ask.count.get('status', repository.toLowerCase(), sha, context));
        return Number(row?.count);
    }
    list(kind, repository, sha) {
        return this.#queries
            .ask('list records', (ask) => ask.list.all(kind, repository.toLowerCase(), sha))
            .map(commit_records_recordOf);
    }
}
function commit_records_recordOf(row) {
    return {
        kind: row.kind,
        id: Number(row.id),
        sha: String(row.sha),
        document: JSON.parse(String(row.document)),
    };
}

;// CONCATENATED MODULE: ./build/server/storage/kept-counts.js
/**
 * The migration that lets nothing be counted when it is asked for: triggers keep the totals of each package, which of its versions
 * have tags, and the totals of all blobs. What is asked by owner or by time of deletion gets an index.
 */
const KEPT_COUNTS = `
  -- Of both registries: what the legacy one has stands below '~docker/'.
  ALTER TABLE package ADD COLUMN owner TEXT GENERATED ALWAYS AS (
    CASE WHEN substr(name, 1, 8) = '~docker/' THEN substr(name, 9, instr(substr(name, 9), '/') - 1)
    ELSE substr(name, 1, instr(name, '/') - 1) END) VIRTUAL;
  CREATE INDEX package_by_owner ON package (owner, id) WHERE deleted_at IS NULL;
  CREATE INDEX deleted_package_by_name ON package (name, deleted_at) WHERE deleted_at IS NOT NULL;
  CREATE INDEX deleted_package_by_time ON package (deleted_at) WHERE deleted_at IS NOT NULL;
  DROP INDEX deleted_manifest_by_package;
  CREATE INDEX deleted_manifest_by_package ON deleted_manifest (package_id, deleted_at, id);
  CREATE INDEX deleted_manifest_by_time ON deleted_manifest (deleted_at);

  ALTER TABLE package ADD COLUMN version_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN tagged_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN downloads INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE package ADD COLUMN most_downloads INTEGER NOT NULL DEFAULT 0;
  UPDATE package SET
    tagged_count = (SELECT count(DISTINCT digest) FROM tag WHERE repository = package.content),
    (version_count, downloads, most_downloads) = (
      SELECT count(*), coalesce(sum(downloads), 0), coalesce(max(downloads), 0)
      FROM manifest WHERE repository = package.content);

  ALTER TABLE manifest ADD COLUMN tag_count INTEGER NOT NULL DEFAULT 0;
  UPDATE manifest SET tag_count = tags.count
    FROM (SELECT repository, digest, count(*) AS count FROM tag GROUP BY repository, digest) AS tags
    WHERE manifest.repository = tags.repository AND manifest.digest = tags.digest;
  CREATE INDEX manifest_tagged ON manifest (repository, id) WHERE tag_count > 0;
  CREATE INDEX manifest_untagged ON manifest (repository, id) WHERE tag_count = 0;

  -- What a deleted package holds does not change, so that only names count.
  CREATE TRIGGER manifest_added AFTER INSERT ON manifest BEGIN
    UPDATE package SET version_count = version_count + 1, downloads = downloads + NEW.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_removed AFTER DELETE ON manifest BEGIN
    UPDATE package SET version_count = version_count - 1, tagged_count = tagged_count - (OLD.tag_count > 0),
      downloads = downloads - OLD.downloads,
      most_downloads = CASE WHEN OLD.downloads < most_downloads OR OLD.downloads = 0 THEN most_downloads
        ELSE (SELECT coalesce(max(downloads), 0) FROM manifest WHERE repository = OLD.repository) END
    WHERE name = OLD.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_downloaded AFTER UPDATE OF downloads ON manifest BEGIN
    UPDATE package SET downloads = downloads + NEW.downloads - OLD.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_tagged_or_not AFTER UPDATE OF tag_count ON manifest
  WHEN (OLD.tag_count > 0) <> (NEW.tag_count > 0) BEGIN
    UPDATE package SET tagged_count = tagged_count + (NEW.tag_count > 0) - (OLD.tag_count > 0)
    WHERE name = NEW.repository AND deleted_at IS NULL;
  END;
  CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count + 1 WHERE repository = NEW.repository AND digest = NEW.digest;
  END;
  CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count - 1 WHERE repository = OLD.repository AND digest = OLD.digest;
  END;
  CREATE TRIGGER tag_moved AFTER UPDATE OF digest ON tag WHEN OLD.digest <> NEW.digest BEGIN
    UPDATE manifest SET tag_count = tag_count - 1 WHERE repository = OLD.repository AND digest = OLD.digest;
    UPDATE manifest SET tag_count = tag_count + 1 WHERE repository = NEW.repository AND digest = NEW.digest;
  END;

  CREATE TABLE blob_total (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    blobs INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;
  INSERT INTO blob_total SELECT 1, count(*), coalesce(sum(size), 0)
    FROM (SELECT max(size) AS size FROM blob GROUP BY digest);
  CREATE TRIGGER blob_added AFTER INSERT ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest AND repository <> NEW.repository) BEGIN
    UPDATE blob_total SET blobs = blobs + 1, bytes = bytes + NEW.size;
  END;
  CREATE TRIGGER blob_removed AFTER DELETE ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = OLD.digest) BEGIN
    UPDATE blob_total SET blobs = blobs - 1, bytes = bytes - OLD.size;
  END;
`;

;// CONCATENATED MODULE: ./build/server/storage/repository-ids.js
/**
 * The migration that lets a package be deleted, restored and renamed in the same time however much it holds: content hangs on the id
 * of its repository, and only the repository has a name. A deleted package keeps its repository, which has no name then.
 */
const REPOSITORY_IDS = `
  CREATE TABLE repository (
    id   INTEGER PRIMARY KEY,
    name TEXT UNIQUE
  ) STRICT;
  INSERT INTO repository (name)
    SELECT content FROM package UNION SELECT repository FROM manifest
    UNION SELECT repository FROM tag UNION SELECT repository FROM blob;

  ALTER TABLE package ADD COLUMN repository_id INTEGER;
  UPDATE package SET repository_id = (SELECT id FROM repository WHERE name = package.content);
  ALTER TABLE package DROP COLUMN content;
  CREATE UNIQUE INDEX package_by_repository ON package (repository_id);

  CREATE TABLE new_blob (
    repository_id INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    size          INTEGER NOT NULL,
    PRIMARY KEY (repository_id, digest)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_blob SELECT repository.id, digest, size FROM repository JOIN blob ON repository = name
    ORDER BY repository.id, digest;

  -- What is read often stands before the bytes, which may fill pages of their own.
  CREATE TABLE new_manifest (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository_id INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL DEFAULT 0,
    tag_count     INTEGER NOT NULL DEFAULT 0,
    bytes         BLOB NOT NULL,
    UNIQUE (repository_id, digest)
  ) STRICT;
  INSERT INTO new_manifest
    SELECT manifest.id, repository.id, digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at,
      downloads, tag_count, bytes
    FROM manifest JOIN repository ON name = repository ORDER BY manifest.id;

  CREATE TABLE new_tag (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository_id INTEGER NOT NULL,
    name          TEXT NOT NULL,
    digest        TEXT NOT NULL,
    UNIQUE (repository_id, name)
  ) STRICT;
  INSERT INTO new_tag SELECT tag.id, repository.id, tag.name, digest
    FROM tag JOIN repository ON repository.name = repository ORDER BY tag.id;

  -- No id is given twice, not even that of a row that is gone.
  DELETE FROM sqlite_sequence WHERE name IN ('new_manifest', 'new_tag');
  UPDATE sqlite_sequence SET name = 'new_' || name WHERE name IN ('manifest', 'tag');
  DROP TABLE blob;
  DROP TABLE tag;
  DROP TABLE manifest;
  ALTER TABLE new_blob RENAME TO blob;
  ALTER TABLE new_manifest RENAME TO manifest;
  ALTER TABLE new_tag RENAME TO tag;
  UPDATE repository SET name = NULL
    WHERE id IN (SELECT repository_id FROM package WHERE deleted_at IS NOT NULL);

  CREATE INDEX blob_by_digest ON blob (digest);
  CREATE INDEX manifest_by_subject ON manifest (repository_id, subject) WHERE subject IS NOT NULL;
  CREATE INDEX manifest_by_version ON manifest (repository_id, id, downloads);
  CREATE INDEX manifest_tagged ON manifest (repository_id, id) WHERE tag_count > 0;
  CREATE INDEX manifest_untagged ON manifest (repository_id, id) WHERE tag_count = 0;
  CREATE INDEX tag_by_push ON tag (repository_id, id);
  CREATE INDEX tag_by_digest ON tag (repository_id, digest);

  -- As before. What a deleted package holds does not change, but for its end, which needs no counts.
  CREATE TRIGGER manifest_added AFTER INSERT ON manifest BEGIN
    UPDATE package SET version_count = version_count + 1, downloads = downloads + NEW.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_removed AFTER DELETE ON manifest BEGIN
    UPDATE package SET version_count = version_count - 1, tagged_count = tagged_count - (OLD.tag_count > 0),
      downloads = downloads - OLD.downloads,
      most_downloads = CASE WHEN OLD.downloads < most_downloads OR OLD.downloads = 0 THEN most_downloads
        ELSE (SELECT coalesce(max(downloads), 0) FROM manifest WHERE repository_id = OLD.repository_id) END
    WHERE repository_id = OLD.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_downloaded AFTER UPDATE OF downloads ON manifest BEGIN
    UPDATE package SET downloads = downloads + NEW.downloads - OLD.downloads,
      most_downloads = max(most_downloads, NEW.downloads)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER manifest_tagged_or_not AFTER UPDATE OF tag_count ON manifest
  WHEN (OLD.tag_count > 0) <> (NEW.tag_count > 0) BEGIN
    UPDATE package SET tagged_count = tagged_count + (NEW.tag_count > 0) - (OLD.tag_count > 0)
    WHERE repository_id = NEW.repository_id AND deleted_at IS NULL;
  END;
  CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count + 1
    WHERE repository_id = NEW.repository_id AND digest = NEW.digest;
  END;
  CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    UPDATE manifest SET tag_count = tag_count - 1
    WHERE repository_id = OLD.repository_id AND digest = OLD.digest;
  END;
  CREATE TRIGGER tag_moved AFTER UPDATE OF digest ON tag WHEN OLD.digest <> NEW.digest BEGIN
    UPDATE manifest SET tag_count = tag_count - 1
    WHERE repository_id = OLD.repository_id AND digest = OLD.digest;
    UPDATE manifest SET tag_count = tag_count + 1
    WHERE repository_id = NEW.repository_id AND digest = NEW.digest;
  END;
  CREATE TRIGGER blob_added AFTER INSERT ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest AND repository_id <> NEW.repository_id) BEGIN
    UPDATE blob_total SET blobs = blobs + 1, bytes = bytes + NEW.size;
  END;
  CREATE TRIGGER blob_removed AFTER DELETE ON blob
  WHEN NOT EXISTS (SELECT 1 FROM blob WHERE digest = OLD.digest) BEGIN
    UPDATE blob_total SET blobs = blobs - 1, bytes = bytes - OLD.size;
  END;
`;

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
    `
  -- Its content stands under its name, and under '~' with its id once it is deleted: then the name is free, and nothing
  -- that serves content finds it, because no repository begins so.
  CREATE TABLE package (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    rules      TEXT,
    content    TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN name ELSE '~' || id END) VIRTUAL
  ) STRICT;
  CREATE UNIQUE INDEX package_by_name ON package (name) WHERE deleted_at IS NULL;
  INSERT INTO package (name, created_at, updated_at)
    SELECT repository, min(pushed_at), max(pushed_at) FROM manifest GROUP BY repository ORDER BY min(id);

  -- As before, with ids that are never given twice: versions are known by them.
  CREATE TABLE version (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    repository    TEXT NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL DEFAULT 0,
    bytes         BLOB NOT NULL,
    UNIQUE (repository, digest)
  ) STRICT;
  INSERT INTO version
    SELECT id, repository, digest, media_type, subject, artifact_type, annotations, pushed_at, pushed_at, 0, bytes
    FROM manifest ORDER BY id;
  DROP TABLE manifest;
  ALTER TABLE version RENAME TO manifest;
  CREATE INDEX manifest_by_subject ON manifest (repository, subject) WHERE subject IS NOT NULL;

  CREATE TABLE deleted_manifest (
    id            INTEGER PRIMARY KEY,
    package_id    INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    subject       TEXT,
    artifact_type TEXT,
    annotations   TEXT,
    pushed_at     INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    downloads     INTEGER NOT NULL,
    bytes         BLOB NOT NULL,
    deleted_at    INTEGER NOT NULL,
    tags          TEXT NOT NULL
  ) STRICT;
  CREATE INDEX deleted_manifest_by_package ON deleted_manifest (package_id);

  -- Check runs and statuses.
  CREATE TABLE commit_record (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    repository TEXT NOT NULL,
    sha        TEXT NOT NULL,
    document   TEXT NOT NULL
  ) STRICT;
  CREATE INDEX commit_record_by_sha ON commit_record (kind, repository, sha);
  `,
    `
  CREATE TABLE world (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    origin   TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE world_package (
    name     TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
    `
  -- The versions of a package in the order of their pages, and its downloads without a look at the manifests themselves.
  CREATE INDEX manifest_by_version ON manifest (repository, id, downloads);
  `,
    KEPT_COUNTS,
    REPOSITORY_IDS,
];
/**
 * Brings the database to the newest version.
 * @param report is told before and after, unless the database is new: to rewrite a large one takes a while
 * @throws UserError when it is from a newer program than this one
 */
function metadata_schema_migrate(database, path, report) {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    const newest = MIGRATIONS.length;
    if (version > newest) {
        throw new errors/* UserError */.y(`${path} was written by a newer version of ghcr-actions (format ${version}, this one knows up to ${newest}): ` +
            'use that version, or another --data folder');
    }
    if (version === newest)
        return;
    const startedMs = performance.now();
    if (version > 0)
        report(describeUpgrade(database, version, path));
    for (const [index, script] of MIGRATIONS.entries()) {
        if (index < version)
            continue;
        database.exec(`BEGIN IMMEDIATE; ${script}; PRAGMA user_version = ${index + 1}; COMMIT`);
    }
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    if (version > 0)
        report(`brought ${path} up to date in ${seconds} s`);
}
function describeUpgrade(database, version, path) {
    const count = Number(database.prepare('SELECT count(*) AS count FROM manifest').get()?.count);
    return (`bringing ${path} up to date, from format ${version} to ${MIGRATIONS.length}, manifests: ${count}; ` +
        'this may take a while, and older versions of ghcr-actions cannot read it then');
}

;// CONCATENATED MODULE: ./build/server/storage/metadata-statements.js
/** The id of the repository with the name of the next parameter; null when there is none. */
const ID = '(SELECT id FROM repository WHERE name = ?)';
const NAMED_ID = '(SELECT id FROM repository WHERE name = :repository)';
const HAS_MANIFEST = 'EXISTS (SELECT 1 FROM manifest WHERE repository_id = repository.id)';
/** One without content does not exist: its row is left over. */
const EXISTS = `(${HAS_MANIFEST} OR EXISTS (SELECT 1 FROM blob WHERE repository_id = repository.id))`;
/** Every query of the metadata, prepared once. Named parameters are written as in the SQL. */
function metadata_statements_prepareStatements(database) {
    const prepare = (sql) => database.prepare(sql);
    return {
        ensureRepository: prepare('INSERT INTO repository (name) VALUES (?) ON CONFLICT DO NOTHING'),
        linkBlob: prepare(`INSERT INTO blob VALUES (${ID}, ?, ?) ON CONFLICT DO NOTHING`),
        blobSize: prepare(`SELECT size FROM blob WHERE repository_id = ${ID} AND digest = ?`),
        repositoriesWithBlob: prepare(`
      SELECT name FROM blob JOIN repository ON repository.id = repository_id WHERE digest = ? AND name < '~'`),
        isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
        unlinkBlob: prepare(`DELETE FROM blob WHERE repository_id = ${ID} AND digest = ?`),
        putManifest: prepare(`
      INSERT INTO manifest
        (repository_id, digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, bytes)
      VALUES (${NAMED_ID}, :digest, :mediaType, :subject, :artifactType, :annotations, :pushedAt, :pushedAt, :bytes)
      ON CONFLICT (repository_id, digest) DO UPDATE SET media_type = excluded.media_type, subject = excluded.subject,
        artifact_type = excluded.artifact_type, annotations = excluded.annotations, updated_at = excluded.updated_at`),
        touchPackage: prepare(`
      INSERT INTO package (name, repository_id, created_at, updated_at) VALUES (:repository, ${NAMED_ID}, :now, :now)
      ON CONFLICT (name) WHERE deleted_at IS NULL DO UPDATE SET updated_at = excluded.updated_at`),
        touchTagged: prepare(`
      UPDATE manifest SET updated_at = :now
      WHERE repository_id = ${NAMED_ID}
        AND digest = (SELECT digest FROM tag WHERE repository_id = ${NAMED_ID} AND name = :tag)`),
        manifest: prepare(`SELECT * FROM manifest WHERE repository_id = ${ID} AND digest = ?`),
        deleteManifest: prepare(`DELETE FROM manifest WHERE repository_id = ${ID} AND digest = ?`),
        referrers: prepare(`
      SELECT digest, media_type, subject, artifact_type, annotations, pushed_at, length(bytes) AS size
      FROM manifest WHERE repository_id = ${ID} AND subject = ? ORDER BY id`),
        putTag: prepare(`
      INSERT INTO tag (repository_id, name, digest) VALUES (${ID}, ?, ?)
      ON CONFLICT (repository_id, name) DO UPDATE SET digest = excluded.digest`),
        tagDigest: prepare(`SELECT digest FROM tag WHERE repository_id = ${ID} AND name = ?`),
        deleteTag: prepare(`DELETE FROM tag WHERE repository_id = ${ID} AND name = ?`),
        deleteTagsOf: prepare(`DELETE FROM tag WHERE repository_id = ${ID} AND digest = ?`),
        tagsByName: prepare(`SELECT name FROM tag WHERE repository_id = ${ID} AND name > ? ORDER BY name LIMIT ?`),
        tagsByPush: prepare(`
      SELECT name FROM tag
      WHERE repository_id = ${NAMED_ID}
        AND id > coalesce((SELECT id FROM tag WHERE repository_id = ${NAMED_ID} AND name = :last), 0)
      ORDER BY id LIMIT :limit`),
        hasRepository: prepare(`SELECT 1 FROM repository WHERE name = ? AND ${EXISTS}`),
        hasManifest: prepare(`SELECT 1 FROM repository WHERE name = ? AND ${HAS_MANIFEST}`),
        repositories: prepare(`
      SELECT name FROM repository WHERE name > :last AND name < '~' AND ${EXISTS} ORDER BY name LIMIT :limit`),
        blobTotals: prepare('SELECT blobs, bytes FROM blob_total'),
    };
}

;// CONCATENATED MODULE: ./build/server/storage/package-statements.js
const VERSION_COLUMNS = 'digest, media_type, subject, artifact_type, annotations, pushed_at, updated_at, downloads, bytes';
const ACTIVE = `
  SELECT manifest.id, manifest.digest, manifest.pushed_at, manifest.updated_at, manifest.downloads, NULL AS deleted_at,
    (SELECT json_group_array(name) FROM (
      SELECT name FROM tag WHERE tag.repository_id = manifest.repository_id AND tag.digest = manifest.digest
      ORDER BY tag.id DESC)) AS tags
  FROM package JOIN manifest ON manifest.repository_id = package.repository_id
  WHERE package.id = :packageId`;
const DELETED = 'SELECT * FROM deleted_manifest WHERE package_id = :packageId';
const PAGE = 'LIMIT :limit OFFSET :offset';
/** Every query about packages and versions, prepared once. */
function preparePackageStatements(database) {
    const prepare = (sql) => database.prepare(sql);
    return {
        find: prepare('SELECT * FROM package WHERE name = ? AND deleted_at IS NULL'),
        findDeleted: prepare(`
      SELECT * FROM package WHERE name = ? AND deleted_at IS NOT NULL
      ORDER BY deleted_at DESC, id DESC LIMIT 1`),
        newestOf: prepare(`
      SELECT id, name FROM package WHERE owner = :owner AND deleted_at IS NULL AND id < :before
      ORDER BY id DESC LIMIT :limit`),
        // '0' follows '/'.
        namesBelow: prepare(`
      SELECT name FROM package WHERE name > :root || '/' AND name < :root || '0' AND deleted_at IS NULL
      ORDER BY name`),
        names: prepare(`SELECT name FROM package WHERE name < '~' AND deleted_at IS NULL ORDER BY name`),
        published: prepare(`
      SELECT name FROM package WHERE name < '~' AND deleted_at IS NULL AND version_count > 0 ORDER BY name`),
        deletedOf: prepare(`
      SELECT * FROM package WHERE name > :owner || '/' AND name < :owner || '0' AND deleted_at >= :since
      ORDER BY deleted_at DESC, id DESC LIMIT :limit`),
        ensureRepository: prepare('INSERT INTO repository (name) VALUES (?) ON CONFLICT DO NOTHING'),
        ensure: prepare(`
      INSERT INTO package (name, repository_id, created_at, updated_at)
      VALUES (:name, (SELECT id FROM repository WHERE name = :name), :now, :now) ON CONFLICT DO NOTHING`),
        setDeleted: prepare('UPDATE package SET deleted_at = :deletedAt, rules = :rules WHERE id = :id'),
        setName: prepare('UPDATE package SET name = :name WHERE id = :id'),
        place: prepare('SELECT name, repository_id FROM package WHERE id = ?'),
        placeOf: prepare('SELECT id, repository_id FROM package WHERE name = ? AND deleted_at IS NULL'),
        takeDeleted: prepare('UPDATE deleted_manifest SET package_id = :to WHERE package_id = :from'),
        rival: prepare('SELECT id FROM repository WHERE name = ? AND id <> ?'),
        takeBlobs: prepare('UPDATE OR IGNORE blob SET repository_id = :to WHERE repository_id = :from'),
        nameRepository: prepare('UPDATE repository SET name = :name WHERE id = :repositoryId'),
        ...prepareVersionStatements(database),
        countDownloads: prepare(`
      UPDATE manifest SET downloads = downloads + :count
      WHERE repository_id = (SELECT id FROM repository WHERE name = :name) AND digest = :digest`),
        purgeVersions: prepare('DELETE FROM deleted_manifest WHERE deleted_at < ?'),
        expired: prepare('SELECT id, repository_id FROM package WHERE deleted_at < ?'),
        dropContent: [
            ...['manifest', 'tag', 'blob'].map((table) => prepare(`DELETE FROM ${table} WHERE repository_id = ?`)),
            prepare('DELETE FROM repository WHERE id = ?'),
        ],
        purgePackage: [
            prepare('DELETE FROM deleted_manifest WHERE package_id = ?'),
            prepare('DELETE FROM package WHERE id = ?'),
        ],
        blobsOf: prepare('SELECT digest FROM blob WHERE repository_id = ?'),
        isBlobLinked: prepare('SELECT 1 FROM blob WHERE digest = ? LIMIT 1'),
    };
}
/** Those about single versions. */
function prepareVersionStatements(database) {
    const prepare = (sql) => database.prepare(sql);
    return {
        newestVersions: prepare(`${ACTIVE} AND manifest.id < :before ORDER BY manifest.id DESC LIMIT :limit`),
        versions: {
            active: prepare(`${ACTIVE} ORDER BY manifest.id DESC ${PAGE}`),
            tagged: prepare(`${ACTIVE} AND tag_count > 0 ORDER BY manifest.id DESC ${PAGE}`),
            untagged: prepare(`${ACTIVE} AND tag_count = 0 ORDER BY manifest.id DESC ${PAGE}`),
            deleted: prepare(`${DELETED} ORDER BY deleted_at DESC, id DESC ${PAGE}`),
        },
        countDeleted: prepare('SELECT count(*) AS count FROM deleted_manifest WHERE package_id = ?'),
        counts: prepare('SELECT version_count AS active, tagged_count AS tagged FROM package WHERE id = ?'),
        activeVersion: prepare(`${ACTIVE} AND manifest.id = :versionId`),
        versionByDigest: prepare(`${ACTIVE} AND manifest.digest = :digest`),
        deletedVersion: prepare(`${DELETED} AND id = :versionId`),
        keepDeleted: prepare(`
      INSERT INTO deleted_manifest (id, package_id, ${VERSION_COLUMNS}, deleted_at, tags)
      SELECT id, :packageId, ${VERSION_COLUMNS}, :now, :tags FROM manifest WHERE id = :versionId`),
        deleteTagsOf: prepare(`
      DELETE FROM tag WHERE (repository_id, digest) = (SELECT repository_id, digest FROM manifest WHERE id = ?)`),
        deleteManifest: prepare('DELETE FROM manifest WHERE id = ?'),
        bringBack: prepare(`
      INSERT INTO manifest (id, repository_id, ${VERSION_COLUMNS})
      SELECT id, :repositoryId, ${VERSION_COLUMNS} FROM deleted_manifest WHERE id = :versionId
      ON CONFLICT DO NOTHING`),
        bringTagBack: prepare('INSERT INTO tag (repository_id, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
        forgetDeleted: prepare('DELETE FROM deleted_manifest WHERE id = ?'),
    };
}

;// CONCATENATED MODULE: ./build/server/storage/packages.js


/** So many downloads are counted in memory before they are written: a pull should not wait for a sync. */
const MAX_UNWRITTEN = 1000;
/** Packages and versions in the database of the metadata. */
class SqlitePackages {
    #queries;
    #unwritten = new Map();
    constructor(database) {
        this.#queries = new Queries(database, preparePackageStatements(database));
    }
    find(name) {
        this.flush();
        return packageOf(this.#queries.ask('look up a package', (ask) => ask.find.get(name)));
    }
    ensure(name, now) {
        this.ensureAll([name], now);
        return this.find(name);
    }
    ensureAll(names, now) {
        this.#queries.transaction('make a package', (ask) => {
            for (const name of names) {
                ask.ensureRepository.run(name);
                ask.ensure.run({ name, now });
            }
        });
    }
    newestOf(owner, limit, before = MAX_LIMIT) {
        return this.#queries
            .ask('list packages', (ask) => ask.newestOf.all({ owner, before, limit }))
            .map(({ id, name }) => ({ id: Number(id), name: String(name) }));
    }
    names(root) {
        return this.#names((ask) => (root === undefined ? ask.names.all() : ask.namesBelow.all({ root })));
    }
    published() {
        return this.#names((ask) => ask.published.all());
    }
    #names(query) {
        return this.#queries.ask('list packages', query).map(({ name }) => String(name));
    }
    findDeleted(name) {
        return packageOf(this.#queries.ask('look up a package', (ask) => ask.findDeleted.get(name)));
    }
    deletedOf(owner, since, limit) {
        return this.#queries
            .ask('list deleted packages', (ask) => ask.deletedOf.all({ owner, since, limit }))
            .map((row) => packageOf(row));
    }
    delete(id, now, rules) {
        this.flush();
        this.#queries.transaction('delete a package', (ask) => {
            const { repository_id: repositoryId = null } = ask.place.get(id) ?? {};
            ask.setDeleted.run({ id, deletedAt: now, rules: rules ?? null });
            ask.nameRepository.run({ repositoryId, name: null });
        });
    }
    restore(id) {
        this.#queries.transaction('restore a package', (ask) => {
            const { repository_id: repositoryId = null, name = null } = ask.place.get(id) ?? {};
            ask.setDeleted.run({ id, deletedAt: null, rules: null });
            takeName(ask, repositoryId, name);
        });
    }
    rename(from, to) {
        this.flush();
        this.#queries.transaction('rename a package', (ask) => {
            const [moved, empty] = [ask.placeOf.get(from), ask.placeOf.get(to)];
            if (moved === undefined)
                return;
            const { id = null, repository_id: repositoryId = null } = moved;
            if (empty?.id !== undefined) {
                ask.takeDeleted.run({ from: empty.id, to: id });
                for (const purge of ask.purgePackage)
                    purge.run(empty.id);
            }
            ask.setName.run({ id, name: to });
            takeName(ask, repositoryId, to);
        });
    }
    newestVersions(packageId, limit, before = MAX_LIMIT) {
        this.flush();
        return this.#queries
            .ask('list versions', (ask) => ask.newestVersions.all({ packageId, before, limit }))
            .map(packages_versionOf);
    }
    versions(packageId, filter, page) {
        this.flush();
        const parameters = { packageId, limit: Math.min(page.limit, MAX_LIMIT), offset: page.offset };
        return this.#queries.ask('list versions', (ask) => ask.versions[filter].all(parameters)).map(packages_versionOf);
    }
    countVersions(packageId, filter) {
        if (filter === 'deleted') {
            return Number(this.#queries.ask('count versions', (ask) => ask.countDeleted.get(packageId))?.count ?? 0);
        }
        const row = this.#queries.ask('count versions', (ask) => ask.counts.get(packageId));
        const [active, tagged] = [Number(row?.active ?? 0), Number(row?.tagged ?? 0)];
        return { active, tagged, untagged: active - tagged }[filter];
    }
    version(packageId, versionId, state) {
        this.flush();
        const row = this.#queries.ask('look up a version', (ask) => (state === 'active' ? ask.activeVersion : ask.deletedVersion).get({ packageId, versionId }));
        return row && packages_versionOf(row);
    }
    versionByDigest(packageId, digest) {
        this.flush();
        const row = this.#queries.ask('look up a version', (ask) => ask.versionByDigest.get({ packageId, digest }));
        return row && packages_versionOf(row);
    }
    deleteVersion(packageId, versionId, now) {
        this.flush();
        this.#queries.transaction('delete a version', (ask) => {
            const version = ask.activeVersion.get({ packageId, versionId });
            if (version === undefined)
                return;
            ask.keepDeleted.run({ packageId, versionId, now, tags: String(version.tags) });
            ask.deleteTagsOf.run(versionId);
            ask.deleteManifest.run(versionId);
        });
    }
    restoreVersion(packageId, versionId) {
        return this.#queries.transaction('restore a version', (ask) => {
            const row = ask.deletedVersion.get({ packageId, versionId });
            if (row === undefined)
                return false;
            const { repository_id: repositoryId = null } = ask.place.get(packageId) ?? {};
            if (ask.bringBack.run({ repositoryId, versionId }).changes === 0)
                return false;
            const { tags, digest } = packages_versionOf(row);
            for (const tag of tags.toReversed())
                ask.bringTagBack.run(repositoryId, tag, digest);
            ask.forgetDeleted.run(versionId);
            return true;
        });
    }
    countDownload(name, digest) {
        const key = `${name}@${digest}`;
        const entry = this.#unwritten.get(key);
        if (entry !== undefined)
            entry.count += 1;
        else
            this.#unwritten.set(key, { name, digest, count: 1 });
        if (this.#unwritten.size >= MAX_UNWRITTEN)
            this.flush();
    }
    /** Writes the downloads that are counted in memory only. */
    flush() {
        if (this.#unwritten.size === 0)
            return;
        this.#queries.transaction('count downloads', (ask) => {
            for (const entry of this.#unwritten.values())
                ask.countDownloads.run(entry);
        });
        this.#unwritten.clear();
    }
    purge(before) {
        return this.#queries.transaction('purge what was deleted', (ask) => {
            ask.purgeVersions.run(before);
            return ask.expired.all(before).flatMap(({ id = null, repository_id: repositoryId = null }) => {
                const digests = ask.blobsOf.all(repositoryId).map((row) => row.digest);
                for (const drop of ask.dropContent)
                    drop.run(repositoryId);
                for (const purge of ask.purgePackage)
                    purge.run(id);
                return digests.filter((digest) => ask.isBlobLinked.get(digest) === undefined);
            });
        });
    }
}
/** Gives a repository a name; the blobs that were pushed under that name, and belong to no package, become its own. */
function takeName(ask, repositoryId, name) {
    const { id: rival = null } = ask.rival.get(name, repositoryId) ?? {};
    ask.takeBlobs.run({ from: rival, to: repositoryId });
    for (const drop of ask.dropContent)
        drop.run(rival);
    ask.nameRepository.run({ repositoryId, name });
}
function packageOf(row) {
    if (row === undefined)
        return undefined;
    return {
        id: Number(row.id),
        name: String(row.name),
        ...timesOf(Number(row.created_at), row),
        versionCount: Number(row.version_count),
        mostDownloads: Number(row.most_downloads),
        downloads: Number(row.downloads),
        ...(row.rules === null ? {} : { rules: String(row.rules) }),
    };
}
function packages_versionOf(row) {
    return {
        id: Number(row.id),
        digest: row.digest,
        tags: JSON.parse(String(row.tags)),
        ...timesOf(Number(row.pushed_at), row),
        downloads: Number(row.downloads),
    };
}
function timesOf(createdAt, row) {
    const deleted = row.deleted_at === null ? {} : { deletedAt: Number(row.deleted_at) };
    return { createdAt, updatedAt: Number(row.updated_at), ...deleted };
}

;// CONCATENATED MODULE: ./build/server/storage/change-log.js
/** All tables but the counters of ids, which SQLite keeps itself. */
function tablesToLog(database) {
    return database
        .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'`)
        .all()
        .map((row) => String(row.name))
        .map((name) => ({ name, log: `copies.log_${name}`, columns: columnsOf(database, name) }));
}
function columnsOf(database, table) {
    return database
        .prepare(`PRAGMA main.table_info(${table})`)
        .all()
        .map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: Number(pk) > 0 }));
}
/** Makes the tables of the log, and the triggers that fill it while there is a copy. */
function startLogging(database, tables) {
    database.exec(`
    CREATE TABLE copies.taken (number INTEGER PRIMARY KEY);
    CREATE TABLE copies.counter (copy INTEGER NOT NULL, name TEXT NOT NULL, seq INTEGER NOT NULL)`);
    for (const table of tables) {
        const { log, columns } = table;
        const definitions = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
        database.exec(`
      CREATE TABLE ${log} (since INTEGER NOT NULL, was_there INTEGER NOT NULL, ${definitions},
        PRIMARY KEY (${keysOf(table)}, since));
      CREATE INDEX ${log}_since ON log_${table.name} (since);
      ${triggersOf(table)}`);
    }
    database.exec('CREATE INDEX copies.log_blob_digest ON log_blob (digest)');
}
/**
 * Only the first change since the last copy counts. Triggers of a connection's own may write to another database, whose tables they
 * cannot name with their schema.
 */
function triggersOf(table) {
    const { name, columns } = table;
    const isMoved = columns
        .filter(({ isKey }) => isKey)
        .map((column) => `OLD.${column.name} <> NEW.${column.name}`)
        .join(' OR ');
    const trigger = (kind, event, condition, action) => `
    CREATE TEMP TRIGGER log_${name}_${kind} AFTER ${event} ON main.${name}
    WHEN EXISTS (SELECT 1 FROM taken) AND (${condition}) BEGIN ${action} END;`;
    const before = logRow(table, columns, 'OLD', 1);
    const absent = logRow(table, columns.filter(({ isKey }) => isKey), 'NEW', 0);
    return [
        trigger('added', 'INSERT', 'TRUE', absent),
        trigger('removed', 'DELETE', 'TRUE', before),
        trigger('changed', 'UPDATE', 'TRUE', before),
        trigger('moved', 'UPDATE', isMoved, absent),
    ].join('');
}
function logRow({ name }, columns, row, wasThere) {
    const values = columns.map((column) => `${row}.${column.name}`).join(', ');
    return `INSERT INTO log_${name} (since, was_there, ${namesOf(columns)})
    VALUES ((SELECT max(number) FROM taken), ${wasThere}, ${values}) ON CONFLICT DO NOTHING;`;
}
/** Writes only what has changed since the copy. The triggers that keep counts must be off. */
function putTableBack(database, table, copy) {
    const { name, columns } = table;
    const keys = keysOf(table);
    database.exec(`
    CREATE TABLE copies.changed AS SELECT was_there, ${namesOf(columns)} FROM ${firstLogged(table, copy)};
    DELETE FROM main.${name} WHERE (${keys}) IN (SELECT ${keys} FROM copies.changed);
    INSERT INTO main.${name} (${namesOf(columns)}) SELECT ${namesOf(columns)} FROM copies.changed WHERE was_there;
    DROP TABLE copies.changed`);
}
/** A row was at the copy what its first entry since then says. */
function firstLogged(table, copy) {
    const same = table.columns
        .filter(({ isKey }) => isKey)
        .map(({ name }) => `earlier.${name} = first.${name}`);
    return `${table.log} AS first WHERE since >= ${copy} AND NOT EXISTS (SELECT 1 FROM ${table.log} AS earlier
    WHERE ${same.join(' AND ')} AND earlier.since >= ${copy} AND earlier.since < first.since)`;
}
/** A row when any repository held the blob `:digest` at the copy. */
function blobsHeldBy(copy) {
    return `
    SELECT 1 FROM copies.log_blob AS first
    WHERE digest = :digest AND was_there AND since >= ${copy} AND NOT EXISTS (
      SELECT 1 FROM copies.log_blob AS earlier
      WHERE earlier.repository_id = first.repository_id AND earlier.digest = first.digest
        AND earlier.since >= ${copy} AND earlier.since < first.since)
    UNION ALL SELECT 1 FROM main.blob AS here
    WHERE digest = :digest AND NOT EXISTS (
      SELECT 1 FROM copies.log_blob AS log
      WHERE log.repository_id = here.repository_id AND log.digest = here.digest AND log.since >= ${copy})
    LIMIT 1`;
}
function keysOf({ columns }) {
    return namesOf(columns.filter(({ isKey }) => isKey));
}
function namesOf(columns) {
    return columns.map(({ name }) => name).join(', ');
}

;// CONCATENATED MODULE: ./build/server/storage/table-copies.js




/**
 * Copies that cost what has changed since, not what there is: from the first copy on, triggers log each row as it was before its
 * first change after a copy. The log is a database beside the first one, so that rows never pass through this program's memory. It
 * needs no protection against the end of the process, which no copy outlives.
 * @param path of that database; undefined: in memory
 * @param settle brings what is not written yet into the tables
 */
function createTableCopies(database, path, settle) {
    let tables;
    let taken = 0;
    let isAttached = false;
    const attach = () => {
        if (isAttached)
            return;
        if (path !== undefined)
            (0,external_node_fs_.rmSync)(path, { force: true });
        database.prepare('ATTACH ? AS copies').run(path ?? ':memory:');
        database.exec('PRAGMA copies.journal_mode = MEMORY; PRAGMA copies.synchronous = OFF');
        isAttached = true;
    };
    return {
        take() {
            settle();
            taken += 1;
            const number = taken;
            return guarded('take a snapshot', () => {
                attach();
                const logged = tables ?? tablesToLog(database);
                inTransaction(database, () => {
                    if (tables === undefined)
                        startLogging(database, logged);
                    database.prepare('INSERT INTO copies.taken VALUES (?)').run(number);
                    database
                        .prepare('INSERT INTO copies.counter SELECT ?, name, seq FROM main.sqlite_sequence')
                        .run(number);
                });
                tables = logged;
                return createCopy(database, logged, number, settle);
            });
        },
    };
}
function createCopy(database, tables, number, settle) {
    const holder = database.prepare(blobsHeldBy(number));
    return {
        blobCount: Number(database.prepare('SELECT blobs FROM main.blob_total').get()?.blobs),
        holds: (digest) => holder.get({ digest }) !== undefined,
        putBack() {
            settle();
            return guarded('restore a snapshot', () => inTransaction(database, () => {
                const linked = changedBlobs(database, number);
                withoutTriggers(database, () => {
                    for (const table of tables)
                        putTableBack(database, table, number);
                    putCountersBack(database, number);
                });
                const isLinked = database.prepare('SELECT 1 FROM main.blob WHERE digest = ? LIMIT 1');
                return linked.filter((digest) => isLinked.get(digest) === undefined);
            }));
        },
        drop: () => guarded('forget a snapshot', () => inTransaction(database, () => forget(database, tables, number))),
    };
}
/** Those that have been linked or unlinked since the copy, and are linked. */
function changedBlobs(database, number) {
    return database
        .prepare(`
      SELECT DISTINCT digest FROM copies.log_blob AS log
      WHERE since >= ? AND EXISTS (SELECT 1 FROM main.blob WHERE digest = log.digest)`)
        .all(number)
        .map((row) => row.digest);
}
/** Ids that were given after the copy are given again; nothing can log the changes of this table. */
function putCountersBack(database, number) {
    database.exec(`
    DELETE FROM main.sqlite_sequence;
    INSERT INTO main.sqlite_sequence SELECT name, seq FROM copies.counter WHERE copy = ${number}`);
}
/** What was logged for this copy goes to the one before it, which may need it; where there is none, nobody does. */
function forget(database, tables, number) {
    database.exec(`
    DELETE FROM copies.taken WHERE number = ${number};
    DELETE FROM copies.counter WHERE copy = ${number}`);
    const { before } = database
        .prepare('SELECT max(number) AS before FROM copies.taken WHERE number < ?')
        .get(number);
    for (const { log } of tables) {
        if (before !== null)
            database.exec(`UPDATE OR IGNORE ${log} SET since = ${before} WHERE since = ${number}`);
        database.exec(`DELETE FROM ${log} WHERE since = ${number}`);
    }
}
/** Triggers would count again what the copy has counted already. */
function withoutTriggers(database, work) {
    const triggers = database.prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`).all();
    for (const { name } of triggers)
        database.exec(`DROP TRIGGER main.${name}`);
    work();
    for (const { sql } of triggers)
        database.exec(String(sql));
}
function guarded(task, work) {
    try {
        return work();
    }
    catch (error) {
        throw diskError(task, error);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/world-records.js


function createWorldRecords(database) {
    const world = database.prepare('SELECT origin, document FROM world');
    const packages = database.prepare('SELECT name, document FROM world_package ORDER BY name');
    const putWorld = database.prepare('INSERT INTO world VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET origin = excluded.origin, document = excluded.document');
    const putPackage = database.prepare('INSERT INTO world_package VALUES (?, ?) ON CONFLICT DO UPDATE SET document = excluded.document');
    const deletePackage = database.prepare('DELETE FROM world_package WHERE name = ?');
    /** There may be thousands of packages, of which one has changed. */
    const replace = ({ origin, document }, before) => {
        const { packages: entries = {}, ...others } = document;
        putWorld.run(origin, JSON.stringify(others));
        if (before === undefined)
            database.exec('DELETE FROM world_package');
        const known = before?.packages ?? {};
        for (const name of Object.keys(known))
            if (!Object.hasOwn(entries, name))
                deletePackage.run(name.toLowerCase());
        for (const [name, entry] of Object.entries(entries)) {
            const isSame = Object.hasOwn(known, name) && known[name] === entry;
            if (!isSame)
                putPackage.run(name.toLowerCase(), JSON.stringify(entry));
        }
    };
    return {
        load() {
            const row = world.get();
            if (row === undefined)
                return undefined;
            const entries = packages.all().map((entry) => [entry.name, JSON.parse(String(entry.document))]);
            const document = JSON.parse(String(row.document));
            return {
                origin: String(row.origin),
                document: entries.length === 0 ? document : { ...document, packages: Object.fromEntries(entries) },
            };
        },
        save(saved, { before, alongside } = {}) {
            world_records_guarded('save the world', () => inTransaction(database, () => {
                replace(saved, before);
                alongside?.();
            }));
        },
        savePackage(name, entry, alongside) {
            world_records_guarded('save a package', () => inTransaction(database, () => {
                if (entry === undefined)
                    deletePackage.run(name.toLowerCase());
                else
                    putPackage.run(name.toLowerCase(), JSON.stringify(entry));
                alongside?.();
            }));
        },
    };
}
function world_records_guarded(task, work) {
    try {
        work();
    }
    catch (error) {
        throw diskError(task, error);
    }
}

;// CONCATENATED MODULE: ./build/server/storage/metadata.js









const MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 5000;
/** 16 MiB of log before it is merged, which waits for the disk: a fourth of SQLite's default frequency. */
const CHECKPOINT_PAGES = 4000;
/**
 * Opens the metadata.
 * @param path a file, made if it is missing, or `:memory:`
 * @param durable syncs each change before the call returns; otherwise changes survive the end of the process, but the
 * last ones not a power cut
 * @param report is told before and after the file is brought from an older format to this one
 * @throws UserError when the file is from a newer version
 */
function openMetadata(path, durable, report = () => { }) {
    const database = new external_node_sqlite_.DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
        // The data folder is ours alone (`lockDataFolder`), so locks for each transaction would only cost.
        database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    `);
        metadata_schema_migrate(database, path, report);
        return new SqliteMetadata(database, path === MEMORY ? undefined : `${path}-snapshots`);
    }
    catch (error) {
        database.close();
        throw error;
    }
}
/** The metadata in one SQLite database: manifests with their bytes, tags, and links to blobs. */
class SqliteMetadata {
    #database;
    #copiesPath;
    #queries;
    packages;
    commits;
    world;
    tables;
    /** @param copiesPath of a database beside this one, for copies of its tables; undefined: in memory */
    constructor(database, copiesPath) {
        this.#database = database;
        this.#copiesPath = copiesPath;
        this.#queries = new Queries(database, metadata_statements_prepareStatements(database));
        this.packages = new SqlitePackages(database);
        this.commits = new SqliteCommitRecords(database);
        this.world = createWorldRecords(database);
        this.tables = createTableCopies(database, copiesPath, () => this.packages.flush());
    }
    close() {
        this.packages.flush();
        this.#database.close();
        if (this.#copiesPath !== undefined)
            (0,external_node_fs_.rmSync)(this.#copiesPath, { force: true });
    }
    linkBlob(repository, digest, size) {
        this.#queries.transaction('record a blob', (ask) => {
            ask.ensureRepository.run(repository);
            ask.linkBlob.run(repository, digest, size);
        });
    }
    blobSize(repository, digest) {
        const row = this.#queries.ask('look up a blob', (ask) => ask.blobSize.get(repository, digest));
        return row && Number(row.size);
    }
    repositoriesWithBlob(digest) {
        const rows = this.#queries.ask('look up a blob', (ask) => ask.repositoriesWithBlob.all(digest));
        return rows.map((row) => String(row.name));
    }
    isBlobLinked(digest) {
        return this.#queries.ask('look up a blob', (ask) => ask.isBlobLinked.get(digest)) !== undefined;
    }
    unlinkBlob(repository, digest) {
        return this.#queries.transaction('remove a blob', (ask) => {
            const found = ask.unlinkBlob.run(repository, digest).changes > 0;
            return { found, orphaned: found && ask.isBlobLinked.get(digest) === undefined };
        });
    }
    putManifest(repository, manifest, tags) {
        const { digest, mediaType, bytes, subject, artifactType, annotations, pushedAt } = manifest;
        this.#queries.transaction('store a manifest', (ask) => {
            ask.ensureRepository.run(repository);
            ask.touchPackage.run({ repository, now: pushedAt });
            ask.putManifest.run({
                ...{ repository, digest, mediaType, pushedAt, bytes },
                subject: subject ?? null,
                artifactType: artifactType ?? null,
                annotations: annotations ? JSON.stringify(annotations) : null,
            });
            for (const tag of tags) {
                ask.touchTagged.run({ repository, tag, now: pushedAt });
                ask.putTag.run(repository, tag, digest);
            }
        });
    }
    manifest(repository, digest) {
        const row = this.#queries.ask('look up a manifest', (ask) => ask.manifest.get(repository, digest));
        return row && { ...outlineOf(row), bytes: row.bytes };
    }
    deleteManifest(repository, digest) {
        return this.#queries.transaction('remove a manifest', (ask) => {
            ask.deleteTagsOf.run(repository, digest);
            return ask.deleteManifest.run(repository, digest).changes > 0;
        });
    }
    referrers(repository, subject) {
        return this.#queries
            .ask('look up referrers', (ask) => ask.referrers.all(repository, subject))
            .map((row) => ({ ...outlineOf(row), size: Number(row.size) }));
    }
    tagDigest(repository, tag) {
        const row = this.#queries.ask('look up a tag', (ask) => ask.tagDigest.get(repository, tag));
        return row && row.digest;
    }
    tags(repository, order, page) {
        const limit = Math.min(page.limit, MAX_LIMIT);
        const last = page.last ?? '';
        const rows = this.#queries.ask('list tags', (ask) => order === 'lexical'
            ? ask.tagsByName.all(repository, last, limit)
            : ask.tagsByPush.all({ repository, last, limit }));
        return rows.map((row) => String(row.name));
    }
    deleteTag(repository, tag) {
        return this.#queries.ask('remove a tag', (ask) => ask.deleteTag.run(repository, tag).changes > 0);
    }
    hasRepository(repository) {
        return (this.#queries.ask('look up a repository', (ask) => ask.hasRepository.get(repository)) !== undefined);
    }
    blobTotals() {
        const row = this.#queries.ask('count the blobs', (ask) => ask.blobTotals.get());
        return { blobs: Number(row?.blobs), bytes: Number(row?.bytes) };
    }
    hasManifest(repository) {
        return this.#queries.ask('look up a repository', (ask) => ask.hasManifest.get(repository)) !== undefined;
    }
    repositories(page) {
        const limit = Math.min(page.limit, MAX_LIMIT);
        const rows = this.#queries.ask('list repositories', (ask) => ask.repositories.all({ last: page.last ?? '', limit }));
        return rows.map((row) => String(row.name));
    }
}
function outlineOf(row) {
    const { subject, artifact_type: artifactType, annotations } = row;
    return {
        digest: row.digest,
        mediaType: String(row.media_type),
        ...(subject !== null && { subject: subject }),
        ...(artifactType !== null && { artifactType: String(artifactType) }),
        ...(annotations !== null && { annotations: JSON.parse(String(annotations)) }),
        pushedAt: Number(row.pushed_at),
    };
}

;// CONCATENATED MODULE: ./build/server/storage/open-store.js









/**
 * @param report is told before and after a folder of an older version is brought up to date
 * @throws UserError when the folder cannot be used: busy, not writable, not ours, from a newer version.
 */
function openStore({ data, durable = false } = {}, report = () => { }) {
    if (data === undefined)
        return openMemoryStore();
    const folder = (0,external_node_path_.resolve)(data);
    try {
        return openFolder(folder, durable, report);
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
        packages: metadata.packages,
        commits: metadata.commits,
        world: metadata.world,
        tables: metadata.tables,
        close: async () => {
            await blobs.close();
            metadata.close();
        },
    };
}
function openFolder(folder, durable, report) {
    const lock = lockDataFolder(folder);
    try {
        return openLocked(folder, durable, report, lock);
    }
    catch (error) {
        lock.close();
        throw error;
    }
}
function openLocked(folder, durable, report, lock) {
    const path = (0,external_node_path_.join)(folder, 'metadata.sqlite');
    // SQLite removes this file when it is closed in good order.
    const wasKilled = (0,external_node_fs_.existsSync)(`${path}-wal`);
    const metadata = openMetadata(path, durable, report);
    try {
        const blobs = openFileBlobs(folder, durable);
        if (wasKilled)
            removeOrphans(blobs, metadata);
        return {
            blobs,
            metadata,
            packages: metadata.packages,
            commits: metadata.commits,
            world: metadata.world,
            tables: metadata.tables,
            close: () => closeInOrder(blobs, metadata, lock),
        };
    }
    catch (error) {
        metadata.close();
        throw error;
    }
}
/** Removes the files whose process ended between storing and linking, or between unlinking and deleting. */
function removeOrphans(blobs, metadata) {
    for (const digest of blobs.digests()) {
        if (!metadata.isBlobLinked(digest))
            blobs.delete(digest);
    }
}
async function closeInOrder(blobs, metadata, lock) {
    await blobs.close();
    metadata.close();
    lock.close();
}

;// CONCATENATED MODULE: ./build/server/upload-sessions.js



/** Sessions that end by themselves after `timeoutMs` (REG-08), as it is when they begin. */
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
        entry.isEnded = true;
        await session.upload.discard();
    };
    const expire = (session) => {
        const interrupt = entries.get(session.id)?.interrupt;
        if (interrupt === undefined)
            return void end(session);
        // Who writes discards when it has stopped.
        forget(session);
        interrupt();
    };
    return {
        begin(repository, algorithm) {
            const id = (0,external_node_crypto_.randomUUID)();
            const session = { id, repository, algorithm, upload: beginUpload() };
            const cancelTimer = clock.schedule(timeoutMs(), () => expire(session));
            entries.set(id, { session, cancelTimer, interrupt: undefined, isEnded: false });
            return session;
        },
        find(id, repository) {
            const session = entries.get(id)?.session;
            if (session?.repository === repository)
                return session;
            throw new http_error/* HttpError */.j('BLOB_UPLOAD_UNKNOWN');
        },
        async exclusively(session, interrupt, work) {
            const entry = entries.get(session.id);
            if (entry === undefined)
                throw new http_error/* HttpError */.j('BLOB_UPLOAD_UNKNOWN');
            if (entry.interrupt !== undefined) {
                throw new http_error/* HttpError */.j('BLOB_UPLOAD_INVALID', {
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
                throw entry.isEnded ? new http_error/* HttpError */.j('BLOB_UPLOAD_UNKNOWN', { cause: error }) : error;
            }
            finally {
                entry.interrupt = undefined;
                if (!entries.has(session.id))
                    await session.upload.discard();
            }
        },
        forget,
        end,
        count: () => entries.size,
        async endAll() {
            await Promise.all([...entries.values()].map(({ session }) => end(session)));
        },
    };
}

;// CONCATENATED MODULE: ./build/server/webhooks/webhooks.js

const KEPT_DELIVERIES = 1000;
const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 1000;
/** GitHub waits no longer either. */
const TIMEOUT_MS = 10_000;
/** @param clock runs the pauses between attempts: 1, 2, 4 and 8 seconds */
function createWebhooks(target, clock) {
    let deliveries = [];
    let isClosed = false;
    let agent;
    const update = (delivery) => {
        deliveries = deliveries.map((other) => (other.id === delivery.id ? delivery : other));
    };
    const attempt = async (delivery) => {
        if (isClosed)
            return;
        agent ??= openAgent();
        const outcome = await post(target, delivery, await agent);
        const attempts = delivery.attempts + 1;
        const state = stateAfter(outcome, attempts);
        const next = { ...identity(delivery), attempts, ...outcome, state };
        update(next);
        if (state !== 'pending')
            return;
        clock.schedule(FIRST_DELAY_MS * 2 ** (attempts - 1), () => void attempt(next));
    };
    return {
        send(event) {
            const delivery = { ...event, id: (0,external_node_crypto_.randomUUID)(), attempts: 0, state: 'pending' };
            deliveries = [...deliveries, delivery].slice(-KEPT_DELIVERIES);
            void attempt(delivery);
        },
        list: () => deliveries,
        async close() {
            isClosed = true;
            await (await agent)?.destroy();
        },
    };
}
function identity({ id, event, payload }) {
    return { id, event, payload };
}
function stateAfter({ status }, attempts) {
    if (status !== undefined && status >= 200 && status < 300)
        return 'delivered';
    const isTransient = status === undefined || status >= 500 || status === 408 || status === 429;
    return isTransient && attempts < MAX_ATTEMPTS ? 'pending' : 'failed';
}
/** Most registries have no receiver: they do without the client. */
async function openAgent() {
    const { Agent } = await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8925)]).then(__webpack_require__.bind(__webpack_require__, 78925));
    return new Agent({ headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connect: { timeout: TIMEOUT_MS } });
}
async function post(target, delivery, dispatcher) {
    const body = JSON.stringify(delivery.payload);
    const headers = headersOf(target, delivery, body);
    try {
        const { origin, pathname, search } = new URL(target.url);
        const path = `${pathname}${search}`;
        const answer = await dispatcher.request({ origin, path, method: 'POST', headers, body });
        await answer.body.dump();
        return { status: answer.statusCode };
    }
    catch (error) {
        // The receiver is somebody else's: whatever it does wrong is what the list shows.
        return { error: error instanceof Error ? error.message : String(error) };
    }
}
function headersOf({ secret }, { id, event }, body) {
    return {
        accept: '*/*',
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/ghcr-actions',
        'x-github-delivery': id,
        'x-github-event': event,
        'x-github-hook-id': '1',
        ...(secret === undefined ? {} : { 'x-hub-signature-256': signatureOf(body, secret) }),
    };
}
function signatureOf(body, secret) {
    return `sha256=${(0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')}`;
}

;// CONCATENATED MODULE: ./build/server/world-state.js



/** What origins of worlds begin with that nobody wrote: their one token is new at each start. */
const DEFAULT_ORIGIN = 'default:';
function createWorldState(start) {
    const { context, mode, origin, records } = start;
    const saved = records().load();
    const first = continued(start, saved);
    let current = createWorld(first, context);
    let profiles = createProfiles(mode, first);
    const apply = (document, together) => {
        const next = createWorld(document, context);
        const lost = lostPackages(current, [...current.packages.keys()], (name) => next.packages.has(name));
        const alongside = () => {
            start.forgetContent(lost, next);
            together?.alongside();
        };
        records().save({ origin, document: next.document }, { before: current.document, alongside });
        current = next;
        profiles = createProfiles(mode, document);
        together?.afterwards?.();
    };
    if (first !== saved?.document)
        records().save({ origin, document: current.document });
    return {
        get current() {
            return current;
        },
        get profile() {
            return profiles.profile;
        },
        get legacyProfile() {
            return profiles.legacyProfile;
        },
        async change(edit, together) {
            const { checkWorld } = await Promise.all(/* import() */[__webpack_require__.e(143), __webpack_require__.e(4953)]).then(__webpack_require__.bind(__webpack_require__, 17334));
            apply(checkWorld(edit(current.document), context), together);
        },
        async changePackages(names, edit) {
            const { checkWorld } = await Promise.all(/* import() */[__webpack_require__.e(143), __webpack_require__.e(4953)]).then(__webpack_require__.bind(__webpack_require__, 17334));
            const before = withPackagesOf(current, names);
            const after = checkWorld(edit(before), context);
            const entries = after.packages ?? {};
            const lost = lostPackages(current, names, (name) => Object.hasOwn(entries, name));
            let next = current;
            for (const { name } of lost)
                next = withPackage(next, name, undefined);
            for (const [name, entry] of Object.entries(entries))
                next = withPackage(next, name, entry ?? {});
            const alongside = () => {
                if (lost.length > 0)
                    start.forgetContent(lost, next);
            };
            records().save({ origin, document: after }, { before, alongside });
            current = next;
        },
        setPackage(name, entry, alongside) {
            const next = withPackage(current, name, entry);
            records().savePackage(name, entry, alongside);
            current = next;
        },
    };
}
function lostPackages(before, names, isKept) {
    return names
        .filter((name) => before.packages.has(name) && !isKept(name))
        .map((name) => ({ name, entry: packageEntry(before, name) }));
}
/** The document as if the world had no other packages. */
function withPackagesOf({ base, packageEntries }, names) {
    const entries = names.flatMap((name) => {
        const entry = packageEntries.get(name);
        return entry === undefined ? [] : [[name, entry]];
    });
    return { ...base, packages: Object.fromEntries(entries) };
}
function createProfiles(mode, document) {
    const settings = (0,world_settings/* withEdition */.V)(document.settings);
    return { profile: createProfile(mode, settings), legacyProfile: createLegacyProfile(settings) };
}
/**
 * What a restart goes on with: the saved world, if it started from the same document; else the new document, and of the saved one
 * the packages that the new one does not mention.
 */
function continued({ document, origin }, saved) {
    if (saved === undefined)
        return document;
    if (saved.origin === origin && origin.startsWith(DEFAULT_ORIGIN)) {
        const tokens = { ...saved.document.tokens, ...withoutSecrets(document).tokens };
        return { ...saved.document, tokens };
    }
    if (saved.origin === origin)
        return saved.document;
    const packages = { ...saved.document.packages, ...document.packages };
    return { ...document, ...(Object.keys(packages).length === 0 ? {} : { packages }) };
}

;// CONCATENATED MODULE: ./build/server/create-services.js























/** Of the snapshot that a reset returns to; no other can have this name. */
const START = ' start';
const create_services_GITHUB = 'https://github.com';
/**
 * Everything that a registry is made of, before any port is open.
 * @param authority of `--tls auto`, PEM
 * @throws UserError for a data folder that cannot be used
 */
function createServices(options, openedWorld, authority) {
    const { clock: realClock = systemClock, log = server_log/* silentLog */.a, adminToken, serverUrl = create_services_GITHUB } = options;
    const clock = createMovableClock(realClock);
    const recorder = createRecorder();
    const faults = createFaultList();
    const aftermath = createAftermath(clock);
    const rateLimit = createRateLimit(clock);
    const restQuotas = createRestQuotas(clock);
    const held = {};
    const store = openHoldingStore(options, log, (digest) => held.snapshots?.keeps(digest) ?? false);
    const world = createWorldState({
        ...openedWorld,
        mode: options.mode ?? 'ghcr',
        records: () => store.world,
        forgetContent: (lost, next) => forgetContent([...lost, ...lostLegacyContent(next, store)], store, clock),
    });
    adoptPackages(world, store);
    const timeoutMs = () => world.profile.uploadTimeoutMs;
    const sessions = createUploadSessions(() => store.blobs.beginUpload(), realClock, timeoutMs);
    const snapshots = createSnapshots({ world, store, clock, sessions });
    held.snapshots = snapshots;
    const keepStart = startKeeper(store, snapshots);
    keepStart();
    const reset = async () => {
        if (!(await snapshots.restore(START)))
            throw wouldLoseData();
        for (const part of [recorder, faults, aftermath, rateLimit, restQuotas])
            part.clear();
    };
    return {
        ...{
            world,
            store,
            snapshots,
            webhooks: options.webhook === undefined ? undefined : createWebhooks(options.webhook, realClock),
            sessions,
            issuedTokens: createIssuedTokens(realClock),
            pageSessions: createPageSessions(realClock),
            downloads: createDownloadSignature(realClock),
            recorder,
            liveRecords: createLiveRecords(recorder, realClock),
            metrics: createMetrics(),
            faults,
            aftermath,
            rateLimit,
            restQuotas,
            ...{ clock, log, adminToken, authority, serverUrl },
            hosts: (0,server_hosts/* createServerHosts */.h)(serverUrl),
            keepStart,
            reset,
        },
        ...containerNames(world),
        get profile() {
            return world.profile;
        },
    };
}
/** What names mean at the container registry. */
function containerNames(world) {
    return { findPackage: (name) => findPackage(world.current, name), birthEntry: () => undefined };
}
/** What keeps the state that a reset returns to; nothing, where the folder had content before this process. */
function startKeeper(store, snapshots) {
    if (!isFresh(store))
        return () => { };
    return () => void snapshots.take(START);
}
/** Content from before could be lost by a reset: it is left to snapshots, which somebody takes on purpose. */
function isFresh({ metadata }) {
    return metadata.blobTotals().blobs === 0 && metadata.repositories({ limit: 1 }).length === 0;
}
/** A store that keeps the bytes of blobs that are held, even when they are deleted. */
function openHoldingStore(options, log, isHeld) {
    const store = openStore(options, log.progress);
    return { ...store, blobs: withHeldBlobs(store.blobs, isHeld) };
}
function wouldLoseData() {
    return new http_error/* HttpError */.j('UNSUPPORTED', {
        status: 409,
        message: 'the data folder had content when this registry started, which a reset would lose: take a snapshot (POST /_/snapshots/NAME) and restore that',
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/server/listen.js



/** Longer than clients and proxies keep idle connections, so that the server never closes one under a request. */
const KEEP_ALIVE_MS = 75_000;
const MAX_HEADER_BYTES = 32 * 1024;
/**
 * @param tls speaks HTTPS with it, and HTTP without
 * @throws UserError when the port is taken or not allowed
 */
async function listen(listener, address, port, tls) {
    const options = { requestTimeout: 0, maxHeaderSize: MAX_HEADER_BYTES };
    const server = tls === undefined
        ? (0,external_node_http_.createServer)(options, listener)
        : (0,external_node_https_.createServer)({ ...options, cert: tls.certificate, key: tls.key }, listener);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    // Who waits for leave to send is judged first: the body gives it when it is opened.
    server.on('checkContinue', listener);
    // Node would answer 417 without a word and without a line in the log; RFC 9110 lets us do what was asked.
    server.on('checkExpectation', listener);
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

;// CONCATENATED MODULE: ./build/server/open-world.js




/** @throws UserError that says where the document is wrong and what would be right */
async function openWorld(options) {
    const { mode = 'ghcr', world, anonymous, jobToken } = options;
    const isOci = mode === 'oci';
    const contextFor = (byDefault) => ({
        anonymous: { access: anonymous ?? byDefault, needsBearer: !isOci },
        freeNamespaces: isOci,
    });
    if (world !== undefined) {
        const context = contextFor('none');
        const document = await readDocument(world, context);
        return { document, context, origin: (0,oci_digest/* digestOf */.ol)(JSON.stringify(document)) };
    }
    const context = contextFor(isOci ? 'write' : 'none');
    if (jobToken !== undefined) {
        const origin = `${DEFAULT_ORIGIN}job in ${jobToken.repository}`;
        return { document: jobDocument(jobToken), context: { ...context, jobSecret: jobToken.secret }, origin };
    }
    if (isOci)
        return { document: {}, context, origin: `${DEFAULT_ORIGIN}open` };
    const login = { username: 'octocat', password: `ghp_${(0,external_node_crypto_.randomBytes)(18).toString('hex')}` };
    return { document: defaultDocument(login), context, origin: `${DEFAULT_ORIGIN}one user`, login };
}
/** The reader brings YAML and a schema validator, which most starts do without. */
async function readDocument(world, context) {
    const { parseWorld, checkWorld } = await Promise.all(/* import() */[__webpack_require__.e(143), __webpack_require__.e(4953)]).then(__webpack_require__.bind(__webpack_require__, 17334));
    return typeof world === 'string' ? parseWorld(world, 'world', context) : checkWorld(world, context);
}
function defaultDocument({ username, password }) {
    const scopes = ['write:packages', 'delete:packages'];
    return { users: { [username]: {} }, tokens: { [password]: { type: 'classic', user: username, scopes } } };
}
/** Nothing in the environment says what the job's `permissions:` are: what publishing and its checks may need. */
const JOB_PERMISSIONS = { packages: 'write', contents: 'read', checks: 'write', statuses: 'write' };
/** Nothing in the environment says whether the owner is a user; an organization allows the same here. */
function jobDocument({ repository, actor }) {
    const [owner = ''] = repository.split('/');
    const isOwn = owner.toLowerCase() === actor.toLowerCase();
    return {
        users: { [actor]: {} },
        ...(isOwn ? {} : { organizations: { [owner]: { members: [actor] } } }),
        repositories: { [repository]: {} },
        tokens: { [JOB_TOKEN_KEY]: { type: 'actions', repository, actor, permissions: JOB_PERMISSIONS } },
    };
}

;// CONCATENATED MODULE: ./build/server/package-target.js









/**
 * The package is born as one that its owner pushes.
 * @param name OWNER/NAME
 * @throws UserError when the world knows nobody who could push there
 */
function createPackageTarget(name, services) {
    const { store, world, clock } = services;
    const principal = publisherOf(name, world.current);
    const stored = (0,model/* contentOf */.$E)(services.findPackage(name));
    async function putManifest(bytes, digest, type, tags) {
        const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, type);
        await publish({ principal, name, manifest, isTagged: tags.length > 0 }, services, () => store.metadata.putManifest(stored, manifestRecord(manifest, digest, bytes, clock.now()), tags));
    }
    async function putBlob({ descriptor, open }) {
        const { digest } = descriptor;
        const upload = store.blobs.beginUpload();
        try {
            await upload.append(external_node_stream_.Readable.from(copied(open())), { algorithm: (0,oci_digest/* algorithmOf */.Hy)(digest) });
            await upload.commit(digest, (size) => store.metadata.linkBlob(stored, digest, size));
        }
        finally {
            await upload.discard();
        }
    }
    return {
        exists: async ({ digest, mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)
            ? store.metadata.manifest(stored, digest) !== undefined
            : store.metadata.blobSize(stored, digest) !== undefined,
        async push(content) {
            const { digest, mediaType } = content.descriptor;
            if ((0,media_types/* isManifestType */.Q3)(mediaType))
                await putManifest(await (0,oci_content/* readVerified */.xu)(content), digest, mediaType, []);
            else
                await putBlob(content);
            return 'uploaded';
        },
        async tag({ digest }, tag) {
            const record = store.metadata.manifest(stored, digest);
            if (record === undefined)
                throw new errors/* UserError */.y(`${name} has no manifest ${digest} to be tagged ${tag}`);
            await putManifest(record.bytes, digest, record.mediaType, [tag]);
        },
        hasTag: (tag) => store.metadata.tagDigest(stored, tag) !== undefined,
    };
}
/** The store keeps chunks for a while, and a source may reuse its buffers. */
async function* copied(bytes) {
    for await (const chunk of bytes)
        yield Buffer.from(chunk);
}
/** An owner; of an organization that names none, a member. Where everybody may write, nobody has to be named. */
function publisherOf(name, { accounts, anonymous, rules }) {
    if (anonymous.access === 'write')
        return { kind: 'anonymous' };
    const login = (0,model/* ownerOf */.bf)(name);
    const account = accounts.get(login);
    const [person = rules.freeNamespaces ? login : undefined] = [
        ...(account?.owners ?? []),
        ...(account?.members ?? []),
    ];
    if (person !== undefined)
        return { kind: 'user', name: person };
    const problem = account === undefined ? 'is neither a user nor an organization' : 'is an organization without people';
    throw new errors/* UserError */.y(`nobody could push ${name}: ${login} ${problem} in this world`);
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/server/tls/open-tls.js





/** Under which an `auto` certificate is valid, beside the machine's own name. */
const NAMES = ['localhost', '127.0.0.1', '::1', 'host.docker.internal', 'host.containers.internal'];
/**
 * @param names further names and addresses for the certificate of `auto`
 * @throws UserError when certificate and key cannot be used
 */
async function openTls({ tls, data }, names) {
    if (tls === undefined)
        return undefined;
    if (tls !== 'auto')
        return checkedPair(tls);
    // It brings a library that most starts do without.
    const { createAuthority, issueCertificate } = await Promise.all(/* import() */[__webpack_require__.e(2631), __webpack_require__.e(8767)]).then(__webpack_require__.bind(__webpack_require__, 18767));
    const now = Date.now();
    const kept = data === undefined ? undefined : readAuthority(data);
    const authority = kept ?? (await createAuthority(now));
    if (data !== undefined && kept === undefined)
        keepAuthority(data, authority);
    const all = [...new Set([...NAMES, (0,external_node_os_.hostname)().toLowerCase(), ...names])];
    return { ...(await issueCertificate(authority, all, now)), authority: authority.certificate };
}
function checkedPair(pair) {
    try {
        (0,external_node_tls_.createSecureContext)({ cert: pair.certificate, key: pair.key });
        return pair;
    }
    catch (cause) {
        throw new errors/* UserError */.y(`the certificate and the key for TLS cannot be used (${cause.message}): give a PEM file with the certificate and one with its key, which has no password`, { cause });
    }
}
function authorityPaths(data) {
    return { certificate: (0,external_node_path_.join)(data, 'tls', 'ca.pem'), key: (0,external_node_path_.join)(data, 'tls', 'ca-key.pem') };
}
/** The key is written first: without its certificate there is no authority yet. */
function readAuthority(data) {
    const paths = authorityPaths(data);
    try {
        return { certificate: (0,external_node_fs_.readFileSync)(paths.certificate, 'utf8'), key: (0,external_node_fs_.readFileSync)(paths.key, 'utf8') };
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* UserError */.y(`cannot read the authority of --tls auto in the data folder: ${error.message}`, {
            cause: error,
        });
    }
}
function keepAuthority(data, { certificate, key }) {
    const paths = authorityPaths(data);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(data, 'tls'), { recursive: true, mode: 0o700 });
        (0,external_node_fs_.writeFileSync)(paths.key, key, { mode: 0o600 });
        (0,external_node_fs_.writeFileSync)(paths.certificate, certificate, { mode: 0o600 });
    }
    catch (cause) {
        throw new errors/* UserError */.y(`cannot keep the authority of --tls auto (${cause.message}): give --data a folder that the registry may write to`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/server/start-registry.js









const GRACE_MS = 10_000;
const LOOPBACK = '127.0.0.1';
/** @throws UserError for a wrong world, a data folder that cannot be used, or a port that is taken */
async function startRegistry(options = {}) {
    const address = options.listen ?? LOOPBACK;
    const opened = await openWorld(options);
    const tls = await openTls(options, [address, ...(0,server_hosts/* namesOf */.e)((0,server_hosts/* createServerHosts */.h)(options.serverUrl))]);
    const services = createServices(options, opened, tls?.authority);
    const ports = [];
    let closed;
    const close = () => {
        closed ??= closeAll(ports, services);
        return closed;
    };
    const open = async (app, wanted) => {
        const port = await listen(app, address, wanted, tls);
        ports.push(port);
        const urlOn = (host) => `${tls === undefined ? 'http' : 'https'}://${(0,server_origin/* formatHost */.g9)(host, port.port)}`;
        return { url: urlOn(reachable(address)), urlOn };
    };
    try {
        if (options.load !== undefined)
            await load(options.load, services);
        const addresses = await openPorts(open, options, services);
        return {
            ...addresses,
            login: opened.login,
            faults: services.faults,
            world: () => services.world.current.document,
            requests: (filter) => services.recorder.list(filter),
            reset: services.reset,
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function load(fill, services) {
    await fill((name) => createPackageTarget(name, services));
    services.keepStart();
}
/** Opens the registry's own port last: who reaches it finds all the others. */
async function openPorts(open, { port = 0, blobPort, blobUrl, legacyPort, listen: address = LOOPBACK }, services) {
    if (blobPort !== undefined) {
        const blobs = await open(createApp(STORAGE_ROUTES, services, 'storage'), blobPort);
        services.downloads.moveTo(blobUrl ?? blobs.urlOn(blobHost(address)));
    }
    const legacy = legacyPort === undefined ? undefined : await open(createApp(ROUTES, services, 'legacy'), legacyPort);
    const { url } = await open(createApp(ROUTES, services), port);
    // Without a port of its own the legacy registry is on this one, under its Host.
    return {
        registry: url,
        api: `${url}/api/v3`,
        legacy: legacy?.url ?? url,
        admin: `${url}/_/`,
        pages: url,
    };
}
async function closeAll(ports, services) {
    services.liveRecords.close();
    await Promise.all(ports.map((port) => port.close(GRACE_MS)));
    await services.sessions.endAll();
    await services.webhooks?.close();
    services.snapshots.close();
    await services.store.close();
}
/** With the registry's own host name some clients would forward their token to the blob port. */
function blobHost(address) {
    const host = reachable(address);
    return host === LOOPBACK ? 'localhost' : host;
}
/** A wildcard address is no address to connect to. */
function reachable(address) {
    if (address === '0.0.0.0')
        return LOOPBACK;
    return address === '::' ? '::1' : address;
}


/***/ }),

/***/ 58030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ accountDefaults),
/* harmony export */   V: () => (/* binding */ withEdition)
/* harmony export */ });
/** Where an edition differs from today's (`docs/ghcr-behaviour.md`, editions). */
const PRESETS = {
    beta: {
        deleteThreshold: 25,
        newPackageVisibility: 'private',
        grantsToPeople: false,
        workflowDeletes: false,
    },
    '2021': { deleteThreshold: 25, newPackageVisibility: 'private', workflowDeletes: false },
    '2022': { workflowDeletes: false },
    '2024': {},
};
const ACCOUNT_PRESETS = {
    beta: { containerRegistry: false, inheritAccess: false },
    '2021': { containerRegistry: false, inheritAccess: true },
    '2022': { containerRegistry: true, inheritAccess: true },
    '2024': { containerRegistry: true, inheritAccess: true },
};
/** Of the edition: accounts switch their container registry on themselves at first, and access is a package's own (PERM-14, PERM-11). */
function accountDefaults(settings) {
    return ACCOUNT_PRESETS[settings?.edition ?? '2024'];
}
/** The settings of a world over those that its edition implies. */
function withEdition(settings) {
    return { ...PRESETS[settings?.edition ?? '2024'], ...settings };
}


/***/ })

};
