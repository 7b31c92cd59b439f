export const id = 6495;
export const ids = [6495];
export const modules = {

/***/ 36495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copy: () => (/* binding */ copy)
/* harmony export */ });
/* harmony import */ var _images_source_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99020);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12767);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62844);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86917);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(10137);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20911);
/* harmony import */ var _image_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67743);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28379);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79141);
/* harmony import */ var _push_advice_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77951);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89792);












/** Copies an image with everything below it, byte for byte, to a registry, an OCI layout or an OCI archive. */
async function copy(inputs, context) {
    const { log, now, signal } = context;
    const sourceName = (0,_image_source_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImageSource */ .AB)(inputs.source);
    const destination = (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInput */ .CU)('destination', inputs.destination, parseDestination);
    return (0,_access_js__WEBPACK_IMPORTED_MODULE_3__/* .withRegistryClient */ .J8)(inputs, context, async (client) => {
        if (destination.registry !== undefined)
            client.meet(destination.registry);
        const image = await (0,_image_source_js__WEBPACK_IMPORTED_MODULE_6__/* .openSourceImage */ .nH)(sourceName, client);
        const writer = await destination.open(client);
        try {
            for (const notice of image.notices)
                log.notice(notice);
            await warnOfSize(image, destination, context);
            const target = inputs.dryRun ? (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_9__/* .withDryRun */ .D)(writer.target) : writer.target;
            const report = await (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .copyGraph */ .a)(image.source, target, image.root, {
                tags: destination.tags,
                concurrency: inputs.concurrency,
                signal,
                onProgress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .createProgress */ .m)({ label: 'Copying', print: log.info, now }),
            });
            if (!inputs.dryRun)
                await writer.finish?.();
            const amount = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatBytes */ .z3)(report.uploadedBytes)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatBytes */ .z3)(report.size)}`;
            log.info(`${inputs.dryRun ? 'Would copy' : 'Copied'} ${amount} to ${inputs.destination}.`);
            return { digest: report.root.digest, 'uploaded-bytes': report.uploadedBytes };
        }
        finally {
            await writer.discard?.();
            await image.close();
        }
    });
}
/** Reads configs for it, which nobody else here has use for: so only where it matters (LEG-03). */
async function warnOfSize({ source, root }, { registry }, context) {
    if (registry === undefined || !(0,_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .isLegacyRegistry */ .hq)(registry, context.hosts))
        return;
    (0,_push_advice_js__WEBPACK_IMPORTED_MODULE_7__/* .warnOfLegacySize */ .o)({ registry }, await (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageFacts */ .vX)(source, root), context);
}
function parseDestination(text) {
    const name = (0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSourceName */ .m)(text);
    if (name.transport === 'oci') {
        return { tags: [name.reference], open: () => openLayout(name.path) };
    }
    if (name.transport === 'oci-archive') {
        return { tags: [name.reference], open: () => openArchive(name.path) };
    }
    if (name.transport !== 'none' && name.transport !== 'docker') {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb(`${name.transport}: cannot be written: give a reference to a registry, oci:DIR[:TAG] or oci-archive:FILE[:TAG]`);
    }
    const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name.transport === 'none' ? name.text : name.reference);
    const { registry, repository, tag, digest } = reference;
    if (digest !== undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb(`${JSON.stringify(text)} has a digest, which follows from the content: give a tag instead`);
    }
    return {
        registry,
        tags: [tag ?? 'latest'],
        open: async (client) => ({ target: client.repository(registry, repository) }),
    };
}
async function openLayout(folder) {
    const { createOciLayout } = await __webpack_require__.e(/* import() */ 5363).then(__webpack_require__.bind(__webpack_require__, 35363));
    return { target: createOciLayout(folder) };
}
async function openArchive(file) {
    const { createOciArchive } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(7393)]).then(__webpack_require__.bind(__webpack_require__, 97393));
    const archive = createOciArchive(file);
    return { target: archive, finish: archive.finish, discard: archive.discard };
}


/***/ }),

/***/ 86917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withDryRun)
/* harmony export */ });
/** A target that is asked what it holds and never given anything (ACT-14): the copy reports what it would upload. */
function withDryRun(target) {
    return {
        exists: (descriptor) => target.exists(descriptor),
        push: async ({ descriptor }) => ((await target.exists(descriptor)) ? 'exists' : 'uploaded'),
        tag: async () => undefined,
    };
}


/***/ }),

/***/ 67743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   vX: () => (/* binding */ readImageFacts),
/* harmony export */   yn: () => (/* binding */ sizeOfImage)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22962);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77381);
/* harmony import */ var _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51538);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4147);









/** The manifests below `root`, itself first, each once, indexes in indexes included. */
async function readImageFacts(source, root) {
    const facts = new Map();
    const visit = async (descriptor) => {
        if (facts.has(descriptor.digest) || !(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType))
            return;
        const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await readContent(source, descriptor), descriptor.mediaType);
        const config = manifest.kind === 'image' ? await readConfig(source, manifest) : {};
        facts.set(descriptor.digest, {
            descriptor,
            manifest,
            platform: platformOf(descriptor, config),
            labels: labelsOf(config),
        });
        if (manifest.kind === 'index')
            for (const child of manifest.manifests)
                await visit(child);
    };
    await visit(root);
    return [...facts.values()];
}
/** Platforms as docker writes them, each once and one line, whatever the image says, in the order of the image. */
function platformsOf(facts) {
    const texts = facts.flatMap(({ platform }) => platform === undefined ? [] : [(0,_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform))]);
    return [...new Set(texts)];
}
/** Bytes of everything below the root. */
function sizeOfImage(root, facts) {
    return sizeOf([root, ...facts.flatMap(({ manifest }) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .successors */ .ir)(manifest))]);
}
/** Bytes of a few contents, each once, without those that stay elsewhere. */
function sizeOf(contents) {
    const sizes = new Map(contents.filter((content) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(content)).map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
async function readContent(source, descriptor) {
    try {
        return await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_7__/* .contentOf */ .$)(source, descriptor));
    }
    catch (error) {
        // Damaged: the source can say which file it is.
        throw error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c ? new _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CopyError */ .k('source', descriptor, error) : error;
    }
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > _oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_CONFIG_BYTES */ .GW)
        return {};
    return (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .parseConfig */ .o4)(await readContent(source, config));
}
function platformOf(descriptor, config) {
    const platform = descriptor.platform ?? (0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_8__/* .platformOfConfig */ .Dr)(config);
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
}
function labelsOf(config) {
    const labels = config.config?.Labels;
    if (typeof labels !== 'object' || labels === null)
        return {};
    return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}


/***/ }),

/***/ 28379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ parseImageSource),
/* harmony export */   AP: () => (/* binding */ createRemoteImage),
/* harmony export */   Hd: () => (/* binding */ lowerName),
/* harmony export */   W9: () => (/* binding */ findImageSource),
/* harmony export */   lD: () => (/* binding */ loadImageSource),
/* harmony export */   nH: () => (/* binding */ openSourceImage)
/* harmony export */ });
/* harmony import */ var _images_source_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99020);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89792);



/** A source as `copy` and `inspect` read it: a name without transport is a reference to a registry. */
function parseImageSource(text) {
    const name = (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .asUsage */ .im)(() => (0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSourceName */ .m)(text));
    if (name.transport === 'docker')
        return { ...name, reference: lowerName(name.reference) };
    if (name.transport !== 'none')
        return name;
    if ((0,_images_source_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isPath */ .u)(text)) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${JSON.stringify(text)} is a path: write oci:DIR, oci-archive:FILE or docker-archive:FILE, as it is`);
    }
    return { transport: 'docker', reference: lowerName(name.text) };
}
/** Names are lower case, owners of repositories on GitHub need not be; a tag keeps its case. */
function lowerName(reference) {
    const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
    return colon === -1
        ? reference.toLowerCase()
        : reference.slice(0, colon).toLowerCase() + reference.slice(colon);
}
/** A source as `push` reads it: a name without transport is looked for on this machine. */
async function findImageSource(name) {
    if (name.transport !== 'none')
        return name;
    const { findLocalImage } = await Promise.all(/* import() */[__webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(6668)]).then(__webpack_require__.bind(__webpack_require__, 25038));
    return findLocalImage(name.text);
}
/** Loads what such a source is found and read with, for whoever waits for something else meanwhile. Nothing is read. */
async function loadImageSource({ transport }) {
    if (transport === 'none')
        await Promise.all(/* import() */[__webpack_require__.e(6445), __webpack_require__.e(987), __webpack_require__.e(6668)]).then(__webpack_require__.bind(__webpack_require__, 25038));
    else if (transport !== 'docker')
        await (await __webpack_require__.e(/* import() */ 1895).then(__webpack_require__.bind(__webpack_require__, 41895))).loadTransport(transport);
}
/** @throws UserError when there is no such image, or it is not whole */
async function openSourceImage(name, client, options) {
    if (name.transport !== 'docker') {
        const { openLocalImage } = await __webpack_require__.e(/* import() */ 1895).then(__webpack_require__.bind(__webpack_require__, 41895));
        return openLocalImage(name, options);
    }
    const { registry, repository, tag, digest } = (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .asUsage */ .im)(() => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name.reference));
    const source = client.repository(registry, repository);
    const root = await source.resolve(digest ?? tag ?? 'latest');
    return createRemoteImage(source, root);
}
/** An image of a registry, which needs no closing. */
function createRemoteImage(source, root) {
    return { source, root, notices: [], findDamage: async () => undefined, close: async () => { } };
}


