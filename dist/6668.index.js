export const id = 6668;
export const ids = [6668,5363];
export const modules = {

/***/ 53823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ incompleteError),
/* harmony export */   m: () => (/* binding */ findIncomplete)
/* harmony export */ });
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);



const MAX_LISTED_PROBLEMS = 10;
/** The error for an image with these problems. `name` says which image. */
function incompleteError(name, problems) {
    const more = problems.length - MAX_LISTED_PROBLEMS;
    const listed = [...problems.slice(0, MAX_LISTED_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])];
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${name} is not complete: ${listed.join('\n  ')}`);
}
/** Walks from `root` down and says what is missing, has another size, or is no manifest where one is needed. */
async function findIncomplete(root, inventory) {
    const problems = [];
    const seen = new Set();
    const visit = async (descriptor) => {
        if (seen.has(descriptor.digest))
            return;
        seen.add(descriptor.digest);
        const problem = await problemOf(descriptor, inventory);
        if (problem !== undefined)
            problems.push(problem);
        else if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            for (const child of await childrenOf(descriptor, inventory, problems))
                await visit(child);
        }
    };
    await visit(root);
    return problems;
}
async function problemOf(descriptor, inventory) {
    if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(descriptor.mediaType) && descriptor.size > _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ) {
        return `${inventory.nameOf(descriptor)} is a manifest of ${descriptor.size} bytes: registries take at most ${_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ} bytes (4 MiB)`;
    }
    const size = await inventory.sizeOf(descriptor);
    if (size === descriptor.size || (size === undefined && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeign */ .jq)(descriptor)))
        return undefined;
    const name = inventory.nameOf(descriptor);
    return size === undefined
        ? `${name} is missing (${descriptor.size} bytes wanted)`
        : `${name} has ${size} bytes, ${descriptor.size} are wanted`;
}
async function childrenOf(descriptor, inventory, problems) {
    try {
        return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(await inventory.read(descriptor), descriptor.mediaType));
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y || error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .c))
            throw error;
        problems.push(`${inventory.nameOf(descriptor)}: ${error.message}`);
        return [];
    }
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

/***/ 45734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ describeDamage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

/** Hashes bytes: a sentence with `name`, wanted and actual digest when they differ, else undefined. */
async function describeDamage(name, digest, bytes) {
    const digester = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigester */ .QC)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest));
    for await (const chunk of bytes)
        digester.update(chunk);
    const got = digester.digest();
    return got === digest ? undefined : `${name} is damaged: expected ${digest}, its content is ${got}`;
}


/***/ }),

/***/ 15970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openDockerEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _http_undici_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78925);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29215);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46937);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1564);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1787);
/* harmony import */ var _engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37786);
/* harmony import */ var _engine_push_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16626);









/** What `docker info` shows as driver-type of the containerd store. */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';
const ANSWER_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Connects at the first call. */
async function openDockerEngine(endpoint) {
    const client = await openClient(endpoint);
    const send = ({ method = 'GET', path, timeoutMs = ANSWER_TIMEOUT_MS, signal, headers = {}, }) => client
        .request({
        ...{ method, path, headers, headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
        signal: signal ?? null,
    })
        .catch((cause) => {
        signal?.throwIfAborted();
        throw explainConnection(endpoint, cause);
    });
    const getJson = async (path) => {
        const { statusCode, body } = await send({ path });
        const text = new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(body, MAX_ANSWER_BYTES));
        if (statusCode === 404)
            return undefined;
        if (statusCode !== 200)
            throw refused(endpoint, statusCode, text);
        return JSON.parse(text);
    };
    let asked;
    const info = () => {
        asked ??= getJson('/info').then((answer) => (answer ?? {}));
        return asked;
    };
    return {
        async inspect(name) {
            // Engines before Docker 28 pass over the question.
            const image = await getJson(`/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/json?manifests=true`);
            return image === undefined ? undefined : parseImage(image);
        },
        async keepsManifests() {
            const { DriverStatus } = await info();
            return JSON.stringify(DriverStatus ?? []).includes(CONTAINERD_DRIVER);
        },
        async storage() {
            const { Driver: driver, DockerRootDir: folder } = await info();
            const isTold = typeof driver === 'string' && typeof folder === 'string';
            return isTold ? { driver, folder } : undefined;
        },
        async images() {
            const images = ((await getJson('/images/json')) ?? []);
            return images.map(({ Id, RepoTags }) => ({
                id: Id,
                names: (RepoTags ?? []).filter((name) => !name.includes('<none>')),
            }));
        },
        save: (name, options) => saveImage(name, options, endpoint, send),
        isLocal: 'socketPath' in endpoint && process.platform === 'linux',
        push: (options) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .pushByEngine */ .U2)(options, send),
        removeNames: (repository) => (0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .removeNames */ .nK)(repository, send),
        close: () => client.destroy(),
    };
}
async function* saveImage(name, { calledInMessages = name, signal } = {}, endpoint, send) {
    const { statusCode, body } = await send({
        path: `/images/${(0,_engine_push_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeName */ .aA)(name)}/get`,
        timeoutMs: 0, // no limit: it may copy for minutes first
        signal,
    });
    if (statusCode === 404)
        throw removedMeanwhile(calledInMessages);
    if (statusCode !== 200) {
        throw refused(endpoint, statusCode, new TextDecoder().decode(await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(body, MAX_ANSWER_BYTES)));
    }
    try {
        yield* body;
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine at ${endpoint.label} stopped in the middle of saving ${calledInMessages} (${cause.message}): see its log, and whether its disk is full`, { cause });
    }
}
/** @throws UserError when the answer is not that of a Docker Engine */
function parseImage(value) {
    const { Id, Descriptor, RootFS, RepoTags, Os, Architecture, Variant, Config } = value;
    const { Labels } = (Config ?? {});
    const { Layers = [] } = (RootFS ?? {});
    const isValid = (digest) => typeof digest === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(digest);
    if (!isValid(Id) || !Array.isArray(Layers) || !Layers.every(isValid)) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('the Docker Engine answered without image ID or layers: check what DOCKER_HOST leads to');
    }
    return {
        id: Id,
        manifests: (0,_engine_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .parseEngineManifests */ .A)(value),
        diffIds: Layers,
        isTagged: Array.isArray(RepoTags) && RepoTags.length > 0,
        config: { os: Os, architecture: Architecture, variant: Variant || undefined, config: { Labels } },
        ...((Descriptor ?? null) !== null && {
            descriptor: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B)(Descriptor, "the Docker Engine's Descriptor"),
        }),
    };
}
async function openClient(endpoint) {
    if ('socketPath' in endpoint) {
        return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj('http://localhost', { connect: { socketPath: endpoint.socketPath } });
    }
    const { origin, tlsFolder } = endpoint;
    if (tlsFolder === undefined)
        return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj(origin);
    const [ca, cert, key] = await Promise.all(['ca.pem', 'cert.pem', 'key.pem'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tlsFolder, name), 'utf8')));
    return new _http_undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj(origin, { connect: { ca, cert, key } });
}
function removedMeanwhile(name) {
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine's image ${name} was removed meanwhile: build or pull it again`);
}
function explainConnection({ label }, cause) {
    const remedy = cause.code === 'EACCES'
        ? 'this user may not use its socket: add the user to the group "docker", or run as root'
        : cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED'
            ? 'nothing listens there: start Docker, or set DOCKER_HOST to where it listens'
            : `${cause.message}: check DOCKER_HOST and docker context ls`;
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cannot reach the Docker Engine at ${label}: ${remedy}`, { cause });
}
function refused({ label }, statusCode, text) {
    let message = text;
    try {
        message = String(JSON.parse(text).message);
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError))
            throw error; // an answer by something in between
    }
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the Docker Engine at ${label} answered ${statusCode}: ${message.slice(0, 500)}`);
}


