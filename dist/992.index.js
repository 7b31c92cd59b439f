export const id = 992;
export const ids = [992];
export const modules = {

/***/ 83992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describe: () => (/* binding */ describe)
});

// EXTERNAL MODULE: ./build/images/edit/edit-image.js + 1 modules
var edit_image = __webpack_require__(9885);
// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/registry/copy.js + 4 modules
var copy = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
// EXTERNAL MODULE: ./build/images/layout-index.js
var layout_index = __webpack_require__(34912);
// EXTERNAL MODULE: ./build/images/oci-archive.js
var oci_archive = __webpack_require__(97393);
// EXTERNAL MODULE: ./build/images/oci-tar.js
var oci_tar = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/images/tar-file.js
var tar_file = __webpack_require__(96043);
// EXTERNAL MODULE: ./build/images/tar-image.js + 1 modules
var tar_image = __webpack_require__(59191);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/actions/describe/archive-place.js








/** An image of an oci-archive, which is written again with all its images: the file changes at once, or not at all. */
async function openArchivePlace(file, reference) {
    const tar = await (0,tar_file/* openTar */.O)(file);
    const index = (await (0,oci_tar/* readTarIndex */.Ss)(tar)) ?? layout_index/* EMPTY_LAYOUT_INDEX */.cO;
    const image = await openWholeImage(tar, reference, index);
    const { digest } = image.root;
    const all = (0,layout_index/* namesOfDigest */.mF)(index, digest);
    const named = reference === '' ? all : (0,oci_digest/* isDigest */.Bc)(reference) ? [] : [reference];
    const archive = (0,oci_archive/* createOciArchive */.Y)(file);
    return {
        ...{ source: image.source, root: image.root, registry: undefined, hasEntry: true, name: file, named },
        findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
        findLeftBehind: async () => [],
        openTarget: () => archive,
        async finish(edited, moved) {
            const isNameless = reference === '' || all.length === 0;
            const described = (0,layout_index/* withSuccessor */.jh)(index, digest, edited, isNameless ? undefined : moved);
            await copyOthers(tar, index, described, archive);
            await archive.finish(described);
        },
        async close() {
            await archive.discard();
            await image.close();
        },
    };
}
/** @throws UserError for an image of which the archive holds a part only: written again, it would be another one */
async function openWholeImage(tar, reference, { manifests }) {
    const image = await (0,tar_image/* openTarImage */.Z)(tar, reference, 'own');
    if (manifests.some(({ digest }) => digest === image.root.digest))
        return image;
    await image.close();
    throw new errors/* UserError */.y(`${tar.name} does not hold all platforms of its image, so it cannot be described: save it again with all of them, or push it and describe it there`);
}
/** Of the images of the archive those that stay as they are. */
async function copyOthers(tar, index, described, archive) {
    const kept = index.manifests.filter(({ digest }) => described.manifests.some((entry) => entry.digest === digest));
    for (const { digest } of kept) {
        const { source, root, close } = await openWholeImage(tar, digest, index);
        await (0,copy/* copyGraph */.a)(source, archive, root).finally(close);
    }
}

;// CONCATENATED MODULE: ./build/actions/describe/described-place.js
/** The word for every tag, in place of a list. */
function isEveryTag(moving) {
    return moving.length === 1 && moving[0] === 'all';
}

// EXTERNAL MODULE: ./build/images/edit/edit-keys.js
var edit_keys = __webpack_require__(94591);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/actions/describe/entry-annotations.js



/**
 * The edited root with the annotations that its own entry gets, which stands in the index of a layout and nowhere in a registry.
 * @param edited the root after the edit, with the annotations from before
 * @throws UserError when a registry is to have such annotations
 */
