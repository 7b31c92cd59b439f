export const id = 5414;
export const ids = [5414];
export const modules = {

/***/ 15414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLayoutPlace: () => (/* binding */ openLayoutPlace)
/* harmony export */ });
/* harmony import */ var _images_oci_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35363);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);


/** An image in an OCI layout folder. An empty reference means the only one that there is, under all its names. */
async function openLayoutPlace(folder, reference) {
    const layout = await (0,_images_oci_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .openOciLayout */ .e)(folder);
    const root = await layout.resolve(reference);
    await layout.checkComplete(root);
    const all = await layout.namesOf(root.digest);
    const named = reference === '' ? all : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? [] : [reference];
    return {
        ...{ source: layout, root, registry: undefined, named, hasEntry: true, name: folder },
        findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
        findLeftBehind: async () => [],
        openTarget: () => ({ ...layout, tag: async () => undefined }),
        async finish(edited, moved) {
            const isNameless = reference === '' || all.length === 0;
            await layout.replace(root.digest, edited, isNameless ? undefined : moved);
        },
        close: async () => undefined,
    };
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


/***/ })

};
