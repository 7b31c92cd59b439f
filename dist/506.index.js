export const id = 506;
export const ids = [506];
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
// EXTERNAL MODULE: ./build/actions/image-source.js
var image_source = __webpack_require__(28379);
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
    (0,summarize_findings/* logFindings */.H0)(findings, log);
    if (findings.length === 0)
        log.info(`${(0,check_result/* titleOf */.Gg)(findings)}.`);
    const summary = log.redact((0,summarize_findings/* summarizeFindings */.Y1)(inputs.image, findings));
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
                message: log.redact((0,summarize_findings/* describeFinding */.jb)(finding)),
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

/***/ 26125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hh: () => (/* binding */ isPassed),
/* harmony export */   V1: () => (/* binding */ checkFailure)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10137);

function isPassed(findings) {
    return findings.every(({ severity }) => severity !== 'error');
}
/** What makes the job fail; undefined for an image that passes. */
function checkFailure({ passed, findings }) {
    return passed ? undefined : `the image does not keep the rules: ${titleOf(findings)}`;
}
/** The result in a few words. */
function titleOf(findings) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    if (findings.length === 0)
        return 'The image says all that it has to say';
    return [
        ...(errors === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors, 'error')]),
        ...(warnings === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, 'warning')]),
    ].join(', ');
}


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
    if (/\n|^\{|^keys:/.test(text))
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
/* harmony export */   H0: () => (/* binding */ logFindings),
/* harmony export */   Y1: () => (/* binding */ summarizeFindings),
/* harmony export */   jb: () => (/* binding */ describeFinding)
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
/** Prints each finding as loudly as its severity says. */
function logFindings(findings, log) {
    for (const finding of findings) {
        if (finding.severity === 'error')
            log.error(describeFinding(finding));
        else
            log.warning(describeFinding(finding));
    }
}
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

/***/ 94701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ACCESS_INPUTS)
/* harmony export */ });
/** Inputs that every action has (interfaces: "Every action takes `token` … and `username`"). */
const ACCESS_INPUTS = {
    token: {
        kind: 'text',
        description: "Token for hosts without a stored login. It goes only to the GitHub server's own registries and to loopback.",
        expression: 'github.token',
        environment: 'GITHUB_TOKEN',
        secret: true,
    },
    username: {
        kind: 'text',
        description: 'User name that goes with the token. The registries of GitHub ignore it.',
        expression: 'github.actor',
        environment: 'GITHUB_ACTOR',
        placeholder: 'NAME',
    },
    'config-dir': {
        kind: 'text',
        description: 'Folder of docker-compatible logins (config.json) to use instead of the usual one.',
        placeholder: 'DIR',
    },
    'plain-http': {
        kind: 'choice',
        choices: ['auto', 'true', 'false'],
        description: 'Whether to speak HTTP without TLS: true, false, or auto, which tries it on loopback hosts after TLS has failed.',
        flagDescription: 'Speak HTTP without TLS. Loopback hosts that do not know TLS need no flag.',
        default: 'auto',
    },
};


/***/ }),

/***/ 35577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ CHECK)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42060);


const CHECK = {
    name: 'check',
    description: 'Check the labels and annotations of an image, before or after its push, as a required status check',
    inputs: {
        image: {
            kind: 'text',
            required: true,
            description: 'Image to check: docker-daemon:NAME, oci:DIR[:TAG], oci-archive:FILE, docker-archive:FILE, containers-storage:NAME, or a reference such as ghcr.io/OWNER/NAME:TAG.',
            placeholder: 'SOURCE',
        },
        rules: {
            kind: 'text',
            description: 'Rules: the path of a YAML file in the repository, or their text. On a pull request the file is read from the base branch. Without rules an image needs source, description and licenses.',
            default: '.github/image-labels.yml',
            placeholder: 'FILE',
        },
        repository: {
            ..._describe_js__WEBPACK_IMPORTED_MODULE_1__/* .DESCRIBE */ .s.inputs.repository,
            description: 'Source repository that the image has to name, OWNER/REPOSITORY.',
        },
        report: {
            kind: 'choice',
            choices: ['auto', 'none'],
            description: 'Whether the result is also told to the commit: as a check run, or as a status where the token may write only that. Where it may write neither, nothing fails.',
            default: 'auto',
            isStepOnly: true,
        },
        'report-name': {
            kind: 'text',
            description: 'Name of the check run or the status.',
            default: 'Image labels',
            isStepOnly: true,
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look: the result is told to nobody but the job.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        passed: 'Whether the image keeps all rules that are errors.',
        findings: 'What it does not keep, as JSON: key, platform, place, found, wanted, severity, remedy.',
    },
};


/***/ }),