function withEntryAnnotations(edited, { hasEntry, name }, { annotations: edits = [] }) {
    const level = (0,media_types/* isIndexType */.$U)(edited.mediaType) ? 'index-descriptor' : 'manifest-descriptor';
    const wanted = (0,edit_keys/* editsFor */.L7)(edits, edited.platform).filter((edit) => edit.level === level);
    const [set] = wanted.filter(({ value }) => value !== undefined);
    if (set !== undefined && !hasEntry) {
        throw new errors/* UserError */.y(`${level}:${set.key} has no place in ${name}: a registry keeps no descriptor of the image itself. Write ${level.replace('-descriptor', '')}:${set.key}=…`);
    }
    if (wanted.length === 0 || !hasEntry)
        return edited;
    const annotations = new Map(Object.entries(edited.annotations ?? {}));
    for (const { key, value } of wanted) {
        if (value === undefined)
            annotations.delete(key);
        else
            annotations.set(key, value);
    }
    return { ...edited, annotations: Object.fromEntries(annotations) };
}

// EXTERNAL MODULE: ./build/images/oci-layout.js + 1 modules
var oci_layout = __webpack_require__(35363);
;// CONCATENATED MODULE: ./build/actions/describe/layout-place.js


/** An image in an OCI layout folder. An empty reference means the only one that there is, under all its names. */
async function openLayoutPlace(folder, reference) {
    const layout = await (0,oci_layout/* openOciLayout */.e)(folder);
    const root = await layout.resolve(reference);
    await layout.checkComplete(root);
    const all = await layout.namesOf(root.digest);
    const named = reference === '' ? all : (0,oci_digest/* isDigest */.Bc)(reference) ? [] : [reference];
    return {
        ...{ source: layout, root, registry: undefined, named, hasEntry: true, name: folder },
        findTags: async () => ({ found: all.filter((name) => !named.includes(name)), unread: 0 }),
        findLeftBehind: async () => [],
        openTarget: () => ({ ...layout, tag: async () => undefined }),
        async finish(edited, moved) {
            const isNameless = reference === '' || all.length === 0;
            await layout.replace(root.digest, edited, isNameless ? undefined : moved);
        },
        close: async () => undefined,
    };
}

// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
;// CONCATENATED MODULE: ./build/actions/describe/list-changes.js


