export const id = 3446;
export const ids = [3446,1895,5363];
export const modules = {

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importImages: () => (/* binding */ importImages)
/* harmony export */ });
/* harmony import */ var _images_open_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41895);
/* harmony import */ var _images_source_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99020);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12767);




/**
 * Loads images one after the other. A tag that is there already stays as it is: a registry that starts again with its data folder
 * keeps what has been pushed since.
 * @throws UserError that names the image
 */
async function importImages(orders, open) {
    for (const order of orders) {
        try {
            await importImage(order, open(order.name));
        }
        catch (error) {
            if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
                throw error;
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`cannot import ${order.name}:${order.tag}: ${error.message}`, { cause: error });
        }
    }
}
async function importImage({ tag, source }, target) {
    if (target.hasTag(tag))
        return;
    const name = (0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSourceName */ .m)(source);
    if (name.transport === 'none' || name.transport === 'docker') {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${JSON.stringify(source)} is no image of this machine: give oci-archive:FILE, docker-archive:FILE or oci:DIR`);
    }
    const image = await (0,_images_open_image_js__WEBPACK_IMPORTED_MODULE_0__.openLocalImage)(name);
    try {
        await (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyGraph */ .a)(image.source, target, image.root, { tags: [tag] });
    }
    finally {
        await image.close();
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

/***/ 41895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadTransport: () => (/* binding */ loadTransport),
/* harmony export */   openLocalImage: () => (/* binding */ openLocalImage)
/* harmony export */ });
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35363);
/* harmony import */ var _packing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);


/** The code of the transports that do not come with this module: only what one of them needs is loaded. */
const CODE = {
    'oci-archive': loadTarCode,
    'docker-archive': loadTarCode,
    'docker-daemon': () => Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6445), __webpack_require__.e(7905)]).then(__webpack_require__.bind(__webpack_require__, 7562)),
    'containers-storage': () => Promise.all(/* import() */[__webpack_require__.e(987), __webpack_require__.e(4078)]).then(__webpack_require__.bind(__webpack_require__, 70987)),
};
async function loadTarCode() {
    const [{ openAnyTar }, { openTarImage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7346).then(__webpack_require__.bind(__webpack_require__, 77346)),
        Promise.all(/* import() */[__webpack_require__.e(6445), __webpack_require__.e(8546)]).then(__webpack_require__.bind(__webpack_require__, 59191)),
    ]);
    return { openAnyTar, openTarImage };
}
/** Loads what images of this transport are read with, for whoever waits for something else meanwhile. Nothing is read. */
async function loadTransport(transport) {
    if (transport !== 'oci')
        await CODE[transport]();
}
/**
 * The image behind a source name of this machine, complete (ACT-01). Close it.
 * @throws UserError when it is absent or incomplete
 */
async function openLocalImage(name, options = {}) {
    const { transport, reference } = name;
    switch (transport) {
        case 'oci':
            return openLayoutImage(name.path, reference);
        case 'oci-archive':
            return openTarFile(name.path, reference, 'own', options);
        case 'docker-archive':
            return openTarFile(name.path, reference, 'auto', options);
        case 'docker-daemon': {
            const { openDaemonImage } = await CODE[transport]();
            return openDaemonImage(reference, options);
        }
        case 'containers-storage': {
            const { findStoredImage, openStoredImage } = await CODE[transport]();
            return openStoredImage(await findStoredImage(reference), reference, options.packing ?? _packing_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_PACKING */ .Q);
        }
    }
}
async function openTarFile(path, reference, form, options) {
    const { openAnyTar, openTarImage } = await loadTarCode();
    const opened = await openAnyTar(path);
    try {
        const image = await openTarImage(opened.tar, reference, form, options);
        return {
            ...image,
            async close() {
                await image.close();
                await opened.close();
            },
        };
    }
    catch (error) {
        await opened.close();
        throw error;
    }
}
async function openLayoutImage(folder, reference) {
    const layout = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .openOciLayout */ .e)(folder);
    const root = await layout.resolve(reference);
    await layout.checkComplete(root);
    return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => { } };
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
