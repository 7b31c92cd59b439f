export const id = 541;
export const ids = [541];
export const modules = {

/***/ 12541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  sourceOf: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
;// CONCATENATED MODULE: ./build/github/reports.js

/** The most annotations that one request takes. */
const MAX_ANNOTATIONS = 50;
const MAX_SUMMARY = 65_535;
const MAX_STATUS_DESCRIPTION = 140;
/**
 * Writes a check run, or where the token may not, a commit status.
 * @returns which of the two; undefined when neither is allowed, such as in a pull request from a fork
 * @throws GitHubError for every other refusal
 */
async function reportOnCommit(client, report) {
    if (await isAllowed(() => createCheckRun(client, report)))
        return 'check run';
    return (await isAllowed(() => createStatus(client, report))) ? 'commit status' : undefined;
}
function createCheckRun(client, report) {
    const { repository, sha, name, isPassed, title, summary, annotations, url } = report;
    return client.post(`/repos/${repository}/check-runs`, {
        ...{ name, head_sha: sha, status: 'completed', conclusion: isPassed ? 'success' : 'failure' },
        ...(url === undefined ? {} : { details_url: url }),
        output: {
            title,
            summary: summary.slice(0, MAX_SUMMARY),
            annotations: annotations.slice(0, MAX_ANNOTATIONS).map(({ path, level, title: head, message }) => ({
                ...{ path, start_line: 1, end_line: 1, annotation_level: level, title: head, message },
            })),
        },
    });
}
function createStatus(client, { repository, sha, name, isPassed, title, url }) {
    return client.post(`/repos/${repository}/statuses/${sha}`, {
        ...{ state: isPassed ? 'success' : 'failure', context: name },
        description: title.slice(0, MAX_STATUS_DESCRIPTION),
        ...(url === undefined ? {} : { target_url: url }),
    });
}
/** By 404 GitHub hides what a token may not even see. */
async function isAllowed(write) {
    try {
        await write();
        return true;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && (error.status === 403 || error.status === 404))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/access.js + 24 modules
var access = __webpack_require__(62844);
// EXTERNAL MODULE: ./build/actions/check/check-result.js
var check_result = __webpack_require__(26125);
// EXTERNAL MODULE: ./build/actions/check/find-findings.js + 1 modules
var find_findings = __webpack_require__(13331);
// EXTERNAL MODULE: ./build/actions/check/read-rules.js + 3 modules
var read_rules = __webpack_require__(98822);
// EXTERNAL MODULE: ./build/actions/check/summarize-findings.js
var summarize_findings = __webpack_require__(69205);
// EXTERNAL MODULE: ./build/actions/image-source.js + 1 modules
var image_source = __webpack_require__(14261);
// EXTERNAL MODULE: ./build/actions/read-outline.js + 2 modules
var read_outline = __webpack_require__(41761);
// EXTERNAL MODULE: ./build/actions/workflow-event.js
var workflow_event = __webpack_require__(9186);
;// CONCATENATED MODULE: ./build/actions/check.js










/** Holds what an image says of itself against the rules of its repository (ACT-10, CARD-07). */
async function check(inputs, context) {
    const name = (0,image_source/* parseImageSource */.AB)(inputs.image);
    return (0,access/* withRegistryClient */.J8)(inputs, context, async (client, access) => {
        const rules = await (0,read_rules/* readRules */.K)(inputs.rules, access, context);
        const { documents, root } = await (0,read_outline/* readOutline */.p)(name, client);
        const findings = (0,find_findings/* findFindings */.k)(documents, root, rules, sourceOf(inputs, context));
        await report(findings, inputs, access, context);
        return { passed: (0,check_result/* isPassed */.Hh)(findings), findings };
    });
}
/** In a pull request both the merge commit, which is built, and the head, which people see, are "this commit". */
function sourceOf({ repository }, { hosts, environment }) {
    const commits = [environment.GITHUB_SHA, (0,workflow_event/* readPullRequest */.DQ)(environment)?.headSha];
    return {
        repositoryUrl: repository && `${hosts.serverUrl}/${repository}`,
        commits: commits.filter((commit) => Boolean(commit)),
    };
}
async function report(findings, inputs, access, context) {
    const { log, step } = context;
    for (const finding of findings) {
        if (finding.severity === 'error')
            log.error((0,summarize_findings/* describeFinding */.j)(finding));
        else
            log.warning((0,summarize_findings/* describeFinding */.j)(finding));
    }
    if (findings.length === 0)
        log.info(`${(0,check_result/* titleOf */.Gg)(findings)}.`);
    const summary = log.redact((0,summarize_findings/* summarizeFindings */.Y)(inputs.image, findings));
    await step?.appendSummary(summary);
    if (step !== undefined && inputs.report === 'auto' && !inputs.dryRun)
        await reportToCommit(findings, summary, inputs, access, context);
}
/** The job's own result is what gates; this is for people's eyes, and where it fails nothing else does. */
async function reportToCommit(findings, summary, inputs, access, { environment, hosts, log }) {
    const { GITHUB_REPOSITORY: repository, GITHUB_SHA, GITHUB_RUN_ID } = environment;
    const sha = (0,workflow_event/* readPullRequest */.DQ)(environment)?.headSha ?? GITHUB_SHA;
    const client = await access.restClient(hosts.container);
    if (client === undefined || !repository || !sha)
        return;
    try {
        const written = await reportOnCommit(client, {
            ...{ repository, sha, name: inputs.reportName, isPassed: (0,check_result/* isPassed */.Hh)(findings) },
            ...{ title: (0,check_result/* titleOf */.Gg)(findings), summary },
            url: GITHUB_RUN_ID && `${hosts.serverUrl}/${repository}/actions/runs/${GITHUB_RUN_ID}`,
            annotations: findings.map((finding) => ({
                path: inputs.rules.includes('\n') ? '.github' : inputs.rules,
                level: finding.severity === 'error' ? 'failure' : 'warning',
                title: finding.key,
                message: log.redact((0,summarize_findings/* describeFinding */.j)(finding)),
            })),
        });
        log.info(written === undefined ? NOT_REPORTED : `Reported to ${sha} as a ${written}.`);
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y))
            throw error;
        log.notice(`the result could not be reported to the commit: ${error.message}`);
    }
}
const NOT_REPORTED = 'The token may write neither checks nor statuses here, so the result of this job is the only report.';