/***/ 42060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ METADATA_INPUTS),
/* harmony export */   s: () => (/* binding */ DESCRIBE)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51801);


/** What an image is to say, for every action that can change it. */
const METADATA_INPUTS = {
    annotations: {
        kind: 'list',
        description: 'Annotations, one a line, as docker buildx takes them: KEY=VALUE, or LEVEL[PLATFORM]:KEY=VALUE with manifest, index, manifest-descriptor or index-descriptor. Without a level a key goes where GitHub looks for it.',
        placeholder: 'K=V',
    },
    labels: {
        kind: 'list',
        description: 'Labels for the configs of all platforms, one KEY=VALUE a line.',
        placeholder: 'K=V',
    },
    remove: {
        kind: 'list',
        description: 'Keys to take away from labels and annotations, one a line; with a level only from there.',
        placeholder: 'K',
    },
    mode: {
        kind: 'choice',
        choices: ['fill', 'replace', 'off'],
        description: "What the repository's own values (source, description, licenses, revision and others) do: fill gaps, replace what is there, or nothing.",
        default: 'fill',
    },
    repository: {
        kind: 'text',
        description: 'Source repository that these values come from, OWNER/REPOSITORY.',
        expression: 'github.repository',
        environment: 'GITHUB_REPOSITORY',
        placeholder: 'OWNER/REPO',
    },
    convert: {
        kind: 'choice',
        choices: ['none', 'oci'],
        description: "Whether Docker's manifests, which have no annotations, become those of OCI. Layers stay as they are.",
        default: 'none',
    },
};
const DESCRIBE = {
    name: 'describe',
    description: 'Set the annotations and labels of an image without building it again',
    inputs: {
        image: {
            kind: 'text',
            required: true,
            description: 'Image to describe: a reference such as ghcr.io/OWNER/NAME:TAG, or before the first push oci:DIR[:TAG] or oci-archive:FILE[:TAG].',
            placeholder: 'SOURCE',
        },
        ...METADATA_INPUTS,
        attestations: _push_js__WEBPACK_IMPORTED_MODULE_1__/* .PUSH */ .L.inputs.attestations,
        'move-tags': {
            kind: 'list',
            description: 'Further tags that move to the new digest, one a line; all moves every tag that points to the old one.',
            placeholder: 'TAG',
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look, and report what would change.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
    },
    outputs: {
        digest: 'Digest of the image as it is now.',
        'previous-digest': 'Digest that it had before.',
        changed: 'Whether there was anything to change.',
        'other-tags': 'Tags that still point to the previous digest, one a line.',
    },
};


/***/ }),

/***/ 29142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PUBLISH)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35577);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42060);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51801);



/** The whole publication in one step: the root action. */
const PUBLISH = {
    name: 'publish',
    description: 'Publish an image that is already built: describe it, check it, push it, and verify its link to the repository, in one step',
    inputs: {
        source: _push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.inputs.source,
        sources: _push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.inputs.sources,
        image: _push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.inputs.image,
        tags: _push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.inputs.tags,
        ..._describe_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_INPUTS */ .c,
        rules: {
            ..._check_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK */ .f.inputs.rules,
            description: 'Rules that the image has to keep before anything is pushed: the path of a YAML file in the repository, or their text. Without rules what is missing is only warned of.',
        },
        link: {
            kind: 'choice',
            choices: ['warn', 'fail', 'ignore'],
            description: 'What a package does that is not linked to the repository after the push.',
            default: 'warn',
        },
        ...withoutKeys(_push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.inputs, 'source', 'sources', 'image', 'tags'),
    },
    outputs: {
        ..._push_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH */ .L.outputs,
        findings: _check_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK */ .f.outputs.findings,
    },
};
function withoutKeys(inputs, ...keys) {
    const rest = Object.entries(inputs).filter(([name]) => !keys.some((key) => key === name));
    return Object.fromEntries(rest);
}


