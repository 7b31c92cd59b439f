export const id = 999;
export const ids = [999];
export const modules = {

/***/ 88553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName)
/* harmony export */ });
/**
 * The candidate that `text` is probably a slip of, for "did you mean" in messages: at most two letters wrong,
 * missing, too many or swapped, and at most a third of its length.
 */
function closestName(text, candidates) {
    const ranked = candidates
        .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance }) => distance <= Math.min(2, name.length / 3))
        .sort((one, other) => one.distance - other.distance);
    return ranked[0]?.name;
}
/** Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours. */
function editDistance(from, to) {
    let beforePrevious = [];
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const isSame = from[row - 1] === to[column - 1];
            const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current[column] = Math.min(cell(previous, column) + 1, cell(current, column - 1) + 1, cell(previous, column - 1) + (isSame ? 0 : 1), isSwap ? cell(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY);
        }
        beforePrevious = previous;
        previous = current;
    }
    return cell(previous, to.length);
}
function cell(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ IntegrityError),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A mistake in an input or in the set-up, told whole: what was tried, what is wrong, what to do.
 * Printed without a stack. One line, unless a list of findings needs more.
 */
class UserError extends Error {
    name = 'UserError';
}
/** Bytes that are not what their digest or size promises. */
class IntegrityError extends Error {
    name = 'IntegrityError';
    expected;
    got;
    constructor(what, expected, got, options) {
        super(`${what}: expected ${expected}, got ${got}`, options);
        this.expected = expected;
        this.got = got;
    }
}


/***/ }),

/***/ 62105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConfigurationError: () => (/* reexport safe */ _config_js__WEBPACK_IMPORTED_MODULE_0__.ConfigurationError),
/* harmony export */   REGISTRY_OPTIONS: () => (/* reexport safe */ _options_js__WEBPACK_IMPORTED_MODULE_1__.z),
/* harmony export */   runRegistry: () => (/* reexport safe */ _run_registry_js__WEBPACK_IMPORTED_MODULE_2__.runRegistry),
/* harmony export */   startRegistry: () => (/* reexport safe */ _start_registry_js__WEBPACK_IMPORTED_MODULE_3__.q)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94497);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77144);
/* harmony import */ var _run_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91399);
/* harmony import */ var _start_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24460);






/***/ }),

/***/ 77144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ REGISTRY_OPTIONS)
/* harmony export */ });
/** Every flag of `ghcr-actions registry`, by the name under which a parsed value is found. */
const REGISTRY_OPTIONS = {
    mode: {
        flag: 'mode',
        environment: 'GHCR_MODE',
        placeholder: 'ghcr|oci',
        description: 'answer as ghcr.io does (default), or offer the whole of distribution-spec 1.1',
    },
    listen: {
        flag: 'listen',
        environment: 'GHCR_LISTEN',
        placeholder: 'ADDRESS',
        description: 'address to listen on (default 127.0.0.1)',
    },
    port: {
        flag: 'port',
        environment: 'GHCR_PORT',
        placeholder: 'N',
        description: 'port to listen on (default 5000); 0 takes any free one',
    },
    blobPort: {
        flag: 'blob-port',
        environment: 'GHCR_BLOB_PORT',
        placeholder: 'N',
        description: 'second port that downloads are redirected to, as on ghcr.io; it refuses Authorization',
    },
    blobUrl: {
        flag: 'blob-url',
        environment: 'GHCR_BLOB_URL',
        placeholder: 'URL',
        description: 'how clients reach the blob port (default http://localhost:PORT)',
    },
    legacyPort: {
        flag: 'legacy-port',
        environment: 'GHCR_LEGACY_PORT',
        placeholder: 'N',
        description: 'second port that is the older docker.pkg.github.com, for clients that cannot choose a Host',
    },
    data: {
        flag: 'data',
        environment: 'GHCR_DATA',
        placeholder: 'DIR',
        description: 'folder that keeps everything (default: in memory)',
    },
    durable: {
        flag: 'durable',
        environment: 'GHCR_DURABLE',
        description: 'sync to disk before each acknowledgement',
    },
    world: {
        flag: 'world',
        environment: 'GHCR_WORLD',
        placeholder: 'FILE',
        description: 'users and tokens: a YAML or JSON file, or the text itself',
    },
    import: {
        flag: 'import',
        environment: 'GHCR_IMPORT',
        placeholder: 'OWNER/NAME:TAG=SOURCE',
        isList: true,
        description: 'an image to start with, such as octocat/app:1.0=oci-archive:app.tar; may be repeated, in the variable one a line',
    },
    anonymous: {
        flag: 'anonymous',
        environment: 'GHCR_ANONYMOUS',
        placeholder: 'read|write',
        description: 'what works without a token (default: nothing; in oci mode without a world everything)',
    },
    serverUrl: {
        flag: 'server-url',
        environment: 'GHCR_SERVER_URL',
        placeholder: 'URL',
        description: 'what source labels start with (default https://github.com)',
    },
    tls: {
        flag: 'tls',
        environment: 'GHCR_TLS',
        placeholder: 'auto|CERT:KEY',
        description: 'HTTPS: with an authority of our own (served at /_/ca.pem), or with these PEM files',
    },
    webhook: {
        flag: 'webhook',
        environment: 'GHCR_WEBHOOK_URL',
        placeholder: 'URL',
        description: 'gets package events, signed if GHCR_WEBHOOK_SECRET is set',
    },
    log: {
        flag: 'log',
        environment: 'GHCR_LOG',
        placeholder: 'json|text|off',
        description: 'how requests are logged on stderr (default text)',
    },
};


/***/ })

};
