export const id = 489;
export const ids = [489];
export const modules = {

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

/***/ 65242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eU: () => (/* binding */ findInOwnStore),
  ES: () => (/* binding */ findStoredImage),
  lh: () => (/* binding */ openStoredImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/images/container-tool.js




/** In the order in which they are tried. Only podman leaves layers uncompressed. */
const TOOLS = {
    podman: {
        list: ['images', '--all', '--no-trunc', '--format', 'json'],
        save: (id, folder) => [
            ...['save', '--quiet', '--uncompressed', '--format', 'oci-dir', '--output', folder, id],
        ],
    },
    buildah: {
        list: ['images', '--all', '--no-trunc', '--json'],
        save: (id, folder) => ['push', '--quiet', id, `oci:${folder}`],
    },
};
/** The first tool that there is. */
async function findContainerTool() {
    for (const [name, { list, save }] of Object.entries(TOOLS)) {
        if (!(await isInstalled(name)))
            continue;
        return {
            name,
            images: async () => parseImages(await run(name, list)),
            async save(id, folder, signal) {
                await run(name, save(bareId(id), folder), signal);
            },
            async saveList(id, folder, signal) {
                await run(name, ['manifest', 'push', '--quiet', '--all', bareId(id), `oci:${folder}`], signal);
            },
        };
    }
    return undefined;
}
function bareId(id) {
    return id.replace(/^sha256:/, '');
}
function parseImages(json) {
    const images = JSON.parse(json.trim() || '[]');
    return (images ?? []).map((image) => {
        const digest = image.Digest ?? image.digest;
        return {
            id: `sha256:${bareId(image.Id ?? image.id ?? '')}`,
            names: image.Names ?? image.names ?? [],
            ...(digest !== undefined && { digest }),
            isList: image.IsManifestList ?? false,
        };
    });
}
async function isInstalled(command) {
    const child = (0,external_node_child_process_.spawn)(command, ['--version'], { stdio: 'ignore' });
    try {
        await (0,external_node_events_.once)(child, 'close');
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
/** Runs a program without a shell. @throws UserError with the last line of what it says */
async function run(command, args, signal) {
    const child = (0,external_node_child_process_.spawn)(command, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    const [output, complaint, [status]] = await Promise.all([
        (0,consumers_.text)(child.stdout),
        (0,consumers_.text)(child.stderr),
        (0,external_node_events_.once)(child, 'close'),
    ]);
    if (status === 0)
        return output;
    const reason = complaint.trim().split('\n').at(-1) ?? '';
    throw new errors/* UserError */.y(`${command} ${args[0]} failed: ${reason || `it ended with ${status}`}`);
}

// EXTERNAL MODULE: ./build/images/containers-store.js + 1 modules
var containers_store = __webpack_require__(35179);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/images/containers-store-folder.js




const SYSTEM_FILES = ['/etc/containers/storage.conf', '/usr/share/containers/storage.conf'];
const ROOT_STORE = '/var/lib/containers/storage';
/** The folder of this user's images (containers-storage.conf(5)), whether it exists or not. Root has one of its own. */
async function findStoreFolder(surroundings = ownSurroundings()) {
    const { env, userId, home, systemFiles } = surroundings;
    const expand = (path) => path.replaceAll(/\$(HOME|UID|USER)\b/g, (_, name) => name === 'HOME' ? home : name === 'UID' ? String(userId) : (env.USER ?? ''));
    const userFile = (0,external_node_path_.join)(env.XDG_CONFIG_HOME || (0,external_node_path_.join)(home, '.config'), 'containers', 'storage.conf');
    const ownFile = env.CONTAINERS_STORAGE_CONF || (userId === 0 ? undefined : userFile);
    const own = ownFile === undefined ? undefined : await readSetting(ownFile, 'graphroot');
    if (own !== undefined)
        return expand(own);
    if (userId === undefined)
        return undefined;
    for (const file of env.CONTAINERS_STORAGE_CONF ? [] : systemFiles) {
        const path = await readSetting(file, userId === 0 ? 'graphroot' : 'rootless_storage_path');
        if (path !== undefined)
            return expand(path);
    }
    return userId === 0
        ? ROOT_STORE
        : (0,external_node_path_.join)(env.XDG_DATA_HOME || (0,external_node_path_.join)(home, '.local', 'share'), 'containers', 'storage');
}
function ownSurroundings() {
    const userId = external_node_process_.getuid?.();
    return {
        env: { USER: (0,external_node_os_.userInfo)().username, ...external_node_process_.env },
        userId,
        home: (0,external_node_os_.homedir)(),
        systemFiles: SYSTEM_FILES,
    };
}
/** A text of a TOML file; undefined when the file or the setting is absent. */
async function readSetting(file, key) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return '';
        throw error;
    });
    const [, quoted, literal] = new RegExp(`^\\s*${key}\\s*=\\s*(?:"([^"]+)"|'([^']+)')`, 'm').exec(text) ?? [];
    return quoted ?? literal;
}

// EXTERNAL MODULE: ./build/images/image-id.js
var image_id = __webpack_require__(49098);
// EXTERNAL MODULE: ./build/images/oci-layout.js + 1 modules
var oci_layout = __webpack_require__(35363);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/images/located-image.js
var located_image = __webpack_require__(10289);
// EXTERNAL MODULE: ./build/images/pack-layer.js + 6 modules
var pack_layer = __webpack_require__(38790);
// EXTERNAL MODULE: ./build/images/stored-layers.js
var stored_layers = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/images/pack-stored.js







/**
 * An image of a storage that keeps layers uncompressed. Everything else stays as its manifest has it, annotations
 * included. Where everyone has the manifest with which it came, that one stays, and nothing is packed.
 * @throws IntegrityError for a layer that is not what the config promises
 */
async function packStored(stored, place) {
    const contents = { locations: new Map(), layers: new Map(), late: [] };
    const { locations, late } = contents;
    const root = await (stored.kind === 'list'
        ? packList(stored, place, contents)
        : packImage(stored, place, contents));
    const locate = async (digest) => {
        for (const find of late) {
            const location = await find(digest);
            if (location !== undefined)
                return location;
        }
        return undefined;
    };
    return (0,located_image/* createLocatedImage */.mL)({ root, locations, name: place.name, locate });
}
async function packList({ manifest, images }, place, contents) {
    const { manifests } = (0,oci_manifest/* parseManifest */.Ng)(manifest);
    const packed = [];
    for (const child of manifests) {
        const { mediaType, digest, size } = await packImage(images.get(child.digest), place, contents);
        packed.push({ ...child, mediaType, digest, size });
    }
    return rewrite(manifest, { mediaType: media_types/* MEDIA_TYPE */.Ap.ociIndex, manifests: packed }, contents);
}
async function packImage(stored, place, contents) {
    const { packing } = place;
    const { locations, layers } = contents;
    const { mediaType, config } = (0,oci_manifest/* parseManifest */.Ng)(stored.manifest);
    const own = describe(mediaType, stored.manifest);
    locations.set(config.digest, stored.config);
    if (await packing.isStored?.(own)) {
        locations.set(own.digest, stored.manifest);
        return own;
    }
    const missing = stored.layers.filter(({ diffId }) => !layers.has(diffId));
    const known = await (0,stored_layers/* findStoredLayers */.j)(missing.map(({ diffId }) => diffId), undefined, packing);
    for (const layer of missing) {
        if (layers.has(layer.diffId))
            continue;
        const descriptor = known.get(layer.diffId) ?? (await packInto(contents, layer, place));
        layers.set(layer.diffId, descriptor);
    }
    const layerOf = (diffId) => missing.find((layer) => layer.diffId === diffId);
    contents.late.push((0,stored_layers/* createLateLocator */.P)(known, (diffId) => packOne(layerOf(diffId), place)));
    return rewrite(stored.manifest, {
        mediaType: media_types/* MEDIA_TYPE */.Ap.ociManifest,
        config: config.mediaType === media_types/* MEDIA_TYPE */.Ap.dockerConfig
            ? { ...config, mediaType: media_types/* MEDIA_TYPE */.Ap.ociConfig }
            : config,
        layers: stored.layers.map(({ diffId }) => layers.get(diffId)),
    }, contents);
}
async function packInto({ locations }, layer, place) {
    const { descriptor, location } = await packOne(layer, place);
    locations.set(descriptor.digest, location);
    return descriptor;
}
async function packOne({ diffId, open }, { name, folder, packing }) {
    const layer = await (0,pack_layer/* packLayer */.Js)(open(), (0,external_node_path_.join)(folder, (0,digest/* hexOf */.ZD)(diffId)), packing);
    if (layer.diffId !== diffId)
        throw (0,pack_layer/* damagedLayer */.Ju)(name, diffId, layer.diffId);
    await (0,pack_layer/* announceLayer */.nC)(layer, packing);
    return layer;
}
/** A manifest with other fields in the same places: what is not ours stays. */
function rewrite(manifest, fields, { locations }) {
    const document = JSON.parse(new TextDecoder().decode(manifest));
    const bytes = Buffer.from(JSON.stringify({ ...document, ...fields }));
    const root = describe(fields.mediaType, bytes);
    locations.set(root.digest, bytes);
    return root;
}
function describe(mediaType, bytes) {
    return { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
}

// EXTERNAL MODULE: ./build/images/packing.js
var images_packing = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/images/temporary-folder.js
var temporary_folder = __webpack_require__(79669);
;// CONCATENATED MODULE: ./build/images/containers-storage.js

















const WHERE = "in podman's storage";
const MAX_LISTED_NAMES = 5;
/**
 * Looks for an image by name, or by full or short image ID (ACT-16): in this user's storage, and when that is empty
 * through podman or buildah, which may keep images elsewhere, such as in a virtual machine.
 * @throws UserError when there is none, or several may be meant
 */
async function findStoredImage(name) {
    if (!(0,image_id/* isImageId */.rw)(name))
        (0,reference/* parseReference */.F2)(name);
    const { folder, store } = await openOwnStore();
    const own = store && findListed(name, store.images);
    if (own !== undefined)
        return { image: own, store };
    const tool = await findContainerTool();
    const images = store?.images ?? (await tool?.images()) ?? [];
    const image = findListed(name, images);
    if (image !== undefined)
        return { image, store: undefined };
    const place = folder === undefined ? "podman's storage" : `podman's storage (${folder})`;
    throw new errors/* UserError */.y(`${place} has no image ${JSON.stringify(name)}: ${hintAt(name, images, tool)}`);
}
/** The same without asking a tool, which takes a while. Undefined when there is none. */
async function findInOwnStore(name) {
    const { store } = await openOwnStore();
    return store && findListed(name, store.images);
}
/**
 * The image as a registry gets it: layers are read out of the storage and packed. What this user may not read, podman
 * or buildah writes to a temporary folder first. Close it.
 * @throws UserError when neither way works
 */
async function openStoredImage({ image, store }, name, packing = images_packing/* DEFAULT_PACKING */.Q) {
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const opened = await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, async () => (store && (await packFromStore(store, image, { name, folder: folder.path, packing }))) ??
            (await packSaved(image, { name, folder: folder.path, packing })));
        return { ...opened, close: () => folder.remove() };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
async function openOwnStore() {
    const folder = await findStoreFolder();
    return { folder, store: folder === undefined ? undefined : await (0,containers_store/* openContainersStore */.w)(folder) };
}
/** Undefined when the storage cannot be read directly. */
async function packFromStore(store, image, place) {
    try {
        return await packStored(await store.read(image.id), place);
    }
    catch (error) {
        if ((0,containers_store/* isUnreadable */.G)(error))
            return undefined;
        throw error;
    }
}
async function packSaved({ id, isList }, place) {
    const tool = await findContainerTool();
    if (tool === undefined) {
        throw new errors/* UserError */.y(`${place.name} is in podman's storage, but some of it can only be read through podman or buildah: install one, or give the output of podman save as docker-archive:FILE`);
    }
    const folder = (0,external_node_path_.join)(place.folder, 'saved');
    const { signal } = place.packing;
    await (isList ? tool.saveList(id, folder, signal) : tool.save(id, folder, signal));
    const layout = await (0,oci_layout/* openOciLayout */.e)(folder);
    const root = await layout.resolve('');
    const stored = await readPlainImage(layout, root);
    if (stored !== undefined) {
        const packed = (0,external_node_path_.join)(place.folder, 'packed');
        await (0,promises_.mkdir)(packed);
        return packStored(stored, { ...place, folder: packed });
    }
    return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => { } };
}
/** Undefined for an image whose layers are compressed, as buildah writes it: that one is ready. */
async function readPlainImage(layout, root) {
    const read = (descriptor) => (0,content/* readVerified */.xu)((0,target/* contentOf */.$)(layout, descriptor));
    const bytes = await read(root);
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, root.mediaType);
    const isPlain = manifest.kind === 'image' && manifest.layers.every(({ mediaType }) => mediaType === media_types/* MEDIA_TYPE */.Ap.ociLayer);
    if (!isPlain)
        return undefined;
    const layers = manifest.layers.map((layer) => ({
        diffId: layer.digest,
        open: () => layout.fetch(layer),
    }));
    return { kind: 'image', manifest: bytes, config: await read(manifest.config), layers };
}
function findListed(name, images) {
    return ((0,image_id/* findByShortName */.Qf)(name, images, WHERE) ?? ((0,image_id/* isImageId */.rw)(name) ? (0,image_id/* findById */.uz)(name, images, WHERE) : undefined));
}
function hintAt(name, images, tool) {
    const names = [...new Set(images.flatMap((image) => image.names))];
    const tagged = name.includes(':') ? name : `${name}:latest`;
    const closest = (0,closest_name/* closestName */.N)(tagged, names) ?? (0,closest_name/* closestName */.N)(`localhost/${tagged}`, names);
    if (closest !== undefined)
        return `did you mean ${closest}?`;
    if (names.length > 0) {
        return `it has ${names.slice(0, MAX_LISTED_NAMES).join(', ')}${names.length > MAX_LISTED_NAMES ? ' and others' : ''}`;
    }
    return tool === undefined
        ? 'it is empty, and neither podman nor buildah is installed'
        : 'it is empty. Each user has one: what sudo podman builds is in that of root';
}


/***/ }),

