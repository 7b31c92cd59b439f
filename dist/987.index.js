export const id = 987;
export const ids = [987];
export const modules = {

/***/ 70987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findInOwnStore: () => (/* binding */ findInOwnStore),
  findStoredImage: () => (/* binding */ findStoredImage),
  openStoredImage: () => (/* binding */ openStoredImage)
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

// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/images/tar-split.js
var tar_split = __webpack_require__(68277);
// EXTERNAL MODULE: ./build/images/unreadable.js
var unreadable = __webpack_require__(10900);
;// CONCATENATED MODULE: ./build/images/containers-store.js






/** Drivers whose folders are read here, with the folder of a layer's files. */
const LAYER_FOLDERS = {
    overlay: (id) => (0,external_node_path_.join)('overlay', id, 'diff'),
    vfs: (id) => (0,external_node_path_.join)('vfs', 'dir', id),
};
/** What only a list of images has. */
const LIST_CONTENT = 'instances.json';
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
                throw new unreadable/* StoreUnreadable */.D(`${id} is gone`);
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
            throw new unreadable/* StoreUnreadable */.D(`${digest} is not there`);
        const manifest = await readContent(folder, image, key);
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(manifest);
        if (parsed.kind !== 'image')
            throw new unreadable/* StoreUnreadable */.D(`${digest} is a list in a list`);
        return [digest, await readImage(folder, image, parsed.config.digest, manifest)];
    });
    return new Map(await Promise.all(members));
}
async function readImage(folder, image, configDigest, manifest) {
    const { driver, record } = image;
    const config = await readContent(folder, image, configDigest);
    if ((0,digest/* digestOf */.ol)(config) !== configDigest)
        throw new unreadable/* StoreUnreadable */.D(`the config of ${record.id} is another one`);
    const layers = await readLayers(folder, driver, record.layer);
    const wanted = diffIdsOf(config);
    if (layers.length !== wanted.length || layers.some(({ diffId }, position) => diffId !== wanted[position])) {
        throw new unreadable/* StoreUnreadable */.D(`the layers of ${record.id} are not those of its config`);
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
            throw new unreadable/* StoreUnreadable */.D(`no layer ${id}`);
        const split = {
            entriesFile: (0,external_node_path_.join)(folder, `${driver}-layers`, `${id}.tar-split.gz`),
            folder: (0,external_node_path_.join)(folder, LAYER_FOLDERS[driver](id)),
        };
        layers.unshift({ diffId, open: () => (0,tar_split/* assembleTar */.E)(split) });
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
    contents.late.push((0,stored_layers/* createLateLocator */.P)(known, (diffId) => (0,pack_layer/* packStoredLayer */.Wi)(layerOf(diffId), place)));
    return rewrite(stored.manifest, {
        mediaType: media_types/* MEDIA_TYPE */.Ap.ociManifest,
        config: config.mediaType === media_types/* MEDIA_TYPE */.Ap.dockerConfig
            ? { ...config, mediaType: media_types/* MEDIA_TYPE */.Ap.ociConfig }
            : config,
        layers: stored.layers.map(({ diffId }) => layers.get(diffId)),
    }, contents);
}
async function packInto({ locations }, layer, place) {
    const { descriptor, location } = await (0,pack_layer/* packStoredLayer */.Wi)(layer, place);
    locations.set(descriptor.digest, location);
    return descriptor;
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
    return { folder, store: folder === undefined ? undefined : await openContainersStore(folder) };
}
/** Undefined when the storage cannot be read directly. */
async function packFromStore(store, image, place) {
    try {
        return await packStored(await store.read(image.id), place);
    }
    catch (error) {
        if ((0,unreadable/* isUnreadable */.G)(error))
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

/***/ 68277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ assembleTar)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _file_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66158);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10900);






