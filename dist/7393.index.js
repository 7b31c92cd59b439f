export const id = 7393;
export const ids = [7393];
export const modules = {

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


/***/ })

};
