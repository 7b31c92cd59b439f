export const id = 151;
export const ids = [151];
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
/* harmony export */   W: () => (/* binding */ platformsOf),
/* harmony export */   v: () => (/* binding */ readImageFacts)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77381);
/* harmony import */ var _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51538);







/** Configs are small; one of this size is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
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
/** Platforms as docker writes them, each once, in the order of the image. */
function platformsOf(facts) {
    const texts = facts.flatMap(({ platform }) => (platform === undefined ? [] : [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform)]));
    return [...new Set(texts)];
}
async function readContent(source, descriptor) {
    try {
        return await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_6__/* .contentOf */ .$)(source, descriptor));
    }
    catch (error) {
        // Damaged: the source can say which file it is.
        throw error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .c ? new _registry_copy_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CopyError */ .k('source', descriptor, error) : error;
    }
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > MAX_CONFIG_BYTES)
        return {};
    return parseObject(await readContent(source, config));
}
/** Configs are the business of runtimes: one that is no JSON object has simply no facts. */
function parseObject(bytes) {
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
function platformOf(descriptor, config) {
    const { os, architecture, variant } = config;
    const fromConfig = typeof os === 'string' && typeof architecture === 'string' && os !== '' && architecture !== ''
        ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
        : undefined;
    const platform = descriptor.platform ?? fromConfig;
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
}
function labelsOf(config) {
    const labels = config.config?.Labels;
    if (typeof labels !== 'object' || labels === null)
        return {};
    return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
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

/***/ 15151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/registry/copy.js + 4 modules
var copy = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/registry/copy-error.js
var copy_error = __webpack_require__(51538);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/actions/access.js + 26 modules
var access = __webpack_require__(41301);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/destinations.js


/**
 * Reads the inputs `image` and `tags`: a tag that is written in `image` counts too, and `latest` when there is none.
 * @throws UsageError that names the input and the rule it breaks
 */
function readDestinations(images, tags, hosts, log) {
    const wanted = tags.map((tag) => (0,usage_error/* parseInput */.CU)('tags', tag, oci_reference/* parseTag */.ED));
    return images.map((text) => {
        const { registry, repository, tag } = parseImage(text, hosts, log);
        const all = [...(tag === undefined ? [] : [tag]), ...wanted];
        return { registry, repository, tags: all.length === 0 ? ['latest'] : [...new Set(all)] };
    });
}
function referencesOf({ registry, repository, tags }) {
    return tags.map((tag) => (0,oci_reference/* formatReference */.FH)({ registry, repository, tag }));
}
function parseImage(text, hosts, log) {
    const lower = lowerName(text);
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
/** Names are lower case; a tag keeps its case. */
function lowerName(text) {
    const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
    return colon === -1 ? text.toLowerCase() : text.slice(0, colon).toLowerCase() + text.slice(colon);
}
/** The name in the container registry of an image in the legacy registry, when `registry` is that (LEG-05). */
function successorOfLegacy({ registry, repository }, hosts) {
    const isLegacy = registry === hosts.legacy || registry === new URL(hosts.serverUrl).host;
    return isLegacy ? `${hosts.container}/${repository}` : undefined;
}

// EXTERNAL MODULE: ./build/actions/dry-run.js
var dry_run = __webpack_require__(86917);
// EXTERNAL MODULE: ./build/actions/format.js
var format = __webpack_require__(10137);
// EXTERNAL MODULE: ./build/actions/hosts.js
var hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/image-facts.js
var image_facts = __webpack_require__(67743);
// EXTERNAL MODULE: ./build/actions/image-source.js + 12 modules
var image_source = __webpack_require__(95266);
// EXTERNAL MODULE: ./build/actions/progress.js
var progress = __webpack_require__(79141);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/actions/printable.js
var printable = __webpack_require__(4147);
;// CONCATENATED MODULE: ./build/actions/markdown.js

/** Untrusted text inside Markdown or HTML, table cells and code included: one line that shows exactly these characters. */
function escapeMarkdown(text) {
    return (0,printable/* printable */.g)(text).replaceAll(/[^\p{L}\p{N} ,.\-/]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/** A short piece of code. Entities work in it, as they do not between backticks. */
function markdownCode(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines to copy, with the copy button that GitHub shows. */
function markdownCodeBlock(lines) {
    return `<pre><code>${lines.map(escapeMarkdown).join('\n')}</code></pre>`;
}
/** A table of cells that are Markdown already. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./build/actions/push-summary.js




/** A summary has at most 1 MiB: more rows than anybody reads are left out. */
const MAX_ROWS = 200;
const OUTCOMES = {
    uploaded: 'uploaded',
    mounted: 'mounted from another repository',
    exists: 'already there',
    foreign: 'foreign, stays where it is',
};
/** The page of a push in the job summary (ACT-06): pull commands, and what happened to each part. */
function summarizePush({ references, report, platforms, isDryRun }) {
    const [first] = references;
    if (first === undefined)
        throw new RangeError('a push has a reference');
    const { registry, repository } = first;
    const byDigest = (0,oci_reference/* formatReference */.FH)({ registry, repository, digest: report.root.digest });
    const facts = [
        `${(0,format/* formatBytes */.z3)(report.size)} in ${(0,format/* count */.U9)(report.nodes.length, 'part')}`,
        `${(0,format/* formatBytes */.z3)(report.uploadedBytes)} ${isDryRun ? 'would be uploaded' : 'uploaded'}`,
        ...(platforms.length > 0 ? [platforms.map(escapeMarkdown).join(', ')] : []),
    ];
    return [
        `### ${isDryRun ? 'Dry run: nothing was pushed to' : 'Pushed'} ${markdownCode(`${registry}/${repository}`)}`,
        facts.join(' · '),
        markdownCodeBlock([
            ...references.map((reference) => pullCommand((0,oci_reference/* formatReference */.FH)(reference))),
            pullCommand(byDigest),
        ]),
        describeParts(report),
        '',
    ].join('\n\n');
}
function pullCommand(reference) {
    return `docker pull ${reference}`;
}
function describeParts({ nodes }) {
    const rows = nodes
        .slice(0, MAX_ROWS)
        .map(({ descriptor, outcome }) => [
        markdownCode((0,format/* shortDigest */.VK)(descriptor.digest)),
        (0,media_types/* isManifestType */.Q3)(descriptor.mediaType) ? 'manifest' : 'blob',
        escapeMarkdown(descriptor.mediaType),
        (0,format/* formatBytes */.z3)(descriptor.size),
        OUTCOMES[outcome],
    ]);
    const table = markdownTable(['Digest', 'Kind', 'Type', 'Size', 'What happened'], rows);
    const left = nodes.length - rows.length;
    return left > 0 ? `${table}\n\n… and ${(0,format/* count */.U9)(left, 'further part')}.` : table;
}

;// CONCATENATED MODULE: ./build/actions/push.js













/** Pushes an image that is already built to one or more repositories (ACT-01, ACT-06). */
async function push(inputs, context) {
    const destinations = readDestinations(inputs.image, inputs.tags, context.hosts, context.log);
    for (const destination of destinations)
        noticeLegacy(destination, context);
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (client) => {
        const image = await (0,image_source/* openSourceImage */.nH)(await (0,image_source/* parsePushSource */.TN)(inputs.source), client);
        try {
            return await pushImage({ image, destinations, client, inputs, context });
        }
        catch (error) {
            throw await withDamage(error, image);
        }
        finally {
            await image.close();
        }
    });
}
function noticeLegacy(destination, { hosts, log }) {
    const successor = successorOfLegacy(destination, hosts);
    if (successor === undefined)
        return;
    log.notice(`${destination.registry} is the deprecated Docker registry of GitHub: push to ${successor} instead`);
}
async function pushImage(delivery) {
    const { image, destinations, context } = delivery;
    for (const notice of image.notices)
        context.log.notice(notice);
    const platforms = (0,image_facts/* platformsOf */.W)(await (0,image_facts/* readImageFacts */.v)(image.source, image.root));
    const reports = [];
    for (const destination of destinations) {
        const report = await pushTo(destination, delivery);
        await summarize(destination, report, platforms, delivery);
        reports.push(report);
    }
    return resultOf(delivery, platforms, reports);
}
async function pushTo(destination, { image, client, inputs, context }) {
    const { registry, repository, tags } = destination;
    const { dryRun, concurrency } = inputs;
    const { log, now, signal, step } = context;
    const remote = client.repository(registry, repository);
    const start = now();
    const report = await (0,copy/* copyGraph */.a)(image.source, dryRun ? (0,dry_run/* withDryRun */.D)(remote) : remote, image.root, {
        tags,
        concurrency,
        signal,
        onProgress: (0,progress/* createProgress */.m)({ label: `Uploading to ${registry}/${repository}`, print: log.info, now }),
    });
    // A command line has the references on stdout.
    const shown = step === undefined ? [] : referencesOf(destination);
    for (const reference of shown)
        log.info(`${reference}@${report.root.digest}`);
    log.info(describeResult(report, dryRun, (now() - start) / 1000));
    return report;
}
function describeResult({ size, uploadedBytes }, isDryRun, seconds) {
    const amount = `${(0,format/* formatBytes */.z3)(uploadedBytes)} of ${(0,format/* formatBytes */.z3)(size)}`;
    return isDryRun ? `Dry run: would upload ${amount}.` : `Uploaded ${amount} in ${(0,format/* formatSeconds */.Xo)(seconds)}.`;
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
async function summarize({ registry, repository, tags }, report, platforms, { inputs, context }) {
    const references = tags.map((tag) => ({ registry, repository, tag }));
    const summary = summarizePush({ references, report, platforms, isDryRun: inputs.dryRun });
    await context.step?.appendSummary(context.log.redact(summary));
}
function resultOf({ image, destinations, context }, platforms, reports) {
    const [page] = destinations.flatMap(({ registry, repository }) => (0,hosts/* packagePageUrl */.Ru)(registry, repository, context.hosts) ?? []);
    return {
        digest: image.root.digest,
        references: destinations.flatMap(referencesOf),
        tags: [...new Set(destinations.flatMap(({ tags }) => tags))],
        platforms,
        size: reports[0]?.size ?? 0,
        'uploaded-bytes': reports.reduce((sum, { uploadedBytes }) => sum + uploadedBytes, 0),
        ...(page === undefined ? {} : { 'package-url': page }),
    };
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
        const push = () => target.push(open(node), { onBytes: (count) => ledger.sent(node, count), mountFrom, signal });
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
        mountFrom: [...(options.mountFrom ?? []), ...neighbourOf(source, target)],
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