/***/ }),

/***/ 51801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PUSH)
/* harmony export */ });
/* harmony import */ var _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94701);

const PUSH = {
    name: 'push',
    description: 'Push an image that is already built (Docker, podman, OCI layout, tar, registry) to a container registry',
    inputs: {
        source: {
            kind: 'text',
            description: 'What to push: oci:DIR[:TAG], oci-archive:FILE[:TAG], docker-archive:FILE[:REFERENCE], docker-daemon:NAME, containers-storage:NAME, docker://REFERENCE, or without prefix a folder, a tar, else an image of the Docker daemon or of podman.',
            placeholder: 'SOURCE',
        },
        sources: {
            kind: 'list',
            description: 'Instead of source: what to make one multi-platform image of. References or sources one a line, or JSON of job outputs such as toJSON(needs.*.outputs.digest). A digest alone is looked for in image.',
            placeholder: 'SOURCE',
        },
        image: {
            kind: 'list',
            required: true,
            description: 'Repositories to push to, one a line, such as ghcr.io/OWNER/NAME. Upper case is lowered.',
            placeholder: 'HOST/NAME',
        },
        tags: {
            kind: 'list',
            description: 'Tags for the image, one a line, plain or as rules such as type=semver,pattern={{version}} (docs/tags.md). Default: the tag written in image, else latest.',
            placeholder: 'TAG',
        },
        flavor: {
            kind: 'list',
            description: 'What all tags have in common, one a line: prefix=TEXT and suffix=TEXT, with onlatest=true for latest as well, and latest=auto, true or false.',
            placeholder: 'FLAVOR',
        },
        latest: {
            kind: 'choice',
            choices: ['auto', 'always', 'never'],
            description: 'Whether latest may move: auto, unless the image is a version that is not the highest release in the registry; always; or never.',
            default: 'auto',
            placeholder: 'auto|always|never',
        },
        'tag-policy': {
            kind: 'list',
            description: 'What becomes of tags that point to another image, one a line, the first that matches: PATTERN: move, skip or refuse, such as v*.*.*: refuse. Default: move.',
            placeholder: 'PATTERN:POLICY',
        },
        platforms: {
            kind: 'list',
            description: 'Platforms to push of a multi-platform image, one a line, such as linux/amd64. Default: all of them.',
            placeholder: 'OS/ARCHITECTURE',
        },
        attestations: {
            kind: 'choice',
            choices: ['keep', 'drop'],
            description: 'What becomes of the provenance and SBOM manifests (platform unknown/unknown) that BuildKit puts into an index: keep or drop.',
            default: 'keep',
            placeholder: 'keep|drop',
        },
        token: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.token,
        username: _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H.username,
        'config-dir': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['config-dir'],
        'dry-run': {
            kind: 'boolean',
            description: 'Only look (GET and HEAD) and report what would be uploaded.',
            default: 'false',
        },
        'plain-http': _access_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS_INPUTS */ .H['plain-http'],
        preflight: {
            kind: 'boolean',
            description: 'Whether to ask every registry first if it allows this push, before the image is read. A dry run does not ask.',
            default: 'true',
        },
        'mount-from': {
            kind: 'list',
            description: 'Repositories of the same registry that may hold layers already, one a line, such as OWNER/BASE. Their layers are taken over, not sent.',
            placeholder: '[HOST/]NAME',
        },
        'timeout-minutes': {
            kind: 'integer',
            description: 'How long the whole push may take.',
            default: '360',
            placeholder: 'N',
        },
        compression: {
            kind: 'choice',
            choices: ['gzip', 'zstd'],
            description: 'How layers are compressed that are uncompressed so far, as in a Docker daemon. zstd is faster and smaller; Docker reads it since version 23.',
            default: 'gzip',
            placeholder: 'gzip|zstd',
        },
        'compression-level': {
            kind: 'integer',
            description: 'From 1, the fastest, to 9 for gzip and 19 for zstd. Default: 4 for gzip, 3 for zstd.',
            placeholder: 'N',
        },
        cache: {
            kind: 'choice',
            choices: ['auto', 'true', 'false'],
            description: "Whether to remember in GitHub's cache which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent. auto is true, except in pull_request_target and workflow_run.",
            default: 'auto',
            isStepOnly: true,
        },
        'cache-dir': {
            kind: 'text',
            description: "Folder to remember it in, instead of GitHub's cache.",
            flagDescription: 'Folder that remembers which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent.',
            environment: 'GHCR_ACTIONS_CACHE',
            placeholder: 'DIR',
        },
        concurrency: {
            kind: 'integer',
            description: 'How many blobs travel at the same time.',
            default: '8',
            placeholder: 'N',
        },
        verify: {
            kind: 'boolean',
            description: 'Hash every blob here as well, besides the verification by the registry.',
            default: 'false',
        },
    },
    outputs: {
        digest: 'Digest of the pushed image: what every reference of this push points to.',
        references: 'All references, one a line, such as ghcr.io/OWNER/NAME:TAG.',
        tags: 'Tags, one a line.',
        platforms: 'Platforms of the image, one a line, such as linux/amd64.',
        size: 'Bytes of the whole image: manifests, configs and layers, each once.',
        'uploaded-bytes': 'Bytes that this push uploaded.',
        'package-url': 'Page of the package.',
        'linked-repository': 'Repository that the package is linked to, such as OWNER/REPO; empty when there is none, unknown when GitHub does not tell.',
        visibility: 'Visibility of the package: public, private, internal, or unknown when GitHub does not tell.',
        json: 'All outputs as one JSON object.',
    },
};


