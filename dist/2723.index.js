export const id = 2723;
export const ids = [2723];
export const modules = {

/***/ 93326:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var scan = __webpack_require__(86849)
var parse = __webpack_require__(25501)

module.exports = function (source) {
  return parse(scan(source))
}


/***/ }),

/***/ 25501:
/***/ ((module) => {



// The ABNF grammar in the spec is totally ambiguous.
//
// This parser follows the operator precedence defined in the
// `Order of Precedence and Parentheses` section.

module.exports = function (tokens) {
  var index = 0

  function hasMore () {
    return index < tokens.length
  }

  function token () {
    return hasMore() ? tokens[index] : null
  }

  function next () {
    if (!hasMore()) {
      throw new Error()
    }
    index++
  }

  function parseOperator (operator) {
    var t = token()
    if (t && t.type === 'OPERATOR' && operator === t.string) {
      next()
      return t.string
    }
  }

  function parseWith () {
    if (parseOperator('WITH')) {
      var t = token()
      if (t && t.type === 'EXCEPTION') {
        next()
        return t.string
      }
      throw new Error('Expected exception after `WITH`')
    }
  }

  function parseLicenseRef () {
    // TODO: Actually, everything is concatenated into one string
    // for backward-compatibility but it could be better to return
    // a nice structure.
    var begin = index
    var string = ''
    var t = token()
    if (t.type === 'DOCUMENTREF') {
      next()
      string += 'DocumentRef-' + t.string + ':'
      if (!parseOperator(':')) {
        throw new Error('Expected `:` after `DocumentRef-...`')
      }
    }
    t = token()
    if (t === null) {
      throw new Error('Unexpected end of input')
    }
    if (t.type === 'LICENSEREF') {
      next()
      string += 'LicenseRef-' + t.string
      var node = { license: string }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
    index = begin
  }

  function parseLicense () {
    var t = token()
    if (t && t.type === 'LICENSE') {
      next()
      var node = { license: t.string }
      if (parseOperator('+')) {
        node.plus = true
      }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
  }

  function parseParenthesizedExpression () {
    var left = parseOperator('(')
    if (!left) {
      return
    }

    var expr = parseExpression()

    if (!parseOperator(')')) {
      throw new Error('Expected `)`')
    }

    return expr
  }

  function parseAtom () {
    return (
      parseParenthesizedExpression() ||
      parseLicenseRef() ||
      parseLicense()
    )
  }

  function makeBinaryOpParser (operator, nextParser) {
    return function parseBinaryOp () {
      var left = nextParser()
      if (!left) {
        return
      }

      if (!parseOperator(operator)) {
        return left
      }

      var right = parseBinaryOp()
      if (!right) {
        throw new Error('Expected expression')
      }
      return {
        left: left,
        conjunction: operator.toLowerCase(),
        right: right
      }
    }
  }

  var parseAnd = makeBinaryOpParser('AND', parseAtom)
  var parseExpression = makeBinaryOpParser('OR', parseAnd)

  var node = parseExpression()
  if (!node || hasMore()) {
    throw new Error('Syntax error')
  }
  return node
}


/***/ }),

/***/ 86849:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var licenses = []
  .concat(__webpack_require__(75204))
  .concat(__webpack_require__(3389))
var exceptions = __webpack_require__(53988)

module.exports = function (source) {
  var index = 0

  function hasMore () {
    return index < source.length
  }

  // `value` can be a regexp or a string.
  // If it is recognized, the matching source string is returned and
  // the index is incremented. Otherwise `undefined` is returned.
  function read (value) {
    if (value instanceof RegExp) {
      var chars = source.slice(index)
      var match = chars.match(value)
      if (match) {
        index += match[0].length
        return match[0]
      }
    } else {
      if (source.indexOf(value, index) === index) {
        index += value.length
        return value
      }
    }
  }

  function skipWhitespace () {
    read(/[ ]*/)
  }

  function operator () {
    var string
    var possibilities = [/^WITH/i, /^AND/i, /^OR/i, '(', ')', ':', '+']
    for (var i = 0; i < possibilities.length; i++) {
      string = read(possibilities[i])
      if (string) {
        break
      }
    }

    if (string === '+' && index > 1 && source[index - 2] === ' ') {
      throw new Error('Space before `+`')
    }

    return string && {
      type: 'OPERATOR',
      string: string.toUpperCase()
    }
  }

  function idstring () {
    return read(/[A-Za-z0-9-.]+/)
  }

  function expectIdstring () {
    var string = idstring()
    if (!string) {
      throw new Error('Expected idstring at offset ' + index)
    }
    return string
  }

  function documentRef () {
    if (read('DocumentRef-')) {
      var string = expectIdstring()
      return { type: 'DOCUMENTREF', string: string }
    }
  }

  function licenseRef () {
    if (read('LicenseRef-')) {
      var string = expectIdstring()
      return { type: 'LICENSEREF', string: string }
    }
  }

  function identifier () {
    var begin = index
    var string = idstring()

    if (licenses.indexOf(string) !== -1) {
      return {
        type: 'LICENSE',
        string: string
      }
    } else if (exceptions.indexOf(string) !== -1) {
      return {
        type: 'EXCEPTION',
        string: string
      }
    }

    index = begin
  }

  // Tries to read the next token. Returns `undefined` if no token is
  // recognized.
  function parseToken () {
    // Ordering matters
    return (
      operator() ||
      documentRef() ||
      licenseRef() ||
      identifier()
    )
  }

  var tokens = []
  while (hasMore()) {
    skipWhitespace()
    if (!hasMore()) {
      break
    }

    var token = parseToken()
    if (!token) {
      throw new Error('Unexpected `' + source[index] +
                      '` at offset ' + index)
    }

    tokens.push(token)
  }
  return tokens
}


/***/ }),

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