/***/ 35179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ isUnreadable),
  w: () => (/* binding */ openContainersStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
;// CONCATENATED MODULE: ./build/images/tar-split.js






/** Smaller pieces travel together, and smaller files are read at once: most files of an image are small. */
const CHUNK_BYTES = 256 * 1024;
/**
 * The tar of an unpacked layer, byte for byte as it came: headers out of the list, contents out of the files. Only files
 * inside of the layer's folder are read. Whoever reads it compares the digest.
 * @throws NodeJS.ErrnoException for a file that this user may not read, or that is gone
 */
function assembleTar(layer) {
    return gathered(piecesOf(layer));
}
async function* piecesOf({ entriesFile, folder }) {
    const root = external_node_fs_.realpathSync.native(folder);
    const input = (0,external_node_fs_.createReadStream)(entriesFile);
    const gunzip = (0,external_node_zlib_.createGunzip)();
    input.once('error', (error) => gunzip.destroy(error));
    for await (const line of (0,external_node_readline_.createInterface)({ input: input.pipe(gunzip) })) {
        const entry = JSON.parse(line);
        if (entry.type === 2)
            yield external_node_buffer_.Buffer.from(entry.payload ?? '', 'base64');
        else if ((entry.size ?? 0) > 0)
            yield* contentOf(root, entry.name ?? '', entry.size ?? 0);
    }
}
async function* contentOf(root, name, size) {
    const file = external_node_fs_.realpathSync.native((0,external_node_path_.join)(root, external_node_path_.posix.join('/', name)));
    if (!file.startsWith(`${root}${external_node_path_.sep}`))
        throw outside(file);
    if (size < CHUNK_BYTES)
        yield readSmallFile(file, size);
    else
        yield* (0,file_stream/* readFileRange */.q)(file, { start: 0, end: size });
}
/** Without the four trips through the thread pool that a promise for each call would take. */
function readSmallFile(file, size) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const bytes = external_node_buffer_.Buffer.allocUnsafe(size);
        return bytes.subarray(0, (0,external_node_fs_.readSync)(descriptor, bytes, 0, size, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Passes large chunks on and gathers small ones. */
async function* gathered(pieces) {
    const buffer = external_node_buffer_.Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let filled = 0;
    for await (const piece of pieces) {
        if (filled + piece.byteLength > CHUNK_BYTES) {
            yield buffer.subarray(0, filled);
            filled = 0;
        }
        if (piece.byteLength >= CHUNK_BYTES)
            yield piece;
        else
            filled += external_node_buffer_.Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).copy(buffer, filled);
    }
    if (filled > 0)
        yield buffer.subarray(0, filled);
}
/** A link in the layer that leads out of it: what it points to now is not what was packed. */
function outside(file) {
    return Object.assign(new Error(`${file} is outside of the layer`), { code: 'EACCES', syscall: 'open' });
}

;// CONCATENATED MODULE: ./build/images/containers-store.js





/** Drivers whose folders are read here, with the folder of a layer's files. */
const LAYER_FOLDERS = {
    overlay: (id) => (0,external_node_path_.join)('overlay', id, 'diff'),
    vfs: (id) => (0,external_node_path_.join)('vfs', 'dir', id),
};
/** What only a list of images has. */
const LIST_CONTENT = 'instances.json';
/** The storage holds an image in a way that is not known here, or is changing. */
class StoreUnreadable extends Error {
    name = 'StoreUnreadable';
}
/** Whether an error means that this user cannot read the storage directly. The tool that keeps it may know a way. */
function isUnreadable(error) {
    const { code = '' } = error;
    const isOdd = error instanceof StoreUnreadable || error instanceof SyntaxError || code.startsWith('Z_');
    return isOdd || ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP'].includes(code);
}
/** The storage in `folder`; undefined when there is none. */
async function openContainersStore(folder) {
    const drivers = Object.keys(LAYER_FOLDERS);
    const found = await Promise.all(drivers.map(async (driver) => {
        const records = await readRecords((0,external_node_path_.join)(folder, `${driver}-images`, 'images.json'));
        return records.map((record) => ({ driver, record }));
    }));
    const images = found.flat();
    if (images.length === 0)
        return undefined;
    return {
        images: images.map(({ record }) => ({
            id: `sha256:${record.id}`,
            names: record.names ?? [],
            ...(record.digest !== undefined && { digest: record.digest }),
            isList: record['big-data-names']?.includes(LIST_CONTENT) ?? false,
        })),
        async read(id) {
            const image = images.find(({ record }) => `sha256:${record.id}` === id);
            if (image === undefined)
                throw new StoreUnreadable(`${id} is gone`);
            const manifest = await readContent(folder, image, 'manifest');
            const parsed = (0,oci_manifest/* parseManifest */.Ng)(manifest);
            return parsed.kind === 'image'
                ? readImage(folder, image, parsed.config.digest, manifest)
                : { kind: 'list', manifest, images: await readMembers(folder, images, parsed) };
        },
    };
}
function readContent(folder, { driver, record }, key) {
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, `${driver}-images`, record.id, fileNameOf(key)));
}
async function readMembers(folder, images, { manifests }) {
    const members = manifests.map(async ({ digest }) => {
        const key = `manifest-${digest}`;
        const image = images.find(({ record }) => record['big-data-names']?.includes(key));
        if (image === undefined)
            throw new StoreUnreadable(`${digest} is not there`);
        const manifest = await readContent(folder, image, key);
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(manifest);
        if (parsed.kind !== 'image')
            throw new StoreUnreadable(`${digest} is a list in a list`);
        return [digest, await readImage(folder, image, parsed.config.digest, manifest)];
    });
    return new Map(await Promise.all(members));
}
async function readImage(folder, image, configDigest, manifest) {
    const { driver, record } = image;
    const config = await readContent(folder, image, configDigest);
    if ((0,digest/* digestOf */.ol)(config) !== configDigest)
        throw new StoreUnreadable(`the config of ${record.id} is another one`);
    const layers = await readLayers(folder, driver, record.layer);
    const wanted = diffIdsOf(config);
    if (layers.length !== wanted.length || layers.some(({ diffId }, position) => diffId !== wanted[position])) {
        throw new StoreUnreadable(`the layers of ${record.id} are not those of its config`);
    }
    return { kind: 'image', manifest, config, layers };
}
/** From the uppermost layer down, each names its parent. */
async function readLayers(folder, driver, top) {
    const records = await readRecords((0,external_node_path_.join)(folder, `${driver}-layers`, 'layers.json'));
    const byId = new Map(records.map((record) => [record.id, record]));
    const layers = [];
    for (let id = top; id !== undefined && id !== ''; id = byId.get(id)?.parent) {
        const diffId = byId.get(id)?.['diff-digest'] ?? '';
        if (!(0,digest/* isDigest */.Bc)(diffId) || layers.length > records.length)
            throw new StoreUnreadable(`no layer ${id}`);
        const split = {
            entriesFile: (0,external_node_path_.join)(folder, `${driver}-layers`, `${id}.tar-split.gz`),
            folder: (0,external_node_path_.join)(folder, LAYER_FOLDERS[driver](id)),
        };
        layers.unshift({ diffId, open: () => assembleTar(split) });
    }
    return layers;
}
async function readRecords(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
/** Names that are no plain words are written in base64. */
function fileNameOf(key) {
    return /^[A-Za-z0-9.]+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`;
}
function diffIdsOf(config) {
    const { rootfs } = JSON.parse(new TextDecoder().decode(config));
    return rootfs?.diff_ids ?? [];
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
/* harmony import */ var _engine_push_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16626);








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
    return {
        async inspect(name) {
            const image = await getJson(`/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeName */ .aA)(name)}/json`);
            return image === undefined ? undefined : parseImage(image);
        },
        async keepsManifests() {
            const { DriverStatus } = ((await getJson('/info')) ?? {});
            return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
        },
        async images() {
            const images = ((await getJson('/images/json')) ?? []);
            return images.map(({ Id, RepoTags }) => ({
                id: Id,
                names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
            }));
        },
        async *save(name, { calledInMessages = name, signal } = {}) {
            const { statusCode, body } = await send({
                path: `/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeName */ .aA)(name)}/get`,
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
        },
        isLocal: 'socketPath' in endpoint && process.platform === 'linux',
        push: (options) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_7__/* .pushByEngine */ .U2)(options, send),
        close: () => client.destroy(),
    };
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

/***/ 16626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ pushByEngine),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   zE: () => (/* binding */ EnginePushError)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);

/** Why an Engine could not push: what it said itself. */
class EnginePushError extends Error {
    name = 'EnginePushError';
}
const MAX_MESSAGE_BYTES = 64 * 1024;
/** The push as the docker command asks for it, from a name that is removed in the end. @throws EnginePushError */
async function pushByEngine({ image, repository, tag, credential, signal }, send) {
    const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
    await expectStatus(await send({ method: 'POST', path: `/images/${encodeName(image)}/tag?${query}`, signal }), 201);
    try {
        const login = { ...credential, serveraddress: repository.replace(/\/.*/, '') };
        const pushing = await send({
            method: 'POST',
            path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}`,
            headers: { 'x-registry-auth': Buffer.from(JSON.stringify(login)).toString('base64url') },
            timeoutMs: 0,
            signal,
        });
        if (pushing.statusCode !== 200)
            return await expectStatus(pushing, 200);
        await readProgress(pushing.body);
    }
    finally {
        const path = `/images/${encodeName(`${repository}:${tag}`)}?noprune=1`;
        await expectStatus(await send({ method: 'DELETE', path }), 200);
    }
}
async function expectStatus({ statusCode, body }, expected) {
    const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES));
    if (statusCode !== expected)
        throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}
