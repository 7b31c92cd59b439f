export const id = 1712;
export const ids = [1712];
export const modules = {

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

/***/ 39863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   IS: () => (/* binding */ markdownCodeBlock),
/* harmony export */   Qj: () => (/* binding */ markdownTable)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4147);

/** Untrusted text inside Markdown or HTML, table cells and code included: one line that shows exactly these characters. */
function escapeMarkdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).replaceAll(/[^\p{L}\p{N} ,.\-/]/gu, (character) => `&#${character.codePointAt(0)};`);
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


/***/ }),

/***/ 4334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Th: () => (/* binding */ createCompression),
/* harmony export */   XC: () => (/* binding */ DEFAULT_COMPRESSION),
/* harmony export */   rE: () => (/* binding */ layerTypeOf)
/* harmony export */ });
/* unused harmony export COMPRESSION_FORMATS */
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);


const COMPRESSION_FORMATS = (/* unused pure expression or super */ null && (['gzip', 'zstd']));
const MAX_LEVEL = { gzip: 9, zstd: 19 };
/**
 * gzip 4: as fast as 1 and 6 % smaller, twice as fast as docker's 6 for 3 % more bytes (64 MiB of programs: 44.1, 41.6
 * and 40.6 %). zstd 3 is that tool's own default.
 */
const DEFAULT_LEVEL = { gzip: 4, zstd: 3 };
const DEFAULT_COMPRESSION = { format: 'gzip', level: DEFAULT_LEVEL.gzip };
/** @throws UserError for a level that the format does not have */
function createCompression(format, level) {
    if (level !== undefined && (level < 1 || level > MAX_LEVEL[format])) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`compression level ${level} is not one of ${format}: it has 1 to ${MAX_LEVEL[format]}`);
    }
    return { format, level: level ?? DEFAULT_LEVEL[format] };
}
/** The media type of an image's layer in this format. */
function layerTypeOf({ format }) {
    return format === 'zstd' ? _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociLayerZstd : _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.ociLayerGzip;
}


/***/ }),

/***/ 16626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ pushByEngine),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   nK: () => (/* binding */ removeNames),
/* harmony export */   zE: () => (/* binding */ EnginePushError)
/* harmony export */ });
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54856);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29215);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);