/***/ }),

/***/ 79141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10137);

/** Lines that the rate is measured over: some seconds back, so that it follows a changing network. */
const WINDOW = 4;
/** Tells how a transfer goes, in whole lines, few enough for a log (ACT-06). Silent for what is done within `everyMs`. */
function createProgress(options) {
    const { label, print, now, everyMs = 5000 } = options;
    let samples = [{ at: now(), bytes: 0 }];
    return (state) => {
        const at = now();
        const last = samples.at(-1);
        if (last !== undefined && at - last.at < everyMs)
            return;
        samples = [...samples.slice(-WINDOW), { at, bytes: state.sentBytes }];
        print(`${label}: ${describe(state, rateOf(samples))}`);
    };
}
/** Bytes per second from the oldest to the newest sample. */
function rateOf(samples) {
    const [oldest, newest] = [samples[0], samples.at(-1)];
    if (oldest === undefined || newest === undefined || newest.at === oldest.at)
        return 0;
    return ((newest.bytes - oldest.bytes) * 1000) / (newest.at - oldest.at);
}
function describe({ doneBytes, totalBytes }, rate) {
    const percent = totalBytes === 0 ? 100 : Math.floor((doneBytes * 100) / totalBytes);
    const left = rate > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(Math.ceil((totalBytes - doneBytes) / rate))} left` : '';
    return `${percent} % (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(doneBytes)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate)}/s${left}`;
}


/***/ }),

/***/ 77951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ warnOfOtherSource),
/* harmony export */   o: () => (/* binding */ warnOfLegacySize)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10137);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20911);
/* harmony import */ var _image_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67743);




/** More than the older registry takes well in one image (LEG-03): GB are 10⁹ bytes. */
const MAX_LEGACY_IMAGE_BYTES = 10e9;
/** Warns of images that the older registry is likely to refuse in the end, before they travel (LEG-03). */
function warnOfLegacySize({ registry }, facts, { hosts, log }) {
    if (!(0,_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLegacyRegistry */ .hq)(registry, hosts))
        return;
    for (const { descriptor, manifest } of facts) {
        if (manifest.kind !== 'image')
            continue;
        const size = (0,_image_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)([manifest.config, ...manifest.layers]);
        if (size <= MAX_LEGACY_IMAGE_BYTES)
            continue;
        log.warning(`the image ${descriptor.digest} has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size)}, more than the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(MAX_LEGACY_IMAGE_BYTES)} that ${registry} takes in one image: push to ${hosts.container} instead, or make it smaller`);
    }
}
/**
 * Warns of a source label that a workflow's token overrides: GitHub links a new package to the workflow's repository (LINK-02). To be
 * called once it is known what the registry was asked with.
 */
function warnOfOtherSource({ registry, repository }, [root], { hosts, log, environment, credentialKinds, }) {
    const own = environment.GITHUB_REPOSITORY ?? '';
    const label = root?.manifest.annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source] ?? root?.labels[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source];
    const isOfJob = own !== '' && credentialKinds.get(registry) === 'installation';
    if (label === undefined || !isOfJob || !(0,_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReceiveDefaultToken */ .nb)(registry, hosts))
        return;
    const ownUrl = `${hosts.serverUrl}/${own}`;
    if (label.replace(/(?:\.git)?\/?$/, '').toLowerCase() === ownUrl.toLowerCase())
        return;
    log.warning(`the label ${_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source} of the image says ${label}, and this workflow is of ${ownUrl}: GitHub links a new package ${registry}/${repository} to the workflow's repository, not to the label's`);
}


/***/ }),

/***/ 99020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseSourceName),
/* harmony export */   u: () => (/* binding */ isPath)
/* harmony export */ });
/* harmony import */ var _oci_closest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88553);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);




/** Transports whose name is followed by a path and perhaps a tag or reference. */
const FILE_TRANSPORTS = ['oci', 'oci-archive', 'docker-archive'];
/** Transports whose name is followed by what a store on this machine calls the image. */
const STORE_TRANSPORTS = ['docker-daemon', 'containers-storage'];
/** What other tools call the same. */
const OTHER_NAMES = new Map([
    ['oci-layout', 'oci:DIR'],
    ['ocidir', 'oci:DIR'],
    ['podman', 'containers-storage:REFERENCE'],
    ['daemon', 'docker-daemon:REFERENCE'],
]);
/** @throws UserError for an empty name, a missing path, or a transport that does not exist */
function parseSourceName(text) {
    if (text === '')
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('the source is empty: give one such as oci:DIR:TAG or docker-daemon:NAME');
    if (text.startsWith('docker://')) {
        return { transport: 'docker', reference: required(text, text.slice('docker://'.length), 'REFERENCE') };
    }
    const colon = text.indexOf(':');
    const prefix = text.slice(0, Math.max(colon, 0));
    const rest = text.slice(colon + 1);
    const file = FILE_TRANSPORTS.find((name) => name === prefix);
    if (file !== undefined)
        return { transport: file, ...splitPath(text, rest) };
    const store = STORE_TRANSPORTS.find((name) => name === prefix);
    if (store !== undefined)
        return { transport: store, reference: required(text, rest, 'REFERENCE') };
    refuseMisspelt(text, prefix, rest);
    return { transport: 'none', text };
}
/** `PATH[:REFERENCE]` or `PATH@DIGEST`. The colon of a Windows drive belongs to the path. */
function splitPath(text, rest) {
    const at = rest.lastIndexOf('@');
    if (at !== -1 && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(rest.slice(at + 1))) {
        return { path: required(text, rest.slice(0, at), 'PATH'), reference: rest.slice(at + 1) };
    }
    const drive = /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0;
    const colon = rest.indexOf(':', drive);
    const path = colon === -1 ? rest : rest.slice(0, colon);
    return { path: required(text, path, 'PATH'), reference: colon === -1 ? '' : rest.slice(colon + 1) };
}
/**
 * Whoever writes `docker-deamon:app` means no image called `docker-deamon`. A text that may well be `NAME:TAG` or
 * `HOST:PORT/NAME` passes.
 */
function refuseMisspelt(text, prefix, rest) {
    if (!/^[A-Za-z][A-Za-z_-]+$/.test(prefix))
        return;
    const isReference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(rest) || /^[0-9]+\//.test(rest) || (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text.slice(text.indexOf('@') + 1));
    const closest = (0,_oci_closest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .closestName */ .N)(prefix, [...FILE_TRANSPORTS, ...STORE_TRANSPORTS]);
    const meant = OTHER_NAMES.get(prefix) ?? (closest === undefined ? undefined : `${closest}:`);
    if (isReference && (meant === undefined || !prefix.includes('-')))
        return; // podman:v5 is an image's name
    const bad = `unknown transport ${JSON.stringify(prefix)} in source ${JSON.stringify(text)}`;
    if (/^https?$/.test(prefix))
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: write it without ${prefix}://: ${rest.slice(2)}`);
    if (meant !== undefined)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: did you mean ${meant}?`);
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${bad}: use oci:DIR, oci-archive:FILE, docker-archive:FILE, docker-daemon:NAME, containers-storage:NAME or docker://NAME`);
}
function required(text, part, what) {
    if (part !== '')
        return part;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`source ${JSON.stringify(text)}: ${what} is missing after the transport`);
}
/** Whether a name without transport is a path: dots, slashes and backslashes where no image's name has them. */
function isPath(text) {
    return /^[./~]|\\|^[A-Za-z]:\//.test(text);
}