/** One JSON object a line; a failure is one of them. */
async function readProgress(lines) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of lines) {
        const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
        rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
        for (const line of complete.filter((text) => text.trim() !== '')) {
            const { errorDetail } = JSON.parse(line);
            if (errorDetail !== undefined)
                throw new EnginePushError(String(errorDetail.message));
        }
    }
}
function encodeName(name) {
    return name.split('/').map(encodeURIComponent).join('/');
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

/***/ 49098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ findByShortName),
/* harmony export */   rw: () => (/* binding */ isImageId),
/* harmony export */   uz: () => (/* binding */ findById)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


const MIN_ID_DIGITS = 12;
const MAX_LISTED = 8;
/** Whether a text is written as an image ID: 12 to 64 hex digits, with or without `sha256:` (ACT-16). */
function isImageId(text) {
    const digits = text.replace(/^sha256:/, '');
    return digits.length >= MIN_ID_DIGITS && digits.length <= 64 && /^[0-9a-f]+$/.test(digits);
}
/**
 * The image that a full or short ID means; undefined when there is none.
 * @param where says in messages which store it is
 * @throws UserError that lists the images whose IDs begin so
 */
function findById(text, images, where) {
    const digits = text.replace(/^sha256:/, '');
    return onlyImage(images.filter(({ id }) => id.replace(/^sha256:/, '').startsWith(digits)), `the image ID ${text} is the beginning of`, where);
}
/**
 * The image of a name as podman and buildah take it: without host it is one of localhost, else of Docker Hub, else any
 * that ends so; without tag it is `latest`. Undefined when there is none.
 * @throws UserError that lists the images when there are several
 */
function findByShortName(text, images, where) {
    const digest = text.slice(text.lastIndexOf('@') + 1);
    if ((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return images.find((image) => image.digest === digest);
    const tagged = (/:[^/]*$/.test(text) ? text : `${text}:latest`).replace(/^docker\.io\/(?=[^/]+$)/, 'docker.io/library/');
    for (const prefix of ['', 'localhost/', 'docker.io/library/', 'docker.io/']) {
        const found = images.find(({ names }) => names.includes(`${prefix}${tagged}`));
        if (found !== undefined)
            return found;
    }
    const similar = images.filter(({ names }) => names.some((name) => name.endsWith(`/${tagged}`)));
    return onlyImage(similar, `${JSON.stringify(text)} is the end of the names of`, where);
}
function onlyImage(images, problem, where) {
    const unique = [...new Map(images.map((image) => [image.id, image])).values()];
    if (unique.length <= 1)
        return unique[0];
    const listed = unique.slice(0, MAX_LISTED).map(({ id, names }) => [id, ...names.slice(0, 1)].join(' '));
    const more = unique.length > MAX_LISTED ? ' and others' : '';
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${problem} ${unique.length} images ${where}: ${listed.join(', ')}${more}. Write more of it`);
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
/* harmony export */   mF: () => (/* binding */ namesOfDigest),
/* harmony export */   rM: () => (/* binding */ withEntry)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46937);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20907);





/** Where containerd and BuildKit write the full reference; their `ref.name` is the tag alone. */
const CONTAINERD_NAME = 'io.containerd.image.name';
/** The file that marks a layout (image-spec, image-layout.md). */
const LAYOUT_MARKER = { name: 'oci-layout', content: { imageLayoutVersion: '1.0.0' } };
const EMPTY_LAYOUT_INDEX = {
    schemaVersion: 2,
    mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .Ap.ociIndex,
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
    return other !== undefined && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference) === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(other);
}
function tryReference(text) {
    try {
        return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return undefined; // names in a layout are free text
        throw error;
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

/***/ 35363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createOciLayout),
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
    return { ...unnamed, mediaType: (0,manifest/* parseManifest */.Ng)(bytes).mediaType };
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

/***/ 88044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ openOciTar),
/* harmony export */   Ss: () => (/* binding */ readTarIndex),
/* harmony export */   Vv: () => (/* binding */ hasPlainLayers),
/* harmony export */   XM: () => (/* binding */ completeImage)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44647);
/* harmony import */ var _check_complete_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53823);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34912);
/* harmony import */ var _located_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10289);
/* harmony import */ var _tar_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96043);










/** Undefined when the tar holds no index.json. */
async function openOciTar(tar, reference) {
    const { name } = tar;
    const index = await readTarIndex(tar);
    if (index === undefined)
        return undefined;
    const root = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference)
        ? index.manifests.find(({ digest }) => digest === reference)
        : (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .findByName */ ._U)(index, reference, name);
    if (root === undefined) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no image ${JSON.stringify(reference)} in ${name}: ${(0,_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listLayoutIndex */ .Be)(index)}`);
    }
    return { name, root, locations: blobLocations(tar) };
}
/** What the layout in a tar lists. Undefined when the tar holds no index.json. */
async function readTarIndex(tar) {
    const bytes = await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readMember */ .h)(tar, 'index.json');
    return bytes && (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseLayoutIndex */ .SP)(new TextDecoder().decode(bytes), `index.json in ${tar.name}`);
}
/**
 * The image with its own digest. When the index names platforms that are not in the tar (a daemon keeps what it has
 * pulled), the only complete platform is the image.
 * @throws UserError that lists what is missing
 */
async function completeImage({ name, root, locations }) {
    const inventory = inventoryOf(name, locations);
    const problems = await (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .findIncomplete */ .m)(root, inventory);
    if (problems.length === 0)
        return (0,_located_image_js__WEBPACK_IMPORTED_MODULE_8__/* .createLocatedImage */ .mL)({ root, locations, name });
    const present = (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(root.mediaType) ? await completeChildren(root, inventory) : [];
    const [only] = present;
    if (only === undefined || present.length > 1)
        throw (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .incompleteError */ .V)(`the image in ${name}`, problems);
    const platform = only.platform === undefined ? 'one platform' : (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(only.platform);
    const notice = `Only ${platform} of ${root.digest} is complete here, so ${only.digest} is used.`;
    return (0,_located_image_js__WEBPACK_IMPORTED_MODULE_8__/* .createLocatedImage */ .mL)({ root: only, locations, name, notices: [notice] });
}
/** Whether the image itself, no index, has layers that a registry should not get uncompressed. */
async function hasPlainLayers({ name, root, locations }) {
    if (!locations.has(root.digest))
        return false;
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await inventoryOf(name, locations).read(root), root.mediaType);
    const plain = [_oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.ociLayer, _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.dockerLayer];
    return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => plain.includes(mediaType));
}
function blobLocations({ path, files }) {
    const locations = new Map();
    for (const [member, range] of files) {
        const digest = member.replace(/^blobs\/([^/]+)\//, '$1:');
        if ((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            locations.set(digest, { file: path, range });
    }
    return locations;
}
function inventoryOf(name, locations) {
    return {
        async sizeOf({ digest }) {
            const location = locations.get(digest);
            return location && (0,_located_image_js__WEBPACK_IMPORTED_MODULE_8__/* .bytesAt */ .L1)(location);
        },
        read: (descriptor) => {
            const location = locations.get(descriptor.digest) ?? new Uint8Array();
            return (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)({ descriptor, open: (from) => (0,_located_image_js__WEBPACK_IMPORTED_MODULE_8__/* .readLocation */ .mb)(location, from) });
        },
        nameOf: ({ digest }) => `${digest} in ${name}`,
    };
}
/** Platforms of an index that are whole. Attestations are none. */
async function completeChildren(root, inventory) {
    if ((await inventory.sizeOf(root)) === undefined)
        return [];
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await inventory.read(root), root.mediaType);
    const complete = [];
    for (const child of manifest.kind === 'index' ? manifest.manifests : []) {
        const isImage = !(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknownPlatform */ ._H)(child.platform);
        if (isImage && (await (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .findIncomplete */ .m)(child, inventory)).length === 0)
            complete.push(child);
    }
    return complete;
}


/***/ }),

/***/ 7868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openLocalImage)
});

// EXTERNAL MODULE: ./build/images/containers-storage.js + 3 modules
var containers_storage = __webpack_require__(65242);
// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/images/engine-push.js
var engine_push = __webpack_require__(16626);
// EXTERNAL MODULE: ./build/images/oci-tar.js
var oci_tar = __webpack_require__(88044);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
;// CONCATENATED MODULE: ./build/images/growing-file.js