/** Why an Engine could not push: what it said itself. */
class EnginePushError extends Error {
    name = 'EnginePushError';
}
const MAX_MESSAGE_BYTES = 64 * 1024;
/** The push as the docker command asks for it, under a name that is taken away again. @throws EnginePushError */
async function pushByEngine(push, send) {
    if (push.isNamed) {
        await pushNamed(push, send);
        return { tidied: Promise.resolve() };
    }
    const { image, repository, tag, signal } = push;
    const query = `repo=${encodeURIComponent(repository)}&tag=${encodeURIComponent(tag)}`;
    const path = `/images/${encodeName(image)}/tag?${query}`;
    await expectStatus(await send({ method: 'POST', path, signal }), 201);
    const tidy = () => takeNameAway(`${repository}:${tag}`, send);
    try {
        await pushNamed(push, send);
    }
    catch (error) {
        await tidy();
        throw error;
    }
    return { tidied: tidy() };
}
async function takeNameAway(name, send) {
    try {
        await expectStatus(await untag(name, send), 200);
    }
    catch (error) {
        if (!(error instanceof EnginePushError || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        const message = `the Engine keeps the name ${name} for the image (${error.message}): docker rmi ${name} takes it away`;
        throw new EnginePushError(message, { cause: error });
    }
}
/** Removes all names that begin with `repository`. What the Engine does not let go stays. */
async function removeNames(repository, send) {
    const filters = JSON.stringify({ reference: [repository] });
    const { body } = await send({ path: `/images/json?filters=${encodeURIComponent(filters)}` });
    const images = JSON.parse(new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES)));
    const names = images.flatMap(({ RepoTags }) => RepoTags ?? []);
    for (const name of names.filter((text) => text.startsWith(`${repository}:`))) {
        await (await untag(name, send)).body.dump();
    }
}
function untag(name, send) {
    return send({ method: 'DELETE', path: `/images/${encodeName(name)}?noprune=1` });
}
async function pushNamed({ repository, tag, platform, credential, onLayer = () => undefined, signal }, send) {
    const only = platform === undefined ? '' : `&platform=${encodeURIComponent(JSON.stringify(platform))}`;
    const pushing = await send({
        method: 'POST',
        path: `/images/${encodeName(repository)}/push?tag=${encodeURIComponent(tag)}${only}`,
        headers: { 'x-registry-auth': encodeLogin(credential, repository) },
        timeoutMs: 0,
        signal,
    });
    if (pushing.statusCode !== 200)
        return expectStatus(pushing, 200);
    try {
        await readProgress(pushing.body, onLayer);
    }
    catch (cause) {
        signal?.throwIfAborted();
        if (!(cause instanceof SyntaxError || (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNetworkError */ .TX)(cause)))
            throw cause;
        throw new EnginePushError(`its answer broke off: ${cause.message}`, { cause });
    }
}
/** As the Engine API wants it; the Engine gives it to `serveraddress` alone. */
function encodeLogin(credential, repository) {
    const host = repository.replace(/\/.*/, '');
    // What every Engine takes for Docker Hub.
    const serveraddress = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const login = credential !== undefined && 'identityToken' in credential
        ? { identitytoken: credential.identityToken }
        : credential;
    // With its padding: without, an Engine takes it for no login at all.
    const base64 = Buffer.from(JSON.stringify({ ...login, serveraddress })).toString('base64');
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}
async function expectStatus({ statusCode, body }, expected) {
    const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(body, MAX_MESSAGE_BYTES));
    if (statusCode !== expected)
        throw new EnginePushError(`${statusCode}: ${text.trim()}`);
}
/** One JSON object a line; a failure is one of them. */
async function readProgress(lines, onLayer) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of lines) {
        const complete = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
        rest = (complete.pop() ?? '').slice(0, MAX_MESSAGE_BYTES);
        for (const line of complete.filter((text) => text.trim() !== '')) {
            const layer = parseProgress(line);
            if (layer !== undefined)
                onLayer(layer);
        }
    }
}
/** Undefined for lines about anything else than a layer that is on its way or there. */
function parseProgress(line) {
    const { errorDetail, id, status, progressDetail } = JSON.parse(line);
    if (errorDetail !== undefined)
        throw new EnginePushError(String(errorDetail.message));
    if (typeof id !== 'string' || typeof status !== 'string')
        return undefined;
    const outcome = OUTCOMES.find(([words]) => words.test(status))?.[1];
    if (outcome !== undefined)
        return { id, outcome };
    const { current, total } = progressDetail ?? {};
    const isCounted = typeof current === 'number' && typeof total === 'number';
    return isCounted ? { id, sentBytes: current, totalBytes: total } : undefined;
}
const OUTCOMES = [
    [/^Pushed$/, 'uploaded'],
    [/already exists$/i, 'exists'],
    [/^Mounted from /, 'mounted'],
];
function encodeName(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 55855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ composeIndex),
/* harmony export */   ax: () => (/* binding */ narrowIndex),
/* harmony export */   wS: () => (/* binding */ selectChildren)
/* harmony export */ });
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71392);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44647);




/** What a platform is meant to have when it does not say (containerd's rules). */
const DEFAULT_VARIANTS = { amd64: 'v1', arm: 'v7', arm64: 'v8' };
/**
 * The children of the wanted platforms, in the order in which they came, and the attestations about them.
 * @throws UserError for a platform that none has, with those that there are
 */