/** Smaller pieces travel together, and smaller files are read at once: most files of an image are small. */
const CHUNK_BYTES = 256 * 1024;
/** Neither follows a link nor waits for whoever writes into a pipe. Windows has neither flag. */
const SMALL_FILE_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/**
 * The tar of an unpacked layer, byte for byte as it came: headers out of the list, contents out of the files. Only files
 * inside of the layer's folder are read. Whoever reads it compares the digest. A chunk is valid until the next one.
 * @throws an error of which `isUnreadable` holds, such as for a file that this user may not read, or that is gone
 */
async function* assembleTar({ entriesFile, folder }) {
    const pathOf = createPathFinder(folder);
    const buffer = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let filled = 0;
    for await (const lines of linesOf(entriesFile)) {
        for (const entry of lines.map(parseEntry)) {
            if (entry.size === 0)
                continue;
            if (filled > 0 && filled + entry.size > CHUNK_BYTES) {
                yield buffer.subarray(0, filled);
                filled = 0;
            }
            if (entry.size <= CHUNK_BYTES) {
                const space = buffer.subarray(filled, filled + entry.size);
                filled +=
                    entry.type === 2 ? space.write(entry.payload, 'base64') : readSmallFile(pathOf(entry.name), space);
            }
            else if (entry.type === 2)
                yield node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(entry.payload, 'base64');
            else
                yield* readLargeFile(pathOf(entry.name), entry.size);
        }
    }
    if (filled > 0)
        yield buffer.subarray(0, filled);
}
/** Many at a time: a promise for each would take longer than its file. */
async function* linesOf(gzippedFile) {
    const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(gzippedFile);
    const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)().setEncoding('utf8');
    input.once('error', (error) => text.destroy(error));
    let rest = '';
    try {
        for await (const chunk of input.pipe(text)) {
            const lines = `${rest}${chunk}`.split('\n');
            rest = lines.pop() ?? '';
            yield lines;
        }
    }
    finally {
        input.destroy();
    }
    if (rest !== '')
        yield [rest];
}
/** A name that is no UTF-8 stands in another field, and is left to who wrote it. */
function parseEntry(line) {
    const { type, payload, name = '', size = 0 } = (JSON.parse(line) ?? {});
    const text = payload ?? '';
    if (type === 2 && typeof text === 'string') {
        return { type, payload: text, size: node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(text, 'base64') };
    }
    if (type === 1 && typeof name === 'string' && typeof size === 'number')
        return { type, name, size };
    throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreUnreadable */ .D(`not an entry of tar-split: ${line.slice(0, 100)}`);
}
/** Finds files of a layer. Links to folders are followed as far as they stay inside; a file that is a link now is another one. */
function createPathFinder(folder) {
    const root = node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(folder);
    let last = { parent: '/', path: root };
    return (name) => {
        const { dir: parent, base } = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.parse(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join('/', name));
        if (parent !== last.parent) {
            const path = node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, parent));
            if (!`${path}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`.startsWith(`${root}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
                throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreUnreadable */ .D(`${path} is outside of the layer`);
            last = { parent, path };
        }
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(last.path, base);
    };
}
function readLargeFile(file, size) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).isFile())
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreUnreadable */ .D(`${file} is no file any more`);
    return (0,_file_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileRange */ .q)(file, { start: 0, end: size });
}
/** Without the four trips through the thread pool that a promise for each call would take. */
function readSmallFile(file, space) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, SMALL_FILE_FLAGS);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, space, 0, space.byteLength, 0);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 10900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ StoreUnreadable),
/* harmony export */   G: () => (/* binding */ isUnreadable)
/* harmony export */ });
/** A storage of another program holds something in a way that is not known here, or is changing. */
class StoreUnreadable extends Error {
    name = 'StoreUnreadable';
}
const NOT_ALLOWED = ['EACCES', 'EPERM'];
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
const UNREADABLE_CODES = [...NOT_ALLOWED, ...NOT_THERE];
/** Whether an error means that this user cannot read the storage directly. The program that keeps it may know a way. */
function isUnreadable(error) {
    const code = String(error.code); // a number for what DOM calls an exception
    const isOdd = error instanceof StoreUnreadable || error instanceof SyntaxError || code.startsWith('Z_');
    return isOdd || UNREADABLE_CODES.includes(code);
}


/***/ })

};