async function openGrowingFile(path) {
    const handle = await (0,promises_.open)(path, 'wx', 0o600);
    const digester = (0,oci_digest/* createDigester */.QC)();
    let size = 0;
    let isEnded = false;
    let failure;
    let readers = [];
    function wakeReaders() {
        for (const wake of readers)
            wake();
        readers = [];
    }
    async function close(error) {
        isEnded = true;
        failure = error;
        await handle.close();
        wakeReaders();
    }
    return {
        get size() {
            return size;
        },
        async append(chunk) {
            digester.update(chunk);
            for (let written = 0; written < chunk.byteLength;) {
                const rest = chunk.subarray(written);
                written += (await handle.write(rest, 0, rest.byteLength, size + written)).bytesWritten;
            }
            size += chunk.byteLength;
            wakeReaders();
        },
        async end() {
            await close();
            return { digest: digester.digest(), location: { file: path, range: { start: 0, end: size } } };
        },
        async fail(error) {
            if (!isEnded)
                await close(error);
        },
        async *read(from = 0) {
            for (let position = from;;) {
                while (position >= size && !isEnded)
                    await new Promise((wake) => readers.push(wake));
                if (failure !== undefined)
                    throw failure;
                if (position >= size)
                    return;
                for await (const chunk of (0,file_stream/* readFileRange */.q)(path, { start: position, end: size })) {
                    position += chunk.byteLength;
                    yield chunk;
                }
            }
        },
    };
}

// EXTERNAL MODULE: ./build/images/located-image.js
var located_image = __webpack_require__(10289);
;// CONCATENATED MODULE: ./build/images/push-sink.js










/**
 * The same as long as it is free: containerd's store notes in its labels for each blob where it was pushed to.
 */
const PORT = 47_353;
const NAME = 'ghcr-actions/push';
const PREFIX = `/v2/${NAME}/`;
const UPLOADS = 'blobs/uploads/';
const MANIFESTS = 'manifests/';
/**
 * Opens a sink on loopback.
 * @param folder takes the blobs; the caller removes it
 */
async function openPushSink(folder, onBlob) {
    const received = {
        folder,
        onBlob,
        locations: new Map(),
        uploads: new Map(),
        opened: 0,
        root: undefined,
    };
    const credential = { username: 'push', password: (0,external_node_crypto_.randomBytes)(16).toString('hex') };
    const login = Buffer.from(`${credential.username}:${credential.password}`).toString('base64');
    const server = (0,external_node_http_.createServer)((message, response) => {
        const { pathname, searchParams } = new URL(message.url ?? '/', 'http://localhost');
        if (message.headers.authorization !== `Basic ${login}`) {
            return reply(response, 401, { 'www-authenticate': 'Basic realm="push"' });
        }
        if (pathname === '/v2/')
            return reply(response, 200);
        if (!pathname.startsWith(PREFIX))
            return reply(response, 404);
        const path = pathname.slice(PREFIX.length);
        const request = { method: message.method ?? '', path, query: searchParams, message, response };
        answer(request, received).catch((error) => response.destroy(error));
    });
    server.requestTimeout = 0; // a blob may take its time
    const port = await listen(server, PORT).catch(() => listen(server, 0));
    return {
        repository: `127.0.0.1:${port}/${NAME}`,
        credential,
        locations: received.locations,
        root: () => received.root,
        async close() {
            for (const file of received.uploads.values())
                await file.fail(new Error('the push ended too early'));
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}
async function listen(server, port) {
    server.listen(port, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return server.address().port;
}
/** The part of the distribution API that a push uses. */
async function answer(request, received) {
    const { method, path, response } = request;
    const upload = received.uploads.get(path.replace(UPLOADS, ''));
    if (method === 'HEAD')
        tell(request, received);
    else if (method === 'POST' && path === UPLOADS)
        await openUpload(request, received);
    else if (method === 'PATCH' && upload !== undefined)
        await append(request, upload);
    else if (method === 'PUT' && upload !== undefined)
        await finish(request, upload, received);
    else if (method === 'PUT' && path.startsWith(MANIFESTS))
        await putManifest(request, received);
    else
        reply(response, 404);
}
function tell({ response, path }, { locations }) {
    const location = locations.get(path.slice(path.indexOf('/') + 1));
    if (location === undefined)
        reply(response, 404);
    else
        response.writeHead(200, { 'content-length': String((0,located_image/* bytesAt */.L1)(location)) }).end();
}
async function openUpload({ response }, received) {
    const id = String(received.opened++);
    received.uploads.set(id, await openGrowingFile((0,external_node_path_.join)(received.folder, `blob-${id}`)));
    reply(response, 202, { location: `${PREFIX}${UPLOADS}${id}`, range: '0-0' });
}
async function append({ message, response, path }, upload) {
    await receive(message, upload);
    reply(response, 202, { location: `${PREFIX}${path}`, range: `0-${Math.max(upload.size - 1, 0)}` });
}
async function finish({ message, response, query }, upload, { locations, onBlob }) {
    const promised = query.get('digest') ?? '';
    const size = upload.size + Number(message.headers['content-length']);
    if ((0,oci_digest/* isDigest */.Bc)(promised) && Number.isSafeInteger(size)) {
        onBlob({ descriptor: { mediaType: media_types/* MEDIA_TYPE */.Ap.octetStream, digest: promised, size }, open: upload.read });
    }
    await receive(message, upload);
    const { digest, location } = await upload.end();
    if (digest !== promised)
        return reply(response, 400);
    locations.set(digest, location);
    reply(response, 201, { location: `${PREFIX}blobs/${digest}`, 'docker-content-digest': digest });
}
async function putManifest({ message, response, path }, received) {
    const bytes = await (0,content/* readAll */.yw)(message, manifest/* MAX_MANIFEST_BYTES */.ZJ);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const reference = path.slice(MANIFESTS.length);
    if ((0,oci_digest/* isDigest */.Bc)(reference) && reference !== digest)
        return reply(response, 400);
    received.locations.set(digest, bytes);
    if (!(0,oci_digest/* isDigest */.Bc)(reference)) {
        received.root = { mediaType: message.headers['content-type'] ?? '', digest, size: bytes.byteLength };
    }
    reply(response, 201, { location: `${PREFIX}${MANIFESTS}${digest}`, 'docker-content-digest': digest });
}
async function receive(message, upload) {
    try {
        for await (const chunk of message)
            await upload.append(chunk);
    }
    catch (error) {
        await upload.fail(error);
        throw error;
    }
}
function reply(response, status, headers = {}) {
    response.writeHead(status, { ...headers, 'content-length': '0' }).end();
}

// EXTERNAL MODULE: ./build/images/temporary-folder.js
var temporary_folder = __webpack_require__(79669);
;// CONCATENATED MODULE: ./build/images/received-image.js





/**
 * The image as the Engine pushes it, to a sink on loopback: with the containerd store that is many times as fast as
 * to save it. Undefined where that cannot be done: the Engine is elsewhere, or its image would be left without name.
 */
async function receiveImage(toPack) {
    const { engine, image } = toPack;
    if (image.descriptor === undefined || !engine.isLocal || !image.isTagged)
        return undefined;
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const received = await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => received_image_receive(toPack, folder.path));
        if (received !== undefined)
            return { ...received, close: () => folder.remove() };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
    await folder.remove();
    return undefined;
}
async function received_image_receive(toPack, folder) {
    const { name, packing } = toPack;
    const sink = await openPushSink(folder, (blob) => packing.onLayer?.(blob));
    try {
        if (!(await pushTo(sink, toPack)))
            return undefined;
        const root = sink.root();
        if (root === undefined)
            return undefined;
        const where = `what the Docker Engine pushed of ${name}`;
        const image = await (0,oci_tar/* completeImage */.XM)({ name: where, root, locations: sink.locations });
        const notices = root.digest === toPack.image.id ? [] : [partialNotice(toPack.image.id, root.digest)];
        return { ...image, notices: [...notices, ...image.notices] };
    }
    finally {
        await sink.close();
    }
}
/** False when the Engine could not, such as one that has another loopback: then its image is saved. */
async function pushTo({ repository, credential }, { engine, image, packing }) {
    const tag = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    try {
        await engine.push({ image: image.id, repository, tag, credential, signal: packing.signal });
        return true;
    }
    catch (error) {
        packing.signal?.throwIfAborted();
        if (error instanceof engine_push/* EnginePushError */.zE)
            return false;
        throw error;
    }
}
function partialNotice(whole, part) {
    return `Only a part of ${whole} is complete here, so ${part} is used.`;
}

// EXTERNAL MODULE: ./build/images/tar-file.js
var tar_file = __webpack_require__(96043);
// EXTERNAL MODULE: ./build/images/tar-image.js + 1 modules
var tar_image = __webpack_require__(59191);
;// CONCATENATED MODULE: ./build/images/containerd-image.js









/**
 * An image of an Engine that keeps manifests and compressed layers (containerd store): it stays as it is, with its digest.
 * Where everyone who is to get it has it already, its manifests are read there, and nothing is saved.
 */
async function openContainerdImage(toPack) {
    const { engine, image, packing } = toPack;
    const root = image.descriptor;
    const stored = root && (await readStored(root, packing));
    if (root === undefined || stored === undefined) {
        const taken = (await receiveImage(toPack)) ?? (await saveImage(toPack));
        return { ...taken, close: () => closeAll(taken, engine) };
    }
    let saving;
    const save = () => {
        saving ??= saveImage(toPack);
        return saving;
    };
    return lateImage({
        root,
        stored,
        save,
        // A save that failed has removed its files already.
        close: async () => closeAll(await saving?.catch(() => undefined), engine),
    });
}
async function closeAll(saved, engine) {
    await saved?.close();
    await engine.close();
}
async function saveImage({ engine, image, name, packing }) {
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const file = (0,external_node_path_.join)(folder.path, 'saved.tar');
        const tar = engine.save(name, { signal: packing.signal });
        await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => (0,promises_.writeFile)(file, tar, { mode: 0o600 }));
        const saved = await (0,tar_file/* openTar */.O)(file, `the tar that the Docker Engine saved of ${name}`);
        const whole = await (0,tar_image/* openTarImage */.Z)(saved, '', image.descriptor ? 'own' : 'auto', packing);
        return {
            ...whole,
            async close() {
                await whole.close();
                await folder.remove();
            },
        };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
/** The image whose small parts are known, and which is saved should a layer be asked for. */
function lateImage({ root, stored, save, close }) {
    const source = {
        resolve: async (reference) => (await save()).source.resolve(reference),
        async *fetch(descriptor, from) {
            const bytes = stored.get(descriptor.digest);
            if (bytes !== undefined)
                yield* (0,content/* createContent */.sY)(descriptor, bytes).open(from);
            else
                yield* (await save()).source.fetch(descriptor, from);
        },
    };
    const findDamage = async (descriptor) => (await save()).findDamage(descriptor);
    return { source, root, notices: [], findDamage, close };
}
/** All manifests and configs below `root`; undefined when not everyone has the image. */
async function readStored(root, packing) {
    if (!(await packing.isStored?.(root)))
        return undefined;
    const contents = new Map();
    const waiting = [root];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (contents.has(next.digest))
            continue;
        const bytes = await packing.readStored?.(next);
        if (bytes === undefined)
            return undefined;
        contents.set(next.digest, bytes);
        if (!(0,media_types/* isManifestType */.Q3)(next.mediaType))
            continue;
        const below = (0,manifest/* successors */.ir)((0,manifest/* parseManifest */.Ng)(bytes, next.mediaType));
        waiting.push(...below.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType) || (0,media_types/* isImageConfigType */.Ky)(mediaType)));
    }
    return contents;
}

