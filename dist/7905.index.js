export const id = 7905;
export const ids = [7905,8546];
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

/***/ 7562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDaemonImage: () => (/* binding */ openDaemonImage)
});

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
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/images/engine-manifests.js
var engine_manifests = __webpack_require__(37786);
// EXTERNAL MODULE: ./build/images/engine-push.js
var engine_push = __webpack_require__(16626);
;// CONCATENATED MODULE: ./build/images/engine-store.js

/**
 * A Docker Engine with the containerd store. Undefined for one elsewhere, to which loopback means another machine, and for
 * an image without a name, which would not outlive the one that it has during the push.
 */
function createEngineStore(toPack, { root, platform }, isWanted) {
    const { engine, image } = toPack;
    if (!engine.isLocal || !image.isTagged)
        return undefined;
    return {
        canPush: (wanted) => wanted === root.digest && isWanted(),
        async push({ tags, ...to }) {
            const name = await chooseName(toPack, to.repository, tags);
            return engine.push({ ...to, ...name, image: image.id, platform });
        },
    };
}
/** A name that the image has already, else one that is free: what another image is called stays. */
async function chooseName({ engine, image }, repository, tags) {
    const free = [];
    for (const tag of tags) {
        const named = await engine.inspect(`${repository}:${tag}`);
        if (named?.id === image.id)
            return { tag, isNamed: true };
        if (named === undefined)
            free.push(tag);
    }
    const [tag] = free;
    if (tag === undefined)
        throw new engine_push/* EnginePushError */.zE(`${repository}:${tags[0]} is another image there`);
    return { tag, isNamed: false };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/images/oci-tar.js
var oci_tar = __webpack_require__(88044);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
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
        hasOwnPort: port === PORT,
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
async function receiveImage(toPack, part) {
    if (!toPack.engine.isLocal || !toPack.image.isTagged)
        return undefined;
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const received = await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => received_image_receive(toPack, part, folder.path));
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
async function received_image_receive(toPack, part, folder) {
    const { name, packing } = toPack;
    const sink = await openPushSink(folder, (blob) => packing.onLayer?.(blob));
    try {
        if (!(await pushTo(sink, toPack, part)))
            return undefined;
        const root = sink.root();
        if (root?.digest !== part.root.digest)
            return undefined;
        const where = `what the Docker Engine pushed of ${name}`;
        return await (0,oci_tar/* completeImage */.XM)({ name: where, root, locations: sink.locations });
    }
    finally {
        await sink.close();
    }
}
/** False when the Engine could not, such as one that has another loopback: then its image is saved. */
async function pushTo({ repository, credential, hasOwnPort }, { engine, image, packing: { signal } }, { platform }) {
    const tag = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    try {
        // Who else has such names is gone, or it would have the port.
        if (hasOwnPort)
            await engine.removeNames(repository);
        const { tidied } = await engine.push({ image: image.id, repository, tag, platform, credential, signal });
        await tidied;
        return true;
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof engine_push/* EnginePushError */.zE)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/images/tar-file.js
var tar_file = __webpack_require__(96043);
// EXTERNAL MODULE: ./build/images/tar-image.js + 1 modules
var tar_image = __webpack_require__(59191);
;// CONCATENATED MODULE: ./build/images/containerd-image.js










/**
 * An image of an Engine that keeps manifests and compressed layers (containerd store): it stays as it is, with its digest.
 * Nothing is taken from the Engine before it is asked for: it may push by itself, or everyone may have the image.
 */
async function openContainerdImage(toPack, takesPart) {
    const { descriptor, manifests } = toPack.image;
    const part = descriptor && (0,engine_manifests/* findWholePart */.O)(descriptor, manifests);
    if (part !== undefined)
        return lateImage(toPack, part);
    const saved = await saveImage(toPack, takesPart);
    return { ...saved, close: () => closeAll(saved, toPack) };
}
async function closeAll(taken, { engine }) {
    await taken?.close();
    await engine.close();
}
async function saveImage({ engine, image, name, packing }, takesPart) {
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    try {
        const file = (0,external_node_path_.join)(folder.path, 'saved.tar');
        const tar = engine.save(name, { signal: packing.signal });
        await (0,temporary_folder/* withDiskFullExplained */.R)(folder.path, () => (0,promises_.writeFile)(file, tar, { mode: 0o600 }));
        const saved = await (0,tar_file/* openTar */.O8)(file, `the tar that the Docker Engine saved of ${name}`);
        const whole = await (0,tar_image.openTarImage)(saved, '', image.descriptor ? 'own' : 'auto', { packing, takesPart });
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
/** The image that is taken from the Engine once something is asked for that no destination has, or that is large. */
function lateImage(toPack, part) {
    const { root, notices } = part;
    const stored = new Map();
    let taking;
    function take() {
        taking ??= receiveImage(toPack, part).then((received) => received ?? saveImage(toPack, false));
        return taking;
    }
    /** Manifests and configs, where a destination has them. */
    async function readStored(descriptor) {
        const { digest, mediaType } = descriptor;
        if (taking !== undefined || !((0,media_types/* isManifestType */.Q3)(mediaType) || (0,media_types/* isImageConfigType */.Ky)(mediaType)))
            return undefined;
        const bytes = stored.get(digest) ?? (await toPack.packing.readStored?.(descriptor));
        if (bytes !== undefined)
            stored.set(digest, bytes);
        return bytes;
    }
    return {
        root,
        notices,
        source: {
            resolve: async (reference) => (await take()).source.resolve(reference),
            async *fetch(descriptor, from) {
                const bytes = await readStored(descriptor);
                if (bytes !== undefined)
                    yield* (0,content/* createContent */.sY)(descriptor, bytes).open(from);
                else
                    yield* (await take()).source.fetch(descriptor, from);
            },
        },
        store: createEngineStore(toPack, part, () => taking === undefined),
        findDamage: async (descriptor) => (await take()).findDamage(descriptor),
        // What could not be taken has removed its files already.
        close: async () => closeAll(await taking?.catch(() => undefined), toPack),
    };
}

// EXTERNAL MODULE: ./build/images/docker-engine.js
var docker_engine = __webpack_require__(15970);
// EXTERNAL MODULE: ./build/images/engine-endpoint.js
var engine_endpoint = __webpack_require__(88519);
// EXTERNAL MODULE: ./build/images/tar-split.js
var tar_split = __webpack_require__(68277);
// EXTERNAL MODULE: ./build/images/unreadable.js
var unreadable = __webpack_require__(10900);
;// CONCATENATED MODULE: ./build/images/docker-store.js





/** Graph drivers whose folders are read here, with the folder of a layer's files. */
const LAYER_FOLDERS = new Map([
    ['overlay2', (id) => (0,external_node_path_.join)('overlay2', id, 'diff')],
    ['fuse-overlayfs', (id) => (0,external_node_path_.join)('fuse-overlayfs', id, 'diff')],
    ['vfs', (id) => (0,external_node_path_.join)('vfs', 'dir', id)],
]);
/**
 * Reads all but the layers. Undefined when this user cannot, or the folder is not that of this Engine: the config, which
 * is named by its own digest, proves that it is.
 */
async function readDockerStore({ driver, folder }, { id, diffIds }) {
    const folderOf = LAYER_FOLDERS.get(driver);
    if (folderOf === undefined)
        return undefined;
    const database = (0,external_node_path_.join)(folder, 'image', driver);
    const config = await readConfig((0,external_node_path_.join)(database, 'imagedb', 'content', 'sha256', (0,oci_digest/* hexOf */.ZD)(id)));
    if (config === undefined || (0,oci_digest/* digestOf */.ol)(config) !== id)
        return undefined;
    const layers = [...chainsOf(diffIds)].map(([diffId, chain]) => {
        const record = (0,external_node_path_.join)(database, 'layerdb', 'sha256', (0,oci_digest/* hexOf */.ZD)(chain));
        return [diffId, { diffId, open: () => openLayer(record, (cacheId) => (0,external_node_path_.join)(folder, folderOf(cacheId))) }];
    });
    return { config, layers: new Map(layers) };
}
async function* openLayer(record, folderOf) {
    const cacheId = parseCacheId(await (0,promises_.readFile)((0,external_node_path_.join)(record, 'cache-id'), 'latin1'));
    yield* (0,tar_split/* assembleTar */.E)({ entriesFile: (0,external_node_path_.join)(record, 'tar-split.json.gz'), folder: folderOf(cacheId) });
}
async function readConfig(file) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,unreadable/* isUnreadable */.G)(error))
            return undefined;
        throw error;
    }
}
/** The first chain ID of each layer: a layer and all below it (OCI image-spec, config.md, "Layer ChainID"). */
function chainsOf(diffIds) {
    const chains = new Map();
    let chain;
    for (const diffId of diffIds) {
        chain = chain === undefined ? diffId : (0,oci_digest/* digestOf */.ol)(`${chain} ${diffId}`);
        if (!chains.has(diffId))
            chains.set(diffId, chain);
    }
    return chains;
}
/** What the driver calls a layer, which is no part of any digest. */
function parseCacheId(text) {
    if (!/^[A-Za-z0-9]+$/.test(text))
        throw new unreadable/* StoreUnreadable */.D(`not a cache-id: ${text.slice(0, 100)}`);
    return text;
}

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

