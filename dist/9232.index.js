export const id = 9232;
export const ids = [9232,7393];
export const modules = {

/***/ 20516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArchivePlace: () => (/* binding */ openArchivePlace)
/* harmony export */ });
/* harmony import */ var _images_layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34912);
/* harmony import */ var _images_oci_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97393);
/* harmony import */ var _images_oci_tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88044);
/* harmony import */ var _images_tar_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96043);
/* harmony import */ var _images_tar_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59191);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1787);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12767);








/** An image of an oci-archive, which is written again with all its images: the file changes at once, or not at all. */
async function openArchivePlace(file, reference) {
    const tar = await (0,_images_tar_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openTar */ .O8)(file);
    const index = (await (0,_images_oci_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .readTarIndex */ .Ss)(tar)) ?? _images_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_LAYOUT_INDEX */ .cO;
    const image = await openWholeImage(tar, reference, index);
    const { digest } = image.root;
    const all = (0,_images_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfDigest */ .mF)(index, digest);
    const named = reference === '' ? all : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(reference) ? [] : [reference];
    const archive = (0,_images_oci_archive_js__WEBPACK_IMPORTED_MODULE_1__.createOciArchive)(file);
    return {
        ...{ source: image.source, root: image.root, registry: undefined, hasEntry: true, name: file, named },
        findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
        findLeftBehind: async () => [],
        openTarget: () => archive,
        async finish(edited, moved) {
            const isNameless = reference === '' || all.length === 0;
            const described = (0,_images_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .withSuccessor */ .jh)(index, digest, edited, isNameless ? undefined : moved);
            await copyOthers(tar, index, described, archive);
            await archive.finish(described);
        },
        async close() {
            await archive.discard();
            await image.close();
        },
    };
}
/** @throws UserError for an image of which the archive holds a part only: written again, it would be another one */
async function openWholeImage(tar, reference, { manifests }) {
    const image = await (0,_images_tar_image_js__WEBPACK_IMPORTED_MODULE_4__.openTarImage)(tar, reference, 'own');
    if (manifests.some(({ digest }) => digest === image.root.digest))
        return image;
    await image.close();
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`${tar.name} does not hold all platforms of its image, so it cannot be described: save it again with all of them, or push it and describe it there`);
}
/** Of the images of the archive those that stay as they are. */
async function copyOthers(tar, index, described, archive) {
    const kept = index.manifests.filter(({ digest }) => described.manifests.some((entry) => entry.digest === digest));
    for (const { digest } of kept) {
        const { source, root, close } = await openWholeImage(tar, digest, index);
        await (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .copyGraph */ .a)(source, archive, root).finally(close);
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

/***/ 97393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOciArchive: () => (/* binding */ createOciArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29215);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1564);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34912);










/** Begins to write with the first push. An existing file is replaced. Times and owners are 0: equal pushes make equal bytes. */
function createOciArchive(file) {
    const held = new Set();
    const temporary = `${file}.partial-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    let index = _layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .EMPTY_LAYOUT_INDEX */ .cO;
    let tar;
    let last = Promise.resolve();
    /** A tar takes one file at a time. */
    function add(name, size, bytes, signal) {
        const adding = last.then(async () => {
            signal?.throwIfAborted();
            tar ??= await openTar(temporary);
            await tar.add(name, size, bytes());
        });
        last = adding.catch(() => { }); // the caller of this one hears of its failure
        return adding;
    }
    async function addText(name, value) {
        const bytes = Buffer.from(JSON.stringify(value));
        await add(name, bytes.byteLength, async function* () {
            yield bytes;
        });
    }
    return {
        exists: async ({ digest }) => held.has(digest),
        async push(content, { onBytes, signal } = {}) {
            const { digest, size } = content.descriptor;
            if (held.has(digest))
                return 'exists';
            held.add(digest);
            await add(`blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .hexOf */ .ZD)(digest)}`, size, () => (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_7__/* .verified */ .zr)(content), signal);
            onBytes?.(size);
            return 'uploaded';
        },
        async tag(descriptor, tag) {
            index = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .withEntry */ .rM)(index, descriptor, tag);
        },
        async finish(given = index) {
            await addText(_layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .LAYOUT_MARKER */ .Ys.name, _layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .LAYOUT_MARKER */ .Ys.content);
            await addText('index.json', given);
            await tar?.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(temporary, file);
        },
        async discard() {
            await tar?.abort();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(temporary, { force: true });
        },
    };
}
async function openTar(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(file), { recursive: true });
    const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.pack)();
    const written = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(tar, (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createWriteStream)(file, { flags: 'wx' }));
    written.catch(() => { }); // told to whoever adds or closes next
    return {
        async add(name, size, bytes) {
            await Promise.race([writeEntry(tar, name, size, bytes), written]);
        },
        async close() {
            tar.finalize();
            await written;
        },
        async abort() {
            tar.destroy(new Error('the archive was given up'));
            await written.catch(() => { }); // that it ended early is the purpose
        },
    };
}
async function writeEntry(tar, name, size, bytes) {
    const entry = tar.entry({ name, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 });
    // `abort` ends an unfinished entry as well; who waits for it hears that from the tar.
    entry.on('error', () => undefined);
    for await (const chunk of bytes) {
        // The tar keeps what it is given until the disk has it; the producer may reuse its buffer sooner.
        if (!entry.write(Buffer.from(chunk)))
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(entry, 'drain');
    }
    entry.end(undefined);
    await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(entry, 'finish');
}


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DEFAULT_PACKING)
/* harmony export */ });
/* harmony import */ var _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);

const DEFAULT_PACKING = { compression: _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_COMPRESSION */ .XC };


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


/***/ })

};
