export const id = 962;
export const ids = [962];
export const modules = {

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkWorld: () => (/* binding */ checkWorld),
  parseWorld: () => (/* binding */ parseWorld)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/server/world-schema.js
/** Logins as GitHub has them, `[bot]` included. */
const LOGIN = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$' };
const LIFE = {
    expires: { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601; null: never' },
    revoked: { type: 'boolean' },
};
const SCOPES = {
    type: 'array',
    items: { enum: ['read:packages', 'write:packages', 'delete:packages', 'repo'] },
};
function userToken(type) {
    return {
        required: ['type', 'user'],
        properties: { type: { const: type }, user: LOGIN, scopes: SCOPES, ...LIFE },
        additionalProperties: false,
    };
}
/** JSON Schema of the world document; `test-registry/world.schema.json` is this, written out. */
const WORLD_SCHEMA = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'World of the ghcr-actions test registry',
    type: 'object',
    properties: {
        settings: {
            type: 'object',
            description: 'Knobs of the mode',
            properties: {
                patchLimitBytes: { type: 'integer', minimum: 1 },
                strictAccept: { type: 'boolean' },
                maxLayerBytes: { type: 'integer', minimum: 1 },
                uploadTimeoutMs: { type: 'integer', minimum: 1 },
            },
            additionalProperties: false,
        },
        users: {
            type: 'object',
            propertyNames: LOGIN,
            additionalProperties: { type: ['object', 'null'], properties: {}, additionalProperties: false },
        },
        tokens: {
            type: 'object',
            description: 'The key is the secret itself, or sha256: and its hex digest',
            additionalProperties: {
                type: 'object',
                discriminator: { propertyName: 'type' },
                required: ['type'],
                oneOf: [
                    userToken('classic'),
                    userToken('oauth'),
                    userToken('fine-grained'),
                    {
                        required: ['type', 'organization'],
                        properties: { type: { const: 'app' }, organization: LOGIN, ...LIFE },
                        additionalProperties: false,
                    },
                    {
                        required: ['type', 'repository', 'actor'],
                        properties: {
                            type: { const: 'actions' },
                            repository: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$', description: 'OWNER/NAME' },
                            actor: LOGIN,
                            permissions: {
                                type: 'object',
                                properties: { packages: { enum: ['none', 'read', 'write'] } },
                                additionalProperties: false,
                            },
                            ...LIFE,
                        },
                        additionalProperties: false,
                    },
                ],
            },
        },
    },
    additionalProperties: false,
};

;// CONCATENATED MODULE: ./build/server/parse-world.js




const validate = new ajv.Ajv({
    discriminator: true,
    verbose: true,
    formats: {
        'date-time': (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    },
}).compile(WORLD_SCHEMA);
const TOKEN_TYPES = 'classic, oauth, fine-grained, app or actions';
/**
 * Reads the world from YAML or JSON.
 * @param name of the file, for messages
 * @throws UserError with file, line, field, and what would be right; never with a secret
 */
function parseWorld(text, name = 'world') {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        throw new errors/* UserError */.y(`${name}:${line}:${col}: not valid YAML: ${error.code}`);
    }
    const value = document.toJS() ?? {};
    const problem = findProblem(value);
    if (problem === undefined)
        return value;
    const line = lineOf(document.contents, problem.path, lines);
    throw new errors/* UserError */.y(`${name}${line === undefined ? '' : `:${line}`}: ${describe(problem, value)}`);
}
/** The same for a document that is an object already. */
function checkWorld(value) {
    const problem = findProblem(value);
    if (problem === undefined)
        return value;
    throw new errors/* UserError */.y(`world: ${describe(problem, value)}`);
}
function findProblem(value) {
    if (!validate(value))
        return explain(validate.errors ?? []);
    const users = new Set(Object.keys(value.users ?? {}));
    for (const [key, token] of Object.entries(value.tokens ?? {})) {
        if ('user' in token && !users.has(token.user)) {
            const message = `${JSON.stringify(token.user)} is not among users: add it there`;
            return { path: ['tokens', key, 'user'], message };
        }
    }
    return undefined;
}
/** Errors of a branch come before the one that names it, which is the last. */
function explain(errors) {
    const error = errors.at(-1);
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
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
            return { path: [...path, params.propertyName], message: 'is not a login' };
        case 'format':
            return { path, message: 'expected a time such as 2027-01-01T00:00:00Z' };
        default:
            return { path, message: error.message ?? keyword };
    }
}
function notSupported(schema) {
    const known = Object.keys(schema?.properties ?? {});
    return known.length === 0
        ? 'this version knows no fields here'
        : `this version does not know it, only ${known.join(', ')}`;
}
/** The key of a token is a secret, so that its place stands for it. */
function describe({ path, message }, value) {
    const tokens = Object.keys(value?.tokens ?? {});
    const shown = path.map((segment, index) => index === 1 && path[0] === 'tokens' ? `entry ${tokens.indexOf(String(segment)) + 1}` : String(segment));
    return shown.length === 0 ? message : `${shown.join('.')}: ${message}`;
}
/** The line on which the deepest known piece of `path` stands. */
function lineOf(root, path, lines) {
    let node = root;
    let offset;
    for (const segment of path) {
        const next = stepInto(node, segment);
        if (next === undefined)
            break;
        offset = next.offset ?? offset;
        node = next.node;
    }
    return offset === undefined ? undefined : lines.linePos(offset).line;
}
function stepInto(node, segment) {
    if ((0,dist/* isSeq */.oP)(node)) {
        const item = node.items[Number(segment)];
        return { node: item, offset: (0,dist/* isNode */.Ll)(item) ? item.range?.[0] : undefined };
    }
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(segment));
    if (pair === undefined)
        return undefined;
    return { node: pair.value, offset: (0,dist/* isNode */.Ll)(pair.key) ? pair.key.range?.[0] : undefined };
}
/** JSON Pointer (RFC 6901). */
function unescapePointer(segment) {
    return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}


/***/ })

};
