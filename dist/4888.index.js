export const id = 4888;
export const ids = [4888];
export const modules = {

/***/ 67743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   vX: () => (/* binding */ readImageFacts),
/* harmony export */   yn: () => (/* binding */ sizeOfImage)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22962);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77381);
/* harmony import */ var _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51538);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4147);









/** The manifests below `root`, itself first, each once, indexes in indexes included. */
async function readImageFacts(source, root) {
    const facts = new Map();
    const visit = async (descriptor) => {
        if (facts.has(descriptor.digest) || !(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType))
            return;
        const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await readContent(source, descriptor), descriptor.mediaType);
        const config = manifest.kind === 'image' ? await readConfig(source, manifest) : {};
        facts.set(descriptor.digest, {
            descriptor,
            manifest,
            platform: platformOf(descriptor, config),
            labels: labelsOf(config),
        });
        if (manifest.kind === 'index')
            for (const child of manifest.manifests)
                await visit(child);
    };
    await visit(root);
    return [...facts.values()];
}
/** Platforms as docker writes them, each once and one line, whatever the image says, in the order of the image. */
function platformsOf(facts) {
    const texts = facts.flatMap(({ platform }) => platform === undefined ? [] : [(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform))]);
    return [...new Set(texts)];
}
/** Bytes of everything below the root. */
function sizeOfImage(root, facts) {
    return sizeOf([root, ...facts.flatMap(({ manifest }) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .successors */ .ir)(manifest))]);
}
/** Bytes of a few contents, each once, without those that stay elsewhere. */
function sizeOf(contents) {
    const sizes = new Map(contents.filter((content) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(content)).map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
async function readContent(source, descriptor) {
    try {
        return await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_7__/* .contentOf */ .$)(source, descriptor));
    }
    catch (error) {
        // Damaged: the source can say which file it is.
        throw error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c ? new _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CopyError */ .k('source', descriptor, error) : error;
    }
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > _oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_CONFIG_BYTES */ .GW)
        return {};
    return (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .parseConfig */ .o4)(await readContent(source, config));
}
function platformOf(descriptor, config) {
    const platform = descriptor.platform ?? (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .platformOfConfig */ .Dr)(config);
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
}
function labelsOf(config) {
    const labels = config.config?.Labels;
    if (typeof labels !== 'object' || labels === null)
        return {};
    return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}


/***/ }),

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

/***/ 94888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44647);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62844);
/* harmony import */ var _image_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67743);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28379);




/** Looks at an image on this machine or in a registry, without its layers. */
async function inspect(inputs, context) {
    const name = (0,_image_source_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageSource */ .AB)(inputs.source);
    return (0,_access_js__WEBPACK_IMPORTED_MODULE_1__/* .withRegistryClient */ .J8)(inputs, context, async (client) => {
        const image = await (0,_image_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openSourceImage */ .nH)(name, client);
        try {
            for (const notice of image.notices)
                context.log.notice(notice);
            const facts = await (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageFacts */ .vX)(image.source, image.root);
            return {
                digest: image.root.digest,
                'media-type': image.root.mediaType,
                size: (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOfImage */ .yn)(image.root, facts),
                platforms: (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(facts),
                manifests: facts.map(describeManifest),
            };
        }
        finally {
            await image.close();
        }
    });
}
function describeManifest({ descriptor, manifest, platform, labels }) {
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    return {
        digest: descriptor.digest,
        'media-type': descriptor.mediaType,
        size: descriptor.size,
        ...(platform === undefined ? {} : { platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) }),
        layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
        labels,
        annotations: manifest.annotations ?? {},
    };
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

/***/ 22962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ platformOfConfig),
/* harmony export */   GW: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/** Configs are small; one that is larger is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
/** Configs are the business of runtimes: one that is no JSON object has simply no fields. */
function parseConfig(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}
/** What the config is for; undefined when it does not say. */
function platformOfConfig({ os, architecture, variant, ...others }) {
    const { 'os.version': version, 'os.features': features } = others;
    if (!isText(os) || !isText(architecture))
        return undefined;
    return {
        architecture,
        os,
        ...(isText(variant) && { variant }),
        ...(isText(version) && { 'os.version': version }),
        ...(Array.isArray(features) && features.every(isText) && { 'os.features': features }),
    };
}
function isText(value) {
    return typeof value === 'string' && value !== '';
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


/***/ })

};