// EXTERNAL MODULE: ./build/images/saved-manifest.js
var saved_manifest = __webpack_require__(14100);
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

;// CONCATENATED MODULE: ./build/images/save-layers.js








const MAX_JSON_BYTES = 8 * 1024 * 1024;
/** Lets an Engine save its image, and packs layers while it does, until all that is wanted is there. */
async function saveLayers(toSave, wanted) {
    const { image, packing, where } = toSave;
    if (image.config.os !== 'windows')
        return collectParts(toSave, wanted);
    // The end of the tar tells which layers are foreign. Until then none may go anywhere.
    const silent = { ...packing, cache: undefined, onLayer: undefined };
    const { layers, config, saved } = await collectParts({ ...toSave, packing: silent }, { ...wanted, needsSaved: true });
    const foreign = saved === undefined ? new Map() : (0,saved_manifest/* foreignLayersOf */.Ou)(saved, tarNameOf(where));
    for (const layer of layers.values()) {
        if (!foreign.has(layer.diffId))
            await (0,pack_layer/* announceLayer */.nC)(layer, packing);
    }
    const absent = [...foreign].map(([diffId, descriptor]) => [diffId, { descriptor }]);
    return { layers: new Map([...layers, ...absent]), config };
}
async function collectParts(toSave, { layers: wanted, needsConfig, needsSaved = false }) {
    const { engine, image, name: calledInMessages, packing, where } = toSave;
    const found = { layers: new Map() };
    const pack = await createPacker(toSave, wanted);
    const tar = engine.save(image.id, { calledInMessages, signal: packing.signal });
    for await (const member of readMembers(tar, tarNameOf(where))) {
        if (isConfig(member, image))
            found.config = await (0,content/* readAll */.yw)(member.bytes, MAX_JSON_BYTES);
        else if (needsSaved && member.name === saved_manifest/* SAVED_IMAGES */.hH) {
            [found.saved] = (0,saved_manifest/* parseSavedImages */.Nq)(await (0,content/* readAll */.yw)(member.bytes, MAX_JSON_BYTES), tarNameOf(where));
        }
        else {
            const layer = await pack(member);
            if (layer !== undefined)
                found.layers.set(layer.diffId, layer);
        }
        const lacksConfig = needsConfig && found.config === undefined;
        const lacksSaved = needsSaved && found.saved === undefined;
        if (found.layers.size === wanted.size && !lacksConfig && !lacksSaved)
            break;
    }
    return found;
}
/** Packs what of the tar is a wanted layer, each to a file of its own. */
async function createPacker({ image, packing, where, folder }, wanted) {
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'saved-'));
    let files = 0;
    return async (member) => {
        const toFind = { diffIds: image.diffIds, wanted, packing, where };
        const layer = await packSavedLayer(member, (0,external_node_path_.join)(own, String(files++)), toFind);
        if (layer !== undefined)
            await (0,pack_layer/* announceLayer */.nC)(layer, packing);
        return layer;
    };
}
function isConfig({ name }, { id }) {
    return name === `${(0,oci_digest/* hexOf */.ZD)(id)}.json` || name === `blobs/${id.replace(':', '/')}`;
}
function tarNameOf(where) {
    return `the tar of ${where}`;
}

