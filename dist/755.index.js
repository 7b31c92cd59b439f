export const id = 755;
export const ids = [755];
export const modules = {

/***/ 25755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copy: () => (/* binding */ copy_copy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/images/layout-index.js
var layout_index = __webpack_require__(34912);
;// CONCATENATED MODULE: ./build/images/oci-archive.js










/** Begins to write with the first push. An existing file is replaced. Times and owners are 0: equal pushes make equal bytes. */
function createOciArchive(file) {
    const held = new Set();
    const temporary = `${file}.partial-${(0,external_node_crypto_.randomUUID)()}`;
    let index = layout_index/* EMPTY_LAYOUT_INDEX */.cO;
    let tar;
    let last = Promise.resolve();
    /** A tar takes one file at a time. */
    function add(name, size, bytes, signal) {
        const adding = last.then(async () => {
            signal?.throwIfAborted();
            tar ??= await openTar(temporary);
            await tar.add(name, size, bytes());
        });
        last = adding.catch(() => { }); // the caller of this one hears of its failure
        return adding;
    }
    async function addText(name, value) {
        const bytes = Buffer.from(JSON.stringify(value));
        await add(name, bytes.byteLength, async function* () {
            yield bytes;
        });
    }
    return {
        exists: async ({ digest }) => held.has(digest),
        async push(content, { onBytes, signal } = {}) {
            const { digest, size } = content.descriptor;
            if (held.has(digest))
                return 'exists';
            held.add(digest);
            await add(`blobs/${(0,oci_digest/* algorithmOf */.Hy)(digest)}/${(0,oci_digest/* hexOf */.ZD)(digest)}`, size, () => (0,oci_content/* verified */.zr)(content), signal);
            onBytes?.(size);
            return 'uploaded';
        },
        async tag(descriptor, tag) {
            index = (0,layout_index/* withEntry */.rM)(index, descriptor, tag);
        },
        async finish() {
            await addText(layout_index/* LAYOUT_MARKER */.Ys.name, layout_index/* LAYOUT_MARKER */.Ys.content);
            await addText('index.json', index);
            await tar?.close();
            await (0,promises_.rename)(temporary, file);
        },
        async discard() {
            await tar?.abort();
            await (0,promises_.rm)(temporary, { force: true });
        },
    };
}
async function openTar(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    const tar = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' }));
    written.catch(() => { }); // told to whoever adds or closes next
    return {
        async add(name, size, bytes) {
            await Promise.race([writeEntry(tar, name, size, bytes), written]);
        },
        async close() {
            tar.finalize();
            await written;
        },
        async abort() {
            tar.destroy(new Error('the archive was given up'));
            await written.catch(() => { }); // that it ended early is the purpose
        },
    };
}
async function writeEntry(tar, name, size, bytes) {
    const entry = tar.entry({ name, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 });
    // `abort` ends an unfinished entry as well; who waits for it hears that from the tar.
    entry.on('error', () => undefined);
    for await (const chunk of bytes) {
        // The tar keeps what it is given until the disk has it; the producer may reuse its buffer sooner.
        if (!entry.write(Buffer.from(chunk)))
            await (0,external_node_events_.once)(entry, 'drain');
    }
    entry.end(undefined);
    await (0,external_node_events_.once)(entry, 'finish');
}

// EXTERNAL MODULE: ./build/images/oci-layout.js + 1 modules
var oci_layout = __webpack_require__(35363);
// EXTERNAL MODULE: ./build/images/source-name.js
var source_name = __webpack_require__(99020);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/registry/copy.js + 4 modules
var copy = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
// EXTERNAL MODULE: ./build/actions/dry-run.js
var dry_run = __webpack_require__(86917);
// EXTERNAL MODULE: ./build/actions/format.js
var format = __webpack_require__(10137);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/image-facts.js
var image_facts = __webpack_require__(67743);
// EXTERNAL MODULE: ./build/actions/image-source.js + 37 modules
var image_source = __webpack_require__(36777);
// EXTERNAL MODULE: ./build/actions/progress.js
var progress = __webpack_require__(79141);
// EXTERNAL MODULE: ./build/actions/push-advice.js
var push_advice = __webpack_require__(77951);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/copy.js














/** Copies an image with everything below it, byte for byte, to a registry, an OCI layout or an OCI archive. */
async function copy_copy(inputs, context) {
    const { log, now, signal } = context;
    const sourceName = (0,image_source/* parseImageSource */.AB)(inputs.source);
    const destination = (0,usage_error/* parseInput */.CU)('destination', inputs.destination, parseDestination);
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (client) => {
        const image = await (0,image_source/* openSourceImage */.nH)(sourceName, client);
        const writer = destination.open(client);
        try {
            for (const notice of image.notices)
                log.notice(notice);
            await warnOfSize(image, destination, context);
            const target = inputs.dryRun ? (0,dry_run/* withDryRun */.D)(writer.target) : writer.target;
            const report = await (0,copy/* copyGraph */.a)(image.source, target, image.root, {
                tags: destination.tags,
                concurrency: inputs.concurrency,
                signal,
                onProgress: (0,progress/* createProgress */.m)({ label: 'Copying', print: log.info, now }),
            });
            if (!inputs.dryRun)
                await writer.finish?.();
            const amount = `${(0,format/* formatBytes */.z3)(report.uploadedBytes)} of ${(0,format/* formatBytes */.z3)(report.size)}`;
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
    if (registry === undefined || !(0,hosts/* isLegacyRegistry */.hq)(registry, context.hosts))
        return;
    (0,push_advice/* warnOfLegacySize */.o4)({ registry }, await (0,image_facts/* readImageFacts */.v)(source, root), context);
}
function parseDestination(text) {
    const name = (0,source_name/* parseSourceName */.m)(text);
    if (name.transport === 'oci') {
        return { tags: [name.reference], open: () => ({ target: (0,oci_layout/* createOciLayout */.K)(name.path) }) };
    }
    if (name.transport === 'oci-archive') {
        return { tags: [name.reference], open: () => openArchive(name.path) };
    }
    if (name.transport !== 'none' && name.transport !== 'docker') {
        throw new usage_error/* UsageError */.eb(`${name.transport}: cannot be written: give a reference to a registry, oci:DIR[:TAG] or oci-archive:FILE[:TAG]`);
    }
    const reference = (0,oci_reference/* parseReference */.F2)(name.transport === 'none' ? name.text : name.reference);
    const { registry, repository, tag, digest } = reference;
    if (digest !== undefined) {
        throw new usage_error/* UsageError */.eb(`${JSON.stringify(text)} has a digest, which follows from the content: give a tag instead`);
    }
    return {
        registry,
        tags: [tag ?? 'latest'],
        open: (client) => ({ target: client.repository(registry, repository) }),
    };
}
function openArchive(file) {
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
    const left = rate > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)((totalBytes - doneBytes) / rate)} left` : '';
    return `${percent} % (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(doneBytes)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate)}/s${left}`;
}


/***/ }),

/***/ 77951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   P8: () => (/* binding */ warnOfOtherSource),
/* harmony export */   o4: () => (/* binding */ warnOfLegacySize)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10137);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20911);




/** More than the older registry takes well in one image (LEG-03): GB are 10⁹ bytes. */
const MAX_LEGACY_IMAGE_BYTES = 10e9;
/** Warns of images that the older registry is likely to refuse in the end, before they travel (LEG-03). */
function warnOfLegacySize({ registry }, facts, { hosts, log }) {
    if (!(0,_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .isLegacyRegistry */ .hq)(registry, hosts))
        return;
    for (const { descriptor, manifest } of facts) {
        if (manifest.kind !== 'image')
            continue;
        const size = sizeOf([manifest.config, ...manifest.layers]);
        if (size <= MAX_LEGACY_IMAGE_BYTES)
            continue;
        log.warning(`the image ${descriptor.digest} has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size)}, more than the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(MAX_LEGACY_IMAGE_BYTES)} that ${registry} takes in one image: push to ${hosts.container} instead, or make it smaller`);
    }
}
/** Bytes of a few contents, each once, without those that stay elsewhere. */
function sizeOf(contents) {
    const sizes = new Map(contents.filter((content) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeign */ .jq)(content)).map(({ digest, size }) => [digest, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
/**
 * Warns of a source label that a workflow's token overrides: GitHub links a new package to the workflow's repository (LINK-02). To be
 * called once it is known what the registry was asked with.
 */
function warnOfOtherSource({ registry, repository }, [root], { hosts, log, environment, credentialKinds, }) {
    const own = environment.GITHUB_REPOSITORY ?? '';
    const label = root?.manifest.annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source] ?? root?.labels[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source];
    const isOfJob = own !== '' && credentialKinds.get(registry) === 'installation';
    if (label === undefined || !isOfJob || !(0,_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .mayReceiveDefaultToken */ .nb)(registry, hosts))
        return;
    const ownUrl = `${hosts.serverUrl}/${own}`;
    if (label.replace(/(?:\.git)?\/?$/, '').toLowerCase() === ownUrl.toLowerCase())
        return;
    log.warning(`the label ${_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source} of the image says ${label}, and this workflow is of ${ownUrl}: GitHub links a new package ${registry}/${repository} to the workflow's repository, not to the label's`);
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
// EXTERNAL MODULE: ./build/registry/transport.js + 1 modules
var transport = __webpack_require__(49881);
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
    if (tags.length > 0)
        await steps.tagManifest(root, tags, isMissing);
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
