export const id = 6445;
export const ids = [6445,4078];
export const modules = {

/***/ 55855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ composeIndex),
/* harmony export */   ax: () => (/* binding */ narrowIndex),
/* harmony export */   wS: () => (/* binding */ selectChildren)
/* harmony export */ });
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71392);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44647);




/** What a platform is meant to have when it does not say (containerd's rules). */
const DEFAULT_VARIANTS = { amd64: 'v1', arm: 'v7', arm64: 'v8' };
/**
 * The children of the wanted platforms, in the order in which they came, and the attestations about them.
 * @throws UserError for a platform that none has, with those that there are
 */
function selectChildren(children, { platforms, attestations }) {
    const images = children.filter(({ descriptor }) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    const isWanted = (wanted, { platform }) => platform !== undefined && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPlatform */ .pC)(withVariant(platform), wanted);
    for (const wanted of platforms) {
        if (!images.some((image) => isWanted(wanted, image)))
            throw noSuchPlatform(wanted, images);
    }
    const kept = images.filter((image) => platforms.length === 0 || platforms.some((wanted) => isWanted(wanted, image)));
    const digests = new Set(kept.map(({ descriptor }) => descriptor.digest));
    const isKept = (child) => {
        if (!(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(child.descriptor))
            return kept.includes(child);
        const subject = child.descriptor.annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTATION */ .B.subject];
        return attestations === 'keep' && (subject === undefined || digests.has(subject));
    };
    return children.filter(isKept);
}
/**
 * The bytes of an OCI index of these children. Their order is that of the platforms, attestations last, and not the one
 * in which they came: the same children give the same digest (ACT-03).
 * @throws UserError when two images are for one platform, or one is for none
 */