/** What reads differently after an edit, manifest by manifest. */
function listChanges(before, after, replaced) {
    return [...replaced].flatMap(([from, to]) => {
        const [old, now] = [before.get(from), after.get(to.digest)];
        if (old === undefined || now === undefined)
            return [];
        const name = nameOf(old, before);
        return [
            ...compare(`${name} annotation`, old.manifest.annotations, now.manifest.annotations),
            ...compare(`${name} label`, old.config?.fields.config?.Labels, now.config?.fields.config?.Labels),
        ];
    });
}
function nameOf({ descriptor, manifest }, documents) {
    if (manifest.kind === 'index')
        return 'index';
    const platform = (0,image_documents/* platformOf */.t)(descriptor, documents);
    return platform === undefined ? 'manifest' : (0,oci_platform/* formatPlatform */.Bq)(platform);
}
function compare(place, before, after) {
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...keys].flatMap((key) => {
        const change = { place, key, before: textOf(before?.[key]), after: textOf(after?.[key]) };
        return change.before === change.after ? [] : [change];
    });
}
function textOf(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: ./build/oci/content.js
var content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/registry/limiter.js
var registry_limiter = __webpack_require__(26754);
// EXTERNAL MODULE: ./build/actions/usage-error.js
var usage_error = __webpack_require__(89792);
;// CONCATENATED MODULE: ./build/actions/describe/left-behind.js


/** The tags of older cosign versions, after `sha256-<hex>`. */
const COSIGN_SUFFIXES = { '.sig': 'signature', '.att': 'attestation', '.sbom': 'SBOM' };
/** Finds referrers and signatures of manifests (ACT-07). Registries that refuse the question have none. */
async function findLeftBehind(remote, tags, subjects) {
    const known = new Set(tags);
    const found = await Promise.all(subjects.map(async (subject) => [
        ...(await findReferrers(remote, subject)),
        ...cosignTags(known, subject),
    ]));
    return found.flat();
}
async function findReferrers(remote, subject) {
    const found = [];
    try {
        for await (const { digest, artifactType, mediaType } of remote.referrers(subject)) {
            found.push({ subject, name: digest, kind: artifactType ?? mediaType });
        }
    }
    catch (error) {
        if (!(0,registry_errors/* isRefusal */.vu)(error, 401, 403, 404))
            throw error;
    }
    return found;
}
function cosignTags(tags, subject) {
    return Object.entries(COSIGN_SUFFIXES).flatMap(([suffix, kind]) => {
        const name = `${(0,oci_digest/* algorithmOf */.Hy)(subject)}-${(0,oci_digest/* hexOf */.ZD)(subject)}${suffix}`;
        return tags.has(name) ? [{ subject, name, kind }] : [];
    });
}

;// CONCATENATED MODULE: ./build/actions/describe/registry-place.js







const PARALLEL_LOOKUPS = 8;
/** A package may have tens of thousands of tags, each of which is a request. */
const MAX_LOOKUPS = 500;
/** An image of a registry. */
async function openRegistryPlace(text, client) {
    const { registry, repository, tag, digest } = (0,usage_error/* asUsage */.im)(() => (0,reference/* parseReference */.F2)(text));
    const remote = client.repository(registry, repository);
    const named = digest === undefined ? [tag ?? 'latest'] : [];
    const manifest = await remote.manifest(digest ?? named[0] ?? '');
    const root = manifest.descriptor;
    let listed;
    const list = () => {
        listed ??= listTags(remote);
        return listed;
    };
    return {
        ...{ source: withRead(remote, manifest), root, registry, named, hasEntry: false },
        name: `${registry}/${repository}`,
        async findTags(moving) {
            const tags = (await list()).filter((known) => !named.includes(known) && !isOfReferrers(known));
            return searchTags(remote, root.digest, tags, moving);
        },
        findLeftBehind: async (replaced) => findLeftBehind(remote, await list(), replaced),
        openTarget: (isNew) => withKnownContent(remote, isNew),
        finish: async () => undefined,
        close: async () => undefined,
    };
}
/** What has been read already is not read again. */
function withRead(remote, { descriptor: root, bytes }) {
    return {
        resolve: remote.resolve,
        fetch: (descriptor, from) => descriptor.digest === root.digest
            ? (0,content/* createContent */.sY)(root, bytes).open(from)
            : remote.fetch(descriptor, from),
    };
}
/** What was below the image before the edit is there, what the edit made is not: nothing of both is asked for. */
function withKnownContent(remote, isNew) {
    const target = {
        exists: async ({ digest }) => !isNew(digest),
        push: async (content, options) => isNew(content.descriptor.digest) ? remote.push(content, { ...options, isAbsent: true }) : 'exists',
        tag: (descriptor, tag) => remote.tag(descriptor, tag),
        putManifest: (content, tags, options) => remote.putManifest(content, tags, options),
    };
    return target;
}
/** Of too many tags the last are looked at, which GitHub lists last because they are the newest. */
async function searchTags(remote, digest, tags, moving) {
    const newest = isEveryTag(moving) ? tags : tags.slice(-MAX_LOOKUPS);
    const wanted = new Set([...(isEveryTag(moving) ? [] : moving), ...newest]);
    const limiter = (0,registry_limiter/* createLimiter */.z)(PARALLEL_LOOKUPS);
    const leads = async (tag) => (await remote.find(tag))?.digest === digest;
    const found = await Promise.all([...wanted].map((tag) => limiter(async () => ((await leads(tag)) ? [tag] : []))));
    return { found: found.flat(), unread: tags.length - newest.length };
}
/** What stands for referrers and signatures is no tag of an image. */
function isOfReferrers(tag) {
    return /^sha\d+-[0-9a-f]{64}/.test(tag);
}
/** None where tags cannot be listed. */
async function listTags(remote) {
    try {
        const tags = [];
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

// EXTERNAL MODULE: ./build/actions/markdown.js
var markdown = __webpack_require__(39863);
;// CONCATENATED MODULE: ./build/actions/describe/summarize-description.js

/** The page of a description in the job summary. */
function summarizeDescription(description) {
    const { place, before, after, moved, otherTags, changes, leftBehind, isDryRun } = description;
    const title = isDryRun ? 'Dry run: nothing was changed in' : 'Described';
    return [
        `### ${title} ${(0,markdown/* markdownCode */.D9)(place)}`,
        `${(0,markdown/* markdownCode */.D9)(before)} → ${(0,markdown/* markdownCode */.D9)(after)}${moved.length === 0 ? '' : `, now ${codes(moved)}`}`,
        (0,markdown/* markdownTable */.Qj)(['Where', 'Key', 'Before', 'After'], changes.map(({ place: where, key, before: old, after: now }) => [
            (0,markdown/* escapeMarkdown */.FV)(where),
            (0,markdown/* markdownCode */.D9)(key),
            old === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(old),
            now === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(now),
        ])),
        ...(otherTags.length === 0 ? [] : [`Still at the old digest: ${codes(otherTags)}`]),
        ...(leftBehind.length === 0
            ? []
            : [
                'About the old digest, and not about the new one:',
                leftBehind.map(({ kind, name }) => `- ${(0,markdown/* escapeMarkdown */.FV)(kind)}: ${(0,markdown/* markdownCode */.D9)(name)}`).join('\n'),
            ]),
        '',
    ].join('\n\n');
}
function codes(texts) {
    return texts.map(markdown/* markdownCode */.D9).join(', ');
}

// EXTERNAL MODULE: ./build/actions/image-source.js + 1 modules
var image_source = __webpack_require__(14261);
// EXTERNAL MODULE: ./build/actions/metadata/inherited-values.js
var inherited_values = __webpack_require__(88249);
// EXTERNAL MODULE: ./build/actions/metadata/known-image.js + 4 modules
var known_image = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/actions/metadata/plan-edits.js
var plan_edits = __webpack_require__(28421);
// EXTERNAL MODULE: ./build/actions/metadata/wanted-metadata.js + 1 modules
var wanted_metadata = __webpack_require__(2122);
;// CONCATENATED MODULE: ./build/actions/describe.js

















/** Sets annotations and labels of an image that is there, without building it again (ACT-07, ACT-08). */
async function describe(inputs, context) {
    const wanted = (0,wanted_metadata/* readWantedMetadata */.p)(inputs, context.hosts.serverUrl);
    const name = (0,image_source/* parseImageSource */.AB)(inputs.image);
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (client, access) => {
        const place = await openPlace(name, client);
        try {
            const registry = place.registry ?? context.hosts.container;
            const { documents, own } = await (0,known_image/* readKnownImage */.N)(place, inputs, { registry, access, context });
            const edits = (0,plan_edits/* planEdits */.r)(place.root.mediaType, { ...wanted, own });
            return await describePlace({ place, documents, edits, inputs, context });
        }
        finally {
            await place.close();
        }
    });
}
function openPlace(name, client) {
    switch (name.transport) {
        case 'docker':
            return openRegistryPlace(name.reference, client);
        case 'oci':
            return openLayoutPlace(name.path, name.reference);
        case 'oci-archive':
            return openArchivePlace(name.path, name.reference);
        default:
            throw new usage_error/* UsageError */.eb(`image: what is in ${name.transport}: cannot be changed; push it first, or copy it to oci:DIR, and describe that`);
    }
}
async function describePlace(task) {
    const { place, documents, edits, inputs, context } = task;
    const { log } = context;
    const edited = (0,edit_image/* editImage */.i)(documents, place.root, edits);
    const root = withEntryAnnotations(edited.root, place, edits);
    const source = (0,edit_image/* createEditedSource */.T)(place.source, documents, edited);
    const after = await (0,image_documents/* readImageDocuments */.k)(source, root);
    const { serverUrl } = context.hosts;
    (0,inherited_values/* warnOfInherited */._)(after, serverUrl, inputs.repository && `${serverUrl}/${inputs.repository}`, log);
    const before = place.root.digest;
    const isChanged = JSON.stringify(root) !== JSON.stringify(place.root);
    if (!isChanged) {
        log.info(`${place.name} says all that already: nothing has changed.`);
        return { digest: before, 'previous-digest': before, changed: false, 'other-tags': [] };
    }
    const search = place.findTags(inputs.moveTags);
    // Only tags that move have to be known before anything is stored.
    const moving = inputs.moveTags.length === 0 ? [] : movingTags(inputs.moveTags, await search, place.named);
    const [{ found, unread }, leftBehind] = await Promise.all([
        search,
        place.findLeftBehind([...edited.replaced.keys()]),
        inputs.dryRun ? undefined : store(task, edited, root, source, moving),
    ]);
    const otherTags = found.filter((tag) => !moving.includes(tag));
    await report(task, {
        ...{ place: place.name, before, after: root.digest, isDryRun: inputs.dryRun },
        ...{ moved: [...place.named, ...moving], otherTags, unreadTags: unread, leftBehind },
        changes: listChanges(documents, after, edited.replaced),
    });
    return { digest: root.digest, 'previous-digest': before, changed: true, 'other-tags': otherTags };
}
/** @throws UsageError for a tag that does not lead to the image: moving it would take it from another one */
function movingTags(wanted, { found }, named) {
    if (isEveryTag(wanted))
        return [...found];
    const further = wanted.filter((tag) => !named.includes(tag));
    const stray = further.find((tag) => !found.includes(tag));
    if (stray === undefined)
        return further;
    const known = found.length === 0 ? 'no other tag does' : `those that do: ${found.join(', ')}`;
    throw new usage_error/* UsageError */.eb(`move-tags: ${JSON.stringify(stray)} does not point to the image; ${known}`);
}
async function store({ place, context }, { contents }, root, source, moving) {
    const tags = [...place.named, ...moving];
    const target = place.openTarget((digest) => contents.has(digest));
    await (0,copy/* copyGraph */.a)(source, target, root, { tags, signal: context.signal });
    await place.finish(root, tags);
}
async function report({ context, inputs }, description) {
    const { log, step } = context;
    const { place, before, after, changes, otherTags, unreadTags, leftBehind } = description;
    for (const { place: where, key, after: value } of changes) {
        log.info(value === undefined ? `${where}: ${key} removed` : `${where}: ${key}=${value}`);
    }
    log.info(`${inputs.dryRun ? 'Dry run: would turn' : 'Turned'} ${place}@${before} into ${after}.`);
    if (otherTags.length > 0)
        log.info(`Still at the old digest: ${otherTags.join(', ')} (move-tags moves them)`);
    if (unreadTags > 0) {
        log.info(`${unreadTags} older tags were not looked at: there are too many. move-tags: all looks at each`);
    }
    if (leftBehind.length > 0) {
        log.warning(`${leftBehind.map(({ kind, name }) => `${kind} ${name}`).join(', ')}: about the old digest, so sign and attest again`);
    }
    await step?.appendSummary(log.redact(summarizeDescription(description)));
}


/***/ }),

