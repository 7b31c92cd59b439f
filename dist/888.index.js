export const id = 888;
export const ids = [888];
export const modules = {

/***/ 67743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ platformsOf),
/* harmony export */   v: () => (/* binding */ readImageFacts)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_image_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22962);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77381);
/* harmony import */ var _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51538);








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
/** Platforms as docker writes them, each once, in the order of the image. */
function platformsOf(facts) {
    const texts = facts.flatMap(({ platform }) => (platform === undefined ? [] : [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform)]));
    return [...new Set(texts)];
}
async function readContent(source, descriptor) {
    try {
        return await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_6__/* .contentOf */ .$)(source, descriptor));
    }
    catch (error) {
        // Damaged: the source can say which file it is.
        throw error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c ? new _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CopyError */ .k('source', descriptor, error) : error;
    }
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > _oci_image_config_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_CONFIG_BYTES */ .GW)
        return {};
    return (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_7__/* .parseConfig */ .o4)(await readContent(source, config));
}
function platformOf(descriptor, config) {
    const platform = descriptor.platform ?? (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_7__/* .platformOfConfig */ .Dr)(config);
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
}
function labelsOf(config) {
    const labels = config.config?.Labels;
    if (typeof labels !== 'object' || labels === null)
        return {};
    return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}


/***/ }),

/***/ 14261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AP: () => (/* binding */ createRemoteImage),
  W9: () => (/* binding */ findImageSource),
  Hd: () => (/* binding */ lowerName),
  nH: () => (/* binding */ openSourceImage),
  AB: () => (/* binding */ parseImageSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/images/containers-storage.js + 3 modules
var containers_storage = __webpack_require__(65242);
// EXTERNAL MODULE: ./build/images/docker-engine.js
var docker_engine = __webpack_require__(15970);
// EXTERNAL MODULE: ./build/images/engine-endpoint.js
var engine_endpoint = __webpack_require__(88519);
// EXTERNAL MODULE: ./build/images/image-id.js
var image_id = __webpack_require__(49098);
// EXTERNAL MODULE: ./build/images/layout-index.js
var layout_index = __webpack_require__(34912);
;// CONCATENATED MODULE: ./build/images/find-local-image.js









/**
 * What a source without transport means: an OCI layout or tar that exists, an image of the Docker Engine, or one of
 * podman (ACT-01). What is plainly a path is not looked for elsewhere.
 * @throws UserError that lists what was found when it may be several, and where was looked when it is none
 */
async function findLocalImage(text) {
    const quoted = JSON.stringify(text);
    const problem = isPath(text) ? 'it is no name of an image' : nameProblemOf(text);
    if (problem !== undefined) {
        const kind = await kindOf(text);
        if (kind === undefined)
            throw noSuchPath(text, problem);
        return sourceOf(text, kind);
    }
    const quick = [lookAtPath(text), lookInDaemon(text), lookInStorage(text, false)];
    const [path, daemon, podman] = (await Promise.all(quick));
    const isFound = [path, daemon, podman].some((finding) => 'source' in finding);
    const findings = [path, daemon, isFound ? podman : await lookInStorage(text, true)];
    const all = findings.filter((finding) => 'source' in finding);
    const different = all.filter(({ id }, position) => all.findIndex((other) => other.id === id) === position);
    const [first] = different;
    if (first === undefined) {
        const problems = findings.flatMap((finding) => ('problem' in finding ? [finding.problem] : []));
        throw new errors/* UserError */.y(`found no image ${quoted}: ${problems.join('; ')}. For one of a registry write docker://${text}`);
    }
    if (different.length === 1)
        return first.source;
    const list = different.map(({ shown }) => shown).join(', ');
    throw new errors/* UserError */.y(`source ${quoted} may be any of ${different.length}: ${list}. Write which one you mean`);
}
/** Dots, slashes and backslashes where no image's name has them. */
function isPath(text) {
    return /^[./~]|\\|^[A-Za-z]:\//.test(text);
}
function sourceOf(path, kind) {
    const isFolder = kind === 'folder' || kind === 'layout';
    return { transport: isFolder ? 'oci' : 'docker-archive', path, reference: '' };
}
/** Why a text cannot be the name or ID of an image; undefined when it can. */
function nameProblemOf(text) {
    if ((0,image_id/* isImageId */.rw)(text))
        return undefined;
    try {
        (0,reference/* parseReference */.F2)(text);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return error.message;
        throw error;
    }
}
function noSuchPath(text, problem) {
    const hint = text.lastIndexOf(':') > 1 ? `. A tag in a layout is written oci:${text}` : '';
    return new errors/* UserError */.y(`source ${JSON.stringify(text)} does not exist, and ${problem}: give the folder of an OCI layout, a tar, or the name of an image${hint}`);
}
async function lookAtPath(text) {
    const kind = await kindOf(text);
    if (kind === undefined)
        return { problem: 'there is no such folder or file' };
    if (kind === 'folder')
        return { problem: `the folder ${text} is no OCI layout` };
    if (kind === 'file')
        return { problem: `the file ${text} is no tar` };
    const source = sourceOf(text, kind);
    const shown = kind === 'layout' ? `the OCI layout in this folder (oci:${text})` : `the file (docker-archive:${text})`;
    return { source, id: `path ${text}`, shown };
}
async function lookInDaemon(name) {
    try {
        const endpoint = await (0,engine_endpoint/* findEngineEndpoint */.L)();
        const engine = await (0,docker_engine/* openDockerEngine */.h)(endpoint);
        try {
            const image = await engine.inspect(name);
            if (image === undefined)
                return { problem: `the Docker Engine at ${endpoint.label} does not have it` };
            const source = { transport: 'docker-daemon', reference: name };
            return { source, id: image.id, shown: `${image.id} of the Docker Engine (docker-daemon:${name})` };
        }
        finally {
            await engine.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return { problem: error.message };
        throw error;
    }
}
/** @param isThorough whether to ask podman or buildah as well, which takes a while */
async function lookInStorage(name, isThorough) {
    try {
        const image = isThorough ? (await (0,containers_storage/* findStoredImage */.ES)(name)).image : await (0,containers_storage/* findInOwnStore */.eU)(name);
        if (image === undefined)
            return { problem: "podman's storage does not have it" };
        const source = { transport: 'containers-storage', reference: name };
        return { source, id: image.id, shown: `${image.id} of podman (containers-storage:${name})` };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return { problem: error.message };
        throw error;
    }
}
/** Undefined when there is nothing of that name. */
async function kindOf(path) {
    const isFolder = await isFolderAt(path);
    if (isFolder === undefined)
        return undefined;
    if (isFolder)
        return (await isFolderAt((0,external_node_path_.join)(path, layout_index/* LAYOUT_MARKER */.Ys.name))) === false ? 'layout' : 'folder';
    return (await looksLikeTar(path)) ? 'tar' : 'file';
}
async function isFolderAt(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        // A name that no file can have, such as a long reference, is no path either.
        const { code = '' } = error;
        if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code))
            return undefined;
        throw error;
    }
}
/** By the first bytes: gzip, zstd, or the magic of a tar's first header (POSIX ustar, GNU). */
async function looksLikeTar(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer } = await file.read(Buffer.alloc(262), 0, 262, 0);
        const head = buffer.toString('hex', 0, 4);
        return head.startsWith('1f8b') || head === '28b52ffd' || buffer.toString('latin1', 257) === 'ustar';
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/images/open-image.js + 9 modules
var open_image = __webpack_require__(7868);
// EXTERNAL MODULE: ./build/images/source-name.js
var source_name = __webpack_require__(99020);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/image-source.js