/***/ }),

/***/ 88519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findEngineEndpoint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1787);





/**
 * The Engine that the docker command would use: `DOCKER_HOST`, else the context of `DOCKER_CONTEXT` or of
 * `docker context use`, else the local one.
 * @throws UserError for an address that is not reached without help, such as ssh
 */
async function findEngineEndpoint(env = process.env, platform = process.platform) {
    const tlsFolder = env.DOCKER_TLS_VERIFY ? env.DOCKER_CERT_PATH || configFolderOf(env) : undefined;
    if (env.DOCKER_HOST)
        return parseEngineAddress(env.DOCKER_HOST, 'DOCKER_HOST', tlsFolder);
    const context = env.DOCKER_CONTEXT || (await currentContext(env));
    if (context !== undefined && context !== 'default')
        return contextEndpoint(context, env);
    return platform === 'win32'
        ? parseEngineAddress('npipe:////./pipe/docker_engine', 'default')
        : parseEngineAddress('unix:///var/run/docker.sock', 'default');
}
/** @param where says in messages who gave the address */
function parseEngineAddress(address, where, tlsFolder) {
    const separator = address.indexOf('://');
    const scheme = address.slice(0, Math.max(separator, 0));
    const rest = address.slice(separator + 3);
    if (scheme === 'unix' && rest !== '')
        return { label: address, socketPath: rest };
    if (scheme === 'npipe' && rest !== '')
        return { label: address, socketPath: rest.replaceAll('/', '\\') };
    if (['tcp', 'http', 'https'].includes(scheme) && rest !== '') {
        const isTls = scheme === 'https' || tlsFolder !== undefined;
        return {
            label: address,
            origin: `${isTls ? 'https' : 'http'}://${rest}`,
            ...(tlsFolder !== undefined && { tlsFolder }),
        };
    }
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`cannot use the Docker Engine ${JSON.stringify(address)} (${where}): only unix://, npipe:// and tcp:// addresses are supported. Save the image with docker save and push docker-archive:FILE instead`);
}
function configFolderOf(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
}
async function currentContext(env) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolderOf(env), 'config.json');
    const { currentContext: name } = (await readJson(file)) ?? {};
    return typeof name === 'string' && name !== '' ? name : undefined;
}
/** Contexts are kept in folders named by the hash of their name. */
async function contextEndpoint(name, env) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolderOf(env), 'contexts');
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex');
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'meta', id, 'meta.json');
    const meta = (await readJson(file));
    const host = meta?.Endpoints?.docker?.Host;
    if (typeof host !== 'string') {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`the docker context ${JSON.stringify(name)} does not exist: see docker context ls, or set DOCKER_HOST`);
    }
    const tlsFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'tls', id, 'docker');
    const hasTls = (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(tlsFolder, 'ca.pem'))) !== undefined;
    return parseEngineAddress(host, `docker context ${name}`, hasTls ? tlsFolder : undefined);
}
async function readJson(file) {
    const text = await readText(file);
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${file} is not valid JSON: correct it`); // no cause: it would quote the file, which may hold a secret
    }
}
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 37786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseEngineManifests),
/* harmony export */   O: () => (/* binding */ findWholePart)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46937);
/* harmony import */ var _oci_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88044);


/** @param value what inspection says; Engines before Docker 28 say nothing */
function parseEngineManifests(value) {
    const { Manifests } = (value ?? {});
    if (!Array.isArray(Manifests))
        return [];
    return Manifests.map((entry) => {
        const { Descriptor: descriptor, Available, Kind, ImageData } = entry;
        const parsed = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(descriptor, "a Descriptor of the Docker Engine's Manifests");
        const { Platform: platform } = (ImageData ?? {});
        return {
            descriptor: parsed,
            isAvailable: Available === true,
            platform: Kind === 'image' ? (platform ?? parsed.platform) : undefined,
        };
    });
}
/** Undefined when that is nothing, or several platforms of even more: or when the Engine does not tell. */
function findWholePart({ mediaType, digest, size }, manifests) {
    const isWhole = manifests.length > 0 && manifests.every(({ isAvailable }) => isAvailable);
    if (isWhole)
        return { root: { mediaType, digest, size }, platform: undefined, notices: [] };
    const present = manifests.filter(({ isAvailable, platform }) => isAvailable && platform !== undefined);
    const [only] = present;
    if (only === undefined || present.length > 1)
        return undefined;
    const notices = [(0,_oci_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .partialNotice */ .QM)(digest, only.descriptor)];
    return { root: only.descriptor, platform: only.platform, notices };
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

/***/ 66158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readFileRange)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


const CHUNK_BYTES = 1024 * 1024;
/**
 * Three, so that a socket may still be sending one chunk while the next one is read: fewer allocations than a
 * file stream of Node, and a flat memory.
 */
const BUFFER_COUNT = 3;
/**
 * Reads a part of a file, less when the file is shorter. Opened at the first chunk, closed at the end or when the
 * reader stops.
 */
async function* readFileRange(path, { start, end }) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const chunkBytes = Math.min(CHUNK_BYTES, Math.max(end - start, 1));
        const buffers = [];
        let position = start;
        for (let turn = 0; position < end; turn = (turn + 1) % BUFFER_COUNT) {
            buffers[turn] ??= node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(chunkBytes);
            const buffer = buffers[turn];
            const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, end - position), position);
            if (bytesRead === 0)
                return;
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 25038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLocalImage: () => (/* binding */ findLocalImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _containers_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70987);
/* harmony import */ var _docker_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15970);
/* harmony import */ var _engine_endpoint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88519);
/* harmony import */ var _image_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49098);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34912);
/* harmony import */ var _source_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99020);










/**
 * What a source without transport means: an OCI layout or tar that exists, an image of the Docker Engine, or one of
 * podman (ACT-01). What is plainly a path is not looked for elsewhere.
 * @throws UserError that lists what was found when it may be several, and where was looked when it is none
 */
async function findLocalImage(text) {
    const quoted = JSON.stringify(text);
    const problem = (0,_source_name_js__WEBPACK_IMPORTED_MODULE_9__/* .isPath */ .u)(text) ? 'it is no name of an image' : nameProblemOf(text);
    if (problem !== undefined) {
        const kind = await kindOf(text);
        if (kind === undefined)
            throw noSuchPath(text, problem);
        return sourceOf(text, kind);
    }
    const quick = [lookAtPath(text), lookInDaemon(text), lookInStorage(text, false)];
    const [path, daemon, podman] = (await Promise.all(quick));
    const isFound = [path, daemon, podman].some((finding) => 'source' in finding);
    const findings = [path, daemon, isFound ? podman : await lookInStorage(text, true)];
    const all = findings.filter((finding) => 'source' in finding);
    const different = all.filter(({ id }, position) => all.findIndex((other) => other.id === id) === position);
    const [first] = different;
    if (first === undefined) {
        const problems = findings.flatMap((finding) => ('problem' in finding ? [finding.problem] : []));
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`found no image ${quoted}: ${problems.join('; ')}. For one of a registry write docker://${text}`);
    }
    if (different.length === 1)
        return first.source;
    const list = different.map(({ shown }) => shown).join(', ');
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`source ${quoted} may be any of ${different.length}: ${list}. Write which one you mean`);
}
function sourceOf(path, kind) {
    const isFolder = kind === 'folder' || kind === 'layout';
    return { transport: isFolder ? 'oci' : 'docker-archive', path, reference: '' };
}
/** Why a text cannot be the name or ID of an image; undefined when it can. */
function nameProblemOf(text) {
    if ((0,_image_id_js__WEBPACK_IMPORTED_MODULE_7__/* .isImageId */ .rw)(text))
        return undefined;
    try {
        (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
        return undefined;
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return error.message;
        throw error;
    }
}
function noSuchPath(text, problem) {
    const hint = text.lastIndexOf(':') > 1 ? `. A tag in a layout is written oci:${text}` : '';
    return new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`source ${JSON.stringify(text)} does not exist, and ${problem}: give the folder of an OCI layout, a tar, or the name of an image${hint}`);
}
async function lookAtPath(text) {
    const kind = await kindOf(text);
    if (kind === undefined)
        return { problem: 'there is no such folder or file' };
    if (kind === 'folder')
        return { problem: `the folder ${text} is no OCI layout` };
    if (kind === 'file')
        return { problem: `the file ${text} is no tar` };
    const source = sourceOf(text, kind);
    const shown = kind === 'layout' ? `the OCI layout in this folder (oci:${text})` : `the file (docker-archive:${text})`;
    return { source, id: `path ${text}`, shown };
}
async function lookInDaemon(name) {
    try {
        const endpoint = await (0,_engine_endpoint_js__WEBPACK_IMPORTED_MODULE_6__/* .findEngineEndpoint */ .L)();
        const engine = await (0,_docker_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .openDockerEngine */ .h)(endpoint);
        try {
            const image = await engine.inspect(name);
            if (image === undefined)
                return { problem: `the Docker Engine at ${endpoint.label} does not have it` };
            const source = { transport: 'docker-daemon', reference: name };
            return { source, id: image.id, shown: `${image.id} of the Docker Engine (docker-daemon:${name})` };
        }
        finally {
            await engine.close();
        }
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return { problem: error.message };
        throw error;
    }
}
/** @param isThorough whether to ask podman or buildah as well, which takes a while */
async function lookInStorage(name, isThorough) {
    try {
        const image = isThorough ? (await (0,_containers_storage_js__WEBPACK_IMPORTED_MODULE_4__.findStoredImage)(name)).image : await (0,_containers_storage_js__WEBPACK_IMPORTED_MODULE_4__.findInOwnStore)(name);
        if (image === undefined)
            return { problem: "podman's storage does not have it" };
        const source = { transport: 'containers-storage', reference: name };
        return { source, id: image.id, shown: `${image.id} of podman (containers-storage:${name})` };
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return { problem: error.message };
        throw error;
    }
}
/** Undefined when there is nothing of that name. */
async function kindOf(path) {
    const isFolder = await isFolderAt(path);
    if (isFolder === undefined)
        return undefined;
    if (isFolder)
        return (await isFolderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, _layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .LAYOUT_MARKER */ .Ys.name))) === false ? 'layout' : 'folder';
    return (await looksLikeTar(path)) ? 'tar' : 'file';
}
async function isFolderAt(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch (error) {
        // A name that no file can have, such as a long reference, is no path either.
        const { code = '' } = error;
        if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code))
            return undefined;
        throw error;
    }
}
/** By the first bytes: gzip, zstd, or the magic of a tar's first header (POSIX ustar, GNU). */
async function looksLikeTar(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { buffer } = await file.read(Buffer.alloc(262), 0, 262, 0);
        const head = buffer.toString('hex', 0, 4);
        return head.startsWith('1f8b') || head === '28b52ffd' || buffer.toString('latin1', 257) === 'ustar';
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 34912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ listLayoutIndex),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   Ys: () => (/* binding */ LAYOUT_MARKER),
/* harmony export */   _U: () => (/* binding */ findByName),
/* harmony export */   cO: () => (/* binding */ EMPTY_LAYOUT_INDEX),
/* harmony export */   jh: () => (/* binding */ withSuccessor),
/* harmony export */   kA: () => (/* binding */ describeUnlisted),
/* harmony export */   mF: () => (/* binding */ namesOfDigest),
/* harmony export */   rM: () => (/* binding */ withEntry)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46937);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54566);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20907);






