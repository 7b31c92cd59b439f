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

function userToken(type: string): object {
  return {
    required: ['type', 'user'],
    properties: { type: { const: type }, user: LOGIN, scopes: SCOPES, ...LIFE },
    additionalProperties: false,
  };
}

/** JSON Schema of the world document; `test-registry/world.schema.json` is this, written out. */
export const WORLD_SCHEMA = {
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
} as const;
