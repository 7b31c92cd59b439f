export const id = 4953;
export const ids = [4953];
export const modules = {

/***/ 42463:
/***/ ((module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv = void 0;
const core_1 = __webpack_require__(63893);
const draft7_1 = __webpack_require__(39941);
const discriminator_1 = __webpack_require__(28886);
const draft7MetaSchema = __webpack_require__(72079);
const META_SUPPORT_DATA = ["/properties"];
const META_SCHEMA_ID = "http://json-schema.org/draft-07/schema";
class Ajv extends core_1.default {
    _addVocabularies() {
        super._addVocabularies();
        draft7_1.default.forEach((v) => this.addVocabulary(v));
        if (this.opts.discriminator)
            this.addKeyword(discriminator_1.default);
    }
    _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        if (!this.opts.meta)
            return;
        const metaSchema = this.opts.$data
            ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA)
            : draft7MetaSchema;
        this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
        this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
    }
    defaultMeta() {
        return (this.opts.defaultMeta =
            super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : undefined));
    }
}
exports.Ajv = Ajv;
module.exports = exports = Ajv;
module.exports.Ajv = Ajv;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports["default"] = Ajv;
var validate_1 = __webpack_require__(87881);
Object.defineProperty(exports, "KeywordCxt", ({ enumerable: true, get: function () { return validate_1.KeywordCxt; } }));
var codegen_1 = __webpack_require__(81436);
Object.defineProperty(exports, "_", ({ enumerable: true, get: function () { return codegen_1._; } }));
Object.defineProperty(exports, "str", ({ enumerable: true, get: function () { return codegen_1.str; } }));
Object.defineProperty(exports, "stringify", ({ enumerable: true, get: function () { return codegen_1.stringify; } }));
Object.defineProperty(exports, "nil", ({ enumerable: true, get: function () { return codegen_1.nil; } }));
Object.defineProperty(exports, "Name", ({ enumerable: true, get: function () { return codegen_1.Name; } }));
Object.defineProperty(exports, "CodeGen", ({ enumerable: true, get: function () { return codegen_1.CodeGen; } }));
var validation_error_1 = __webpack_require__(33021);
Object.defineProperty(exports, "ValidationError", ({ enumerable: true, get: function () { return validation_error_1.default; } }));
var ref_error_1 = __webpack_require__(53162);
Object.defineProperty(exports, "MissingRefError", ({ enumerable: true, get: function () { return ref_error_1.default; } }));
//# sourceMappingURL=ajv.js.map

/***/ }),

/***/ 39941:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const core_1 = __webpack_require__(97397);
const validation_1 = __webpack_require__(85481);
const applicator_1 = __webpack_require__(28775);
const format_1 = __webpack_require__(72601);
const metadata_1 = __webpack_require__(56620);
const draft7Vocabularies = [
    core_1.default,
    validation_1.default,
    (0, applicator_1.default)(),
    format_1.default,
    metadata_1.metadataVocabulary,
    metadata_1.contentVocabulary,
];
exports["default"] = draft7Vocabularies;
//# sourceMappingURL=draft7.js.map

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

/***/ 17334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkWorld: () => (/* binding */ checkWorld),
  parseWorld: () => (/* binding */ parseWorld)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./build/documents/located-document.js
var located_document = __webpack_require__(47297);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/server/recorder/hide-secrets.js
var hide_secrets = __webpack_require__(24913);
// EXTERNAL MODULE: ./build/server/packages/model.js
var model = __webpack_require__(17355);
// EXTERNAL MODULE: ./build/server/world-settings.js
var world_settings = __webpack_require__(58030);
;// CONCATENATED MODULE: ./build/server/world-references.js