/** Where containerd and BuildKit write the full reference; their `ref.name` is the tag alone. */
const CONTAINERD_NAME = 'io.containerd.image.name';
/** The file that marks a layout (image-spec, image-layout.md). */
const LAYOUT_MARKER = { name: 'oci-layout', content: { imageLayoutVersion: '1.0.0' } };
const EMPTY_LAYOUT_INDEX = {
    schemaVersion: 2,
    mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.ociIndex,
    manifests: [],
};
/**
 * @param where names the file in messages
 * @throws UserError that names file and field
 */
function parseLayoutIndex(text, where) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} is not valid JSON: build the OCI layout again`, { cause });
    }
    const { manifests } = (value ?? {});
    if (!Array.isArray(manifests))
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where}: "manifests" must be a list`);
    const entries = manifests.map((entry, position) => (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .B)(entry, `${where}: manifests[${position}]`));
    return { ...value, manifests: entries };
}
/**
 * The entry that `name` means: a tag or a full reference; an exact name before a tag at the end of a longer one.
 * An empty name means the only image there is. Undefined when nothing is called so.
 * @throws UserError when different images are called so
 */
function findByName(index, name, where) {
    if (name === '')
        return onlyOf(index.manifests, 'holds', index, where);
    const exact = index.manifests.filter((entry) => namesOf(entry).includes(name));
    if (exact.length > 0)
        return onlyOf(exact, `calls ${JSON.stringify(name)}`, index, where);
    const alike = index.manifests.filter((entry) => namesOf(entry).some((known) => isSameName(known, name)));
    return onlyOf(alike, `calls ${JSON.stringify(name)}`, index, where);
}
/** What there is, for messages: names, else digests. */
function listLayoutIndex({ manifests }) {
    if (manifests.length === 0)
        return 'it lists no image';
    const names = manifests.map((entry) => namesOf(entry)[0] ?? entry.digest);
    return `it lists ${[...new Set(names)].map((name) => JSON.stringify(name)).join(', ')}`;
}
/** The index with `name` on `descriptor` and on nothing else; an empty name lists it without one. */
function withEntry(index, descriptor, name) {
    const { mediaType, digest, size, platform, artifactType } = descriptor;
    const entry = {
        mediaType,
        digest,
        size,
        ...(platform && { platform }),
        ...(artifactType !== undefined && { artifactType }),
        ...(name !== '' && { annotations: { [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName]: name } }),
    };
    const isReplaced = (old) => name === ''
        ? old.digest === digest && namesOf(old).length === 0
        : old.annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName] === name;
    return { ...index, manifests: [...index.manifests.filter((old) => !isReplaced(old)), entry] };
}
/** The names of a digest, as `findByName` takes them; an entry without a name adds none. */
function namesOfDigest({ manifests }, wanted) {
    return manifests.flatMap((entry) => (entry.digest === wanted ? namesOf(entry).slice(-1) : []));
}
/**
 * The index with `to` in the place of `from`, under the same names and with the annotations of `to` if it has any; with a new entry
 * where there is none to replace.
 * @param names limits that to entries of these names; undefined means all
 */