// EXTERNAL MODULE: ./build/images/docker-engine.js
var docker_engine = __webpack_require__(15970);
// EXTERNAL MODULE: ./build/images/engine-endpoint.js
var engine_endpoint = __webpack_require__(88519);
// EXTERNAL MODULE: ./build/images/pack-layer.js + 6 modules
var pack_layer = __webpack_require__(38790);
// EXTERNAL MODULE: ./build/images/packed-image.js
var packed_image = __webpack_require__(97607);
;// CONCATENATED MODULE: ./build/images/saved-layer.js




/**
 * Packs a member of a saved tar to `file`; undefined when it is no layer, or not a wanted one.
 * @throws IntegrityError for a layer that is not one of the image
 */
async function packSavedLayer({ name, bytes }, file, layers) {
    const { diffIds, wanted, packing, where } = layers;
    const named = diffIdIn(name, diffIds);
    if (named === undefined) {
        return name.endsWith('/layer.tar') ? packUnnamed(bytes, file, layers) : undefined;
    }
    if (!wanted.has(named))
        return undefined;
    const layer = await (0,pack_layer/* packLayer */.Js)(bytes, file, packing);
    if (layer.diffId !== named)
        throw (0,pack_layer/* damagedLayer */.Ju)(where, named, layer.diffId);
    return layer;
}
/** Where some layers are not wanted, hashing one tells which it is, and most often spares the packing. */
async function packUnnamed(bytes, file, { diffIds, wanted, packing, where }) {
    const check = (diffId) => {
        if (!diffIds.includes(diffId))
            throw (0,pack_layer/* damagedLayer */.Ju)(where, 'one of its config', diffId);
    };
    if (diffIds.every((diffId) => wanted.has(diffId))) {
        const layer = await (0,pack_layer/* packLayer */.Js)(bytes, file, packing);
        check(layer.diffId);
        return layer;
    }
    const plain = `${file}.tar`;
    const { digest: diffId, size } = await (0,pack_layer/* writeMeasured */.eY)(plain, bytes);
    check(diffId);
    const layer = wanted.has(diffId)
        ? await (0,pack_layer/* packLayer */.Js)((0,file_stream/* readFileRange */.q)(plain, { start: 0, end: size }), file, packing)
        : undefined;
    await (0,promises_.rm)(plain);
    return layer;
}
/** Docker names a layer `blobs/sha256/DIFFID` since version 25, before that by an ID of its own; podman `DIFFID.tar`. */
function diffIdIn(name, diffIds) {
    return diffIds.find((diffId) => name === `blobs/${diffId.replace(':', '/')}` || name === `${(0,oci_digest/* hexOf */.ZD)(diffId)}.tar`);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./build/images/saved-members.js




/**
 * The files of a tar in their order, while it is being received.
 * @param name what messages call the tar
 * @throws UserError when it is cut short or no tar; what `tar` throws
 */
async function* readMembers(tar, name) {
    const members = (0,tar_stream.extract)();
    const fed = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(tar), members);
    /** Whoever reads learns that the stream is closed; the pipeline knows what closed it. */
    const explain = async (error) => {
        const cause = await fed.then(() => error, (reason) => reason);
        if (!isTarError(cause))
            return cause;
        return new errors/* UserError */.y(`${name} is cut short or no tar: save the image again`, { cause });
    };
    fed.catch(() => undefined); // heard of by whoever reads
    async function* bytesOf(entry) {
        try {
            yield* entry;
        }
        catch (error) {
            throw await explain(error);
        }
    }
    try {
        for await (const entry of members) {
            if (entry.header.type === 'file')
                yield { name: entry.header.name, bytes: bytesOf(entry) };
            entry.resume();
        }
        await fed;
    }
    catch (error) {
        throw await explain(error);
    }
}
/** What tar-stream throws of itself has no code. */
function isTarError(error) {
    return error instanceof Error && /^(Unexpected end of data|Invalid tar header)/.test(error.message);
}

// EXTERNAL MODULE: ./build/images/stored-layers.js
var stored_layers = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/images/graph-driver-image.js










const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
/**
 * An image whose layers the Engine keeps unpacked (graph driver). Its ID is the digest of its config. Layers are packed
 * while the Engine is still saving; those that the registries have already are not, and without any other nothing is saved.
 */
async function openGraphDriverImage(toPack) {
    const { image, packing } = toPack;
    const remembered = await readConfig(image.id, packing);
    const stored = await (0,stored_layers/* findStoredLayers */.j)(image.diffIds, remembered, packing);
    const wanted = new Set(image.diffIds.filter((diffId) => !stored.has(diffId)));
    const saver = createSaver(toPack);
    try {
        const isAllKnown = wanted.size === 0 && remembered !== undefined;
        const saved = isAllKnown ? NOTHING_SAVED : await saver.save(wanted, remembered === undefined);
        const config = remembered ?? saved.config;
        if (config === undefined)
            throw missing(toPack, 'config');
        checkConfig(config, toPack);
        if (remembered === undefined)
            await packing.cache?.keepConfig((0,packed_image/* describeConfig */.Y)(config));
        const layers = image.diffIds.map((diffId) => {
            const descriptor = stored.get(diffId);
            const layer = descriptor ? { descriptor } : saved.layers.get(diffId);
            if (layer === undefined)
                throw missing(toPack, `layer ${diffId}`);
            return layer;
        });
        const locate = (0,stored_layers/* createLateLocator */.P)(stored, saver.saveLayer);
        return { ...(0,packed_image/* createPackedImage */.k)({ config, layers, name: nameOf(toPack), locate }), close: saver.close };
    }
    catch (error) {
        await saver.close();
        throw error;
    }
}
/** The config as a registry has it: with it nothing may have to be saved. */
async function readConfig(id, { cache, readStored }) {
    const config = await cache?.config(id);
    return config && readStored?.(config);
}
const NOTHING_SAVED = { config: undefined, layers: new Map() };
function createSaver(toPack) {
    const { engine, image, packing } = toPack;
    let folder;
    let files = 0;
    async function save(wanted, needsConfig) {
        folder ??= await (0,temporary_folder/* openTemporaryFolder */.i)();
        const { path } = folder;
        const layers = new Map();
        let config;
        const where = nameOf(toPack);
        const toFind = { diffIds: image.diffIds, wanted, packing, where };
        const pack = async (member) => {
            const layer = await packSavedLayer(member, (0,external_node_path_.join)(path, String(files++)), toFind);
            if (layer === undefined)
                return;
            layers.set(layer.diffId, layer);
            await (0,pack_layer/* announceLayer */.nC)(layer, packing);
        };
        const tar = engine.save(image.id, { calledInMessages: toPack.name, signal: packing.signal });
        for await (const member of readMembers(tar, `the tar of ${where}`)) {
            if (isConfig(member.name, image))
                config = await (0,content/* readAll */.yw)(member.bytes, MAX_CONFIG_BYTES);
            else
                await (0,temporary_folder/* withDiskFullExplained */.R)(path, () => pack(member));
            if (layers.size === wanted.size && (config !== undefined || !needsConfig))
                break;
        }
        return { config, layers };
    }
    return {
        save,
        async saveLayer(diffId) {
            const layer = (await save(new Set([diffId]), false)).layers.get(diffId);
            if (layer === undefined)
                throw missing(toPack, `layer ${diffId}`);
            return layer;
        },
        async close() {
            await folder?.remove();
            await engine.close();
        },
    };
}
function isConfig(name, { id }) {
    return name === `${(0,oci_digest/* hexOf */.ZD)(id)}.json` || name === `blobs/${id.replace(':', '/')}`;
}
function checkConfig(config, toPack) {
    const { id, diffIds } = toPack.image;
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    if (digest !== id)
        throw new errors/* IntegrityError */.c(`config of ${nameOf(toPack)}`, id, digest);
    const { rootfs } = JSON.parse(new TextDecoder().decode(config));
    const named = JSON.stringify(rootfs?.diff_ids ?? []);
    if (named !== JSON.stringify(diffIds)) {
        throw new errors/* IntegrityError */.c(`layers of ${nameOf(toPack)}`, JSON.stringify(diffIds), named);
    }
}
function nameOf({ name }) {
    return `the Docker Engine's image ${name}`;
}
function missing(toPack, what) {
    return new errors/* UserError */.y(`the Docker Engine did not save the ${what} of ${toPack.name}: push it again`);
}

// EXTERNAL MODULE: ./build/images/image-id.js
var image_id = __webpack_require__(49098);
// EXTERNAL MODULE: ./build/images/packing.js
var images_packing = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/images/docker-daemon.js









const MAX_LISTED_NAMES = 5;
/**
 * An image of a Docker Engine, by name or by full or short image ID (ACT-16). An Engine with the containerd store gives the
 * image as it is; from one with a graph driver it is packed here.
 * @throws UserError when no Engine answers, or it has no such image
 */