// EXTERNAL MODULE: ./build/images/stored-layers.js
var stored_layers = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/images/graph-driver-image.js









/**
 * An image whose layers the Engine keeps unpacked (graph driver). Its ID is the digest of its config. Layers that the
 * registries have already are neither read nor packed. The others are read where the Engine keeps them, if this user may;
 * what cannot be read so is packed while the Engine saves the image. Close it.
 */
async function openGraphDriverImage(toPack) {
    const folder = await (0,temporary_folder/* openTemporaryFolder */.i)();
    const close = async () => {
        await folder.remove();
        await toPack.engine.close();
    };
    try {
        return { ...(await packImage(toPack, folder.path)), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function packImage(toPack, folder) {
    const { image, packing } = toPack;
    const name = `the Docker Engine's image ${toPack.name}`;
    const place = { name, folder, packing };
    const store = await openStore(toPack);
    const remembered = store === undefined ? await graph_driver_image_readConfig(image.id, packing) : undefined;
    const known = store?.config ?? remembered;
    const stored = await (0,stored_layers/* findStoredLayers */.j)(image.diffIds, known, packing);
    const wanted = new Set(image.diffIds.filter((diffId) => !stored.has(diffId)));
    const take = (parts) => takeParts(toPack, store, parts, place);
    const taken = await take({ layers: wanted, needsConfig: known === undefined });
    const config = known ?? taken.config;
    if (config === undefined)
        throw missing(toPack, 'config');
    checkConfig(config, toPack, name);
    if (remembered === undefined)
        await packing.cache?.keepConfig((0,packed_image/* describeConfig */.Y)(config));
    const layers = image.diffIds.map((diffId) => {
        const descriptor = stored.get(diffId);
        const layer = descriptor ? { descriptor } : taken.layers.get(diffId);
        if (layer === undefined)
            throw missing(toPack, `layer ${diffId}`);
        return layer;
    });
    const locate = (0,stored_layers/* createLateLocator */.P)(stored, async (diffId) => {
        const { layers: late } = await take({ layers: new Set([diffId]), needsConfig: false });
        const { descriptor, location } = late.get(diffId) ?? {};
        if (descriptor === undefined || location === undefined)
            throw missing(toPack, `layer ${diffId}`);
        return { descriptor, location };
    });
    return (0,packed_image/* createPackedImage */.k)({ config, layers, name, locate });
}
async function openStore({ engine, image }) {
    const storage = engine.isLocal ? await engine.storage() : undefined;
    return storage && readDockerStore(storage, image);
}
/** The config as a registry has it: with it nothing may have to be saved. */
async function graph_driver_image_readConfig(id, { cache, readStored }) {
    const config = await cache?.config(id);
    return config && readStored?.(config);
}
/** Reads what can be read, and lets the Engine save the rest. */
async function takeParts(toPack, store, { layers, needsConfig }, place) {
    return (0,temporary_folder/* withDiskFullExplained */.R)(place.folder, async () => {
        const read = store === undefined ? new Map() : await readLayers(store, layers, place);
        const left = new Set([...layers].filter((diffId) => !read.has(diffId)));
        if (left.size === 0 && !needsConfig)
            return { layers: read };
        const toSave = { ...toPack, where: place.name, folder: place.folder };
        const saved = await saveLayers(toSave, { layers: left, needsConfig });
        return { layers: new Map([...read, ...saved.layers]), config: saved.config };
    });
}
/** Packs layers out of the Engine's own folder, but for those that cannot be read there. */
async function readLayers({ layers }, wanted, place) {
    const packed = new Map();
    for (const diffId of wanted) {
        const layer = layers.get(diffId);
        const fresh = layer && (await (0,pack_layer/* packStoredLayer */.Wi)(layer, place).catch(unlessUnreadable));
        if (fresh !== undefined)
            packed.set(diffId, fresh);
    }
    return packed;
}
/** A layer that has changed in the folder is one for the Engine to tell of, too. */
function unlessUnreadable(error) {
    if (!(0,unreadable/* isUnreadable */.G)(error) && !(error instanceof errors/* IntegrityError */.c))
        throw error;
}
function checkConfig(config, { image }, name) {
    const { id, diffIds } = image;
    const digest = (0,oci_digest/* digestOf */.ol)(config);
    if (digest !== id)
        throw new errors/* IntegrityError */.c(`config of ${name}`, id, digest);
    const { rootfs } = JSON.parse(new TextDecoder().decode(config));
    const named = JSON.stringify(rootfs?.diff_ids ?? []);
    if (named !== JSON.stringify(diffIds)) {
        throw new errors/* IntegrityError */.c(`layers of ${name}`, JSON.stringify(diffIds), named);
    }
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
async function openDaemonImage(name, { packing = images_packing/* DEFAULT_PACKING */.Q, takesPart = false, endpoint } = {}) {
    if (!(0,image_id/* isImageId */.rw)(name))
        (0,reference/* parseReference */.F2)(name);
    const engine = await (0,docker_engine/* openDockerEngine */.h)(endpoint ?? (await (0,engine_endpoint/* findEngineEndpoint */.L)()));
    try {
        const image = await engine.inspect(name);
        if (image === undefined)
            throw await noSuchImage(engine, name);
        const isStoreKnown = image.descriptor !== undefined;
        const toPack = { engine, image, name, packing };
        const keepsManifests = isStoreKnown || (await engine.keepsManifests());
        return await (keepsManifests ? openContainerdImage(toPack, takesPart) : openGraphDriverImage(toPack));
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
/* harmony import */ var _engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37786);
/* harmony import */ var _engine_push_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16626);









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
    let asked;
    const info = () => {
        asked ??= getJson('/info').then((answer) => (answer ?? {}));
        return asked;
    };
    return {
        async inspect(name) {
            // Engines before Docker 28 pass over the question.
            const image = await getJson(`/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/json?manifests=true`);
            return image === undefined ? undefined : parseImage(image);
        },
        async keepsManifests() {
            const { DriverStatus } = await info();
            return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
        },
        async storage() {
            const { Driver: driver, DockerRootDir: folder } = await info();
            const isTold = typeof driver === 'string' && typeof folder === 'string';
            return isTold ? { driver, folder } : undefined;
        },
        async images() {
            const images = ((await getJson('/images/json')) ?? []);
            return images.map(({ Id, RepoTags }) => ({
                id: Id,
                names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
            }));
        },
        save: (name, options) => saveImage(name, options, endpoint, send),
        isLocal: 'socketPath' in endpoint && process.platform === 'linux',
        push: (options) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .pushByEngine */ .U2)(options, send),
        removeNames: (repository) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .removeNames */ .nK)(repository, send),
        close: () => client.destroy(),
    };
}
async function* saveImage(name, { calledInMessages = name, signal } = {}, endpoint, send) {
    const { statusCode, body } = await send({
        path: `/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/get`,
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
        manifests: (0,_engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .parseEngineManifests */ .A)(value),
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

/***/ 37786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseEngineManifests),
/* harmony export */   O: () => (/* binding */ findWholePart)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _oci_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88044);


/** @param value what inspection says; Engines before Docker 28 say nothing */
function parseEngineManifests(value) {
    const { Manifests } = (value ?? {});
    if (!Array.isArray(Manifests))
        return [];
    return Manifests.map((entry) => {
        const { Descriptor: descriptor, Available, Kind, ImageData } = entry;
        const parsed = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(descriptor, "a Descriptor of the Docker Engine's Manifests");
        const { Platform: platform } = (ImageData ?? {});
        return {
            descriptor: parsed,
            isAvailable: Available === true,
            platform: Kind === 'image' ? (platform ?? parsed.platform) : undefined,
        };
    });
}
/** Undefined when that is nothing, or several platforms of even more: or when the Engine does not tell. */
function findWholePart({ mediaType, digest, size }, manifests) {
    const isWhole = manifests.length > 0 && manifests.every(({ isAvailable }) => isAvailable);
    if (isWhole)
        return { root: { mediaType, digest, size }, platform: undefined, notices: [] };
    const present = manifests.filter(({ isAvailable, platform }) => isAvailable && platform !== undefined);
    const [only] = present;
    if (only === undefined || present.length > 1)
        return undefined;
    const notices = [(0,_oci_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .partialNotice */ .QM)(digest, only.descriptor)];
    return { root: only.descriptor, platform: only.platform, notices };
}


/***/ }),