/** The first thing that a document of the right form names but does not have (SVC-03). */
function findBrokenReference(document, freeNamespaces) {
    const { users, organizations, repositories } = document;
    const of = { users: keys(users), organizations: keys(organizations), repositories: keys(repositories) };
    for (const problem of problemsOf({ document, freeNamespaces, of }))
        return problem;
    return undefined;
}
function* problemsOf(names) {
    const { document, of } = names;
    for (const [name, enterprise] of entriesOf(document.enterprises)) {
        yield* missing(names, 'organizations', enterprise?.organizations, ['enterprises', name, 'organizations']);
    }
    for (const [name, entry] of entriesOf(document.organizations)) {
        if (of.users.has(name.toLowerCase())) {
            yield { path: ['organizations', name], message: 'is among users as well: a login is one of both' };
        }
        yield* organizationProblems(name, entry ?? {}, names);
    }
    for (const [name, entry] of entriesOf(document.repositories)) {
        yield* repositoryProblems(name, entry ?? {}, names);
    }
    for (const [name, entry] of entriesOf(document.packages))
        yield* packageProblems(name, entry ?? {}, names);
    for (const [key, token] of entriesOf(document.tokens))
        yield* tokenProblems(key, token, names);
}
function* organizationProblems(name, entry, names) {
    const path = ['organizations', name];
    yield* missing(names, 'users', entry.owners, [...path, 'owners']);
    yield* missing(names, 'users', entry.members, [...path, 'members']);
    const members = new Set([...(entry.owners ?? []), ...(entry.members ?? [])].map(lower));
    for (const [team, people] of entriesOf(entry.teams)) {
        for (const [index, person] of people.entries()) {
            if (members.has(lower(person)))
                continue;
            const message = `${quote(person)} is not among the owners and members of ${name}: add it there`;
            yield { path: [...path, 'teams', team, index], message };
        }
    }
}
function* repositoryProblems(name, entry, names) {
    const path = ['repositories', name];
    yield* ownerProblems(name, path, names);
    yield* internalProblems(name, entry.visibility, path, names);
    yield* missing(names, 'users', Object.keys(entry.people ?? {}), [...path, 'people'], true);
    yield* teamProblems(name, entry.teams, path, names);
    yield* missing(names, 'repositories', listOf(entry.fork), [...path, 'fork'], false);
}
function* packageProblems(name, entry, names) {
    const path = ['packages', name];
    if (name !== name.toLowerCase())
        yield { path, message: 'names of packages are in lower case' };
    if (!names.freeNamespaces && !name.includes('/'))
        yield { path, message: 'expected OWNER/NAME' };
    if (!names.freeNamespaces)
        yield* ownerProblems(name, path, names);
    yield* internalProblems(name, entry.visibility, path, names);
    yield* missing(names, 'repositories', listOf(entry.repository), [...path, 'repository'], false);
    yield* missing(names, 'users', Object.keys(entry.people ?? {}), [...path, 'people'], true);
    yield* peopleProblems(name, entry.people, path, names);
    yield* teamProblems(name, entry.teams, path, names);
    yield* missing(names, 'repositories', Object.keys(entry.actions ?? {}), [...path, 'actions'], true);
    yield* missing(names, 'repositories', Object.keys(entry.codespaces ?? {}), [...path, 'codespaces'], true);
}
function* tokenProblems(key, token, names) {
    const path = ['tokens', key];
    if ('user' in token)
        yield* missing(names, 'users', [token.user], [...path, 'user'], false);
    if ('sso' in token)
        yield* missing(names, 'organizations', token.sso, [...path, 'sso']);
    if ('repository' in token) {
        yield* missing(names, 'repositories', [token.repository], [...path, 'repository'], false);
    }
    if ('organization' in token) {
        yield* missing(names, 'organizations', [token.organization], [...path, 'organization'], false);
    }
    if ('actor' in token && !token.actor.endsWith('[bot]')) {
        yield* missing(names, 'users', [token.actor], [...path, 'actor'], false);
    }
}
/** @param place whether the name (true) or its index (undefined) is the last piece of the path, or neither (false) */
function* missing(names, kind, wanted, path, place) {
    for (const [index, name] of (wanted ?? []).entries()) {
        if (names.of[kind].has(lower(name)))
            continue;
        const end = place === undefined ? [index] : place ? [name] : [];
        yield { path: [...path, ...end], message: `${quote(name)} is not among ${kind}: add it there` };
    }
}
function* ownerProblems(name, path, { of }) {
    const owner = (0,model/* ownerOf */.bf)(name);
    if (of.users.has(owner) || of.organizations.has(owner))
        return;
    yield { path, message: `its owner ${quote(owner)} is not among users or organizations: add it there` };
}
function* teamProblems(name, teams, path, { document }) {
    const wanted = Object.keys(teams ?? {});
    if (wanted.length === 0)
        return;
    const organization = entriesOf(document.organizations).find(([login]) => lower(login) === (0,model/* ownerOf */.bf)(name));
    if (organization === undefined) {
        yield { path: [...path, 'teams'], message: 'only what an organization owns grants roles to teams' };
        return;
    }
    const known = keys(organization[1]?.teams);
    for (const team of wanted) {
        if (known.has(lower(team)))
            continue;
        const message = `${quote(team)} is not among the teams of ${organization[0]}: add it there`;
        yield { path: [...path, 'teams', team], message };
    }
}
/** Who publishes a package is its admin all the same. */
function* peopleProblems(name, people, path, { of, document }) {
    const { grantsToPeople = true } = (0,world_settings/* withEdition */.V)(document.settings);
    if (grantsToPeople || !of.organizations.has((0,model/* ownerOf */.bf)(name)))
        return;
    for (const [person, role] of entriesOf(people)) {
        if (role === 'admin')
            continue;
        const message = 'packages of organizations grant roles to teams only (settings.edition, grantsToPeople)';
        yield { path: [...path, 'people', person], message };
    }
}
function* internalProblems(name, visibility, path, { document }) {
    if (visibility !== 'internal')
        return;
    const inside = entriesOf(document.enterprises).flatMap(([, entry]) => entry?.organizations ?? []);
    if (inside.map(lower).includes((0,model/* ownerOf */.bf)(name)))
        return;
    const message = `only organizations of an enterprise have it; ${quote((0,model/* ownerOf */.bf)(name))} is in none of enterprises`;
    yield { path: [...path, 'visibility'], message };
}
function entriesOf(values) {
    return Object.entries(values ?? {});
}
function keys(values) {
    return new Set(Object.keys(values ?? {}).map(lower));
}
function listOf(name) {
    return name == null ? [] : [name];
}
function lower(name) {
    return name.toLowerCase();
}
function quote(name) {
    return JSON.stringify(name);
}