/***/ 97393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createOciArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56118);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29215);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1564);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34912);










/** Begins to write with the first push. An existing file is replaced. Times and owners are 0: equal pushes make equal bytes. */
function createOciArchive(file) {
    const held = new Set();
    const temporary = `${file}.partial-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    let index = _layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .EMPTY_LAYOUT_INDEX */ .cO;
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
            await add(`blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .hexOf */ .ZD)(digest)}`, size, () => (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_7__/* .verified */ .zr)(content), signal);
            onBytes?.(size);
            return 'uploaded';
        },
        async tag(descriptor, tag) {
            index = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .withEntry */ .rM)(index, descriptor, tag);
        },
        async finish(given = index) {
            await addText(_layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .LAYOUT_MARKER */ .Ys.name, _layout_index_js__WEBPACK_IMPORTED_MODULE_9__/* .LAYOUT_MARKER */ .Ys.content);
            await addText('index.json', given);
            await tar?.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(temporary, file);
        },
        async discard() {
            await tar?.abort();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(temporary, { force: true });
        },
    };
}
async function openTar(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(file), { recursive: true });
    const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_6__.pack)();
    const written = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(tar, (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createWriteStream)(file, { flags: 'wx' }));
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
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(entry, 'drain');
    }
    entry.end(undefined);
    await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(entry, 'finish');
}


/***/ })

};