/***/ }),

/***/ 43184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DEFAULT_RULES),
/* harmony export */   h: () => (/* binding */ ADVICE)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96348);
/* harmony import */ var _metadata_value_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25659);


/** What makes a package page useful and a package linked, where a repository has no rules of its own. */
const DEFAULT_RULES = {
    keys: {
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.source]: { is: 'repository' },
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.description]: { 'max-length': _metadata_value_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DESCRIPTION */ .o1 },
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.licenses]: { is: 'spdx', 'max-length': _metadata_value_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LICENSES */ .KF },
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .Y.revision]: { severity: 'warning' },
    },
};
/** The same for an image that nothing keeps from being published. */
const ADVICE = {
    keys: Object.fromEntries(Object.entries(DEFAULT_RULES.keys).map(([key, rule]) => [key, { ...rule, severity: 'warning' }])),
};


/***/ }),

/***/ 13331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ findFindings)
});

// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/oci/attestation.js
var attestation = __webpack_require__(71392);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/platform.js
var oci_platform = __webpack_require__(44647);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/actions/metadata/value-rules.js
var value_rules = __webpack_require__(25659);
;// CONCATENATED MODULE: ./build/actions/check/judge-value.js


/** What is wanted of a value that breaks a rule, in words that follow "expected"; undefined for one that is right. */
function judgeValue(value, rule, source) {
    const { equals, pattern, is, 'one-of': choices, 'max-length': limit } = rule;
    if (value.trim() === '')
        return 'a value that is not empty';
    if (equals !== undefined && value !== equals)
        return JSON.stringify(equals);
    if (choices !== undefined && !choices.includes(value)) {
        return `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
    }
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
        return `a match of /${pattern}/`;
    if (limit !== undefined && (0,value_rules/* lengthOf */.Y5)(value) > limit) {
        return `at most ${limit} characters, it has ${(0,value_rules/* lengthOf */.Y5)(value)}`;
    }
    return is === undefined ? undefined : KINDS[is](value, source);
}
const KINDS = {
    spdx: (value) => (0,value_rules/* spdxProblem */.bx)(value) && 'an SPDX expression, such as MIT or "Apache-2.0 OR MIT"',
    url: (value) => (0,value_rules/* urlProblem */.rn)(value) && 'a URL that begins with https://',
    semver: (value) => ((0,semver.valid)(value) === null ? 'a semantic version, such as 1.2.3' : undefined),
    date: (value) => (0,value_rules/* dateProblem */.sP)(value) && 'a date and time of RFC 3339, such as 2026-01-31T12:00:00Z',
    // GitHub compares names of repositories without regard to case.
    repository: (value, { repositoryUrl }) => repositoryUrl === undefined || value.toLowerCase() === repositoryUrl.toLowerCase()
        ? undefined
        : `this repository, ${repositoryUrl}`,
    commit: (value, { commits }) => commits.length === 0 || commits.includes(value) ? undefined : `this commit, ${commits.join(' or ')}`,
};

;// CONCATENATED MODULE: ./build/actions/check/find-findings.js





/** All that an image lacks, key by key in the order of the rules, on every platform. Pure. */
function findFindings(documents, root, { keys }, source) {
    return Object.entries(keys).flatMap(([key, rule]) => spotsOf(documents, root, rule).flatMap((spot) => judgeSpot(spot, key, rule, source)));
}
function judgeSpot({ place, platform, maps }, key, rule, source) {
    const found = maps.map((map) => map[key]).find((value) => typeof value === 'string');
    const { required = true, severity = 'error' } = rule;
    const wanted = found === undefined ? (required ? 'a value' : undefined) : judgeValue(found, rule, source);
    if (wanted === undefined)
        return [];
    const remedy = remedyFor(place, key, rule, source);
    return [
        {
            ...{ key, severity, place, wanted, remedy },
            ...(platform === undefined ? {} : { platform }),
            ...(found === undefined ? {} : { found }),
        },
    ];
}
function spotsOf(documents, root, { in: places }) {
    const isIndex = (0,media_types/* isIndexType */.$U)(root.mediaType);
    const images = [...documents.values()].filter(({ manifest, descriptor }) => manifest.kind === 'image' && !(0,attestation/* isAttestation */.H)(descriptor));
    if (places === undefined)
        return isIndex ? [indexSpot(documents, root)] : images.map((image) => eitherSpot(image, documents));
    return places.flatMap((place) => {
        if (place === 'index')
            return isIndex ? [indexSpot(documents, root)] : [];
        return images.map((image) => ({ ...eitherSpot(image, documents), place, maps: [mapOf(image, place)] }));
    });
}
function indexSpot(documents, root) {
    return { place: 'index', maps: [documents.get(root.digest)?.manifest.annotations ?? {}] };
}
/** A single image says it by a label or by an annotation. */
function eitherSpot(image, documents) {
    const platform = (0,image_documents/* platformOf */.t)(image.descriptor, documents);
    return {
        place: 'labels',
        ...(platform === undefined ? {} : { platform: (0,oci_platform/* formatPlatform */.Bq)(platform) }),
        maps: [mapOf(image, 'labels'), mapOf(image, 'manifest')],
    };
}
function mapOf({ manifest, config }, place) {
    return (place === 'labels' ? config?.fields.config?.Labels : manifest.annotations) ?? {};
}
/** The line that mends it, for whoever builds the image. */
function remedyFor(place, key, rule, source) {
    const example = exampleOf(rule, source);
    if (place === 'labels')
        return `LABEL ${key}=${JSON.stringify(example)} in the Dockerfile`;
    return `--annotation ${quoted(`${place}:${key}=${example}`)} of docker buildx build`;
}
/** A value that the rule would take, where one can be told. */
function exampleOf({ equals, is, 'one-of': choices }, { repositoryUrl, commits }) {
    if (equals !== undefined)
        return equals;
    if (is === 'repository')
        return repositoryUrl ?? 'https://github.com/OWNER/REPOSITORY';
    if (is === 'commit')
        return commits[0] ?? 'COMMIT';
    return choices?.[0] ?? (is === 'spdx' ? 'MIT' : '…');
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 98822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readRules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
// EXTERNAL MODULE: ./build/github/get-unless-absent.js
var get_unless_absent = __webpack_require__(2183);
;// CONCATENATED MODULE: ./build/github/repository-file.js

/**
 * The text of a file of a repository at a commit.
 * @returns undefined when there is none, or none that this token may see
 * @throws GitHubError
 */
async function readRepositoryFile(client, { repository, path, ref }) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const value = await (0,get_unless_absent/* getUnlessAbsent */.e)(client, `/repos/${repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
    const { content, encoding } = (value ?? {});
    if (typeof content !== 'string' || encoding !== 'base64')
        return undefined;
    return Buffer.from(content, 'base64').toString();
}

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/actions/definitions/check.js
var check = __webpack_require__(35577);
// EXTERNAL MODULE: ./build/actions/system-error.js
var system_error = __webpack_require__(77988);
// EXTERNAL MODULE: ./build/actions/workflow-event.js
var workflow_event = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/actions/check/default-rules.js
var default_rules = __webpack_require__(43184);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
// EXTERNAL MODULE: ./build/documents/located-document.js
var located_document = __webpack_require__(47297);
// EXTERNAL MODULE: ./build/oci/closest-name.js
var closest_name = __webpack_require__(88553);
;// CONCATENATED MODULE: ./build/actions/check/rules-schema.js
const TEXTS = { type: 'array', items: { type: 'string' }, minItems: 1 };
const KEY_RULE = {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        required: { type: 'boolean', description: 'Whether the key must be there at all. Default: true.' },
        equals: { type: 'string', description: 'The only value that is right.' },
        pattern: { type: 'string', format: 'regex', description: 'A regular expression that the value matches.' },
        'one-of': { ...TEXTS, description: 'The values that are right.' },
        'max-length': { type: 'integer', minimum: 1, description: 'Characters that the value has at most.' },
        is: {
            enum: ['spdx', 'url', 'semver', 'date', 'repository', 'commit'],
            description: 'What kind of value it is: an SPDX expression, a URL, a semantic version, a date of RFC 3339, the URL of this repository, or the SHA of this commit.',
        },
        in: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { enum: ['labels', 'manifest', 'index'] },
            description: 'Where the value is looked for, each of which must have it. Default: where the Container registry of GitHub looks for it.',
        },
        severity: { enum: ['error', 'warning'], description: 'Whether the check fails. Default: error.' },
    },
};
/** JSON Schema (draft 2020-12) of a file of rules; `check/rules.schema.json` is this, for editors. */
const RULES_SCHEMA = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rules for the labels and annotations of images, for ghcr-actions check',
    type: 'object',
    required: ['keys'],
    additionalProperties: false,
    properties: {
        keys: {
            type: 'object',
            minProperties: 1,
            additionalProperties: KEY_RULE,
            description: 'What is demanded of each key, such as org.opencontainers.image.source.',
        },
    },
};