;// CONCATENATED MODULE: ./build/server/world-document.js
const PERMISSION_AREAS = [
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'repository-projects',
    'security-events',
    'statuses',
];

;// CONCATENATED MODULE: ./build/server/world-schema.js

/** Logins as GitHub has them, `[bot]` included. */
const LOGIN = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$' };
const LOGINS = { type: 'array', items: LOGIN, uniqueItems: true };
const REPOSITORY = { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' };
const COMMIT = { type: 'string', pattern: '^[0-9a-f]{40}$' };
const VISIBILITY = { enum: ['public', 'private', 'internal'] };
const BOOLEAN = { type: 'boolean' };
const TEXT = { type: ['string', 'null'] };
const PACKAGE_ROLE = { enum: ['read', 'write', 'admin'] };
const REPOSITORY_ROLE = { enum: ['read', 'triage', 'write', 'maintain', 'admin'] };
const LIFE = {
    expires: { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601; null: never' },
    revoked: BOOLEAN,
};
/** An object with these fields and no others. */
function world_schema_closed(properties, description) {
    return {
        type: ['object', 'null'],
        ...(description === undefined ? {} : { description }),
        properties,
        additionalProperties: false,
    };
}
/** Entries of one kind by their names. */
function named(propertyNames, entry, description) {
    return { type: 'object', description, propertyNames, additionalProperties: entry };
}
function grants(propertyNames, role, description) {
    return { type: 'object', description, propertyNames, additionalProperties: role };
}
function token(type, required, properties) {
    return {
        required: ['type', ...required],
        properties: { type: { const: type }, ...properties, ...LIFE },
        additionalProperties: false,
    };
}
function userToken(type) {
    const scopes = {
        type: 'array',
        items: { enum: ['read:packages', 'write:packages', 'delete:packages', 'repo'] },
    };
    return token(type, ['user'], {
        user: LOGIN,
        scopes,
        sso: { ...LOGINS, description: 'Organizations with SSO that it is authorized for' },
    });
}
const PER_MINUTE = { type: 'integer', minimum: 1 };
const RATE_LIMIT = {
    type: ['integer', 'object', 'null'],
    minimum: 1,
    description: 'Requests a minute of each caller: a number for pulls and for pushes, or { pull, push }',
    properties: { pull: PER_MINUTE, push: PER_MINUTE },
    additionalProperties: false,
};
const SETTINGS = world_schema_closed({
    edition: { enum: ['beta', '2021', '2022', '2024'], description: 'Presets of the other settings' },
    newPackageVisibility: { enum: ['inherit', 'private'] },
    anonymousPrivateStatus: { enum: [401, 403] },
    unreadableManifest: { enum: [404, 403] },
    referrers: { enum: [true, false, 'redirect'] },
    patchLimitBytes: { type: 'integer', minimum: 1 },
    mount: { enum: ['readable', 'never', 'phantom'] },
    strictAccept: BOOLEAN,
    deleteThreshold: { type: 'integer', minimum: 0 },
    maxLayerBytes: { type: 'integer', minimum: 1 },
    uploadTimeoutMs: { type: 'integer', minimum: 1 },
    readAfterWriteLagMs: { type: 'integer', minimum: 0 },
    createRace403: BOOLEAN,
    rateLimit: RATE_LIMIT,
    publicToPrivate: BOOLEAN,
    linkOnPublish: { enum: ['create', 'unlinked'] },
    deleteScopeAlone: BOOLEAN,
    grantsToPeople: {
        ...BOOLEAN,
        description: 'Whether packages of organizations grant roles to single people',
    },
    workflowDeletes: { ...BOOLEAN, description: 'Whether Actions tokens delete and restore' },
    maxLegacyLayerBytes: { type: 'integer', minimum: 1 },
    digestPull: { ...BOOLEAN, description: 'Whether the legacy registry gives manifests by digest' },
    subdomainIsolation: { ...BOOLEAN, description: 'Whether containers.HOST and docker.HOST exist' },
    dockerSupport: BOOLEAN,
    serverVersion: {
        type: 'string',
        pattern: '^\\d+\\.\\d+(\\.\\d+)?$',
        description: 'Of a GitHub Enterprise Server, in quotes: "3.10"',
    },
}, 'Knobs; docs/ghcr-behaviour.md says what they stand for');
const ACCOUNT = {
    containerRegistry: BOOLEAN,
    inheritAccess: { ...BOOLEAN, description: 'Whether new packages inherit the access of their repository' },
    plan: { enum: ['current', 'legacy'] },
    migrated: { ...BOOLEAN, description: 'Its images of the legacy registry live in the container registry' },
};
const ORGANIZATION = world_schema_closed({
    owners: LOGINS,
    members: LOGINS,
    teams: named({ type: 'string' }, LOGINS, 'Members of each team'),
    packageCreation: world_schema_closed({ public: BOOLEAN, private: BOOLEAN, internal: BOOLEAN }, 'Which packages members may create'),
    basePermission: {
        enum: ['none', 'read', 'write', 'admin'],
        description: 'What members have on every repository',
    },
    sso: BOOLEAN,
    ...ACCOUNT,
});
const SOURCE_REPOSITORY = world_schema_closed({
    visibility: VISIBILITY,
    description: TEXT,
    license: TEXT,
    readme: TEXT,
    topics: { type: 'array', items: { type: 'string' } },
    defaultBranch: { type: 'string' },
    branches: grants({ type: 'string' }, COMMIT, 'Commits by branch'),
    tags: grants({ type: 'string' }, COMMIT, 'Commits by git tag'),
    commits: { type: 'array', items: COMMIT, description: 'Commits that no branch or tag points to' },
    people: grants(LOGIN, REPOSITORY_ROLE, 'Roles by login'),
    teams: grants({ type: 'string' }, REPOSITORY_ROLE, 'Roles by team'),
    fork: { ...REPOSITORY, type: ['string', 'null'], description: 'The repository that it was forked from' },
});
const PACKAGE = world_schema_closed({
    visibility: VISIBILITY,
    repository: { ...REPOSITORY, type: ['string', 'null'], description: 'The link' },
    inherit: BOOLEAN,
    people: grants(LOGIN, PACKAGE_ROLE, 'Roles by login'),
    teams: grants({ type: 'string' }, PACKAGE_ROLE, 'Roles by team'),
    actions: grants(REPOSITORY, PACKAGE_ROLE, 'Manage Actions access: roles by repository'),
    codespaces: grants(REPOSITORY, PACKAGE_ROLE, 'Manage Codespaces access: roles by repository'),
    downloads: { type: 'integer', minimum: 0 },
});
/** What starts workflows, as far as tests care. */
const EVENTS = [
    'push',
    'pull_request',
    'pull_request_fork',
    'pull_request_target',
    'dependabot',
    'release',
    'schedule',
    'workflow_dispatch',
    'workflow_run',
    'merge_group',
];
const TOKEN = {
    type: 'object',
    discriminator: { propertyName: 'type' },
    required: ['type'],
    oneOf: [
        userToken('classic'),
        userToken('oauth'),
        userToken('fine-grained'),
        token('app', ['organization'], { organization: LOGIN }),
        token('codespaces', ['user', 'repository'], { user: LOGIN, repository: REPOSITORY }),
        token('actions', ['repository', 'actor'], {
            repository: { ...REPOSITORY, description: 'OWNER/NAME' },
            actor: LOGIN,
            event: { enum: EVENTS },
            permissions: {
                type: 'object',
                description: 'Of the job; what is not named is none',
                properties: Object.fromEntries(PERMISSION_AREAS.map((area) => [area, { enum: ['none', 'read', 'write'] }])),
                additionalProperties: false,
            },
        }),
    ],
};
/** JSON Schema of the world document; `test-registry/world.schema.json` is this, written out. */
const WORLD_SCHEMA = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'World of the ghcr-actions test registry',
    type: 'object',
    properties: {
        settings: SETTINGS,
        enterprises: named(LOGIN, world_schema_closed({ organizations: LOGINS }), 'Their members read internal packages'),
        users: named(LOGIN, world_schema_closed(ACCOUNT), 'By login'),
        organizations: named(LOGIN, ORGANIZATION, 'By login'),
        repositories: named(REPOSITORY, SOURCE_REPOSITORY, 'By OWNER/NAME'),
        packages: named({ type: 'string', pattern: '^[^/\\s]+(/[^/\\s]+)*$' }, PACKAGE, 'By OWNER/NAME; NAME may contain slashes. In oci mode a name needs no owner'),
        tokens: {
            type: 'object',
            description: 'The key is the secret itself, or sha256: and its hex digest',
            additionalProperties: TOKEN,
        },
    },
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/server/parse-world.js






const validate = new ajv.Ajv({
    discriminator: true,
    allowUnionTypes: true,
    verbose: true,
    formats: {
        'date-time': (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    },
}).compile(WORLD_SCHEMA);
const TOKEN_TYPES = 'classic, oauth, fine-grained, app, codespaces or actions';
/**
 * Reads the world from YAML or JSON.
 * @param name of the file, for messages
 * @throws UserError with file, line, field, and what would be right; never with a secret
 */
function parseWorld(text, name = 'world', naming = {}) {
    const { value = {}, lineOf } = (0,located_document/* parseLocatedDocument */.z)(text, name);
    const problem = findProblem(value, naming);
    if (problem === undefined)
        return value;
    const line = lineOf(problem.path);
    throw new errors/* UserError */.y(`${name}${line === undefined ? '' : `:${line}`}: ${describe(problem, value)}`);
}
/** The same for a document that is an object already. */
function checkWorld(value, naming = {}) {
    const problem = findProblem(value, naming);
    if (problem === undefined)
        return value;
    throw new errors/* UserError */.y(`world: ${describe(problem, value)}`);
}
function findProblem(value, { freeNamespaces = false }) {
    if (!validate(value))
        return explain(validate.errors ?? []);
    return findBrokenReference(value, freeNamespaces);
}
/** Errors of a branch come before the one that names it, which is the last. */
function explain(errors) {
    const error = errors.at(-1);
    const path = (0,located_document/* parsePointer */.v)(error.instancePath);
    const { params, keyword } = error;
    switch (keyword) {
        case 'additionalProperties':
            return { path: [...path, params.additionalProperty], message: notSupported(error.parentSchema) };
        case 'enum':
            return { path, message: `expected one of ${params.allowedValues.join(', ')}` };
        case 'discriminator':
            return { path: [...path, 'type'], message: `expected ${TOKEN_TYPES}` };
        case 'required':
            return { path: [...path, params.missingProperty], message: 'is missing' };
        case 'propertyNames':
            return { path: [...path, params.propertyName], message: badName(path.at(-1)) };
        case 'format':
            return { path, message: 'expected a time such as 2027-01-01T00:00:00Z' };
        default:
            return { path, message: error.message ?? keyword };
    }
}
function badName(list) {
    return list === 'repositories' || list === 'packages' || list === 'actions' || list === 'codespaces'
        ? 'expected OWNER/NAME'
        : 'is not a login';
}
function notSupported(schema) {
    const known = Object.keys(schema?.properties ?? {});
    return known.length === 0
        ? 'this version knows no fields here'
        : `this version does not know it, only ${known.join(', ')}`;
}
/** The key of a token is a secret, so that its place stands for it; one that stands elsewhere by mistake is known by its looks. */
function describe({ path, message }, value) {
    const tokens = Object.keys(value?.tokens ?? {});
    const shown = path.map((segment, index) => index === 1 && path[0] === 'tokens' ? `entry ${tokens.indexOf(String(segment)) + 1}` : String(segment));
    const line = shown.length === 0 ? message : `${shown.join('.')}: ${message}`;
    return (0,hide_secrets/* hideSecrets */.s)(line, { tokens: new Map() });
}


/***/ }),

/***/ 72079:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://json-schema.org/draft-07/schema#","title":"Core schema meta-schema","definitions":{"schemaArray":{"type":"array","minItems":1,"items":{"$ref":"#"}},"nonNegativeInteger":{"type":"integer","minimum":0},"nonNegativeIntegerDefault0":{"allOf":[{"$ref":"#/definitions/nonNegativeInteger"},{"default":0}]},"simpleTypes":{"enum":["array","boolean","integer","null","number","object","string"]},"stringArray":{"type":"array","items":{"type":"string"},"uniqueItems":true,"default":[]}},"type":["object","boolean"],"properties":{"$id":{"type":"string","format":"uri-reference"},"$schema":{"type":"string","format":"uri"},"$ref":{"type":"string","format":"uri-reference"},"$comment":{"type":"string"},"title":{"type":"string"},"description":{"type":"string"},"default":true,"readOnly":{"type":"boolean","default":false},"examples":{"type":"array","items":true},"multipleOf":{"type":"number","exclusiveMinimum":0},"maximum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"minimum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"maxLength":{"$ref":"#/definitions/nonNegativeInteger"},"minLength":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"pattern":{"type":"string","format":"regex"},"additionalItems":{"$ref":"#"},"items":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/schemaArray"}],"default":true},"maxItems":{"$ref":"#/definitions/nonNegativeInteger"},"minItems":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"uniqueItems":{"type":"boolean","default":false},"contains":{"$ref":"#"},"maxProperties":{"$ref":"#/definitions/nonNegativeInteger"},"minProperties":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"required":{"$ref":"#/definitions/stringArray"},"additionalProperties":{"$ref":"#"},"definitions":{"type":"object","additionalProperties":{"$ref":"#"},"default":{}},"properties":{"type":"object","additionalProperties":{"$ref":"#"},"default":{}},"patternProperties":{"type":"object","additionalProperties":{"$ref":"#"},"propertyNames":{"format":"regex"},"default":{}},"dependencies":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/stringArray"}]}},"propertyNames":{"$ref":"#"},"const":true,"enum":{"type":"array","items":true,"minItems":1,"uniqueItems":true},"type":{"anyOf":[{"$ref":"#/definitions/simpleTypes"},{"type":"array","items":{"$ref":"#/definitions/simpleTypes"},"minItems":1,"uniqueItems":true}]},"format":{"type":"string"},"contentMediaType":{"type":"string"},"contentEncoding":{"type":"string"},"if":{"$ref":"#"},"then":{"$ref":"#"},"else":{"$ref":"#"},"allOf":{"$ref":"#/definitions/schemaArray"},"anyOf":{"$ref":"#/definitions/schemaArray"},"oneOf":{"$ref":"#/definitions/schemaArray"},"not":{"$ref":"#"}},"default":true}');

/***/ })

};
