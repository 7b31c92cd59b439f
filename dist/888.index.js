export const id = 888;
export const ids = [888];
export const modules = {

/***/ 94888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44647);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62844);
/* harmony import */ var _image_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67743);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36777);





/** Looks at an image on this machine or in a registry, without its layers. */
async function inspect(inputs, context) {
    const name = (0,_image_source_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageSource */ .AB)(inputs.source);
    return (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .withRegistryClient */ .J8)(inputs, context, async (client) => {
        const image = await (0,_image_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSourceImage */ .nH)(name, client);
        try {
            for (const notice of image.notices)
                context.log.notice(notice);
            const facts = await (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readImageFacts */ .v)(image.source, image.root);
            return {
                digest: image.root.digest,
                'media-type': image.root.mediaType,
                size: sizeOf(image.root, facts),
                platforms: (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .platformsOf */ .W)(facts),
                manifests: facts.map(describeManifest),
            };
        }
        finally {
            await image.close();
        }
    });
}
function describeManifest({ descriptor, manifest, platform, labels }) {
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    return {
        digest: descriptor.digest,
        'media-type': descriptor.mediaType,
        size: descriptor.size,
        ...(platform === undefined ? {} : { platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) }),
        layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
        labels,
        annotations: manifest.annotations ?? {},
    };
}
/** Bytes of everything below the root, each digest once, foreign layers left out. */
function sizeOf(root, facts) {
    const all = [root, ...facts.flatMap(({ manifest }) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest))];
    const sizes = new Map(all.filter((descriptor) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isForeign */ .jq)(descriptor)).map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}


/***/ })

};
