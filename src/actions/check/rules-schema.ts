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
      description:
        'What kind of value it is: an SPDX expression, a URL, a semantic version, a date of RFC 3339, the URL of this repository, or the SHA of this commit.',
    },
    in: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: ['labels', 'manifest', 'index'] },
      description:
        'Where the value is looked for, each of which must have it. Default: where the Container registry of GitHub looks for it.',
    },
    severity: { enum: ['error', 'warning'], description: 'Whether the check fails. Default: error.' },
  },
};

/** JSON Schema (draft 2020-12) of a file of rules; `check/rules.schema.json` is this, for editors. */
export const RULES_SCHEMA = {
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