/***/ }),

/***/ 96348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ANNOTATION),
/* harmony export */   a: () => (/* binding */ PREDEFINED_KEYS)
/* harmony export */ });
/** The predefined annotation keys of image-spec (annotations.md) that code refers to (META-01, META-04). */
const ANNOTATION = {
    authors: 'org.opencontainers.image.authors',
    baseDigest: 'org.opencontainers.image.base.digest',
    baseName: 'org.opencontainers.image.base.name',
    created: 'org.opencontainers.image.created',
    documentation: 'org.opencontainers.image.documentation',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    refName: 'org.opencontainers.image.ref.name',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    url: 'org.opencontainers.image.url',
    vendor: 'org.opencontainers.image.vendor',
    version: 'org.opencontainers.image.version',
};
/** All keys that image-spec predefines. */
const PREDEFINED_KEYS = new Set(Object.values(ANNOTATION));


/***/ }),

/***/ 22962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ platformOfConfig),
/* harmony export */   GW: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/** Configs are small; one that is larger is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
/** Configs are the business of runtimes: one that is no JSON object has simply no fields. */
function parseConfig(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}
/** What the config is for; undefined when it does not say. */
function platformOfConfig({ os, architecture, variant, ...others }) {
    const { 'os.version': version, 'os.features': features } = others;
    if (!isText(os) || !isText(architecture))
        return undefined;
    return {
        architecture,
        os,
        ...(isText(variant) && { variant }),
        ...(isText(version) && { 'os.version': version }),
        ...(Array.isArray(features) && features.every(isText) && { 'os.features': features }),
    };
}
function isText(value) {
    return typeof value === 'string' && value !== '';
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


/***/ }),