;// CONCATENATED MODULE: ./build/actions/check/parse-rules.js





const validate = new _2020.Ajv2020({ verbose: true, formats: { regex: isRegularExpression } }).compile(RULES_SCHEMA);
/**
 * Reads rules from YAML or JSON. A key without anything after it has only to be there.
 * @param name of the file, for messages
 * @throws UserError with file, line, field, and what would be right
 */
function parseRules(text, name) {
    const { value = {}, lineOf } = (0,located_document/* parseLocatedDocument */.z)(text, name);
    if (validate(value)) {
        return { keys: Object.fromEntries(Object.entries(value.keys).map(([key, rule]) => [key, rule ?? {}])) };
    }
    const error = validate.errors?.at(-1);
    const path = (0,located_document/* parsePointer */.v)(error.instancePath);
    const line = lineOf(error.keyword === 'additionalProperties' ? [...path, nameOf(error)] : path);
    const where = line === undefined ? name : `${name}:${line}`;
    throw new errors/* UserError */.y(`${where}: ${path.length === 0 ? '' : `${path.join(' › ')}: `}${explain(error)}`);
}
function explain(error) {
    const { keyword, params, parentSchema, message = keyword } = error;
    switch (keyword) {
        case 'additionalProperties': {
            const known = Object.keys(parentSchema?.properties ?? {});
            const meant = (0,closest_name/* closestName */.N)(nameOf(error), known);
            return `${JSON.stringify(nameOf(error))} is unknown; ${meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`}`;
        }
        case 'enum':
            return `expected one of ${params.allowedValues.join(', ')}`;
        case 'required':
            return `${JSON.stringify(params.missingProperty)} is missing: write the demanded keys below it`;
        case 'type':
            return `expected ${[params.type].flat().join(' or ')}`;
        case 'format':
            return 'is no regular expression of JavaScript';
        default:
            return message;
    }
}
function nameOf({ params }) {
    return String(params.additionalProperty);
}
function isRegularExpression(text) {
    try {
        new RegExp(text, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/actions/check/read-rules.js









/**
 * The rules that count: on a pull request those of its base branch, because the change that is gated must not bring its own
 * (design, security rules).
 * @param text a path, or the rules themselves
 * @param byDefault the rules where the usual file is not there
 * @throws UserError when a file that was asked for is not there, or the rules are wrong
 */
async function readRules(text, access, context, byDefault = default_rules/* DEFAULT_RULES */.c) {
    if (text.includes('\n') || text.startsWith('{'))
        return parseRules(text, 'rules');
    const { environment, log } = context;
    const base = (0,workflow_event/* readPullRequest */.DQ)(environment)?.base;
    const file = base === undefined ? await readLocal(text) : await readFromBase(text, base, access, context);
    if (file !== undefined) {
        log.info(`Rules: ${text}${base === undefined ? '' : ` of ${base.repository} at ${base.sha}`}`);
        return parseRules(file, text);
    }
    if (text !== check/* CHECK */.f.inputs.rules.default) {
        throw new errors/* UserError */.y(`rules: there is no file ${text}${base === undefined ? '' : ' on the base branch'}`);
    }
    log.info(`Rules: those that hold where there is no ${text}`);
    return byDefault;
}
async function readLocal(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error) && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function readFromBase(path, { repository, sha }, access, { hosts }) {
    const client = await access.restClient(hosts.container);
    if (client === undefined) {
        throw new errors/* UserError */.y(`rules: ${path} has to be read from the base branch of the pull request, and there is no token for that: leave the input token as it is`);
    }
    try {
        return await readRepositoryFile(client, { repository, path, ref: sha });
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y))
            throw error;
        throw new errors/* UserError */.y(`rules: ${path} could not be read from the base branch (${error.message}): give the job "permissions: contents: read"`, { cause: error });
    }
}


/***/ }),

/***/ 69205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ summarizeFindings),
/* harmony export */   j: () => (/* binding */ describeFinding)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39863);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4147);
/* harmony import */ var _check_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26125);



/** A finding in one line. */
function describeFinding({ key, platform, place, found, wanted, remedy }) {
    const where = [PLACES[place], ...(platform === undefined ? [] : [`of ${platform}`])].join(' ');
    const value = found === undefined ? 'none' : JSON.stringify((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(found));
    return `${key} (${where}): found ${value}, expected ${wanted}. Write ${remedy}`;
}
const PLACES = { labels: 'label', manifest: 'manifest annotation', index: 'index annotation' };
/** The page of a check, for the job summary and the check run. Markdown. */
function summarizeFindings(image, findings) {
    const rows = findings.map(({ severity, key, platform, place, found, wanted, remedy }) => [
        severity,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(key),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)([PLACES[place], platform ?? ''].join(' ').trim()),
        found === undefined ? 'none' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(found),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(wanted),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(remedy),
    ]);
    const table = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['', 'Key', 'Where', 'Found', 'Expected', 'Write'], rows);
    return [
        `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_check_result_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .Gg)(findings))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(image),
        ...(rows.length === 0 ? [] : [table]),
        '',
    ].join('\n\n');
}