function selectChildren(children, { platforms, attestations }) {
    const images = children.filter(({ descriptor }) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    const isWanted = (wanted, { platform }) => platform !== undefined && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPlatform */ .pC)(withVariant(platform), wanted);
    for (const wanted of platforms) {
        if (!images.some((image) => isWanted(wanted, image)))
            throw noSuchPlatform(wanted, images);
    }
    const kept = images.filter((image) => platforms.length === 0 || platforms.some((wanted) => isWanted(wanted, image)));
    const digests = new Set(kept.map(({ descriptor }) => descriptor.digest));
    const isKept = (child) => {
        if (!(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(child.descriptor))
            return kept.includes(child);
        const subject = child.descriptor.annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTATION */ .B.subject];
        return attestations === 'keep' && (subject === undefined || digests.has(subject));
    };
    return children.filter(isKept);
}
/**
 * The bytes of an OCI index of these children. Their order is that of the platforms, attestations last, and not the one
 * in which they came: the same children give the same digest (ACT-03).
 * @throws UserError when two images are for one platform, or one is for none
 */
function composeIndex(children) {
    const unique = [...new Map(children.map((child) => [child.descriptor.digest, child])).values()];
    const images = unique.filter(({ descriptor }) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    const attestations = unique.filter(({ descriptor }) => (0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H)(descriptor));
    if (images.length === 0)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('there is no image to make an index of: give one in sources');
    refuseDuplicates(images);
    const ordered = [...images.sort(byKey(keyOf)), ...attestations.sort(byKey(subjectOf))];
    const index = {
        schemaVersion: 2,
        mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.ociIndex,
        manifests: ordered.map(entryOf),
    };
    return Buffer.from(JSON.stringify(index));
}
/** The bytes of an index with nothing changed but which children it lists. */
function narrowIndex(bytes, kept) {
    const document = JSON.parse(new TextDecoder().decode(bytes));
    return Buffer.from(JSON.stringify({ ...document, manifests: kept.map(({ descriptor }) => descriptor) }));
}
function noSuchPlatform(wanted, images) {
    const known = images.map(({ platform }) => platform === undefined ? 'an image without platform' : (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform));
    const names = [...new Set(images.map(({ from }) => from))].join(', ');
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`platforms: there is no ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(wanted)} in ${names}, only ${[...new Set(known)].join(', ')}`);
}
function refuseDuplicates(images) {
    const seen = new Map();
    for (const image of images) {
        const { platform, descriptor, from } = image;
        if (platform === undefined) {
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${from}: the config of ${descriptor.digest} names no platform ("os" and "architecture"), so an index cannot list it`);
        }
        const key = keyOf(image);
        const other = seen.get(key);
        if (other !== undefined) {
            throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`two images are for ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}: ${other.descriptor.digest} of ${other.from}, and ${descriptor.digest} of ${from}. Leave one out of sources`);
        }
        seen.set(key, image);
    }
}
/** Equal for platforms that are the same, however much of them is written down. */
function keyOf({ platform }) {
    if (platform === undefined)
        return '';
    const features = platform['os.features']?.toSorted().join(',') ?? '';
    return [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(withVariant(platform)), platform['os.version'] ?? '', features].join(' ');
}
function subjectOf({ descriptor }) {
    return `${descriptor.annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTATION */ .B.subject] ?? ''} ${descriptor.digest}`;
}
function byKey(key) {
    return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
function withVariant(platform) {
    const { architecture, variant = '' } = platform;
    const implied = variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
    return implied === undefined ? platform : { ...platform, variant: implied };
}
/** Always the same fields in the same order. */
function entryOf({ descriptor, platform }) {
    const { mediaType, digest, size, artifactType, annotations } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType !== undefined && { artifactType }),
        ...(annotations && { annotations: sorted(annotations) }),
        ...(platform && { platform: sorted(platform) }),
    };
}
function sorted(value) {
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
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

/***/ 71392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ATTESTATION),
/* harmony export */   H: () => (/* binding */ isAttestation)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44647);

/** BuildKit's own words, on an index's entry for an attestation manifest. */
const ATTESTATION = {
    type: 'vnd.docker.reference.type',
    /** Digest of the image manifest that it is about, in the same index. */
    subject: 'vnd.docker.reference.digest',
};
/** Whether an entry of an index is no image, but BuildKit's attestation of one. */
function isAttestation({ platform, annotations }) {
    return annotations?.[ATTESTATION.type] === 'attestation-manifest' || (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform);
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
