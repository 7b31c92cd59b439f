export const id = 9678;
export const ids = [9678];
export const modules = {

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

/***/ 83858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20911);

/** Finds out where the registry of a package answers. Only a test registry is asked: the pages of others are at known hosts. */
async function placeOf({ registry, repository }, client, hosts) {
    const { origin } = (0,_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .isTestRegistry */ .GV)(registry, hosts)
        ? await client.origin(registry)
        : new URL(`https://${registry}`);
    return { registry, repository, origin };
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

/***/ 39678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/registry/copy-error.js
var copy_error = __webpack_require__(51538);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
// EXTERNAL MODULE: ./build/actions/format.js
var format = __webpack_require__(10137);
;// CONCATENATED MODULE: ./build/actions/deadline.js


/**
 * Lends `work` a context that is aborted after so many minutes, as well as by its own signal.
 * @throws UserError that says what to do, once the time is up and everything has ended
 */
async function withDeadline(context, minutes, work) {
    const controller = new AbortController();
    const expired = new errors/* UserError */.y(`the push did not end within ${(0,format/* count */.U9)(minutes, 'minute')} ("timeout-minutes"); what has arrived is not sent again by the next run`);
    const timer = setTimeout(() => controller.abort(expired), minutes * 60_000);
    try {
        return await work({ ...context, signal: AbortSignal.any([context.signal, controller.signal]) });
    }
    catch (error) {
        // Whatever failed then, it was for want of time.
        throw controller.signal.aborted ? expired : error;
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./build/actions/push-advice.js
var push_advice = __webpack_require__(77951);
// EXTERNAL MODULE: ./build/http/addresses.js
var addresses = __webpack_require__(5249);
// EXTERNAL MODULE: ./build/images/engine-push.js
var engine_push = __webpack_require__(16626);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/progress.js
var progress = __webpack_require__(79141);
// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
// EXTERNAL MODULE: ./build/github/package-facts.js
var package_facts = __webpack_require__(94908);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
// EXTERNAL MODULE: ./build/registry/manifests.js
var manifests = __webpack_require__(80900);
// EXTERNAL MODULE: ./build/actions/within.js
var within = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/actions/workflow-event.js
var workflow_event = __webpack_require__(9186);
;// CONCATENATED MODULE: ./build/actions/push-confirmation.js











/** ghcr.io shows what was written a moment later; longer than this it never took. */
const LAG_LIMIT_MS = 30_000;
/** The push is done: what else is asked is worth no longer wait. Some runners reach the registry and not the API. */
const QUESTION_LIMIT_MS = 5000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 3000;
/**
 * Reads back what was pushed, by digest and by every tag, and looks at it as strangers do.
 * @throws UserError when the registry does not find what it has acknowledged
 */
async function confirmPush(options) {
    options.access.anonymous.meet(options.destination.registry);
    const [facts] = await Promise.all([readPackage(options), readBack(options)]);
    // A stranger asked sooner would take the registry's lag for a refusal.
    return { package: facts, isAnonymouslyReadable: await (0,within/* within */.u)(QUESTION_LIMIT_MS, readAnonymously(options)) };
}
async function readBack(options) {
    const { remote, destination, root, context } = options;
    const { registry, repository } = destination;
    await Promise.all(namesOf(options).map(async (name) => {
        const found = await findAgain(name, options);
        if (found === undefined)
            throwLost(remote, name);
        if (found === 'unreadable' || isRoot(found, root))
            return;
        context.log.warning(`${registry}/${repository}:${name} points to ${found.digest}, and not to what was pushed: another push has moved it, or the registry still shows what was there before`);
    }));
}
/** The older registry need not know an image by its digest (LEG-03). */
function namesOf({ destination, root, context }) {
    const [first, ...others] = destination.tags;
    if (first === undefined)
        return [root.digest];
    const isLegacy = (0,actions_hosts/* isLegacyRegistry */.hq)(destination.registry, context.hosts);
    return isLegacy ? [first, ...others] : [root.digest, first, ...others];
}
/** A registry that names everything by its own algorithm says nothing about ours. */
function isRoot(found, root) {
    return found.digest === root.digest || (0,oci_digest/* algorithmOf */.Hy)(found.digest) !== (0,oci_digest/* algorithmOf */.Hy)(root.digest);
}
/** Waits until the tag or digest leads to the root. @returns what it leads to in the end, if anything */
async function findAgain(tagOrDigest, { remote, root, context }) {
    const { delay } = { ...retry/* DEFAULT_RETRY_POLICY */.cO, ...context.retry };
    const end = context.now() + LAG_LIMIT_MS;
    for (let waitMs = FIRST_WAIT_MS;; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
        const isLast = context.now() >= end;
        const found = await lookUp(remote, tagOrDigest, isLast, context.signal);
        if (found === 'unreadable' || (found !== undefined && isRoot(found, root)) || isLast)
            return found;
        await delay(waitMs, context.signal);
    }
}
async function lookUp(remote, tagOrDigest, isLast, signal) {
    try {
        return await remote.find(tagOrDigest, signal);
    }
    catch (error) {
        if ((0,manifests/* isCreationRace */.Tb)(error) && !isLast)
            return undefined;
        // Who may push need not be allowed to read.
        if ((0,registry_errors/* isRefusal */.vu)(error, 401, 403))
            return 'unreadable';
        throw error;
    }
}
function throwLost({ registry, name }, tagOrDigest) {
    throw new errors/* UserError */.y(`${registry}/${name} has acknowledged the push, and still does not find ${tagOrDigest} after ${(0,format/* formatSeconds */.Xo)(LAG_LIMIT_MS / 1000)}: run again, and look at the registry if that does not help`);
}
/** The package by REST. The push is done: what is refused here, or not answered, is not known, and nothing else. */
async function readPackage({ destination, access, context, }) {
    const { registry, repository } = destination;
    const client = await access.restClient(registry);
    if (client === undefined)
        return undefined;
    try {
        const ownerKind = (0,workflow_event/* knownOwnerKind */.HR)(repository, context.environment);
        return await (0,within/* within */.u)(QUESTION_LIMIT_MS, (0,package_facts/* findPackage */.CV)(client, repository, ownerKind));
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y)
            return undefined;
        throw error;
    }
}
async function readAnonymously(options) {
    const { destination, access, context } = options;
    const [name] = namesOf(options);
    const remote = access.anonymous.repository(destination.registry, destination.repository);
    try {
        return (await remote.find(name, context.signal)) !== undefined;
    }
    catch (error) {
        if ((0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            return false;
        if (error instanceof registry_errors/* RegistryError */.gl)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/registry/copy.js + 4 modules
var copy = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/actions/dry-run.js
var dry_run = __webpack_require__(86917);
;// CONCATENATED MODULE: ./build/actions/push-transfer.js



/** Brings the image with its tags to one destination, or finds out what that would take (ACT-14). */
async function transferTo(planned, { image, client, inputs, settleAgain, context }) {
    const { registry, repository } = planned;
    let { tags } = planned;
    const tagsInTheEnd = async () => {
        tags = await settleAgain(planned);
        return tags;
    };
    const { log, now, signal } = context;
    const remote = client.repository(registry, repository);
    const report = await (0,copy/* copyGraph */.a)(image.source, inputs.dryRun ? (0,dry_run/* withDryRun */.D)(remote) : remote, image.root, {
        tags: inputs.dryRun ? tags : tagsInTheEnd,
        concurrency: inputs.concurrency,
        mountFrom: neighboursAt(registry, inputs.mountFrom),
        signal,
        onProgress: (0,progress/* createProgress */.m)({ label: `Uploading to ${registry}/${repository}`, print: log.info, now }),
    });
    return { report, destination: { registry, repository, tags } };
}
/** Those of the repositories that are on this registry, without its name. One that names no registry is on all. */
function neighboursAt(registry, repositories) {
    return repositories.flatMap((text) => {
        const [first = '', ...rest] = text.toLowerCase().split('/');
        if (first === registry)
            return [rest.join('/')];
        return /[.:]|^localhost$/.test(first) ? [] : [text.toLowerCase()];
    });
}

;// CONCATENATED MODULE: ./build/actions/push-by-store.js








/** A store repeats what others say, at any length. */
const MAX_REASON_LENGTH = 500;
const NOTHING_PUSHED = { layers: new Map(), others: 'exists' };
/**
 * Lets the store that has the image push it to a destination, under one of its tags, where it can. What is not there then, for whatever
 * reason, is for the usual way, which knows more about trust, retries and refusals, and leaves alone what has arrived.
 */
async function pushByStore(destination, delivery) {
    const { image, client, context } = delivery;
    const { registry, repository } = destination;
    const remote = client.repository(registry, repository);
    const store = await findStore(destination, remote, delivery);
    if (store === undefined)
        return NOTHING_PUSHED;
    const layers = new Map();
    const { problem, tidied } = await tryPush(store, destination, delivery, layers);
    const options = { remote, root: image.root, context };
    if (problem === undefined) {
        const [found] = await Promise.all([findAgain(image.root.digest, options), tidied]);
        if (found !== undefined)
            return { layers, others: 'uploaded' };
    }
    const reason = shorten(problem ?? 'what it has pushed is not found there');
    context.log.info(`The store of the image does not push to ${registry}/${repository} by itself: ${reason}`);
    // Before the image is taken from the store for it: a refusal says why, and the store may have others.
    await remote.probePush(context.signal);
    return { layers, others: 'exists' };
}
/** Undefined where the store must not push, or need not. */
async function findStore({ registry }, remote, { image, client, inputs, context }) {
    const { store, root } = image;
    if (store === undefined || !store.canPush(root.digest))
        return undefined;
    // These are ours to do: to send nothing, to hash all, to mount what the user names, to cope with the older registry.
    const isOurs = inputs.dryRun || inputs.verify || neighboursAt(registry, inputs.mountFrom).length > 0;
    if (isOurs || (0,actions_hosts/* isLegacyRegistry */.hq)(registry, context.hosts))
        return undefined;
    const { protocol, hostname } = await client.origin(registry);
    if (protocol === 'http:' && !(0,addresses/* isLoopbackHost */.c)(hostname))
        return undefined;
    return (await remote.exists(root).catch(registry_errors/* unlessDenied */.qi)) ? undefined : store;
}
/** `problem` is what the store said when it could not. */
async function tryPush(store, { registry, repository, tags }, { access, context }, layers) {
    const { log, now, signal } = context;
    const name = `${registry}/${repository}`;
    const report = (0,progress/* createProgress */.m)({ label: `Uploading to ${name}`, print: log.info, now });
    const sizes = new Map();
    const onLayer = (layer) => {
        if (layer.outcome !== undefined)
            layers.set(layer.id, layer.outcome);
        else
            report(sumOf(sizes.set(layer.id, layer)));
    };
    try {
        const credential = await access.credential(registry);
        const { tidied } = await store.push({ repository: name, tags, credential, onLayer, signal });
        return { tidied: tidied.catch((error) => warnOfRest(error, log)) };
    }
    catch (error) {
        if (error instanceof engine_push/* EnginePushError */.zE)
            return { problem: error.message };
        throw error;
    }
}
/** The image is where it was to go: that its store is not as it was before is no failure. */
function warnOfRest(error, { warning }) {
    if (!(error instanceof engine_push/* EnginePushError */.zE))
        throw error;
    warning(shorten(error.message));
}
function shorten(reason) {
    return reason.slice(0, MAX_REASON_LENGTH);
}
function sumOf(layers) {
    const sum = (field) => [...layers.values()].reduce((bytes, layer) => bytes + (layer[field] ?? 0), 0);
    const sentBytes = sum('sentBytes');
    return { sentBytes, doneBytes: sentBytes, totalBytes: sum('totalBytes') };
}
/** A copy that found there what a store had pushed, with what that said of it. */
function withOutcomes(report, { layers, others }) {
    const outcomeOf = (digest) => layers.get((0,oci_digest/* hexOf */.ZD)(digest).slice(0, ID_LENGTH)) ?? others;
    const nodes = report.nodes.map((node) => node.outcome === 'exists' ? { ...node, outcome: outcomeOf(node.descriptor.digest) } : node);
    const uploaded = nodes.filter(({ outcome }) => outcome === 'uploaded');
    return {
        ...report,
        nodes,
        uploadedBytes: uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
    };
}
/** Docker's short IDs. */
const ID_LENGTH = 12;

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/actions/artifact-file.js


/**
 * Declares a pushed image to the runner, so that an attestation step finds it (ACT-15): one line `oci://NAME@DIGEST` in the file
 * `$GITHUB_ARTIFACTS`. The runner takes no other digests than sha256, and an old one has no such file.
 */
async function declareArtifact(name, digest, environment) {
    const file = environment.GITHUB_ARTIFACTS;
    if (file === undefined || file === '' || (0,oci_digest/* algorithmOf */.Hy)(digest) !== 'sha256')
        return;
    await (0,promises_.appendFile)(file, `oci://${name}@${digest}\n`);
}

// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/actions/image-source.js
var image_source = __webpack_require__(28379);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/tags/fields.js
/** A field in double quotes, where `""` is a quote, or one that ends at the next comma outside of `{{…}}`. */
const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*|((?:\{\{.*?\}\}|[^,])*))(?:,|$)/gy;
/** Splits a line of comma-separated fields. Keys are lower-cased, blanks round keys and values dropped. */
function splitFields(line) {
    const fields = [];
    for (const [, quoted, bare = ''] of line.matchAll(FIELD)) {
        const text = (quoted?.replaceAll('""', '"') ?? bare).trim();
        if (text !== '')
            fields.push(parseField(text));
    }
    return fields;
}
/** What stands before a comment: a `#` at the beginning or after a blank, outside of quotes. */
const BEFORE_COMMENT = /^(?:"[^"]*"|\S#|[^"#])*?(?=\s*(?:(?:^|\s)#|$))/;
/** The lines of an input without comments. */
function withoutComments(lines) {
    return lines.map((line) => BEFORE_COMMENT.exec(line)?.[0] ?? line).filter((line) => line !== '');
}
function parseField(text) {
    const [, key, value] = /^([A-Za-z][\w-]*)\s*=(.*)$/s.exec(text) ?? [];
    return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value: (value ?? '').trim() };
}

;// CONCATENATED MODULE: ./build/actions/tags/flavor.js


const NO_AFFIX = { text: '', isOnLatest: false };
/** @throws UsageError that names the line and what would be right */
function parseFlavor(lines) {
    const entries = withoutComments(lines).map(parseLine);
    return Object.assign({ latest: 'auto', prefix: NO_AFFIX, suffix: NO_AFFIX }, ...entries);
}
function parseLine(line) {
    const wrong = (why) => new usage_error/* UsageError */.eb(`flavor: ${JSON.stringify(line)} ${why}`);
    const flavor = {};
    let affix;
    for (const { key, value } of splitFields(line)) {
        if (key === 'latest' && (value === 'auto' || value === 'true' || value === 'false')) {
            flavor.latest = value;
        }
        else if (key === 'prefix' || key === 'suffix') {
            affix = key;
            flavor[affix] = { text: value, isOnLatest: false };
        }
        else if (key === 'onlatest' && affix !== undefined && (value === 'true' || value === 'false')) {
            flavor[affix] = { text: flavor[affix]?.text ?? '', isOnLatest: value === 'true' };
        }
        else {
            throw wrong(explain({ key, value }));
        }
    }
    return flavor;
}
function explain({ key, value }) {
    if (key === 'latest')
        return `has latest=${value}: write one of auto, true, false`;
    if (key === 'onlatest')
        return `has onlatest=${value}: write true or false, after the prefix or suffix`;
    return `has ${JSON.stringify(key ?? value)}: it takes latest=…, prefix=…, suffix=…, and onlatest=… after the last two`;
}

;// CONCATENATED MODULE: ./build/actions/tags/format-date.js

const DAY_MS = 86_400_000;
/** Text in brackets, a token with its ordinal `o`, a run of one letter, or any other character. */
const PIECE = /\[([^\]]*)\]|(?:DDD|[MQDdW])o|YYYY|YY|Q|M{1,4}|D{1,4}|d{1,4}|E|WW?|GGGG|HH?|hh?|kk?|mm?|ss?|S{1,3}|A|a|ZZ?|X|x|./gs;
const TOKENS = {
    YYYY: ({ local }) => digits(local.getUTCFullYear(), 4),
    YY: ({ local }) => digits(local.getUTCFullYear() % 100, 2),
    Q: ({ local }) => Math.floor(local.getUTCMonth() / 3) + 1,
    MMMM: ({ local }) => nameIn(local, { month: 'long' }),
    MMM: ({ local }) => nameIn(local, { month: 'short' }),
    MM: ({ local }) => digits(local.getUTCMonth() + 1, 2),
    M: ({ local }) => local.getUTCMonth() + 1,
    DDDD: ({ local }) => digits(dayOfYear(local), 3),
    DDD: ({ local }) => dayOfYear(local),
    DD: ({ local }) => digits(local.getUTCDate(), 2),
    D: ({ local }) => local.getUTCDate(),
    dddd: ({ local }) => nameIn(local, { weekday: 'long' }),
    ddd: ({ local }) => nameIn(local, { weekday: 'short' }),
    dd: ({ local }) => nameIn(local, { weekday: 'short' }).slice(0, 2),
    d: ({ local }) => local.getUTCDay(),
    E: ({ local }) => isoWeekday(local),
    GGGG: ({ local }) => digits(isoThursday(local).getUTCFullYear(), 4),
    WW: ({ local }) => digits(isoWeek(local), 2),
    W: ({ local }) => isoWeek(local),
    HH: ({ local }) => digits(local.getUTCHours(), 2),
    H: ({ local }) => local.getUTCHours(),
    hh: ({ local }) => digits(twelveHours(local), 2),
    h: ({ local }) => twelveHours(local),
    kk: ({ local }) => digits(local.getUTCHours() || 24, 2),
    k: ({ local }) => local.getUTCHours() || 24,
    mm: ({ local }) => digits(local.getUTCMinutes(), 2),
    m: ({ local }) => local.getUTCMinutes(),
    ss: ({ local }) => digits(local.getUTCSeconds(), 2),
    s: ({ local }) => local.getUTCSeconds(),
    SSS: ({ local }) => digits(local.getUTCMilliseconds(), 3),
    SS: ({ local }) => digits(Math.floor(local.getUTCMilliseconds() / 10), 2),
    S: ({ local }) => Math.floor(local.getUTCMilliseconds() / 100),
    A: ({ local }) => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
    a: ({ local }) => (local.getUTCHours() < 12 ? 'am' : 'pm'),
    Z: ({ offset }) => offset,
    ZZ: ({ offset }) => offset.replace(':', ''),
    X: ({ instant }) => Math.floor(instant.getTime() / 1000),
    x: ({ instant }) => instant.getTime(),
};
/** Letters that mean something in this notation but depend on a language or an era. */
const UNSUPPORTED = /^[egGLlNwYyz]$/;
/**
 * A date in the notation of moment.js that tag rules are written in, in English.
 * @param timeZone an IANA name such as `Asia/Tokyo`
 * @throws UserError for an unknown time zone or a token that is not supported
 */
function formatDate(instant, format, timeZone = 'UTC') {
    const date = localDate(instant, timeZone);
    return format.replaceAll(PIECE, (piece, literal) => {
        if (literal !== undefined)
            return literal;
        const token = TOKENS[piece];
        if (token !== undefined)
            return String(token(date));
        const base = TOKENS[piece.slice(0, -1)];
        if (piece.length > 1 && base !== undefined)
            return ordinal(Number(base(date)));
        if (UNSUPPORTED.test(piece)) {
            throw new errors/* UserError */.y(`the date format ${JSON.stringify(format)} has ${JSON.stringify(piece)}, which is not supported: write it in brackets if it is text`);
        }
        return piece;
    });
}
function localDate(instant, timeZone) {
    const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)/.exec(offsetName(instant, timeZone)) ?? [];
    const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
    return { instant, local: new Date(instant.getTime() + offsetMs), offset: `${sign}${hours}:${minutes}` };
}
/** Such as `1/10/2020, GMT+09:00`, or `GMT` alone for UTC. */
function offsetName(instant, timeZone) {
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(instant);
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new errors/* UserError */.y(`${JSON.stringify(timeZone)} is no time zone: write an IANA name such as Asia/Tokyo`, { cause });
    }
}
function nameIn(local, options) {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(local);
}
function digits(value, length) {
    return String(value).padStart(length, '0');
}
function twelveHours(local) {
    return local.getUTCHours() % 12 || 12;
}
function dayOfYear(local) {
    return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}
function isoWeekday(local) {
    return local.getUTCDay() || 7;
}
/** A week belongs to the year of its Thursday (ISO 8601). */
function isoThursday(local) {
    return new Date(local.getTime() + (4 - isoWeekday(local)) * DAY_MS);
}
function isoWeek(local) {
    return Math.ceil(dayOfYear(isoThursday(local)) / 7);
}
function ordinal(value) {
    const isTeen = Math.floor((value % 100) / 10) === 1;
    const ending = isTeen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10];
    return `${value}${ending ?? 'th'}`;
}

