export const id = 8546;
export const ids = [8546];
export const modules = {

/***/ 41983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ decompressStream),
  b: () => (/* binding */ formatOf)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/images/compress/zstd-frames.js
const SKIPPABLE_MAGIC = 0x184d2a50;
const FRAME_MAGIC = 0xfd2fb528;
/**
 * The same bytes, with no chunk across the end of a frame: Node's decoder stops in the middle of such a chunk. Frames that follow each
 * other are one content (RFC 8878, 3.1); pzstd, zstd:chunked and our own layers have many.
 */
async function* splitFrames(source) {
    const steps = walkFrames();
    let step = steps.next().value;
    let missing = step.byteCount;
    let read = [];
    for await (const chunk of source) {
        let start = 0;
        for (let position = 0; position < chunk.byteLength;) {
            const taken = Math.min(missing, chunk.byteLength - position);
            if (step.isRead)
                read.push(...chunk.subarray(position, position + taken));
            position += taken;
            missing -= taken;
            while (missing === 0) {
                step = steps.next(Buffer.from(read)).value;
                missing = step.byteCount;
                read = [];
                if (step.endsFrame && position > start) {
                    yield chunk.subarray(start, position);
                    start = position;
                }
            }
        }
        if (start < chunk.byteLength)
            yield chunk.subarray(start);
    }
}
/** Goes from part to part of all frames (RFC 8878, 3.1.1 and 3.1.2), and is told the bytes that it wants to see. */
function* walkFrames() {
    for (let endsFrame = false;; endsFrame = true) {
        const magic = (yield { byteCount: 4, isRead: true, endsFrame }).readUInt32LE();
        if ((magic & 0xfffffff0) === SKIPPABLE_MAGIC) {
            const size = yield { byteCount: 4, isRead: true };
            yield { byteCount: size.readUInt32LE() };
        }
        else if (magic === FRAME_MAGIC) {
            yield* walkFrame();
        }
        else {
            yield { byteCount: Number.POSITIVE_INFINITY }; // no frame: that is for the decoder to say
        }
    }
}
function* walkFrame() {
    const descriptor = (yield { byteCount: 1, isRead: true }).readUInt8();
    const isSingleSegment = (descriptor & 0x20) !== 0;
    const windowBytes = isSingleSegment ? 0 : 1;
    const dictionaryBytes = [0, 1, 2, 4][descriptor & 3];
    const contentSizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6];
    yield { byteCount: windowBytes + dictionaryBytes + contentSizeBytes };
    for (let isLast = false; !isLast;) {
        const header = (yield { byteCount: 3, isRead: true }).readUIntLE(0, 3);
        isLast = (header & 1) !== 0;
        const isRunLength = ((header >> 1) & 3) === 1;
        yield { byteCount: isRunLength ? 1 : header >> 3 };
    }
    if ((descriptor & 4) !== 0)
        yield { byteCount: 4 };
}

;// CONCATENATED MODULE: ./build/images/compress/decompress-stream.js




/** What compressed files begin with: RFC 1952; RFC 8878, whose first frame may be a skippable one. */
const MAGIC = { gzip: /^1f8b/, zstd: /^(28b52ffd|5[0-9a-f]2a4d18)/ };
/** @param head the first four bytes @returns undefined when they are those of neither */
function formatOf(head) {
    const magic = Buffer.from(head).toString('hex');
    return Object.keys(MAGIC).find((format) => MAGIC[format].test(magic));
}
/**
 * The content of compressed bytes: all of it, when they are several members or frames.
 * @param name what messages call them
 * @throws UserError when they are damaged or cut short
 */
async function* decompressStream(bytes, { format, name }) {
    try {
        yield* format === 'gzip'
            ? (0,external_node_stream_.pipeline)(bytes, (0,external_node_zlib_.createGunzip)(), () => undefined)
            : (0,external_node_stream_.pipeline)(splitFrames(bytes), (0,external_node_zlib_.createZstdDecompress)(), () => undefined);
    }
    catch (cause) {
        const { code = '', message } = cause;
        if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code))
            throw cause;
        throw new errors/* UserError */.y(`${name} is cut short or damaged: it cannot be decompressed (${message}). Write it again`, { cause });
    }
}