/** A source as `copy` and `inspect` read it: a name without transport is a reference to a registry. */
function parseImageSource(text) {
    const name = (0,usage_error/* asUsage */.im)(() => (0,source_name/* parseSourceName */.m)(text));
    if (name.transport === 'docker')
        return { ...name, reference: lowerName(name.reference) };
    if (name.transport !== 'none')
        return name;
    if (isPath(text)) {
        throw new usage_error/* UsageError */.eb(`${JSON.stringify(text)} is a path: write oci:DIR, oci-archive:FILE or docker-archive:FILE, as it is`);
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
    return name.transport === 'none' ? findLocalImage(name.text) : name;
}
/** @throws UserError when there is no such image, or it is not whole */
async function openSourceImage(name, client, packing) {
    if (name.transport !== 'docker')
        return (0,open_image/* openLocalImage */.h)(name, packing);
    const { registry, repository, tag, digest } = (0,usage_error/* asUsage */.im)(() => (0,reference/* parseReference */.F2)(name.reference));
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
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44647);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62844);
/* harmony import */ var _image_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67743);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14261);





/** Looks at an image on this machine or in a registry, without its layers. */
async function inspect(inputs, context) {
    const name = (0,_image_source_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageSource */ .AB)(inputs.source);
    return (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .withRegistryClient */ .J8)(inputs, context, async (client) => {
        const image = await (0,_image_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSourceImage */ .nH)(name, client);
        try {
            for (const notice of image.notices)
                context.log.notice(notice);
            const facts = await (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readImageFacts */ .v)(image.source, image.root);
            return {
                digest: image.root.digest,
                'media-type': image.root.mediaType,
                size: sizeOf(image.root, facts),
                platforms: (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .platformsOf */ .W)(facts),
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
        ...(platform === undefined ? {} : { platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) }),
        layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
        labels,
        annotations: manifest.annotations ?? {},
    };
}
/** Bytes of everything below the root, each digest once, foreign layers left out. */
function sizeOf(root, facts) {
    const all = [root, ...facts.flatMap(({ manifest }) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest))];
    const sizes = new Map(all.filter((descriptor) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isForeign */ .jq)(descriptor)).map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
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