;// CONCATENATED MODULE: ./build/actions/tags/git-context.js
/** The name behind `refs/heads/`; undefined when the reference is no branch. */
function branchOf(reference) {
    return afterPrefix(reference, 'refs/heads/');
}
function tagOf(reference) {
    return afterPrefix(reference, 'refs/tags/');
}
/** The number of a pull request; for `refs/pull/2/head`, which no event has, `2/head`. */
function pullRequestOf(reference) {
    return afterPrefix(reference, 'refs/pull/')?.replace(/\/merge$/, '');
}
function shortCommit(commit, { shortLength }) {
    return commit.slice(0, shortLength);
}
function afterPrefix(reference, prefix) {
    return reference?.startsWith(prefix) ? reference.slice(prefix.length) : undefined;
}

;// CONCATENATED MODULE: ./build/actions/tags/global-expressions.js



/** The expressions that every text of a rule may have. What the run does not know is asked for when it is used. */
function globalExpressions(context) {
    const reference = (call) => known(context.reference, 'GITHUB_REF', call);
    const isDefault = (call) => {
        const branch = branchOf(reference(call));
        return branch !== undefined && branch === known(context.defaultBranch, 'the default branch', call);
    };
    return {
        branch: (call) => branchOf(reference(call)) ?? '',
        tag: (call) => tagOf(reference(call)) ?? '',
        sha: (call) => shortCommit(known(context.commit, 'GITHUB_SHA', call), context),
        base_ref: (call) => (branchOf(reference(call)) === undefined ? (context.baseBranch ?? '') : ''),
        is_default_branch: (call) => String(isDefault(call)),
        is_not_default_branch: (call) => String(!isDefault(call)),
        date: dateExpression(context.date),
        commit_date: dateExpression(context.commitDate ?? context.date),
    };
}
function dateExpression(date) {
    return ({ text, argument, options }) => {
        const unknown = [...options.keys()].find((name) => name !== 'tz');
        if (argument === undefined || unknown !== undefined) {
            throw new errors/* UserError */.y(`${text} is not complete: write it as {{date 'YYYYMMDD'}}, with tz='UTC' if need be`);
        }
        return formatDate(date, argument, options.get('tz'));
    };
}
function known(value, what, { text }) {
    if (value !== undefined)
        return value;
    throw new errors/* UserError */.y(`${text} needs ${what}, which only a workflow run has: write a tag without it`);
}

;// CONCATENATED MODULE: ./build/actions/tags/template.js

const EXPRESSION = /\{\{\s*([^{}]*?)\s*\}\}/g;
const CALL = /^(?<name>\w+)(?:\s+(?<argument>'[^']*'|"[^"]*"))?(?<options>(?:\s+\w+=(?:'[^']*'|"[^"]*"))*)$/;
const OPTION = /(\w+)=(?:'([^']*)'|"([^"]*)")/g;
/**
 * Fills in the expressions of a text: the part of the Handlebars language that tags are written in, without blocks, paths and
 * escaping.
 * @throws UserError for what is no expression or an unknown one
 */