/***/ }),

/***/ 10289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ bytesAt),
/* harmony export */   mL: () => (/* binding */ createLocatedImage),
/* harmony export */   mb: () => (/* binding */ readLocation)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45734);
/* harmony import */ var _file_stream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66158);



/** An image whose contents lie at known places. */
function createLocatedImage({ root, locations, name, notices = [], locate = async () => undefined, }) {
    const source = {
        async resolve(reference) {
            if (reference === '' || reference === root.digest)
                return root;
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`no image ${JSON.stringify(reference)} in ${name}: it holds ${root.digest}`);
        },
        async *fetch({ digest }, from) {
            const location = locations.get(digest) ?? (await locate(digest));
            if (location === undefined)
                throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} does not hold ${digest}: write it again`);
            yield* readLocation(location, from);
        },
    };
    return {
        source,
        root,
        notices,
        findDamage: (descriptor) => (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDamage */ .P)(`${descriptor.digest} in ${name}`, descriptor.digest, source.fetch(descriptor)),
        close: async () => { },
    };
}
/** Bytes from byte `from` of the location on. */
function readLocation(location, from = 0) {
    if (location instanceof Uint8Array)
        return once(location.subarray(from));
    const { start, end } = location.range;
    return (0,_file_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileRange */ .q)(location.file, { start: start + from, end });
}
function bytesAt(location) {
    return location instanceof Uint8Array ? location.byteLength : location.range.end - location.range.start;
}
async function* once(bytes) {
    yield bytes;
}


/***/ }),

/***/ 14100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ parseSavedImages),
/* harmony export */   Ou: () => (/* binding */ foreignLayersOf),
/* harmony export */   TZ: () => (/* binding */ parseSavedJson),
/* harmony export */   hH: () => (/* binding */ SAVED_IMAGES)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54566);





/** The file that lists the images of a tar of `docker save`. */
const SAVED_IMAGES = 'manifest.json';
/** @throws UserError when it is not what `docker save` writes */
function parseSavedImages(bytes, tarName) {
    const where = `${SAVED_IMAGES} in ${tarName}`;
    const images = parseSavedJson(bytes, where);
    if (Array.isArray(images) && images.every(isSavedImage))
        return images;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} is not what docker save writes: save the image again`);
}
function isSavedImage(value) {
    const { Config, RepoTags, Layers } = (value ?? {});
    const isList = (list) => Array.isArray(list) && list.every((entry) => typeof entry === 'string');
    return (typeof Config === 'string' &&
        isList(Layers) &&
        (RepoTags === null || RepoTags === undefined || isList(RepoTags)));
}
/** Layers of Windows that stay where their URLs say, although the tar holds them too. */
function foreignLayersOf({ LayerSources }, tarName) {
    const layers = Object.entries(LayerSources ?? {}).flatMap(([diffId, value]) => {
        const layer = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(value, `${SAVED_IMAGES} in ${tarName}: LayerSources[${diffId}]`);
        if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(diffId) || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeign */ .jq)(layer))
            return [];
        const isDocker = layer.mediaType === _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.dockerForeignLayer;
        return [[diffId, isDocker ? { ...layer, mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.ociForeignLayerGzip } : layer]];
    });
    return new Map(layers);
}
/** @throws UserError that names the file */
function parseSavedJson(bytes, where) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} is not valid JSON: save the image again`, { cause });
    }
}


/***/ }),

/***/ 59191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTarImage: () => (/* binding */ openTarImage)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/images/compress/compression.js
var compression = __webpack_require__(4334);
// EXTERNAL MODULE: ./build/images/compress/decompress-stream.js + 1 modules
var decompress_stream = __webpack_require__(41983);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
// EXTERNAL MODULE: ./build/images/pack-layer.js + 6 modules
var pack_layer = __webpack_require__(38790);
// EXTERNAL MODULE: ./build/images/packed-image.js
var packed_image = __webpack_require__(97607);
// EXTERNAL MODULE: ./build/images/saved-manifest.js
var saved_manifest = __webpack_require__(14100);
// EXTERNAL MODULE: ./build/images/stored-layers.js
var stored_layers = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/images/tar-file.js
var tar_file = __webpack_require__(96043);
;// CONCATENATED MODULE: ./build/images/docker-archive.js












/**
 * The image that `reference` names in a tar of docker's own format, as an OCI image: the config keeps its bytes, and
 * with them the image ID; layers are compressed; the manifest is made here.
 * @param reference empty for the only image
 * @param temporaryFolder takes the compressed layers; the caller removes it
 * @throws UserError when the tar is not whole; IntegrityError for a layer that is not what the config promises
 */
async function openDockerArchive(tar, reference, temporaryFolder, packing) {
    const saved = chooseImage((0,saved_manifest/* parseSavedImages */.Nq)(await memberOf(tar, saved_manifest/* SAVED_IMAGES */.hH), tar.name), reference, tar.name);
    const config = await memberOf(tar, saved.Config);
    const diffIds = diffIdsOf(config, saved, tar.name);
    const foreign = (0,saved_manifest/* foreignLayersOf */.Ou)(saved, tar.name);
    const plain = await plainLayersOf(tar, saved, diffIds);
    const whole = plain.length === diffIds.length ? config : undefined;
    const stored = new Map([...(await (0,stored_layers/* findStoredLayers */.j)(plain, whole, packing)), ...foreign]);
    const parts = { tar, saved, diffIds, stored, folder: temporaryFolder, packing };
    const layers = await packLayers(parts);
    const pack = (diffId) => packMember(saved.Layers[diffIds.indexOf(diffId)], diffId, parts);
    return (0,packed_image/* createPackedImage */.k)({ config, layers, name: tar.name, locate: (0,stored_layers/* createLateLocator */.P)(stored, pack) });
}
function chooseImage(images, reference, tarName) {
    const matching = reference === ''
        ? images
        : images.filter(({ RepoTags }) => RepoTags?.some((tag) => canonical(tag) === canonical(reference)));
    const [only] = matching;
    if (only !== undefined && matching.length === 1)
        return only;
    if (images.length === 0)
        throw new errors/* UserError */.y(`${tarName} holds no image: save one into it`);
    const known = namesOf(images);
    throw new errors/* UserError */.y(reference === ''
        ? `${tarName} holds ${images.length} images: choose one by docker-archive:FILE:REFERENCE; it holds ${known}`
        : `no image ${JSON.stringify(reference)} in ${tarName}: it holds ${known}`);
}
/** An image without a name cannot be chosen: that there is one tells why it is not in the list. */
function namesOf(images) {
    const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
    const unnamed = images.filter(({ RepoTags }) => (RepoTags ?? []).length === 0).length;
    if (unnamed > 0)
        names.push(`${unnamed} without a name (tag and save it to choose it)`);
    return names.join(', ');
}
function canonical(text) {
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    return (0,oci_reference/* formatReference */.FH)({ ...reference, tag: reference.tag ?? 'latest' });
}
async function memberOf(tar, name) {
    const bytes = await (0,tar_file/* readMember */.hd)(tar, name);
    if (bytes === undefined)
        throw missingMember(tar, name);
    return bytes;
}
function missingMember(tar, name) {
    return new errors/* UserError */.y(`${tar.name} has no ${name}: save the image again`);
}
function diffIdsOf(config, saved, tarName) {
    const where = `${saved.Config} in ${tarName}`;
    const { rootfs } = ((0,saved_manifest/* parseSavedJson */.TZ)(config, where) ?? {});
    const diffIds = rootfs?.diff_ids ?? [];
    const isValid = Array.isArray(diffIds) && diffIds.every((id) => typeof id === 'string' && (0,digest/* isDigest */.Bc)(id));
    if (!isValid)
        throw new errors/* UserError */.y(`${where}: rootfs.diff_ids must be a list of digests`);
    if (diffIds.length !== saved.Layers.length) {
        throw new errors/* UserError */.y(`${where} names ${diffIds.length} layers, but manifest.json names ${saved.Layers.length}: save the image again`);
    }
    return diffIds;
}
/** The layers that are to be packed. What is compressed already stays so, whatever a cache knows of the same content. */
async function plainLayersOf(tar, saved, diffIds) {
    const plain = [];
    for (const [position, diffId] of diffIds.entries()) {
        const range = (0,tar_file/* fileIn */.Ed)(tar, saved.Layers[position]);
        if (range === undefined || (await compressionOf(tar, range)) === undefined)
            plain.push(diffId);
    }
    return plain;
}
/** Packs each different layer once, one after another: the compressor has work for all processors. */
async function packLayers(layers) {
    const { saved, diffIds, stored } = layers;
    const packed = new Map();
    for (const [position, diffId] of diffIds.entries()) {
        if (packed.has(diffId))
            continue;
        const known = stored.get(diffId);
        const name = saved.Layers[position];
        packed.set(diffId, known ? { descriptor: known } : await packMember(name, diffId, layers));
    }
    return diffIds.map((diffId) => packed.get(diffId));
}
/** A layer that is compressed already is taken as it is, once its content is known to be what the config promises. */
async function packMember(name, diffId, { tar, folder, packing }) {
    const range = (0,tar_file/* fileIn */.Ed)(tar, name);
    if (range === undefined)
        throw missingMember(tar, name);
    const open = () => (0,file_stream/* readFileRange */.q)(tar.path, range);
    const format = await compressionOf(tar, range);
    if (format === undefined)
        return (0,pack_layer/* packStoredLayer */.Wi)({ diffId, open }, { name: tar.name, folder, packing });
    const content = (0,decompress_stream/* decompressStream */.C)(open(), { format, name: `${name} in ${tar.name}` });
    const { digest } = await (0,pack_layer/* measure */.xP)(content, packing.signal);
    if (digest !== diffId)
        throw (0,pack_layer/* damagedLayer */.Ju)(tar.name, diffId, digest);
    const descriptor = { mediaType: (0,compression/* layerTypeOf */.rE)({ format }), ...(await (0,pack_layer/* measure */.xP)(open(), packing.signal)) };
    return { descriptor, location: { file: tar.path, range } };
}
/** Some builders put compressed layers into docker archives. */
async function compressionOf({ path }, { start, end }) {
    return (0,decompress_stream/* formatOf */.b)(await (0,content/* readAll */.yw)((0,file_stream/* readFileRange */.q)(path, { start, end: Math.min(start + 4, end) })));
}

// EXTERNAL MODULE: ./build/images/oci-tar.js
var oci_tar = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/images/packing.js
var images_packing = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/images/temporary-folder.js
var temporary_folder = __webpack_require__(79669);
;// CONCATENATED MODULE: ./build/images/tar-image.js






/** Opens a tar by `docker save`, skopeo, podman or BuildKit; `close` removes what had to be written beside it. */
async function openTarImage(tar, reference, form, { packing = images_packing/* DEFAULT_PACKING */.Q, takesPart = false } = {}) {
    const ociTar = await (0,oci_tar/* openOciTar */.BY)(tar, reference);
    if (ociTar === undefined && form === 'own') {
        throw new errors/* UserError */.y(`${tar.name} holds no index.json: it is not an OCI archive`);
    }
    const isPackable = form === 'auto' && tar.files.has(saved_manifest/* SAVED_IMAGES */.hH);
    const isOwn = ociTar !== undefined && !(isPackable && (await (0,oci_tar/* hasPlainLayers */.Vv)(ociTar)));
    return isOwn ? (0,oci_tar/* completeImage */.XM)(ociTar, takesPart) : packImage(tar, reference, packing);
}
async function packImage(tar, reference, packing) {
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const image = await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => openDockerArchive(tar, reference, folder.path, packing));
        return { ...image, close: () => folder.remove() };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}


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


/***/ })

};