/***/ }),

/***/ 41761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readOutline)
});

// EXTERNAL MODULE: ./build/images/edit/image-documents.js
var image_documents = __webpack_require__(89558);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/images/containers-storage.js + 3 modules
var containers_storage = __webpack_require__(65242);
// EXTERNAL MODULE: ./build/images/containers-store.js + 1 modules
var containers_store = __webpack_require__(35179);
// EXTERNAL MODULE: ./build/images/docker-engine.js
var docker_engine = __webpack_require__(15970);
// EXTERNAL MODULE: ./build/images/engine-endpoint.js
var engine_endpoint = __webpack_require__(88519);
// EXTERNAL MODULE: ./build/oci/content.js
var oci_content = __webpack_require__(29215);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/images/memory.js



function createMemoryImages() {
    const contents = new Map();
    const tags = new Map();
    const keep = (descriptor, bytes) => {
        contents.set(descriptor.digest, (0,oci_content/* createContent */.sY)(descriptor, bytes));
    };
    const find = (digest) => {
        const content = contents.get(digest);
        if (content === undefined)
            throw new errors/* UserError */.y(`no content ${digest} in memory`);
        return content;
    };
    return {
        add(mediaType, bytes, fields = {}) {
            const copy = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
            const descriptor = { mediaType, digest: (0,digest/* digestOf */.ol)(copy), size: copy.byteLength, ...fields };
            keep(descriptor, copy);
            return descriptor;
        },
        contents: () => [...contents.values()],
        async resolve(reference) {
            const tagged = tags.get(reference);
            if (tagged !== undefined)
                return tagged;
            if (contents.has(reference))
                return find(reference).descriptor;
            const known = [...tags.keys()].join(', ') || 'none';
            throw new errors/* UserError */.y(`no image ${JSON.stringify(reference)} in memory; tags: ${known}`);
        },
        fetch: (descriptor, from) => find(descriptor.digest).open(from),
        exists: async ({ digest }) => contents.has(digest),
        async push(content, { onBytes } = {}) {
            if (contents.has(content.descriptor.digest))
                return 'exists';
            const bytes = await (0,oci_content/* readVerified */.xu)(content);
            onBytes?.(bytes.byteLength);
            keep(content.descriptor, bytes);
            return 'uploaded';
        },
        async tag(descriptor, tag) {
            tags.set(tag, descriptor);
        },
    };
}