function renderTemplate(template, expressions) {
    const rendered = template.replaceAll(EXPRESSION, (text, inner) => evaluate(text, inner, expressions));
    const open = /\{\{.*/s.exec(template.replaceAll(EXPRESSION, ''));
    if (open !== null)
        throw new errors/* UserError */.y(`${JSON.stringify(template)} has "{{" without a name and "}}"`);
    return rendered;
}
function evaluate(text, inner, expressions) {
    const { name = '', argument, options = '' } = CALL.exec(inner)?.groups ?? {};
    const expression = Object.hasOwn(expressions, name) ? expressions[name] : undefined;
    if (expression === undefined) {
        throw new errors/* UserError */.y(`${text} is no expression: there are ${Object.keys(expressions).join(', ')}`);
    }
    const pairs = [...options.matchAll(OPTION)].map(([, key = '', single, double]) => [key, single ?? double ?? '']);
    return expression({ text, argument: argument?.slice(1, -1), options: new Map(pairs) });
}
/** Whether the text is `{{name}}` and nothing else. */
function isExpressionOf(template, name) {
    return new RegExp(`^\\s*\\{\\{\\s*${name}\\s*\\}\\}\\s*$`).test(template);
}

;// CONCATENATED MODULE: ./build/actions/tags/version.js
const NUMBER = '(?:0|[1-9]\\d{0,14})';
const IDENTIFIER = `(?:${NUMBER}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const SEMANTIC = new RegExp(`^v?(?<release>(?<major>${NUMBER})\\.(?<minor>${NUMBER})\\.(?<patch>${NUMBER}))` +
    `(?<prerelease>-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`);
/** Semantic Versioning 2.0.0, with `v` before it allowed; undefined for anything else. */
function parseSemanticVersion(raw) {
    const { release = '', major = '', minor = '', patch = '', prerelease } = SEMANTIC.exec(raw)?.groups ?? {};
    if (release === '')
        return undefined;
    return { raw, version: `${release}${prerelease ?? ''}`, major, minor, patch, isFinal: !prerelease };
}
/** The grammar of PEP 440, appendix B, with its spellings that are not normal. */
const PYTHON = new RegExp('^\\s*v?(?:(?<epoch>\\d{1,15})!)?(?<release>\\d{1,15}(?:\\.\\d{1,15})*)' +
    '(?:[._-]?(?<pre>alpha|beta|preview|pre|a|b|c|rc)(?:[._-]?(?<preNumber>\\d{1,15}))?)?' +
    '(?<post>-(?<implicitPost>\\d{1,15})|[._-]?(?:post|rev|r)(?:[._-]?(?<postNumber>\\d{1,15}))?)?' +
    '(?<dev>[._-]?dev(?:[._-]?(?<devNumber>\\d{1,15}))?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*))?\\s*$', 'i');
const PRERELEASES = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** A version of PEP 440 in its normal form; undefined for anything else. */
function parsePythonVersion(raw) {
    const parts = PYTHON.exec(raw)?.groups;
    if (parts === undefined)
        return undefined;
    const { epoch = '0', release = '', pre, preNumber, post, postNumber, implicitPost } = parts;
    const { dev, devNumber, local } = parts;
    const numbers = release.split('.').map(withoutZeros);
    const name = pre?.toLowerCase() ?? '';
    const version = [
        withoutZeros(epoch) === '0' ? '' : `${withoutZeros(epoch)}!`,
        numbers.join('.'),
        pre === undefined ? '' : `${PRERELEASES[name] ?? name}${withoutZeros(preNumber)}`,
        post === undefined ? '' : `.post${withoutZeros(implicitPost ?? postNumber)}`,
        dev === undefined ? '' : `.dev${withoutZeros(devNumber)}`,
        local === undefined ? '' : `+${local.toLowerCase().replaceAll(/[_-]/g, '.')}`,
    ].join('');
    const [major = '0', minor = '0', patch = '0'] = numbers;
    const isFinal = pre === undefined && post === undefined && dev === undefined;
    return { raw, version, major, minor, patch, isFinal };
}
/** `undefined` is the number that PEP 440 allows to leave out. */
function withoutZeros(digits) {
    return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}

;// CONCATENATED MODULE: ./build/actions/tags/rule-values.js




/**
 * The value of a rule, undefined when it does not concern this run, such as a rule for git tags when a branch is built.
 * @throws UserError when the run does not know what the rule needs, or an expression is wrong
 */
function ruleValue(rule, run) {
    const { context, expressions } = run;
    switch (rule.type) {
        case 'raw':
            return plain(renderTemplate(rule.value, expressions));
        case 'schedule':
            if (needed(context.eventName, 'GITHUB_EVENT_NAME') !== 'schedule')
                return undefined;
            return plain(renderTemplate(rule.pattern, expressions));
        case 'sha': {
            const commit = needed(context.commit, 'GITHUB_SHA');
            return plain(rule.format === 'long' ? commit : shortCommit(commit, context));
        }
        case 'edge': {
            const branch = branchOf(referenceOf(context));
            const wanted = rule.branch || context.defaultBranch;
            return branch === needed(wanted, 'the default branch (write branch=…)') ? plain('edge') : undefined;
        }
        case 'ref':
            return eventValue(rule.event, referenceOf(context));
        case 'match':
            return matchValue(rule, run);
        case 'semver':
        case 'pep440':
            return versionValue(rule, run);
    }
}
function plain(text) {
    return text ? { text, suggestsLatest: false } : undefined;
}
function eventValue(event, reference) {
    if (event === 'branch')
        return plain(branchOf(reference));
    if (event === 'pr')
        return plain(pullRequestOf(reference));
    const text = tagOf(reference);
    return text ? { text, suggestsLatest: true } : undefined;
}
function matchValue(rule, run) {
    const subject = subjectOf(rule, run);
    if (subject === undefined)
        return undefined;
    const groups = compilePattern(rule.pattern).exec(subject);
    const text = groups?.[rule.group];
    if (text)
        return { text, suggestsLatest: true };
    const why = groups === null ? 'does not match' : `matches, and has nothing in group ${rule.group}`;
    run.warn(`tags: ${rule.text} gives no tag, since ${JSON.stringify(subject)} ${why}`);
    return undefined;
}
const SCHEMES = {
    semver: { parse: parseSemanticVersion, name: 'a semantic version such as 1.2.3' },
    pep440: { parse: parsePythonVersion, name: 'a version of PEP 440 such as 1.2.3rc1' },
};
function versionValue(rule, run) {
    const subject = subjectOf(rule, run);
    if (subject === undefined)
        return undefined;
    const { parse, name } = SCHEMES[rule.type];
    const groups = rule.match === '' ? [subject] : compilePattern(rule.match).exec(subject);
    const text = groups?.[1] ?? groups?.[0];
    const version = text === undefined ? undefined : parse(text);
    if (version === undefined) {
        const why = text === undefined ? 'does not match' : `is not ${name}`;
        run.warn(`tags: ${rule.text} gives no tag, since ${JSON.stringify(text ?? subject)} ${why}`);
        return undefined;
    }
    return { text: renderVersion(rule.pattern, version, run), version, suggestsLatest: version.isFinal };
}
/** What is not final would move `1.2` to something unfinished: only the whole version is a tag then. */
function renderVersion(pattern, { isFinal, ...version }, { expressions }) {
    const kept = isFinal || isExpressionOf(pattern, 'raw') ? pattern : '{{version}}';
    const parts = Object.entries(version).map(([name, text]) => [name, () => text]);
    return renderTemplate(kept, { ...expressions, ...Object.fromEntries(parts) });
}
/** The attribute `value`, or else the git tag of the run. */
function subjectOf(rule, { context, expressions }) {
    if (rule.value !== '')
        return renderTemplate(rule.value, expressions);
    return tagOf(referenceOf(context));
}
/** A regular expression, bare or as `/…/flags`. */
function compilePattern(pattern) {
    const [, source = pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? [];
    try {
        return new RegExp(source, flags.replaceAll(/[gy]/g, ''));
    }
    catch (cause) {
        if (!(cause instanceof SyntaxError))
            throw cause;
        throw new errors/* UserError */.y(`${JSON.stringify(pattern)} is no regular expression: ${cause.message}`, { cause });
    }
}
function referenceOf({ reference }) {
    return needed(reference, 'GITHUB_REF');
}
function needed(value, what) {
    if (value !== undefined)
        return value;
    throw new errors/* UserError */.y(`it needs ${what}, which only a workflow run has: write the tag itself`);
}

// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
;// CONCATENATED MODULE: ./build/actions/tags/tag-rule.js



const PRIORITIES = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
/**
 * Reads a plain tag or a rule such as `type=semver,pattern={{version}}`.
 * @throws UsageError that names the line and what is wrong with it
 */
function parseTagRule(text) {
    const attributes = readAttributes(text);
    const isVerbatim = attributes.names().join() === 'value' && !text.includes('{{');
    const type = attributes.choice('type', Object.keys(PRIORITIES), 'raw');
    const subject = readSubject(type, attributes);
    const isPullRequest = subject.type === 'ref' && subject.event === 'pr';
    const prefix = { pr: isPullRequest ? 'pr-' : undefined, sha: type === 'sha' ? 'sha-' : undefined };
    const rule = {
        ...subject,
        text,
        isVerbatim,
        enable: attributes.optional('enable') ?? 'true',
        priority: attributes.number('priority', PRIORITIES[type]),
        prefix: attributes.optional('prefix') ?? prefix.pr ?? prefix.sha,
        suffix: attributes.optional('suffix'),
    };
    attributes.rejectRest(type);
    return rule;
}
function readSubject(type, attributes) {
    const text = (name) => attributes.optional(name) ?? '';
    switch (type) {
        case 'schedule':
            return { type, pattern: attributes.optional('pattern') ?? 'nightly' };
        case 'semver':
        case 'pep440':
            return { type, pattern: attributes.required('pattern'), value: text('value'), match: text('match') };
        case 'match':
            return {
                type,
                pattern: attributes.required('pattern'),
                group: attributes.number('group', 0),
                value: text('value'),
            };
        case 'edge':
            return { type, branch: text('branch') };
        case 'ref':
            return { type, event: attributes.choice('event', ['branch', 'tag', 'pr']) };
        case 'raw':
            return { type, value: attributes.required('value') };
        case 'sha':
            return { type, format: attributes.choice('format', ['short', 'long'], 'short') };
    }
}
function explainTwice(fields, key) {
    const isPlain = fields.every((field) => field.key === undefined);
    return isPlain ? 'has several tags: write one a line' : `has ${key} twice`;
}
function readAttributes(line) {
    const wrong = (why) => new usage_error/* UsageError */.eb(`tags: ${JSON.stringify(line)} ${why}`);
    const fields = splitFields(line);
    const given = new Map();
    for (const { key = 'value', value } of fields) {
        if (given.has(key))
            throw wrong(explainTwice(fields, key));
        given.set(key, value);
    }
    const asked = new Set();
    function optional(name) {
        asked.add(name);
        return given.get(name);
    }
    function required(name) {
        const value = optional(name);
        if (value === undefined || value === '')
            throw wrong(`needs ${name}=…`);
        return value;
    }
    return {
        names: () => [...given.keys()],
        optional,
        required,
        number(name, otherwise) {
            const value = optional(name) ?? String(otherwise);
            if (!/^-?\d{1,9}$/.test(value))
                throw wrong(`has ${name}=${value}: write a whole number`);
            return Number(value);
        },
        choice(name, choices, otherwise) {
            const value = otherwise === undefined ? required(name) : (optional(name) ?? otherwise);
            const choice = choices.find((candidate) => candidate === value);
            if (choice === undefined)
                throw wrong(`has ${name}=${value}: write one of ${choices.join(', ')}`);
            return choice;
        },
        rejectRest(type) {
            const unknown = [...given.keys()].find((name) => !asked.has(name));
            if (unknown === undefined)
                return;
            const meant = (0,closest_name/* closestName */.N)(unknown, [...asked]);
            const hint = meant === undefined ? `it takes ${[...asked].join(', ')}` : `did you mean ${meant}?`;
            throw wrong(`has an attribute ${JSON.stringify(unknown)}, which type=${type} does not know: ${hint}`);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/tags/tagged-version.js

/** Two to four numbers. One alone could be a date, a build, or the moving tag of a whole series. */
const RELEASE = /^v?(\d{1,15}(?:\.\d{1,15}){1,3})$/;
/** What stands before the version in git tags such as `release-1.2.3` and `app/v1.2.3`, which a tag has as `app-v1.2.3`. */
const NAME_BEFORE = /^[A-Za-z][^.]*?[-_](?=v?\d+\.\d)/;
/**
 * The version that a rule has made a tag of, though the tag may show a part of it alone, as `1.2` and `1` do of 1.2.3. Undefined when
 * it shows none, or has an epoch (PEP 440), which no tag can spell.
 */
function tagVersion(tag, { raw, version, major, minor, isFinal }) {
    if (version.includes('!'))
        return undefined;
    const [text = '', local = ''] = version.split('+');
    const whole = local === '' ? text : `${text}-${local}`;
    const shown = [raw.replaceAll(/[^\w.-]+/g, '-'), whole, `${major}.${minor}`, major];
    for (const part of shown) {
        const start = part === '' ? -1 : findNumbers(tag, part);
        if (start === -1)
            continue;
        const prefix = tag.slice(0, start).replace(/v$/, '');
        return { text, isRelease: isFinal, prefix, suffix: tag.slice(start + part.length) };
    }
    return undefined;
}
/** Where `part` stands in a tag and is no piece of a longer number. */
function findNumbers(tag, part) {
    const isDigitAt = (position) => /\d/.test(tag[position] ?? '');
    let start = tag.indexOf(part);
    while (start !== -1 && (isDigitAt(start - 1) || isDigitAt(start + part.length))) {
        start = tag.indexOf(part, start + 1);
    }
    return start;
}
/**
 * Reads the version of a tag that nobody has called one.
 * @param text the tag before prefix and suffix were added
 * @param isGitTag whether a name may stand before the version
 */
function findVersion(tag, text, isGitTag = false) {
    const value = isGitTag ? text.replace(NAME_BEFORE, '') : text;
    const [, release] = RELEASE.exec(value) ?? [];
    const numbers = { raw: value, major: '', minor: '', patch: '' };
    if (release !== undefined)
        return tagVersion(tag, { ...numbers, version: release, isFinal: true });
    const version = parseSemanticVersion(value) ?? parsePythonVersion(value);
    // One number and what looks like a release of it, such as `20240110-1`, is more often something else.
    if (version === undefined || version.isFinal || !value.includes('.'))
        return undefined;
    return tagVersion(tag, { ...version, version: value.replace(/^v/, '') });
}
/** The numbers of a tag that is a release of the same family, undefined for every other tag. */
function releaseNumbers(tag, { prefix, suffix }) {
    if (tag.length < prefix.length + suffix.length || !tag.startsWith(prefix) || !tag.endsWith(suffix)) {
        return undefined;
    }
    const [, release] = RELEASE.exec(tag.slice(prefix.length, tag.length - suffix.length)) ?? [];
    return release?.split('.').map(Number);
}
/** Positive when `one` is higher. Missing numbers are 0. */
function compareReleases(one, other) {
    const length = Math.max(one.length, other.length);
    const differences = Array.from({ length }, (_, position) => (one[position] ?? 0) - (other[position] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
}

;// CONCATENATED MODULE: ./build/actions/tags/plan-tags.js










/**
 * What the inputs `tags` and `flavor` mean for a run, before anybody has looked at the registry (ACT-02).
 * @throws UsageError that names the line and what is wrong with it
 */
function planTags(inputs, context, warn) {
    const flavor = parseFlavor(inputs.flavor);
    const rules = withoutComments(inputs.tags).map(parseTagRule);
    const run = { context, expressions: globalExpressions(context), warn };
    const latest = (0,usage_error/* asUsage */.im)(() => latestTag(flavor, run), 'flavor: ');
    const results = rules
        .sort((one, other) => other.priority - one.priority)
        .flatMap((rule) => (0,usage_error/* asUsage */.im)(() => applyRule(rule, flavor, run), prefixOf(rule)) ?? []);
    const [first] = results;
    const isWanted = flavor.latest === 'auto' ? first?.suggestsLatest : first && flavor.latest === 'true';
    const wanted = results.map((result) => ({
        ...result,
        isLatest: result.isLatest || result.tag === latest.tag,
    }));
    return {
        tags: uniqueTags([...wanted, ...(isWanted ? [latest] : [])]),
        latest,
        fallback: rules.length === 0 ? [latest] : [],
    };
}
/** Each tag once, in the place of the first. */
function uniqueTags(tags) {
    return [...new Map(tags.map((planned) => [planned.tag, planned])).values()];
}
/** A tag written by hand, such as that of a reference. */
function plainTag(tag) {
    return { tag, version: findVersion(tag, tag), isLatest: tag === 'latest' };
}
/** What is wrong with a plain tag names it already. */
function prefixOf({ isVerbatim, text }) {
    return isVerbatim ? 'tags: ' : `tags: ${JSON.stringify(text)}: `;
}
function applyRule(rule, flavor, run) {
    const enable = renderTemplate(rule.enable, run.expressions);
    if (enable !== 'true' && enable !== 'false') {
        throw new usage_error/* UsageError */.eb(`enable is ${JSON.stringify(enable)}: it has to be true or false`);
    }
    const value = enable === 'true' ? ruleValue(rule, run) : undefined;
    if (value === undefined)
        return undefined;
    const prefix = renderTemplate(rule.prefix ?? flavor.prefix.text, run.expressions);
    const suffix = renderTemplate(rule.suffix ?? flavor.suffix.text, run.expressions);
    const whole = `${prefix}${value.text}${suffix}`;
    const tag = rule.isVerbatim ? parsePlainTag(whole) : sanitize(whole);
    const { text, suggestsLatest } = value;
    return { tag, version: versionOf(tag, value), isLatest: text === 'latest', suggestsLatest };
}
/** @throws UserError, which for a whole reference, as docker/build-push-action has them in `tags`, says where it belongs */
function parsePlainTag(text) {
    const [, repository, tag] = /^([^:]+(?::[0-9]+)?\/[^:]+):([^:/]+)$/.exec(text) ?? [];
    if (repository === undefined || !(0,oci_reference/* isTag */.dz)(tag ?? ''))
        return (0,oci_reference/* parseTag */.ED)(text);
    throw new errors/* UserError */.y(`${JSON.stringify(text)} is a whole reference: write ${JSON.stringify(repository)} in image, and ${JSON.stringify(tag)} alone here`);
}
function versionOf(tag, { text, version, suggestsLatest }) {
    if (version !== undefined)
        return tagVersion(tag, version);
    return findVersion(tag, sanitize(text), suggestsLatest);
}
function latestTag({ prefix, suffix }, { expressions }) {
    const before = prefix.isOnLatest ? renderTemplate(prefix.text, expressions) : '';
    const after = suffix.isOnLatest ? renderTemplate(suffix.text, expressions) : '';
    return { tag: sanitize(`${before}latest${after}`), isLatest: true };
}
/** Every run of characters that a tag cannot have becomes a hyphen. */
function sanitize(text) {
    const tag = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
    if ((0,oci_reference/* isTag */.dz)(tag))
        return tag;
    const why = tag.length > oci_reference/* MAX_TAG_LENGTH */.Ti
        ? `it is longer than ${oci_reference/* MAX_TAG_LENGTH */.Ti} characters`
        : 'it begins with "." or "-"';
    throw new usage_error/* UsageError */.eb(`the tag would be ${JSON.stringify(tag)}, and ${why}: change prefix, pattern or value`);
}

;// CONCATENATED MODULE: ./build/actions/destinations.js





/**
 * Reads the input `image`: a tag that is written there counts too, and `latest` when there is none at all.
 * @throws UsageError that names the input and the rule it breaks
 */
function readDestinations(images, plan, latest, { hosts, log }) {
    const places = images.map((text) => {
        const { registry, repository, tag } = parseImage(text, hosts, log);
        const own = tag === undefined ? [] : [plainTag(tag)];
        const wanted = uniqueTags([...own, ...plan.tags]);
        const planned = withLatest(latest, wanted.length === 0 ? plan.fallback : wanted, plan.latest);
        if (planned.length === 0)
            throw new usage_error/* UsageError */.eb(explainNoTags(text, latest));
        if ((0,actions_hosts/* isLegacyRegistry */.hq)(registry, hosts))
            refuseShaTags(registry, planned);
        return { registry, repository, planned };
    });
    return mergePlaces(places);
}
/** The older registry, whose tags are versions, refuses them, but only when all else has been sent (LEG-03). */
function refuseShaTags(registry, planned) {
    const sha = planned.find(({ tag }) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(tag));
    if (sha === undefined)
        return;
    throw new usage_error/* UsageError */.eb(`tags: ${registry} takes no tag of 40 or 64 hex digits, such as ${sha.tag}: give a version, or put something before the digits, as type=sha does`);
}
/** What the input `latest` says about it whatever the rules say. */
function withLatest(mode, wanted, latest) {
    if (mode === 'never')
        return wanted.filter(({ isLatest }) => !isLatest);
    return mode === 'auto' || wanted.some(({ isLatest }) => isLatest) ? wanted : [...wanted, latest];
}
function explainNoTags(image, latest) {
    return latest === 'never'
        ? `latest: "never" leaves no tag for ${image}: give tags`
        : `tags: no rule gives a tag to this run for ${image}: add one that always does, such as type=sha`;
}
/** One line for each repository: the tags of a second one for the same are its tags, too. */
function mergePlaces(places) {
    const merged = new Map();
    for (const place of places) {
        const name = `${place.registry}/${place.repository}`;
        const planned = uniqueTags([...(merged.get(name)?.planned ?? []), ...place.planned]);
        merged.set(name, { ...place, planned });
    }
    return [...merged.values()];
}
function referencesOf({ registry, repository, tags }) {
    return tags.map((tag) => (0,oci_reference/* formatReference */.FH)({ registry, repository, tag }));
}
function parseImage(text, hosts, log) {
    const lower = (0,image_source/* lowerName */.Hd)(text);
    const reference = (0,usage_error/* parseInput */.CU)('image', lower, oci_reference/* parseReference */.F2);
    if (lower !== text)
        log.notice(`image: ${text} is pushed as ${lower}, since registries take lower case only`);
    const { registry, repository, digest } = reference;
    if (digest !== undefined) {
        throw new usage_error/* UsageError */.eb(`image: ${JSON.stringify(text)} has a digest, which follows from the content: leave it out`);
    }
    if (registry === 'docker.io' && !/^(index\.)?docker\.io\//.test(lower)) {
        throw new usage_error/* UsageError */.eb(`image: ${JSON.stringify(text)} names no registry: write ${hosts.container}/${lower}, or docker.io/… for Docker Hub`);
    }
    if (registry === hosts.container && !repository.includes('/')) {
        throw new usage_error/* UsageError */.eb(`image: ${JSON.stringify(text)} names no owner: write ${registry}/OWNER/${repository}`);
    }
    return reference;
}

// EXTERNAL MODULE: ./build/actions/package-place.js
var package_place = __webpack_require__(83858);
// EXTERNAL MODULE: ./build/actions/image-facts.js
var image_facts = __webpack_require__(67743);
;// CONCATENATED MODULE: ./build/actions/push-result.js




/** What nobody could be asked about. */
const UNKNOWN = 'unknown';
/** The outputs of one image at all its destinations; of several packages the first that has a page speaks. */
async function resultOf(delivery, arrivals) {
    const { image, readFacts } = delivery;
    const destinations = arrivals.map(({ destination }) => destination);
    const { shown, page } = await findShown(arrivals, delivery);
    const facts = await readFacts();
    return {
        digest: image.root.digest,
        references: destinations.flatMap(referencesOf),
        tags: [...new Set(destinations.flatMap(({ tags }) => tags))],
        platforms: (0,image_facts/* platformsOf */.Wt)(facts),
        size: arrivals[0]?.report.size ?? (0,image_facts/* sizeOfImage */.yn)(image.root, facts),
        'uploaded-bytes': arrivals.reduce((sum, { report }) => sum + report.uploadedBytes, 0),
        ...(page === undefined ? {} : { 'package-url': page }),
        ...(shown?.state === undefined ? {} : packageOutputs(shown.state)),
    };
}
/** The first that has a page, else the first. */
async function findShown(arrivals, { client, context: { hosts } }) {
    for (const shown of arrivals) {
        const page = (0,actions_hosts/* packagePageUrl */.Ru)(await (0,package_place/* placeOf */.$)(shown.destination, client, hosts), hosts);
        if (page !== undefined)
            return { shown, page };
    }
    return { shown: arrivals[0] };
}
function packageOutputs(state) {
    return {
        'linked-repository': state.package === undefined ? UNKNOWN : (state.package.repository ?? ''),
        visibility: visibilityOf(state),
    };
}
/** What everybody can pull is public, whatever else is not known. */
function visibilityOf(state) {
    return state.package?.visibility ?? (state.isAnonymouslyReadable === true ? 'public' : UNKNOWN);
}

// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
// EXTERNAL MODULE: ./build/actions/markdown.js
var markdown = __webpack_require__(39863);
;// CONCATENATED MODULE: ./build/actions/push-summary.js







/** A summary has at most 1 MiB: more rows than anybody reads are left out. */
const MAX_ROWS = 200;
const ORIGINS = {
    uploaded: 'uploaded',
    mounted: 'mounted from another repository',
    exists: 'already there',
    remembered: 'already there, known from the cache',
    foreign: 'foreign, stays where it is',
};
/** The page of a push in the job summary (ACT-06): pull commands, platforms, and what happened to each part. */
function summarizePush(image) {
    const { destination, report, isDryRun } = image;
    const { registry, repository, tags } = destination;
    const name = { registry, repository };
    const references = [...tags.map((tag) => ({ ...name, tag })), { ...name, digest: report.root.digest }];
    return [
        `### ${isDryRun ? 'Dry run: nothing was pushed to' : 'Pushed'} ${(0,markdown/* markdownCode */.D9)(`${registry}/${repository}`)}`,
        describeImage(image),
        ...describePackage(image),
        (0,markdown/* markdownCodeBlock */.IS)(references.map((reference) => `docker pull ${(0,oci_reference/* formatReference */.FH)(reference)}`)),
        ...describePlatforms(image),
        `<details><summary>${(0,format/* count */.U9)(report.nodes.length, 'part')}</summary>`,
        partsTable(image),
        '</details>',
        '',
    ].join('\n\n');
}
/** What happened to each part, as lines of a log. */
function describeParts({ report, remembered }) {
    return report.nodes.map((node) => {
        const { digest, size, mediaType } = node.descriptor;
        return `${digest} ${(0,format/* formatBytes */.z3)(size)} ${mediaType}: ${ORIGINS[originOf(node, remembered)]}`;
    });
}
function originOf({ descriptor, outcome }, remembered) {
    return outcome === 'exists' && remembered.has(descriptor.digest) ? 'remembered' : outcome;
}
function describeImage({ report, facts, isDryRun, seconds }) {
    const { size, uploadedBytes } = report;
    const rate = uploadedBytes > 0 && seconds > 0 ? ` (${(0,format/* formatBytes */.z3)(uploadedBytes / seconds)}/s)` : '';
    const platforms = (0,image_facts/* platformsOf */.Wt)(facts).map(markdown/* escapeMarkdown */.FV).join(', ');
    return [
        (0,format/* formatBytes */.z3)(size),
        isDryRun
            ? `${(0,format/* formatBytes */.z3)(uploadedBytes)} would be uploaded`
            : `${(0,format/* formatBytes */.z3)(uploadedBytes)} uploaded in ${(0,format/* formatSeconds */.Xo)(seconds)}${rate}`,
        ...(platforms === '' ? [] : [platforms]),
    ].join(' · ');
}
const PULLS = {
    true: 'can be pulled without login',
    false: 'needs a login to be pulled',
    undefined: 'unknown whether it can be pulled without login',
};
function describePackage({ state }) {
    if (state === undefined)
        return [];
    const { package: facts, isAnonymouslyReadable } = state;
    const link = facts?.repository === undefined
        ? 'linked to no repository'
        : `linked to ${(0,markdown/* markdownCode */.D9)(facts.repository)}`;
    return [
        [
            `Visibility: ${(0,markdown/* escapeMarkdown */.FV)(visibilityOf(state))}`,
            ...(facts === undefined ? [] : [link]),
            PULLS[String(isAnonymouslyReadable)],
        ].join(' · '),
    ];
}
function describePlatforms({ facts, report, remembered }) {
    const origins = new Map(report.nodes.map((node) => [node.descriptor.digest, originOf(node, remembered)]));
    const rows = facts.flatMap(({ descriptor, manifest, platform }) => {
        if (manifest.kind !== 'image')
            return [];
        const { config, layers } = manifest;
        return [
            [
                platform === undefined ? '–' : (0,markdown/* escapeMarkdown */.FV)((0,oci_platform/* formatPlatform */.Bq)(platform)),
                (0,markdown/* markdownCode */.D9)((0,format/* shortDigest */.VK)(descriptor.digest)),
                (0,format/* formatBytes */.z3)((0,image_facts/* sizeOf */.$d)([config, ...layers])),
                describeLayers(layers.map(({ digest }) => digest), origins),
            ],
        ];
    });
    return rows.length === 0
        ? []
        : [(0,markdown/* markdownTable */.Qj)(['Platform', 'Digest', 'Size', 'Layers'], rows.slice(0, MAX_ROWS))];
}
/** Such as `2 uploaded, 3 already there`. */
function describeLayers(layers, origins) {
    const counts = Object.entries(ORIGINS).flatMap(([origin, words]) => {
        const number = layers.filter((digest) => origins.get(digest) === origin).length;
        return number === 0 ? [] : [`${number} ${words}`];
    });
    return counts.length === 0 ? String(layers.length) : counts.join(', ');
}
function partsTable({ report: { nodes }, remembered }) {
    const rows = nodes
        .slice(0, MAX_ROWS)
        .map((node) => [
        (0,markdown/* markdownCode */.D9)((0,format/* shortDigest */.VK)(node.descriptor.digest)),
        (0,media_types/* isManifestType */.Q3)(node.descriptor.mediaType) ? 'manifest' : 'blob',
        (0,markdown/* escapeMarkdown */.FV)(node.descriptor.mediaType),
        (0,format/* formatBytes */.z3)(node.descriptor.size),
        ORIGINS[originOf(node, remembered)],
    ]);
    const table = (0,markdown/* markdownTable */.Qj)(['Digest', 'Kind', 'Type', 'Size', 'What happened'], rows);
    const left = nodes.length - rows.length;
    return left > 0 ? `${table}\n\n… and ${(0,format/* count */.U9)(left, 'further part')}.` : table;
}

;// CONCATENATED MODULE: ./build/actions/push-report.js








/** Tells people and later steps what has arrived: log, job summary, the runner's list of artifacts (ACT-06, ACT-15). */
async function reportArrival(arrival, delivery) {
    const { image, context, inputs } = delivery;
    const { remembered = new Set() } = image;
    const { destination, facts, report } = arrival;
    const { log, step, environment } = context;
    const name = `${destination.registry}/${destination.repository}`;
    // A command line has the references on stdout.
    if (step !== undefined) {
        for (const reference of referencesOf(destination))
            log.info(`${reference}@${report.root.digest}`);
    }
    log.info(describeTransfer(arrival, inputs.dryRun));
    if (step !== undefined)
        log.group(`Parts of ${name}`, describeParts({ report, remembered }));
    (0,push_advice/* warnOfOtherSource */.P)(destination, facts, context);
    await reportPackage(arrival, delivery);
    if (!inputs.dryRun)
        await declareArtifact(name, report.root.digest, environment);
    const summary = summarizePush({ ...arrival, remembered, isDryRun: inputs.dryRun });
    await step?.appendSummary(log.redact(summary));
}
function describeTransfer({ report, seconds }, isDryRun) {
    const amount = `${(0,format/* formatBytes */.z3)(report.uploadedBytes)} of ${(0,format/* formatBytes */.z3)(report.size)}`;
    return isDryRun ? `Dry run: would upload ${amount}.` : `Uploaded ${amount} in ${(0,format/* formatSeconds */.Xo)(seconds)}.`;
}
/** One line on who sees the package, and where to link it when nothing leads from a repository to it. */
async function reportPackage({ destination, state }, { client, context: { log, hosts } }) {
    const facts = state?.package;
    if (state === undefined || facts === undefined)
        return;
    const settings = (0,actions_hosts/* packageSettingsUrl */.vy)(await (0,package_place/* placeOf */.$)(destination, client, hosts), facts.ownerKind, hosts);
    const link = facts.repository ?? `no repository (connect one at ${settings})`;
    const pull = push_report_PULLS[String(state.isAnonymouslyReadable)];
    log.info(`The package is ${visibilityOf(state)} and linked to ${link}; a pull without login ${pull}.`);
}
const push_report_PULLS = { true: 'works', false: 'is refused', undefined: 'could not be tried' };

;// CONCATENATED MODULE: ./build/actions/deliver.js








/**
 * Brings the image to one destination after the other, so that memory stays bounded and a registry which stands there twice gives its
 * layers to itself. A destination that fails does not keep the image from the others.
 * @throws what a destination failed with, AggregateError for several
 */
async function deliver(destinations, delivery) {
    const arrivals = [];
    const failures = [];
    let since = delivery.start;
    for (const destination of destinations) {
        try {
            arrivals.push(await deliverTo(destination, since, delivery));
        }
        catch (error) {
            if (!canOthersSucceed(error, delivery))
                throw error;
            failures.push(error);
        }
        since = delivery.context.now();
    }
    if (failures.length === 0)
        return arrivals;
    if (arrivals.length > 0) {
        const names = arrivals.map(({ destination }) => nameOf(destination)).join(', ');
        delivery.context.log.warning(`the image is complete in ${names}, but not everywhere it was to go`);
    }
    const [only] = failures;
    throw only !== undefined && failures.length === 1 ? only : new AggregateError(failures);
}
/** @param since when the work for it began: what opens and packs the image counts for the first destination */
async function deliverTo(planned, since, delivery) {
    const { context } = delivery;
    const told = await pushByStore(planned, delivery);
    const facts = await delivery.readFacts();
    (0,push_advice/* warnOfLegacySize */.o)(planned, facts, context);
    const { destination, report: found } = await transferTo(planned, delivery);
    const report = withOutcomes(found, told);
    const seconds = (context.now() - since) / 1000;
    const state = await deliver_confirm(destination, delivery);
    const arrival = { destination, facts, report, seconds, state };
    await reportArrival(arrival, delivery);
    return arrival;
}
async function deliver_confirm(destination, { client, access, image, inputs, context }) {
    if (inputs.dryRun)
        return undefined;
    const remote = client.repository(destination.registry, destination.repository);
    return confirmPush({ remote, destination, root: image.root, access, context });
}
/** An image that cannot be read fails everywhere, a defect of ours as well, and who interrupts a push means all of it. */
function canOthersSucceed(failure, { context }) {
    if (context.signal.aborted)
        return false;
    if (failure instanceof copy_error/* CopyError */.k)
        return failure.side === 'target';
    return failure instanceof errors/* UserError */.y || (0,registry_errors/* registryErrorOf */.jR)(failure) !== undefined;
}
function nameOf({ registry, repository }) {
    return `${registry}/${repository}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/images/compress/compression.js
var compress_compression = __webpack_require__(4334);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/oci/descriptor.js
var descriptor = __webpack_require__(46937);
;// CONCATENATED MODULE: ./build/images/packing-cache.js








/** Records of another version stand in another folder. */
const VERSION = 'v1';
/**
 * A cache of small files, each written whole or not at all, so that processes can share the folder. Nothing about it can fail a
 * push: what cannot be read is not there, and what cannot be written is not kept.
 */
function createFolderCache(folder, { debug, onUse = () => undefined }) {
    async function read(file) {
        try {
            return await (0,promises_.readFile)((0,external_node_path_.join)(folder, file));
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                debug(`Cache: ${file} is ignored: ${error.message}`);
            return undefined;
        }
    }
    async function keep(file, { mediaType, digest, size }) {
        const path = (0,external_node_path_.join)(folder, file);
        const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(temporary, JSON.stringify({ mediaType, digest, size }), { flag: 'wx', mode: 0o600 });
            await (0,promises_.rename)(temporary, path);
            onUse(file);
        }
        catch (error) {
            if (codeOf(error) === undefined)
                throw error;
            debug(`Cache: ${file} is not kept: ${error.message}`);
            await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined); // a folder that takes no files may not let them go
        }
    }
    async function find(file, isRight) {
        const bytes = await read(file);
        if (bytes === undefined)
            return undefined;
        const descriptor = parseRecord(bytes);
        if (descriptor === undefined || !isRight(descriptor)) {
            debug(`Cache: ${file} is ignored: it is not what was written there`);
            return undefined;
        }
        onUse(file);
        return descriptor;
    }
    return {
        layer: (diffId, compression) => find(layerFile(diffId, compression), ({ mediaType }) => mediaType === (0,compress_compression/* layerTypeOf */.rE)(compression)),
        keepLayer: (diffId, compression, layer) => keep(layerFile(diffId, compression), layer),
        config: (id) => find(configFile(id), ({ mediaType, digest }) => mediaType === media_types/* MEDIA_TYPE */.Ap.ociConfig && digest === id),
        keepConfig: (config) => keep(configFile(config.digest), config),
    };
}
function layerFile(diffId, { format, level }) {
    return `${VERSION}/layers/${(0,oci_digest/* algorithmOf */.Hy)(diffId)}-${(0,oci_digest/* hexOf */.ZD)(diffId)}.${format}-${level}.json`;
}
function configFile(id) {
    return `${VERSION}/configs/${(0,oci_digest/* algorithmOf */.Hy)(id)}-${(0,oci_digest/* hexOf */.ZD)(id)}.json`;
}
/** Undefined when these are not the fields that were written. */
function parseRecord(bytes) {
    try {
        const { mediaType, digest, size } = (0,descriptor/* parseDescriptor */.B)(JSON.parse(bytes.toString()), 'record');
        return { mediaType, digest, size };
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof errors/* UserError */.y)
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    return error.code;
}

// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/actions/early-uploads.js
/** Enough to keep a line busy while processors pack. */
const MAX_EARLY = 3;
/** Lets layers travel to `repository` while later ones are still being packed. */
function withEarlyUploads(repository, mountFrom, signal) {
    const stopping = new AbortController();
    const waiting = new Map();
    const uploads = new Map();
    let active = 0;
    function startNext() {
        const [next] = waiting.values();
        if (next === undefined || active >= MAX_EARLY || stopping.signal.aborted)
            return;
        const { digest } = next.descriptor;
        waiting.delete(digest);
        active += 1;
        const upload = repository
            .push(next, { mountFrom, signal: AbortSignal.any([signal, stopping.signal]) })
            .finally(() => {
            active -= 1;
            startNext();
        });
        upload.catch(() => undefined); // heard of by whoever pushes the blob
        uploads.set(digest, upload);
    }
    /** Undefined when the blob was not sent early, or that failed: then the usual push says why. */
    async function settle(digest) {
        waiting.delete(digest);
        return uploads.get(digest)?.catch(() => undefined);
    }
    const early = {
        ...repository,
        async push(content, options) {
            const { digest, size } = content.descriptor;
            const outcome = await settle(digest);
            uploads.delete(digest);
            if (outcome === undefined)
                return repository.push(content, options);
            if (outcome === 'uploaded')
                options?.onBytes?.(size);
            return outcome;
        },
    };
    return {
        repository: early,
        send(content) {
            const { digest } = content.descriptor;
            if (uploads.has(digest) || waiting.has(digest))
                return;
            waiting.set(digest, content);
            startNext();
        },
        async stop() {
            stopping.abort(new Error('nobody waits for this upload any more'));
            await Promise.allSettled(uploads.values());
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/cached-folder.js



const PREFIX = 'ghcr-actions-packing-v1-';
/** Fetches the folder that the last run has left; undefined where there is no cache service. */
async function restoreFolder({ path, scope, log, loadService = () => Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2088), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691)), }) {
    const service = await loadService();
    if (!service.isFeatureAvailable()) {
        log.debug('Cache: this runner has no cache service');
        return undefined;
    }
    const scoped = `${PREFIX}${shortHash(scope)}-`;
    await (0,promises_.rm)(path, { recursive: true, force: true });
    await (0,promises_.mkdir)(path, { recursive: true });
    const restored = await service.restoreCache([path], scoped, [PREFIX]).catch(cached_folder_explain(log, 'restored'));
    return {
        path,
        async save(files) {
            if (files.size === 0)
                return;
            const key = `${scoped}${await contentHash(path, files)}`;
            if (key === restored)
                return;
            await removeOthers(path, files);
            await service.saveCache([path], key).catch(cached_folder_explain(log, 'saved'));
        },
    };
}
/** A cache only saves time: whatever it fails on is not worth the push. */
function cached_folder_explain(log, what) {
    return (error) => {
        log.debug(`Cache: nothing is ${what}: ${error.message}`);
        return undefined;
    };
}
async function contentHash(folder, files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const file of [...files].sort())
        hash.update(`${file}\n`).update(await (0,promises_.readFile)((0,external_node_path_.join)(folder, file)));
    return hash.digest('hex').slice(0, 16);
}
async function removeOthers(folder, files) {
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const isOther = entry.isFile() && !files.has((0,external_node_path_.relative)(folder, path).replaceAll('\\', '/'));
        if (isOther)
            await (0,promises_.rm)(path);
    }
}
function shortHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/actions/workflow-cache.js


/** Records that GitHub's cache keeps. It is asked at the first use: most images need no packing. */
function createWorkflowCache(options) {
    const used = new Set();
    const { debug } = options.log;
    let opening;
    const open = () => {
        opening ??= restoreFolder(options).then((folder) => {
            if (folder === undefined)
                return undefined;
            const records = createFolderCache(folder.path, { debug, onUse: (file) => void used.add(file) });
            return { folder, records };
        });
        return opening;
    };
    return {
        records: {
            layer: async (...record) => (await open())?.records.layer(...record),
            keepLayer: async (...record) => (await open())?.records.keepLayer(...record),
            config: async (...record) => (await open())?.records.config(...record),
            keepConfig: async (...record) => (await open())?.records.keepConfig(...record),
        },
        // What this run has not used is left behind, so that records do not pile up.
        save: async () => (await opening)?.folder.save(used),
    };
}

;// CONCATENATED MODULE: ./build/actions/packing-session.js











/** Lends a packing that knows the destinations: what they have is not packed, and what is packed travels at once. */
async function withPacking({ inputs, destinations, client, context, sendsEarly }, work) {
    const compression = (0,usage_error/* asUsage */.im)(() => (0,compress_compression/* createCompression */.Th)(inputs.compression, inputs.compressionLevel));
    const cache = createCache(inputs, destinations, context);
    const remotes = destinations.map(({ registry, repository }) => client.repository(registry, repository));
    const [first] = destinations;
    const early = withEarlyUploads(remotes[0], neighboursAt(first.registry, inputs.mountFrom), context.signal);
    const packing = {
        compression,
        cache: cache?.records,
        // Whoever wants everything hashed does not want to believe a record.
        ...(!inputs.verify && { isStored: (descriptor) => areAllStored(descriptor, remotes) }),
        readStored: (descriptor) => readFromAny(descriptor, remotes, context),
        ...(sendsEarly && { onLayer: early.send }),
        signal: context.signal,
    };
    const sender = {
        ...client,
        repository(registry, name) {
            const remote = client.repository(registry, name);
            return remote === remotes[0] ? early.repository : remote;
        },
    };
    try {
        const result = await work({ packing, client: sender, settle: early.stop });
        await cache?.save();
        return result;
    }
    finally {
        await early.stop();
    }
}
async function areAllStored(descriptor, remotes) {
    const answers = await Promise.all(remotes.map((remote) => remote.exists(descriptor).catch(registry_errors/* unlessDenied */.qi)));
    return answers.every(Boolean);
}
async function readFromAny(descriptor, remotes, { log }) {
    for (const remote of remotes) {
        if (!(await remote.exists(descriptor).catch(registry_errors/* unlessDenied */.qi)))
            continue;
        try {
            return await (0,content/* readVerified */.xu)((0,target/* contentOf */.$)(remote, descriptor));
        }
        catch (error) {
            if (!(error instanceof errors/* IntegrityError */.c))
                throw error;
            log.debug(`Cache: ${remote.name} has another ${descriptor.digest}: ${error.message}`);
        }
    }
    return undefined;
}
/** Whoever may start these runs is not trusted with what other runs believe (design: off by default). */
const UNTRUSTED_EVENTS = ['pull_request_target', 'workflow_run'];
/** A folder that the user names, else GitHub's cache in a workflow; undefined where there is none. */
function createCache({ cache, cacheDir }, destinations, { environment, log, step }) {
    const isOff = cache === 'auto' && UNTRUSTED_EVENTS.includes(environment.GITHUB_EVENT_NAME);
    if (cache === 'false' || isOff)
        return undefined;
    if (cacheDir !== undefined) {
        return { records: createFolderCache(cacheDir, { debug: log.debug }), save: async () => undefined };
    }
    const temporary = environment.RUNNER_TEMP;
    if (step === undefined || !temporary)
        return undefined;
    return createWorkflowCache({
        path: (0,external_node_path_.join)(temporary, 'ghcr-actions-packing'),
        scope: destinations.map(({ registry, repository }) => `${registry}/${repository}`).join('\n'),
        log,
    });
}

;// CONCATENATED MODULE: ./build/actions/preflight.js


/** Who has not answered by then is asked again by the push itself, which has patience. */
const LIMIT_MS = 5000;
/** Who waits for a refusal to be told wants the others' soon. */
const AFTER_REFUSAL_MS = 1000;
/**
 * Asks every destination whether a push is allowed, by opening an upload there, before anything is read, compressed or sent (ACT-05).
 * A registry that does not answer in time is passed over.
 * @throws UserError for the destination that refuses, AggregateError for several
 */
async function preflight(destinations, client, { signal, log }, limitMs = LIMIT_MS) {
    const late = createTimer();
    late.ringIn(limitMs);
    const silent = [];
    const answers = await Promise.allSettled(destinations.map(async (destination) => {
        const answer = ask(destination, client, signal).then(() => 'in time');
        // Besides, what it says after the end comes too late; the client's end stops the question.
        answer.catch(() => late.ringIn(Math.min(limitMs, AFTER_REFUSAL_MS)));
        if ((await Promise.race([answer, late.rings])) === 'late')
            silent.push(destination);
    }));
    late.stop();
    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    const outlook = refusals.length === 0 ? ': going on without' : '';
    for (const { registry } of silent) {
        log.notice(`${registry} has not said yet whether it takes this push${outlook}`);
    }
    if (refusals.length > 1)
        throw new AggregateError(refusals);
    if (refusals.length === 1)
        throw refusals[0];
}
function createTimer() {
    const { promise: rings, resolve } = Promise.withResolvers();
    const timers = [];
    return {
        rings,
        // What fails after the end must not keep the process.
        ringIn: (ms) => void timers.push(setTimeout(resolve, ms, 'late').unref()),
        stop: () => timers.forEach(clearTimeout),
    };
}
async function ask({ registry, repository }, client, signal) {
    try {
        await client.repository(registry, repository).probePush(signal);
    }
    catch (error) {
        if (!(error instanceof registry_errors/* RegistryError */.gl))
            throw error;
        throw new errors/* UserError */.y(`cannot push to ${registry}/${repository}: ${error.message}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/images/index-children.js
var index_children = __webpack_require__(55855);
// EXTERNAL MODULE: ./build/oci/attestation.js
var attestation = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/oci/image-config.js
var image_config = __webpack_require__(22962);
;// CONCATENATED MODULE: ./build/images/read-children.js







/**
 * Reads all manifests of an image. Indexes in indexes are flattened; platforms come from the configs, and what those
 * leave open from the index.
 * @param from what messages call the image
 * @throws UserError for content that is damaged or no manifest
 */
async function readChildren(image, from) {
    const bytes = new Map();
    const digests = new Set();
    const children = [];
    async function read(descriptor) {
        const known = bytes.get(descriptor.digest) ?? (await readSmall(image, descriptor));
        bytes.set(descriptor.digest, known);
        return known;
    }
    async function visit(descriptor) {
        if (descriptor.size > oci_manifest/* MAX_MANIFEST_BYTES */.ZJ) {
            throw new errors/* UserError */.y(`${from}: ${descriptor.digest} is a manifest of ${descriptor.size} bytes: registries take at most ${oci_manifest/* MAX_MANIFEST_BYTES */.ZJ} bytes (4 MiB)`);
        }
        const manifest = (0,oci_manifest/* parseManifest */.Ng)(await read(descriptor), descriptor.mediaType);
        for (const { digest } of (0,oci_manifest/* successors */.ir)(manifest))
            digests.add(digest);
        if (manifest.kind === 'image') {
            digests.add(descriptor.digest);
            const config = await readPlatform(descriptor, manifest, read);
            const platform = config ? { ...descriptor.platform, ...config } : descriptor.platform;
            children.push({ descriptor, platform, from });
            return;
        }
        for (const child of manifest.manifests) {
            if ((0,media_types/* isManifestType */.Q3)(child.mediaType))
                await visit(child);
        }
    }
    // What a layout writes on its own entry for the image, such as a tag, is not about the image.
    const { annotations: _, ...root } = image.root;
    await visit(root);
    return { children, bytes, digests };
}
async function readSmall(image, descriptor) {
    try {
        return await (0,content/* readVerified */.xu)((0,target/* contentOf */.$)(image.source, descriptor));
    }
    catch (error) {
        if (!(error instanceof errors/* IntegrityError */.c))
            throw error;
        const damage = await image.findDamage(descriptor);
        throw damage === undefined ? error : new errors/* UserError */.y(damage, { cause: error });
    }
}
/** What the config says of its platform; undefined for attestations and artifacts. */
async function readPlatform(descriptor, { config }, read) {
    if ((0,attestation/* isAttestation */.H)(descriptor) || !(0,media_types/* isImageConfigType */.Ky)(config.mediaType))
        return undefined;
    return config.size > image_config/* MAX_CONFIG_BYTES */.GW ? undefined : (0,image_config/* platformOfConfig */.Dr)((0,image_config/* parseConfig */.o4)(await read(config)));
}

;// CONCATENATED MODULE: ./build/images/joined-image.js







/**
 * One index of several images, which stay where they are (ACT-03). Its `close` closes them.
 * @throws UserError when two of them are for one platform, or one is for none
 */
async function joinImages(images, selection) {
    const parts = await Promise.all(images.map(({ image, name }) => readChildren(image, name)));
    const children = parts.flatMap((part) => part.children);
    return createJoinedImage(images, parts, (0,index_children/* composeIndex */.DD)((0,index_children/* selectChildren */.wS)(children, selection)));
}
/**
 * An image with the wanted platforms only: as it was when that is all of it, the manifest itself when one is left, else
 * an index that lists less.
 * @throws UserError for a platform that the image does not have
 */
async function narrowImage(named, selection) {
    const { image } = named;
    const parts = await readChildren(image, named.name);
    const kept = (0,index_children/* selectChildren */.wS)(parts.children, selection);
    const [only] = kept;
    if (kept.length === parts.children.length || !(0,media_types/* isIndexType */.$U)(image.root.mediaType))
        return image;
    if (only !== undefined && kept.length === 1)
        return { ...image, root: only.descriptor };
    const bytes = parts.bytes.get(image.root.digest);
    return createJoinedImage([named], [parts], (0,index_children/* narrowIndex */.ax)(bytes, kept));
}
function createJoinedImage(images, parts, index) {
    const root = { mediaType: (0,oci_manifest/* parseManifest */.Ng)(index).mediaType, digest: (0,oci_digest/* digestOf */.ol)(index), size: index.byteLength };
    const known = new Map([[root.digest, index], ...parts.flatMap(({ bytes }) => [...bytes])]);
    const origins = new Map();
    for (const [position, { digests }] of parts.entries()) {
        for (const digest of digests)
            origins.set(digest, images[position].image);
    }
    return {
        source: createJoinedSource(root, known, origins),
        root,
        notices: images.flatMap(({ image }) => image.notices),
        findDamage: async (descriptor) => origins.get(descriptor.digest)?.findDamage(descriptor),
        close: () => closeAll(images),
    };
}
async function closeAll(images) {
    await Promise.all(images.map(({ image }) => image.close()));
}
/** @param known manifests and configs that have been read, and those made here */
function createJoinedSource(root, known, origins) {
    const resolve = async (reference) => {
        if (reference === '' || reference === root.digest)
            return root;
        throw new errors/* UserError */.y(`no image ${JSON.stringify(reference)} here, only ${root.digest}`);
    };
    const originOf = ({ digest }) => origins.get(digest)?.source;
    const createReader = (choose) => ({
        resolve,
        fetch(descriptor, from) {
            const bytes = known.get(descriptor.digest);
            if (bytes !== undefined)
                return (0,content/* createContent */.sY)(descriptor, bytes).open(from);
            const origin = originOf(descriptor);
            if (origin === undefined)
                throw new errors/* UserError */.y(`${descriptor.digest} is no part of ${root.digest}`);
            return choose(origin).fetch(descriptor, from);
        },
    });
    const unverified = createReader((origin) => origin.unverified ?? origin);
    return { ...createReader((origin) => origin), unverified, originOf };
}

// EXTERNAL MODULE: ./build/images/source-name.js
var source_name = __webpack_require__(99020);
;// CONCATENATED MODULE: ./build/actions/source-list.js


/**
 * The entries of the input `sources`: one a line, or JSON as `toJSON` writes it of job outputs: a text, a list or an object of
 * texts, or `needs` itself, of which every output counts that has a digest. The outputs of a push stand for its `digest` (ACT-03).
 * @throws UsageError that names the entry that is empty, no text, or no whole digest
 */
function parseSourceList(lines) {
    const entries = /^[[{"]/.test(lines[0] ?? '') ? entriesOfJson(lines) : [...lines];
    for (const entry of entries)
        refuseSlip(entry);
    return entries;
}
/** What would be looked for on Docker Hub, as the repository `sha256`, or as one name with a comma in it. */
function refuseSlip(entry) {
    const quoted = JSON.stringify(entry);
    const parts = entry.split(/[\s,;]+/);
    if (parts.filter(endsInDigest).length > 1) {
        throw new usage_error/* UsageError */.eb(`sources: ${quoted} is more than one: write one a line`);
    }
    if (/^(sha256|sha512):/.test(entry) && !(0,oci_digest/* isDigest */.Bc)(entry)) {
        throw new usage_error/* UsageError */.eb(`sources: ${quoted} is no digest: sha256:<64 hex digits> or sha512:<128 hex digits>`);
    }
}
function endsInDigest(text) {
    return (0,oci_digest/* isDigest */.Bc)(text.slice(text.lastIndexOf('@') + 1));
}
function entriesOfJson(lines) {
    const entries = entriesOf(parseJson(lines.join('\n')), '');
    if (entries.length === 0) {
        throw new usage_error/* UsageError */.eb('sources: the JSON holds no digest: does each job have "outputs:" that pass on the digest?');
    }
    return entries;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new usage_error/* UsageError */.eb(`sources begins with ${JSON.stringify(text[0])} and is not valid JSON: ${cause.message}`, { cause });
    }
}
/** @param place says in messages where the value stands, such as `build.outputs`; empty for the whole */
function entriesOf(value, place) {
    if (typeof value === 'string' && value.trim() !== '')
        return [pushedDigestIn(value) ?? value.trim()];
    if (typeof value !== 'object' || value === null) {
        const got = value === '' || value === null ? 'is empty' : `is ${JSON.stringify(value)}`;
        throw new usage_error/* UsageError */.eb(`sources: ${place} ${got}: it must be a digest or a reference. Did that job run, and does it pass the digest on?`);
    }
    if (hasDigest(value))
        return digestsIn(value, place);
    const isNeeds = Object.values(value).some(isJob);
    return Object.entries(value).flatMap(([key, entry]) => {
        const where = place === '' ? key : `${place}.${key}`;
        if (isJob(entry))
            return digestsOf(key, entry);
        return isNeeds ? [] : entriesOf(entry, where);
    });
}
/** Whether these are the outputs of a push, or what a job has passed on of them. */
function hasDigest(value) {
    const { digest } = value;
    return typeof digest === 'string' && (0,oci_digest/* isDigest */.Bc)(digest);
}
function isJob(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { outputs, result } = value;
    return typeof result === 'string' && typeof outputs === 'object' && outputs !== null;
}
/** The outputs that have a digest, or are the output `json` of a push: a job has others, too, such as a version. */
function digestsOf(name, { result, outputs }) {
    if (result === 'failure' || result === 'cancelled') {
        throw new usage_error/* UsageError */.eb(`sources: the job ${JSON.stringify(name)} ended with ${result}, so an image may be missing: run this step only after success()`);
    }
    return digestsIn(outputs, `${name}.outputs`);
}
/** @param place says in messages where the outputs stand */
function digestsIn(outputs, place) {
    return Object.entries(outputs).flatMap(([output, value]) => {
        const text = typeof value === 'string' ? value.trim() : '';
        if (text === '' && /digest/i.test(output))
            return entriesOf('', `${place}.${output}`);
        return endsInDigest(text) ? [text] : (pushedDigestIn(text) ?? []);
    });
}
function pushedDigestIn(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(text);
        return hasDigest(value) ? value.digest : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined; // a text of the job's own
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/push-source.js








/** @throws UsageError when there are both or neither of `source` and `sources`, or one is not well written */
function readPushSource({ source, sources, platforms, attestations }) {
    if (source === undefined && sources.length === 0) {
        throw new usage_error/* UsageError */.eb('input "source" is required: what to push; or "sources", to make one image of several');
    }
    if (source !== undefined && sources.length > 0) {
        throw new usage_error/* UsageError */.eb('give "source" or "sources", not both: source pushes one image as it is');
    }
    const wanted = platforms.flatMap((line) => line.split(',').flatMap((text) => text.trim() || []));
    return {
        source: source === undefined ? undefined : { text: source, name: (0,usage_error/* asUsage */.im)(() => (0,source_name/* parseSourceName */.m)(source)) },
        sources: parseSourceList(sources).map((text) => ({
            text,
            name: (0,oci_digest/* isDigest */.Bc)(text) ? text : (0,image_source/* parseImageSource */.AB)(text),
        })),
        selection: {
            platforms: wanted.map((text) => (0,usage_error/* parseInput */.CU)('platforms', text, oci_platform/* parsePlatform */.FL)),
            attestations,
        },
    };
}
/** Loads what opening this takes, and reads nothing. */
async function loadPushSource({ source, sources }) {
    const names = source === undefined ? sources.map(({ name }) => name) : [source.name];
    await Promise.all(names.map((name) => (typeof name === 'string' ? undefined : (0,image_source/* loadImageSource */.lD)(name))));
}
/**
 * Opens what is to be sent, down to the wanted platforms. Close it.
 * @throws UserError when an image is absent or not whole, or two are for one platform
 */
async function openPushSource({ source, sources, selection }, surroundings) {
    const options = { packing: surroundings.packing, takesPart: selection.platforms.length > 0 };
    if (source === undefined) {
        const images = await openAll(sources, surroundings, options);
        const joined = await orClose(images, () => joinImages(images, selection));
        return { ...joined, notices: [...noticesOfSame(sources, images), ...joined.notices] };
    }
    const image = await (0,image_source/* openSourceImage */.nH)(await (0,image_source/* findImageSource */.W9)(source.name), surroundings.client, options);
    const isWhole = selection.platforms.length === 0 && selection.attestations === 'keep';
    const named = { image, name: source.text };
    return isWhole ? image : orClose([named], () => narrowImage(named, selection));
}
async function openAll(sources, { client, destinations }, options) {
    const unique = new Map(sources.map((source) => [source.text, source]));
    const opened = await Promise.allSettled([...unique.values()].map(async ({ text, name }) => ({
        name: text,
        image: await (typeof name === 'string'
            ? openPushedDigest(name, client, destinations)
            : (0,image_source/* openSourceImage */.nH)(name, client, options)),
    })));
    const images = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failed = opened.find((result) => result.status === 'rejected');
    if (failed === undefined)
        return images;
    await closeAll(images);
    throw failed.reason;
}
/** That jobs have built one platform twice, and another not at all, would show in nothing but a shorter index. */
function noticesOfSame(sources, images) {
    const digests = new Map(images.map(({ name, image }) => [name, image.root.digest]));
    const texts = sources.map(({ text }) => text);
    return [...Map.groupBy(texts, (text) => digests.get(text)).values()]
        .filter((same) => same.length > 1)
        .map((same) => `sources: ${same.join(' and ')} are one image, which the index lists once: did two jobs build for the same platform?`);
}
/** A digest alone, as a matrix job passes it on, is in a repository to which this push goes. */
async function openPushedDigest(digest, client, destinations) {
    for (const { registry, repository } of destinations) {
        const source = client.repository(registry, repository);
        const root = await source.find(digest);
        if (root !== undefined)
            return (0,image_source/* createRemoteImage */.AP)(source, root);
    }
    const places = destinations.map(({ registry, repository }) => `${registry}/${repository}`).join(', ');
    throw new errors/* UserError */.y(`sources: there is no ${digest} in ${places}: write the repository before it, HOST/NAME@${digest}`);
}
async function orClose(images, work) {
    try {
        return await work();
    }
    catch (error) {
        await closeAll(images);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/read-git-context.js



/** Events that run on the default branch only, of which not all name it. */
const DEFAULT_BRANCH_EVENTS = ['schedule', 'issues', 'issue_comment', 'discussion', 'discussion_comment'];
/**
 * Reads what the runner says about the commit that is built. Outside a workflow nothing is known.
 * @param date what `{{date}}` shows
 * @throws UsageError when `DOCKER_METADATA_SHORT_SHA_LENGTH` is no number
 */
function readGitContext(environment, date) {
    const event = (0,workflow_event/* readEventDocument */.k2)(environment.GITHUB_EVENT_PATH);
    const eventName = environment.GITHUB_EVENT_NAME || undefined;
    const reference = read_git_context_referenceOf(environment, event);
    const commit = commitOf(environment, event);
    const onlyBranch = DEFAULT_BRANCH_EVENTS.includes(eventName ?? '') ? branchOf(reference) : undefined;
    const pushedFrom = typeof event.base_ref === 'string' ? branchOf(event.base_ref) : undefined;
    return {
        eventName,
        reference,
        commit,
        defaultBranch: event.repository?.default_branch ?? onlyBranch,
        baseBranch: event.pull_request?.base?.ref ?? pushedFrom,
        commitDate: commitDateOf(event, commit),
        date,
        shortLength: shortLengthOf(environment),
    };
}
/** A run for `pull_request_target` stands on the base branch, but is about the pull request. */
function read_git_context_referenceOf(environment, { number }) {
    const isAboutPullRequest = environment.GITHUB_EVENT_NAME === 'pull_request_target' && Number.isSafeInteger(number);
    return isAboutPullRequest ? `refs/pull/${number}/merge` : environment.GITHUB_REF || undefined;
}
/** The merge commit of a pull request, or the head where `DOCKER_METADATA_PR_HEAD_SHA` asks for it, as people have it set. */
function commitOf(environment, { pull_request }) {
    const wantsHead = environment.DOCKER_METADATA_PR_HEAD_SHA === 'true';
    return (wantsHead ? pull_request?.head?.sha : undefined) ?? (environment.GITHUB_SHA || undefined);
}
function commitDateOf({ head_commit, commits = [] }, sha) {
    const built = [head_commit, ...commits].find((commit) => commit?.id !== undefined && commit.id === sha);
    const date = new Date(built?.timestamp ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function shortLengthOf({ DOCKER_METADATA_SHORT_SHA_LENGTH: text = '' }) {
    if (/^([1-9][0-9]?)?$/.test(text))
        return Number(text || 7);
    throw new usage_error/* UsageError */.eb(`DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(text)}: write a number of digits such as 12`);
}

;// CONCATENATED MODULE: ./build/actions/tags/judge-latest.js

const MOVES = { moves: true };
/**
 * Whether `latest` may move to an image with these tags: to the highest release in its repository, and to images that are no
 * version at all (ACT-02). Prereleases never take it.
 * @param listTags lists the repository's tags, and is called only when there is something to compare
 */
async function judgeLatest(planned, listTags) {
    const versions = planned.flatMap(({ version }) => version ?? []);
    const releases = versions.filter(({ isRelease }) => isRelease);
    const [first] = versions;
    const own = highestOf(releases);
    if (first === undefined)
        return MOVES;
    if (own === undefined)
        return { moves: false, reason: `${first.text} is not a release` };
    const higher = highestTag(await listTags(), own);
    return higher === undefined
        ? MOVES
        : { moves: false, reason: `${higher} in the registry is higher than ${own.text}` };
}
function highestOf(releases) {
    return releases.toSorted((one, other) => compareReleases(numbersOf(other), numbersOf(one)))[0];
}
function numbersOf({ text }) {
    return text.split('.').map(Number);
}
/** The highest of the tags that are higher than `own` and of its family. */
function highestTag(tags, own) {
    let highest = { tag: undefined, numbers: numbersOf(own) };
    for (const tag of tags) {
        const numbers = releaseNumbers(tag, own);
        if (numbers !== undefined && compareReleases(numbers, highest.numbers) > 0)
            highest = { tag, numbers };
    }
    return highest.tag;
}

;// CONCATENATED MODULE: ./build/actions/tags/tag-policy.js


/** What holds where no rule matches. */
const DEFAULT_POLICY = { policy: 'move', text: '*: move', matches: () => true };
/** @throws UsageError that names the line that is wrong */
function parseTagPolicies(lines) {
    return withoutComments(lines).map(parseTagPolicy);
}
/**
 * Reads a line `PATTERN: move|skip|refuse`, where `*` stands for any characters and `?` for one.
 * @throws UsageError that names the line
 */
function parseTagPolicy(line) {
    const [, pattern, policy] = /^([\w.?*-]+)\s*:\s*(move|skip|refuse)$/.exec(line) ?? [];
    if (pattern === undefined) {
        throw new usage_error/* UsageError */.eb(`tag-policy: ${JSON.stringify(line)} is not PATTERN: move, PATTERN: skip or PATTERN: refuse, such as "v*.*.*: refuse"`);
    }
    const expression = compileGlob(pattern);
    return { policy: policy, text: line, matches: (tag) => expression.test(tag) };
}
/** The first rule that matches decides. */
function policyFor(tag, rules) {
    return rules.find(({ matches }) => matches(tag)) ?? DEFAULT_POLICY;
}
function compileGlob(pattern) {
    const source = pattern.replaceAll(/\*+|[?.]/g, (character) => {
        if (character === '.')
            return '\\.';
        return character === '?' ? '.' : '.*';
    });
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/actions/settle-tags.js




const WAY_OUT = 'Push under a new tag, or change tag-policy';
/**
 * Finds out which of the planned tags the image gets at each destination, before anything is uploaded: where `latest` may go, and
 * what the policies say about tags that point to another image. Destinations that are left without a tag are left out.
 * @throws UserError that names every tag that must not move
 */
async function settleTags(destinations, options) {
    const settled = await Promise.all(destinations.map((destination) => settle(destination, options)));
    const refusals = settled.flatMap((destination) => destination.refusals);
    if (refusals.length > 0) {
        throw new errors/* UserError */.y(`nothing was pushed, because of tags that must not move: ${refusals.join('; ')}. ${WAY_OUT}`);
    }
    for (const { name, tags } of settled) {
        if (tags.length === 0)
            options.context.log.notice(`nothing to push to ${name}: all its tags stay as they are`);
    }
    return settled
        .filter(({ tags }) => tags.length > 0)
        .map(({ registry, repository, tags }) => ({ registry, repository, tags }));
}
/**
 * Looks again at the tags that must not move, once all else is there: another run may have set them meanwhile.
 * @returns the tags that the image still gets
 * @throws UserError that names every tag that must not move
 */
async function settleTagsAgain({ registry, repository, tags }, options) {
    const remote = options.client.repository(registry, repository);
    const verdicts = await Promise.all(tags.map((tag) => applyPolicy(tag, remote, options)));
    const refusals = verdicts.flatMap(({ refusal }) => refusal ?? []);
    if (refusals.length > 0) {
        throw new errors/* UserError */.y(`the layers are in ${registry}/${repository}, but the image was not tagged any further, because of tags that must not move, set by somebody else since the push began: ${refusals.join('; ')}. ${WAY_OUT}`);
    }
    return verdicts.flatMap(({ isSet, tag }) => (isSet ? tag : []));
}
async function settle({ registry, repository, planned }, options) {
    const remote = options.client.repository(registry, repository);
    const name = `${registry}/${repository}`;
    const wanted = await withoutHeldLatest(planned, remote, options);
    const verdicts = await Promise.all(wanted.map(({ tag }) => applyPolicy(tag, remote, options)));
    return {
        registry,
        repository,
        name,
        tags: verdicts.flatMap(({ isSet, tag }) => (isSet ? tag : [])),
        refusals: verdicts.flatMap(({ refusal }) => refusal ?? []),
    };
}
async function withoutHeldLatest(planned, remote, { latest, context }) {
    const held = planned.find(({ isLatest }) => isLatest);
    if (latest !== 'auto' || held === undefined)
        return planned;
    const verdict = await judgeLatest(planned, () => listTags(remote));
    if (verdict.moves)
        return planned;
    context.log.notice(`${remote.registry}/${remote.name}:${held.tag} stays where it is, since ${verdict.reason} (latest: always would move it)`);
    return planned.filter(({ isLatest }) => !isLatest);
}
/** Where nothing is yet, or nothing may be seen, nothing is higher. */
async function listTags(remote) {
    const tags = [];
    try {
        for await (const tag of remote.tags())
            tags.push(tag);
        return tags;
    }
    catch (error) {
        if ((0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            return [];
        throw error;
    }
}
async function applyPolicy(tag, remote, { root, policies, context }) {
    const { policy, text } = policyFor(tag, policies);
    const present = policy === 'move' ? undefined : await digestBehind(tag, remote, context.signal);
    if (present === undefined || present === root)
        return { tag, isSet: true };
    const words = `${remote.registry}/${remote.name}:${tag} points to ${present} (tag-policy ${JSON.stringify(text)})`;
    if (policy === 'refuse')
        return { tag, isSet: false, refusal: words };
    context.log.notice(`skipped: ${words}`);
    return { tag, isSet: false };
}
async function digestBehind(tag, remote, signal) {
    try {
        return (await remote.find(tag, signal))?.digest;
    }
    catch (error) {
        // Registries answer so, too, for a repository that the push will create.
        if ((0,registry_errors/* isRefusal */.vu)(error, 401, 403))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/push.js
















/** Pushes an image that is already built to one or more repositories (ACT-01, ACT-02, ACT-06). */
async function push(inputs, context, prepare = async (image) => image) {
    const start = context.now();
    const wanted = readPushSource(inputs);
    const policies = parseTagPolicies(inputs.tagPolicy);
    const run = readGitContext(context.environment, new Date());
    const plan = planTags(inputs, run, context.log.warning);
    const destinations = readDestinations(inputs.image, plan, inputs.latest, context);
    return withDeadline(context, inputs.timeoutMinutes, (bounded) => (0,access/* withRegistryClient */.J8)(inputs, bounded, async (client, access) => {
        // Meanwhile the destinations answer. What fails to load fails again, and is heard of, when it is wanted.
        const loading = loadPushSource(wanted).catch(() => undefined);
        if (inputs.preflight && !inputs.dryRun)
            await preflight(destinations, client, bounded);
        await loading;
        // What a policy may refuse, or leave out, must not be under way before.
        const sendsEarly = !inputs.dryRun && policies.every(({ policy }) => policy === 'move');
        const request = { inputs, destinations, client, context: bounded, sendsEarly };
        return withPacking(request, async ({ packing, client: sender, settle }) => {
            const opened = await openPushSource(wanted, { client, destinations, packing });
            try {
                for (const notice of opened.notices)
                    bounded.log.notice(notice);
                const image = await prepare(opened, access, bounded);
                const { latest } = inputs;
                const options = { client, root: image.root.digest, latest, policies, context: bounded };
                const settled = await settleTags(destinations, options);
                const readFacts = once(() => (0,image_facts/* readImageFacts */.vX)(image.source, image.root));
                const delivery = {
                    image,
                    readFacts,
                    settleAgain: (destination) => settleTagsAgain(destination, options),
                    start,
                    client: sender,
                    access,
                    inputs,
                    context: bounded,
                };
                return await resultOf(delivery, await deliver(settled, delivery));
            }
            catch (error) {
                throw await withDamage(error, opened);
            }
            finally {
                await settle();
                await opened.close();
            }
        });
    }));
}
function once(work) {
    let result;
    return () => {
        result ??= work();
        return result;
    };
}
/** Says which file is damaged when bytes turned out not to be what their digest promises. */
async function withDamage(error, image) {
    if (!(error instanceof copy_error/* CopyError */.k) || !isAboutBytes(error))
        return error;
    const damage = await image.findDamage(error.descriptor);
    return damage === undefined ? error : new errors/* UserError */.y(damage, { cause: error });
}
function isAboutBytes(error) {
    const refusal = (0,registry_errors/* registryErrorOf */.jR)(error);
    return (error.cause instanceof errors/* IntegrityError */.c ||
        refusal?.hasCode('DIGEST_INVALID') === true ||
        refusal?.hasCode('SIZE_INVALID') === true);
}


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


/***/ })

};
