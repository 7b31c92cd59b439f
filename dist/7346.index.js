export const id = 7346;
export const ids = [7346];
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


/***/ }),

/***/ 77346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAnyTar: () => (/* binding */ openAnyTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _compress_decompress_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41983);
/* harmony import */ var _tar_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96043);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79669);







const CHUNK_BYTES = 256 * 1024;
/**
 * Opens a tar, plain, gzip or zstd, by its first bytes. A compressed one cannot be read by offset: it is decompressed in
 * one pass to a temporary file.
 * @throws UserError when it is absent, damaged or no tar
 */
async function openAnyTar(path) {
    const format = await formatOfFile(path);
    if (format === undefined)
        return { tar: await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_5__/* .openTar */ .O8)(path), close: async () => { } };
    const folder = await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .openTemporaryFolder */ .i)();
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, 'plain.tar');
        await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .withDiskFullExplained */ .R)(folder.path, () => decompress(path, format, file));
        return { tar: await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_5__/* .openTar */ .O8)(file, path), close: folder.remove };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
/** Undefined for what is not compressed; what cannot be opened is told of by who reads it. */
async function formatOfFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        if (!(await file.stat()).isFile())
            return undefined;
        const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
        return (0,_compress_decompress_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOf */ .b)(buffer);
    }
    finally {
        await file.close();
    }
}
async function decompress(path, format, output) {
    const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    const plain = (0,_compress_decompress_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .decompressStream */ .C)(input, { format, name: path });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(plain, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output, { flags: 'wx', mode: 0o600 }));
}


/***/ })

};