async function openDaemonImage(name, { packing = images_packing/* DEFAULT_PACKING */.Q, endpoint } = {}) {
    if (!(0,image_id/* isImageId */.rw)(name))
        (0,reference/* parseReference */.F2)(name);
    const engine = await (0,docker_engine/* openDockerEngine */.h)(endpoint ?? (await (0,engine_endpoint/* findEngineEndpoint */.L)()));
    try {
        const image = await engine.inspect(name);
        if (image === undefined)
            throw await noSuchImage(engine, name);
        const isStoreKnown = image.descriptor !== undefined;
        const open = isStoreKnown || (await engine.keepsManifests()) ? openContainerdImage : openGraphDriverImage;
        return await open({ engine, image, name, packing });
    }
    catch (error) {
        await engine.close();
        throw error;
    }
}
async function noSuchImage(engine, name) {
    const images = await engine.images();
    // The Engine calls an ambiguous ID unknown.
    if ((0,image_id/* isImageId */.rw)(name))
        (0,image_id/* findById */.uz)(name, images, 'of the Docker Engine');
    const names = images.flatMap((image) => image.names);
    const closest = (0,closest_name/* closestName */.N)(name, names) ?? (0,closest_name/* closestName */.N)(`${name}:latest`, names);
    const known = closest === undefined ? names.filter((other) => isAlike(other, name)) : [closest];
    const listed = (known.length > 0 ? known : names).slice(0, MAX_LISTED_NAMES).join(', ');
    const hint = known.length > 0
        ? `did you mean ${listed}?`
        : names.length > 0
            ? `it has ${listed}${names.length > MAX_LISTED_NAMES ? ' and others' : ''}`
            : 'it has no image with a name: build or tag one first';
    return new errors/* UserError */.y(`the Docker Engine has no image ${JSON.stringify(name)}: ${hint}`);
}
/** Whether the last part of both names, without tag, is the same. */
function isAlike(one, other) {
    const lastPart = (name) => name.replace(/^.*\//, '').replace(/[:@].*$/, '');
    return lastPart(one) === lastPart(other);
}

// EXTERNAL MODULE: ./build/images/oci-layout.js + 1 modules
var oci_layout = __webpack_require__(35363);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/images/unpacked-tar.js








/** What compressed files begin with: RFC 1952, RFC 8878. */
const DECOMPRESSORS = [
    { magic: Buffer.from('1f8b', 'hex'), create: external_node_zlib_.createGunzip },
    { magic: Buffer.from('28b52ffd', 'hex'), create: external_node_zlib_.createZstdDecompress },
];
const CHUNK_BYTES = 256 * 1024;
/**
 * Opens a tar, plain, gzip or zstd, by its first bytes. A compressed one cannot be read by offset: it is decompressed in
 * one pass to a temporary file.
 * @throws UserError when it is absent, damaged or no tar
 */
async function openAnyTar(path) {
    const create = await decompressorOf(path);
    if (create === undefined)
        return { tar: await (0,tar_file/* openTar */.O)(path), close: async () => { } };
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const file = (0,external_node_path_.join)(folder.path, 'plain.tar');
        await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => decompress(path, create(), file));
        return { tar: await (0,tar_file/* openTar */.O)(file, path), close: folder.remove };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
/** Undefined for what is not compressed; what cannot be opened is told of by who reads it. */
async function decompressorOf(path) {
    const file = await (0,promises_.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        if (!(await file.stat()).isFile())
            return undefined;
        const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
        return DECOMPRESSORS.find(({ magic }) => magic.equals(buffer.subarray(0, magic.byteLength)))?.create;
    }
    finally {
        await file.close();
    }
}
async function decompress(path, decompressor, output) {
    const input = (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    try {
        await (0,external_node_stream_promises_.pipeline)(input, decompressor, (0,external_node_fs_.createWriteStream)(output, { flags: 'wx', mode: 0o600 }));
    }
    catch (cause) {
        const { code = '', message } = cause;
        if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code))
            throw cause;
        throw new errors/* UserError */.y(`${path} is cut short or damaged: it cannot be decompressed (${message}). Write it again`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/images/open-image.js






/**
 * The image behind a source name of this machine, complete (ACT-01). Close it.
 * @throws UserError when it is absent or incomplete
 */
async function openLocalImage(name, packing = images_packing/* DEFAULT_PACKING */.Q) {
    const { transport, reference } = name;
    switch (transport) {
        case 'oci':
            return openLayoutImage(name.path, reference);
        case 'oci-archive':
            return openTarFile(name.path, reference, 'own', packing);
        case 'docker-archive':
            return openTarFile(name.path, reference, 'auto', packing);
        case 'docker-daemon':
            return openDaemonImage(reference, { packing });
        case 'containers-storage':
            return (0,containers_storage/* openStoredImage */.lh)(await (0,containers_storage/* findStoredImage */.ES)(reference), reference, packing);
    }
}
async function openTarFile(path, reference, form, packing) {
    const opened = await openAnyTar(path);
    try {
        const image = await (0,tar_image/* openTarImage */.Z)(opened.tar, reference, form, packing);
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
    const layout = await (0,oci_layout/* openOciLayout */.e)(folder);
    const root = await layout.resolve(reference);
    await layout.checkComplete(root);
    return { source: layout, root, notices: [], findDamage: layout.findDamage, close: async () => { } };
}


/***/ }),

/***/ 38790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nC: () => (/* binding */ announceLayer),
  Ju: () => (/* binding */ damagedLayer),
  xP: () => (/* binding */ measure),
  Js: () => (/* binding */ packLayer),
  eY: () => (/* binding */ writeMeasured)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/images/compress/blocks.js

/** Cuts a stream into blocks of one size, the last one excepted, however its chunks come. */
async function* blocksOf(source, { blockBytes, keptBlocks }) {
    const buffers = [];
    const bufferAt = (position) => {
        const place = position % (keptBlocks + 1);
        buffers[place] ??= external_node_buffer_.Buffer.allocUnsafeSlow(blockBytes);
        return buffers[place];
    };
    let count = 0;
    let filled = 0;
    for await (const chunk of source) {
        for (let read = 0; read < chunk.byteLength;) {
            const block = bufferAt(count);
            const part = chunk.subarray(read, read + blockBytes - filled);
            block.set(part, filled);
            read += part.byteLength;
            filled += part.byteLength;
            if (filled < blockBytes)
                continue;
            count += 1;
            filled = 0;
            yield block;
        }
    }
    if (filled > 0)
        yield bufferAt(count).subarray(0, filled);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/images/compress/deflate-block.js


const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/** A stored block of deflate names its length in 16 bits (RFC 1951, 3.2.4). */
const MAX_STORED_BYTES = 65_535;
const STORED_HEADER_BYTES = 5;
/** What deflate can reach back (RFC 1951, 2). */
const WINDOW_BYTES = 32 * 1024;
/** Bytes of a block that is stored. */
function storedSize(blockBytes) {
    return blockBytes + Math.ceil(blockBytes / MAX_STORED_BYTES) * STORED_HEADER_BYTES;
}
const SAMPLES = 8;
const SAMPLE_BYTES = 1024;
/** Larger results are a trip through the thread pool more, smaller ones waste what is left. */
const CHUNK_BYTES = 128 * 1024;
/** Bits a byte. Compressed and encrypted data has more than 7.9 of 8, programs 6, text 5. */
const SUSPICIOUS_ENTROPY = 7.8;
/** Above this share of a sample its block is not worth deflating: noise with a little else takes ten times as long as text. */
const WORTHWHILE_RATIO = 0.9;
/**
 * One block of a deflate stream (RFC 1951), whole bytes, not the last one. Runs in Node's thread pool. What would not
 * shrink is stored as it is, because the attempt takes longer than anything else.
 */
async function deflateBlock({ block, previous, spare }, level) {
    if (await looksCompressed(block))
        return storeBlock(block, spare);
    const packed = await deflate(block, {
        level,
        finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
        chunkSize: CHUNK_BYTES,
        ...(previous.byteLength > 0 && { dictionary: previous }),
    });
    return packed.byteLength < block.byteLength ? packed : storeBlock(block, spare);
}
/** By samples: their bytes are evenly spread, and deflate finds nothing in them. */
async function looksCompressed(block) {
    const sample = sampleOf(block);
    if (entropyOf(sample) < SUSPICIOUS_ENTROPY)
        return false;
    const packed = await deflate(sample, { level: 1, chunkSize: sample.byteLength + 1024 });
    return packed.byteLength > sample.byteLength * WORTHWHILE_RATIO;
}
function sampleOf(block) {
    if (block.byteLength <= SAMPLES * SAMPLE_BYTES)
        return block;
    const sample = new Uint8Array(SAMPLES * SAMPLE_BYTES);
    const step = Math.floor((block.byteLength - SAMPLE_BYTES) / (SAMPLES - 1));
    for (let place = 0; place < SAMPLES; place += 1) {
        sample.set(block.subarray(place * step, place * step + SAMPLE_BYTES), place * SAMPLE_BYTES);
    }
    return sample;
}
/** Shannon's entropy of single bytes, in bits a byte. */
function entropyOf(bytes) {
    const counts = new Uint32Array(256);
    for (let position = 0; position < bytes.byteLength; position += 1) {
        const byte = bytes[position]; // by position: this runs over every block, and an iterator takes five times as long
        counts[byte] = counts[byte] + 1;
    }
    return counts.reduce((bits, count) => {
        const share = count / bytes.byteLength;
        return count === 0 ? bits : bits - share * Math.log2(share);
    }, 0);
}
function storeBlock(bytes, target) {
    let position = 0;
    for (let start = 0; start < bytes.byteLength; start += MAX_STORED_BYTES) {
        const piece = bytes.subarray(start, start + MAX_STORED_BYTES);
        target.writeUInt8(0, position);
        target.writeUInt16LE(piece.byteLength, position + 1);
        target.writeUInt16LE(~piece.byteLength & 0xffff, position + 3);
        target.set(piece, position + STORED_HEADER_BYTES);
        position += STORED_HEADER_BYTES + piece.byteLength;
    }
    return target.subarray(0, position);
}

;// CONCATENATED MODULE: ./build/images/compress/map-in-order.js
/**
 * Works on up to `concurrency` items at a time and gives the results in the order of the items. No further item is
 * asked for before the result of the one `concurrency` places earlier has been used.
 */
async function* mapInOrder(items, concurrency, work) {
    const running = [];
    try {
        for await (const item of items) {
            const result = work(item);
            result.catch(() => undefined); // heard of when its turn comes
            running.push(result);
            if (running.length >= concurrency)
                yield await running.shift();
        }
        for (let next = running.shift(); next !== undefined; next = running.shift())
            yield await next;
    }
    finally {
        await Promise.allSettled(running);
    }
}

;// CONCATENATED MODULE: ./build/images/compress/gzip-stream.js





const BLOCK_BYTES = 256 * 1024;
/** Deflate, no name, no time, unknown system (RFC 1952, 2.3). */
const HEADER = external_node_buffer_.Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block with fixed codes (RFC 1951, 3.2.6). */
const LAST_BLOCK = external_node_buffer_.Buffer.from([3, 0]);
/**
 * Compresses to one gzip member whose blocks are deflated side by side, each with the end of the one before as its
 * dictionary. The bytes depend on content and level alone, not on timing or processors.
 */
async function* gzipInParallel(source, level, concurrency) {
    const spares = Array.from({ length: concurrency + 1 }, () => external_node_buffer_.Buffer.allocUnsafeSlow(storedSize(BLOCK_BYTES)));
    let checksum = 0;
    let size = 0;
    async function* withWindow() {
        let previous = external_node_buffer_.Buffer.alloc(0);
        let count = 0;
        for await (const block of blocksOf(source, { blockBytes: BLOCK_BYTES, keptBlocks: concurrency + 1 })) {
            checksum = (0,external_node_zlib_.crc32)(block, checksum);
            size += block.byteLength;
            yield { block, previous, spare: spares[count++ % spares.length] };
            previous = block.subarray(-WINDOW_BYTES);
        }
    }
    yield HEADER;
    yield* mapInOrder(withWindow(), concurrency, (block) => deflateBlock(block, level));
    const trailer = external_node_buffer_.Buffer.alloc(8);
    trailer.writeUInt32LE(checksum, 0);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    yield external_node_buffer_.Buffer.concat([LAST_BLOCK, trailer]);
}

;// CONCATENATED MODULE: ./build/images/compress/zstd-stream.js





const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/** Smaller blocks compress worse, larger ones take memory: 64 MiB of programs come to 36, at 2 MiB to 35 %. */
const zstd_stream_BLOCK_BYTES = 1024 * 1024;
/** Takes every result in one piece: a further one is a trip through the thread pool more. */
const zstd_stream_CHUNK_BYTES = zstd_stream_BLOCK_BYTES + 64 * 1024;
/** Compresses to frames of one block each, side by side: decoders read frames that follow each other as one (RFC 8878, 3.1). */
async function* zstdInParallel(source, level, concurrency) {
    const frameOf = (block) => compress(block, {
        params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: level },
        pledgedSrcSize: block.byteLength,
        chunkSize: zstd_stream_CHUNK_BYTES,
    });
    let isEmpty = true;
    const blocks = blocksOf(source, { blockBytes: zstd_stream_BLOCK_BYTES, keptBlocks: concurrency });
    for await (const frame of mapInOrder(blocks, concurrency, frameOf)) {
        isEmpty = false;
        yield frame;
    }
    if (isEmpty)
        yield await frameOf(external_node_buffer_.Buffer.alloc(0));
}

;// CONCATENATED MODULE: ./build/images/compress/compress-stream.js



/** Node's thread pool has four threads, which also write the file. */
const MAX_CONCURRENCY = 4;
/** Compresses on all processors. Equal bytes in and equal settings give equal bytes out. */
function compressStream(source, { format, level }, concurrency = Math.min((0,external_node_os_.availableParallelism)() + 1, MAX_CONCURRENCY)) {
    return format === 'zstd'
        ? zstdInParallel(source, level, concurrency)
        : gzipInParallel(source, level, concurrency);
}

// EXTERNAL MODULE: ./build/images/compress/compression.js
var compress_compression = __webpack_require__(4334);
// EXTERNAL MODULE: ./build/images/located-image.js
var located_image = __webpack_require__(10289);
;// CONCATENATED MODULE: ./build/images/pack-layer.js






/** Compresses a layer to the file `output`. @returns also the digest of the uncompressed bytes, which is its diffID */
async function packLayer(plain, output, { compression, signal }) {
    const measured = createMeasure(plain, signal);
    const { digest, size } = await writeMeasured(output, compressStream(measured.bytes, compression));
    return {
        diffId: measured.result().digest,
        descriptor: { mediaType: (0,compress_compression/* layerTypeOf */.rE)(compression), digest, size },
        location: { file: output, range: { start: 0, end: size } },
    };
}
/** Passes the layer on, and remembers it. */
async function announceLayer(layer, { cache, compression, onLayer }) {
    const { descriptor, diffId, location } = layer;
    onLayer?.({ descriptor, open: (from) => (0,located_image/* readLocation */.mb)(location, from) });
    await cache?.keepLayer(diffId, compression, descriptor);
}
/** The error for uncompressed bytes that the image's config does not promise. */
function damagedLayer(where, expected, got) {
    return new errors/* IntegrityError */.c(`a layer in ${where} is damaged (save the image again)`, expected, got);
}
/** Writes a new file that nobody else can read. @returns what was written */
async function writeMeasured(file, bytes) {
    const measured = createMeasure(bytes);
    await (0,promises_.writeFile)(file, measured.bytes, { flag: 'wx', mode: 0o600 });
    return measured.result();
}
/** Digest and size of all bytes. */
async function measure(bytes) {
    const measured = createMeasure(bytes);
    for await (const _ of measured.bytes)
        ;
    return measured.result();
}
/** Passes bytes through, and knows their digest and size at the end. */
function createMeasure(source, signal) {
    const digester = (0,digest/* createDigester */.QC)();
    let size = 0;
    async function* measured() {
        for await (const chunk of source) {
            signal?.throwIfAborted();
            digester.update(chunk);
            size += chunk.byteLength;
            yield chunk;
        }
    }
    return { bytes: measured(), result: () => ({ digest: digester.digest(), size }) };
}


/***/ }),