;// CONCATENATED MODULE: ./build/images/image-outline.js







/**
 * The outline of an image whose layers are packed only when it is opened as a whole, which takes a while: of a Docker Engine with a graph
 * driver, and of podman's storage. Undefined for all others, and for an image that is not found: opening it tells why.
 * @param endpoint of the Engine; by default where docker finds it
 */
async function openImageOutline({ transport, reference }, endpoint) {
    if (transport === 'docker-daemon')
        return outlineOfEngine(reference, endpoint);
    if (transport !== 'containers-storage')
        return undefined;
    const { image, store } = await (0,containers_storage/* findStoredImage */.ES)(reference);
    try {
        const stored = await store?.read(image.id);
        return stored && outlineOfStored(stored);
    }
    catch (error) {
        if ((0,containers_store/* isUnreadable */.G)(error))
            return undefined;
        throw error;
    }
}
/** An Engine with a graph driver makes the manifest when it pushes, one of Docker without annotations: all there is are labels. */
async function outlineOfEngine(name, endpoint) {
    const engine = await (0,docker_engine/* openDockerEngine */.h)(endpoint ?? (await (0,engine_endpoint/* findEngineEndpoint */.L)()));
    try {
        const image = await engine.inspect(name);
        if (image === undefined || image.descriptor !== undefined || (await engine.keepsManifests()))
            return undefined;
        const images = createMemoryImages();
        const config = images.add(media_types/* MEDIA_TYPE */.Ap.dockerConfig, JSON.stringify(image.config));
        const mediaType = media_types/* MEDIA_TYPE */.Ap.dockerManifest;
        const manifest = { schemaVersion: 2, mediaType, config, layers: [] };
        return { source: images, root: images.add(mediaType, JSON.stringify(manifest)) };
    }
    finally {
        await engine.close();
    }
}
function outlineOfStored(stored) {
    const images = createMemoryImages();
    const add = ({ manifest }) => images.add((0,oci_manifest/* parseManifest */.Ng)(manifest).mediaType, manifest);
    for (const image of stored.kind === 'list' ? stored.images.values() : [stored]) {
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(image.manifest);
        if (parsed.kind === 'image')
            images.add(parsed.config.mediaType, image.config);
        add(image);
    }
    return { source: images, root: add(stored) };
}