function withSuccessor(index, from, to, names) {
    const isMeant = (entry) => entry.digest === from &&
        (names === undefined ||
            namesOf(entry).some((known) => names.some((name) => known === name || isSameName(known, name))));
    const { mediaType, digest, size, annotations } = to;
    const successor = { mediaType, digest, size, ...(annotations && { annotations }) };
    if (!index.manifests.some(isMeant))
        return withEntry(index, to, '');
    const manifests = index.manifests.map((entry) => (isMeant(entry) ? { ...entry, ...successor } : entry));
    return { ...index, manifests };
}
function onlyOf(entries, verb, index, where) {
    const digests = new Set(entries.map(({ digest }) => digest));
    if (digests.size > 1) {
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} ${verb} ${digests.size} different images; ${listLayoutIndex(index)}: choose one by tag or digest`);
    }
    return entries[0];
}
function namesOf({ annotations }) {
    const names = [annotations?.[CONTAINERD_NAME], annotations?.[_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.refName]];
    return names.filter((name) => name !== undefined && name !== '');
}
/** Whether the tag of `known` is what was asked for, or both are spellings of one reference. */
function isSameName(known, wanted) {
    const reference = tryReference(known);
    if (reference?.tag === undefined)
        return false;
    if (reference.tag === wanted)
        return true;
    const other = tryReference(wanted);
    return other !== undefined && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference) === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(other);
}
function tryReference(text) {
    try {
        return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        if (error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return undefined; // names in a layout are free text
        throw error;
    }
}
/**
 * A manifest that an index does not list, such as one platform of an image.
 * @param where says in messages what it is in
 * @throws UserError when the bytes are no manifest, such as those of a config
 */
function describeUnlisted(digest, bytes, where) {
    try {
        return { mediaType: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes).mediaType, digest, size: bytes.byteLength };
    }
    catch (error) {
        if (!(error instanceof _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${digest} in ${where} is no image but a part of one (${error.message}): give the digest of a manifest`, { cause: error });
    }
}


