import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/server/storage/hash-worker.js


// A thread that hashes slabs: see hash-pool.ts. It answers every request, in order.
const slabs = new Uint8Array(external_node_worker_threads_namespaceObject.workerData);
const hashes = new Map();
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer(request)));
function answer(request) {
    switch (request.kind) {
        case 'begin':
            hashes.set(request.hash, (0,external_node_crypto_namespaceObject.createHash)(request.algorithm));
            return undefined;
        case 'update':
            hashes.get(request.hash)?.update(slabs.subarray(request.start, request.end));
            return undefined;
        case 'end': {
            const hex = hashes.get(request.hash)?.digest('hex');
            hashes.delete(request.hash);
            return hex;
        }
    }
}