/***/ 97607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ describeConfig),
/* harmony export */   k: () => (/* binding */ createPackedImage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);
/* harmony import */ var _located_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10289);



/** The OCI image of a config and its layers: the config keeps its bytes, the manifest is made here. */
function createPackedImage({ config, layers, name, locate }) {
    const locations = new Map();
    const remembered = new Set();
    for (const { descriptor, location } of layers) {
        if (location === undefined)
            remembered.add(descriptor.digest);
        else
            locations.set(descriptor.digest, location);
    }
    const manifest = {
        schemaVersion: 2,
        mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociManifest,
        config: describeConfig(config),
        layers: layers.map(({ descriptor }) => descriptor),
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const root = describe(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociManifest, bytes);
    locations.set(manifest.config.digest, config).set(root.digest, bytes);
    return { ...(0,_located_image_js__WEBPACK_IMPORTED_MODULE_2__/* .createLocatedImage */ .mL)({ root, locations, name, ...(locate && { locate }) }), remembered };
}
function describeConfig(config) {
    return describe(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociConfig, config);
}
function describe(mediaType, bytes) {
    return { mediaType, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
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
/* harmony export */   m: () => (/* binding */ parseSourceName)
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


/***/ }),

/***/ 63299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createLateLocator),
/* harmony export */   j: () => (/* binding */ findStoredLayers)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _packed_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97607);


/**
 * The layers that need not be packed, by diffID: the cache says what they become, and everyone who is to get the image
 * has that already. The manifest is asked for first, because it vouches for all of them.
 */
async function findStoredLayers(diffIds, config, { cache, compression, isStored }) {
    if (cache === undefined || isStored === undefined)
        return new Map();
    const known = new Map();
    for (const diffId of new Set(diffIds)) {
        const layer = await cache.layer(diffId, compression);
        if (layer !== undefined)
            known.set(diffId, layer);
    }
    if (config !== undefined && diffIds.every((diffId) => known.has(diffId))) {
        const layers = diffIds.map((diffId) => ({ descriptor: known.get(diffId) }));
        const { root } = (0,_packed_image_js__WEBPACK_IMPORTED_MODULE_1__/* .createPackedImage */ .k)({ config, layers, name: 'the remembered image' });
        if (await isStored(root))
            return known;
    }
    const answers = await Promise.all([...known].map(async ([, layer]) => isStored(layer)));
    return new Map([...known].filter((_, position) => answers[position]));
}
/**
 * Packs a stored layer after all, when a registry turns out to have lost it.
 * @throws IntegrityError when the record was wrong; `pack` has corrected it by then
 */
function createLateLocator(stored, pack) {
    return async (digest) => {
        for (const [diffId, layer] of stored) {
            if (layer.digest !== digest)
                continue;
            const { descriptor, location } = await pack(diffId);
            if (descriptor.digest === digest)
                return location;
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c(`cached digest of layer ${diffId} (run it again)`, digest, descriptor.digest);
        }
        return undefined;
    };
}


/***/ }),

/***/ 96043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openTar),
/* harmony export */   h: () => (/* binding */ readMember)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);
/* harmony import */ var _file_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66158);






const BLOCK_BYTES = 512;
const GZIP_MAGIC = 0x1f8b;
/** Names and sizes that do not fit into a header stand in entries of their own; those are short. */
const MAX_EXTENSION_BYTES = 64 * 1024;
const MAX_MEMBER_BYTES = 4 * 1024 * 1024;
/**
 * Finds the files of an uncompressed tar (POSIX ustar and pax, GNU long names) by reading nothing but its headers.
 * @throws UserError when it is cut short or no tar
 */