/***/ }),

/***/ 10137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits in powers of 1000: `1.23 MB` (interfaces §2: GB is 10⁹ bytes). */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit++;
    }
    const text = unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(value >= 9.995 ? 1 : 2);
    return `${text} ${UNITS[unit]}`;
}
/** `0.3 s`, `45 s`, `2 min 5 s`, `1 h 4 min`: never too little. */
function formatSeconds(seconds) {
    const tenths = Math.max(1, Math.ceil(seconds * 10));
    if (tenths < 100)
        return `${tenths / 10} s`;
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** `sha256:0123456789ab`: enough to tell digests of one image apart. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}
/** `1 tag`, `2 tags`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 20635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _images_edit_edit_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9885);
/* harmony import */ var _images_edit_image_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89558);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _check_check_result_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(26125);
/* harmony import */ var _check_default_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43184);
/* harmony import */ var _check_find_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13331);
/* harmony import */ var _check_read_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98822);
/* harmony import */ var _check_summarize_findings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69205);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12541);
/* harmony import */ var _metadata_inherited_values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88249);
/* harmony import */ var _metadata_known_image_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7030);
/* harmony import */ var _metadata_plan_edits_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28421);
/* harmony import */ var _metadata_wanted_metadata_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2122);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39678);















/**
 * Describes an image in memory, holds it against the rules, and pushes what came of it: nothing is published that the gate would not let
 * pass, and there is one digest (CARD-01).
 */
