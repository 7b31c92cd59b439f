export const id = 7346;
export const ids = [7346];
export const modules = {

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
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);
/* harmony import */ var _tar_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96043);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79669);








/** What compressed files begin with: RFC 1952, RFC 8878. */
const DECOMPRESSORS = [
    { magic: Buffer.from('1f8b', 'hex'), create: node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip },
    { magic: Buffer.from('28b52ffd', 'hex'), create: node_zlib__WEBPACK_IMPORTED_MODULE_4__.createZstdDecompress },
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
        return { tar: await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openTar */ .O)(path), close: async () => { } };
    const folder = await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .openTemporaryFolder */ .i)();
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, 'plain.tar');
        await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .withDiskFullExplained */ .R)(folder.path, () => decompress(path, create(), file));
        return { tar: await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openTar */ .O)(file, path), close: folder.remove };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
/** Undefined for what is not compressed; what cannot be opened is told of by who reads it. */
async function decompressorOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch(() => undefined);
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
    const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(input, decompressor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output, { flags: 'wx', mode: 0o600 }));
    }
    catch (cause) {
        const { code = '', message } = cause;
        if (!/^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(code))
            throw cause;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`${path} is cut short or damaged: it cannot be decompressed (${message}). Write it again`, {
            cause,
        });
    }
}


/***/ })

};
