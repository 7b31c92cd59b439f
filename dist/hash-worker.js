import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/server/storage/hash-worker.js



// A thread that hashes slabs, and writes them to files: see hash-pool.ts. It answers every request, in order.
const slabs = new Uint8Array(external_node_worker_threads_namespaceObject.workerData);
const hashes = new Map();
/** Linux takes larger pages for larger writes, and in a virtual machine may first have to ask the host for them. */
const WRITE_BYTES = 64 * 1024;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer(request)));
function answer(request) {
    switch (request.kind) {
        case 'begin':
            hashes.set(request.hash, (0,external_node_crypto_namespaceObject.createHash)(request.algorithm));
            return {};
        case 'update':
            return update(request);
        case 'end': {
            const hex = hashes.get(request.hash)?.digest('hex') ?? '';
            hashes.delete(request.hash);
            return { hex };
        }
    }
}
function update({ hash, start, end, file, position = 0 }) {
    hashes.get(hash)?.update(slabs.subarray(start, end));
    if (file === undefined)
        return {};
    try {
        write(file, start, end, position - start);
        return {};
    }
    catch (error) {
        // A message carries no fields of an error but its text.
        const { message, code, errno } = error;
        return { failure: { message, code, errno } };
    }
}
function write(file, start, end, shift) {
    for (let at = start; at < end;) {
        at += (0,external_node_fs_namespaceObject.writeSync)(file, slabs, at, Math.min(WRITE_BYTES, end - at), at + shift);
    }
}