/***/ }),

/***/ 35363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOciLayout: () => (/* binding */ createOciLayout),
  e: () => (/* binding */ openOciLayout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/target.js
var target = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/images/check-complete.js
var check_complete = __webpack_require__(53823);
// EXTERNAL MODULE: ./build/images/damage.js
var damage = __webpack_require__(45734);
// EXTERNAL MODULE: ./build/images/file-stream.js
var file_stream = __webpack_require__(66158);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/images/layout-folder.js





function createLayoutFolder(path) {
    const fileAt = (name) => (0,external_node_path_.join)(path, name);
    const sizeOf = async (file) => {
        const target = await resolveInside(path, file);
        if (target === undefined)
            return undefined;
        const found = await (0,promises_.stat)(target);
        if (!found.isFile())
            throw new errors/* UserError */.y(`${file} is not a file: build the OCI layout again`);
        return found.size;
    };
    return {
        path,
        fileAt,
        blobFile: (digest) => (0,external_node_path_.join)(path, 'blobs', (0,oci_digest/* algorithmOf */.Hy)(digest), (0,oci_digest/* hexOf */.ZD)(digest)),
        sizeOf,
        async readText(name) {
            const file = fileAt(name);
            return (await sizeOf(file)) === undefined ? undefined : (0,promises_.readFile)(file, 'utf8');
        },
        async write(file, bytes, signal) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            const temporary = (0,external_node_path_.join)(path, `.partial-${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx', ...(signal && { signal }) });
                await (0,promises_.rename)(temporary, file);
            }
            catch (error) {
                await (0,promises_.rm)(temporary, { force: true });
                throw error;
            }
        },
    };
}
/**
 * Follows links, but never out of the layout: whoever made it must not choose files of this machine to publish.
 * Undefined when the file is absent.
 */
async function resolveInside(folder, file) {
    try {
        const target = await (0,promises_.realpath)(file);
        const way = (0,external_node_path_.relative)(await (0,promises_.realpath)(folder), target);
        if (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way))
            return target;
        throw new errors/* UserError */.y(`${file} is a link to ${target}, outside of the layout: copy the file into the layout`);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/images/layout-index.js
var layout_index = __webpack_require__(34912);
;// CONCATENATED MODULE: ./build/images/oci-layout.js











const INDEX = 'index.json';
/**
 * A layout that exists.
 * @throws UserError when `folder` is none, or one of an unknown version
 */
async function openOciLayout(folder) {
    const files = createLayoutFolder(folder);
    const marker = await files.readText(layout_index/* LAYOUT_MARKER */.Ys.name);
    if (marker === undefined) {
        const problem = (0,external_node_fs_.existsSync)(folder)
            ? `is not an OCI layout: it has no file ${layout_index/* LAYOUT_MARKER */.Ys.name}`
            : 'does not exist';
        throw new errors/* UserError */.y(`${folder} ${problem}. Give the folder that holds index.json and blobs/, or oci-archive:FILE for a tar`);
    }
    checkVersion(marker, files.fileAt(layout_index/* LAYOUT_MARKER */.Ys.name));
    await readIndex(files);
    return createOciLayout(folder);
}
/** A layout to write to, which comes into being with the first push; an existing one is added to. */
function createOciLayout(folder) {
    const files = createLayoutFolder(folder);
    let lastChange = Promise.resolve();
    const fileOf = ({ digest }) => files.blobFile(digest);
    const fetch = (descriptor, from = 0) => readBlob(files, descriptor, from);
    const inTurn = (work) => {
        const change = lastChange.then(work);
        lastChange = change.catch(() => { }); // the caller of this change hears of its failure, the next one does not
        return change;
    };
    const layout = {
        folder,
        fileOf,
        fetch,
        resolve: (reference) => resolveIn(files, reference, fetch),
        async exists(descriptor) {
            return (await files.sizeOf(fileOf(descriptor))) === descriptor.size;
        },
        async push(content, { onBytes, signal } = {}) {
            if (await layout.exists(content.descriptor))
                return 'exists';
            await files.write(fileOf(content.descriptor), counted(content, onBytes), signal);
            return 'uploaded';
        },
        tag: (descriptor, tag) => inTurn(() => addEntry(files, descriptor, tag)),
        namesOf: async (digest) => (0,layout_index/* namesOfDigest */.mF)(await readIndex(files), digest),
        replace: (from, to, names) => inTurn(async () => writeIndex(files, (0,layout_index/* withSuccessor */.jh)(await readIndex(files), from, to, names))),
        checkComplete: (root) => checkComplete(layout, files, root),
        findDamage: (descriptor) => findDamage(files, descriptor),
    };
    return layout;
}
function checkVersion(text, file) {
    let version;
    try {
        version = JSON.parse(text)?.imageLayoutVersion;
    }
    catch (cause) {
        throw new errors/* UserError */.y(`${file} is not valid JSON: build the OCI layout again`, { cause });
    }
    if (version !== layout_index/* LAYOUT_MARKER */.Ys.content.imageLayoutVersion) {
        throw new errors/* UserError */.y(`${file}: imageLayoutVersion is ${JSON.stringify(version) ?? 'missing'}, but only "${layout_index/* LAYOUT_MARKER */.Ys.content.imageLayoutVersion}" is known`);
    }
}
async function readIndex(files) {
    const file = files.fileAt(INDEX);
    const text = await files.readText(INDEX);
    if (text === undefined)
        throw new errors/* UserError */.y(`${file} is missing: build the OCI layout again`);
    return (0,layout_index/* parseLayoutIndex */.SP)(text, file);
}
async function resolveIn(files, reference, fetch) {
    const index = await readIndex(files);
    const found = (0,oci_digest/* isDigest */.Bc)(reference)
        ? (index.manifests.find(({ digest }) => digest === reference) ??
            (await describeManifest(files, reference, fetch)))
        : (0,layout_index/* findByName */._U)(index, reference, files.path);
    if (found !== undefined)
        return found;
    const wanted = reference === '' ? 'no image' : `no image ${JSON.stringify(reference)}`;
    throw new errors/* UserError */.y(`${wanted} in the OCI layout ${files.path}: ${(0,layout_index/* listLayoutIndex */.Be)(index)}`);
}
/** A manifest that index.json does not list, such as one platform of an index. */
async function describeManifest(files, digest, fetch) {
    const size = await files.sizeOf(files.blobFile(digest));
    if (size === undefined || size > manifest/* MAX_MANIFEST_BYTES */.ZJ)
        return undefined;
    const unnamed = { mediaType: '', digest, size };
    const bytes = await (0,oci_content/* readVerified */.xu)({ descriptor: unnamed, open: () => fetch(unnamed) });
    return (0,layout_index/* describeUnlisted */.kA)(digest, bytes, `the OCI layout ${files.path}`);
}
async function* readBlob(files, descriptor, from) {
    const file = files.blobFile(descriptor.digest);
    const size = await files.sizeOf(file);
    if (size === undefined)
        throw new errors/* UserError */.y(`${file} is missing: build the OCI layout again`);
    yield* (0,file_stream/* readFileRange */.q)(file, { start: from, end: size });
}
async function* counted(content, onBytes) {
    for await (const chunk of (0,oci_content/* verified */.zr)(content)) {
        yield chunk;
        onBytes?.(chunk.byteLength);
    }
}
async function addEntry(files, descriptor, tag) {
    if ((await files.readText(layout_index/* LAYOUT_MARKER */.Ys.name)) === undefined) {
        await files.write(files.fileAt(layout_index/* LAYOUT_MARKER */.Ys.name), JSON.stringify(layout_index/* LAYOUT_MARKER */.Ys.content));
    }
    const text = await files.readText(INDEX);
    const index = text === undefined ? layout_index/* EMPTY_LAYOUT_INDEX */.cO : (0,layout_index/* parseLayoutIndex */.SP)(text, files.fileAt(INDEX));
    await writeIndex(files, (0,layout_index/* withEntry */.rM)(index, descriptor, tag));
}
async function writeIndex(files, index) {
    await files.write(files.fileAt(INDEX), JSON.stringify(index));
}
async function checkComplete(layout, files, root) {
    const problems = await (0,check_complete/* findIncomplete */.m)(root, {
        sizeOf: (descriptor) => files.sizeOf(layout.fileOf(descriptor)),
        read: (descriptor) => (0,oci_content/* readVerified */.xu)((0,target/* contentOf */.$)(layout, descriptor)),
        nameOf: (descriptor) => layout.fileOf(descriptor),
    });
    if (problems.length > 0)
        throw (0,check_complete/* incompleteError */.V)(`the image in ${layout.folder}`, problems);
}
async function findDamage(files, { digest }) {
    const file = files.blobFile(digest);
    const end = await files.sizeOf(file);
    return end === undefined
        ? `${file} is missing`
        : (0,damage/* describeDamage */.P)(file, digest, (0,file_stream/* readFileRange */.q)(file, { start: 0, end }));
}


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DEFAULT_PACKING)
/* harmony export */ });
/* harmony import */ var _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);

const DEFAULT_PACKING = { compression: _compress_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_COMPRESSION */ .XC };


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


/***/ })

};