/***/ 16626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ pushByEngine),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   nK: () => (/* binding */ removeNames),
/* harmony export */   zE: () => (/* binding */ EnginePushError)
/* harmony export */ });
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54856);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);



/** Why an Engine could not push: what it said itself. */
class EnginePushError extends Error {
    name = 'EnginePushError';
}
const MAX_MESSAGE_BYTES = 64 * 1024;
/** The push as the docker command asks for it, under a name that is taken away again. @throws EnginePushError */
async function pushByEngine(push, send) {
    if (push.isNamed) {
        await pushNamed(push, send);
        return { tidied: Promise.resolve() };
    }
    const { image, repository, tag, signal } = push;
    const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
    const path = `/images/${encodeName(image)}/tag?${query}`;
    await expectStatus(await send({ method: 'POST', path, signal }), 201);
    const tidy = () => takeNameAway(`${repository}:${tag}`, send);
    try {
        await pushNamed(push, send);
    }
    catch (error) {
        await tidy();
        throw error;
    }
    return { tidied: tidy() };
}
async function takeNameAway(name, send) {
    try {
        await expectStatus(await untag(name, send), 200);
    }
    catch (error) {
        if (!(error instanceof EnginePushError || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        const message = `the Engine keeps the name ${name} for the image (${error.message}): docker rmi ${name} takes it away`;
        throw new EnginePushError(message, { cause: error });
    }
}
/** Removes all names that begin with `repository`. What the Engine does not let go stays. */
async function removeNames(repository, send) {
    const filters = JSON.stringify({ reference: [repository] });
    const { body } = await send({ path: `/images/json?filters=${encodeURIComponent(filters)}` });
    const images = JSON.parse(new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES)));
    const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
    for (const name of names.filter((text) => text.startsWith(`${repository}:`))) {
        await (await untag(name, send)).body.dump();
    }
}
function untag(name, send) {
    return send({ method: 'DELETE', path: `/images/${encodeName(name)}?noprune=1` });
}
async function pushNamed({ repository, tag, platform, credential, onLayer = () => undefined, signal }, send) {
    const only = platform === undefined ? '' : `&platform=${encodeURIComponent(JSON.stringify(platform))}`;
    const pushing = await send({
        method: 'POST',
        path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}${only}`,
        headers: { 'x-registry-auth': encodeLogin(credential, repository) },
        timeoutMs: 0,
        signal,
    });
    if (pushing.statusCode !== 200)
        return expectStatus(pushing, 200);
    try {
        await readProgress(pushing.body, onLayer);
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (!(cause instanceof SyntaxError || (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNetworkError */ .TX)(cause)))
            throw cause;
        throw new EnginePushError(`its answer broke off: ${cause.message}`, { cause });
    }
}
/** As the Engine API wants it; the Engine gives it to `serveraddress` alone. */
function encodeLogin(credential, repository) {
    const host = repository.replace(/\/.*/, '');
    // What every Engine takes for Docker Hub.
    const serveraddress = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const login = credential !== undefined && 'identityToken' in credential
        ? { identitytoken: credential.identityToken }
        : credential;
    // With its padding: without, an Engine takes it for no login at all.
    const base64 = Buffer.from(JSON.stringify({ ...login, serveraddress })).toString('base64');
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}
async function expectStatus({ statusCode, body }, expected) {
    const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES));
    if (statusCode !== expected)
        throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}
/** One JSON object a line; a failure is one of them. */
async function readProgress(lines, onLayer) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of lines) {
        const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
        rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
        for (const line of complete.filter((text) => text.trim() !== '')) {
            const layer = parseProgress(line);
            if (layer !== undefined)
                onLayer(layer);
        }
    }
}
/** Undefined for lines about anything else than a layer that is on its way or there. */
function parseProgress(line) {
    const { errorDetail, id, status, progressDetail } = JSON.parse(line);
    if (errorDetail !== undefined)
        throw new EnginePushError(String(errorDetail.message));
    if (typeof id !== 'string' || typeof status !== 'string')
        return undefined;
    const outcome = OUTCOMES.find(([words]) => words.test(status))?.[1];
    if (outcome !== undefined)
        return { id, outcome };
    const { current, total } = progressDetail ?? {};
    const isCounted = typeof current === 'number' && typeof total === 'number';
    return isCounted ? { id, sentBytes: current, totalBytes: total } : undefined;
}
const OUTCOMES = [
    [/^Pushed$/, 'uploaded'],
    [/already exists$/i, 'exists'],
    [/^Mounted from /, 'mounted'],
];
function encodeName(name) {
    return name.split('/').map(encodeURIComponent).join('/');
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