function composeIndex(children) {
    const unique = [...new Map(children.map((child) => [child.descriptor.digest, child])).values()];
    const images = unique.filter(({ descriptor }) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    const attestations = unique.filter(({ descriptor }) => (0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    if (images.length === 0)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('there is no image to make an index of: give one in sources');
    refuseDuplicates(images);
    const ordered = [...images.sort(byKey(keyOf)), ...attestations.sort(byKey(subjectOf))];
    const index = {
        schemaVersion: 2,
        mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociIndex,
        manifests: ordered.map(entryOf),
    };
    return Buffer.from(JSON.stringify(index));
}
/** The bytes of an index with nothing changed but which children it lists. */
function narrowIndex(bytes, kept) {
    const document = JSON.parse(new TextDecoder().decode(bytes));
    return Buffer.from(JSON.stringify({ ...document, manifests: kept.map(({ descriptor }) => descriptor) }));
}
function noSuchPlatform(wanted, images) {
    const known = images.map(({ platform }) => platform === undefined ? 'an image without platform' : (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform));
    const names = [...new Set(images.map(({ from }) => from))].join(', ');
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`platforms: there is no ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(wanted)} in ${names}, only ${[...new Set(known)].join(', ')}`);
}
function refuseDuplicates(images) {
    const seen = new Map();
    for (const image of images) {
        const { platform, descriptor, from } = image;
        if (platform === undefined) {
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${from}: the config of ${descriptor.digest} names no platform ("os" and "architecture"), so an index cannot list it`);
        }
        const key = keyOf(image);
        const other = seen.get(key);
        if (other !== undefined) {
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`two images are for ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}: ${other.descriptor.digest} of ${other.from}, and ${descriptor.digest} of ${from}. Leave one out of sources`);
        }
        seen.set(key, image);
    }
}
/** Equal for platforms that are the same, however much of them is written down. */
function keyOf({ platform }) {
    if (platform === undefined)
        return '';
    const features = platform['os.features']?.toSorted().join(',') ?? '';
    return [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(withVariant(platform)), platform['os.version'] ?? '', features].join(' ');
}
function subjectOf({ descriptor }) {
    return `${descriptor.annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTATION */ .B.subject] ?? ''} ${descriptor.digest}`;
}
function byKey(key) {
    return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
function withVariant(platform) {
    const { architecture, variant = '' } = platform;
    const implied = variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
    return implied === undefined ? platform : { ...platform, variant: implied };
}
/** Always the same fields in the same order. */
function entryOf({ descriptor, platform }) {
    const { mediaType, digest, size, artifactType, annotations } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType !== undefined && { artifactType }),
        ...(annotations && { annotations: sorted(annotations) }),
        ...(platform && { platform: sorted(platform) }),
    };
}
function sorted(value) {
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 88044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ openOciTar),
/* harmony export */   QM: () => (/* binding */ partialNotice),
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
/* harmony import */ var _index_children_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55855);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34912);
/* harmony import */ var _located_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10289);
/* harmony import */ var _tar_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96043);











/** Undefined when the tar holds no index.json. */
async function openOciTar(tar, reference) {
    const { name } = tar;
    const index = await readTarIndex(tar);
    if (index === undefined)
        return undefined;
    const locations = blobLocations(tar);
    const root = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference)
        ? (index.manifests.find(({ digest }) => digest === reference) ??
            (await describeManifest(reference, name, locations)))
        : (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .findByName */ ._U)(index, reference, name);
    if (root === undefined) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`no image ${JSON.stringify(reference)} in ${name}: ${(0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .listLayoutIndex */ .Be)(index)}`);
    }
    return { name, root, locations };
}
/** A manifest that index.json does not list, such as one platform of an index. */
async function describeManifest(digest, name, locations) {
    const location = locations.get(digest);
    if (location === undefined)
        return undefined;
    const size = (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .bytesAt */ .L1)(location);
    if (size > _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ)
        return undefined;
    const unnamed = { mediaType: '', digest, size };
    const bytes = await inventoryOf(name, locations).read(unnamed);
    return (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .describeUnlisted */ .kA)(digest, bytes, name);
}
/** What the layout in a tar lists. Undefined when the tar holds no index.json. */
async function readTarIndex(tar) {
    const bytes = await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readMember */ .hd)(tar, 'index.json');
    return bytes && (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseLayoutIndex */ .SP)(new TextDecoder().decode(bytes), `index.json in ${tar.name}`);
}
/**
 * The image with its own digest. When the index names platforms that are not in the tar (a daemon keeps what it has
 * pulled), the only complete platform is the image.
 * @param takesPart gives an index of those that are complete when they are several
 * @throws UserError that lists what is missing
 */
async function completeImage({ name, root, locations }, takesPart = false) {
    const inventory = inventoryOf(name, locations);
    const problems = await (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .findIncomplete */ .m)(root, inventory);
    if (problems.length === 0)
        return (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .createLocatedImage */ .mL)({ root, locations, name });
    const complete = (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(root.mediaType) ? await completeChildren(root, inventory) : [];
    const present = complete.filter(({ platform }) => !(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknownPlatform */ ._H)(platform));
    const [only] = present;
    if (only === undefined)
        throw (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .incompleteError */ .V)(`the image in ${name}`, problems);
    if (present.length === 1) {
        return (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .createLocatedImage */ .mL)({ root: only, locations, name, notices: [partialNotice(root.digest, only)] });
    }
    if (!takesPart)
        throw severalOfMore(name, present);
    const children = complete.map((descriptor) => ({ descriptor, platform: descriptor.platform, from: name }));
    const index = (0,_index_children_js__WEBPACK_IMPORTED_MODULE_7__/* .narrowIndex */ .ax)(await inventory.read(root), children);
    const part = { mediaType: root.mediaType, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(index), size: index.byteLength };
    return (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .createLocatedImage */ .mL)({ root: part, locations: new Map([...locations, [part.digest, index]]), name });
}
function severalOfMore(name, present) {
    const platforms = present.map(({ platform }) => platform ? (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(platform) : 'one without a name');
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`of the platforms of the image in ${name} only ${platforms.join(', ')} are complete: name those in "platforms" to push them alone, or pull the others, too`);
}
/** Says that of an index only one image is used. */
function partialNotice(index, { platform, digest }) {
    const name = platform === undefined ? 'one platform' : (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(platform);
    return `Only ${name} of ${index} is complete here, so ${digest} is used.`;
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
            return location && (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .bytesAt */ .L1)(location);
        },
        read: (descriptor) => {
            const location = locations.get(descriptor.digest) ?? new Uint8Array();
            return (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)({ descriptor, open: (from) => (0,_located_image_js__WEBPACK_IMPORTED_MODULE_9__/* .readLocation */ .mb)(location, from) });
        },
        nameOf: ({ digest }) => `${digest} in ${name}`,
    };
}
/** Entries of an index that are whole. */
async function completeChildren(root, inventory) {
    if ((await inventory.sizeOf(root)) === undefined)
        return [];
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await inventory.read(root), root.mediaType);
    const complete = [];
    for (const child of manifest.kind === 'index' ? manifest.manifests : []) {
        if ((await (0,_check_complete_js__WEBPACK_IMPORTED_MODULE_6__/* .findIncomplete */ .m)(child, inventory)).length === 0)
            complete.push(child);
    }
    return complete;
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

/***/ 96043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ fileIn),
/* harmony export */   O8: () => (/* binding */ openTar),
/* harmony export */   hd: () => (/* binding */ readMember)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);
/* harmony import */ var _file_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66158);






const BLOCK_BYTES = 512;
/** What has to be undone before a tar can be read by offset, by its first bytes. */
const COMPRESSED_FORMS = [
    ['1f8b', 'gzip'],
    ['28b52ffd', 'zstd'],
    ['fd377a585a00', 'xz'],
    ['425a68', 'bzip2'],
];
/** Names and sizes that do not fit into a header stand in entries of their own; those are short. */
const MAX_EXTENSION_BYTES = 64 * 1024;
const MAX_LINKS = 40;
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
            const path = relativePath(entry.name);
            if (entry.type === '0')
                files.set(path, { start, end: start + entry.size });
            if (entry.type === '2')
                links.set(path, symbolicTarget(entry));
            if (entry.type === '1')
                links.set(path, relativePath(entry.linkName));
        }
        for (const link of links.keys()) {
            const range = files.get(targetOf(link, links));
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
    const stat = await file.stat();
    if (stat.isFile())
        return file;
    await file.close();
    if (stat.isFIFO()) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${path} is a pipe, and a tar is read by offset: write it to a file first`);
    }
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${path} is not a file: give the file that docker save or skopeo wrote`);
}
/** Where a file lies that a document in the tar names: as `a/b`, as `./a/b`, or as `a\b` by an Engine on Windows. */
function fileIn({ files }, name) {
    return files.get(relativePath(name)) ?? files.get(relativePath(name.replaceAll('\\', '/')));
}
/**
 * The bytes of a small file in the tar; undefined when there is none of that name.
 * @throws UserError for more than 4 MiB
 */
async function readMember(tar, name) {
    const range = fileIn(tar, name);
    if (range === undefined)
        return undefined;
    const size = range.end - range.start;
    if (size > MAX_MEMBER_BYTES) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${name} in ${tar.name} has ${size} bytes, and more than ${MAX_MEMBER_BYTES} (4 MiB) is not read: save the image again`);
    }
    return (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)((0,_file_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .readFileRange */ .q)(tar.path, range));
}
function relativePath(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(name).replace(/^\/+/, '');
}
/** What a link leads to in the end, with as many links on the way as Linux follows. */
function targetOf(link, links) {
    let target = link;
    for (let hops = 0; hops < MAX_LINKS; hops += 1)
        target = links.get(target) ?? target;
    return target;
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
    if (fileBytes === 0)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is empty: what was to write it has failed`);
    if (position === 0)
        throw notTar(tarName);
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** The ustar header, whose numbers are octal text, or binary when GNU tar needs more digits. */
function parseHeader(block, tarName) {
    if (!hasValidChecksum(block))
        throw notTar(tarName, block);
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
    return relativePath(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(name), linkName));
}
function notTar(tarName, head = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(0)) {
    const [, tool] = COMPRESSED_FORMS.find(([magic]) => head.toString('hex').startsWith(magic)) ?? [];
    if (tool !== undefined) {
        return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is compressed by ${tool}: run ${tool} -d on it first`);
    }
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${tarName} is not a tar as docker save and skopeo write it`);
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