async function openTar(path, name = path) {
    const file = await openFile(path);
    try {
        const { size } = await file.stat();
        const files = new Map();
        const links = new Map();
        for await (const { entry, start } of entriesOf(file, name, size)) {
            if (entry.type === '0')
                files.set(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(entry.name), { start, end: start + entry.size });
            if (entry.type === '2')
                links.set(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(entry.name), symbolicTarget(entry));
            if (entry.type === '1')
                links.set(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(entry.name), node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(entry.linkName));
        }
        for (const [link, target] of links) {
            const range = files.get(target);
            if (range !== undefined)
                files.set(link, range);
        }
        return { path, name, files };
    }
    finally {
        await file.close();
    }
}
async function openFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch((cause) => {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${path} does not exist: give the file that docker save or skopeo wrote`, { cause });
    });
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${path} is not a file: give the file that docker save or skopeo wrote`);
}
/** The bytes of a small file in the tar, at most 4 MiB; undefined when there is none of that name. */
async function readMember({ path, files }, name) {
    const range = files.get(name);
    return range && (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)((0,_file_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .readFileRange */ .q)(path, range), MAX_MEMBER_BYTES);
}
async function* entriesOf(file, tarName, fileBytes) {
    let extension = {};
    let position = 0;
    while (position + BLOCK_BYTES <= fileBytes) {
        const block = await readAt(file, position, BLOCK_BYTES);
        if (block.every((byte) => byte === 0))
            return;
        const entry = { ...parseHeader(block, tarName), ...extension };
        const start = position + BLOCK_BYTES;
        if (!Number.isSafeInteger(entry.size) || entry.size < 0)
            throw notTar(tarName);
        if (start + entry.size > fileBytes) {
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is cut short: ${entry.name} ends after the end of the file. Write it again`);
        }
        position = start + Math.ceil(entry.size / BLOCK_BYTES) * BLOCK_BYTES;
        if ('xLK'.includes(entry.type)) {
            extension = {
                ...extension,
                ...parseExtension(entry.type, await readExtension(file, start, entry, tarName)),
            };
        }
        else {
            extension = {};
            yield { entry, start };
        }
    }
    if (position === 0)
        throw notTar(tarName);
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** The ustar header, whose numbers are octal text, or binary when GNU tar needs more digits. */
function parseHeader(block, tarName) {
    if (block.readUInt16BE(0) === GZIP_MAGIC)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is compressed: run gunzip on it first`);
    if (!hasValidChecksum(block))
        throw notTar(tarName);
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? textAt(block, 345, 155) : '';
    const name = textAt(block, 0, 100);
    const type = String.fromCharCode(block[156] || 0x30);
    return {
        type: type === '7' ? '0' : type,
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkName: textAt(block, 157, 100),
        size: numberAt(block, 124, 12),
    };
}
/** The sum of all bytes of the header, with spaces in place of the sum. */
function hasValidChecksum(block) {
    const sum = block.reduce((total, byte, position) => total + (position >= 148 && position < 156 ? 0x20 : byte), 0);
    return sum === numberAt(block, 148, 8);
}
function numberAt(block, start, length) {
    if (((block[start] ?? 0) & 0x80) === 0)
        return Number.parseInt(textAt(block, start, length).trim() || '0', 8);
    return Number(block.readBigUInt64BE(start + length - 8));
}
function textAt(block, start, length) {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}
function readExtension(file, start, entry, tarName) {
    if (entry.size > MAX_EXTENSION_BYTES)
        throw notTar(tarName);
    return readAt(file, start, entry.size);
}
/** `L` and `K` carry a long name and link name (GNU); `x` carries `LENGTH KEY=VALUE` lines (pax). */
function parseExtension(type, bytes) {
    if (type === 'L')
        return { name: textAt(bytes, 0, bytes.byteLength) };
    if (type === 'K')
        return { linkName: textAt(bytes, 0, bytes.byteLength) };
    const fields = new Map();
    for (let position = 0; position < bytes.byteLength;) {
        const length = Number.parseInt(bytes.toString('latin1', position, position + 20), 10);
        if (!(length > 0))
            break;
        const record = bytes.toString('utf8', position, position + length - 1);
        const [, key, value] = /^[0-9]+ ([^=]+)=(.*)$/s.exec(record) ?? [];
        if (key !== undefined && value !== undefined)
            fields.set(key, value);
        position += length;
    }
    const [name, linkName, size] = [fields.get('path'), fields.get('linkpath'), fields.get('size')];
    return {
        ...(name !== undefined && { name }),
        ...(linkName !== undefined && { linkName }),
        ...(size !== undefined && { size: Number(size) }),
    };
}
function symbolicTarget({ name, linkName }) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(name), linkName);
}
function notTar(tarName) {
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is not a tar as docker save and skopeo write it`);
}


/***/ }),

/***/ 59191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openTarImage)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/descriptor.js
var descriptor = __webpack_require__(46937);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
// EXTERNAL MODULE: ./build/images/pack-layer.js + 6 modules
var pack_layer = __webpack_require__(38790);
// EXTERNAL MODULE: ./build/images/packed-image.js
var packed_image = __webpack_require__(97607);
// EXTERNAL MODULE: ./build/images/stored-layers.js
var stored_layers = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/images/tar-file.js
var tar_file = __webpack_require__(96043);
;// CONCATENATED MODULE: ./build/images/docker-archive.js













/** The file that lists the images of a tar of `docker save`. */
const SAVED_IMAGES = 'manifest.json';
/**
 * The image that `reference` names in a tar of docker's own format, as an OCI image: the config keeps its bytes, and
 * with them the image ID; layers are compressed; the manifest is made here.
 * @param reference empty for the only image
 * @param temporaryFolder takes the compressed layers; the caller removes it
 * @throws UserError when the tar is not whole; IntegrityError for a layer that is not what the config promises
 */
async function openDockerArchive(tar, reference, temporaryFolder, packing) {
    const saved = chooseImage(await readImages(tar), reference, tar.name);
    const config = await memberOf(tar, saved.Config);
    const diffIds = diffIdsOf(config, saved, tar.name);
    const foreign = foreignLayersOf(saved, tar.name);
    const stored = new Map([...(await (0,stored_layers/* findStoredLayers */.j)(diffIds, config, packing)), ...foreign]);
    const parts = { tar, saved, diffIds, stored, folder: temporaryFolder, packing };
    const layers = await packLayers(parts);
    const pack = (diffId) => packMember(saved.Layers[diffIds.indexOf(diffId)], diffId, parts);
    return (0,packed_image/* createPackedImage */.k)({ config, layers, name: tar.name, locate: (0,stored_layers/* createLateLocator */.P)(stored, pack) });
}
async function readImages(tar) {
    const where = `manifest.json in ${tar.name}`;
    const images = parseJson(await memberOf(tar, SAVED_IMAGES), where);
    if (Array.isArray(images) && images.every(isSavedImage))
        return images;
    throw new errors/* UserError */.y(`${where} is not what docker save writes: save the image again`);
}
function isSavedImage(value) {
    const { Config, RepoTags, Layers } = (value ?? {});
    const isList = (list) => Array.isArray(list) && list.every((entry) => typeof entry === 'string');
    return (typeof Config === 'string' &&
        isList(Layers) &&
        (RepoTags === null || RepoTags === undefined || isList(RepoTags)));
}
function chooseImage(images, reference, tarName) {
    const matching = reference === ''
        ? images
        : images.filter(({ RepoTags }) => RepoTags?.some((tag) => canonical(tag) === canonical(reference)));
    const [only] = matching;
    if (only !== undefined && matching.length === 1)
        return only;
    const known = images.flatMap(({ RepoTags }) => RepoTags ?? []).join(', ') || 'images without a name';
    throw new errors/* UserError */.y(reference === ''
        ? `${tarName} holds ${images.length} images: choose one by docker-archive:FILE:REFERENCE; it holds ${known}`
        : `no image ${JSON.stringify(reference)} in ${tarName}: it holds ${known}`);
}
function canonical(text) {
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    return (0,oci_reference/* formatReference */.FH)({ ...reference, tag: reference.tag ?? 'latest' });
}
async function memberOf(tar, name) {
    const bytes = await (0,tar_file/* readMember */.h)(tar, name);
    if (bytes === undefined)
        throw missingMember(tar, name);
    return bytes;
}
function missingMember(tar, name) {
    return new errors/* UserError */.y(`${tar.name} has no ${name}: save the image again`);
}
function diffIdsOf(config, saved, tarName) {
    const where = `${saved.Config} in ${tarName}`;
    const { rootfs } = (parseJson(config, where) ?? {});
    const diffIds = rootfs?.diff_ids ?? [];
    const isValid = Array.isArray(diffIds) && diffIds.every((id) => typeof id === 'string' && (0,digest/* isDigest */.Bc)(id));
    if (!isValid)
        throw new errors/* UserError */.y(`${where}: rootfs.diff_ids must be a list of digests`);
    if (diffIds.length !== saved.Layers.length) {
        throw new errors/* UserError */.y(`${where} names ${diffIds.length} layers, but manifest.json names ${saved.Layers.length}: save the image again`);
    }
    return diffIds;
}
/** Layers of Windows that stay where their URLs say, although the tar holds them too. */
function foreignLayersOf({ LayerSources }, tarName) {
    return Object.entries(LayerSources ?? {}).flatMap(([diffId, value]) => {
        const layer = (0,descriptor/* parseDescriptor */.B)(value, `manifest.json in ${tarName}: LayerSources[${diffId}]`);
        if (!(0,digest/* isDigest */.Bc)(diffId) || !(0,manifest/* isForeign */.jq)(layer))
            return [];
        const isDocker = layer.mediaType === media_types/* MEDIA_TYPE */.Ap.dockerForeignLayer;
        return [[diffId, isDocker ? { ...layer, mediaType: media_types/* MEDIA_TYPE */.Ap.ociForeignLayerGzip } : layer]];
    });
}
function parseJson(bytes, where) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${where} is not valid JSON: save the image again`, { cause });
    }
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
/** A layer that is compressed already is taken as it is. */
async function packMember(name, diffId, { tar, folder, packing }) {
    const range = tar.files.get(name);
    if (range === undefined)
        throw missingMember(tar, name);
    const bytes = (0,file_stream/* readFileRange */.q)(tar.path, range);
    const mediaType = await compressedTypeOf(tar, range);
    if (mediaType !== undefined) {
        return { descriptor: { mediaType, ...(await (0,pack_layer/* measure */.xP)(bytes)) }, location: { file: tar.path, range } };
    }
    const layer = await (0,pack_layer/* packLayer */.Js)(bytes, (0,external_node_path_.join)(folder, (0,digest/* hexOf */.ZD)(diffId)), packing);
    if (layer.diffId !== diffId)
        throw (0,pack_layer/* damagedLayer */.Ju)(tar.name, diffId, layer.diffId);
    await (0,pack_layer/* announceLayer */.nC)(layer, packing);
    return layer;
}
/** By the first bytes: gzip (RFC 1952) and zstd (RFC 8878), which some builders put into docker archives. */
async function compressedTypeOf({ path }, { start, end }) {
    const head = await (0,content/* readAll */.yw)((0,file_stream/* readFileRange */.q)(path, { start, end: Math.min(start + 4, end) }));
    const magic = Buffer.from(head).toString('hex');
    if (magic.startsWith('1f8b'))
        return media_types/* MEDIA_TYPE */.Ap.ociLayerGzip;
    if (magic === '28b52ffd')
        return media_types/* MEDIA_TYPE */.Ap.ociLayerZstd;
    return undefined;
}

// EXTERNAL MODULE: ./build/images/oci-tar.js
var oci_tar = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/images/packing.js
var images_packing = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/images/temporary-folder.js
var temporary_folder = __webpack_require__(79669);
;// CONCATENATED MODULE: ./build/images/tar-image.js





/** Opens a tar by `docker save`, skopeo, podman or BuildKit; `close` removes what had to be written beside it. */
async function openTarImage(tar, reference, form, packing = images_packing/* DEFAULT_PACKING */.Q) {
    const ociTar = await (0,oci_tar/* openOciTar */.BY)(tar, reference);
    if (ociTar === undefined && form === 'own') {
        throw new errors/* UserError */.y(`${tar.name} holds no index.json: it is not an OCI archive`);
    }
    const isPackable = form === 'auto' && tar.files.has(SAVED_IMAGES);
    const isOwn = ociTar !== undefined && !(isPackable && (await (0,oci_tar/* hasPlainLayers */.Vv)(ociTar)));
    return isOwn ? (0,oci_tar/* completeImage */.XM)(ociTar) : packImage(tar, reference, packing);
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

/***/ 79669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withDiskFullExplained),
/* harmony export */   i: () => (/* binding */ openTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);





async function openTemporaryFolder(env = node_process__WEBPACK_IMPORTED_MODULE_3__.env) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ghcr-actions-'));
    return { path, remove: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 }) };
}
/** Says what to do when the disk is full while `work` writes into `folder`. */
async function withDiskFullExplained(folder, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause.code !== 'ENOSPC')
            throw cause;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`the disk of ${folder} is full: free some space, or set RUNNER_TEMP to a folder on a larger disk`, { cause });
    }
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


/***/ })

};