/***/ 77381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf)
/* harmony export */ });
/** A descriptor of `source` as re-openable content. */
function contentOf(source, descriptor) {
    return { descriptor, open: (from) => source.fetch(descriptor, from) };
}


/***/ }),

/***/ 51538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ asCopyError),
/* harmony export */   k: () => (/* binding */ CopyError)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);
/* harmony import */ var _damaged_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73453);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17375);




/** A step of a copy that failed: which content, on which side, and why (`cause`). */
class CopyError extends Error {
    name = 'CopyError';
    side;
    descriptor;
    constructor(side, descriptor, cause) {
        const { digest, mediaType, size } = descriptor;
        const verb = side === 'source' ? 'reading' : 'sending';
        const kind = (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType) ? 'manifest' : 'blob';
        super(`${verb} ${kind} ${digest} (${size} bytes): ${cause.message}`, { cause });
        this.side = side;
        this.descriptor = descriptor;
    }
}
/** Names side and content of a failure that we know the meaning of. A defect of the program keeps its own stack. */
function asCopyError(side, descriptor, error) {
    const isKnown = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y;
    if (!isKnown)
        return error;
    return new CopyError(error instanceof _damaged_content_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedContentError */ .x ? 'source' : side, descriptor, error);
}


/***/ }),

/***/ 12767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ copyGraph)
});

// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/registry/copy-error.js
var copy_error = __webpack_require__(51538);
;// CONCATENATED MODULE: ./build/registry/copy-ledger.js
function createCopyLedger(graph, onProgress) {
    const nodes = [...graph.values()];
    const totalBytes = nodes.reduce((sum, { kind, descriptor }) => sum + (kind === 'foreign' ? 0 : descriptor.size), 0);
    const outcomes = new Map();
    const arrived = new Map();
    let sentBytes = 0;
    let doneBytes = 0;
    function advance(digest, count) {
        arrived.set(digest, (arrived.get(digest) ?? 0) + count);
        doneBytes += count;
    }
    function outcomeOf({ descriptor, kind }) {
        return outcomes.get(descriptor.digest) ?? (kind === 'foreign' ? 'foreign' : 'exists');
    }
    return {
        sent({ descriptor }, count) {
            advance(descriptor.digest, count);
            sentBytes += Math.max(count, 0);
            onProgress({ descriptor, sentBytes, doneBytes, totalBytes });
        },
        done({ descriptor }, outcome) {
            const { digest, size } = descriptor;
            outcomes.set(digest, outcome);
            advance(digest, size - (arrived.get(digest) ?? 0));
            onProgress({ descriptor, outcome, sentBytes, doneBytes, totalBytes });
        },
        close() {
            const settled = nodes.map((node) => ({ descriptor: node.descriptor, outcome: outcomeOf(node) }));
            const uploaded = settled.filter(({ outcome }) => outcome === 'uploaded');
            const uploadedBytes = uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
            const [first] = nodes;
            return { root: first.descriptor, size: totalBytes, uploadedBytes, nodes: settled };
        },
    };
}

// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/registry/errors.js
var errors = __webpack_require__(17375);
;// CONCATENATED MODULE: ./build/registry/in-flight.js
const inFlight = new WeakMap();
/**
 * Lets a blob that is on its way to `target` already arrive there instead of sending it again, in whichever copy of this process
 * that is. Should that one fail, this one sends it after all.
 */
async function shareInFlight(target, digest, push) {
    const pushes = inFlight.get(target) ?? new Map();
    inFlight.set(target, pushes);
    const other = pushes.get(digest);
    if (other !== undefined) {
        const arrived = await other.then(() => true, () => false);
        return arrived ? 'exists' : shareInFlight(target, digest, push);
    }
    const own = push().finally(() => pushes.delete(digest));
    pushes.set(digest, own);
    return own;
}

;// CONCATENATED MODULE: ./build/registry/copy-steps.js




function createCopySteps(options) {
    const { graph, target, ledger, limiter, mountFrom, signal, open } = options;
    const toTarget = async ({ descriptor }, step) => {
        try {
            signal.throwIfAborted();
            return await step();
        }
        catch (error) {
            throw (0,copy_error/* asCopyError */.A)('target', descriptor, error);
        }
    };
    function sendBlob(node) {
        const onBytes = (count) => ledger.sent(node, count);
        const push = () => target.push(open(node), { onBytes, mountFrom: mountFrom(node), signal });
        return toTarget(node, async () => {
            ledger.done(node, await shareInFlight(target, node.descriptor.digest, () => limiter(push)));
        });
    }
    async function pushManifest(node) {
        await healing(node, () => toTarget(node, () => target.push(manifestContent(node), { signal })));
        ledger.done(node, 'uploaded');
    }
    /**
     * A registry may say that it has a manifest, or a blob, and miss it when something points there: after lost data, or for a
     * moment, as ghcr.io does. Then everything below is checked and sent again, once.
     */
    async function healing(node, step) {
        try {
            await step();
        }
        catch (error) {
            if (!isMissingContent(error))
                throw error;
            await sendBelow(node);
            await step();
        }
    }
    async function sendBelow(node) {
        for (const child of childrenOf(graph, node)) {
            if (child.kind === 'blob')
                await sendBlob(child);
            if (child.kind !== 'manifest')
                continue;
            await sendBelow(child);
            await toTarget(child, () => target.push(manifestContent(child), { signal }));
            ledger.done(child, 'uploaded');
        }
    }
    return {
        exists: (node) => toTarget(node, () => limiter(() => target.exists(node.descriptor).catch(errors/* unlessDenied */.qi))),
        sendBlob,
        sendManifest: pushManifest,
        async tagManifest(node, tags, isMissing) {
            if (isMissing && isManifestTarget(target)) {
                const put = () => target.putManifest(manifestContent(node), tags, { signal });
                await healing(node, () => toTarget(node, put));
                ledger.done(node, 'uploaded');
                return;
            }
            if (isMissing)
                await pushManifest(node);
            for (const tag of tags)
                await healing(node, () => toTarget(node, () => target.tag(node.descriptor, tag)));
        },
    };
}
function childrenOf(graph, { children }) {
    return children.flatMap((digest) => graph.get(digest) ?? []);
}
function manifestContent({ descriptor, bytes = new Uint8Array() }) {
    return (0,content/* createContent */.sY)(descriptor, bytes);
}
function isManifestTarget(target) {
    return 'putManifest' in target;
}
function isMissingContent(error) {
    const refusal = (0,errors/* registryErrorOf */.jR)(error);
    return ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'].some((code) => refusal?.hasCode(code));
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/registry/graph.js




/** Reads all manifests below `root`, level by level, and checks their digests. @throws CopyError that names the manifest */
async function readGraph(root, reader) {
    const graph = new Map();
    let level = [root];
    while (level.length > 0) {
        const fresh = new Map(level.filter(({ digest }) => !graph.has(digest)).map((descriptor) => [descriptor.digest, descriptor]));
        const read = await Promise.all([...fresh.values()].map((descriptor) => readNode(descriptor, reader)));
        for (const { node } of read)
            graph.set(node.descriptor.digest, node);
        level = read.flatMap(({ children }) => children);
    }
    return graph;
}
async function readNode(descriptor, { open, select, limiter }) {
    if (!(0,media_types/* isManifestType */.Q3)(descriptor.mediaType)) {
        const kind = (0,oci_manifest/* isForeign */.jq)(descriptor) ? 'foreign' : 'blob';
        return { node: { descriptor, kind, children: [] }, children: [] };
    }
    try {
        const bytes = await limiter(() => (0,content/* readAll */.yw)((0,content/* verified */.zr)(open(descriptor)), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ));
        const manifest = (0,oci_manifest/* parseManifest */.Ng)(bytes, descriptor.mediaType);
        const isWanted = manifest.kind === 'index' && select !== undefined ? select : () => true;
        const children = (0,oci_manifest/* successors */.ir)(manifest).filter(isWanted);
        const digests = children.map(({ digest }) => digest);
        return { node: { descriptor, kind: 'manifest', bytes, children: digests }, children };
    }
    catch (error) {
        throw (0,copy_error/* asCopyError */.A)('source', descriptor, error);
    }
}

// EXTERNAL MODULE: ./build/registry/limiter.js
var registry_limiter = __webpack_require__(26754);
// EXTERNAL MODULE: ./build/registry/transport.js
var transport = __webpack_require__(41111);
;// CONCATENATED MODULE: ./build/registry/copy.js







const DEFAULT_CONCURRENCY = 8;
/**
 * Copies an image with everything below it: children before their parents, each blob once, tags last. What stands below a
 * manifest that the target has already is there too, and is not asked for.
 * @throws CopyError that names side and content of the first failure, after everything else has been stopped
 */
async function copyGraph(source, target, root, options = {}) {
    const abort = new AbortController();
    const signal = (0,transport/* anySignal */.JG)(abort.signal, options.signal) ?? abort.signal;
    const reader = uncheckedSource(source);
    const limiter = (0,registry_limiter/* createLimiter */.z)(options.concurrency ?? DEFAULT_CONCURRENCY);
    const open = (descriptor) => sourceContent(reader, descriptor);
    const graph = await readGraph(root, { open, select: options.select, limiter });
    const ledger = createCopyLedger(graph, options.onProgress ?? (() => undefined));
    const steps = createCopySteps({
        graph,
        target,
        ledger,
        limiter,
        mountFrom: ({ descriptor }) => [
            ...(options.mountFrom ?? []),
            ...neighbourOf(originOf(source, descriptor), target),
        ],
        signal,
        open: ({ descriptor }) => open(descriptor),
    });
    await sendGraph({
        graph,
        steps,
        abort,
        root: graph.get(root.digest),
        tags: options.tags ?? [],
    });
    return ledger.close();
}
/** 1. Which manifests are missing. 2. Their blobs, the largest first. 3. The manifests, from the leaves up. 4. The root and its tags. */
async function sendGraph({ graph, steps, abort, root, tags }) {
    const missing = await findMissing(graph, root, steps, abort);
    const blobs = new Set([...missing].flatMap((node) => childrenOf(graph, node)).filter(({ kind }) => kind === 'blob'));
    const largestFirst = [...blobs].sort((one, other) => other.descriptor.size - one.descriptor.size);
    await settleAll(largestFirst.map(steps.sendBlob), abort);
    const sent = new Map();
    const sendOnce = (node) => {
        const { digest } = node.descriptor;
        const sending = sent.get(digest) ?? sendBelow(node).then(() => steps.sendManifest(node));
        sent.set(digest, sending);
        return sending;
    };
    const sendBelow = async (node) => {
        await settleAll(childrenOf(graph, node)
            .filter((child) => missing.has(child))
            .map(sendOnce), abort);
    };
    const isMissing = missing.has(root);
    if (isMissing)
        await sendBelow(root);
    const names = typeof tags === 'function' ? await tags() : tags;
    if (names.length > 0)
        await steps.tagManifest(root, names, isMissing);
    else if (isMissing)
        await steps.sendManifest(root);
}
/** The manifests that the target does not have. It is not asked about what stands below one that it has. */
async function findMissing(graph, root, steps, abort) {
    const missing = new Set();
    const asked = new Set();
    async function ask(node) {
        if (node.kind !== 'manifest' || asked.has(node))
            return;
        asked.add(node);
        if (await steps.exists(node))
            return;
        missing.add(node);
        await settleAll(childrenOf(graph, node).map(ask), abort);
    }
    await settleAll([ask(root)], abort);
    return missing;
}
/** Waits for all. The first failure stops the others by `abort`, and is thrown once they have ended. */
async function settleAll(tasks, abort) {
    const results = await Promise.allSettled(tasks.map((task) => task.catch((error) => {
        abort.abort(error);
        throw error;
    })));
    if (results.some(({ status }) => status === 'rejected'))
        throw abort.signal.reason;
}
/** Content of the source whose errors say so, also when they surface in the middle of an upload. */
function sourceContent(source, descriptor) {
    const content = (0,target/* contentOf */.$)(source, descriptor);
    return {
        descriptor,
        async *open(from) {
            try {
                yield* content.open(from);
            }
            catch (error) {
                throw (0,copy_error/* asCopyError */.A)('source', descriptor, error);
            }
        },
    };
}
/** The source itself, or the one of those it is made of that holds the bytes. */
function originOf(source, descriptor) {
    return source.originOf?.(descriptor) ?? source;
}
/** A remote source checks digests for those who do not; a target always does (`Target.push`), so once is enough. */
function uncheckedSource(source) {
    return source.unverified ?? source;
}
/** The source's repository where it stands on the target's own registry. */
function neighbourOf(source, target) {
    const [from, to] = [source, target];
    const isNeighbour = from?.registry !== undefined && from.registry === to?.registry && from.name !== to?.name;
    return isNeighbour && from.name !== undefined ? [from.name] : [];
}


/***/ })

};
