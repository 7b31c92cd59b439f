export const id = 8925;
export const ids = [8925];
export const modules = {

/***/ 78925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Agent: () => (/* binding */ Http1Agent),
/* harmony export */   J2: () => (/* binding */ Http1ProxyAgent),
/* harmony export */   Kj: () => (/* binding */ Http1Client),
/* harmony export */   U$: () => (/* reexport default export from named module */ undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__),
/* harmony export */   n3: () => (/* binding */ HTTP_1),
/* harmony export */   sO: () => (/* reexport default export from named module */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56615);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59136);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68707);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57405);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23701);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53137);







// What the index does: it gives dispatchers their verbs.
Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__.prototype, undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);
/** The protocol that every registry, proxy and daemon handles well. The programs of dist/ know no other (scripts/without-http2.ts). */
const HTTP_1 = { allowH2: false };
class Http1Agent extends undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
}
class Http1Client extends undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ {
    constructor(url, options = {}) {
        super(url, { ...options, ...HTTP_1 });
    }
}
class Http1ProxyAgent extends undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
}



/***/ })

};