async function publish(inputs, context) {
    const wanted = (0,_metadata_wanted_metadata_js__WEBPACK_IMPORTED_MODULE_12__/* .readWantedMetadata */ .p)(inputs, context.hosts.serverUrl);
    let findings = [];
    const pushed = await (0,_push_js__WEBPACK_IMPORTED_MODULE_13__.push)(inputs, context, async (image, access, bounded) => {
        const described = await describeInMemory(image, wanted, inputs, access, bounded);
        findings = await gate(described, inputs, access, bounded);
        return described.image;
    });
    return { pushed, findings, failure: judgeLink(pushed, inputs, context) };
}
async function describeInMemory(image, wanted, inputs, access, context) {
    const { source, root } = image;
    const { registry } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)((inputs.image[0] ?? '').toLowerCase());
    const { documents, own } = await (0,_metadata_known_image_js__WEBPACK_IMPORTED_MODULE_10__/* .readKnownImage */ .N)(image, inputs, { registry, access, context });
    const edits = (0,_metadata_plan_edits_js__WEBPACK_IMPORTED_MODULE_11__/* .planEdits */ .r)(root.mediaType, { ...wanted, own });
    const edited = (0,_images_edit_edit_image_js__WEBPACK_IMPORTED_MODULE_0__/* .editImage */ .i)(documents, root, edits);
    const described = { ...image, root: edited.root, source: (0,_images_edit_edit_image_js__WEBPACK_IMPORTED_MODULE_0__/* .createEditedSource */ .T)(source, documents, edited) };
    const after = await (0,_images_edit_image_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageDocuments */ .k)(described.source, described.root);
    const { serverUrl } = context.hosts;
    (0,_metadata_inherited_values_js__WEBPACK_IMPORTED_MODULE_9__/* .warnOfInherited */ ._)(after, serverUrl, inputs.repository && `${serverUrl}/${inputs.repository}`, context.log);
    return { image: described, documents: after };
}
/** @throws UserError for an image that breaks a rule: nothing has been pushed then */
async function gate({ image, documents }, inputs, access, context) {
    const { log, step } = context;
    const rules = await (0,_check_read_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .readRules */ .K)(inputs.rules, access, context, _check_default_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .ADVICE */ .h);
    const findings = (0,_check_find_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .findFindings */ .k)(documents, image.root, rules, (0,_check_js__WEBPACK_IMPORTED_MODULE_8__.sourceOf)(inputs, context));
    (0,_check_summarize_findings_js__WEBPACK_IMPORTED_MODULE_7__/* .logFindings */ .H0)(findings, log);
    if (findings.length > 0)
        await step?.appendSummary(log.redact((0,_check_summarize_findings_js__WEBPACK_IMPORTED_MODULE_7__/* .summarizeFindings */ .Y1)(inputs.image.join(' '), findings)));
    const failure = (0,_check_check_result_js__WEBPACK_IMPORTED_MODULE_14__/* .checkFailure */ .V1)({ passed: (0,_check_check_result_js__WEBPACK_IMPORTED_MODULE_14__/* .isPassed */ .Hh)(findings), findings });
    if (failure !== undefined)
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${failure}, so nothing was pushed`);
    return findings;
}
/** What the package says of its link after the push, against what was wanted. */
function judgeLink({ 'linked-repository': linked }, { link, repository, image }, { log }) {
    if (repository === undefined || linked === undefined || linked === 'unknown')
        return undefined;
    if (linked.toLowerCase() === repository.toLowerCase() || link === 'ignore')
        return undefined;
    const state = linked === '' ? 'linked to no repository' : `linked to ${linked}`;
    const message = `the package ${image[0]} is ${state}, not to ${repository}: only a person can change that, in the settings of the package`;
    if (link === 'fail')
        return message;
    log.warning(message);
    return undefined;
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

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json (a test compares them): bundles have no package.json beside them. */
const VERSION = '0.1.0';
/** How every program of ours presents itself to servers. */
const USER_AGENT = `ghcr-actions/${VERSION}`;


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
    // The parser's own look for keys that come twice takes a time that grows with their square.
    const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
    const [error] = document.errors;
    const refuse = (offset, code) => {
        const { line, col } = lines.linePos(offset);
        throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${name}:${line}:${col}: not valid YAML: ${code}`);
    };
    if (error !== undefined)
        refuse(error.pos[0], error.code);
    const repeated = repeatedKey(document);
    if (repeated !== undefined)
        refuse(repeated, 'DUPLICATE_KEY');
    return {
        value: toValue(document, name) ?? undefined,
        lineOf(path) {
            const offset = offsetOf(document.contents, path);
            return offset === undefined ? undefined : lines.linePos(offset).line;
        },
    };
}
/** Where the first key stands that its map has already. */
function repeatedKey(document) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (seen.has(key.value))
                    found = key.range?.[0];
                if (found !== undefined)
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
                seen.add(key.value);
            }
        },
    });
    return found;
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


/***/ }),

/***/ 67503:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_definitions_publish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29142);
/* harmony import */ var _actions_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20635);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);



await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_actions_definitions_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLISH */ .W, _actions_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .m, {
    outputsOf: ({ pushed, findings }) => ({ ...pushed, findings: JSON.stringify(findings) }),
    failureOf: ({ failure }) => failure,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