// EXTERNAL MODULE: ./build/actions/image-source.js + 1 modules
var image_source = __webpack_require__(14261);
;// CONCATENATED MODULE: ./build/actions/read-outline.js



/** Reads what an image says of itself, and as little else as its place allows. */
async function readOutline(name, client) {
    const outline = name.transport === 'docker' ? undefined : await openImageOutline(name);
    if (outline !== undefined) {
        return { documents: await (0,image_documents/* readImageDocuments */.k)(outline.source, outline.root), root: outline.root };
    }
    const { source, root, close } = await (0,image_source/* openSourceImage */.nH)(name, client);
    try {
        return { documents: await (0,image_documents/* readImageDocuments */.k)(source, root), root };
    }
    finally {
        await close();
    }
}


/***/ }),

/***/ 77988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/** Whether the operating system refused something: a file that cannot be read, a full disk. Its message names call and path. */
function isSystemError(error) {
    return (error instanceof Error &&
        typeof error.code === 'string' &&
        typeof error.syscall === 'string');
}


/***/ }),

/***/ 47297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePointer),
/* harmony export */   z: () => (/* binding */ parseLocatedDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);


/**
 * @param name of the file, for messages
 * @throws UserError with file, line and column
 */
function parseLocatedDocument(text, name) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${name}:${line}:${col}: not valid YAML: ${error.code}`);
    }
    return {
        value: toValue(document, name) ?? undefined,
        lineOf(path) {
            const offset = offsetOf(document.contents, path);
            return offset === undefined ? undefined : lines.linePos(offset).line;
        },
    };
}
/** Aliases are followed only here. */
function toValue(document, name) {
    try {
        return document.toJS();
    }
    catch (cause) {
        if (!(cause instanceof ReferenceError))
            throw cause;
        const problem = 'an alias (*NAME) has no anchor (&NAME) before it, or aliases multiply too often';
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${name}: not valid YAML: ${problem}`, { cause });
    }
}
/** The path that a JSON Pointer (RFC 6901) means, as validators of JSON Schema write it. */
function parsePointer(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function offsetOf(root, path) {
    let node = root;
    let offset;
    for (const segment of path) {
        const next = stepInto(node, segment);
        if (next === undefined)
            break;
        offset = next.offset ?? offset;
        node = next.node;
    }
    return offset;
}
function stepInto(node, segment) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        const item = node.items[Number(segment)];
        return { node: item, offset: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item) ? item.range?.[0] : undefined };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    const pair = node.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === String(segment));
    if (pair === undefined)
        return undefined;
    return { node: pair.value, offset: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.key) ? pair.key.range?.[0] : undefined };
}


/***/ })

};