/***/ 25659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ MAX_LICENSES),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   bx: () => (/* binding */ spdxProblem),
/* harmony export */   hu: () => (/* binding */ createValueRules),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   rn: () => (/* binding */ urlProblem),
/* harmony export */   sP: () => (/* binding */ dateProblem)
/* harmony export */ });
/* unused harmony exports tooLong, sourceProblem */
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96348);


/** What GitHub shows of a package, in characters (META-01). */
const MAX_DESCRIPTION = 512;
const MAX_LICENSES = 256;
/** Length in characters as people count them: code points. */
function lengthOf(text) {
    return [...text].length;
}
/** The rules of predefined keys for one GitHub server (META-01, META-05). */
function createValueRules(serverUrl) {
    return {
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.description]: (value) => textProblem(value) ?? tooLong(value, MAX_DESCRIPTION, 'shorten it'),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.licenses]: (value) => tooLong(value, MAX_LICENSES, 'name the licences by an SPDX expression') ?? spdxProblem(value),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.source]: (value) => sourceProblem(value, serverUrl),
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.url]: urlProblem,
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.documentation]: urlProblem,
        [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .ANNOTATION */ .Y.created]: dateProblem,
    };
}
function tooLong(value, limit, remedy) {
    const length = lengthOf(value);
    return length > limit ? `has ${length} characters, at most ${limit} are shown: ${remedy}` : undefined;
}
/** A description is text, not markup of a terminal or a binary. */
function textProblem(value) {
    const control = /[\p{Cc}--[\t\n\r]]/v.exec(value)?.[0];
    if (control === undefined)
        return undefined;
    const code = control.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
    return `has a control character (U+${code}), and only text is shown: take it out`;
}
function spdxProblem(value) {
    try {
        spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__(value.trim());
        return undefined;
    }
    catch {
        return `is no SPDX expression: write identifiers of spdx.org/licenses, such as MIT or "Apache-2.0 OR MIT"`;
    }
}
/** The one form that GitHub recognises: no `.git`, no further path. */
function sourceProblem(value, serverUrl) {
    const wanted = `write ${serverUrl}/OWNER/REPOSITORY`;
    const url = URL.parse(value);
    if (url === null)
        return `is no URL: ${wanted}`;
    const { origin, pathname, search, hash } = url;
    if (origin !== serverUrl)
        return `is not on ${serverUrl}, so it links no package: ${wanted}`;
    const [owner, repository, ...more] = pathname.replace(/^\//, '').split('/');
    if (!owner || !repository || more.length > 0 || search !== '' || hash !== '') {
        return `is not the URL of a repository: ${wanted}`;
    }
    if (repository.endsWith('.git')) {
        return `ends in .git, which links no package: write ${serverUrl}/${owner}/${repository.slice(0, -'.git'.length)}`;
    }
    return undefined;
}
function urlProblem(value) {
    const protocol = URL.parse(value)?.protocol;
    const isUrl = protocol === 'https:' || protocol === 'http:';
    return isUrl ? undefined : 'is no URL: write one that begins with https://';
}
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
function dateProblem(value) {
    const isDate = RFC_3339.test(value) && !Number.isNaN(Date.parse(value));
    return isDate ? undefined : 'is no date and time of RFC 3339: write one such as 2026-01-31T12:00:00Z';
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

/***/ 89558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readImageDocuments),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29215);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44647);
/* harmony import */ var _oci_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77381);





/** Configs are small; one of this size is an attack on memory (bytes). */
const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
/** Reads them level by level, many at a time, and checks every digest. */
async function readImageDocuments(source, root) {
    const documents = new Map();
    let level = [root];
    while (level.length > 0) {
        const fresh = level.filter(({ digest, mediaType }) => (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType) && !documents.has(digest));
        const read = await Promise.all(fresh.map((descriptor) => readDocument(source, descriptor)));
        for (const document of read)
            documents.set(document.descriptor.digest, document);
        level = read.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []));
    }
    return documents;
}
async function readDocument(source, descriptor) {
    const bytes = await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$)(source, descriptor));
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    const config = manifest.kind === 'image' ? await readConfig(source, manifest) : undefined;
    return { descriptor, bytes, manifest, ...(config === undefined ? {} : { config }) };
}
async function readConfig(source, { config }) {
    if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > MAX_CONFIG_BYTES)
        return undefined;
    const bytes = await (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readVerified */ .xu)((0,_oci_target_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$)(source, config));
    const fields = parseObject(bytes);
    return fields === undefined ? undefined : { bytes, fields };
}
/** Configs are the business of runtimes: one that is no JSON object has no fields to look at. */
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError)
            return undefined;
        throw error;
    }
}
/** What an image runs on: as its index says, else its config. Undefined for an index, an artifact and an attestation. */
function platformOf(descriptor, documents) {
    const { os, architecture, variant } = documents.get(descriptor.digest)?.config?.fields ?? {};
    const fromConfig = typeof os === 'string' && typeof architecture === 'string'
        ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
        : undefined;
    const platform = descriptor.platform ?? fromConfig;
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
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

/***/ 53988:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 3389:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 75204:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
