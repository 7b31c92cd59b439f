export const id = 4078;
export const ids = [4078];
export const modules = {

/***/ 38790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nC: () => (/* binding */ announceLayer),
  Ju: () => (/* binding */ damagedLayer),
  xP: () => (/* binding */ measure),
  Js: () => (/* binding */ packLayer),
  Wi: () => (/* binding */ packStoredLayer),
  eY: () => (/* binding */ writeMeasured)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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







/**
 * Packs a layer whose diffID is known, and announces it.
 * @throws IntegrityError when its bytes are not those that the diffID promises
 */
async function packStoredLayer({ diffId, open }, { name, folder, packing }) {
    const file = (0,external_node_path_.join)(folder, (0,digest/* hexOf */.ZD)(diffId));
    try {
        const layer = await packLayer(open(), file, packing);
        if (layer.diffId !== diffId)
            throw damagedLayer(name, diffId, layer.diffId);
        await announceLayer(layer, packing);
        return layer;
    }
    catch (error) {
        await (0,promises_.rm)(file, { force: true });
        throw error;
    }
}
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
async function measure(bytes, signal) {
    const measured = createMeasure(bytes, signal);
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
 * Packs a stored layer after all, once, when a registry turns out to have lost it.
 * @throws IntegrityError when the record was wrong; `pack` has corrected it by then
 */
function createLateLocator(stored, pack) {
    const located = new Map();
    const locate = async (diffId, digest) => {
        const { descriptor, location } = await pack(diffId);
        if (descriptor.digest === digest)
            return location;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c(`cached digest of layer ${diffId} (run it again)`, digest, descriptor.digest);
    };
    return async (digest) => {
        const [diffId] = [...stored].find(([, layer]) => layer.digest === digest) ?? [];
        if (diffId === undefined)
            return undefined;
        const location = located.get(digest) ?? locate(diffId, digest);
        located.set(digest, location);
        return location;
    };
}


/***/ }),

/***/ 79669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withDiskFullExplained),
/* harmony export */   i: () => (/* binding */ openTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1708);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);






/** Those that a process leaves behind that is ended at once, as a second Ctrl-C does: layers fill disks. */
const open = new Set();
function removeAll() {
    for (const path of open)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
}
async function openTemporaryFolder(env = node_process__WEBPACK_IMPORTED_MODULE_4__.env) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'ghcr-actions-'));
    if (open.size === 0)
        node_process__WEBPACK_IMPORTED_MODULE_4__.once('exit', removeAll);
    open.add(path);
    return {
        path,
        async remove() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
            open.delete(path);
            if (open.size === 0)
                node_process__WEBPACK_IMPORTED_MODULE_4__.off('exit', removeAll);
        },
    };
}
/** Says what to do when the disk is full while `work` writes into `folder`. */
async function withDiskFullExplained(folder, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause.code !== 'ENOSPC')
            throw cause;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`the disk of ${folder} is full: free some space, or set RUNNER_TEMP to a folder on a larger disk`, { cause });
    }
}


/***/ })

};
